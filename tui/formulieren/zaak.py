"""Forms about the case itself."""

from collections.abc import Mapping
from typing import Any

from domain.betrokkene import Plaats
from domain.fase import Fase
from domain.medewerker import Rol
from domain.partij import Kring
from services.berichten.dossier import Dossier
from tui.formulieren.bronnen import Bronnen, alle, enige
from tui.formulieren.vorm import Dagveld, Formulier, JaNeeveld, Keuzeveld, Tekstveld, Veld, nest
from tui.veilig import regel


def _persoon(voor: str) -> tuple[Veld, ...]:
    return (
        Tekstveld(f"{voor}.naam", "Hoe heet de burger?", "Zoals de burger zichzelf noemt."),
        Dagveld(f"{voor}.geboren", "Geboortedatum", "Alleen als u die weet en nodig heeft.", verplicht=False),
        Tekstveld(f"{voor}.bsn", "BSN", "Alleen waar de wet erom vraagt. Anders leeg laten.", verplicht=False),
        Keuzeveld(f"{voor}.plaats", "Plaats in het huishouden", keuzes=alle(Plaats), begin=Plaats.BURGER.value),
    )


def openen(bronnen: Bronnen) -> Formulier:
    """Open a case. The purpose is chosen with its convenant, so that they belong together."""
    paren = tuple(
        (regel(f"{c.titel} · {naam}: {zin}", 110), f"{c.convenant}\n{naam}")
        for c in bronnen.convenanten.convenanten
        for naam, zin in c.doelen.items()
    )
    return Formulier(
        "casus.openen",
        "Casus openen",
        (
            Keuzeveld(
                "waarvoor",
                "Onder welk convenant, en voor welk doel?",
                keuzes=paren,
                begin=enige(paren),
                geen="Er geldt nog geen convenant. Vraag uw beheerder.",
            ),
            *_persoon("betrokkenen.0"),
        ),
        inleiding="De casus krijgt een naam die niets over de burger zegt. U wordt de regisseur.",
        schik=_met_convenant,
    )


def _met_convenant(antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    rest = {naam: w for naam, w in antwoorden.items() if naam != "waarvoor"}
    convenant, _, doel = str(antwoorden.get("waarvoor", "")).partition("\n")
    return {**nest(rest), "convenant": convenant, "doel": doel}


def betrokkene(bronnen: Bronnen) -> Formulier:
    """One more citizen."""
    return Formulier("betrokkene.toevoegen", "Burger toevoegen", _persoon("betrokkene"))


def deelnemer(bronnen: Bronnen) -> Formulier:
    """Let a professional take part."""
    doelen = bronnen.doelen()
    return Formulier(
        "deelnemer.toevoegen",
        "Deelnemer toevoegen",
        (
            Keuzeveld("medewerker", "Wie doet er mee?", keuzes=bronnen.mensen(), geen="Het adresboek is leeg."),
            Keuzeveld(
                "kring",
                "In welke kring?",
                "Klein: wie zorg geeft of behandelt. Breed: wie maar een deel hoeft te weten.",
                keuzes=alle(Kring),
                begin=Kring.BREED.value,
            ),
            Keuzeveld("rol", "In welke rol?", keuzes=alle(Rol), begin=Rol.HULPVERLENING.value),
            Tekstveld("taak", "Wat is de taak?", "Bijvoorbeeld: helpt bij de huurschuld."),
            Keuzeveld("doel", "Voor welk doel?", keuzes=doelen, begin=enige(doelen)),
        ),
    )


def uittreden(bronnen: Bronnen) -> Formulier:
    """End someone's part."""
    ring = bronnen.casus.ring if isinstance(bronnen.casus, Dossier) else ()
    keuzes = tuple(
        (regel(f"{p.naam} · {p.organisatienaam}", 80), str(p.medewerker)) for p in ring if p.rol is not Rol.REGIE
    )
    return Formulier(
        "deelnemer.uittreden",
        "Deelnemer laten uittreden",
        (
            Keuzeveld("medewerker", "Wie stopt?", keuzes=keuzes, geen="Er zijn geen andere deelnemers."),
            Tekstveld("reden", "Waarom?", "Bijvoorbeeld: de taak is klaar."),
        ),
        inleiding="Wat aan deze persoon is gegeven, is daarna hier niet meer te lezen.",
    )


def fase(bronnen: Bronnen) -> Formulier:
    """Enter another phase."""
    nu = bronnen.casus.fase if bronnen.casus else None
    keuzes = tuple((f.value, f.value) for f in Fase if f is not nu and f is not Fase.AFGESLOTEN)
    return Formulier(
        "fase.ingaan",
        "Fase ingaan",
        (Keuzeveld("fase", "Welke fase?", keuzes=keuzes), Tekstveld("reden", "Waarom nu?")),
        inleiding=f"De casus is nu in de fase: {nu.value}." if nu else "",
    )


def afsluiten(bronnen: Bronnen) -> Formulier:
    """Close the case."""
    return Formulier(
        "casus.afsluiten",
        "Casus afsluiten",
        (Tekstveld("reden", "Waarom kan de casus dicht?"),),
        inleiding="In een afgesloten casus kan niets meer bij. Intrekken en inzage blijven mogelijk.",
    )


def overdragen(bronnen: Bronnen) -> Formulier:
    """Hand over the running of the case."""
    return Formulier(
        "regie.overdragen",
        "Regie overdragen",
        (
            Keuzeveld(
                "aan",
                "Wie wordt de regisseur?",
                keuzes=bronnen.mensen(rol=Rol.REGIE),
                geen="Er is niemand anders met de rol regie.",
            ),
            Tekstveld("reden", "Waarom?"),
        ),
        inleiding="Daarna voert u zelf geen regie meer in deze casus.",
    )


def vernietigen(bronnen: Bronnen) -> Formulier:
    """Destroy what can be read about a citizen; typing the sentence keeps it from happening by accident."""
    keuzes = bronnen.burgers()
    return Formulier(
        "persoonsgegevens.vernietigen",
        "Gegevens vernietigen",
        (
            Keuzeveld(
                "over",
                "Van wie?",
                keuzes=keuzes,
                geen="Van niemand in deze casus zijn er nog gegevens.",
            ),
            Tekstveld("grond", "Op welke grond?", "Bijvoorbeeld: de bewaartermijn is voorbij."),
            JaNeeveld("zeker", "Weet u het zeker? Niemand kan dit terugdraaien."),
        ),
        inleiding="! Alles wat leesbaar is over deze burger verdwijnt voorgoed. Dat het is gebeurd, blijft staan.",
        schik=_zeker,
    )


def _zeker(antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    """Without a yes there is nobody to destroy anything of, so that the door refuses the command."""
    weg = {"zeker"} if antwoorden.get("zeker") else {"zeker", "over"}
    return nest({naam: w for naam, w in antwoorden.items() if naam not in weg})


def beeindigen(keuzes: tuple[tuple[str, str], ...], begin: str = "") -> Formulier:
    """End a disclosure."""
    return Formulier(
        "verstrekking.beeindigen",
        "Verstrekking beëindigen",
        (
            Keuzeveld(
                "verstrekking",
                "Welke?",
                keuzes=keuzes,
                begin=begin or enige(keuzes),
                geen="Er is niets gegeven dat nog loopt.",
            ),
            Tekstveld("reden", "Waarom?", "Bijvoorbeeld: het gevaar is voorbij."),
        ),
        inleiding="Wat gegeven is, blijft gegeven. Vanaf nu is het hier niet meer te lezen. "
        "Is delen nog nodig? Doe dan een nieuwe verstrekking met de vijf stappen.",
    )


def actie_afronden(keuzes: tuple[tuple[str, str], ...], begin: str = "") -> Formulier:
    """An action was done."""
    veld = Keuzeveld(
        "actie", "Welke actie is gedaan?", keuzes=keuzes, begin=begin or enige(keuzes), geen="Er staat geen actie open."
    )
    return Formulier("actie.afronden", "Actie afronden", (veld,))
