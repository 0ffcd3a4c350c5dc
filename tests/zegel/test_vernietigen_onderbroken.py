"""Destruction that is cut short: killed at any step, the ring is whole, and nobody else lost a key (BEW-03).

A child process is really killed at each step in turn: at every statement on the file of the ring, and before and after
every change of a master.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.niveau import Zegel
from infra.sleutels import meester
from infra.sleutels.sleutelbos import Gewist, Sleutelbos
from tests.zegel.conftest import Sleutelmap

GESNEUVELD = 9
HOOGSTENS = 200


def _sneuvel_bij(stap: int, map_: Path, weg: UUID) -> bool:
    """Destroy in a child process that dies at this step; whether it died (``False``: it came to the end before)."""
    kind = os.fork()
    if kind == 0:
        try:
            _kind(stap, map_, weg)
        finally:
            os._exit(1)
    uit = os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1])
    assert uit in {0, GESNEUVELD}, "the child failed in another way"
    return uit == GESNEUVELD


def _kind(stap: int, map_: Path, weg: UUID) -> None:
    over = stap

    def tik(*_: object) -> None:
        nonlocal over
        over -= 1
        if over < 0:
            os._exit(GESNEUVELD)

    bos = Sleutelbos(map_, Zegel.INHOUD)
    bos._db.set_trace_callback(tik)
    for naam in ("write", "fsync", "open"):
        setattr(os, naam, _met_tik(getattr(os, naam), tik))
    bos.vernietig(weg)
    os._exit(0)


def _met_tik(echt: Callable[..., Any], tik: Callable[..., None]) -> Callable[..., Any]:
    def doe(*waarden: object) -> Any:
        tik()
        uit = echt(*waarden)
        tik()
        return uit

    return doe


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.eis("BEW-03")
def test_gesneuveld_bij_elke_stap(sleutelmap: Sleutelmap) -> None:
    """After each crash the ring opens, others have their keys, and the subject is either whole or wholly gone.

    Where it is gone, opening the ring again finished the work: no master from before is left.
    """
    blijft, weg = uuid4(), uuid4()
    with sleutelmap.even() as bos:
        sleutels = {w: {n: bos.sleutel_voor_zegelen(w, n) for n in Zegel} for w in (blijft, weg)}
    uitkomsten = set()
    for stap in range(HOOGSTENS):
        gesneuveld = _sneuvel_bij(stap, sleutelmap.map, weg)
        with sleutelmap.even() as bos:
            na = {n: bos.sleutel_voor_openen(weg, n) for n in Zegel}
            vernietigd = weg in bos.vernietigd()
            assert na == (dict.fromkeys(Zegel, Gewist.VERNIETIGD) if vernietigd else sleutels[weg]), f"at step {stap}"
            assert {n: bos.sleutel_voor_openen(blijft, n) for n in Zegel} == sleutels[blijft]
            uitkomsten.add((gesneuveld, vernietigd))
            if vernietigd:
                _alleen_wat_geldt(bos, sleutelmap.map)
                # For the steps that are left, somebody new to destroy.
                weg = uuid4()
                sleutels[weg] = {n: bos.sleutel_voor_zegelen(weg, n) for n in Zegel}
        if not gesneuveld:
            break
    assert uitkomsten == {(True, False), (True, True), (False, True)}


def _alleen_wat_geldt(bos: Sleutelbos, map_: Path) -> None:
    """One master for each level: the one in force."""
    geldt = {meester.pad(map_, niveau, bos._generatie(niveau)).name for niveau in Zegel}
    assert {b.name for b in map_.glob("meester.*")} == geldt


@pytest.mark.eis("BEW-03")
def test_een_fout_halverwege_draait_alles_terug(sleutelmap: Sleutelmap, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk while the new masters are made destroys nothing; afterwards the same ring does it all the same."""
    bos, weg, blijft = sleutelmap.open(), uuid4(), uuid4()
    voor = {w: bos.sleutel_voor_zegelen(w, Zegel.INHOUD) for w in (weg, blijft)}
    echt, over = meester.maak, [2]

    def vol(map_: Path, niveau: Zegel, generatie: int) -> bytes:
        over[0] -= 1
        if over[0] < 0:
            raise OSError(28, "No space left on device")
        return echt(map_, niveau, generatie)

    with monkeypatch.context() as mp:
        mp.setattr(meester, "maak", vol)
        with pytest.raises(OSError, match="space"):
            bos.vernietig(weg)
    assert {w: bos.sleutel_voor_openen(w, Zegel.INHOUD) for w in (weg, blijft)} == voor
    assert bos.vernietigd() == frozenset()
    bos.vernietig(weg)
    assert bos.sleutel_voor_openen(weg, Zegel.INHOUD) is Gewist.VERNIETIGD
    assert sleutelmap.open().sleutel_voor_openen(blijft, Zegel.INHOUD) == voor[blijft]
