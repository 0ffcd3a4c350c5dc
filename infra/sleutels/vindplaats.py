"""Finding a citizen while they telephone: a keyed index that lives with the keys and holds no plain text."""

import hashlib
import hmac
import os
import secrets
import sqlite3
import unicodedata
from datetime import date
from pathlib import Path
from uuid import UUID

_SLEUTEL = "vindplaats.sleutel"
_BESTAND = "vindplaats.db"
_SCHEMA = """
create table if not exists vindplaats (
    merk blob not null, persoon blob not null, casus blob not null, primary key (merk, persoon, casus)
) without rowid;
create index if not exists vindplaats_persoon on vindplaats (persoon);
"""

_APOSTROFS = frozenset("'\u2018\u2019\u02bc`\u00b4")
_ZONDER_STREEP = {"\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00e6": "ae", "\u0153": "oe", "\u0131": "i"}
"""Letters that people type without their stroke or ligature, and that Unicode does not take apart."""


def stichten(map_: Path) -> None:
    """Make the key of the index, once."""
    fd = os.open(map_ / _SLEUTEL, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(fd, secrets.token_bytes(32))
        os.fsync(fd)
    finally:
        os.close(fd)


class Zoekindex:
    """The index by name, birth date and BSN. What is stored are keyed hashes."""

    def __init__(self, map_: Path) -> None:
        """Open the index in the folder of the keys; the table is made when it is not there (it can be rebuilt)."""
        self._sleutel = (map_ / _SLEUTEL).read_bytes()
        self._db = sqlite3.connect(map_ / _BESTAND, timeout=10)
        (map_ / _BESTAND).chmod(0o600)
        # Who is forgotten leaves no hashes behind in the free pages of the file.
        self._db.execute("pragma secure_delete = on")
        self._db.executescript(_SCHEMA)

    def leg_vast(self, persoon: UUID, casus: UUID, *, naam: str, geboren: date | None, bsn: str | None) -> None:
        """Make a citizen of a case findable: by the whole name, by each word of it, by birth date and by BSN."""
        merken = [self._merk("naam", woord) for woord in _woorden(naam)]
        if geboren is not None:
            merken.append(self._merk("geboren", geboren.isoformat()))
        if bsn is not None:
            merken.append(self._merk("bsn", bsn))
        with self._db:
            self._db.executemany(
                "insert or ignore into vindplaats values (?, ?, ?)", [(m, persoon.bytes, casus.bytes) for m in merken]
            )

    def zoek(
        self, *, naam: str | None = None, geboren: date | None = None, bsn: str | None = None
    ) -> tuple[tuple[UUID, UUID], ...]:
        """(person, case) for everyone who answers to all that was given; nothing given finds nobody."""
        merken = [self._merk("naam", woord) for woord in _woorden(naam or "")]
        if geboren is not None:
            merken.append(self._merk("geboren", geboren.isoformat()))
        if bsn:
            merken.append(self._merk("bsn", bsn.replace(".", "").replace(" ", "").zfill(9)))
        gevonden: set[tuple[bytes, bytes]] | None = None
        for merk in merken:
            rijen = set(self._db.execute("select persoon, casus from vindplaats where merk = ?", (merk,)))
            gevonden = rijen if gevonden is None else gevonden & rijen
        return tuple(sorted((UUID(bytes=p), UUID(bytes=c)) for p, c in gevonden or ()))

    def vergeet(self, persoon: UUID) -> None:
        """Make a citizen unfindable."""
        with self._db:
            self._db.execute("delete from vindplaats where persoon = ?", (persoon.bytes,))

    def kenmerk(self, tekst: str) -> str:
        """A keyed hash of anything, for traces that must not tell what they are about."""
        return self._merk("kenmerk", tekst).hex()

    def sluit(self) -> None:
        """Let go of the index."""
        self._db.close()

    def _merk(self, soort: str, waarde: str) -> bytes:
        return hmac.new(self._sleutel, f"{soort}:{waarde}".encode(), hashlib.sha256).digest()


def _woorden(naam: str) -> list[str]:
    """The words of a name, without accents and case. A double name is two words; an apostrophe parts nothing."""
    plat = "".join(c for c in unicodedata.normalize("NFKD", naam) if not unicodedata.combining(c))
    return "".join(map(_teken, plat.casefold())).split()


def _teken(teken: str) -> str:
    """What a character counts for when words are compared."""
    if teken in _APOSTROFS or unicodedata.category(teken) == "Cf":
        return ""
    return " " if unicodedata.category(teken)[0] in "PZSC" else _ZONDER_STREEP.get(teken, teken)
