"""What is asked of policy about what a question or an invitation tells (NIV-08, STP-10)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.oordeel import Toegangsvraag
from domain.opdracht.vraag import StelVraag
from domain.partij import Binding, Geheimhouding, Partijsoort, Wetsdomein
from policies.beleid import GepubliceerdBeleid
from policies.onthulling import beslissend, bij_vragen
from policies.toedracht import Lezer
from policies.uitnodiging import alles_wat_kan
from tests.domein.test_onthulling import met_deelnemers, vraag
from tests.domein.verhaal import SOORTEN, Verhaal, anoniem, id_, op_toestemming, toestemming

VANDAAG = date(2026, 2, 22)
DOELEN = ("wonen", "zorg", "toeleiding")


def _lezer(verhaal: Verhaal, wie: str) -> Lezer:
    mens = verhaal.register[id_(wie)]
    return Lezer(mens, SOORTEN[mens.organisatie], Binding.GEBONDEN)


def _vragen(verhaal: Verhaal, van: str, aan: str, **anders: Any) -> dict[Categorie, tuple[Toegangsvraag, ...]]:
    opdracht = StelVraag.model_validate(vraag(verhaal, aan, **anders))
    wie = _lezer(verhaal, van), _lezer(verhaal, aan)
    return bij_vragen(verhaal.casus, opdracht, *wie, SOORTEN, DOELEN, VANDAAG)


def _gronden(vragen: tuple[Toegangsvraag, ...]) -> set[str]:
    return {v.grond for v in vragen}


@pytest.mark.eis("NIV-08", "STP-10")
def test_een_vraag_vertelt_waarover_zij_gaat_en_wie_haar_stelt() -> None:
    """Both are asked, at *dat*; of who treats nobody only the first, and of the regisseur nothing."""
    verhaal = met_deelnemers("dijk", "pietersen", "groen")
    van_dijk = _vragen(verhaal, "dijk", "pietersen")
    assert set(van_dijk) == {Categorie.WONEN, Categorie.VERSLAVING}
    assert {v.niveau.value for vragen in van_dijk.values() for v in vragen} == {"dat"}
    assert {v.partij for vragen in van_dijk.values() for v in vragen} == {Partijsoort.WONINGCORPORATIE}
    assert set(_vragen(verhaal, "groen", "pietersen")) == {Categorie.WONEN}
    assert _vragen(verhaal, "dijk", "verbrugge") == {}


@pytest.mark.eis("STP-10", "STP-05", "PLA-16", "PLA-13")
def test_de_eigen_taak_reikt_met_een_vraag_niet_verder_dan_met_geven() -> None:
    """Not past professional secrecy, not into another law, and for health data only with an exception for the party."""
    verhaal = met_deelnemers("dijk", "groen", "bos", "haan", "pietersen")
    ambt = _vragen(verhaal, "groen", "pietersen")[Categorie.WONEN]
    assert "taak" in _gronden(ambt)
    assert "taak" not in _gronden(_vragen(verhaal, "dijk", "pietersen")[Categorie.WONEN])
    assert "taak" not in _gronden(_vragen(verhaal, "groen", "bos")[Categorie.WONEN])
    in_de_wmo = verhaal.met("groen", wetsdomein=Wetsdomein.WMO).met("bos", wetsdomein=Wetsdomein.WMO)
    assert "taak" in _gronden(_vragen(in_de_wmo, "groen", "bos")[Categorie.WONEN])
    anders = in_de_wmo.met("groen", wetsdomein=Wetsdomein.JEUGDWET)
    assert "taak" not in _gronden(_vragen(anders, "groen", "bos")[Categorie.WONEN])
    politie = _vragen(verhaal, "haan", "groen", categorie="gezondheid")[Categorie.GEZONDHEID]
    assert "taak" not in _gronden(politie)
    assert "taak" in _gronden(_vragen(verhaal, "haan", "groen")[Categorie.WONEN])
    assert "wet" not in _gronden(ambt)


@pytest.mark.eis("STP-10", "TST-01")
@pytest.mark.parametrize(("gever", "ontvanger"), [("groen", "pietersen"), ("pietersen", "groen")])
def test_een_toestemming_in_beide_richtingen_geeft_ruimte(gever: str, ontvanger: str) -> None:
    """To tell, or to answer (000 UWV §1); for another purpose or about something else it gives none."""
    verhaal = met_deelnemers("groen", "pietersen")
    kaal = _vragen(verhaal, "groen", "pietersen")[Categorie.WONEN]
    assert "toestemming" not in _gronden(kaal)
    velden = {"gevers": [str(id_(gever))], "ontvangers": [str(id_(ontvanger))], "categorieen": ["wonen"]}
    met = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal, **velden))
    assert "toestemming" in _gronden(_vragen(met, "groen", "pietersen")[Categorie.WONEN])
    assert "toestemming" not in _gronden(_vragen(met, "groen", "pietersen", doel="zorg")[Categorie.WONEN])
    anders = _vragen(met, "groen", "pietersen", categorie="schulden")[Categorie.SCHULDEN]
    assert "toestemming" not in _gronden(anders)


@pytest.mark.eis("STP-10", "NIV-04")
def test_wat_anoniem_is_verteld_telt_niet_als_verteld() -> None:
    """It told of nobody. What was given about this citizen in this category does count, for who got it."""
    verhaal = met_deelnemers("groen", "pietersen").doet(
        "verbrugge", "regie.overdragen", aan=str(id_("groen")), reden="x"
    )
    zonder = len(_vragen(verhaal, "verbrugge", "pietersen", categorie="ondersteuning")[Categorie.ONDERSTEUNING])
    velden = anoniem(verhaal, aan=[str(id_("pietersen"))], categorie="ondersteuning")
    anders = verhaal.doet("verbrugge", "verstrekking.doen", **velden)
    assert len(_vragen(anders, "verbrugge", "pietersen", categorie="ondersteuning")[Categorie.ONDERSTEUNING]) == zonder
    met = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    met = met.doet("verbrugge", "verstrekking.doen", **op_toestemming(met))
    verteld = _vragen(met, "verbrugge", "pietersen", categorie="ondersteuning")[Categorie.ONDERSTEUNING]
    assert len(verteld) == zonder + 1
    assert verteld[-1].gegeven
    assert len(_vragen(met, "verbrugge", "pietersen")[Categorie.WONEN]) == zonder


@pytest.mark.eis("STP-10", "MLD-02")
def test_het_meldpunt_kan_vragen_wie_al_bekend_is(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> None:
    """On its own task, at *dat* (004 §4.2): whether someone rents. Professional secrecy asks another ground."""
    verhaal = met_deelnemers("groen", "dijk", "pietersen")
    beleid = gepubliceerd("bemoeizorg")

    def mag(van: str) -> bool:
        vragen = _vragen(verhaal, van, "pietersen", doel="toeleiding")
        return all(beslissend(beleid.oordeel(v, 1) for v in te).toegestaan for te in vragen.values())

    assert mag("groen")
    assert not mag("dijk")


@pytest.mark.eis("PLA-04", "OVL-01")
@pytest.mark.parametrize(
    ("convenant", "wie", "iets"),
    [
        ("wijkteam", "haan", False),
        ("bemoeizorg", "haan", True),
        ("bemoeizorg", "pietersen", True),
        ("bemoeizorg", "mol", True),
        ("wijkteam", "bos", True),
        ("wijkteam", "pietersen", False),
    ],
)
def test_wie_van_niemand_mag_weten(
    gepubliceerd: Callable[[str], GepubliceerdBeleid], convenant: str, wie: str, iets: bool
) -> None:
    """The police in a wijkteam, and who is no party of the convenant; elsewhere the police may know of someone."""
    beleid, verhaal = gepubliceerd(convenant), met_deelnemers(wie)
    vragen = list(
        alles_wat_kan(verhaal.casus, _lezer(verhaal, wie), Geheimhouding.BEROEP, tuple(beleid.afspraken.doelen))
    )
    assert any(beleid.oordeel(v, 1).toegestaan for v in vragen) is iets
    assert {v.grondslag for v in vragen} == set(Grondslag)
