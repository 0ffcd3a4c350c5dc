"""Whole tables as sets of questions, for properties that hold for every question there is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from policies.beleid import GepubliceerdBeleid
from policies.ruimte import bekende_waarden
from policies.volledig import Rij, deel, rijen

HERLEIDBAAR = ("dat", "buitenkant", "inhoud")


@dataclass(frozen=True)
class Ruimte:
    """What one version allows: for each choice of outer values, the allowed questions as bits."""

    beleid: GepubliceerdBeleid

    @cached_property
    def bekend(self) -> dict[str, tuple[str, ...]]:
        """The known values of each dimension."""
        return bekende_waarden(tuple(self.beleid.convenant.doelen))

    def rijen(self, *apart: str) -> tuple[Rij, ...]:
        """Every row; rows that are the same are one, unless they differ in a dimension of ``apart``."""
        return tuple(rijen((self.beleid.tabel,), self.bekend, apart))

    def deel(self, **bereik: object) -> int:
        """The questions in a row with these inner values."""
        vak: Mapping[str, tuple[str, ...]] = {d: (w,) if isinstance(w, str) else w for d, w in bereik.items()}  # type: ignore[misc]
        return deel(self.bekend, vak)

    def naast(self, bits: int, dimensie: str, een: str, ander: str) -> int:
        """What a row allows for ``een`` and not for ``ander``, with everything else equal; as questions on ``een``."""
        kant_een, kant_ander = self.deel(**{dimensie: een}), self.deel(**{dimensie: ander})
        verder = (kant_ander & -kant_ander).bit_length() - (kant_een & -kant_een).bit_length()
        bij_ander = (bits & kant_ander) >> verder if verder > 0 else (bits & kant_ander) << -verder
        return bits & kant_een & ~bij_ander

    @property
    def aantal(self) -> int:
        """How many questions are allowed."""
        return sum(rij.aantal * rij.bits[0].bit_count() for rij in self.rijen())


def niet_meer_dan(een: Ruimte, ander: Ruimte) -> bool:
    """Whether all that ``een`` allows is allowed by ``ander``."""
    return all(not a & ~b for a, b in _naast(een, ander))


def zelfde(een: Ruimte, ander: Ruimte, zonder: int = 0) -> bool:
    """Whether both allow the same questions, but for those of ``zonder``, which ``ander`` does not allow."""
    return all(a & ~zonder == b for a, b in _naast(een, ander))


def _naast(een: Ruimte, ander: Ruimte) -> Iterator[tuple[int, int]]:
    for rij in rijen((een.beleid.tabel, ander.beleid.tabel), een.bekend):
        yield rij.bits[0], rij.bits[1]
