"""What the resolver of facts must answer on both sides of every boundary, over cases as they were told.

``afwijkingen`` gives every question that is resolved otherwise: none when all is right. It stands apart from the tests
so that it can be held against a resolver with a mistake in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Toegangsvraag
from domain.opdracht.verstrekking import DoeVerstrekking
from domain.partij import Binding, Geheimhouding
from policies import toedracht
from tests.domein import betrokkenheidsverhaal as b
from tests.domein import doelverhaal as d
from tests.domein import doorgeefverhaal as o
from tests.domein import gespreksverhaal as g
from tests.domein import onderzoeksverhaal as z
from tests.domein.verhaal import (
    SOORTEN,
    Verhaal,
    begin,
    id_,
    inbreng,
    met_overleg,
    op_toestemming,
    toestemming,
    vitaal,
    zorgvuldig,
)


@dataclass(frozen=True)
class Grens:
    """A question about the last disclosure of a story, and what must come out of the facts."""

    naam: str
    verhaal: Verhaal
    stuk: UUID
    lezer: str
    dag: str
    verwacht: dict[str, object]
    niveau: Niveau = Niveau.DAT
    doel: str | None = None
    binding: Binding = Binding.GEBONDEN
    pet: Rol | None = None


@dataclass(frozen=True)
class Geefgrens:
    """A question about giving something on, and what must come out of the facts."""

    naam: str
    verhaal: Verhaal
    gever: str
    ontvanger: str
    velden: dict[str, Any]
    dag: str
    verwacht: dict[str, object]


def afwijkingen() -> list[str]:
    """Each boundary that is resolved otherwise than it must, by name and field."""
    gesteld = [(grens, _stel(grens)) for grens in grenzen()]
    gegeven = [(grens, _stel_geven(grens)) for grens in geefgrenzen()]
    return [
        f"{grens.naam}: {veld} is {getattr(vraag, veld)}, verwacht {waarde}"
        for grens, vraag in (*gesteld, *gegeven)
        for veld, waarde in grens.verwacht.items()
        if getattr(vraag, veld) != waarde
    ]


def _stel(g: Grens) -> Toegangsvraag:
    mens = g.verhaal.register[id_(g.lezer)]
    lezer = toedracht.Lezer(mens, SOORTEN[mens.organisatie], g.binding, g.pet)
    stuk = g.verhaal.casus.verstrekkingen[g.stuk]
    assert stuk.afweging is not None
    dag = date.fromisoformat(g.dag)
    return toedracht.vraag_om_te_lezen(g.verhaal.casus, stuk, stuk.afweging, lezer, g.niveau, g.doel, dag)


def _stel_geven(g: Geefgrens) -> Toegangsvraag:
    mens, gever = g.verhaal.register[id_(g.ontvanger)], g.verhaal.register[id_(g.gever)]
    lezer = toedracht.Lezer(mens, SOORTEN[mens.organisatie], Binding.GEBONDEN)
    opdracht = DoeVerstrekking.model_validate(g.velden)
    return toedracht.vraag_om_te_geven(g.verhaal.casus, opdracht, gever, lezer, date.fromisoformat(g.dag))


@cache
def geefgrenzen() -> tuple[Geefgrens, ...]:
    """All boundaries of giving on; the stories are told once."""
    return tuple(_doorgeven())


def _doorgeven() -> Iterator[Geefgrens]:
    zelfde, ander = {"doelbinding": "zelfde doel"}, {"doelbinding": "ander doel"}
    goed, dag = {"doelbinding": "ander doel, goedgekeurd door de gever"}, "2026-03-01"
    verhaal, eerste, tweede = o.doorgegeven()
    uit_eerste, uit_tweede = o.verder(verhaal, eerste), o.verder(verhaal, tweede, "mol")
    voor_zorg, verder_voor_zorg = {**uit_eerste, "doel": "zorg"}, {**uit_tweede, "doel": "zorg"}
    yield Geefgrens("eigen, voor elk doel", verhaal, "groen", "baak", o.verder(verhaal, None, doel="zorg"), dag, zelfde)
    yield Geefgrens("doorgeven, zelfde doel", verhaal, "groen", "baak", uit_eerste, dag, zelfde)
    yield Geefgrens("doorgeven, ander doel", verhaal, "groen", "baak", voor_zorg, dag, ander)
    goedgekeurd = d.goedgekeurd(verhaal, eerste, tot=dag)
    yield Geefgrens("doorgeven, goedgekeurd, laatste dag", goedgekeurd, "groen", "baak", voor_zorg, dag, goed)
    yield Geefgrens("doorgeven, goedgekeurd, dag erna", goedgekeurd, "groen", "baak", voor_zorg, "2026-03-02", ander)
    weg = d.ingetrokken(goedgekeurd, eerste)
    yield Geefgrens("doorgeven, goedkeuring ingetrokken", weg, "groen", "baak", voor_zorg, dag, ander)
    yield Geefgrens("doorgeven van een ander", verhaal, "baak", "mol", o.verder(verhaal, eerste, "mol"), dag, ander)
    niets = o.verder(verhaal, UUID(d.VREEMD))
    yield Geefgrens("doorgeven van wat er niet is", verhaal, "groen", "baak", niets, dag, ander)
    yield Geefgrens("verder doorgeven, zelfde doel", verhaal, "baak", "mol", uit_tweede, dag, zelfde)
    alleen_laatste = verhaal.doet("groen", "doelwijziging.goedkeuren", **d.goedkeuring(tweede))
    yield Geefgrens("verder doorgeven, een van twee", alleen_laatste, "baak", "mol", verder_voor_zorg, dag, ander)
    alleen_eerste = d.goedgekeurd(verhaal, eerste)
    yield Geefgrens("verder doorgeven, de ander van twee", alleen_eerste, "baak", "mol", verder_voor_zorg, dag, ander)
    allebei = d.goedgekeurd(alleen_laatste, eerste)
    yield Geefgrens("verder doorgeven, allebei", allebei, "baak", "mol", verder_voor_zorg, dag, goed)


@cache
def grenzen() -> tuple[Grens, ...]:
    """All boundaries; the stories are told once."""
    return (
        *_toestemming(),
        *_gesprek(),
        *_ander_doel(),
        *_onderzoek(),
        *_betrokkenheid(),
        *_petten(),
        *_einddatum(),
        *_gegeven(),
        *_overleg(),
        *_zaak(),
    )


def _op_toestemming() -> tuple[Verhaal, UUID, UUID]:
    verhaal = begin("verbrugge", "meneer Janssen", "mevrouw Janssen")
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    gegeven = verhaal.nieuw("toestemming")
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **op_toestemming(verhaal))
    return verhaal, gegeven, verhaal.nieuw("verstrekking")


def _toestemming() -> Iterator[Grens]:
    verhaal, gegeven, stuk = _op_toestemming()
    for naam, dag, grond in (
        ("toestemming, dag ervoor", "2026-01-31", "ontbreekt"),
        ("toestemming, eerste dag", "2026-02-01", "toestemming"),
        ("toestemming, laatste dag", "2026-08-01", "toestemming"),
        ("toestemming, dag erna", "2026-08-02", "verlopen"),
    ):
        yield Grens(naam, verhaal, stuk, "pietersen", dag, {"grond": grond, "gegeven": True})
    boven = {"grond": "ontbreekt", "gegeven": False}
    yield Grens("boven het niveau", verhaal, stuk, "pietersen", "2026-03-01", boven, niveau=Niveau.INHOUD)
    ander = {"grond": "ontbreekt", "gegeven": False}
    yield Grens("toestemming voor een ander", verhaal, stuk, "groen", "2026-03-01", ander)
    weg = verhaal.doet("verbrugge", "toestemming.intrekken", toestemming=str(gegeven), toelichting="Liever niet.")
    yield Grens("ingetrokken", weg, stuk, "pietersen", "2026-03-01", {"grond": "ingetrokken"})
    van_haar = next(p for p in verhaal.casus.betrokkenen if p != verhaal.burger)
    opnieuw = weg.doet("verbrugge", "toestemming.vastleggen", **{**toestemming(weg), "over": str(van_haar)})
    yield Grens("toestemming van iemand anders", opnieuw, stuk, "pietersen", "2026-03-01", {"grond": "ingetrokken"})
    voor_iets_anders = weg.doet("verbrugge", "toestemming.vastleggen", **toestemming(weg, doel="zorg"))
    niets = {"grond": "ingetrokken"}
    yield Grens("toestemming voor een ander doel", voor_iets_anders, stuk, "pietersen", "2026-03-01", niets)
    andere = toestemming(weg, categorieen=["wonen"])
    over_iets_anders = weg.doet("verbrugge", "toestemming.vastleggen", **andere)
    yield Grens("toestemming voor andere gegevens", over_iets_anders, stuk, "pietersen", "2026-03-01", niets)
    weer = weg.doet("verbrugge", "toestemming.vastleggen", **toestemming(weg))
    yield Grens("opnieuw gegeven", weer, stuk, "pietersen", "2026-03-01", {"grond": "toestemming"})


def _gesprek() -> Iterator[Grens]:
    verhaal = g.besproken()
    gegeven = verhaal.doet("groen", "verstrekking.doen", **g.na_gesprek(verhaal))
    stuk, tijdens = gegeven.nieuw("verstrekking"), "2026-03-01"
    for naam, dag, grond in (
        ("gesprek, dag ervoor", "2026-01-31", "ontbreekt"),
        ("gesprek, eerste dag", "2026-02-01", "taak na gesprek"),
        ("gesprek, laatste dag", "2026-08-01", "taak na gesprek"),
        ("gesprek, dag erna", "2026-08-02", "verlopen"),
    ):
        yield Grens(naam, gegeven, stuk, "pietersen", dag, {"grond": grond, "gegeven": True})
    niets = {"grond": "ontbreekt"}
    yield Grens("gesprek, een niveau hoger", gegeven, stuk, "pietersen", tijdens, niets, niveau=Niveau.INHOUD)
    yield Grens("gesprek over een ander", gegeven, stuk, "waal", tijdens, niets)
    weg = {"grond": "ingetrokken"}
    bezwaard = gegeven.doet("groen", "bezwaar.wegen", **g.bezwaar(verhaal))
    yield Grens("na een bezwaar", bezwaard, stuk, "pietersen", tijdens, weg)
    nee = g.besproken(gegeven, besluit="niet delen")
    yield Grens("na een gesprek met nee", nee, stuk, "pietersen", tijdens, {"grond": "taak na gesprek"})
    yield Grens("na een gesprek met nee, zo hoog", nee, stuk, "pietersen", tijdens, weg, niveau=Niveau.BUITENKANT)
    ander_nee = g.besproken(gegeven, besluit="niet delen", categorieen=["wonen"], niveau="dat")
    mag = {"grond": "taak na gesprek"}
    yield Grens("na een nee over iets anders", ander_nee, stuk, "pietersen", tijdens, mag)
    yield Grens("opnieuw besproken", g.besproken(bezwaard), stuk, "pietersen", tijdens, mag)
    later = g.besproken(bezwaard, tot="2026-02-28")
    yield Grens("opnieuw besproken, korter", later, stuk, "pietersen", tijdens, {"grond": "verlopen"})


def _ander_doel() -> Iterator[Grens]:
    verhaal, stuk = d.gegeven()
    goed = {"doelbinding": "ander doel, goedgekeurd door de gever", "doel": "zorg", "grond": "vitaal belang"}
    niet, tijdens = {"doelbinding": "ander doel"}, "2026-03-01"
    tot = d.goedgekeurd(verhaal, stuk, tot="2026-03-01")
    yield Grens("goedgekeurd, laatste dag", tot, stuk, "groen", "2026-03-01", goed, doel="zorg")
    yield Grens("goedgekeurd, dag erna", tot, stuk, "groen", "2026-03-02", niet, doel="zorg")
    altijd = d.goedgekeurd(verhaal, stuk)
    yield Grens("goedgekeurd zonder einde", altijd, stuk, "groen", "2026-03-08", goed, doel="zorg")
    yield Grens("een ander doel is goedgekeurd", altijd, stuk, "groen", tijdens, niet, doel="wonen")
    eigen = {"doelbinding": "zelfde doel"}
    yield Grens("het eigen doel na goedkeuring", altijd, stuk, "groen", tijdens, eigen, doel="huisbezoek")
    weg = d.ingetrokken(altijd, stuk)
    yield Grens("goedkeuring ingetrokken", weg, stuk, "groen", tijdens, niet, doel="zorg")
    weer = d.goedgekeurd(weg, stuk)
    yield Grens("opnieuw goedgekeurd", weer, stuk, "groen", tijdens, goed, doel="zorg")
    ander = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    voor_ander = d.goedgekeurd(ander, ander.nieuw("verstrekking"))
    yield Grens("goedkeuring van een andere verstrekking", voor_ander, stuk, "groen", tijdens, niet, doel="zorg")
    verhaal, stuk = d.gegeven_op_toestemming()
    altijd = d.goedgekeurd(verhaal, stuk)
    dicht = {"doelbinding": goed["doelbinding"], "grond": "ontbreekt"}
    yield Grens("goedgekeurd, toestemming niet", altijd, stuk, "pietersen", tijdens, dicht, doel="zorg")
    ook = altijd.doet("verbrugge", "toestemming.vastleggen", **toestemming(altijd, doel="zorg"))
    ook_goed = {"doelbinding": goed["doelbinding"], "grond": "toestemming"}
    yield Grens("goedgekeurd, toestemming ook", ook, stuk, "pietersen", tijdens, ook_goed, doel="zorg")
    yield Grens("goedgekeurd, voor het eigen doel", altijd, stuk, "pietersen", tijdens, {"grond": "toestemming"})
    verhaal, eerste, tweede = o.doorgegeven()
    half = verhaal.doet("groen", "doelwijziging.goedkeuren", **d.goedkeuring(tweede))
    yield Grens("doorgegeven, een van twee keurde goed", half, tweede, "baak", tijdens, niet, doel="zorg")
    heel, beide = d.goedgekeurd(half, eerste), {"doelbinding": goed["doelbinding"]}
    yield Grens("doorgegeven, allebei keurden goed", heel, tweede, "baak", tijdens, beide, doel="zorg")


def _onderzoek() -> Iterator[Grens]:
    verhaal, stuk = z.gegeven()
    mag, dicht, dag = {"grond": "wet"}, {"grond": "ingetrokken"}, "2026-03-01"
    yield Grens("onderzoek zonder bezwaar", verhaal, stuk, "groen", dag, mag)
    na = z.bezwaard(verhaal)
    yield Grens("onderzoek na bezwaar", na, stuk, "groen", dag, dicht)
    yield Grens("bezwaar tegen onderzoek ingetrokken", z.ingetrokken(na), stuk, "groen", dag, mag)
    ander = next(p for p in verhaal.casus.betrokkenen if p != verhaal.burger)
    yield Grens("bezwaar van een ander", z.bezwaard(verhaal, ander), stuk, "groen", dag, mag)
    hulp = na.doet(
        "verbrugge", "verstrekking.doen", **z.voor_onderzoek(na, doel="zorg", wetsartikel="Wet Bopz, art. 21")
    )
    yield Grens("hulp na bezwaar tegen onderzoek", hulp, hulp.nieuw("verstrekking"), "groen", dag, mag)


def _betrokkenheid() -> Iterator[Grens]:
    verhaal, welke, stuk = b.gegeven()
    tijdens, taak = "2026-03-01", {"grond": "taak"}
    weg, niet = {"grond": "verlopen"}, {"grond": "ontbreekt"}
    yield Grens("betrokken, dag ervoor", verhaal, stuk, "baak", "2026-01-31", niet)
    yield Grens("betrokken, eerste dag", verhaal, stuk, "baak", "2026-02-01", taak)
    yield Grens("betrokken, laatste dag", verhaal, stuk, "baak", "2026-06-30", taak)
    yield Grens("betrokken, dag erna", verhaal, stuk, "baak", "2026-07-01", weg)
    yield Grens("een collega die niet is betrokken", verhaal, stuk, "waal", tijdens, niet)
    yield Grens("betrokken, maar leidt toe", verhaal, stuk, "baak", tijdens, niet, pet=Rol.TOELEIDING)
    einde = b.beeindigd(verhaal, welke)
    yield Grens("betrokkenheid beëindigd", einde, stuk, "baak", tijdens, weg)
    met_een_ander, _ = b.vastgelegd(einde, "verbrugge", "waal")
    yield Grens("gever betrokken met een ander", met_een_ander, stuk, "baak", tijdens, weg)
    zonder_gever, _ = b.vastgelegd(einde, "baak", "waal")
    yield Grens("lezer betrokken met een ander", zonder_gever, stuk, "baak", tijdens, weg)
    ander, _ = b.vastgelegd(einde, soort="vervanger", getekend_op=None)
    yield Grens("opnieuw betrokken, als vervanger", ander, stuk, "baak", tijdens, taak)
    weer, _ = b.vastgelegd(ander, van="2026-05-01", getekend_op="2026-02-01")
    yield Grens("betrokken, en later nog eens", weer, stuk, "baak", tijdens, taak)
    yield from _betrokken_bij_een_ander()
    open_ = begin("groen").met("verbrugge", geheimhouding=Geheimhouding.AMBT)
    open_ = open_.doet("verbrugge", "verstrekking.doen", **b.op_taak(open_, categorie="ondersteuning"))
    zonder = open_.nieuw("verstrekking")
    yield Grens("geen beroepsgeheim, andere gegevens", open_, zonder, "baak", tijdens, taak)
    gezond, _ = b.vastgelegd(begin("groen").met("verbrugge", geheimhouding=Geheimhouding.AMBT), tot="2026-03-01")
    gezond = gezond.doet("verbrugge", "verstrekking.doen", **b.op_taak(gezond))
    over = gezond.nieuw("verstrekking")
    yield Grens("geen beroepsgeheim, gezondheid, laatste dag", gezond, over, "baak", "2026-03-01", taak)
    yield Grens("geen beroepsgeheim, gezondheid, dag erna", gezond, over, "baak", "2026-03-02", weg)


def _betrokken_bij_een_ander() -> Iterator[Grens]:
    """In a household: involved with her is not involved with him."""
    verhaal = begin("groen", "meneer Janssen", "mevrouw Janssen")
    verhaal, welke = b.vastgelegd(verhaal)
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **b.op_taak(verhaal))
    stuk = verhaal.nieuw("verstrekking")
    zij = next(p for p in verhaal.casus.betrokkenen if p != verhaal.burger)
    bij_haar, _ = b.vastgelegd(b.beeindigd(verhaal, welke), over=str(zij))
    yield Grens("betrokken bij een ander mens", bij_haar, stuk, "baak", "2026-03-01", {"grond": "verlopen"})


def _petten() -> Iterator[Grens]:
    verhaal = zorgvuldig(begin()).met("groen", per_rol={Rol.REGIE: Geheimhouding.SUWI})
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    stuk, dag = verhaal.nieuw("verstrekking"), "2026-03-01"
    helpt = {"pet": Rol.HULPVERLENING, "geheimhouding": "ambt", "gegeven": True}
    regelt = {"pet": Rol.REGIE, "geheimhouding": "suwi", "gegeven": False}
    yield Grens("in de rol van hulpverlener", verhaal, stuk, "groen", dag, helpt)
    yield Grens("in de rol van regisseur", verhaal, stuk, "groen", dag, regelt, pet=Rol.REGIE)
    doet_mee = {"medewerker": str(id_("groen")), "kring": "klein", "taak": "hulp", "doel": "zorg"}
    leidt = verhaal.met("groen", rollen=frozenset({Rol.TOELEIDING, Rol.HULPVERLENING}))
    leidt = leidt.doet("verbrugge", "deelnemer.toevoegen", **doet_mee, rol=Rol.TOELEIDING)
    yield Grens("in een andere rol gaan meedoen", leidt, stuk, "groen", dag, {"gegeven": False})
    terug = leidt.doet("verbrugge", "deelnemer.toevoegen", **doet_mee)
    yield Grens("terug in de eerste rol", terug, stuk, "groen", dag, {"gegeven": True})
    zonder = replace(leidt.casus.verstrekkingen[stuk], petten={})
    ooit = replace(leidt, casus=replace(leidt.casus, verstrekkingen={stuk: zonder}))
    yield Grens("gegeven voor de rol werd bewaard", ooit, stuk, "groen", dag, {"gegeven": True})


def _op_vitaal_belang() -> tuple[Verhaal, UUID]:
    verhaal = zorgvuldig(begin())
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    return verhaal, verhaal.nieuw("verstrekking")


def _einddatum() -> Iterator[Grens]:
    verhaal, stuk = _op_vitaal_belang()
    yield Grens("einddatum, laatste dag", verhaal, stuk, "groen", "2026-03-08", {"grond": "vitaal belang"})
    yield Grens("einddatum, dag erna", verhaal, stuk, "groen", "2026-03-09", {"grond": "verlopen"})
    for binding in Binding:
        yield Grens(f"binding {binding}", verhaal, stuk, "groen", "2026-03-01", {"binding": binding}, binding=binding)
    wie = {"partij": "wijkteam", "geheimhouding": "ambt", "gever": "beroep", "pet": Rol.HULPVERLENING}
    yield Grens("wie het is en wie het gaf", verhaal, stuk, "groen", "2026-03-01", wie)
    zelfde, ander = {"doelbinding": "zelfde doel"}, {"doelbinding": "ander doel", "doel": "zorg"}
    yield Grens("voor hetzelfde doel", verhaal, stuk, "groen", "2026-03-01", zelfde, doel="huisbezoek")
    yield Grens("voor een ander doel", verhaal, stuk, "groen", "2026-03-01", ander, doel="zorg")


def _gegeven() -> Iterator[Grens]:
    verhaal, stuk = _op_vitaal_belang()
    dag = "2026-03-01"
    yield Grens("aan deze persoon gegeven", verhaal, stuk, "groen", dag, {"gegeven": True, "deelname": "deelnemer"})
    niemand = {"gegeven": False, "deelname": "geen deelnemer"}
    yield Grens("aan een ander gegeven", verhaal, stuk, "waal", dag, niemand)
    tot = {"gegeven": True}
    yield Grens("tot en met het niveau", verhaal, stuk, "groen", dag, tot, niveau=Niveau.BUITENKANT)
    yield Grens("een niveau hoger", verhaal, stuk, "groen", dag, {"gegeven": False}, niveau=Niveau.INHOUD)
    weg = verhaal.doet("verbrugge", "verstrekking.beeindigen", verstrekking=str(stuk), reden="niet meer nodig")
    yield Grens("beëindigd", weg, stuk, "groen", dag, {"gegeven": False})


def _overleg() -> Iterator[Grens]:
    verhaal, overleg = met_overleg(zorgvuldig(begin()))
    verhaal = verhaal.doet("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg))
    stuk, dag = verhaal.nieuw("verstrekking"), "2026-02-23"
    yield Grens("in het overleg", verhaal, stuk, "groen", dag, {"gegeven": True, "kring": "breed"})
    taak = {"over": str(verhaal.burger), "wat": "langsgaan", "uiterlijk": "2026-03-01"}
    actie = verhaal.doet("verbrugge", "actie.afspreken", overleg=str(overleg), wie=str(id_("groen")), **taak)
    mee = actie.doet(
        "verbrugge",
        "informatie.meenemen",
        overleg=str(overleg),
        medewerker=str(id_("groen")),
        verstrekkingen=[str(stuk)],
        actie=str(actie.nieuw("actie")),
    ).doet("verbrugge", "overleg.sluiten", overleg=str(overleg))
    yield Grens("na het overleg, meegenomen", mee, stuk, "groen", dag, {"gegeven": True})
    yield Grens("na het overleg, niet meegenomen", mee, stuk, "pietersen", dag, {"gegeven": False})


def _zaak() -> Iterator[Grens]:
    verhaal, overleg = met_overleg(zorgvuldig(begin()))
    verhaal = verhaal.doet("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg))
    stuk, dag = verhaal.nieuw("verstrekking"), "2026-02-23"
    weg = verhaal.doet("verbrugge", "deelnemer.uittreden", medewerker=str(id_("groen")), reden="andere baan")
    yield Grens("uit de casus gegaan", weg, stuk, "groen", dag, {"deelname": "geen deelnemer"})
    dicht = verhaal.doet("verbrugge", "overleg.sluiten", overleg=str(overleg))
    dicht = dicht.doet("verbrugge", "casus.afsluiten", reden="klaar")
    yield Grens("afgesloten", dicht, stuk, "groen", dag, {"grond": "verlopen", "fase": "afgesloten"})
