"""Holding the reasons of a compiled table against the documents: for every question the articles that decide it.

``volledig`` asks whether something is allowed; this asks by which articles. The table and the plain reading are walked
side by side, one dimension at a time; what leaves both with the same rest is walked on as one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple, TypeAlias

from domain.oordeel import Artikel
from policies.casbin_motor import Uitslag
from policies.convenant import Convenant
from policies.leesruimte import Leesregel, Reden, Zijden, leesregels, wie_buiten_staat
from policies.ruimte import DIMENSIES, SCHILDWACHTEN, Lijn
from policies.tabel import ANDERS, Dicht, Knoop, Splitsing, Tabel
from policies.wet import OnderWet, is_wet

_Spoor: TypeAlias = "tuple[_Spoor, str] | None"
"""The values that were chosen on the way, the last one outside."""


@dataclass(frozen=True)
class AndereReden:
    """A question for which the table names other articles than the documents do: those that only one of them names.

    Both are empty when the articles are the same and the answer is not.
    """

    vraag: dict[str, str]
    alleen_de_tekst: tuple[Reden, ...]
    alleen_de_tabel: tuple[Reden, ...]


class _Stand(NamedTuple):
    """What is left to the table and to the reading.

    ``over`` are the rules still about it. Once a table refuses for certain (``Dicht``) and the reading does too, that
    rule is settled and taken out on both sides; ``genoemd`` and ``gelezen`` are reasons that are not settled yet.
    """

    knoop: Knoop
    over: int
    dicht: bool
    gesloten: bool
    genoemd: int
    gelezen: int


def eerste_andere_reden(
    tabel: Tabel, lijnen: tuple[Lijn, ...], convenant: Convenant, op: OnderWet, bekend: Zijden
) -> AndereReden | None:
    """The first question for which other articles decide than the documents say; ``None`` when there is none.

    Every question is asked, unknown values included. ``lijnen`` are those that the table was made from.
    """
    return _Wandeling(tabel, lijnen, _regels(convenant, op, bekend), bekend).eerste()


def eerste_voor_de_wet(lijnen: tuple[Lijn, ...]) -> Artikel | None:
    """The first article of a convenant that stands before a law; ``None`` when the law is named first (PLA-10)."""
    for lijn, volgende in pairwise(lijnen):
        if is_wet(volgende.artikel) and not is_wet(lijn.artikel):
            return lijn.artikel
    return None


def _regels(convenant: Convenant, op: OnderWet, bekend: Zijden) -> tuple[Leesregel, ...]:
    """All rules, without those that are about no question at all."""
    regels = (*leesregels(convenant, op, bekend["grond"]), *wie_buiten_staat(convenant))
    return tuple(r for r in regels if all(waarden is None or len(waarden) for waarden in r.bereik.values()))


class _Wandeling:
    """Sets of rules and of reasons are whole numbers, one bit each."""

    def __init__(self, tabel: Tabel, lijnen: tuple[Lijn, ...], regels: tuple[Leesregel, ...], bekend: Zijden) -> None:
        self._wortel = tabel.wortel
        self._alle = (1 << len(regels)) - 1
        self._toe = _verzameling(n for n, regel in enumerate(regels) if regel.staat_toe)
        teksten = {regel.reden: regel.tekst for regel in regels if regel.tekst is not None}
        van_lijnen = [_genoemde_reden(lijn, teksten) for lijn in lijnen]
        self._redenen = tuple(dict.fromkeys((*(regel.reden for regel in regels), *van_lijnen)))
        bit = {reden: 1 << n for n, reden in enumerate(self._redenen)}
        self._van_regel = tuple(bit[regel.reden] for regel in regels)
        self._van_lijn = tuple(bit[reden] for reden in van_lijnen)
        self._vraagt = tuple(
            _verzameling(n for n, regel in enumerate(regels) if regel.bereik.get(d) is not None) for d in DIMENSIES
        )
        self._zeker = tuple(self._alle & ~self._toe & ~_samen(self._vraagt[n:]) for n in range(len(DIMENSIES) + 1))
        self._groepen = tuple(
            _groepen(d, tabel.klassen[plaats], bekend[d], regels) for plaats, d in enumerate(DIMENSIES)
        )
        self._gelezen: dict[int, int] = {}
        self._genoemd: dict[tuple[int, ...], int] = {}

    def eerste(self) -> AndereReden | None:
        """Walk all dimensions, and compare where they end."""
        standen: dict[tuple[object, ...], tuple[_Stand, _Spoor]] = {}
        begin = self._vereffen(_Stand(self._wortel, self._alle, False, False, 0, 0), 0)
        standen[_merk(begin)] = begin, None
        for plaats in range(len(DIMENSIES)):
            verder: dict[tuple[object, ...], tuple[_Stand, _Spoor]] = {}
            for stand, spoor in standen.values():
                for over, waarde in self._kies(stand, plaats):
                    nieuw = self._vereffen(over, plaats + 1)
                    verder.setdefault(_merk(nieuw), (nieuw, (spoor, waarde)))
            standen = verder
        for stand, spoor in standen.values():
            anders = self._anders(stand, spoor)
            if anders is not None:
                return anders
        return None

    def _kies(self, stand: _Stand, plaats: int) -> Iterator[tuple[_Stand, str]]:
        """What is left for each value of a dimension; values that neither witness tells apart are one."""
        knoop, over = stand.knoop, stand.over
        splitst = isinstance(knoop, Splitsing) and knoop.plaats == plaats
        if not splitst and not over & (self._vraagt[plaats] | self._toe):
            yield stand, self._groepen[plaats][0][2]
            return
        for klasse, raakt, waarde in self._groepen[plaats]:
            kind = knoop.kinderen[klasse] if splitst and isinstance(knoop, Splitsing) else knoop
            yield stand._replace(knoop=kind, over=over & raakt), waarde

    def _vereffen(self, stand: _Stand, diepte: int) -> _Stand:
        """Take out what both refuse for certain from here on."""
        knoop, over, dicht, gesloten, genoemd, gelezen = stand
        zeker = over & self._zeker[diepte]
        if zeker:
            over &= ~self._toe
        # At an answer all that is left is named at once, so there is nothing to settle.
        if not isinstance(knoop, Uitslag) and (isinstance(knoop, Dicht) or genoemd):
            while isinstance(knoop, Dicht):
                dicht, genoemd = True, genoemd | self._van_tabel(knoop.lijnen)
                knoop = knoop.rest
            klaar = _verzameling(n for n in _plaatsen(zeker) if self._van_regel[n] & genoemd)
            if klaar:
                over, gesloten, gelezen = over & ~klaar, True, gelezen | self._van_tekst(klaar)
            # What another rule may still name stays until it cannot: then both name it, or the end shows who does not.
            weg = genoemd & gelezen & ~self._van_tekst(over)
            genoemd, gelezen = genoemd & ~weg, gelezen & ~weg
        return _Stand(knoop, over, dicht, gesloten, genoemd, gelezen)

    def _anders(self, stand: _Stand, spoor: _Spoor) -> AndereReden | None:
        knoop, over, dicht, gesloten, genoemd, gelezen = stand
        if not isinstance(knoop, Uitslag):
            raise TypeError("the table splits a dimension out of order")
        verboden = over & ~self._toe
        mag = not (gesloten or verboden) and bool(over)
        tekst = gelezen | self._van_tekst(over if mag else verboden)
        tabel = genoemd | self._van_tabel(knoop.lijnen)
        if tekst == tabel and mag == (knoop.mag and not dicht) and knoop.fout is None:
            return None
        return AndereReden(_vraag(spoor), self._bij_naam(tekst & ~tabel), self._bij_naam(tabel & ~tekst))

    def _van_tekst(self, regels: int) -> int:
        if regels not in self._gelezen:
            self._gelezen[regels] = _samen(self._van_regel[n] for n in _plaatsen(regels))
        return self._gelezen[regels]

    def _van_tabel(self, lijnen: tuple[int, ...]) -> int:
        if lijnen not in self._genoemd:
            self._genoemd[lijnen] = _samen(self._van_lijn[n] for n in lijnen)
        return self._genoemd[lijnen]

    def _bij_naam(self, redenen: int) -> tuple[Reden, ...]:
        return tuple(self._redenen[n] for n in _plaatsen(redenen))


def _genoemde_reden(lijn: Lijn, teksten: Mapping[Reden, str]) -> Reden:
    """How a line calls its article; under a text that is not the article's it is not that article."""
    reden = (lijn.artikel.bron, lijn.artikel.nummer)
    klopt = lijn.artikel.tekst == teksten.get(reden, lijn.artikel.tekst)
    return reden if klopt else (lijn.artikel.bron, f"{lijn.artikel.nummer} (met een andere tekst)")


def _groepen(
    dimensie: str, klassen: Mapping[str, int], bekend: tuple[str, ...], regels: tuple[Leesregel, ...]
) -> tuple[tuple[int, int, str], ...]:
    """One value of each kind, with its class in the table and the rules that are about it.

    A grant is about known values only; a prohibition that names none is about the unknown ones too.
    """
    groepen: dict[tuple[int, int], str] = {}
    for waarde in (*bekend, *SCHILDWACHTEN):
        raakt = _verzameling(
            n
            for n, regel in enumerate(regels)
            if (waarde not in SCHILDWACHTEN or not regel.staat_toe)
            and ((genoemd := regel.bereik.get(dimensie)) is None or waarde in genoemd)
        )
        groepen.setdefault((klassen.get(waarde, ANDERS), raakt), waarde)
    return tuple((klasse, raakt, waarde) for (klasse, raakt), waarde in groepen.items())


def _merk(stand: _Stand) -> tuple[object, ...]:
    return (id(stand.knoop), *stand[1:])


def _vraag(spoor: _Spoor) -> dict[str, str]:
    waarden = []
    while spoor is not None:
        spoor, waarde = spoor
        waarden.append(waarde)
    return dict(zip(DIMENSIES, reversed(waarden), strict=True))


def _verzameling(plaatsen: Iterable[int]) -> int:
    return _samen(1 << n for n in plaatsen)


def _samen(verzamelingen: Iterable[int]) -> int:
    return reduce(or_, verzamelingen, 0)


def _plaatsen(verzameling: int) -> Iterator[int]:
    """The places of the bits that are set, from the lowest."""
    while verzameling:
        laagste = verzameling & -verzameling
        yield laagste.bit_length() - 1
        verzameling ^= laagste
