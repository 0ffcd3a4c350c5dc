"""The story of these tests: a case of Verbrugge, in which things were given to Pietersen, Smit and Groen."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tests.deur.huis import Huis, id_

DOEL = {"pietersen": "wonen", "smit": "zorg", "groen": "zorg"}
CATEGORIEEN = ("ondersteuning", "gezondheid")


@dataclass(frozen=True)
class Gift:
    """Something that is given with consent, and what became of it."""

    aan: str
    categorie: str
    niveau: str
    daarna: str = "niets"
    """``niets``, ``ingetrokken`` or ``beeindigd``."""


@dataclass
class Gesprek:
    """A house with a case, and what was given in it; what the convenant refused is not among it."""

    huis: Huis
    casus: UUID
    burger: UUID
    stukken: dict[UUID, Gift]


GEWOON = (Gift("pietersen", "ondersteuning", "buitenkant"), Gift("smit", "gezondheid", "inhoud"))


async def speel(*giften: Gift, einde: bool = False, huis: Huis | None = None, naam: str = "") -> Gesprek:
    """Open a case, give with consent, and let happen what happens after; ``einde`` closes the case."""
    huis = huis or await Huis().open()
    geopend = json.loads(
        await huis.roep(
            "verbrugge",
            "casus.openen",
            nummer=f"open {naam}",
            convenant="bemoeizorg",
            doel="zorg",
            betrokkenen=[{"naam": "mevrouw Geheim"}],
        )
    )
    gesprek = Gesprek(huis, UUID(geopend["nummers"]["casus"]), UUID(geopend["nummers"]["betrokkenen"][0]), {})
    velden = {"medewerker": str(id_("groen")), "kring": "klein", "taak": "bezoek", "doel": "zorg"}
    await _doe(gesprek, "deelnemer.toevoegen", velden)
    for gift in giften:
        await _geef(gesprek, gift)
    if einde:
        await _doe(gesprek, "casus.afsluiten", {"reden": "klaar"})
    huis.casussen = (*huis.casussen, gesprek.casus)
    return gesprek


async def _geef(gesprek: Gesprek, gift: Gift) -> None:
    over, doel = str(gesprek.burger), DOEL[gift.aan]
    toestemming = {
        "over": over,
        "gevers": [str(id_("verbrugge"))],
        "ontvangers": [str(id_(gift.aan))],
        "doel": doel,
        "categorieen": [gift.categorie],
        "niveau": gift.niveau,
        "van": "2026-02-01",
        "tot": "2026-08-01",
        "vorm": "mondeling",
        "gehoord_door": "P. Verbrugge",
        "uitgelegd": "alles",
        "begrepen": True,
        "vrij": True,
    }
    gegeven = await _doe(gesprek, "toestemming.vastleggen", toestemming)
    gedaan = await _doe(
        gesprek,
        "verstrekking.doen",
        {
            "aan": [str(id_(gift.aan))],
            "over": over,
            "categorie": gift.categorie,
            "niveau": gift.niveau,
            "doel": doel,
            "grondslag": "toestemming",
            "noodzaaksoort": "nodig voor de veiligheid",
            "noodzaak": "Zonder dit gaat het mis.",
            "eerdere_stappen": {"a": "het gaat om haar", "b": "geen wet", "c": "beroepsgeheim"},
            "vooraf_verteld": True,
            "bron": "mevrouw zelf",
            "eigen_waarneming": True,
            "dat": "Mevrouw krijgt hulp.",
            **({"buitenkant": "Geheimwoord aan de buitenkant."} if gift.niveau != "dat" else {}),
            **({"inhoud": "Geheimwoord van binnen."} if gift.niveau == "inhoud" else {}),
        },
    )
    if gedaan["soort"] != "gelukt":
        return
    nummer = gedaan["nummers"]["verstrekking"]
    gesprek.stukken[UUID(nummer)] = gift
    if gift.daarna == "ingetrokken":
        intrekking = {"toestemming": gegeven["nummers"]["toestemming"], "toelichting": "wil niet meer"}
        assert (await _doe(gesprek, "toestemming.intrekken", intrekking))["soort"] == "gelukt"
    if gift.daarna == "beeindigd":
        einde = {"verstrekking": nummer, "reden": "niet meer nodig"}
        assert (await _doe(gesprek, "verstrekking.beeindigen", einde))["soort"] == "gelukt"


async def _doe(gesprek: Gesprek, naam: str, inhoud: dict[str, Any]) -> dict[str, Any]:
    antwoord: dict[str, Any] = json.loads(await gesprek.huis.roep("verbrugge", naam, gesprek.casus, **inhoud))
    return antwoord
