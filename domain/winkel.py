"""The store itself: founded for practice or for real life, and the clock of a practice store (DESIGN §7)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from domain.feit import Feit
from domain.tijd import Moment

WINKEL = UUID("b7d9a1f2-93c4-4f0e-8a66-0d5d1c2e7f00")
"""The id of the stream that holds these facts; there is one in every store."""


class Winkelsoort(StrEnum):
    """What a store is for. A practice store says so on every screen and document."""

    OEFENING = "oefening"
    PRODUCTIE = "productie"


class WinkelGesticht(Feit):
    """The first fact of every store."""

    TOPIC: ClassVar[str] = "winkel.gesticht"

    soort: Winkelsoort


class OefenklokGezet(Feit):
    """The clock of a practice store was moved, forward only."""

    TOPIC: ClassVar[str] = "oefenklok.gezet"

    op: Moment


@dataclass(frozen=True)
class Winkel:
    """What is known of the store. ``klok`` is the moment of a practice clock, ``None`` while it follows the server."""

    soort: Winkelsoort | None = None
    klok: datetime | None = None


def vouw_winkel(stand: Winkel, feit: Feit) -> Winkel:
    """The store after one more fact."""
    match feit:
        case WinkelGesticht():
            return replace(stand, soort=feit.soort)
        case OefenklokGezet():
            return replace(stand, klok=feit.op)
        case _:
            return stand
