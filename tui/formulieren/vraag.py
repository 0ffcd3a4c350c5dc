"""Forms about questions between professionals."""

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from services.berichten.deelnemer import Overzicht
from tui.formulieren.bronnen import Bronnen, Keuzes, alle, enige, niveaus
from tui.formulieren.vorm import Formulier, JaNeeveld, Keuzeveld, Tekstveld
from tui.formulieren.zorg import over_wie
from tui.veilig import regel

VERDER = "Alleen als u verder vraagt dan of iemand bekend is."

GEEN = "Er is geen open vraag aan u."


def stellen(bronnen: Bronnen) -> Formulier:
    """Ask a professional."""
    doelen = bronnen.doelen()
    return Formulier(
        "vraag.stellen",
        "Vraag stellen",
        (
            Keuzeveld("aan", "Aan wie?", keuzes=bronnen.alleen_deelnemers(), geen="Er zijn geen andere deelnemers."),
            over_wie(bronnen),
            Tekstveld(
                "situatie",
                "Wat is er aan de hand?",
                "Zo kort als kan. Noem geen ziekte, verslaving of strafbaar feit.",
                lang=True,
            ),
            Keuzeveld("doel", "Waarvoor wilt u het weten?", keuzes=doelen, begin=enige(doelen)),
            Keuzeveld("categorie", "Over welk onderwerp?", keuzes=alle(Categorie)),
            Keuzeveld("niveau", "Hoe ver?", "Vraag niet meer dan nodig is.", keuzes=niveaus(), begin=Niveau.DAT.value),
            Keuzeveld("noodzaaksoort", "Waarom is dat nodig?", VERDER, keuzes=alle(Noodzaaksoort), verplicht=False),
            Tekstveld("noodzaak", "Wat gaat er mis als u dit niet weet?", VERDER, verplicht=False, lang=True),
            JaNeeveld("burger_weet_ervan", "Weet de burger dat u dit vraagt?"),
        ),
        inleiding="U mag alleen vragen wat de ander ook mag geven. De ander mag altijd nee zeggen.",
    )


def open_vragen(bronnen: Bronnen) -> Keuzes:
    """The questions that wait for this reader."""
    vragen = bronnen.casus.vragen_aan_mij if isinstance(bronnen.casus, Overzicht) else ()
    return tuple(
        (regel(f"{v.van_naam} ({v.van_organisatie}), {bronnen.burger(v.over)}", 80), str(v.vraag))
        for v in vragen
        if v.open
    )


def welke(bronnen: Bronnen, begin: str) -> Keuzeveld:
    """Which open question."""
    keuzes = open_vragen(bronnen)
    gekozen = begin if begin in {k[1] for k in keuzes} else enige(keuzes)
    return Keuzeveld("vraag", "Welke vraag?", keuzes=keuzes, begin=gekozen, geen=GEEN)


def afwijzen(bronnen: Bronnen, begin: str = "") -> Formulier:
    """Do not give it."""
    return Formulier(
        "vraag.afwijzen",
        "Vraag niet inwilligen",
        (
            welke(bronnen, begin),
            Tekstveld("want", "Waarom niet?", "De vrager leest dit. Noem geen gegevens over de burger."),
        ),
        inleiding="U bent nooit verplicht te geven omdat er toestemming of een bevoegdheid is.",
    )


def antwoorden(bronnen: Bronnen, begin: str = "") -> Formulier:
    """Which question to answer; answering itself goes through the five steps."""
    return Formulier("", "Vraag beantwoorden", (welke(bronnen, begin),), inleiding="Antwoorden gaat in vijf stappen.")
