"""The citizen's account of 1,000 facts, in three forms."""

import time
from pathlib import Path

from infra.documenten.maken import inzage_html, inzage_json, inzage_pdf
from tests.bench.meting import Meting
from tests.documenten.test_documenten import overzicht


def meet(map_: Path) -> list[Meting]:
    """A few seconds."""
    een = overzicht()
    groot = overzicht(gehouden=een.gehouden * 300, stappen=een.stappen * 500, ingezien=een.ingezien * 200)
    uit = []
    for naam, maak in (("JSON", inzage_json), ("HTML", inzage_html), ("PDF", inzage_pdf)):
        begin = time.perf_counter()
        inhoud = maak(groot)
        duur = time.perf_counter() - begin
        (map_ / f"groot.{naam.lower()}").write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        uit.append(Meting(f"account of 1,000 facts as {naam}", duur * 1e3, "ms"))
    return uit
