"""What is told beside what is said: by who gives it, and by asking (NIV-08, STP-10; 004 annex 1 §4.3, §4.2)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from domain.categorie import Categorie
from domain.niveau import Niveau, Zegel
from domain.onthulling import onthuld
from domain.partij import Geheimhouding, Partijsoort
from domain.verstrekking import Informatie, VerstrekkingGedaan
from domain.verzegeld import Open, inhoud_van
from tests.domein.verhaal import (
    Verhaal,
    anoniem,
    begin,
    id_,
    op_toestemming,
    toestemming,
    uitnodiging,
    vitaal,
    zorgvuldig,
)


def met_deelnemers(*namen: str) -> Verhaal:
    """A case run by Verbrugge in which these take part, in the wide circle."""
    verhaal = begin()
    for naam in namen:
        velden = {"medewerker": str(id_(naam)), "kring": "breed", "taak": "hulp", "doel": "wonen"}
        verhaal = verhaal.doet("verbrugge", "deelnemer.toevoegen", **velden)
    return verhaal


def vraag(verhaal: Verhaal, aan: str, **anders: Any) -> dict[str, Any]:
    """A complete question, to vary one thing in."""
    return {
        "aan": str(id_(aan)),
        "over": str(verhaal.burger),
        "situatie": "Wij willen afspraken maken over het wonen.",
        "doel": "wonen",
        "categorie": "wonen",
        "niveau": "dat",
        "burger_weet_ervan": True,
        **anders,
    }


def _verslavingszorg_geeft(**anders: Any) -> tuple[Verhaal, dict[str, Any]]:
    verhaal = met_deelnemers("dijk")
    velden = {"gevers": [str(id_("dijk"))], "categorieen": ["wonen"]}
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal, **velden))
    return verhaal, op_toestemming(verhaal, categorie="wonen", **anders)


def _gever_onthult() -> list[str]:
    verhaal, velden = _verslavingszorg_geeft()
    return verhaal.bezwaren("dijk", "verstrekking.doen", vertelt=False, **velden)


def _vraag_vertelt() -> list[str]:
    verhaal = met_deelnemers("dijk", "pietersen")
    return verhaal.bezwaren("dijk", "vraag.stellen", vertelt=False, **vraag(verhaal, "pietersen"))


def _uitgenodigd(situatie: str, taak: str = "huur") -> list[str]:
    verhaal = replace(met_deelnemers("groen", "pietersen"), alleen_anoniem=frozenset({id_("pietersen")}))
    genodigden = [
        {"medewerker": str(id_("verbrugge")), "kring": "klein", "taak": "regie"},
        {"medewerker": str(id_("pietersen")), "kring": "breed", "taak": taak},
    ]
    return verhaal.bezwaren("verbrugge", "overleg.plannen", **uitnodiging(genodigden=genodigden, situatie=situatie))


def _anoniem_aan_wie_het_weet() -> list[str]:
    verhaal = begin()
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **op_toestemming(verhaal))
    return verhaal.bezwaren("verbrugge", "verstrekking.doen", **anoniem(verhaal, aan=[str(id_("pietersen"))]))


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "gever-onthult": _gever_onthult,
    "vraag-vertelt": _vraag_vertelt,
    "anoniem-blijft-anoniem": _anoniem_aan_wie_het_weet,
    "uitnodiging-niet-herleidbaar": lambda: _uitgenodigd("Zorgen om meneer Janssen."),
}


@pytest.mark.eis("NIV-08", "PLA-01")
@pytest.mark.parametrize(
    ("soort", "categorie", "wat"),
    [
        (Partijsoort.GGZ, Categorie.WONEN, Categorie.GEZONDHEID),
        (Partijsoort.HUISARTS, Categorie.PERSOON, Categorie.GEZONDHEID),
        (Partijsoort.VERSLAVINGSZORG, Categorie.WONEN, Categorie.VERSLAVING),
        (Partijsoort.VERSLAVINGSZORG, Categorie.GEZONDHEID, Categorie.VERSLAVING),
        (Partijsoort.GGZ, Categorie.GEZONDHEID, None),
        (Partijsoort.THUISZORG, Categorie.WONEN, None),
        (Partijsoort.WIJKTEAM, Categorie.WONEN, None),
        (None, Categorie.WONEN, None),
    ],
)
def test_wie_behandelt_vertelt_met_zijn_naam_dat_iemand_in_zorg_is(
    soort: Partijsoort | None, categorie: Categorie, wat: Categorie | None
) -> None:
    """Beside what it is about; who names that category already tells nothing more, nor does who treats nobody."""
    assert onthuld(soort, categorie, Niveau.DAT, collega=False) is wat
    assert onthuld(soort, categorie, Niveau.INHOUD, collega=False) is wat
    assert onthuld(soort, categorie, Niveau.ANONIEM, collega=False) is None
    assert onthuld(soort, categorie, Niveau.DAT, collega=True) is None


@pytest.mark.eis("NIV-08")
@pytest.mark.parametrize("vertelt", [False, None])
def test_wat_de_naam_van_de_gever_vertelt_moet_ook_mogen(vertelt: bool | None) -> None:
    """The named category may be known and the other one not, or policy says nothing of it: nothing is given."""
    verhaal, velden = _verslavingszorg_geeft()
    assert verhaal.bezwaren("dijk", "verstrekking.doen", vertelt=vertelt, **velden) == ["gever-onthult"]
    assert verhaal.bezwaren("dijk", "verstrekking.doen", **velden) == []


@pytest.mark.eis("NIV-08")
def test_wie_niemand_behandelt_wordt_daar_niet_op_beoordeeld() -> None:
    """Home help tells nothing of an illness by its name."""
    verhaal = begin()
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    assert verhaal.bezwaren("verbrugge", "verstrekking.doen", vertelt=False, **op_toestemming(verhaal)) == []


@pytest.mark.eis("NIV-08", "PLA-13")
def test_wat_de_naam_van_de_gever_vertelt_heeft_een_uitzondering_die_wordt_bewaard() -> None:
    """It is health data: the two legs are kept, and who is bound by nothing gives none of it."""
    verhaal, velden = _verslavingszorg_geeft()
    (gedaan,) = verhaal.doet("dijk", "verstrekking.doen", **velden).laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    afweging = inhoud_van(gedaan.afweging)
    assert afweging is not None
    assert afweging.verwerkingsgrond is not None
    assert "9 lid 2 a" in afweging.verwerkingsgrond.uitzondering
    op_taak = {**velden, "grondslag": "taak", "eerdere_stappen": {"a": "x", "b": "x"}, "aan": [str(id_("groen"))]}
    ongebonden = verhaal.met("dijk", geheimhouding=Geheimhouding.GEEN)
    assert "gezondheid-uitzondering" in ongebonden.bezwaren("dijk", "verstrekking.doen", **op_taak)


@pytest.mark.eis("STP-10", "NIV-08")
@pytest.mark.parametrize("vertelt", [False, None])
def test_een_vraag_die_te_veel_vertelt_wordt_niet_gesteld(vertelt: bool | None) -> None:
    """What is asked may be given, but who is asked may not know what the question tells."""
    verhaal = met_deelnemers("dijk", "pietersen")
    velden = vraag(verhaal, "pietersen")
    assert verhaal.bezwaren("dijk", "vraag.stellen", vertelt=vertelt, **velden) == ["vraag-vertelt"]
    assert verhaal.bezwaren("dijk", "vraag.stellen", **velden) == []


@pytest.mark.eis("STP-10")
def test_de_regisseur_mag_altijd_iets_gevraagd_worden() -> None:
    """The file of the regisseur shows who takes part and for what: a question tells nothing new."""
    verhaal = met_deelnemers("dijk")
    velden = vraag(verhaal, "verbrugge")
    assert verhaal.bezwaren("dijk", "vraag.stellen", vertelt=False, **velden) == []
    assert verhaal.bezwaren("dijk", "vraag.stellen", vertelt=None, **velden) == []


@pytest.mark.eis("NIV-04", "NIV-08")
def test_anoniem_is_er_niet_voor_wie_weet_om_wie_het_gaat() -> None:
    """Not for who was given something about someone, nor for the regisseur; what was anonymous does not count."""
    assert _anoniem_aan_wie_het_weet() == ["anoniem-blijft-anoniem"]
    verhaal = met_deelnemers("dijk")
    aan_regie = anoniem(verhaal, aan=[str(id_("verbrugge"))])
    assert verhaal.bezwaren("dijk", "verstrekking.doen", **aan_regie) == ["anoniem-blijft-anoniem"]
    aan_groen = anoniem(verhaal)
    na = verhaal.doet("verbrugge", "verstrekking.doen", **aan_groen)
    assert na.bezwaren("verbrugge", "verstrekking.doen", **aan_groen) == []


@pytest.mark.eis("PLA-04", "OVL-01", "OVL-03")
def test_wie_van_niemand_mag_weten_krijgt_een_uitnodiging_zonder_iemand() -> None:
    """Every text of the invitation counts; without a name in it the meeting can be called."""
    regel = "uitnodiging-niet-herleidbaar"
    assert _uitgenodigd("Een oudere bewoner wordt lastiggevallen.") == []
    assert _uitgenodigd("Een bewoner, bel 06-12345678.") == [regel]
    assert _uitgenodigd("Een oudere bewoner.", taak="langs bij Janssen") == [regel]


@pytest.mark.eis("OVL-01")
def test_een_uitnodiging_aan_wie_het_mag_weten_noemt_wie_nodig_is() -> None:
    """The rule is about who may know of nobody; to the others the situation can be told."""
    verhaal = met_deelnemers("groen", "pietersen")
    velden = uitnodiging(situatie="Zorgen om meneer Janssen.")
    assert verhaal.bezwaren("verbrugge", "overleg.plannen", **velden) == []


@pytest.mark.eis("NIV-05", "DOS-03")
def test_waar_iets_vandaan_komt_is_inhoud() -> None:
    """'His psychiatrist' is content: sealed so, and apart from what is shown at *dat*."""
    verhaal = zorgvuldig(begin())
    na = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal, bron="zijn psychiater"))
    (gedaan,) = na.laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    assert isinstance(gedaan.bron, Open)
    assert (gedaan.bron.niveau, gedaan.bron.waarde) == (Zegel.INHOUD, "zijn psychiater")
    assert "psychiater" not in gedaan.informatie.model_dump_json()
    assert na.casus.verstrekkingen[gedaan.verstrekking].bron == "zijn psychiater"
    vroeger = Informatie(bron="zijn zus", eigen_waarneming=False, aard="feit")  # type: ignore[arg-type]
    oud = gedaan.model_copy(
        update={"bron": None, "informatie": gedaan.informatie.model_copy(update={"waarde": vroeger})}
    )
    assert oud.waar_het_vandaan_komt() == "zijn zus"
