"""Below *dat*: asking advice without it being clear about whom (004 §3.2 IV a; NIV-04)."""

from typing import Any

import pytest

from domain.besluit.herleidbaar import herleidbaar
from domain.niveau import Niveau
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from tests.domein.verhaal import anoniem, begin


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
    assert herleidbaar(tekst, begin("verbrugge", "meneer Janssen", "mevrouw De Wit").casus) == wat


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
    assert herleidbaar(tekst, begin("verbrugge", "meneer Janssen", "mevrouw De Wit").casus) is None
