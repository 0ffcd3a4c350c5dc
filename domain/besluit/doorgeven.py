"""Passing on what was received: from where is said, and who gave it agreed, unless a law prescribes it (004 §3.3.6).

Of an origin that is not the giver's nothing is told: it sounds as one that is not there.
"""

from uuid import UUID

from domain.bepaling import Bepalingsoort
from domain.besluit.bepaling import bepaling_van
from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.doelwijziging import mag_naar
from domain.niveau import Niveau
from domain.ontlening import kan_lezen, keten, kreeg_al, ontvangen
from domain.verstrekking import Verstrekking

NIET_TE_LEZEN = "Wat u noemt als herkomst, is niet aan u gegeven of kunt u niet meer lezen."


@regel(
    "herkomst-genoemd",
    eis="ORG-02",
    bron="004 §3.3.6",
    volgende=("Kies wat aan u is gegeven, of zeg dat u het ergens anders vandaan heeft.",),
)
def herkomst_genoemd(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Who received such data says what they take from it; the origin is theirs to read, and holds what is given on."""
    if opdracht.niveau is Niveau.ANONIEM:
        return None
    ik = kader.wie.medewerker
    if opdracht.ontleend_aan is None:
        elders = opdracht.eigen_waarneming or opdracht.van_elders
        if elders or not kreeg_al(casus, opdracht.over, opdracht.categorie, ik):
            return None
        return f"U kreeg in deze casus gegevens over {opdracht.categorie}. Zeg of dit daaruit komt."
    if opdracht.eigen_waarneming or opdracht.van_elders:
        return "Kies een van beide: u haalt dit uit wat aan u is gegeven, of u heeft het zelf gezien of van elders."
    stuk = ontvangen(casus, opdracht.ontleend_aan, ik)
    return NIET_TE_LEZEN if stuk is None else _past_niet(casus, stuk, opdracht, kader)


def _past_niet(casus: Casus, stuk: Verstrekking, opdracht: Geven, kader: Kader) -> str | None:
    """Why what is given cannot have come from a disclosure to the giver; ``None`` when it can."""
    a = stuk.afweging
    if a is None or not kan_lezen(casus, stuk, kader.dader, min(opdracht.niveau, a.niveau), kader.vandaag):
        return NIET_TE_LEZEN
    if stuk.over != opdracht.over or a.categorie is not opdracht.categorie:
        return "Wat u noemt als herkomst, gaat over iets of iemand anders."
    if opdracht.niveau > a.niveau:
        return f"U kreeg dit tot en met het niveau {a.niveau}. Verder kunt u het niet doorgeven."
    return None


@regel(
    "doorgeven-goedgekeurd",
    eis="ORG-02",
    bron="004 §3.3.6, bijlage 1 §4.3.2",
    volgende=("Vraag het aan wie de gegevens gaf.", "Noem de wet die voorschrijft dat u dit geeft."),
)
def doorgeven_goedgekeurd(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Everybody who gave it before agreed that it goes to this receiver for this purpose, or a law prescribes it."""
    stuk = herkomst(casus, opdracht, kader)
    if stuk is None or _wet_schrijft_voor(casus, opdracht, kader):
        return None
    for ontvanger in ontvangers_van(casus, opdracht, kader):
        if not all(_akkoord(casus, schakel, ontvanger, opdracht, kader) for schakel in keten(casus, stuk)):
            naam = kader.naam(ontvanger)
            return f"Wie deze gegevens gaf, keurde niet goed dat ze voor dit doel verder gaan naar {naam}."
    return None


def herkomst(casus: Casus, opdracht: Geven, kader: Kader) -> Verstrekking | None:
    """What was given to the giver and is now given on; ``None`` for what is their own, and for what leads to nobody."""
    if opdracht.niveau is Niveau.ANONIEM:
        return None
    return ontvangen(casus, opdracht.ontleend_aan, kader.wie.medewerker)


def _wet_schrijft_voor(casus: Casus, opdracht: Geven, kader: Kader) -> bool:
    """A law that allows it prescribes nothing: only a duty goes before the say of who gave it."""
    bepaling = bepaling_van(casus, opdracht, kader)
    return bepaling is not None and bepaling.soort is Bepalingsoort.PLICHT


def _akkoord(casus: Casus, stuk: Verstrekking, ontvanger: UUID, opdracht: Geven, kader: Kader) -> bool:
    """Whether who gave this has nothing against it: they approved, the receiver has it already, or it is theirs."""
    if stuk.gever in {kader.wie.medewerker, ontvanger} or _heeft_het_al(casus, stuk, ontvanger, opdracht, kader):
        return True
    return mag_naar(casus.doelwijzigingen.values(), stuk.verstrekking, opdracht.doel, ontvanger, kader.vandaag)


def _heeft_het_al(casus: Casus, stuk: Verstrekking, ontvanger: UUID, opdracht: Geven, kader: Kader) -> bool:
    a, wie = stuk.afweging, kader.register.get(ontvanger)
    if a is None or wie is None or a.doel != opdracht.doel or opdracht.niveau > a.niveau:
        return False
    return kan_lezen(casus, stuk, wie, opdracht.niveau, kader.vandaag)
