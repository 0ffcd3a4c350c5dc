"""Commands about care before sharing: step I, contact with the citizen, consultation."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.beoordeling import Antwoord
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst, Zin
from domain.tijd import Moment


class BeoordeelSituatie(Opdracht):
    """Answer the three questions of step I, each with reasons."""

    NAAM: ClassVar[str] = "situatie.beoordelen"

    over: UUID
    meervoudig: Antwoord
    geen_hulpvraag: Antwoord
    ernstige_schade: Antwoord
    burger_gesproken: bool
    collega_geraadpleegd: Zin


class LegContactVast(Opdracht):
    """Record an attempt to reach the citizen."""

    NAAM: ClassVar[str] = "contact.vastleggen"

    over: UUID
    moment: Moment
    hoe: Zin
    resultaat: Zin


class LegConsultatieVast(Opdracht):
    """Record that a colleague or expert tested the reasoning."""

    NAAM: ClassVar[str] = "consultatie.vastleggen"

    over: UUID
    met: Zin
    op: date
    uitkomst: Tekst
