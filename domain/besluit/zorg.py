"""Decisions about care before sharing: step I, attempts to reach the citizen, consultation."""

from domain.beoordeling import (
    CollegaGeconsulteerd,
    Consultatie,
    ContactGezocht,
    Contactpoging,
    SituatieBeoordeeld,
    StapEen,
    Uitkomst,
)
from domain.besluit import zegelen
from domain.besluit.algemeen import casus_loopt, over_betrokkene
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.casus import Casus
from domain.feit import Feit
from domain.opdracht import zorg
from domain.tijd import dag


@regel("niet-vooruit-vastleggen", eis="DOS-03", bron="002 §3.1")
def niet_vooruit(casus: Casus, opdracht: zorg.LegContactVast | zorg.LegConsultatieVast, kader: Kader) -> str | None:
    """What is recorded has happened."""
    wanneer = dag(opdracht.moment) if isinstance(opdracht, zorg.LegContactVast) else opdracht.op
    return "Dit moet nog gebeuren. Leg het vast als het is gebeurd." if wanneer > kader.vandaag else None


def beoordeel(casus: Casus, opdracht: zorg.BeoordeelSituatie, kader: Kader) -> tuple[Feit, ...]:
    """Answer step I. One 'no' ends the bemoeizorg route only, and can be looked at again (STP-01)."""
    eis((casus_loopt, over_betrokkene), casus, opdracht, kader)
    antwoorden = StapEen(
        meervoudig=opdracht.meervoudig,
        geen_hulpvraag=opdracht.geen_hulpvraag,
        ernstige_schade=opdracht.ernstige_schade,
        burger_gesproken=opdracht.burger_gesproken,
        collega_geraadpleegd=opdracht.collega_geraadpleegd,
    )
    return (
        SituatieBeoordeeld(
            beoordeling=kader.id_voor("beoordeling"),
            over=opdracht.over,
            uitkomst=zegelen.proces(opdracht.over, _uitkomst(antwoorden)),
            antwoorden=zegelen.inhoud(opdracht.over, antwoorden),
        ),
    )


def _uitkomst(antwoorden: StapEen) -> Uitkomst:
    if antwoorden.is_bemoeizorg:
        return Uitkomst.BEMOEIZORG
    return Uitkomst.ENKELVOUDIG if antwoorden.is_enkelvoudig else Uitkomst.GEEN_BEMOEIZORG


def leg_contact_vast(casus: Casus, opdracht: zorg.LegContactVast, kader: Kader) -> tuple[Feit, ...]:
    """An attempt to reach the citizen."""
    eis((casus_loopt, over_betrokkene, niet_vooruit), casus, opdracht, kader)
    poging = Contactpoging(moment=opdracht.moment, hoe=opdracht.hoe, resultaat=opdracht.resultaat)
    return (ContactGezocht(over=opdracht.over, poging=zegelen.inhoud(opdracht.over, poging)),)


def leg_consultatie_vast(casus: Casus, opdracht: zorg.LegConsultatieVast, kader: Kader) -> tuple[Feit, ...]:
    """Who was consulted, when, with which outcome."""
    eis((casus_loopt, over_betrokkene, niet_vooruit), casus, opdracht, kader)
    consultatie = Consultatie(met=opdracht.met, op=opdracht.op, uitkomst=opdracht.uitkomst)
    return (CollegaGeconsulteerd(over=opdracht.over, consultatie=zegelen.inhoud(opdracht.over, consultatie)),)
