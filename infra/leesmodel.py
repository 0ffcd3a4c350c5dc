"""The read model of the worklist in SQLite: disposable, written by one process and read by the door."""

import sqlite3
from pathlib import Path
from uuid import UUID

from services.beeld.voorraad import Casussamenvatting

_SCHEMA = """
create table if not exists positie (een integer primary key check (een = 1), positie integer not null);
create table if not exists casus (casus blob primary key, rij text not null) without rowid;
create table if not exists deelname (
    medewerker blob not null, casus blob not null, primary key (medewerker, casus)
) without rowid;
create index if not exists deelname_casus on deelname (casus);
"""


class SqliteVoorraad:
    """Rows by case, and who takes part in which."""

    def __init__(self, bestand: Path | str) -> None:
        """Open, or make when it is not there; ``:memory:`` keeps nothing."""
        self._db = sqlite3.connect(bestand)
        self._db.execute("pragma journal_mode = wal")
        self._db.execute("pragma synchronous = normal")
        self._db.executescript(_SCHEMA)

    def positie(self) -> int:
        """The position up to which the rows are made; 0 for an empty one."""
        rij = self._db.execute("select positie from positie").fetchone()
        return int(rij[0]) if rij else 0

    def bewaar(self, positie: int, rij: Casussamenvatting | None) -> None:
        """Keep a row and move on to this position, together."""
        with self._db:
            if rij is not None:
                casus = rij.casus.bytes
                self._db.execute("insert or replace into casus values (?, ?)", (casus, rij.model_dump_json()))
                self._db.execute("delete from deelname where casus = ?", (casus,))
                self._db.executemany("insert into deelname values (?, ?)", [(m.bytes, casus) for m in rij.deelnemers])
            self._db.execute("insert or replace into positie values (1, ?)", (positie,))

    def voor(self, medewerker: UUID) -> tuple[Casussamenvatting, ...]:
        """The cases in which this professional takes part."""
        rijen = self._db.execute(
            "select rij from casus join deelname using (casus) where medewerker = ?", (medewerker.bytes,)
        )
        return tuple(Casussamenvatting.model_validate_json(rij[0]) for rij in rijen)

    def sluit(self) -> None:
        """Let go of the file."""
        self._db.close()
