"""An archive in memory, shipped beside its port: it passes the same contract tests as the one on JetStream.

For tests of services that need no server, and for trying things out. It keeps nothing.
"""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

from domain.feit import Vastgelegd
from services.poorten import Versieconflict


class GeheugenArchief:
    """Facts in a list; a place is taken once."""

    def __init__(self) -> None:
        self._alles: list[Vastgelegd] = []
        self._bezet: set[tuple[UUID, int]] = set()
        self._nieuw = asyncio.Condition()

    async def geschiedenis(self, stroom: UUID) -> tuple[Vastgelegd, ...]:
        """All facts of a stream in order of version; an unknown stream gives an empty tuple."""
        return tuple(sorted((v for v in self._alles if v.stroom == stroom), key=lambda v: v.versie))

    async def laatste_versie(self, stroom: UUID) -> int:
        """The newest version of a stream; 0 for an unknown one."""
        return max((v.versie for v in self._alles if v.stroom == stroom), default=0)

    async def voeg_toe(self, feiten: tuple[Vastgelegd, ...]) -> int:
        """Keep facts of one command, all or none; gives the position of the last one."""
        plaatsen = [(v.stroom, v.versie) for v in feiten]
        for stroom, versie in plaatsen:
            if (stroom, versie) in self._bezet:
                raise Versieconflict(stroom, versie)
        async with self._nieuw:
            self._bezet.update(plaatsen)
            self._alles.extend(feiten)
            self._nieuw.notify_all()
        return len(self._alles)

    async def volg(self, na: int) -> AsyncIterator[tuple[int, Vastgelegd]]:
        """Every fact after this position, in order, and then each new one as it comes."""
        positie = na
        while True:
            await self._wacht_tot_na(positie)
            while positie < len(self._alles):
                positie += 1
                yield positie, self._alles[positie - 1]

    async def _wacht_tot_na(self, positie: int) -> None:
        async with self._nieuw:
            await self._nieuw.wait_for(lambda: len(self._alles) > positie)
