"""``make bench``: all figures, and docs/bench.md with them. Run it on a quiet machine."""

import asyncio
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import authzen, beleid, dienst, documenten, inzicht, opslag, tui, zegel
from tests.bench.meting import Meting

DOEL = Path(__file__).parents[2] / "docs" / "bench.md"
KOP = """# Figures

Made by `make bench` on a machine of two cores: read the ratios, not the digits. Each peer was measured in the same
run. What falls short of what we aimed at stands below the table, which this command leaves as it is.

"""
EINDE = "<!-- figures end -->"


def alles() -> list[Meting]:
    """Every figure, one group after another."""
    with tempfile.TemporaryDirectory() as map_:
        wortel = Path(map_)
        (wortel / "opslag").mkdir()
        return [
            *asyncio.run(opslag.meet(wortel / "opslag")),
            *zegel.meet(wortel / "sleutels"),
            *beleid.meet(),
            *inzicht.meet(),
            *dienst.meet(wortel / "winkel"),
            *authzen.meet(wortel / "authzen"),
            *documenten.meet(wortel),
            *tui.meet(),
        ]


def _rij(m: Meting) -> tuple[str, str, str]:
    peer = f"{m.verhouding:.2g}× {m.peer}" if m.peer else ""
    return m.naam, f"{m.waarde:.4g} {m.eenheid}", peer


def main() -> None:
    """Measure, print, and write the page."""
    metingen = alles()
    tabel = Table("what", "figure", "peer (ratio: above 1 is faster)")
    for m in metingen:
        tabel.add_row(*_rij(m))
    Console().print(tabel)
    rest = DOEL.read_text(encoding="utf-8").partition(EINDE)[2] if DOEL.exists() else "\n"
    regels = "".join(f"| {' | '.join(_rij(m))} |\n" for m in metingen)
    kop = "| what | figure | peer (ratio: above 1 is faster) |\n|---|---|---|\n"
    DOEL.write_text(f"{KOP}{kop}{regels}\n{EINDE}{rest}", encoding="utf-8")


if __name__ == "__main__":
    main()
