"""From the first word of a command to the part that carries it out; only that part is loaded."""

import difflib
import importlib
from dataclasses import dataclass

_HIER = "infra.opdrachtregel"


@dataclass(frozen=True)
class Weg:
    """Where a command lives, and what it is for."""

    module: str
    uitleg: str


WEGEN: dict[str, dict[str, Weg]] = {
    "Elke dag": {
        "werkvoorraad": Weg("dagelijks", "Wat u nu moet doen, en uw casussen."),
        "casus": Weg("casus", "Een casus openen of bekijken."),
        "lees": Weg("dagelijks", "Lees wat aan u is gegeven, op een niveau."),
        "verstrekken": Weg("handelen", "Geef informatie, of toets eerst of het mag."),
        "toestemming": Weg("handelen", "Leg een toestemming vast, of trek haar in."),
        "inbreng": Weg("handelen", "Breng iets in het overleg in, of toets eerst of het mag."),
        "kennisgeving": Weg("handelen", "Vertel de burger dat er is gedeeld, of stel dat uit."),
        "vraag": Weg("handelen", "Stel een vraag, lees haar, of wijs haar af."),
        "bevestig": Weg("handelen", "Bevestig dat u iets heeft ontvangen."),
        "doe": Weg("doe", "Elke opdracht, met haar velden."),
        "scherm": Weg("spelen", "Open het scherm."),
    },
    "Opzoeken": {
        "zoek": Weg("dagelijks", "Zoek een burger in uw eigen casussen."),
        "bekijk-als": Weg("dagelijks", "Zie wat een ander van de casus ziet."),
        "adresboek": Weg("dagelijks", "De organisaties en hun medewerkers."),
        "convenanten": Weg("dagelijks", "De convenanten die gelden, met hun doelen."),
        "inzage": Weg("documenten", "Maak het overzicht voor de burger die inzage vraagt."),
        "brief": Weg("documenten", "Maak de brief waarmee u de burger inlicht."),
        "besluiten": Weg("verantwoorden", "Elk oordeel in een casus, met wat het bepaalde."),
        "oordeel": Weg("verantwoorden", "Beslis opnieuw zoals het toen stond."),
    },
    "Oefenen": {
        "scenario": Weg("spelen", "Speel een scenario en toets elke verwachting."),
        "demo": Weg("spelen", "Sticht een oefenwinkel en speel de meegeleverde casussen."),
    },
    "Beheer": {
        "stichten": Weg("beheer", "Sticht een winkel, in een lege map."),
        "dienst": Weg("beheer", "Draai de dienst."),
        "organisatie": Weg("beheer", "Laat een organisatie toe."),
        "convenant": Weg("convenant", "Een convenant controleren, vergelijken, voorstellen of ondertekenen."),
        "authzen": Weg("authzen", "Beantwoord AuthZEN-vragen over HTTP."),
        "pogingen": Weg("verantwoorden", "Wat medewerkers van uw organisatie vergeefs vroegen."),
        "herbouw": Weg("beheer", "Maak de werklijsten opnieuw uit de feiten."),
    },
}
"""Every command by its group."""


def draai(woorden: list[str]) -> int:
    """Carry out a command line; gives the exit code."""
    wegen = {naam: weg for groep in WEGEN.values() for naam, weg in groep.items()}
    if not woorden or woorden[0] in {"--help", "-h", "help"}:
        print(_overzicht())
        return 0
    if woorden[0] == "--version":
        return _versie()
    weg = wegen.get(woorden[0])
    if weg is None:
        return _onbekend(woorden[0], list(wegen))
    onderdeel = importlib.import_module(f"{_HIER}.{weg.module}")
    from infra.opdrachtregel.nederlands import voer_uit

    return voer_uit(onderdeel.app, woorden)


def _overzicht() -> str:
    breedte = max(len(naam) for groep in WEGEN.values() for naam in groep)
    regels = ["Kring: delen wat nodig is, op een grond, voor een doel.", "", "Gebruik: kring OPDRACHT …", ""]
    for groep, wegen in WEGEN.items():
        regels.append(groep)
        regels += [f"  {naam:<{breedte}}  {weg.uitleg}" for naam, weg in wegen.items()]
        regels.append("")
    regels.append("Uitleg bij een opdracht: kring OPDRACHT --help")
    return "\n".join(regels)


def _onbekend(woord: str, bekend: list[str]) -> int:
    from infra.opdrachtregel.afloop import VERKEERD, fout_uit

    dichtbij = difflib.get_close_matches(woord, bekend, n=1)
    rest = f" Bedoelt u '{dichtbij[0]}'?" if dichtbij else ""
    fout_uit.print(f"De opdracht '{woord}' bestaat niet.{rest} Alle opdrachten: kring --help")
    return VERKEERD


def _versie() -> int:
    from importlib.metadata import version

    print(f"kring {version('kring')}")
    return 0
