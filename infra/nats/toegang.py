"""The credential of one person: a token and the secret that belongs to it, in the file format that NATS tools share.

Clients use this module: it knows no store and no server.
"""

import os
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from infra.nats import jwt
from infra.nats.fouten import JwtOngeldig, NkeyOngeldig, ToegangGeweigerd
from infra.nats.nkey import Sleutelpaar

UITGANG = ".creds"
"""How the names of credential files end; before it stands the person's public key."""

GROOTSTE_BERICHT = 64 * 1024
"""Bytes in one message of a person; the server ends the connection of who sends more."""

_BLOK = re.compile(r"-{3,}BEGIN [A-Z ]+-{3,}\s+(\S+)\s+-{3,}END [A-Z ]+-{3,}")


@dataclass(frozen=True)
class Toegang:
    """What someone needs to connect. Showing it does not show the secret."""

    token: str
    sleutel: Sleutelpaar = field(repr=False)

    @cached_property
    def _claims(self) -> dict[str, Any]:
        return jwt.lees(self.token)

    @property
    def gebruiker(self) -> str:
        """The person's public key (``U…``)."""
        return self.sleutel.publiek

    @property
    def account(self) -> str:
        """The public key of the organisation's account (``A…``)."""
        return str(self._claims["nats"].get("issuer_account") or self._claims["iss"])

    @property
    def postvak(self) -> str:
        """Where answers to this person come in: the prefix of their inboxes."""
        return f"_INBOX.{self.gebruiker}"

    def onderwerp(self, eindpunt: str) -> str:
        """Where this person calls an endpoint; ``eindpunt`` may hold dots."""
        return f"kring.{self.gebruiker}.{eindpunt}"

    @property
    def meldingen(self) -> str:
        """Where this person hears that there is something new."""
        return f"bericht.{self.gebruiker}"


def als_tekst(toegang: Toegang) -> str:
    """The contents of a credentials file."""
    return (
        f"-----BEGIN NATS USER JWT-----\n{toegang.token}\n------END NATS USER JWT------\n\n"
        f"-----BEGIN USER NKEY SEED-----\n{toegang.sleutel.seed}\n------END USER NKEY SEED------\n"
    )


def uit_tekst(tekst: str) -> Toegang:
    """The credential in the contents of a file.

    Raises:
        ToegangGeweigerd: when the token or the secret is missing or damaged, or they do not belong together.
    """
    blokken = _BLOK.findall(tekst)
    if len(blokken) != 2:
        raise ToegangGeweigerd
    try:
        toegang = Toegang(blokken[0], Sleutelpaar.uit_seed(blokken[1]))
        eigen = jwt.lees(toegang.token)["sub"] == toegang.gebruiker
    except (JwtOngeldig, NkeyOngeldig) as fout:
        raise ToegangGeweigerd from fout
    if not eigen:
        raise ToegangGeweigerd
    return toegang


def lees_toegang(bestand: Path) -> Toegang:
    """The credential in a file.

    Raises:
        ToegangGeweigerd: when it holds none that works.
        OSError: when it cannot be read.
    """
    return uit_tekst(bestand.read_text(encoding="ascii", errors="replace"))


def bewaar_toegang(toegang: Toegang, map_: Path) -> Path:
    """Write the file, named by the public key, readable by its owner only; an existing one is never overwritten."""
    bestand = map_ / f"{toegang.gebruiker}{UITGANG}"
    fd = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "w", encoding="ascii") as uit:
        uit.write(als_tekst(toegang))
    return bestand
