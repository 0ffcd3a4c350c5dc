"""The frame of a decision: the terms, the people, the law, and a verdict for each who would hear something."""

from dataclasses import replace
from uuid import UUID

from domain.besluit.geven import ontvangers_van
from domain.besluit.kader import Kader
from domain.casus import Casus
from domain.medewerker import Rol
from domain.oordeel import Oordeel
from domain.opdracht.grondvorm import Opdracht
from domain.opdracht.overleg import PlanOverleg
from domain.opdracht.verstrekking import BrengIn, DoeVerstrekking
from domain.opdracht.vraag import StelVraag
from policies.bepalingen import alle_bepalingen
from policies.onthulling import beslissend, bij_geven, bij_vragen
from policies.toedracht import Lezer, vraag_om_te_geven, vragen_om_te_vragen
from policies.uitnodiging import alles_wat_kan
from services.deur.oproep import Oproep
from services.kenmerk import kenmerk_voor
from services.poorten import Beleid


def maak_kader(casus: Casus, opdracht: Opdracht, oproep: Oproep, rol: Rol, beleid: Beleid) -> Kader:
    """The frame of the decision, with a verdict for every receiver of what is given or asked."""
    leeg = Kader(
        moment=oproep.moment,
        opdracht=oproep.verzoek.opdracht,
        wie=oproep.wie(rol),
        afspraken=beleid.afspraken,
        register=oproep.register.medewerkers,
        soorten=oproep.register.soorten,
        kenmerk=kenmerk_voor(oproep.verzoek.opdracht),
        binding=oproep.register.binding(oproep.medewerker.organisatie, casus.hash, oproep.vandaag),
        bepalingen=alle_bepalingen(),
    )
    return replace(
        leeg,
        oordelen=_oordelen(casus, opdracht, oproep, leeg, beleid),
        onthullingen=_onthullingen(casus, opdracht, oproep, leeg, beleid),
        alleen_anoniem=_alleen_anoniem(casus, opdracht, oproep, leeg, beleid),
    )


def _alleen_anoniem(casus: Casus, opdracht: Opdracht, oproep: Oproep, kader: Kader, beleid: Beleid) -> frozenset[UUID]:
    """Who of those invited may be told of nobody; someone who is no longer registered is one of them."""
    if not isinstance(opdracht, PlanOverleg):
        return frozenset()
    wie = [g.medewerker for g in opdracht.genodigden]
    lezers = {m: oproep.register.lezer(m, casus.hash, oproep.vandaag) for m in wie}
    gever, doelen = kader.dader.geheimhouding, tuple(beleid.afspraken.doelen)
    return frozenset(
        m
        for m, lezer in lezers.items()
        if lezer is None
        or not any(beleid.oordeel(v, casus.versie).toegestaan for v in alles_wat_kan(casus, lezer, gever, doelen))
    )


def _oordelen(casus: Casus, opdracht: Opdracht, oproep: Oproep, kader: Kader, beleid: Beleid) -> dict[UUID, Oordeel]:
    if isinstance(opdracht, DoeVerstrekking | BrengIn):
        lezers = [oproep.register.lezer(m, casus.hash, oproep.vandaag) for m in ontvangers_van(casus, opdracht, kader)]
        return {
            lezer.medewerker.medewerker: beleid.oordeel(
                vraag_om_te_geven(casus, opdracht, kader.dader, lezer, oproep.vandaag), casus.versie
            )
            for lezer in lezers
            if lezer is not None
        }
    if isinstance(opdracht, StelVraag):
        return _oordeel_over_vraag(casus, opdracht, oproep, kader, beleid)
    return {}


def _oordeel_over_vraag(
    casus: Casus, opdracht: StelVraag, oproep: Oproep, kader: Kader, beleid: Beleid
) -> dict[UUID, Oordeel]:
    vrager: Lezer | None = oproep.register.lezer(kader.wie.medewerker, casus.hash, oproep.vandaag)
    gevraagde = oproep.register.medewerkers.get(opdracht.aan)
    if vrager is None or gevraagde is None:
        return {}
    oordelen = [
        beleid.oordeel(vraag, casus.versie)
        for vraag in vragen_om_te_vragen(casus, opdracht, vrager, gevraagde, oproep.vandaag)
    ]
    return {kader.wie.medewerker: next((o for o in oordelen if o.toegestaan), oordelen[0])}


def _onthullingen(
    casus: Casus, opdracht: Opdracht, oproep: Oproep, kader: Kader, beleid: Beleid
) -> dict[UUID, tuple[Oordeel, ...]]:
    """The verdicts on what is told beside what is said, for each who would hear it."""
    soorten, vandaag = oproep.register.soorten, oproep.vandaag
    if isinstance(opdracht, DoeVerstrekking | BrengIn):
        lezers = [oproep.register.lezer(m, casus.hash, vandaag) for m in ontvangers_van(casus, opdracht, kader)]
        vragen = [(w, bij_geven(casus, opdracht, kader.dader, w, soorten, vandaag)) for w in lezers if w is not None]
        return {w.medewerker.medewerker: (beleid.oordeel(v, casus.versie),) for w, v in vragen if v is not None}
    if isinstance(opdracht, StelVraag) and opdracht.aan != kader.wie.medewerker:
        return _wat_een_vraag_vertelt(casus, opdracht, oproep, kader, beleid)
    return {}


def _wat_een_vraag_vertelt(
    casus: Casus, opdracht: StelVraag, oproep: Oproep, kader: Kader, beleid: Beleid
) -> dict[UUID, tuple[Oordeel, ...]]:
    """For who is asked, the verdict on each category that the question gives away."""
    vrager = oproep.register.lezer(kader.wie.medewerker, casus.hash, oproep.vandaag)
    gevraagde = oproep.register.lezer(opdracht.aan, casus.hash, oproep.vandaag)
    if vrager is None or gevraagde is None:
        return {}
    vrager = replace(vrager, pet=kader.wie.rol)
    doelen, soorten = beleid.afspraken.doelen, oproep.register.soorten
    per_categorie = bij_vragen(casus, opdracht, vrager, gevraagde, soorten, doelen, oproep.vandaag).values()
    return {opdracht.aan: tuple(beslissend(beleid.oordeel(v, casus.versie) for v in te) for te in per_categorie)}


def volgende_stappen(kader: Kader, beleid: Beleid) -> tuple[str, ...]:
    """The lawful next steps that policy knows for those who may not have it."""
    alle = [*kader.oordelen.values(), *(o for oordelen in kader.onthullingen.values() for o in oordelen)]
    stappen = [s for o in alle if not o.toegestaan for s in beleid.alternatief(o.vraag)]
    return tuple(dict.fromkeys(stappen))
