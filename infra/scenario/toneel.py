"""The stage on which a scenario is played: a practice store in which everyone has a connection of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from infra.scenario.document import Scenario
from services.klant import Lijn


class Toneelfout(Exception):  # noqa: N818 - the field's word
    """The stage cannot be set or used. The text is Dutch and may be shown."""


@dataclass(frozen=True)
class Bezetting:
    """Who plays: the ids of the professionals and the organisations by their names in the scenario."""

    mensen: Mapping[str, UUID]
    organisaties: Mapping[str, UUID]


class Toneel(Protocol):
    """A practice store, seen from outside."""

    async def bezet(self, scenario: Scenario) -> Bezetting:
        """Admit the organisations and register the people of this scenario; who is there already stays as they are.

        Raises:
            Toneelfout: when this is no practice store, or it cannot be done.
        """

    async def lijn(self, mens: str) -> Lijn:
        """The connection of one professional, or of the administrator of an organisation; the same one every time."""

    async def oefenleider(self) -> Lijn:
        """The connection of the person who moves the clock."""

    async def sluit(self) -> None:
        """End the connections, and whatever the stage itself started."""
