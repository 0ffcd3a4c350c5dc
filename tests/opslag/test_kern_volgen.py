"""What the core promises on following: everything after a position, once, in order, and then live."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path
from uuid import uuid4

import nats
import pytest
from nats.aio.client import Client

import infra.opslag.kern as kern_module
from infra.opslag.fouten import OpslagOnbereikbaar
from infra.opslag.kern import Bericht, Kern
from infra.opslag.stroom import FEITEN, Stroom, stel_stromen_in
from tests.nats_server import NatsServer


async def schrijf(kern: Kern, stroom: Stroom, aantal: int) -> int:
    """Facts of a new originator; gives the position of the last."""
    naam = uuid4().hex
    return await kern.leg_vast(
        stroom, tuple(Bericht(stroom.onderwerp(naam, v), b"") for v in range(1, aantal + 1)), naam
    )


async def neem(volger: AsyncIterator[Bericht], aantal: int) -> list[int]:
    """The positions of the next facts, within ten seconds."""
    async with asyncio.timeout(10):
        return [(await anext(volger)).positie for _ in range(aantal)]


async def test_volgen_geeft_eerst_wat_er_was_en_dan_wat_er_komt(kern: Kern, stroom: Stroom) -> None:
    """From a position in the past into the present, without a gap or a repeat."""
    await schrijf(kern, stroom, 5)
    async with aclosing(kern.volg(stroom, 2)) as volger:
        assert await neem(volger, 3) == [3, 4, 5]
        volgende = asyncio.create_task(neem(volger, 4))
        await schrijf(kern, stroom, 1)
        await schrijf(kern, stroom, 3)
        assert await volgende == [6, 7, 8, 9]


async def test_volgen_kan_op_een_lege_stroom_beginnen(kern: Kern, stroom: Stroom) -> None:
    """Whoever follows before the first fact gets the first fact."""
    async with aclosing(kern.volg(stroom, 0)) as volger:
        eerste = asyncio.create_task(neem(volger, 1))
        await asyncio.sleep(0)
        await schrijf(kern, stroom, 1)
        assert await eerste == [1]


async def test_meer_dan_een_bladzij_komt_heel(kern: Kern, stroom: Stroom) -> None:
    """2 300 facts are followed over the edges of pages."""
    for _ in range(23):
        await schrijf(kern, stroom, 100)
    async with aclosing(kern.volg(stroom, 0)) as volger:
        assert await neem(volger, 2300) == list(range(1, 2301))


async def test_volgen_onder_schrijvers_mist_niets(kern: Kern, stroom: Stroom) -> None:
    """Sixteen writers at once; the follower sees each position once, in order."""
    async with aclosing(kern.volg(stroom, 0)) as volger:
        alles = asyncio.create_task(neem(volger, 319))
        await asyncio.gather(*(schrijf(kern, stroom, 1 + n % 3) for n in range(160)))
        gezien = await alles
    assert gezien == list(range(1, 320))
    assert await kern.laatste_positie(stroom) == 319


async def test_volgen_laat_niets_achter(kern: Kern, stroom: Stroom, nc: Client) -> None:
    """Cancelled while it waits, it leaves no task and no subscription."""
    taken, abonnementen = asyncio.all_tasks(), set(nc._subs)

    async def volg() -> None:
        async with aclosing(kern.volg(stroom, 0)) as volger:
            await neem(volger, 1)

    volger = asyncio.create_task(volg())
    while set(nc._subs) == abonnementen:  # noqa: ASYNC110 - subscribing has no event
        await asyncio.sleep(0)
    volger.cancel()
    with pytest.raises(asyncio.CancelledError):
        await volger
    await nc.flush()
    assert set(nc._subs) == abonnementen
    assert {t for t in asyncio.all_tasks() - taken if not t.done()} == set()


async def test_volgen_gaat_door_na_een_herstart_van_de_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server goes away and comes back on the same store: the follower goes on where it was."""
    monkeypatch.setattr(kern_module, "WACHTTIJD", 1.0)
    server = NatsServer(tmp_path / "nats").start()
    nc = await nats.connect(server.url, reconnect_time_wait=0.05, max_reconnect_attempts=-1, error_cb=_stil)
    try:
        await stel_stromen_in(nc, stromen=(FEITEN,))
        kern = await Kern(nc).open()
        async with aclosing(kern.volg(FEITEN, 0)) as volger:
            await schrijf(kern, FEITEN, 2)
            assert await neem(volger, 2) == [1, 2]
            volgende = asyncio.create_task(neem(volger, 3))
            await asyncio.to_thread(server.dood)
            await asyncio.to_thread(server.start)
            await schrijf(kern, FEITEN, 3)
            assert await volgende == [3, 4, 5]
    finally:
        await nc.close()
        server.stop()


async def test_volgen_over_een_gesloten_verbinding_is_een_fout(kern: Kern, stroom: Stroom, nc: Client) -> None:
    """A connection that was closed for good does not look like a quiet stream."""
    await schrijf(kern, stroom, 1)
    volger = kern.volg(stroom, 0)
    assert await neem(volger, 1) == [1]
    await nc.close()
    with pytest.raises(OpslagOnbereikbaar):
        await neem(volger, 1)


async def _stil(_: Exception) -> None:
    """Losing the server is what the test is about."""
