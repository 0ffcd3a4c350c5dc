"""Commands about showing the process of a case to who governs (001 §2.6)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Zin


class GeefProcesinzage(Opdracht):
    """Let someone who governs see which parties and steps the case has, until a day."""

    NAAM: ClassVar[str] = "procesinzage.geven"

    medewerker: UUID
    tot: date
    reden: Zin


class BeeindigProcesinzage(Opdracht):
    """End it before that day."""

    NAAM: ClassVar[str] = "procesinzage.beeindigen"

    medewerker: UUID
    reden: Zin
