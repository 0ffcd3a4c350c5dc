"""Screens that refuse show which articles say so, what they say, and why (CON-06)."""

import pytest

from services.berichten.antwoord import Geweigerd, Reden
from tests.tui import berichten as b
from tui.onderdelen.melding import uitleg_van
from tui.onderdelen.oordeel import in_woorden
from tui.stukken import in_woorden as stukken_in_woorden


@pytest.mark.eis("CON-06")
def test_een_weigering_toont_artikel_en_uitleg() -> None:
    """The article instead of the name of the rule that passes it on, and the explanation under what can be done."""
    tekst = uitleg_van(b.geweigerd()).plain
    assert "Niet tot dit niveau. (convenant, art. 5.1)" in tekst
    assert "(beleid)" not in tekst
    assert tekst.index("Wat u wel kunt doen:") < tekst.index("Waarom:") < tekst.index("Alleen tot en met dat.")


def test_zonder_uitleg_staat_er_geen_kop() -> None:
    """A rule of the field has no articles: it is named itself."""
    tekst = uitleg_van(Geweigerd(redenen=(Reden(zin="Dat mag niet.", bron="004 §3.2"),))).plain
    assert "Dat mag niet. (004 §3.2)" in tekst
    assert "Waarom:" not in tekst


@pytest.mark.eis("CON-06")
@pytest.mark.parametrize("mag", [True, False])
def test_het_oordeel_naast_het_formulier_legt_uit_wat_niet_mag(mag: bool) -> None:
    """Of what may be given one line is enough; of what may not, all of it."""
    assert ("Niet meer dan dit." in in_woorden(b.toetsing(mag=mag), ()).plain) is not mag


def test_bij_wat_te_lezen_is_staat_waarom() -> None:
    """The articles by name, and what they say."""
    tekst = stukken_in_woorden((b.gelezene(),)).plain
    assert "op grond van: convenant, art. 5.2" in tekst
    assert "| convenant, art. 5.2: De GGZ weet dat iemand bekend is." in tekst
