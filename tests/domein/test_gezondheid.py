"""Health data rests on two legs: a ground of AVG 6 and an exception to AVG 9 (PLA-13)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bepaling import Bepaling
from domain.categorie import Categorie
from domain.gezondheid import AVG_6, UITZONDERING_BIJ_GROND, UITZONDERING_BIJ_PARTIJ, verwerkingsgrond
from domain.grondslag import Grondslag
from domain.partij import Geheimhouding, Partijsoort
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from tests.domein.bepalingen import BEPALINGEN
from tests.domein.verhaal import begin, vitaal, zorgvuldig

GEZONDHEID = (Categorie.GEZONDHEID, Categorie.VERSLAVING)
BIJ_DE_PARTIJ = tuple(g for g in AVG_6 if g not in UITZONDERING_BIJ_GROND)


@pytest.mark.eis("PLA-13")
def test_bij_een_verstrekking_over_gezondheid_staan_beide_benen_vast() -> None:
    """What was given keeps on which ground and by which exception it was processed."""
    verhaal = zorgvuldig(begin())
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    (feit,) = [v.feit for v in verhaal.feiten if isinstance(v.feit, VerstrekkingGedaan)]
    afweging = inhoud_van(feit.afweging)
    assert afweging is not None
    assert afweging.categorie is Categorie.GEZONDHEID
    assert afweging.verwerkingsgrond is not None
    assert afweging.verwerkingsgrond.artikelen == (
        "AVG, art. 6 lid 1 d",
        "AVG, art. 9 lid 2 c; UAVG, art. 22 lid 2 b",
    )


@pytest.mark.eis("PLA-13")
@given(
    categorie=st.sampled_from(Categorie),
    grond=st.sampled_from(Grondslag),
    gever=st.sampled_from(Geheimhouding),
    soort=st.sampled_from(Partijsoort) | st.none(),
    bepaling=st.sampled_from(BEPALINGEN) | st.none(),
)
def test_wie_geen_uitzondering_heeft_geeft_niets_over_gezondheid(
    categorie: Categorie,
    grond: Grondslag,
    gever: Geheimhouding,
    soort: Partijsoort | None,
    bepaling: Bepaling | None,
) -> None:
    """Both legs or none: by consent, vital interest or a provision that says so, else for who UAVG 30 names only."""
    gevonden = verwerkingsgrond(categorie, grond, gever, soort, bepaling)
    genoemd = soort in UITZONDERING_BIJ_PARTIJ and gever is not Geheimhouding.GEEN
    op_de_wet = grond is Grondslag.WET and bepaling is not None and bepaling.uitzondering is not None
    mag = grond in UITZONDERING_BIJ_GROND or op_de_wet or (grond in BIJ_DE_PARTIJ and genoemd)
    assert (gevonden is not None) is (categorie in GEZONDHEID and mag)
    assert gevonden is None or all(gevonden.artikelen)


@pytest.mark.eis("PLA-13")
@pytest.mark.parametrize("soort", [Partijsoort.WONINGCORPORATIE, Partijsoort.POLITIE, Partijsoort.NUTSBEDRIJF])
def test_een_partij_die_de_uavg_niet_noemt_heeft_op_eigen_taak_geen_uitzondering(soort: Partijsoort) -> None:
    """With consent it has one; on its own task it has not (004 annex 1 §4.3)."""
    assert verwerkingsgrond(Categorie.GEZONDHEID, Grondslag.TAAK, Geheimhouding.CONTRACT, soort) is None
    assert verwerkingsgrond(Categorie.GEZONDHEID, Grondslag.TOESTEMMING, Geheimhouding.CONTRACT, soort) is not None
