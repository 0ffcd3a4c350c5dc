"""Forms about showing the process of a case to who governs."""

from datetime import timedelta

from domain.medewerker import Rol
from tui.formulieren.bronnen import Bronnen
from tui.formulieren.vorm import Dagveld, Formulier, Keuzeveld, Tekstveld

DUUR = timedelta(days=7)
"""A week is what the form proposes."""

GEEN = "Er staat geen bestuurder in het adresboek."


def geven(bronnen: Bronnen) -> Formulier:
    """Who governs may see the parties and the steps, for a while."""
    return Formulier(
        "procesinzage.geven",
        "Procesinzage geven",
        (
            Keuzeveld("medewerker", "Welke bestuurder?", keuzes=bronnen.mensen(rol=Rol.BESTUUR), geen=GEEN),
            Dagveld("tot", "Tot en met welke dag?", "Hooguit vier weken.", begin=bronnen.vandaag + DUUR),
            Tekstveld("reden", "Waarom is dit nodig?", "Bijvoorbeeld: een vraag van de gemeenteraad."),
        ),
        inleiding="Een bestuurder ziet welke partijen er zijn en welke stappen zijn gezet. Niets over de burger.",
    )


def beeindigen(bronnen: Bronnen) -> Formulier:
    """Who governs sees nothing any more."""
    return Formulier(
        "procesinzage.beeindigen",
        "Procesinzage beëindigen",
        (
            Keuzeveld("medewerker", "Welke bestuurder?", keuzes=bronnen.mensen(rol=Rol.BESTUUR), geen=GEEN),
            Tekstveld("reden", "Waarom?"),
        ),
    )
