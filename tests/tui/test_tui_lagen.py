"""The screen is a client: it brings no store, no key, no policy and no connection along."""

import subprocess
import sys
from pathlib import Path

import pytest

from services.klant import Deur
from tests.tui.aanbod import Schrijver
from tests.tui.lijn import Praatlijn
from tui import app as app_module

WORTEL = Path(__file__).parents[2]


VERBODEN = {"infra", "policies", "casbin", "nats", "eventsourcing", "cryptography", "jinja2", "typst"}


def test_importing_the_screen_brings_nothing_of_the_backend() -> None:
    """Looked at in a process of its own."""
    vraag = "import sys, tui.app; print(*{m.split('.')[0] for m in sys.modules})"
    uitslag = subprocess.run([sys.executable, "-c", vraag], cwd=WORTEL, check=True, timeout=30, capture_output=True)
    meegekomen = set(uitslag.stdout.decode().split())
    assert {"tui", "services", "domain", "textual"} <= meegekomen
    assert not meegekomen & VERBODEN


async def test_leaving_the_screen_ends_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever way it ended."""
    lijn = Praatlijn()

    async def breekt(self: object) -> None:
        raise RuntimeError("de terminal is weg")

    monkeypatch.setattr(app_module.KringApp, "run_async", breekt)
    with pytest.raises(RuntimeError):
        await app_module.toon(Deur(lijn), Schrijver())
    assert lijn.gesloten
