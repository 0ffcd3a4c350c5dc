"""A verdict as an AuthZEN decision: what the caller is told of it follows from what they may know."""

from enum import Enum
from uuid import UUID

from domain.oordeel import Plichtdrager
from domain.tijd import dag
from policies.herkomst import herkomst
from policies.uitleg import Uitleg, leg_uit, plicht_in_woorden, wat_de_beller_hoort
from policies.uitlegteksten import MAG, MAG_NIET
from services.authzen.beslissing import Bevinding
from services.berichten.authzen import Decision, DecisionContext, Evaluatiefout, Obligation
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid

NIET_HIER = "Dit is er niet, of niet voor u."
"""What anyone hears about what is not there, or not there for them: the same bytes."""

NIETS_GEGEVEN = "In deze casus is hierover niets gegeven."
GEEN_BELEID = "Het convenant van deze casus is hier niet te vinden. Daarom is het antwoord nee."
VIJF_STAPPEN = "Doorloop bij het geven de vijf stappen."


class Mate(Enum):
    """How much of a verdict a caller hears, by what they hear elsewhere."""

    ALLES = "alles"
    """Facts, changes and duties: the regisseur, who is refused what they would read, and who would give."""

    ARTIKELEN = "artikelen"
    """The deciding articles: who may read it. On which ground it was given is between giver and regisseur."""

    UITKOMST = "uitkomst"
    """Yes or no: about a colleague, and about what can no longer be read at any level."""


def nee(id_: str, zin: str, fout: Evaluatiefout | None = None) -> Decision:
    """A refusal without a verdict: not there, not understood, nothing given."""
    return Decision(decision=False, context=DecisionContext(id=id_, reason_user={"nl": zin}, error=fout))


def hoeveel(bevinding: Bevinding, beller: UUID, *, regie: bool) -> Mate:
    """How much of this the caller may hear."""
    if regie or bevinding.voornemen is not None:
        return Mate.ALLES
    if bevinding.ontvanger.medewerker != beller or bevinding.verzwegen:
        return Mate.UITKOMST
    return Mate.ARTIKELEN if bevinding.oordeel.toegestaan else Mate.ALLES


def besluit(id_: str, bevinding: Bevinding, mate: Mate, geladen: Geladen, oproep: Oproep, beleid: Beleid) -> Decision:
    """A verdict, told as far as the caller may hear it."""
    mag = bevinding.oordeel.toegestaan
    if mate is Mate.UITKOMST:
        zin = (MAG if mag else MAG_NIET).burger
        return Decision(decision=mag, context=DecisionContext(id=id_, reason_user={"nl": zin}))
    uitleg = _uitleg(bevinding, mate, geladen, oproep, beleid)
    return Decision(
        decision=mag,
        context=DecisionContext(
            id=id_,
            reason_user={"nl": " ".join(uitleg.voor_burger())},
            reason_admin={"nl": " ".join(uitleg.voor_professional())},
            obligations=_plichten(bevinding, oproep) or None,
        ),
    )


def _uitleg(bevinding: Bevinding, mate: Mate, geladen: Geladen, oproep: Oproep, beleid: Beleid) -> Uitleg:
    if mate is Mate.ARTIKELEN:
        kaal = leg_uit(bevinding.oordeel, beleid)
        return kaal.model_copy(update={"feiten": (), "wijzigingen": (), "plichten": ()})
    bronnen = herkomst(
        bevinding.oordeel.vraag,
        geladen.feiten,
        (),  # what stands in the registers of others is nobody's to hear
        over=bevinding.over,
        ontvanger=bevinding.ontvanger,
        gever=bevinding.gever,
        stuk=bevinding.stuk.verstrekking if bevinding.stuk else None,
    )
    ik = oproep.medewerker.medewerker
    return wat_de_beller_hoort(leg_uit(bevinding.oordeel, beleid, bronnen), ik, bevinding.ontvanger.medewerker)


def _plichten(bevinding: Bevinding, oproep: Oproep) -> tuple[Obligation, ...]:
    """What comes with a yes: for who reads, what they have yet to do themselves; for who gives, all of it."""
    stuk, plichten = bevinding.stuk, bevinding.oordeel.verplichtingen
    sinds = oproep.vandaag
    if stuk is not None:
        gedaan = bevinding.ontvanger.medewerker in stuk.bevestigd
        plichten = () if gedaan else tuple(p for p in plichten if p.drager is Plichtdrager.ONTVANGER)
        sinds = dag(stuk.gedaan)
    zinnen = [(p.soort.value, plicht_in_woorden(p, sinds, {})[0]) for p in plichten]
    if bevinding.voornemen is not None and bevinding.oordeel.toegestaan:
        zinnen.insert(0, ("vijf stappen", VIJF_STAPPEN))
    return tuple(
        Obligation(id=str(nummer), properties={"verplichting": soort, "zin": zin})
        for nummer, (soort, zin) in enumerate(zinnen, start=1)
    )
