"""The form about a citizen's request to see what is held."""

from domain.inzage import Hoedanigheid
from tui.formulieren.bronnen import Bronnen, alle, enige
from tui.formulieren.vorm import Formulier, Keuzeveld, Tekstveld


def verzoek(bronnen: Bronnen) -> Formulier:
    """Who asks, and how that was established."""
    burgers = bronnen.burgers()
    return Formulier(
        "inzage.verzoeken",
        "Verzoek om inzage vastleggen",
        (
            Keuzeveld(
                "over",
                "Over welke burger?",
                keuzes=burgers,
                begin=enige(burgers),
                geen="Er is geen burger om over te vragen.",
            ),
            Keuzeveld("hoedanigheid", "Wie vraagt het?", keuzes=alle(Hoedanigheid), begin=Hoedanigheid.BURGER.value),
            Tekstveld(
                "vastgesteld_met",
                "Hoe heeft u vastgesteld wie dit is?",
                "Bijvoorbeeld: paspoort gezien. Schrijf geen nummer op.",
            ),
            Tekstveld(
                "bevoegdheid",
                "Waaruit blijkt dat deze persoon dit mag vragen?",
                "Alleen als iemand voor de burger vraagt. Bijvoorbeeld: beschikking van de rechtbank.",
                verplicht=False,
            ),
        ),
        inleiding="Geef niets mee voordat u weet wie het vraagt.",
    )
