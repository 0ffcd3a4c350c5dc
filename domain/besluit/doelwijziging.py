"""Decisions about use for another purpose: approved by who gave it, taken back by who gave it (004 §3.3.6; PLA-05).

Whether something is already approved, or ended, is said only to who gave it: to anybody else a disclosure that is not
theirs sounds as one that is not there.
"""

from domain.besluit import zegelen
from domain.besluit.algemeen import casus_loopt, gever_gebonden
from domain.besluit.bepaling import bepaling_voor_ander_doel
from domain.besluit.kader import Kader
from domain.besluit.politiegegevens import buiten_de_lijst
from domain.besluit.regel import eis, regel
from domain.casus import Casus
from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.doelwijziging import (
    Doelafspraak,
    DoelwijzigingGoedgekeurd,
    DoelwijzigingIngetrokken,
    geldende_goedkeuring,
    goedgekeurde_ontvangers,
)
from domain.feit import Feit
from domain.grondslag import Grondslag
from domain.opdracht.doelwijziging import KeurDoelGoed, TrekGoedkeuringIn
from domain.verstrekking import Afweging, Verstrekking

NOOIT = frozenset({Doelsoort.HANDHAVING, Doelsoort.STRAFRECHT})
"""The kinds of purpose for which an approval opens nothing: acting against the citizen, with what was given to help."""

NIET_VAN_U = "Deze verstrekking is er niet, of is niet van u."


def _eigen(casus: Casus, opdracht: KeurDoelGoed | TrekGoedkeuringIn, kader: Kader) -> Verstrekking | None:
    stuk = casus.verstrekkingen.get(opdracht.verstrekking)
    return stuk if stuk is not None and stuk.gever == kader.wie.medewerker else None


def _eigen_afweging(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> Afweging | None:
    stuk = _eigen(casus, opdracht, kader)
    return None if stuk is None else stuk.afweging


@regel("gever-keurt-goed", eis="PLA-05", bron="004 §3.3.6", volgende=("Vraag het aan wie de gegevens gaf.",))
def gever_keurt_goed(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """Only who gave it approves, as long as it can be read."""
    stuk = _eigen(casus, opdracht, kader)
    if stuk is None:
        return NIET_VAN_U
    if stuk.afweging is None:
        return "De gegevens zijn vernietigd."
    return "Deze verstrekking is al beëindigd." if stuk.beeindigd else None


@regel("ander-doel-in-convenant", eis="PLA-05", bron="004 §3.3.6")
def ander_doel_in_convenant(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """The purpose is one that the parties agreed on."""
    doelen = kader.afspraken.doelen
    if opdracht.doel in doelen:
        return None
    return f"Het convenant kent het doel '{opdracht.doel}' niet. Wel: {', '.join(sorted(doelen))}."


@regel(
    "niet-tegen-de-burger",
    eis="PLA-05",
    bron="004 §3.3.6",
    volgende=("Kijk met de vijf stappen of u het voor dat doel apart mag geven.",),
)
def niet_tegen_de_burger(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """What was given to help is not turned against the citizen by approving it; an unknown kind is not either."""
    afweging = _eigen_afweging(casus, opdracht, kader)
    if afweging is not None and afweging.doel == opdracht.doel:
        return None  # nothing turns when it stays for what it was given for
    soort = kader.afspraken.doelsoorten.get(opdracht.doel)
    if soort is not None and soort not in NOOIT:
        return None
    return "Wat is gegeven om te helpen, wordt niet gebruikt tegen fraude, om te handhaven of om op te sporen."


@regel(
    "onderzoek-apart",
    eis="PLA-17",
    bron="001 §3.5, bijlage b",
    volgende=(
        "Vraag toestemming voor het onderzoek.",
        "Noem de wet die het toelaat, en geef het apart.",
    ),
)
def onderzoek_apart(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """Research and policy rest on a consent or a law of their own, never on an approval of who gave it for help."""
    afweging = _eigen_afweging(casus, opdracht, kader)
    if afweging is None or afweging.doel == opdracht.doel:
        return None
    if kader.afspraken.doelsoorten.get(opdracht.doel) is not Doelsoort.ONDERZOEK:
        return None
    return "Voor onderzoek en beleid is een eigen toestemming nodig, of een wet. Goedkeuren is niet genoeg."


@regel("doel-is-anders", eis="PLA-05", bron="004 §3.3.6")
def doel_is_anders(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """An approval adds something: a purpose that it was not given for yet, or whom it may be passed on to."""
    afweging = _eigen_afweging(casus, opdracht, kader)
    if afweging is None:
        return None
    over_dit = (casus.doelwijzigingen.values(), opdracht.verstrekking, opdracht.doel, kader.vandaag)
    if opdracht.ontvangers:
        nieuw = set(opdracht.ontvangers) - goedgekeurde_ontvangers(*over_dit)
        return None if nieuw else "Dit heeft u al goedgekeurd. Trek dat eerst in."
    if afweging.doel == opdracht.doel:
        return "Voor dit doel is het al gegeven. Keurt u doorgeven goed? Zeg dan aan wie."
    return None if geldende_goedkeuring(*over_dit) is None else "Dit doel heeft u al goedgekeurd. Trek dat eerst in."


@regel("ander-doel-in-gesloten-lijst", eis="PLA-14", bron="001 bijlage j en k")
def ander_doel_in_gesloten_lijst(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """Police and prosecutor approve no purpose for criminal data that their own law does not name."""
    afweging = _eigen_afweging(casus, opdracht, kader)
    if afweging is None or afweging.categorie is not Categorie.STRAFRECHT:
        return None
    if afweging.grondslag is Grondslag.TOESTEMMING:
        return None  # then the citizen decides for what
    return buiten_de_lijst(kader.soorten.get(kader.wie.organisatie), opdracht.doel, kader)


@regel("doorgeven-aan-wie", eis="ORG-02", bron="004 §3.3.6")
def doorgeven_aan_wie(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """To whom it may be passed on is a registered professional, as every receiver is."""
    bekend = all(m in kader.register and kader.register[m].actief for m in opdracht.ontvangers)
    return None if bekend else "Aan wie u doorgeven goedkeurt, staat niet (meer) in het register."


@regel("goedkeuring-niet-voorbij", eis="PLA-05", bron="004 §3.3.6")
def goedkeuring_niet_voorbij(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> str | None:
    """An end lies ahead; today is the first day that can be the last."""
    if opdracht.tot is None or opdracht.tot >= kader.vandaag:
        return None
    return "De laatste dag is al voorbij."


@regel("goedkeuring-geldt", eis="PLA-05", bron="004 §3.3.6")
def goedkeuring_geldt(casus: Casus, opdracht: TrekGoedkeuringIn, kader: Kader) -> str | None:
    """Only who gave it takes back, and only what is in force."""
    if _eigen(casus, opdracht, kader) is None:
        return NIET_VAN_U
    eerder = geldende_goedkeuring(casus.doelwijzigingen.values(), opdracht.verstrekking, opdracht.doel, kader.vandaag)
    return None if eerder is not None else "Voor dit doel geldt geen goedkeuring."


_GOEDKEUREN = (
    casus_loopt,
    gever_gebonden,
    gever_keurt_goed,
    ander_doel_in_convenant,
    niet_tegen_de_burger,
    bepaling_voor_ander_doel,
    onderzoek_apart,
    doel_is_anders,
    ander_doel_in_gesloten_lijst,
    doorgeven_aan_wie,
    goedkeuring_niet_voorbij,
)


def keur_goed(casus: Casus, opdracht: KeurDoelGoed, kader: Kader) -> tuple[Feit, ...]:
    """From now on the receivers can use it for this purpose too, and pass it on, as far as everything else allows."""
    eis(_GOEDKEUREN, casus, opdracht, kader)
    over = casus.verstrekkingen[opdracht.verstrekking].over
    afspraak = Doelafspraak(doel=opdracht.doel, tot=opdracht.tot, ontvangers=opdracht.ontvangers)
    return (
        DoelwijzigingGoedgekeurd(
            doelwijziging=kader.id_voor("doelwijziging"),
            verstrekking=opdracht.verstrekking,
            over=over,
            afspraak=zegelen.proces(over, afspraak),
            reden=zegelen.inhoud(over, opdracht.reden),
        ),
    )


def trek_in(casus: Casus, opdracht: TrekGoedkeuringIn, kader: Kader) -> tuple[Feit, ...]:
    """From now on it is for the other purpose no more. This is possible in a closed case too: it only closes."""
    eis((goedkeuring_geldt,), casus, opdracht, kader)
    over = casus.verstrekkingen[opdracht.verstrekking].over
    return tuple(
        DoelwijzigingIngetrokken(
            doelwijziging=welke,
            verstrekking=opdracht.verstrekking,
            over=over,
            reden=zegelen.inhoud(over, opdracht.reden),
        )
        for welke, wijziging in casus.doelwijzigingen.items()
        if wijziging.geldt(opdracht.verstrekking, opdracht.doel, kader.vandaag)
    )
