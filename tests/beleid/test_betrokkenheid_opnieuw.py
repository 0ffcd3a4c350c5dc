"""Deciding again as of then, and where the ground came from, when it rests on who was directly involved (CON-06)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from domain.grondslag import Grondslag
from domain.oordeel import Toegangsvraag
from domain.opdracht.verstrekking import DoeVerstrekking
from domain.opdracht.vraag import StelVraag
from domain.partij import Binding
from domain.verloop import herbouw
from policies.herkomst import herkomst
from policies.toedracht import Lezer, vraag_om_te_geven, vraag_om_te_lezen, vragen_om_te_vragen
from tests.domein import betrokkenheidsverhaal as b
from tests.domein.verhaal import SOORTEN, Verhaal, begin, id_

VANDAAG = date(2026, 3, 1)


def _lezer(verhaal: Verhaal, wie: str) -> Lezer:
    mens = verhaal.register[id_(wie)]
    return Lezer(mens, SOORTEN[mens.organisatie], Binding.GEBONDEN)


def _leest(verhaal: Verhaal, stuk: UUID, wie: str = "baak") -> Toegangsvraag:
    v = verhaal.casus.verstrekkingen[stuk]
    assert v.afweging is not None
    return vraag_om_te_lezen(verhaal.casus, v, v.afweging, _lezer(verhaal, wie), v.afweging.niveau, None, VANDAAG)


def _tot_versie(verhaal: Verhaal, versie: int) -> Verhaal:
    feiten = verhaal.feiten[:versie]
    return replace(verhaal, feiten=feiten, casus=herbouw(verhaal.casus.casus, feiten))


def _bron(verhaal: Verhaal, vraag: Toegangsvraag, stuk: UUID | None, wie: str = "baak") -> str:
    gever = frozenset({id_("verbrugge"), id_("thuiszorg")})
    lezer = verhaal.register[id_(wie)]
    over = verhaal.burger
    return herkomst(vraag, verhaal.feiten, (), over=over, ontvanger=lezer, gever=gever, stuk=stuk)["grond"].topic


@pytest.mark.eis("CON-06", "PLA-15")
def test_toen_gold_het_en_nu_niet_meer() -> None:
    """The case of each version answers for itself: open until the fact that ended it, closed from there on."""
    verhaal, welke, stuk = b.gegeven()
    voor = verhaal.casus.versie
    einde = b.beeindigd(verhaal, welke)
    weer, _ = b.vastgelegd(einde, soort="vervanger", getekend_op=None)
    gronden = [_leest(_tot_versie(weer, versie), stuk).grond for versie in range(voor, weer.casus.versie + 1)]
    assert gronden == ["taak", "verlopen", "taak"]


@pytest.mark.eis("PLA-15")
def test_het_feit_achter_de_grond_is_wat_het_laatst_over_deze_twee_is_vastgelegd() -> None:
    """Recorded, then ended; what is recorded about others says nothing of this ground."""
    verhaal, welke, stuk = b.gegeven()
    assert _bron(verhaal, _leest(verhaal, stuk), stuk) == "betrokkenheid.vastgelegd"
    einde = b.beeindigd(verhaal, welke)
    anderen, _ = b.vastgelegd(einde, "verbrugge", "waal")
    assert _bron(anderen, _leest(anderen, stuk), stuk) == "betrokkenheid.beeindigd"
    nooit = _leest(verhaal, stuk, "waal")
    assert _bron(verhaal, nooit, stuk, "waal") == "verstrekking.gedaan"


@pytest.mark.eis("STP-05", "STP-10", "PLA-15")
def test_geven_en_vragen_kijken_naar_dezelfde_betrokkenheid() -> None:
    """Without a record the own task is no ground to give on or to ask on; with one it is both."""
    zonder = begin("groen")
    met, _ = b.vastgelegd(zonder)
    for verhaal, grond in ((zonder, "ontbreekt"), (met, "taak")):
        geven = DoeVerstrekking.model_validate(b.op_taak(verhaal))
        gever = verhaal.register[id_("verbrugge")]
        lezer = _lezer(verhaal, "baak")
        assert vraag_om_te_geven(verhaal.casus, geven, gever, lezer, VANDAAG).grond == grond
        vraag = StelVraag(
            aan=gever.medewerker,
            over=geven.over,
            situatie="Hij komt niet.",
            doel=geven.doel,
            categorie=geven.categorie,
            niveau=geven.niveau,
            burger_weet_ervan=True,
        )
        vragen = vragen_om_te_vragen(verhaal.casus, vraag, lezer, gever, VANDAAG)
        assert next(v for v in vragen if v.grondslag is Grondslag.TAAK).grond == grond
