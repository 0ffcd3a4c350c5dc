"""Forms about care before sharing: step 1, contact, consultation."""

from tui.formulieren.bronnen import Bronnen, enige
from tui.formulieren.vorm import Dagveld, Formulier, JaNeeveld, Keuzeveld, Momentveld, Tekstveld, Veld


def over_wie(bronnen: Bronnen) -> Keuzeveld:
    """Which citizen of the case."""
    burgers = bronnen.burgers()
    geen = "Er is geen burger in deze casus over wie u iets kunt vastleggen."
    return Keuzeveld("over", "Over welke burger?", keuzes=burgers, begin=enige(burgers), geen=geen)


def _vraag(naam: str, vraag: str, voorbeeld: str) -> tuple[Veld, ...]:
    return (
        JaNeeveld(f"{naam}.ja", vraag),
        Tekstveld(f"{naam}.want", "Waarom?", voorbeeld, lang=True),
    )


def beoordelen(bronnen: Bronnen) -> Formulier:
    """The three questions of step 1."""
    return Formulier(
        "situatie.beoordelen",
        "Stap 1 · Is dit een situatie van bemoeizorg?",
        (
            over_wie(bronnen),
            *_vraag(
                "meervoudig",
                "a · Zijn er meer ernstige problemen tegelijk?",
                "Bijvoorbeeld: grote schulden, vervuiling van de woning en stemmen horen.",
            ),
            *_vraag(
                "geen_hulpvraag",
                "b · Vraagt de burger zelf geen hulp?",
                "Bijvoorbeeld: doet de deur niet open en belt niet terug.",
            ),
            *_vraag(
                "ernstige_schade",
                "c · Dreigt er ernstige schade, voor de burger of een ander?",
                "Bijvoorbeeld: eet niet meer; de huur wordt opgezegd; er is brandgevaar.",
            ),
            JaNeeveld("burger_gesproken", "Is dit met de burger besproken?"),
            Tekstveld(
                "collega_geraadpleegd", "Met welke collega heeft u dit besproken?", "Naam en functie, of waarom niet."
            ),
        ),
        inleiding="Drie keer ja: delen voor bemoeizorg kan nodig zijn. Anders zoekt u een andere weg.",
    )


def contact(bronnen: Bronnen) -> Formulier:
    """An attempt to reach the citizen."""
    return Formulier(
        "contact.vastleggen",
        "Contact vastleggen",
        (
            over_wie(bronnen),
            Momentveld("moment", "Wanneer?", begin=bronnen.nu),
            Tekstveld("hoe", "Hoe?", "Bijvoorbeeld: huisbezoek, twee keer aangebeld."),
            Tekstveld("resultaat", "Wat kwam eruit?", "Bijvoorbeeld: niet opengedaan, wel licht aan."),
        ),
        inleiding="Ook een poging die mislukt, telt. Leg die vast.",
    )


def consultatie(bronnen: Bronnen) -> Formulier:
    """A colleague tested the reasoning."""
    return Formulier(
        "consultatie.vastleggen",
        "Consultatie vastleggen",
        (
            over_wie(bronnen),
            Tekstveld("met", "Wie heeft meegedacht?", "Naam en functie. Bespreek de casus zonder naam van de burger."),
            Dagveld("op", "Op welke dag?", begin=bronnen.vandaag),
            Tekstveld("uitkomst", "Wat kwam eruit?", "Ook als die collega het er niet mee eens was.", lang=True),
        ),
        inleiding="Een collega hoeft het niet met u eens te zijn. Het gaat erom dat iemand heeft meegedacht.",
    )
