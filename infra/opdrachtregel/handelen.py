"""The acts of every day under short names: give, consent, contribute, tell, ask, confirm."""

from typing import Annotated

import typer

from infra.opdrachtregel import tonen
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.opdrachtvorm import maak_opdracht
from infra.opdrachtregel.verbonden import Casusnaam, Kring, verbonden

app = maak_groep()
toestemming = maak_groep("Leg vast wat de burger goedvindt.")
gesprek = maak_groep("Leg vast wat met de burger over delen is besproken.")
betrokkenheid = maak_groep("Leg vast wie samen rechtstreeks betrokken is.")
kennisgeving = maak_groep("Licht de burger in over een verstrekking.")
vraag = maak_groep("Vraag een ander om informatie, of antwoord.")
app.add_typer(toestemming, name="toestemming")
app.add_typer(gesprek, name="gesprek")
app.add_typer(betrokkenheid, name="betrokkenheid")
app.add_typer(kennisgeving, name="kennisgeving")
app.add_typer(vraag, name="vraag")

maak_opdracht(app, "verstrekking.doen", "verstrekken", met_toets=True)
maak_opdracht(app, "inbreng.doen", "inbreng", met_toets=True)
maak_opdracht(toestemming, "toestemming.vastleggen", "vastleggen")
maak_opdracht(toestemming, "toestemming.weigeren", "weigeren")
maak_opdracht(toestemming, "toestemming.intrekken", "intrekken")
maak_opdracht(gesprek, "delen.bespreken", "vastleggen")
maak_opdracht(gesprek, "bezwaar.wegen", "bezwaar")
maak_opdracht(betrokkenheid, "betrokkenheid.vastleggen", "vastleggen")
maak_opdracht(betrokkenheid, "betrokkenheid.beeindigen", "beeindigen")
maak_opdracht(kennisgeving, "kennisgeving.doen", "doen")
maak_opdracht(kennisgeving, "kennisgeving.uitstellen", "uitstellen")
maak_opdracht(vraag, "vraag.stellen", "stellen")
maak_opdracht(vraag, "vraag.afwijzen", "afwijzen")


@verbonden(vraag, "lezen")
async def lezen(
    kring: Kring, casus: Casusnaam, welke: Annotated[str, typer.Argument(metavar="VRAAG", help="Het nummer.")]
) -> None:
    """Lees een vraag die aan u is gesteld, of die u stelde."""
    waar = await kring.boek.casus(casus)
    kring.geef(await kring.deur.vraag(waar, await kring.boek.stuk(waar, welke)), tonen.toon_vraag)


@verbonden(app, "bevestig")
async def bevestig(
    kring: Kring, casus: Casusnaam, welke: Annotated[str, typer.Argument(metavar="VERSTREKKING", help="Het nummer.")]
) -> int:
    """Bevestig dat u heeft ontvangen wat aan u is gegeven."""
    waar = await kring.boek.casus(casus)
    inhoud = {"verstrekking": str(await kring.boek.stuk(waar, welke))}
    return await kring.doe("ontvangst.bevestigen", inhoud, waar)
