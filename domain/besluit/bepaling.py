"""Ground b names a provision of the catalogue that is in force and fits what is given (004 §3.2 IV b; STP-14)."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from uuid import UUID

from domain.bepaling import Bepaling, met_naam
from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.rechtstreeks import zijn_samen_betrokken
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.grondslag import Grondslag
from domain.opdracht.doelwijziging import KeurDoelGoed
from domain.opdracht.verstrekking import DoeVerstrekking
from domain.pet import pet_van

HOOGSTENS_GENOEMD = 3
LIJKT_OP = 0.6

NIET_BIJ_DEZE_GROND = "Een wetsartikel hoort alleen bij de grond wet."
GEEN_ARTIKEL = "Bij de grond wet hoort het wetsartikel waar u op steunt."
NIET_IN_DE_LIJST = "Dit wetsartikel staat niet in de lijst."
NIETS_PAST = "Voor deze gever, deze ontvanger, dit doel en dit onderwerp staat er geen wetsartikel in de lijst."


def bepaling_van(casus: Casus, opdracht: Geven, kader: Kader) -> Bepaling | None:
    """The provision that giving rests on; ``None`` on another ground, and when none in force has this name."""
    if opdracht.grondslag is not Grondslag.WET or opdracht.wetsartikel is None:
        return None
    gevraagd = _beantwoordt_een_vraag(casus, opdracht, kader)
    return met_naam(kader.bepalingen_nu, opdracht.wetsartikel, gevraagd=gevraagd)


def _beantwoordt_een_vraag(casus: Casus, opdracht: Geven, kader: Kader) -> bool:
    """Whether this is what was asked of the giver: the same citizen and subject, and no further than asked."""
    if not isinstance(opdracht, DoeVerstrekking) or opdracht.antwoord_op is None:
        return False
    vraag = casus.vragen.get(opdracht.antwoord_op)
    if vraag is None or vraag.stelling is None or vraag.aan != kader.wie.medewerker or vraag.over != opdracht.over:
        return False
    return vraag.stelling.categorie is opdracht.categorie and opdracht.niveau <= vraag.stelling.niveau


@regel(
    "wetsartikel",
    eis="STP-04",
    bron="004 §3.2 IV b",
    volgende=("Kies een wetsartikel uit de lijst.", "Kies een andere grond."),
)
def wetsartikel(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Ground b names a provision of the catalogue, in force today; another ground names none."""
    if opdracht.grondslag is not Grondslag.WET:
        return NIET_BIJ_DEZE_GROND if opdracht.wetsartikel else None
    if bepaling_van(casus, opdracht, kader) is not None:
        return None
    zinnen = [GEEN_ARTIKEL if opdracht.wetsartikel is None else _onbekend(opdracht.wetsartikel, kader)]
    return " ".join((*zinnen, _wat_past(casus, opdracht, kader)))


def _onbekend(naam: str, kader: Kader) -> str:
    """That nothing in force is called so, without repeating what was typed: it can be anything."""
    toen = next((b for b in kader.bepalingen if b.naam == naam), None)
    if toen is not None and toen.tot is not None and toen.tot < kader.vandaag:
        return f"{naam} geldt niet meer: dat was tot en met {toen.tot:%d-%m-%Y}."
    if toen is not None:
        return f"{naam} geldt nog niet: pas vanaf {toen.sinds:%d-%m-%Y}."
    namen = {b.naam.casefold(): b.naam for b in kader.bepalingen_nu}
    lijkt = get_close_matches(naam.casefold(), namen, HOOGSTENS_GENOEMD, LIJKT_OP)
    return f"{NIET_IN_DE_LIJST} Bedoelt u {_of(namen[n] for n in lijkt)}?" if lijkt else NIET_IN_DE_LIJST


def _wat_past(casus: Casus, opdracht: Geven, kader: Kader) -> str:
    passend = dict.fromkeys(b.naam for b in kader.bepalingen_nu if _waarom_niet(b, casus, opdracht, kader) is None)
    if not passend:
        return NIETS_PAST
    return f"Hier kan passen: {_of(islice(passend, HOOGSTENS_GENOEMD))}."


def _of(namen: Iterable[str]) -> str:
    return " of ".join(namen)


@regel(
    "bepaling-past",
    eis="STP-14",
    bron="004 §3.2 IV b",
    volgende=("Kies een wetsartikel dat past bij u, de ontvanger en het doel.", "Kies een andere grond."),
)
def bepaling_past(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """The provision is for this giver, every receiver, this purpose and these data, and its conditions are answered."""
    bepaling = bepaling_van(casus, opdracht, kader)
    if bepaling is None:
        return None
    zin = _waarom_niet(bepaling, casus, opdracht, kader)
    if zin is not None:
        return zin
    open_ = [vraag for naam, vraag in bepaling.voorwaarden.items() if naam not in opdracht.toets]
    return f"Bij {bepaling.naam} hoort nog een antwoord: {open_[0]}" if open_ else None


def _waarom_niet(bepaling: Bepaling, casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Why a provision does not fit what would be given; ``None`` when it does. Conditions are still to be answered."""
    naam = bepaling.naam
    if not bepaling.is_voor_gever(kader.soorten.get(kader.wie.organisatie), kader.dader.geheimhouding):
        return f"{naam} is niet voor u: niet voor uw soort organisatie, of niet met uw geheimhouding."
    for ontvanger in ontvangers_van(casus, opdracht, kader):
        if not _mag_ontvangen(bepaling, casus, opdracht, ontvanger, kader):
            return f"Op {naam} mag u niet geven aan {kader.naam(ontvanger)}."
    if not bepaling.is_voor_doel(kader.afspraken.doelsoorten.get(opdracht.doel)):
        return f"{naam} is niet voor het doel '{opdracht.doel}'."
    if not bepaling.is_voor_categorie(opdracht.categorie):
        return f"{naam} gaat niet over {opdracht.categorie}."
    if bepaling.op_verzoek and not _beantwoordt_een_vraag(casus, opdracht, kader):
        return f"{naam} geldt alleen als antwoord op een vraag, en niet verder dan de vraag."
    return None


def _mag_ontvangen(bepaling: Bepaling, casus: Casus, opdracht: Geven, ontvanger: UUID, kader: Kader) -> bool:
    wie = kader.register.get(ontvanger)
    if wie is None:
        return False
    if bepaling.rechtstreeks_betrokken and not zijn_samen_betrokken(casus, opdracht, kader, ontvanger):
        return False
    hier = wie.in_rol(pet_van(casus, wie))
    return bepaling.is_voor_ontvanger(kader.soorten.get(wie.organisatie), hier.wetsdomein, hier.geheimhouding)


@regel(
    "bepaling-voor-ander-doel",
    eis="PLA-05",
    bron="004 §3.3.6",
    volgende=("Kijk met de vijf stappen of u het voor dat doel apart mag geven.",),
)
def bepaling_voor_ander_doel(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """What was given on a law serves another purpose only when that provision, in force, is for that purpose too."""
    stuk = casus.verstrekkingen.get(opdracht.verstrekking)
    if stuk is None or stuk.gever != kader.wie.medewerker or stuk.afweging is None:
        return None
    if stuk.afweging.grondslag is not Grondslag.WET:
        return None
    toen = stuk.afweging.bepaling
    nu = next((b for b in kader.bepalingen_nu if toen is not None and b.kenmerk == toen.kenmerk), None)
    if nu is not None and nu.is_voor_doel(kader.afspraken.doelsoorten.get(opdracht.doel)):
        return None
    return f"De wet waarop dit is gegeven, is er niet voor het doel '{opdracht.doel}'."
