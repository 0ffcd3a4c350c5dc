"""Research without consent only as long as the citizen has nothing against it (001 §3.5, annex b; PLA-17)."""

import pytest

from domain.casus import Casus
from tests.domein.onderzoeksverhaal import ZEGGEN, bezwaard, ingetrokken, voor_onderzoek, weigert, zaak
from tests.domein.verhaal import id_


@pytest.mark.eis("PLA-17")
def test_zonder_bezwaar_kan_het_op_grond_van_een_wet_en_na_intrekken_weer() -> None:
    """The statutory exception, without objection."""
    verhaal = zaak()
    assert weigert(verhaal) == []
    assert weigert(bezwaard(verhaal)) == ["geen-bezwaar-tegen-onderzoek"]
    assert weigert(ingetrokken(bezwaard(verhaal))) == []


@pytest.mark.eis("PLA-17")
def test_het_bezwaar_gaat_alleen_over_onderzoek_zonder_toestemming_en_over_wie_het_maakte() -> None:
    """Not about help, not about what is consented to, and not about somebody else."""
    verhaal = zaak()
    ander = next(p for p in verhaal.casus.betrokkenen if p != verhaal.burger)
    na = bezwaard(verhaal)
    for anders in ({"doel": "zorg"}, {"grondslag": "toestemming"}, {"over": str(ander)}):
        assert "geen-bezwaar-tegen-onderzoek" not in weigert(na, **anders)
    assert weigert(bezwaard(verhaal, ander)) == []


@pytest.mark.eis("PLA-17")
def test_bezwaar_maken_kan_altijd() -> None:
    """In a closed case too; an objection is never blocked."""
    dicht = zaak().doet("verbrugge", "casus.afsluiten", reden="klaar")
    assert bezwaard(dicht).casus.heeft_onderzoeksbezwaar(dicht.burger, "onderzoek")


@pytest.mark.eis("PLA-17")
def test_alleen_over_een_burger_van_de_casus() -> None:
    """Nobody objects for who is not in it."""
    velden = {"over": str(id_("een vreemde")), **ZEGGEN}
    assert zaak().bezwaren("verbrugge", "onderzoeksbezwaar.vastleggen", **velden) == ["over-betrokkene"]


@pytest.mark.eis("PLA-17", "ORG-02")
def test_wat_voor_onderzoek_was_wordt_na_bezwaar_niet_doorgegeven() -> None:
    """What can no longer be read is not passed on either."""
    verhaal = zaak()
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **voor_onderzoek(verhaal))
    velden = voor_onderzoek(verhaal, aan=[str(id_("baak"))], ontleend_aan=str(verhaal.nieuw("verstrekking")))
    assert verhaal.bezwaren("groen", "verstrekking.doen", **velden) == ["doorgeven-goedgekeurd"]
    assert "herkomst-genoemd" in bezwaard(verhaal).bezwaren("groen", "verstrekking.doen", **velden)


@pytest.mark.eis("PLA-17")
def test_een_onleesbaar_bezwaar_sluit_elk_doel() -> None:
    """What it was about cannot be read any more: then everything on ground of law stays closed."""
    assert Casus(id_("casus"), onderzoeksbezwaren={id_("burger"): None}).heeft_onderzoeksbezwaar(id_("burger"), "x")
