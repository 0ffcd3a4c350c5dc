"""A server is only started when that can lose nothing; what is wrong is said, and is not made worse."""

import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from infra.nats import proces
from infra.nats.configuratie import Luister
from infra.nats.fouten import (
    AlGestart,
    ConfiguratieGewijzigd,
    PositieOnleesbaar,
    PositieTeLaag,
    ServerprogrammaOntbreekt,
    ServerStartNiet,
    SleutelOnjuist,
    SleutelOntbreekt,
    StroomOntbreekt,
)
from infra.nats.positie import bewaar_positie, lees_positie
from infra.nats.server import posities, start
from infra.nats.toegang import lees_toegang
from infra.nats.verbinding import doorgeven, verbind
from infra.nats.winkel import Winkel
from tests.isolatie.conftest import Huis, lees_feiten, leg_neer


@pytest.fixture
async def gevuld(huis: Huis) -> Winkel:
    """A store with five facts, whose server is stopped."""
    dienst = await huis.dienst()
    bewaar_positie(huis.winkel, {"FEITEN": await leg_neer(dienst, 5)})
    await dienst.close()
    await huis.server.stop()
    return huis.winkel


async def feiten_in(winkel: Winkel) -> int:
    """How many facts there are when the store is started as it should."""
    async with await start(winkel) as server:
        nc = await verbind(lees_toegang(winkel.dienst), server.adres)
        try:
            return len(await lees_feiten(nc))
        finally:
            await nc.close()


def zonder_cipher(winkel: Winkel) -> None:
    """Somebody takes the line away."""
    regels = winkel.configuratie.read_text().splitlines()
    winkel.configuratie.write_text("\n".join(r for r in regels if "cipher" not in r))


SCHADE: list[tuple[Callable[[Winkel], object], type[Exception]]] = [
    (lambda w: w.js_sleutel.write_text("k" + "0" * 64), SleutelOnjuist),
    (lambda w: w.js_sleutel.write_text(""), SleutelOntbreekt),
    (lambda w: w.js_sleutel.unlink(), SleutelOntbreekt),
    (zonder_cipher, ConfiguratieGewijzigd),
    (lambda w: w.configuratie.unlink(), ConfiguratieGewijzigd),
    (lambda w: w.configuratie.write_text(w.configuratie.read_text() + "\n"), ConfiguratieGewijzigd),
    (lambda w: w.akte.write_text("{}"), ConfiguratieGewijzigd),
    (lambda w: w.positie.unlink(), PositieOnleesbaar),
    (lambda w: w.positie.write_text("[]"), PositieOnleesbaar),
]


@pytest.mark.parametrize(("beschadig", "fout"), SCHADE)
async def test_a_wrong_key_or_configuration_refuses_the_start_and_destroys_nothing(
    gevuld: Winkel, tmp_path: Path, beschadig: Callable[[Winkel], object], fout: type[Exception]
) -> None:
    """No server is started; once the file is back, every fact is there."""
    shutil.copytree(gevuld.map, tmp_path / "kopie")
    kopie = Winkel(tmp_path / "kopie")
    beschadig(gevuld)
    streams = sorted((p, p.read_bytes()) for p in (gevuld.server / "js").rglob("*") if p.is_file())

    with pytest.raises(fout):
        await start(gevuld)

    assert sorted((p, p.read_bytes()) for p in (gevuld.server / "js").rglob("*") if p.is_file()) == streams
    for heel, stuk in ((w, g) for w, g in zip(_gewaakt(kopie), _gewaakt(gevuld), strict=True)):
        shutil.copyfile(heel, stuk)
    assert await feiten_in(gevuld) == 5


def _gewaakt(winkel: Winkel) -> tuple[Path, ...]:
    return (winkel.js_sleutel, winkel.configuratie, winkel.akte, winkel.positie)


async def test_with_the_wrong_key_even_the_backend_cannot_destroy_what_is_there(gevuld: Winkel) -> None:
    """Were the check passed by, the streams would seem gone; making them anew, which destroys them, is refused."""
    kind = await proces.start(gevuld, Luister(), "k" + "0" * 64)
    nc = await verbind(lees_toegang(gevuld.dienst), kind.adres)
    try:
        assert await posities(nc, ["FEITEN"]) == {}
        await nc.publish("$JS.API.STREAM.CREATE.FEITEN", b'{"name":"FEITEN","subjects":["feit.*.*"]}')
        await doorgeven(nc)
    finally:
        await nc.close()
        await kind.stop()

    assert await feiten_in(gevuld) == 5


async def test_an_old_copy_that_was_put_back_is_noticed(huis: Huis, tmp_path: Path) -> None:
    """The stream then ends before the last noted position: the server is stopped and facts are said to be missing."""
    dienst = await huis.dienst()
    await leg_neer(dienst, 3)
    await dienst.close()
    await huis.server.stop()
    shutil.copytree(huis.winkel.server / "js", tmp_path / "oud")
    async with await start(huis.winkel) as server:
        nc = await verbind(lees_toegang(huis.winkel.dienst), server.adres)
        bewaar_positie(huis.winkel, {"FEITEN": await leg_neer(nc, 2, na=3)})
        await nc.close()
    shutil.rmtree(huis.winkel.server / "js")
    shutil.copytree(tmp_path / "oud", huis.winkel.server / "js")

    with pytest.raises(PositieTeLaag) as fout:
        await start(huis.winkel)

    assert (fout.value.stroom, fout.value.verwacht, fout.value.gevonden) == ("FEITEN", 5, 3)


async def test_a_stream_that_is_gone_is_noticed(gevuld: Winkel) -> None:
    """And the server does not stay up."""
    shutil.rmtree(gevuld.server / "js")
    with pytest.raises(StroomOntbreekt):
        await start(gevuld)
    with pytest.raises(StroomOntbreekt):
        await start(gevuld)


def test_a_noted_position_never_goes_down(tmp_path: Path) -> None:
    """A process that lags behind does not weaken the check; other streams keep theirs."""
    winkel = Winkel(tmp_path)
    winkel.server.mkdir()
    winkel.positie.write_text('{"FEITEN": 7, "LEZINGEN": 2}')

    bewaar_positie(winkel, {"FEITEN": 5})
    assert lees_positie(winkel) == {"FEITEN": 7, "LEZINGEN": 2}
    bewaar_positie(winkel, {"FEITEN": 9})
    assert lees_positie(winkel) == {"FEITEN": 9, "LEZINGEN": 2}


async def test_two_servers_never_run_on_one_store(huis: Huis) -> None:
    """The second is refused, and the first goes on."""
    with pytest.raises(AlGestart):
        await start(huis.winkel)
    assert huis.server.loopt
    assert await lees_feiten(await huis.dienst()) == []


async def test_a_store_may_be_moved(gevuld: Winkel, tmp_path: Path) -> None:
    """Nothing in it says where it lies."""
    elders = tmp_path / "elders"
    gevuld.map.rename(elders)
    assert await feiten_in(Winkel(elders)) == 5


async def test_a_server_that_does_not_come_up_is_said_and_leaves_nothing_running(gevuld: Winkel) -> None:
    """The address is taken by nobody we know: the log tells why, and the store can be started afterwards."""
    with pytest.raises(ServerStartNiet) as fout:
        await start(gevuld, Luister("127.0.0.1", 1 << 20))
    assert fout.value.verslag
    assert await feiten_in(gevuld) == 5


async def test_a_missing_program_is_said(gevuld: Winkel, tmp_path: Path) -> None:
    """Before anything else happens."""
    with pytest.raises(ServerprogrammaOntbreekt):
        await start(gevuld, programma=tmp_path / "nergens")


def test_listening_outside_this_machine_asks_for_tls() -> None:
    """There is no way to offer the door in the open without it."""
    with pytest.raises(ValueError, match="TLS"):
        Luister("0.0.0.0")


OUDER = """
import asyncio, sys
from pathlib import Path
from infra.nats.server import start
from infra.nats.winkel import Winkel

async def main():
    server = await start(Winkel(Path(sys.argv[1])))
    print(server.pid, flush=True)
    sys.stdin.read()

asyncio.run(main())
"""


def verdwijnt_met_ouder(winkel: Winkel) -> bool:
    """Start a server in a process of its own, kill that process, and see whether the server ends."""
    with subprocess.Popen(
        [sys.executable, "-c", OUDER, str(winkel.map)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as ouder:
        assert ouder.stdout is not None
        einde = os.pidfd_open(int(ouder.stdout.readline()))
        os.kill(ouder.pid, signal.SIGKILL)
        ouder.wait(10)
        klaar, _, _ = select.select([einde], [], [], 10)
        os.close(einde)
        return bool(klaar)


async def test_the_server_ends_when_its_parent_is_killed(gevuld: Winkel) -> None:
    """No orphan stays behind on the store, and every fact is there at the next start."""
    assert verdwijnt_met_ouder(gevuld)
    assert await feiten_in(gevuld) == 5
