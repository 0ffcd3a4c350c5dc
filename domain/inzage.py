"""The citizen's request to see what is held, and the export that answers it (AVG 15; RCH-01, RCH-05)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.feit import Feit
from domain.tekst import Zin
from domain.verzegeld import Verzegeld


class Hoedanigheid(StrEnum):
    """In which capacity someone asks (VTG)."""

    BURGER = "burger zelf"
    OUDER = "ouder met gezag"
    VOOGD = "voogd"
    CURATOR = "curator"
    MENTOR = "mentor"
    GEMACHTIGDE = "schriftelijk gemachtigde"


class Identificatie(BaseModel):
    """How identity and authority of the requester were established, before anything is made (RCH-05).

    ``bevoegdheid`` names the source of the authority of someone who asks for another; for the citizen it is absent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    hoedanigheid: Hoedanigheid
    vastgesteld_met: Zin
    bevoegdheid: Zin | None = None


class InzageVerzocht(Feit):
    """A citizen, or who may speak for them, asked to see what is held; identity and authority were established."""

    TOPIC: ClassVar[str] = "inzage.verzocht"

    verzoek: UUID
    over: UUID
    identificatie: Verzegeld[Identificatie]


class InzageGemaakt(Feit):
    """The export was made. ``vingerafdruk`` is the SHA-256 of the account that was handed out."""

    TOPIC: ClassVar[str] = "inzage.gemaakt"

    verzoek: UUID
    over: UUID
    vingerafdruk: str


@dataclass(frozen=True)
class Inzageverzoek:
    """A request in the case."""

    verzoek: UUID
    over: UUID
    gemaakt: int = 0
