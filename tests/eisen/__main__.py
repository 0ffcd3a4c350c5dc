"""Makes ``docs/eisen.md``: which tests carry which requirement, and that each named rule is missed when it is off.

``python -m tests.eisen`` writes it; ``--check`` only compares what is collected with what was written. A rule that
nobody misses ends it with exit code 1.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.progress import track

import domain.besluit.keuze  # noqa: F401 - registers the rules
from domain.besluit.regel import REGELS

WORTEL = Path(__file__).parents[2]
DOEL = WORTEL / "docs" / "eisen.md"
TEGELIJK = 2

KOP = """# What is proven

Made by `make eisen`; do not edit. Each requirement of the field (004, 001, 002, 003, 000: the source documents) with
the tests that carry it. A requirement that is not listed is not proven yet.
"""


def verzamel() -> dict[str, list[str]]:
    """Requirement → the tests that carry it, over the whole tree."""
    with tempfile.TemporaryDirectory() as map_:
        naar = Path(map_, "eisen.json")
        opdracht = [sys.executable, "-m", "pytest", "--collect-only", "-q", f"--eisen-naar={naar}", "tests"]
        subprocess.run(opdracht, cwd=WORTEL, check=True, stdout=subprocess.DEVNULL)
        gevonden: dict[str, list[str]] = json.loads(naar.read_text(encoding="utf-8"))
    return gevonden


def wordt_gemist(regel: str) -> bool:
    """Whether a test of this rule fails while the rule is off."""
    opdracht = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", f"--regel-uit={regel}"]
    keuze = [f"tests/domein/test_regels.py::test_de_regel_weigert_waar_hij_voor_is[{regel}]"]
    uit = subprocess.run([*opdracht, *keuze], cwd=WORTEL, check=False, capture_output=True, text=True)
    if uit.returncode not in {0, 1}:
        raise RuntimeError(f"the tests of rule {regel} could not run: exit {uit.returncode}")
    return uit.returncode == 1


def schrijf(dragers: dict[str, list[str]], regels: Iterable[tuple[str, bool]]) -> str:
    """The page."""
    delen = [KOP, "\n## Requirements\n\n| requirement | tests |\n|---|---|\n"]
    for eis, tests in dragers.items():
        namen = sorted({_kort(t) for t in tests})
        delen.append(f"| {eis} | {'<br>'.join(namen)} |\n")
    delen.append("\n## Rules\n\nEach named rule was switched off once; then the test of that rule failed.\n")
    delen.append("\n| rule | requirement | source | missed when off |\n|---|---|---|---|\n")
    for naam, gemist in regels:
        regel = REGELS[naam]
        delen.append(f"| {naam} | {regel.eis} | {regel.bron} | {'yes' if gemist else '**no**'} |\n")
    return "".join(delen)


def _kort(test: str) -> str:
    """A test without its parameters: file and sentence."""
    bestand, _, naam = test.partition("::")
    return f"{bestand.removeprefix('tests/')}: {naam.split('[')[0].removeprefix('test_').replace('_', ' ')}"


def main() -> int:
    """Write or compare; the exit code."""
    dragers = verzamel()
    if "--check" in sys.argv:
        geschreven = DOEL.read_text(encoding="utf-8")
        weg = [eis for eis in dragers if f"| {eis} |" not in geschreven]
        print("docs/eisen.md is up to date" if not weg else f"docs/eisen.md misses {', '.join(weg)}: run `make eisen`")
        return 1 if weg else 0
    namen = sorted(REGELS)
    with ThreadPoolExecutor(TEGELIJK) as uitvoerders:
        gemist = list(track(uitvoerders.map(wordt_gemist, namen), total=len(namen), description="each rule off once"))
    DOEL.parent.mkdir(exist_ok=True)
    DOEL.write_text(schrijf(dragers, zip(namen, gemist, strict=True)), encoding="utf-8")
    ongemist = [naam for naam, m in zip(namen, gemist, strict=True) if not m]
    print(f"{len(dragers)} requirements carried, {len(namen)} rules, {len(ongemist)} missed by nobody {ongemist}")
    return 1 if ongemist else 0


if __name__ == "__main__":
    sys.exit(main())
