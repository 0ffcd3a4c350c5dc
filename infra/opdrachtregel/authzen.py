"""``kring authzen``: AuthZEN over HTTP, for software that does not speak NATS. Off unless it is started."""

from pathlib import Path
from typing import Annotated

import typer

from infra.opdrachtregel.afloop import Gebruiksfout
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.verbonden import Kring, verbonden

app = maak_groep()


@app.callback()
def _groep() -> None:
    """Kring."""


@verbonden(app, "authzen")
async def authzen(
    kring: Kring,
    luister: Annotated[
        str, typer.Option("--luister", metavar="ADRES:POORT", help="Waar dit luistert; poort 0 kiest een vrije.")
    ] = "127.0.0.1:0",
    token_bestand: Annotated[
        Path | None, typer.Option("--token-bestand", metavar="BESTAND", help="Met het token dat vragers meesturen.")
    ] = None,
    tls_cert: Annotated[
        Path | None, typer.Option("--tls-cert", metavar="BESTAND", help="Het certificaat van dit adres (PEM).")
    ] = None,
    tls_key: Annotated[
        Path | None, typer.Option("--tls-key", metavar="BESTAND", help="De sleutel daarbij (PEM).")
    ] = None,
    client_ca: Annotated[
        Path | None, typer.Option("--client-ca", metavar="BESTAND", help="Wie de certificaten van vragers uitgeeft.")
    ] = None,
    openbaar: Annotated[
        str | None, typer.Option("--openbaar", metavar="https://…", help="Het adres waaronder anderen dit kennen.")
    ] = None,
) -> None:
    """Beantwoord AuthZEN-vragen over HTTP, namens één persoon of systeem, tot Ctrl-C."""
    from infra.authzen.instelling import InstellingFout, stel_in
    from infra.authzen.server import draai

    try:
        instelling = stel_in(luister, token_bestand, tls_cert, tls_key, client_ca, openbaar)
        await draai(instelling, kring.deur, lambda adres: print(f"gereed {adres}", flush=True))
    except InstellingFout as fout:
        raise Gebruiksfout(str(fout)) from fout
