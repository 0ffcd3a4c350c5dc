"""Commands about asking another professional."""

from typing import ClassVar
from uuid import UUID

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst, Zin


class StelVraag(Opdracht):
    """Ask a professional for information about a citizen: situation, purpose, and whether the citizen knows.

    ``noodzaaksoort`` and ``noodzaak`` say why more than *dat* is needed; they may be left out up to *dat* (NIV-06).
    """

    NAAM: ClassVar[str] = "vraag.stellen"

    aan: UUID
    over: UUID
    situatie: Tekst
    doel: Zin
    categorie: Categorie
    niveau: Niveau
    noodzaaksoort: Noodzaaksoort | None = None
    noodzaak: Tekst | None = None
    burger_weet_ervan: bool


class WijsVraagAf(Opdracht):
    """Do not give what was asked, with the reason that the asker is told."""

    NAAM: ClassVar[str] = "vraag.afwijzen"

    vraag: UUID
    want: Zin
