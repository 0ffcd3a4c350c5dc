"""Closing a line whose server went away: the end of the connection, never the end of who closes it."""

import asyncio
from typing import Any, cast

import pytest
from nats.aio.client import Client

from infra.nats.lijn import NatsLijn


class _Weg(Client):
    """A client whose own waiting was cancelled when its server went away, as happens while it reconnects."""

    def __init__(self, wacht_op: "asyncio.Future[None]") -> None:
        super().__init__()
        self.wacht_op = wacht_op

    async def close(self) -> None:
        """Wait for the socket, as the library does."""
        await self.wacht_op


def _lijn(wacht_op: "asyncio.Future[None]") -> NatsLijn:
    return NatsLijn(_Weg(wacht_op), cast("Any", None))


async def test_wat_de_client_zelf_afbrak_breekt_niet_af_wie_de_lijn_sluit() -> None:
    """The line is closed, and whoever closed it goes on."""
    wacht_op: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    wacht_op.cancel()
    await _lijn(wacht_op).sluit()


async def test_wie_zelf_wordt_afgebroken_terwijl_de_lijn_sluit_hoort_dat() -> None:
    """Being cancelled is never swallowed."""
    taak = asyncio.create_task(_lijn(asyncio.get_running_loop().create_future()).sluit())
    await asyncio.sleep(0)
    taak.cancel()
    with pytest.raises(asyncio.CancelledError):
        await taak
