"""A small convenant that touches every dimension, under a part of the law and some ceilings of our own.

It is a document like any other: made from a bundled one, written as YAML, and read as a lawyer's file is.
"""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from policies.convenant import Convenant, lees_convenant, lees_convenantbestand
from policies.wet import Wetsregel, geldende_wet

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
OP = date(2026, 2, 1)

SOORTEN = ("wijkteam", "ggd", "gemeente", "politie", "woningcorporatie")

ARTIKELEN = """
- artikel: "1.1"
  tekst: Het team deelt in de kleine kring wat voor de hulp nodig is.
  mag:
    wie: [wijkteam, ggd]
    kring: [klein, breed]
    wat: [persoon, wonen, gezondheid]
    tot en met: inhoud
    doel: [hulp]
- artikel: "1.2"
  tekst: De gemeente hoort wat zij voor het wonen nodig heeft.
  mag:
    wie: [gemeente]
    wat: [persoon, wonen]
    tot en met: buitenkant
    doel: [wonen]
    fase: [casusoverleg, uitvoering]
    op grond van: [toestemming, taak na gesprek]
- artikel: "1.3"
  tekst: Een behandelaar van de GGD krijgt bij gevaar de inhoud van een andere behandelaar.
  mag:
    wie: [ggd]
    kring: [een op een]
    wat: [gezondheid]
    tot en met: inhoud
    doel: [hulp]
    geheimhouding: [beroep]
    gever: [beroep, contract]
    pet: [hulpverlening]
    op grond van: [vitaal belang]
- artikel: "1.4"
  tekst: De corporatie weet met toestemming dat er hulp is.
  mag: {wie: [woningcorporatie], wat: [wonen], tot en met: dat, doel: [wonen], op grond van: [toestemming]}
- artikel: "1.5"
  tekst: De politie denkt mee over wie niet te herleiden is.
  mag: {wie: [politie], wat: [veiligheid], tot en met: anoniem, doel: [hulp], op grond van: [anoniem]}
- artikel: "1.6"
  tekst: Wie onderzoek doet, heeft toestemming.
  mag: {wie: [wijkteam], wat: [persoon], tot en met: dat, doel: [onderzoek], op grond van: [toestemming]}
- artikel: "1.7"
  tekst: Het team hoort met toestemming van strafbare feiten wat eraan te zien is.
  mag: {wie: [wijkteam], wat: [strafrecht], tot en met: buitenkant, doel: [hulp], op grond van: [toestemming]}
- artikel: "1.8"
  tekst: Het team hoort in elke kring dat er hulp is.
  mag: {wie: [wijkteam], wat: [persoon, wonen], tot en met: dat, doel: [hulp, wonen], op grond van: [toestemming, wet]}
- artikel: "2.1"
  tekst: In de brede kring blijft het bij de buitenkant.
  hooguit: {kring: [breed], niveau: buitenkant}
- artikel: "2.2"
  tekst: In het casusoverleg hoort de gemeente alleen dat iemand bekend is.
  hooguit: {wie: [gemeente], fase: [casusoverleg], niveau: dat}
- artikel: "2.3"
  tekst: Wat van werk en inkomen komt, gaat niet naar het team.
  mag niet: {wie: [wijkteam], gever: [suwi]}
- artikel: "2.4"
  tekst: Wie toeleidt en alleen een contract heeft, hoort niets over het wonen op grond van een taak.
  mag niet: {pet: [toeleiding], geheimhouding: [contract], wat: [wonen], doel: [hulp], op grond van: [taak]}
- artikel: "3.1"
  tekst: Wij praten eerst met de burger.
"""


def proefdocument() -> dict[str, Any]:
    """The convenant as data, under the names that a lawyer writes."""
    document = lees_convenantbestand(MAP / "bemoeizorg.yaml").model_dump(mode="json", by_alias=True, exclude_none=True)
    return {
        **document,
        "convenant": "proef",
        "samenwerking": "wijkteam",
        "partijen": [{**document["partijen"][0], "soort": soort} for soort in SOORTEN],
        "doelen": {
            "hulp": {"wat": "iemand helpen", "soort": "hulp"},
            "wonen": {"wat": "zorgen dat iemand thuis kan blijven", "soort": "hulp"},
            "onderzoek": {"wat": "leren van wat er gebeurt", "soort": "onderzoek en beleid"},
        },
        "gegevens": ["persoon", "wonen", "veiligheid"],
        "bijzondere gegevens": ["gezondheid", "strafrecht"],
        "strafrechtelijke gegevens": {
            "besluit": "besluit van het college",
            "bevoegd gezag": "de officier van justitie",
            "ontvangers": ["wijkteam"],
            "doelen": ["hulp"],
            "wpolg": {"hulp": "hulp"},
        },
        "toestemming": {
            "hoe": "In een gesprek.",
            "model": "transparantie",
            "gemeenten": ["Diemen"],
            "transparant tussen": ["gemeente", "wijkteam"],
            "doelen onder de wmo": ["wonen"],
        },
        "artikelen": yaml.safe_load(ARTIKELEN),
    }


def proefconvenant() -> Convenant:
    """Read as any document is."""
    return lees_convenant(yaml.safe_dump(proefdocument(), allow_unicode=True), "proef.yaml")


def _wet(nummer: str, sinds: str, tot: str | None = None, **anders: Any) -> Wetsregel:
    regel = {"wet": "Proefwet", "artikel": nummer, "eis": "PLA-10", "bron": "proef", "tekst": f"Proefartikel {nummer}."}
    return Wetsregel.model_validate({**regel, "sinds": sinds, "tot": tot, **anders})


_EIGEN = (
    _wet("1", "2026-02-01", verbiedt={"wie": ["gemeente"], "wat": ["gezondheid"]}),
    _wet("2", "2018-05-25", "2026-02-01", verbiedt={"wie": ["gemeente"], "wat": ["strafrecht"]}),
    _wet("3", "2026-02-02", verbiedt={"wie": ["gemeente"], "wat": ["wonen"]}),
    _wet("4", "2018-05-25", "2026-01-31", verbiedt={"wie": ["gemeente"], "wat": ["persoon"]}),
    _wet("5", "2018-05-25", samenwerking=["jeugd"], verbiedt={"wie": ["gemeente"], "wat": ["wonen"]}),
    _wet("6", "2018-05-25", verbiedt={"gegeven": False, "doelbinding": ["ander doel"]}),
    _wet("7", "2018-05-25", verbiedt={"pet": ["bestuur", "beheer", "oefenleiding"], "gever": ["afgeleid"]}),
)
"""In force from this day, until this day, from tomorrow, until yesterday, for another kind of cooperation; and two that
ask about two facts at once, so that the space stays small."""

_GEKOZEN = {
    ("AVG", "5 lid 1 c en 32"),
    ("AVG", "6"),
    ("AVG", "4 lid 1"),
    ("AVG", "5 lid 1 b en 6"),
    ("UAVG", "30 lid 4"),
    ("AVG en UAVG", "9 lid 2 j, 24 en 89"),
}
"""Of the law, a few of each kind: enough to see a mistake, and few enough to look often."""


def proefwet() -> tuple[Wetsregel, ...]:
    """A part of the law, and some ceilings of our own."""
    echt = tuple(w for w in geldende_wet(OP) if (w.wet, w.artikel) in _GEKOZEN)
    assert len(echt) == len(_GEKOZEN)
    return (*echt, *_EIGEN)
