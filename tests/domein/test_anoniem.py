"""Below *dat*: asking advice without it being clear about whom (004 §3.2 IV a; NIV-04)."""

from typing import Any

import pytest

from domain.besluit.herleidbaar import herleidbaar
from domain.niveau import Niveau
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from tests.domein.verhaal import anoniem, begin, id_, op_toestemming, toestemming


@pytest.mark.eis("NIV-04", "STP-04")
def test_anoniem_vraagt_geen_andere_stap_en_opent_geen_plicht() -> None:
    """It is the first of step IV: no reason before it, one text, and nobody to tell."""
    verhaal = begin()
    na = verhaal.doet("verbrugge", "verstrekking.doen", **anoniem(verhaal))
    (gedaan,) = na.laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    assert gedaan.anoniem is not None
    assert inhoud_van(gedaan.anoniem) == "Iemand van in de zeventig doet niet meer open."
    assert (gedaan.dat, gedaan.buitenkant, gedaan.inhoud) == (None, None, None)
    assert na.casus.plichten == {}
    assert na.casus.verstrekkingen[gedaan.verstrekking].teksten == {
        Niveau.ANONIEM: "Iemand van in de zeventig doet niet meer open."
    }


@pytest.mark.eis("NIV-04", "NIV-07")
@pytest.mark.parametrize(
    "anders",
    [
        {"anoniem": None},
        {"dat": "Meneer krijgt thuiszorg."},
        {"grondslag": "wet", "wetsartikel": "Wmo 2015, art. 5.2.6"},
        {"niveau": "dat", "dat": "Meneer krijgt thuiszorg.", "anoniem": None},
    ],
    ids=["zonder anonieme tekst", "met een tekst erboven", "op een andere grond", "een ander niveau op deze grond"],
)
def test_anoniem_is_een_niveau_een_grond_en_een_tekst(anders: dict[str, Any]) -> None:
    """The three belong together."""
    verhaal = begin()
    velden = anoniem(verhaal, **anders)
    assert "tekst-per-niveau" in verhaal.bezwaren("verbrugge", "verstrekking.doen", **velden)


@pytest.mark.eis("NIV-04")
@pytest.mark.parametrize(
    ("tekst", "wat"),
    [
        ("Meneer Janssen doet niet open.", "een naam"),
        ("De JANSSENs? Nee: janssen, van om de hoek.", "een naam"),
        ("Zijn vrouw, mevrouw De Wit, belt elke dag.", "een naam"),
        ("Hij is van 01-03-1948.", "een datum"),
        ("Geboren 1948-03-01.", "een datum"),
        ("Zijn nummer is 111222333.", "een nummer dat een BSN kan zijn"),
        ("Hij woont op 3512 JE.", "een postcode"),
        ("Bel hem op 06-12345678.", "een telefoonnummer"),
        ("Bel 0031 6 of +31612345678.", "een telefoonnummer"),
        ("Mail naar j@voorbeeld.nl.", "een e-mailadres"),
    ],
)
def test_wat_naar_iemand_leidt_wordt_genoemd(tekst: str, wat: str) -> None:
    """A name of anyone in the case, a date, a number, an address."""
    casus = begin("verbrugge", "meneer Janssen", "mevrouw De Wit").casus
    assert herleidbaar(tekst, casus, id_("verbrugge")) == wat


@pytest.mark.eis("NIV-04")
@pytest.mark.parametrize(
    "tekst",
    [
        "Een man van in de zeventig doet niet meer open. De familie belt elke dag.",
        "Meneer drinkt sinds 2019. Het huis is van de corporatie, in 1950 gebouwd.",
        "Er zijn 12 meldingen in 3 weken, ongeveer 10.000 euro schuld.",
    ],
)
def test_een_gewoon_verhaal_is_anoniem(tekst: str) -> None:
    """Ages, years, amounts and forms of address can be anyone's."""
    casus = begin("verbrugge", "meneer Janssen", "mevrouw De Wit").casus
    assert herleidbaar(tekst, casus, id_("verbrugge")) is None
    assert herleidbaar(tekst, casus, id_("groen")) is None


@pytest.mark.eis("NIV-04", "NIV-05")
@pytest.mark.parametrize(
    "tekst", ["Er is iemand die Janssen heet.", "Er is iemand die Zonderland heet.", "Uit Diemen."]
)
def test_wie_een_naam_niet_mag_kennen_hoort_niet_of_hij_klopt(tekst: str) -> None:
    """A right guess and a wrong one get the same words, whoever the case is about."""
    een, ander = begin("verbrugge", "meneer Janssen"), begin("verbrugge", "mevrouw De Wit")
    assert herleidbaar(tekst, een.casus, id_("groen")) == herleidbaar(tekst, ander.casus, id_("groen"))
    assert "Janssen" not in tekst or "hoofdletter" in str(herleidbaar(tekst, een.casus, id_("groen")))


@pytest.mark.eis("NIV-04")
def test_wie_over_iemand_is_verteld_wordt_op_de_naam_gewezen() -> None:
    """Also in small letters and at the start of a sentence: the name is known to them."""
    verhaal = begin()
    tekst = "janssen doet niet open"
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    assert herleidbaar(tekst, verhaal.casus, id_("pietersen")) is None
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **op_toestemming(verhaal))
    assert herleidbaar(tekst, verhaal.casus, id_("pietersen")) == "een naam"
    assert herleidbaar(tekst, verhaal.casus, id_("groen")) is None
