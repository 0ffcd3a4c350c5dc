"""The store of facts as the services see it: the event store and the mapper together."""

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import aclosing
from uuid import UUID

from domain.feit import Vastgelegd
from infra.opslag.fouten import Opslagfout, PlaatsBezet
from infra.opslag.kern import SOORT, Bericht, Kern
from infra.opslag.stroom import Stroom
from infra.sleutels.sleutelbos import SleutelVernietigd
from infra.zegel.afbeelding import Afbeelding, Record
from services.poorten import ArchiefFout, Versieconflict

ONTHOUDEN = 256
"""Histories kept in memory by one process, the least recently used go first."""


class JetstreamArchief:
    """One stream of facts, opened with the keys of this process."""

    def __init__(self, kern: Kern, stroom: Stroom, afbeelding: Afbeelding) -> None:
        self._kern = kern
        self._stroom = stroom
        self._afbeelding = afbeelding
        self._gelezen: OrderedDict[UUID, tuple[Vastgelegd, ...]] = OrderedDict()
        self._sleutelstand: tuple[int, int] | None = None

    async def geschiedenis(self, stroom: UUID) -> tuple[Vastgelegd, ...]:
        """All facts of a stream in order of version; an unknown stream gives an empty tuple.

        Facts never change, so those read before are kept, and only the newer ones are read. A change of keys makes
        everything be read again: what was destroyed is not remembered here.
        """
        try:
            return await self._geschiedenis(stroom)
        except Opslagfout as fout:
            raise ArchiefFout(str(fout)) from fout

    async def _geschiedenis(self, stroom: UUID) -> tuple[Vastgelegd, ...]:
        bekend = self._bekend(stroom)
        nieuwste = await self._kern.laatste(self._stroom, stroom.hex)
        versie = _plaats(nieuwste.onderwerp)[1] if nieuwste is not None else 0
        if len(bekend) < versie:
            if bekend:
                berichten = await self._kern.lees_versies(self._stroom, stroom.hex, len(bekend) + 1, versie)
            else:
                berichten = await self._kern.lees(self._stroom, stroom.hex)
            bekend = (*bekend, *(self._feit(b) for b in berichten))
        self._gelezen[stroom] = bekend
        self._gelezen.move_to_end(stroom)
        while len(self._gelezen) > ONTHOUDEN:
            self._gelezen.popitem(last=False)
        return bekend

    def _bekend(self, stroom: UUID) -> tuple[Vastgelegd, ...]:
        stand = self._afbeelding.sleutelstand()
        if stand != self._sleutelstand:
            self._gelezen.clear()
            self._sleutelstand = stand
        return self._gelezen.get(stroom, ())

    async def laatste_versie(self, stroom: UUID) -> int:
        """The newest version of a stream; 0 for an unknown one."""
        try:
            bericht = await self._kern.laatste(self._stroom, stroom.hex)
        except Opslagfout as fout:
            raise ArchiefFout(str(fout)) from fout
        return _plaats(bericht.onderwerp)[1] if bericht is not None else 0

    async def voeg_toe(self, feiten: tuple[Vastgelegd, ...]) -> int:
        """Keep the facts of one command, all or none; gives the position of the last."""
        try:
            records = [self._afbeelding.naar_record(v) for v in feiten]
        except SleutelVernietigd as fout:
            raise ArchiefFout("De gegevens waar dit over gaat, zijn vernietigd.") from fout
        berichten = tuple(
            Bericht(
                self._stroom.onderwerp(r.originator_id.hex, r.originator_version), r.state, {**r.koppen, SOORT: r.topic}
            )
            for r in records
        )
        commit = f"{feiten[0].opdracht.hex}.{feiten[0].versie}"
        try:
            return await self._kern.leg_vast(self._stroom, berichten, commit)
        except PlaatsBezet as fout:
            raise Versieconflict(feiten[0].stroom, feiten[0].versie) from fout
        except Opslagfout as fout:
            raise ArchiefFout(str(fout)) from fout

    async def volg(self, na: int) -> AsyncIterator[tuple[int, Vastgelegd]]:
        """Every fact after this position, in order, and then each new one as it comes."""
        try:
            async with aclosing(self._kern.volg(self._stroom, na)) as berichten:
                async for bericht in berichten:
                    yield bericht.positie, self._feit(bericht)
        except Opslagfout as fout:
            raise ArchiefFout(str(fout)) from fout

    async def laatste_positie(self) -> int:
        """The position of the newest fact in the store; 0 for an empty one."""
        try:
            return await self._kern.laatste_positie(self._stroom)
        except Opslagfout as fout:
            raise ArchiefFout(str(fout)) from fout

    def _feit(self, bericht: Bericht) -> Vastgelegd:
        originator, versie = _plaats(bericht.onderwerp)
        return self._afbeelding.van_record(
            Record(originator, versie, bericht.koppen.get(SOORT, ""), bericht.inhoud, {})
        )


def _plaats(onderwerp: str) -> tuple[UUID, int]:
    _, originator, versie = onderwerp.split(".")
    return UUID(hex=originator), int(versie)
