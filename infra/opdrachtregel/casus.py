"""A case: opened, shown to its regisseur, and as a participant sees it."""

from typing import Annotated, Any

import typer

from infra.invulling.invullen import Veldfout, datum, vul_in
from infra.opdrachtregel import tonen
from infra.opdrachtregel.afloop import Gebruiksfout
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.verbonden import Casusnaam, Kring, verbonden

app = maak_groep()
groep = maak_groep("Een casus openen of bekijken.")
app.add_typer(groep, name="casus")


@app.callback()
def _groep() -> None:
    """Kring."""


@verbonden(groep, "openen")
async def openen(
    kring: Kring,
    convenant: Annotated[str, typer.Option("--convenant", help="De korte naam van het convenant.")],
    doel: Annotated[str, typer.Option("--doel", help="Een doel van het convenant.")],
    burgers: Annotated[
        list[str], typer.Option("--burger", help="naam, of naam=jjjj-mm-dd met de geboortedatum; mag vaker")
    ],
) -> int:
    """Open een casus over een burger of een gezin. U bent de regisseur."""
    from infra.invulling.velden import opdrachten

    met = {"convenant": convenant, "doel": doel, "betrokkenen": [_burger(tekst) for tekst in burgers]}
    inhoud = vul_in(opdrachten()["casus.openen"], met, await kring.boek.namen(None))
    return await kring.doe("casus.openen", inhoud, None)


def _burger(tekst: str) -> dict[str, Any]:
    naam, _, geboren = tekst.partition("=")
    try:
        return {"naam": naam, **({"geboren": datum(geboren, ("burger",))} if geboren else {})}
    except Veldfout as fout:
        raise Gebruiksfout(str(fout)) from fout


@verbonden(groep, "tonen")
async def tonen_(kring: Kring, casus: Casusnaam) -> None:
    """De hele casus, voor de regisseur."""
    kring.geef(await kring.deur.dossier(await kring.boek.casus(casus)), tonen.toon_dossier)


@verbonden(groep, "proces")
async def proces(kring: Kring, casus: Casusnaam) -> None:
    """Welke partijen en stappen er zijn, voor een bestuurder aan wie dat is getoond. Niets over de burger."""
    kring.geef(await kring.deur.proces(await kring.boek.casus(casus)), tonen.toon_proces)


@verbonden(groep, "overzicht")
async def overzicht(kring: Kring, casus: Casusnaam) -> None:
    """De casus, zoals u er als deelnemer in staat."""
    kring.geef(await kring.deur.overzicht(await kring.boek.casus(casus)), tonen.toon_overzicht)
