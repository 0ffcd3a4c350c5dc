"""The shape of a convenant as a JSON Schema, so that an editor can help while a lawyer writes (CON-01)."""

import json
from copy import deepcopy
from typing import Any

from policies.convenantvorm import Convenant

BESTAND = "convenant.schema.json"
"""The name of the file that comes with Kring, next to this module: ``als_tekst()``, kept equal by a test."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAAM = "urn:kring:convenant"


def schema() -> dict[str, Any]:
    """The JSON Schema of a convenant, in Dutch, with the names as they are written in YAML.

    It says what a document looks like. That its parts fit together, and that no article goes above the law, is said
    when the document is read and published.
    """
    vorm = deepcopy(Convenant.model_json_schema(by_alias=True))
    for naam, deel in vorm.get("$defs", {}).items():
        _in_het_nederlands(naam, deel)
    _in_het_nederlands("Convenant", vorm)
    return {
        "$schema": _DIALECT,
        "$id": _NAAM,
        **vorm,
        "title": "Convenant",
        "description": "Een convenant zoals Kring het leest. Bij elk veld staat wat erin hoort.",
    }


def als_tekst() -> str:
    """The schema as it stands in the file: sorted by nothing, indented, readable."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


_BESCHRIJVING = {
    "Partijsoort": "Het soort organisatie.",
    "Partijrol": "Kernpartner (kern) of schilpartner (schil).",
    "Samenwerking": "Waarvoor de partijen samenwerken.",
    "Toestemmingsmodel": "Hoe de gemeente delen onder de Wmo regelt.",
    "Categorie": "Waarover een gegeven gaat.",
    "Niveau": "Hoeveel iemand weet: dat, buitenkant of inhoud. Anoniem leidt naar niemand.",
    "Doelsoort": "Het soort doel.",
    "Fase": "Hoe ver een casus is.",
    "Grondslag": "Waarop het delen rust.",
    "Kring": "De kleine kring, de brede kring, of een op een.",
    "Geheimhouding": "Welke geheimhoudingsplicht iemand heeft.",
    "Rol": "De pet die iemand op heeft.",
    "Geldigheid": "Van welke dag tot en met welke dag deze versie kan gelden.",
    "ConvenantPartij": "Een partij: wat voor organisatie, wie ervoor instaat, en op grond waarvan zij meedoet.",
    "Doel": "Een doel, in een zin die de burger begrijpt.",
    "ConvenantArtikel": "Een artikel: een nummer, een tekst, en hooguit een regel.",
    "Mag": "Wat dit artikel toestaat. Noem altijd wie, wat, tot en met welk niveau, en waarvoor.",
    "Hooguit": "Een plafond. Over wie en wat het gaat, komt niemand hoger.",
    "MagNiet": "Wat dit artikel afsluit. Een verbod wint altijd.",
    "Strafrecht": "Wie strafrechtelijke gegevens krijgt, waarvoor, en na welk besluit.",
    "Toestemming": "Hoe toestemming gaat, en welk model de gemeente koos.",
    "ZonderToestemming": "Wanneer het zonder toestemming kan, en hoe lang.",
    "Notificatiebrief": "De brief aan wie in een aanpak is opgenomen.",
    "Informeren": "Hoe de burger hoort wat er is gedeeld.",
    "Verwerkingen": "De belangrijkste verwerkingen, en waar ze zijn gemeld.",
    "Spoed": "Wie bij spoed beslist, hoe lang dat geldt, en wie het daarna bekijkt.",
    "Rechten": "Waar de burger terecht kan, met welke rechten en klachten.",
    "Bewaren": "Hoe lang gegevens worden bewaard.",
    "Evaluatie": "Wanneer de partijen kijken of het delen nog nodig is.",
    "Datalek": "Wie een datalek hoort, en binnen hoeveel uur.",
}


def _in_het_nederlands(naam: str, deel: dict[str, Any]) -> None:
    """Give a part its Dutch description, and drop what a lawyer has no use for: titles made of code names."""
    deel.pop("title", None)
    deel["description"] = _BESCHRIJVING.get(naam, "")
    for veld in deel.get("properties", {}).values():
        veld.pop("title", None)
        if "anyOf" in veld:
            # Left out is how a lawyer says 'nothing here'; nobody writes null.
            (keuze,) = (k for k in veld.pop("anyOf") if k.get("type") != "null")
            veld.update({k: w for k, w in keuze.items() if k not in veld})
            veld.pop("default", None)


if __name__ == "__main__":
    from pathlib import Path

    Path(__file__).with_name(BESTAND).write_text(als_tekst(), encoding="utf-8")
