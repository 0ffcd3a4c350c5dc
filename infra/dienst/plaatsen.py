"""Where the backend keeps its own things in the folder of a store, beside those of the server."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from infra.nats.winkel import Winkel, schrijf


@dataclass(frozen=True)
class Plaatsen:
    """The places of one store. ``sleutels`` can lie on another disk than the facts: they must not share a backup."""

    winkel: Winkel

    @property
    def sleutels(self) -> Path:
        """The key ring and the index that lives with it."""
        return self.winkel.geheim / "sleutels"

    @property
    def tabellen(self) -> Path:
        """The compiled tables of published convenanten, named by fingerprint."""
        return self.winkel.map / "beleid"

    @property
    def leesmodel(self) -> Path:
        """The read model of the worklist; it can be thrown away."""
        return self.winkel.map / "leesmodel"

    @property
    def lopend(self) -> Path:
        """Where a running backend can be reached; absent when none runs."""
        return self.winkel.map / "lopend.json"

    def beheer(self, kenmerk: str) -> Path:
        """Who administers an organisation here: public keys, no names."""
        return self.winkel.organisatie(kenmerk) / "beheer.json"

    def meld_lopend(self, adres: str, *, oefening: bool) -> None:
        """Tell clients on this machine where to connect."""
        schrijf(self.lopend, json.dumps({"adres": adres, "pid": os.getpid(), "oefening": oefening}))

    def haal(self, vingerafdruk: str) -> bytes:
        """The bytes of a compiled table."""
        return (self.tabellen / f"{vingerafdruk}.json").read_bytes()

    def bewaar(self, vingerafdruk: str, tabel: bytes) -> None:
        """Keep a compiled table; it is on disk when this returns."""
        schrijf(self.tabellen / f"{vingerafdruk}.json", tabel.decode())
