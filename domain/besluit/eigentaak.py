"""How far the own task reaches as a ground: not into another law (004 §3.2 IV c; PLA-16)."""

from collections.abc import Collection

from domain.medewerker import Medewerker
from domain.partij import GEMEENTELIJK, Partijsoort

ONBEKENDE_WET = "Bij gemeente, wijkteam en meldpunt moet vaststaan onder welke wet u en de ontvanger werken."


def ander_domein(gever: Medewerker, ontvanger: Medewerker, soorten: Collection[Partijsoort | None]) -> str | None:
    """Why the own task does not reach someone: they work under another law (PLA-16).

    ``soorten`` are the kinds of both organisations. Where both work for a municipality, both their laws are known.
    """
    mijn, zijn = gever.wetsdomein, ontvanger.wetsdomein
    if mijn is None or zijn is None:
        return ONBEKENDE_WET if set(soorten) <= GEMEENTELIJK else None
    if mijn is zijn:
        return None
    return f"U werkt onder de {mijn}, de ontvanger onder de {zijn}. Uw eigen taak is dan geen grond."
