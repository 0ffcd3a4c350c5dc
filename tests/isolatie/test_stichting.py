"""Founding happens once, on an empty folder, and is finished or seen to be unfinished."""

import stat
from pathlib import Path

import pytest
from nats.aio.client import Client

from infra.nats import akte, positie, stichting
from infra.nats import winkel as winkelmodule
from infra.nats.configuratie import Opslagwijze
from infra.nats.fouten import AlGesticht, HalfGesticht, MapNietLeeg, NietGesticht
from infra.nats.organisatie import laat_toe
from infra.nats.server import start
from infra.nats.stichting import sticht
from infra.nats.toegang import bewaar_toegang, lees_toegang
from infra.nats.verbinding import verbind
from infra.nats.winkel import Toestand, Winkel
from infra.opslag.stroom import stel_stromen_in
from tests.isolatie.conftest import Huis, lees_feiten, leg_neer


def afdrukken(map_: Path) -> dict[str, bytes]:
    """Everything in a folder, to see that nothing changed."""
    return {str(p.relative_to(map_)): p.read_bytes() for p in sorted(map_.rglob("*")) if p.is_file()}


def opdrachtregel(pid: int) -> bytes:
    """What everybody on the machine can see of a process."""
    return Path(f"/proc/{pid}/cmdline").read_bytes()


class Stroomuitval(Exception):  # noqa: N818
    """The machine stops here."""


async def val_uit(nc: Client) -> None:
    """Make one stream and stop."""
    await stel_stromen_in(nc)
    raise Stroomuitval


async def test_a_founded_store_starts_with_its_streams_empty(winkel: Winkel) -> None:
    """After founding the store can be started, and facts can be added."""
    await sticht(winkel, stel_stromen_in)

    async with await start(winkel) as server:
        nc = await verbind(lees_toegang(winkel.dienst), server.adres)
        assert await lees_feiten(nc) == []
        assert await leg_neer(nc, 2) == 2
        await nc.close()
    assert not server.loopt


async def test_a_second_founding_is_refused_and_changes_nothing(winkel: Winkel) -> None:
    """The streams, keys and accounts of the first stay as they were."""
    await sticht(winkel, stel_stromen_in)
    voor = afdrukken(winkel.map)

    with pytest.raises(AlGesticht):
        await sticht(winkel, stel_stromen_in)

    assert afdrukken(winkel.map) == voor


async def test_a_folder_with_other_things_is_refused(winkel: Winkel) -> None:
    """Nothing is founded among somebody's files, nor where a file stands."""
    winkel.map.mkdir()
    (winkel.map / "brief.txt").write_text("van mij")

    with pytest.raises(MapNietLeeg):
        await sticht(winkel, stel_stromen_in)
    with pytest.raises(MapNietLeeg):
        await sticht(Winkel(winkel.map / "brief.txt"), stel_stromen_in)

    assert afdrukken(winkel.map) == {"brief.txt": b"van mij"}


async def test_a_founding_that_was_cut_off_is_recognised(winkel: Winkel) -> None:
    """It can be neither started nor founded over; the sentence says what to do."""
    with pytest.raises(Stroomuitval):
        await sticht(winkel, val_uit)

    for poging in (sticht(winkel, stel_stromen_in), start(winkel)):
        with pytest.raises(HalfGesticht, match="Haal deze map zelf weg"):
            await poging


async def test_a_founding_cut_off_at_any_moment_is_never_taken_for_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before each file that is written the machine stops: the folder is then empty or half founded."""
    echt, geschreven = winkelmodule.schrijf, 0

    def schrijf(bestand: Path, inhoud: str) -> None:
        nonlocal geschreven
        if geschreven == grens:
            raise Stroomuitval
        geschreven += 1
        echt(bestand, inhoud)

    for module in (stichting, akte, positie):
        monkeypatch.setattr(module, "schrijf", schrijf)
    for grens in range(20):
        plek, geschreven = Winkel(tmp_path / str(grens)), 0
        try:
            await sticht(plek, stel_stromen_in)
        except Stroomuitval:
            assert plek.toestand() is Toestand.HALF
        else:
            break
    assert plek.toestand() is Toestand.GESTICHT
    assert grens > 5


async def test_starting_where_nothing_was_founded_is_refused(winkel: Winkel) -> None:
    """And nothing is made there."""
    with pytest.raises(NietGesticht):
        await start(winkel)
    assert not winkel.map.exists()


@pytest.mark.eis("ORG-01")
async def test_every_file_is_for_its_owner_only(huis: Huis) -> None:
    """Folders 0700, files 0600: secrets, credentials, streams, accounts, logs."""
    bewaar_toegang(huis.ggd.geef_toegang(), huis.winkel.organisatie("ggd"))

    rechten = {p: stat.S_IMODE(p.stat().st_mode) for p in [huis.winkel.map, *huis.winkel.map.rglob("*")]}

    assert {p: oct(m) for p, m in rechten.items() if m != (0o700 if p.is_dir() else 0o600)} == {}
    assert len(rechten) > 20


async def test_no_file_name_and_no_log_line_holds_a_secret(huis: Huis) -> None:
    """Seeds are in the files that are meant for them, and the key is not on the server's command line."""
    sleutel = huis.winkel.js_sleutel.read_text().strip()
    opdracht = opdrachtregel(huis.server.pid)
    elders = [p for p in huis.winkel.server.rglob("*") if p.is_file() and sleutel.encode() in p.read_bytes()]

    assert sleutel.encode() not in opdracht
    assert elders == []


async def test_the_right_to_make_streams_is_kept_nowhere(winkel: Winkel) -> None:
    """It lives for minutes, in memory."""
    tokens: list[str] = []

    async def maak(nc: Client) -> None:
        tokens.append(nc._user_jwt_cb().decode())
        await stel_stromen_in(nc)

    await sticht(winkel, maak)

    assert [naam for naam, inhoud in afdrukken(winkel.map).items() if tokens[0].encode() in inhoud] == []


@pytest.mark.parametrize("versleuteld", [True, False])
async def test_facts_are_unreadable_on_disk_when_the_store_is_encrypted(winkel: Winkel, versleuteld: bool) -> None:
    """Neither content nor subject; and the same search finds both in a store that is not encrypted."""
    await sticht(winkel, stel_stromen_in, wijze=Opslagwijze(versleuteld=versleuteld))
    async with await start(winkel) as server:
        nc = await verbind(lees_toegang(winkel.dienst), server.adres)
        for onderwerp in ("feit.vindmij.1", "lezing.vindmij.1"):
            await nc.request(onderwerp, b"zoekdit", timeout=5)
        await nc.close()

    op_schijf = b"".join(afdrukken(winkel.server / "js").values())

    assert (b"zoekdit" not in op_schijf) is versleuteld
    assert (b"vindmij" not in op_schijf) is versleuteld


async def test_organisations_that_are_admitted_at_founding_are_there_after_it(winkel: Winkel) -> None:
    """The server that founds takes organisations, and the server that starts knows them."""
    async with stichting.stichting(winkel, stel_stromen_in) as stichtend:
        ggd = await laat_toe(winkel, stichtend.adres, "ggd")
        assert winkel.toestand() is Toestand.HALF

    async with await start(winkel) as server:
        await (await verbind(ggd.geef_toegang(), server.adres)).close()
