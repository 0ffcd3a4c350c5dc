"""One professional, several roles and several laws: which secrecy binds where, and where the own task ends."""

from collections.abc import Callable
from typing import Any

import pytest

from domain.medewerker import Personalia, Rol
from domain.niveau import Zegel
from domain.organisatie import MedewerkerGeregistreerd
from domain.partij import Geheimhouding, Wetsdomein
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import Open, inhoud_van
from tests.domein.verhaal import REGISTER, Verhaal, begin, id_, op_toestemming, toestemming, vitaal

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
    assert not _weigert(WMO, PARTICIPATIEWET, grondslag="wet", wetsartikel="Participatiewet, art. 64")
    assert not _weigert(WMO, PARTICIPATIEWET, grondslag="toestemming")


@pytest.mark.eis("PLA-16")
def test_buiten_het_gemeentehuis_hoeft_geen_wetsdomein_vast_te_staan() -> None:
    """Most organisations work under one law; where both are known and differ, the boundary holds there too."""
    verhaal = begin("bos").met("bos", wetsdomein=WMO)
    naar_groen = op_taak(verhaal, aan=[str(id_("groen"))])
    assert "eigen-wetsdomein" not in verhaal.bezwaren("bos", "verstrekking.doen", **naar_groen)
    jeugd = verhaal.met("groen", wetsdomein=Wetsdomein.JEUGDWET)
    assert "eigen-wetsdomein" in jeugd.bezwaren("bos", "verstrekking.doen", **naar_groen)


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


def test_een_oude_registratie_blijft_leesbaar() -> None:
    """What was stored before roles could differ binds in every role, and names no law."""
    personalia = Open(betreft=id_("bos"), niveau=Zegel.PROCES, waarde=Personalia(naam="B. Bos", functie="consulent"))
    nu = MedewerkerGeregistreerd(
        medewerker=id_("bos"), sleutel="U", rollen=(Rol.REGIE,), geheimhouding=Geheimhouding.AMBT, personalia=personalia
    )
    oud = {n: w for n, w in nu.model_dump(mode="json").items() if n not in {"per_rol", "wetsdomein"}}
    feit = MedewerkerGeregistreerd.model_validate(oud)
    assert (feit.per_rol, feit.wetsdomein) == ({}, None)
