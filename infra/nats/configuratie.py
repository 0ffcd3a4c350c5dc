"""The server's configuration as text: what is founded once, and where to listen, which may differ at every start."""

import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from infra.nats.rechten import GROOT
from infra.nats.verbinding import LOOPBACK

SLEUTEL_IN_OMGEVING = "KRING_JS_SLEUTEL"
"""The environment variable by which the server, and nobody else, gets the key of the streams."""


@dataclass(frozen=True)
class Opslagwijze:
    """How the streams are kept; decided at founding.

    ``versleuteld``: encrypted on disk (ChaCha20-Poly1305). ``direct``: on disk before each acknowledgement; without
    it the server does so every two minutes, and a power cut can cost what came after.
    """

    versleuteld: bool = True
    direct: bool = True


@dataclass(frozen=True)
class Tls:
    """Files (PEM) by which partners know the server: its certificate, with those between, and its private key."""

    certificaat: Path
    sleutel: Path

    def eigen_context(self) -> ssl.SSLContext:
        """For the backend's own connections: this certificate and no other is trusted, whatever name it carries."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.check_hostname = False
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        context.load_verify_locations(self.certificaat)
        return context


@dataclass(frozen=True)
class Luister:
    """Where to listen. Port ``-1`` takes a free one. Anything but loopback needs TLS."""

    adres: str = "127.0.0.1"
    poort: int = -1
    tls: Tls | None = None

    def __post_init__(self) -> None:
        if self.tls is None and self.adres not in LOOPBACK:
            raise ValueError("Buiten deze machine luisteren kan alleen met TLS.")


def gesticht(operator: str, sys: str, accounts: Mapping[str, str], wijze: Opslagwijze) -> str:
    """The part that never changes. ``sys`` is the system account's public key, ``accounts``: public key → token.

    Paths are relative to the folder of the server, so that a store may be moved.
    """
    opslag = ["store_dir: js", "max_mem: 64MB", "max_file: 1TB"]
    if wijze.versleuteld:
        opslag += ["cipher: chacha", f"key: ${SLEUTEL_IN_OMGEVING}"]
    if wijze.direct:
        opslag.append("sync_interval: always")
    regels = [
        "server_name: kring",
        f"max_payload: {GROOT}",
        "max_connections: 2000",
        "max_control_line: 4KB",
        'write_deadline: "5s"',
        f"operator: {operator}",
        f"system_account: {sys}",
        'resolver { type: full, dir: jwt, allow_delete: false, interval: "2m" }',
        "resolver_preload {",
        *(f"  {sleutel}: {token}" for sleutel, token in accounts.items()),
        "}",
        "jetstream {",
        *(f"  {regel}" for regel in opslag),
        "}",
    ]
    return "\n".join(regels) + "\n"


def start(luister: Luister, gesticht_bestand: str, log: str, poorten: str) -> str:
    """The part that is made anew at every start; it includes the founded part by name."""
    regels = [
        f"include {_tekst(gesticht_bestand)}",
        f"host: {_tekst(luister.adres)}",
        f"port: {luister.poort}",
        f"ports_file_dir: {_tekst(poorten)}",
        f"log_file: {_tekst(log)}",
        "log_size_limit: 16MB",
        "log_max_num: 4",
    ]
    if luister.tls is not None:
        regels.append(_tls(luister.tls))
    return "\n".join(regels) + "\n"


def _tls(tls: Tls) -> str:
    delen = [f"cert_file: {_tekst(tls.certificaat)}", f"key_file: {_tekst(tls.sleutel)}"]
    delen += ['min_version: "1.3"', "handshake_first: true"]
    return "tls { " + ", ".join(delen) + " }"


def _tekst(waarde: str | Path) -> str:
    return json.dumps(str(waarde.absolute() if isinstance(waarde, Path) else waarde), ensure_ascii=False)
