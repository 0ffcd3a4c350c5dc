"""How fast the event store is, beside the library's SQLite recorder and a bare publish.

Each figure is the median of rounds in which all contenders take their turn, so that a busy moment of the machine hits
them alike. SQLite keeps a file of its own with ``synchronous=FULL``; both fsync before they acknowledge, but for the
measurement that says otherwise.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from uuid import UUID, uuid4

import nats
from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore
from nats.js.client import JetStreamContext

from infra.opslag.kern import SOORT, Bericht, Kern
from infra.opslag.stroom import FEITEN, LEZINGEN, Stroom, stel_stromen_in
from tests.bench.meting import Meting
from tests.nats_server import NatsServer

INHOUD = b"x" * 512
TOPIC = "verstrekking.gedaan"
LENGTES = (10, 100, 1000)
SCHRIJVERS = 16
PER_BEURT = 320
NASPELEN = 4000


@dataclass
class Uitslagen:
    """Rounds of figures by what was measured; all are per second."""

    rondes: dict[tuple[str, str], list[float]] = field(default_factory=dict)

    async def klok(self, wat: str, wie: str, aantal: int, werk: Callable[[], Awaitable[None]]) -> None:
        """Time one turn of ``aantal`` pieces of work."""
        begin = time.perf_counter()
        await werk()
        self.rondes.setdefault((wat, wie), []).append(aantal / (time.perf_counter() - begin))

    def metingen(self) -> list[Meting]:
        """Ours against each peer."""
        midden = {sleutel: median(rondes) for sleutel, rondes in self.rondes.items()}
        return [
            Meting(wat, midden[wat, KERN], "per seconde", wie, midden[wat, KERN] / waarde)
            for (wat, wie), waarde in midden.items()
            if wie != KERN
        ]


KERN = "kern"
SQLITE = "sqlite FULL"
KAAL = "nats-py js.publish"
ZONDER_FSYNC = "kern, fsync elke 2 minuten"


async def meet(map_: Path, rondes: int = 5) -> list[Meting]:
    """Measure in an empty folder; about ten seconds for five rounds."""
    uitslagen = Uitslagen()
    async with _kern(map_ / "nats", "always") as (kern, js), _kern(map_ / "los", "2m") as (los, _):
        recorder = _sqlite(map_ / "feiten.sqlite")
        with ThreadPoolExecutor(SCHRIJVERS) as draden:
            vulling = await _vul(kern, recorder)
            for _ in range(rondes):
                for schrijvers in (1, SCHRIJVERS):
                    await _meet_schrijven(uitslagen, schrijvers, kern, los, js, recorder, draden)
                await _meet_laden(uitslagen, kern, recorder, vulling)
                await _meet_naspelen(uitslagen, kern, recorder)
        recorder.datastore.close()
    return uitslagen.metingen()


@asynccontextmanager
async def _kern(map_: Path, sync: str) -> AsyncIterator[tuple[Kern, JetStreamContext]]:
    server = NatsServer(map_, sync=sync).start()
    nc = await nats.connect(server.url)
    try:
        await stel_stromen_in(nc)
        yield await Kern(nc).open(), nc.jetstream()
    finally:
        await nc.close()
        server.stop()


def _sqlite(bestand: Path) -> SQLiteApplicationRecorder:
    recorder = SQLiteApplicationRecorder(SQLiteDatastore(str(bestand), pool_size=SCHRIJVERS, max_overflow=SCHRIJVERS))
    recorder.create_table()
    with recorder.datastore.transaction(commit=False) as cursor:
        cursor.execute("PRAGMA synchronous")
        stand = tuple(cursor.fetchone())
    if stand != (2,):
        raise RuntimeError(f"SQLite does not fsync each commit here (synchronous={stand})")
    return recorder


async def _meet_schrijven(
    uitslagen: Uitslagen,
    schrijvers: int,
    kern: Kern,
    los: Kern,
    js: JetStreamContext,
    recorder: SQLiteApplicationRecorder,
    draden: ThreadPoolExecutor,
) -> None:
    """Append one fact at a time, each acknowledged before its writer goes on."""
    wat = f"toevoegen, {schrijvers} tegelijk"
    per = PER_BEURT // schrijvers
    lus = asyncio.get_running_loop()

    async def naar(doel: Callable[[UUID, int], Awaitable[object]]) -> None:
        async def een() -> None:
            naam = uuid4()
            for versie in range(1, per + 1):
                await doel(naam, versie)

        await asyncio.gather(*(een() for _ in range(schrijvers)))

    def sqlite() -> None:
        naam = uuid4()
        for versie in range(1, per + 1):
            recorder.insert_events([StoredEvent(naam, versie, TOPIC, INHOUD)])

    async def naar_sqlite() -> None:
        await asyncio.gather(*(lus.run_in_executor(draden, sqlite) for _ in range(schrijvers)))

    def kaal(naam: UUID, versie: int) -> Awaitable[object]:
        return js.publish(LEZINGEN.onderwerp(naam.hex, versie), INHOUD, headers=_koppen(naam, versie))

    await uitslagen.klok(wat, KERN, PER_BEURT, lambda: naar(_schrijver(kern)))
    await uitslagen.klok(wat, SQLITE, PER_BEURT, naar_sqlite)
    await uitslagen.klok(wat, KAAL, PER_BEURT, lambda: naar(kaal))
    await uitslagen.klok(wat, ZONDER_FSYNC, PER_BEURT, lambda: naar(_schrijver(los)))


def _schrijver(kern: Kern) -> Callable[[UUID, int], Awaitable[object]]:
    return lambda naam, versie: kern.leg_vast(LEZINGEN, (_bericht(LEZINGEN, naam, versie),), f"{naam.hex}.{versie}")


def _koppen(naam: UUID, versie: int) -> dict[str, str]:
    """As many headers as a fact has."""
    return {
        SOORT: TOPIC,
        "ce-specversion": "1.0",
        "ce-id": f"{naam.hex}/{versie}",
        "ce-source": "urn:nld:oin:00000000000000000000:systeem:kring",
        "ce-type": f"nl.kring.{TOPIC}.v1",
        "ce-time": "2026-01-01T00:00:00+00:00",
        "ce-sequence": f"{versie:010d}",
        "ce-datacontenttype": "application/json",
    }


def _bericht(stroom: Stroom, naam: UUID, versie: int) -> Bericht:
    return Bericht(stroom.onderwerp(naam.hex, versie), INHOUD, _koppen(naam, versie))


async def _vul(kern: Kern, recorder: SQLiteApplicationRecorder) -> dict[int, UUID]:
    """The same histories in both: one of each length, and others until there is enough to replay."""
    vulling = {lengte: uuid4() for lengte in LENGTES}
    rest = [(uuid4(), 10) for _ in range((NASPELEN - sum(LENGTES)) // 10)]
    for naam, lengte in [*((naam, lengte) for lengte, naam in vulling.items()), *rest]:
        versies = range(1, lengte + 1)
        await kern.leg_vast(FEITEN, tuple(_bericht(FEITEN, naam, v) for v in versies), naam.hex)
        recorder.insert_events([StoredEvent(naam, v, TOPIC, INHOUD) for v in versies])
    return vulling


async def _meet_laden(
    uitslagen: Uitslagen, kern: Kern, recorder: SQLiteApplicationRecorder, vulling: dict[int, UUID]
) -> None:
    """Load whole histories, one after another."""
    for lengte, naam in vulling.items():
        keer = max(1000 // lengte, 3)

        async def uit_kern(naam: UUID = naam, lengte: int = lengte, keer: int = keer) -> None:
            for _ in range(keer):
                _klopt(await kern.lees(FEITEN, naam.hex), lengte)

        async def uit_sqlite(naam: UUID = naam, lengte: int = lengte, keer: int = keer) -> None:
            for _ in range(keer):
                _klopt(recorder.select_events(naam), lengte)

        await uitslagen.klok(f"laden, {lengte} feiten", KERN, keer, uit_kern)
        await uitslagen.klok(f"laden, {lengte} feiten", SQLITE, keer, uit_sqlite)


async def _meet_naspelen(uitslagen: Uitslagen, kern: Kern, recorder: SQLiteApplicationRecorder) -> None:
    """All facts in order of position, in pages of a thousand."""

    async def uit_kern() -> None:
        positie = 0
        while bladzij := await kern.blader(FEITEN, positie + 1):
            positie = bladzij[-1].positie

    async def uit_sqlite() -> None:
        positie = 0
        while positie < NASPELEN:
            positie = recorder.select_notifications(positie + 1, 1000)[-1].id

    tot = await kern.laatste_positie(FEITEN)
    await uitslagen.klok("naspelen, feiten", KERN, tot, uit_kern)
    await uitslagen.klok("naspelen, feiten", SQLITE, NASPELEN, uit_sqlite)


def _klopt(gelezen: Sequence[object], lengte: int) -> None:
    if len(gelezen) != lengte:
        raise RuntimeError(f"{len(gelezen)} facts were read, {lengte} were kept")
