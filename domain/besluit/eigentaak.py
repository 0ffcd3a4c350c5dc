"""How far the own task reaches as a ground (004 §3.2 IV c): to whom professional secrecy and the own law leave it."""

from domain.medewerker import Medewerker
from domain.partij import Geheimhouding, Partijsoort

ANDERE_COLLEGA = "Met een beroepsgeheim dekt uw eigen taak alleen collega's die rechtstreeks betrokken zijn."


def buiten_beroepsgeheim(gever: Medewerker, ontvanger: Medewerker) -> str | None:
    """Why professional secrecy keeps the own task from reaching someone: they work elsewhere (STP-05)."""
    gebonden = gever.geheimhouding in {Geheimhouding.BEROEP, Geheimhouding.AFGELEID}
    return ANDERE_COLLEGA if gebonden and ontvanger.organisatie != gever.organisatie else None


def ander_domein(gever: Medewerker, ontvanger: Medewerker, soort: Partijsoort | None) -> str | None:
    """Why the own task does not reach someone: they work under another law (PLA-16).

    ``soort`` is the kind of the receiver's organisation. For colleagues in a town hall the law must be known.
    """
    mijn, zijn = gever.wetsdomein, ontvanger.wetsdomein
    if mijn is None or zijn is None:
        if ontvanger.organisatie == gever.organisatie and soort is Partijsoort.GEMEENTE:
            return "Binnen de gemeente moet vaststaan onder welke wet u en de ontvanger werken."
        return None
    if mijn is zijn:
        return None
    return f"U werkt onder de {mijn}, de ontvanger onder de {zijn}. Uw eigen taak is dan geen grond."
