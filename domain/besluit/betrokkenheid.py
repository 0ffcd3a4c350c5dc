"""Decisions about who is directly involved: recorded by another, ended by who may (PLA-15).

Whether an involvement is there is said only to who may end it: to anybody else it sounds as one that is not there.
"""

from uuid import UUID

from domain.besluit import zegelen
from domain.besluit.algemeen import casus_loopt, gever_gebonden, over_betrokkene
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.betrokkenheid import (
    NOOIT_BETROKKEN,
    BetrokkenheidBeeindigd,
    Betrokkenheidsafspraak,
    Betrokkenheidsoort,
    BetrokkenheidVastgelegd,
)
from domain.casus import Casus, rol_in
from domain.feit import Feit
from domain.medewerker import Rol
from domain.opdracht.betrokkenheid import BeeindigBetrokkenheid, LegBetrokkenheidVast


@regel("vastlegger-neemt-deel", eis="PLA-15", bron="001 §3", volgende=("Vraag het aan de regisseur van deze casus.",))
def vastlegger_neemt_deel(casus: Casus, opdracht: LegBetrokkenheidVast, kader: Kader) -> str | None:
    """Who takes part in the case records it; having been given something once is not enough."""
    if rol_in(casus, kader.wie.medewerker) is not None:
        return None
    return "Alleen wie deelneemt aan de casus, legt vast wie rechtstreeks betrokken is."


@regel(
    "niet-over-uzelf",
    eis="PLA-15",
    bron="001 §3",
    volgende=("Vraag een ander in de casus om het vast te leggen.",),
)
def niet_over_uzelf(casus: Casus, opdracht: LegBetrokkenheidVast, kader: Kader) -> str | None:
    """Nobody declares themselves directly involved."""
    if kader.wie.medewerker not in opdracht.professionals:
        return None
    return "U staat er zelf bij. Dat u rechtstreeks betrokken bent, legt een ander vast."


@regel("betrokkenen-bekend", eis="PLA-15", bron="003 §2.1")
def betrokkenen_bekend(casus: Casus, opdracht: LegBetrokkenheidVast, kader: Kader) -> str | None:
    """At least two different professionals, all registered."""
    wie = set(opdracht.professionals)
    if any(m not in kader.register or not kader.register[m].actief for m in wie):
        return "Een van deze mensen staat niet (meer) in het register van een aangesloten organisatie."
    return "Noem minstens twee verschillende mensen: samen zijn zij betrokken." if len(wie) < 2 else None


@regel(
    "geen-medebehandelaar",
    eis="PLA-15",
    bron="004 §4.1, 003 §4.4",
    volgende=("Vraag toestemming.",),
)
def geen_medebehandelaar(casus: Casus, opdracht: LegBetrokkenheidVast, kader: Kader) -> str | None:
    """Who leads to care for the college, or only takes reports, treats nobody; nor does who helps no one as a carer.

    In which role somebody takes part is held against it for the regisseur alone, who may know that. Whoever recorded
    it, it opens nothing for who acts for the college (``na_betrokkenheid``).
    """
    buiten = next((m for m in opdracht.professionals if _behandelt_niet(casus, m, kader)), None)
    if buiten is None:
        return None
    return f"{kader.naam(buiten)} geeft hier zelf geen hulp, en is dus niet rechtstreeks betrokken."


def _behandelt_niet(casus: Casus, medewerker: UUID, kader: Kader) -> bool:
    wie = kader.register.get(medewerker)
    if wie is None:
        return False
    if Rol.HULPVERLENING not in wie.rollen or kader.soorten.get(wie.organisatie) in NOOIT_BETROKKEN:
        return True
    return kader.wie.medewerker == casus.regisseur and rol_in(casus, medewerker) is Rol.TOELEIDING


@regel(
    "plan-getekend",
    eis="PLA-15",
    bron="001 §3",
    volgende=("Bespreek het plan met de burger, en leg vast wanneer die het tekende.",),
)
def plan_getekend(casus: Casus, opdracht: LegBetrokkenheidVast, kader: Kader) -> str | None:
    """A plan counts from the day on which the citizen signed it; the other kinds have no signature."""
    dag = opdracht.getekend_op
    if opdracht.soort is not Betrokkenheidsoort.PLAN:
        return None if dag is None else "Een dag van tekenen hoort alleen bij een plan."
    if dag is None:
        return "Zeg op welke dag de burger het plan tekende. Een plan zonder handtekening telt niet."
    if dag > kader.vandaag:
        return "De burger heeft het plan nog niet getekend."
    return "Het plan gaat niet eerder in dan de dag waarop de burger het tekende." if opdracht.van < dag else None


@regel("betrokkenheid-periode", eis="PLA-15", bron="003 §2.1")
def betrokkenheid_periode(casus: Casus, opdracht: LegBetrokkenheidVast, kader: Kader) -> str | None:
    """An end is not before the beginning, and not past."""
    if opdracht.tot is None:
        return None
    if opdracht.tot < opdracht.van:
        return "De laatste dag ligt voor de eerste."
    return "De laatste dag is al voorbij." if opdracht.tot < kader.vandaag else None


@regel(
    "betrokkenheid-beeindigen",
    eis="PLA-15",
    bron="004 bijlage 1 §5.1",
    volgende=("Vraag het aan de regisseur van deze casus.",),
)
def betrokkenheid_beeindigen(casus: Casus, opdracht: BeeindigBetrokkenheid, kader: Kader) -> str | None:
    """The regisseur, who recorded it, or who is named in it, ends it once."""
    b, ik = casus.betrokkenheden.get(opdracht.betrokkenheid), kader.wie.medewerker
    if b is None or not (ik in {casus.regisseur, b.vastgelegd_door} or b.noemt(ik)):
        return "Deze betrokkenheid is er niet, of is niet aan u om te beëindigen."
    return "Deze betrokkenheid is al beëindigd." if b.beeindigd else None


_VASTLEGGEN = (
    casus_loopt,
    over_betrokkene,
    gever_gebonden,
    vastlegger_neemt_deel,
    niet_over_uzelf,
    betrokkenen_bekend,
    geen_medebehandelaar,
    plan_getekend,
    betrokkenheid_periode,
)


def leg_vast(casus: Casus, opdracht: LegBetrokkenheidVast, kader: Kader) -> tuple[Feit, ...]:
    """They are directly involved together, from a day on."""
    eis(_VASTLEGGEN, casus, opdracht, kader)
    afspraak = Betrokkenheidsafspraak(
        professionals=tuple(dict.fromkeys(opdracht.professionals)),
        soort=opdracht.soort,
        van=opdracht.van,
        tot=opdracht.tot,
        getekend_op=opdracht.getekend_op,
    )
    return (
        BetrokkenheidVastgelegd(
            betrokkenheid=kader.id_voor("betrokkenheid"),
            over=opdracht.over,
            afspraak=zegelen.proces(opdracht.over, afspraak),
            bron=zegelen.inhoud(opdracht.over, opdracht.bron),
        ),
    )


def beeindig(casus: Casus, opdracht: BeeindigBetrokkenheid, kader: Kader) -> tuple[Feit, ...]:
    """From now on they are not. This is possible in a closed case too: it only closes."""
    eis((betrokkenheid_beeindigen,), casus, opdracht, kader)
    over = casus.betrokkenheden[opdracht.betrokkenheid].over
    return (
        BetrokkenheidBeeindigd(
            betrokkenheid=opdracht.betrokkenheid, over=over, reden=zegelen.inhoud(over, opdracht.reden)
        ),
    )
