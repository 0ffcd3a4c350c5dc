"""Connecting with a credential. Clients use this module: it knows no store and no server."""

import asyncio
import base64
import logging
import ssl
from urllib.parse import urlsplit

from nats.aio.client import Client
from nats.errors import Error as NatsError
from nats.errors import NoServersError

from infra.nats.fouten import GeenVerbinding, ToegangGeweigerd
from infra.nats.toegang import Toegang

WACHTTIJD = 5
"""Seconds for one attempt to connect."""

SLUITTIJD = 0.5
"""Seconds to close what never was a connection."""

TUSSENPOOS = 1
"""Seconds between two attempts when a connection was lost."""

VOLHOUDEN = 600
"""How often to try again when a connection was lost; then the connection is closed for good."""

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

_log = logging.getLogger(__name__)


async def verbind(toegang: Toegang, adres: str, *, tls: ssl.SSLContext | None = None) -> Client:
    """A connection of the one whose credential this is. ``tls`` ``None``: the system's authorities are trusted.

    Outside this machine, or with ``tls``, nothing is said before there is TLS: the client library would otherwise go on
    in the open when whoever answers says that it need not. The server must have ``handshake_first``.

    The first attempt tells at once what is wrong; a connection that is lost later is looked for again. Somebody whose
    access is withdrawn sees the connection close.

    Raises:
        GeenVerbinding: when no server answers at ``adres``, or it is full.
        ToegangGeweigerd: when the server does not accept the credential.
    """
    nc = Client()
    context = tls if tls is not None or op_deze_machine(adres) else ssl.create_default_context()
    try:
        await nc.connect(
            adres,
            error_cb=_meld_fout,
            user_jwt_cb=lambda: bytearray(toegang.token.encode()),
            signature_cb=lambda nonce: base64.b64encode(toegang.sleutel.teken(nonce.encode())),
            inbox_prefix=toegang.postvak,
            tls=context,
            tls_handshake_first=context is not None,
            allow_reconnect=False,
            max_reconnect_attempts=1,
            reconnect_time_wait=0,
            connect_timeout=WACHTTIJD,
        )
    except (TimeoutError, OSError, NatsError, NoServersError) as fout:
        await _ruim_op(nc)
        raise _vertaal(fout) from fout
    nc.options.update(allow_reconnect=True, max_reconnect_attempts=VOLHOUDEN, reconnect_time_wait=TUSSENPOOS)
    return nc


async def doorgeven(nc: Client) -> None:
    """Wait until the server has taken everything that was published and subscribed on this connection.

    Twice, because this client's first PING may overtake what still waits to be sent.
    """
    await nc.flush()
    await nc.flush()


def op_deze_machine(adres: str) -> bool:
    """Whether an address stays on this machine; what cannot be read does not."""
    try:
        return urlsplit(adres).hostname in LOOPBACK and urlsplit(adres).scheme == "nats"
    except ValueError:
        return False


def _vertaal(fout: Exception) -> GeenVerbinding | ToegangGeweigerd:
    melding = str(fout).lower()
    if "authorization" in melding or "authentication" in melding:
        return ToegangGeweigerd()
    if "maximum" in melding:
        return GeenVerbinding("Er zijn te veel verbindingen met de server. Probeer het later opnieuw.")
    return GeenVerbinding()


async def _ruim_op(nc: Client) -> None:
    """Let go of what a failed attempt left open. After a failed TLS handshake the library would wait for ever."""
    try:
        async with asyncio.timeout(SLUITTIJD):
            await nc.close()
    except (OSError, NatsError, AttributeError) as fout:
        _log.debug("closing after a failed attempt: %s", type(fout).__name__)


async def _meld_fout(fout: Exception) -> None:
    """The server's remarks on an open connection, such as a right that is missing; no traceback."""
    _log.info("nats: %s: %s", type(fout).__name__, fout)
