"""How soon the worklist stands on the screen with a thousand cases, and how soon news does. Headless, no network."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from services.berichten import eindpunt
from services.klant import Deur
from tests.bench.meting import Meting
from tests.tui import berichten as b
from tests.tui.aanbod import Schrijver, vul_lijn
from tests.tui.lijn import Praatlijn
from tests.tui.scherm import BREED, beeld
from tui.app import KringApp
from tui.onderdelen.lijst import Lijst

CASUSSEN = 1000
RONDEN = 5
PROCESSEN = 3
KOUD = "koud"


def meet() -> list[Meting]:
    """About fifteen seconds. A first paint counts when the last of the rows is in and the first is on the screen."""
    rondes = [asyncio.run(_ronde()) for _ in range(RONDEN)]
    koud = [_koud() for _ in range(PROCESSEN)]
    return [
        Meting(f"screen: first paint with {CASUSSEN} cases, process start included", median(koud), "s"),
        Meting(f"screen: first paint with {CASUSSEN} cases, loaded", median(r[0] for r in rondes), "s"),
        Meting(f"screen: call of the line to new row, {CASUSSEN} cases", median(r[1] for r in rondes), "s"),
        Meting(f"screen: key to moved cursor, {CASUSSEN} cases", median(r[2] for r in rondes) * 1000, "ms"),
    ]


async def _eerste_beeld(app: KringApp) -> None:
    await _tot(lambda: app.stand.ik and app.screen.query_one("#casussen", Lijst).row_count == CASUSSEN)
    await _tot(lambda: "Linde-0001" in beeld(app))


def _app() -> tuple[KringApp, Praatlijn]:
    lijn = Praatlijn()
    vul_lijn(lijn)
    lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(aantal=CASUSSEN))
    return KringApp(Deur(lijn), Schrijver()), lijn


async def _koude_start() -> None:
    app, _ = _app()
    async with app.run_test(size=BREED):
        await _eerste_beeld(app)
        sys.stdout.write(f"{time.time()}\n")


async def _ronde() -> tuple[float, float, float]:
    begin = time.perf_counter()
    app, lijn = _app()
    async with app.run_test(size=BREED) as pilot:
        await _eerste_beeld(app)
        eerste = time.perf_counter() - begin
        lijst = app.screen.query_one("#casussen", Lijst)
        lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(aantal=CASUSSEN + 1))
        begin = time.perf_counter()
        lijn.tik()
        await _tot(lambda: lijst.row_count == CASUSSEN + 1)
        nieuws = time.perf_counter() - begin
        lijst.focus()
        await pilot.pause()
        begin = time.perf_counter()
        app.simulate_key("down")
        await _tot(lambda: lijst.cursor_row == 1)
        return eerste, nieuws, time.perf_counter() - begin


async def _tot(is_zo: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not is_zo():  # noqa: ASYNC110 - the screen has no event for what stands on it
            await asyncio.sleep(0.002)


def _koud() -> float:
    opdracht = [sys.executable, "-m", "tests.bench.tui", KOUD]
    begin = time.time()
    uitslag = subprocess.run(opdracht, check=True, timeout=120, stdout=subprocess.PIPE, text=True)
    return float(uitslag.stdout) - begin


if __name__ == "__main__":
    if KOUD in sys.argv:
        asyncio.run(_koude_start())
    else:
        for meting in meet():
            sys.stdout.write(f"{meting.naam}: {meting.waarde:.3g} {meting.eenheid}\n")
