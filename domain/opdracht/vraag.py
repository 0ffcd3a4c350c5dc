"""Commands about asking another professional."""

from typing import ClassVar
from uuid import UUID

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst, Zin


class StelVraag(Opdracht):
    """Ask a professional for information about a citizen: situation, purpose, and whether the citizen knows."""

    NAAM: ClassVar[str] = "vraag.stellen"

    aan: UUID
    over: UUID
    situatie: Tekst
    doel: Zin
    categorie: Categorie
    niveau: Niveau
    burger_weet_ervan: bool


class WijsVraagAf(Opdracht):
    """Do not give what was asked, with the reason that the asker is told."""

    NAAM: ClassVar[str] = "vraag.afwijzen"

    vraag: UUID
    want: Zin
