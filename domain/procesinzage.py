"""Who governs may be shown which parties and steps a case has, for a while, and nothing about a citizen (001 §2.6)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.feit import Feit
from domain.tekst import Zin
from domain.verzegeld import Verzegeld


class ProcesinzageGegeven(Feit):
    """A wethouder or burgemeester may see the process of this case until a day, that day included (PLA-06)."""

    TOPIC: ClassVar[str] = "procesinzage.gegeven"

    medewerker: UUID
    tot: date
    reden: Verzegeld[Zin]


class ProcesinzageBeeindigd(Feit):
    """They may see it no more, from now on."""

    TOPIC: ClassVar[str] = "procesinzage.beeindigd"

    medewerker: UUID
    reden: Verzegeld[Zin]
