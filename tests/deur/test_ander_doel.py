"""Reading for another purpose: closed, until who gave it approves that; the citizen is told (PLA-05)."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.lezing import Gelezen, lezingen_van
from domain.verzegeld import inhoud_van
from services.berichten import eindpunt
from services.berichten.deelnemer import Overzicht
from services.berichten.inzage import Inzageoverzicht
from tests.deur.huis import Huis, id_

REDEN = "Zij helpt nu ook bij het wonen."


async def _zaak() -> tuple[Huis, UUID, str, str]:
    """Verbrugge gave Smit something for care, on a consent; there is a consent for living too."""
    huis = await Huis().open()
    opening = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", **opening))
    casus, burger = UUID(geopend["nummers"]["casus"]), geopend["nummers"]["betrokkenen"][0]
    for doel in ("zorg", "toeleiding"):
        toestemming = {
            "over": burger,
            "gevers": [str(id_("verbrugge"))],
            "ontvangers": [str(id_("smit"))],
            "doel": doel,
            "categorieen": ["gezondheid"],
            "niveau": "buitenkant",
            "van": "2026-02-01",
            "tot": "2026-08-01",
            "vorm": "mondeling",
            "gehoord_door": "P. Verbrugge",
            "uitgelegd": "alles",
            "begrepen": True,
            "vrij": True,
        }
        await _doe(huis, "verbrugge", "toestemming.vastleggen", casus, **toestemming)
    geven = {
        "aan": [str(id_("smit"))],
        "over": burger,
        "categorie": "gezondheid",
        "niveau": "buitenkant",
        "doel": "zorg",
        "grondslag": "toestemming",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder dit gaat het mis.",
        "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet", "c": "beroepsgeheim"},
        "vooraf_verteld": True,
        "bron": "meneer zelf",
        "eigen_waarneming": True,
        "dat": "Meneer krijgt hulp.",
        "buitenkant": "Zijn zus komt mee.",
    }
    stuk = (await _doe(huis, "verbrugge", "verstrekking.doen", casus, **geven))["nummers"]["verstrekking"]
    return huis, casus, burger, stuk


async def _doe(huis: Huis, wie: str, naam: str, casus: UUID, **velden: Any) -> dict[str, Any]:
    antwoord: dict[str, Any] = json.loads(await huis.roep(wie, naam, casus, **velden))
    assert antwoord["soort"] == "gelukt", antwoord
    return antwoord


async def _keur_goed(huis: Huis, casus: UUID, stuk: str, doel: str = "toeleiding") -> None:
    velden = {"verstrekking": stuk, "doel": doel, "reden": REDEN, "tot": "2026-04-01"}
    await _doe(huis, "verbrugge", "doelwijziging.goedkeuren", casus, **velden)


async def _leest(huis: Huis, casus: UUID, doel: str | None = "toeleiding", niveau: str = "dat") -> str:
    velden = {"doel": doel} if doel else {}
    return (await huis.roep("smit", f"lezen.{niveau}", casus, **velden)).decode()


@pytest.mark.eis("PLA-05")
async def test_lezen_voor_een_ander_doel_kan_zolang_het_is_goedgekeurd() -> None:
    """Closed before, open while it is approved, closed after it was taken back; the own purpose all along."""
    huis, casus, _, stuk = await _zaak()
    dicht = await _leest(huis, casus)
    assert "Alleen wie ze gaf, kan een ander doel goedkeuren." in dicht
    await _keur_goed(huis, casus, stuk)
    open_ = await _leest(huis, casus, niveau="buitenkant")
    assert "Zijn zus komt mee." in open_
    assert "Zijn zus komt mee." in await _leest(huis, casus, None, niveau="buitenkant")
    weg = {"verstrekking": stuk, "doel": "toeleiding", "reden": "De hulp is geregeld."}
    await _doe(huis, "verbrugge", "doelwijziging.intrekken", casus, **weg)
    assert "kan een ander doel goedkeuren." in await _leest(huis, casus)
    assert "Meneer krijgt hulp." in await _leest(huis, casus, None)


@pytest.mark.eis("PLA-05", "TST-01")
async def test_een_goedkeuring_vervangt_geen_toestemming() -> None:
    """For living the citizen never consented, so there is no ground: the approval changes nothing about that."""
    huis, casus, _, stuk = await _zaak()
    await _keur_goed(huis, casus, stuk, "huisbezoek")
    assert "Er is geen grond om dit te delen." in await _leest(huis, casus, "huisbezoek")


@pytest.mark.eis("PLA-05", "LOG-01")
async def test_voor_welk_doel_er_is_gelezen_staat_in_het_log() -> None:
    """The reading keeps the purpose that was asked for, with the verdict it rested on."""
    huis, casus, _, stuk = await _zaak()
    await _keur_goed(huis, casus, stuk)
    await _leest(huis, casus)
    gelezen = [v for v in await huis.lezingen.geschiedenis(lezingen_van(casus)) if isinstance(v.feit, Gelezen)]
    laatste = gelezen[-1]
    assert isinstance(laatste.feit, Gelezen)
    gezien, oordeel = inhoud_van(laatste.feit.gezien), inhoud_van(laatste.oordelen[0].oordeel)
    assert gezien is not None
    assert oordeel is not None
    assert (gezien.doel, oordeel.vraag.doelbinding) == ("toeleiding", "ander doel, goedgekeurd door de gever")


@pytest.mark.eis("PLA-05")
async def test_gever_en_ontvanger_zien_waarvoor_het_ook_mag() -> None:
    """Both see the purpose beside what was given; nobody sees it before."""
    huis, casus, _, stuk = await _zaak()
    assert [a.andere_doelen for a in (await _overzicht(huis, "smit", casus)).aan_mij] == [()]
    await _keur_goed(huis, casus, stuk)
    assert [a.andere_doelen for a in (await _overzicht(huis, "smit", casus)).aan_mij] == [("toeleiding",)]
    assert [v.andere_doelen for v in (await _overzicht(huis, "verbrugge", casus)).van_mij] == [("toeleiding",)]


async def _overzicht(huis: Huis, wie: str, casus: UUID) -> Overzicht:
    return Overzicht.model_validate(json.loads(await huis.roep(wie, eindpunt.OVERZICHT, casus))["beeld"])


@pytest.mark.eis("PLA-05", "RCH-01")
async def test_de_burger_leest_wat_is_goedgekeurd_en_ingetrokken() -> None:
    """Purpose, reason and last day of the approval, and that it was taken back and why."""
    huis, casus, burger, stuk = await _zaak()
    await _keur_goed(huis, casus, stuk)
    weg = {"verstrekking": stuk, "doel": "toeleiding", "reden": "De hulp is geregeld."}
    await _doe(huis, "verbrugge", "doelwijziging.intrekken", casus, **weg)
    wie = {"over": burger, "hoedanigheid": "burger zelf", "vastgesteld_met": "paspoort"}
    verzoek = (await _doe(huis, "verbrugge", "inzage.verzoeken", casus, **wie))["nummers"]["verzoek"]
    antwoord = json.loads(await huis.roep("verbrugge", eindpunt.INZAGE_MAKEN, casus, verzoek=verzoek))
    overzicht = Inzageoverzicht.model_validate(antwoord["beeld"])
    ((ander,),) = [g.ander_gebruik for g in overzicht.gehouden]
    assert (ander.doel, ander.reden, f"{ander.tot}") == ("toeleiding", REDEN, "2026-04-01")
    assert ander.ingetrokken is not None
    assert ander.reden_ingetrokken == "De hulp is geregeld."
    assert "iemand naar gewone zorg begeleiden" in overzicht.doelen
