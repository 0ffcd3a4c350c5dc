"""What giving rests on when the citizen decides: a consent, or a talk, that covers it (004 §3.2 IV d, 002 §1.3)."""

from uuid import UUID

from domain.bereik import Delen
from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.gesprek import na_gesprekken
from domain.grondslag import Grondslag, Grondtoestand
from domain.toestemming import Toestemming


def delen_met(opdracht: Geven, kader: Kader, ontvanger: UUID) -> Delen:
    """What the command would share with one receiver; who is unknown can be named only by their own id."""
    wie = kader.register.get(ontvanger)
    return Delen(
        over=opdracht.over,
        gever=frozenset({kader.wie.medewerker, kader.wie.organisatie}),
        ontvanger=frozenset({ontvanger} if wie is None else {ontvanger, wie.organisatie}),
        doel=opdracht.doel,
        categorie=opdracht.categorie,
        niveau=opdracht.niveau,
    )


def dekkende_toestemming(casus: Casus, opdracht: Geven, kader: Kader, ontvanger: UUID) -> Toestemming | None:
    """A consent in force today that covers giving this to this receiver; ``None`` when there is none."""
    if ontvanger not in kader.register:
        return None
    delen = delen_met(opdracht, kader, ontvanger)
    geldig = (t for t in casus.toestemmingen.values() if t.toestand(kader.vandaag) is Grondtoestand.GELDT)
    return next((t for t in geldig if t.dekt(delen)), None)


@regel(
    "toestemming-dekt",
    eis="TST-01",
    bron="004 §3.2 IV d",
    volgende=("Vraag toestemming voor deze ontvanger, dit doel en deze gegevens.",),
)
def toestemming_dekt(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Ground d needs a consent in force for this giver, receiver, purpose, category and level."""
    if opdracht.grondslag is not Grondslag.TOESTEMMING:
        return None
    zonder = [m for m in ontvangers_van(casus, opdracht, kader) if not dekkende_toestemming(casus, opdracht, kader, m)]
    if not zonder:
        return None
    return f"Er geldt geen toestemming die dit dekt voor {kader.naam(zonder[0])}."


def dekkend_gesprek(casus: Casus, opdracht: Geven, kader: Kader, ontvanger: UUID) -> UUID | None:
    """The talk on which sharing this with this receiver rests today; ``None`` when no talk opens it."""
    if ontvanger not in kader.register:
        return None
    toestand, gesprek = na_gesprekken(casus.gesprekken.values(), delen_met(opdracht, kader, ontvanger), kader.vandaag)
    return gesprek if toestand is Grondtoestand.GELDT else None


@regel(
    "gesprek-dekt",
    eis="TST-07",
    bron="002 §1.3",
    volgende=("Bespreek met de burger wat u met wie wilt delen, en leg dat gesprek vast.", "Vraag toestemming."),
)
def gesprek_dekt(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Sharing after a talk needs a talk about this giver, receiver, purpose, category and level."""
    if opdracht.grondslag is not Grondslag.TAAK_NA_GESPREK:
        return None
    zonder = [m for m in ontvangers_van(casus, opdracht, kader) if not dekkend_gesprek(casus, opdracht, kader, m)]
    if not zonder:
        return None
    return f"Er is geen gesprek vastgelegd waarna dit gedeeld mag worden met {kader.naam(zonder[0])}."
