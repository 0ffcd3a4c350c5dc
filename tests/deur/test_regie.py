"""Whom the door lets run a case, and whom an administrator registers to govern (PLA-01, PLA-02, PLA-06)."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.medewerker import Rol
from domain.organisatie import organisatie_id
from domain.partij import Geheimhouding
from domain.wetversie import WETTEN
from services.berichten import eindpunt
from tests.deur.huis import Huis, id_

OPENING = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
SLEUTEL = "U" + "A" * 55


async def _huis() -> Huis:
    """The house, with somebody of the corporation and somebody whom nothing binds, both registered to run cases."""
    huis = await Huis().open()
    await huis.registreer("vos", "corporatie", Rol.REGIE, geheimhouding=Geheimhouding.CONTRACT)
    await huis.registreer("los", "wijkteam", Rol.REGIE, geheimhouding=Geheimhouding.GEEN)
    return huis


async def _antwoord(huis: Huis, wie: str, naam: str, casus: UUID | None = None, **velden: Any) -> dict[str, Any]:
    antwoord: dict[str, Any] = json.loads(await huis.roep(wie, naam, casus, **velden))
    return antwoord


@pytest.mark.eis("PLA-01", "PLA-02")
@pytest.mark.parametrize("wie", ["vos", "los"])
@pytest.mark.parametrize("als_pet", [None, *Rol])
async def test_wie_geen_regie_mag_voeren_opent_geen_casus(wie: str, als_pet: Rol | None) -> None:
    """Refused by name, in whichever role the call is made; nothing is kept."""
    huis = await _huis()
    eerder = len(huis.feiten._alles)
    antwoord = await _antwoord(huis, wie, "casus.openen", als_pet=als_pet, **OPENING)
    assert [r["bron"] for r in antwoord["redenen"]] == ["mag-regie-voeren"]
    assert not [v for v in huis.feiten._alles[eerder:] if v.stroom != WETTEN]


@pytest.mark.eis("PLA-01", "PLA-02", "PLA-08")
@pytest.mark.parametrize("wie", ["vos", "los"])
async def test_de_regie_gaat_niet_naar_wie_dat_niet_mag(wie: str) -> None:
    """It stays where it is, and for them the case sounds like an unknown one."""
    huis = await _huis()
    casus = UUID((await _antwoord(huis, "verbrugge", "casus.openen", **OPENING))["nummers"]["casus"])
    antwoord = await _antwoord(huis, "verbrugge", "regie.overdragen", casus, aan=str(id_(wie)), reden="vakantie")
    assert [r["bron"] for r in antwoord["redenen"]] == ["mag-regie-voeren"]
    for naam in (eindpunt.DOSSIER, eindpunt.OVERZICHT, "lezen.dat"):
        onbekend = await huis.roep(wie, naam, id_("bestaat niet"), "zelfde")
        assert await huis.roep(wie, naam, casus, "zelfde") == onbekend
    dossier = await _antwoord(huis, "verbrugge", eindpunt.DOSSIER, casus)
    assert dossier["soort"] == "beeld"


@pytest.mark.eis("PLA-06")
@pytest.mark.parametrize("ernaast", [r for r in Rol if r is not Rol.BESTUUR])
async def test_een_bestuurder_wordt_voor_niets_anders_ingeschreven(ernaast: Rol) -> None:
    """The other role is named, and nobody is registered."""
    huis = await _huis()
    nieuw = {"sleutel": SLEUTEL, "naam": "W. Veen", "functie": "wethouder", "geheimhouding": "ambt"}
    eerder = await huis.feiten.laatste_versie(organisatie_id("wijkteam"))
    geweigerd = json.loads(
        await huis.beheer("wijkteam", eindpunt.MEDEWERKER_REGISTREREN, **nieuw, rollen=[ernaast, "bestuur"])
    )
    assert [r["eis"] for r in geweigerd["redenen"]] == ["PLA-06"]
    assert f"gaat niet samen met: {ernaast}." in geweigerd["redenen"][0]["zin"]
    assert await huis.feiten.laatste_versie(organisatie_id("wijkteam")) == eerder
    gelukt = json.loads(await huis.beheer("wijkteam", eindpunt.MEDEWERKER_REGISTREREN, **nieuw, rollen=["bestuur"]))
    assert gelukt["soort"] == "gelukt"


@pytest.mark.eis("PLA-06", "PLA-08")
async def test_wie_eerder_ook_als_toeleider_was_ingeschreven_komt_er_niet_in() -> None:
    """Registered before the two excluded each other: taking part is refused, and there is no case for them."""
    huis = await _huis()
    await huis.registreer("wethouder", "wijkteam", Rol.BESTUUR, Rol.TOELEIDING)
    casus = UUID((await _antwoord(huis, "verbrugge", "casus.openen", **OPENING))["nummers"]["casus"])
    velden = {
        "medewerker": str(id_("wethouder")),
        "kring": "breed",
        "rol": "toeleiding",
        "taak": "hulp",
        "doel": "zorg",
    }
    antwoord = await _antwoord(huis, "verbrugge", "deelnemer.toevoegen", casus, **velden)
    assert [r["bron"] for r in antwoord["redenen"]] == ["bestuurder-doet-niet-mee"]
    onbekend = await huis.roep("wethouder", eindpunt.OVERZICHT, id_("bestaat niet"), "zelfde")
    assert await huis.roep("wethouder", eindpunt.OVERZICHT, casus, "zelfde") == onbekend
