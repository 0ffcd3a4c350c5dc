"""What the door answers: done, refused, a view, or an error. Never a traceback, a position or a count of others."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from domain.medewerker import Rol
from domain.niveau import Niveau


class Bericht(BaseModel):
    """The shape of every message: frozen, and nothing that is not named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Verzoek(Bericht):
    """What a client sends. ``opdracht`` is the id of the command: the same id is carried out once.

    ``casus`` is absent for what is not about a case. ``rol`` is the role the caller acts in; who the caller is
    follows from the connection, never from the message.
    """

    opdracht: UUID
    casus: UUID | None = None
    rol: Rol | None = None
    inhoud: dict[str, Any] = Field(default_factory=dict)


class Reden(Bericht):
    """Why something was refused: one sentence, and where it stands (a rule of the field, or an article).

    ``artikelen`` are all that decided, the highest law first, where a rule passes on what the convenant says.
    """

    zin: str
    bron: str
    eis: str | None = None
    artikelen: tuple[str, ...] = ()


class Gelukt(Bericht):
    """It was done. ``nummers`` holds the ids of what came into being, ``opent`` the duties that it opened."""

    soort: Literal["gelukt"] = "gelukt"
    nummers: dict[str, UUID | list[UUID]] = Field(default_factory=dict)
    opent: tuple[str, ...] = ()


class Geweigerd(Bericht):
    """It may not be done or read. ``hooguit`` is the level that could be read, when the caller may know that.

    ``uitleg`` is why, sentence by sentence, as far as the caller may hear it; empty where no convenant was asked.
    """

    soort: Literal["geweigerd"] = "geweigerd"
    redenen: tuple[Reden, ...]
    volgende: tuple[str, ...] = ()
    hooguit: Niveau | None = None
    uitleg: tuple[str, ...] = ()


class Beeld(Bericht):
    """A view. ``wat`` names its shape (``werkvoorraad``, ``dossier``, …); ``beeld`` is that message."""

    soort: Literal["beeld"] = "beeld"
    wat: str
    beeld: dict[str, Any]


class Fout(Bericht):
    """It could not be done: a code for machines, a sentence for people, and a number to ask about.

    ``velden`` says for each field of a malformed message what is wrong with it.
    """

    soort: Literal["fout"] = "fout"
    code: Literal["onbekend", "onjuist", "conflict", "bezet", "storing", "te-groot", "niet-aangemeld"]
    zin: str
    correlatie: str
    velden: dict[str, str] = Field(default_factory=dict)


class InDelen(Bericht):
    """A view too large for one message: fetch its parts in order at ``eindpunt`` with ``bon`` and join them.

    Only the caller it was made for can fetch it, for a short while.
    """

    soort: Literal["in delen"] = "in delen"
    bon: UUID
    aantal: int = Field(ge=1)
    eindpunt: str


Antwoord = Annotated[Gelukt | Geweigerd | Beeld | InDelen | Fout, Field(discriminator="soort")]
ANTWOORD: TypeAdapter[Gelukt | Geweigerd | Beeld | InDelen | Fout] = TypeAdapter(Antwoord)

ONBEKEND = "Deze casus is er niet, of niet voor u."
"""What anyone hears about a case that is not there, or not there for them: the same bytes."""
