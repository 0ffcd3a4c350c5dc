"""Cases that a lawyer wrote beside each convenant, and what happens when a case is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from policies.beleid import GepubliceerdBeleid
from policies.convenant import ConvenantFout
from policies.gevallen import Geval, lees_gevallen, toets

MAP = Path(__file__).parents[2] / "policies" / "voorbeelden"
NAMEN = sorted(pad.stem for pad in (MAP.parent / "convenanten").glob("*.yaml"))
BRONNEN = {naam: (MAP / f"{naam}.yaml").read_text(encoding="utf-8") for naam in NAMEN}
GELEZEN = {naam: lees_gevallen(tekst, naam) for naam, tekst in BRONNEN.items()}
GEVALLEN = [(naam, geval) for naam, gelezen in GELEZEN.items() for geval in gelezen.gevallen]


@pytest.mark.eis("CON-03", "CON-04", "CON-08", "PLA-01", "PLA-02", "PLA-03", "PLA-04", "PLA-05", "PLA-06", "PLA-07")
@pytest.mark.eis("PLA-08", "PLA-09", "PLA-12", "PLA-14", "PLA-16", "NIV-01", "NIV-02", "NIV-03", "NIV-04", "NIV-08")
@pytest.mark.eis("STP-09", "TST-03")
@pytest.mark.parametrize(("naam", "geval"), GEVALLEN, ids=lambda w: w if isinstance(w, str) else w.geval)
def test_het_antwoord_is_wat_de_jurist_verwacht(
    naam: str, geval: Geval, gepubliceerd: Callable[[str], GepubliceerdBeleid]
) -> None:
    """Allowed by this article, or refused by this one first."""
    (uitkomst,) = toets(GELEZEN[naam].model_copy(update={"gevallen": (geval,)}), gepubliceerd(naam))
    assert uitkomst.klopt, uitkomst.zin


def test_er_zijn_er_genoeg_en_ze_noemen_hun_bron() -> None:
    """Both answers occur often, each law that closes something is named, and no case is there twice."""
    assert len(GEVALLEN) >= 60
    assert sum(g.mag_volgens is not None for _, g in GEVALLEN) >= 20
    assert len({(n, g.vraag()) for n, g in GEVALLEN}) == len(GEVALLEN)
    assert {g.geweigerd_door for _, g in GEVALLEN} >= {"partijen", "doelen", "geen artikel", "wet: Wet SUWI, art. 74"}


@pytest.mark.eis("CON-08")
@pytest.mark.parametrize("naam", NAMEN)
def test_elk_artikel_met_een_regel_komt_in_een_geval_voor(
    naam: str, gepubliceerd: Callable[[str], GepubliceerdBeleid]
) -> None:
    """At least 25 cases beside each convenant, and no rule that none of them touches."""
    gevallen = GELEZEN[naam].gevallen
    assert len(gevallen) >= 25
    beleid = gepubliceerd(naam)
    geraakt = {a.nummer for geval in gevallen for a in beleid.oordeel(geval.vraag(), 0).artikelen}
    assert {a.artikel for a in beleid.convenant.artikelen if a.regel is not None} <= geraakt


@pytest.mark.eis("CON-08")
@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('mag volgens: "5.5"', 'mag volgens: "5.6"', "verwacht: mag volgens 5.6; antwoord: mag volgens 5.5"),
        ('mag volgens: "5.5"', 'geweigerd door: "5.9"', "verwacht: geweigerd door 5.9; antwoord: mag volgens 5.5"),
        ("niveau: buitenkant", "niveau: inhoud", "verwacht: mag volgens 5.5; antwoord: geweigerd door geen artikel"),
    ],
)
def test_een_verkeerde_verwachting_valt_op(
    oud: str, nieuw: str, zin: str, gepubliceerd: Callable[[str], GepubliceerdBeleid]
) -> None:
    """What was expected and what came, in one sentence; the other cases still hold."""
    assert oud in BRONNEN["bemoeizorg"]
    gevallen = lees_gevallen(BRONNEN["bemoeizorg"].replace(oud, nieuw, 1), "proef.yaml")
    fout, *rest = toets(gevallen, gepubliceerd("bemoeizorg"))
    assert not fout.klopt
    assert zin in fout.zin
    assert all(u.klopt for u in rest)


@pytest.mark.eis("CON-08")
@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("wie: woningcorporatie", "wie: woningcoorporatie", "bedoelt u 'woningcorporatie'"),
        ("niveau: buitenkant", "niveaus: buitenkant", "'niveaus' bestaat hier niet; bedoelt u 'niveau'"),
        ('mag volgens: "5.5"', 'mag volgens: "5.5", geweigerd door: "5.9"', "een geval heeft een antwoord"),
        (', mag volgens: "5.5"', "", "een geval heeft een antwoord"),
        ('bron: "004 §3.2 V", ', "", "'bron' ontbreekt"),
        ("doel: wonen", "doel: &a wonen, fase: *a", "verwijzingen"),
    ],
)
def test_een_fout_in_een_geval_wordt_genoemd_waar_hij_staat(oud: str, nieuw: str, zin: str) -> None:
    """The line of the case, and what would be right."""
    regel = next(n for n, r in enumerate(BRONNEN["bemoeizorg"].splitlines(), start=1) if oud in r)
    with pytest.raises(ConvenantFout) as fout:
        lees_gevallen(BRONNEN["bemoeizorg"].replace(oud, nieuw, 1), "proef.yaml")
    assert (fout.value.bron, fout.value.regel) == ("proef.yaml", regel)
    assert zin in fout.value.zin
