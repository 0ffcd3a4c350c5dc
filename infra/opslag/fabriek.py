"""The library's way in: name this module as ``PERSISTENCE_MODULE``, and its applications keep their events here.

Settings: ``JETSTREAM_URL`` (where the server is), ``JETSTREAM_STREAM`` (the stream; without it, the application's
name), ``JETSTREAM_REPLICAS`` (1), ``CREATE_TABLE`` (``f``: the stream is there, this process may not make one).
"""

import re
import weakref

from eventsourcing.persistence import (
    AggregateRecorder,
    ApplicationRecorder,
    InfrastructureFactory,
    InterfaceError,
    ProcessRecorder,
)
from eventsourcing.utils import Environment, EnvType, resolve_topic, strtobool

from infra.opslag.achtergrond import Achtergrond
from infra.opslag.bibliotheek import (
    JetStreamAggregateRecorder,
    JetStreamApplicationRecorder,
    JetStreamProcessRecorder,
    JetStreamTrackingRecorder,
    vertaald,
)
from infra.opslag.stroom import Stroom, StroomFout, stel_stromen_in

_NAAM = re.compile(r"[A-Za-z0-9_-]{1,64}")


class JetStreamFactory(InfrastructureFactory[JetStreamTrackingRecorder]):
    """Recorders on one connection, which is closed with the factory."""

    JETSTREAM_URL = "JETSTREAM_URL"
    JETSTREAM_STREAM = "JETSTREAM_STREAM"
    JETSTREAM_REPLICAS = "JETSTREAM_REPLICAS"
    CREATE_TABLE = "CREATE_TABLE"

    def __init__(self, env: Environment | EnvType | None) -> None:
        """Connect.

        Raises:
            EnvironmentError: when a setting is missing or cannot be understood.
            OperationalError: when there is no server at the address.
        """
        super().__init__(env)
        url = self.env.get(self.JETSTREAM_URL)
        if not url:
            raise OSError(f"{self.JETSTREAM_URL} must say where the server is")
        self._stroomnaam = self.env.get(self.JETSTREAM_STREAM) or self.env.name
        if not _NAAM.fullmatch(self._stroomnaam):
            raise OSError(f"{self.JETSTREAM_STREAM} is made of letters, digits, '-' and '_'")
        with vertaald():
            self._achtergrond = Achtergrond(url)
        self._einde = weakref.finalize(self, self._achtergrond.sluit)

    def aggregate_recorder(self, purpose: str = "events") -> AggregateRecorder:
        """Events by aggregate, each purpose in a stream of its own."""
        return JetStreamAggregateRecorder(self._achtergrond, self._stroom("" if purpose == "events" else purpose))

    def application_recorder(self) -> ApplicationRecorder:
        """Events by aggregate and in the order in which they were kept."""
        return JetStreamApplicationRecorder(self._achtergrond, self._stroom())

    def tracking_recorder(
        self, tracking_recorder_class: type[JetStreamTrackingRecorder] | None = None
    ) -> JetStreamTrackingRecorder:
        """How far others were processed; the class is given, or named by ``TRACKING_RECORDER_TOPIC``, or ours."""
        topic = self.env.get(self.TRACKING_RECORDER_TOPIC)
        soort = tracking_recorder_class or (resolve_topic(topic) if topic else JetStreamTrackingRecorder)
        if not issubclass(soort, JetStreamTrackingRecorder):
            raise OSError(f"{self.TRACKING_RECORDER_TOPIC} names no tracking recorder for this store")
        return soort(self._achtergrond, self._stroom())

    def process_recorder(self) -> ProcessRecorder:
        """Events together with how far their cause was processed."""
        return JetStreamProcessRecorder(self._achtergrond, self._stroom())

    def close(self) -> None:
        """Close the connection; twice does no harm."""
        self._einde()

    def _stroom(self, doel: str = "") -> Stroom:
        """The stream for a purpose, made when it is not there; one that is set otherwise is never changed."""
        naam = f"{self._stroomnaam}_{doel}" if doel else self._stroomnaam
        stroom = Stroom(naam, f"es-{naam}".lower())
        if strtobool(self.env.get(self.CREATE_TABLE, "yes")):
            replicas = int(self.env.get(self.JETSTREAM_REPLICAS, "1"))
            try:
                self._achtergrond.roep(stel_stromen_in(self._achtergrond.nc, replicas=replicas, stromen=(stroom,)))
            except StroomFout as fout:
                raise InterfaceError(str(fout)) from fout
        return stroom
