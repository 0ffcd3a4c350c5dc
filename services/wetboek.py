"""The laws that verdicts rested on, and the versions that were compiled for them: kept before anything is answered."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from uuid import uuid4

from domain.feit import Feit, Vastgelegd
from domain.wetversie import PROGRAMMA, WETTEN, ConvenantVertaald, WetVastgelegd
from policies.wet import WetGeschonden, Wetgeving
from services.poorten import Archief, Versieconflict

POGINGEN = 12
"""How often to try again when another process was first."""


class Wetboek:
    """What the store knows of the law, for one process. Other processes add to it too."""

    def __init__(self, archief: Archief, klok: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """``klok`` gives the moment at which something is recorded: wall time, in a practice store as well."""
        self._archief = archief
        self._klok = klok
        self._wetten: dict[str, Wetgeving] = {}
        self._tabellen: dict[tuple[str, str], str] = {}
        self._stand = 0

    async def bewaar(self, wet: Wetgeving) -> None:
        """Have the text of a law in the store; one that is there stays as it is.

        Raises:
            ArchiefFout: it could not be kept, so that nothing may be decided under it.
        """
        if wet.hash not in self._wetten:
            await self._zet(WetVastgelegd(hash=wet.hash, tekst=wet.tekst), lambda: wet.hash in self._wetten)

    async def wet(self, hash_: str) -> Wetgeving | None:
        """A kept law; ``None`` when it is not here, or damaged."""
        if hash_ not in self._wetten:
            await self._ververs()
        return self._wetten.get(hash_)

    async def tabel(self, convenant: str, wet: str) -> str | None:
        """The fingerprint of the table of a version under a law; ``None`` when none was made after publication."""
        await self._ververs()
        return self._tabellen.get((convenant, wet))

    async def noteer(self, convenant: str, wet: str, tabel: str) -> None:
        """Record which table was made and checked for a version under a law."""
        feit = ConvenantVertaald(convenant=convenant, wet=wet, tabel=tabel)
        await self._zet(feit, lambda: self._tabellen.get((convenant, wet)) == tabel)

    async def _zet(self, feit: Feit, is_er: Callable[[], bool]) -> None:
        for poging in range(POGINGEN):
            await self._ververs()
            if is_er():
                return
            nu = self._klok()
            vastgelegd = Vastgelegd(
                stroom=WETTEN,
                versie=self._stand + 1,
                opdracht=uuid4(),
                wie=PROGRAMMA,
                gebeurd=nu,
                geregistreerd=nu,
                feit=feit,
            )
            try:
                await self._archief.voeg_toe((vastgelegd,))
            except Versieconflict:
                if poging == POGINGEN - 1:
                    raise

    async def _ververs(self) -> None:
        if await self._archief.laatste_versie(WETTEN) == self._stand:
            return
        for vastgelegd in await self._archief.geschiedenis(WETTEN):
            feit = vastgelegd.feit
            if isinstance(feit, WetVastgelegd):
                with suppress(WetGeschonden):  # as if it was not kept: the same law can be kept again
                    self._wetten[feit.hash] = Wetgeving.van_tekst(feit.tekst, feit.hash)
            if isinstance(feit, ConvenantVertaald):
                self._tabellen[feit.convenant, feit.wet] = feit.tabel
            self._stand = max(self._stand, vastgelegd.versie)
