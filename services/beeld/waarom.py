"""Why, for who asked: the explanation of a verdict, as far as this caller may hear it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from domain.feit import Vastgelegd
from domain.medewerker import Medewerker
from domain.oordeel import Oordeel, Plichtsoort, Toegangsvraag
from policies.herkomst import herkomst
from policies.uitleg import Uitleg, leg_uit, plicht_in_woorden, wat_de_beller_hoort
from services.poorten import Beleid


@dataclass(frozen=True)
class Waarover:
    """What a verdict was about, beside its question: about whom, for whom, given by whom, which disclosure.

    ``ontleend_aan`` is the disclosure that what would be given was taken from.

    ``gever`` holds the ids by which a consent may name the giver; ``lager`` the question at lower levels. ``sinds`` is
    the day of giving and ``dagen`` what the giver chose, when it would be given.
    """

    over: UUID
    ontvanger: Medewerker
    gever: frozenset[UUID]
    stuk: UUID | None = None
    ontleend_aan: UUID | None = None
    lager: tuple[Toegangsvraag, ...] = ()
    sinds: date | None = None
    dagen: Mapping[Plichtsoort, date] = field(default_factory=dict)


def waarom(
    oordeel: Oordeel, beleid: Beleid, feiten: tuple[Vastgelegd, ...], waarover: Waarover, beller: UUID
) -> tuple[str, ...]:
    """The explanation as sentences. ``feiten`` are those of the case; those of the registers are nobody's to hear."""
    return _gehoord(oordeel, beleid, feiten, waarover, beller).voor_professional()


def waarom_gelezen(
    oordeel: Oordeel, beleid: Beleid, feiten: tuple[Vastgelegd, ...], waarover: Waarover, lezer: UUID
) -> tuple[str, ...]:
    """Why this reader may read this: the articles with their text, and the facts that decided.

    Not on which ground it was given, nor what the giver must do because of it: that is between giver and regisseur.
    """
    uitleg = _gehoord(oordeel, beleid, feiten, waarover, lezer)
    zonder = tuple(f for f in uitleg.feiten if f.dimensie != "grond")
    return uitleg.model_copy(update={"feiten": zonder, "plichten": ()}).voor_professional()


def _gehoord(
    oordeel: Oordeel, beleid: Beleid, feiten: tuple[Vastgelegd, ...], waarover: Waarover, beller: UUID
) -> Uitleg:
    w = waarover
    bronnen = herkomst(
        oordeel.vraag,
        feiten,
        (),
        over=w.over,
        ontvanger=w.ontvanger,
        gever=w.gever,
        stuk=w.stuk,
        ontleend_aan=w.ontleend_aan,
    )
    uitleg = leg_uit(oordeel, beleid, bronnen, sinds=w.sinds, dagen=w.dagen, lager=w.lager)
    return wat_de_beller_hoort(uitleg, beller, w.ontvanger.medewerker)


def plichten(oordeel: Oordeel, vandaag: date, *, verteld: bool, dagen: Mapping[Plichtsoort, date]) -> tuple[str, ...]:
    """The duties of giving this today. Who told the citizen beforehand has that behind them."""
    open_ = [p for p in oordeel.verplichtingen if not (verteld and p.soort is Plichtsoort.VERTELLEN)]
    return tuple(plicht_in_woorden(p, vandaag, dagen)[0] for p in open_)
