"""The facts of a message in the words and notations of a document: once, for HTML and PDF alike."""

from datetime import date, datetime
from typing import Any

from domain.tijd import NEDERLAND
from services.berichten.inzage import Andergebruik, Inzageoverzicht, Kennisgevingsbrief

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip

NIVEAUS = {
    "dat": "alleen dat u bekend bent (dat-informatie)",
    "buitenkant": "wat er aan de buitenkant te zien is",
    "inhoud": "de volledige inhoud",
    "anoniem": "zonder dat het naar u te herleiden is",
}
GRONDEN = {
    "anoniem": "anoniem: niemand kon zien dat het over u ging",
    "toestemming": "uw toestemming",
    "wet": "een wet",
    "taak": "de wettelijke taak van de organisatie",
    "taak na gesprek": "de wettelijke taak van de organisatie, na een gesprek met u",
    "vitaal belang": "een vitaal belang: ernstige schade voor uw gezondheid voorkomen",
    "conflict van plichten": "een conflict van plichten: ernstige schade voorkomen woog zwaarder dan zwijgen",
    "goed hulpverlenerschap": "goed hulpverlenerschap",
}

BETROKKEN = {
    "plan": "zij voeren samen een plan uit dat u tekende",
    "functionele eenheid": "zij helpen u samen, als een team",
    "vervanger": "de een vervangt de ander",
}


def datum(dag: date | None) -> str:
    """A day as people write it: ``22 februari 2026``."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}" if dag else ""


def moment(tijd: datetime) -> str:
    """A moment as people write it, in the Netherlands: ``22 februari 2026, 09:30 uur``."""
    hier = tijd.astimezone(NEDERLAND)
    return f"{datum(hier.date())}, {hier:%H:%M}\N{NO-BREAK SPACE}uur"


def met_hoofdletter(tekst: str) -> str:
    """The text as it starts a heading; the rest stays as it is (``GGZ`` remains ``GGZ``)."""
    return tekst[:1].upper() + tekst[1:]


def inzage(overzicht: Inzageoverzicht) -> dict[str, Any]:
    """The account, ready to be laid out."""
    rauw = overzicht.model_dump(mode="json")
    rauw["gemaakt_op"] = moment(overzicht.gemaakt_op)
    rauw["geboren"] = datum(overzicht.geboren)
    for vorm, stuk in zip(rauw["gehouden"], overzicht.gehouden, strict=True):
        vorm["categorie"] = met_hoofdletter(stuk.categorie)
        vorm["gedaan"] = moment(stuk.gedaan)
        vorm["einddatum"] = datum(stuk.einddatum)
        vorm["verteld_op"] = datum(stuk.verteld_op)
        vorm["niveau"] = NIVEAUS.get(stuk.niveau, stuk.niveau)
        vorm["uitleg"] = _blokken(stuk.uitleg)
        grond, _, artikel = stuk.grondslag.partition(" (")
        for ook, ander in zip(vorm["ander_gebruik"], stuk.ander_gebruik, strict=True):
            ook["zin"] = _ook_voor(ander)
        vorm["grondslag"] = GRONDEN.get(grond, grond) + (f" ({artikel}" if artikel else "")
    for vorm, toestemming in zip(rauw["toestemmingen"], overzicht.toestemmingen, strict=True):
        vorm["wat"] = met_hoofdletter(toestemming.wat)
        vorm["gegeven"] = moment(toestemming.gegeven)
        vorm["van"], vorm["tot"] = datum(toestemming.van), datum(toestemming.tot)
        vorm["niveau"] = NIVEAUS.get(toestemming.niveau, toestemming.niveau)
    for vorm, gesprek in zip(rauw["gesprekken"], overzicht.gesprekken, strict=True):
        vorm["wat"] = met_hoofdletter(gesprek.wat)
        vorm["gevoerd"] = moment(gesprek.gevoerd)
        vorm["van"], vorm["tot"] = datum(gesprek.van), datum(gesprek.tot)
        vorm["niveau"] = NIVEAUS.get(gesprek.niveau, gesprek.niveau)
        for later, bezwaar in zip(vorm["later"], gesprek.later, strict=True):
            later["moment"] = moment(bezwaar.moment)
    for vorm, samen in zip(rauw["betrokkenheden"], overzicht.betrokkenheden, strict=True):
        vorm["vastgelegd"] = moment(samen.vastgelegd)
        vorm["soort"] = BETROKKEN.get(samen.soort, samen.soort)
        vorm["periode"] = f"vanaf {datum(samen.van)}" + (f" tot en met {datum(samen.tot)}" if samen.tot else "")
        vorm["getekend_op"] = datum(samen.getekend_op)
        vorm["beeindigd"] = moment(samen.beeindigd) if samen.beeindigd else None
    for vorm, stap in zip(rauw["stappen"], overzicht.stappen, strict=True):
        vorm["moment"] = moment(stap.moment)
    for vorm, ingezien in zip(rauw["ingezien"], overzicht.ingezien, strict=True):
        vorm["moment"] = moment(ingezien.moment)
    return rauw


def _blokken(uitleg: tuple[str, ...]) -> list[dict[str, Any]]:
    """An explanation as blocks: a question or an announcement, with what is said under it."""
    blokken: list[dict[str, Any]] = []
    for regel in uitleg:
        if not blokken or regel.endswith(("?", ":")):
            blokken.append({"kop": regel, "regels": []})
        else:
            blokken[-1]["regels"].append(regel)
    return blokken


def _ook_voor(ander: Andergebruik) -> str:
    """Another purpose with its days, in one line."""
    door = f", ook om door te geven aan {'; '.join(ander.door_aan)}" if ander.door_aan else ""
    zin = f"{ander.doel}{door}; goedgekeurd op {moment(ander.goedgekeurd)} door wie de gegevens gaf"
    if ander.tot:
        zin += f", tot en met {datum(ander.tot)}"
    return f"{zin}; ingetrokken op {moment(ander.ingetrokken)}" if ander.ingetrokken else zin


def brief(brief_: Kennisgevingsbrief) -> dict[str, Any]:
    """The letter, ready to be laid out."""
    rauw = brief_.model_dump(mode="json")
    rauw["wat"] = brief_.wat or "De tekst is niet meer leesbaar."
    rauw["datum"] = datum(brief_.datum)
    rauw["gedeeld_op"] = moment(brief_.gedeeld_op)
    rauw["grond"] = GRONDEN.get(brief_.grond, brief_.grond)
    return rauw
