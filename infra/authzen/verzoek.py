"""What comes in over HTTP, read carefully: who calls, and one JSON object that has one meaning (RFC 7493)."""

import asyncio
import json
import re
from typing import Any

from starlette.requests import ClientDisconnect, Request

from infra.authzen.antwoord import Probleem
from infra.authzen.instelling import Geheim

HOOGSTENS_BYTES = 48 * 1024
"""The largest body: with its envelope it must fit in one message to the door."""

LEESTIJD = 10.0
"""Seconds in which a body has to come in."""

_KENMERK = re.compile(r"[\x21-\x7e]{1,200}")


def kenmerk(verzoek: Request) -> str | None:
    """The id that the caller gave the request, to be sent back as it came; ``None`` when there is none.

    Raises:
        Probleem: given twice, too long, or with other than visible ASCII characters.
    """
    gegeven = verzoek.headers.getlist("x-request-id")
    if not gegeven:
        return None
    if len(gegeven) > 1 or not _KENMERK.fullmatch(gegeven[0]):
        raise Probleem(400, "X-Request-ID is hooguit 200 gewone tekens zonder spaties, en staat er een keer.")
    return gegeven[0]


def herken(verzoek: Request, geheim: Geheim | None) -> None:
    """Let pass who carries the token; without one, the TLS certificate of the caller was the proof.

    Raises:
        Probleem: 401.
    """
    if geheim is None:
        return
    gegeven = verzoek.headers.getlist("authorization")
    soort, _, token = gegeven[0].partition(" ") if len(gegeven) == 1 else ("", "", "")
    if soort.lower() != "bearer" or not geheim.klopt(token.strip()):
        raise Probleem(401, "Stuur het token mee: Authorization: Bearer …", koppen={"www-authenticate": "Bearer"})


async def lees_json(verzoek: Request) -> dict[str, Any]:
    """The JSON object in the body.

    Raises:
        Probleem: 400, 408 or 413.
    """
    soort = verzoek.headers.get("content-type", "").partition(";")[0].strip().lower()
    if soort != "application/json":
        raise Probleem(400, "Stuur JSON: Content-Type: application/json.")
    rauw = await _lichaam(verzoek)
    try:
        inhoud = json.loads(
            rauw.decode("utf-8"), object_pairs_hook=_zonder_dubbelen, parse_constant=_geen_getal, parse_float=_getal
        )
        json.dumps(inhoud, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as fout:
        raise Probleem(400, "Het verzoek is geen geldige JSON.") from fout
    if not isinstance(inhoud, dict):
        raise Probleem(400, "Het verzoek is geen JSON-object.")
    return inhoud


async def _lichaam(verzoek: Request) -> bytes:
    te_groot = Probleem(413, f"Een verzoek is hooguit {HOOGSTENS_BYTES // 1024} kB.", koppen={"connection": "close"})
    beloofd = verzoek.headers.get("content-length", "0")
    if beloofd.isdigit() and int(beloofd[:12]) > HOOGSTENS_BYTES:
        raise te_groot
    rauw = bytearray()
    try:
        async with asyncio.timeout(LEESTIJD):
            async for deel in verzoek.stream():
                rauw += deel
                if len(rauw) > HOOGSTENS_BYTES:
                    raise te_groot
    except TimeoutError as fout:
        raise Probleem(408, "Stuur het verzoek opnieuw.", koppen={"connection": "close"}) from fout
    except ClientDisconnect as fout:
        raise Probleem(400, "Het verzoek werd afgebroken.") from fout
    return bytes(rauw)


def _zonder_dubbelen(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two members of one name: two readers could each take another one."""
    uit = dict(paren)
    if len(uit) != len(paren):
        raise ValueError("duplicate member")
    return uit


def _geen_getal(naam: str) -> Any:
    raise ValueError(f"{naam} is no number")


def _getal(tekst: str) -> float:
    getal = float(tekst)
    if getal in {float("inf"), float("-inf")}:
        raise ValueError("number out of range")
    return getal
