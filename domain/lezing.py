"""Looking is a fact: every opened view, and every refused attempt (LOG-01; NEN 7513)."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field

from domain.categorie import Categorie
from domain.feit import Feit
from domain.niveau import Niveau
from domain.verzegeld import Verzegeld

_RUIMTE = UUID("c9d1b3e4-2c0a-4a55-8f44-5e7f6b1d0a77")


def lezingen_van(stroom: UUID) -> UUID:
    """The stream of readings that belongs to a case, or of attempts that belongs to an organisation."""
    return uuid5(_RUIMTE, str(stroom))


class Gezien(BaseModel):
    """What was seen: of which category, to which level, for which purpose, in which view."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    beeld: str
    categorieen: tuple[Categorie, ...]
    niveau: Niveau
    doel: str


class Gelezen(Feit):
    """A view of a case was opened, about one citizen: which disclosures were in it. Stored before it was shown."""

    TOPIC: ClassVar[str] = "lezing.gelezen"

    casus: UUID
    over: UUID
    verstrekkingen: tuple[UUID, ...]
    gezien: Verzegeld[Gezien]


class LezingGeweigerd(Feit):
    """A participant asked for more than they may have. ``aantal`` sums attempts that came close together."""

    TOPIC: ClassVar[str] = "lezing.geweigerd"

    casus: UUID
    niveau: Niveau
    aantal: int = Field(ge=1)


class PogingAfgewezen(Feit):
    """Someone asked for a case that is not there, or not there for them: both leave this same trace.

    ``kenmerk`` is a keyed hash of what was asked for. ``aantal`` sums attempts of one person on one day that came
    close together, so that guessing cannot fill the log.
    """

    TOPIC: ClassVar[str] = "poging.afgewezen"

    kenmerk: str
    op: date
    aantal: int = Field(ge=1)


class Handeling(StrEnum):
    """What a verdict was about: what someone did, or wanted to know whether they could."""

    GEVEN = "geven"
    VRAGEN = "vragen"
    LEZEN = "lezen"
    TOETSEN = "toetsen"


class Voornemen(BaseModel):
    """What was asked, as far as the question to policy does not hold it.

    About whom, in which meeting, until which day, taken from which disclosure; ``aan`` is who a question would be put
    to.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    over: UUID
    overleg: UUID | None = None
    einddatum: date | None = None
    aan: UUID | None = None
    ontleend_aan: UUID | None = None


class OordeelGeveld(Feit):
    """Verdicts that no other fact keeps: of a try, of what stayed closed beside what was read, of a refused command.

    The verdicts themselves stand beside the fact, sealed. ``voornemen`` is ``None`` for what was to be read: then each
    verdict names it. ``aantal`` is more than 1 when others came so close together that they were summed.
    """

    TOPIC: ClassVar[str] = "oordeel.geveld"

    casus: UUID
    handeling: Handeling
    voornemen: Verzegeld[Voornemen] | None = None
    aantal: int = Field(ge=1)
