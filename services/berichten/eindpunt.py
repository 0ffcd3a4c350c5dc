"""The names of the endpoints that answer with a view. Commands are endpoints by their own name."""

from domain.niveau import Niveau

WERKVOORRAAD = "werkvoorraad.tonen"
DOSSIER = "dossier.tonen"
OVERZICHT = "overzicht.tonen"
PROCES = "proces.tonen"
ADRESBOEK = "adresboek.tonen"
CONVENANTEN = "convenanten.tonen"
PERSOON_ZOEKEN = "persoon.zoeken"
VERSTREKKING_TOETSEN = "verstrekking.toetsen"
INBRENG_TOETSEN = "inbreng.toetsen"
VRAAG_LEZEN = "vraag.lezen"
BEKIJK_ALS = "bekijk_als.tonen"
INZAGE_MAKEN = "inzage.maken"
BRIEF_OPSTELLEN = "kennisgeving.opstellen"
MEDEWERKER_REGISTREREN = "medewerker.registreren"
MEDEWERKER_UITSCHRIJVEN = "medewerker.uitschrijven"
BESLUITEN = "besluiten.tonen"
OORDEEL_HERHALEN = "oordeel.herhalen"
POGINGEN = "pogingen.tonen"
OEFENKLOK_ZETTEN = "oefenklok.zetten"
CONVENANT_VOORSTELLEN = "convenant.voorstellen"
CONVENANT_ONDERTEKENEN = "convenant.ondertekenen"
CONVENANT_OPSCHORTEN = "convenant.opschorten"
CONVENANT_HERVATTEN = "convenant.hervatten"
CONVENANT_UITTREDEN = "convenant.uittreden"
CONVENANT_BEEINDIGEN = "convenant.beeindigen"
CONVENANT_STAND = "convenant.stand"
CONVENANT_TEKST = "convenant.tekst"
CONVENANT_BEKIJKEN = "convenant.bekijken"
AUTHZEN_EVALUATION = "authzen.evaluation"
AUTHZEN_EVALUATIONS = "authzen.evaluations"
AUTHZEN_SEARCH_SUBJECT = "authzen.search.subject"
AUTHZEN_SEARCH_RESOURCE = "authzen.search.resource"
AUTHZEN_SEARCH_ACTION = "authzen.search.action"
AUTHZEN_METADATA = "authzen.metadata"


def lezen(niveau: Niveau) -> str:
    """The endpoint that serves one level: another process, with other keys, for each."""
    return f"lezen.{niveau.value}"


def deel(proces: str) -> str:
    """Where the parts of a large view of this process are fetched."""
    return f"deel.{proces}"
