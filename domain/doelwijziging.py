"""Use for another purpose than the one it was given for: only when who gave it approved that (004 §3.3.6; PLA-05).

An approval is for one disclosure and one purpose. It opens nothing else: whoever reads still needs a ground, the
convenant, and that it was given to them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.feit import Feit
from domain.tekst import Tekst, Zin
from domain.verzegeld import Verzegeld


class Doelafspraak(BaseModel):
    """For which other purpose, and until which day, the last day included; ``tot`` ``None`` is without an end."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    doel: Zin
    tot: date | None = None


class DoelwijzigingGoedgekeurd(Feit):
    """Who gave it approved that its receivers use it for another purpose, from now on."""

    TOPIC: ClassVar[str] = "doelwijziging.goedgekeurd"

    doelwijziging: UUID
    verstrekking: UUID
    over: UUID
    afspraak: Verzegeld[Doelafspraak]
    reden: Verzegeld[Tekst]


class DoelwijzigingIngetrokken(Feit):
    """Who gave it took an approval back. It works forward only."""

    TOPIC: ClassVar[str] = "doelwijziging.ingetrokken"

    doelwijziging: UUID
    verstrekking: UUID
    over: UUID
    reden: Verzegeld[Tekst]


@dataclass(frozen=True)
class Doelwijziging:
    """An approval as it stands. ``afspraak`` ``None`` is one that can no longer be read: it approves nothing."""

    doelwijziging: UUID
    verstrekking: UUID
    afspraak: Doelafspraak | None
    ingetrokken: bool = False

    def geldt(self, verstrekking: UUID, doel: str, vandaag: date) -> bool:
        """Whether it approves using this disclosure for this purpose on a day."""
        a = self.afspraak
        if a is None or self.ingetrokken or self.verstrekking != verstrekking or a.doel != doel:
            return False
        return a.tot is None or vandaag <= a.tot


def geldende_goedkeuring(
    wijzigingen: Iterable[Doelwijziging], verstrekking: UUID, doel: str, vandaag: date
) -> Doelwijziging | None:
    """The approval in force on a day for using a disclosure for a purpose; ``None`` when there is none."""
    return next((w for w in wijzigingen if w.geldt(verstrekking, doel, vandaag)), None)


def goedgekeurde_doelen(
    wijzigingen: Iterable[Doelwijziging], verstrekking: UUID, vandaag: date
) -> tuple[Doelafspraak, ...]:
    """The other purposes for which a disclosure may be used on a day, in order of approval."""
    return tuple(
        w.afspraak for w in wijzigingen if w.afspraak is not None and w.geldt(verstrekking, w.afspraak.doel, vandaag)
    )
