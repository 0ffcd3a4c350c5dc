"""Commands about using what was given for another purpose (004 §3.3.6)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst, Zin


class KeurDoelGoed(Opdracht):
    """Approve that the receivers of a disclosure use it for another purpose, or pass it on.

    ``ontvangers`` are those to whom they may pass it on for that purpose, which can be the one it was given for; empty
    approves use by the receivers themselves only. ``tot`` left out is without an end.
    """

    NAAM: ClassVar[str] = "doelwijziging.goedkeuren"

    verstrekking: UUID
    doel: Zin
    reden: Tekst
    tot: date | None = None
    ontvangers: tuple[UUID, ...] = Field(default=(), max_length=20)


class TrekGoedkeuringIn(Opdracht):
    """Take back the approval to use a disclosure for a purpose."""

    NAAM: ClassVar[str] = "doelwijziging.intrekken"

    verstrekking: UUID
    doel: Zin
    reden: Tekst
