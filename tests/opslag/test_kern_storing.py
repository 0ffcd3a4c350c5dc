"""What becomes of facts when the line, the server or the disk fails: never a false success, never half."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import nats
import pytest
from nats.aio.client import Client

import infra.opslag.kern as kern_module
from infra.opslag.fouten import HalfBewaard, Opslagfout, OpslagOnbereikbaar, OpslagVol, PlaatsBezet
from infra.opslag.kern import Bericht, Kern
from infra.opslag.stroom import FEITEN, Stroom, stel_stromen_in
from tests.nats_server import NatsServer
from tests.opslag.hulplijn import Hulplijn, hulplijn

NAMEN = "abcdefghijklmnop"
VOLHARDEND = {"reconnect_time_wait": 0.05, "max_reconnect_attempts": -1}


async def _stil(_: Exception) -> None:
    """Losing the line is what these tests are about."""


async def verbind(url: str) -> Client:
    """A connection that comes back by itself."""
    return await nats.connect(url, error_cb=_stil, **VOLHARDEND)


@pytest.fixture
async def lijn(server: NatsServer) -> AsyncIterator[Hulplijn]:
    """A line to the server that can fail."""
    async with hulplijn(server.poort) as lijn:
        yield lijn


@pytest.fixture
async def wankel(lijn: Hulplijn, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Kern]:
    """A core over that line, that waits half a second for an answer."""
    monkeypatch.setattr(kern_module, "WACHTTIJD", 0.5)
    nc = await verbind(lijn.url)
    yield await Kern(nc).open()
    await nc.close()


def groep(stroom: Stroom, originator: str, aantal: int, inhoud: bytes = b"mijn") -> tuple[Bericht, ...]:
    """Versions 1 to ``aantal``."""
    return tuple(Bericht(stroom.onderwerp(originator, v), inhoud) for v in range(1, aantal + 1))


@pytest.mark.parametrize("aantal", [1, 4])
async def test_een_verloren_antwoord_is_geen_mislukking(
    lijn: Hulplijn, wankel: Kern, kern: Kern, stroom: Stroom, aantal: int
) -> None:
    """The facts were kept, the answer was lost: found by commit id, told as a success, kept once."""
    originator = uuid4().hex
    lijn.terug_dicht = True
    taak = asyncio.create_task(wankel.leg_vast(stroom, groep(stroom, originator, aantal), uuid4().hex))
    await lijn.verloren.wait()
    lijn.verbreek()
    assert await taak == aantal
    assert len(await kern.lees(stroom, originator)) == aantal
    assert await kern.laatste_positie(stroom) == aantal


@pytest.mark.parametrize("aantal", [1, 4])
async def test_een_verloren_vraag_wordt_opnieuw_gesteld(
    lijn: Hulplijn, wankel: Kern, kern: Kern, stroom: Stroom, aantal: int
) -> None:
    """The facts never arrived: the leader says so, and they are published again under the same commit id."""
    originator = uuid4().hex
    lijn.heen_dicht = True
    taak = asyncio.create_task(wankel.leg_vast(stroom, groep(stroom, originator, aantal), uuid4().hex))
    await lijn.verloren.wait()
    lijn.verbreek()
    assert await taak == aantal
    assert len(await kern.lees(stroom, originator)) == aantal


@pytest.mark.parametrize("aantal", [1, 4])
async def test_wie_zijn_antwoord_verloor_hoort_dat_een_ander_voor_was(
    lijn: Hulplijn, wankel: Kern, kern: Kern, stroom: Stroom, aantal: int
) -> None:
    """Another's fact stands in the place: a conflict, not a success."""
    originator = uuid4().hex
    lijn.heen_dicht = True
    taak = asyncio.create_task(wankel.leg_vast(stroom, groep(stroom, originator, aantal), uuid4().hex))
    await lijn.verloren.wait()
    await kern.leg_vast(stroom, groep(stroom, originator, aantal, b"ander"), uuid4().hex)
    lijn.verbreek()
    with pytest.raises(PlaatsBezet):
        await taak
    assert {b.inhoud for b in await kern.lees(stroom, originator)} == {b"ander"}


async def test_wie_te_lang_niets_hoort_weet_het_niet(
    lijn: Hulplijn, wankel: Kern, stroom: Stroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line that stays dead ends in 'out of reach', in bounded time, for writing and for reading."""
    monkeypatch.setattr(kern_module, "GEDULD", 1.5)
    lijn.terug_dicht = True
    async with asyncio.timeout(8):
        with pytest.raises(OpslagOnbereikbaar):
            await wankel.leg_vast(stroom, groep(stroom, "a", 1), uuid4().hex)
        with pytest.raises(OpslagOnbereikbaar):
            await wankel.lees(stroom, "a")


class Teller:
    """Counts acknowledgements, and lets one wait for a number of them."""

    def __init__(self) -> None:
        self._stand = 0
        self._veranderd = asyncio.Condition()

    async def erbij(self) -> None:
        """One more."""
        async with self._veranderd:
            self._stand += 1
            self._veranderd.notify_all()

    async def tot(self, stand: int) -> None:
        """Wait until there are this many."""
        async with self._veranderd, asyncio.timeout(30):
            await self._veranderd.wait_for(lambda: self._stand >= stand)


@dataclass
class Schrijver:
    """Writes commits of one size until told to stop; remembers what was acknowledged, and what was begun."""

    kern: Kern
    grootte: int
    teller: Teller
    bevestigd: list[str] = field(default_factory=list)
    begonnen: list[str] = field(default_factory=list)

    async def schrijf(self, stop: asyncio.Event) -> None:
        """Each commit is an originator of its own."""
        while not stop.is_set():
            naam = uuid4().hex
            self.begonnen.append(naam)
            try:
                await self.kern.leg_vast(FEITEN, groep(FEITEN, naam, self.grootte), naam)
            except OpslagOnbereikbaar:
                continue
            self.bevestigd.append(naam)
            await self.teller.erbij()


async def test_een_harde_val_verliest_niets_en_laat_niets_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kill -9 under twelve writers, twice: all that was acknowledged is there, and no commit is there in part."""
    monkeypatch.setattr(kern_module, "WACHTTIJD", 1.0)
    server = NatsServer(tmp_path / "nats").start()
    nc = await verbind(server.url)
    try:
        await stel_stromen_in(nc, stromen=(FEITEN,))
        kern = await Kern(nc).open()
        teller = Teller()
        schrijvers = [Schrijver(kern, 1 if n % 2 else 5, teller) for n in range(12)]
        stop = asyncio.Event()
        taken = [asyncio.create_task(s.schrijf(stop)) for s in schrijvers]
        for ronde in (1, 2):
            await teller.tot(ronde * 300)
            await asyncio.to_thread(server.dood)
            await asyncio.to_thread(server.start)
        stop.set()
        await asyncio.gather(*taken)
        aantallen = await tel(kern)
        assert not [n for s in schrijvers for n in s.bevestigd if aantallen.get(n) != s.grootte]
        assert not [n for s in schrijvers for n in s.begonnen if aantallen.get(n, 0) not in {0, s.grootte}]
        assert all(s.bevestigd for s in schrijvers)
    finally:
        await nc.close()
        server.stop()


async def tel(kern: Kern) -> Counter[str]:
    """How many facts each originator has in the stream, whole or not."""
    aantallen: Counter[str] = Counter()
    positie = 0
    while bladzij := await kern.blader(FEITEN, positie + 1):
        positie = bladzij[-1].positie
        aantallen.update(b.onderwerp.split(".")[1] for b in bladzij)
    return aantallen


async def gevolgd(kern: Kern, aantal: int) -> Counter[str]:
    """How many facts each originator has for a follower, who gets this many and then no more."""
    aantallen: Counter[str] = Counter()
    async with aclosing(kern.volg(FEITEN, 0)) as volger:
        async with asyncio.timeout(10):
            for _ in range(aantal):
                aantallen[(await anext(volger)).onderwerp.split(".")[1]] += 1
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(anext(volger), 0.2)
    return aantallen


@pytest.mark.parametrize("aantal", [1, 3])
async def test_geen_ruimte_meer_is_geen_conflict(tmp_path: Path, aantal: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the bound of the server's storage commits are refused as full; what was kept can be read.

    The server then keeps a part of the last batch: that part is shown to nobody.
    """
    monkeypatch.setattr(kern_module, "WACHTTIJD", 0.5)
    server = NatsServer(tmp_path / "nats", grens=300_000).start()
    nc = await verbind(server.url)
    try:
        await stel_stromen_in(nc, stromen=(FEITEN,))
        kern = await Kern(nc).open()
        gelukt = []
        with pytest.raises(OpslagVol) as fout:  # noqa: PT012 - it fills up in some step
            for naam in NAMEN:
                await kern.leg_vast(FEITEN, groep(FEITEN, naam, aantal, b"x" * 30_000), naam)
                gelukt.append(naam)
        assert fout.value.err_code == 10023
        assert gelukt
        assert await gevolgd(kern, len(gelukt) * aantal) == dict.fromkeys(gelukt, aantal)
        for naam in gelukt:
            assert len(await kern.lees(FEITEN, naam)) == aantal
        if aantal > 1:
            assert await kern.laatste_positie(FEITEN) > len(gelukt) * aantal
            with pytest.raises(HalfBewaard):
                await kern.lees(FEITEN, NAMEN[len(gelukt)])
            with pytest.raises(HalfBewaard):
                await kern.lees_versies(FEITEN, NAMEN[len(gelukt)], 1, aantal)
    finally:
        await nc.close()
        server.stop()


@pytest.mark.parametrize("aantal", [1, 3])
async def test_een_volle_stroom_is_geen_conflict(kern: Kern, nc: Client, aantal: int) -> None:
    """A stream with a bound answers with the same code as for a taken place; it comes out as full all the same."""
    naam = uuid4().hex
    stroom = Krap(f"F{naam}", f"f{naam}")
    await stel_stromen_in(nc, stromen=(stroom,))
    with pytest.raises(OpslagVol) as fout:  # noqa: PT012 - it fills up in some step
        for nummer in range(20):
            await kern.leg_vast(stroom, groep(stroom, f"n{nummer}", aantal, b"x" * 10_000), uuid4().hex)
    assert fout.value.err_code == 10077
    with pytest.raises(PlaatsBezet):
        await kern.leg_vast(stroom, groep(stroom, "n0", 1), uuid4().hex)


class Krap(Stroom):
    """A stream that holds no more than a hundred kilobytes."""

    def instellingen(self, replicas: int) -> dict[str, object]:
        """As any other, with a bound."""
        return {**super().instellingen(replicas), "max_bytes": 100_000}


@pytest.mark.parametrize("aantal", [1, 3])
async def test_een_schijf_die_niet_meer_schrijft_bevestigt_niets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, aantal: int
) -> None:
    """When the system refuses the write, nothing is told as kept; once mended, all is there and nothing half."""
    monkeypatch.setattr(kern_module, "WACHTTIJD", 0.5)
    server = NatsServer(tmp_path / "nats", vooraf="trap '' XFSZ; ulimit -f 480;").start()
    nc = await verbind(server.url)
    try:
        await stel_stromen_in(nc, stromen=(FEITEN,))
        kern = await Kern(nc).open()
        gelukt = []
        with pytest.raises(Opslagfout) as fout:  # noqa: PT012 - it fills up in some step
            for naam in NAMEN:
                await kern.leg_vast(FEITEN, groep(FEITEN, naam, aantal, b"x" * 30_000), naam)
                gelukt.append(naam)
        assert 0 < len(gelukt) < 10
        assert type(fout.value) is (OpslagVol if aantal == 1 else HalfBewaard)
        assert await gevolgd(kern, len(gelukt) * aantal) == dict.fromkeys(gelukt, aantal)
        await asyncio.to_thread(server.stop)
        server.vooraf = ""
        await asyncio.to_thread(server.start)
        await kern.leg_vast(FEITEN, groep(FEITEN, "na", 3), "na")
        aantallen = await tel(kern)
        assert set(gelukt) <= set(aantallen)
        assert aantallen.pop("na") == 3
        assert set(aantallen.values()) == {aantal}
    finally:
        await nc.close()
        server.stop()


async def test_een_opslag_die_niet_beschreven_mag_worden_bevestigt_niets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Started where no file may grow: every commit is an error, nothing that was kept is lost."""
    monkeypatch.setattr(kern_module, "WACHTTIJD", 0.5)
    monkeypatch.setattr(kern_module, "GEDULD", 1.0)
    server = NatsServer(tmp_path / "nats").start()
    nc = await verbind(server.url)
    try:
        await stel_stromen_in(nc, stromen=(FEITEN,))
        kern = await Kern(nc).open()
        await kern.leg_vast(FEITEN, groep(FEITEN, "a", 3, b"x" * 1000), "a")
        await asyncio.to_thread(server.stop)
        server.vooraf = "trap '' XFSZ; ulimit -f 1;"
        await asyncio.to_thread(server.start)
        for aantal in (1, 3):
            with pytest.raises(Opslagfout):
                await kern.leg_vast(FEITEN, groep(FEITEN, "b", aantal), uuid4().hex)
        await asyncio.to_thread(server.stop)
        server.vooraf = ""
        await asyncio.to_thread(server.start)
        assert len(await kern.lees(FEITEN, "a")) == 3
    finally:
        await nc.close()
        server.stop()
