"""The regisseur's view of a case: process and coordination, without the texts that were given to others (DOS-01)."""

from datetime import date
from uuid import UUID

from domain.casus import Casus
from domain.gesprek import deelstand
from domain.medewerker import Rol
from domain.partij import Kring
from domain.verstrekking import Verstrekking
from policies.toedracht import Lezer, grondtoestand
from services.beeld.betrokkenheid import betrokkenheden
from services.beeld.herkomst import komt_van
from services.beeld.leesbaar import hoogste_niveau
from services.beeld.zinnen import zin_bij
from services.berichten import dossier as b
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid
from services.register import Registerstand


def maak_dossier(geladen: Geladen, oproep: Oproep, beleid: Beleid, *, oefening: bool) -> b.Dossier:
    """The whole case."""
    casus, register, vandaag = geladen.casus, oproep.register, oproep.vandaag
    return b.Dossier(
        casus=casus.casus,
        kenmerk=casus.kenmerk,
        convenant=casus.convenant,
        convenantversie=casus.convenantversie,
        fase=casus.fase,
        moment=oproep.moment,
        oefening=oefening,
        regisseur=register.naam(casus.regisseur) if casus.regisseur else "",
        burgers=_burgers(casus),
        ring=_ring(casus, register, beleid, vandaag),
        tijdlijn=_tijdlijn(geladen, register),
        toestemmingen=_toestemmingen(casus, register, vandaag),
        gesprekken=_gesprekken(casus, register, vandaag),
        verstrekkingen=tuple(
            regel for v in casus.verstrekkingen.values() if (regel := _verstrekking(casus, v, oproep))
        ),
        plichten=_plichten(casus, register, beleid, vandaag),
        overleggen=_overleggen(casus, register),
        acties=acties(casus, register),
        vragen=tuple(
            b.Vraagregel(
                vraag=v.vraag, over=v.over, van=register.naam(v.van), aan=register.naam(v.aan), stand=v.stand.value
            )
            for v in casus.vragen.values()
        ),
        verzoeken=tuple(
            b.Verzoekregel(verzoek=v.verzoek, over=v.over, gemaakt=v.gemaakt) for v in casus.inzageverzoeken.values()
        ),
        betrokkenheden=betrokkenheden(casus, register, vandaag),
    )


def _burgers(casus: Casus) -> tuple[b.Burger, ...]:
    return tuple(
        b.Burger(
            persoon=mens.persoon,
            naam=mens.gegevens.naam if mens.gegevens else None,
            geboren=mens.gegevens.geboren if mens.gegevens else None,
            plaats=mens.gegevens.plaats if mens.gegevens else None,
        )
        for mens in casus.betrokkenen.values()
    )


def _ring(casus: Casus, register: Registerstand, beleid: Beleid, vandaag: date) -> tuple[b.Ringplek, ...]:
    ontvangers = [m for v in casus.verstrekkingen.values() for m in v.ontvangers]
    ids = dict.fromkeys([*([casus.regisseur] if casus.regisseur else []), *casus.deelnemers, *ontvangers])
    plekken = []
    for medewerker in ids:
        lezer = register.lezer(medewerker, casus.hash, vandaag)
        if lezer is not None and casus.is_deelnemer(medewerker):
            plekken.append(_plek(casus, lezer, register, beleid, vandaag))
    return tuple(plekken)


def _plek(casus: Casus, lezer: Lezer, register: Registerstand, beleid: Beleid, vandaag: date) -> b.Ringplek:
    wie = lezer.medewerker
    deel = casus.deelnemers.get(wie.medewerker)
    niveau, artikel, _ = hoogste_niveau(casus, lezer, beleid, register.soorten, vandaag)
    is_regisseur = wie.medewerker == casus.regisseur
    return b.Ringplek(
        medewerker=wie.medewerker,
        naam=register.naam(wie.medewerker),
        functie=register.functie(wie.medewerker),
        organisatie=wie.organisatie,
        organisatienaam=register.organisatienaam(wie.organisatie),
        soort=lezer.soort,
        rol=Rol.REGIE if is_regisseur else (deel.rol if deel else Rol.HULPVERLENING),
        kring=Kring.KLEIN if is_regisseur else (deel.kring if deel else Kring.EEN_OP_EEN),
        taak=deel.taak if deel else None,
        doel=deel.doel if deel else None,
        niveau=niveau,
        artikel=artikel,
    )


def _tijdlijn(geladen: Geladen, register: Registerstand) -> tuple[b.Gebeurtenis, ...]:
    return tuple(
        b.Gebeurtenis(
            moment=v.gebeurd,
            topic=type(v.feit).TOPIC,
            wie=register.naam(v.wie.medewerker),
            organisatienaam=register.organisatienaam(v.wie.organisatie),
            zin=zin_bij(v.feit, register),
        )
        for v in reversed(geladen.feiten)
    )


def _toestemmingen(casus: Casus, register: Registerstand, vandaag: date) -> tuple[b.Toestemmingsregel, ...]:
    return tuple(
        b.Toestemmingsregel(
            toestemming=t.toestemming,
            over=t.over,
            gevers=tuple(register.naam_van(i) for i in t.bereik.gevers),
            ontvangers=tuple(register.naam_van(i) for i in t.bereik.ontvangers),
            doel=t.bereik.doel,
            categorieen=t.bereik.categorieen,
            niveau=t.bereik.niveau,
            van=t.bereik.van,
            tot=t.bereik.tot,
            geweigerd=t.stand.value == "geweigerd",
            toestand=t.toestand(vandaag),
        )
        for t in casus.toestemmingen.values()
        if t.bereik is not None
    )


def _gesprekken(casus: Casus, register: Registerstand, vandaag: date) -> tuple[b.Gespreksregel, ...]:
    return tuple(
        b.Gespreksregel(
            gesprek=g.gesprek,
            over=g.over,
            gevers=tuple(register.naam_van(i) for i in g.bereik.gevers),
            ontvangers=tuple(register.naam_van(i) for i in g.bereik.ontvangers),
            doel=g.bereik.doel,
            categorieen=g.bereik.categorieen,
            niveau=g.bereik.niveau,
            van=g.bereik.van,
            tot=g.bereik.tot,
            stand=deelstand(casus.gesprekken, g.gesprek, vandaag),
        )
        for welk, g in casus.gesprekken.items()
        if g.bereik is not None and welk == g.gesprek
    )


def _verstrekking(casus: Casus, v: Verstrekking, oproep: Oproep) -> b.Verstrekkingsregel | None:
    a, register, vandaag = v.afweging, oproep.register, oproep.vandaag
    lezer = register.lezer(v.ontvangers[0], casus.hash, vandaag) if v.ontvangers else None
    if a is None or lezer is None:
        return None
    return b.Verstrekkingsregel(
        verstrekking=v.verstrekking,
        over=v.over,
        gedaan=v.gedaan,
        gever=register.naam(v.gever),
        gever_organisatie=register.organisatienaam(v.gever_organisatie),
        ontvangers=tuple(register.naam(m) for m in v.ontvangers),
        categorie=a.categorie,
        niveau=a.niveau,
        doel=a.doel,
        grondslag=a.grondslag,
        toestand=grondtoestand(casus, v, a, lezer, a.niveau, vandaag),
        einddatum=a.einddatum,
        herbeoordelen=a.herbeoordelen,
        kring=a.kring,
        overleg=a.overleg,
        bevestigd=tuple(register.naam(m) for m in v.bevestigd),
        komt_van=komt_van(casus, a.ontleend_aan, frozenset(), register),
        aan_mij=oproep.medewerker.medewerker in v.ontvangers,
    )


def _plichten(casus: Casus, register: Registerstand, beleid: Beleid, vandaag: date) -> tuple[b.Plichtregel, ...]:
    binnen = beleid.afspraken.informeren_binnen_dagen
    return tuple(
        b.Plichtregel(
            verstrekking=p.verstrekking,
            over=p.over,
            stand=p.stand(vandaag, binnen),
            uiterlijk=p.uiterlijk(binnen),
            uitgesteld_door=register.naam(p.uitgesteld_door) if p.uitgesteld_door else None,
        )
        for p in casus.plichten.values()
    )


def genodigden(
    casus: Casus, overleg: UUID, register: Registerstand, voor: UUID | None = None
) -> tuple[b.Genodigderegel, ...]:
    """Who is invited to a meeting; everyone in it may know that beforehand (OVL-01). ``voor`` ``None`` sees it all.

    What someone does in the small circle is not for who is in the wide one only (OVL-04).
    """
    klein = {g.medewerker for g in casus.overleggen[overleg].genodigden if g.kring is Kring.KLEIN}
    dicht = klein if voor is not None and voor not in klein else frozenset()
    return tuple(
        b.Genodigderegel(
            medewerker=g.medewerker,
            naam=register.naam(g.medewerker),
            organisatienaam=_organisatie(g.medewerker, register),
            kring=g.kring,
            taak=None if g.medewerker in dicht else casus.overleggen[overleg].taak_van(g.medewerker),
        )
        for g in casus.overleggen[overleg].genodigden
    )


def _organisatie(medewerker: UUID, register: Registerstand) -> str:
    wie = register.medewerkers.get(medewerker)
    return register.organisatienaam(wie.organisatie) if wie else ""


def _overleggen(casus: Casus, register: Registerstand) -> tuple[b.Overlegregel, ...]:
    inbrengen = [v.afweging.overleg for v in casus.verstrekkingen.values() if v.afweging]
    return tuple(
        b.Overlegregel(
            overleg=o.overleg,
            moment=o.moment,
            doel=o.uitnodiging.doel if o.uitnodiging else None,
            situatie=o.uitnodiging.situatie if o.uitnodiging else None,
            burger_weet_ervan=o.uitnodiging.burger_weet_ervan if o.uitnodiging else None,
            genodigden=genodigden(casus, o.overleg, register),
            kring=o.kring,
            gesloten=o.gesloten,
            inbrengen=inbrengen.count(o.overleg),
            besluiten=len(o.besluiten),
            meegenomen={register.naam(m): len(stukken) for m, stukken in o.meegenomen.items()},
        )
        for o in casus.overleggen.values()
    )


def acties(casus: Casus, register: Registerstand, van: UUID | None = None) -> tuple[b.Actieregel, ...]:
    """The actions of a case, or those of one professional."""
    return tuple(
        b.Actieregel(
            actie=a.actie,
            overleg=a.overleg,
            over=a.over,
            wie=register.naam(a.wie),
            wat=a.wat,
            uiterlijk=a.uiterlijk,
            afgerond=a.afgerond,
        )
        for a in casus.acties.values()
        if van is None or a.wie == van
    )
