"""Step I and the care around it: is this bemoeizorg, was the citizen sought, was a colleague asked (004 §3.2 I)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.feit import Feit
from domain.tekst import Tekst, Zin
from domain.tijd import Moment
from domain.verzegeld import Verzegeld


class Antwoord(BaseModel):
    """Yes or no to one question of step I, with the reasons."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ja: bool
    want: Tekst


class StapEen(BaseModel):
    """The three questions of step I: a several serious problems, b no request for help, c serious harm."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    meervoudig: Antwoord
    geen_hulpvraag: Antwoord
    ernstige_schade: Antwoord
    burger_gesproken: bool
    collega_geraadpleegd: Zin

    @property
    def is_bemoeizorg(self) -> bool:
        """All three answered with yes: exchange for bemoeizorg can be needed."""
        return self.meervoudig.ja and self.geen_hulpvraag.ja and self.ernstige_schade.ja

    @property
    def is_enkelvoudig(self) -> bool:
        """a and c without b: sometimes enough for a report, or one to one (004 §3.2 I NB)."""
        return self.meervoudig.ja and self.ernstige_schade.ja


class Uitkomst(StrEnum):
    """What step I came to. ``GEEN_BEMOEIZORG`` ends that route only, and can be looked at again."""

    BEMOEIZORG = "bemoeizorg"
    ENKELVOUDIG = "enkelvoudig"
    GEEN_BEMOEIZORG = "geen bemoeizorg"


class SituatieBeoordeeld(Feit):
    """Someone answered step I about a citizen."""

    TOPIC: ClassVar[str] = "situatie.beoordeeld"

    beoordeling: UUID
    over: UUID
    uitkomst: Verzegeld[Uitkomst]
    antwoorden: Verzegeld[StapEen]


class Contactpoging(BaseModel):
    """One attempt to reach the citizen: when, how, with which result."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    moment: Moment
    hoe: Zin
    resultaat: Zin


class ContactGezocht(Feit):
    """An attempt was made to reach the citizen."""

    TOPIC: ClassVar[str] = "contact.gezocht"

    over: UUID
    poging: Verzegeld[Contactpoging]


class Consultatie(BaseModel):
    """A colleague or expert tested the reasoning; agreement is not its aim (004 §3.3.3)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    met: Zin
    op: date
    uitkomst: Tekst


class CollegaGeconsulteerd(Feit):
    """A colleague was consulted about a citizen of the case."""

    TOPIC: ClassVar[str] = "collega.geconsulteerd"

    over: UUID
    consultatie: Verzegeld[Consultatie]


@dataclass(frozen=True)
class Zorgvuldigheid:
    """What was done with care about one citizen, counted: the texts stay sealed.

    ``uitkomst`` is that of the newest step I, ``None`` when it was never answered (or can no longer be read).
    """

    uitkomst: Uitkomst | None = None
    pogingen: int = 0
    consultaties: int = 0
