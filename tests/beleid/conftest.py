"""The bundled convenanten, published once for all tests of policy."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import lees_convenant

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
NAMEN = ("bemoeizorg", "wijkteam")
ALLE = tuple(sorted(bestand.stem for bestand in MAP.glob("*.yaml")))


@cache
def _publiceer(naam: str) -> GepubliceerdBeleid:
    tekst = (MAP / f"{naam}.yaml").read_text(encoding="utf-8")
    return publiceer(lees_convenant(tekst, f"{naam}.yaml"), date(2026, 2, 1))


@pytest.fixture(scope="session")
def gepubliceerd() -> Callable[[str], GepubliceerdBeleid]:
    """Gives a bundled convenant by its name, under the law of 1 February 2026."""
    return _publiceer


@pytest.fixture(params=NAMEN)
def gepubliceerde(request: pytest.FixtureRequest) -> GepubliceerdBeleid:
    """Two bundled convenanten in turn, for what is the same in all of them."""
    return _publiceer(request.param)


@pytest.fixture(params=ALLE)
def elk_gepubliceerd(request: pytest.FixtureRequest) -> GepubliceerdBeleid:
    """Every bundled convenant in turn, published once."""
    return _publiceer(request.param)
