"""The server as a child process: start, wait until it listens, stop. It ends when its parent ends.

It checks nothing: see ``infra.nats.server`` for what must hold before a server may be started on a store.
"""

import asyncio
import fcntl
import json
import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from shutil import which

from infra.nats import configuratie, opstart
from infra.nats.configuratie import Luister
from infra.nats.fouten import AlGestart, ServerprogrammaOntbreekt, ServerStartNiet
from infra.nats.winkel import Winkel, schrijf

STARTTIJD = 20.0
"""Seconds in which the server must listen; a large store takes longer to open than an empty one."""

STOPTIJD = 15.0
"""Seconds to stop by itself before it is made to."""

_KIJK = 0.01
_LOPEND = "lopend"


class Proces:
    """A running server. Made by ``start``."""

    def __init__(self, kind: "subprocess.Popen[bytes]", slot: int, adres: str) -> None:
        self._kind = kind
        self._slot = slot
        self.adres = adres

    @property
    def pid(self) -> int:
        """The process id."""
        return self._kind.pid

    @property
    def loopt(self) -> bool:
        """Whether the server still runs."""
        return self._kind.poll() is None

    async def stop(self) -> None:
        """End the server and wait for its end; a second time does nothing."""
        if self._slot < 0:
            return
        await asyncio.to_thread(_beeindig, self._kind)
        os.close(self._slot)
        self._slot = -1


async def start(winkel: Winkel, luister: Luister, sleutel: str | None, programma: Path | None = None) -> Proces:
    """Start the server of a store and wait until it listens. ``programma`` ``None`` takes the one that is installed.

    Raises:
        AlGestart: a server runs on this store.
        ServerStartNiet: it did not come up in time; it is not running.
        ServerprogrammaOntbreekt: there is nothing to start.
    """
    binair = vind_programma(programma)
    slot = _neem_slot(winkel)
    try:
        kind = _start_kind(winkel, luister, sleutel, binair, slot)
    except BaseException:
        os.close(slot)
        raise
    try:
        adres = await _wacht_op_adres(winkel, kind)
    except BaseException:
        await asyncio.to_thread(_beeindig, kind)
        os.close(slot)
        raise
    return Proces(kind, slot, adres)


def vind_programma(programma: Path | None = None) -> Path:
    """The server program: the one named, else of this environment, else on the path.

    Raises:
        ServerprogrammaOntbreekt: when it is not there.
    """
    naam = "nats-server"
    elders = which(naam)
    opties = [programma] if programma else [Path(sysconfig.get_path("scripts")) / naam, Path(elders or naam)]
    for optie in opties:
        if optie.is_file():
            return optie.absolute()
    raise ServerprogrammaOntbreekt


def _neem_slot(winkel: Winkel) -> int:
    """Take the lock of the store; the server holds it too, so that it outlives a parent that was killed."""
    fd = os.open(winkel.server / "slot", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(fd)
        raise AlGestart from None
    return fd


def _start_kind(
    winkel: Winkel, luister: Luister, sleutel: str | None, binair: Path, slot: int
) -> "subprocess.Popen[bytes]":
    lopend = winkel.server / _LOPEND
    lopend.mkdir(mode=0o700, exist_ok=True)
    for oud in lopend.iterdir():
        oud.unlink()
    tekst = configuratie.start(luister, winkel.configuratie.name, winkel.log.name, _LOPEND)
    schrijf(winkel.server / "start.conf", tekst)
    omgeving = {configuratie.SLEUTEL_IN_OMGEVING: sleutel} if sleutel is not None else {}
    with os.fdopen(os.open(winkel.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as log:
        return subprocess.Popen(
            [sys.executable, "-I", "-S", opstart.__file__, str(os.getpid()), str(binair), "-c", "start.conf"],
            cwd=winkel.server,
            env=omgeving,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=(slot,),
            umask=0o077,
        )


async def _wacht_op_adres(winkel: Winkel, kind: "subprocess.Popen[bytes]") -> str:
    """The address in the file that the server writes when it listens."""
    grens = time.monotonic() + STARTTIJD
    while kind.poll() is None and time.monotonic() < grens:
        adres = _adres(winkel, kind.pid)
        if adres is not None:
            return adres
        await asyncio.sleep(_KIJK)
    raise ServerStartNiet(_staart(winkel.log))


def _adres(winkel: Winkel, pid: int) -> str | None:
    """The first address; ``None`` when the file is not there, or not whole yet."""
    for bestand in (winkel.server / _LOPEND).glob(f"*_{pid}.ports"):
        try:
            adressen = json.loads(bestand.read_text(encoding="utf-8")).get("nats") or []
        except ValueError:
            return None
        if adressen:
            return str(adressen[0])
    return None


def _staart(log: Path) -> str:
    try:
        return log.read_text(encoding="utf-8", errors="replace")[-2000:]
    except OSError:
        return ""


def _beeindig(kind: "subprocess.Popen[bytes]") -> None:
    kind.terminate()
    try:
        kind.wait(STOPTIJD)
    except subprocess.TimeoutExpired:
        kind.kill()
        kind.wait()
