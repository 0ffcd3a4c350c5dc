"""Every command of the domain as a plain command: the route for scripts and for whoever uses no screen."""

from infra.invulling.velden import opdrachten
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.opdrachtvorm import maak_opdracht

app = maak_groep()
groep = maak_groep("Elke opdracht, met haar velden. Velden kunnen ook uit een bestand komen.")
app.add_typer(groep, name="doe")


@app.callback()
def _groep() -> None:
    """Kring."""


for _naam in opdrachten():
    maak_opdracht(groep, _naam, casus_voorop=False, met_toets=_naam in {"verstrekking.doen", "inbreng.doen"})
