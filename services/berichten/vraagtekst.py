"""The text of a question, for who asked it and who was asked."""

from uuid import UUID

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from services.berichten.antwoord import Bericht


class Vraagtekst(Bericht):
    """What is asked, for what, why so much (``None`` up to *dat*), and whether the citizen knows."""

    vraag: UUID
    over: UUID
    van: str
    van_organisatie: str
    situatie: str
    doel: str
    categorie: Categorie
    niveau: Niveau
    noodzaaksoort: Noodzaaksoort | None = None
    noodzaak: str | None = None
    burger_weet_ervan: bool
