"""The casusoverleg: called, held in a wide and a small circle, and closed with what each takes along (004 §4.3)."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.feit import Feit
from domain.partij import Kring
from domain.tekst import Tekst, Zin
from domain.tijd import Moment
from domain.verzegeld import Verzegeld


class Plek(BaseModel):
    """Who is invited, in which circle (OVL-01)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    medewerker: UUID
    kring: Kring


class Genodigde(Plek):
    """Who is invited, with the task in this meeting. The task is typed, and may be about the citizen."""

    taak: Zin


class Uitnodiging(BaseModel):
    """What every participant is told beforehand: situation, purpose, who does what, what the citizen knows (OVL-01).

    ``taken`` holds the task of everyone invited; ``burger_uitgenodigd`` is false only with a reason (OVL-02).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    situatie: Tekst
    doel: Zin
    burger_uitgenodigd: bool
    burger_niet_uitgenodigd_want: Tekst | None = None
    burger_weet_ervan: Zin
    taken: tuple[tuple[UUID, Zin], ...]


class OverlegGepland(Feit):
    """A meeting was called."""

    TOPIC: ClassVar[str] = "overleg.gepland"

    overleg: UUID
    moment: Moment
    genodigden: tuple[Plek, ...] = Field(min_length=1)
    uitnodiging: Verzegeld[Uitnodiging]


class OverlegBegonnen(Feit):
    """The meeting began, in the wide circle."""

    TOPIC: ClassVar[str] = "overleg.begonnen"

    overleg: UUID


class KringGewisseld(Feit):
    """The meeting went on in another circle; those outside it are no longer in the room (OVL-04)."""

    TOPIC: ClassVar[str] = "overleg.kring_gewisseld"

    overleg: UUID
    kring: Kring


class BesluitGenomen(Feit):
    """The meeting decided something about a citizen."""

    TOPIC: ClassVar[str] = "besluit.genomen"

    besluit: UUID
    overleg: UUID
    over: UUID
    kring: Kring
    tekst: Verzegeld[Tekst]


class ActieAfgesproken(Feit):
    """Who does what, by when (OVL-06)."""

    TOPIC: ClassVar[str] = "actie.afgesproken"

    actie: UUID
    overleg: UUID
    over: UUID
    wie: UUID
    uiterlijk: date
    wat: Verzegeld[Tekst]


class ActieAfgerond(Feit):
    """The action was done."""

    TOPIC: ClassVar[str] = "actie.afgerond"

    actie: UUID


class InformatieMeegenomen(Feit):
    """A take-along agreement: which information this participant takes along, for which action (OVL-06)."""

    TOPIC: ClassVar[str] = "informatie.meegenomen"

    overleg: UUID
    medewerker: UUID
    verstrekkingen: tuple[UUID, ...] = Field(min_length=1)
    actie: UUID


class OverlegGesloten(Feit):
    """The meeting ended: from now on only what was taken along can be read."""

    TOPIC: ClassVar[str] = "overleg.gesloten"

    overleg: UUID


@dataclass(frozen=True)
class Actie:
    """An action that was agreed on. ``wat`` is ``None`` when closed to this process or destroyed."""

    actie: UUID
    overleg: UUID
    over: UUID
    wie: UUID
    uiterlijk: date
    wat: str | None
    afgerond: bool = False


@dataclass(frozen=True)
class Besluit:
    """A decision of a meeting."""

    besluit: UUID
    over: UUID
    kring: Kring
    tekst: str | None


@dataclass(frozen=True)
class Overleg:
    """A meeting of the case. ``kring`` is ``None`` until it begins and after it is closed."""

    overleg: UUID
    moment: Moment
    genodigden: tuple[Plek, ...]
    uitnodiging: Uitnodiging | None
    kring: Kring | None = None
    gesloten: bool = False
    besluiten: tuple[Besluit, ...] = ()
    meegenomen: dict[UUID, frozenset[UUID]] = field(default_factory=dict)

    def aanwezig(self, kring: Kring) -> tuple[UUID, ...]:
        """Who is in the room for this circle: in the small one only those invited to it."""
        return tuple(g.medewerker for g in self.genodigden if kring is Kring.BREED or g.kring is Kring.KLEIN)

    def taak_van(self, medewerker: UUID) -> str:
        """The task of someone invited; empty when it can no longer be read."""
        return dict(self.uitnodiging.taken).get(medewerker, "") if self.uitnodiging is not None else ""

    def neem_mee(self, medewerker: UUID, verstrekkingen: tuple[UUID, ...]) -> "Overleg":
        """The same meeting, with this taken along by this participant."""
        al = self.meegenomen.get(medewerker, frozenset())
        return replace(self, meegenomen={**self.meegenomen, medewerker: al | set(verstrekkingen)})
