"""What happened, as the screens hear it: workers post these, handlers act on them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from textual.message import Message

from services.berichten.antwoord import Fout, Gelukt, Geweigerd
from services.berichten.vraagtekst import Vraagtekst
from services.berichten.werkvoorraad import Ik
from tui.formulieren.bronnen import Bronnen


@dataclass
class VerbindingVeranderd(Message):
    """A call got through, or did not."""

    verbonden: bool


@dataclass
class IetsNieuws(Message):
    """The line called: there is something new, it does not say what."""


@dataclass
class StandGelezen(Message):
    """A view brought the clock of the store along, and whether it is practice."""

    moment: datetime
    oefening: bool
    ik: Ik | None = None


@dataclass
class NietGekregen(Message):
    """A view was asked for and did not come. ``antwoord`` is ``None`` when there was no connection."""

    groep: str
    antwoord: Geweigerd | Fout | None


@dataclass
class OpdrachtBeantwoord(Message):
    """The door answered a command. ``antwoord`` is ``None`` when no answer came and the outcome is unknown."""

    opdracht: UUID
    naam: str
    antwoord: Gelukt | Geweigerd | Fout | None


@dataclass
class VraagGelezen(Message):
    """The text of a question came."""

    beeld: Vraagtekst


@dataclass
class BronnenGekomen(Message):
    """What forms choose from came; ``daarna`` goes on with it."""

    bronnen: Bronnen
    daarna: Callable[[Bronnen], None]
