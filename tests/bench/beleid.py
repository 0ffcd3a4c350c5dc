"""Verdicts from the compiled table against plain Casbin and Cedar, what a version costs, and a thousand of them."""

import gc
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

from policies.beleid import GepubliceerdBeleid, publiceer
from policies.casbin_motor import CasbinMotor
from policies.convenant import Convenant, lees_convenant
from policies.ruimte import DIMENSIES, bekende_waarden, plaats_van, waarden_van
from policies.tabelbestand import naar_bytes, van_bytes, vingerafdruk
from tests.beleid.test_oordeel import vraag
from tests.bench.cedar import Cedar
from tests.bench.meting import Meting

CONVENANTEN = Path(__file__).parents[2] / "policies" / "convenanten"
DAG = date(2026, 2, 1)
VERSIES = 1000


def meet(rondes: int = 5) -> list[Meting]:
    """About a minute."""
    convenant = _lees("bemoeizorg")
    begin = time.perf_counter()
    beleid = publiceer(convenant, DAG)
    publiceren = time.perf_counter() - begin
    gesteld = vraag("wijkteam", "gezondheid", "buitenkant", "huisbezoek", "vitaal belang")
    waarden, plaats = waarden_van(gesteld), plaats_van(gesteld)
    kaal = CasbinMotor(beleid.lijnen)
    kaal._enforcer.__dict__.pop("_get_expression")
    cedar = Cedar(beleid.lijnen)
    _zeggen_hetzelfde(beleid, kaal, cedar)
    nooit = _steeds_anders(beleid)

    def tijd(doe: Callable[[], object], keer: int) -> float:
        return statistics.median(_tijd(doe, keer) for _ in range(rondes))

    snel = tijd(lambda: beleid.beslis(plaats), 20000)
    nieuw = statistics.median(_tijd_over(beleid.tabel._loop, nooit) for _ in range(rondes))
    geheel = tijd(lambda: beleid.oordeel(gesteld, 1), 5000)
    casbin = tijd(lambda: kaal.vraag(waarden), 300)
    rust = tijd(lambda: cedar.mag(waarden), 300)
    return [
        Meting("verdict with articles, asked before", snel * 1e6, "µs", "plain Casbin", casbin / snel),
        Meting("verdict with articles, asked before", snel * 1e6, "µs", "cedarpy", rust / snel),
        Meting("verdict, never asked before", nieuw * 1e6, "µs", "plain Casbin", casbin / nieuw),
        Meting("verdict, never asked before", nieuw * 1e6, "µs", "cedarpy", rust / nieuw),
        Meting("verdict as it is kept, with its question", geheel * 1e6, "µs", "plain Casbin", casbin / geheel),
        Meting("publish one version, checked", publiceren, "s"),
        Meting("memory of one version", _geheugen(convenant), "MB"),
        *_duizend(beleid, plaats, rondes),
    ]


def _lees(naam: str) -> Convenant:
    return lees_convenant((CONVENANTEN / f"{naam}.yaml").read_text(encoding="utf-8"), naam)


def _steeds_anders(beleid: GepubliceerdBeleid, aantal: int = 20000) -> list[tuple[str, ...]]:
    """Questions near what is allowed, each another one."""
    trekking = random.Random(5)
    bekend = bekende_waarden(tuple(beleid.convenant.doelen))
    ruimtes = [lijn.vak for lijn in beleid.lijnen if lijn.eft == "allow"]
    keuzes = [{d: sorted(vak[d] or bekend[d]) for d in DIMENSIES} for vak in ruimtes]
    gekozen = (trekking.choice(keuzes) for _ in range(aantal))
    return [tuple(trekking.choice(vak[d]) for d in DIMENSIES) for vak in gekozen]


def _zeggen_hetzelfde(beleid: GepubliceerdBeleid, casbin: CasbinMotor, cedar: Cedar) -> None:
    """What is not the same answer is not a peer."""
    for plaats in _steeds_anders(beleid, 200):
        waarden = dict(zip(DIMENSIES, plaats, strict=True))
        antwoord = beleid.tabel.antwoord(plaats)
        assert casbin.vraag(waarden) == antwoord, waarden
        assert cedar.mag(waarden) is antwoord.mag, waarden


def _geheugen(convenant: Convenant) -> float:
    gc.collect()
    tracemalloc.start()
    beleid = publiceer(convenant, DAG)
    gc.collect()
    megabytes = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    assert beleid.tabel.bladeren
    return megabytes


def _duizend(beleid: GepubliceerdBeleid, plaats: tuple[str, ...], rondes: int) -> list[Meting]:
    """A thousand versions in force at once, each read back from the bytes that a store keeps."""
    ruw = naar_bytes(beleid.tabel)
    merk = vingerafdruk(ruw)
    gc.disable()  # else the collector walks all versions again for each that is read
    begin = time.perf_counter()
    alle = [GepubliceerdBeleid(beleid.convenant, beleid.lijnen, van_bytes(ruw, merk)) for _ in range(VERSIES)]
    laden = (time.perf_counter() - begin) / VERSIES
    gc.enable()

    def elk() -> None:
        for een in alle:
            een.beslis(plaats)

    elk()
    naast_elkaar = statistics.median(_tijd(elk, 1) for _ in range(rondes)) / VERSIES
    alleen = statistics.median(_tijd(lambda: beleid.beslis(plaats), VERSIES) for _ in range(rondes))
    return [
        Meting(
            "verdict, 1,000 versions in force in turn", naast_elkaar * 1e6, "µs", "one version", alleen / naast_elkaar
        ),
        Meting("read one version back", laden * 1e3, "ms"),
    ]


def _tijd(doe: Callable[[], object], keer: int) -> float:
    begin = time.perf_counter()
    for _ in range(keer):
        doe()
    return (time.perf_counter() - begin) / keer


def _tijd_over(doe: Callable[[tuple[str, ...]], object], vragen: list[tuple[str, ...]]) -> float:
    begin = time.perf_counter()
    for een in vragen:
        doe(een)
    return (time.perf_counter() - begin) / len(vragen)
