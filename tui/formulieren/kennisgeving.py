"""Forms about telling the citizen."""

from datetime import timedelta
from uuid import UUID

from domain.kennisgeving import Bezorging, Kanaal, Plichtstand, Uitstelreden
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Dossier, Plichtregel
from tui.casusregels import burgernaam
from tui.formulieren.bronnen import Bronnen, Keuzes, alle, enige
from tui.formulieren.vorm import Dagveld, Formulier, Keuzeveld, Tekstveld
from tui.tijdtaal import datum, korte_datum
from tui.veilig import regel

GEEN = "De burger hoeft nu niets te horen: er staat geen kennisgeving open."
WEEK = timedelta(days=7)


def open_plichten(bronnen: Bronnen) -> Keuzes:
    """The disclosures of which the citizen does not know yet."""
    casus = bronnen.casus
    if isinstance(casus, Dossier):
        return tuple(
            (_plicht(casus, p), str(p.verstrekking)) for p in casus.plichten if p.stand is not Plichtstand.VERVULD
        )
    if isinstance(casus, Overzicht):
        return tuple(
            (regel(f"{v.categorie}, {v.niveau} aan {', '.join(v.ontvangers)}", 90), str(v.verstrekking))
            for v in casus.van_mij
            if not v.burger_verteld
        )
    return ()


def _plicht(casus: Dossier, plicht: Plichtregel) -> str:
    return f"{wat_is_gedeeld(casus, plicht.verstrekking)} · uiterlijk {datum(plicht.uiterlijk)}"


def wat_is_gedeeld(casus: Dossier, verstrekking: UUID) -> str:
    """A disclosure in a few words: about whom, what, and to whom."""
    v = next((v for v in casus.verstrekkingen if v.verstrekking == verstrekking), None)
    if v is None:
        return "verstrekking"
    wie, aan = burgernaam(casus, v.over), ", ".join(v.ontvangers)
    return regel(f"{wie}: {v.categorie}, {v.niveau} aan {aan} ({korte_datum(v.gedaan.date())})", 90)


def _welke(bronnen: Bronnen, begin: str) -> Keuzeveld:
    keuzes = open_plichten(bronnen)
    gekozen = begin if begin in {k[1] for k in keuzes} else enige(keuzes)
    return Keuzeveld("verstrekking", "Waarover?", keuzes=keuzes, begin=gekozen, geen=GEEN)


def doen(bronnen: Bronnen, begin: str = "") -> Formulier:
    """The citizen was told, or it was tried."""
    return Formulier(
        "kennisgeving.doen",
        "Kennisgeving doen",
        (
            _welke(bronnen, begin),
            Keuzeveld("kanaal", "Hoe is het verteld?", keuzes=alle(Kanaal), begin=Kanaal.GESPREK.value),
            Keuzeveld(
                "bezorging",
                "Heeft het de burger bereikt?",
                "Alleen 'ontvangen' sluit de plicht. Anders blijft hij open staan.",
                keuzes=alle(Bezorging),
            ),
            Dagveld("op", "Op welke dag?", begin=bronnen.vandaag),
            Tekstveld("tekst", "Wat is er verteld?", "Wat is gedeeld, met wie, waarvoor, en welke rechten.", lang=True),
        ),
        inleiding="De burger heeft het recht te weten wat er is gedeeld.",
    )


def uitstellen(bronnen: Bronnen, begin: str = "") -> Formulier:
    """Telling waits, for a reason and until a day."""
    return Formulier(
        "kennisgeving.uitstellen",
        "Kennisgeving uitstellen",
        (
            _welke(bronnen, begin),
            Keuzeveld(
                "reden", "Waarom kan het nu niet?", "Alleen deze twee redenen tellen.", keuzes=alle(Uitstelreden)
            ),
            Tekstveld(
                "toelichting", "Leg uit", "Bijvoorbeeld: de burger dreigde zichzelf iets aan te doen.", lang=True
            ),
            Dagveld("tot", "Wanneer kijkt u opnieuw?", begin=bronnen.vandaag + WEEK),
        ),
        inleiding="Uitstel mag alleen om de veiligheid, of omdat anders het doel verloren gaat. Nooit voor altijd.",
    )


def brief(bronnen: Bronnen, begin: str = "") -> Formulier:
    """Which disclosure a letter is about."""
    return Formulier("", "Brief maken", (_welke(bronnen, begin),), inleiding="Kies waarover de brief gaat.")
