"""'Directly involved' is a recorded fact, never self-declared; the own task covers nobody else (PLA-15, STP-05)."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.bereik import Delen
from domain.besluit.regel import Geweigerd
from domain.betrokkenheid import BetrokkenheidVastgelegd, na_betrokkenheid
from domain.categorie import Categorie
from domain.grondslag import Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau, Zegel
from domain.partij import Geheimhouding
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import Open, inhoud_van
from tests.domein.betrokkenheidsverhaal import beeindigd, deelnemend, gegeven, op_taak, samen, vastgelegd
from tests.domein.verhaal import Verhaal, begin, id_, inbreng, met_overleg, zorgvuldig


def _weigert(verhaal: Verhaal, *namen: str, wie: str = "groen", **anders: Any) -> list[str]:
    return verhaal.bezwaren(wie, "betrokkenheid.vastleggen", **samen(verhaal, *namen, **anders))


def _geeft(verhaal: Verhaal, aan: str = "baak", wie: str = "verbrugge", **anders: Any) -> list[str]:
    return verhaal.bezwaren(wie, "verstrekking.doen", **op_taak(verhaal, aan, **anders))


# -- recording ---------------------------------------------------------------------------------------------------------


@pytest.mark.eis("PLA-15")
def test_een_ander_in_de_casus_legt_het_vast() -> None:
    """The regisseur records it, and so does a participant who is not named."""
    verhaal = begin("groen")
    assert _weigert(verhaal) == []
    assert _weigert(deelnemend(verhaal, "mol"), wie="mol") == []


@pytest.mark.eis("PLA-15")
@pytest.mark.parametrize("wie", ["verbrugge", "baak"])
def test_niemand_zegt_het_van_zichzelf(wie: str) -> None:
    """Not first named, not last named; the regisseur neither."""
    assert _weigert(deelnemend(begin("groen"), wie), wie=wie) == ["niet-over-uzelf"]
    assert _weigert(begin(wie), wie=wie) == ["niet-over-uzelf"]


@pytest.mark.eis("PLA-15")
def test_wie_alleen_iets_kreeg_of_is_uitgetreden_legt_niets_vast() -> None:
    """Taking part is more than having been given something, and ends when someone leaves."""
    verhaal, _, _ = gegeven()
    assert "vastlegger-neemt-deel" in _weigert(verhaal, "verbrugge", "waal", wie="baak")
    weg = deelnemend(verhaal, "mol").doet("groen", "deelnemer.uittreden", medewerker=str(id_("mol")), reden="klaar")
    assert _weigert(weg, wie="mol") == ["vastlegger-neemt-deel"]


@pytest.mark.eis("PLA-15")
def test_een_plan_telt_als_de_burger_het_tekende() -> None:
    """Today is the last day that can be; nothing begins before it; the other kinds have no signature."""
    verhaal = begin("groen")
    assert _weigert(verhaal, getekend_op="2026-02-22", van="2026-02-22") == []
    assert _weigert(verhaal, getekend_op="2026-02-23", van="2026-02-23") == ["plan-getekend"]
    assert _weigert(verhaal, getekend_op="2026-02-02", van="2026-02-01") == ["plan-getekend"]
    for soort in ("functionele eenheid", "vervanger"):
        assert _weigert(verhaal, soort=soort) == ["plan-getekend"]
        assert _weigert(verhaal, soort=soort, getekend_op=None) == []


@pytest.mark.eis("PLA-15")
def test_een_bemoeizorger_is_geen_medebehandelaar() -> None:
    """Who acts for the college, or is registered for that alone, and who works for a kind that never treats."""
    verhaal = begin("bos").met("baak", rollen=frozenset({Rol.HULPVERLENING, Rol.TOELEIDING}))
    velden = {"medewerker": str(id_("baak")), "kring": "klein", "taak": "toeleiden", "doel": "zorg"}
    toeleider = verhaal.doet("bos", "deelnemer.toevoegen", **velden, rol="toeleiding")
    assert _weigert(toeleider, wie="bos") == ["geen-medebehandelaar"]
    hulpverlener = verhaal.doet("bos", "deelnemer.toevoegen", **velden, rol="hulpverlening")
    assert _weigert(hulpverlener, wie="bos") == []
    alleen = verhaal.met("baak", rollen=frozenset({Rol.TOELEIDING}))
    assert _weigert(alleen, wie="bos") == ["geen-medebehandelaar"]
    for vreemd in ("pietersen", "haan", "kok"):
        assert _weigert(verhaal, "verbrugge", vreemd, wie="bos") == ["geen-medebehandelaar"]


@pytest.mark.eis("PLA-15", "NIV-05")
def test_een_ander_dan_de_regisseur_hoort_niet_in_welke_rol_iemand_meedoet() -> None:
    """The same answer whether somebody takes part to lead to care or not at all; it opens nothing then."""
    beide = frozenset({Rol.HULPVERLENING, Rol.TOELEIDING})
    zonder = deelnemend(begin("groen"), "mol").met("baak", rollen=beide)
    met = deelnemend(zonder, "baak", Rol.TOELEIDING)
    assert _weigert(zonder, wie="mol") == _weigert(met, wie="mol") == []
    assert _weigert(met) == ["geen-medebehandelaar"]
    vast, _ = vastgelegd(met, wie="mol")
    assert _geeft(vast) == ["rechtstreeks-betrokken"]


@pytest.mark.eis("PLA-15")
def test_een_mens_is_niet_samen_met_zichzelf() -> None:
    """The same professional twice is one; who left the register is nobody."""
    verhaal = begin("groen")
    assert _weigert(verhaal, "verbrugge", "verbrugge") == ["betrokkenen-bekend"]
    assert _weigert(verhaal.met("baak", actief=False)) == ["betrokkenen-bekend"]


@pytest.mark.eis("PLA-15")
def test_de_periode_eindigt_niet_voor_zij_begint_en_niet_in_het_verleden() -> None:
    """Today can be the last day; without an end is possible too."""
    verhaal = begin("groen")
    assert _weigert(verhaal, tot="2026-02-21") == ["betrokkenheid-periode"]
    assert _weigert(verhaal, tot="2026-02-22") == []
    assert _weigert(verhaal, van="2026-05-01", tot="2026-04-30") == ["betrokkenheid-periode"]


@pytest.mark.eis("PLA-15")
def test_wat_is_vastgelegd_is_verzegeld() -> None:
    """Who, by what and since when is about the citizen; where it stands can say what for, so it lies deepest."""
    (feit,) = vastgelegd(begin("groen"))[0].laatste
    assert isinstance(feit, BetrokkenheidVastgelegd)
    assert isinstance(feit.afspraak, Open)
    assert isinstance(feit.bron, Open)
    assert (feit.afspraak.betreft, feit.bron.betreft) == (feit.over, feit.over)
    assert (feit.afspraak.niveau, feit.bron.niveau) == (Zegel.PROCES, Zegel.INHOUD)


# -- ending ------------------------------------------------------------------------------------------------------------


@pytest.mark.eis("PLA-15")
def test_de_regisseur_de_vastlegger_en_wie_erin_staat_beeindigen() -> None:
    """Each of them, once, also when the case is closed; to anybody else it sounds as one that is not there."""
    verhaal, welke = vastgelegd(deelnemend(begin("groen"), "mol"), wie="mol")
    velden = {"betrokkenheid": str(welke), "reden": "klaar"}
    for wie in ("groen", "mol", "verbrugge", "baak"):
        assert verhaal.bezwaren(wie, "betrokkenheid.beeindigen", **velden) == []
        assert beeindigd(verhaal, welke, wie).bezwaren(wie, "betrokkenheid.beeindigen", **velden)
    zinnen = []
    for zaak in (verhaal, beeindigd(verhaal, welke), begin("groen")):
        with pytest.raises(Geweigerd) as fout:
            zaak.doet("waal", "betrokkenheid.beeindigen", **velden)
        zinnen.append([b.zin for b in fout.value.bezwaren])
    assert zinnen[0] == zinnen[1] == zinnen[2]
    dicht = verhaal.doet("groen", "casus.afsluiten", reden="klaar")
    assert dicht.bezwaren("groen", "betrokkenheid.beeindigen", **velden) == []
    assert "casus-loopt" in _weigert(dicht)


# -- giving ------------------------------------------------------------------------------------------------------------


@pytest.mark.eis("STP-05", "PLA-15")
def test_ook_van_een_andere_organisatie_als_het_vaststaat() -> None:
    """A fellow carer elsewhere is a colleague in this sense; giver and receiver can be named in any order."""
    verhaal, _ = vastgelegd(begin("groen"))
    assert _geeft(verhaal) == []
    assert _geeft(verhaal, "verbrugge", wie="baak") == []


@pytest.mark.eis("STP-05")
@pytest.mark.parametrize("categorie", ["gezondheid", "ondersteuning"])
def test_dezelfde_organisatie_is_niet_genoeg(categorie: str) -> None:
    """A colleague who has nothing to do with the citizen hears nothing on the own task, whatever it is about."""
    verhaal, _ = vastgelegd(begin("groen"))
    assert _geeft(verhaal, "waal", categorie=categorie) == ["rechtstreeks-betrokken"]


@pytest.mark.eis("STP-05")
def test_wie_in_een_andere_eenheid_zit_hoort_er_niet_bij() -> None:
    """Giver and receiver are each involved, but not together (003 §2.1)."""
    verhaal, _ = vastgelegd(begin("groen"), "verbrugge", "waal")
    verhaal, _ = vastgelegd(verhaal, "baak", "mol")
    assert _geeft(verhaal) == ["rechtstreeks-betrokken"]
    assert _geeft(verhaal, aan="waal") == []


@pytest.mark.eis("STP-05")
def test_een_van_de_ontvangers_niet_betrokken_is_genoeg_om_te_weigeren() -> None:
    """Every receiver counts, wherever they stand in the list; two records can cover two receivers."""
    verhaal, _ = vastgelegd(begin("groen"))
    for namen in ("baak waal", "waal baak"):
        assert _geeft(verhaal, namen) == ["rechtstreeks-betrokken"]
    ook, _ = vastgelegd(verhaal, "verbrugge", "waal", soort="functionele eenheid", getekend_op=None)
    assert _geeft(ook, "baak waal") == []


@pytest.mark.eis("STP-05")
def test_over_een_ander_mens_telt_het_niet() -> None:
    """Involved with one citizen of a household is not involved with the other."""
    verhaal = begin("groen", "meneer Janssen", "mevrouw Janssen")
    zij = next(p for p in verhaal.casus.betrokkenen if p != verhaal.burger)
    verhaal, _ = vastgelegd(verhaal, over=str(zij))
    assert _geeft(verhaal) == ["rechtstreeks-betrokken"]
    assert _geeft(verhaal, over=str(zij)) == []


@pytest.mark.eis("STP-05")
@pytest.mark.parametrize(("geheim", "vraagt"), [(g, g.value in {"beroep", "afgeleid"}) for g in Geheimhouding])
def test_wie_geen_beroepsgeheim_heeft_deelt_andere_gegevens_op_taak(geheim: Geheimhouding, vraagt: bool) -> None:
    """Health data that lead to a person ask it of every giver; other data of those whom a profession binds."""
    verhaal = begin("groen").met("verbrugge", geheimhouding=geheim)
    assert ("rechtstreeks-betrokken" in _geeft(verhaal, categorie="ondersteuning")) is vraagt
    assert "rechtstreeks-betrokken" in _geeft(verhaal, categorie="gezondheid")
    assert "rechtstreeks-betrokken" in _geeft(verhaal, categorie="verslaving")


@pytest.mark.eis("STP-05", "PLA-15")
def test_de_dagen_tellen_eerste_en_laatste_mee() -> None:
    """Not the day before, not the day after; ended is over at once."""
    verhaal, welke = vastgelegd(begin("groen"), van="2026-03-01", tot="2026-04-30")
    for dag, mag in (("2026-02-28", False), ("2026-03-01", True), ("2026-04-30", True), ("2026-05-01", False)):
        assert (_geeft(verhaal.toen(f"{dag} 09:00")) == []) is mag
    assert _geeft(beeindigd(verhaal, welke).toen("2026-03-01 09:00")) == ["rechtstreeks-betrokken"]


@pytest.mark.eis("STP-05", "PLA-15")
def test_wie_voor_het_college_handelt_is_er_niet_bij() -> None:
    """Whatever was recorded before: to give as who leads to care, or to receive as such, is no treatment."""
    verhaal, _ = vastgelegd(begin("groen"))
    beide = frozenset({Rol.HULPVERLENING, Rol.TOELEIDING})
    geeft = deelnemend(verhaal.met("verbrugge", rollen=beide), "verbrugge", Rol.TOELEIDING)
    assert _geeft(geeft) == ["rechtstreeks-betrokken"]
    krijgt = deelnemend(verhaal.met("baak", rollen=beide), "baak", Rol.TOELEIDING)
    assert _geeft(krijgt) == ["rechtstreeks-betrokken"]


@pytest.mark.eis("STP-05", "OVL-05")
def test_in_een_overleg_moet_iedereen_in_de_kring_erbij_horen() -> None:
    """A contribution on the own task goes to everyone in the room, so all of them are involved."""
    verhaal, overleg = met_overleg(begin())
    velden = inbreng(verhaal, overleg, grondslag="taak", wetsartikel=None, eerdere_stappen={"a": "hij", "b": "geen"})
    assert verhaal.bezwaren("verbrugge", "inbreng.doen", **velden) == ["rechtstreeks-betrokken"]


@pytest.mark.eis("STP-05")
def test_een_andere_grond_vraagt_geen_betrokkenheid() -> None:
    """Vital interest and the other grounds have tests of their own."""
    verhaal = zorgvuldig(begin())
    assert "rechtstreeks-betrokken" not in verhaal.bezwaren(
        "verbrugge", "verstrekking.doen", **op_taak(verhaal, grondslag="vitaal belang")
    )


@pytest.mark.eis("STP-11", "STP-05")
def test_een_verstrekking_noemt_de_betrokkenheid_waar_zij_op_rust() -> None:
    """The one that is in force; none on another ground, and none where the own task needs none."""
    verhaal, eerst = vastgelegd(begin("groen"))
    verhaal, welke = vastgelegd(beeindigd(verhaal, eerst), soort="functionele eenheid", getekend_op=None)
    assert _berust_op(verhaal) == welke
    ambt = verhaal.met("verbrugge", geheimhouding=Geheimhouding.AMBT)
    assert _berust_op(ambt, categorie="ondersteuning") is None


def _berust_op(verhaal: Verhaal, **anders: Any) -> UUID | None:
    (gedaan,) = verhaal.doet("verbrugge", "verstrekking.doen", **op_taak(verhaal, **anders)).laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    afweging = inhoud_van(gedaan.afweging)
    assert afweging is not None
    return afweging.betrokkenheid


@pytest.mark.eis("STP-05", "PLA-15")
def test_de_weigering_zegt_wat_helpt() -> None:
    """What it lacks and what can be done about it; that it is over is said as such."""
    verhaal, welke = vastgelegd(begin("groen"))
    weg = beeindigd(verhaal, welke)
    for zaak, woord in ((begin("groen"), "niet vast"), (weg, "niet meer vast")):
        (feit,) = zaak.doet("verbrugge", "verstrekking.doen", **op_taak(zaak)).laatste
        (spoor,) = feit.redenen.waarde  # type: ignore[attr-defined]
        assert spoor.zin.endswith(f"Voor u en baak staat dat {woord}.")


def test_een_vernietigde_betrokkenheid_verbindt_niemand() -> None:
    """What can no longer be read involves nobody."""
    verhaal, welke = vastgelegd(begin("groen"))
    b = verhaal.casus.betrokkenheden[welke]
    delen = Delen(
        over=verhaal.burger,
        gever=frozenset({id_("verbrugge")}),
        ontvanger=frozenset({id_("baak")}),
        doel="zorg",
        categorie=Categorie.GEZONDHEID,
        niveau=Niveau.INHOUD,
    )
    dag = date(2026, 2, 22)
    assert na_betrokkenheid([b], delen, Rol.HULPVERLENING, dag) == (Grondtoestand.GELDT, welke)
    weg = replace(b, afspraak=None)
    assert na_betrokkenheid([weg], delen, Rol.HULPVERLENING, dag) == (Grondtoestand.ONTBREEKT, None)
    assert weg.toestand(dag) is Grondtoestand.ONTBREEKT
    assert not weg.noemt(id_("baak"))
