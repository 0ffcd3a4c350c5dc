"""Directly involved: refused without, recorded by another, read while it lasts; the citizen sees it all (PLA-15)."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.medewerker import Rol
from services.berichten import eindpunt
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Dossier
from services.berichten.inzage import Inzageoverzicht
from tests.deur.huis import Huis, id_

BRON = "zorgplan van 1 februari"


async def _zaak(*burgers: str) -> tuple[Huis, UUID, str]:
    """Verbrugge runs a case and nurses; Smit treats; Groen takes part beside them."""
    huis = await Huis().open()
    mensen = [{"naam": naam} for naam in burgers or ("meneer Janssen",)]
    opening = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": mensen}
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", **opening))
    casus, burger = UUID(geopend["nummers"]["casus"]), geopend["nummers"]["betrokkenen"][0]
    for wie in ("smit", "groen"):
        velden = {"medewerker": str(id_(wie)), "kring": "klein", "taak": "hulp", "doel": "zorg"}
        await _doe(huis, "verbrugge", "deelnemer.toevoegen", casus, **velden)
    return huis, casus, burger


async def _doe(huis: Huis, wie: str, naam: str, casus: UUID, **velden: Any) -> dict[str, Any]:
    antwoord: dict[str, Any] = json.loads(await huis.roep(wie, naam, casus, **velden))
    assert antwoord["soort"] == "gelukt", antwoord
    return antwoord


async def _leg_vast(huis: Huis, casus: UUID, burger: str, wie: str = "groen", **anders: Any) -> str:
    velden = {
        "over": burger,
        "professionals": [str(id_("verbrugge")), str(id_("smit"))],
        "soort": "plan",
        "van": "2026-02-01",
        "getekend_op": "2026-02-01",
        "bron": BRON,
        **anders,
    }
    nummer = (await _doe(huis, wie, "betrokkenheid.vastleggen", casus, **velden))["nummers"]["betrokkenheid"]
    assert isinstance(nummer, str)
    return nummer


def _stuk(burger: str, **anders: Any) -> dict[str, Any]:
    return {
        "aan": [str(id_("smit"))],
        "over": burger,
        "categorie": "gezondheid",
        "niveau": "inhoud",
        "doel": "zorg",
        "grondslag": "taak",
        "noodzaaksoort": "nodig voor het werk",
        "noodzaak": "Zonder dit gaat het mis.",
        "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet"},
        "vooraf_verteld": True,
        "bron": "meneer zelf",
        "eigen_waarneming": True,
        "dat": "Meneer krijgt zorg.",
        "buitenkant": "Hij gebruikt medicatie.",
        "inhoud": "Het is lithium.",
        **anders,
    }


async def _leest(huis: Huis, casus: UUID) -> str:
    return (await huis.roep("smit", "lezen.inhoud", casus)).decode()


async def _inzage(huis: Huis, casus: UUID, burger: str) -> Inzageoverzicht:
    velden = {"over": burger, "hoedanigheid": "burger zelf", "vastgesteld_met": "paspoort"}
    verzoek = (await _doe(huis, "verbrugge", "inzage.verzoeken", casus, **velden))["nummers"]["verzoek"]
    antwoord = json.loads(await huis.roep("verbrugge", eindpunt.INZAGE_MAKEN, casus, verzoek=verzoek))
    return Inzageoverzicht.model_validate(antwoord["beeld"])


@pytest.mark.eis("STP-05", "PLA-15")
async def test_geweigerd_zonder_gegeven_met_en_dicht_na_het_einde() -> None:
    """Without a record it is refused with what helps; with one it is read; ended it is not read any more."""
    huis, casus, burger = await _zaak()
    geweigerd = json.loads(await huis.roep("verbrugge", "verstrekking.doen", casus, **_stuk(burger)))
    assert {r["bron"] for r in geweigerd["redenen"]} == {"rechtstreeks-betrokken", "beleid"}
    assert any("Laat een ander in de casus vastleggen" in stap for stap in geweigerd["volgende"])
    assert "Vraag toestemming." in geweigerd["volgende"]
    welke = await _leg_vast(huis, casus, burger)
    await _doe(huis, "verbrugge", "verstrekking.doen", casus, **_stuk(burger))
    assert "lithium" in await _leest(huis, casus)
    await _doe(huis, "smit", "betrokkenheid.beeindigen", casus, betrokkenheid=welke, reden="De zorg is klaar.")
    dicht = await _leest(huis, casus)
    assert "lithium" not in dicht
    assert "verlopen" in dicht


@pytest.mark.eis("PLA-15")
async def test_de_regisseur_en_wie_erbij_hoort_zien_wie_betrokken_is() -> None:
    """The regisseur sees all; who is named or recorded it their own; who is given something else nothing of it."""
    huis, casus, burger = await _zaak()
    await huis.registreer("derks", "ggz", Rol.HULPVERLENING)
    velden = {"medewerker": str(id_("derks")), "kring": "klein", "taak": "hulp", "doel": "zorg"}
    await _doe(huis, "verbrugge", "deelnemer.toevoegen", casus, **velden)
    await _leg_vast(huis, casus, burger)
    antwoord = json.loads(await huis.roep("verbrugge", eindpunt.DOSSIER, casus))
    (regel,) = Dossier.model_validate(antwoord["beeld"]).betrokkenheden
    assert (regel.professionals, regel.vastgelegd_door) == (("verbrugge, thuiszorg", "smit, ggz"), "groen, wijkteam")
    assert (regel.toestand, regel.beeindigd) == ("geldt", False)
    assert BRON not in json.dumps(antwoord)
    for wie, aantal in (("smit", 1), ("groen", 1), ("derks", 0)):
        overzicht = json.loads(await huis.roep(wie, eindpunt.OVERZICHT, casus))
        assert len(Overzicht.model_validate(overzicht["beeld"]).betrokkenheden) == aantal


@pytest.mark.eis("PLA-15", "RCH-01")
async def test_de_burger_ziet_wie_waarom_en_tot_wanneer() -> None:
    """Who, by what, where it stands, who recorded it, and that it ended and why; of nobody else in the household."""
    huis, casus, burger = await _zaak("meneer Janssen", "mevrouw Janssen")
    open_ = json.loads(await huis.roep("verbrugge", eindpunt.DOSSIER, casus))
    ander = next(b["persoon"] for b in open_["beeld"]["burgers"] if b["persoon"] != burger)
    welke = await _leg_vast(huis, casus, burger, tot="2026-06-30")
    await _doe(huis, "smit", "betrokkenheid.beeindigen", casus, betrokkenheid=welke, reden="De zorg is klaar.")
    (een,) = (await _inzage(huis, casus, burger)).betrokkenheden
    assert een.wie == ("verbrugge, professional, thuiszorg", "smit, professional, ggz")
    assert (een.soort, een.bron, een.door) == ("plan", BRON, "groen, professional, wijkteam")
    assert [str(dag) for dag in (een.van, een.tot, een.getekend_op)] == ["2026-02-01", "2026-06-30", "2026-02-01"]
    assert (een.beeindigd is not None, een.reden) == (True, "De zorg is klaar.")
    andere = await _inzage(huis, casus, ander)
    assert andere.betrokkenheden == ()
    assert "rechtstreeks" not in andere.model_dump_json()


@pytest.mark.eis("KEN-02", "RCH-02", "PLA-15")
async def test_wat_nog_niet_verteld_is_wordt_niet_verraden() -> None:
    """While telling is put off, that giver and receiver help together stays out of the account; others stay in it."""
    huis, casus, burger = await _zaak()
    await _leg_vast(huis, casus, burger)
    andere = [str(id_("verbrugge")), str(id_("groen"))]
    await _leg_vast(huis, casus, burger, "smit", professionals=andere, soort="functionele eenheid", getekend_op=None)
    gegeven = await _doe(huis, "verbrugge", "verstrekking.doen", casus, **_stuk(burger, vooraf_verteld=False))
    stuk = gegeven["nummers"]["verstrekking"]
    uitstel = {"reden": "veiligheid", "toelichting": "gevaar", "tot": "2026-03-01"}
    await _doe(huis, "verbrugge", "kennisgeving.uitstellen", casus, verstrekking=stuk, **uitstel)
    overzicht = await _inzage(huis, casus, burger)
    assert [b.soort for b in overzicht.betrokkenheden] == ["functionele eenheid"]
    assert "smit, professional" not in "".join(w for b in overzicht.betrokkenheden for w in b.wie)
    assert BRON not in str([s.zin for s in overzicht.stappen])
    verteld = {"kanaal": "gesprek", "bezorging": "ontvangen", "op": "2026-02-22", "tekst": "Wij deelden dit."}
    await _doe(huis, "verbrugge", "kennisgeving.doen", casus, verstrekking=stuk, **verteld)
    later = await _inzage(huis, casus, burger)
    assert [b.soort for b in later.betrokkenheden] == ["plan", "functionele eenheid"]


@pytest.mark.eis("PLA-15")
async def test_niemand_zegt_het_van_zichzelf_ook_de_regisseur_niet() -> None:
    """Named first or last, whoever calls: the door refuses, and nothing is recorded."""
    huis, casus, burger = await _zaak()
    velden = {
        "over": burger,
        "professionals": [str(id_("verbrugge")), str(id_("smit"))],
        "soort": "functionele eenheid",
        "van": "2026-02-01",
        "bron": "team",
    }
    for wie in ("verbrugge", "smit"):
        antwoord = json.loads(await huis.roep(wie, "betrokkenheid.vastleggen", casus, **velden))
        assert [r["bron"] for r in antwoord["redenen"]] == ["niet-over-uzelf"]
    assert json.loads(await huis.roep("verbrugge", eindpunt.DOSSIER, casus))["beeld"]["betrokkenheden"] == []
