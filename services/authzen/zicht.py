"""Who may ask about whom, and about what: nobody hears by asking what they could not see (DESIGN §3).

Someone who takes part in a case may ask about themselves and about colleagues of their own organisation; its regisseur
may ask about everyone who takes part. They may ask about what they gave, or were given in the role they act in; the
regisseur about all of it.
Everything else is answered as if it were not there.
"""

from uuid import UUID

from domain.pet import pet_van
from domain.verstrekking import Verstrekking
from policies.toedracht import Lezer
from services.authzen.vertaling import Bron
from services.deur.fouten import Onbekend
from services.deur.oproep import Geladen, Oproep


def is_regisseur(geladen: Geladen, oproep: Oproep) -> bool:
    """Whether the caller is the regisseur of this case."""
    return oproep.medewerker.medewerker == geladen.casus.regisseur


def kent(geladen: Geladen, oproep: Oproep, stuk: Verstrekking) -> bool:
    """Whether the caller knows what a disclosure is about: who gave it, and the regisseur."""
    return is_regisseur(geladen, oproep) or oproep.medewerker.medewerker == stuk.gever


def onderwerp(geladen: Geladen, oproep: Oproep, wie: UUID) -> Lezer:
    """The professional about whom is asked.

    Raises:
        Onbekend: nobody, no longer active, or not for this caller to ask about.
    """
    lezer = oproep.register.lezer(wie, geladen.casus.hash, oproep.vandaag)
    if lezer is None:
        raise Onbekend
    eigen = lezer.medewerker.organisatie == oproep.medewerker.organisatie
    if eigen or (is_regisseur(geladen, oproep) and geladen.casus.is_deelnemer(wie)):
        return lezer
    raise Onbekend


def onderwerpen(geladen: Geladen, oproep: Oproep, organisatie: UUID | None) -> tuple[UUID, ...]:
    """Everyone about whom the caller may ask, of one organisation or of all, in the order of their ids."""
    gevonden = []
    for wie, medewerker in oproep.register.medewerkers.items():
        if organisatie is not None and medewerker.organisatie != organisatie:
            continue
        try:
            onderwerp(geladen, oproep, wie)
        except Onbekend:
            continue
        gevonden.append(wie)
    return tuple(sorted(gevonden))


def stukken(geladen: Geladen, oproep: Oproep, bron: Bron) -> tuple[Verstrekking, ...]:
    """The disclosures that the caller may ask about and that are meant, in order of giving.

    Raises:
        Onbekend: one disclosure was meant, and it is not there or not there for this caller.
    """
    ik, alles = oproep.medewerker.medewerker, is_regisseur(geladen, oproep)
    pet = pet_van(geladen.casus, oproep.medewerker)
    gevonden = tuple(
        v
        for v in geladen.casus.verstrekkingen.values()
        if v.afweging is not None
        and (alles or ik == v.gever or v.gegeven_aan(ik, pet))
        and bron.verstrekking in {None, v.verstrekking}
        and bron.categorie in {None, v.afweging.categorie}
    )
    if bron.verstrekking is not None and not gevonden:
        raise Onbekend
    return gevonden
