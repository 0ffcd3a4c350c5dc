"""One process of the backend: ``python -m infra.dienst.kind WINKEL ADRES PROCES``; it says when it serves."""

import asyncio
import logging
import signal
import sys
from pathlib import Path

import structlog

from infra.dienst.plaatsen import Plaatsen
from infra.dienst.samenstelling import proces
from infra.nats.winkel import Winkel


async def draai(map_: Path, adres: str, naam: str) -> None:
    """Serve until asked to stop, or until what must not end has ended."""
    stop = asyncio.Event()
    for sein in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sein, stop.set)
    async with proces(Plaatsen(Winkel(map_)), adres, naam) as taak:
        print("gereed", flush=True)  # noqa: T201 - this is how the supervisor hears that the process serves
        gestopt = asyncio.create_task(stop.wait())
        await asyncio.wait({gestopt, taak} if taak else {gestopt}, return_when=asyncio.FIRST_COMPLETED)
        gestopt.cancel()
        if taak is not None and taak.done():
            await taak


def main() -> None:
    """Run the process named on the command line."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(message)s")
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.add_log_level,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    map_, adres, naam = sys.argv[1:4]
    asyncio.run(draai(Path(map_), adres, naam))


if __name__ == "__main__":
    main()
