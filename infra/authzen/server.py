"""The HTTP server around the gateway: uvicorn, quiet, without a banner, stopped by a signal."""

import asyncio
import logging
import signal
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from infra.authzen.instelling import Instelling, InstellingFout
from infra.authzen.poort import Poort
from services.klant import Deur

VERBINDINGEN = 256
"""Connections at the same time."""

UITLOOP = 5
"""Seconds that calls in progress get when the gateway stops."""


class _Server(uvicorn.Server):
    """Signals are ours: uvicorn would raise them again when it has stopped, before the line to the door is closed."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


async def draai(instelling: Instelling, deur: Deur, gereed: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT. ``gereed`` hears the address when calls are answered.

    Raises:
        InstellingFout: the certificate, the key or the authority cannot be used.
        OSError: it cannot listen there.
    """
    contact = luisteraar(instelling)
    try:
        adres = instelling.openbaar or _adres(contact, tls=instelling.tls is not None)
        config = _config(instelling, Poort(deur, instelling.geheim, lambda: adres))
        server = _Server(config)
        lus = asyncio.get_running_loop()
        for sein in (signal.SIGTERM, signal.SIGINT):
            lus.add_signal_handler(sein, lambda: setattr(server, "should_exit", True))
        taak = asyncio.create_task(server.serve(sockets=[contact]))
        while not server.started and not taak.done():  # noqa: ASYNC110 - uvicorn has no event for this
            await asyncio.sleep(0.01)
        if not taak.done():
            gereed(_adres(contact, tls=instelling.tls is not None))
        await taak
    finally:
        contact.close()


def luisteraar(instelling: Instelling) -> socket.socket:
    """The socket on which calls come in.

    Made with its protocol named: asyncio sends small answers at once (``TCP_NODELAY``) only when it knows that it is
    TCP; otherwise each answer waits 40 ms.
    """
    waar = instelling.luister
    familie = socket.AF_INET6 if ":" in waar.adres else socket.AF_INET
    contact = socket.socket(familie, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        contact.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        contact.bind((waar.adres, waar.poort))
    except OSError:
        contact.close()
        raise
    return contact


def _config(instelling: Instelling, poort: Poort) -> uvicorn.Config:
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)
    tls = instelling.tls
    config = uvicorn.Config(
        poort.app(),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=False,
        limit_concurrency=VERBINDINGEN,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=UITLOOP,
        ssl_certfile=tls.cert if tls else None,
        ssl_keyfile=tls.key if tls else None,
        ssl_ca_certs=str(tls.client_ca) if tls and tls.client_ca else None,
        ssl_cert_reqs=ssl.CERT_REQUIRED if tls and tls.client_ca else ssl.CERT_NONE,
    )
    try:
        config.load()
    except ssl.SSLError as fout:
        raise InstellingFout(
            "Dit certificaat en deze sleutel zijn niet te gebruiken, of horen niet bij elkaar."
        ) from fout
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
    return config


def _adres(contact: socket.socket, *, tls: bool) -> str:
    adres, poort = contact.getsockname()[:2]
    return f"{'https' if tls else 'http'}://{f'[{adres}]' if ':' in adres else adres}:{poort}"
