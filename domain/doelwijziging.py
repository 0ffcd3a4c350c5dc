"""Use for another purpose, and passing on: only when who gave it approved that (004 §3.3.6; PLA-05, ORG-02).

An approval is for one disclosure and one purpose, and names to whom it may be passed on for that purpose. It opens
nothing else: whoever reads still needs a ground, the convenant, and that it was given to them.
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
    """For which purpose, and until which day, the last day included; ``tot`` ``None`` is without an end.

    ``ontvangers`` are those to whom it may be passed on for this purpose; empty: nobody, only used by its receivers.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    doel: Zin
    tot: date | None = None
    ontvangers: tuple[UUID, ...] = ()


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


def goedgekeurde_ontvangers(
    wijzigingen: Iterable[Doelwijziging], verstrekking: UUID, doel: str, vandaag: date
) -> frozenset[UUID]:
    """To whom a disclosure may be passed on for a purpose on a day."""
    geldend = (w.afspraak for w in wijzigingen if w.geldt(verstrekking, doel, vandaag))
    return frozenset(m for a in geldend if a is not None for m in a.ontvangers)


def mag_naar(
    wijzigingen: Iterable[Doelwijziging], verstrekking: UUID, doel: str, ontvanger: UUID, vandaag: date
) -> bool:
    """Whether who gave it approved that a disclosure is passed on to this receiver, for this purpose, on a day."""
    return ontvanger in goedgekeurde_ontvangers(wijzigingen, verstrekking, doel, vandaag)


def goedgekeurde_doelen(
    wijzigingen: Iterable[Doelwijziging], verstrekking: UUID, vandaag: date
) -> tuple[Doelafspraak, ...]:
    """The other purposes for which a disclosure may be used on a day, in order of approval."""
    return tuple(
        w.afspraak for w in wijzigingen if w.afspraak is not None and w.geldt(verstrekking, w.afspraak.doel, vandaag)
    )
