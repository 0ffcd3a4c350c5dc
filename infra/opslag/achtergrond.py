"""A connection to the store on an event loop of its own, in a thread of its own, for callers without asyncio.

The library's recorders are synchronous; they use the same core as the services through this. Services use the core
directly: a call from a loop's own thread would wait for itself, and is refused.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import nats
from nats.aio.client import Client
from nats.errors import Error as NatsError

from infra.opslag.fouten import OpslagOnbereikbaar
from infra.opslag.kern import Kern

T = TypeVar("T")

SLUITEN = 5.0
"""Seconds that closing may take."""


class Achtergrond:
    """One connection with its core. Made open; close it when done, twice does no harm."""

    def __init__(self, url: str) -> None:
        """Connect.

        Raises:
            OpslagOnbereikbaar: when there is no server at this address.
        """
        self._lus = asyncio.new_event_loop()
        self._gesloten = False
        self._draad = threading.Thread(target=self._draai, name="kring-opslag", daemon=True)
        self._draad.start()
        try:
            self.nc, self.kern = self.roep(self._open(url))
        except BaseException:
            self.sluit()
            raise

    async def _open(self, url: str) -> tuple[Client, Kern]:
        try:
            nc = await nats.connect(
                url, connect_timeout=5, reconnect_time_wait=0.2, max_reconnect_attempts=2, error_cb=_niets
            )
        except (NatsError, OSError) as fout:
            raise OpslagOnbereikbaar("Er is geen opslag op dit adres.") from fout
        # Once connected it comes back for ever; without a server to begin with, it must not wait for ever.
        nc.options["max_reconnect_attempts"] = -1
        return nc, await Kern(nc).open()

    def _draai(self) -> None:
        try:
            self._lus.run_forever()
        finally:
            self._lus.close()

    def roep(self, taak: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the loop of the store, and wait for its outcome.

        Raises:
            OpslagOnbereikbaar: after it was closed.
        """
        if threading.current_thread() is self._draad:
            taak.close()
            raise RuntimeError("a call from the loop of the store would wait for itself")
        if self._gesloten:
            taak.close()
            raise OpslagOnbereikbaar("De opslag is gesloten.")
        return asyncio.run_coroutine_threadsafe(taak, self._lus).result()

    def begin(self, taak: Coroutine[Any, Any, None], na: Callable[[], None]) -> "asyncio.Task[None]":
        """Start a coroutine that goes on until ``staak``, or until the store is closed; then ``na`` is called."""

        async def start() -> "asyncio.Task[None]":
            begonnen = self._lus.create_task(taak)
            begonnen.add_done_callback(lambda _: na())
            return begonnen

        return self.roep(start())

    def staak(self, taak: "asyncio.Task[None]") -> None:
        """Have a task end; does nothing when it has."""
        if not self._gesloten:
            self._lus.call_soon_threadsafe(taak.cancel)

    def sluit(self) -> None:
        """End every task, close the connection and the loop; twice does no harm.

        The garbage collector may call this in any thread; in the loop's own, it does not wait for the end.
        """
        if self._gesloten:
            return
        self._gesloten = True
        asyncio.run_coroutine_threadsafe(self._einde(), self._lus)
        if threading.current_thread() is not self._draad:
            self._draad.join(SLUITEN)

    async def _einde(self) -> None:
        try:
            nc: Client | None = getattr(self, "nc", None)
            if nc is not None:
                await nc.close()
            eigen = asyncio.current_task()
            rest = [taak for taak in asyncio.all_tasks() if taak is not eigen]
            for taak in rest:
                taak.cancel()
            await asyncio.gather(*rest, return_exceptions=True)
        finally:
            self._lus.stop()


async def _niets(_: Exception) -> None:
    """What goes wrong on the connection comes out with the call that needed it."""
