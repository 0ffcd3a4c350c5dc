"""What giving is: a disclosure to named people, or a contribution to who is in the room."""

from typing import TypeAlias
from uuid import UUID

from domain.besluit.kader import Kader
from domain.casus import Casus
from domain.opdracht.verstrekking import BrengIn, DoeVerstrekking

Geven: TypeAlias = DoeVerstrekking | BrengIn


def ontvangers_van(casus: Casus, opdracht: Geven, kader: Kader) -> tuple[UUID, ...]:
    """Who would receive it: the named professionals, or everyone else in the room for the present circle."""
    if isinstance(opdracht, DoeVerstrekking):
        return opdracht.aan
    overleg = casus.overleggen.get(opdracht.overleg)
    if overleg is None or overleg.kring is None:
        return ()
    return tuple(m for m in overleg.aanwezig(overleg.kring) if m != kader.wie.medewerker)
