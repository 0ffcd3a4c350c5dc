"""The citizens a case is about. In a household each has their own data, under their own key (DOS-08)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.bsn import Bsn
from domain.feit import Feit
from domain.tekst import Zin
from domain.verzegeld import Open, Verzegeld


class Plaats(StrEnum):
    """The place of a citizen in the household that the case is about."""

    BURGER = "burger"
    PARTNER = "partner"
    KIND = "kind"
    ANDER = "ander"


class Persoonsgegevens(BaseModel):
    """Who a citizen is. ``bsn`` and ``geboren`` are absent where the citizen is not yet identified (DOS-05)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    naam: Zin
    geboren: date | None = None
    bsn: Bsn | None = None
    plaats: Plaats = Plaats.BURGER


class BetrokkeneToegevoegd(Feit):
    """The case is about this citizen too."""

    TOPIC: ClassVar[str] = "betrokkene.toegevoegd"

    persoon: UUID
    gegevens: Verzegeld[Persoonsgegevens]


class PersoonsgegevensVernietigd(Feit):
    """Everything readable about this citizen was destroyed; that it was, and why, stays (BEW-03)."""

    TOPIC: ClassVar[str] = "persoonsgegevens.vernietigd"

    persoon: UUID
    grond: Zin
    besloten_door: UUID


@dataclass(frozen=True)
class Betrokkene:
    """A citizen of the case. ``gegevens`` is ``None`` when closed to this process or destroyed."""

    persoon: UUID
    gegevens: Persoonsgegevens | None
    vernietigd: bool = False


def betrokkene_uit(feit: BetrokkeneToegevoegd) -> Betrokkene:
    """The citizen as this fact describes them."""
    open_ = isinstance(feit.gegevens, Open)
    return Betrokkene(
        persoon=feit.persoon,
        gegevens=feit.gegevens.waarde if isinstance(feit.gegevens, Open) else None,
        vernietigd=not open_ and feit.gegevens.zegel == "vernietigd",
    )
