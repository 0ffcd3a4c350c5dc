"""A verdict as an AuthZEN decision: what the caller is told of it follows from what they may know."""

from domain.oordeel import Oordeel
from services.berichten.authzen import Decision, DecisionContext, Evaluatiefout, Obligation

NIET_HIER = "Dit is er niet, of niet voor u."
"""What anyone hears about what is not there, or not there for them: the same bytes."""

NIETS_GEGEVEN = "In deze casus is hierover niets gegeven."
VIJF_STAPPEN = "doorloop de vijf stappen"


def nee(id_: str, zin: str, fout: Evaluatiefout | None = None) -> Decision:
    """A refusal without a verdict: not there, not understood, nothing given."""
    return Decision(decision=False, context=DecisionContext(id=id_, reason_user={"nl": zin}, error=fout))


def besluit(id_: str, oordeel: Oordeel, *, waarom: bool, artikelen: bool, geven: bool = False) -> Decision:
    """A verdict. ``waarom``: may the caller know why; ``artikelen``: may they know all deciding articles."""
    plichten = (*oordeel.verplichtingen, *((VIJF_STAPPEN,) if geven else ())) if oordeel.toegestaan else ()
    return Decision(
        decision=oordeel.toegestaan,
        context=DecisionContext(
            id=id_,
            reason_user={"nl": oordeel.want() if waarom else _zin(oordeel)},
            reason_admin={"nl": _artikelen(oordeel)} if artikelen else None,
            obligations=tuple(
                Obligation(id=str(nummer), properties={"verplichting": plicht})
                for nummer, plicht in enumerate(plichten, start=1)
            )
            or None,
        ),
    )


def _zin(oordeel: Oordeel) -> str:
    return "Dit mag." if oordeel.toegestaan else "Dit mag niet."


def _artikelen(oordeel: Oordeel) -> str:
    genoemd = "; ".join(f"{a}: {a.tekst}" for a in oordeel.artikelen)
    return f"{genoemd or oordeel.want()} (convenant {oordeel.convenant})"
