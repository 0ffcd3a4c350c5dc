"""Holding a compiled table against the plain reading: every question there is, unknown values included.

The space has billions of questions. The outer dimensions are walked value by value, and choices that leave both
witnesses with the same rest are walked on together; the inner ones are answered as rows of bits.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from math import prod
from typing import Generic, TypeAlias, TypeVar

from policies.casbin_motor import Uitslag
from policies.convenant import Convenant
from policies.leesruimte import Bereik, Leesruimte, Zijden, vlak
from policies.ruimte import DIMENSIES, ONBEKEND
from policies.tabel import Knoop, Tabel
from policies.wet import OnderWet

BUITEN = DIMENSIES[:7]
BINNEN = DIMENSIES[7:]

R = TypeVar("R")

_Samen: TypeAlias = tuple[Knoop, int | None]
"""What is left to the table and to the plain reading."""

_Naast: TypeAlias = tuple[tuple[Knoop, ...], tuple[str, ...]]
"""What is left to each of several tables, and the values that are kept apart."""


@dataclass(frozen=True)
class Tak(Generic[R]):
    """Choices of outer values that leave the same rest: one of them, how many there are, and that rest."""

    waarden: dict[str, str]
    aantal: int
    rest: R


@dataclass(frozen=True)
class Rij:
    """Rows that are the same in every table asked: the outer values of one, how many there are, and their bits."""

    waarden: dict[str, str]
    aantal: int
    bits: tuple[int, ...]


def eerste_verschil(
    tabel: Tabel,
    convenant: Convenant,
    op: OnderWet,
    bekend: Zijden,
    voortgang: Callable[[int, int], None] | None = None,
) -> dict[str, str] | None:
    """The first question on which the table and the plain reading differ; ``None`` when there is none.

    ``voortgang`` hears how many rows were done, and of how many.
    """
    buiten, binnen = _zijden(bekend, BUITEN), _zijden(bekend, BINNEN)
    lezing = Leesruimte(convenant, op, buiten, binnen, bekend)
    bitschrijver = _Bitschrijver(tabel, binnen)

    def verder(rest: _Samen, dimensie: str, waarde: str) -> _Samen:
        return tabel.kies(rest[0], dimensie, waarde), lezing.verder(rest[1], dimensie, waarde)

    klaar, alle = 0, prod(len(w) for w in buiten.values())
    begin: _Samen = (tabel.wortel, lezing.alle_regels)
    for tak in _takken(begin, verder, lambda rest: (id(rest[0]), rest[1]), buiten):
        verschil = bitschrijver.bits(tak.rest[0]) ^ lezing.toegestaan(tak.rest[1])
        if verschil:
            return {**tak.waarden, **bitschrijver.vraag((verschil & -verschil).bit_length() - 1)}
        klaar += tak.aantal
        if voortgang is not None:
            voortgang(klaar, alle)
    return None


def rijen(tabellen: tuple[Tabel, ...], bekend: Zijden, apart: tuple[str, ...] = ()) -> Iterator[Rij]:
    """What is allowed below every choice of outer values, in each of these tables, as bits (see ``deel``).

    Rows that are the same in every table are given once, but never together when they differ in a dimension of
    ``apart``.
    """
    buiten = _zijden(bekend, BUITEN)
    binnen = _zijden(bekend, BINNEN)
    schrijvers = tuple(_Bitschrijver(t, binnen) for t in tabellen)

    def verder(rest: _Naast, dimensie: str, waarde: str) -> _Naast:
        knopen, gehouden = rest
        houd = (*gehouden, waarde) if dimensie in apart else gehouden
        return tuple(t.kies(k, dimensie, waarde) for t, k in zip(tabellen, knopen, strict=True)), houd

    begin: _Naast = (tuple(t.wortel for t in tabellen), ())
    for tak in _takken(begin, verder, lambda rest: (tuple(map(id, rest[0])), rest[1]), buiten):
        bits = tuple(s.bits(k) for s, k in zip(schrijvers, tak.rest[0], strict=True))
        yield Rij(tak.waarden, tak.aantal, bits)


def _takken(
    begin: R, verder: Callable[[R, str, str], R], merk: Callable[[R], Hashable], buiten: Zijden
) -> tuple[Tak[R], ...]:
    """Walk the outer dimensions; what is left alike (by its ``merk``) goes on as one."""
    takken: tuple[Tak[R], ...] = (Tak({}, 1, begin),)
    for dimensie, waarden in buiten.items():
        samen: dict[Hashable, Tak[R]] = {}
        for tak in takken:
            for waarde in waarden:
                rest = verder(tak.rest, dimensie, waarde)
                al = samen.get(merk(rest))
                eerste = {**tak.waarden, dimensie: waarde} if al is None else al.waarden
                samen[merk(rest)] = Tak(eerste, tak.aantal + (al.aantal if al else 0), rest)
        takken = tuple(samen.values())
    return takken


def deel(bekend: Zijden, bereik: Bereik) -> int:
    """The inner questions with these values, in the order of bits of a row; what is not named may be anything."""
    return vlak(_zijden(bekend, BINNEN), bereik)


def _zijden(bekend: Zijden, dimensies: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {d: (*bekend[d], ONBEKEND) for d in dimensies}


def aantal_vragen(bekend: Zijden) -> int:
    """How many questions are compared: every known value of every dimension, and one that nobody knows."""
    return prod(len(bekend[d]) + 1 for d in DIMENSIES)


class _Bitschrijver:
    """What lies below a node of a table, as bits; the same node is written out once."""

    def __init__(self, tabel: Tabel, binnen: Zijden) -> None:
        self._tabel = tabel
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
            if not isinstance(knoop, Uitslag):
                raise ValueError("the table splits a dimension out of order")
            return int(knoop.mag)
        dimensie, waarden = self._zijden[diepte]
        rij = 0
        for plaats, waarde in enumerate(waarden):
            kind = self._tabel.kies(knoop, dimensie, waarde)
            rij |= self.bits(kind, diepte + 1) << (plaats * self._breedte[diepte])
        return rij

    def vraag(self, bit: int) -> dict[str, str]:
        """The inner values of the question that a bit stands for."""
        waarden: dict[str, str] = {}
        for (dimensie, zijde), breedte in zip(self._zijden, self._breedte, strict=True):
            plaats, bit = divmod(bit, breedte)
            waarden[dimensie] = zijde[plaats]
        return waarden
