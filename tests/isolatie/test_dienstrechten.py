"""The running backend can add and read facts, and can neither make, change, empty nor remove a stream."""

import json

import pytest

from infra.nats.toegang import lees_toegang
from infra.nats.verbinding import doorgeven
from infra.opslag.stroom import FEITEN
from tests.isolatie.conftest import Huis, lees_feiten, leg_neer

WEG = (
    "$JS.API.STREAM.CREATE.FEITEN",
    "$JS.API.STREAM.CREATE.NIEUW",
    "$JS.API.STREAM.UPDATE.FEITEN",
    "$JS.API.STREAM.DELETE.FEITEN",
    "$JS.API.STREAM.PURGE.FEITEN",
    "$JS.API.STREAM.MSG.DELETE.FEITEN",
    "$JS.API.STREAM.RESTORE.FEITEN",
    "$JS.API.STREAM.SNAPSHOT.FEITEN",
    "$JS.API.STREAM.DELETE.LEZINGEN",
    "$JS.API.STREAM.UPDATE.LEZINGEN",
    "$JS.API.ACCOUNT.PURGE.CORE",
    "$SYS.REQ.CLAIMS.UPDATE",
    "vers.feit.abc.1",
    "deur.abc.def.casus.open",
    "bericht.abc",
)


async def test_the_backend_cannot_make_change_or_remove_a_stream(huis: Huis) -> None:
    """Each attempt is refused by the server, and afterwards every fact is still there."""
    oor = await huis.oor(lees_toegang(huis.winkel.dienst))
    await leg_neer(oor.nc, 5)
    kapot = {
        "$JS.API.STREAM.UPDATE.FEITEN": {**FEITEN.instellingen(1), "max_msgs": 1, "discard": "old"},
        "$JS.API.STREAM.MSG.DELETE.FEITEN": {"seq": 1},
    }

    for onderwerp in WEG:
        inhoud = json.dumps(kapot.get(onderwerp, {"name": onderwerp.split(".")[-1]})).encode()
        await oor.nc.publish(onderwerp, inhoud, reply=oor.nc.new_inbox())
    await doorgeven(oor.nc)

    assert [w for w in WEG if not oor.geweigerd(w)] == []
    assert len(await lees_feiten(oor.nc)) == 5


@pytest.mark.parametrize("onderwerp", [">", "feit.>", "$JS.>", "$SYS.>", "_INBOX.>", "kring.>", "bericht.>"])
async def test_the_backend_hears_the_door_and_nothing_beside(huis: Huis, onderwerp: str) -> None:
    """It does not listen in on other processes' inboxes or on JetStream."""
    oor = await huis.oor(lees_toegang(huis.winkel.dienst))
    await oor.luister(onderwerp)
    assert len(oor.fouten) == 1


async def test_the_backend_answers_a_call_once(huis: Huis) -> None:
    """After the answer the right to speak to the caller is gone."""
    oor = await huis.oor(lees_toegang(huis.winkel.dienst))
    await oor.luister("deur.>")
    jan = huis.ggd.geef_toegang()
    nc = await huis.verbind(jan)
    vraag = await nc.subscribe(f"{jan.postvak}.een")
    await nc.publish(jan.onderwerp("casus.open"), b"", reply=f"{jan.postvak}.een")
    await oor.onderwerpen(nc)

    for _ in range(2):
        await oor.nc.publish(oor.gehoord[0].reply, b"antwoord")
    await doorgeven(oor.nc)

    assert (await vraag.next_msg(5)).data == b"antwoord"
    assert len(oor.fouten) == 1
