"""The compiled table: the answer to every question there is, as a tree that is walked in a microsecond.

Values that no line tells apart are one class. The tree splits a dimension only where a line that is still in play
tells its classes apart; the decision of each leaf is Casbin's. Values that nobody knows, and values that no line
names, share the class ``ANDERS``.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from policies.casbin_motor import CasbinMotor, Uitslag
from policies.ruimte import DIMENSIES, ONBEKEND, SCHILDWACHTEN, Lijn, kenmerk

ANDERS = 0
"""The class of values that no line names."""

ONTHOUDEN = 1024
"""Answers kept for questions that are asked again: the same few come back all day."""

Klassen: TypeAlias = tuple[Mapping[str, int], ...]
"""For each dimension the class of each value; a value that is not there is ``ANDERS``."""


class Splitsing(NamedTuple):
    """A node: the place of a dimension, and what each class of its values leads on to."""

    plaats: int
    kinderen: tuple["Knoop", ...]


class Dicht(NamedTuple):
    """A node below which all is refused by these lines; ``rest`` knows which other lines refuse it as well.

    A refusal names every line that refuses. Facts that close on their own (not given, another purpose, no ground) would
    each double what lies below; here that is kept once.
    """

    lijnen: tuple[int, ...]
    rest: "Knoop"


Knoop: TypeAlias = Splitsing | Dicht | Uitslag

GESLOTEN = Uitslag(mag=False, lijnen=())
"""Refused, and no line more that says so."""


@dataclass(frozen=True)
class Tabel:
    """The whole space, answered. ``bladeren`` is the number of answers that Casbin gave.

    ``lijnen`` is the hash of the lines it was made from: answers name lines by number, so that they mean nothing
    beside other lines.
    """

    wortel: Knoop
    klassen: Klassen
    bladeren: int
    lijnen: str

    def vraag(self, waarden: Mapping[str, str]) -> Uitslag:
        """The answer to a question; unknown values are answered too (with a refusal)."""
        return self.antwoord(tuple(waarden[d] for d in DIMENSIES))

    def antwoord(self, waarden: tuple[str, ...]) -> Uitslag:
        """The answer to a question whose values stand in the order of ``DIMENSIES``; asked before, it is known."""
        gegeven = self._gegeven.get(waarden)
        if gegeven is None:
            gegeven = self._loop(waarden)
            if len(self._gegeven) >= ONTHOUDEN:
                self._gegeven.clear()
            self._gegeven[waarden] = gegeven
        return gegeven

    def _loop(self, waarden: tuple[str, ...]) -> Uitslag:
        klassen, knoop = self.klassen, self.wortel
        while isinstance(knoop, Splitsing):
            plaats, kinderen = knoop
            knoop = kinderen[klassen[plaats].get(waarden[plaats], ANDERS)]
        return knoop if isinstance(knoop, Uitslag) else self._dicht(knoop, waarden)

    def _dicht(self, knoop: Knoop, waarden: tuple[str, ...]) -> Uitslag:
        """The refusal of a question that lies below a ``Dicht``: all lines on the way down."""
        lijnen: set[int] = set()
        while not isinstance(knoop, Uitslag):
            if isinstance(knoop, Dicht):
                lijnen.update(knoop.lijnen)
                knoop = knoop.rest
            else:
                knoop = knoop.kinderen[self.klassen[knoop.plaats].get(waarden[knoop.plaats], ANDERS)]
        return _geweigerd(lijnen, knoop)

    @cached_property
    def _gegeven(self) -> dict[tuple[str, ...], Uitslag]:
        return {}

    def kies(self, knoop: Knoop, dimensie: str, waarde: str) -> Knoop:
        """What is left of a node once a dimension is chosen; dimensions are chosen in the order of the table.

        Of what is closed nothing is left to choose: which lines refuse it is not told here.
        """
        if isinstance(knoop, Splitsing) and DIMENSIES[knoop.plaats] == dimensie:
            knoop = knoop.kinderen[self.klassen[knoop.plaats].get(waarde, ANDERS)]
        return GESLOTEN if isinstance(knoop, Dicht) else knoop

    def vakken(self) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
        """Every leaf as a box: for the dimensions that were split, the values that some line names.

        Sentinels stand for all the other ones.
        """
        yield from self._vakken(self.wortel, {}, frozenset())

    def _vakken(
        self, knoop: Knoop, tot_nu: dict[str, frozenset[str]], dicht: frozenset[int]
    ) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
        if isinstance(knoop, Uitslag):
            yield tot_nu, _geweigerd(dicht, knoop) if dicht else knoop
            return
        if isinstance(knoop, Dicht):
            yield from self._vakken(knoop.rest, tot_nu, dicht.union(knoop.lijnen))
            return
        groepen: dict[int, list[int]] = {}
        for klasse, kind in enumerate(knoop.kinderen):
            groepen.setdefault(id(kind), []).append(klasse)
        for klassen in groepen.values():
            waarden = frozenset(w for k in klassen for w in self._waarden[knoop.plaats][k])
            yield from self._vakken(knoop.kinderen[klassen[0]], {**tot_nu, DIMENSIES[knoop.plaats]: waarden}, dicht)

    @cached_property
    def _waarden(self) -> tuple[tuple[frozenset[str], ...], ...]:
        """For each dimension the values of each class."""
        return tuple(
            (
                frozenset(SCHILDWACHTEN),
                *(frozenset(w for w, k in van.items() if k == nr) for nr in range(1, _aantal(van))),
            )
            for van in self.klassen
        )


def _geweigerd(lijnen: Collection[int], rest: Uitslag) -> Uitslag:
    return Uitslag(mag=False, lijnen=tuple(sorted({*lijnen, *rest.lijnen})), fout=rest.fout)


def maak_tabel(
    lijnen: tuple[Lijn, ...],
    bekend: Mapping[str, tuple[str, ...]],
    motor: CasbinMotor,
    voortgang: Callable[[int], None] | None = None,
) -> Tabel:
    """Compile. ``voortgang`` hears the number of answers so far, now and then."""
    klassen = tuple(_klassen(lijnen, dimensie, bekend[dimensie]) for dimensie in DIMENSIES)
    bouw = _Bouw(lijnen, klassen, motor, voortgang)
    wortel = bouw.knoop(tuple(range(len(lijnen))), 0, {}, dicht=False)
    return Tabel(wortel, klassen, bouw.bladeren, kenmerk(lijnen))


def _klassen(lijnen: tuple[Lijn, ...], dimensie: str, bekend: tuple[str, ...]) -> dict[str, int]:
    """The class of each value that a line names: values that the same lines name are alike."""
    nummers: dict[tuple[int, ...], int] = {(): ANDERS}
    klasse = {}
    for waarde in bekend:
        genoemd = tuple(n for n, lijn in enumerate(lijnen) if waarde in (lijn.vak.get(dimensie) or ()))
        klasse[waarde] = nummers.setdefault(genoemd, len(nummers))
    return {w: k for w, k in klasse.items() if k != ANDERS}


def _aantal(klassen: Mapping[str, int]) -> int:
    return max(klassen.values(), default=ANDERS) + 1


class _Bouw:
    """The tree while it is made.

    What lies below a node follows from the lines still in play, the depth, and whether it is closed already, so that it
    is worked out once. Casbin decides every leaf that is open, and every refusal on a question that led to it.
    """

    def __init__(
        self,
        lijnen: tuple[Lijn, ...],
        klassen: Klassen,
        motor: CasbinMotor,
        voortgang: Callable[[int], None] | None,
    ) -> None:
        self._lijnen = lijnen
        self._verbod = frozenset(n for n, lijn in enumerate(lijnen) if lijn.eft == "deny")
        self._motor = motor
        self._voortgang = voortgang
        self._knopen: dict[tuple[tuple[int, ...], int, bool], Knoop] = {}
        self._bladeren: dict[tuple[int, ...], Uitslag] = {}
        self._voorbeeld = tuple(_voorbeelden(van) for van in klassen)
        self.bladeren = 0
        # The last dimension that each line asks about: from there on it is certain that it matches.
        self._laatste = tuple(
            max((n for n, d in enumerate(DIMENSIES) if lijn.vak.get(d) is not None), default=-1) for lijn in lijnen
        )

    def knoop(self, levend: tuple[int, ...], diepte: int, gekozen: dict[str, str], *, dicht: bool) -> Knoop:
        """What lies below the lines still in play, from this dimension on."""
        merk = (levend, diepte, dicht)
        if merk not in self._knopen:
            self._knopen[merk] = self._maak(levend, diepte, gekozen, dicht=dicht)
        return self._knopen[merk]

    def _maak(self, levend: tuple[int, ...], diepte: int, gekozen: dict[str, str], *, dicht: bool) -> Knoop:
        zeker = {n for n in levend if n in self._verbod and self._laatste[n] < diepte}
        if zeker:
            return self._sluit(levend, zeker, diepte, gekozen)
        for plaats in range(diepte, len(DIMENSIES)):
            if any(self._lijnen[n].vak.get(DIMENSIES[plaats]) is not None for n in levend):
                return self._splits(levend, plaats, gekozen, dicht=dicht)
        return GESLOTEN if dicht else self._blad(levend, gekozen)

    def _sluit(self, levend: tuple[int, ...], zeker: set[int], diepte: int, gekozen: dict[str, str]) -> Knoop:
        """Refused for certain: no grant decides any more, other refusals are named with it."""
        uitslag = self._vraag(gekozen)
        if uitslag.fout or uitslag.mag:
            return Uitslag(mag=False, lijnen=(), fout=uitslag.fout or "CasbinZegtIetsAnders")
        lijnen = tuple(n for n in uitslag.lijnen if n in zeker)
        anderen = tuple(n for n in levend if n in self._verbod and n not in zeker)
        rest = self.knoop(anderen, diepte, gekozen, dicht=True)
        return _geweigerd(lijnen, rest) if isinstance(rest, Uitslag) else Dicht(lijnen, rest)

    def _splits(self, levend: tuple[int, ...], plaats: int, gekozen: dict[str, str], *, dicht: bool) -> Knoop:
        dimensie = DIMENSIES[plaats]
        kinderen = tuple(
            self.knoop(
                tuple(n for n in levend if _raakt(self._lijnen[n], dimensie, waarde)),
                plaats + 1,
                {**gekozen, dimensie: waarde},
                dicht=dicht,
            )
            for waarde in self._voorbeeld[plaats]
        )
        return kinderen[0] if all(kind is kinderen[0] for kind in kinderen) else Splitsing(plaats, kinderen)

    def _blad(self, levend: tuple[int, ...], gekozen: dict[str, str]) -> Uitslag:
        if levend not in self._bladeren:
            self._bladeren[levend] = self._vraag(gekozen)
        return self._bladeren[levend]

    def _vraag(self, gekozen: dict[str, str]) -> Uitslag:
        self.bladeren += 1
        if self._voortgang is not None and self.bladeren % 200 == 0:
            self._voortgang(self.bladeren)
        return self._motor.vraag({d: gekozen.get(d, ONBEKEND) for d in DIMENSIES})


def _voorbeelden(klassen: Mapping[str, int]) -> tuple[str, ...]:
    """One value of each class, by its number."""
    van = {k: w for w, k in klassen.items()}
    return (ONBEKEND, *(van[nr] for nr in range(1, _aantal(klassen))))


def _raakt(lijn: Lijn, dimensie: str, waarde: str) -> bool:
    waarden = lijn.vak.get(dimensie)
    return waarden is None or waarde in waarden
