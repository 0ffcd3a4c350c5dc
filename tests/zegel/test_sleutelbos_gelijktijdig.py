"""Two processes with the same ring: whatever the order of their steps, no key is lost and none outlives its end."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from domain.niveau import Zegel
from infra.sleutels import meester
from infra.sleutels.sleutelbos import Gewist, Sleutelbos, SleutelVernietigd
from tests.zegel.conftest import Sleutelmap

HOOGSTENS = 40
ANDER_PROCES = """
import sys
from pathlib import Path
from uuid import UUID
from domain.niveau import Zegel
from infra.sleutels.sleutelbos import Sleutelbos
bos = Sleutelbos(Path(sys.argv[1]), Zegel.INHOUD)
bos.sleutel_voor_zegelen(UUID(sys.argv[2]), Zegel.DAT)
bos.vernietig(UUID(sys.argv[3]))
"""


class Inbreker:
    """Does something once, just before the n-th step of a ring: a statement on its file, or a look at a master."""

    def __init__(self, bos: Sleutelbos, stap: int, doe: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
        self._bos, self._over, self._doe = bos, stap, doe
        self.gedaan = False
        echt = meester.lees

        def lees(map_: Path, niveau: Zegel, generatie: int) -> bytes:
            self._tik()
            return echt(map_, niveau, generatie)

        bos._db.set_trace_callback(lambda _: self._tik())
        monkeypatch.setattr(meester, "lees", lees)

    def _tik(self) -> None:
        # Within a transaction of the ring the other one would wait: that order of steps can not happen.
        if self.gedaan or self._bos._db.in_transaction:
            return
        self._over -= 1
        if self._over < 0:
            self.gedaan = True
            self._doe()


def _elke_stap(
    sleutelmap: Sleutelmap, doe: Callable[[Sleutelbos], object], *, vooraf: Callable[[Sleutelbos], object]
) -> None:
    """Run ``doe`` on a fresh ring again and again, with a destruction of somebody else before each of its steps."""
    ander = sleutelmap.open()
    for stap in range(HOOGSTENS):
        with pytest.MonkeyPatch.context() as mp:
            vooraf(ander)
            bos = sleutelmap.open()
            inbreker = Inbreker(bos, stap, lambda: ander.vernietig(uuid4()), mp)
            doe(bos)
            bos._db.set_trace_callback(None)
        if not inbreker.gedaan:
            assert stap >= 2, "the steps were not seen"
            return
    pytest.fail("the work has no end")


def test_een_lezer_merkt_niets_van_een_vernietiging_van_een_ander(sleutelmap: Sleutelmap) -> None:
    """Masters that rotate between any two steps of opening never make a key look lost."""
    wie = uuid4()
    sleutel = sleutelmap.open().sleutel_voor_zegelen(wie, Zegel.DAT)

    def lees(bos: Sleutelbos) -> None:
        assert bos.sleutel_voor_openen(wie, Zegel.DAT) == sleutel

    _elke_stap(sleutelmap, lees, vooraf=lambda _: None)


def test_een_nieuwe_sleutel_gaat_niet_verloren_bij_een_vernietiging_van_een_ander(sleutelmap: Sleutelmap) -> None:
    """A key made while the masters rotate is wrapped by the one in force, and every later destruction still works."""
    nieuw: list[UUID] = []

    def maak(bos: Sleutelbos) -> None:
        nieuw.append(uuid4())
        sleutel = bos.sleutel_voor_zegelen(nieuw[-1], Zegel.PROCES)
        assert sleutelmap.open().sleutel_voor_openen(nieuw[-1], Zegel.PROCES) == sleutel

    _elke_stap(sleutelmap, maak, vooraf=lambda _: None)
    laatste = sleutelmap.open()
    laatste.vernietig(uuid4())
    assert all(isinstance(laatste.sleutel_voor_openen(n, Zegel.PROCES), bytes) for n in nieuw)


def test_openen_gaat_samen_met_een_vernietiging(sleutelmap: Sleutelmap) -> None:
    """A process that starts while another destroys opens the ring, whichever generation it finds."""
    sleutelmap.open().sleutel_voor_zegelen(uuid4(), Zegel.DAT)
    ander = sleutelmap.open()
    echt, over = meester.lees, [3]

    def lees(map_: Path, niveau: Zegel, generatie: int) -> bytes:
        over[0] -= 1
        if over[0] == 0:
            ander.vernietig(uuid4())
        return echt(map_, niveau, generatie)

    with pytest.MonkeyPatch.context() as mp:
        mp.setattr(meester, "lees", lees)
        assert sleutelmap.open().vernietigd()


@pytest.mark.eis("BEW-03")
def test_een_ander_proces_ziet_vernietiging_meteen(sleutelmap: Sleutelmap) -> None:
    """Rings that had the key in memory give it no more from the next question on, at every level."""
    hoog, laag, wie = sleutelmap.open(), sleutelmap.open(Zegel.DAT), uuid4()
    for niveau in Zegel:
        hoog.sleutel_voor_zegelen(wie, niveau)
    assert isinstance(laag.sleutel_voor_openen(wie, Zegel.DAT), bytes)
    stand = laag.stand()
    sleutelmap.open().vernietig(wie)
    assert laag.stand() != stand
    for niveau in Zegel:
        assert hoog.sleutel_voor_openen(wie, niveau) is Gewist.VERNIETIGD
        assert laag.sleutel_voor_openen(wie, niveau) is Gewist.VERNIETIGD
    with pytest.raises(SleutelVernietigd) as fout:
        laag.sleutel_voor_zegelen(wie, Zegel.DAT)
    assert fout.value.betreft == wie


@pytest.mark.eis("BEW-03")
def test_een_echt_ander_proces_vernietigt(sleutelmap: Sleutelmap) -> None:
    """The same with a process of its own: what it destroys is gone here, what it made can be used here."""
    bos, weg, nieuw = sleutelmap.open(), uuid4(), uuid4()
    bos.sleutel_voor_zegelen(weg, Zegel.DAT)
    subprocess.run(
        [sys.executable, "-c", ANDER_PROCES, str(sleutelmap.map), str(nieuw), str(weg)], check=True, timeout=60
    )
    assert bos.sleutel_voor_openen(weg, Zegel.DAT) is Gewist.VERNIETIGD
    assert isinstance(bos.sleutel_voor_openen(nieuw, Zegel.DAT), bytes)


def test_twee_processen_maken_samen_een_sleutel(sleutelmap: Sleutelmap) -> None:
    """Whoever comes second gets the key of the first, not one of its own."""
    een, twee, wie = sleutelmap.open(), sleutelmap.open(), uuid4()
    assert twee.sleutel_voor_openen(wie, Zegel.DAT) is None
    assert een.sleutel_voor_zegelen(wie, Zegel.DAT) == twee.sleutel_voor_zegelen(wie, Zegel.DAT)
