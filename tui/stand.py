"""What the head of every screen shows: who, when, practice or not, connected or not."""

from dataclasses import dataclass
from datetime import datetime

from services.berichten.werkvoorraad import Ik


@dataclass(frozen=True)
class Stand:
    """``moment`` and ``ik`` are ``None`` until the first view came."""

    moment: datetime | None = None
    oefening: bool = False
    ik: Ik | None = None
    verbonden: bool = True
