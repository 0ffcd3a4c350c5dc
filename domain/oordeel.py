"""The question that policy answers, and the answer as it is kept in a fact.

The question (``Toegangsvraag``) is the same for giving and for reading: a disclosure is judged by asking whether
its receiver may read it once it has been given. So what was allowed to be given is what can be read.
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from domain.categorie import Categorie
from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort


class Doelbinding(StrEnum):
    """How the purpose of reading stands to the purpose for which the information was given (004 §3.3.6)."""

    ZELFDE = "zelfde doel"
    GOEDGEKEURD = "ander doel, goedgekeurd door de gever"
    ANDER = "ander doel"


class Toegangsvraag(BaseModel):
    """May this party have this? Every field is resolved by us from the facts, never taken from the caller.

    ``grondslag`` is the ground that was relied on, ``None`` when there is none; ``grondtoestand`` says whether it
    is in force at the moment of asking. ``gegeven`` is whether an effective disclosure, contribution or
    take-along agreement addresses this reader.

    ``binding`` is how the receiver's organisation stands to this convenant, ``pet`` the role in which the receiver
    acts, ``geheimhouding`` the secrecy that binds the receiver and ``gever`` the one that bound who gave it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    binding: Binding
    partij: Partijsoort
    pet: Rol
    geheimhouding: Geheimhouding
    gever: Geheimhouding
    deelname: Deelname
    kring: Kring
    categorie: Categorie
    niveau: Niveau
    fase: Fase
    doel: Annotated[str, Field(min_length=1, max_length=80)]
    doelbinding: Doelbinding
    grondslag: Grondslag | None
    grondtoestand: Grondtoestand
    gegeven: bool

    @property
    def grond(self) -> str:
        """The ground as one value: its name while it is in force, otherwise how it stands."""
        if self.grondslag is not None and self.grondtoestand is Grondtoestand.GELDT:
            return self.grondslag.value
        return Grondtoestand.ONTBREEKT.value if self.grondslag is None else self.grondtoestand.value


class Artikel(BaseModel):
    """A deciding article: where it stands (``bron``: a law or a convenant), its number and its text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bron: str
    nummer: str
    tekst: str

    def __str__(self) -> str:
        return f"{self.bron}, art. {self.nummer}"


class Plichtsoort(StrEnum):
    """What someone has to do because it was allowed (STP-07, STP-12, KEN-01)."""

    BEVESTIGEN = "ontvangst bevestigen"
    VERTELLEN = "burger vertellen"
    HERBEOORDELEN = "opnieuw bekijken"
    EINDIGEN = "laten eindigen"


class Plichtdrager(StrEnum):
    """Whose duty it is."""

    GEVER = "gever"
    ONTVANGER = "ontvanger"


class Verplichting(BaseModel):
    """A duty that comes with a permission, and the most days it may take, counted from the day of giving."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    soort: Plichtsoort
    binnen_dagen: Annotated[int, Field(ge=0)]

    @property
    def drager(self) -> Plichtdrager:
        """Who has it: only receipt is confirmed by the receiver."""
        return Plichtdrager.ONTVANGER if self.soort is Plichtsoort.BEVESTIGEN else Plichtdrager.GEVER

    def uiterlijk(self, sinds: date) -> date:
        """The last day on which it is done in time, when it was given on the day ``sinds``."""
        return sinds + timedelta(days=self.binnen_dagen)


class Oordeel(BaseModel):
    """The answer of policy: a value with its reasons, never a bare yes or no.

    ``artikelen`` are the deciding articles, the highest law first; an allowed verdict names at least one.
    ``verplichtingen`` come with a permission, from the terms of the convenant and the ground; a refusal has none.
    ``fouten`` is empty unless policy itself could not answer; then the verdict is a refusal. ``wet`` is empty in what
    was recorded before it was kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    toegestaan: bool
    artikelen: tuple[Artikel, ...]
    verplichtingen: tuple[Verplichting, ...] = ()
    fouten: tuple[str, ...] = ()
    vraag: Toegangsvraag
    convenant: Annotated[str, Field(description="content hash of the convenant version that decided")]
    wet: Annotated[str, Field(description="content hash of the law that was in force together")] = ""
    casusversie: Annotated[int, Field(ge=0, description="version of the case the facts were resolved from")]

    def want(self) -> str:
        """The reason in one Dutch sentence: the text of the first deciding article."""
        if self.fouten:
            return "Het beleid kon niet beslissen. Daarom is het antwoord nee."
        if not self.artikelen:
            return "Geen enkel artikel van het convenant staat dit toe."
        return self.artikelen[0].tekst
