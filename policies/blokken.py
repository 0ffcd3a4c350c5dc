"""Covering a set of questions with few boxes: so that a list of differences becomes a handful of sentences."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, product
from math import prod

from policies.leesruimte import Zijden, vlak

Sneden = Mapping[tuple[str, ...], tuple[int, int]]
"""For each combination of outer values the inner questions that must be told and those that may be, as bits."""

Doos = dict[str, frozenset[str]]
"""For each dimension the values that a box is about."""


@dataclass(frozen=True)
class Ruimte:
    """A space in which values that are never told apart are one group.

    ``te_zeggen`` are the questions that must be in a box, ``mag_mee`` the others that may be in one. A question is a
    bit: its group in each dimension, the last dimension the fastest.
    """

    groepen: Mapping[str, tuple[tuple[str, ...], ...]]
    te_zeggen: int
    mag_mee: int


def maak_ruimte(buiten: Zijden, binnen: Zijden, waarden: Zijden, sneden: Sneden) -> Ruimte:
    """Gather. ``binnen`` is how the inner bits lie; of each dimension only the values in ``waarden`` are looked at."""
    nummers: dict[tuple[int, int], int] = {}
    soort = {waar: nummers.setdefault(snede, len(nummers)) for waar, snede in sneden.items()}
    soorten = tuple(nummers)
    groepen = {d: _samen(waarden[d], _buitenkant(soort, n)) for n, d in enumerate(buiten)}
    for dimensie in binnen:
        groepen[dimensie] = _samen(waarden[dimensie], _binnenkant(soorten, binnen, dimensie))
    breedte = prod(len(groepen[d]) for d in binnen)
    platter = _Platter(binnen, groepen)
    te_zeggen = mee = 0
    for nummer, keuze in enumerate(product(*(groepen[d] for d in buiten))):
        een, ander = sneden[tuple(groep[0] for groep in keuze)]
        te_zeggen |= platter.plat(een) << (nummer * breedte)
        mee |= platter.plat(ander) << (nummer * breedte)
    return Ruimte(groepen, te_zeggen, mee & ~te_zeggen)


def _samen(waarden: tuple[str, ...], kant: Callable[[str], Hashable]) -> tuple[tuple[str, ...], ...]:
    groepen: dict[Hashable, list[str]] = {}
    for waarde in waarden:
        groepen.setdefault(kant(waarde), []).append(waarde)
    return tuple(map(tuple, groepen.values()))


def _buitenkant(soort: Mapping[tuple[str, ...], int], plaats: int) -> Callable[[str], Hashable]:
    def kant(waarde: str) -> Hashable:
        return frozenset((w[:plaats] + w[plaats + 1 :], n) for w, n in soort.items() if w[plaats] == waarde)

    return kant


def _binnenkant(soorten: tuple[tuple[int, int], ...], binnen: Zijden, dimensie: str) -> Callable[[str], Hashable]:
    def kant(waarde: str) -> Hashable:
        masker = vlak(binnen, {dimensie: (waarde,)})
        onderste = (masker & -masker).bit_length() - 1
        return tuple(((een & masker) >> onderste, (ander & masker) >> onderste) for een, ander in soorten)

    return kant


class _Platter:
    """Brings inner bits back to one bit for each group; the first value of a group speaks for it."""

    def __init__(self, binnen: Zijden, groepen: Mapping[str, tuple[tuple[str, ...], ...]]) -> None:
        self._plaatsen = [tuple(zijde.index(groep[0]) for groep in groepen[d]) for d, zijde in binnen.items()]
        self._oud = _breedtes([len(zijde) for zijde in binnen.values()])
        self._nieuw = _breedtes([len(groepen[d]) for d in binnen])
        self._al: dict[tuple[int, int], int] = {}

    def plat(self, bits: int, diepte: int = 0) -> int:
        """The same questions in the smaller space."""
        if not bits or diepte == len(self._plaatsen):
            return bits
        if (bits, diepte) not in self._al:
            breedte, rij = self._oud[diepte], 0
            for nummer, plaats in enumerate(self._plaatsen[diepte]):
                onder = (bits >> (plaats * breedte)) & ((1 << breedte) - 1)
                rij |= self.plat(onder, diepte + 1) << (nummer * self._nieuw[diepte])
            self._al[bits, diepte] = rij
        return self._al[bits, diepte]


def _breedtes(aantallen: list[int]) -> list[int]:
    """How many bits one step takes in each dimension, the last the fastest."""
    return [*accumulate(reversed(aantallen[1:]), lambda a, b: a * b, initial=1)][::-1]


def dek(ruimte: Ruimte) -> Iterator[Doos]:
    """Cover what must be told with boxes, each time the one that takes away most.

    A box has in each dimension all values, or only those in which something of it is told.
    """
    namen = tuple(ruimte.groepen)
    aantallen = [len(ruimte.groepen[d]) for d in namen]
    stappen = _breedtes(aantallen)
    dicht = ~(ruimte.te_zeggen | ruimte.mag_mee) & ((1 << prod(aantallen)) - 1)
    over = ruimte.te_zeggen
    while over:
        begin = (over & -over).bit_length() - 1
        kandidaten = (_groei(begin, dicht, aantallen, stappen, volgorde) for volgorde in _volgordes(len(namen)))
        bits, keuze = max(kandidaten, key=lambda k: ((k[0] & over).bit_count(), -k[0].bit_count()))
        yield _als_doos(ruimte, bits & over, keuze)
        over &= ~bits


def _volgordes(aantal: int) -> Iterator[tuple[int, ...]]:
    """In which order a box grows: from each dimension on, and back."""
    rij = tuple(range(aantal))
    for n in rij:
        yield (*rij[n:], *rij[:n])
    yield rij[::-1]


def _groei(
    begin: int, dicht: int, aantallen: list[int], stappen: list[int], volgorde: tuple[int, ...]
) -> tuple[int, list[list[int]]]:
    """The box around a question that holds nothing that is closed, and its groups in each dimension."""
    bits = 1 << begin
    keuze = [[begin // stap % aantal] for stap, aantal in zip(stappen, aantallen, strict=True)]
    for dimensie in volgorde:
        laag, plaats = bits, keuze[dimensie][0]
        for nummer in range(aantallen[dimensie]):
            schuif = (nummer - plaats) * stappen[dimensie]
            erbij = laag << schuif if schuif > 0 else laag >> -schuif
            if nummer != plaats and not erbij & dicht:
                bits |= erbij
                keuze[dimensie].append(nummer)
    return bits, keuze


def _als_doos(ruimte: Ruimte, raak: int, keuze: list[list[int]]) -> Doos:
    doos: Doos = {}
    groottes = [len(g) for g in ruimte.groepen.values()]
    zijden = {d: tuple(map(str, range(n))) for d, n in zip(ruimte.groepen, groottes, strict=True)}
    for (dimensie, groepen), gekozen in zip(ruimte.groepen.items(), keuze, strict=True):
        met = [n for n in gekozen if raak & vlak(zijden, {dimensie: (str(n),)})]
        doos[dimensie] = frozenset(w for n in met for w in groepen[n])
        if len(gekozen) == len(groepen):
            doos[dimensie] = frozenset(w for groep in groepen for w in groep)
    return doos
