"""Commands about telling the citizen."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.kennisgeving import Bezorging, Kanaal, Uitstelreden
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst


class StelKennisgevingUit(Opdracht):
    """Put off telling the citizen of a disclosure, until a day on which it is looked at again."""

    NAAM: ClassVar[str] = "kennisgeving.uitstellen"

    verstrekking: UUID
    reden: Uitstelreden
    toelichting: Tekst
    tot: date


class DoeKennisgeving(Opdracht):
    """Record that the citizen was told of a disclosure, how, and whether it reached them."""

    NAAM: ClassVar[str] = "kennisgeving.doen"

    verstrekking: UUID
    kanaal: Kanaal
    bezorging: Bezorging
    op: date
    tekst: Tekst
