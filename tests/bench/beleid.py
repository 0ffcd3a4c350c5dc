"""Verdicts from the compiled table against plain Casbin, and what publishing one version costs."""

import statistics
import time
import tracemalloc
from datetime import date
from pathlib import Path

from policies.beleid import publiceer
from policies.casbin_motor import CasbinMotor
from policies.convenant import lees_convenant
from policies.ruimte import waarden_van
from tests.beleid.test_oordeel import vraag
from tests.bench.meting import Meting

CONVENANT = Path(__file__).parents[2] / "policies" / "convenanten" / "bemoeizorg.yaml"
DAG = date(2026, 2, 1)


def meet(rondes: int = 5) -> list[Meting]:
    """About fifteen seconds."""
    convenant = lees_convenant(CONVENANT.read_text(encoding="utf-8"), CONVENANT.name)
    begin = time.perf_counter()
    beleid = publiceer(convenant, DAG)
    publiceren = time.perf_counter() - begin
    gesteld = vraag("wijkteam", "gezondheid", "buitenkant", "huisbezoek", "vitaal belang")
    waarden = waarden_van(gesteld)
    kaal = CasbinMotor(beleid.lijnen)
    kaal._enforcer.__dict__.pop("_get_expression")
    oordeel = statistics.median(_tijd(lambda: beleid.oordeel(gesteld, 1), 5000) for _ in range(rondes))
    opzoeken = statistics.median(_tijd(lambda: beleid.tabel.vraag(waarden), 20000) for _ in range(rondes))
    casbin = statistics.median(_tijd(lambda: kaal.vraag(waarden), 300) for _ in range(rondes))
    tracemalloc.start()
    nog_een = publiceer(convenant, DAG)
    geheugen = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    assert nog_een.hash == beleid.hash
    return [
        Meting("verdict with articles, from the table", oordeel * 1e6, "µs", "plain Casbin", casbin / oordeel),
        Meting("decision alone, from the table", opzoeken * 1e6, "µs", "plain Casbin", casbin / opzoeken),
        Meting("publish one version, checked", publiceren, "s"),
        Meting("memory of one version", geheugen, "MB"),
    ]


def _tijd(doe: object, keer: int) -> float:
    begin = time.perf_counter()
    for _ in range(keer):
        doe()  # type: ignore[operator]
    return (time.perf_counter() - begin) / keer
