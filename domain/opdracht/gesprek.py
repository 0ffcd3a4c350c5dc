"""Commands about talking about sharing, where the convenant works that way (002 §1.3)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from domain.categorie import Categorie
from domain.gesprek import Deelbesluit
from domain.niveau import Niveau
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst, Zin


class BespreekDelen(Opdracht):
    """Record a talk about sharing: what was discussed, how it was understood, objections, their weighing, the outcome.

    ``bezwaren`` left out: the citizen had none. With objections comes a ``weging`` (TST-07).
    """

    NAAM: ClassVar[str] = "delen.bespreken"

    over: UUID
    gevers: tuple[UUID, ...] = Field(min_length=1, max_length=20)
    ontvangers: tuple[UUID, ...] = Field(min_length=1, max_length=20)
    doel: Zin
    categorieen: tuple[Categorie, ...] = Field(min_length=1)
    niveau: Niveau
    van: date
    tot: date
    besproken: Tekst
    begrepen: Tekst
    bezwaren: Tekst | None = None
    weging: Tekst | None = None
    besluit: Deelbesluit


class WeegBezwaar(Opdracht):
    """Record that the citizen objected after the talk, how that was weighed, and whether sharing goes on."""

    NAAM: ClassVar[str] = "bezwaar.wegen"

    gesprek: UUID
    bezwaar: Tekst
    weging: Tekst
    besluit: Deelbesluit
