"""The clock of the store: wall time, or in a practice store the moment that the scenario set (DESIGN §7)."""

from collections.abc import Callable
from datetime import UTC, datetime

from domain.winkel import WINKEL, Winkel, Winkelsoort, vouw_winkel
from services.poorten import Archief


class Winkelklok:
    """What the store is for, and what time it is there."""

    def __init__(self, archief: Archief, wandklok: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._archief = archief
        self._wandklok = wandklok
        self._stand = Winkel()
        self._versie = 0

    async def nu(self) -> datetime:
        """The present moment of the store."""
        winkel = await self.winkel()
        if winkel.soort is Winkelsoort.OEFENING and winkel.klok is not None:
            return winkel.klok
        return self._wandklok()

    async def is_oefening(self) -> bool:
        """Whether this is a practice store; anything but a store founded for real life is one."""
        return (await self.winkel()).soort is not Winkelsoort.PRODUCTIE

    async def winkel(self) -> Winkel:
        """The store at its newest version."""
        versie = await self._archief.laatste_versie(WINKEL)
        if versie != self._versie:
            for vastgelegd in await self._archief.geschiedenis(WINKEL):
                if vastgelegd.versie > self._versie:
                    self._stand = vouw_winkel(self._stand, vastgelegd.feit)
                    self._versie = vastgelegd.versie
        return self._stand

    @property
    def versie(self) -> int:
        """The version of the store's own facts that was seen last."""
        return self._versie
