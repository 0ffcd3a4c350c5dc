"""Verdicts that were written by hand from the sources, before the compiler was touched, held against policy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from policies.beleid import GepubliceerdBeleid
from policies.gevallen import GEEN_ARTIKEL, Geval, lees_gevallen
from policies.wet import is_wet

MAP = Path(__file__).parent / "met_de_hand"
GELEZEN = {pad.stem: lees_gevallen(pad.read_text(encoding="utf-8"), pad.name) for pad in sorted(MAP.glob("*.yaml"))}
GEVALLEN = [(naam, geval) for naam, gelezen in GELEZEN.items() for geval in gelezen.gevallen]


@pytest.mark.eis("CON-03", "CON-04", "CON-06", "PLA-01", "PLA-02", "PLA-03", "PLA-04", "PLA-05", "PLA-06", "PLA-07")
@pytest.mark.eis("PLA-08", "PLA-09", "PLA-14", "PLA-16", "PLA-17", "NIV-02", "NIV-08", "STP-05", "STP-09", "TST-03")
@pytest.mark.parametrize(("naam", "geval"), GEVALLEN, ids=lambda w: w if isinstance(w, str) else w.geval)
def test_het_oordeel_is_wat_met_de_hand_is_opgeschreven(
    naam: str, geval: Geval, gepubliceerd: Callable[[str], GepubliceerdBeleid]
) -> None:
    """Allowed by this article, or refused with this one among the reasons."""
    oordeel = gepubliceerd(naam).oordeel(geval.vraag(), 0)
    namen = [str(a) if is_wet(a) else a.nummer for a in oordeel.artikelen] or [GEEN_ARTIKEL]
    assert oordeel.toegestaan is (geval.mag_volgens is not None), f"{geval.bron}: {namen}"
    assert (geval.mag_volgens or geval.geweigerd_door) in namen, geval.bron


def test_er_zijn_er_genoeg_van_elke_soort() -> None:
    """At least forty, both answers, every one with its paragraph, no question twice."""
    assert len(GEVALLEN) >= 80
    assert sum(g.mag_volgens is not None for _, g in GEVALLEN) >= 25
    assert all(g.bron[:3] in {"000", "001", "002", "003", "004"} for _, g in GEVALLEN)
    assert len({(n, g.vraag()) for n, g in GEVALLEN}) == len(GEVALLEN)
