"""The course of a case itself: opened, from phase to phase, closed (DOS-01)."""

from typing import ClassVar
from uuid import UUID

from domain.fase import Fase
from domain.feit import Feit
from domain.tekst import Zin
from domain.verzegeld import Verzegeld


class CasusGeopend(Feit):
    """A case was opened under a version of a convenant. ``kenmerk`` is a random name, never about the citizen."""

    TOPIC: ClassVar[str] = "casus.geopend"

    kenmerk: str
    convenant: str
    convenantversie: int
    hash: str
    regisseur: UUID
    regisseur_organisatie: UUID


class FaseIngegaan(Feit):
    """The case entered a phase."""

    TOPIC: ClassVar[str] = "casus.fase_ingegaan"

    fase: Fase
    reden: Verzegeld[Zin]


class CasusAfgesloten(Feit):
    """The case was closed: nothing is given or read in it any more."""

    TOPIC: ClassVar[str] = "casus.afgesloten"

    reden: Verzegeld[Zin]
