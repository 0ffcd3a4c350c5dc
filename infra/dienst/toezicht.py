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
from infra.nats.server import start
from services.deur.eindpunten import PROCESSEN
from services.winkelklok import Winkelklok

OPSTARTTIJD = 60.0
"""Seconds that a process may take before it serves."""

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

    def __init__(self, adres: str, kinderen: dict[str, asyncio.subprocess.Process], logs: dict[str, Path]) -> None:
        self.adres = adres
        self._kinderen = kinderen
        self._logs = logs

    async def tot_er_een_valt(self) -> None:
        """Wait for ever, or until a process ends by itself.

        Raises:
            ProcesGevallen: one ended.
        """
        taken = {asyncio.create_task(kind.wait()): naam for naam, kind in self._kinderen.items()}
        try:
            klaar, _ = await asyncio.wait(taken, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for taak in taken:
                taak.cancel()
        naam = taken[klaar.pop()]
        raise ProcesGevallen(naam, self._logs[naam])


@asynccontextmanager
async def dienst(plaatsen: Plaatsen, *, luister: Luister | None = None) -> AsyncIterator[Dienst]:
    """Start everything, give it, and stop everything."""
    async with AsyncExitStack() as einde:
        server = await einde.enter_async_context(await start(plaatsen.winkel, luister))
        logs = {naam: plaatsen.winkel.map / "leesmodel" / f"{naam}.log" for naam in PROCESSEN}
        kinderen = {naam: await _start_kind(plaatsen, server.adres, naam, logs[naam]) for naam in PROCESSEN}
        einde.push_async_callback(_stop_allen, kinderen)
        await asyncio.gather(*(_wacht_gereed(naam, kind, logs[naam]) for naam, kind in kinderen.items()))
        async with Schrijver(plaatsen, server.adres) as kijker:
            oefening = await Winkelklok(kijker.archief).is_oefening()
        plaatsen.meld_lopend(server.adres, oefening=oefening)
        einde.callback(plaatsen.lopend.unlink, missing_ok=True)
        yield Dienst(server.adres, kinderen, logs)


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
    for kind in kinderen.values():
        if kind.returncode is None:
            kind.terminate()
    for kind in kinderen.values():
        try:
            await asyncio.wait_for(kind.wait(), STOPTIJD)
        except TimeoutError:
            kind.kill()
            await kind.wait()
