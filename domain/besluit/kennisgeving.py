"""Decisions about the duty to tell: put off for a reason, not without end, and never gone (KEN-01, KEN-02)."""

from datetime import timedelta

from domain.besluit import zegelen
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.casus import Casus
from domain.feit import Feit
from domain.kennisgeving import (
    Bezorging,
    KennisgevingGedaan,
    Kennisgevingsinhoud,
    KennisgevingUitgesteld,
    Uitstel,
)
from domain.opdracht.kennisgeving import DoeKennisgeving, StelKennisgevingUit


@regel("plicht-open", eis="KEN-01", bron="004 §3.1")
def plicht_open(casus: Casus, opdracht: StelKennisgevingUit | DoeKennisgeving, kader: Kader) -> str | None:
    """Only an open duty can be put off or fulfilled."""
    plicht = casus.plichten.get(opdracht.verstrekking)
    if plicht is None:
        return "Hierover hoeft de burger niets meer te horen: er is geen open kennisgeving."
    return "De burger is hierover al ingelicht." if plicht.vervuld_op is not None else None


@regel("gever-of-regisseur-vertelt", eis="KEN-01", bron="004 §3.1")
def gever_of_regisseur(casus: Casus, opdracht: StelKennisgevingUit | DoeKennisgeving, kader: Kader) -> str | None:
    """Who gave it, or the regisseur, tells the citizen. Asked first: how the duty stands is not for others to hear."""
    v = casus.verstrekkingen.get(opdracht.verstrekking)
    mag = {casus.regisseur} | ({v.gever} if v else set())
    return None if kader.wie.medewerker in mag else "Dit doet wie de gegevens gaf, of de regisseur."


@regel("uitstel-begrensd", eis="KEN-02", bron="002 §1.4", volgende=("Kies een eerdere dag om opnieuw te kijken.",))
def uitstel_begrensd(casus: Casus, opdracht: StelKennisgevingUit, kader: Kader) -> str | None:
    """Telling cannot be put off without end: at most the term of the convenant at a time."""
    uiterlijk = kader.vandaag + timedelta(days=kader.afspraken.uitstel_hooguit_dagen)
    if opdracht.tot <= kader.vandaag:
        return "De dag om opnieuw te kijken ligt niet in de toekomst."
    if opdracht.tot > uiterlijk:
        return f"Uitstel mag per keer tot uiterlijk {uiterlijk:%d-%m-%Y}."
    return None


@regel("niet-vooruit-vertellen", eis="KEN-01", bron="004 §3.1")
def niet_vooruit(casus: Casus, opdracht: DoeKennisgeving, kader: Kader) -> str | None:
    """What is recorded as told has been told."""
    return "Deze dag moet nog komen. Leg het vast als het is gebeurd." if opdracht.op > kader.vandaag else None


def stel_uit(casus: Casus, opdracht: StelKennisgevingUit, kader: Kader) -> tuple[Feit, ...]:
    """Put off: reason, who decided, and the day to look again."""
    eis((gever_of_regisseur,), casus, opdracht, kader)
    eis((plicht_open, uitstel_begrensd), casus, opdracht, kader)
    over = casus.plichten[opdracht.verstrekking].over
    uitstel = Uitstel(reden=opdracht.reden, toelichting=opdracht.toelichting, tot=opdracht.tot)
    return (
        KennisgevingUitgesteld(
            verstrekking=opdracht.verstrekking,
            over=over,
            tot=opdracht.tot,
            uitstel=zegelen.inhoud(over, uitstel),
        ),
    )


def doe(casus: Casus, opdracht: DoeKennisgeving, kader: Kader) -> tuple[Feit, ...]:
    """Tell, or record that it was tried: only what reached the citizen fulfils the duty (KEN-07)."""
    eis((gever_of_regisseur,), casus, opdracht, kader)
    eis((plicht_open, niet_vooruit), casus, opdracht, kader)
    over = casus.plichten[opdracht.verstrekking].over
    inhoud = Kennisgevingsinhoud(
        kanaal=opdracht.kanaal,
        bezorging=opdracht.bezorging,
        op=opdracht.op,
        tekst=opdracht.tekst,
        door=kader.naam(kader.wie.medewerker),
    )
    return (
        KennisgevingGedaan(
            verstrekking=opdracht.verstrekking,
            over=over,
            ontvangen=opdracht.bezorging is Bezorging.ONTVANGEN,
            inhoud=zegelen.inhoud(over, inhoud),
        ),
    )
