"""Who is directly involved in the same help: a recorded fact, never what somebody says of themselves (PLA-15).

Between those who carry out one plan with the citizen, those who work as one team (a functional unit), and a carer and
their replacement, professional secrecy does not stand in the way of what the task needs; also when they work for
different organisations (003 §2.1, 004 annex 1 §5.1). Nobody else is a colleague in that sense.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.bereik import Delen
from domain.feit import Feit
from domain.grondslag import Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Geheimhouding, Partijsoort
from domain.tekst import Zin
from domain.verzegeld import Verzegeld


class Betrokkenheidsoort(StrEnum):
    """By what professionals are directly involved (001 §3, 003 §2.1, 004 §3.2 IV c)."""

    PLAN = "plan"
    FUNCTIONELE_EENHEID = "functionele eenheid"
    VERVANGER = "vervanger"


class Betrokkenheidsafspraak(BaseModel):
    """Which professionals, by what, from and until which day, the last day included.

    ``tot`` ``None`` is without an end. ``getekend_op`` is the day on which the citizen signed the plan; ``None`` for
    the other kinds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    professionals: tuple[UUID, ...] = Field(min_length=2)
    soort: Betrokkenheidsoort
    van: date
    tot: date | None = None
    getekend_op: date | None = None

    def verbindt(self, delen: Delen) -> bool:
        """Whether giver and receiver are both named, whomever it is about."""
        wie = self.professionals
        return not delen.gever.isdisjoint(wie) and not delen.ontvanger.isdisjoint(wie)


class BetrokkenheidVastgelegd(Feit):
    """Someone recorded that others are directly involved in the same help to a citizen, and where that stands."""

    TOPIC: ClassVar[str] = "betrokkenheid.vastgelegd"

    betrokkenheid: UUID
    over: UUID
    afspraak: Verzegeld[Betrokkenheidsafspraak]
    bron: Verzegeld[Zin]


class BetrokkenheidBeeindigd(Feit):
    """They are no longer involved together. It works forward only."""

    TOPIC: ClassVar[str] = "betrokkenheid.beeindigd"

    betrokkenheid: UUID
    over: UUID
    reden: Verzegeld[Zin]


@dataclass(frozen=True)
class Betrokkenheid:
    """An involvement as it stands. ``afspraak`` ``None`` is one that can no longer be read: it involves nobody."""

    betrokkenheid: UUID
    over: UUID
    vastgelegd_door: UUID
    afspraak: Betrokkenheidsafspraak | None
    beeindigd: bool = False

    def toestand(self, vandaag: date) -> Grondtoestand:
        """How this involvement stands on a day."""
        a = self.afspraak
        if a is None or vandaag < a.van:
            return Grondtoestand.ONTBREEKT
        voorbij = self.beeindigd or (a.tot is not None and vandaag > a.tot)
        return Grondtoestand.VERLOPEN if voorbij else Grondtoestand.GELDT

    def noemt(self, medewerker: UUID) -> bool:
        """Whether this professional is one of those involved."""
        return self.afspraak is not None and medewerker in self.afspraak.professionals

    def verbindt(self, delen: Delen) -> bool:
        """Whether giver and receiver are both involved, and about this citizen."""
        return self.afspraak is not None and self.over == delen.over and self.afspraak.verbindt(delen)


GEBONDEN = frozenset({Geheimhouding.BEROEP, Geheimhouding.AFGELEID})
"""The secrecy that the own task lifts only between those who are directly involved (004 annex 1 §5.1)."""

NOOIT_BETROKKEN = frozenset(
    {
        Partijsoort.GEMEENTE,
        Partijsoort.MELDPUNT,
        Partijsoort.POLITIE,
        Partijsoort.OM,
        Partijsoort.RECLASSERING,
        Partijsoort.WONINGCORPORATIE,
        Partijsoort.NUTSBEDRIJF,
        Partijsoort.SCHOOL,
        Partijsoort.UWV,
        Partijsoort.ZORGVERZEKERAAR,
        Partijsoort.TOEZICHTHOUDER,
        Partijsoort.RAAD_VOOR_DE_KINDERBESCHERMING,
        Partijsoort.INFORMELE_ZORG,
    }
)
"""The kinds of organisation that are never directly involved, under any convenant (004 §4.1, 003 §4.4)."""


def vraagt_betrokkenheid(gever: Geheimhouding, delen: Delen) -> bool:
    """Whether the own task covers sharing this only between those who are directly involved.

    So it is when secrecy of a profession binds who gives, and for health data that lead to a person, whoever gives
    (004 §3.2 IV c).
    """
    return gever in GEBONDEN or (delen.categorie.is_gezondheid and delen.niveau is not Niveau.ANONIEM)


def na_betrokkenheid(
    betrokkenheden: Iterable[Betrokkenheid], delen: Delen, pet: Rol, vandaag: date
) -> tuple[Grondtoestand, UUID | None]:
    """How giver and receiver are involved together on a day, and by which record; ``None`` when none is in force.

    ``pet`` is the role in which the receiver acts: who acts for the college gives no treatment, whatever was recorded
    (004 §4.1).
    """
    if pet is Rol.TOELEIDING:
        return Grondtoestand.ONTBREEKT, None
    standen = {b.betrokkenheid: b.toestand(vandaag) for b in betrokkenheden if b.verbindt(delen)}
    geldend = next((wie for wie, stand in standen.items() if stand is Grondtoestand.GELDT), None)
    if geldend is not None:
        return Grondtoestand.GELDT, geldend
    return Grondtoestand.VERLOPEN if Grondtoestand.VERLOPEN in standen.values() else Grondtoestand.ONTBREEKT, None
