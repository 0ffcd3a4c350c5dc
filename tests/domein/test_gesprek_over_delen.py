"""A talk about sharing opens what it was about, and no more; an objection closes it again (002 §1.3, TST-07)."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bereik import Bereik, Delen
from domain.categorie import Categorie
from domain.gesprek import Deelbesluit, Deelstand, Gespreksstand, deelstand, na_gesprekken
from domain.grondslag import Grondtoestand
from domain.niveau import Niveau
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from tests.domein.gespreksverhaal import besproken, bezwaar, gesprek, in_diemen, na_gesprek
from tests.domein.verhaal import Verhaal, id_


def _weigert(verhaal: Verhaal, **anders: Any) -> list[str]:
    return verhaal.bezwaren("groen", "verstrekking.doen", **na_gesprek(verhaal, **anders))


@pytest.mark.eis("TST-07", "CON-04")
def test_na_het_gesprek_mag_wat_besproken_is() -> None:
    """The disclosure keeps which talk it rests on."""
    verhaal = besproken()
    na = verhaal.doet("groen", "verstrekking.doen", **na_gesprek(verhaal))
    (gedaan,) = na.laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    afweging = inhoud_van(gedaan.afweging)
    assert afweging is not None
    assert afweging.gesprek == verhaal.nieuw("gesprek")
    assert afweging.toestemming is None


@pytest.mark.eis("TST-07")
@pytest.mark.parametrize(
    "anders",
    [
        {"aan": [str(id_("baak"))]},
        {"doel": "zorg"},
        {"categorie": "wonen"},
        {"niveau": "inhoud", "inhoud": "Hij krijgt elke week hulp."},
        {"aan": [str(id_("pietersen")), str(id_("waal"))]},
    ],
    ids=["aan een ander", "voor een ander doel", "andere gegevens", "een niveau hoger", "een van twee ontvangers"],
)
def test_het_gesprek_dekt_alleen_waar_het_over_ging(anders: dict[str, Any]) -> None:
    """Anyone, anything or any purpose that was not spoken of needs a talk of its own."""
    assert "gesprek-dekt" in _weigert(besproken(), **anders)


@pytest.mark.eis("TST-07")
def test_bezwaren_met_een_weging_houden_delen_niet_tegen() -> None:
    """Objections are heard and weighed; what was decided then stands."""
    gewogen = {"bezwaren": "De buren.", "weging": "De corporatie vertelt niets door."}
    assert "gesprek-dekt" not in _weigert(besproken(**gewogen))
    assert "gesprek-dekt" in _weigert(besproken(**gewogen, besluit="niet delen"))


@pytest.mark.eis("TST-07", "RCH-03")
def test_een_bezwaar_achteraf_sluit_op_elk_niveau() -> None:
    """From then on nothing of it is shared; a new talk opens it again, another weighing does not."""
    verhaal = besproken()
    gesprek_ = verhaal.nieuw("gesprek")
    dicht = verhaal.doet("groen", "bezwaar.wegen", **bezwaar(verhaal))
    assert "gesprek-dekt" in _weigert(dicht, niveau="dat", buitenkant=None)
    assert deelstand(dicht.casus.gesprekken, gesprek_, date(2026, 3, 1)) is Deelstand.GESTOPT
    toch = dicht.doet("groen", "bezwaar.wegen", **bezwaar(verhaal, besluit="delen"))
    assert "gesprek-dekt" in _weigert(toch)
    assert "gesprek-dekt" not in _weigert(besproken(dicht))


def test_een_ongegrond_bezwaar_laat_alles_zoals_het_was() -> None:
    """It was weighed, and sharing goes on."""
    verhaal = besproken()
    na = verhaal.doet("groen", "bezwaar.wegen", **bezwaar(verhaal, besluit="delen"))
    assert na.casus.gesprekken == verhaal.casus.gesprekken
    assert "gesprek-dekt" not in _weigert(na)


def test_bezwaar_maken_kan_ook_als_de_casus_dicht_is() -> None:
    """Nothing stands in the way of an objection."""
    verhaal = besproken()
    dicht = verhaal.doet("groen", "casus.afsluiten", reden="klaar")
    assert dicht.bezwaren("groen", "bezwaar.wegen", **bezwaar(verhaal)) == []


@pytest.mark.eis("CON-04")
@pytest.mark.parametrize(
    "anders",
    [{"doel": "zorg"}, {"gevers": [str(id_("verbrugge"))]}, {"ontvangers": [str(id_("wijkteam")), str(id_("ggd"))]}],
    ids=["een doel buiten de Wmo", "een gever die niet meedoet", "een van twee ontvangers doet niet mee"],
)
def test_het_model_geldt_alleen_waar_het_convenant_dat_zegt(anders: dict[str, Any]) -> None:
    """Purposes and kinds of party, on both sides."""
    verhaal = in_diemen()
    assert "gesprek-binnen-wmo" in verhaal.bezwaren("groen", "delen.bespreken", **gesprek(verhaal, **anders))


def test_een_vernietigd_gesprek_sluit_alles_over_de_burger() -> None:
    """What can no longer be read opens nothing, and what it closed stays closed."""
    verhaal = besproken()
    (stand,) = verhaal.casus.gesprekken.values()
    weg = Gespreksstand(id_("weg"), verhaal.burger, None, Deelbesluit.NIET_DELEN)
    van, vandaag = _delen(stand), date(2026, 3, 1)
    assert na_gesprekken((stand,), van, vandaag) == (Grondtoestand.GELDT, stand.gesprek)
    assert na_gesprekken((stand, weg), van, vandaag)[0] is Grondtoestand.INGETROKKEN
    assert na_gesprekken((weg,), van, vandaag)[0] is Grondtoestand.ONTBREEKT


def _delen(stand: Gespreksstand) -> Delen:
    assert stand.bereik is not None
    b = stand.bereik
    return Delen(stand.over, frozenset(b.gevers), frozenset(b.ontvangers), b.doel, b.categorieen[0], b.niveau)


_STANDEN = st.lists(
    st.builds(
        lambda n, niveau, besluit, tot: Gespreksstand(
            id_(f"gesprek {n}"),
            id_("burger"),
            Bereik(
                gevers=(id_("gever"),),
                ontvangers=(id_("ontvanger"),),
                doel="wonen",
                categorieen=(Categorie.WONEN,),
                niveau=niveau,
                van=date(2026, 1, 1),
                tot=tot,
            ),
            besluit,
        ),
        st.integers(0, 5),
        st.sampled_from(list(Niveau)),
        st.sampled_from(list(Deelbesluit)),
        st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    ),
    max_size=6,
)


def _bij(niveau: Niveau) -> Delen:
    return Delen(
        id_("burger"), frozenset({id_("gever")}), frozenset({id_("ontvanger")}), "wonen", Categorie.WONEN, niveau
    )


@pytest.mark.eis("TST-07")
@given(_STANDEN, st.dates(date(2025, 12, 31), date(2027, 1, 1)))
def test_wat_hoger_mag_mag_lager_ook(standen: list[Gespreksstand], vandaag: date) -> None:
    """Whatever was said in whichever order: a talk that opens a level opens those below it."""
    mag = [na_gesprekken(standen, _bij(n), vandaag)[0] is Grondtoestand.GELDT for n in sorted(Niveau)]
    assert mag == sorted(mag, reverse=True)


@pytest.mark.eis("TST-07")
@given(_STANDEN, st.sampled_from(list(Niveau)), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_een_nee_als_laatste_sluit_altijd(standen: list[Gespreksstand], niveau: Niveau, vandaag: date) -> None:
    """The newest decision not to share at the lowest level leaves nothing open."""
    nee = _delen_niet()
    assert na_gesprekken([*standen, nee], _bij(niveau), vandaag)[0] is not Grondtoestand.GELDT


def _delen_niet() -> Gespreksstand:
    bereik = Bereik(
        gevers=(id_("gever"),),
        ontvangers=(id_("ontvanger"),),
        doel="wonen",
        categorieen=(Categorie.WONEN,),
        niveau=Niveau.ANONIEM,
        van=date(2026, 1, 1),
        tot=date(2026, 1, 1),
    )
    return Gespreksstand(id_("nee"), id_("burger"), bereik, Deelbesluit.NIET_DELEN)
