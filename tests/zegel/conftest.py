"""A key ring of its own for each test."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from domain.niveau import Zegel
from infra.sleutels.sleutelbos import Sleutelbos


class Sleutelmap:
    """A founded folder of keys, from which rings are opened as other processes would."""

    def __init__(self, map_: Path, einde: ExitStack) -> None:
        self.map = map_
        self._einde = einde

    def open(self, tot_en_met: Zegel = Zegel.INHOUD) -> Sleutelbos:
        """One more ring on this folder; it is closed when the test ends."""
        bos = Sleutelbos(self.map, tot_en_met)
        self._einde.callback(bos.sluit)
        return bos

    @contextmanager
    def even(self) -> Iterator[Sleutelbos]:
        """A ring with every level that is closed again at the end of the block."""
        bos = Sleutelbos(self.map, Zegel.INHOUD)
        try:
            yield bos
        finally:
            bos.sluit()


@pytest.fixture
def sleutelmap(tmp_path: Path) -> Iterator[Sleutelmap]:
    """A folder with an empty ring."""
    Sleutelbos.stichten(tmp_path / "sleutels")
    with ExitStack() as einde:
        yield Sleutelmap(tmp_path / "sleutels", einde)


@pytest.fixture
def bos(sleutelmap: Sleutelmap) -> Sleutelbos:
    """A ring with the keys of every level."""
    return sleutelmap.open()
