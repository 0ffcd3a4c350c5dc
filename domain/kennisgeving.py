"""The duty to tell the citizen: opened by a disclosure, put off for a reason, fulfilled (004 §3.1, 002 §1.4).

Only acts are facts. That a duty is open, put off or overdue follows from the acts and the clock (KEN-01, KEN-02).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.feit import Feit
from domain.tekst import Tekst, Zin
from domain.tijd import Moment, dag
from domain.verzegeld import Verzegeld


class Uitstelreden(StrEnum):
    """The only two reasons for putting off (002 §1.4)."""

    VEILIGHEID = "veiligheid"
    DOEL = "het doel zou verloren gaan"


class Uitstel(BaseModel):
    """Why telling waits, and until which day; on that day it is looked at again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reden: Uitstelreden
    toelichting: Tekst
    tot: date


class KennisgevingUitgesteld(Feit):
    """Someone decided that telling the citizen waits. ``tot`` is open, so that what is due can be listed."""

    TOPIC: ClassVar[str] = "kennisgeving.uitgesteld"

    verstrekking: UUID
    over: UUID
    tot: date
    uitstel: Verzegeld[Uitstel]


class Kanaal(StrEnum):
    """How the citizen was told (KEN-07)."""

    BRIEF = "brief"
    GESPREK = "gesprek"
    PORTAAL = "portaal"


class Bezorging(StrEnum):
    """What became of it. Anything but ``ONTVANGEN`` leaves the duty open (KEN-07)."""

    ONTVANGEN = "ontvangen"
    TERUGGEKOMEN = "teruggekomen"
    ONBEREIKBAAR = "onbereikbaar"


class Kennisgevingsinhoud(BaseModel):
    """What the citizen was told, as it was told."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kanaal: Kanaal
    bezorging: Bezorging
    op: date
    tekst: Tekst
    door: Zin


class KennisgevingGedaan(Feit):
    """The citizen was told, or it was tried: ``ontvangen`` says whether it reached them."""

    TOPIC: ClassVar[str] = "kennisgeving.gedaan"

    verstrekking: UUID
    over: UUID
    ontvangen: bool
    inhoud: Verzegeld[Kennisgevingsinhoud]


class Plichtstand(StrEnum):
    """How a duty to tell stands at a moment."""

    OPEN = "open"
    UITGESTELD = "uitgesteld"
    TE_LAAT = "te laat"
    VERVULD = "vervuld"


@dataclass(frozen=True)
class Kennisgevingsplicht:
    """The duty to tell that a disclosure opened on the day ``sinds``."""

    verstrekking: UUID
    over: UUID
    sinds: Moment
    uitgesteld_tot: date | None = None
    uitgesteld_door: UUID | None = None
    vervuld_op: Moment | None = None

    def uiterlijk(self, binnen_dagen: int) -> date:
        """The last day on which telling, or looking at it again, is in time."""
        return self.uitgesteld_tot or dag(self.sinds) + timedelta(days=binnen_dagen)

    def stand(self, vandaag: date, binnen_dagen: int) -> Plichtstand:
        """How the duty stands on a day."""
        if self.vervuld_op is not None:
            return Plichtstand.VERVULD
        if vandaag > self.uiterlijk(binnen_dagen):
            return Plichtstand.TE_LAAT
        return Plichtstand.UITGESTELD if self.uitgesteld_tot is not None else Plichtstand.OPEN

    def verzwegen(self) -> bool:
        """Whether the citizen may not be told of it yet: put off and not fulfilled, also when overdue (KEN-02)."""
        return self.vervuld_op is None and self.uitgesteld_tot is not None
