"""The course of a case: how each fact changes it.

``vouw`` accepts every fact that was ever stored and never raises on a rule.
"""

from dataclasses import replace
from functools import singledispatch
from uuid import UUID

from domain import (
    beoordeling,
    betrokkenheid,
    deelname,
    doelwijziging,
    gesprek,
    inzage,
    kennisgeving,
    onderzoek,
    overleg,
    procesinzage,
    toestemming,
    verstrekking,
    vraag,
    zaakverloop,
)
from domain.betrokkene import Betrokkene, BetrokkeneToegevoegd, PersoonsgegevensVernietigd, betrokkene_uit
from domain.casus import Casus
from domain.fase import Fase
from domain.feit import Feit, Vastgelegd
from domain.niveau import Niveau
from domain.partij import Kring
from domain.verzegeld import Dicht, Open, Vernietigd, inhoud_van


def vouw(casus: Casus, vastgelegd: Vastgelegd) -> Casus:
    """The case after one more fact."""
    na = _vouw(vastgelegd.feit, casus, vastgelegd)
    return replace(na, versie=vastgelegd.versie, opdrachten=na.opdrachten | {vastgelegd.opdracht})


@singledispatch
def _vouw(feit: Feit, casus: Casus, om: Vastgelegd) -> Casus:
    """Facts that change nothing for decisions: refusals are kept to be shown, not to be decided on."""
    return casus


@_vouw.register
def _(feit: zaakverloop.CasusGeopend, casus: Casus, om: Vastgelegd) -> Casus:
    return replace(
        casus,
        kenmerk=feit.kenmerk,
        convenant=feit.convenant,
        convenantversie=feit.convenantversie,
        hash=feit.hash,
        regisseur=feit.regisseur,
        regisseur_organisatie=feit.regisseur_organisatie,
    )


@_vouw.register
def _(feit: zaakverloop.FaseIngegaan, casus: Casus, om: Vastgelegd) -> Casus:
    return replace(casus, fase=feit.fase)


@_vouw.register
def _(feit: zaakverloop.CasusAfgesloten, casus: Casus, om: Vastgelegd) -> Casus:
    return replace(casus, fase=Fase.AFGESLOTEN)


@_vouw.register
def _(feit: BetrokkeneToegevoegd, casus: Casus, om: Vastgelegd) -> Casus:
    return replace(casus, betrokkenen={**casus.betrokkenen, feit.persoon: betrokkene_uit(feit)})


@_vouw.register
def _(feit: PersoonsgegevensVernietigd, casus: Casus, om: Vastgelegd) -> Casus:
    leeg = Betrokkene(persoon=feit.persoon, gegevens=None, vernietigd=True)
    return replace(casus, betrokkenen={**casus.betrokkenen, feit.persoon: leeg})


@_vouw.register
def _(feit: deelname.DeelnemerToegevoegd, casus: Casus, om: Vastgelegd) -> Casus:
    opgave = inhoud_van(feit.opgave)
    nieuw = deelname.Deelnemer(
        medewerker=feit.medewerker,
        organisatie=feit.organisatie,
        rol=feit.rol,
        kring=feit.kring,
        doel=opgave.doel if opgave else None,
        taak=opgave.taak if opgave else None,
    )
    return replace(casus, deelnemers={**casus.deelnemers, feit.medewerker: nieuw})


@_vouw.register
def _(feit: deelname.DeelnemerUitgetreden, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.deelnemers.get(feit.medewerker)
    if oud is None:
        return casus
    return replace(casus, deelnemers={**casus.deelnemers, feit.medewerker: replace(oud, actief=False)})


@_vouw.register
def _(feit: deelname.RegieOvergedragen, casus: Casus, om: Vastgelegd) -> Casus:
    return replace(casus, regisseur=feit.aan, regisseur_organisatie=feit.aan_organisatie)


@_vouw.register
def _(feit: procesinzage.ProcesinzageGegeven, casus: Casus, om: Vastgelegd) -> Casus:
    return replace(casus, procesinzage={**casus.procesinzage, feit.medewerker: feit.tot})


@_vouw.register
def _(feit: procesinzage.ProcesinzageBeeindigd, casus: Casus, om: Vastgelegd) -> Casus:
    return replace(casus, procesinzage={m: tot for m, tot in casus.procesinzage.items() if m != feit.medewerker})


@_vouw.register
def _(feit: beoordeling.SituatieBeoordeeld, casus: Casus, om: Vastgelegd) -> Casus:
    zorg = replace(casus.zorg_om(feit.over), uitkomst=inhoud_van(feit.uitkomst))
    return _met_zorg(casus, feit.over, zorg)


@_vouw.register
def _(feit: beoordeling.ContactGezocht, casus: Casus, om: Vastgelegd) -> Casus:
    zorg = casus.zorg_om(feit.over)
    return _met_zorg(casus, feit.over, replace(zorg, pogingen=zorg.pogingen + 1))


@_vouw.register
def _(feit: beoordeling.CollegaGeconsulteerd, casus: Casus, om: Vastgelegd) -> Casus:
    zorg = casus.zorg_om(feit.over)
    return _met_zorg(casus, feit.over, replace(zorg, consultaties=zorg.consultaties + 1))


def _met_zorg(casus: Casus, over: UUID, zorg: beoordeling.Zorgvuldigheid) -> Casus:
    return replace(casus, zorgvuldigheid={**casus.zorgvuldigheid, over: zorg})


@_vouw.register
def _(feit: toestemming.ToestemmingGegeven, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_toestemming(casus, feit, toestemming.Stand.GEGEVEN)


@_vouw.register
def _(feit: toestemming.ToestemmingGeweigerd, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_toestemming(casus, feit, toestemming.Stand.GEWEIGERD)


def _met_toestemming(
    casus: Casus, feit: toestemming.ToestemmingGegeven | toestemming.ToestemmingGeweigerd, stand: toestemming.Stand
) -> Casus:
    nieuw = toestemming.Toestemming(feit.toestemming, feit.over, stand, inhoud_van(feit.bereik))
    return replace(casus, toestemmingen={**casus.toestemmingen, feit.toestemming: nieuw})


@_vouw.register
def _(feit: toestemming.ToestemmingIngetrokken, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.toestemmingen.get(feit.toestemming)
    if oud is None:
        return casus
    ingetrokken = replace(oud, stand=toestemming.Stand.INGETROKKEN)
    return replace(casus, toestemmingen={**casus.toestemmingen, feit.toestemming: ingetrokken})


@_vouw.register
def _(feit: gesprek.DelenBesproken, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_gesprek(casus, feit.gesprek, gesprek.stand_van(feit))


@_vouw.register
def _(feit: gesprek.BezwaarGewogen, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.gesprekken.get(feit.gesprek)
    nieuw = None if oud is None else gesprek.stand_na_bezwaar(oud, feit)
    return casus if nieuw is None else _met_gesprek(casus, feit.bezwaar, nieuw)


def _met_gesprek(casus: Casus, welk: UUID, stand: gesprek.Gespreksstand) -> Casus:
    return replace(casus, gesprekken={**casus.gesprekken, welk: stand})


@_vouw.register
def _(feit: betrokkenheid.BetrokkenheidVastgelegd, casus: Casus, om: Vastgelegd) -> Casus:
    nieuw = betrokkenheid.Betrokkenheid(feit.betrokkenheid, feit.over, om.wie.medewerker, inhoud_van(feit.afspraak))
    return replace(casus, betrokkenheden={**casus.betrokkenheden, feit.betrokkenheid: nieuw})


@_vouw.register
def _(feit: betrokkenheid.BetrokkenheidBeeindigd, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.betrokkenheden.get(feit.betrokkenheid)
    if oud is None:
        return casus
    return replace(casus, betrokkenheden={**casus.betrokkenheden, feit.betrokkenheid: replace(oud, beeindigd=True)})


@_vouw.register
def _(feit: verstrekking.VerstrekkingGedaan, casus: Casus, om: Vastgelegd) -> Casus:
    teksten = {
        niveau: tekst
        for niveau, veld in (
            (Niveau.ANONIEM, feit.anoniem),
            (Niveau.DAT, feit.dat),
            (Niveau.BUITENKANT, feit.buitenkant),
            (Niveau.INHOUD, feit.inhoud),
        )
        if (tekst := inhoud_van(veld)) is not None
    }
    nieuw = verstrekking.Verstrekking(
        verstrekking=feit.verstrekking,
        over=feit.over,
        gever=om.wie.medewerker,
        gever_organisatie=om.wie.organisatie,
        ontvangers=feit.ontvangers,
        gedaan=om.gebeurd,
        afweging=inhoud_van(feit.afweging),
        informatie=inhoud_van(feit.informatie),
        teksten=teksten,
        bron=feit.waar_het_vandaan_komt(),
        petten=dict(zip(feit.ontvangers, feit.petten, strict=False)),
    )
    na = replace(casus, verstrekkingen={**casus.verstrekkingen, feit.verstrekking: nieuw})
    return na if _niets_te_vertellen(feit.afweging) else _met_plicht(na, nieuw)


def _niets_te_vertellen(veld: Open[verstrekking.Afweging] | Dicht | Vernietigd) -> bool:
    """Whether no duty opens: the citizen knows, it is about nobody, or there is nothing left to tell about."""
    match veld:
        case Open():
            return veld.waarde.vooraf_verteld or veld.waarde.niveau is Niveau.ANONIEM
        case _:
            return isinstance(veld, Vernietigd)


def _met_plicht(casus: Casus, v: verstrekking.Verstrekking) -> Casus:
    plicht = kennisgeving.Kennisgevingsplicht(verstrekking=v.verstrekking, over=v.over, sinds=v.gedaan)
    return replace(casus, plichten={**casus.plichten, v.verstrekking: plicht})


@_vouw.register
def _(feit: verstrekking.VerstrekkingBeeindigd, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.verstrekkingen.get(feit.verstrekking)
    if oud is None:
        return casus
    return replace(casus, verstrekkingen={**casus.verstrekkingen, feit.verstrekking: replace(oud, beeindigd=True)})


@_vouw.register
def _(feit: doelwijziging.DoelwijzigingGoedgekeurd, casus: Casus, om: Vastgelegd) -> Casus:
    nieuw = doelwijziging.Doelwijziging(feit.doelwijziging, feit.verstrekking, inhoud_van(feit.afspraak))
    return replace(casus, doelwijzigingen={**casus.doelwijzigingen, feit.doelwijziging: nieuw})


@_vouw.register
def _(feit: doelwijziging.DoelwijzigingIngetrokken, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.doelwijzigingen.get(feit.doelwijziging)
    if oud is None:
        return casus
    nieuw = replace(oud, ingetrokken=True)
    return replace(casus, doelwijzigingen={**casus.doelwijzigingen, feit.doelwijziging: nieuw})


@_vouw.register
def _(feit: onderzoek.BezwaarTegenOnderzoek, casus: Casus, om: Vastgelegd) -> Casus:
    tegen = inhoud_van(feit.tegen)
    doelen = None if tegen is None else frozenset(tegen.doelen)
    return replace(casus, onderzoeksbezwaren={**casus.onderzoeksbezwaren, feit.over: doelen})


@_vouw.register
def _(feit: onderzoek.BezwaarTegenOnderzoekIngetrokken, casus: Casus, om: Vastgelegd) -> Casus:
    over = {persoon: doelen for persoon, doelen in casus.onderzoeksbezwaren.items() if persoon != feit.over}
    return replace(casus, onderzoeksbezwaren=over)


@_vouw.register
def _(feit: verstrekking.OntvangstBevestigd, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.verstrekkingen.get(feit.verstrekking)
    if oud is None:
        return casus
    nieuw = oud.met_bevestiging(om.wie.medewerker)
    return replace(casus, verstrekkingen={**casus.verstrekkingen, feit.verstrekking: nieuw})


@_vouw.register
def _(feit: kennisgeving.KennisgevingUitgesteld, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.plichten.get(feit.verstrekking)
    if oud is None:
        return casus
    nieuw = replace(oud, uitgesteld_tot=feit.tot, uitgesteld_door=om.wie.medewerker)
    return replace(casus, plichten={**casus.plichten, feit.verstrekking: nieuw})


@_vouw.register
def _(feit: kennisgeving.KennisgevingGedaan, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.plichten.get(feit.verstrekking)
    if oud is None or not feit.ontvangen:
        return casus
    return replace(casus, plichten={**casus.plichten, feit.verstrekking: replace(oud, vervuld_op=om.gebeurd)})


@_vouw.register
def _(feit: overleg.OverlegGepland, casus: Casus, om: Vastgelegd) -> Casus:
    nieuw = overleg.Overleg(feit.overleg, feit.moment, feit.genodigden, inhoud_van(feit.uitnodiging))
    return replace(casus, overleggen={**casus.overleggen, feit.overleg: nieuw})


@_vouw.register
def _(feit: overleg.OverlegBegonnen, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_overleg(casus, feit.overleg, kring=Kring.BREED)


@_vouw.register
def _(feit: overleg.KringGewisseld, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_overleg(casus, feit.overleg, kring=feit.kring)


@_vouw.register
def _(feit: overleg.OverlegGesloten, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_overleg(casus, feit.overleg, kring=None, gesloten=True)


def _met_overleg(casus: Casus, welk: UUID, *, kring: Kring | None, gesloten: bool = False) -> Casus:
    oud = casus.overleggen.get(welk)
    if oud is None:
        return casus
    return replace(casus, overleggen={**casus.overleggen, welk: replace(oud, kring=kring, gesloten=gesloten)})


@_vouw.register
def _(feit: overleg.BesluitGenomen, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.overleggen.get(feit.overleg)
    if oud is None:
        return casus
    besluit = overleg.Besluit(feit.besluit, feit.over, feit.kring, inhoud_van(feit.tekst))
    nieuw = replace(oud, besluiten=(*oud.besluiten, besluit))
    return replace(casus, overleggen={**casus.overleggen, feit.overleg: nieuw})


@_vouw.register
def _(feit: overleg.ActieAfgesproken, casus: Casus, om: Vastgelegd) -> Casus:
    nieuw = overleg.Actie(feit.actie, feit.overleg, feit.over, feit.wie, feit.uiterlijk, inhoud_van(feit.wat))
    return replace(casus, acties={**casus.acties, feit.actie: nieuw})


@_vouw.register
def _(feit: overleg.ActieAfgerond, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.acties.get(feit.actie)
    if oud is None:
        return casus
    return replace(casus, acties={**casus.acties, feit.actie: replace(oud, afgerond=True)})


@_vouw.register
def _(feit: overleg.InformatieMeegenomen, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.overleggen.get(feit.overleg)
    if oud is None:
        return casus
    nieuw = oud.neem_mee(feit.medewerker, feit.verstrekkingen)
    return replace(casus, overleggen={**casus.overleggen, feit.overleg: nieuw})


@_vouw.register
def _(feit: vraag.VraagGesteld, casus: Casus, om: Vastgelegd) -> Casus:
    nieuw = vraag.Vraag(feit.vraag, feit.over, om.wie.medewerker, feit.aan, inhoud_van(feit.stelling))
    return replace(casus, vragen={**casus.vragen, feit.vraag: nieuw})


@_vouw.register
def _(feit: vraag.VraagBeantwoord, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_vraag(casus, feit.vraag, vraag.Vraagstand.BEANTWOORD, None)


@_vouw.register
def _(feit: vraag.VraagAfgewezen, casus: Casus, om: Vastgelegd) -> Casus:
    return _met_vraag(casus, feit.vraag, vraag.Vraagstand.AFGEWEZEN, inhoud_van(feit.want))


def _met_vraag(casus: Casus, welke: UUID, stand: vraag.Vraagstand, want: str | None) -> Casus:
    oud = casus.vragen.get(welke)
    if oud is None:
        return casus
    return replace(casus, vragen={**casus.vragen, welke: replace(oud, stand=stand, want=want)})


@_vouw.register
def _(feit: inzage.InzageVerzocht, casus: Casus, om: Vastgelegd) -> Casus:
    nieuw = inzage.Inzageverzoek(feit.verzoek, feit.over)
    return replace(casus, inzageverzoeken={**casus.inzageverzoeken, feit.verzoek: nieuw})


@_vouw.register
def _(feit: inzage.InzageGemaakt, casus: Casus, om: Vastgelegd) -> Casus:
    oud = casus.inzageverzoeken.get(feit.verzoek)
    if oud is None:
        return casus
    return replace(
        casus, inzageverzoeken={**casus.inzageverzoeken, feit.verzoek: replace(oud, gemaakt=oud.gemaakt + 1)}
    )


def herbouw(casus: UUID, geschiedenis: tuple[Vastgelegd, ...]) -> Casus:
    """The case as all its facts leave it, in order. An empty history gives a case that does not exist."""
    stand = Casus(casus)
    for vastgelegd in geschiedenis:
        stand = vouw(stand, vastgelegd)
    return stand
