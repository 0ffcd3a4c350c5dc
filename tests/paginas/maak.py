"""Writes the pages to look at, and one that is wrong on purpose: ``python -m tests.paginas.maak MAP``."""

import sys
from pathlib import Path

from infra.documenten.maken import brief_html, inzage_html
from infra.documenten.matrix import matrix_html
from tests.documenten.test_documenten import brief, overzicht
from tests.tui.berichten import convenantbeeld

FOUT = "<!doctype html><html><body><img src='x.png'><input><p style='color:#ccc'>te licht</p></body></html>"


def main() -> None:
    """Write them."""
    map_ = Path(sys.argv[1])
    een = overzicht(naam="王小明 محمد a [/kapot] " + "x" * 300)
    lang = overzicht(gehouden=een.gehouden * 20, stappen=een.stappen * 100, ingezien=een.ingezien * 100)
    paginas = {"inzage": inzage_html(een), "lang": inzage_html(lang), "brief": brief_html(brief()), "fout": FOUT}
    paginas["matrix"] = matrix_html(convenantbeeld(" a [/kapot] " + "x" * 60))
    for naam, html in paginas.items():
        (map_ / f"{naam}.html").write_text(html, encoding="utf-8")


if __name__ == "__main__":
    main()
