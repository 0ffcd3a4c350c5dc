"""Forms about the casusoverleg."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from domain.partij import Kring
from services.berichten.deelnemer import MijnOverleg
from services.berichten.dossier import Dossier, Overlegregel
from tui.formulieren.bronnen import Bronnen, Keuzes, enige
from tui.formulieren.kennisgeving import wat_is_gedeeld
from tui.formulieren.vorm import (
    Dagveld,
    Formulier,
    JaNeeveld,
    Keuzeveld,
    Meerkeuzeveld,
    Momentveld,
    Tekstveld,
    Veld,
    nest,
)
from tui.formulieren.zorg import over_wie
from tui.veilig import regel

NIET = "niet"
_KRINGEN: Keuzes = (
    ("niet uitnodigen", NIET),
    ("brede kring", Kring.BREED.value),
    ("kleine kring (ook bij de brede)", Kring.KLEIN.value),
)
MEENEEMTERMIJN = timedelta(days=14)

Overleg = Overlegregel | MijnOverleg


def plannen(bronnen: Bronnen) -> Formulier:
    """Call a meeting; each participant of the case is invited to a circle, or not."""
    ring = bronnen.casus.ring if isinstance(bronnen.casus, Dossier) else ()
    taken = {str(p.medewerker): p.taak or p.functie for p in ring}
    genodigden: tuple[Veld, ...] = tuple(
        Keuzeveld(
            f"wie {p.medewerker}",
            regel(f"{p.naam} · {p.organisatienaam}", 80),
            keuzes=_KRINGEN,
            begin=p.kring.value if p.kring is not Kring.EEN_OP_EEN else NIET,
        )
        for p in ring
    )
    return Formulier(
        "overleg.plannen",
        "Overleg plannen",
        (
            Momentveld("moment", "Wanneer?", "Bijvoorbeeld: +7 10:00."),
            Tekstveld("doel", "Wat moet het overleg opleveren?"),
            Tekstveld(
                "situatie",
                "Wat is er aan de hand?",
                "Dit lezen alle genodigden vooraf. Noem geen ziekte, verslaving of strafbaar feit.",
                lang=True,
            ),
            JaNeeveld("burger_uitgenodigd", "Is de burger uitgenodigd?"),
            Tekstveld("burger_niet_uitgenodigd_want", "Zo nee: waarom niet?", lang=True, verplicht=False),
            Tekstveld(
                "burger_weet_ervan",
                "Wat weet de burger van dit overleg?",
                "Bijvoorbeeld: weet dat wij overleggen en met wie.",
            ),
            *genodigden,
        ),
        inleiding="Iedereen hoort vooraf wie er komt, waarover het gaat en wat de burger weet.",
        schik=partial(_met_genodigden, taken),
    )


def _met_genodigden(taken: Mapping[str, str], antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    wie = {naam.removeprefix("wie "): w for naam, w in antwoorden.items() if naam.startswith("wie ")}
    rest = {naam: w for naam, w in antwoorden.items() if not naam.startswith("wie ")}
    genodigden = [{"medewerker": m, "kring": k, "taak": taken[m]} for m, k in wie.items() if k != NIET]
    return {**nest(rest), "genodigden": genodigden}


def wisselen(overleg: Overleg) -> Formulier:
    """Go on in another circle."""
    nu = overleg.kring
    keuzes = tuple(
        (f"{k.value}e kring" if k is Kring.KLEIN else "brede kring", k.value)
        for k in (Kring.BREED, Kring.KLEIN)
        if k is not nu
    )
    return Formulier(
        "overleg.kring_wisselen",
        "Kring wisselen",
        (Keuzeveld("kring", "Verder in welke kring?", keuzes=keuzes, begin=keuzes[0][1] if len(keuzes) == 1 else ""),),
        inleiding="Wie niet in de kleine kring zit, gaat nu de kamer uit.",
        vast={"overleg": str(overleg.overleg)},
    )


def besluit(bronnen: Bronnen, overleg: Overleg) -> Formulier:
    """A decision."""
    return Formulier(
        "besluit.nemen",
        "Besluit vastleggen",
        (over_wie(bronnen), Tekstveld("tekst", "Wat is besloten?", lang=True)),
        vast={"overleg": str(overleg.overleg)},
    )


def aanwezigen(overleg: Overleg) -> Keuzes:
    """Who is in the room now; before the beginning, who is invited."""
    return tuple(
        (regel(f"{g.naam} · {g.organisatienaam}", 80), str(g.medewerker))
        for g in overleg.genodigden
        if overleg.kring is not Kring.KLEIN or g.kring is Kring.KLEIN
    )


def actie(bronnen: Bronnen, overleg: Overleg) -> Formulier:
    """Who does what, by when."""
    return Formulier(
        "actie.afspreken",
        "Actie afspreken",
        (
            over_wie(bronnen),
            Keuzeveld("wie", "Wie doet het?", keuzes=aanwezigen(overleg), geen="Er zit niemand in het overleg."),
            Tekstveld("wat", "Wat gaat diegene doen?", lang=True),
            Dagveld("uiterlijk", "Uiterlijk wanneer?", begin=bronnen.vandaag + MEENEEMTERMIJN),
        ),
        vast={"overleg": str(overleg.overleg)},
    )


def meenemen(bronnen: Bronnen, overleg: Overleg) -> Formulier:
    """What a participant takes along, for which action. The action says who."""
    dossier = bronnen.casus if isinstance(bronnen.casus, Dossier) else None
    acties = dossier.acties if dossier else ()
    gegeven = dossier.verstrekkingen if dossier else ()
    namen = {g.naam: str(g.medewerker) for g in overleg.genodigden}
    keuzes = tuple(
        (regel(f"{a.wie}: {a.wat}", 90), f"{a.actie} {namen[a.wie]}")
        for a in acties
        if a.overleg == overleg.overleg and a.wie in namen
    )
    stukken = tuple(
        (wat_is_gedeeld(dossier, v.verstrekking), str(v.verstrekking))
        for v in gegeven
        if dossier is not None and v.overleg == overleg.overleg
    )
    return Formulier(
        "informatie.meenemen",
        "Meeneemafspraak",
        (
            Keuzeveld(
                "actie",
                "Voor welke actie, van wie?",
                keuzes=keuzes,
                begin=enige(keuzes),
                geen="Spreek eerst een actie af (a).",
            ),
            Meerkeuzeveld(
                "verstrekkingen",
                "Wat neemt die persoon mee?",
                "Alleen wat voor de actie nodig is. Spatie kiest.",
                keuzes=stukken,
                geen="Er is in dit overleg niets ingebracht.",
            ),
        ),
        inleiding="Na het overleg is alleen nog te lezen wat iemand meeneemt.",
        vast={"overleg": str(overleg.overleg)},
        schik=_met_wie,
    )


def _met_wie(antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    actie_id, _, wie = str(antwoorden.get("actie", "")).partition(" ")
    return {**nest(antwoorden), "actie": actie_id, "medewerker": wie}
