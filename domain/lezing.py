"""Looking is a fact: every opened view, and every refused attempt (LOG-01; NEN 7513)."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field

from domain.categorie import Categorie
from domain.feit import Bronstand, Feit
from domain.niveau import Niveau
from domain.verstrekking import Bezwaarspoor
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


class Rolspoor(BaseModel):
    """The facts from which it followed what a role in the case may do: the case, the registers, the convenanten.

    ``convenant`` is the content hash of the version that the case is under, ``bronnen`` how far the other streams were.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    convenant: str
    casusversie: int = Field(ge=0)
    bronnen: tuple[Bronstand, ...] = ()


class Weigering(BaseModel):
    """Why it was refused: what was called, and every rule that stood in the way.

    ``gemengd`` says that attempts of other kinds were counted with it; then this is the last of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    eindpunt: str
    redenen: tuple[Bezwaarspoor, ...]
    gemengd: bool = False


class Gelezen(Feit):
    """A view of a case was opened, about one citizen: which disclosures were in it. Stored before it was shown.

    ``over`` is the case itself when nobody was named in it. ``spoor`` is ``None`` where verdicts of policy stand beside
    it, and in what was recorded before it was kept.
    """

    TOPIC: ClassVar[str] = "lezing.gelezen"

    casus: UUID
    over: UUID
    verstrekkingen: tuple[UUID, ...]
    gezien: Verzegeld[Gezien]
    spoor: Rolspoor | None = None


class LezingGeweigerd(Feit):
    """A participant asked for more than they may have. ``aantal`` sums attempts that came close together.

    ``weigering`` and ``spoor`` are ``None`` in what was recorded before they were kept.
    """

    TOPIC: ClassVar[str] = "lezing.geweigerd"

    casus: UUID
    niveau: Niveau
    aantal: int = Field(ge=1)
    weigering: Verzegeld[Weigering] | None = None
    spoor: Rolspoor | None = None


class OpdrachtGeweigerd(Feit):
    """A participant gave a command that may not be carried out, and nothing of it became a fact of the case.

    ``aantal`` sums attempts that came close together.
    """

    TOPIC: ClassVar[str] = "opdracht.geweigerd"

    casus: UUID
    aantal: int = Field(ge=1)
    weigering: Verzegeld[Weigering]
    spoor: Rolspoor


class Pogingsoort(StrEnum):
    """What an attempt came to that is about no case of who made it."""

    ONBEKEND = "niet gevonden"
    """A case that is not there, or not there for them."""

    GEWEIGERD = "niet toegestaan"
    """Something that their role or organisation may not do."""

    ONBEGREPEN = "niet begrepen"
    """A question to which the answer is no, whoever asks: it has no meaning here."""

    NIETS = "niets gevonden"
    """A search without results."""


class PogingAfgewezen(Feit):
    """Someone asked for a case that is not there, or not there for them: both leave this same trace.

    Other attempts about no case of theirs leave it too; ``soort`` says which it was, ``eindpunt`` what was called
    (``None`` in what was recorded before it was kept). ``kenmerk`` is a keyed hash of the case that was asked for; of
    another attempt, of what was called. ``aantal`` sums attempts of one person on one day that came close together,
    so that guessing cannot fill the log.
    """

    TOPIC: ClassVar[str] = "poging.afgewezen"

    kenmerk: str
    op: date
    aantal: int = Field(ge=1)
    soort: Pogingsoort = Pogingsoort.ONBEKEND
    eindpunt: str | None = None


class PogingenIngezien(Feit):
    """An administrator looked at the attempts of the people of their organisation. ``aantal`` is how many lines."""

    TOPIC: ClassVar[str] = "pogingen.ingezien"

    aantal: int = Field(ge=0)


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
    verdict names it. ``aantal`` is more than 1 when other refusals came so close together that they were summed: then
    these are the verdicts of the last. What was allowed is never summed.
    """

    TOPIC: ClassVar[str] = "oordeel.geveld"

    casus: UUID
    handeling: Handeling
    voornemen: Verzegeld[Voornemen] | None = None
    aantal: int = Field(ge=1)
