"""Commands about the casusoverleg."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from domain.opdracht.grondvorm import Opdracht
from domain.overleg import Genodigde
from domain.partij import Kring
from domain.tekst import Tekst, Zin
from domain.tijd import Moment


class PlanOverleg(Opdracht):
    """Call a meeting and tell the participants beforehand what it is about (OVL-01)."""

    NAAM: ClassVar[str] = "overleg.plannen"

    moment: Moment
    genodigden: tuple[Genodigde, ...] = Field(min_length=1, max_length=30)
    situatie: Tekst
    doel: Zin
    burger_uitgenodigd: bool
    burger_niet_uitgenodigd_want: Tekst | None = None
    burger_weet_ervan: Zin


class BeginOverleg(Opdracht):
    """Begin the meeting, in the wide circle."""

    NAAM: ClassVar[str] = "overleg.beginnen"

    overleg: UUID


class WisselKring(Opdracht):
    """Go on in another circle."""

    NAAM: ClassVar[str] = "overleg.kring_wisselen"

    overleg: UUID
    kring: Kring


class NeemBesluit(Opdracht):
    """Record a decision of the meeting."""

    NAAM: ClassVar[str] = "besluit.nemen"

    overleg: UUID
    over: UUID
    tekst: Tekst


class SpreekActieAf(Opdracht):
    """Record who does what, by when."""

    NAAM: ClassVar[str] = "actie.afspreken"

    overleg: UUID
    over: UUID
    wie: UUID
    wat: Tekst
    uiterlijk: date


class RondActieAf(Opdracht):
    """Record that an action was done."""

    NAAM: ClassVar[str] = "actie.afronden"

    actie: UUID


class NeemMee(Opdracht):
    """Agree on what a participant takes along from the meeting, for which action (OVL-06)."""

    NAAM: ClassVar[str] = "informatie.meenemen"

    overleg: UUID
    medewerker: UUID
    verstrekkingen: tuple[UUID, ...] = Field(min_length=1, max_length=50)
    actie: UUID


class SluitOverleg(Opdracht):
    """Close the meeting."""

    NAAM: ClassVar[str] = "overleg.sluiten"

    overleg: UUID
