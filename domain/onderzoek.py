"""An objection of the citizen against use for research and policy (001 §3.5, annex b; PLA-17).

A law can allow research without consent, as long as the citizen has nothing against it. It works forward only, and the
citizen can take it back.
"""

from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.feit import Feit
from domain.tekst import Tekst, Zin
from domain.verzegeld import Verzegeld


class Onderzoeksdoelen(BaseModel):
    """The purposes of research and policy in the convenant of the case; empty when it has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    doelen: tuple[Zin, ...]


class BezwaarTegenOnderzoek(Feit):
    """The citizen does not want their data used for research and policy."""

    TOPIC: ClassVar[str] = "onderzoek.bezwaar_gemaakt"

    bezwaar: UUID
    over: UUID
    tegen: Verzegeld[Onderzoeksdoelen]
    toelichting: Verzegeld[Tekst]


class BezwaarTegenOnderzoekIngetrokken(Feit):
    """The citizen has nothing against it any more."""

    TOPIC: ClassVar[str] = "onderzoek.bezwaar_ingetrokken"

    over: UUID
    toelichting: Verzegeld[Tekst]
