"""The commands of the Janssen stories (004 §3.3.4), as a client sends them."""

from typing import Any
from uuid import UUID, uuid4

from services.berichten.antwoord import Beeld, Fout, Gelukt, Geweigerd
from services.klant import Deur

ZUS = "Het is van belang dat zijn zus bij gesprekken is."


def gelukt(antwoord: Gelukt | Geweigerd | Beeld | Fout) -> Gelukt:
    """The answer, which must be that it was done."""
    assert isinstance(antwoord, Gelukt), antwoord
    return antwoord


def nummer(antwoord: Gelukt | Geweigerd | Beeld | Fout, naam: str) -> UUID:
    """The id of what came into being."""
    waarde = gelukt(antwoord).nummers[naam]
    return waarde[0] if isinstance(waarde, list) else waarde


async def open_casus(deur: Deur, naam: str = "meneer Janssen", **meer: Any) -> tuple[UUID, UUID]:
    """Open a case about one citizen; gives the case and the citizen."""
    betrokkene = {"naam": naam, "geboren": "1948-03-01", **meer}
    velden = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [betrokkene]}
    antwoord = await deur.roep("casus.openen", velden)
    return nummer(antwoord, "casus"), nummer(antwoord, "betrokkenen")


def met_toestemming(over: UUID, aan: UUID, **anders: Any) -> dict[str, Any]:
    """The disclosure of the consent story: the sister joins talks."""
    return {
        "aan": [str(aan)],
        "over": str(over),
        "categorie": "ondersteuning",
        "niveau": "buitenkant",
        "doel": "wonen",
        "grondslag": "toestemming",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder zijn zus begrijpt meneer de afspraken niet en komt hij ze niet na.",
        "vooraf_verteld": True,
        "bron": "meneer zelf",
        "eigen_waarneming": True,
        "dat": "Meneer krijgt hulp.",
        "buitenkant": ZUS,
        "eerdere_stappen": {"a": "Het gaat om deze huurder.", "b": "Geen wet noemt dit.", "c": "Beroepsgeheim."},
        **anders,
    }


def toestemming(over: UUID, gever: UUID, ontvanger: UUID, **anders: Any) -> dict[str, Any]:
    """The consent that it rests on."""
    return {
        "over": str(over),
        "gevers": [str(gever)],
        "ontvangers": [str(ontvanger)],
        "doel": "wonen",
        "categorieen": ["ondersteuning"],
        "niveau": "buitenkant",
        "van": "2026-02-01",
        "tot": "2026-08-01",
        "vorm": "mondeling",
        "gehoord_door": "C. Baak",
        "uitgelegd": "Dat zijn zus bij de gesprekken aansluit, en dat hij dit kan intrekken.",
        "begrepen": True,
        "vrij": True,
        **anders,
    }


async def deel_met_toestemming(deur: Deur, gever: UUID, ontvanger: UUID, **anders: Any) -> tuple[UUID, UUID, UUID]:
    """Open a case, record consent, give; gives the case, the citizen and the disclosure."""
    casus, burger = await open_casus(deur)
    gelukt(await deur.roep("toestemming.vastleggen", toestemming(burger, gever, ontvanger), casus=casus))
    antwoord = await deur.roep("verstrekking.doen", met_toestemming(burger, ontvanger, **anders), casus=casus)
    return casus, burger, nummer(antwoord, "verstrekking")


def nieuwe_opdracht() -> UUID:
    """A command id."""
    return uuid4()
