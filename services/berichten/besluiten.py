"""The decision log of a case, and a verdict decided again, for who answers for the case."""

from datetime import datetime
from typing import Any
from uuid import UUID

from services.berichten.antwoord import Bericht


class Besluitregel(Bericht):
    """One verdict as it was recorded. ``besluit`` names it when it is to be decided again.

    ``toegestaan`` is ``None`` when its key was destroyed; then ``want`` says so. ``herhaalbaar`` is false for what a
    role decided, not a convenant. ``aantal`` sums attempts that came close together. ``record`` is the same in the
    shape of the Authorization Decision Log.
    """

    besluit: UUID
    moment: datetime
    wie: str
    organisatienaam: str
    handeling: str
    ontvanger: str
    toegestaan: bool | None
    want: str
    artikelen: tuple[str, ...]
    aantal: int
    herhaalbaar: bool
    record: dict[str, Any]


class Besluitenlijst(Bericht):
    """Every recorded verdict of a case, the oldest first."""

    casus: UUID
    kenmerk: str
    besluiten: tuple[Besluitregel, ...]


class Oordeelregel(Bericht):
    """An answer with its articles, each with its text."""

    toegestaan: bool
    artikelen: tuple[str, ...]


class Herhaling(Bericht):
    """A verdict then, and again as of ``op``.

    ``opnieuw`` is ``None`` when it cannot be decided again; ``verschillen`` then says why. ``uitleg`` explains the
    verdict of then for a professional, ``uitleg_burger`` for the citizen. ``convenant`` and ``wet`` are the content
    hashes of what decided then; ``wet`` is empty for what was recorded before it was kept.
    """

    besluit: UUID
    moment: datetime
    op: datetime
    handeling: str
    wie: str
    ontvanger: str
    convenant: str
    wet: str = ""
    toen: Oordeelregel | None
    opnieuw: Oordeelregel | None
    gelijk: bool
    verschillen: tuple[str, ...]
    uitleg: tuple[str, ...]
    uitleg_burger: tuple[str, ...]


class Herhalingen(Bericht):
    """The verdicts that were decided again, the oldest first."""

    casus: UUID
    kenmerk: str
    herhalingen: tuple[Herhaling, ...]
