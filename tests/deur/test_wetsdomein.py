"""Across the laws of one municipality the own task carries nothing, whichever organisation is in between (PLA-16)."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.medewerker import Rol
from domain.partij import Wetsdomein
from services.berichten import eindpunt
from tests.deur.huis import Huis, id_

OPENING = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
TEKSTEN = ("Meneer krijgt hulp thuis.", "Zijn zus komt mee.")
HULP, TOELEIDING = Rol.HULPVERLENING, Rol.TOELEIDING
WMO, PARTICIPATIEWET = Wetsdomein.WMO, Wetsdomein.PARTICIPATIEWET


async def _zaak(**van_werk: Any) -> tuple[Huis, UUID, str]:
    """A consultant under the Wmo, and a colleague of the wijkteam with these laws, in one case."""
    huis = await Huis().open()
    await huis.registreer("wmo", "wijkteam", HULP, wetsdomein=WMO)
    await huis.registreer("werk", "wijkteam", HULP, TOELEIDING, **van_werk)
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", **OPENING))
    casus, burger = UUID(geopend["nummers"]["casus"]), geopend["nummers"]["betrokkenen"][0]
    for wie in ("wmo", "werk"):
        await _laat_meedoen(huis, casus, wie, HULP)
    return huis, casus, burger


async def _laat_meedoen(huis: Huis, casus: UUID, wie: str, rol: Rol) -> None:
    velden = {"medewerker": str(id_(wie)), "kring": "klein", "rol": rol, "taak": "hulp", "doel": "zorg"}
    antwoord = json.loads(await huis.roep("verbrugge", "deelnemer.toevoegen", casus, **velden))
    assert antwoord["soort"] == "gelukt", antwoord


async def _geeft(huis: Huis, casus: UUID, burger: str) -> dict[str, Any]:
    velden = {
        "aan": [str(id_("werk"))],
        "over": burger,
        "categorie": "ondersteuning",
        "niveau": "buitenkant",
        "doel": "zorg",
        "grondslag": "taak",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder dit gaat het mis.",
        "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet"},
        "vooraf_verteld": True,
        "bron": "meneer zelf",
        "eigen_waarneming": True,
        "dat": TEKSTEN[0],
        "buitenkant": TEKSTEN[1],
    }
    antwoord: dict[str, Any] = json.loads(await huis.roep("wmo", "verstrekking.doen", casus, **velden))
    return antwoord


async def _leest(huis: Huis, casus: UUID) -> str:
    gelezen = [await huis.roep("werk", f"lezen.{n}", casus) for n in ("dat", "buitenkant", "inhoud")]
    return b"".join([*gelezen, await huis.roep("werk", eindpunt.OVERZICHT, casus)]).decode()


@pytest.mark.eis("PLA-16")
@pytest.mark.parametrize("wet", [None, PARTICIPATIEWET])
async def test_op_taak_gaat_niets_naar_een_andere_of_een_onbekende_wet(wet: Wetsdomein | None) -> None:
    """Refused by name, and none of the texts is there to be read."""
    huis, casus, burger = await _zaak(wetsdomein=wet)
    geweigerd = await _geeft(huis, casus, burger)
    assert [r["bron"] for r in geweigerd["redenen"]] == ["eigen-wetsdomein"]
    gelezen = await _leest(huis, casus)
    assert not any(tekst in gelezen for tekst in TEKSTEN)


@pytest.mark.eis("PLA-16", "PLA-11")
async def test_wie_onder_een_andere_wet_gaat_werken_leest_niet_verder() -> None:
    """Under the same law it is given; in the role in which another law holds it is neither given nor read."""
    huis, casus, burger = await _zaak(wetsdomein=WMO, wetsdomein_per_rol={TOELEIDING: PARTICIPATIEWET})
    assert (await _geeft(huis, casus, burger))["soort"] == "gelukt"
    assert TEKSTEN[1] in await _leest(huis, casus)
    await _laat_meedoen(huis, casus, "werk", TOELEIDING)
    gelezen = await _leest(huis, casus)
    assert not any(tekst in gelezen for tekst in TEKSTEN)
    geweigerd = await _geeft(huis, casus, burger)
    assert [r["bron"] for r in geweigerd["redenen"]] == ["eigen-wetsdomein"]


@pytest.mark.eis("PLA-16")
async def test_een_wet_voor_een_rol_die_iemand_niet_heeft_wordt_geweigerd() -> None:
    """It would never hold, so somebody made a mistake."""
    huis = await Huis().open()
    nieuw = {"sleutel": "U" + "A" * 55, "naam": "N. Nieuw", "functie": "consulent", "geheimhouding": "ambt"}
    nieuw |= {"rollen": ["hulpverlening"], "wetsdomein_per_rol": {"toeleiding": "Wmo"}}
    antwoord = json.loads(await huis.beheer("wijkteam", eindpunt.MEDEWERKER_REGISTREREN, **nieuw))
    assert "Het wetsdomein in de rol 'toeleiding' kan niet" in antwoord["zin"]
