"""A real server for the event store, once for the session, and once more for a test that breaks it."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from uuid import uuid4

import nats
import pytest
from nats.aio.client import Client

from infra.opslag.kern import Kern
from infra.opslag.stroom import FEITEN, Stroom, stel_stromen_in
from tests.nats_server import NatsServer


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsServer]:
    """A server that all tests share; each makes its own streams."""
    server = NatsServer(tmp_path_factory.mktemp("nats")).start()
    yield server
    server.stop()


@pytest.fixture
async def nc(server: NatsServer) -> AsyncIterator[Client]:
    """A connection to it."""
    nc = await nats.connect(server.url)
    yield nc
    await nc.close()


@pytest.fixture
async def kern(nc: Client) -> AsyncIterator[Kern]:
    """The core on that connection."""
    kern = await Kern(nc).open()
    yield kern
    await kern.sluit()


@pytest.fixture
async def stroom(nc: Client) -> Stroom:
    """A stream of facts of this test's own, set as the real one."""
    naam = uuid4().hex
    stroom = replace(FEITEN, naam=f"F{naam}", voorvoegsel=f"f{naam}")
    await stel_stromen_in(nc, stromen=(stroom,))
    return stroom
