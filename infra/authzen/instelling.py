"""How the gateway is set up: where it listens, how it knows who calls, and what it refuses to start with."""

import hashlib
import hmac
import ipaddress
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

KORTSTE_TOKEN = 32
"""Characters that a bearer token has at least."""

LANGSTE_TOKEN = 4096

_NAAM = re.compile(r"[A-Za-z0-9.\-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")


class InstellingFout(Exception):  # noqa: N818 - the field's word
    """The gateway will not start this way. The sentence is Dutch and says what would be right."""


@dataclass(frozen=True)
class Luister:
    """Where to listen. Port 0 takes a free one."""

    adres: str
    poort: int

    @property
    def alleen_hier(self) -> bool:
        """Whether nobody outside this machine can call."""
        return ipaddress.ip_address(self.adres).is_loopback


@dataclass(frozen=True)
class Tls:
    """Certificate and key of the gateway; ``client_ca`` signs the certificates of those who may call."""

    cert: Path
    key: Path
    client_ca: Path | None = None


@dataclass(frozen=True)
class Geheim:
    """A bearer token. Only its digest is kept, and showing it shows nothing."""

    digest: bytes = field(repr=False)

    def klopt(self, gegeven: str) -> bool:
        """Whether this is the token; it takes as long for every wrong one."""
        return hmac.compare_digest(self.digest, hashlib.sha256(gegeven.encode("utf-8", "replace")).digest())


@dataclass(frozen=True)
class Instelling:
    """A set-up in which the gateway may start."""

    luister: Luister
    geheim: Geheim | None
    tls: Tls | None
    openbaar: str | None = None
    """The address by which others know it, without a path; ``None`` is where it listens."""


def stel_in(
    luister: str,
    token_bestand: Path | None,
    cert: Path | None,
    key: Path | None,
    client_ca: Path | None,
    openbaar: str | None = None,
) -> Instelling:
    """Read and judge the set-up.

    Raises:
        InstellingFout: nobody would have to say who they are; others could listen in; a file is open to others.
        OSError: a file cannot be read.
    """
    waar = _luister(luister)
    if (cert is None) != (key is None) or (client_ca is not None and cert is None):
        raise InstellingFout("Geef --tls-cert en --tls-key samen; --client-ca hoort daarbij.")
    if token_bestand is None and client_ca is None:
        raise InstellingFout(
            "Zonder bewijs wie er vraagt start dit niet: geef --token-bestand, of TLS met --client-ca."
        )
    if not waar.alleen_hier and cert is None:
        raise InstellingFout("Buiten deze machine mag alleen met TLS: geef --tls-cert en --tls-key.")
    tls = None
    if cert is not None and key is not None:
        _alleen_van_ons(key, "de TLS-sleutel")
        tls = Tls(cert, key, client_ca)
    return Instelling(waar, _geheim(token_bestand) if token_bestand else None, tls, _openbaar(openbaar))


def _luister(tekst: str) -> Luister:
    adres, dubbelepunt, poort = tekst.rpartition(":")
    adres = adres.removeprefix("[").removesuffix("]")
    adres = "127.0.0.1" if adres == "localhost" else adres
    try:
        ipaddress.ip_address(adres)
        nummer = int(poort) if poort.isascii() and poort.isdigit() else -1
    except ValueError:
        nummer = -1
    if not dubbelepunt or not 0 <= nummer <= 65535:
        raise InstellingFout("Schrijf --luister als ADRES:POORT, zoals 127.0.0.1:8443. Poort 0 kiest een vrije.")
    return Luister(adres, nummer)


def _openbaar(adres: str | None) -> str | None:
    if adres is None:
        return None
    naam = adres.removeprefix("https://").removesuffix("/")
    if not adres.startswith("https://") or not _NAAM.fullmatch(naam):
        raise InstellingFout("Schrijf --openbaar als https://naam of https://naam:poort, zonder pad.")
    return f"https://{naam}"


def _geheim(bestand: Path) -> Geheim:
    _alleen_van_ons(bestand, "het tokenbestand")
    with bestand.open("rb") as inhoud:
        token = inhoud.read(LANGSTE_TOKEN + 2).strip()
    if not KORTSTE_TOKEN <= len(token) <= LANGSTE_TOKEN or any(not 0x21 <= teken <= 0x7E for teken in token):
        zin = f"Het token is {KORTSTE_TOKEN} tot {LANGSTE_TOKEN} gewone tekens zonder spaties, alleen op een regel."
        raise InstellingFout(zin)
    return Geheim(hashlib.sha256(token).digest())


def _alleen_van_ons(bestand: Path, wat: str) -> None:
    stand = bestand.stat()
    if not stat.S_ISREG(stand.st_mode) or stand.st_uid not in {os.geteuid(), 0} or stand.st_mode & 0o077:
        raise InstellingFout(f"Anderen kunnen bij {wat}. Maak het alleen voor uzelf leesbaar: chmod 600.")
