"""The life of a convenant: who is bound by which version on which day, and that all of it works forward only."""

import contextlib
import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.besluit.regel import Geweigerd
from domain.convenantstand import binding_van, geldende_versie, herbouw_convenanten
from domain.convenantversie import ConvenantGepubliceerd, ConvenantOndertekend, ConvenantVoorgesteld, PartijToegetreden
from domain.handtekening import inhoud
from domain.opdracht.convenant import Convenantopdracht
from domain.partij import Binding, Partijsoort
from tests.domein import convenantverhaal as c
from tests.domein.convenantgevallen import GEVALLEN
from tests.domein.convenantverhaal import Convenantverhaal, getekend, hash_van, teken, voorgesteld, voorstel
from tests.domein.verhaal import id_, op

GEBONDEN, NIET, OPGESCHORT, WEG = (
    Binding.GEBONDEN,
    Binding.NIET_GETEKEND,
    Binding.OPGESCHORT,
    Binding.UITGETREDEN,
)


NAMEN = ("ggd", "thuiszorg", "wijkteam")


@pytest.mark.eis("CON-02")
def test_een_voorgestelde_versie_bindt_wie_tekent_en_niemand_anders() -> None:
    """Proposing binds nobody, also not who proposed; each signature binds one organisation."""
    verhaal = voorgesteld()
    assert {verhaal.binding(wie) for wie in c.ORGANISATIES} == {NIET}
    verhaal = verhaal.doet("thuiszorg", teken())
    assert verhaal.binding("thuiszorg") is GEBONDEN
    assert verhaal.binding("ggd") is NIET
    assert verhaal.binding("thuiszorg", dag_="2026-03-01") is NIET, "a signature counts from its own day"


@pytest.mark.eis("CON-02")
def test_wat_niet_bekend_is_bindt_niemand() -> None:
    """An unknown version, an unknown organisation, an empty store."""
    verhaal = getekend()
    assert verhaal.binding("ggd", 7) is NIET
    assert verhaal.binding("niemand") is NIET
    assert Convenantverhaal().binding("ggd") is NIET


@pytest.mark.eis("CON-02")
@pytest.mark.parametrize(
    ("dag", "binding"),
    [
        ("2025-12-31", NIET),
        ("2026-01-01", NIET),
        ("2026-03-02", GEBONDEN),
        ("2026-12-31", GEBONDEN),
        ("2027-01-01", WEG),
    ],
)
def test_een_versie_bindt_op_de_dagen_dat_zij_geldt(dag: str, binding: Binding) -> None:
    """Both days of validity are included; signing does not reach back to the first."""
    assert getekend().binding("ggd", dag_=dag) is binding


@pytest.mark.eis("CON-02")
def test_vooraf_tekenen_bindt_vanaf_de_eerste_dag() -> None:
    """A version that is signed before it is valid binds from its first day, not from the signature."""
    verhaal = voorgesteld(1, geldig_van=date(2026, 4, 1)).doet("ggd", teken())
    assert verhaal.binding("ggd", dag_="2026-03-31") is NIET
    assert verhaal.binding("ggd", dag_="2026-04-01") is GEBONDEN
    assert verhaal.bezwaren("ggd", teken()) == ["nog-te-tekenen"]


@pytest.mark.eis("CON-02")
def test_een_nieuwe_versie_laat_de_oude_gelden_tot_men_tekent() -> None:
    """Each party moves to the new version when it signs; a case under the old one keeps binding who signed that."""
    verhaal = getekend().doet("thuiszorg", voorstel(2)).toen("2026-05-01 10:00").doet("thuiszorg", teken(2))
    oud, nieuw = (geldende_versie(verhaal.stand, id_(w), "bemoeizorg", verhaal.vandaag) for w in ("ggd", "thuiszorg"))
    assert oud is not None
    assert nieuw is not None
    assert (oud.versie, nieuw.versie) == (1, 2)
    assert verhaal.binding("thuiszorg", 1) is GEBONDEN
    assert verhaal.binding("ggd", 2) is NIET


@pytest.mark.eis("CON-02")
def test_na_haar_laatste_dag_bindt_een_versie_wie_de_opvolger_tekende() -> None:
    """Running cases keep their version; who did not sign its successor is out when it ends."""
    verhaal = getekend().doet("ggd", voorstel(2, geldig_van=date(2027, 1, 1), geldig_tot=date(2027, 12, 31)))
    verhaal = verhaal.doet("ggd", teken(2))
    assert verhaal.binding("ggd", 1, "2027-01-01") is GEBONDEN
    assert verhaal.binding("ggd", 2, "2026-12-31") is NIET
    assert verhaal.binding("thuiszorg", 1, "2027-01-01") is WEG
    assert geldende_versie(verhaal.stand, id_("thuiszorg"), "bemoeizorg", date(2027, 1, 1)) is None


@pytest.mark.eis("CON-02")
def test_wie_later_komt_treedt_toe() -> None:
    """Who was there at the proposal signs; who was admitted later accedes by the same signature."""
    later = {"ggz": Partijsoort.WIJKTEAM}
    verhaal = getekend("ggd")
    assert [type(f) for f in verhaal.laatste] == [ConvenantOndertekend]
    verhaal = Convenantverhaal(verhaal.feiten, verhaal.moment, {**c.ORGANISATIES, **later}).doet("ggz", teken())
    assert [type(f) for f in verhaal.laatste] == [ConvenantOndertekend, PartijToegetreden]
    assert verhaal.binding("ggz") is GEBONDEN
    assert ("bemoeizorg", id_("ggz")) in verhaal.stand.toetredingen


@pytest.mark.eis("CON-02")
def test_opschorten_werkt_meteen_en_alleen_wie_het_deed_heft_het_op() -> None:
    """Suspended by itself and by the penvoerder: bound again when both are lifted, and suspended in between."""
    verhaal = getekend().toen("2026-04-01 14:00").doet("ggd", c.schort_op("thuiszorg"))
    assert verhaal.binding("thuiszorg") is OPGESCHORT
    assert verhaal.binding("thuiszorg", dag_="2026-03-31") is GEBONDEN
    assert verhaal.binding("wijkteam") is GEBONDEN
    verhaal = verhaal.doet("thuiszorg", c.schort_op()).toen("2026-04-03 09:00").doet("ggd", c.hervat("thuiszorg"))
    assert verhaal.binding("thuiszorg") is OPGESCHORT
    verhaal = verhaal.toen("2026-04-05 09:00").doet("thuiszorg", c.hervat())
    assert verhaal.binding("thuiszorg") is GEBONDEN
    assert verhaal.binding("thuiszorg", dag_="2026-04-04") is OPGESCHORT


@pytest.mark.eis("CON-02")
def test_een_opschorting_is_niet_te_ontlopen_door_uit_te_treden() -> None:
    """Who leaves while suspended and signs again is still suspended."""
    verhaal = getekend().doet("ggd", c.schort_op("thuiszorg")).doet("thuiszorg", c.treed_uit("2026-04-01"))
    verhaal = verhaal.toen("2026-04-02 10:00").doet("thuiszorg", teken())
    assert verhaal.binding("thuiszorg") is OPGESCHORT
    assert verhaal.bezwaren("thuiszorg", c.hervat()) == ["eigen-schorsing"]


@pytest.mark.eis("CON-02", "ORG-03")
def test_uittreden_en_opnieuw_tekenen() -> None:
    """Bound until the day before; out from that day; signing again is acceding, and does not fill the gap."""
    verhaal = getekend().doet("thuiszorg", c.treed_uit("2026-06-01"))
    assert verhaal.binding("thuiszorg", dag_="2026-05-31") is GEBONDEN
    assert verhaal.binding("thuiszorg", dag_="2026-06-01") is WEG
    assert verhaal.bezwaren("thuiszorg", teken()) == ["nog-te-tekenen", "niet-in-vertrek"]
    verhaal = verhaal.toen("2026-07-01 10:00").doet("thuiszorg", teken())
    assert isinstance(verhaal.laatste[-1], PartijToegetreden)
    assert verhaal.binding("thuiszorg") is GEBONDEN
    assert verhaal.binding("thuiszorg", dag_="2026-06-30") is WEG


@pytest.mark.eis("CON-02")
def test_wie_vertrekt_ontkomt_niet_via_een_nieuwe_versie() -> None:
    """Signing another version while leaving would undo the leaving: it waits."""
    verhaal = getekend().doet("ggd", voorstel(2)).doet("thuiszorg", c.treed_uit("2026-06-01"))
    assert verhaal.bezwaren("thuiszorg", teken(2)) == ["niet-in-vertrek"]


@pytest.mark.eis("CON-02")
def test_een_einde_geldt_voor_iedereen_en_voor_alle_versies() -> None:
    """From that day nobody is bound; who never signed has not left either. Until then one can still be suspended."""
    verhaal = getekend("ggd", "thuiszorg").doet("ggd", voorstel(2)).doet("ggd", teken(2))
    verhaal = verhaal.doet("ggd", c.beeindig("2026-06-01"))
    assert verhaal.binding("ggd", 2, "2026-05-31") is GEBONDEN
    assert [verhaal.binding("ggd", v, "2026-06-01") for v in (1, 2)] == [WEG, WEG]
    assert verhaal.binding("wijkteam", 1, "2026-06-01") is NIET
    assert verhaal.bezwaren("wijkteam", teken()) == ["nog-te-tekenen"]
    assert verhaal.bezwaren("ggd", c.beeindig("2026-07-01")) == ["convenant-loopt"]
    assert verhaal.doet("ggd", c.schort_op("thuiszorg")).binding("thuiszorg") is OPGESCHORT


@pytest.mark.eis("CON-02")
def test_de_penvoerder_blijft_wie_de_eerste_versie_voorstelde() -> None:
    """Another party may propose a version; it does not become the penvoerder by it."""
    verhaal = getekend().doet("wijkteam", voorstel(2))
    assert verhaal.bezwaren("wijkteam", c.beeindig("2026-06-01")) == ["alleen-penvoerder"]
    assert verhaal.bezwaren("wijkteam", c.schort_op("ggd")) == ["eigen-of-penvoerder"]


@pytest.mark.eis("CON-02")
def test_wie_uitgetreden_is_voert_de_pen_niet_meer() -> None:
    """A penvoerder that left neither ends the convenant for others nor suspends them; having come back, it can."""
    verhaal = getekend().doet("ggd", c.treed_uit("2026-06-01"))
    assert verhaal.toen("2026-05-31 10:00").bezwaren("ggd", c.beeindig("2026-07-01")) == []
    weg = verhaal.toen("2026-06-01 10:00")
    assert "alleen-penvoerder" in weg.bezwaren("ggd", c.beeindig("2026-07-01"))
    assert "eigen-of-penvoerder" in weg.bezwaren("ggd", c.schort_op("wijkteam"))
    assert weg.doet("ggd", c.teken()).bezwaren("ggd", c.beeindig("2026-07-01")) == []


@pytest.mark.eis("CON-02")
def test_een_versie_zonder_handtekening_van_voor_dit_bestond_bindt_niemand() -> None:
    """A publication as stores kept it before signing existed is a version like every other: sign it."""
    verhaal = voorgesteld()
    velden = {n: getattr(verhaal.laatste[0], n) for n in ConvenantGepubliceerd.model_fields}
    oud = verhaal.feiten[0].model_copy(update={"feit": ConvenantGepubliceerd(**velden)})
    verhaal = Convenantverhaal((oud,))
    assert verhaal.binding("ggd") is NIET
    assert verhaal.doet("ggd", teken()).binding("ggd") is GEBONDEN


@pytest.mark.eis("CON-02")
def test_alleen_een_nieuwere_versie_draagt_een_oudere_verder() -> None:
    """A newer version that ends first is not carried on by the older one that still runs."""
    verhaal = getekend().doet("ggd", voorstel(2, geldig_tot=date(2026, 6, 30))).doet("ggd", teken(2))
    assert verhaal.binding("ggd", 2, "2026-06-30") is GEBONDEN
    assert verhaal.binding("ggd", 2, "2026-07-01") is WEG
    assert verhaal.binding("ggd", 1, "2026-07-01") is GEBONDEN


@pytest.mark.eis("CON-02")
def test_wat_voorbij_is_of_al_getekend_wordt_niet_getekend() -> None:
    """Not after the last day, also not while suspended; on the very day of leaving one can join again."""
    assert voorgesteld().toen("2027-01-01 09:00").bezwaren("ggd", teken()) == ["nog-te-tekenen"]
    assert voorgesteld().toen("2026-12-31 09:00").bezwaren("ggd", teken()) == []
    assert getekend().doet("ggd", c.schort_op()).bezwaren("ggd", teken()) == ["nog-te-tekenen"]
    weer = getekend().doet("thuiszorg", c.treed_uit("2026-06-01")).toen("2026-06-01 09:00").doet("thuiszorg", teken())
    assert weer.binding("thuiszorg") is GEBONDEN


@pytest.mark.eis("CON-02")
def test_wat_vaststaat_van_een_versie_verandert_niet() -> None:
    """The same text once more in the stream changes nothing; a later version names the same penvoerder."""
    verhaal = getekend()
    nogmaals = verhaal.feiten[0].model_copy(update={"versie": 9, "wie": verhaal.feiten[-1].wie})
    assert herbouw_convenanten((*verhaal.feiten, nogmaals)).versies == verhaal.stand.versies
    later = verhaal.doet("wijkteam", voorstel(2)).laatste[0]
    assert isinstance(later, ConvenantVoorgesteld)
    assert later.penvoerder == id_("ggd")
    assert set(later.voorgesteld_aan) == {id_(w) for w in NAMEN}


@pytest.mark.eis("CON-02")
def test_geen_handtekening_bindt_voor_de_eerste_dag() -> None:
    """Also when a fact would name an earlier day than the version is valid from."""
    verhaal = getekend("ggd")
    eerder = verhaal.laatste[0].model_copy(update={"vanaf": date(2025, 1, 1)})
    feiten = (verhaal.feiten[0], verhaal.feiten[1].model_copy(update={"feit": eerder}))
    stand = herbouw_convenanten(feiten)
    assert binding_van(stand, id_("ggd"), hash_van(1), date(2025, 12, 31)) is NIET
    assert binding_van(stand, id_("ggd"), hash_van(1), date(2026, 1, 1)) is GEBONDEN


def test_wat_getekend_wordt_noemt_waarvoor_welke_tekst_en_wie() -> None:
    """Three lines: another purpose, another text or another organisation gives other bytes."""
    assert inhoud("ab", id_("ggd")) == f"kring convenant v1\nab\n{id_('ggd')}".encode()


# -- forward only -----------------------------------------------------------------------------------------------------


def _daad(soort: str, dag: date, wie: str, wanneer: int, versie: int) -> Convenantopdracht:
    straks = dag + timedelta(days=wanneer)
    daden: dict[str, Convenantopdracht] = {
        "teken": teken(versie),
        "schort op": c.schort_op(wie),
        "hervat": c.hervat(wie),
        "treed uit": c.treed_uit(straks),
        "beeindig": c.beeindig(straks),
        "voorstel": voorstel(versie, geldig_van=straks - timedelta(days=5), geldig_tot=straks + timedelta(days=9)),
    }
    return daden[soort]


DADEN = st.lists(
    st.tuples(
        st.sampled_from(NAMEN),
        st.sampled_from(["teken", "teken", "schort op", "hervat", "treed uit", "beeindig", "voorstel"]),
        st.sampled_from(NAMEN),
        st.integers(min_value=-2, max_value=6),
        st.integers(min_value=1, max_value=3),
        st.integers(min_value=0, max_value=4),
    ),
    max_size=12,
)


def _vertel(daden: list[tuple[str, str, str, int, int, int]]) -> list[Convenantverhaal]:
    """Every stage of a story of these acts, each some days after the one before; what is refused changes nothing."""
    verhaal = voorgesteld(1, geldig_van=date(2026, 3, 1), geldig_tot=date(2026, 3, 20))
    stadia = [verhaal]
    for dader, soort, wie, wanneer, versie, verder in daden:
        moment = verhaal.moment + timedelta(days=verder)
        verhaal = Convenantverhaal(verhaal.feiten, moment)
        with contextlib.suppress(Geweigerd):
            verhaal = verhaal.doet(dader, _daad(soort, verhaal.vandaag, wie, wanneer, versie))
        stadia.append(verhaal)
    return stadia


DAGEN = [date(2026, 2, 26) + timedelta(days=n) for n in range(70)]


@pytest.mark.eis("CON-02")
@settings(max_examples=60, deadline=None)
@given(daden=DADEN)
def test_geen_later_feit_verandert_een_eerdere_dag(daden: list[tuple[str, str, str, int, int, int]]) -> None:
    """Whatever happens on a day, how everyone stood on every day before it stays as it was."""
    stadia = _vertel(daden)
    for eerder, later in itertools.pairwise(stadia):
        toen, nu = eerder.stand, later.stand
        for wie, versie in itertools.product(NAMEN, (1, 2, 3)):
            for dag in (d for d in DAGEN if d < later.vandaag):
                stond = binding_van(toen, id_(wie), hash_van(versie), dag)
                assert binding_van(nu, id_(wie), hash_van(versie), dag) is stond


@pytest.mark.eis("CON-02")
@settings(max_examples=60, deadline=None)
@given(daden=DADEN)
def test_gebonden_is_alleen_wie_tekende_bleef_en_niet_is_opgeschort(
    daden: list[tuple[str, str, str, int, int, int]],
) -> None:
    """Read plainly from the facts, by other means than the fold: no signature, or suspended, or left, is not bound."""
    verhaal = _vertel(daden)[-1]
    for wie in NAMEN:
        ik = id_(wie)
        for versie in (1, 2, 3):
            if verhaal.binding(wie, versie) is not GEBONDEN:
                continue
            feiten = [(n, v.wie.organisatie, v.feit) for n, v in enumerate(verhaal.feiten)]
            getekend_ = [
                n
                for n, _, f in feiten
                if isinstance(f, ConvenantOndertekend)
                and f.organisatie == ik
                and f.hash == hash_van(versie)
                and f.vanaf <= verhaal.vandaag
            ]
            assert getekend_
            topics = {"convenant.opgeschort": 1, "convenant.hervat": -1}
            for door in NAMEN:
                som = sum(
                    topics.get(type(f).TOPIC, 0)
                    for _, w, f in feiten
                    if w == id_(door) and getattr(f, "organisatie", None) == ik
                )
                assert som == 0
            weg = [
                n
                for n, _, f in feiten
                if type(f).TOPIC == "convenant.uitgetreden" and f.organisatie == ik and f.vanaf <= verhaal.vandaag
            ]
            assert all(n < max(getekend_) for n in weg)
            einde = [f.vanaf for _, _, f in feiten if type(f).TOPIC == "convenant.beeindigd"]
            assert all(verhaal.vandaag < e for e in einde)


@pytest.mark.eis("CON-02")
@given(dagen=st.integers(min_value=1, max_value=200))
def test_wie_vanaf_een_dag_uittreedt_is_gebonden_tot_en_met_de_dag_ervoor(dagen: int) -> None:
    """Each day before it is as it was, the day itself and all after are out."""
    verhaal = getekend()
    vanaf = verhaal.vandaag + timedelta(days=dagen)
    stand = verhaal.doet("thuiszorg", c.treed_uit(vanaf)).stand
    for dag in (verhaal.vandaag + timedelta(days=n) for n in range(210)):
        verwacht = GEBONDEN if dag < vanaf else WEG
        assert binding_van(stand, id_("thuiszorg"), hash_van(1), dag) is verwacht


@given(volgorde=st.randoms(use_true_random=False))
def test_elk_feit_van_een_convenant_past_in_elke_volgorde(volgorde: object) -> None:
    """Folding accepts every fact that was ever stored, wherever it stands."""
    verhaal = getekend().doet("thuiszorg", c.schort_op()).doet("thuiszorg", c.hervat())
    verhaal = verhaal.doet("thuiszorg", c.treed_uit("2026-06-01")).doet("ggd", c.beeindig("2026-07-01"))
    feiten = list(verhaal.feiten)
    volgorde.shuffle(feiten)  # type: ignore[attr-defined]
    stand = herbouw_convenanten(feiten)
    assert set(stand.versies) == {hash_van(1)}


def test_de_gevallen_zijn_op_een_ding_na_goed() -> None:
    """Each case of a rule meets that rule and no other, so that it is about the one thing that is wrong."""
    mee = {"versie-bekend": {"versie-bekend"}}
    for naam, geval in GEVALLEN.items():
        extra = set(geval()) - mee.get(naam, {naam})
        toegestaan = {"convenant-bekend": {"is-partij"}}.get(naam, set())
        assert extra <= toegestaan, naam


def test_een_dag_heeft_een_laatste_woord() -> None:
    """Suspended and lifted on one day counts as lifted; at the moment in between the facts up to then say suspended."""
    verhaal = getekend().toen("2026-04-01 09:00").doet("thuiszorg", c.schort_op())
    tussen = verhaal.stand
    verhaal = verhaal.toen("2026-04-01 16:00").doet("thuiszorg", c.hervat())
    dag = op("2026-04-01 12:00").date()
    assert binding_van(tussen, id_("thuiszorg"), hash_van(1), dag) is OPGESCHORT
    assert verhaal.binding("thuiszorg", 1, dag) is GEBONDEN
