"""What was received is passed on only when who gave it agreed, and from where it comes is said (ORG-02, PLA-05)."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from domain.niveau import Niveau
from domain.ontlening import binding_bij_doorgeven, keten
from domain.oordeel import Doelbinding
from domain.tekst import zegt_iets
from domain.verstrekking import VerstrekkingGeweigerd
from domain.verzegeld import inhoud_van
from tests.domein.doelverhaal import VREEMD, goedkeuring, ingetrokken
from tests.domein.doorgeefverhaal import doorgegeven, doorgeven_goed, ontvangen, vastgelegd, verder, weigert
from tests.domein.verhaal import Verhaal, id_, inbreng, met_overleg, op_toestemming, toestemming, vitaal, zorgvuldig

WET = {
    "grondslag": "wet",
    "wetsartikel": "Wet publieke gezondheid, art. 22",
    "eerdere_stappen": {"a": "het gaat om hem"},
}


@pytest.mark.eis("ORG-02")
def test_wie_het_kreeg_zegt_waar_het_vandaan_komt() -> None:
    """From what was given to them, seen themselves, or from elsewhere; saying nothing is refused."""
    verhaal, _ = ontvangen()
    assert weigert(verhaal, None) == ["herkomst-genoemd"]
    assert weigert(verhaal, None, eigen_waarneming=True) == []
    assert weigert(verhaal, None, van_elders=True) == []


@pytest.mark.eis("ORG-02")
def test_wie_niets_kreeg_hoeft_niets_te_zeggen() -> None:
    """Nor does who received something of another kind, about another citizen, or what leads to nobody."""
    verhaal, _ = ontvangen()
    anders = verhaal.doet(
        "verbrugge", "toestemming.vastleggen", **toestemming(verhaal, gevers=[str(id_("groen"))], categorieen=["wonen"])
    )
    assert weigert(anders, None, aan="pietersen", categorie="wonen") == []
    assert weigert(verhaal, None, wie="baak", aan="mol") == []


@pytest.mark.eis("ORG-02")
def test_de_herkomst_en_wat_van_elders_komt_staan_in_het_feit() -> None:
    """Years later it can be shown what was taken from what, and what the giver said about it."""
    verhaal, stuk, _ = doorgegeven()
    assert vastgelegd(verhaal)[0].ontleend_aan == stuk
    elders = verhaal.doet("groen", "verstrekking.doen", **verder(verhaal, None, van_elders=True))
    afweging, informatie = vastgelegd(elders)
    assert (afweging.ontleend_aan, informatie.van_elders) == (None, True)


@pytest.mark.eis("ORG-02")
def test_een_geweigerde_poging_bewaart_ook_waaruit_het_kwam() -> None:
    """The refusal can be decided again."""
    verhaal, stuk = ontvangen()
    (feit,) = verhaal.doet("groen", "verstrekking.doen", **verder(verhaal, stuk)).laatste
    assert isinstance(feit, VerstrekkingGeweigerd)
    afweging = inhoud_van(feit.afweging)
    assert afweging is not None
    assert afweging.ontleend_aan == stuk


@pytest.mark.eis("ORG-02")
@pytest.mark.parametrize("ook", ["eigen_waarneming", "van_elders"])
def test_het_komt_ergens_vandaan_of_niet(ook: str) -> None:
    """Taken from what was given, and own or from elsewhere, do not go together."""
    verhaal, stuk = ontvangen()
    assert weigert(doorgeven_goed(verhaal, stuk, "baak"), stuk, **{ook: True}) == ["herkomst-genoemd"]


@pytest.mark.eis("ORG-02")
@pytest.mark.parametrize(
    "anders",
    [
        {"niveau": "inhoud", "inhoud": "Hij heeft een bewindvoerder."},
        {"categorie": "wonen"},
    ],
    ids=["verder dan gekregen", "over iets anders"],
)
def test_de_herkomst_past_bij_wat_wordt_doorgegeven(anders: dict[str, Any]) -> None:
    """No higher, and about the same."""
    verhaal, stuk = ontvangen()
    assert "herkomst-genoemd" in weigert(doorgeven_goed(verhaal, stuk, "baak"), stuk, **anders)


@pytest.mark.eis("ORG-02")
def test_minder_doorgeven_kan() -> None:
    """Only that he is known, of what was received to the outside."""
    verhaal, stuk = ontvangen()
    assert weigert(doorgeven_goed(verhaal, stuk, "baak"), stuk, niveau="dat", buitenkant=None) == []


@pytest.mark.eis("ORG-02", "TST-03")
def test_wat_niet_meer_te_lezen_is_wordt_niet_doorgegeven() -> None:
    """Ended, or the consent it came on withdrawn: an approval does not help."""
    verhaal, stuk = ontvangen()
    verhaal = doorgeven_goed(verhaal, stuk, "baak")
    weg = verhaal.doet("verbrugge", "verstrekking.beeindigen", verstrekking=str(stuk), reden="klaar")
    assert "herkomst-genoemd" in weigert(weg, stuk)
    eerste = next(iter(verhaal.casus.toestemmingen))
    terug = verhaal.doet("verbrugge", "toestemming.intrekken", toestemming=str(eerste), toelichting="Liever niet.")
    assert weigert(terug, stuk) == ["herkomst-genoemd"]
    assert weigert(verhaal, stuk) == []


@pytest.mark.eis("ORG-02")
def test_wat_verlopen_is_wordt_niet_doorgegeven() -> None:
    """Its last day counts, the day after does not."""
    verhaal = zorgvuldig(ontvangen()[0])
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal, categorie="ondersteuning", doel="wonen"))
    stuk = verhaal.nieuw("verstrekking")
    verhaal = doorgeven_goed(verhaal, stuk, "baak")
    assert weigert(verhaal.toen("2026-03-08 09:00"), stuk) == []
    assert weigert(verhaal.toen("2026-03-09 09:00"), stuk) == ["herkomst-genoemd"]


@pytest.mark.eis("ORG-02", "OVL-06")
def test_uit_een_overleg_alleen_wat_is_meegenomen() -> None:
    """While the meeting goes on it can be passed on with approval; after it only what was taken along."""
    verhaal, overleg = met_overleg(zorgvuldig(ontvangen()[0]))
    velden = inbreng(verhaal, overleg, categorie="ondersteuning", doel="wonen")
    verhaal = verhaal.doet("verbrugge", "inbreng.doen", **velden)
    stuk = verhaal.nieuw("verstrekking")
    verhaal = doorgeven_goed(verhaal, stuk, "baak")
    assert weigert(verhaal, stuk) == []
    dicht = verhaal.doet("verbrugge", "overleg.sluiten", overleg=str(overleg))
    assert weigert(dicht, stuk) == ["herkomst-genoemd"]


@pytest.mark.eis("ORG-02")
def test_wat_niet_van_u_is_klinkt_als_wat_er_niet_is() -> None:
    """Word for word: whoever tries numbers learns nothing about what others gave each other."""
    verhaal, stuk = ontvangen()
    for wie, aan in (("baak", "mol"), ("verbrugge", "groen")):
        echt, vals = (_zinnen(verhaal, wie, verder(verhaal, None, aan) | {"ontleend_aan": s}) for s in (stuk, VREEMD))
        assert echt == vals
    for s in (stuk, UUID(VREEMD)):
        antwoord = binding_bij_doorgeven(verhaal.casus, s, "wonen", Niveau.DAT, id_("baak"), verhaal.moment.date())
        assert antwoord is Doelbinding.ANDER


def _zinnen(verhaal: Verhaal, wie: str, velden: dict[str, Any]) -> list[str]:
    (feit,) = verhaal.doet(wie, "verstrekking.doen", **{**velden, "ontleend_aan": str(velden["ontleend_aan"])}).laatste
    assert isinstance(feit, VerstrekkingGeweigerd)
    return [spoor.zin for spoor in inhoud_van(feit.redenen) or ()]


@pytest.mark.eis("ORG-02")
def test_doorgeven_kan_zolang_het_is_goedgekeurd() -> None:
    """To whom it was approved for, for that purpose, until the last day, and not after it was taken back."""
    verhaal, stuk = ontvangen()
    assert weigert(verhaal, stuk) == ["doorgeven-goedgekeurd"]
    goed = doorgeven_goed(verhaal, stuk, "baak", tot="2026-03-01")
    assert weigert(goed, stuk) == []
    assert weigert(goed, stuk, aan="mol") == ["doorgeven-goedgekeurd"]
    assert weigert(goed, stuk, doel="zorg") == ["doorgeven-goedgekeurd"]
    assert weigert(goed.toen("2026-03-01 09:00"), stuk) == []
    assert weigert(goed.toen("2026-03-02 09:00"), stuk) == ["doorgeven-goedgekeurd"]
    assert weigert(ingetrokken(goed, stuk, "wonen"), stuk) == ["doorgeven-goedgekeurd"]


@pytest.mark.eis("ORG-02")
def test_een_ander_doel_goedkeuren_is_nog_geen_doorgeven() -> None:
    """Use by the receiver, and giving it on, are approved apart."""
    verhaal, stuk = ontvangen()
    alleen_gebruik = verhaal.doet("verbrugge", "doelwijziging.goedkeuren", **goedkeuring(stuk))
    assert weigert(alleen_gebruik, stuk, doel="zorg") == ["doorgeven-goedgekeurd"]


@pytest.mark.eis("PLA-03", "ORG-02")
@pytest.mark.parametrize(
    ("artikel", "mag"), [("Wet publieke gezondheid, art. 22", True), ("UAVG, art. 24", False), (".", False)]
)
def test_een_wet_die_het_voorschrijft_gaat_voor(artikel: str, mag: bool) -> None:
    """A duty does; what a law only allows, and what is no law, do not."""
    verhaal, stuk = ontvangen()
    assert ("doorgeven-goedgekeurd" in weigert(verhaal, stuk, **{**WET, "wetsartikel": artikel})) is not mag


@pytest.mark.eis("ORG-02")
def test_terug_naar_wie_het_gaf_en_naar_wie_het_al_heeft_hoeft_geen_goedkeuring() -> None:
    """It tells them nothing that they were not told."""
    verhaal, stuk = ontvangen()
    assert "doorgeven-goedgekeurd" not in weigert(verhaal, stuk, aan="verbrugge")
    beiden = op_toestemming(verhaal, aan=[str(id_("groen")), str(id_("pietersen"))])
    velden = toestemming(verhaal, ontvangers=[str(id_("pietersen"))])
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **velden)
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **beiden)
    samen = verhaal.nieuw("verstrekking")
    assert "doorgeven-goedgekeurd" not in weigert(verhaal, samen, aan="pietersen")
    assert "doorgeven-goedgekeurd" in weigert(verhaal, samen, aan="pietersen", doel="zorg")


@pytest.mark.eis("ORG-02")
def test_wie_doorgeeft_kan_niet_meer_toestaan_dan_is_toegestaan() -> None:
    """From Verbrugge to Groen to Baak to Mol: Groen's approval is not enough without that of Verbrugge."""
    verhaal, eerste, tweede = doorgegeven()
    assert [s.verstrekking for s in keten(verhaal.casus, verhaal.casus.verstrekkingen[tweede])] == [tweede, eerste]
    goed = doorgeven_goed(verhaal, tweede, "mol", wie="groen")
    assert weigert(goed, tweede, wie="baak", aan="mol") == ["doorgeven-goedgekeurd"]
    assert weigert(doorgeven_goed(goed, eerste, "mol"), tweede, wie="baak", aan="mol") == []


@pytest.mark.eis("PLA-05", "ORG-02")
def test_het_doel_telt_in_de_hele_keten() -> None:
    """Another purpose is approved only when each who gave it before approved it."""
    verhaal, eerste, tweede = doorgegeven()
    vandaag = verhaal.moment.date()

    def binding(v: Verhaal, doel: str) -> Doelbinding:
        return binding_bij_doorgeven(v.casus, tweede, doel, Niveau.DAT, id_("baak"), vandaag)

    assert binding(verhaal, "wonen") is Doelbinding.ZELFDE
    assert binding(verhaal, "zorg") is Doelbinding.ANDER
    laatste = verhaal.doet("groen", "doelwijziging.goedkeuren", **goedkeuring(tweede))
    assert binding(laatste, "zorg") is Doelbinding.ANDER
    beiden = laatste.doet("verbrugge", "doelwijziging.goedkeuren", **goedkeuring(eerste))
    assert binding(beiden, "zorg") is Doelbinding.GOEDGEKEURD


def test_een_kring_in_de_keten_houdt_op() -> None:
    """Facts are never refused: a row of disclosures that bites its tail is walked once."""
    verhaal, eerste, tweede = doorgegeven()
    stuk = verhaal.casus.verstrekkingen[eerste]
    assert stuk.afweging is not None
    rond = replace(stuk, afweging=stuk.afweging.model_copy(update={"ontleend_aan": tweede}))
    casus = replace(verhaal.casus, verstrekkingen={**verhaal.casus.verstrekkingen, eerste: rond})
    assert len(list(keten(casus, rond))) == 2


@pytest.mark.eis("ORG-02")
def test_doorgeven_wordt_goedgekeurd_ook_voor_het_eigen_doel_en_een_voor_een() -> None:
    """For the purpose it was given for, as long as somebody new is named; not even then against the citizen."""
    verhaal, stuk = ontvangen()
    assert _keurt_goed(verhaal, stuk, doel="wonen") == ["doel-is-anders"]
    goed = doorgeven_goed(verhaal, stuk, "baak")
    assert _keurt_goed(goed, stuk, "baak", doel="wonen") == ["doel-is-anders"]
    assert _keurt_goed(goed, stuk, "baak", "mol", doel="wonen") == []
    assert _keurt_goed(goed, stuk, "baak", doel="fraude") == ["niet-tegen-de-burger"]


def _keurt_goed(verhaal: Verhaal, stuk: UUID, *aan: str, doel: str) -> list[str]:
    velden = goedkeuring(stuk, doel=doel, ontvangers=[str(id_(m)) for m in aan])
    return verhaal.bezwaren("verbrugge", "doelwijziging.goedkeuren", **velden)


@pytest.mark.parametrize(("tekst", "iets"), [(None, False), ("", False), (". -", False), ("a", False), ("OM", True)])
def test_een_punt_zegt_niets(tekst: str | None, iets: bool) -> None:
    """A field that is filled says something."""
    assert zegt_iets(tekst) is iets
