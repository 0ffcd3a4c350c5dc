"""The shape of every fact (event): what it is called, which version it has, and who recorded it when.

A fact says what happened, in the past tense, and never changes. Its topic is its name on the stream for ever: a
class may move or be renamed, a topic may not.
"""

from typing import Any, ClassVar, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.medewerker import Wie
from domain.oordeel import Oordeel
from domain.tijd import Moment
from domain.verzegeld import Verzegeld

F = TypeVar("F", bound="Feit")

FEITSOORTEN: dict[str, type["Feit"]] = {}
"""Every kind of fact by its topic."""


class Feit(BaseModel):
    """What happened. Subclasses state ``TOPIC`` and, after a change of their fields, a higher ``VERSIE``.

    A subclass with ``VERSIE`` n offers ``opwaarderen_van_<k>`` for every k < n: a static function from the stored
    state of version k to that of k + 1.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    TOPIC: ClassVar[str]
    VERSIE: ClassVar[int] = 1

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Register the kind; two kinds with one topic, or a kind without its own, is a programming error."""
        super().__pydantic_init_subclass__(**kwargs)
        topic = cls.__dict__.get("TOPIC")
        if topic is None:
            raise TypeError(f"{cls.__name__} has no topic of its own")
        if topic in FEITSOORTEN:
            raise TypeError(f"topic {topic} is taken by {FEITSOORTEN[topic].__name__}")
        FEITSOORTEN[topic] = cls


class Bronstand(BaseModel):
    """Up to which version of a stream other than the case's own the facts of a verdict were resolved."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stroom: UUID
    versie: int = Field(ge=0)


class Oordeelsspoor(BaseModel):
    """The verdict that a fact rests on, so that it can be decided again as of its moment (CON-06).

    ``convenant`` is the content hash of the version that decided, ``wet`` that of the law it stood under,
    ``casusversie`` the version of the case that the facts were resolved from, ``bronnen`` how far the registers of the
    organisations concerned were; law and registers are empty in what was recorded before they were kept. ``stuk`` is
    the disclosure that was to be read, ``None`` where none is yet. The verdict itself names category, ground and
    purpose, and is sealed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    convenant: str
    wet: str = ""
    casusversie: int = Field(ge=0)
    ontvanger: UUID
    stuk: UUID | None = None
    bronnen: tuple[Bronstand, ...] = ()
    oordeel: Verzegeld[Oordeel]


class Vastgelegd(BaseModel):
    """A fact as it stands in a stream: where (``stroom``, ``versie`` from 1), who, in which role, and when.

    ``gebeurd`` is when it happened, ``geregistreerd`` when it was recorded. ``opdracht`` is the id of the command
    that it follows from: the same id is carried out once.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    stroom: UUID
    versie: int = Field(ge=1)
    opdracht: UUID
    wie: Wie
    gebeurd: Moment
    geregistreerd: Moment
    oordelen: tuple[Oordeelsspoor, ...] = ()
    feit: Feit
