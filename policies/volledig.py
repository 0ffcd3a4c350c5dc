"""Holding a compiled table against the plain reading: every question there is, unknown values included.

The space has hundreds of millions of questions. Both witnesses answer them as rows of bits, and rows that are the same
are compared once.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import product
from math import prod

from policies.convenant import Convenant
from policies.leesruimte import Bereik, Leesruimte, Zijden, vlak
from policies.ruimte import DIMENSIES, ONBEKEND
from policies.tabel import Knoop, Splitsing, Tabel

BUITEN = DIMENSIES[:4]
BINNEN = DIMENSIES[4:]


def eerste_verschil(
    tabel: Tabel,
    convenant: Convenant,
    op: date,
    bekend: Zijden,
    voortgang: Callable[[int, int], None] | None = None,
) -> dict[str, str] | None:
    """The first question on which the table and the plain reading differ; ``None`` when there is none.

    ``voortgang`` hears how many rows were done, and of how many.
    """
    buiten, binnen = _zijden(bekend, BUITEN), _zijden(bekend, BINNEN)
    lezing = Leesruimte(convenant, op, buiten, binnen, bekend)
    rij = _Rij(binnen)
    gelijk: set[tuple[int, tuple[int, ...] | None]] = set()
    rijen = prod(len(w) for w in buiten.values())
    for nummer, gekozen in enumerate(product(*buiten.values()), start=1):
        waarden = dict(zip(BUITEN, gekozen, strict=True))
        knoop, geraakt = _onder(tabel.wortel, waarden), lezing.geraakt(waarden)
        if (id(knoop), geraakt) not in gelijk:
            verschil = rij.bits(knoop) ^ lezing.toegestaan(geraakt)
            if verschil:
                return {**waarden, **rij.vraag((verschil & -verschil).bit_length() - 1)}
            gelijk.add((id(knoop), geraakt))
        if voortgang is not None:
            voortgang(nummer, rijen)
    return None


def rijen(tabel: Tabel, bekend: Zijden) -> Iterator[tuple[dict[str, str], int]]:
    """The whole table: for each choice of outer values, what is allowed below it, as bits (see ``deel``)."""
    rij = _Rij(_zijden(bekend, BINNEN))
    for gekozen in product(*_zijden(bekend, BUITEN).values()):
        waarden = dict(zip(BUITEN, gekozen, strict=True))
        yield waarden, rij.bits(_onder(tabel.wortel, waarden))


def deel(bekend: Zijden, bereik: Bereik) -> int:
    """The inner questions with these values, in the order of bits of a row; what is not named may be anything."""
    return vlak(_zijden(bekend, BINNEN), bereik)


def _zijden(bekend: Zijden, dimensies: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {d: (*bekend[d], ONBEKEND) for d in dimensies}


def aantal_vragen(bekend: Zijden) -> int:
    """How many questions are compared: every known value of every dimension, and one that nobody knows."""
    return prod(len(bekend[d]) + 1 for d in DIMENSIES)


def _onder(knoop: Knoop, waarden: Mapping[str, str]) -> Knoop:
    while isinstance(knoop, Splitsing) and knoop.dimensie in waarden:
        knoop = knoop.takken.get(waarden[knoop.dimensie], knoop.anders)
    return knoop


class _Rij:
    """What lies below a node of the table, as bits; the same node is written out once."""

    def __init__(self, binnen: Zijden) -> None:
        self._zijden = tuple(binnen.items())
        self._breedte = tuple(prod(len(w) for _, w in self._zijden[n + 1 :]) for n in range(len(self._zijden)))
        self._al: dict[tuple[int, int], int] = {}

    def bits(self, knoop: Knoop, diepte: int = 0) -> int:
        """One bit per question: whether it is allowed."""
        if (id(knoop), diepte) not in self._al:
            self._al[id(knoop), diepte] = self._schrijf(knoop, diepte)
        return self._al[id(knoop), diepte]

    def _schrijf(self, knoop: Knoop, diepte: int) -> int:
        if diepte == len(self._zijden):
            if isinstance(knoop, Splitsing):
                raise ValueError(f"the table splits '{knoop.dimensie}' out of order")
            return int(knoop.mag)
        dimensie, waarden = self._zijden[diepte]
        rij = 0
        for plaats, waarde in enumerate(waarden):
            hier = isinstance(knoop, Splitsing) and knoop.dimensie == dimensie
            kind = knoop.takken.get(waarde, knoop.anders) if isinstance(knoop, Splitsing) and hier else knoop
            rij |= self.bits(kind, diepte + 1) << (plaats * self._breedte[diepte])
        return rij

    def vraag(self, bit: int) -> dict[str, str]:
        """The inner values of the question that a bit stands for."""
        waarden: dict[str, str] = {}
        for (dimensie, zijde), breedte in zip(self._zijden, self._breedte, strict=True):
            plaats, bit = divmod(bit, breedte)
            waarden[dimensie] = zijde[plaats]
        return waarden
