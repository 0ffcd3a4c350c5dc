"""What is told beside what is said: by the giver's name, and by asking (NIV-08, STP-10; 004 annex 1 §4.3, §4.2)."""

from collections.abc import Iterable
from uuid import UUID

from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.niveau import Niveau
from domain.onthulling import onthuld
from domain.oordeel import Oordeel
from domain.opdracht.vraag import StelVraag

GEEN_OORDEEL = "Het beleid kon niet beslissen. Daarom is het antwoord nee."
REGIE_HOORT_HET = "Overleg met de regisseur wie dit wel kan vertellen."


@regel(
    "gever-onthult",
    eis="NIV-08",
    bron="004 bijlage 1 §4.3",
    volgende=("Vraag toestemming die ook noemt dat de burger bij u in zorg is.", REGIE_HOORT_HET),
)
def gever_onthult(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Who may not know that the citizen is in treatment, gets nothing from who treats: the giver's name tells it."""
    soort = kader.soorten.get(kader.wie.organisatie)
    for ontvanger in ontvangers_van(casus, opdracht, kader):
        wie = kader.register.get(ontvanger)
        collega = wie is not None and wie.organisatie == kader.wie.organisatie
        wat = onthuld(soort, opdracht.categorie, opdracht.niveau, collega=collega)
        zin = None if wat is None else _dicht(kader.onthullingen.get(ontvanger, ()))
        if zin is not None:
            return f"{kader.naam(ontvanger)} ziet dat dit van u komt. Dat zegt iets over {wat}. {zin}"
    return None


@regel(
    "vraag-vertelt",
    eis="STP-10",
    bron="004 §4.2, 000 UWV §1",
    volgende=(
        "Vraag de burger om toestemming.",
        "Vertel eerst in de vijf stappen wat de ander mag weten.",
        "Vraag advies op niveau anoniem.",
    ),
)
def vraag_vertelt(casus: Casus, opdracht: StelVraag, kader: Kader) -> str | None:
    """A question tells that the asker knows the citizen, and about what: who is asked must be allowed to know that.

    The regisseur may be asked by anyone who takes part: their file shows who does, and for what (004 §3.3.4).
    """
    if opdracht.aan == casus.regisseur:
        return None
    zin = _dicht(kader.onthullingen.get(opdracht.aan, ()))
    return None if zin is None else f"{kader.naam(opdracht.aan)} hoort uit uw vraag ook iets over de burger. {zin}"


@regel(
    "anoniem-blijft-anoniem",
    eis="NIV-04",
    bron="004 §3.2 IV a",
    volgende=("Doorloop de vijf stappen voor wat deze ontvanger mag weten.",),
)
def anoniem_blijft_anoniem(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """No text is anonymous for who knows already whom the case is about: no ceiling would hold for it."""
    if opdracht.niveau is not Niveau.ANONIEM:
        return None
    weet = next((m for m in ontvangers_van(casus, opdracht, kader) if weet_om_wie_het_gaat(casus, m)), None)
    return None if weet is None else f"{kader.naam(weet)} weet om wie het in deze casus gaat. Dan is dit niet anoniem."


def weet_om_wie_het_gaat(casus: Casus, medewerker: UUID) -> bool:
    """Whether someone runs this case, or gave or was given anything in it that leads to a person."""
    herleidbaar = (v for v in casus.verstrekkingen.values() if v.afweging is None or v.afweging.niveau > Niveau.ANONIEM)
    return medewerker == casus.regisseur or any(medewerker in {v.gever, *v.ontvangers} for v in herleidbaar)


def _dicht(oordelen: Iterable[Oordeel]) -> str | None:
    """Why policy closes it; no verdict is a refusal too."""
    alle = tuple(oordelen)
    if not alle:
        return GEEN_OORDEEL
    return next((o.want() for o in alle if not o.toegestaan), None)
