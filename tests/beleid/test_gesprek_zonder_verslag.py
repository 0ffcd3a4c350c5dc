"""The ground of the transparency model without a recorded talk: there is none (CON-04)."""

from collections.abc import Callable
from datetime import date

import pytest

from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.opdracht.verstrekking import DoeVerstrekking
from domain.partij import Binding, Partijsoort
from policies.beleid import GepubliceerdBeleid
from policies.toedracht import Lezer, grondtoestand, vraag_om_te_geven
from tests.domein.verhaal import REGISTER, begin, id_, vitaal, zorgvuldig

VANDAAG = date(2026, 2, 22)


@pytest.mark.eis("CON-04")
def test_zeggen_dat_erover_is_gesproken_is_niet_genoeg(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> None:
    """Who names this ground gets what a missing ground gives, when giving and when reading; nobody's word is taken."""
    verhaal = zorgvuldig(begin())
    lezer = Lezer(REGISTER[id_("groen")], Partijsoort.WIJKTEAM, Binding.GEBONDEN)
    opdracht = DoeVerstrekking.model_validate({**vitaal(verhaal), "grondslag": "taak na gesprek", "doel": "hulp"})
    vraag = vraag_om_te_geven(verhaal.casus, opdracht, REGISTER[id_("verbrugge")], lezer, VANDAAG)
    assert vraag.grond == "ontbreekt"
    oordeel = gepubliceerd("wijkteam-transparant").oordeel(vraag, 0)
    assert "wet: AVG, art. 6" in [str(a) for a in oordeel.artikelen]

    gegeven = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    stuk = gegeven.casus.verstrekkingen[gegeven.nieuw("verstrekking")]
    assert stuk.afweging is not None
    anders = stuk.afweging.model_copy(update={"grondslag": Grondslag.TAAK_NA_GESPREK})
    assert grondtoestand(gegeven.casus, stuk, anders, lezer, Niveau.DAT, VANDAAG) == "ontbreekt"
