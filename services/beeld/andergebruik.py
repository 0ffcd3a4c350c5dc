"""For which other purposes something was approved, for the citizen it is about (004 §3.3.6; PLA-05, RCH-01)."""

from collections.abc import Iterable
from uuid import UUID

from domain.doelwijziging import DoelwijzigingGoedgekeurd, DoelwijzigingIngetrokken
from domain.feit import Vastgelegd
from domain.verzegeld import inhoud_van
from services.beeld.mensen import met_organisatie
from services.berichten.inzage import Andergebruik
from services.register import Registerstand


def ander_gebruik(
    feiten: tuple[Vastgelegd, ...], verstrekking: UUID, register: Registerstand, *, iets_dicht: bool
) -> Iterable[Andergebruik]:
    """Every approval for this disclosure, in order, with what became of it; also those that were taken back.

    ``iets_dicht``: a disclosure about the citizen is shielded. Then approvals to pass on are left out: they could tell
    who received it (KEN-02).
    """
    ingetrokken = {v.feit.doelwijziging: v for v in feiten if isinstance(v.feit, DoelwijzigingIngetrokken)}
    for v in feiten:
        f = v.feit
        if not isinstance(f, DoelwijzigingGoedgekeurd) or f.verstrekking != verstrekking:
            continue
        afspraak, weg = inhoud_van(f.afspraak), ingetrokken.get(f.doelwijziging)
        if afspraak is None or (iets_dicht and afspraak.ontvangers):
            continue
        yield Andergebruik(
            doel=afspraak.doel,
            goedgekeurd=v.gebeurd,
            tot=afspraak.tot,
            reden=inhoud_van(f.reden),
            door_aan=tuple(met_organisatie(m, register) for m in afspraak.ontvangers),
            ingetrokken=weg.gebeurd if weg else None,
            reden_ingetrokken=inhoud_van(weg.feit.reden)
            if weg and isinstance(weg.feit, DoelwijzigingIngetrokken)
            else None,
        )
