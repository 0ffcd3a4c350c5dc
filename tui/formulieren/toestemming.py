"""Forms about consent: given, refused, withdrawn."""

from domain.grondslag import Grondtoestand
from domain.toestemming import Vorm
from services.berichten.dossier import Dossier
from tui.formulieren.bereik import bereik
from tui.formulieren.bronnen import Bronnen, alle, enige
from tui.formulieren.vorm import Formulier, JaNeeveld, Keuzeveld, Tekstveld
from tui.tijdtaal import datum
from tui.veilig import regel


def vastleggen(bronnen: Bronnen) -> Formulier:
    """The citizen consented."""
    return Formulier(
        "toestemming.vastleggen",
        "Toestemming vastleggen",
        (
            *bereik(bronnen),
            Keuzeveld("vorm", "Hoe is het gezegd?", keuzes=alle(Vorm), begin=Vorm.MONDELING.value),
            Tekstveld("gehoord_door", "Wie heeft het gehoord?", "Naam en functie."),
            Tekstveld(
                "uitgelegd",
                "Wat is er uitgelegd?",
                "Bijvoorbeeld: wie wat krijgt, waarvoor, en dat intrekken altijd mag.",
                lang=True,
            ),
            JaNeeveld("begrepen", "Heeft de burger het begrepen?"),
            JaNeeveld("vrij", "Kon de burger vrij kiezen?"),
        ),
        inleiding="Toestemming geldt voor een doel, voor deze mensen, voor deze gegevens en voor een tijd. "
        "Niet begrepen of niet vrij betekent: geen toestemming.",
    )


def weigering(bronnen: Bronnen) -> Formulier:
    """The citizen refused."""
    return Formulier(
        "toestemming.weigeren",
        "Weigering vastleggen",
        (
            *bereik(bronnen),
            Tekstveld("toelichting", "Wat zei de burger?", "In de woorden van de burger.", lang=True),
        ),
        inleiding="De burger mag nee zeggen. Leg vast waarop precies.",
    )


def intrekken(bronnen: Bronnen, begin: str = "") -> Formulier:
    """The citizen withdrew a consent."""
    regels = bronnen.casus.toestemmingen if isinstance(bronnen.casus, Dossier) else ()
    keuzes = tuple(
        (
            regel(
                f"{bronnen.burger(t.over)}: {', '.join(t.categorieen)} t/m {t.niveau} "
                f"voor {', '.join(t.ontvangers)}, tot {datum(t.tot)}",
                100,
            ),
            str(t.toestemming),
        )
        for t in regels
        if not t.geweigerd and t.toestand is not Grondtoestand.INGETROKKEN
    )
    return Formulier(
        "toestemming.intrekken",
        "Toestemming intrekken",
        (
            Keuzeveld(
                "toestemming",
                "Welke toestemming?",
                keuzes=keuzes,
                begin=begin if begin in {k[1] for k in keuzes} else enige(keuzes),
                geen="Er is geen toestemming die kan worden ingetrokken.",
            ),
            Tekstveld("toelichting", "Wat zei de burger?", lang=True),
        ),
        inleiding="Intrekken mag altijd en hoeft geen reden te hebben. Het werkt meteen.",
    )
