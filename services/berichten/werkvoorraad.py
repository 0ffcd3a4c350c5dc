"""The list a professional starts the day with: what is due first, then the cases."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from domain.fase import Fase
from domain.medewerker import Rol
from services.berichten.antwoord import Bericht


class Zaaksoort(StrEnum):
    """What kind of thing is due, most harmful when forgotten first."""

    GROND_VERLOOPT = "grond verloopt"
    KENNISGEVING = "kennisgeving"
    HERBEOORDELING = "herbeoordeling"
    ONTVANGST = "ontvangst"
    VRAAG = "vraag"
    ACTIE = "actie"
    INZAGEVERZOEK = "inzageverzoek"


class Punt(Bericht):
    """Something to do. ``wat`` says it in words, ``opdracht`` names the command that does it.

    ``onderdeel`` is the id of what it is about (a disclosure, an action, …). ``dagen_te_laat`` is 0 on the last day
    and before it.
    """

    casus: UUID
    kenmerk: str
    zaak: Zaaksoort
    wat: str
    opdracht: str
    onderdeel: UUID
    uiterlijk: date
    dagen_te_laat: int


class Casusregel(Bericht):
    """A case in the list. Nothing personal: ``kenmerk`` is a random name.

    ``deelnemers`` is ``None`` for whoever does not run the case. ``laatste`` is the newest fact this reader may
    know of.
    """

    casus: UUID
    kenmerk: str
    fase: Fase
    ik_voer_regie: bool
    deelnemers: int | None
    laatste: datetime
    laatste_wat: str


class Ik(Bericht):
    """Who the connection belongs to."""

    medewerker: UUID
    naam: str
    functie: str
    organisatie: UUID
    organisatienaam: str
    rollen: tuple[Rol, ...]


class Werkvoorraad(Bericht):
    """Everything that asks for attention. ``moment`` is the clock of the store; ``oefening`` whether it is practice."""

    moment: datetime
    oefening: bool
    ik: Ik
    nu: tuple[Punt, ...]
    casussen: tuple[Casusregel, ...]
