"""What was given is used for another purpose only when who gave it approved that (004 §3.3.6, PLA-05)."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.besluit.regel import Geweigerd
from domain.doelwijziging import Doelafspraak, Doelwijziging, geldende_goedkeuring, goedgekeurde_doelen
from tests.domein.doelverhaal import VREEMD, gegeven, goedgekeurd, goedkeuring, ingetrokken
from tests.domein.verhaal import Verhaal, id_


def _weigert(verhaal: Verhaal, stuk: UUID, wie: str = "verbrugge", **anders: Any) -> list[str]:
    return verhaal.bezwaren(wie, "doelwijziging.goedkeuren", **goedkeuring(stuk, **anders))


@pytest.mark.eis("PLA-05")
@pytest.mark.parametrize("doel", ["fraude", "opsporing", "zonder soort"])
def test_wat_is_gegeven_om_te_helpen_keert_zich_niet_tegen_de_burger(doel: str) -> None:
    """Not even who gave it approves that; a purpose of unknown kind stays closed too."""
    assert _weigert(*gegeven(), doel=doel) == ["niet-tegen-de-burger"]


@pytest.mark.eis("PLA-17")
def test_goedkeuren_maakt_er_geen_onderzoek_van() -> None:
    """Not even who gave it for care approves research on that ground."""
    assert _weigert(*gegeven(), doel="onderzoek") == ["onderzoek-apart"]


@pytest.mark.eis("PLA-05")
def test_voor_gewone_hulp_kan_het_wel() -> None:
    """Nothing is in the way, today as the last day included."""
    assert _weigert(*gegeven()) == []
    assert _weigert(*gegeven(), tot="2026-02-22") == []


@pytest.mark.eis("PLA-05")
def test_wie_het_niet_gaf_hoort_niets_over_de_verstrekking() -> None:
    """The same objections, word for word, for one of somebody else and for one that is not there."""
    verhaal, stuk = gegeven()
    verhaal = goedgekeurd(verhaal, stuk)
    beeindigd = verhaal.doet("verbrugge", "verstrekking.beeindigen", verstrekking=str(stuk), reden="klaar")
    for zaak in (verhaal, beeindigd):
        for naam in ("doelwijziging.goedkeuren", "doelwijziging.intrekken"):
            for doel in ("huisbezoek", "zorg", "wonen"):
                velden = goedkeuring(stuk, doel=doel)
                assert _zinnen(zaak, naam, velden) == _zinnen(zaak, naam, {**velden, "verstrekking": VREEMD})


def _zinnen(verhaal: Verhaal, naam: str, velden: dict[str, Any]) -> list[str]:
    with pytest.raises(Geweigerd) as fout:
        verhaal.doet("groen", naam, **velden)
    return [b.zin for b in fout.value.bezwaren]


@pytest.mark.eis("PLA-05")
def test_ook_de_regisseur_keurt_niets_goed_van_een_ander() -> None:
    """Running the case is no say over what somebody else gave."""
    verhaal, stuk = gegeven()
    verhaal = verhaal.doet("verbrugge", "regie.overdragen", aan=str(id_("baak")), reden="vakantie")
    assert _weigert(verhaal, stuk, wie="baak") == ["gever-keurt-goed"]


@pytest.mark.eis("PLA-05")
def test_een_goedkeuring_komt_er_een_keer_en_na_intrekken_weer() -> None:
    """While one is in force there is no second; once its last day is over, or it was taken back, there can be."""
    verhaal, stuk = gegeven()
    tijdelijk = goedgekeurd(verhaal, stuk, tot="2026-03-01")
    assert _weigert(tijdelijk, stuk) == ["doel-is-anders"]
    assert _weigert(tijdelijk.toen("2026-03-02 09:00"), stuk) == []
    assert _weigert(ingetrokken(tijdelijk, stuk), stuk) == []


@pytest.mark.eis("PLA-05")
def test_in_een_afgesloten_casus_kan_alleen_intrekken_nog() -> None:
    """Closing is always possible, opening no more."""
    verhaal, stuk = gegeven()
    dicht = goedgekeurd(verhaal, stuk).doet("verbrugge", "casus.afsluiten", reden="klaar")
    assert "casus-loopt" in _weigert(dicht, stuk, doel="wonen")
    assert dicht.bezwaren("verbrugge", "doelwijziging.intrekken", **goedkeuring(stuk)) == []


@pytest.mark.eis("PLA-05")
def test_wat_beeindigd_is_krijgt_geen_ander_doel() -> None:
    """What can no longer be read is not approved for anything."""
    verhaal, stuk = gegeven()
    weg = verhaal.doet("verbrugge", "verstrekking.beeindigen", verstrekking=str(stuk), reden="klaar")
    assert _weigert(weg, stuk) == ["gever-keurt-goed"]


def test_een_vernietigde_goedkeuring_keurt_niets_goed() -> None:
    """What can no longer be read approves nothing, for no purpose."""
    verhaal, stuk = gegeven()
    (wijziging,) = goedgekeurd(verhaal, stuk).casus.doelwijzigingen.values()
    vandaag = date(2026, 2, 22)
    assert goedgekeurde_doelen([wijziging], stuk, vandaag) == (Doelafspraak(doel="zorg"),)
    assert goedgekeurde_doelen([replace(wijziging, afspraak=None)], stuk, vandaag) == ()


_WIJZIGINGEN = st.lists(
    st.builds(
        Doelwijziging,
        doelwijziging=st.uuids(),
        verstrekking=st.sampled_from([id_("een"), id_("twee")]),
        afspraak=st.none()
        | st.builds(Doelafspraak, doel=st.sampled_from(["zorg", "wonen"]), tot=st.none() | st.dates()),
        ingetrokken=st.booleans(),
    ),
    max_size=6,
)


@pytest.mark.eis("PLA-05")
@given(_WIJZIGINGEN, st.dates())
def test_alleen_wat_nu_is_goedgekeurd_telt(wijzigingen: list[Doelwijziging], vandaag: date) -> None:
    """Never taken back, never past its last day, never of another disclosure or purpose."""
    for doel in ("zorg", "wonen"):
        w = geldende_goedkeuring(wijzigingen, id_("een"), doel, vandaag)
        if w is None:
            assert doel not in {a.doel for a in goedgekeurde_doelen(wijzigingen, id_("een"), vandaag)}
            continue
        assert w.afspraak is not None
        assert (w.verstrekking, w.afspraak.doel, w.ingetrokken) == (id_("een"), doel, False)
        assert w.afspraak.tot is None or vandaag <= w.afspraak.tot
