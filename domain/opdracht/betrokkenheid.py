"""Commands about who is directly involved in the same help (004 annex 1 §5.1)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from domain.betrokkenheid import Betrokkenheidsoort
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Zin


class LegBetrokkenheidVast(Opdracht):
    """Record that others are directly involved in the same help to a citizen, and where that can be seen (``bron``).

    ``tot`` left out is without an end; ``getekend_op`` is the day on which the citizen signed, for a plan only.
    """

    NAAM: ClassVar[str] = "betrokkenheid.vastleggen"

    over: UUID
    professionals: tuple[UUID, ...] = Field(min_length=2, max_length=20)
    soort: Betrokkenheidsoort
    van: date
    tot: date | None = None
    getekend_op: date | None = None
    bron: Zin


class BeeindigBetrokkenheid(Opdracht):
    """Record that they are no longer involved together, with the reason."""

    NAAM: ClassVar[str] = "betrokkenheid.beeindigen"

    betrokkenheid: UUID
    reden: Zin
