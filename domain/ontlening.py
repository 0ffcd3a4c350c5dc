"""What was taken from what: the disclosure that something given on came from (004 §3.3.6; ORG-02).

Something can be given on more than once. Then it came from a row of disclosures, and everybody who gave it in that row
has a say: who gave it last can allow no more than they were allowed themselves.
"""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.bereik import Delen
from domain.betrokkenheid import na_betrokkenheid, vraagt_betrokkenheid
from domain.casus import Casus
from domain.categorie import Categorie
from domain.doelwijziging import geldende_goedkeuring
from domain.gesprek import na_gesprekken
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Medewerker, Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding
from domain.pet import pet_van
from domain.verstrekking import Afweging, Verstrekking


def is_gegeven(casus: Casus, stuk: Verstrekking, afweging: Afweging, medewerker: UUID, pet: Rol) -> bool:
    """Whether an effective disclosure, contribution or take-along agreement addresses this professional (OVL-06).

    What they received in one role is not given to them in another (PLA-11).
    """
    if stuk.beeindigd or not stuk.gegeven_aan(medewerker, pet):
        return False
    if afweging.overleg is None:
        return True
    overleg = casus.overleggen.get(afweging.overleg)
    if overleg is None:
        return False
    return not overleg.gesloten or stuk.verstrekking in overleg.meegenomen.get(medewerker, frozenset())


def ontvangen(casus: Casus, verstrekking: UUID | None, medewerker: UUID) -> Verstrekking | None:
    """A disclosure that was once given to this professional; ``None`` for one that is not theirs, or not there."""
    stuk = None if verstrekking is None else casus.verstrekkingen.get(verstrekking)
    return stuk if stuk is not None and medewerker in stuk.ontvangers else None


def kreeg_al(casus: Casus, over: UUID, categorie: Categorie, medewerker: UUID) -> bool:
    """Whether this professional was ever given such data about this citizen; what leads to nobody does not count."""
    return any(
        v.over == over
        and medewerker in v.ontvangers
        and v.afweging is not None
        and v.afweging.categorie is categorie
        and v.afweging.niveau is not Niveau.ANONIEM
        for v in casus.verstrekkingen.values()
    )


def keten(casus: Casus, stuk: Verstrekking) -> Iterator[Verstrekking]:
    """The disclosure itself, then what that was taken from, and so on to who gave it first."""
    gezien: set[UUID] = set()
    volgende: Verstrekking | None = stuk
    while volgende is not None and volgende.verstrekking not in gezien:
        gezien.add(volgende.verstrekking)
        yield volgende
        ontleend = None if volgende.afweging is None else volgende.afweging.ontleend_aan
        volgende = None if ontleend is None else casus.verstrekkingen.get(ontleend)


def binding_in_de_keten(casus: Casus, stuk: Verstrekking, doel: str, vandaag: date) -> Doelbinding:
    """How a purpose stands to what a disclosure and everything it was taken from were given for.

    It is the same only when it is so all the way; where it is not, each who gave it has to have approved it. What can
    no longer be read approves nothing.
    """
    zelfde = True
    for schakel in keten(casus, stuk):
        if schakel.afweging is None:
            return Doelbinding.ANDER
        if schakel.afweging.doel == doel:
            continue
        zelfde = False
        if geldende_goedkeuring(casus.doelwijzigingen.values(), schakel.verstrekking, doel, vandaag) is None:
            return Doelbinding.ANDER
    return Doelbinding.ZELFDE if zelfde else Doelbinding.GOEDGEKEURD


def binding_bij_doorgeven(
    casus: Casus, ontleend_aan: UUID | None, doel: str, niveau: Niveau, gever: UUID, vandaag: date
) -> Doelbinding:
    """How the purpose for which something is given stands to what it was taken from.

    What was taken from nothing in this case, and what leads to nobody, is for the purpose it is given for. An origin
    that is not the giver's is treated as one that is not there: for another purpose.
    """
    if ontleend_aan is None or niveau is Niveau.ANONIEM:
        return Doelbinding.ZELFDE
    stuk = ontvangen(casus, ontleend_aan, gever)
    return Doelbinding.ANDER if stuk is None else binding_in_de_keten(casus, stuk, doel, vandaag)


def kan_lezen(casus: Casus, stuk: Verstrekking, wie: Medewerker, niveau: Niveau, vandaag: date) -> bool:
    """Whether a receiver still has a disclosure on a day, to a level: given, not ended, and its ground in force."""
    a, pet = stuk.afweging, pet_van(casus, wie)
    if a is None or not is_gegeven(casus, stuk, a, wie.medewerker, pet):
        return False
    if a.einddatum is not None and vandaag > a.einddatum:
        return False
    delen = Delen(
        over=stuk.over,
        gever=frozenset({stuk.gever, stuk.gever_organisatie}),
        ontvanger=frozenset({wie.medewerker, wie.organisatie}),
        doel=a.doel,
        categorie=a.categorie,
        niveau=niveau,
    )
    return _grond_geldt(casus, a, delen, pet, vandaag)


def _grond_geldt(casus: Casus, a: Afweging, delen: Delen, pet: Rol, vandaag: date) -> bool:
    """Whether what a disclosure rests on is in force on a day, for sharing it so."""
    match a.grondslag:
        case Grondslag.TOESTEMMING:
            geldig = (t for t in casus.toestemmingen.values() if t.toestand(vandaag) is Grondtoestand.GELDT)
            return any(t.dekt(delen) for t in geldig)
        case Grondslag.TAAK_NA_GESPREK:
            return na_gesprekken(casus.gesprekken.values(), delen, vandaag)[0] is Grondtoestand.GELDT
        case Grondslag.TAAK if vraagt_betrokkenheid(a.gever, delen):
            return na_betrokkenheid(casus.betrokkenheden.values(), delen, pet, vandaag)[0] is Grondtoestand.GELDT
        case Grondslag.WET:
            return not casus.heeft_onderzoeksbezwaar(delen.over, a.doel)
        case _:
            return True
