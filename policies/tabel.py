"""The compiled table: the answer to every question there is, as a tree that is walked in a microsecond.

Values that no line tells apart are one class. The tree splits a dimension only where a line that is still in play
tells its classes apart; the decision of each leaf is Casbin's. Values that nobody knows, and values that no line
names, share the class ``ANDERS``.
"""

from collections.abc import Callable, Iterator, Mapping
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


Knoop: TypeAlias = Splitsing | Uitslag


@dataclass(frozen=True)
class Tabel:
    """The whole space, answered. ``bladeren`` is the number of different answers that Casbin gave.

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
        return knoop

    @cached_property
    def _gegeven(self) -> dict[tuple[str, ...], Uitslag]:
        return {}

    def kies(self, knoop: Knoop, dimensie: str, waarde: str) -> Knoop:
        """What is left of a node once a dimension is chosen; dimensions are chosen in the order of the table."""
        if isinstance(knoop, Splitsing) and DIMENSIES[knoop.plaats] == dimensie:
            return knoop.kinderen[self.klassen[knoop.plaats].get(waarde, ANDERS)]
        return knoop

    def vakken(self) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
        """Every leaf as a box: for the dimensions that were split, the values that some line names.

        Sentinels stand for all the other ones.
        """
        yield from self._vakken(self.wortel, {})

    def _vakken(
        self, knoop: Knoop, tot_nu: dict[str, frozenset[str]]
    ) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
        if isinstance(knoop, Uitslag):
            yield tot_nu, knoop
            return
        groepen: dict[int, list[int]] = {}
        for klasse, kind in enumerate(knoop.kinderen):
            groepen.setdefault(id(kind), []).append(klasse)
        for klassen in groepen.values():
            waarden = frozenset(w for k in klassen for w in self._waarden[knoop.plaats][k])
            yield from self._vakken(knoop.kinderen[klassen[0]], {**tot_nu, DIMENSIES[knoop.plaats]: waarden})

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


def maak_tabel(
    lijnen: tuple[Lijn, ...],
    bekend: Mapping[str, tuple[str, ...]],
    motor: CasbinMotor,
    voortgang: Callable[[int], None] | None = None,
) -> Tabel:
    """Compile. ``voortgang`` hears the number of answers so far, now and then."""
    klassen = tuple(_klassen(lijnen, dimensie, bekend[dimensie]) for dimensie in DIMENSIES)
    bouw = _Bouw(lijnen, klassen, motor, voortgang)
    wortel = bouw.splits(tuple(range(len(lijnen))), 0, {})
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

    What lies below a node follows from the lines still in play and the depth alone, so that it is worked out once. A
    leaf follows from the lines that match it, whatever was split on the way.
    """

    def __init__(
        self,
        lijnen: tuple[Lijn, ...],
        klassen: Klassen,
        motor: CasbinMotor,
        voortgang: Callable[[int], None] | None,
    ) -> None:
        self._lijnen = lijnen
        self._motor = motor
        self._voortgang = voortgang
        self._knopen: dict[tuple[tuple[int, ...], int], Knoop] = {}
        self._bladeren: dict[tuple[int, ...], Uitslag] = {}
        self._voorbeeld = tuple(_voorbeelden(van) for van in klassen)
        # The last dimension that each line asks about: from there on it is certain that it matches.
        self._laatste = tuple(
            max((n for n, d in enumerate(DIMENSIES) if lijn.vak.get(d) is not None), default=-1) for lijn in lijnen
        )

    @property
    def bladeren(self) -> int:
        """How many different answers there are so far."""
        return len(self._bladeren)

    def splits(self, levend: tuple[int, ...], diepte: int, gekozen: dict[str, str]) -> Knoop:
        """What lies below the lines still in play, from this dimension on."""
        for plaats in range(diepte, len(DIMENSIES)):
            if any(self._lijnen[n].vak.get(DIMENSIES[plaats]) is not None for n in levend):
                kinderen = tuple(self._kind(levend, plaats, w, gekozen) for w in self._voorbeeld[plaats])
                return kinderen[0] if all(kind is kinderen[0] for kind in kinderen) else Splitsing(plaats, kinderen)
        return self._blad(levend, gekozen)

    def _kind(self, levend: tuple[int, ...], plaats: int, waarde: str, gekozen: dict[str, str]) -> Knoop:
        dimensie = DIMENSIES[plaats]
        over = self._wat_ertoe_doet([n for n in levend if _raakt(self._lijnen[n], dimensie, waarde)], plaats)
        if (over, plaats) not in self._knopen:
            self._knopen[over, plaats] = self.splits(over, plaats + 1, {**gekozen, dimensie: waarde})
        return self._knopen[over, plaats]

    def _wat_ertoe_doet(self, levend: list[int], plaats: int) -> tuple[int, ...]:
        """The lines that can still decide once dimensions up to this one were chosen.

        Under a refusal that is certain, whatever the rest is, no grant decides any more; other refusals are named
        with it.
        """
        dicht = [n for n in levend if self._lijnen[n].eft == "deny"]
        zeker = any(self._laatste[n] <= plaats for n in dicht)
        return tuple(dicht if zeker else levend)

    def _blad(self, levend: tuple[int, ...], gekozen: dict[str, str]) -> Uitslag:
        if levend not in self._bladeren:
            self._bladeren[levend] = self._motor.vraag({d: gekozen.get(d, ONBEKEND) for d in DIMENSIES})
            if self._voortgang is not None and self.bladeren % 200 == 0:
                self._voortgang(self.bladeren)
        return self._bladeren[levend]


def _voorbeelden(klassen: Mapping[str, int]) -> tuple[str, ...]:
    """One value of each class, by its number."""
    van = {k: w for w, k in klassen.items()}
    return (ONBEKEND, *(van[nr] for nr in range(1, _aantal(klassen))))


def _raakt(lijn: Lijn, dimensie: str, waarde: str) -> bool:
    waarden = lijn.vak.get(dimensie)
    return waarden is None or waarde in waarden
