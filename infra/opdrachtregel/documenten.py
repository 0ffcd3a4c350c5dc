"""Documents for the citizen: made on this side, from one message of the door."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn

from infra.documenten.maken import DocumentNietGeschreven, maak_brief, maak_inzage
from infra.opdrachtregel.afloop import MISLUKT, fout_uit
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.verbonden import Casusnaam, Kring, uit, verbonden

app = maak_groep()

Naar = Annotated[Path, typer.Option("--naar", metavar="MAP", help="De map waar het document komt.")]


@verbonden(app, "inzage")
async def inzage(
    kring: Kring,
    casus: Casusnaam,
    verzoek: Annotated[str, typer.Argument(metavar="VERZOEK", help="Het nummer van het vastgelegde verzoek.")],
    naar: Naar = Path(),
) -> int:
    """Maak het overzicht voor de burger die inzage vraagt: als HTML, PDF en JSON.

    Leg het verzoek eerst vast (kring doe inzage.verzoeken), en daarna dat u het heeft gegeven (inzage.vastleggen).
    """
    waar = await kring.boek.casus(casus)
    overzicht = await kring.deur.inzage(waar, await kring.boek.stuk(waar, verzoek))
    with _voortgang("overzicht maken") as balk:
        taak = balk.add_task("overzicht maken", total=3)
        try:
            bestanden = maak_inzage(overzicht, naar, lambda klaar, _: balk.update(taak, completed=klaar))
        except DocumentNietGeschreven as fout:
            fout_uit.print(str(fout))
            return MISLUKT
    return _meld(kring, bestanden, overzicht.vingerafdruk)


@verbonden(app, "brief")
async def brief(
    kring: Kring,
    casus: Casusnaam,
    verstrekking: Annotated[str, typer.Argument(metavar="VERSTREKKING", help="Het nummer van de verstrekking.")],
    naar: Naar = Path(),
) -> int:
    """Maak de brief waarmee u de burger inlicht over een verstrekking, als PDF."""
    waar = await kring.boek.casus(casus)
    inhoud = await kring.deur.brief(waar, await kring.boek.stuk(waar, verstrekking))
    try:
        bestand = maak_brief(inhoud, naar)
    except DocumentNietGeschreven as fout:
        fout_uit.print(str(fout))
        return MISLUKT
    return _meld(kring, (bestand,), None)


def _voortgang(wat: str) -> Progress:
    return Progress(TextColumn(wat), BarColumn(), console=fout_uit, transient=True)


def _meld(kring: Kring, bestanden: tuple[Path, ...], vingerafdruk: str | None) -> int:
    if kring.json:
        print(json.dumps({"bestanden": [str(b) for b in bestanden], "vingerafdruk": vingerafdruk}, indent=2))
        return 0
    for bestand in bestanden:
        uit.print(str(bestand))
    if vingerafdruk:
        uit.print(f"vingerafdruk {vingerafdruk}")
    return 0
