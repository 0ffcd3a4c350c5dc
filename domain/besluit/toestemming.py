"""Decisions about consent: given, refused, withdrawn (004 §3.2 IV d, 002 §1.5, §2.3)."""

from datetime import date
from typing import Protocol
from uuid import UUID

from domain.bereik import Bereik
from domain.besluit import zegelen
from domain.besluit.algemeen import casus_loopt, over_betrokkene
from domain.besluit.kader import Kader
from domain.besluit.regel import Regel, eis, regel
from domain.casus import Casus
from domain.categorie import Categorie
from domain.feit import Feit
from domain.opdracht import toestemming as opdrachten
from domain.toestemming import (
    Gesprek,
    Stand,
    ToestemmingGegeven,
    ToestemmingGeweigerd,
    ToestemmingIngetrokken,
)

Vastlegging = opdrachten.LegToestemmingVast | opdrachten.LegWeigeringVast


class MetBereik(Protocol):
    """A command that says what a consent or a talk is to cover."""

    @property
    def gevers(self) -> tuple[UUID, ...]:
        """Who would give."""

    @property
    def ontvangers(self) -> tuple[UUID, ...]:
        """Who would receive."""

    @property
    def doel(self) -> str:
        """For what."""

    @property
    def categorieen(self) -> tuple[Categorie, ...]:
        """Which data."""

    @property
    def van(self) -> date:
        """The first day."""

    @property
    def tot(self) -> date:
        """The last day."""


@regel(
    "geen-algemene-toestemming",
    eis="TST-01",
    bron="004 §3.2 IV d",
    volgende=("Noem de gegevens die voor dit doel nodig zijn.",),
)
def geen_algemene_toestemming(casus: Casus, opdracht: MetBereik, kader: Kader) -> str | None:
    """Consent for everything is consent for nothing in particular."""
    if set(opdracht.categorieen) >= set(Categorie) - {Categorie.PERSOON}:
        return "Een toestemming voor alle gegevens is te algemeen. Een algemene toestemming telt niet."
    return None


@regel("toestemming-doel", eis="TST-01", bron="004 §3.2 IV d")
def toestemming_doel(casus: Casus, opdracht: MetBereik, kader: Kader) -> str | None:
    """The purpose is one of the convenant."""
    if opdracht.doel in kader.afspraken.doelen:
        return None
    return f"Het convenant kent het doel '{opdracht.doel}' niet. Wel: {', '.join(sorted(kader.afspraken.doelen))}."


@regel("toestemming-partijen", eis="TST-01", bron="004 §3.2 IV d")
def toestemming_partijen(casus: Casus, opdracht: MetBereik, kader: Kader) -> str | None:
    """Givers and receivers are known professionals or organisations."""
    bekend = set(kader.register) | set(kader.soorten)
    if set(opdracht.gevers) | set(opdracht.ontvangers) <= bekend:
        return None
    return "Een gever of ontvanger is geen bekende organisatie of medewerker."


@regel("toestemming-periode", eis="TST-01", bron="004 §3.2 IV d")
def toestemming_periode(casus: Casus, opdracht: MetBereik, kader: Kader) -> str | None:
    """A period has an end, not before its beginning."""
    return "De laatste dag ligt voor de eerste." if opdracht.tot < opdracht.van else None


@regel("begrepen-en-vrij", eis="TST-02", bron="002 §1.5", volgende=("Leg opnieuw uit waar het om gaat.",))
def begrepen_en_vrij(casus: Casus, opdracht: opdrachten.LegToestemmingVast, kader: Kader) -> str | None:
    """Consent that was not understood, or not free, is no consent."""
    if not opdracht.begrepen:
        return "De burger heeft niet begrepen waarvoor de toestemming is. Dan is het geen toestemming."
    return None if opdracht.vrij else "De burger kon niet vrij kiezen. Dan is het geen toestemming."


@regel("toestemming-bestaat", eis="TST-03", bron="002 §1.5")
def toestemming_bestaat(casus: Casus, opdracht: opdrachten.TrekToestemmingIn, kader: Kader) -> str | None:
    """Only a consent that was given can be withdrawn, once."""
    oud = casus.toestemmingen.get(opdracht.toestemming)
    if oud is None or oud.stand is Stand.GEWEIGERD:
        return "Deze toestemming is er niet."
    return "Deze toestemming is al ingetrokken." if oud.stand is Stand.INGETROKKEN else None


BEREIK = (geen_algemene_toestemming, toestemming_doel, toestemming_partijen, toestemming_periode)
"""What holds for every range, of a consent and of a talk."""

_EISEN: tuple[Regel[Casus, Vastlegging, Kader], ...] = (casus_loopt, over_betrokkene, *BEREIK)


def leg_vast(casus: Casus, opdracht: opdrachten.LegToestemmingVast, kader: Kader) -> tuple[Feit, ...]:
    """The citizen consented."""
    eis((*_EISEN, begrepen_en_vrij), casus, opdracht, kader)
    gesprek = Gesprek(vorm=opdracht.vorm, gehoord_door=opdracht.gehoord_door, uitgelegd=opdracht.uitgelegd)
    return (
        ToestemmingGegeven(
            toestemming=kader.id_voor("toestemming"),
            over=opdracht.over,
            bereik=zegelen.proces(opdracht.over, _bereik(opdracht)),
            gesprek=zegelen.inhoud(opdracht.over, gesprek),
        ),
    )


def leg_weigering_vast(casus: Casus, opdracht: opdrachten.LegWeigeringVast, kader: Kader) -> tuple[Feit, ...]:
    """The citizen refused: that is respected, and closes ground d only (TST-05)."""
    eis(_EISEN, casus, opdracht, kader)
    return (
        ToestemmingGeweigerd(
            toestemming=kader.id_voor("toestemming"),
            over=opdracht.over,
            bereik=zegelen.proces(opdracht.over, _bereik(opdracht)),
            toelichting=zegelen.inhoud(opdracht.over, opdracht.toelichting),
        ),
    )


def _bereik(opdracht: Vastlegging) -> Bereik:
    return Bereik(
        gevers=opdracht.gevers,
        ontvangers=opdracht.ontvangers,
        doel=opdracht.doel,
        categorieen=opdracht.categorieen,
        niveau=opdracht.niveau,
        van=opdracht.van,
        tot=opdracht.tot,
    )


def trek_in(casus: Casus, opdracht: opdrachten.TrekToestemmingIn, kader: Kader) -> tuple[Feit, ...]:
    """The citizen withdrew. This is possible in a closed case too: it must never be blocked."""
    eis((toestemming_bestaat,), casus, opdracht, kader)
    over = casus.toestemmingen[opdracht.toestemming].over
    return (
        ToestemmingIngetrokken(
            toestemming=opdracht.toestemming, over=over, toelichting=zegelen.inhoud(over, opdracht.toelichting)
        ),
    )
