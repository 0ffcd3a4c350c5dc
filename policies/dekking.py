"""What the cases of a lawyer reach: which articles decide one of them, and which none (CON-08)."""

from dataclasses import dataclass

from domain.oordeel import Artikel
from policies.beleid import GepubliceerdBeleid
from policies.gevallen import Gevallen, toets
from policies.wet import is_wet


@dataclass(frozen=True)
class Dekking:
    """The articles with a rule, in two kinds, and those that no case reaches.

    An article is reached when it is among those that decide a case: it allows it, or it is one of what refuses it.
    """

    convenant: tuple[Artikel, ...]
    wet: tuple[Artikel, ...]
    geraakt: frozenset[Artikel]

    @property
    def ontbreekt(self) -> tuple[Artikel, ...]:
        """What no case reaches, in the order of the documents: the convenant first."""
        return tuple(a for a in (*self.convenant, *self.wet) if a not in self.geraakt)

    @property
    def deel(self) -> float:
        """Which part is reached, from 0 to 1; 1 when there is nothing to reach."""
        alle = (*self.convenant, *self.wet)
        return 1 - len(self.ontbreekt) / len(alle) if alle else 1.0


def meet_dekking(gevallen: Gevallen, beleid: GepubliceerdBeleid) -> Dekking:
    """Ask every case, and see which articles decided.

    Articles of the law are those that close something under this convenant; text without a rule decides nothing and
    is left out.
    """
    artikelen = tuple(dict.fromkeys(lijn.artikel for lijn in beleid.lijnen))
    geraakt = {a for uitkomst in toets(gevallen, beleid) for a in uitkomst.oordeel.artikelen}
    return Dekking(
        convenant=tuple(a for a in artikelen if not is_wet(a)),
        wet=tuple(a for a in artikelen if is_wet(a)),
        geraakt=frozenset(geraakt),
    )
