"""Sealing in decisions: one word for each level at which something about someone is kept."""

from typing import TypeVar
from uuid import UUID

from domain.niveau import Zegel
from domain.verzegeld import Open

T = TypeVar("T")


def proces(betreft: UUID, waarde: T) -> Open[T]:
    """Which step, ground, category: for whoever may see the process."""
    return Open(betreft=betreft, niveau=Zegel.PROCES, waarde=waarde)


def dat(betreft: UUID, waarde: T) -> Open[T]:
    """That someone is known, and who they are."""
    return Open(betreft=betreft, niveau=Zegel.DAT, waarde=waarde)


def buitenkant(betreft: UUID, waarde: T) -> Open[T]:
    """What shows on the outside."""
    return Open(betreft=betreft, niveau=Zegel.BUITENKANT, waarde=waarde)


def inhoud(betreft: UUID, waarde: T) -> Open[T]:
    """Full content, and the reasons that give it away."""
    return Open(betreft=betreft, niveau=Zegel.INHOUD, waarde=waarde)
