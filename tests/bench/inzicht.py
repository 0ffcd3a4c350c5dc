"""What a reviewer waits for: the matrix of every purpose and circle, and the differences between two versions."""

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from infra.documenten.matrix import matrix_html, matrix_pdf
from policies.beleid import publiceer
from policies.convenant import lees_convenant
from policies.inzicht import afgesneden, zonder_werking
from policies.matrix import maak_matrix
from policies.situatie import elk_doel_en_elke_kring, gewone_situatie
from policies.vergelijking import vergelijk
from services.beeld.convenantbeeld import maak_convenantbeeld
from tests.bench.meting import Meting

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
DAG = date(2026, 2, 1)


def meet(rondes: int = 3) -> list[Meting]:
    """About twenty seconds."""
    tekst = (MAP / "bemoeizorg.yaml").read_text(encoding="utf-8")
    oud = publiceer(lees_convenant(tekst, "oud"), DAG)
    nieuw = publiceer(lees_convenant(tekst.replace("fase: [melding]", "fase: [melding, beoordeling]"), "nieuw"), DAG)
    ander = publiceer(lees_convenant((MAP / "wijkteam.yaml").read_text(encoding="utf-8"), "ander"), DAG)
    gewoon = gewone_situatie(oud.convenant)
    alle = tuple(elk_doel_en_elke_kring(oud.convenant, gewoon))
    beeld = maak_convenantbeeld(oud, alle)
    assert len(vergelijk(oud, nieuw)) == 1
    return [
        Meting("access matrix, one situation", _ms(lambda: maak_matrix(oud, gewoon), rondes * 3), "ms"),
        Meting(
            f"access matrix, all {len(alle)} purposes and circles",
            _ms(lambda: maak_convenantbeeld(oud, alle), rondes),
            "ms",
        ),
        Meting("the same as a page", _ms(lambda: matrix_html(beeld), rondes), "ms"),
        Meting("the same as PDF/UA", _ms(lambda: matrix_pdf(beeld), rondes), "ms"),
        Meting("differences of two versions, one rule changed", _ms(lambda: vergelijk(oud, nieuw), rondes), "ms"),
        Meting("differences of two convenanten, all rules changed", _ms(lambda: vergelijk(oud, ander), 1), "ms"),
        Meting("dead, redundant and cut-off rules", _ms(lambda: (zonder_werking(oud), afgesneden(oud)), rondes), "ms"),
    ]


def _ms(doe: Callable[[], object], keer: int) -> float:
    """The median, in milliseconds."""
    tijden = []
    for _ in range(keer):
        begin = time.perf_counter()
        doe()
        tijden.append(time.perf_counter() - begin)
    return statistics.median(tijden) * 1000
