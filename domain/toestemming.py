"""Consent: for whom, to whom, for what, how far and how long; given, refused, withdrawn (004 §3.2 IV d)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.bereik import Bereik, Delen
from domain.feit import Feit
from domain.grondslag import Grondtoestand
from domain.tekst import Tekst, Zin
from domain.verzegeld import Verzegeld


class Vorm(StrEnum):
    """How the citizen said it (TST-02)."""

    MONDELING = "mondeling"
    SCHRIFTELIJK = "schriftelijk"


class Gesprek(BaseModel):
    """How consent came about: in which form, heard by whom, what was explained (002 §1.5, §2.3)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    vorm: Vorm
    gehoord_door: Zin
    uitgelegd: Tekst


class ToestemmingGegeven(Feit):
    """The citizen consented."""

    TOPIC: ClassVar[str] = "toestemming.gegeven"

    toestemming: UUID
    over: UUID
    bereik: Verzegeld[Bereik]
    gesprek: Verzegeld[Gesprek]


class ToestemmingGeweigerd(Feit):
    """The citizen refused. This closes ground d for what was asked, and nothing else (TST-05)."""

    TOPIC: ClassVar[str] = "toestemming.geweigerd"

    toestemming: UUID
    over: UUID
    bereik: Verzegeld[Bereik]
    toelichting: Verzegeld[Tekst]


class ToestemmingIngetrokken(Feit):
    """The citizen withdrew a consent. It works forward only (TST-03)."""

    TOPIC: ClassVar[str] = "toestemming.ingetrokken"

    toestemming: UUID
    over: UUID
    toelichting: Verzegeld[Tekst]


class Stand(StrEnum):
    """What became of a consent, by acts alone; that it lapses follows from its last day and the clock."""

    GEGEVEN = "gegeven"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"


@dataclass(frozen=True)
class Toestemming:
    """A consent in the case. ``bereik`` is ``None`` when it can no longer be read: then it covers nothing."""

    toestemming: UUID
    over: UUID
    stand: Stand
    bereik: Bereik | None

    def toestand(self, vandaag: date) -> Grondtoestand:
        """How this consent stands as a ground on a day."""
        if self.stand is Stand.INGETROKKEN:
            return Grondtoestand.INGETROKKEN
        if self.stand is Stand.GEWEIGERD or self.bereik is None or vandaag < self.bereik.van:
            return Grondtoestand.ONTBREEKT
        return Grondtoestand.GELDT if vandaag <= self.bereik.tot else Grondtoestand.VERLOPEN

    def dekt(self, delen: Delen) -> bool:
        """Whether the consent is for this citizen, giver, receiver, purpose, category and level."""
        return self.over == delen.over and self.bereik is not None and delen.past_in(self.bereik)
