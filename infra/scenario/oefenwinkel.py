"""A practice store and its backend, as processes of their own: the player itself loads no store, key or policy."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from infra.nats import opstart
from infra.nats.winkel import Toestand, Winkel
from infra.scenario.document import Organisatie
from infra.scenario.toneel import Toneelfout

OPSTARTTIJD = 90.0
"""Seconds that the backend may take before it serves."""

STOPTIJD = 20.0
"""Seconds that the backend may take to stop."""

_KRING = (sys.executable, "-m", "infra.opdrachtregel")


async def sticht(winkel: Path, organisaties: Mapping[str, Organisatie]) -> None:
    """Found a practice store with these organisations.

    Raises:
        Toneelfout: with what the founding said.
    """
    woorden = ["stichten", "--winkel", str(winkel), "--oefening"]
    for kenmerk, een in organisaties.items():
        woorden += ["--organisatie", f"{kenmerk}:{een.soort.value}"]
        woorden += ["--naam", f"{kenmerk}={een.naam}"] if een.naam else []
    await _kring(woorden, "De oefenwinkel kon niet worden gesticht.")


async def laat_toe(winkel: Path, kenmerk: str, een: Organisatie) -> None:
    """Admit an organisation to a running store.

    Raises:
        Toneelfout: with what the admission said.
    """
    woorden = ["organisatie", "toelaten", f"{kenmerk}:{een.soort.value}", "--winkel", str(winkel)]
    woorden += ["--naam", een.naam] if een.naam else []
    await _kring(woorden, f"{kenmerk} kon niet worden toegelaten.")


async def _kring(woorden: list[str], wat: str) -> None:
    kind = await asyncio.create_subprocess_exec(
        *_KRING,
        *woorden,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        _, gezegd = await kind.communicate()
    except BaseException:
        await _stop(kind)
        raise
    if kind.returncode:
        raise Toneelfout(f"{wat} {_laatste_regel(gezegd)}")


def is_gesticht(winkel: Path) -> bool:
    """Whether there is a store in this folder."""
    return Winkel(winkel).toestand() is Toestand.GESTICHT


def eis_oefening_op_schijf(winkel: Path) -> None:
    """Refuse a founded store that is not for practice, before anything of it is started.

    Raises:
        Toneelfout: nobody there leads an exercise.
    """
    if not is_oefening(winkel):
        raise Toneelfout("Dit is geen oefenwinkel. Een scenario speelt alleen in een oefenwinkel.")


def is_oefening(winkel: Path) -> bool:
    """Whether this is a practice store: only there somebody leads the exercise."""
    beheer = (winkel / "toegang").glob("*/beheer.json")
    return any("oefenleider" in bestand.read_text(encoding="utf-8") for bestand in beheer)


def draait(winkel: Path) -> bool:
    """Whether a backend says that it runs on this store."""
    return (winkel / "lopend.json").exists()


@asynccontextmanager
async def draaiend(winkel: Path) -> AsyncIterator[str]:
    """The backend of a founded store; gives its address and stops it at the end. It ends with this process too.

    Raises:
        Toneelfout: when it does not come up.
    """
    kind = await asyncio.create_subprocess_exec(
        sys.executable,
        opstart.__file__,
        str(os.getpid()),
        *_KRING,
        "dienst",
        "--winkel",
        str(winkel),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield await _wacht_gereed(kind)
    finally:
        await _stop(kind)


async def _wacht_gereed(kind: asyncio.subprocess.Process) -> str:
    if kind.stdout is None or kind.stderr is None:
        raise Toneelfout("De dienst kon niet worden gestart.")
    try:
        regel = (await asyncio.wait_for(kind.stdout.readline(), OPSTARTTIJD)).decode().split()
    except TimeoutError:
        raise Toneelfout("De dienst kwam niet op gang.") from None
    if len(regel) != 2 or regel[0] != "gereed":
        raise Toneelfout(f"De dienst kwam niet op gang. {_laatste_regel(await kind.stderr.read())}")
    return regel[1]


def _laatste_regel(gezegd: bytes) -> str:
    regels = [regel for regel in gezegd.decode(errors="replace").splitlines() if regel.strip()]
    return regels[-1].strip() if regels else ""


async def _stop(kind: asyncio.subprocess.Process) -> None:
    if kind.returncode is not None:
        return
    kind.terminate()
    try:
        await asyncio.wait_for(kind.communicate(), STOPTIJD)
    except TimeoutError:
        kind.kill()
        await kind.communicate()
