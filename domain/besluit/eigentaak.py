"""How far the own task reaches as a ground (004 §3.2 IV c): to whom professional secrecy and the own law leave it."""

from collections.abc import Collection

from domain.medewerker import Medewerker
from domain.partij import GEMEENTELIJK, Geheimhouding, Partijsoort

ONBEKENDE_WET = "Bij gemeente, wijkteam en meldpunt moet vaststaan onder welke wet u en de ontvanger werken."
ANDERE_COLLEGA = "Met een beroepsgeheim dekt uw eigen taak alleen collega's die rechtstreeks betrokken zijn."


def buiten_beroepsgeheim(gever: Medewerker, ontvanger: Medewerker) -> str | None:
    """Why professional secrecy keeps the own task from reaching someone: they work elsewhere (STP-05)."""
    gebonden = gever.geheimhouding in {Geheimhouding.BEROEP, Geheimhouding.AFGELEID}
    return ANDERE_COLLEGA if gebonden and ontvanger.organisatie != gever.organisatie else None


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
