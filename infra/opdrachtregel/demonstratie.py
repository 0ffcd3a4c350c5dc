"""The demo: a practice store, the bundled cases played by their own people, an export, and the regisseur's screen."""

import shutil
from datetime import datetime
from pathlib import Path

from domain.tijd import NEDERLAND
from infra.documenten.maken import maak_inzage
from infra.nats.lijn import open_lijn
from infra.nats.toegang import lees_toegang
from infra.nats.winkel import Winkel
from infra.opdrachtregel.afloop import GEWEIGERD, GOED, Gebruiksfout, fout_uit
from infra.opdrachtregel.spelen import oefenwinkel, speel_hardop
from infra.opdrachtregel.verbonden import uit
from infra.scenario.document import Scenario
from infra.scenario.lezen import lees_scenario
from infra.scenario.mensenboek import Ingeschreven, Mensenboek
from infra.scenario.oefenwinkel import draait, is_gesticht, is_oefening
from infra.scenario.verslag import Verslag
from infra.scenario.winkeltoneel import Winkeltoneel
from services.klant import Deur

SCENARIOS = Path(__file__).parents[2] / "scenarios"


async def draai_demo(map_: Path, *, met_scherm: bool, opnieuw: bool) -> int:
    """Show everything once; gives the exit code. A store that is there already is not played in again."""
    scenarios = meegeleverd()
    if opnieuw:
        _ruim_op(map_)
    al_gespeeld = is_gesticht(map_)
    async with oefenwinkel(map_, [s for _, s in scenarios]) as toneel:
        if al_gespeeld:
            fout_uit.print(f"In {map_} is al gespeeld. Voor een nieuwe oefenwinkel: kring demo --opnieuw")
            verslagen: list[Verslag] = []
        else:
            verslagen = [await speel_hardop(toneel, scenario, naam) for naam, scenario in scenarios]
        regisseur = _regisseur(map_, scenarios)
        if not al_gespeeld:
            await _maak_inzage(map_, toneel, regisseur)
        _wegwijs(map_, regisseur)
        if met_scherm:
            await _toon(map_, toneel, regisseur)
    return GEWEIGERD if any(v.gebroken for v in verslagen) else GOED


def meegeleverd() -> list[tuple[str, Scenario]]:
    """The cases that come with Kring, in the order of their first moments: the clock only goes forward.

    Raises:
        Gebruiksfout: when they are not there.
    """
    gelezen = [(bestand.name, lees_scenario(bestand)) for bestand in sorted(SCENARIOS.glob("*.yaml"))]
    if not gelezen:
        raise Gebruiksfout("De meegeleverde scenario's zijn hier niet te vinden.")
    return sorted(gelezen, key=lambda paar: paar[1].stappen[0].moment or datetime.max.replace(tzinfo=NEDERLAND))


def _ruim_op(map_: Path) -> None:
    """Throw away an earlier practice store, and nothing else.

    Raises:
        Gebruiksfout: when the folder holds something else, or a backend still runs there.
    """
    if not map_.exists():
        return
    if not is_gesticht(map_) or not is_oefening(map_):
        raise Gebruiksfout(f"{map_} is geen oefenwinkel. Die gooi ik niet weg.")
    if draait(map_):
        raise Gebruiksfout(f"In {map_} draait nog een dienst. Stop die eerst.")
    shutil.rmtree(map_)


def _regisseur(map_: Path, scenarios: list[tuple[str, Scenario]]) -> Ingeschreven:
    """Who runs the case that was played last."""
    _, laatste = scenarios[-1]
    gevonden = Mensenboek(Winkel(map_)).zoek(laatste.stappen[0].wie)
    if not gevonden:
        raise Gebruiksfout("In deze oefenwinkel is nog niet gespeeld. Gebruik: kring demo --opnieuw")
    return gevonden[0]


async def _maak_inzage(map_: Path, toneel: Winkeltoneel, regisseur: Ingeschreven) -> None:
    """Export what the citizen of the last case gets to see."""
    deur = Deur(await toneel.lijn(regisseur.kort))
    for regel in (await deur.werkvoorraad()).casussen:
        if not regel.ik_voer_regie:
            continue
        for verzoek in (await deur.dossier(regel.casus)).verzoeken:
            overzicht = await deur.inzage(regel.casus, verzoek.verzoek)
            uit.print("Wat de burger krijgt die inzage vraagt:")
            for bestand in maak_inzage(overzicht, map_ / "documenten"):
                uit.print(f"  {bestand}", soft_wrap=True)


def _wegwijs(map_: Path, regisseur: Ingeschreven) -> None:
    uit.print()
    uit.print("Zelf verder kijken: start de dienst, en kies in een ander venster wie u bent.")
    uit.print(f"  kring dienst --winkel {map_}", soft_wrap=True)
    for woorden in ("werkvoorraad", "scherm"):
        uit.print(f"  kring {woorden} --winkel {map_} --als {regisseur.kort}", soft_wrap=True)


async def _toon(map_: Path, toneel: Winkeltoneel, regisseur: Ingeschreven) -> None:
    """Open the regisseur's screen over a connection of its own."""
    from infra.opdrachtregel.schermkeuze import open_scherm

    lijn = await open_lijn(lees_toegang(Mensenboek(Winkel(map_)).bestand(regisseur)), toneel.adres)
    try:
        await open_scherm(Deur(lijn), map_ / "documenten")
    finally:
        await lijn.sluit()
