"""How every organisation stands to every convenant: folded from the facts, asked for a day (CON-02).

A fact counts from the day it was recorded, or from a later day that it names, and never before: so a question about
an earlier day keeps its answer. Within a day the last word counts; for the answer at a moment, fold the facts up to
that moment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import singledispatch
from uuid import UUID

from domain import convenantversie as feiten
from domain.feit import Feit, Vastgelegd
from domain.medewerker import Wie
from domain.partij import Binding, Partijsoort
from domain.tijd import dag

Partij = tuple[str, UUID]
"""The short name of a convenant, and an organisation."""


@dataclass(frozen=True)
class Versie:
    """A version as it was put before the parties, and by whom. Both days of validity are included."""

    convenant: str
    versie: int
    hash: str
    geldig_van: date
    geldig_tot: date
    soorten: frozenset[Partijsoort]
    voorgesteld_aan: frozenset[UUID]
    penvoerder: UUID
    door: Wie
    voorgesteld: datetime


@dataclass(frozen=True)
class Handtekening:
    """A signature. ``nummer`` is its place among the facts of the stream."""

    hash: str
    organisatie: UUID
    wie: Wie
    sleutel: str
    waarde: str
    vanaf: date
    gezet: datetime
    nummer: int


@dataclass(frozen=True)
class Schorsing:
    """A suspension by the organisation ``door``; ``tot`` is ``None`` while it lasts."""

    door: UUID
    reden: str
    van: datetime
    tot: datetime | None = None

    def geldt(self, op: date) -> bool:
        """Whether it lasts at the end of this day."""
        return dag(self.van) <= op and (self.tot is None or dag(self.tot) > op)


@dataclass(frozen=True)
class Einde:
    """From this day on it is over. ``nummer`` is its place among the facts of the stream."""

    vanaf: date
    reden: str
    nummer: int


@dataclass(frozen=True)
class Convenantenstand:
    """All convenanten of a store as their facts leave them. ``nummer`` is the version of the stream."""

    versies: Mapping[str, Versie] = field(default_factory=dict)
    handtekeningen: Mapping[tuple[str, UUID], tuple[Handtekening, ...]] = field(default_factory=dict)
    schorsingen: Mapping[Partij, tuple[Schorsing, ...]] = field(default_factory=dict)
    uittredingen: Mapping[Partij, tuple[Einde, ...]] = field(default_factory=dict)
    toetredingen: frozenset[Partij] = frozenset()
    einden: Mapping[str, Einde] = field(default_factory=dict)
    nummer: int = 0

    def van(self, convenant: str) -> tuple[Versie, ...]:
        """The versions of a convenant, the oldest first; empty for one that is not there."""
        return tuple(sorted((v for v in self.versies.values() if v.convenant == convenant), key=lambda v: v.versie))

    def lopende_schorsingen(self, convenant: str, organisatie: UUID, op: date) -> tuple[Schorsing, ...]:
        """The suspensions of an organisation that last on a day."""
        return tuple(s for s in self.schorsingen.get((convenant, organisatie), ()) if s.geldt(op))

    def is_beeindigd(self, convenant: str, op: date) -> bool:
        """Whether the convenant has ended for everyone by this day."""
        einde = self.einden.get(convenant)
        return einde is not None and einde.vanaf <= op

    def handtekening(self, hash_: str, organisatie: UUID, op: date) -> Handtekening | None:
        """The signature of an organisation under a version that counts on a day; a later leaving does not hide it."""
        gezet = [h for h in self.handtekeningen.get((hash_, organisatie), ()) if h.vanaf <= op]
        return max(gezet, key=lambda h: h.nummer, default=None)

    def is_partij(self, convenant: str, organisatie: UUID, op: date) -> bool:
        """Whether an organisation signed any version of the convenant, by this day, and did not leave after it."""
        return any(_getekend_en_gebleven(self, v, organisatie, op) for v in self.van(convenant))


def binding_van(stand: Convenantenstand, organisatie: UUID, hash_: str, op: date) -> Binding:
    """How an organisation stands to a version of a convenant on a day. What is not known binds nobody.

    A version binds the days of its validity. After its last day, it keeps binding for the cases that were opened
    under it, those who by then are bound to a newer version of the same convenant.
    """
    versie = stand.versies.get(hash_)
    if versie is None or stand.handtekening(hash_, organisatie, op) is None or op < versie.geldig_van:
        return Binding.NIET_GETEKEND
    if stand.is_beeindigd(versie.convenant, op) or not _getekend_en_gebleven(stand, versie, organisatie, op):
        return Binding.UITGETREDEN
    if stand.lopende_schorsingen(versie.convenant, organisatie, op):
        return Binding.OPGESCHORT
    if op > versie.geldig_tot and not _gebonden_aan_opvolger(stand, versie, organisatie, op):
        return Binding.UITGETREDEN
    return Binding.GEBONDEN


def geldende_versie(stand: Convenantenstand, organisatie: UUID, convenant: str, op: date) -> Versie | None:
    """The newest version of a convenant that is valid on a day and binds this organisation; ``None`` without one."""
    bindend = (
        v
        for v in stand.van(convenant)
        if v.geldig_van <= op <= v.geldig_tot and binding_van(stand, organisatie, v.hash, op) is Binding.GEBONDEN
    )
    return max(bindend, key=lambda v: v.versie, default=None)


def _getekend_en_gebleven(stand: Convenantenstand, versie: Versie, organisatie: UUID, op: date) -> bool:
    """The last word of an organisation about a version by this day is its signature, not that it left."""
    handtekening = stand.handtekening(versie.hash, organisatie, op)
    if handtekening is None:
        return False
    vertrek = [u for u in stand.uittredingen.get((versie.convenant, organisatie), ()) if u.vanaf <= op]
    return all(u.nummer < handtekening.nummer for u in vertrek)


def _gebonden_aan_opvolger(stand: Convenantenstand, versie: Versie, organisatie: UUID, op: date) -> bool:
    return any(
        v.versie > versie.versie
        and v.geldig_van <= op <= v.geldig_tot
        and _getekend_en_gebleven(stand, v, organisatie, op)
        for v in stand.van(versie.convenant)
    )


def vouw_convenanten(stand: Convenantenstand, vastgelegd: Vastgelegd) -> Convenantenstand:
    """The state after one more fact; facts of other kinds change only the number."""
    return replace(_vouw(vastgelegd.feit, stand, vastgelegd), nummer=vastgelegd.versie)


def herbouw_convenanten(geschiedenis: Iterable[Vastgelegd]) -> Convenantenstand:
    """The state that these facts leave, in the order of the stream."""
    stand = Convenantenstand()
    for vastgelegd in geschiedenis:
        stand = vouw_convenanten(stand, vastgelegd)
    return stand


@singledispatch
def _vouw(feit: Feit, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    return stand


@_vouw.register
def _(feit: feiten.ConvenantGepubliceerd, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    # Of such a version the facts do not say whom it is for and until when: the document does, where it is compiled.
    return _met_versie(feit, stand, om, (date.min, date.max), frozenset(Partijsoort), frozenset(), om.wie.organisatie)


@_vouw.register
def _(feit: feiten.ConvenantVoorgesteld, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    geldig = (feit.geldig_van, feit.geldig_tot)
    return _met_versie(
        feit, stand, om, geldig, frozenset(feit.soorten), frozenset(feit.voorgesteld_aan), feit.penvoerder
    )


def _met_versie(
    feit: feiten.ConvenantGepubliceerd,
    stand: Convenantenstand,
    om: Vastgelegd,
    geldig: tuple[date, date],
    soorten: frozenset[Partijsoort],
    aan: frozenset[UUID],
    penvoerder: UUID,
) -> Convenantenstand:
    if feit.hash in stand.versies:
        return stand
    versie = Versie(
        convenant=feit.convenant,
        versie=feit.versie,
        hash=feit.hash,
        geldig_van=geldig[0],
        geldig_tot=geldig[1],
        soorten=soorten,
        voorgesteld_aan=aan,
        penvoerder=penvoerder,
        door=om.wie,
        voorgesteld=om.gebeurd,
    )
    return replace(stand, versies={**stand.versies, feit.hash: versie})


@_vouw.register
def _(feit: feiten.ConvenantOndertekend, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    nieuw = Handtekening(
        hash=feit.hash,
        organisatie=feit.organisatie,
        wie=om.wie,
        sleutel=feit.sleutel,
        waarde=feit.handtekening,
        vanaf=feit.vanaf,
        gezet=om.gebeurd,
        nummer=om.versie,
    )
    waar = (feit.hash, feit.organisatie)
    gezet = {**stand.handtekeningen, waar: (*stand.handtekeningen.get(waar, ()), nieuw)}
    return replace(stand, handtekeningen=gezet)


@_vouw.register
def _(feit: feiten.PartijToegetreden, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    return replace(stand, toetredingen=stand.toetredingen | {(feit.convenant, feit.organisatie)})


@_vouw.register
def _(feit: feiten.PartijOpgeschort, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    wie = (feit.convenant, feit.organisatie)
    nieuw = Schorsing(door=om.wie.organisatie, reden=feit.reden, van=om.gebeurd)
    return replace(stand, schorsingen={**stand.schorsingen, wie: (*stand.schorsingen.get(wie, ()), nieuw)})


@_vouw.register
def _(feit: feiten.PartijHervat, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    wie = (feit.convenant, feit.organisatie)
    na = tuple(
        replace(s, tot=om.gebeurd) if s.tot is None and s.door == om.wie.organisatie else s
        for s in stand.schorsingen.get(wie, ())
    )
    return replace(stand, schorsingen={**stand.schorsingen, wie: na})


@_vouw.register
def _(feit: feiten.PartijUitgetreden, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    wie = (feit.convenant, feit.organisatie)
    nieuw = Einde(vanaf=feit.vanaf, reden=feit.reden, nummer=om.versie)
    return replace(stand, uittredingen={**stand.uittredingen, wie: (*stand.uittredingen.get(wie, ()), nieuw)})


@_vouw.register
def _(feit: feiten.ConvenantBeeindigd, stand: Convenantenstand, om: Vastgelegd) -> Convenantenstand:
    if feit.convenant in stand.einden:
        return stand
    einde = Einde(vanaf=feit.vanaf, reden=feit.reden, nummer=om.versie)
    return replace(stand, einden={**stand.einden, feit.convenant: einde})
