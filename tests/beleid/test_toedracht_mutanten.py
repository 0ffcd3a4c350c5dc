"""The resolver of facts on both sides of each boundary, and named mistakes in it that this must notice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

import policies.toedracht as t
from domain import ontlening
from domain.betrokkenheid import Betrokkenheid
from domain.casus import Casus
from domain.doelwijziging import Doelafspraak, Doelwijziging
from domain.gesprek import Gespreksstand
from domain.grondslag import Grondtoestand
from domain.medewerker import Medewerker, Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding
from domain.partij import Binding, Deelname
from domain.toestemming import Stand, Toestemming
from domain.verstrekking import Verstrekking
from tests.beleid.toedracht_grenzen import afwijkingen, geefgrenzen, grenzen

Breuk = Callable[[pytest.MonkeyPatch], None]
DAG = timedelta(days=1)


@pytest.mark.eis("TST-03", "TST-07", "STP-07", "OVL-06", "PLA-05", "PLA-08", "PLA-11", "PLA-12", "CON-02")
@pytest.mark.eis("PLA-15", "STP-05")
def test_elke_grens_wordt_goed_bepaald() -> None:
    """First and last day, withdrawal, talks, end date, level, purpose, participation, take-along, a closed case."""
    assert len(grenzen()) >= 70
    assert afwijkingen() == []


def _functie(naam: str, anders: Callable[..., Any]) -> Breuk:
    """Replace a function of the resolver by one made of the real one."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(t, naam)
        monkeypatch.setattr(t, naam, lambda *a, **k: anders(echt, *a, **k))

    return breek


def _toestemming(naam: str, anders: Callable[..., Any]) -> Breuk:
    """The same for what a consent says of itself."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(Toestemming, naam)
        monkeypatch.setattr(Toestemming, naam, lambda *a, **k: anders(echt, *a, **k))

    return breek


def _vraag(**velden: Any) -> Breuk:
    """The question names something else than the facts say."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = t.Toegangsvraag
        monkeypatch.setattr(t, "Toegangsvraag", lambda **k: echt(**{**k, **velden}))

    return breek


def _gesprek(naam: str, anders: Callable[..., Any]) -> Breuk:
    """The same for what a talk says of itself."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(Gespreksstand, naam)
        monkeypatch.setattr(Gespreksstand, naam, lambda *a: anders(echt, *a))

    return breek


def _medewerker(naam: str, anders: Callable[..., Any]) -> Breuk:
    """The same for what the register says of a professional."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(Medewerker, naam)
        monkeypatch.setattr(Medewerker, naam, lambda *a: anders(echt, *a))

    return breek


def _stuk(anders: Callable[..., Any]) -> Breuk:
    """The same for what a disclosure says of whom it was given to."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = Verstrekking.gegeven_aan
        monkeypatch.setattr(Verstrekking, "gegeven_aan", lambda *a: anders(echt, *a))

    return breek


def _gesprekken(anders: Callable[..., Any]) -> Breuk:
    """The same for how talks stand together."""
    return _functie("na_gesprekken", anders)


def _ontlening(naam: str, anders: Callable[..., Any]) -> Breuk:
    """The same for how it is found where something came from."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(ontlening, naam)
        monkeypatch.setattr(ontlening, naam, lambda *a: anders(echt, *a))

    return breek


def _casus(naam: str, anders: Callable[..., Any]) -> Breuk:
    """The same for what a case says of itself."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(Casus, naam)
        monkeypatch.setattr(Casus, naam, lambda *a: anders(echt, *a))

    return breek


def _als_het_er_is(casus: Casus, stuk: UUID | None) -> UUID | None:
    return stuk if stuk in casus.verstrekkingen else None


def _doel(anders: Callable[..., Any]) -> Breuk:
    """The same for what an approval of another purpose says of itself."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = Doelwijziging.geldt
        monkeypatch.setattr(Doelwijziging, "geldt", lambda *a: anders(echt, *a))

    return breek


def _betrokkenheid(anders: Callable[..., Any]) -> Breuk:
    """The same for how professionals are involved together."""
    return _functie("na_betrokkenheid", anders)


def _van_betrokkenheid(naam: str, anders: Callable[..., Any]) -> Breuk:
    """The same for what one involvement says of itself."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(Betrokkenheid, naam)
        monkeypatch.setattr(Betrokkenheid, naam, lambda *a: anders(echt, *a))

    return breek


def _met_iedereen(echt: Callable[..., Any], betrokkenheden: Any, delen: Any, pet: Rol, dag: date) -> Any:
    """Giver alone has to be involved."""
    return echt(betrokkenheden, replace(delen, ontvanger=delen.gever), pet, dag)


def _zonder_einde(echt: Callable[..., bool], z: Doelwijziging, *rest: Any) -> bool:
    return echt(replace(z, afspraak=Doelafspraak(doel=z.afspraak.doel)) if z.afspraak else z, *rest)


def _elk_doel(echt: Callable[..., bool], z: Doelwijziging, stuk: Any, doel: str, dag: date) -> bool:
    return echt(z, stuk, z.afspraak.doel if z.afspraak else doel, dag)


def _niet_ingetrokken(echt: Callable[..., Grondtoestand], zelf: Toestemming, vandaag: date) -> Grondtoestand:
    return echt(replace(zelf, stand=Stand.GEGEVEN) if zelf.stand is Stand.INGETROKKEN else zelf, vandaag)


FOUTEN: dict[str, Breuk] = {
    "een einddatum geldt een dag te lang": _functie("_tot", lambda echt, einde, dag: echt(einde, dag - DAG)),
    "een einddatum geldt een dag te kort": _functie("_tot", lambda echt, einde, dag: echt(einde, dag + DAG)),
    "een einddatum geldt niet": _functie("_tot", lambda echt, einde, dag: echt(None, dag)),
    "een toestemming geldt een dag te lang": _toestemming("toestand", lambda echt, z, dag: echt(z, dag - DAG)),
    "een toestemming begint een dag te vroeg": _toestemming("toestand", lambda echt, z, dag: echt(z, dag + DAG)),
    "een toestemming verloopt niet": _toestemming(
        "toestand", lambda echt, z, dag: Grondtoestand.GELDT if echt(z, dag) is Grondtoestand.VERLOPEN else echt(z, dag)
    ),
    "intrekken telt niet": _toestemming("toestand", _niet_ingetrokken),
    "een toestemming dekt ieder": _toestemming("dekt", lambda echt, z, delen: True),
    "een toestemming dekt elk doel": _toestemming(
        "dekt", lambda echt, z, delen: echt(z, replace(delen, doel=z.bereik.doel))
    ),
    "een toestemming dekt alle gegevens": _toestemming(
        "dekt", lambda echt, z, delen: echt(z, replace(delen, categorie=z.bereik.categorieen[0]))
    ),
    "een toestemming dekt elke ontvanger": _toestemming(
        "dekt", lambda echt, z, delen: echt(z, replace(delen, ontvanger=frozenset(z.bereik.ontvangers)))
    ),
    "de toestemming van een ander telt": _toestemming(
        "dekt", lambda echt, z, delen: echt(z, replace(delen, over=z.over))
    ),
    "een gesprek hoeft niet": _gesprekken(lambda echt, g, delen, dag: (Grondtoestand.GELDT, None)),
    "een gesprek geldt een dag te lang": _gesprekken(lambda echt, g, delen, dag: echt(g, delen, dag - DAG)),
    "een gesprek begint een dag te vroeg": _gesprekken(lambda echt, g, delen, dag: echt(g, delen, dag + DAG)),
    "alleen het eerste gesprek telt": _gesprekken(lambda echt, g, delen, dag: echt(tuple(g)[:1], delen, dag)),
    "alleen het laatste gesprek telt": _gesprekken(lambda echt, g, delen, dag: echt(tuple(g)[-1:], delen, dag)),
    "de volgorde van gesprekken telt niet": _gesprekken(lambda echt, g, delen, dag: echt(tuple(g)[::-1], delen, dag)),
    "een nee in een gesprek telt niet": _gesprek("sluit", lambda echt, z, delen: False),
    "een nee sluit elk niveau": _gesprek("sluit", lambda echt, z, delen: echt(z, replace(delen, niveau=Niveau.INHOUD))),
    "een nee sluit alle gegevens": _gesprek(
        "sluit", lambda echt, z, delen: echt(z, replace(delen, categorie=z.bereik.categorieen[0]))
    ),
    "een gesprek opent elk niveau": _gesprek(
        "opent", lambda echt, z, delen: echt(z, replace(delen, niveau=Niveau.DAT))
    ),
    "een gesprek dekt elke ontvanger": _gesprek(
        "opent", lambda echt, z, delen: echt(z, replace(delen, ontvanger=frozenset(z.bereik.ontvangers)))
    ),
    "betrokken zijn hoeft niet": _betrokkenheid(lambda echt, *a: (Grondtoestand.GELDT, None)),
    "betrokken zijn hoeft niet bij een beroepsgeheim": _functie(
        "vraagt_betrokkenheid", lambda echt, gever, delen: delen.categorie.is_gezondheid and gever == "ambt"
    ),
    "betrokken zijn hoeft niet bij gezondheid": _functie(
        "vraagt_betrokkenheid", lambda echt, gever, delen: gever in {"beroep", "afgeleid"}
    ),
    "betrokken zijn moet altijd": _functie("vraagt_betrokkenheid", lambda echt, gever, delen: True),
    "een betrokkenheid geldt een dag te lang": _betrokkenheid(lambda echt, b, d, pet, dag: echt(b, d, pet, dag - DAG)),
    "een betrokkenheid begint een dag te vroeg": _betrokkenheid(
        lambda echt, b, d, pet, dag: echt(b, d, pet, dag + DAG)
    ),
    "een betrokkenheid beëindigen telt niet": _betrokkenheid(
        lambda echt, b, *rest: echt([replace(z, beeindigd=False) for z in b], *rest)
    ),
    "alleen de gever hoeft betrokken te zijn": _betrokkenheid(_met_iedereen),
    "alleen de lezer hoeft betrokken te zijn": _betrokkenheid(
        lambda echt, b, delen, *rest: echt(b, replace(delen, gever=delen.ontvanger), *rest)
    ),
    "alleen de laatste betrokkenheid telt": _betrokkenheid(lambda echt, b, *rest: echt(tuple(b)[-1:], *rest)),
    "alleen de eerste betrokkenheid telt": _betrokkenheid(lambda echt, b, *rest: echt(tuple(b)[:1], *rest)),
    "betrokken bij een ander mens telt": _van_betrokkenheid(
        "verbindt", lambda echt, z, delen: echt(z, replace(delen, over=z.over))
    ),
    "wie toeleidt is medebehandelaar": _betrokkenheid(
        lambda echt, b, delen, pet, dag: echt(b, delen, Rol.HULPVERLENING, dag)
    ),
    "deelname telt niet": _functie("_deelname", lambda echt, *a: Deelname.DEELNEMER),
    "gegeven telt niet": _functie("is_gegeven", lambda echt, *a: True),
    "de rol waarin het is gekregen telt niet": _stuk(lambda echt, v, wie, pet: wie in v.ontvangers),
    "zonder bewaarde rol is niets gegeven": _stuk(lambda echt, v, wie, pet: v.petten.get(wie) is pet),
    "beëindigen telt niet": _functie(
        "is_gegeven", lambda echt, casus, stuk, *a: echt(casus, replace(stuk, beeindigd=False), *a)
    ),
    "meenemen hoeft niet": _functie(
        "is_gegeven",
        lambda echt, casus, stuk, a, *wie: echt(casus, stuk, a.model_copy(update={"overleg": None}), *wie),
    ),
    "een afgesloten casus blijft open": _functie("_in_lopende_casus", lambda echt, casus, toestand: toestand),
    "de geheimhouding is die van een andere rol": _medewerker(
        "in_rol", lambda echt, z, rol: echt(z, Rol.HULPVERLENING if rol is Rol.REGIE else Rol.REGIE)
    ),
    "elk niveau is gegeven": _vraag(gegeven=True),
    "een goedkeuring geldt een dag te lang": _doel(lambda echt, z, v, doel, dag: echt(z, v, doel, dag - DAG)),
    "een goedkeuring geldt een dag te kort": _doel(lambda echt, z, v, doel, dag: echt(z, v, doel, dag + DAG)),
    "een goedkeuring verloopt niet": _doel(_zonder_einde),
    "een goedkeuring intrekken telt niet": _doel(lambda echt, z, *rest: echt(replace(z, ingetrokken=False), *rest)),
    "een goedkeuring is voor elk doel": _doel(_elk_doel),
    "een goedkeuring is voor alles wat is gegeven": _doel(
        lambda echt, z, v, doel, dag: echt(z, z.verstrekking, doel, dag)
    ),
    "goedkeuren hoeft niet": _functie(
        "doelbinding", lambda echt, *a: Doelbinding.GOEDGEKEURD if a[3] else Doelbinding.ZELFDE
    ),
    "een goedkeuring vervangt toestemming": _functie("grondtoestand", lambda echt, *a: echt(*a[:6])),
    "waar iets vandaan komt telt niet": _functie("binding_bij_doorgeven", lambda echt, *a: Doelbinding.ZELFDE),
    "doorgeven is altijd een ander doel": _functie(
        "binding_bij_doorgeven", lambda echt, *a: Doelbinding.ANDER if a[1] else echt(*a)
    ),
    "wat niet van u is telt als eigen": _functie(
        "binding_bij_doorgeven", lambda echt, casus, stuk, *a: echt(casus, _als_het_er_is(casus, stuk), *a)
    ),
    "wat van een ander is telt als van u": _ontlening(
        "ontvangen", lambda echt, casus, stuk, wie: casus.verstrekkingen.get(stuk)
    ),
    "alleen wie het laatst gaf telt": _ontlening("keten", lambda echt, casus, stuk: iter((stuk,))),
    "alleen wie het eerst gaf telt": _ontlening("keten", lambda echt, casus, stuk: iter(list(echt(casus, stuk))[-1:])),
    "bezwaar tegen onderzoek telt niet": _casus("heeft_onderzoeksbezwaar", lambda echt, *a: False),
    "bezwaar tegen onderzoek is van iedereen": _casus(
        "heeft_onderzoeksbezwaar", lambda echt, casus, over, doel: any(echt(casus, p, doel) for p in casus.betrokkenen)
    ),
    "bezwaar tegen onderzoek sluit alles": _casus(
        "heeft_onderzoeksbezwaar", lambda echt, casus, over, doel: over in casus.onderzoeksbezwaren
    ),
    "elk ander doel is niet goedgekeurd": _vraag(doelbinding=Doelbinding.ANDER),
    "elk doel is hetzelfde": _vraag(doelbinding=Doelbinding.ZELFDE),
    "iedereen is gebonden": _vraag(binding=Binding.GEBONDEN),
}


@pytest.mark.eis("CON-03", "TST-03", "STP-07", "PLA-05", "PLA-08", "CON-02")
@pytest.mark.parametrize("breek", FOUTEN.values(), ids=FOUTEN)
def test_een_fout_in_de_toedracht_wordt_gezien(breek: Breuk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of these mistakes changes the answer at one boundary at least."""
    grenzen()
    geefgrenzen()
    breek(monkeypatch)
    assert afwijkingen()
