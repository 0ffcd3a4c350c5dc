"""Forms about talking about sharing, where the convenant works that way: the talk, and an objection after it."""

from domain.gesprek import Deelbesluit, Deelstand
from services.berichten.dossier import Dossier
from tui.formulieren.bereik import bereik
from tui.formulieren.bronnen import Bronnen, alle, enige
from tui.formulieren.vorm import Formulier, Keuzeveld, Tekstveld
from tui.tijdtaal import datum
from tui.veilig import regel


def bespreken(bronnen: Bronnen) -> Formulier:
    """Sharing was discussed with the citizen."""
    return Formulier(
        "delen.bespreken",
        "Gesprek over delen vastleggen",
        (
            *bereik(bronnen),
            Tekstveld(
                "besproken",
                "Wat heeft u besproken?",
                "Met wie, wat er gedeeld wordt, waarom, en dat bezwaar maken mag.",
                lang=True,
            ),
            Tekstveld("begrepen", "Waaruit bleek dat de burger het begreep?", lang=True),
            Tekstveld(
                "bezwaren",
                "Welke bezwaren had de burger?",
                "Leeg laten als die er niet waren.",
                verplicht=False,
                lang=True,
            ),
            Tekstveld(
                "weging", "Hoe heeft u de bezwaren gewogen?", "Alleen als er bezwaren zijn.", verplicht=False, lang=True
            ),
            Keuzeveld("besluit", "Wat is besloten?", keuzes=alle(Deelbesluit)),
        ),
        inleiding="Dit kan alleen als het convenant zo werkt, en alleen voor de Wmo. Het is geen toestemming: "
        "u bespreekt het delen, hoort de bezwaren en weegt die.",
    )


def bezwaar(bronnen: Bronnen, begin: str = "") -> Formulier:
    """The citizen objected after a talk."""
    regels = bronnen.casus.gesprekken if isinstance(bronnen.casus, Dossier) else ()
    keuzes = tuple(
        (
            regel(
                f"{bronnen.burger(g.over)}: {', '.join(g.categorieen)} t/m {g.niveau} "
                f"voor {', '.join(g.ontvangers)}, tot {datum(g.tot)}",
                100,
            ),
            str(g.gesprek),
        )
        for g in regels
        if g.stand in {Deelstand.DELEN, Deelstand.VOORBIJ}
    )
    return Formulier(
        "bezwaar.wegen",
        "Bezwaar vastleggen",
        (
            Keuzeveld(
                "gesprek",
                "Over welk gesprek gaat het?",
                keuzes=keuzes,
                begin=begin if begin in {k[1] for k in keuzes} else enige(keuzes),
                geen="Er is geen gesprek waarna wordt gedeeld.",
            ),
            Tekstveld("bezwaar", "Wat is het bezwaar?", "In de woorden van de burger.", lang=True),
            Tekstveld("weging", "Hoe heeft u het gewogen?", lang=True),
            Keuzeveld("besluit", "Wat is besloten?", keuzes=alle(Deelbesluit)),
        ),
        inleiding="Bezwaar maken mag altijd. 'Niet delen' werkt meteen: wat op dit gesprek rust, is dan dicht.",
    )
