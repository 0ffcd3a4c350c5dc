"""The bundled provisions of law: every one is whole, and a fitting disclosure on it goes through (STP-14)."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from domain.afspraken import Strafrechtafspraak
from domain.bepaling import Bepaling, Bepalingsoort
from domain.besluit.grondtoets import GRONDTOETS
from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.partij import Geheimhouding, Partijsoort
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from infra.nats.toegang import GROOTSTE_BERICHT
from policies.bepalingen import alle_bepalingen
from policies.wet import geldende_wet
from services.berichten.adresboek import Convenanten
from tests.domein import verhaal as v
from tests.domein.betrokkenheidsverhaal import vastgelegd

ALLE = alle_bepalingen()
STRAFRECHT = Strafrechtafspraak(besluit="besluit", bevoegd_gezag="de officier", ontvangers=tuple(Partijsoort))


@pytest.mark.eis("STP-14", "PLA-10")
def test_elke_bepaling_heeft_een_eigen_naam_een_bron_en_een_eis() -> None:
    """The short name is used once; what people call an article names one provision unasked and one when asked."""
    assert len({b.kenmerk for b in ALLE}) == len(ALLE)
    assert max(Counter((b.naam, b.op_verzoek, b.tot) for b in ALLE).values()) == 1
    assert all(b.bron[:3] in {"000", "001", "002", "003", "004"} for b in ALLE)
    assert {b.eis for b in ALLE} == {"STP-14"}
    assert all(b.tot is None or b.sinds <= b.tot for b in ALLE)


@pytest.mark.eis("STP-14")
def test_dezelfde_voorwaarde_is_overal_dezelfde_vraag() -> None:
    """A form has one field for each name; none has the name of a test of step IV e."""
    vragen = {(naam, vraag) for b in ALLE for naam, vraag in b.voorwaarden.items()}
    assert len({naam for naam, _ in vragen}) == len(vragen)
    assert {naam for naam, _ in vragen}.isdisjoint(naam for toets in GRONDTOETS.values() for naam in toets)


@pytest.mark.eis("STP-06")
def test_voor_een_meldrecht_is_de_burger_ingelicht_of_staat_er_waarom_niet() -> None:
    """004 §3.2 IV b: every right asks it."""
    rechten = [b for b in ALLE if b.soort is Bepalingsoort.RECHT]
    assert rechten
    assert all("burger ingelicht" in b.voorwaarden for b in rechten)


@pytest.mark.eis("PLA-09")
def test_wie_een_afgeleid_geheim_heeft_doorbreekt_het_niet_op_een_wet() -> None:
    """Only what goes to colleagues directly involved leaves it whole (000 IGZ §4)."""
    for b in ALLE:
        open_ = b.gever_geheimhouding is None or Geheimhouding.AFGELEID in b.gever_geheimhouding
        assert open_ is b.rechtstreeks_betrokken, b.kenmerk


@pytest.mark.eis("PLA-01", "STP-14")
def test_geen_bepaling_brengt_gezondheid_bij_een_verhuurder_of_een_nutsbedrijf() -> None:
    """The ceiling spares what a law names; none here names them."""
    for b, soort in product(ALLE, (Partijsoort.WONINGCORPORATIE, Partijsoort.NUTSBEDRIJF)):
        assert not (
            b.is_voor_categorie(Categorie.GEZONDHEID) and b.is_voor_ontvanger(soort, None, Geheimhouding.CONTRACT)
        ), b.kenmerk


@pytest.mark.parametrize("soort", Partijsoort)
def test_de_lijst_past_ruim_in_een_bericht(soort: Partijsoort) -> None:
    """It goes over the door in one piece, together with the convenanten."""
    bepalingen = tuple(b for b in ALLE if b.gever is None or soort in b.gever)
    assert len(Convenanten(convenanten=(), bepalingen=bepalingen).model_dump_json().encode()) < GROOTSTE_BERICHT / 2


@pytest.mark.eis("STP-14")
def test_de_lijst_en_de_plafonds_staan_los_van_elkaar() -> None:
    """What opens is no ceiling, and what closes is no ground."""
    assert {b.tekst for b in ALLE}.isdisjoint(w.tekst for w in geldende_wet(date(2026, 1, 1)))


@pytest.mark.eis("STP-14", "PLA-13")
@pytest.mark.parametrize("bepaling", ALLE, ids=lambda b: b.kenmerk)
def test_op_elke_bepaling_kan_iets_dat_past_worden_gegeven(bepaling: Bepaling) -> None:
    """From the first kind that gives to the first that receives, with its conditions answered; on the day it holds."""
    verhaal, velden = _passend(bepaling)
    (gedaan, *_) = verhaal.doet("verbrugge", "verstrekking.doen", **velden).laatste
    assert isinstance(gedaan, VerstrekkingGedaan)
    afweging = inhoud_van(gedaan.afweging)
    assert afweging is not None
    assert afweging.bepaling == bepaling.aangehaald()
    if afweging.categorie.is_gezondheid:
        assert afweging.verwerkingsgrond is not None
        assert afweging.verwerkingsgrond.artikelen == (bepaling.grond, bepaling.uitzondering)


@pytest.mark.eis("STP-14")
@pytest.mark.parametrize("bepaling", [b for b in ALLE if b.voorwaarden], ids=lambda b: b.kenmerk)
def test_elke_voorwaarde_wordt_beantwoord(bepaling: Bepaling) -> None:
    """Leave one out and it is refused."""
    verhaal, velden = _passend(bepaling)
    for naam in bepaling.voorwaarden:
        toets = {n: w for n, w in velden["toets"].items() if n != naam}
        assert verhaal.bezwaren("verbrugge", "verstrekking.doen", **{**velden, "toets": toets}) == ["bepaling-past"]


@pytest.mark.eis("STP-14")
@pytest.mark.parametrize("bepaling", [b for b in ALLE if b.ontvanger is not None], ids=lambda b: b.kenmerk)
def test_aan_wie_een_bepaling_niet_noemt_wordt_niets_gegeven(bepaling: Bepaling) -> None:
    """Nobody is named by every article."""
    verhaal, velden = _passend(bepaling, ontvanger=Partijsoort.INFORMELE_ZORG)
    weg = {**velden, "antwoord_op": None} if not bepaling.op_verzoek else velden
    assert "bepaling-past" in verhaal.bezwaren("verbrugge", "verstrekking.doen", **weg)


def _passend(bepaling: Bepaling, ontvanger: Partijsoort | None = None) -> tuple[v.Verhaal, dict[str, Any]]:
    """A story in which giving on this provision fits, and the disclosure."""
    gever = next(iter(bepaling.gever or (Partijsoort.GGD,)))
    naar = ontvanger or next(iter(bepaling.ontvanger or (Partijsoort.WIJKTEAM,)))
    doelsoort = next(iter(bepaling.doelsoort or (Doelsoort.HULP,)))
    categorie = next(iter(c for c in Categorie if c.is_gezondheid and bepaling.is_voor_categorie(c)), None)
    categorie = categorie or next(iter(bepaling.categorieen or tuple(Categorie)))
    verhaal = _verhaal(bepaling, gever, naar, doelsoort)
    if bepaling.rechtstreeks_betrokken and ontvanger is None:
        verhaal, _ = vastgelegd(verhaal, "verbrugge", "kok")
    verhaal, vraag = _met_vraag(verhaal, categorie) if bepaling.op_verzoek else (verhaal, None)
    velden = v.vitaal(
        verhaal,
        aan=[str(v.id_("kok"))],
        categorie=categorie.value,
        grondslag="wet",
        wetsartikel=bepaling.naam,
        eerdere_stappen={"a": "Het gaat om hem."},
        toets=dict.fromkeys(bepaling.voorwaarden, "Dat staat in het dossier."),
        wiens_schade=None,
        einddatum=None,
        herbeoordelen=None,
        bevoegd_gezag="de officier",
        ingestemd_op="2018-05-25",
        zwaarwegend_belang="veiligheid",
    )
    return verhaal, velden if vraag is None else {**velden, "antwoord_op": vraag}


def _verhaal(bepaling: Bepaling, gever: Partijsoort, naar: Partijsoort, doelsoort: Doelsoort) -> v.Verhaal:
    dag = bepaling.tot or max(bepaling.sinds, date(2026, 2, 22))
    afspraken = v.AFSPRAKEN.model_copy(
        update={"doelsoorten": dict.fromkeys(v.AFSPRAKEN.doelen, doelsoort), "strafrecht": STRAFRECHT}
    )
    geheim = next(iter(bepaling.gever_geheimhouding or (Geheimhouding.AMBT,)))
    domein = next(iter(bepaling.wetsdomein or (None,)))
    verhaal = replace(
        v.Verhaal(moment=v.op(f"{dag.isoformat()} 09:00")),
        afspraken=afspraken,
        bepalingen=ALLE,
        soorten={**v.SOORTEN, v.id_("thuiszorg"): gever, v.id_("gemeente"): naar},
    )
    verhaal = verhaal.met("verbrugge", geheimhouding=geheim).met("kok", wetsdomein=domein)
    mensen = [{"naam": "meneer Janssen"}]
    regie = "groen" if bepaling.rechtstreeks_betrokken else "verbrugge"
    return verhaal.doet(regie, "casus.openen", convenant="bemoeizorg", doel="zorg", betrokkenen=mensen)


def _met_vraag(verhaal: v.Verhaal, categorie: Categorie) -> tuple[v.Verhaal, str]:
    deel = {"medewerker": str(v.id_("kok")), "kring": "klein", "taak": "hulp", "doel": "zorg"}
    vraag = {
        "aan": str(v.id_("verbrugge")),
        "over": str(verhaal.burger),
        "situatie": "Hoe gaat het?",
        "doel": "zorg",
        "categorie": categorie.value,
        "niveau": "buitenkant",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder dit gaat het mis met hem.",
        "burger_weet_ervan": True,
    }
    na = verhaal.doet("verbrugge", "deelnemer.toevoegen", **deel).doet("kok", "vraag.stellen", **vraag)
    return na, str(na.nieuw("vraag"))
