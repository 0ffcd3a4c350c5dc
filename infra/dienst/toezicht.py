"""Keeps the backend together: the server and the processes of the door and the readers.

When one of them ends, all end: half a backend would answer half of the questions.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from infra.dienst.plaatsen import Plaatsen
from infra.dienst.stichten import Schrijver
from infra.nats import opstart
from infra.nats.configuratie import Luister
from infra.nats.server import Server, start
from services.deur.eindpunten import PROCESSEN
from services.winkelklok import Winkelklok

OPSTARTTIJD = 60.0
"""Seconds that a process may take before it serves."""

SERVER = "server"

KIJK_OF_DE_SERVER_LOOPT = 0.5
"""Seconds between two looks at whether the server still runs."""

STOPTIJD = 5.0
"""Seconds that a process may take to stop."""


class ProcesGevallen(Exception):  # noqa: N818 - the field's word
    """A process of the backend ended by itself. ``log`` is where it tells why."""

    def __init__(self, naam: str, log: Path) -> None:
        super().__init__(f"Het onderdeel {naam} is gestopt. De reden staat in {log.name}.")
        self.naam = naam
        self.log = log


class Dienst:
    """A running backend."""

    def __init__(self, server: Server, kinderen: dict[str, asyncio.subprocess.Process], logs: dict[str, Path]) -> None:
        self._server = server
        self._kinderen = kinderen
        self._logs = logs

    @property
    def adres(self) -> str:
        """Where clients connect."""
        return self._server.adres

    async def tot_er_een_valt(self) -> None:
        """Wait for ever, or until a process ends by itself.

        Raises:
            ProcesGevallen: one ended.
        """
        taken: dict[asyncio.Task[object], str] = {
            asyncio.create_task(kind.wait()): naam for naam, kind in self._kinderen.items()
        }
        taken[asyncio.create_task(self._tot_de_server_valt())] = SERVER
        try:
            klaar, _ = await asyncio.wait(taken, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for taak in taken:
                taak.cancel()
        naam = taken[klaar.pop()]
        raise ProcesGevallen(naam, self._logs[naam])

    async def _tot_de_server_valt(self) -> None:
        while self._server.loopt:  # noqa: ASYNC110 - a process of another program: there is no event to wait for
            await asyncio.sleep(KIJK_OF_DE_SERVER_LOOPT)


@asynccontextmanager
async def dienst(plaatsen: Plaatsen, *, luister: Luister | None = None) -> AsyncIterator[Dienst]:
    """Start everything, give it, and stop everything."""
    async with AsyncExitStack() as einde:
        server = await einde.enter_async_context(await start(plaatsen.winkel, luister))
        logs = {naam: plaatsen.winkel.map / "leesmodel" / f"{naam}.log" for naam in PROCESSEN}
        logs[SERVER] = plaatsen.winkel.log
        kinderen = {naam: await _start_kind(plaatsen, server.adres, naam, logs[naam]) for naam in PROCESSEN}
        einde.push_async_callback(_stop_allen, kinderen)
        await asyncio.gather(*(_wacht_gereed(naam, kind, logs[naam]) for naam, kind in kinderen.items()))
        async with Schrijver(plaatsen, server.adres) as kijker:
            oefening = await Winkelklok(kijker.archief).is_oefening()
        plaatsen.meld_lopend(server.adres, oefening=oefening)
        einde.callback(plaatsen.lopend.unlink, missing_ok=True)
        yield Dienst(server, kinderen, logs)


async def _start_kind(plaatsen: Plaatsen, adres: str, naam: str, log: Path) -> asyncio.subprocess.Process:
    """Start a process that ends when this one ends."""
    with log.open("ab") as uit:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            opstart.__file__,
            str(os.getpid()),
            sys.executable,
            "-m",
            "infra.dienst.kind",
            str(plaatsen.winkel.map),
            adres,
            naam,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=uit,
        )


async def _wacht_gereed(naam: str, kind: asyncio.subprocess.Process, log: Path) -> None:
    if kind.stdout is None:
        raise ProcesGevallen(naam, log)
    try:
        regel = await asyncio.wait_for(kind.stdout.readline(), OPSTARTTIJD)
    except TimeoutError:
        raise ProcesGevallen(naam, log) from None
    if regel.strip() != b"gereed":
        raise ProcesGevallen(naam, log)


async def _stop_allen(kinderen: dict[str, asyncio.subprocess.Process]) -> None:
    """Ask all to stop at once; who does not in time is ended."""
    await asyncio.gather(*(_stop(kind) for kind in kinderen.values()))


async def _stop(kind: asyncio.subprocess.Process) -> None:
    if kind.returncode is None:
        kind.terminate()
    try:
        await asyncio.wait_for(kind.wait(), STOPTIJD)
    except TimeoutError:
        kind.kill()
        await kind.wait()
