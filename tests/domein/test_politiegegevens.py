"""What police and prosecutor give: after a decision, or once when the authority agreed (001 bijlage j; PLA-14)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.afspraken import Strafrechtafspraak
from domain.partij import Partijsoort
from domain.verstrekking import Afweging, Instemming, VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from tests.domein.doelverhaal import goedkeuring
from tests.domein.verhaal import AFSPRAKEN, Verhaal, begin, id_, vitaal

AFSPRAAK = Strafrechtafspraak(
    besluit="besluit van de korpschef", bevoegd_gezag="de officier", ontvangers=(Partijsoort.WIJKTEAM,)
)
INSTEMMING = {
    "bevoegd_gezag": "de officier van justitie",
    "ingestemd_op": "2026-02-21",
    "zwaarwegend_belang": "Hij bedreigt medewerkers van de opvang.",
}


SAMEN, EENMALIG, VAN_OM = "Wet politiegegevens, art. 20", "Wet politiegegevens, art. 19", "Wjsg, art. 39f"
BIJZONDER = {"wetsartikel": EENMALIG, "toets": {"bijzonder geval": "Er is nu gevaar; de officier stemde in."}}


def _zaak(wie: str = "haan") -> Verhaal:
    return replace(begin(wie), afspraken=AFSPRAKEN.model_copy(update={"strafrecht": AFSPRAAK}))


def _feiten(verhaal: Verhaal, naar: str, **anders: Any) -> dict[str, Any]:
    """Criminal data on ground of law, to vary one thing in."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "vooraf_verteld": True}
    artikel = VAN_OM if verhaal.casus.regisseur == id_("roos") else SAMEN
    wet = {"grondslag": "wet", "wetsartikel": artikel, "eerdere_stappen": {"a": "om hem"}}
    return vitaal(verhaal, **{**weg, **wet, "categorie": "strafrecht", "aan": [str(id_(naar))], **anders})


def _weigert(naar: str, verhaal: Verhaal | None = None, wie: str = "haan", **anders: Any) -> bool:
    verhaal = verhaal or _zaak(wie)
    return "bevoegd-gezag" in verhaal.bezwaren(wie, "verstrekking.doen", **_feiten(verhaal, naar, **anders))


def _gegeven(aan: str, **anders: Any) -> Afweging:
    verhaal = _zaak()
    (feit,) = verhaal.doet("haan", "verstrekking.doen", **_feiten(verhaal, aan, **anders)).laatste
    assert isinstance(feit, VerstrekkingGedaan)
    afweging = inhoud_van(feit.afweging)
    assert afweging is not None
    return afweging


LIJSTEN = {"wpolg": {"huisbezoek": "openbare orde", "zorg": "hulp"}, "wjsg": {"huisbezoek": "orde en veiligheid"}}
BELANG = {"zwaarwegend_belang": "Zij lopen gevaar als zij aanbellen."}


def _met_lijsten(wie: str = "haan") -> Verhaal:
    """The same with the closed lists: for care the police may give, the prosecutor may not."""
    afspraak = AFSPRAAK.model_copy(update=LIJSTEN)
    return replace(begin(wie), afspraken=AFSPRAKEN.model_copy(update={"strafrecht": afspraak}))


def _regels(verhaal: Verhaal, wie: str, naar: str, **anders: Any) -> list[str]:
    return verhaal.bezwaren(wie, "verstrekking.doen", **_feiten(verhaal, naar, **anders))


OP_TAAK: dict[str, Any] = {"grondslag": "taak", "wetsartikel": None, "eerdere_stappen": {"a": "om hem", "b": "geen"}}


def _keurt_doorgeven_goed(verhaal: Verhaal, wie: str) -> Verhaal:
    """The story after this person approved that what they gave last goes on to whoever is in it."""
    velden = goedkeuring(verhaal.nieuw("verstrekking"), doel="huisbezoek")
    aan = [str(id_(m)) for m in ("groen", "mol", "baak")]
    return verhaal.doet(wie, "doelwijziging.goedkeuren", **{**velden, "ontvangers": aan})


def _keurt_goed(wie: str, doel: str, **anders: Any) -> list[str]:
    """Approving another purpose for criminal data that this person gave to Groen."""
    verhaal = _met_lijsten(wie)
    verhaal = verhaal.doet(wie, "verstrekking.doen", **_feiten(verhaal, "groen", **BELANG, **anders))
    velden = {"verstrekking": str(verhaal.nieuw("verstrekking")), "doel": doel, "reden": "nodig"}
    return verhaal.bezwaren(wie, "doelwijziging.goedkeuren", **velden)


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "bevoegd-gezag": lambda: ["bevoegd-gezag"] if _weigert("mol") else [],
    "zwaarwegend-belang": lambda: _regels(_zaak("roos"), "roos", "groen"),
    "doel-in-gesloten-lijst": lambda: _regels(_met_lijsten("roos"), "roos", "groen", doel="zorg", **BELANG),
    "ander-doel-in-gesloten-lijst": lambda: _keurt_goed("roos", "zorg"),
}
"""For each rule here, a command with one thing wrong."""


@pytest.mark.eis("PLA-14")
def test_wie_in_het_besluit_staat_hoort_het_structureel() -> None:
    """The decision is kept with what was given on it, and no agreement that it did not need."""
    assert not _weigert("groen")
    assert _gegeven("groen", **INSTEMMING).instemming is None
    assert (_gegeven("groen").besluit, _gegeven("groen").instemming) == ("besluit van de korpschef", None)


@pytest.mark.eis("PLA-14")
@pytest.mark.parametrize("zonder", sorted(INSTEMMING))
def test_wie_er_niet_in_staat_alleen_met_wie_wanneer_en_waarom(zonder: str) -> None:
    """Who agreed, when, and the interest: leave one out and it is refused."""
    assert _weigert("mol", **{n: w for n, w in INSTEMMING.items() if n != zonder})
    assert not _weigert("mol", **INSTEMMING)


@pytest.mark.eis("PLA-14")
def test_de_instemming_wordt_bewaard_bij_wat_is_gegeven() -> None:
    """What goes beyond the decision does not rest on it."""
    afweging = _gegeven("mol", **INSTEMMING, **BIJZONDER)
    assert afweging.instemming == Instemming(wie="de officier van justitie", op=date(2026, 2, 21))
    assert afweging.besluit is None


@pytest.mark.eis("PLA-14")
def test_een_van_twee_buiten_het_besluit_is_genoeg_om_te_moeten_instemmen() -> None:
    """The decision has to name every receiver."""
    beiden = [str(id_("groen")), str(id_("mol"))]
    assert _weigert("mol", aan=beiden)
    assert not _weigert("mol", aan=beiden, **INSTEMMING)


def test_instemmen_gaat_vooraf() -> None:
    """Agreement that is still to come is none."""
    assert _weigert("mol", **{**INSTEMMING, "ingestemd_op": "2026-02-23"})
    assert not _weigert("mol", **{**INSTEMMING, "ingestemd_op": "2026-02-22"})


@pytest.mark.eis("PLA-14")
def test_zonder_besluit_in_het_convenant_geeft_de_politie_niets_over_strafrecht() -> None:
    """Not with an agreement either: the parties have to have agreed on it first."""
    assert _weigert("groen", begin("haan"), **INSTEMMING)


def test_het_gaat_alleen_over_strafrecht_van_politie_en_om() -> None:
    """Other data, and what the citizen consents to, are not about this decision."""
    assert not _weigert("mol", categorie="veiligheid")
    assert not _weigert("mol", grondslag="toestemming")
    assert not _weigert("mol", wie="verbrugge")


@pytest.mark.eis("PLA-14", "PLA-03")
def test_wie_het_doorgeeft_valt_onder_hetzelfde_besluit() -> None:
    """From the police to the team, in the decision; from there to the shelter only as the police themselves could."""
    verhaal = _zaak()
    verhaal = verhaal.doet("haan", "verstrekking.doen", **_feiten(verhaal, "groen"))
    verhaal = _keurt_doorgeven_goed(verhaal, "haan")
    door = {**OP_TAAK, "ontleend_aan": str(verhaal.nieuw("verstrekking"))}
    assert _regels(verhaal, "groen", "mol", **door) == ["bevoegd-gezag"]
    assert _regels(verhaal, "groen", "mol", **door, **INSTEMMING) == []
    na = verhaal.doet("groen", "verstrekking.doen", **_feiten(verhaal, "mol", **door, **INSTEMMING))
    na = _keurt_doorgeven_goed(na, "groen")
    verder = {**OP_TAAK, "ontleend_aan": str(na.nieuw("verstrekking"))}
    assert "bevoegd-gezag" in _regels(na, "mol", "baak", **verder)
    assert "bevoegd-gezag" not in _regels(na, "mol", "groen", **verder)


@pytest.mark.eis("PLA-14", "PLA-03")
def test_verdergeven_zonder_wet_vraagt_ook_de_politie() -> None:
    """On another ground than a law, who gave it has to approve as well."""
    verhaal = _zaak()
    verhaal = verhaal.doet("haan", "verstrekking.doen", **_feiten(verhaal, "groen"))
    door = {"ontleend_aan": str(verhaal.nieuw("verstrekking")), "grondslag": "taak", "wetsartikel": None}
    assert "doorgeven-goedgekeurd" in _regels(verhaal, "groen", "mol", **door, **INSTEMMING)


@pytest.mark.eis("PLA-14")
@pytest.mark.parametrize(("op", "mag"), [("2026-01-23", True), ("2026-01-22", False)])
def test_een_instemming_is_hooguit_dertig_dagen_oud(op: str, mag: bool) -> None:
    """It was about the situation of then."""
    assert _weigert("mol", **{**INSTEMMING, "ingestemd_op": op}) is not mag


@pytest.mark.eis("PLA-14")
def test_een_instemming_is_voor_een_verstrekking() -> None:
    """For everybody named in it, and for no second one; another day or another authority is another agreement."""
    verhaal = _zaak()
    beiden = {"aan": [str(id_("mol")), str(id_("baak"))]}
    verhaal = verhaal.doet("haan", "verstrekking.doen", **_feiten(verhaal, "mol", **beiden, **INSTEMMING))
    assert _weigert("baak", verhaal, **INSTEMMING)
    assert _weigert("mol", verhaal, **{**INSTEMMING, "bevoegd_gezag": "De Officier van Justitie"})
    assert not _weigert("baak", verhaal, **{**INSTEMMING, "ingestemd_op": "2026-02-22"})
    assert not _weigert("baak", verhaal, **{**INSTEMMING, "bevoegd_gezag": "de burgemeester"})


@pytest.mark.eis("PLA-14")
def test_een_geweigerde_poging_verbruikt_geen_instemming() -> None:
    """Only what was given used it up."""
    verhaal = _zaak()
    velden = _feiten(verhaal, "mol", **INSTEMMING, dat=None)
    assert not _weigert("mol", verhaal.doet("haan", "verstrekking.doen", **velden), **INSTEMMING)


@pytest.mark.eis("PLA-14")
@pytest.mark.parametrize("veld", ["bevoegd_gezag", "zwaarwegend_belang"])
def test_een_punt_is_geen_antwoord(veld: str) -> None:
    """A field that is filled with nothing is not filled."""
    assert _weigert("mol", **{**INSTEMMING, veld: "."})


@pytest.mark.eis("PLA-14")
def test_het_om_noemt_altijd_het_zwaarwegend_belang() -> None:
    """Also to who is in the decision; the police are not asked that, nor is the prosecutor about other data."""
    assert _regels(_zaak("roos"), "roos", "groen") == ["zwaarwegend-belang"]
    assert _regels(_zaak("roos"), "roos", "groen", zwaarwegend_belang="-") == ["zwaarwegend-belang"]
    assert _regels(_zaak("roos"), "roos", "groen", **BELANG) == []
    assert _regels(_zaak(), "haan", "groen") == []
    assert "zwaarwegend-belang" not in _regels(_zaak("roos"), "roos", "groen", categorie="veiligheid")


@pytest.mark.eis("PLA-14")
def test_politie_en_om_geven_alleen_voor_doelen_van_hun_wet() -> None:
    """Care is in the list of the police and not in that of the prosecutor; living is in neither."""
    for wie, doelen in (("haan", ("huisbezoek", "zorg")), ("roos", ("huisbezoek",))):
        verhaal = _met_lijsten(wie)
        for doel in ("huisbezoek", "zorg", "wonen"):
            verwacht = [] if doel in doelen else ["doel-in-gesloten-lijst"]
            assert _regels(verhaal, wie, "groen", doel=doel, **BELANG) == verwacht


@pytest.mark.eis("PLA-14")
def test_de_gesloten_lijst_gaat_mee_met_wat_wordt_doorgegeven() -> None:
    """What came from the prosecutor is not for care, whoever gives it on; what is the team's own is not in the list."""
    verhaal = _met_lijsten("roos")
    verhaal = verhaal.doet("roos", "verstrekking.doen", **_feiten(verhaal, "groen", **BELANG))
    door = {"ontleend_aan": str(verhaal.nieuw("verstrekking")), "doel": "zorg", **INSTEMMING}
    assert "doel-in-gesloten-lijst" in _regels(verhaal, "groen", "mol", **door)
    eigen = {**door, "ontleend_aan": None, "eigen_waarneming": True}
    assert "doel-in-gesloten-lijst" not in _regels(verhaal, "groen", "mol", **eigen)


@pytest.mark.eis("PLA-14")
def test_ook_goedkeuren_gaat_niet_buiten_de_gesloten_lijst() -> None:
    """Approving another purpose opens nothing that giving could not."""
    assert "ander-doel-in-gesloten-lijst" in _keurt_goed("roos", "zorg")
    assert "ander-doel-in-gesloten-lijst" not in _keurt_goed("haan", "zorg")
    assert "ander-doel-in-gesloten-lijst" not in _keurt_goed("roos", "zorg", categorie="veiligheid")


@pytest.mark.eis("PLA-14")
def test_een_convenant_van_voor_de_lijsten_blijft_werken() -> None:
    """Published before the lists were asked for: they close nothing, the decision still does."""
    assert _regels(_zaak("roos"), "roos", "groen", doel="wonen", **BELANG) == []
    assert "bevoegd-gezag" in _regels(_zaak("roos"), "roos", "mol", doel="wonen", **BELANG)
