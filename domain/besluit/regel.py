"""Rules of the field as values: each has a name, the requirement and the source it comes from, and a test.

A rule answers with nothing, or with the sentence that says what is in the way. All rules of a command are asked, so
that whoever gave it hears everything that is missing at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from domain.verstrekking import Bezwaarspoor

S = TypeVar("S", contravariant=True)  # noqa: PLC0105
O = TypeVar("O", contravariant=True)  # noqa: E741, PLC0105
K = TypeVar("K", contravariant=True)  # noqa: PLC0105


@dataclass(frozen=True)
class Bezwaar:
    """What is in the way: the rule, the requirement and source it comes from, one sentence, and what may help."""

    regel: str
    eis: str
    bron: str
    zin: str
    volgende: tuple[str, ...] = ()

    def spoor(self) -> Bezwaarspoor:
        """The objection as it is kept in a fact."""
        return Bezwaarspoor(regel=self.regel, eis=self.eis, zin=self.zin)


class Geweigerd(Exception):  # noqa: N818 - the field's word
    """A command that may not be carried out, with every objection to it. Nothing was done."""

    def __init__(self, bezwaren: tuple[Bezwaar, ...]) -> None:
        super().__init__("; ".join(b.regel for b in bezwaren))
        self.bezwaren = bezwaren


@dataclass(frozen=True)
class Regel(Generic[S, O, K]):
    """A named rule. Calling it gives the objection, or ``None`` when nothing is in the way.

    It is asked of a state (a case, or the convenanten), a command, and the frame in which that is decided.
    """

    naam: str
    eis: str
    bron: str
    toets: Callable[[S, O, K], str | None]
    volgende: tuple[str, ...] = ()

    def __call__(self, stand: S, opdracht: O, kader: K) -> Bezwaar | None:
        """Ask the rule about one command."""
        zin = self.toets(stand, opdracht, kader)
        return None if zin is None else Bezwaar(self.naam, self.eis, self.bron, zin, self.volgende)


REGELS: dict[str, Regel[Any, Any, Any]] = {}
"""Every rule by its name."""

S_ = TypeVar("S_")
O_ = TypeVar("O_")
K_ = TypeVar("K_")


def regel(
    naam: str, *, eis: str, bron: str, volgende: tuple[str, ...] = ()
) -> Callable[[Callable[[S_, O_, K_], str | None]], Regel[S_, O_, K_]]:
    """Name a test and make it a rule; a name is used once."""

    def maak(toets: Callable[[S_, O_, K_], str | None]) -> Regel[S_, O_, K_]:
        if naam in REGELS:
            raise ValueError(f"rule {naam} exists")
        nieuw = Regel(naam, eis, bron, toets, volgende)
        REGELS[naam] = nieuw
        return nieuw

    return maak


def bezwaren(regels: Iterable[Regel[S_, O_, K_]], stand: S_, opdracht: O_, kader: K_) -> tuple[Bezwaar, ...]:
    """Everything that is in the way of a command, in the order of the rules."""
    return tuple(b for r in regels if (b := r(stand, opdracht, kader)) is not None)


def eis(regels: Iterable[Regel[S_, O_, K_]], stand: S_, opdracht: O_, kader: K_) -> None:
    """Refuse the command when anything is in its way.

    Raises:
        Geweigerd: with every objection.
    """
    gevonden = bezwaren(regels, stand, opdracht, kader)
    if gevonden:
        raise Geweigerd(gevonden)
