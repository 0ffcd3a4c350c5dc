"""The five steps as fields, and which of them are asked for the ground and the level that were chosen."""

from collections.abc import Mapping
from typing import Any

from domain.bepaling import Bepaling
from domain.besluit.grondtoets import GRONDTOETS, STAPPEN_IV
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from domain.partij import Partijsoort
from domain.verstrekking import Aard
from services.berichten.deelnemer import Overzicht, VraagAanMij
from tui import teksten
from tui.formulieren import wet
from tui.formulieren.bronnen import Bronnen, Keuzes, alle, enige, niveaus
from tui.formulieren.overleg import Overleg
from tui.formulieren.vorm import Dagveld, Formulier, JaNeeveld, Keuzeveld, Meerkeuzeveld, Tekstveld, Veld
from tui.formulieren.zorg import over_wie

EINDE = "Bij delen zonder toestemming hoort hier een dag. Schrijf 31-12-2027, of +14 voor over 14 dagen."

EENMALIG = "Alleen als u eenmalig iets geeft aan wie niet in het besluit staat. Voor elke keer apart."

BELANG = "Het OM zegt dit altijd. De politie als het bevoegd gezag instemde."

KEUZES_VOOR_OORDEEL = ("over", "aan", "doel", "grondslag", "categorie", "niveau")
"""Without these there is nothing to judge yet."""

VOORLOPIG: Mapping[str, Any] = {
    "noodzaaksoort": Noodzaaksoort.WERK.value,
    "noodzaak": teksten.NOG_NIET_INGEVULD,
    "bron": teksten.NOG_NIET_INGEVULD,
    "dat": teksten.NOG_NIET_INGEVULD,
    "vooraf_verteld": False,
    "eigen_waarneming": False,
}
"""What stands in for fields that are still empty while the verdict grows; it is never given."""


def stappen(
    bronnen: Bronnen, *, naar: Keuzes, vast_aan: tuple[str, ...], antwoord: bool = False
) -> dict[int, tuple[Veld, ...]]:
    """The fields of each of the five steps."""
    return {
        1: (over_wie(bronnen),),
        2: _aan_wie(naar, vast_aan),
        3: _waarvoor(bronnen),
        4: _grond(wet.te_kiezen(bronnen, antwoord=antwoord)),
        5: (*_wat(_bevoegd_gezag(bronnen)), *_herkomst(bronnen)),
    }


def _aan_wie(naar: Keuzes, vast_aan: tuple[str, ...]) -> tuple[Veld, ...]:
    if not naar:
        return ()
    return (
        Meerkeuzeveld(
            "aan", "Aan wie geeft u het?", "Spatie kiest.", keuzes=naar, begin=vast_aan, geen="Het adresboek is leeg."
        ),
        JaNeeveld("mondeling", "Vertelt u het mondeling?", begin=False),
    )


def _waarvoor(bronnen: Bronnen) -> tuple[Veld, ...]:
    doelen = bronnen.doelen()
    eigen = bronnen.casus.doel if isinstance(bronnen.casus, Overzicht) else None
    begin = eigen if eigen in {k[1] for k in doelen} and eigen is not None else enige(doelen)
    return (Keuzeveld("doel", "Voor welk doel?", keuzes=doelen, begin=begin, geen="Er geldt geen convenant."),)


def _grond(bepalingen: Mapping[str, Bepaling]) -> tuple[Veld, ...]:
    gronden = tuple((teksten.GRONDEN[g], g.value) for g in Grondslag)
    toetsen = (
        Tekstveld(f"toets.{naam}", vraag, lang=True) for vragen in GRONDTOETS.values() for naam, vraag in vragen.items()
    )
    return (
        Keuzeveld("grondslag", "Op welke grond?", keuzes=gronden),
        *wet.velden(bepalingen),
        *(Tekstveld(f"eerdere_stappen.{letter}", vraag, lang=True) for letter, vraag in STAPPEN_IV.items()),
        *toetsen,
        Tekstveld("wiens_schade", "Wiens schade voorkomt u?", "Van de burger zelf, of van een ander? Van wie?"),
        Dagveld("einddatum", "Tot en met wanneer geldt dit?", EINDE, verplicht=False),
        Dagveld("herbeoordelen", "Wanneer kijkt u opnieuw of dit nog nodig is?"),
    )


def _bevoegd_gezag(bronnen: Bronnen) -> tuple[Veld, ...]:
    """What police and prosecutor are asked, and who received such data here, beyond the decision (001 bijlage j)."""
    uit_de_keten = bronnen.mijn_soort() in {Partijsoort.POLITIE, Partijsoort.OM} or bronnen.kreeg(Categorie.STRAFRECHT)
    if not uit_de_keten:
        return ()
    return (
        Tekstveld("bevoegd_gezag", "Wie van het bevoegd gezag stemde in?", EENMALIG, verplicht=False),
        Dagveld("ingestemd_op", "Wanneer was dat?", verplicht=False),
        Tekstveld("zwaarwegend_belang", "Om welk zwaarwegend belang gaat het?", BELANG, verplicht=False, lang=True),
    )


def _wat(na_categorie: tuple[Veld, ...]) -> tuple[Veld, ...]:
    return (
        Keuzeveld("categorie", "Over welk onderwerp?", keuzes=alle(Categorie)),
        *na_categorie,
        Keuzeveld(
            "niveau",
            "Hoe ver gaat u?",
            "Kies het laagste niveau dat genoeg is.",
            keuzes=niveaus(Niveau.ANONIEM),
            begin=Niveau.DAT.value,
        ),
        Keuzeveld(
            "noodzaaksoort",
            "Waarom is dit niveau nodig?",
            "De laatste drie tellen niet: dan is een lager niveau genoeg.",
            keuzes=alle(Noodzaaksoort),
        ),
        Tekstveld(
            "noodzaak",
            "Wat gaat er mis als de ander dit niet weet?",
            "Bijvoorbeeld: dan gaat de verzorgende alleen naar binnen. Niet: dat is handig.",
            lang=True,
        ),
        Tekstveld(
            "anoniem",
            "Anonieme tekst",
            "Zonder naam, datum, nummer of adres. Bijvoorbeeld: iemand van in de zeventig doet niet meer open.",
            lang=True,
        ),
        Tekstveld("dat", "Tekst op niveau dat", "Bijvoorbeeld: deze burger is bij ons bekend.", lang=True),
        Tekstveld(
            "buitenkant",
            "Tekst op niveau buitenkant",
            "Wat een ander ook kan zien. Bijvoorbeeld: komt weinig buiten.",
            lang=True,
        ),
        Tekstveld("inhoud", "Tekst op niveau inhoud", "Alleen wat echt nodig is.", lang=True),
        Tekstveld("bron", "Hoe weet u dit?", "Bijvoorbeeld: huisbezoek op 2 maart."),
        JaNeeveld("eigen_waarneming", "Heeft u het zelf gezien of gehoord?"),
        Keuzeveld("aard", "Is het een feit of een mening?", keuzes=alle(Aard), begin=Aard.FEIT.value),
        JaNeeveld("vooraf_verteld", "Weet de burger al dat u dit deelt?", "Zo niet, dan moet de burger het nog horen."),
    )


def _herkomst(bronnen: Bronnen) -> tuple[Veld, ...]:
    """What only who received something here is asked: whether this was taken from it (004 §3.3.6)."""
    gekregen = bronnen.aan_mij()
    if not gekregen:
        return ()
    return (
        Keuzeveld(
            "ontleend_aan",
            "Komt dit uit iets dat aan u is gegeven?",
            "Wie het gaf, moet doorgeven goedkeuren. Leeg laten als het daar niet uit komt.",
            verplicht=False,
            keuzes=gekregen,
        ),
        JaNeeveld("van_elders", "Heeft u het ergens anders vandaan?", begin=False),
    )


def gevraagd(
    naam: str,
    grond: Grondslag | None,
    niveau: Niveau,
    categorie: Categorie | None = None,
    bepaling: Bepaling | None = None,
) -> bool:
    """Whether a field is asked for this ground, this level, this category and this provision of law.

    ``None``: not chosen yet.
    """
    hoofd, _, rest = naam.partition(".")
    zonder = grond is not None and grond.zonder_toestemming
    strafrecht = categorie is Categorie.STRAFRECHT and niveau is not Niveau.ANONIEM
    return {
        "wetsartikel": grond is Grondslag.WET,
        "eerdere_stappen": grond is not None and rest in grond.eerdere_stappen(),
        "toets": rest in _toets(grond, bepaling),
        "wiens_schade": zonder,
        "herbeoordelen": zonder,
        "bevoegd_gezag": strafrecht,
        "ingestemd_op": strafrecht,
        "zwaarwegend_belang": strafrecht,
        "noodzaaksoort": niveau > Niveau.DAT,
        "ontleend_aan": niveau is not Niveau.ANONIEM,
        "van_elders": niveau is not Niveau.ANONIEM,
        "anoniem": niveau is Niveau.ANONIEM,
        "dat": niveau >= Niveau.DAT,
        "buitenkant": niveau >= Niveau.BUITENKANT,
        "inhoud": niveau >= Niveau.INHOUD,
    }.get(hoofd, True)


def _toets(grond: Grondslag | None, bepaling: Bepaling | None) -> Mapping[str, str]:
    """The questions that come with the ground: its own test, or the conditions of the provision."""
    if grond is Grondslag.WET:
        return bepaling.voorwaarden if bepaling is not None else {}
    return GRONDTOETS.get(grond, {}) if grond is not None else {}


def formulier(
    bronnen: Bronnen, overleg: Overleg | None = None, antwoord_op: VraagAanMij | None = None
) -> tuple[Formulier, dict[int, tuple[Veld, ...]]]:
    """The form and its steps: a disclosure, a contribution to a meeting, or an answer to a question."""
    if overleg is not None:
        velden = stappen(bronnen, naar=(), vast_aan=())
        vast: dict[str, Any] = {"overleg": str(overleg.overleg)}
        opdracht, titel = "inbreng.doen", "Inbrengen"
    elif antwoord_op is not None:
        vrager = (f"{antwoord_op.van_naam} · {antwoord_op.van_organisatie}", str(antwoord_op.van))
        velden = stappen(bronnen, naar=(vrager,), vast_aan=(vrager[1],), antwoord=True)
        vast = {"antwoord_op": str(antwoord_op.vraag)}
        opdracht, titel = "verstrekking.doen", "Antwoord geven"
    else:
        velden = stappen(bronnen, naar=bronnen.mensen(), vast_aan=())
        vast, opdracht, titel = {}, "verstrekking.doen", "Verstrekken"
    plat = tuple(veld for deel in velden.values() for veld in deel)
    return Formulier(opdracht, titel, plat, vast=vast), velden
