"""A line between a client and the server that can be made deaf one way, and cut: how an answer gets lost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Hulplijn:
    """Passes bytes on; ``heen_dicht`` loses what goes to the server, ``terug_dicht`` what comes back, until a cut."""

    def __init__(self, poort: int) -> None:
        self._naar = poort
        self._schrijvers: set[asyncio.StreamWriter] = set()
        self.heen_dicht = False
        self.terug_dicht = False
        self.verloren = asyncio.Event()
        self.poort = 0

    @property
    def url(self) -> str:
        """Where the client connects."""
        return f"nats://127.0.0.1:{self.poort}"

    async def neem_aan(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        """One connection of the client, and one to the server for it."""
        server_lezer, server_schrijver = await asyncio.open_connection("127.0.0.1", self._naar)
        self._schrijvers |= {schrijver, server_schrijver}
        await asyncio.gather(
            self._stroom(lezer, server_schrijver, heen=True), self._stroom(server_lezer, schrijver, heen=False)
        )

    async def _stroom(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter, *, heen: bool) -> None:
        try:
            while stuk := await lezer.read(65536):
                if self.heen_dicht if heen else self.terug_dicht:
                    self.verloren.set()
                    continue
                schrijver.write(stuk)
                await schrijver.drain()
        except ConnectionError:
            pass
        finally:
            self._schrijvers.discard(schrijver)
            schrijver.close()

    def verbreek(self) -> None:
        """Cut every connection; new ones pass everything on again."""
        self.heen_dicht = self.terug_dicht = False
        for schrijver in list(self._schrijvers):
            schrijver.close()


@asynccontextmanager
async def hulplijn(poort: int) -> AsyncIterator[Hulplijn]:
    """A line to the server at this port, gone at the end."""
    lijn = Hulplijn(poort)
    luisteraar = await asyncio.start_server(lijn.neem_aan, "127.0.0.1", 0)
    lijn.poort = luisteraar.sockets[0].getsockname()[1]
    try:
        yield lijn
    finally:
        luisteraar.close()
        lijn.verbreek()
        for _ in range(20):
            await asyncio.sleep(0)
