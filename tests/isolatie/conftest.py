"""A founded store with two organisations behind a real server, and somebody at the door who tells who called."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg

from infra.nats import jwt
from infra.nats.beller import bepaal_beller, eindpunt_van
from infra.nats.fouten import BellerOnbekend
from infra.nats.lijn import NatsLijn
from infra.nats.nkey import Sleutelpaar, Soort
from infra.nats.organisatie import laat_toe
from infra.nats.server import Server, start
from infra.nats.stichting import stichting
from infra.nats.toegang import Toegang, lees_toegang
from infra.nats.uitgifte import Uitgifte
from infra.nats.verbinding import doorgeven, verbind
from infra.nats.winkel import Winkel
from infra.opslag.stroom import stel_stromen_in

ONBEGRENSD: dict[str, Any] = {"subs": -1, "data": -1, "payload": -1}
"""What a token that is signed by the account's own key must carry: without it, zero is the limit."""

ALLES: dict[str, Any] = {**ONBEGRENSD, "pub": {"allow": [">"]}, "sub": {"allow": [">"]}}
"""The widest rights that a token can carry."""


@dataclass
class Oor:
    """One connection that listens to much, and what it heard."""

    nc: Client
    gehoord: list[Msg] = field(default_factory=list)
    fouten: list[str] = field(default_factory=list)

    async def luister(self, *onderwerpen: str) -> None:
        """Subscribe; a refusal is found in ``fouten``."""
        for onderwerp in onderwerpen:
            await self.nc.subscribe(onderwerp, cb=self._hoor)
        await doorgeven(self.nc)

    async def _hoor(self, bericht: Msg) -> None:
        self.gehoord.append(bericht)

    async def onthoud(self, fout: Exception) -> None:
        """Keep what the server says about this connection."""
        self.fouten.append(str(fout))

    def geweigerd(self, onderwerp: str) -> bool:
        """Whether the server said that this subject is not for this connection; the client tells it in lower case."""
        return any(f'"{onderwerp.lower()}"' in fout for fout in self.fouten)

    async def onderwerpen(self, *zenders: Client) -> list[str]:
        """The subjects that were heard, after everything that ``zenders`` sent was delivered."""
        for nc in (*zenders, self.nc):
            await doorgeven(nc)
        return [b.subject for b in self.gehoord]


@dataclass
class Huis:
    """A running store. ``dienst`` has the rights of the backend; everything opened here is closed at the end."""

    winkel: Winkel
    server: Server
    ggd: Uitgifte
    politie: Uitgifte
    open: list[Client] = field(default_factory=list)
    oproepen: list[Msg] = field(default_factory=list)

    async def verbind(self, toegang: Toegang) -> Client:
        """A connection with this credential."""
        nc = await verbind(toegang, self.server.adres)
        self.open.append(nc)
        return nc

    async def oor(self, toegang: Toegang) -> Oor:
        """A listener with this credential."""
        oor = Oor(await self.verbind(toegang))
        oor.nc._error_cb = oor.onthoud
        return oor

    async def lijn(self, toegang: Toegang) -> NatsLijn:
        """The line of one person."""
        return NatsLijn(await self.verbind(toegang), toegang)

    async def dienst(self) -> Client:
        """A connection with the rights of the backend."""
        return await self.verbind(lees_toegang(self.winkel.dienst))

    async def open_deur(self) -> Client:
        """Answer every call with who called, as the door sees it."""
        nc = await self.dienst()
        await nc.subscribe("deur.>", cb=self._antwoord)
        await doorgeven(nc)
        return nc

    async def _antwoord(self, bericht: Msg) -> None:
        self.oproepen.append(bericht)
        try:
            beller = bepaal_beller(bericht.subject, bericht.headers)
            antwoord = {
                "account": beller.account,
                "sleutel": beller.sleutel,
                "eindpunt": eindpunt_van(bericht.subject),
            }
        except BellerOnbekend as fout:
            antwoord = {"geweigerd": fout.reden}
        if bericht.reply:
            await bericht.respond(json.dumps(antwoord).encode())


async def leg_neer(nc: Client, aantal: int, na: int = 0, inhoud: bytes = b"een feit") -> int:
    """Store facts; gives the last position."""
    positie = 0
    for versie in range(na + 1, na + aantal + 1):
        antwoord = json.loads((await nc.request(f"feit.abc.{versie}", inhoud, timeout=5)).data)
        positie = int(antwoord["seq"])
    return positie


async def lees_feiten(nc: Client) -> list[bytes]:
    """Everything in the stream of facts, in order."""
    info = json.loads((await nc.request("$JS.API.STREAM.INFO.FEITEN", b"", timeout=5)).data)
    feiten = []
    for positie in range(1, info["state"]["last_seq"] + 1):
        vraag = json.dumps({"seq": positie}).encode()
        feiten.append((await nc.request("$JS.API.DIRECT.GET.FEITEN", vraag, timeout=5)).data)
    return feiten


def eigen_token(uitgever: Sleutelpaar, claims: dict[str, Any], **rest: Any) -> Toegang:
    """A credential that somebody signs with a key of their own, with the rights that they choose."""
    persoon = Sleutelpaar.nieuw(Soort.GEBRUIKER)
    return Toegang(jwt.teken(uitgever, persoon.publiek, {"type": "user", **claims}, **rest), persoon)


@pytest.fixture
def winkel(tmp_path: Path) -> Winkel:
    """A folder where nothing was founded yet."""
    return Winkel(tmp_path / "winkel")


@pytest.fixture
async def huis(winkel: Winkel) -> AsyncIterator[Huis]:
    """A founded and started store with two organisations."""
    async with stichting(winkel, stel_stromen_in) as stichtend:
        ggd = await laat_toe(winkel, stichtend.adres, "ggd")
        politie = await laat_toe(winkel, stichtend.adres, "politie")
    async with await start(winkel) as server:
        huis = Huis(winkel, server, ggd, politie)
        yield huis
        for nc in huis.open:
            await nc.close()
