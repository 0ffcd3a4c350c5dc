"""The ground *wet* at the door: a provision of the catalogue, never a free text; the citizen reads what it says."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Wetsdomein
from services.berichten import eindpunt
from services.berichten.adresboek import Convenanten
from services.berichten.inzage import Inzageoverzicht
from tests.deur.huis import Huis, id_

ARTIKEL = "Wmo 2015, art. 5.2.2"
PAST = {"toets": {"voorziening van de gemeente": "Huishoudelijke hulp."}}


async def _zaak() -> tuple[Huis, UUID, str]:
    huis = await Huis().open()
    await huis.registreer("wmo", "wijkteam", Rol.HULPVERLENING, wetsdomein=Wetsdomein.WMO)
    opening = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", **opening))
    return huis, UUID(geopend["nummers"]["casus"]), geopend["nummers"]["betrokkenen"][0]


async def _geef(huis: Huis, casus: UUID, over: str, aan: str, artikel: str, **anders: Any) -> dict[str, Any]:
    velden = {
        "aan": [str(id_(aan))],
        "over": over,
        "categorie": "gezondheid",
        "niveau": "inhoud",
        "doel": "zorg",
        "grondslag": "wet",
        "wetsartikel": artikel,
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder dit gaat het mis.",
        "eerdere_stappen": {"a": "het gaat om hem"},
        "vooraf_verteld": True,
        "bron": "meneer zelf",
        "eigen_waarneming": True,
        "dat": "Meneer krijgt zorg.",
        "buitenkant": "Meneer is soms in de war.",
        "inhoud": "Schizofrenie.",
        **anders,
    }
    return dict(json.loads(await huis.roep("verbrugge", "verstrekking.doen", casus, **velden)))


@pytest.mark.eis("STP-14", "PLA-01", "PLA-13")
@pytest.mark.parametrize("artikel", ["omdat het mij handig lijkt", "Wmo 2015, art. 5.2.6", ARTIKEL])
async def test_een_diagnose_gaat_niet_naar_een_ander_omdat_het_handig_lijkt(artikel: str) -> None:
    """Neither a made-up ground, nor an article that is for somebody else, brings a word of it to the other."""
    huis, casus, burger = await _zaak()
    antwoord = await _geef(huis, casus, burger, "smit", artikel)
    assert antwoord["soort"] == "geweigerd"
    assert {r["bron"] for r in antwoord["redenen"]} & {"wetsartikel", "bepaling-past"}
    assert any("wetsartikel" in stap for stap in antwoord["volgende"])
    assert b"Schizofrenie" not in await huis.roep("smit", eindpunt.lezen(Niveau.INHOUD), casus)


@pytest.mark.eis("STP-14", "STP-15", "RCH-01")
async def test_wat_op_een_wet_rust_leest_de_burger_met_wat_die_wet_zegt() -> None:
    """The account names the article, whether it is a power, a right or a duty, and what it says in plain words."""
    huis, casus, burger = await _zaak()
    assert (await _geef(huis, casus, burger, "wmo", ARTIKEL))["redenen"][0]["bron"] == "bepaling-past"
    gegeven = await _geef(huis, casus, burger, "wmo", ARTIKEL, **PAST)
    assert gegeven["soort"] == "gelukt", gegeven
    wie = {"over": burger, "hoedanigheid": "burger zelf", "vastgesteld_met": "paspoort"}
    verzoek = json.loads(await huis.roep("verbrugge", "inzage.verzoeken", casus, **wie))["nummers"]["verzoek"]
    beeld = json.loads(await huis.roep("verbrugge", eindpunt.INZAGE_MAKEN, casus, verzoek=verzoek))["beeld"]
    overzicht = Inzageoverzicht.model_validate(beeld)
    (gehouden,) = overzicht.gehouden
    assert gehouden.grondslag == f"wet ({ARTIKEL}: een plicht)"
    assert "AVG, art. 6 lid 1 c" in gehouden.artikelen
    teksten = {a.naam: a.tekst for a in overzicht.artikelen}
    assert teksten[f"{ARTIKEL} (plicht)"].startswith("Een aanbieder van een Wmo-voorziening")


@pytest.mark.eis("STP-14")
async def test_naast_de_convenanten_staat_op_welke_wetten_iets_kan_rusten() -> None:
    """Those in force today for such an organisation: no law that ended, and none that is for the police."""
    huis = await Huis().open()
    antwoord = json.loads(await huis.roep("verbrugge", eindpunt.CONVENANTEN))
    namen = {b.naam for b in Convenanten.model_validate(antwoord["beeld"]).bepalingen}
    assert {ARTIKEL, "Jeugdwet, art. 7.3.11 lid 4", "Wvggz, art. 5:2"} <= namen
    assert namen.isdisjoint({"Wet Bopz, art. 21", "Wet politiegegevens, art. 20"})
