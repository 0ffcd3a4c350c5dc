"""Commands about an objection against research and policy (001 §3.5)."""

from typing import ClassVar
from uuid import UUID

from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst


class MaakOnderzoeksbezwaar(Opdracht):
    """Record that the citizen objects to use for research and policy, in their words."""

    NAAM: ClassVar[str] = "onderzoeksbezwaar.vastleggen"

    over: UUID
    toelichting: Tekst


class TrekOnderzoeksbezwaarIn(Opdracht):
    """Record that the citizen has nothing against it any more."""

    NAAM: ClassVar[str] = "onderzoeksbezwaar.intrekken"

    over: UUID
    toelichting: Tekst
