"""Practising: a scenario played and tested, the demo, and the screen."""

import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Annotated

import typer

from infra.opdrachtregel.afloop import GEWEIGERD, GOED, Gebruiksfout, fout_uit
from infra.opdrachtregel.nederlands import Opdrachtvorm, maak_groep
from infra.opdrachtregel.verbonden import Kring, uit, verbonden
from infra.scenario.document import Organisatie, Scenario
from infra.scenario.lezen import lees_scenario
from infra.scenario.oefenwinkel import draaiend, draait, eis_oefening_op_schijf, is_gesticht, sticht
from infra.scenario.speler import speel_stappen
from infra.scenario.toneel import Toneelfout
from infra.scenario.verslag import Verslag
from infra.scenario.vertellen import kop, regels, slot
from infra.scenario.winkeltoneel import Winkeltoneel, lopend_adres

app = maak_groep()

Bestanden = Annotated[list[Path], typer.Argument(metavar="BESTAND…", help="Een of meer scenario's.")]
Winkelmap = Annotated[
    Path | None, typer.Option("--winkel", metavar="MAP", help="Speel in deze oefenwinkel; anders in een tijdelijke.")
]
Json = Annotated[bool, typer.Option("--json", help="Geef het verslag als JSON.")]


@app.command("scenario", cls=Opdrachtvorm)
def scenario(bestanden: Bestanden, winkel: Winkelmap = None, json_: Json = False) -> None:
    """Speel een scenario en toets elke verwachting. Alleen in een oefenwinkel."""
    gelezen = [(bestand.name, lees_scenario(bestand)) for bestand in bestanden]
    verslagen = asyncio.run(_speel(gelezen, winkel, stil=json_))
    gebroken = sum(v.gebroken for v in verslagen)
    if json_:
        alles = {"gebroken": gebroken, "verslagen": [v.model_dump(mode="json") for v in verslagen]}
        print(json.dumps(alles, indent=2, ensure_ascii=False))
    raise typer.Exit(GEWEIGERD if gebroken else GOED)


async def _speel(gelezen: list[tuple[str, Scenario]], winkel: Path | None, *, stil: bool) -> list[Verslag]:
    async with oefenwinkel(winkel, [s for _, s in gelezen]) as toneel:
        return [await speel_hardop(toneel, een, bestand, stil=stil) for bestand, een in gelezen]


async def speel_hardop(toneel: Winkeltoneel, een: Scenario, bestand: str, *, stil: bool = False) -> Verslag:
    """Play a scenario and tell each step as it is done."""
    for regel in () if stil else kop(een):
        uit.print(regel)
    stappen = []
    async for stap in speel_stappen(een, toneel):
        stappen.append(stap)
        for regel in () if stil else regels(stap):
            uit.print(regel)
    verslag = Verslag(scenario=een.scenario, bestand=bestand, stappen=tuple(stappen))
    if not stil:
        uit.print(slot(verslag))
        uit.print()
    return verslag


@asynccontextmanager
async def oefenwinkel(map_: Path | None, scenarios: list[Scenario]) -> AsyncIterator[Winkeltoneel]:
    """The stage in a practice store: one that runs, one that is there, a new one, or a passing one without a folder."""
    async with AsyncExitStack() as einde:
        if map_ is None:
            map_ = Path(einde.enter_context(tempfile.TemporaryDirectory(prefix="kring-"))) / "winkel"
        map_ = map_.resolve()
        if is_gesticht(map_):
            eis_oefening_op_schijf(map_)
        else:
            with fout_uit.status("de oefenwinkel stichten"):
                await sticht(map_, organisaties_van(scenarios))
        if draait(map_):
            adres = lopend_adres(map_)
        else:
            with fout_uit.status("de dienst starten"):
                adres = await einde.enter_async_context(draaiend(map_))
        toneel = Winkeltoneel(map_, adres)
        einde.push_async_callback(toneel.sluit)
        yield toneel


def organisaties_van(scenarios: list[Scenario]) -> dict[str, Organisatie]:
    """The organisations of all scenarios.

    Raises:
        Toneelfout: when two scenarios call something else by the same short name.
    """
    samen: dict[str, Organisatie] = {}
    for een in scenarios:
        for kenmerk, organisatie in een.organisaties.items():
            eerder = samen.setdefault(kenmerk, organisatie)
            if eerder.soort is not organisatie.soort:
                raise Toneelfout(f"{kenmerk} is in het ene scenario een {eerder.soort}, in het andere niet.")
    return samen


@app.command("demo", cls=Opdrachtvorm)
def demo(
    winkel: Annotated[Path, typer.Option("--winkel", metavar="MAP", help="Waar de oefenwinkel komt.")] = Path(
        ".cache/demo"
    ),
    zonder_scherm: Annotated[bool, typer.Option("--zonder-scherm", help="Open na het spelen geen scherm.")] = False,
    opnieuw: Annotated[bool, typer.Option("--opnieuw", help="Gooi een eerdere oefenwinkel hier eerst weg.")] = False,
) -> None:
    """Sticht een oefenwinkel, speel de meegeleverde casussen en open het scherm van de regisseur."""
    from infra.opdrachtregel.demonstratie import draai_demo

    met_scherm = not zonder_scherm and sys.stdin.isatty() and sys.stdout.isatty()
    raise typer.Exit(asyncio.run(draai_demo(winkel.resolve(), met_scherm=met_scherm, opnieuw=opnieuw)))


@verbonden(app, "scherm")
async def scherm(
    kring: Kring,
    documenten: Annotated[
        Path, typer.Option("--documenten", metavar="MAP", help="Waar brieven en overzichten komen.")
    ] = Path(),
) -> None:
    """Open het scherm."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Gebruiksfout("Het scherm heeft een terminal nodig. Zonder terminal: kring werkvoorraad.")
    from infra.opdrachtregel.schermkeuze import open_scherm

    await open_scherm(kring.deur, documenten)
