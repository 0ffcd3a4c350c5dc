"""Whole tables as sets of questions, for properties that hold for every question there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from policies.beleid import GepubliceerdBeleid
from policies.ruimte import bekende_waarden
from policies.volledig import deel, rijen

Rijen = dict[tuple[str, ...], int]
HERLEIDBAAR = ("dat", "buitenkant", "inhoud")


@dataclass(frozen=True)
class Ruimte:
    """What one version allows: for each deelname, gegeven, doelbinding and partij, the allowed questions as bits."""

    beleid: GepubliceerdBeleid

    @cached_property
    def bekend(self) -> dict[str, tuple[str, ...]]:
        """The known values of each dimension."""
        return bekende_waarden(tuple(self.beleid.convenant.doelen))

    @cached_property
    def rijen(self) -> Rijen:
        """Every row, by its outer values."""
        return {tuple(w.values()): bits for w, bits in rijen(self.beleid.tabel, self.bekend)}

    def deel(self, **bereik: object) -> int:
        """The questions in a row with these inner values."""
        vak: Mapping[str, tuple[str, ...]] = {d: (w,) if isinstance(w, str) else w for d, w in bereik.items()}  # type: ignore[misc]
        return deel(self.bekend, vak)

    @property
    def aantal(self) -> int:
        """How many questions are allowed."""
        return sum(bits.bit_count() for bits in self.rijen.values())


def niet_meer_dan(een: Ruimte, ander: Ruimte) -> bool:
    """Whether all that ``een`` allows is allowed by ``ander``."""
    return all(not bits & ~ander.rijen[plek] for plek, bits in een.rijen.items())
