"""Tokens as NATS reads them (JWT, version 2 claims): signed by an nkey, the claims under ``nats``.

Only what the server and this project use. A token of a user that is signed by a *scoped* key must carry no rights of
its own: they come from the template in the account's token.
"""

import base64
import hashlib
import json
import time
from collections.abc import Mapping
from typing import Any

from infra.nats.fouten import JwtOngeldig, NkeyOngeldig
from infra.nats.nkey import Sleutelpaar, klopt

_KOP = {"typ": "JWT", "alg": "ed25519-nkey"}


def nu() -> int:
    """Wall time in whole seconds, as tokens carry it; practice clocks do not reach tokens."""
    return int(time.time())


def teken(
    uitgever: Sleutelpaar,
    onderwerp: str,
    nats: Mapping[str, Any],
    *,
    naam: str = "",
    uitgegeven: int | None = None,
    vervalt: int | None = None,
) -> str:
    """A token about the public key ``onderwerp``. ``uitgegeven``, ``vervalt``: Unix seconds; ``None`` is now, never.

    ``naam`` is readable by everyone who sees the token: never a person's.
    """
    claims: dict[str, Any] = {
        "jti": "",
        "iat": nu() if uitgegeven is None else uitgegeven,
        "iss": uitgever.publiek,
        "sub": onderwerp,
        "nats": {**nats, "version": 2},
    }
    if naam:
        claims["name"] = naam
    if vervalt is not None:
        claims["exp"] = vervalt
    claims["jti"] = base64.b32encode(hashlib.sha256(_json(claims)).digest()).decode().rstrip("=")
    inhoud = f"{_base64(_json(_KOP))}.{_base64(_json(claims))}"
    return f"{inhoud}.{_base64(uitgever.teken(inhoud.encode()))}"


def lees(token: str) -> dict[str, Any]:
    """The claims of a token whose signature belongs to its issuer. Whether the issuer may is for the caller to judge.

    Raises:
        JwtOngeldig: when the token is damaged, of another kind, or its signature is not the issuer's.
    """
    try:
        kop, midden, staart = token.strip().split(".")
        claims = json.loads(_bytes(midden))
        echt = json.loads(_bytes(kop)) == _KOP and klopt(claims["iss"], f"{kop}.{midden}".encode(), _bytes(staart))
    except (ValueError, KeyError, TypeError, AttributeError, NkeyOngeldig):
        raise JwtOngeldig from None
    if not echt or not isinstance(claims.get("nats"), dict):
        raise JwtOngeldig
    return dict(claims)


def _json(waarde: Mapping[str, Any]) -> bytes:
    return json.dumps(waarde, separators=(",", ":"), sort_keys=True).encode()


def _base64(rauw: bytes) -> str:
    return base64.urlsafe_b64encode(rauw).decode().rstrip("=")


def _bytes(tekst: str) -> bytes:
    return base64.urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4))
