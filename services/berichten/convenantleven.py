"""The life of the convenanten as an administrator sees it: versions, who signed, how every party stands."""

from datetime import date, datetime
from uuid import UUID

from domain.partij import Binding
from services.berichten.antwoord import Bericht


class Ondertekening(Bericht):
    """Who signed for an organisation, when, with which key; and from which day it counts."""

    organisatie: UUID
    naam: str
    door: str
    op: datetime
    vanaf: date
    sleutel: str
    handtekening: str


class Partijstand(Bericht):
    """How an organisation stands to a version today. ``toegetreden`` is whether it joined after the start."""

    organisatie: UUID
    naam: str
    binding: Binding
    toegetreden: bool
    opgeschort_om: tuple[str, ...]
    uitgetreden_vanaf: date | None


class Versiestand(Bericht):
    """A version: its document by hash, how long it is valid, who proposed it, who signed, how every party stands."""

    versie: int
    hash: str
    geldig_van: date
    geldig_tot: date
    voorgesteld_door: str
    voorgesteld_op: datetime
    ondertekeningen: tuple[Ondertekening, ...]
    partijen: tuple[Partijstand, ...]


class Convenantleven(Bericht):
    """A convenant with its versions, the oldest first. ``eindigt`` is the first day on which it is over."""

    convenant: str
    penvoerder: str
    eindigt: date | None
    versies: tuple[Versiestand, ...]


class Convenantenleven(Bericht):
    """All convenanten of the store, by short name."""

    convenanten: tuple[Convenantleven, ...]


class Convenanttekst(Bericht):
    """The document of one version, as it was proposed."""

    convenant: str
    versie: int
    hash: str
    tekst: str
