"""The key ring: one key for each subject and level, wrapped by the master of that level.

Destroying a subject leaves a tombstone, rewraps the keys of all others under new masters, and drops the old masters,
so that no copy of the ring from before opens anything without a master that no longer exists.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.niveau import Zegel
from infra.sleutels import meester

BESTAND = "sleutelbos.db"

_PROEF = UUID(int=0)
"""Has a key on every level from the founding on, about nobody: a wrong master shows before it wraps anything."""

_SCHEMA = """
create table sleutel (
    betreft blob not null, niveau text not null, verpakt blob,
    primary key (betreft, niveau)
) without rowid;
create table generatie (niveau text primary key, nummer integer not null) without rowid;
"""


class Gewist(Enum):
    """The key was destroyed."""

    VERNIETIGD = "vernietigd"


class SleutelVernietigd(Exception):  # noqa: N818 - the field's word
    """Nothing can be sealed about a subject whose keys were destroyed."""

    def __init__(self, betreft: UUID) -> None:
        super().__init__(f"De gegevens van {betreft} zijn vernietigd. Er kan niets meer bij.")
        self.betreft = betreft


class SleutelOnbekend(Exception):  # noqa: N818 - the field's word
    """This ring does not reach to that level."""

    def __init__(self, niveau: Zegel) -> None:
        super().__init__(f"Dit proces heeft geen sleutels voor het niveau {niveau}.")
        self.niveau = niveau


class SleutelbosOnbereikbaar(Exception):  # noqa: N818 - the field's word
    """The file of the ring could not be read or written: locked too long, disk full, damaged. Nothing was changed."""

    def __init__(self, oorzaak: str) -> None:
        super().__init__("De sleutelbos is niet te lezen of te schrijven. Er is niets veranderd.")
        self.oorzaak = oorzaak


class Sleutelbos:
    """The keys that one process may use. Every key is read when it is needed: destruction works at once."""

    def __init__(self, map_: Path, tot_en_met: Zegel) -> None:
        """Open an existing ring, with the masters up to a level.

        Raises:
            MeesterOntbreekt: when a master is missing or does not open the ring; nothing is touched.
            SleutelbosOnbereikbaar: when the file of the ring cannot be read.
            FileNotFoundError: when there is no ring here.
        """
        if not (map_ / BESTAND).is_file():
            raise FileNotFoundError(f"Er is geen sleutelbos in {map_.name}.")
        self._map = map_
        self._niveaus = tot_en_met.tot_en_met()
        self._db = _verbind(map_ / BESTAND)
        self._meesters: dict[tuple[Zegel, int], AESGCM] = {}
        self._cache: dict[tuple[UUID, Zegel], bytes] = {}
        self._datastand = -1
        self._vernietigingen = 0
        try:
            self._begin()
        except BaseException:
            self._db.close()
            raise

    @classmethod
    def stichten(cls, map_: Path) -> None:
        """Make an empty ring with its masters, once.

        Raises:
            FileExistsError: when there is a ring already.
        """
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        if (map_ / BESTAND).exists():
            raise FileExistsError("Er is al een sleutelbos. Stichten gebeurt een keer.")
        db = sqlite3.connect(map_ / BESTAND)
        (map_ / BESTAND).chmod(0o600)
        with db:
            db.executescript(_SCHEMA)
            for niveau in Zegel:
                meester.maak(map_, niveau, 1)
                sleutel = AESGCM(meester.lees(map_, niveau, 1))
                proef = _pak_in(sleutel, _PROEF, niveau, secrets.token_bytes(meester.LENGTE))
                db.execute("insert into generatie values (?, 1)", (niveau.value,))
                db.execute("insert into sleutel values (?, ?, ?)", (_PROEF.bytes, niveau.value, proef))
        db.close()

    def reikt_tot(self, niveau: Zegel) -> bool:
        """Whether this process may hold keys of the level."""
        return niveau in self._niveaus

    def sleutel_voor_zegelen(self, betreft: UUID, niveau: Zegel) -> bytes:
        """The key to seal with, durably made when there is none yet.

        Raises:
            SleutelVernietigd: when it was destroyed.
            SleutelOnbekend: when this ring does not reach to the level.
        """
        if niveau not in self._niveaus:
            raise SleutelOnbekend(niveau)
        gevonden = self.sleutel_voor_openen(betreft, niveau)
        if gevonden is Gewist.VERNIETIGD:
            raise SleutelVernietigd(betreft)
        if isinstance(gevonden, bytes):
            return gevonden
        return self._maak(betreft, niveau)

    def sleutel_voor_openen(self, betreft: UUID, niveau: Zegel) -> bytes | Gewist | None:
        """The key to open with; ``None`` when this process holds none, ``VERNIETIGD`` when it is gone for ever."""
        self._ververs()
        if (betreft, niveau) in self._cache:
            return self._cache[betreft, niveau]
        sleutel = self._haal(betreft, niveau)
        if isinstance(sleutel, bytes):
            self._cache[betreft, niveau] = sleutel
        return sleutel

    def vernietig(self, betreft: UUID) -> None:
        """Destroy the keys of a subject on every level. Needs a ring with all levels; again changes nothing.

        New masters are kept first; then one transaction rewraps all other keys and moves on to the new generation;
        then the old masters are overwritten. Interrupted anywhere, either the old or the new generation is whole.
        """
        if not self._heel:
            raise SleutelOnbekend(Zegel.INHOUD)
        with self._schrijven():
            if betreft not in self.vernietigd():
                self._vernietig(betreft)
        self._cache.clear()
        self._meesters.clear()
        self._vernietigingen += 1
        self.ruim_oude_meesters_op()

    def _vernietig(self, betreft: UUID) -> None:
        """Within the transaction that only one process can hold: new masters on disk, then everything rewrapped."""
        nieuw = {niveau: AESGCM(meester.maak(self._map, niveau, self._generatie(niveau) + 1)) for niveau in Zegel}
        self._herverpak(betreft, nieuw)
        for niveau in Zegel:
            self._rijen("insert or replace into sleutel values (?, ?, null)", betreft.bytes, niveau.value)
            self._rijen("update generatie set nummer = nummer + 1 where niveau = ?", niveau.value)

    def ruim_oude_meesters_op(self) -> None:
        """Overwrite every master of a generation before the one in force. Newer ones may be in the making."""
        for niveau in self._niveaus:
            nu = self._generatie(niveau)
            for bestand in self._map.glob(f"meester.{niveau.value}.*"):
                nummer = bestand.suffix[1:]
                if nummer.isdecimal() and int(nummer) < nu:
                    meester.wis(self._map, niveau, int(nummer))

    def vernietigd(self) -> frozenset[UUID]:
        """Every subject whose keys were destroyed."""
        rijen = self._rijen("select distinct betreft from sleutel where verpakt is null")
        return frozenset(UUID(bytes=rij[0]) for rij in rijen)

    def vingerafdruk(self) -> str:
        """A hash that tells one ring from another and betrays no key."""
        som = hashlib.sha256()
        for niveau in self._niveaus:
            nummer = self._generatie(niveau)
            som.update(hashlib.sha256(b"kring" + meester.lees(self._map, niveau, nummer)).digest())
        return som.hexdigest()

    def stand(self) -> tuple[int, int]:
        """Changes whenever keys may have been made or destroyed, here or in another process."""
        return int(self._rijen("pragma data_version")[0][0]), self._vernietigingen

    def sluit(self) -> None:
        """Let go of the ring."""
        self._cache.clear()
        self._meesters.clear()
        self._db.close()

    def _begin(self) -> None:
        self._rijen("pragma synchronous = full")
        self._rijen("pragma secure_delete = on")
        for niveau in self._niveaus:
            # A master must open what it wrapped before anything is done with it.
            if self._haal(_PROEF, niveau) is None:
                raise meester.MeesterOntbreekt(niveau)
        if self._heel:
            # A destruction that was cut short after its transaction left old masters behind.
            self.ruim_oude_meesters_op()

    @property
    def _heel(self) -> bool:
        """Whether this ring reaches to every level."""
        return set(self._niveaus) == set(Zegel)

    def _rijen(self, sql: str, *waarden: object) -> list[Any]:
        try:
            return self._db.execute(sql, waarden).fetchall()
        except sqlite3.Error as fout:
            raise SleutelbosOnbereikbaar(str(fout)) from fout

    @contextmanager
    def _schrijven(self) -> Iterator[None]:
        """One transaction that no other process comes between; undone as a whole when anything goes wrong."""
        self._rijen("begin immediate")
        try:
            yield
            self._rijen("commit")
        except BaseException:
            if self._db.in_transaction:
                self._rijen("rollback")
            raise

    def _maak(self, betreft: UUID, niveau: Zegel) -> bytes:
        sleutel = secrets.token_bytes(meester.LENGTE)
        # In one transaction with the generation: else a master that rotates meanwhile leaves a key nobody can unwrap.
        with self._schrijven():
            verpakt = _pak_in(self._meester(niveau, self._generatie(niveau)), betreft, niveau, sleutel)
            self._rijen("insert or ignore into sleutel values (?, ?, ?)", betreft.bytes, niveau.value, verpakt)
        gevonden = self.sleutel_voor_openen(betreft, niveau)
        if not isinstance(gevonden, bytes):
            raise SleutelVernietigd(betreft)
        return gevonden

    def _haal(self, betreft: UUID, niveau: Zegel) -> bytes | Gewist | None:
        """The key as the file has it now.

        Another process may rotate the masters after a row was read and before its master is: that shows by a newer
        generation, and then the row is read again.
        """
        while True:
            rijen = self._rijen(
                "select verpakt, nummer from sleutel left join generatie using (niveau) "
                "where betreft = ? and niveau = ?",
                betreft.bytes,
                niveau.value,
            )
            if not rijen:
                return None
            verpakt, nummer = rijen[0]
            if verpakt is None:
                return Gewist.VERNIETIGD
            if niveau not in self._niveaus:
                return None
            try:
                return self._pak_uit(betreft, niveau, verpakt, nummer)
            except meester.MeesterOntbreekt:
                if self._generatie(niveau) == nummer:
                    raise

    def _herverpak(self, behalve: UUID, nieuw: dict[Zegel, AESGCM]) -> None:
        oud = {niveau: self._generatie(niveau) for niveau in Zegel}
        rijen = self._rijen(
            "select betreft, niveau, verpakt from sleutel where verpakt is not null and betreft <> ?", behalve.bytes
        )
        for ruw, niveau_, verpakt in rijen:
            wie, niveau = UUID(bytes=ruw), Zegel(niveau_)
            opnieuw = _pak_in(nieuw[niveau], wie, niveau, self._pak_uit(wie, niveau, verpakt, oud[niveau]))
            self._rijen("update sleutel set verpakt = ? where betreft = ? and niveau = ?", opnieuw, ruw, niveau_)

    def _ververs(self) -> None:
        """Forget what was read before, when another process changed the ring."""
        stand = self._rijen("pragma data_version")[0][0]
        if stand != self._datastand:
            self._cache.clear()
            self._datastand = stand

    def _generatie(self, niveau: Zegel) -> int:
        rijen = self._rijen("select nummer from generatie where niveau = ?", niveau.value)
        if not rijen:
            raise meester.MeesterOntbreekt(niveau)
        return int(rijen[0][0])

    def _meester(self, niveau: Zegel, nummer: int) -> AESGCM:
        if (niveau, nummer) not in self._meesters:
            self._meesters[niveau, nummer] = AESGCM(meester.lees(self._map, niveau, nummer))
            # A master that is no longer in force is not kept in memory either.
            for oud in [sleutel for sleutel in self._meesters if sleutel[0] is niveau and sleutel[1] < nummer]:
                del self._meesters[oud]
        return self._meesters[niveau, nummer]

    def _pak_uit(self, betreft: UUID, niveau: Zegel, verpakt: bytes, nummer: int) -> bytes:
        try:
            return self._meester(niveau, nummer).decrypt(verpakt[:12], verpakt[12:], _bij(betreft, niveau))
        except (InvalidTag, ValueError) as fout:
            raise meester.MeesterOntbreekt(niveau) from fout


def _verbind(bestand: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(bestand, isolation_level=None, timeout=10)
    except sqlite3.Error as fout:
        raise SleutelbosOnbereikbaar(str(fout)) from fout


def _bij(betreft: UUID, niveau: Zegel) -> bytes:
    return betreft.bytes + niveau.value.encode()


def _pak_in(sleutel: AESGCM, betreft: UUID, niveau: Zegel, inhoud: bytes) -> bytes:
    nonce = secrets.token_bytes(12)
    return nonce + sleutel.encrypt(nonce, inhoud, _bij(betreft, niveau))
