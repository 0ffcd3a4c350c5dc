"""The verdict that grows beside the form: what would happen if this were given now. Nothing is recorded."""

from uuid import UUID

from domain.niveau import Niveau
from services.berichten.antwoord import Bericht, Reden


class Ontvangeroordeel(Bericht):
    """What policy says of one receiver: allowed or not, by which articles, and how far it could go.

    ``verplichtingen`` are the duties that would come with it, ``uitleg`` is why, as far as the caller may hear it.
    """

    ontvanger: UUID
    naam: str
    mag: bool
    want: str
    artikelen: tuple[str, ...]
    hooguit: Niveau | None
    verplichtingen: tuple[str, ...] = ()
    uitleg: tuple[str, ...] = ()


class Toetsing(Bericht):
    """Everything that is in the way, the next lawful steps, and the verdict for each receiver."""

    mag: bool
    redenen: tuple[Reden, ...]
    volgende: tuple[str, ...]
    oordelen: tuple[Ontvangeroordeel, ...]
    opent_kennisgeving: bool
