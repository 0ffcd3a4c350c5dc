"""Why, for who asked: the explanation of a verdict, as far as this caller may hear it."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from domain.feit import Vastgelegd
from domain.medewerker import Medewerker
from domain.oordeel import Oordeel, Plichtsoort
from policies.herkomst import herkomst
from policies.uitleg import leg_uit, plicht_in_woorden, wat_de_beller_hoort
from services.poorten import Beleid


def waarom(
    oordeel: Oordeel,
    beleid: Beleid,
    feiten: tuple[Vastgelegd, ...],
    *,
    beller: UUID,
    over: UUID,
    ontvanger: Medewerker,
    gever: frozenset[UUID],
    stuk: UUID | None = None,
) -> tuple[str, ...]:
    """The explanation as sentences. ``feiten`` are those of the case; those of the registers are nobody's to hear."""
    bronnen = herkomst(oordeel.vraag, feiten, (), over=over, ontvanger=ontvanger, gever=gever, stuk=stuk)
    return wat_de_beller_hoort(leg_uit(oordeel, beleid, bronnen), beller, ontvanger.medewerker).voor_professional()


def plichten(oordeel: Oordeel, vandaag: date, *, verteld: bool, dagen: Mapping[Plichtsoort, date]) -> tuple[str, ...]:
    """The duties of giving this today. Who told the citizen beforehand has that behind them."""
    open_ = [p for p in oordeel.verplichtingen if not (verteld and p.soort is Plichtsoort.VERTELLEN)]
    return tuple(plicht_in_woorden(p, vandaag, dagen)[0] for p in open_)
