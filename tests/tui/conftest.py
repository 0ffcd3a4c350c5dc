"""The app with a scripted line, as the tests of the screen start it."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from services.klant import Deur
from tests.tui.aanbod import Schrijver, vul_lijn
from tests.tui.lijn import Praatlijn
from tui.app import KringApp

Wacht = Callable[[Callable[[], Any]], Any]


GEDULD = 30
"""Seconds to wait for something to appear: the figures of how fast it is stand in the bench, not here."""


@pytest.fixture
def lijn() -> Praatlijn:
    """A line on which every endpoint answers."""
    lijn = Praatlijn()
    vul_lijn(lijn)
    return lijn


@pytest.fixture
def schrijver() -> Schrijver:
    """A writer that keeps what it was asked."""
    return Schrijver()


@pytest.fixture
def app(lijn: Praatlijn, schrijver: Schrijver, monkeypatch: pytest.MonkeyPatch) -> KringApp:
    """The app on the scripted line, without animations."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    return KringApp(Deur(lijn), schrijver)


@pytest.fixture
def tot() -> Wacht:
    """Wait until something is so; fail when it never is."""

    async def wacht(is_zo: Callable[[], Any]) -> Any:
        async with asyncio.timeout(GEDULD):
            while not (waarde := is_zo()):  # noqa: ASYNC110 - the screen has no event for what stands on it
                await asyncio.sleep(0.03)
            return waarde

    return wacht
