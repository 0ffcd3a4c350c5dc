"""Looking: what is due, what was given, what another sees, where someone is found."""

from datetime import date
from typing import Annotated

import typer

from domain.niveau import Niveau
from infra.invulling.invullen import datum
from infra.opdrachtregel import tonen
from infra.opdrachtregel.afloop import Gebruiksfout
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.verbonden import Casusnaam, Kring, verbonden

app = maak_groep()

LEESBAAR = tuple(Niveau)


def kies_niveau(tekst: str) -> Niveau:
    """A level at which one can read.

    Raises:
        Gebruiksfout: for anything else.
    """
    if tekst not in {n.value for n in LEESBAAR}:
        raise Gebruiksfout(f"'{tekst}' is geen niveau. Kies uit: {', '.join(LEESBAAR)}.")
    return Niveau(tekst)


@verbonden(app, "werkvoorraad")
async def werkvoorraad(kring: Kring) -> None:
    """Wat u nu moet doen, en uw casussen."""
    kring.geef(await kring.deur.werkvoorraad(), tonen.toon_werkvoorraad)


@verbonden(app, "lees")
async def lees(
    kring: Kring,
    casus: Casusnaam,
    niveau: Annotated[str, typer.Option("--niveau", help="anoniem, dat, buitenkant of inhoud")] = "dat",
    doel: Annotated[str | None, typer.Option("--doel", help="Het doel waarvoor u leest.")] = None,
) -> None:
    """Lees wat aan u is gegeven. Het lezen wordt vastgelegd."""
    gekozen = kies_niveau(niveau)
    kring.geef(await kring.deur.lees(await kring.boek.casus(casus), gekozen, doel), tonen.toon_lezing)


@verbonden(app, "bekijk-als")
async def bekijk_als(
    kring: Kring,
    casus: Casusnaam,
    wie: Annotated[str, typer.Argument(metavar="WIE", help="De naam of het nummer van de ander.")],
) -> None:
    """Zie wat een ander van de casus ziet. Wat u zelf niet mag lezen, is afgedekt."""
    nummer = await kring.boek.casus(casus)
    kring.geef(await kring.deur.bekijk_als(nummer, await kring.boek.medewerker(wie)), tonen.toon_bekeken)


@verbonden(app, "zoek")
async def zoek(
    kring: Kring,
    naam: Annotated[str | None, typer.Option("--naam", help="De naam van de burger.")] = None,
    geboren: Annotated[str | None, typer.Option("--geboren", help="Geboortedatum, jjjj-mm-dd.")] = None,
    bsn: Annotated[str | None, typer.Option("--bsn", help="Burgerservicenummer.")] = None,
) -> None:
    """Zoek een burger in uw eigen casussen."""
    if naam is None and geboren is None and bsn is None:
        raise Gebruiksfout("Zoek op --naam, --geboren of --bsn.")
    wanneer: date | None = datum(geboren, ("geboren",)) if geboren else None
    kring.geef(await kring.deur.zoek(naam=naam, geboren=wanneer, bsn=bsn), tonen.toon_gevonden)


@verbonden(app, "adresboek")
async def adresboek(kring: Kring) -> None:
    """De organisaties en hun medewerkers."""
    kring.geef(await kring.deur.adresboek(), tonen.toon_adresboek)


@verbonden(app, "convenanten")
async def convenanten(kring: Kring) -> None:
    """De convenanten die gelden, met hun doelen, en de wetsartikelen waarop u iets kunt geven."""
    kring.geef(await kring.deur.convenanten(), tonen.toon_convenanten)
