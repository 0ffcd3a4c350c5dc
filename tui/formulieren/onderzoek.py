"""Forms about an objection of the citizen against research and policy."""

from tui.formulieren.bronnen import Bronnen
from tui.formulieren.vorm import Formulier, Tekstveld
from tui.formulieren.zorg import over_wie


def bezwaar(bronnen: Bronnen) -> Formulier:
    """The citizen objects."""
    return Formulier(
        "onderzoeksbezwaar.vastleggen",
        "Bezwaar tegen onderzoek",
        (over_wie(bronnen), Tekstveld("toelichting", "Wat zei de burger?", "In de woorden van de burger.", lang=True)),
        inleiding="Bezwaar maken mag altijd. Wat zonder toestemming voor onderzoek of beleid is gegeven, is dan dicht.",
    )


def intrekken(bronnen: Bronnen) -> Formulier:
    """The citizen has nothing against it any more."""
    return Formulier(
        "onderzoeksbezwaar.intrekken",
        "Bezwaar tegen onderzoek intrekken",
        (over_wie(bronnen), Tekstveld("toelichting", "Wat zei de burger?", "In de woorden van de burger.", lang=True)),
        inleiding="De burger beslist dit zelf.",
    )
