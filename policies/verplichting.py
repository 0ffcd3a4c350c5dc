"""Which duties come with a permission: from the terms of the convenant, and from the ground it rests on."""

from domain.afspraken import Afspraken
from domain.grondslag import Grondslag
from domain.oordeel import Plichtsoort, Verplichting


def verplichtingen(afspraken: Afspraken, grond: Grondslag | None) -> tuple[Verplichting, ...]:
    """What giver and receiver must do, in the order in which it falls due at most.

    What is anonymous is about nobody: nobody is told of it. The grounds of step IV e are temporary: they end, and are
    looked at again before that (004 §3.3.1).
    """
    plichten = [Verplichting(soort=Plichtsoort.BEVESTIGEN, binnen_dagen=afspraken.bevestigen_binnen_dagen)]
    if grond is not Grondslag.ANONIEM:
        plichten.append(Verplichting(soort=Plichtsoort.VERTELLEN, binnen_dagen=afspraken.informeren_binnen_dagen))
    if grond is not None and grond.zonder_toestemming:
        plichten += [
            Verplichting(soort=Plichtsoort.HERBEOORDELEN, binnen_dagen=afspraken.herbeoordelen_elke_dagen),
            Verplichting(soort=Plichtsoort.EINDIGEN, binnen_dagen=afspraken.einddatum_hooguit_dagen),
        ]
    return tuple(sorted(plichten, key=lambda p: p.binnen_dagen))
