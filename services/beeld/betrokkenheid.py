"""Who is directly involved in the same help: for the regisseur, for those named, for the citizen (PLA-15, RCH-01)."""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from domain.betrokkenheid import Betrokkenheid, BetrokkenheidBeeindigd, BetrokkenheidVastgelegd
from domain.casus import Casus
from domain.feit import Vastgelegd
from domain.verzegeld import inhoud_van
from services.berichten.dossier import Betrokkenheidsregel
from services.berichten.inzage import Betrokkenheidsverloop
from services.register import Registerstand

Noem = Callable[[UUID, Registerstand], str]


def betrokkenheden(
    casus: Casus, register: Registerstand, vandaag: date, van: UUID | None = None
) -> tuple[Betrokkenheidsregel, ...]:
    """Every involvement that can be read; with ``van`` those that this professional recorded or is named in."""
    return tuple(
        Betrokkenheidsregel(
            betrokkenheid=b.betrokkenheid,
            over=b.over,
            professionals=tuple(_naam(m, register) for m in b.afspraak.professionals),
            soort=b.afspraak.soort,
            van=b.afspraak.van,
            tot=b.afspraak.tot,
            getekend_op=b.afspraak.getekend_op,
            vastgelegd_door=_naam(b.vastgelegd_door, register),
            beeindigd=b.beeindigd,
            toestand=b.toestand(vandaag),
        )
        for b in casus.betrokkenheden.values()
        if b.afspraak is not None and (van is None or b.vastgelegd_door == van or b.noemt(van))
    )


def _naam(medewerker: UUID, register: Registerstand) -> str:
    wie = register.medewerkers.get(medewerker)
    naam = register.naam(medewerker)
    return naam if wie is None else f"{naam}, {register.organisatienaam(wie.organisatie)}"


def betrokkenheidsverloop(
    feiten: tuple[Vastgelegd, ...],
    casus: Casus,
    over: UUID,
    dicht: frozenset[UUID],
    register: Registerstand,
    noem: Noem,
) -> Iterable[Betrokkenheidsverloop]:
    """Who was and is involved with this citizen, in order of recording, with what became of it.

    Left out is what joins giver and receiver of a disclosure in ``dicht``, of which telling is put off: that the two
    work together could betray it (KEN-02).
    """
    einden = {v.feit.betrokkenheid: v for v in feiten if isinstance(v.feit, BetrokkenheidBeeindigd)}
    for v in feiten:
        f = v.feit
        if not isinstance(f, BetrokkenheidVastgelegd) or f.over != over:
            continue
        afspraak, einde = inhoud_van(f.afspraak), einden.get(f.betrokkenheid)
        if afspraak is None or _verraadt(casus.betrokkenheden[f.betrokkenheid], casus, dicht):
            continue
        yield Betrokkenheidsverloop(
            vastgelegd=v.gebeurd,
            door=noem(v.wie.medewerker, register),
            wie=tuple(noem(m, register) for m in afspraak.professionals),
            soort=afspraak.soort.value,
            van=afspraak.van,
            tot=afspraak.tot,
            getekend_op=afspraak.getekend_op,
            bron=inhoud_van(f.bron),
            beeindigd=einde.gebeurd if einde else None,
            reden=inhoud_van(einde.feit.reden) if einde and isinstance(einde.feit, BetrokkenheidBeeindigd) else None,
        )


def _verraadt(b: Betrokkenheid, casus: Casus, dicht: frozenset[UUID]) -> bool:
    stukken = (casus.verstrekkingen[welke] for welke in dicht)
    return any(b.noemt(s.gever) and any(b.noemt(m) for m in s.ontvangers) for s in stukken)
