"""One running practice store in which the bundled cases were played from the command line."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from infra.opdrachtregel.demonstratie import meegeleverd
from infra.opdrachtregel.spelen import organisaties_van
from infra.scenario.oefenwinkel import sticht
from tests.oefenwinkel import draaiend

SCENARIOS = Path(__file__).parents[2] / "scenarios"
KRING = (sys.executable, "-m", "infra.opdrachtregel")


@dataclass(frozen=True)
class Gespeeld:
    """A store after the bundled cases."""

    map: Path
    code: int
    json: dict[str, Any]
    fouten: str

    def verslag(self, bestand: str) -> dict[str, Any]:
        """The account of one case."""
        return next(v for v in self.json["verslagen"] if v["bestand"] == bestand)

    def stappen(self, bestand: str, **velden: str) -> list[dict[str, Any]]:
        """The steps of a case of which these fields are so."""
        return [s for s in self.verslag(bestand)["stappen"] if all(s[n] == w for n, w in velden.items())]


@pytest.fixture(scope="session")
def gespeeld(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gespeeld]:
    """The store; its backend runs for as long as the tests do."""
    map_ = tmp_path_factory.mktemp("gespeeld") / "winkel"
    scenarios = [s for _, s in meegeleverd()]
    asyncio.run(sticht(map_, organisaties_van(scenarios)))
    with draaiend(map_):
        bestanden = [str(SCENARIOS / naam) for naam, _ in meegeleverd()]
        klaar = subprocess.run(
            [*KRING, "scenario", "--json", "--winkel", str(map_), *bestanden],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert klaar.returncode in {0, 1}, klaar.stderr
        yield Gespeeld(map_, klaar.returncode, json.loads(klaar.stdout), klaar.stderr)
