"""The deed of founding, and the checks that a server may be started on what is there.

A server that starts with another key, or without its ``cipher`` line, does not find its streams, and the next attempt
to make or restore them *deletes the files*. So nothing is started unless key and configuration are those of the deed.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from infra.nats.fouten import ConfiguratieGewijzigd, SleutelOnjuist, SleutelOntbreekt
from infra.nats.winkel import Winkel, schrijf

VERSIE = 1


@dataclass(frozen=True)
class Akte:
    """What was founded. ``sleutelafdruk`` is ``None`` for a store without encryption."""

    configuratie: str
    sleutelafdruk: str | None
    stromen: tuple[str, ...]
    versie: int = VERSIE


def afdruk(sleutel: str) -> str:
    """The fingerprint of a key of the streams; the key, being random, cannot be found from it."""
    return hashlib.sha256(f"kring js-sleutel {sleutel}".encode()).hexdigest()


def maak_akte(winkel: Winkel, stromen: tuple[str, ...]) -> Akte:
    """The deed that belongs to the key and configuration that lie there now."""
    sleutel = lees_sleutel(winkel)
    return Akte(
        configuratie=hashlib.sha256(winkel.configuratie.read_bytes()).hexdigest(),
        sleutelafdruk=None if sleutel is None else afdruk(sleutel),
        stromen=stromen,
    )


def schrijf_akte(winkel: Winkel, akte: Akte) -> None:
    """Write the deed: from now on the store is founded."""
    schrijf(winkel.akte, json.dumps(asdict(akte), indent=2) + "\n")


def lees_akte(winkel: Winkel) -> Akte:
    """The deed of a store.

    Raises:
        NietGesticht, HalfGesticht: when there is none.
        ConfiguratieGewijzigd: when it is damaged.
    """
    winkel.eis_gesticht()
    try:
        velden: dict[str, Any] = json.loads(winkel.akte.read_text(encoding="utf-8"))
        akte = Akte(**{**velden, "stromen": tuple(velden["stromen"])})
    except (ValueError, TypeError, KeyError):
        raise ConfiguratieGewijzigd(winkel.akte.name) from None
    if akte.versie != VERSIE:
        raise ConfiguratieGewijzigd(winkel.akte.name)
    return akte


def lees_sleutel(winkel: Winkel) -> str | None:
    """The key of the streams, ``None`` when there is none."""
    try:
        return winkel.js_sleutel.read_text(encoding="ascii").strip() or None
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def controleer(winkel: Winkel) -> tuple[Akte, str | None]:
    """The deed and the key, when a server may be started with them. Reads only.

    Raises:
        NietGesticht, HalfGesticht, SleutelOntbreekt, SleutelOnjuist, ConfiguratieGewijzigd: not to be started.
    """
    akte = lees_akte(winkel)
    sleutel = lees_sleutel(winkel)
    if akte.sleutelafdruk is not None and sleutel is None:
        raise SleutelOntbreekt
    if (afdruk(sleutel) if sleutel is not None else None) != akte.sleutelafdruk:
        raise SleutelOnjuist
    try:
        configuratie = winkel.configuratie.read_bytes()
    except FileNotFoundError:
        raise ConfiguratieGewijzigd(winkel.configuratie.name) from None
    if hashlib.sha256(configuratie).hexdigest() != akte.configuratie:
        raise ConfiguratieGewijzigd(winkel.configuratie.name)
    return akte, sleutel
