"""The administrator's part of ``kring``: found a store, run the backend, admit an organisation, rebuild the lists.

Only this part of the command line loads the store, the keys and the policy engine.
"""

import asyncio
import json
import signal
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from domain.partij import Partijsoort
from domain.winkel import Winkelsoort
from infra.dienst.plaatsen import Plaatsen
from infra.dienst.stichten import (
    NieuweOrganisatie,
    Schrijver,
    convenantpad,
    gebundelde_convenanten,
    laat_organisatie_toe,
    onderteken_alles,
    sticht_winkel,
)
from infra.dienst.toezicht import ProcesGevallen, dienst
from infra.nats.fouten import Natsfout
from infra.nats.winkel import Winkel
from infra.opdrachtregel.nederlands import Opdrachtvorm, maak_groep
from infra.sleutels.meester import MeesterOntbreekt
from infra.sleutels.sleutelbos import SleutelbosOnbereikbaar
from policies.convenant import ConvenantFout
from policies.regels import PublicatieGeweigerd
from services.winkelklok import Winkelklok

app = maak_groep()
organisatie = maak_groep("Organisaties toelaten.")
app.add_typer(organisatie, name="organisatie")

fout_uit = Console(stderr=True, highlight=False, markup=False)

FOUT = 3
"""Exit code of a failure; 2 is wrong use."""

Winkelmap = Annotated[Path, typer.Option("--winkel", help="De map van de winkel.")]
Ondertekend = Annotated[
    bool | None,
    typer.Option(
        "--ondertekend/--niet-ondertekend",
        help="Laat de beheerder meteen alle convenanten tekenen. Anders: alleen in een oefenwinkel.",
        show_default=False,
    ),
]


@app.command(cls=Opdrachtvorm)
def stichten(
    winkel: Winkelmap,
    organisaties: Annotated[list[str], typer.Option("--organisatie", help="kenmerk:soort, zoals ggd-lek:ggd")],
    oefening: Annotated[
        bool, typer.Option("--oefening/--productie", help="Een oefenwinkel heeft een eigen klok en is herkenbaar.")
    ] = True,
    namen: Annotated[list[str] | None, typer.Option("--naam", help="kenmerk=Naam van de organisatie")] = None,
    convenanten: Annotated[
        list[Path] | None, typer.Option("--convenant", help="Een bestand, of de naam van een gebundeld convenant.")
    ] = None,
    ondertekend: Ondertekend = None,
) -> None:
    """Sticht een winkel: sleutels, server, stromen, convenanten en organisaties. Een keer, in een lege map."""
    nieuw = [_organisatie(tekst, namen or []) for tekst in organisaties]
    soort = Winkelsoort.OEFENING if oefening else Winkelsoort.PRODUCTIE
    bestanden = [convenantpad(c) for c in convenanten or gebundelde_convenanten()]
    with fout_uit.status("stichten") as balk:
        _voer_uit(
            sticht_winkel(
                _plaatsen(winkel),
                soort,
                nieuw,
                bestanden,
                ondertekend=ondertekend,
                meld=lambda stap: balk.update(f"stichten: {stap}"),
            )
        )
    typer.echo(f"Gesticht: {winkel.name} ({soort.value}), {len(nieuw)} organisaties, {len(bestanden)} convenanten.")


@app.command(name="dienst", cls=Opdrachtvorm)
def dienst_(winkel: Winkelmap) -> None:
    """Draai de dienst: server, deur en lezers, tot Ctrl-C."""
    _voer_uit(_draai(_plaatsen(winkel)))


@app.command(cls=Opdrachtvorm)
def herbouw(winkel: Winkelmap) -> None:
    """Gooi de werklijsten weg; bij de volgende start worden ze opnieuw gemaakt uit de feiten."""
    plaatsen = _plaatsen(winkel)
    if plaatsen.lopend.exists():
        fout_uit.print("De dienst draait nog. Stop die eerst.")
        raise typer.Exit(FOUT)
    for bestand in plaatsen.leesmodel.glob("voorraad.db*"):
        bestand.unlink()
    typer.echo("Weggegooid. Bij de volgende start worden de lijsten opnieuw gemaakt.")


@organisatie.command(name="toelaten", cls=Opdrachtvorm)
def toelaten(
    wie: Annotated[str, typer.Argument(help="kenmerk:soort")],
    winkel: Winkelmap,
    naam: Annotated[str | None, typer.Option("--naam", help="De naam van de organisatie.")] = None,
    ondertekend: Ondertekend = None,
) -> None:
    """Laat een organisatie toe tot een winkel waarvan de dienst draait."""
    nieuw = _organisatie(wie, [f"{wie.partition(':')[0]}={naam}"] if naam else [])
    _voer_uit(_laat_toe(_plaatsen(winkel), nieuw, ondertekend))
    typer.echo(f"Toegelaten: {nieuw.kenmerk} ({nieuw.soort.value}).")


async def _laat_toe(plaatsen: Plaatsen, nieuw: NieuweOrganisatie, ondertekend: bool | None) -> None:
    try:
        adres = json.loads(plaatsen.lopend.read_text(encoding="utf-8"))["adres"]
    except (OSError, ValueError, KeyError):
        fout_uit.print("De dienst van deze winkel draait niet.")
        raise typer.Exit(FOUT) from None
    async with Schrijver(plaatsen, adres) as schrijver:
        beheerder = await laat_organisatie_toe(plaatsen, adres, schrijver, nieuw, met_oefenleider=False)
        oefening = await Winkelklok(schrijver.archief).is_oefening()
        if oefening if ondertekend is None else ondertekend:
            await onderteken_alles(schrijver, beheerder, oefening=oefening)


async def _draai(plaatsen: Plaatsen) -> None:
    stop = asyncio.Event()
    for sein in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sein, stop.set)
    async with dienst(plaatsen) as draaiend:
        typer.echo(f"gereed {draaiend.adres}")
        gevallen = asyncio.create_task(draaiend.tot_er_een_valt())
        gestopt = asyncio.create_task(stop.wait())
        await asyncio.wait({gevallen, gestopt}, return_when=asyncio.FIRST_COMPLETED)
        gestopt.cancel()
        if gevallen.done():
            await gevallen
        gevallen.cancel()


def _organisatie(tekst: str, namen: list[str]) -> NieuweOrganisatie:
    kenmerk, _, soort = tekst.partition(":")
    if soort not in {s.value for s in Partijsoort}:
        soorten = ", ".join(s.value for s in Partijsoort)
        raise typer.BadParameter(f"'{soort}' is geen soort organisatie. Kies uit: {soorten}.")
    voluit = dict(paar.split("=", 1) for paar in namen if "=" in paar)
    return NieuweOrganisatie(kenmerk, Partijsoort(soort), voluit.get(kenmerk, kenmerk))


def _plaatsen(winkel: Path) -> Plaatsen:
    return Plaatsen(Winkel(winkel.resolve()))


def _voer_uit(werk: Coroutine[None, None, None]) -> None:
    try:
        asyncio.run(werk)
    except (
        Natsfout,
        ConvenantFout,
        PublicatieGeweigerd,
        ProcesGevallen,
        MeesterOntbreekt,
        SleutelbosOnbereikbaar,
    ) as fout:
        fout_uit.print(str(fout))
        raise typer.Exit(FOUT) from None
    except OSError as fout:
        fout_uit.print(f"Dit lukte niet: {fout.strerror or 'onbekende reden'} ({Path(str(fout.filename)).name}).")
        raise typer.Exit(FOUT) from None
