"""The citizen's account, from the event history alone: their own, complete up to what is lawfully withheld.

What is about others is left out. So is every disclosure of which telling is put off, with everything that would betray
it. The wording that says so is always the same (RCH-02).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from uuid import UUID

from domain.beoordeling import CollegaGeconsulteerd, SituatieBeoordeeld
from domain.bepaling import AangehaaldeBepaling
from domain.betrokkene import PersoonsgegevensVernietigd
from domain.betrokkenheid import BetrokkenheidBeeindigd, BetrokkenheidVastgelegd
from domain.casus import Casus
from domain.doelwijziging import DoelwijzigingGoedgekeurd, DoelwijzigingIngetrokken
from domain.feit import Feit, Vastgelegd
from domain.gesprek import BezwaarGewogen, DelenBesproken
from domain.kennisgeving import KennisgevingGedaan, KennisgevingUitgesteld
from domain.lezing import Gelezen
from domain.overleg import OverlegBegonnen, OverlegGepland, OverlegGesloten
from domain.procesinzage import ProcesinzageBeeindigd, ProcesinzageGegeven
from domain.toestemming import ToestemmingGegeven
from domain.verstrekking import (
    Afweging,
    OntvangstBevestigd,
    VerstrekkingBeeindigd,
    VerstrekkingGedaan,
    VerstrekkingGeweigerd,
)
from domain.verzegeld import inhoud_van
from domain.zaakverloop import CasusAfgesloten, CasusGeopend, FaseIngegaan
from services.beeld.andergebruik import ander_gebruik
from services.beeld.betrokkenheid import betrokkenheidsverloop
from services.beeld.gedeeld import Wettelijk, waarom_gedeeld
from services.beeld.herkomst import komt_van, uit_iets_afgeschermds
from services.beeld.mensen import met_organisatie
from services.beeld.zinnen import zin_bij
from services.berichten import inzage as b
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid
from services.register import Registerstand

ZONDER_PERSOON = (
    CasusGeopend,
    FaseIngegaan,
    CasusAfgesloten,
    OverlegGepland,
    OverlegBegonnen,
    OverlegGesloten,
    ProcesinzageGegeven,
    ProcesinzageBeeindigd,
)
"""Facts about the case as a whole that every citizen of it may know."""

VERRADEND = (SituatieBeoordeeld, CollegaGeconsulteerd)
"""Facts that could give away a disclosure of which telling is put off."""

BRON_ANDER = "een ander (naam niet getoond)"


def afgeschermd(casus: Casus, over: UUID) -> frozenset[UUID]:
    """The disclosures about this citizen of which telling is put off (KEN-02)."""
    return frozenset(p.verstrekking for p in casus.plichten.values() if p.over == over and p.verzwegen())


def maak_inzage(
    geladen: Geladen,
    lezingen: tuple[Vastgelegd, ...],
    over: UUID,
    oproep: Oproep,
    beleid: Beleid,
    *,
    oefening: bool,
    van_toen: Mapping[Wettelijk, Beleid],
) -> b.Inzageoverzicht:
    """The account of one citizen of a case. ``van_toen`` holds the policy that decided each disclosure."""
    casus, register = geladen.casus, oproep.register
    dicht = afgeschermd(casus, over)
    gehouden = tuple(_gehouden(geladen, over, dicht, register, van_toen))
    mens = casus.betrokkenen[over].gegevens
    organisaties = {register.organisatienaam(casus.regisseur_organisatie)} if casus.regisseur_organisatie else set()
    organisaties |= {g.gever_organisatie for g in gehouden} | set(_organisaties(casus, over, dicht, register))
    overzicht = b.Inzageoverzicht(
        kenmerk=casus.kenmerk,
        gemaakt_op=oproep.moment,
        oefening=oefening,
        naam=mens.naam if mens else None,
        geboren=mens.geboren if mens else None,
        bsn_vastgelegd=bool(mens and mens.bsn),
        convenant=beleid.afspraken.titel,
        convenantversie=casus.convenantversie,
        doelen=tuple(dict.fromkeys(beleid.afspraken.doelen.get(d, d) for g in gehouden for d in _doelen(g))),
        regisseur=register.naam(casus.regisseur) if casus.regisseur else "",
        regisseur_organisatie=register.organisatienaam(casus.regisseur_organisatie)
        if casus.regisseur_organisatie
        else "",
        betrokken_organisaties=tuple(sorted(organisaties)),
        gehouden=gehouden,
        artikelen=tuple(_artikelen(geladen, gehouden)),
        toestemmingen=_toestemmingen(geladen, over, oproep),
        gesprekken=tuple(_gesprekken(geladen.feiten, over, register)),
        betrokkenheden=tuple(betrokkenheidsverloop(geladen.feiten, casus, over, dicht, register, met_organisatie)),
        stappen=tuple(_stappen(geladen.feiten, over, dicht, register)),
        ingezien=tuple(_ingezien(lezingen, over, dicht, register)),
        bewaren=beleid.afspraken.bewaren,
        contactpunt=beleid.afspraken.contactpunt,
        klachten=beleid.afspraken.klachten,
        rechten=b.RECHTEN,
        beperking=b.BEPERKT,
        vingerafdruk="",
    )
    return overzicht.model_copy(update={"vingerafdruk": vingerafdruk(overzicht)})


def vingerafdruk(overzicht: b.Inzageoverzicht) -> str:
    """The SHA-256 of everything but the fingerprint itself, as canonical JSON."""
    json_ = overzicht.model_dump(mode="json", exclude={"vingerafdruk"})
    return hashlib.sha256(json.dumps(json_, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _gehouden(
    geladen: Geladen,
    over: UUID,
    dicht: frozenset[UUID],
    register: Registerstand,
    van_toen: Mapping[Wettelijk, Beleid],
) -> Iterable[b.Gehouden]:
    zichtbaar = tuple(v for v in geladen.feiten if getattr(v.feit, "over", None) == over and not _verzwegen(v, dicht))
    verteld = {
        v.feit.verstrekking: inhoud_van(v.feit.inhoud)
        for v in geladen.feiten
        if isinstance(v.feit, KennisgevingGedaan) and v.feit.ontvangen
    }
    for v in geladen.feiten:
        f = v.feit
        if not isinstance(f, VerstrekkingGedaan) or f.over != over or f.verstrekking in dicht:
            continue
        a, info, motivering = inhoud_van(f.afweging), inhoud_van(f.informatie), inhoud_van(f.motivering)
        if a is None:
            continue
        melding = verteld.get(f.verstrekking)
        artikelen = [str(art) for s in v.oordelen if (o := inhoud_van(s.oordeel)) for art in o.artikelen]
        artikelen += [_naam(a, a.bepaling)] if a.bepaling else []
        artikelen += a.verwerkingsgrond.artikelen if a.verwerkingsgrond else ()
        yield b.Gehouden(
            verstrekking=f.verstrekking,
            gedaan=v.gebeurd,
            gever=register.naam(v.wie.medewerker),
            gever_organisatie=register.organisatienaam(v.wie.organisatie),
            ontvangers=tuple(met_organisatie(m, register) for m in f.ontvangers),
            categorie=a.categorie.value,
            niveau=a.niveau.value,
            doel=a.doel,
            grondslag=_grondslag(a),
            artikelen=tuple(dict.fromkeys(artikelen)),
            besluit=None if uit_iets_afgeschermds(geladen.casus, a.ontleend_aan, dicht) else _besluit(a),
            einddatum=a.einddatum,
            bron=_bron(bron, eigen=info.eigen_waarneming) if info and (bron := f.waar_het_vandaan_komt()) else None,
            komt_van=komt_van(geladen.casus, a.ontleend_aan, dicht, register),
            aard=info.aard.value if info else None,
            anoniem=inhoud_van(f.anoniem),
            dat=inhoud_van(f.dat),
            buitenkant=inhoud_van(f.buitenkant),
            inhoud=inhoud_van(f.inhoud),
            waarom=motivering.noodzaak if motivering else None,
            verteld_op=melding.op if melding else None,
            uitleg=waarom_gedeeld(v, zichtbaar, register, van_toen),
            ander_gebruik=tuple(ander_gebruik(geladen.feiten, f.verstrekking, register, iets_dicht=bool(dicht))),
        )


def _verzwegen(v: Vastgelegd, dicht: frozenset[UUID]) -> bool:
    """Whether a fact is about a disclosure of which telling is put off; nothing of it may show anywhere."""
    return getattr(v.feit, "verstrekking", None) in dicht


def _doelen(gehouden: b.Gehouden) -> tuple[str, ...]:
    """What it was given for, and every other purpose that was approved."""
    return (gehouden.doel, *(a.doel for a in gehouden.ander_gebruik))


def _grondslag(a: Afweging) -> str:
    """The ground, with the provision that was named and what it is: a duty is shown as one (STP-15)."""
    if a.wetsartikel is None:
        return a.grondslag.value
    soort = f": een {a.bepaling.soort}" if a.bepaling is not None else ""
    return f"{a.grondslag} ({a.wetsartikel}{soort})"


def _besluit(a: Afweging) -> str | None:
    """On whose decision criminal data were given, beside the ground (001 bijlage j)."""
    if a.instemming is not None:
        return f"eenmalig, met instemming van {a.instemming.wie} op {a.instemming.op:%d-%m-%Y}"
    return a.besluit


def _artikelen(geladen: Geladen, gehouden: tuple[b.Gehouden, ...]) -> Iterable[b.Aangehaald]:
    """What the articles say that stand beside what is held; of what is left out none is named."""
    teksten = {
        str(art): art.tekst
        for v in geladen.feiten
        for s in v.oordelen
        if (o := inhoud_van(s.oordeel))
        for art in o.artikelen
    }
    genoemd = dict.fromkeys(naam for g in gehouden for naam in g.artikelen if naam in teksten)
    yield from (b.Aangehaald(naam=naam, tekst=teksten[naam]) for naam in genoemd)
    yield from dict.fromkeys(_bepalingen(geladen, {g.verstrekking for g in gehouden}))


def _bepalingen(geladen: Geladen, gehouden: set[UUID]) -> Iterable[b.Aangehaald]:
    """What the provisions of law said on the day that something was given on them."""
    for v in geladen.feiten:
        if isinstance(v.feit, VerstrekkingGedaan) and v.feit.verstrekking in gehouden:
            a = inhoud_van(v.feit.afweging)
            if a is not None and a.bepaling is not None:
                yield b.Aangehaald(naam=_naam(a, a.bepaling), tekst=a.bepaling.tekst)


def _naam(a: Afweging, bepaling: AangehaaldeBepaling) -> str:
    """A provision as it is named beside other articles: one article can be a right unasked and a duty when asked."""
    return f"{a.wetsartikel} ({bepaling.soort})"


def _bron(bron: str, *, eigen: bool) -> str:
    """Where it came from. Someone else's name is never shown: it could be that of who raised the alarm."""
    return bron if eigen else BRON_ANDER


def _organisaties(casus: Casus, over: UUID, dicht: frozenset[UUID], register: Registerstand) -> Iterable[str]:
    for v in casus.verstrekkingen.values():
        if v.over == over and v.verstrekking not in dicht:
            for medewerker in v.ontvangers:
                wie = register.medewerkers.get(medewerker)
                if wie is not None:
                    yield register.organisatienaam(wie.organisatie)


def _toestemmingen(geladen: Geladen, over: UUID, oproep: Oproep) -> tuple[b.Toestemmingsverloop, ...]:
    register = oproep.register
    uit = []
    for v in geladen.feiten:
        f = v.feit
        if not isinstance(f, ToestemmingGegeven) or f.over != over:
            continue
        bereik, gesprek = inhoud_van(f.bereik), inhoud_van(f.gesprek)
        if bereik is None:
            continue
        stand = geladen.casus.toestemmingen[f.toestemming].toestand(oproep.vandaag)
        uit.append(
            b.Toestemmingsverloop(
                gegeven=v.gebeurd,
                wat=", ".join(bereik.categorieen),
                gevers=tuple(register.naam_van(i) for i in bereik.gevers),
                ontvangers=tuple(register.naam_van(i) for i in bereik.ontvangers),
                doel=bereik.doel,
                niveau=bereik.niveau.value,
                van=bereik.van,
                tot=bereik.tot,
                uitgelegd=gesprek.uitgelegd if gesprek else None,
                stand=stand.value,
            )
        )
    return tuple(uit)


def _gesprekken(feiten: tuple[Vastgelegd, ...], over: UUID, register: Registerstand) -> Iterable[b.Gespreksverloop]:
    for v in feiten:
        f = v.feit
        if not isinstance(f, DelenBesproken) or f.over != over:
            continue
        afspraak, verslag = inhoud_van(f.afspraak), inhoud_van(f.verslag)
        if afspraak is None:
            continue
        bereik = afspraak.bereik
        yield b.Gespreksverloop(
            gevoerd=v.gebeurd,
            wat=", ".join(bereik.categorieen),
            gevers=tuple(register.naam_van(i) for i in bereik.gevers),
            ontvangers=tuple(register.naam_van(i) for i in bereik.ontvangers),
            doel=bereik.doel,
            niveau=bereik.niveau.value,
            van=bereik.van,
            tot=bereik.tot,
            besproken=verslag.besproken if verslag else None,
            begrepen=verslag.begrepen if verslag else None,
            bezwaren=verslag.bezwaren if verslag else None,
            weging=verslag.weging if verslag else None,
            besluit=afspraak.besluit.value,
            later=tuple(_bezwaren(feiten, f.gesprek)),
        )


def _bezwaren(feiten: tuple[Vastgelegd, ...], gesprek: UUID) -> Iterable[b.Bezwaarverloop]:
    for v in feiten:
        f = v.feit
        if not isinstance(f, BezwaarGewogen) or f.gesprek != gesprek:
            continue
        verslag = inhoud_van(f.verslag)
        if verslag is not None:
            yield b.Bezwaarverloop(
                moment=v.gebeurd, bezwaar=verslag.bezwaar, weging=verslag.weging, besluit=verslag.besluit.value
            )


def _stappen(
    feiten: tuple[Vastgelegd, ...], over: UUID, dicht: frozenset[UUID], register: Registerstand
) -> Iterable[b.Stap]:
    for v in feiten:
        if not _voor_burger(v.feit, over, dicht):
            continue
        yield b.Stap(
            moment=v.gebeurd,
            wie=register.naam(v.wie.medewerker),
            organisatienaam=register.organisatienaam(v.wie.organisatie),
            zin=zin_bij(v.feit, register),
        )


def _voor_burger(feit: Feit, over: UUID, dicht: frozenset[UUID]) -> bool:
    """Whether a step belongs in the account: about this citizen or the case as a whole, and not shielded."""
    if isinstance(feit, PersoonsgegevensVernietigd):
        return feit.persoon == over
    if getattr(feit, "over", None) != over:
        return isinstance(feit, ZONDER_PERSOON)
    return _te_tonen(feit, dicht)


def _te_tonen(feit: Feit, dicht: frozenset[UUID]) -> bool:
    """What has a place of its own is no step; while something is shielded, nothing may betray it."""
    if isinstance(feit, VerstrekkingGedaan | ToestemmingGegeven | DelenBesproken | BezwaarGewogen):
        return False
    if isinstance(feit, DoelwijzigingGoedgekeurd | DoelwijzigingIngetrokken | BetrokkenheidVastgelegd):
        return False
    if isinstance(feit, BetrokkenheidBeeindigd):
        return False
    if isinstance(feit, (*VERRADEND, VerstrekkingGeweigerd, KennisgevingUitgesteld)):
        return not dicht
    if isinstance(feit, OntvangstBevestigd | VerstrekkingBeeindigd | KennisgevingGedaan):
        return feit.verstrekking not in dicht
    return True


def _ingezien(
    lezingen: tuple[Vastgelegd, ...], over: UUID, dicht: frozenset[UUID], register: Registerstand
) -> Iterable[b.Ingezien]:
    for v in lezingen:
        f = v.feit
        if not isinstance(f, Gelezen) or f.over != over or not dicht.isdisjoint(f.verstrekkingen):
            continue
        gezien = inhoud_van(f.gezien)
        if gezien is not None:
            yield b.Ingezien(
                moment=v.gebeurd,
                wie=register.naam(v.wie.medewerker),
                organisatienaam=register.organisatienaam(v.wie.organisatie),
                beeld=gezien.beeld,
                niveau=gezien.niveau.value,
                doel=gezien.doel,
            )
