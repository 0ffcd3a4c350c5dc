"""What who governs may see of a case: which parties, which steps. No person, no category, no level (PLA-06)."""

from datetime import date, datetime

from domain.fase import Fase
from domain.partij import Partijsoort
from services.berichten.antwoord import Bericht


class Procespartij(Bericht):
    """An organisation that takes part."""

    naam: str
    soort: Partijsoort


class Processtap(Bericht):
    """That something was done, on which day, by which organisation."""

    op: date
    organisatienaam: str
    zin: str


class Proces(Bericht):
    """The process of a case. ``tot`` is the last day on which it may be seen; the steps, newest first."""

    kenmerk: str
    convenant: str
    fase: Fase
    oefening: bool
    moment: datetime
    tot: date
    regie: str
    partijen: tuple[Procespartij, ...]
    stappen: tuple[Processtap, ...]
