"""Rules of the field as values: each has a name, the requirement and the source it comes from, and a test.

A rule answers with nothing, or with the sentence that says what is in the way. All rules of a command are asked, so
that whoever gave it hears everything that is missing at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.besluit.kader import Kader
from domain.casus import Casus
from domain.verstrekking import Bezwaarspoor

O = TypeVar("O", contravariant=True)  # noqa: E741, PLC0105


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
class Regel(Generic[O]):
    """A named rule. Calling it gives the objection, or ``None`` when nothing is in the way."""

    naam: str
    eis: str
    bron: str
    toets: Callable[[Casus, O, Kader], str | None]
    volgende: tuple[str, ...] = ()

    def __call__(self, casus: Casus, opdracht: O, kader: Kader) -> Bezwaar | None:
        """Ask the rule about one command."""
        zin = self.toets(casus, opdracht, kader)
        return None if zin is None else Bezwaar(self.naam, self.eis, self.bron, zin, self.volgende)


REGELS: dict[str, Regel[object]] = {}
"""Every rule by its name."""

T = TypeVar("T")


def regel(
    naam: str, *, eis: str, bron: str, volgende: tuple[str, ...] = ()
) -> Callable[[Callable[[Casus, T, Kader], str | None]], Regel[T]]:
    """Name a test and make it a rule; a name is used once."""

    def maak(toets: Callable[[Casus, T, Kader], str | None]) -> Regel[T]:
        if naam in REGELS:
            raise ValueError(f"rule {naam} exists")
        nieuw: Regel[T] = Regel(naam, eis, bron, toets, volgende)
        REGELS[naam] = nieuw  # type: ignore[assignment]
        return nieuw

    return maak


def bezwaren(regels: Iterable[Regel[T]], casus: Casus, opdracht: T, kader: Kader) -> tuple[Bezwaar, ...]:
    """Everything that is in the way of a command, in the order of the rules."""
    return tuple(b for r in regels if (b := r(casus, opdracht, kader)) is not None)


def eis(regels: Iterable[Regel[T]], casus: Casus, opdracht: T, kader: Kader) -> None:
    """Refuse the command when anything is in its way.

    Raises:
        Geweigerd: with every objection.
    """
    gevonden = bezwaren(regels, casus, opdracht, kader)
    if gevonden:
        raise Geweigerd(gevonden)
