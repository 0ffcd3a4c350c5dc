"""The last known position of each stream, beside the store, so that loss shows at the next start."""

import json
from collections.abc import Mapping

from infra.nats.fouten import PositieOnleesbaar, PositieTeLaag, StroomOntbreekt
from infra.nats.winkel import Winkel, schrijf


def lees_positie(winkel: Winkel) -> dict[str, int]:
    """Stream name → last position that was noted, 0 for an empty stream.

    Raises:
        PositieOnleesbaar: when the note is missing or damaged.
    """
    try:
        posities = json.loads(winkel.positie.read_text(encoding="utf-8"))
        return {str(naam): int(positie) for naam, positie in posities.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        raise PositieOnleesbaar from None


def bewaar_positie(winkel: Winkel, posities: Mapping[str, int]) -> None:
    """Note how far these streams are; a stream that is not named keeps its note, and a lower position changes nothing.

    Only what the server acknowledged may be noted.

    Raises:
        PositieOnleesbaar: when the note of before is missing or damaged.
    """
    oud = lees_positie(winkel)
    nieuw = {**oud, **{naam: max(positie, oud.get(naam, 0)) for naam, positie in posities.items()}}
    if nieuw != oud:
        begin_positie(winkel, nieuw)


def begin_positie(winkel: Winkel, posities: Mapping[str, int]) -> None:
    """Write the note, whatever it said."""
    schrijf(winkel.positie, json.dumps(dict(sorted(posities.items()))) + "\n")


def vergelijk(verwacht: Mapping[str, int], gevonden: Mapping[str, int]) -> None:
    """Refuse when a stream is gone or ends earlier than was noted.

    Raises:
        StroomOntbreekt, PositieTeLaag: facts are missing.
    """
    for naam, positie in verwacht.items():
        if naam not in gevonden:
            raise StroomOntbreekt(naam)
        if gevonden[naam] < positie:
            raise PositieTeLaag(naam, positie, gevonden[naam])
