"""Passing on at the door: refused by name, given after approval, decided again, told to the citizen (ORG-02)."""

import json
from typing import Any
from uuid import UUID

import pytest

from services.berichten import eindpunt
from services.berichten.besluiten import Herhalingen
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Dossier
from services.berichten.inzage import Inzageoverzicht
from tests.deur.huis import Huis, id_

REDEN = "Smit neemt de zorg over."
ANDER_DOEL = "Deze gegevens zijn voor een ander doel gegeven."


async def _zaak(*, verteld: bool = True) -> tuple[Huis, UUID, str, str]:
    """Verbrugge gave Groen something for care; the citizen consents that Groen gives it to Smit, for two purposes."""
    huis = await Huis().open()
    opening = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", **opening))
    casus, burger = UUID(geopend["nummers"]["casus"]), geopend["nummers"]["betrokkenen"][0]
    for gever, ontvanger, doel in (
        ("verbrugge", "groen", "zorg"),
        ("groen", "smit", "zorg"),
        ("groen", "smit", "toeleiding"),
    ):
        await _doe(huis, "verbrugge", "toestemming.vastleggen", casus, **_toestemming(burger, gever, ontvanger, doel))
    melding = _geven(burger, "groen", eigen_waarneming=True, vooraf_verteld=verteld)
    stuk = (await _doe(huis, "verbrugge", "verstrekking.doen", casus, **melding))["nummers"]["verstrekking"]
    return huis, casus, burger, stuk


def _toestemming(burger: str, gever: str, ontvanger: str, doel: str) -> dict[str, Any]:
    return {
        "over": burger,
        "gevers": [str(id_(gever))],
        "ontvangers": [str(id_(ontvanger))],
        "doel": doel,
        "categorieen": ["ondersteuning"],
        "niveau": "buitenkant",
        "van": "2026-02-01",
        "tot": "2026-08-01",
        "vorm": "mondeling",
        "gehoord_door": "P. Verbrugge",
        "uitgelegd": "alles",
        "begrepen": True,
        "vrij": True,
    }


def _geven(burger: str, aan: str, **anders: Any) -> dict[str, Any]:
    return {
        "aan": [str(id_(aan))],
        "over": burger,
        "categorie": "ondersteuning",
        "niveau": "buitenkant",
        "doel": "zorg",
        "grondslag": "toestemming",
        "noodzaaksoort": "nodig voor het werk",
        "noodzaak": "Zonder dit gaat het mis.",
        "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet", "c": "beroepsgeheim"},
        "vooraf_verteld": True,
        "bron": "de thuiszorg",
        "eigen_waarneming": False,
        "dat": "Meneer krijgt hulp.",
        "buitenkant": "Zijn zus komt mee.",
        **anders,
    }


async def _doe(huis: Huis, wie: str, naam: str, casus: UUID, **velden: Any) -> dict[str, Any]:
    antwoord: dict[str, Any] = json.loads(await huis.roep(wie, naam, casus, **velden))
    assert antwoord["soort"] == "gelukt", antwoord
    return antwoord


async def _geweigerd(huis: Huis, casus: UUID, **velden: Any) -> dict[str, str]:
    """Why Groen may not give it: by rule, the sentence."""
    antwoord = json.loads(await huis.roep("groen", "verstrekking.doen", casus, **velden))
    assert antwoord["soort"] == "geweigerd", antwoord
    return {r["bron"]: r["zin"] for r in antwoord["redenen"]}


async def _keur_goed(huis: Huis, casus: UUID, stuk: str, doel: str = "zorg") -> None:
    velden = {"verstrekking": stuk, "doel": doel, "reden": REDEN, "ontvangers": [str(id_("smit"))]}
    await _doe(huis, "verbrugge", "doelwijziging.goedkeuren", casus, **velden)


async def _inzage(huis: Huis, casus: UUID, burger: str) -> Inzageoverzicht:
    wie = {"over": burger, "hoedanigheid": "burger zelf", "vastgesteld_met": "paspoort"}
    verzoek = (await _doe(huis, "verbrugge", "inzage.verzoeken", casus, **wie))["nummers"]["verzoek"]
    antwoord = json.loads(await huis.roep("verbrugge", eindpunt.INZAGE_MAKEN, casus, verzoek=verzoek))
    return Inzageoverzicht.model_validate(antwoord["beeld"])


@pytest.mark.eis("ORG-02", "PLA-05")
async def test_doorgeven_kan_pas_na_goedkeuring_en_de_lezer_krijgt_het() -> None:
    """Refused by the rule; for another purpose by the law as well; after approval Smit reads it."""
    huis, casus, burger, stuk = await _zaak()
    door = _geven(burger, "smit", ontleend_aan=stuk)
    assert set(await _geweigerd(huis, casus, **door)) == {"doorgeven-goedgekeurd"}
    ander = await _geweigerd(huis, casus, **{**door, "doel": "toeleiding"})
    assert set(ander) == {"doorgeven-goedgekeurd", "beleid"}
    assert ANDER_DOEL in ander["beleid"]
    await _keur_goed(huis, casus, stuk)
    await _doe(huis, "groen", "verstrekking.doen", casus, **door)
    assert "Zijn zus komt mee." in (await huis.roep("smit", "lezen.buitenkant", casus)).decode()
    assert ANDER_DOEL in (await _geweigerd(huis, casus, **{**door, "doel": "toeleiding"}))["beleid"]
    await _keur_goed(huis, casus, stuk, "toeleiding")
    await _doe(huis, "groen", "verstrekking.doen", casus, **{**door, "doel": "toeleiding"})


@pytest.mark.eis("ORG-02")
async def test_zwijgen_over_de_herkomst_helpt_niet() -> None:
    """Who was given such data says where this comes from."""
    huis, casus, burger, _ = await _zaak()
    assert set(await _geweigerd(huis, casus, **_geven(burger, "smit"))) == {"herkomst-genoemd"}
    await _doe(huis, "groen", "verstrekking.doen", casus, **_geven(burger, "smit", van_elders=True))


@pytest.mark.eis("ORG-02", "CON-06")
async def test_elk_oordeel_over_doorgeven_valt_opnieuw_hetzelfde_uit() -> None:
    """Given, refused, and only tried: each is decided again from what was kept, with the same facts."""
    huis, casus, burger, stuk = await _zaak()
    ander = _geven(burger, "smit", ontleend_aan=stuk, doel="toeleiding")
    await _geweigerd(huis, casus, **ander)
    assert ANDER_DOEL in (await huis.roep("groen", eindpunt.VERSTREKKING_TOETSEN, casus, **ander)).decode()
    await _keur_goed(huis, casus, stuk, "toeleiding")
    await _doe(huis, "groen", "verstrekking.doen", casus, **ander)
    antwoord = json.loads(await huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, casus))
    herhaald = Herhalingen.model_validate(antwoord["beeld"]).herhalingen
    assert len(herhaald) >= 4
    assert [h.verschillen for h in herhaald if not h.gelijk] == []


@pytest.mark.eis("ORG-02", "RCH-01")
async def test_de_burger_leest_van_wie_het_komt_en_wie_dat_goedkeurde() -> None:
    """With the day, the reason, and to whom it could go."""
    huis, casus, burger, stuk = await _zaak()
    await _keur_goed(huis, casus, stuk)
    await _doe(huis, "groen", "verstrekking.doen", casus, **_geven(burger, "smit", ontleend_aan=stuk))
    eerst, later = (await _inzage(huis, casus, burger)).gehouden
    assert (eerst.komt_van, later.komt_van) == (None, "verbrugge, thuiszorg, gegeven op 22-02-2026")
    ((goed,), ()) = (eerst.ander_gebruik, later.ander_gebruik)
    assert (goed.door_aan, goed.reden) == (("smit, professional, ggz",), REDEN)


async def _stel_uit(huis: Huis, casus: UUID, stuk: str) -> None:
    uitstel = {"verstrekking": stuk, "reden": "veiligheid", "toelichting": "Gevaar.", "tot": "2026-03-01"}
    await _doe(huis, "verbrugge", "kennisgeving.uitstellen", casus, **uitstel)


@pytest.mark.eis("ORG-02", "KEN-02")
async def test_wat_is_afgeschermd_wordt_niet_verraden_door_wat_ervan_komt() -> None:
    """Told of what was given on, but not yet of where it came from: that is nowhere in the account."""
    huis, casus, burger, stuk = await _zaak(verteld=False)
    await _stel_uit(huis, casus, stuk)
    await _keur_goed(huis, casus, stuk)
    await _doe(huis, "groen", "verstrekking.doen", casus, **_geven(burger, "smit", ontleend_aan=stuk))
    overzicht = await _inzage(huis, casus, burger)
    (gehouden,) = overzicht.gehouden
    assert (gehouden.gever, gehouden.komt_van) == ("groen", None)
    assert REDEN not in overzicht.model_dump_json()


@pytest.mark.eis("ORG-02", "KEN-02")
async def test_de_goedkeuring_verraadt_niet_wat_er_verder_ging() -> None:
    """Told of the first, not yet of what was given on: the approval to pass it on would say to whom."""
    huis, casus, burger, stuk = await _zaak()
    await _keur_goed(huis, casus, stuk)
    door = _geven(burger, "smit", ontleend_aan=stuk, vooraf_verteld=False)
    tweede = (await _doe(huis, "groen", "verstrekking.doen", casus, **door))["nummers"]["verstrekking"]
    await _stel_uit(huis, casus, tweede)
    overzicht = await _inzage(huis, casus, burger)
    assert [g.ander_gebruik for g in overzicht.gehouden] == [()]
    assert "smit" not in overzicht.model_dump_json(exclude={"toestemmingen"})


@pytest.mark.eis("ORG-02")
async def test_wie_het_kreeg_en_de_regisseur_zien_hoe_het_verder_mag() -> None:
    """The receiver sees to whom; the regisseur that it came from another, and which of it is theirs to take from."""
    huis, casus, burger, stuk = await _zaak()
    await _keur_goed(huis, casus, stuk)
    await _doe(huis, "groen", "verstrekking.doen", casus, **_geven(burger, "smit", ontleend_aan=stuk))
    mijn = Overzicht.model_validate(json.loads(await huis.roep("groen", eindpunt.OVERZICHT, casus))["beeld"])
    assert [(a.door_aan, a.andere_doelen) for a in mijn.aan_mij] == [(("smit (zorg)",), ())]
    dossier = Dossier.model_validate(json.loads(await huis.roep("verbrugge", eindpunt.DOSSIER, casus))["beeld"])
    van = [(v.komt_van, v.aan_mij) for v in dossier.verstrekkingen]
    assert van == [(None, False), ("verbrugge, thuiszorg, gegeven op 22-02-2026", False)]
    assert any("verder gegeven" in g.zin for g in dossier.tijdlijn)
