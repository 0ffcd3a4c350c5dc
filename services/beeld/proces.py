"""The process of a case for who governs (001 §2.6): another projection than *buitenkant*, and below it.

A kind of fact that is not named here does not show. So nothing that is put off, refused or withdrawn does.
"""

from collections.abc import Iterable

from domain.beoordeling import ContactGezocht, SituatieBeoordeeld
from domain.betrokkenheid import BetrokkenheidVastgelegd
from domain.casus import Casus
from domain.deelname import DeelnemerToegevoegd, DeelnemerUitgetreden, RegieOvergedragen
from domain.feit import Feit, Vastgelegd
from domain.gesprek import BezwaarGewogen, DelenBesproken
from domain.inzage import InzageGemaakt
from domain.overleg import (
    ActieAfgerond,
    ActieAfgesproken,
    BesluitGenomen,
    OverlegBegonnen,
    OverlegGepland,
    OverlegGesloten,
)
from domain.tijd import dag
from domain.toestemming import ToestemmingGegeven, ToestemmingGeweigerd, ToestemmingIngetrokken
from domain.verstrekking import VerstrekkingGedaan
from domain.zaakverloop import CasusAfgesloten, CasusGeopend, FaseIngegaan
from services.berichten.proces import Proces, Procespartij, Processtap
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid
from services.register import Registerstand

MET_BURGER = "met de burger gesproken over delen"

_ZINNEN: dict[type[Feit], str] = {
    CasusGeopend: "casus geopend",
    FaseIngegaan: "een volgende fase ingegaan",
    CasusAfgesloten: "casus afgesloten",
    DeelnemerToegevoegd: "een deelnemer erbij",
    DeelnemerUitgetreden: "een deelnemer eruit",
    RegieOvergedragen: "regie overgedragen",
    SituatieBeoordeeld: "situatie beoordeeld",
    ContactGezocht: "contact gezocht met de burger",
    ToestemmingGegeven: MET_BURGER,
    ToestemmingGeweigerd: MET_BURGER,
    ToestemmingIngetrokken: MET_BURGER,
    DelenBesproken: MET_BURGER,
    BezwaarGewogen: MET_BURGER,
    BetrokkenheidVastgelegd: "vastgelegd wie samen rechtstreeks helpen",
    VerstrekkingGedaan: "informatie gedeeld",
    OverlegGepland: "overleg gepland",
    OverlegBegonnen: "overleg begonnen",
    OverlegGesloten: "overleg gesloten",
    BesluitGenomen: "besluit genomen",
    ActieAfgesproken: "actie afgesproken",
    ActieAfgerond: "actie afgerond",
    InzageGemaakt: "inzage gegeven aan de burger",
}


def maak_proces(geladen: Geladen, oproep: Oproep, beleid: Beleid, *, oefening: bool) -> Proces:
    """Which parties and which steps; the case must be shown to the caller."""
    casus, register = geladen.casus, oproep.register
    return Proces(
        kenmerk=casus.kenmerk,
        convenant=beleid.afspraken.titel,
        fase=casus.fase,
        oefening=oefening,
        moment=oproep.moment,
        tot=casus.procesinzage[oproep.medewerker.medewerker],
        regie=register.organisatienaam(casus.regisseur_organisatie) if casus.regisseur_organisatie else "",
        partijen=tuple(_partijen(casus, register)),
        stappen=tuple(_stappen(geladen.feiten, register)),
    )


def _partijen(casus: Casus, register: Registerstand) -> Iterable[Procespartij]:
    deel = {d.organisatie for d in casus.deelnemers.values() if d.actief} | {casus.regisseur_organisatie}
    organisaties = [register.organisaties[o] for o in deel if o is not None and o in register.organisaties]
    return (Procespartij(naam=o.naam, soort=o.soort) for o in sorted(organisaties, key=lambda o: o.naam))


def _stappen(feiten: tuple[Vastgelegd, ...], register: Registerstand) -> Iterable[Processtap]:
    for v in reversed(feiten):
        zin = _ZINNEN.get(type(v.feit))
        if zin is not None:
            yield Processtap(op=dag(v.gebeurd), organisatienaam=register.organisatienaam(v.wie.organisatie), zin=zin)
