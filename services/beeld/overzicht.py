"""A case as one of its participants sees it: their own part, and nothing that others do apart from them."""

from uuid import UUID

from domain.casus import Casus, rol_in
from domain.doelwijziging import goedgekeurde_doelen
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Kring
from domain.verstrekking import Afweging, Verstrekking
from domain.vraag import Vraagstand
from policies.toedracht import Lezer
from services.beeld.betrokkenheid import betrokkenheden
from services.beeld.dossier import acties, genodigden
from services.beeld.gesteld import mag_weten
from services.beeld.leesbaar import aan_lezer, hoogste_niveau, waarom_niet
from services.berichten import deelnemer as b
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid


def maak_overzicht(geladen: Geladen, oproep: Oproep, lezer: Lezer, beleid: Beleid, *, oefening: bool) -> b.Overzicht:
    """The participant's view."""
    casus, register, ik = geladen.casus, oproep.register, lezer.medewerker.medewerker
    deel = casus.deelnemers.get(ik)
    aan_mij = _aan_mij(geladen, oproep, lezer, beleid)
    over = [a.over for a in aan_mij if a.over is not None]
    return b.Overzicht(
        casus=casus.casus,
        kenmerk=casus.kenmerk,
        fase=casus.fase,
        moment=oproep.moment,
        oefening=oefening,
        regisseur=register.naam(casus.regisseur) if casus.regisseur else "",
        kring=_kring(deel.kring if deel else None, rol_in(casus, ik)),
        taak=deel.taak if deel else None,
        doel=deel.doel if deel else None,
        betrokkenen=tuple(casus.betrokkenen) if deel or ik == casus.regisseur else tuple(dict.fromkeys(over)),
        aan_mij=aan_mij,
        van_mij=_van_mij(geladen, oproep, lezer),
        vragen_aan_mij=tuple(
            b.VraagAanMij(
                vraag=v.vraag,
                over=v.over,
                van=v.van,
                van_naam=register.naam(v.van),
                van_organisatie=_organisatie(oproep, v.van),
                open=v.stand is Vraagstand.OPEN,
            )
            for v in casus.vragen.values()
            if v.aan == ik and mag_weten(casus, v, register, beleid, oproep.vandaag)
        ),
        mijn_vragen=tuple(
            b.MijnVraag(vraag=v.vraag, over=v.over, aan=register.naam(v.aan), stand=v.stand.value, want=v.want)
            for v in casus.vragen.values()
            if v.van == ik
        ),
        overleggen=_overleggen(geladen, oproep, lezer),
        acties=acties(casus, register, ik),
        betrokkenheden=betrokkenheden(casus, register, oproep.vandaag, ik),
    )


def _kring(kring: Kring | None, rol: Rol | None) -> Kring:
    return kring or (Kring.KLEIN if rol is Rol.REGIE else Kring.EEN_OP_EEN)


def _organisatie(oproep: Oproep, medewerker: object) -> str:
    wie = next((m for m in oproep.register.medewerkers.values() if m.medewerker == medewerker), None)
    return oproep.register.organisatienaam(wie.organisatie) if wie else ""


def _aan_mij(geladen: Geladen, oproep: Oproep, lezer: Lezer, beleid: Beleid) -> tuple[b.Aanbod, ...]:
    casus, soorten = geladen.casus, oproep.register.soorten
    _, _, niveaus = hoogste_niveau(casus, lezer, beleid, soorten, oproep.vandaag)
    aan_mij = [v for v in casus.verstrekkingen.values() if aan_lezer(casus, v, lezer)]
    return tuple(
        _aanbod(casus, v, v.afweging, oproep, niveaus.get(v.verstrekking), zin)
        for v in aan_mij
        if v.afweging is not None
        for zin in [waarom_niet(casus, v, lezer, beleid, soorten, oproep.vandaag)]
    )


def _aanbod(
    casus: Casus, v: Verstrekking, afweging: Afweging, oproep: Oproep, leesbaar: Niveau | None, waarom_niet: str | None
) -> b.Aanbod:
    """One line of what was given. Of what can no longer be read, not from whom it came or what it is about."""
    register, dicht = oproep.register, leesbaar is None
    return b.Aanbod(
        verstrekking=v.verstrekking,
        over=None if afweging.niveau is Niveau.ANONIEM else v.over,
        gever=None if dicht else register.naam(v.gever),
        gever_organisatie=None if dicht else register.organisatienaam(v.gever_organisatie),
        gedaan=v.gedaan,
        categorie=None if dicht else afweging.categorie,
        niveau=afweging.niveau,
        doel=afweging.doel,
        geldt_tot=afweging.einddatum,
        leesbaar=leesbaar,
        waarom_niet=waarom_niet,
        bevestigd=oproep.medewerker.medewerker in v.bevestigd,
        andere_doelen=_andere_doelen(casus, v.verstrekking, afweging.doel, oproep),
        door_aan=_door_aan(casus, v.verstrekking, oproep),
    )


def _van_mij(geladen: Geladen, oproep: Oproep, lezer: Lezer) -> tuple[b.EigenVerstrekking, ...]:
    casus = geladen.casus
    eigen = [v for v in casus.verstrekkingen.values() if v.gever == lezer.medewerker.medewerker and v.afweging]
    return tuple(
        b.EigenVerstrekking(
            verstrekking=v.verstrekking,
            over=v.over,
            gedaan=v.gedaan,
            ontvangers=tuple(oproep.register.naam(m) for m in v.ontvangers),
            categorie=v.afweging.categorie,
            niveau=v.afweging.niveau,
            einddatum=v.afweging.einddatum,
            burger_verteld=v.verstrekking not in casus.plichten
            or casus.plichten[v.verstrekking].vervuld_op is not None,
            beeindigd=v.beeindigd,
            andere_doelen=_andere_doelen(casus, v.verstrekking, v.afweging.doel, oproep),
            door_aan=_door_aan(casus, v.verstrekking, oproep),
        )
        for v in eigen
        if v.afweging is not None
    )


def _andere_doelen(casus: Casus, verstrekking: UUID, eigen: str, oproep: Oproep) -> tuple[str, ...]:
    goed = goedgekeurde_doelen(casus.doelwijzigingen.values(), verstrekking, oproep.vandaag)
    return tuple(dict.fromkeys(a.doel for a in goed if a.doel != eigen))


def _door_aan(casus: Casus, verstrekking: UUID, oproep: Oproep) -> tuple[str, ...]:
    goed = goedgekeurde_doelen(casus.doelwijzigingen.values(), verstrekking, oproep.vandaag)
    return tuple(dict.fromkeys(f"{oproep.register.naam(m)} ({a.doel})" for a in goed for m in a.ontvangers))


def _overleggen(geladen: Geladen, oproep: Oproep, lezer: Lezer) -> tuple[b.MijnOverleg, ...]:
    ik = lezer.medewerker.medewerker
    uit = []
    for o in geladen.casus.overleggen.values():
        mijn = next((g for g in o.genodigden if g.medewerker == ik), None)
        if mijn is None:
            continue
        aanwezig = o.kring is not None and ik in o.aanwezig(o.kring)
        u = o.uitnodiging
        uit.append(
            b.MijnOverleg(
                overleg=o.overleg,
                moment=o.moment,
                doel=u.doel if u else None,
                situatie=u.situatie if u else None,
                burger_weet_ervan=u.burger_weet_ervan if u else None,
                genodigden=genodigden(geladen.casus, o.overleg, oproep.register, ik),
                kring=o.kring if aanwezig else None,
                aanwezig=aanwezig,
                gesloten=o.gesloten,
            )
        )
    return tuple(uit)
