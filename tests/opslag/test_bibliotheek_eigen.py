"""What the library's recorders do here beyond the library's own cases: windows, refusals, endings."""

import asyncio
import gc
import threading
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest
from eventsourcing.persistence import (
    DataError,
    IntegrityError,
    OperationalError,
    ProgrammingError,
    StoredEvent,
    Tracking,
)

from infra.opslag.achtergrond import Achtergrond
from infra.opslag.bibliotheek import JetStreamApplicationRecorder, JetStreamProcessRecorder
from infra.opslag.fabriek import JetStreamFactory
from infra.opslag.kern import SOORT, Bericht, Kern
from infra.opslag.stroom import Stroom
from tests.nats_server import NatsServer


@pytest.fixture
def fabriek(server: NatsServer) -> Iterator[JetStreamFactory]:
    """A factory on a stream of this test's own."""
    fabriek = JetStreamFactory({"JETSTREAM_URL": server.url, "JETSTREAM_STREAM": f"T{uuid4().hex}"})
    yield fabriek
    fabriek.close()


@pytest.fixture
def recorder(fabriek: JetStreamFactory) -> JetStreamApplicationRecorder:
    """Its application recorder."""
    recorder = fabriek.application_recorder()
    assert isinstance(recorder, JetStreamApplicationRecorder)
    return recorder


def gebeurtenissen(naam: UUID, *versies: int) -> list[StoredEvent]:
    """Events of one aggregate."""
    return [StoredEvent(naam, v, "soort", b"%d" % v) for v in versies]


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ({}, range(2100)),
        ({"desc": True}, range(2099, -1, -1)),
        ({"limit": 3}, range(3)),
        ({"gt": 1500}, range(1501, 2100)),
        ({"gt": 998, "lte": 1001}, range(999, 1002)),
        ({"lte": 1001, "desc": True, "limit": 3}, range(1001, 998, -1)),
        ({"gt": 10, "desc": True}, range(2099, 10, -1)),
        ({"desc": True, "limit": 1}, [2099]),
        ({"gt": 2099}, []),
        ({"lte": -1}, []),
        ({"gt": -5, "lte": 1}, [0, 1]),
        ({"limit": 0}, []),
    ],
)
def test_elke_vraag_naar_versies_werkt_over_vensters_heen(
    recorder: JetStreamApplicationRecorder, vraag: dict[str, Any], verwacht: list[int]
) -> None:
    """Bounds, direction and limit give the same beyond what one answer of the server holds."""
    naam = uuid4()
    for begin in (0, 700, 1400):
        recorder.insert_events(gebeurtenissen(naam, *range(begin, begin + 700)))
    assert [s.originator_version for s in recorder.select_events(naam, **vraag)] == list(verwacht)


def test_meldingen_lopen_door_over_bladzijden(recorder: JetStreamApplicationRecorder) -> None:
    """More notifications than a page, and a topic that is rare, are all found."""
    for _ in range(3):
        recorder.insert_events(gebeurtenissen(uuid4(), *range(900)))
    recorder.insert_events([StoredEvent(uuid4(), 1, "zeldzaam", b"")])
    assert [n.id for n in recorder.select_notifications(1, 2600)] == list(range(1, 2601))
    assert [n.id for n in recorder.select_notifications(None, 5, topics=["zeldzaam"])] == [2701]
    assert recorder.select_notifications(1, 5, stop=2700, topics=["zeldzaam"]) == []


def test_wat_hier_niet_past_wordt_geweigerd(recorder: JetStreamApplicationRecorder) -> None:
    """A text id, a negative version, a topic with a line break, too much: the library's own errors, nothing kept."""
    with pytest.raises(ProgrammingError):
        recorder.insert_events([StoredEvent("tekst", 1, "soort", b"")])
    with pytest.raises(ProgrammingError):
        recorder.select_events("*")
    for fout in (
        [StoredEvent(uuid4(), -1, "soort", b"")],
        [StoredEvent(uuid4(), 1, "so\r\nort", b"")],
        [StoredEvent(uuid4(), 1, "", b"")],
        [StoredEvent(uuid4(), 1, " soort", b"")],
        [StoredEvent(uuid4(), 1, "soort", b"x" * 2**20)],
        gebeurtenissen(uuid4(), *range(1001)),
    ):
        with pytest.raises(DataError):
            recorder.insert_events(fout)
    assert recorder.max_notification_id() is None


def test_rijen_tellen_niet_als_melding(fabriek: JetStreamFactory) -> None:
    """Tracking rows stand in the same stream; notifications and the highest id pass them by."""
    recorder = fabriek.process_recorder()
    assert isinstance(recorder, JetStreamProcessRecorder)
    assert recorder.insert_events(gebeurtenissen(uuid4(), 1, 2), tracking=Tracking("boven", 1)) == [1, 2]
    for nummer in range(2, 130):
        recorder.insert_tracking(Tracking("boven", nummer))
    assert recorder.max_notification_id() == 2
    assert [n.id for n in recorder.select_notifications(None, 10)] == [1, 2]
    with pytest.raises(IntegrityError):
        recorder.insert_events(gebeurtenissen(uuid4(), 1), tracking=Tracking("boven", 5))
    assert recorder.max_notification_id() == 2


def test_een_volger_die_wacht_stopt_vanuit_een_andere_draad(recorder: JetStreamApplicationRecorder) -> None:
    """Stopping wakes whoever waits for the next notification."""
    with recorder.subscribe() as volger:
        gestopt = threading.Timer(0.05, volger.stop)
        gestopt.start()
        assert list(volger) == []
        gestopt.join()


async def test_de_recorder_leest_wat_de_kern_schreef_en_andersom(
    server: NatsServer, kern: Kern, stroom: Stroom
) -> None:
    """Two ways in, one store: the kind of fact and its bytes stand where both look for them."""
    naam = uuid4()
    await kern.leg_vast(stroom, (Bericht(stroom.onderwerp(naam.hex, 1), b"een", {SOORT: "casus.geopend"}),), "c")

    def lees_en_schrijf() -> list[StoredEvent]:
        achtergrond = Achtergrond(server.url)
        try:
            recorder = JetStreamApplicationRecorder(achtergrond, stroom)
            recorder.insert_events([StoredEvent(naam, 2, "casus.gesloten", b"twee")])
            return list(recorder.select_events(naam))
        finally:
            achtergrond.sluit()

    assert await asyncio.to_thread(lees_en_schrijf) == [
        StoredEvent(naam, 1, "casus.geopend", b"een"),
        StoredEvent(naam, 2, "casus.gesloten", b"twee"),
    ]
    assert [b.koppen[SOORT] for b in await kern.lees(stroom, naam.hex)] == ["casus.geopend", "casus.gesloten"]


def test_zonder_server_is_er_een_fout_van_de_bibliotheek() -> None:
    """Nobody listens on port 1; no thread is left behind."""
    draden = threading.active_count()
    with pytest.raises(OperationalError):
        JetStreamFactory({"JETSTREAM_URL": "nats://127.0.0.1:1", "JETSTREAM_STREAM": "T"})
    assert threading.active_count() == draden


@pytest.mark.parametrize("omgeving", [{}, {"JETSTREAM_URL": "nats://127.0.0.1:1", "JETSTREAM_STREAM": "a.b"}])
def test_een_verkeerde_instelling_wordt_geweigerd(omgeving: dict[str, str]) -> None:
    """Before anything is connected."""
    with pytest.raises(EnvironmentError, match="JETSTREAM_"):
        JetStreamFactory({"JETSTREAM_STREAM": "T", **omgeving})


def test_na_sluiten_is_elke_vraag_een_fout(fabriek: JetStreamFactory, recorder: JetStreamApplicationRecorder) -> None:
    """A closed store is out of reach; closing again does no harm."""
    fabriek.close()
    fabriek.close()
    with pytest.raises(OperationalError):
        recorder.select_events(uuid4())
    with pytest.raises(OperationalError):
        recorder.insert_events(gebeurtenissen(uuid4(), 1))


def test_een_vergeten_fabriek_laat_geen_draad_achter(server: NatsServer) -> None:
    """What nobody holds any more closes its connection and its thread."""
    draden = threading.active_count()
    JetStreamFactory({"JETSTREAM_URL": server.url, "JETSTREAM_STREAM": f"T{uuid4().hex}"})
    gc.collect()
    assert threading.active_count() == draden


def test_een_oproep_vanaf_de_eigen_lus_wordt_geweigerd(server: NatsServer) -> None:
    """It would wait for itself for ever."""
    achtergrond = Achtergrond(server.url)

    async def binnen() -> None:
        achtergrond.roep(asyncio.sleep(0))

    try:
        with pytest.raises(RuntimeError):
            achtergrond.roep(binnen())
    finally:
        achtergrond.sluit()
