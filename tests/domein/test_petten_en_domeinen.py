"""One professional, several roles and several laws: which secrecy binds where, and where the own task ends."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from domain.medewerker import Personalia, Rol
from domain.niveau import Zegel
from domain.organisatie import MedewerkerGeregistreerd
from domain.partij import GEMEENTELIJK, Geheimhouding, Partijsoort, Wetsdomein
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import Open, inhoud_van
from tests.domein.verhaal import (
    REGISTER,
    SOORTEN,
    Verhaal,
    begin,
    id_,
    inbreng,
    met_overleg,
    op_toestemming,
    toestemming,
    vitaal,
)

WMO, PARTICIPATIEWET = Wetsdomein.WMO, Wetsdomein.PARTICIPATIEWET


def op_taak(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A disclosure between two colleagues in the town hall on their own task."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "vooraf_verteld": True}
    stappen = {"a": "het gaat om hem", "b": "geen wet"}
    basis = {"categorie": "ondersteuning", "grondslag": "taak", "eerdere_stappen": stappen}
    return vitaal(verhaal, **{**weg, **basis, "aan": [str(id_("kok"))], **anders})


def _weigert(bos: Wetsdomein | None, kok: Wetsdomein | None, **anders: Any) -> bool:
    verhaal = begin("bos").met("bos", wetsdomein=bos).met("kok", wetsdomein=kok)
    return "eigen-wetsdomein" in verhaal.bezwaren("bos", "verstrekking.doen", **op_taak(verhaal, **anders))


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "eigen-wetsdomein": lambda: ["eigen-wetsdomein"] if _weigert(WMO, PARTICIPATIEWET) else [],
}
"""For each rule here, a command with one thing wrong."""


@pytest.mark.eis("PLA-16")
@pytest.mark.parametrize("ander", [d for d in Wetsdomein if d is not WMO])
def test_binnen_een_gemeente_is_een_andere_wet_een_grens(ander: Wetsdomein) -> None:
    """Crossing is a disclosure that needs a ground of its own; under the same law colleagues share on their task."""
    assert _weigert(WMO, ander)
    assert _weigert(ander, WMO)
    assert not _weigert(ander, ander)


@pytest.mark.eis("PLA-16")
@pytest.mark.parametrize(("bos", "kok"), [(None, None), (WMO, None), (None, WMO)])
def test_wie_niet_weet_onder_welke_wet_deelt_niet_op_taak(bos: Wetsdomein | None, kok: Wetsdomein | None) -> None:
    """In a town hall the own task is a ground only when it stands which law each works under."""
    assert _weigert(bos, kok)


@pytest.mark.eis("PLA-16")
def test_een_andere_grond_gaat_wel_over_de_grens() -> None:
    """Consent and a law that says so are grounds of their own."""
    assert not _weigert(WMO, PARTICIPATIEWET, grondslag="wet", wetsartikel="Wmo 2015, art. 5.2.1")
    assert not _weigert(WMO, PARTICIPATIEWET, grondslag="toestemming")


def _tussen(gever: Partijsoort, ontvanger: Partijsoort, mijn: Wetsdomein | None, zijn: Wetsdomein | None) -> bool:
    """Whether it is refused from an organisation of one kind to another organisation of a kind."""
    verhaal = begin("bos").met("bos", wetsdomein=mijn).met("groen", wetsdomein=zijn)
    verhaal = replace(verhaal, soorten={**SOORTEN, id_("gemeente"): gever, id_("wijkteam"): ontvanger})
    return "eigen-wetsdomein" in verhaal.bezwaren(
        "bos", "verstrekking.doen", **op_taak(verhaal, aan=[str(id_("groen"))])
    )


GEMEENTEN = (Partijsoort.GEMEENTE, Partijsoort.WIJKTEAM, Partijsoort.MELDPUNT)


@pytest.mark.eis("PLA-16")
@pytest.mark.parametrize("gever", GEMEENTEN)
@pytest.mark.parametrize("ontvanger", GEMEENTEN)
def test_tussen_gemeente_wijkteam_en_meldpunt_staat_van_beiden_de_wet_vast(
    gever: Partijsoort, ontvanger: Partijsoort
) -> None:
    """They work for one college: that they are organisations apart here makes no difference (003 §4.1, §4.5)."""
    assert set(GEMEENTEN) == GEMEENTELIJK
    for mijn, zijn in ((None, None), (WMO, None), (None, PARTICIPATIEWET), (WMO, PARTICIPATIEWET)):
        assert _tussen(gever, ontvanger, mijn, zijn)
    assert not _tussen(gever, ontvanger, WMO, WMO)


@pytest.mark.eis("PLA-16")
@pytest.mark.parametrize("ander", [s for s in Partijsoort if s not in GEMEENTEN])
def test_met_een_andere_organisatie_hoeft_geen_wetsdomein_vast_te_staan(ander: Partijsoort) -> None:
    """Most organisations work under one law; where both are known and differ, the boundary holds there too."""
    for een, twee in ((Partijsoort.WIJKTEAM, ander), (ander, Partijsoort.WIJKTEAM)):
        assert not _tussen(een, twee, None, None)
        assert not _tussen(een, twee, WMO, None)
        assert _tussen(een, twee, WMO, Wetsdomein.JEUGDWET)


@pytest.mark.eis("PLA-16", "PLA-11")
def test_de_wet_is_die_van_de_rol() -> None:
    """Who guides to care under the Wmo and pays out under the Participatiewet works under one law at a time."""
    twee = {"wetsdomein": PARTICIPATIEWET, "wetsdomein_per_rol": {Rol.HULPVERLENING: WMO}}
    ontvangt = begin("bos").met("bos", wetsdomein=WMO).met("kok", **twee)
    assert "eigen-wetsdomein" not in ontvangt.bezwaren("bos", "verstrekking.doen", **op_taak(ontvangt))
    anders = ontvangt.met("kok", rollen=frozenset({Rol.TOELEIDING, Rol.HULPVERLENING}))
    velden = {"medewerker": str(id_("kok")), "kring": "klein", "rol": "toeleiding", "taak": "hulp", "doel": "zorg"}
    anders = anders.doet("bos", "deelnemer.toevoegen", **velden)
    assert "eigen-wetsdomein" in anders.bezwaren("bos", "verstrekking.doen", **op_taak(anders))
    geeft = begin("bos").met("bos", wetsdomein=WMO, wetsdomein_per_rol={Rol.REGIE: PARTICIPATIEWET})
    geeft = geeft.met("kok", wetsdomein=WMO)
    assert "eigen-wetsdomein" in geeft.bezwaren("bos", "verstrekking.doen", **op_taak(geeft))


@pytest.mark.eis("PLA-12", "PLA-11")
def test_de_geheimhouding_is_die_van_de_rol() -> None:
    """Who runs the case as an official and helps as a nurse is bound by an office here and a profession there."""
    mens = REGISTER[id_("bos")].model_copy(
        update={"geheimhouding": Geheimhouding.BEROEP, "per_rol": {Rol.REGIE: Geheimhouding.AMBT}}
    )
    assert mens.in_rol(Rol.REGIE).geheimhouding is Geheimhouding.AMBT
    assert mens.in_rol(Rol.HULPVERLENING).geheimhouding is Geheimhouding.BEROEP


@pytest.mark.eis("PLA-12")
def test_een_verstrekking_bewaart_de_geheimhouding_van_de_rol_waarin_is_gegeven() -> None:
    """The regisseur gives as regisseur: that is the secrecy which counts, then and later."""
    verhaal = begin().met("verbrugge", per_rol={Rol.REGIE: Geheimhouding.AMBT})
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    (gedaan,) = verhaal.doet("verbrugge", "verstrekking.doen", **op_toestemming(verhaal)).laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    afweging = inhoud_van(gedaan.afweging)
    assert afweging is not None
    assert afweging.gever is Geheimhouding.AMBT


@pytest.mark.eis("PLA-11")
def test_bij_elke_ontvanger_staat_de_rol_waarin_die_het_kreeg() -> None:
    """The regisseur's, that of who takes part, and of who does not the one in which they would help."""
    verhaal = begin().met("groen", rollen=frozenset({Rol.TOELEIDING, Rol.REGIE}))
    velden = {"medewerker": str(id_("groen")), "kring": "klein", "rol": "toeleiding", "taak": "hulp", "doel": "zorg"}
    verhaal = verhaal.doet("verbrugge", "deelnemer.toevoegen", **velden)
    aan = [str(id_(naam)) for naam in ("verbrugge", "groen", "kok")]
    op_de_wet = {"grondslag": "wet", "wetsartikel": "Wmo 2015, art. 5.2.6", "eerdere_stappen": {"a": "het gaat om hem"}}
    (gedaan,) = verhaal.doet("waal", "verstrekking.doen", **op_taak(verhaal, aan=aan, **op_de_wet)).laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    assert [str(m) for m in gedaan.ontvangers] == aan
    assert gedaan.petten == (Rol.REGIE, Rol.TOELEIDING, Rol.HULPVERLENING)


@pytest.mark.eis("PLA-11", "OVL-06")
def test_niemand_neemt_mee_wat_in_een_andere_rol_is_gehoord() -> None:
    """It would open nothing, so that the regisseur hears it at once; in the first role it can."""
    verhaal, overleg = met_overleg(begin().met("groen", rollen=frozenset({Rol.TOELEIDING, Rol.HULPVERLENING})))
    verhaal = verhaal.doet("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg))
    stuk, groen = str(verhaal.nieuw("verstrekking")), str(id_("groen"))
    actie = {"over": str(verhaal.burger), "wie": groen, "wat": "langsgaan", "uiterlijk": "2026-03-01"}
    verhaal = verhaal.doet("verbrugge", "actie.afspreken", overleg=str(overleg), **actie)
    mee = {"overleg": str(overleg), "medewerker": groen, "verstrekkingen": [stuk], "actie": str(verhaal.nieuw("actie"))}
    doet_mee = {"medewerker": groen, "kring": "klein", "taak": "hulp", "doel": "zorg"}
    anders = verhaal.doet("verbrugge", "deelnemer.toevoegen", **doet_mee, rol="toeleiding")
    assert anders.bezwaren("verbrugge", "informatie.meenemen", **mee) == ["meenemen-wat-gehoord"]
    terug = anders.doet("verbrugge", "deelnemer.toevoegen", **doet_mee)
    assert terug.bezwaren("verbrugge", "informatie.meenemen", **mee) == []


NIEUWE_VELDEN = {"per_rol", "wetsdomein", "wetsdomein_per_rol"}


def test_een_oude_registratie_blijft_leesbaar() -> None:
    """What was stored before roles could differ binds in every role, and names no law."""
    personalia = Open(betreft=id_("bos"), niveau=Zegel.PROCES, waarde=Personalia(naam="B. Bos", functie="consulent"))
    nu = MedewerkerGeregistreerd(
        medewerker=id_("bos"), sleutel="U", rollen=(Rol.REGIE,), geheimhouding=Geheimhouding.AMBT, personalia=personalia
    )
    oud = {n: w for n, w in nu.model_dump(mode="json").items() if n not in NIEUWE_VELDEN}
    feit = MedewerkerGeregistreerd.model_validate(oud)
    assert (feit.per_rol, feit.wetsdomein, feit.wetsdomein_per_rol) == ({}, None, {})
