"""The line of one person to the door: what ``services.klant`` asks of a connection. It knows no store and no server."""

import asyncio
import ssl
from collections.abc import AsyncIterator

from nats.aio.client import Client
from nats.errors import Error as NatsError

from infra.nats.fouten import BerichtTeGroot, GeenVerbinding
from infra.nats.toegang import GROOTSTE_BERICHT, Toegang
from infra.nats.verbinding import doorgeven, verbind


class NatsLijn:
    """A connection with one person's credential. Opened by ``open_lijn``."""

    def __init__(self, nc: Client, toegang: Toegang) -> None:
        self._nc = nc
        self.toegang = toegang

    async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
        """Call an endpoint and wait for its answer.

        Raises:
            GeenVerbinding: when no answer came in ``wachttijd`` seconds; whether it was done is not known.
            BerichtTeGroot: it was not sent.
        """
        if len(bericht) > GROOTSTE_BERICHT:
            raise BerichtTeGroot
        try:
            antwoord = await self._nc.request(self.toegang.onderwerp(eindpunt), bericht, timeout=wachttijd)
        except NatsError as fout:
            raise GeenVerbinding("De server antwoordt niet. Probeer het opnieuw.") from fout
        return antwoord.data

    async def hoor(self) -> AsyncIterator[None]:
        """Yield each time there is something new for this person; ends when the connection is closed."""
        abonnement = await self._nc.subscribe(self.toegang.meldingen)
        await doorgeven(self._nc)
        try:
            async for _ in abonnement.messages:
                yield
        finally:
            if not self._nc.is_closed:
                await abonnement.unsubscribe()

    async def sluit(self) -> None:
        """End the connection; a second time does nothing.

        When the server went away, the client library cancels what it is waiting for itself. That is not us being
        cancelled, and the connection is gone either way.
        """
        try:
            await self._nc.close()
        except asyncio.CancelledError:
            taak = asyncio.current_task()
            if taak is not None and taak.cancelling():
                raise


async def open_lijn(toegang: Toegang, adres: str, *, tls: ssl.SSLContext | None = None) -> NatsLijn:
    """The line of the one whose credential this is. Raises what ``verbind`` raises."""
    return NatsLijn(await verbind(toegang, adres, tls=tls), toegang)
