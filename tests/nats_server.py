"""A real nats-server for tests: on loopback, a free port, a store of its own; stopped by its process id.

No accounts and no TLS: those are tested where they are made (``tests/isolatie``).
"""

import json
import signal
import subprocess
import sysconfig
import time
from dataclasses import dataclass, field
from pathlib import Path

WACHTTIJD = 10.0
"""Seconds that a server may take to start or to stop."""

INSTELLINGEN = """
listen: "127.0.0.1:{poort}"
ports_file_dir: "{map_}"
pid_file: "{map_}/pid"
max_payload: {max_payload}
jetstream {{ store_dir: "{map_}/js", sync_interval: {sync}{extra} }}
{rest}
"""


@dataclass
class NatsServer:
    """One server.

    ``sync`` is JetStream's ``sync_interval``; ``grens`` bytes bound its file storage, 0 is no bound; ``vooraf`` is a
    line of shell before it starts, such as ``ulimit -f 500;``; ``rest`` is more configuration.
    """

    map_: Path
    sync: str = "always"
    grens: int = 0
    max_payload: int = 1024 * 1024
    vooraf: str = ""
    rest: str = ""
    poort: int = field(default=-1, init=False)
    _proces: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """Where clients connect; stays the same over a restart."""
        return f"nats://127.0.0.1:{self.poort}"

    @property
    def opslagmap(self) -> Path:
        """Where JetStream keeps its files."""
        return self.map_ / "js"

    def start(self) -> "NatsServer":
        """Start, and wait until it takes connections and JetStream is ready."""
        self.map_.mkdir(parents=True, exist_ok=True)
        for oud in self.map_.glob("*.ports"):
            oud.unlink()
        bestand = self.map_ / "server.conf"
        extra = f", max_file_store: {self.grens}" if self.grens else ""
        bestand.write_text(
            INSTELLINGEN.format(
                poort=self.poort,
                map_=self.map_,
                sync=self.sync,
                extra=extra,
                max_payload=self.max_payload,
                rest=self.rest,
            )
        )
        programma = Path(sysconfig.get_path("scripts")) / "nats-server"
        with (self.map_ / "server.log").open("ab") as logboek:
            self._proces = subprocess.Popen(
                ["/bin/sh", "-c", f'{self.vooraf} exec "$0" -c "$1"', programma, bestand],
                stdout=logboek,
                stderr=logboek,
            )
        self.poort = self._lees_poort()
        return self

    def _lees_poort(self) -> int:
        """The port that the server chose; its ports file appears when it takes connections."""
        assert self._proces is not None
        tot = time.monotonic() + WACHTTIJD
        while time.monotonic() < tot:
            for bestand in self.map_.glob("*.ports"):
                tekst = bestand.read_text()
                if tekst.endswith("}"):
                    return int(json.loads(tekst)["nats"][0].rpartition(":")[2])
            if self._proces.poll() is not None:
                break
            time.sleep(0.01)
        raise RuntimeError((self.map_ / "server.log").read_text()[-2000:])

    def stop(self) -> None:
        """Let it end by itself; does nothing when it is not running."""
        self._einde(signal.SIGTERM)

    def dood(self) -> None:
        """Kill it at once, as a crash would (``kill -9``)."""
        self._einde(signal.SIGKILL)

    def _einde(self, sein: signal.Signals) -> None:
        if self._proces is None:
            return
        self._proces.send_signal(sein)
        self._proces.wait(WACHTTIJD)
        self._proces = None
