"""The cases that the ``eventsourcing`` library ships for a store, run on ours."""

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from eventsourcing.persistence import (
    AggregateRecorder,
    ApplicationRecorder,
    InfrastructureFactory,
    ProcessRecorder,
    TrackingRecorder,
)
from eventsourcing.tests.application import ApplicationTestCase, ExampleApplicationTestCase
from eventsourcing.tests.persistence import (
    AggregateRecorderTestCase,
    ApplicationRecorderTestCase,
    InfrastructureFactoryTestCase,
    NonInterleavingNotificationIDsBaseCase,
    ProcessRecorderTestCase,
    TrackingRecorderTestCase,
)
from eventsourcing.utils import Environment

from infra.opslag.bibliotheek import (
    JetStreamAggregateRecorder,
    JetStreamApplicationRecorder,
    JetStreamProcessRecorder,
    JetStreamTrackingRecorder,
)
from infra.opslag.fabriek import JetStreamFactory
from tests.nats_server import NatsServer

MODULE = "infra.opslag.fabriek"


class MetFabriek:
    """Settings in the environment, a stream for each test, and factories that are closed after it."""

    fabrieken: list[JetStreamFactory]

    @pytest.fixture(autouse=True)
    def _omgeving(self, server: NatsServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        for naam in list(os.environ):
            if naam.endswith(("PERSISTENCE_MODULE", "SNAPSHOTTING_ENABLED", "CIPHER_KEY", "COMPRESSOR_TOPIC")):
                monkeypatch.delenv(naam)
        monkeypatch.setenv("PERSISTENCE_MODULE", MODULE)
        monkeypatch.setenv("JETSTREAM_URL", server.url)
        monkeypatch.setenv("JETSTREAM_STREAM", f"T{uuid4().hex}")
        self.fabrieken = []
        begin = JetStreamFactory.__init__

        def onthoud(fabriek: JetStreamFactory, env: Environment | None) -> None:
            begin(fabriek, env)
            self.fabrieken.append(fabriek)

        monkeypatch.setattr(JetStreamFactory, "__init__", onthoud)
        self.env = Environment(name="T", env=dict(os.environ))
        yield
        for fabriek in self.fabrieken:
            fabriek.close()

    def fabriek(self) -> JetStreamFactory:
        """A factory for the stream of this test."""
        return JetStreamFactory.construct(self.env)


class TestAggregateRecorder(MetFabriek, AggregateRecorderTestCase):
    """The aggregate recorder's cases."""

    def create_recorder(self) -> AggregateRecorder:
        return self.fabriek().aggregate_recorder()


class TestApplicationRecorder(MetFabriek, ApplicationRecorderTestCase[ApplicationRecorder]):
    """The application recorder's cases, the optional one of subscriptions included."""

    def create_recorder(self) -> ApplicationRecorder:
        return self.fabriek().application_recorder()

    def test_insert_subscribe(self) -> None:
        self.optional_test_insert_subscribe()


class TestNietDoorElkaar(MetFabriek, NonInterleavingNotificationIDsBaseCase):
    """Two commits of a thousand events at once do not run through each other."""

    def create_recorder(self) -> ApplicationRecorder:
        return self.fabriek().application_recorder()


class TestTrackingRecorder(MetFabriek, TrackingRecorderTestCase):
    """The tracking recorder's cases."""

    def create_recorder(self) -> TrackingRecorder:
        return self.fabriek().tracking_recorder()


class TestProcessRecorder(MetFabriek, ProcessRecorderTestCase):
    """The process recorder's cases."""

    def create_recorder(self) -> ProcessRecorder:
        return self.fabriek().process_recorder()


class EigenTrackingRecorder(JetStreamTrackingRecorder):
    """A subclass that a factory can be told to make."""


class TestFactory(MetFabriek, InfrastructureFactoryTestCase[JetStreamFactory]):
    """The factory's cases."""

    def setUp(self) -> None:
        assert issubclass(JetStreamFactory, InfrastructureFactory)
        super().setUp()

    def expected_factory_class(self) -> type[JetStreamFactory]:
        return JetStreamFactory

    def expected_aggregate_recorder_class(self) -> type[AggregateRecorder]:
        return JetStreamAggregateRecorder

    def expected_application_recorder_class(self) -> type[ApplicationRecorder]:
        return JetStreamApplicationRecorder

    def expected_tracking_recorder_class(self) -> type[TrackingRecorder]:
        return JetStreamTrackingRecorder

    def tracking_recorder_subclass(self) -> type[TrackingRecorder]:
        return EigenTrackingRecorder

    def expected_process_recorder_class(self) -> type[ProcessRecorder]:
        return JetStreamProcessRecorder


@pytest.mark.filterwarnings("always:'log' is deprecated:DeprecationWarning")
class TestApplication(MetFabriek, ApplicationTestCase):
    """The application's cases, cache and contention included."""


class TestExampleApplication(MetFabriek, ExampleApplicationTestCase):
    """The bank accounts, with snapshots."""

    expected_factory_topic = f"{MODULE}:JetStreamFactory"


del AggregateRecorderTestCase, ApplicationRecorderTestCase, NonInterleavingNotificationIDsBaseCase
del TrackingRecorderTestCase, ProcessRecorderTestCase, InfrastructureFactoryTestCase
del ApplicationTestCase, ExampleApplicationTestCase
