"""Attempts of the people of an organisation that came to nothing, for its own administrator."""

from datetime import datetime

from services.berichten.antwoord import Bericht


class Pogingregel(Bericht):
    """Attempts of one kind that came close together. ``moment`` is that of the last.

    ``eindpunt`` is what was called, ``None`` where it was not kept. What was asked for is in none of it.
    """

    moment: datetime
    wie: str
    soort: str
    eindpunt: str | None
    aantal: int


class Pogingenlijst(Bericht):
    """Every recorded attempt that was about no case of who made it, and who looked at this list; the oldest first."""

    organisatienaam: str
    pogingen: tuple[Pogingregel, ...]
