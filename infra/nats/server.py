"""Starting the server of a store, when that can lose nothing.

Before: the key and the configuration are those of the deed. After: every stream of the founding is there, and reaches
at least the last position that was noted. Otherwise the server is not started, or stopped again.
"""

import json
import ssl
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType

from nats.aio.client import Client
from nats.errors import Error as NatsError

from infra.nats import proces
from infra.nats.akte import controleer
from infra.nats.configuratie import Luister
from infra.nats.fouten import GeenVerbinding
from infra.nats.positie import lees_positie, vergelijk
from infra.nats.proces import Proces
from infra.nats.toegang import Toegang, lees_toegang
from infra.nats.verbinding import verbind
from infra.nats.winkel import Winkel

STROOM_WEG = 10059
"""The server's code for: there is no such stream."""

WACHTTIJD = 10.0
"""Seconds to wait for what is known of a stream."""


class Server:
    """A running server on a store; ends with ``stop``, at the end of ``async with``, or with its parent process."""

    def __init__(self, winkel: Winkel, proces_: Proces, tls: ssl.SSLContext | None) -> None:
        """``tls`` is what the backend's own connections need, ``None`` on loopback without TLS."""
        self.winkel = winkel
        self.tls = tls
        self._proces = proces_

    @property
    def adres(self) -> str:
        """Where to connect."""
        return self._proces.adres

    @property
    def pid(self) -> int:
        """The process id."""
        return self._proces.pid

    @property
    def loopt(self) -> bool:
        """Whether the server still runs."""
        return self._proces.loopt

    @asynccontextmanager
    async def als(self, toegang: Toegang) -> AsyncIterator[Client]:
        """A connection with this credential, closed at the end. Raises what ``verbind`` raises."""
        nc = await verbind(toegang, self.adres, tls=self.tls)
        try:
            yield nc
        finally:
            await nc.close()

    async def stop(self) -> None:
        """End the server and wait for its end; a second time does nothing."""
        await self._proces.stop()

    async def __aenter__(self) -> "Server":
        return self

    async def __aexit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        await self.stop()


async def start(winkel: Winkel, luister: Luister | None = None, programma: Path | None = None) -> Server:
    """Start the server of a founded store; ``luister`` ``None`` means loopback, on a free port.

    Raises:
        NietGesticht, HalfGesticht: there is no store to serve.
        StartGeweigerd: starting could lose facts, or facts are missing; no server runs, nothing was changed.
        ServerStartNiet, ServerprogrammaOntbreekt: it could not be started.
    """
    akte, sleutel = controleer(winkel)
    verwacht = {**dict.fromkeys(akte.stromen, 0), **lees_positie(winkel)}
    server = await start_ongezien(winkel, luister or Luister(), sleutel, programma)
    try:
        async with server.als(lees_toegang(winkel.dienst)) as nc:
            vergelijk(verwacht, await posities(nc, verwacht))
    except BaseException:
        await server.stop()
        raise
    return server


async def start_ongezien(
    winkel: Winkel, luister: Luister, sleutel: str | None, programma: Path | None = None
) -> Server:
    """Start a server without any check: for founding, when there is nothing to lose. Raises what ``proces`` does."""
    tls = luister.tls.eigen_context() if luister.tls is not None else None
    return Server(winkel, await proces.start(winkel, luister, sleutel, programma), tls)


async def posities(nc: Client, stromen: Iterable[str]) -> dict[str, int]:
    """Stream name → last position; a stream that does not exist is left out.

    Raises:
        GeenVerbinding: when the server does not answer, or says something else than how the stream is.
    """
    gevonden = {}
    for naam in stromen:
        try:
            antwoord = await nc.request(f"$JS.API.STREAM.INFO.{naam}", b"", timeout=WACHTTIJD)
        except NatsError as fout:
            raise GeenVerbinding from fout
        info = json.loads(antwoord.data)
        if "state" in info:
            gevonden[naam] = int(info["state"]["last_seq"])
        elif info.get("error", {}).get("err_code") != STROOM_WEG:
            raise GeenVerbinding
    return gevonden


async def stroomnamen(nc: Client) -> tuple[str, ...]:
    """The names of all streams, in order; only at founding has somebody the right to ask.

    Raises:
        GeenVerbinding: when the server does not answer.
    """
    try:
        antwoord = await nc.request("$JS.API.STREAM.NAMES", b"", timeout=WACHTTIJD)
    except NatsError as fout:
        raise GeenVerbinding from fout
    return tuple(sorted(json.loads(antwoord.data).get("streams") or ()))
