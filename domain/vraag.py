"""A question from one professional to another. Asking is bound by the same steps as giving (004 §4.2; STP-10)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.categorie import Categorie
from domain.feit import Feit
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from domain.tekst import Tekst, Zin
from domain.verstrekking import Bezwaarspoor
from domain.verzegeld import Verzegeld


class Vraagstelling(BaseModel):
    """What is asked, for what, why so much (``None`` up to *dat*), and whether the citizen knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    situatie: Tekst
    doel: Zin
    categorie: Categorie
    niveau: Niveau
    noodzaaksoort: Noodzaaksoort | None = None
    noodzaak: Tekst | None = None
    burger_weet_ervan: bool


class VraagGesteld(Feit):
    """A professional asked another for information."""

    TOPIC: ClassVar[str] = "vraag.gesteld"

    vraag: UUID
    over: UUID
    aan: UUID
    stelling: Verzegeld[Vraagstelling]


class VraagGeweigerd(Feit):
    """The question could not be put: what is asked could not lawfully be given. Nobody else is told."""

    TOPIC: ClassVar[str] = "vraag.geweigerd"

    vraag: UUID
    over: UUID
    aan: UUID
    stelling: Verzegeld[Vraagstelling]
    redenen: Verzegeld[tuple[Bezwaarspoor, ...]]


class VraagBeantwoord(Feit):
    """The question was answered by a disclosure."""

    TOPIC: ClassVar[str] = "vraag.beantwoord"

    vraag: UUID
    verstrekking: UUID


class VraagAfgewezen(Feit):
    """The professional who was asked does not give it. Consent or a power never obliges (STP-15)."""

    TOPIC: ClassVar[str] = "vraag.afgewezen"

    vraag: UUID
    over: UUID
    want: Verzegeld[Zin]


class Vraagstand(StrEnum):
    """What became of a question."""

    OPEN = "open"
    BEANTWOORD = "beantwoord"
    AFGEWEZEN = "afgewezen"


@dataclass(frozen=True)
class Vraag:
    """A question in the case."""

    vraag: UUID
    over: UUID
    van: UUID
    aan: UUID
    stelling: Vraagstelling | None
    stand: Vraagstand = Vraagstand.OPEN
    want: str | None = None
