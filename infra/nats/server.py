"""Starting the server of a store, when that can lose nothing.

Before: the key and the configuration are those of the deed. After: every stream of the founding is there, and reaches
at least the last position that was noted. Otherwise the server is not started, or stopped again.
"""

import json
from collections.abc import Iterable
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
from infra.nats.toegang import lees_toegang
from infra.nats.verbinding import verbind
from infra.nats.winkel import Winkel

STROOM_WEG = 10059
"""The server's code for: there is no such stream."""

WACHTTIJD = 10.0
"""Seconds to wait for what is known of a stream."""


class Server:
    """A running server on a store; ends with ``stop``, at the end of ``async with``, or with its parent process."""

    def __init__(self, winkel: Winkel, proces_: Proces) -> None:
        self.winkel = winkel
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
    kind = await proces.start(winkel, luister or Luister(), sleutel, programma)
    try:
        vergelijk(verwacht, await _vraag_posities(winkel, kind.adres, verwacht))
    except BaseException:
        await kind.stop()
        raise
    return Server(winkel, kind)


async def _vraag_posities(winkel: Winkel, adres: str, stromen: Iterable[str]) -> dict[str, int]:
    nc = await verbind(lees_toegang(winkel.dienst), adres)
    try:
        return await posities(nc, stromen)
    finally:
        await nc.close()


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
