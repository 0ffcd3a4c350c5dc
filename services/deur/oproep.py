"""One call at the door: who called, when, and what was asked."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from domain.casus import Casus
from domain.feit import Vastgelegd
from domain.medewerker import Medewerker, Rol, Wie
from domain.tijd import dag
from services.berichten.antwoord import Verzoek
from services.register import Registerstand


@dataclass(frozen=True)
class Beller:
    """Who the connection belongs to: the public keys of the organisation's account and of the person."""

    account: str
    sleutel: str


@dataclass(frozen=True)
class Oproep:
    """A call by an identified professional. ``moment`` and ``eindpunt`` are set by the door, never by the caller."""

    medewerker: Medewerker
    verzoek: Verzoek
    moment: datetime
    register: Registerstand
    eindpunt: str = ""

    @property
    def vandaag(self) -> date:
        """The calendar day of the call in the Netherlands."""
        return dag(self.moment)

    def wie(self, rol: Rol) -> Wie:
        """The caller, acting in this role."""
        return Wie(medewerker=self.medewerker.medewerker, organisatie=self.medewerker.organisatie, rol=rol)

    def bij(self, casus: UUID) -> "Oproep":
        """The same call, about this case."""
        return replace(self, verzoek=self.verzoek.model_copy(update={"casus": casus}))


@dataclass(frozen=True)
class Geladen:
    """A case at its newest version, with the facts it was folded from."""

    casus: Casus
    feiten: tuple[Vastgelegd, ...]

    @property
    def id(self) -> UUID:
        """The id of the case."""
        return self.casus.casus
