"""Organisations come and go, and people are cut off, while the server runs."""

import asyncio
import fcntl

import pytest

from infra.nats import jwt
from infra.nats.fouten import (
    KenmerkOngeldig,
    OrganisatieAfgesloten,
    OrganisatieBestaat,
    OrganisatieOnbekend,
    ToegangGeweigerd,
)
from infra.nats.lijn import NatsLijn
from infra.nats.organisatie import breng_over, laat_toe, lees_uitgifte, sluit_af, trek_in
from infra.nats.server import start
from infra.nats.verbinding import doorgeven, verbind
from tests.isolatie.conftest import Huis, Oor


async def is_dicht(lijn: NatsLijn) -> bool:
    """Wait until the server closes a line; only a failure takes the five seconds."""
    async with asyncio.timeout(5):
        async for _ in lijn.hoor():
            return False
    return lijn._nc.is_closed


@pytest.mark.eis("ORG-01")
async def test_a_new_organisation_is_admitted_while_the_server_runs(huis: Huis) -> None:
    """It can call at once; who was connected stays so, and the account of CORE did not change."""
    await huis.open_deur()
    jan = await huis.lijn(huis.ggd.geef_toegang())
    bestanden = {p: p.read_bytes() for p in (huis.winkel.server / "jwt").iterdir()}

    wonen = await laat_toe(huis.winkel, huis.server.adres, "wonen-zuid")
    mia = await huis.lijn(wonen.geef_toegang())

    assert wonen.account.encode() in await mia.roep("casus.open", b"", 5)
    assert huis.ggd.account.encode() in await jan.roep("casus.open", b"", 5)
    assert {p: p.read_bytes() for p in bestanden} == bestanden


@pytest.mark.eis("ORG-03")
async def test_a_withdrawn_person_is_cut_off_at_once_and_stays_out(huis: Huis) -> None:
    """The open connection closes, and a new one is refused, also after the server started again."""
    await huis.open_deur()
    piet, els = huis.politie.geef_toegang(), huis.politie.geef_toegang()
    lijn, collega = await huis.lijn(piet), await huis.lijn(els)
    dicht = asyncio.create_task(is_dicht(lijn))

    await trek_in(huis.winkel, huis.server.adres, "politie", [piet.gebruiker])

    assert await dicht
    with pytest.raises(ToegangGeweigerd):
        await huis.verbind(piet)
    assert await collega.roep("casus.open", b"", 5)
    await huis.server.stop()
    async with await start(huis.winkel) as opnieuw:
        with pytest.raises(ToegangGeweigerd):
            await verbind(piet, opnieuw.adres)
        await (await verbind(els, opnieuw.adres)).close()


@pytest.mark.eis("ORG-03")
async def test_withdrawals_at_the_same_time_are_all_kept(huis: Huis) -> None:
    """No withdrawal undoes another, nor does anything that comes later."""
    mensen = [huis.politie.geef_toegang() for _ in range(4)]

    await asyncio.gather(
        *(trek_in(huis.winkel, huis.server.adres, "politie", [m.gebruiker]) for m in mensen),
    )
    await breng_over(huis.winkel, huis.server.adres, "politie")

    for mens in mensen:
        with pytest.raises(ToegangGeweigerd):
            await huis.verbind(mens)
    await huis.verbind(huis.politie.geef_toegang())


@pytest.mark.eis("ORG-03")
async def test_two_processes_never_change_accounts_at_the_same_time(huis: Huis) -> None:
    """The second waits: otherwise the older account could reach the server last, and let somebody in again."""
    piet = huis.politie.geef_toegang()
    with (huis.winkel.toegang / ".slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        intrekking = asyncio.create_task(trek_in(huis.winkel, huis.server.adres, "politie", [piet.gebruiker]))
        klaar, _ = await asyncio.wait([intrekking], timeout=0.2)
        assert not klaar
        await huis.verbind(piet)

    await intrekking
    with pytest.raises(ToegangGeweigerd):
        await huis.verbind(piet)


@pytest.mark.eis("ORG-03")
async def test_a_withdrawal_that_did_not_reach_the_server_is_not_lost(huis: Huis) -> None:
    """It is on disk first; whatever is brought over next takes it along."""
    piet = huis.politie.geef_toegang()
    with pytest.raises(Exception, match="verbinding"):
        await trek_in(huis.winkel, "nats://127.0.0.1:1", "politie", [piet.gebruiker])

    await breng_over(huis.winkel, huis.server.adres, "politie")

    with pytest.raises(ToegangGeweigerd):
        await huis.verbind(piet)


@pytest.mark.eis("ORG-03")
async def test_an_organisation_is_cut_off_at_once_and_the_others_notice_nothing(huis: Huis) -> None:
    """Its people are cut off, it can let nobody in any more, and it cannot be admitted again by this name."""
    await huis.open_deur()
    jan, piet = await huis.lijn(huis.ggd.geef_toegang()), await huis.lijn(huis.politie.geef_toegang())
    dicht = asyncio.create_task(is_dicht(piet))

    await sluit_af(huis.winkel, huis.server.adres, "politie")

    assert await dicht
    with pytest.raises(ToegangGeweigerd):
        await huis.verbind(huis.politie.geef_toegang())
    with pytest.raises(OrganisatieAfgesloten):
        lees_uitgifte(huis.winkel, "politie")
    with pytest.raises(OrganisatieBestaat):
        await laat_toe(huis.winkel, huis.server.adres, "politie")
    assert await jan.roep("casus.open", b"", 5)


@pytest.mark.eis("ORG-01")
async def test_what_changes_accounts_can_do_nothing_else(huis: Huis) -> None:
    """It cannot look at connections, end them, empty an account or stop the server, and lives for minutes."""
    from infra.nats.organisatie import TOELATERTIJD, _toelater

    toelater = _toelater(huis.winkel)
    oor: Oor = await huis.oor(toelater)
    verboden = [
        "$SYS.REQ.ACCOUNT.PING.CONNZ",
        "$SYS.REQ.SERVER.PING",
        "$SYS.REQ.CLAIMS.DELETE",
        "$SYS.REQ.CLAIMS.LIST",
        "$JS.API.ACCOUNT.PURGE.X",
        "$SYS.REQ.SERVER.X.KICK",
        "$SYS.REQ.SERVER.X.RELOAD",
    ]
    for onderwerp in verboden:
        await oor.nc.publish(onderwerp, b"")
    await oor.luister("$SYS.>", ">")
    await doorgeven(oor.nc)

    assert [v for v in verboden if not oor.geweigerd(v)] == []
    assert len(oor.fouten) == len(verboden) + 2
    assert jwt.lees(toelater.token)["exp"] <= jwt.nu() + TOELATERTIJD


async def test_an_unknown_or_impossible_short_name_changes_nothing(huis: Huis) -> None:
    """A short name becomes a folder name: nothing that climbs out of the store is taken."""
    for kenmerk in ("..", "a/b", "", "A", "-a", "a-", "a" * 41, "a.b", "ggd\n"):
        with pytest.raises(KenmerkOngeldig):
            await laat_toe(huis.winkel, huis.server.adres, kenmerk)
    for doe in (
        trek_in(huis.winkel, huis.server.adres, "niemand", []),
        sluit_af(huis.winkel, huis.server.adres, "niemand"),
    ):
        with pytest.raises(OrganisatieOnbekend):
            await doe
    assert sorted(p.name for p in huis.winkel.toegang.iterdir() if p.is_dir()) == ["ggd", "politie"]
