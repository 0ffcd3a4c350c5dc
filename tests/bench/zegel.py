"""What sealing costs: one disclosure with its sealed fields to the bytes of the store and back, and a destruction.

The peer of sealing is pydantic alone, on the same fact: the same JSON, in the open.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from domain.feit import Vastgelegd
from domain.niveau import Zegel
from domain.verstrekking import VerstrekkingGedaan
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding
from tests.bench.meting import Meting
from tests.domein.verhaal import begin, vitaal, zorgvuldig

MENSEN = 2_500
"""People with a key on each of the four levels, when one is destroyed."""


def meet(map_: Path, rondes: int = 5) -> list[Meting]:
    """Measure in a folder that does not exist yet; about ten seconds."""
    Sleutelbos.stichten(map_)
    bos, laag = Sleutelbos(map_, Zegel.INHOUD), Sleutelbos(map_, Zegel.DAT)
    try:
        return [*_feit(Afbeelding(bos), Afbeelding(laag), rondes), *_vernietigen(bos)]
    finally:
        bos.sluit()
        laag.sluit()


def _feit(heel: Afbeelding, laag: Afbeelding, rondes: int) -> list[Meting]:
    v = _verstrekking()
    record = heel.naar_record(v)
    assert heel.van_record(record) == v
    open_ = v.feit.model_dump_json()
    soort = type(v.feit)
    zegelen, kaal_heen = _naast(lambda: heel.naar_record(v), v.feit.model_dump_json, rondes)
    openen, kaal_terug = _naast(lambda: heel.van_record(record), lambda: soort.model_validate_json(open_), rondes)
    dicht, _ = _naast(lambda: laag.van_record(record), lambda: None, rondes)
    return [
        Meting("seal one disclosure (5 sealed fields)", zegelen * 1e6, "µs", "pydantic alone", kaal_heen / zegelen),
        Meting("open one disclosure", openen * 1e6, "µs", "pydantic alone", kaal_terug / openen),
        Meting("read one disclosure with keys up to dat", dicht * 1e6, "µs"),
    ]


def _verstrekking() -> Vastgelegd:
    verhaal = zorgvuldig(begin())
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    return next(v for v in verhaal.feiten if isinstance(v.feit, VerstrekkingGedaan))


def _vernietigen(bos: Sleutelbos) -> list[Meting]:
    nieuw = [_tijd(lambda n=n: bos.sleutel_voor_zegelen(UUID(int=n), Zegel.DAT), 1) for n in range(1, 201)]  # type: ignore[misc]
    # Many at once in one transaction: how the ring was filled is not what is measured.
    with bos._schrijven():
        for n in range(201, MENSEN + 1):
            for niveau in Zegel:
                _leg_neer(bos, UUID(int=n), niveau)
    begin_ = time.perf_counter()
    bos.vernietig(UUID(int=1))
    duur = time.perf_counter() - begin_
    aantal = bos._rijen("select count(*) from sleutel where verpakt is not null")[0][0]
    return [
        Meting("make one key, durably", statistics.median(nieuw) * 1e3, "ms"),
        Meting(f"destroy one person, {aantal} keys rewrapped", duur, "s"),
    ]


def _leg_neer(bos: Sleutelbos, wie: UUID, niveau: Zegel) -> None:
    from infra.sleutels.sleutelbos import _pak_in

    verpakt = _pak_in(bos._meester(niveau, 1), wie, niveau, bytes(32))
    bos._rijen("insert into sleutel values (?, ?, ?)", wie.bytes, niveau.value, verpakt)


def _naast(onze: Callable[[], object], peer: Callable[[], object], rondes: int) -> tuple[float, float]:
    """Seconds of each, the median of rounds in which they take turns."""
    tijden = [(_tijd(onze, 300), _tijd(peer, 300)) for _ in range(rondes)]
    return statistics.median(t[0] for t in tijden), statistics.median(t[1] for t in tijden)


def _tijd(doe: Callable[[], object], keer: int) -> float:
    begin_ = time.perf_counter()
    for _ in range(keer):
        doe()
    return (time.perf_counter() - begin_) / keer


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as tijdelijk:
        for meting in meet(Path(tijdelijk) / "sleutels"):
            print(meting)
