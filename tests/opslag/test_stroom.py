"""How the streams are founded, and what the running backend may do with them."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import nats
import pytest
from nats.aio.client import Client
from nats.errors import Error as NatsError

from infra.opslag.kern import Bericht, Kern
from infra.opslag.stroom import FEITEN, LEZINGEN, Stroom, StroomFout, backend_rechten, stel_stromen_in
from tests.nats_server import NatsServer


async def gevraagd(nc: Client, onderwerp: str, inhoud: object = None) -> dict[str, object]:
    """The server's answer."""
    uitkomst: dict[str, object] = json.loads((await nc.request(onderwerp, json.dumps(inhoud or {}).encode())).data)
    return uitkomst


@pytest.mark.parametrize("onderdeel", ["DELETE", "PURGE", "MSG.DELETE"])
async def test_uit_een_stroom_kan_niets_weg(kern: Kern, nc: Client, stroom: Stroom, onderdeel: str) -> None:
    """No message can be deleted, nor all purged, not even by who founded it; that cannot be switched off either."""
    await kern.leg_vast(stroom, (Bericht(stroom.onderwerp("a", 1), b""),), "c")
    if onderdeel == "DELETE":
        los = {**stroom.instellingen(1), "deny_delete": False, "deny_purge": False}
        antwoord = await gevraagd(nc, f"$JS.API.STREAM.UPDATE.{stroom.naam}", los)
    else:
        antwoord = await gevraagd(nc, f"$JS.API.STREAM.{onderdeel}.{stroom.naam}", {"seq": 1})
    assert "error" in antwoord
    assert len(await kern.lees(stroom, "a")) == 1


async def test_een_stroom_die_er_al_is_blijft_zoals_hij_is(kern: Kern, nc: Client, stroom: Stroom) -> None:
    """Founding over a stream that is set otherwise is refused, and changes nothing."""
    await kern.leg_vast(stroom, (Bericht(stroom.onderwerp("a", 1), b""),), "c")
    with pytest.raises(StroomFout) as fout:
        await stel_stromen_in(nc, stromen=(replace(stroom, bewaren=timedelta(days=1)),))
    assert fout.value.err_code == 10058
    assert fout.value.stroom == stroom.naam
    assert len(await kern.lees(stroom, "a")) == 1


def test_feiten_blijven_en_lezingen_hebben_een_termijn() -> None:
    """Facts have no age at which they go; readings have the one they were given."""
    assert FEITEN.instellingen(1)["max_age"] == 0
    assert replace(LEZINGEN, bewaren=timedelta(days=2)).instellingen(3)["max_age"] == 2 * 86400 * 10**9
    assert replace(LEZINGEN, bewaren=timedelta(days=2)).instellingen(3)["num_replicas"] == 3


@pytest.fixture
async def met_rechten(tmp_path: Path) -> AsyncIterator[tuple[Client, Client, list[Exception]]]:
    """A founder, and a backend that may publish on ``backend_rechten`` only, with what it was refused."""
    mag = json.dumps([*backend_rechten()])
    rest = f"""authorization {{ users: [
        {{ user: stichter, password: s }},
        {{ user: backend, password: b, permissions: {{ publish: {mag}, subscribe: ["_INBOX.>", "vers.>"] }} }}
    ] }}"""
    server = NatsServer(tmp_path / "nats", rest=rest).start()
    geweigerd: list[Exception] = []

    async def onthoud(fout: Exception) -> None:
        geweigerd.append(fout)

    stichter = await nats.connect(server.url, user="stichter", password="s")
    backend = await nats.connect(server.url, user="backend", password="b", error_cb=onthoud)
    yield stichter, backend, geweigerd
    await backend.close()
    await stichter.close()
    server.stop()


async def test_de_rechten_van_de_backend_zijn_genoeg(
    met_rechten: tuple[Client, Client, list[Exception]],
) -> None:
    """Writing, reading, paging and following both streams need nothing outside the list."""
    stichter, backend, geweigerd = met_rechten
    await stel_stromen_in(stichter)
    kern = await Kern(backend).open()
    for stroom in (FEITEN, LEZINGEN):
        await kern.leg_vast(stroom, (Bericht(stroom.onderwerp("a", 1), b""),), "c1")
        await kern.leg_vast(stroom, tuple(Bericht(stroom.onderwerp("a", v), b"") for v in range(2, 1200, 2)), "c2")
        await kern.leg_vast(stroom, tuple(Bericht(stroom.onderwerp("a", v), b"") for v in range(3, 1200, 2)), "c3")
        assert len(await kern.lees(stroom, "a")) == 1199
        assert await kern.lees(stroom, "b") == ()
        assert await kern.laatste(stroom, "a") is not None
        assert await kern.laatste_positie(stroom) == 1199
        async with aclosing(kern.volg(stroom, 1198)) as volger, asyncio.timeout(5):
            assert (await anext(volger)).positie == 1199
    assert geweigerd == []


@pytest.mark.parametrize("werk", ["CREATE", "UPDATE", "DELETE", "PURGE", "MSG.DELETE", "SNAPSHOT", "RESTORE"])
async def test_de_backend_mag_geen_stroom_maken_of_weghalen(
    met_rechten: tuple[Client, Client, list[Exception]], werk: str
) -> None:
    """The server refuses it, and the stream stands as it stood."""
    stichter, backend, geweigerd = met_rechten
    await stel_stromen_in(stichter)
    with pytest.raises(NatsError):
        await backend.request(f"$JS.API.STREAM.{werk}.FEITEN", json.dumps(FEITEN.instellingen(1)).encode(), timeout=0.3)
    await backend.flush()
    assert "ermissions" in str(geweigerd[0])
    assert "error" not in await gevraagd(stichter, "$JS.API.STREAM.INFO.FEITEN")
