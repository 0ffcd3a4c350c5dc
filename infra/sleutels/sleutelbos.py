"""The key ring: one key for each subject and level, wrapped by the master of that level.

Destroying a subject leaves a tombstone, rewraps the keys of all others under new masters, and drops the old masters,
so that no copy of the ring from before opens anything without a master that no longer exists.
"""

import hashlib
import secrets
import sqlite3
from enum import Enum
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.niveau import Zegel
from infra.sleutels import meester

BESTAND = "sleutelbos.db"

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


class Sleutelbos:
    """The keys that one process may use. Every key is read when it is needed: destruction works at once."""

    def __init__(self, map_: Path, tot_en_met: Zegel) -> None:
        """Open an existing ring, with the masters up to a level.

        Raises:
            MeesterOntbreekt: when a master is missing or does not open the ring; nothing is touched.
            FileNotFoundError: when there is no ring here.
        """
        if not (map_ / BESTAND).is_file():
            raise FileNotFoundError(f"Er is geen sleutelbos in {map_.name}.")
        self._map = map_
        self._niveaus = tot_en_met.tot_en_met()
        self._db = sqlite3.connect(map_ / BESTAND, isolation_level=None, timeout=10)
        self._db.execute("pragma synchronous = full")
        self._db.execute("pragma secure_delete = on")
        self._meesters: dict[tuple[Zegel, int], AESGCM] = {}
        self._cache: dict[tuple[UUID, Zegel], bytes] = {}
        self._datastand = -1
        self._vernietigingen = 0
        for niveau in self._niveaus:
            self._controleer(niveau)

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
                db.execute("insert into generatie values (?, 1)", (niveau.value,))
        db.close()

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
        rij = self._db.execute(
            "select verpakt from sleutel where betreft = ? and niveau = ?", (betreft.bytes, niveau.value)
        ).fetchone()
        if rij is None:
            return None
        if rij[0] is None:
            return Gewist.VERNIETIGD
        if niveau not in self._niveaus:
            return None
        sleutel = self._pak_uit(betreft, niveau, rij[0])
        self._cache[betreft, niveau] = sleutel
        return sleutel

    def vernietig(self, betreft: UUID) -> None:
        """Destroy the keys of a subject on every level. Needs a ring with all levels; again changes nothing.

        New masters are kept first; then one transaction rewraps all other keys and moves on to the new generation;
        then the old masters are overwritten. Interrupted anywhere, either the old or the new generation is whole.
        """
        if set(self._niveaus) != set(Zegel):
            raise SleutelOnbekend(Zegel.INHOUD)
        self._db.execute("begin immediate")
        try:
            if betreft not in self.vernietigd():
                self._vernietig(betreft)
            self._db.execute("commit")
        except BaseException:
            self._db.execute("rollback")
            raise
        self._cache.clear()
        self._meesters.clear()
        self._vernietigingen += 1
        self.ruim_oude_meesters_op()

    def _vernietig(self, betreft: UUID) -> None:
        """Within the transaction that only one process can hold: new masters on disk, then everything rewrapped."""
        oud = {niveau: self._generatie(niveau) for niveau in Zegel}
        nieuw = {niveau: AESGCM(meester.maak(self._map, niveau, oud[niveau] + 1)) for niveau in Zegel}
        self._herverpak(betreft, nieuw)
        for niveau in Zegel:
            self._db.execute("insert or replace into sleutel values (?, ?, null)", (betreft.bytes, niveau.value))
            self._db.execute("update generatie set nummer = nummer + 1 where niveau = ?", (niveau.value,))

    def ruim_oude_meesters_op(self) -> None:
        """Overwrite every master of a generation before the one in force. Newer ones may be in the making."""
        for niveau in self._niveaus:
            nu = self._generatie(niveau)
            for bestand in self._map.glob(f"meester.{niveau.value}.*"):
                nummer = int(bestand.suffix[1:])
                if nummer < nu:
                    meester.wis(self._map, niveau, nummer)

    def vernietigd(self) -> frozenset[UUID]:
        """Every subject whose keys were destroyed."""
        rijen = self._db.execute("select distinct betreft from sleutel where verpakt is null")
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
        return int(self._db.execute("pragma data_version").fetchone()[0]), self._vernietigingen

    def sluit(self) -> None:
        """Let go of the ring."""
        self._cache.clear()
        self._db.close()

    def _maak(self, betreft: UUID, niveau: Zegel) -> bytes:
        sleutel = secrets.token_bytes(meester.LENGTE)
        verpakt = _pak_in(self._meester(niveau), betreft, niveau, sleutel)
        self._db.execute("insert or ignore into sleutel values (?, ?, ?)", (betreft.bytes, niveau.value, verpakt))
        gevonden = self.sleutel_voor_openen(betreft, niveau)
        if not isinstance(gevonden, bytes):
            raise SleutelVernietigd(betreft)
        return gevonden

    def _herverpak(self, behalve: UUID, nieuw: dict[Zegel, AESGCM]) -> None:
        rijen = self._db.execute(
            "select betreft, niveau, verpakt from sleutel where verpakt is not null and betreft <> ?",
            (behalve.bytes,),
        ).fetchall()
        for ruw, niveau_, verpakt in rijen:
            wie, niveau = UUID(bytes=ruw), Zegel(niveau_)
            opnieuw = _pak_in(nieuw[niveau], wie, niveau, self._pak_uit(wie, niveau, verpakt))
            self._db.execute("update sleutel set verpakt = ? where betreft = ? and niveau = ?", (opnieuw, ruw, niveau_))

    def _ververs(self) -> None:
        """Forget what was read before, when another process changed the ring."""
        stand = self._db.execute("pragma data_version").fetchone()[0]
        if stand != self._datastand:
            self._cache.clear()
            self._datastand = stand

    def _generatie(self, niveau: Zegel) -> int:
        rij = self._db.execute("select nummer from generatie where niveau = ?", (niveau.value,)).fetchone()
        if rij is None:
            raise meester.MeesterOntbreekt(niveau)
        return int(rij[0])

    def _meester(self, niveau: Zegel) -> AESGCM:
        nummer = self._generatie(niveau)
        if (niveau, nummer) not in self._meesters:
            self._meesters[niveau, nummer] = AESGCM(self._lees_meester(niveau, nummer))
        return self._meesters[niveau, nummer]

    def _lees_meester(self, niveau: Zegel, nummer: int) -> bytes:
        """The master of a generation; when another process rotated it meanwhile, the one that is in force now."""
        try:
            return meester.lees(self._map, niveau, nummer)
        except meester.MeesterOntbreekt:
            nu = self._generatie(niveau)
            if nu == nummer:
                raise
            return meester.lees(self._map, niveau, nu)

    def _pak_uit(self, betreft: UUID, niveau: Zegel, verpakt: bytes) -> bytes:
        try:
            return self._meester(niveau).decrypt(verpakt[:12], verpakt[12:], _bij(betreft, niveau))
        except InvalidTag as fout:
            raise meester.MeesterOntbreekt(niveau) from fout

    def _controleer(self, niveau: Zegel) -> None:
        """A master must open a key of its level before anything is done with it."""
        self._meester(niveau)
        rij = self._db.execute(
            "select betreft, verpakt from sleutel where niveau = ? and verpakt is not null limit 1", (niveau.value,)
        ).fetchone()
        if rij is not None:
            self._pak_uit(UUID(bytes=rij[0]), niveau, rij[1])


def _bij(betreft: UUID, niveau: Zegel) -> bytes:
    return betreft.bytes + niveau.value.encode()


def _pak_in(sleutel: AESGCM, betreft: UUID, niveau: Zegel, inhoud: bytes) -> bytes:
    nonce = secrets.token_bytes(12)
    return nonce + sleutel.encrypt(nonce, inhoud, _bij(betreft, niveau))
