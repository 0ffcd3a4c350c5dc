"""Commands about consent."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst, Zin
from domain.toestemming import Vorm


class LegToestemmingVast(Opdracht):
    """Record that the citizen consented: to whom, from whom, for what, how far, how long, and how it was said.

    ``begrepen`` and ``vrij`` are the judgement of who heard it: without both there is no consent (002 §2.3).
    """

    NAAM: ClassVar[str] = "toestemming.vastleggen"

    over: UUID
    gevers: tuple[UUID, ...] = Field(min_length=1, max_length=20)
    ontvangers: tuple[UUID, ...] = Field(min_length=1, max_length=20)
    doel: Zin
    categorieen: tuple[Categorie, ...] = Field(min_length=1)
    niveau: Niveau
    van: date
    tot: date
    vorm: Vorm
    gehoord_door: Zin
    uitgelegd: Tekst
    begrepen: bool
    vrij: bool


class LegWeigeringVast(Opdracht):
    """Record that the citizen refused what was asked."""

    NAAM: ClassVar[str] = "toestemming.weigeren"

    over: UUID
    gevers: tuple[UUID, ...] = Field(min_length=1, max_length=20)
    ontvangers: tuple[UUID, ...] = Field(min_length=1, max_length=20)
    doel: Zin
    categorieen: tuple[Categorie, ...] = Field(min_length=1)
    niveau: Niveau
    van: date
    tot: date
    toelichting: Tekst


class TrekToestemmingIn(Opdracht):
    """Record that the citizen withdrew a consent."""

    NAAM: ClassVar[str] = "toestemming.intrekken"

    toestemming: UUID
    toelichting: Tekst
