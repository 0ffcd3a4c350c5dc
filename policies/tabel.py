"""The compiled table: the answer to every question there is, as a tree that is walked in a microsecond.

It splits a dimension only where a line that is still in play tells its values apart; the decision of each leaf is
Casbin's. Values that nobody knows have a place of their own in every dimension.
"""

from collections.abc import Callable, Iterator, Mapping
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


Knoop: TypeAlias = Splitsing | Uitslag


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
        return knoop

    def vakken(self) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
        """Every leaf as a box: for the dimensions that were split, the values; sentinels stand for the unknown."""
        yield from _vakken(self.wortel, {})


def _vakken(knoop: Knoop, tot_nu: dict[str, frozenset[str]]) -> Iterator[tuple[dict[str, frozenset[str]], Uitslag]]:
    if isinstance(knoop, Uitslag):
        yield tot_nu, knoop
        return
    groepen: dict[int, set[str]] = {}
    kinderen: dict[int, Knoop] = {}
    for waarde, kind in (*knoop.takken.items(), *((s, knoop.anders) for s in SCHILDWACHTEN)):
        groepen.setdefault(id(kind), set()).add(waarde)
        kinderen[id(kind)] = kind
    for merk, groep in groepen.items():
        yield from _vakken(kinderen[merk], {**tot_nu, knoop.dimensie: frozenset(groep)})


def maak_tabel(
    lijnen: tuple[Lijn, ...],
    bekend: Mapping[str, tuple[str, ...]],
    motor: CasbinMotor,
    voortgang: Callable[[int], None] | None = None,
) -> Tabel:
    """Compile. ``voortgang`` hears the number of leaves so far, now and then."""
    teller = _Teller(voortgang)
    wortel = _splits(tuple(range(len(lijnen))), 0, {}, lijnen, bekend, motor, teller)
    return Tabel(wortel, teller.bladeren, kenmerk(lijnen))


class _Teller:
    """Counts leaves and remembers what was split before.

    What lies below a node follows from the lines still in play and the depth alone, so that it is worked out once. A
    leaf follows from the lines that match it, whatever was split on the way.
    """

    def __init__(self, voortgang: Callable[[int], None] | None) -> None:
        self.bladeren = 0
        self.al: dict[tuple[tuple[int, ...], int], Knoop] = {}
        self.blad: dict[tuple[int, ...], Uitslag] = {}
        self._voortgang = voortgang

    def tel(self) -> None:
        self.bladeren += 1
        if self._voortgang is not None and self.bladeren % 200 == 0:
            self._voortgang(self.bladeren)


def _splits(
    levend: tuple[int, ...],
    diepte: int,
    gekozen: dict[str, str],
    lijnen: tuple[Lijn, ...],
    bekend: Mapping[str, tuple[str, ...]],
    motor: CasbinMotor,
    teller: _Teller,
) -> Knoop:
    for d in range(diepte, len(DIMENSIES)):
        dimensie = DIMENSIES[d]
        if all(lijnen[n].vak.get(dimensie) is None for n in levend):
            continue
        takken: dict[str, Knoop] = {}
        for waarde in (*bekend[dimensie], ONBEKEND):
            over = _wat_ertoe_doet([n for n in levend if _raakt(lijnen[n], dimensie, waarde)], d, lijnen)
            if (over, d) not in teller.al:
                dieper = {**gekozen, dimensie: waarde}
                teller.al[over, d] = _splits(over, d + 1, dieper, lijnen, bekend, motor, teller)
            takken[waarde] = teller.al[over, d]
        return Splitsing(dimensie, takken, takken.pop(ONBEKEND))
    if levend not in teller.blad:
        teller.tel()
        teller.blad[levend] = motor.vraag({d: gekozen.get(d, ONBEKEND) for d in DIMENSIES})
    return teller.blad[levend]


def _wat_ertoe_doet(levend: list[int], gekozen: int, lijnen: tuple[Lijn, ...]) -> tuple[int, ...]:
    """The lines that can still decide once dimensions up to ``gekozen`` were chosen.

    Under a refusal that is certain, whatever the rest is, no grant decides any more; other refusals are named with it.
    """
    verder = DIMENSIES[gekozen + 1 :]
    dicht = [n for n in levend if lijnen[n].eft == "deny"]
    zeker = any(all(lijnen[n].vak.get(d) is None for d in verder) for n in dicht)
    return tuple(dicht if zeker else levend)


def _raakt(lijn: Lijn, dimensie: str, waarde: str) -> bool:
    waarden = lijn.vak.get(dimensie)
    return waarden is None or waarde in waarden
