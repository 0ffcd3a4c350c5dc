"""What follows from the acts: duties, grounds, meetings, who runs the case."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.besluit.regel import Geweigerd
from domain.grondslag import Grondtoestand
from domain.kennisgeving import Plichtstand
from domain.overleg import OverlegGesloten
from domain.partij import Kring
from domain.verloop import herbouw
from domain.verstrekking import VerstrekkingGedaan, VerstrekkingGeweigerd
from domain.verzegeld import Open, inhoud_van
from tests.domein.verhaal import (
    begin,
    id_,
    inbreng,
    met_overleg,
    op,
    op_toestemming,
    toestemming,
    vitaal,
    zorgvuldig,
)


@pytest.mark.eis("KEN-01", "KEN-02")
def test_delen_zonder_vertellen_opent_een_plicht_die_nooit_verdwijnt() -> None:
    """The duty stays through putting off and a returned letter, turns late, and ends when the citizen was told."""
    verhaal = zorgvuldig(begin())
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    stuk = verhaal.nieuw("verstrekking")
    assert verhaal.casus.plichten[stuk].stand(date(2026, 2, 23), 14) is Plichtstand.OPEN
    uitstel = {"reden": "veiligheid", "toelichting": "eerst het bezoek", "tot": "2026-03-01"}
    verhaal = verhaal.doet("verbrugge", "kennisgeving.uitstellen", verstrekking=str(stuk), **uitstel)
    assert verhaal.casus.plichten[stuk].stand(date(2026, 3, 1), 14) is Plichtstand.UITGESTELD
    assert verhaal.casus.plichten[stuk].stand(date(2026, 3, 2), 14) is Plichtstand.TE_LAAT
    assert verhaal.casus.plichten[stuk].verzwegen()
    brief = {"kanaal": "brief", "op": "2026-03-02", "tekst": "Beste meneer"}
    verhaal = verhaal.toen("2026-03-03 09:00")
    verhaal = verhaal.doet("verbrugge", "kennisgeving.doen", verstrekking=str(stuk), bezorging="teruggekomen", **brief)
    assert verhaal.casus.plichten[stuk].stand(date(2026, 3, 3), 14) is Plichtstand.TE_LAAT
    verhaal = verhaal.doet("verbrugge", "kennisgeving.doen", verstrekking=str(stuk), bezorging="ontvangen", **brief)
    assert verhaal.casus.plichten[stuk].stand(date(2026, 3, 3), 14) is Plichtstand.VERVULD
    assert not verhaal.casus.plichten[stuk].verzwegen()


@pytest.mark.eis("KEN-01")
def test_wie_het_vooraf_vertelt_heeft_geen_plicht() -> None:
    """Told beforehand is told."""
    verhaal = zorgvuldig(begin())
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal, vooraf_verteld=True))
    assert verhaal.casus.plichten == {}


@pytest.mark.eis("STP-09")
def test_een_weigering_is_zelf_een_feit() -> None:
    """A refusal is kept with its reasons, and gives nothing."""
    verhaal = begin()
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    [feit] = verhaal.laatste
    assert isinstance(feit, VerstrekkingGeweigerd)
    assert [s.regel for s in inhoud_van(feit.redenen) or ()] == ["stap-een", "pogingen", "collegiale-consultatie"]
    assert verhaal.casus.verstrekkingen == {}


@pytest.mark.eis("TST-03")
def test_intrekken_werkt_alleen_vooruit() -> None:
    """What was given stays given; nothing more is given on it."""
    verhaal = begin()
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    welke = verhaal.nieuw("toestemming")
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **op_toestemming(verhaal))
    verhaal = verhaal.doet("verbrugge", "toestemming.intrekken", toestemming=str(welke), toelichting="niet meer")
    assert len(verhaal.casus.verstrekkingen) == 1
    assert verhaal.casus.toestemmingen[welke].toestand(date(2026, 2, 22)) is Grondtoestand.INGETROKKEN
    assert "toestemming-dekt" in verhaal.bezwaren("verbrugge", "verstrekking.doen", **op_toestemming(verhaal))


@pytest.mark.eis("TST-03")
def test_intrekken_kan_ook_in_een_gesloten_casus() -> None:
    """Withdrawing is never blocked."""
    verhaal = begin()
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    welke = str(verhaal.nieuw("toestemming"))
    verhaal = verhaal.doet("verbrugge", "casus.afsluiten", reden="klaar")
    assert verhaal.bezwaren("verbrugge", "toestemming.intrekken", toestemming=welke, toelichting="niet meer") == []


@pytest.mark.eis("OVL-04", "OVL-05")
def test_een_inbreng_gaat_naar_wie_in_de_kamer_zit() -> None:
    """The wide circle hears what is said in it; what is said in the small one stays there."""
    verhaal, overleg = met_overleg(zorgvuldig(begin()))
    breed = verhaal.doet("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg)).laatste[0]
    verhaal = verhaal.doet("verbrugge", "overleg.kring_wisselen", overleg=str(overleg), kring="klein")
    klein = verhaal.doet("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg)).laatste[0]
    assert isinstance(breed, VerstrekkingGedaan)
    assert isinstance(klein, VerstrekkingGedaan)
    assert set(breed.ontvangers) == {id_("groen"), id_("pietersen")}
    assert klein.ontvangers == (id_("groen"),)
    afweging = inhoud_van(klein.afweging)
    assert afweging is not None
    assert (afweging.kring, afweging.overleg) == (Kring.KLEIN, overleg)


@pytest.mark.eis("OVL-06")
def test_een_gesloten_overleg_gaat_niet_verder() -> None:
    """After closing nothing is contributed or decided."""
    verhaal, overleg = met_overleg(zorgvuldig(begin()))
    verhaal = verhaal.doet("verbrugge", "overleg.sluiten", overleg=str(overleg))
    assert isinstance(verhaal.laatste[0], OverlegGesloten)
    assert verhaal.bezwaren("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg)) == ["overleg-bezig"]


@pytest.mark.eis("DOS-07")
@given(
    wissels=st.lists(
        st.tuples(
            st.sampled_from(["baak", "verbrugge", "groen", "pietersen"]),
            st.sampled_from(["baak", "verbrugge", "groen", "pietersen", "niemand"]),
        ),
        max_size=8,
    )
)
def test_er_is_altijd_precies_een_regisseur(wissels: list[tuple[str, str]]) -> None:
    """Whoever tries to hand over to whomever: there is one regisseur, registered for it, and only they hand over."""
    verhaal = begin()
    for van, aan in wissels:
        voor = verhaal.casus.regisseur
        try:
            verhaal = verhaal.doet(van, "regie.overdragen", aan=str(id_(aan)), reden="wissel")
        except Geweigerd:
            assert verhaal.casus.regisseur == voor
        else:
            assert voor == id_(van)
        assert verhaal.casus.regisseur in {id_("baak"), id_("verbrugge"), id_("groen")}


@pytest.mark.eis("DOS-08")
def test_in_een_huishouden_gaat_alles_over_een_mens() -> None:
    """Every sealed field is about exactly one person, and a consent of one is no consent of another."""
    verhaal = begin("verbrugge", "meneer S.", "mevrouw S.", "kind S.")
    vader, moeder, _ = verhaal.casus.betrokkenen
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal, over=str(vader)))
    assert verhaal.bezwaren("verbrugge", "verstrekking.doen", **op_toestemming(verhaal, over=str(vader))) == []
    assert "toestemming-dekt" in verhaal.bezwaren(
        "verbrugge", "verstrekking.doen", **op_toestemming(verhaal, over=str(moeder))
    )
    bekend = {*verhaal.casus.betrokkenen, verhaal.casus.casus}
    velden = [waarde for v in verhaal.feiten for _, waarde in v.feit if isinstance(waarde, Open)]
    assert {veld.betreft for veld in velden} <= bekend
    assert all(f.feit.gegevens.betreft == f.feit.persoon for f in verhaal.feiten if hasattr(f.feit, "persoon"))


def test_de_feiten_alleen_geven_dezelfde_casus() -> None:
    """Folding the facts again gives the same state."""
    verhaal, _ = met_overleg(zorgvuldig(begin()))
    assert herbouw(verhaal.casus.casus, verhaal.feiten) == verhaal.casus


@given(volgorde=st.randoms(use_true_random=False))
def test_elk_feit_past_in_elke_volgorde(volgorde: object) -> None:
    """Folding accepts facts in any order: it never raises on a rule."""
    verhaal, overleg = met_overleg(zorgvuldig(begin()))
    verhaal = verhaal.doet("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg))
    feiten = list(verhaal.feiten)
    volgorde.shuffle(feiten)  # type: ignore[attr-defined]
    herbouw(verhaal.casus.casus, tuple(feiten))


@pytest.mark.eis("STP-07")
@pytest.mark.parametrize(("dag", "toestand"), [("2026-03-08", "geldt"), ("2026-03-09", "verlopen")])
def test_een_einddatum_telt_zelf_nog_mee(dag: str, toestand: str) -> None:
    """The last day is included; the day after the ground has lapsed by itself."""
    from domain.medewerker import Medewerker
    from domain.niveau import Niveau
    from domain.partij import Binding, Partijsoort
    from policies.toedracht import Lezer, grondtoestand
    from tests.domein.verhaal import REGISTER

    verhaal = zorgvuldig(begin())
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    stuk = verhaal.casus.verstrekkingen[verhaal.nieuw("verstrekking")]
    groen: Medewerker = REGISTER[id_("groen")]
    assert stuk.afweging is not None
    lezer = Lezer(groen, Partijsoort.WIJKTEAM, Binding.GEBONDEN)
    gevonden = grondtoestand(verhaal.casus, stuk, stuk.afweging, lezer, Niveau.DAT, date.fromisoformat(dag))
    assert gevonden == toestand


def test_een_moment_wordt_in_utc_bewaard() -> None:
    """Equal moments are equal text."""
    verhaal = zorgvuldig(begin())
    assert verhaal.feiten[0].gebeurd == op("2026-02-22 09:00")
    assert verhaal.feiten[0].gebeurd.isoformat() == "2026-02-22T08:00:00+00:00"
