"""The compiled table: the answer to every question there is, as a tree that is walked in a microsecond.

It splits a dimension only where a line that is still in play tells its values apart; the decision of each leaf is
Casbin's. Values that nobody knows have a place of their own in every dimension.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from policies.casbin_motor import CasbinMotor, Uitslag
from policies.ruimte import DIMENSIES, ONBEKEND, SCHILDWACHTEN, Lijn, kenmerk


@dataclass(frozen=True, slots=True)
class Splitsing:
    """A node: in this dimension each known value leads on; any other value leads to ``anders``."""

    dimensie: str
    takken: Mapping[str, "Knoop"]
    anders: "Knoop"


@dataclass(frozen=True, slots=True)
class Dicht:
    """A node below which all is refused by these lines; ``rest`` knows which other lines refuse it as well.

    A refusal names every line that refuses. Facts that close on their own (not given, another purpose, no ground) would
    each double what lies below; here that is kept once.
    """

    lijnen: tuple[int, ...]
    rest: "Knoop"


Knoop: TypeAlias = Splitsing | Dicht | Uitslag

GESLOTEN = Uitslag(False, ())
"""Refused, and no line more that says so."""


@dataclass(frozen=True)
class Tabel:
    """The whole space, answered. ``bladeren`` is the number of leaves.

    ``lijnen`` is the hash of the lines it was made from: answers name lines by number, so that they mean nothing
    beside other lines.
    """

    wortel: Knoop
    bladeren: int
    lijnen: str

    def vraag(self, waarden: Mapping[str, str]) -> Uitslag:
        """The answer to a question; unknown values are answered too (with a refusal)."""
        knoop = self.wortel
        while isinstance(knoop, Splitsing):
            knoop = knoop.takken.get(waarden[knoop.dimensie], knoop.anders)
        return knoop if isinstance(knoop, Uitslag) else _samen(knoop, waarden)

    def vakken(self) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
        """Every leaf as a box: for the dimensions that were split, the values; sentinels stand for the unknown."""
        yield from _vakken(self.wortel, {}, frozenset())


def _samen(knoop: Knoop, waarden: Mapping[str, str]) -> Uitslag:
    """The refusal of a question that lies below a ``Dicht``: all lines on the way down."""
    lijnen: set[int] = set()
    while not isinstance(knoop, Uitslag):
        if isinstance(knoop, Dicht):
            lijnen.update(knoop.lijnen)
            knoop = knoop.rest
        else:
            knoop = knoop.takken.get(waarden[knoop.dimensie], knoop.anders)
    return _geweigerd(lijnen, knoop)


def _geweigerd(lijnen: Collection[int], rest: Uitslag) -> Uitslag:
    return Uitslag(False, tuple(sorted({*lijnen, *rest.lijnen})), rest.fout)


def _vakken(
    knoop: Knoop, tot_nu: dict[str, frozenset[str]], dicht: frozenset[int]
) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
    if isinstance(knoop, Uitslag):
        yield tot_nu, _geweigerd(dicht, knoop) if dicht else knoop
        return
    if isinstance(knoop, Dicht):
        yield from _vakken(knoop.rest, tot_nu, dicht.union(knoop.lijnen))
        return
    groepen: dict[int, set[str]] = {}
    kinderen: dict[int, Knoop] = {}
    for waarde, kind in (*knoop.takken.items(), *((s, knoop.anders) for s in SCHILDWACHTEN)):
        groepen.setdefault(id(kind), set()).add(waarde)
        kinderen[id(kind)] = kind
    for merk, groep in groepen.items():
        yield from _vakken(kinderen[merk], {**tot_nu, knoop.dimensie: frozenset(groep)}, dicht)


def maak_tabel(
    lijnen: tuple[Lijn, ...],
    bekend: Mapping[str, tuple[str, ...]],
    motor: CasbinMotor,
    voortgang: Callable[[int], None] | None = None,
) -> Tabel:
    """Compile. ``voortgang`` hears the number of leaves so far, now and then."""
    bouw = _Bouw(lijnen, bekend, motor, voortgang)
    return Tabel(bouw.knoop(tuple(range(len(lijnen))), 0, {}, dicht=False), bouw.bladeren, kenmerk(lijnen))


class _Bouw:
    """Builds a table; what was split before is remembered.

    What lies below a node follows from the lines still in play, the depth, and whether it is closed already: it is
    worked out once. Casbin decides every leaf that is open, and every refusal on the question that led to it.
    """

    def __init__(
        self,
        lijnen: tuple[Lijn, ...],
        bekend: Mapping[str, tuple[str, ...]],
        motor: CasbinMotor,
        voortgang: Callable[[int], None] | None,
    ) -> None:
        self.bladeren = 0
        self._bekend = bekend
        self._motor = motor
        self._voortgang = voortgang
        self._vak = tuple(lijn.vak for lijn in lijnen)
        self._verbod = frozenset(n for n, lijn in enumerate(lijnen) if lijn.eft == "deny")
        # The last dimension that a line asks something of: beyond it the line holds, whatever the rest is.
        self._tot = tuple(
            max((n for n, d in enumerate(DIMENSIES) if vak.get(d) is not None), default=-1) for vak in self._vak
        )
        self._al: dict[tuple[tuple[int, ...], int, bool], Knoop] = {}
        self._open: dict[tuple[int, ...], Uitslag] = {}

    def knoop(self, levend: tuple[int, ...], diepte: int, gekozen: dict[str, str], *, dicht: bool) -> Knoop:
        """What lies below these choices; ``levend`` are the lines that are still about it."""
        merk = (levend, diepte, dicht)
        if merk not in self._al:
            self._al[merk] = self._maak(levend, diepte, gekozen, dicht=dicht)
        return self._al[merk]

    def _maak(self, levend: tuple[int, ...], diepte: int, gekozen: dict[str, str], *, dicht: bool) -> Knoop:
        zeker = {n for n in levend if n in self._verbod and self._tot[n] < diepte}
        if zeker:
            return self._sluit(levend, zeker, diepte, gekozen)
        for d in range(diepte, len(DIMENSIES)):
            if any(self._vak[n].get(DIMENSIES[d]) is not None for n in levend):
                return self._splits(levend, d, gekozen, dicht=dicht)
        return GESLOTEN if dicht else self._blad(levend, gekozen)

    def _sluit(self, levend: tuple[int, ...], zeker: set[int], diepte: int, gekozen: dict[str, str]) -> Knoop:
        """Refused for certain: no grant decides any more, other refusals are named with it."""
        uitslag = self._vraag(gekozen)
        if uitslag.fout or uitslag.mag:
            return Uitslag(False, (), uitslag.fout or "CasbinZegtIetsAnders")
        lijnen = tuple(n for n in uitslag.lijnen if n in zeker)
        rest = self.knoop(tuple(n for n in levend if n in self._verbod and n not in zeker), diepte, gekozen, dicht=True)
        return _geweigerd(lijnen, rest) if isinstance(rest, Uitslag) else Dicht(lijnen, rest)

    def _splits(self, levend: tuple[int, ...], d: int, gekozen: dict[str, str], *, dicht: bool) -> Splitsing:
        dimensie = DIMENSIES[d]
        takken: dict[str, Knoop] = {}
        for waarde in (*self._bekend[dimensie], ONBEKEND):
            over = tuple(n for n in levend if _raakt(self._vak[n], dimensie, waarde))
            takken[waarde] = self.knoop(over, d + 1, {**gekozen, dimensie: waarde}, dicht=dicht)
        return Splitsing(dimensie, takken, takken.pop(ONBEKEND))

    def _blad(self, levend: tuple[int, ...], gekozen: dict[str, str]) -> Uitslag:
        if levend not in self._open:
            self._open[levend] = self._vraag(gekozen)
        return self._open[levend]

    def _vraag(self, gekozen: dict[str, str]) -> Uitslag:
        self.bladeren += 1
        if self._voortgang is not None and self.bladeren % 200 == 0:
            self._voortgang(self.bladeren)
        return self._motor.vraag({d: gekozen.get(d, ONBEKEND) for d in DIMENSIES})


def _raakt(vak: Mapping[str, frozenset[str] | None], dimensie: str, waarde: str) -> bool:
    waarden = vak.get(dimensie)
    return waarden is None or waarde in waarden
