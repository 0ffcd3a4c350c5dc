"""Commands about the case itself: open, phases, participants, who runs it."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.betrokkene import Plaats
from domain.bsn import Bsn
from domain.fase import Fase
from domain.medewerker import Rol
from domain.opdracht.grondvorm import Opdracht
from domain.partij import Kring
from domain.tekst import Zin


class NieuweBetrokkene(BaseModel):
    """A citizen as the regisseur records them; birth date and BSN only where they are known and asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    naam: Zin
    geboren: date | None = None
    bsn: Bsn | None = None
    plaats: Plaats = Plaats.BURGER


class OpenCasus(Opdracht):
    """Open a case about one citizen or a household, under a published convenant."""

    NAAM: ClassVar[str] = "casus.openen"

    convenant: Zin
    doel: Zin
    taak: Zin = "regisseur"
    betrokkenen: tuple[NieuweBetrokkene, ...] = Field(min_length=1, max_length=20)


class VoegBetrokkeneToe(Opdracht):
    """The case turns out to be about one more citizen."""

    NAAM: ClassVar[str] = "betrokkene.toevoegen"

    betrokkene: NieuweBetrokkene


class VernietigPersoonsgegevens(Opdracht):
    """Destroy all that is readable about a citizen, with the reason. It cannot be undone."""

    NAAM: ClassVar[str] = "persoonsgegevens.vernietigen"

    over: UUID
    grond: Zin


class GaFaseIn(Opdracht):
    """Take the case to another phase."""

    NAAM: ClassVar[str] = "fase.ingaan"

    fase: Fase
    reden: Zin


class SluitCasus(Opdracht):
    """Close the case."""

    NAAM: ClassVar[str] = "casus.afsluiten"

    reden: Zin


class VoegDeelnemerToe(Opdracht):
    """Let a professional take part, in a circle, with a task and a purpose."""

    NAAM: ClassVar[str] = "deelnemer.toevoegen"

    medewerker: UUID
    kring: Kring
    rol: Rol = Rol.HULPVERLENING
    taak: Zin
    doel: Zin


class LaatDeelnemerUittreden(Opdracht):
    """End someone's part in the case."""

    NAAM: ClassVar[str] = "deelnemer.uittreden"

    medewerker: UUID
    reden: Zin


class DraagRegieOver(Opdracht):
    """Hand the running of the case to another regisseur."""

    NAAM: ClassVar[str] = "regie.overdragen"

    aan: UUID
    reden: Zin
