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
from tests.domein.verhaal import AFSPRAKEN, Verhaal, begin, id_, vitaal

AFSPRAAK = Strafrechtafspraak(
    besluit="besluit van de korpschef", bevoegd_gezag="de officier", ontvangers=(Partijsoort.WIJKTEAM,)
)
INSTEMMING = {
    "bevoegd_gezag": "de officier van justitie",
    "ingestemd_op": "2026-02-21",
    "zwaarwegend_belang": "Hij bedreigt medewerkers van de opvang.",
}


SAMEN, EENMALIG = "Wet politiegegevens, art. 20", "Wet politiegegevens, art. 19"
BIJZONDER = {"wetsartikel": EENMALIG, "toets": {"bijzonder geval": "Er is nu gevaar; de officier stemde in."}}


def _zaak(wie: str = "haan") -> Verhaal:
    return replace(begin(wie), afspraken=AFSPRAKEN.model_copy(update={"strafrecht": AFSPRAAK}))


def _feiten(verhaal: Verhaal, naar: str, **anders: Any) -> dict[str, Any]:
    """Criminal data on ground of law, to vary one thing in."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "vooraf_verteld": True}
    wet = {"grondslag": "wet", "wetsartikel": SAMEN, "eerdere_stappen": {"a": "om hem"}}
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


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "bevoegd-gezag": lambda: ["bevoegd-gezag"] if _weigert("mol") else [],
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
