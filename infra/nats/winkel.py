"""Where a store lies on disk. All folders have mode 0700 and all files 0600.

``server/``
    ``kring.conf`` as it was founded (its hash is in the deed), ``start.conf`` (made anew at every start: where to
    listen), ``js/`` the streams, ``jwt/`` the accounts as the server knows them, ``server.log``, ``slot`` (held while
    a server runs), ``lopend/`` (ports), ``positie.json`` (last known positions), and ``gesticht.json``, the deed,
    written last: without it the store is half founded.
``geheim/``
    ``operator.nk``, ``sys.nk``, ``core.nk`` (seeds), ``js.sleutel`` (encryption of the streams), ``dienst.creds`` (the
    running backend). Accounts of organisations have no seed here: it is thrown away, since it could let somebody in
    without the template's limits.
``toegang/<organisatie>/``
    ``account.jwt`` (the account, with who was withdrawn), ``uitgifte.nk`` (the scoped signing key), and
    ``U….creds`` for each person, named by public key; who that is, is kept elsewhere.

File names may hold an organisation's short name, never a person's.
"""

import os
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from infra.nats.fouten import AlGesticht, HalfGesticht, KenmerkOngeldig, MapNietLeeg, NietGesticht, OrganisatieOnbekend

_KENMERK = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


class Toestand(Enum):
    """How far a folder is."""

    LEEG = "leeg"
    VREEMD = "vreemd"
    HALF = "half"
    GESTICHT = "gesticht"


@dataclass(frozen=True)
class Winkel:
    """The places of one store."""

    map: Path

    @property
    def server(self) -> Path:
        """What the server has."""
        return self.map / "server"

    @property
    def geheim(self) -> Path:
        """What nobody else may read."""
        return self.map / "geheim"

    @property
    def toegang(self) -> Path:
        """The organisations and the credentials of their people."""
        return self.map / "toegang"

    @property
    def akte(self) -> Path:
        """The deed of founding."""
        return self.server / "gesticht.json"

    @property
    def positie(self) -> Path:
        """The last positions that were noted."""
        return self.server / "positie.json"

    @property
    def configuratie(self) -> Path:
        """The server's configuration as it was founded."""
        return self.server / "kring.conf"

    @property
    def log(self) -> Path:
        """What the server tells about itself."""
        return self.server / "server.log"

    @property
    def js_sleutel(self) -> Path:
        """The key of the streams."""
        return self.geheim / "js.sleutel"

    @property
    def dienst(self) -> Path:
        """The credential of the running backend."""
        return self.geheim / "dienst.creds"

    def seed(self, wie: str) -> Path:
        """The seed of ``operator``, ``sys`` or ``core``."""
        return self.geheim / f"{wie}.nk"

    def organisatie(self, kenmerk: str) -> Path:
        """The folder of an organisation.

        Raises:
            KenmerkOngeldig: when the short name could not be a folder name everywhere.
        """
        if _KENMERK.fullmatch(kenmerk) is None:
            raise KenmerkOngeldig(kenmerk)
        return self.toegang / kenmerk

    def account(self, kenmerk: str) -> Path:
        """The account of an organisation, as it was last brought to the server."""
        return self.organisatie(kenmerk) / "account.jwt"

    def uitgifte(self, kenmerk: str) -> Path:
        """The signing key of an organisation."""
        return self.organisatie(kenmerk) / "uitgifte.nk"

    def toestand(self) -> Toestand:
        """How far this folder is; one that does not exist is empty."""
        if self.akte.exists():
            return Toestand.GESTICHT
        if self.server.exists():
            return Toestand.HALF
        if self.map.exists() and (not self.map.is_dir() or any(self.map.iterdir())):
            return Toestand.VREEMD
        return Toestand.LEEG

    def eis_leeg(self) -> None:
        """Refuse unless one may found here.

        Raises:
            AlGesticht, HalfGesticht, MapNietLeeg: nothing was changed.
        """
        fout = {Toestand.GESTICHT: AlGesticht, Toestand.HALF: HalfGesticht, Toestand.VREEMD: MapNietLeeg}
        toestand = self.toestand()
        if toestand is not Toestand.LEEG:
            raise fout[toestand](self.map)

    def eis_gesticht(self) -> None:
        """Refuse unless a store was founded here, to the end.

        Raises:
            NietGesticht, HalfGesticht: nothing was changed.
        """
        toestand = self.toestand()
        if toestand is Toestand.HALF:
            raise HalfGesticht(self.map)
        if toestand is not Toestand.GESTICHT:
            raise NietGesticht(self.map)

    def eis_organisatie(self, kenmerk: str) -> None:
        """Refuse unless this organisation was admitted.

        Raises:
            OrganisatieOnbekend, KenmerkOngeldig: nothing was changed.
        """
        if not self.account(kenmerk).exists():
            raise OrganisatieOnbekend(kenmerk)


def maak_map(map_: Path) -> None:
    """Make a folder for its owner only; an existing one is an error."""
    map_.mkdir(mode=0o700, parents=True)
    bewaar_map(map_.parent)


def schrijf(bestand: Path, inhoud: str) -> None:
    """Write a file for its owner only, whole or not at all, and on disk when this returns."""
    nieuw = bestand.with_name(f".{bestand.name}.{os.getpid()}")
    fd = os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "w", encoding="utf-8") as uit:
        uit.write(inhoud)
        uit.flush()
        os.fsync(uit.fileno())
    nieuw.replace(bestand)
    bewaar_map(bestand.parent)


def bewaar_map(map_: Path) -> None:
    """Have the names in a folder on disk."""
    fd = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
