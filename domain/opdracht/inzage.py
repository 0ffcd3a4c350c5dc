"""Commands about the citizen's right to see what is held."""

from typing import ClassVar
from uuid import UUID

from domain.inzage import Hoedanigheid
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Zin


class LegInzageverzoekVast(Opdracht):
    """Record a request, with how identity and authority of the requester were established (RCH-05)."""

    NAAM: ClassVar[str] = "inzage.verzoeken"

    over: UUID
    hoedanigheid: Hoedanigheid
    vastgesteld_met: Zin
    bevoegdheid: Zin | None = None


class LegInzageVast(Opdracht):
    """Record that the export of a request was made, with the fingerprint of what was handed out."""

    NAAM: ClassVar[str] = "inzage.vastleggen"

    verzoek: UUID
    vingerafdruk: Zin
