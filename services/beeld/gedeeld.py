"""Why something could be shared, for the citizen it is about: the verdict of then in plain words (CON-06, RCH-01)."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import TypeAlias
from uuid import UUID

from domain.feit import Oordeelsspoor, Vastgelegd
from domain.tijd import dag
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from policies.herkomst import herkomst
from policies.uitleg import leg_uit
from services.beeld.vantoen import beleid_van_toen
from services.poorten import Beleid, BeleidOnbekend, Beleidskast
from services.register import Registerstand

Wettelijk: TypeAlias = tuple[str, str, date]
"""Under what a verdict stood: the content hashes of version and law, and its day for where no law was kept."""


def onder_welk(v: Vastgelegd, spoor: Oordeelsspoor) -> Wettelijk:
    """Under what this verdict stood."""
    return spoor.convenant, spoor.wet, dag(v.gebeurd)


async def beleid_per_oordeel(kast: Beleidskast, feiten: Iterable[Vastgelegd], over: UUID) -> dict[Wettelijk, Beleid]:
    """The policy that decided each disclosure about a citizen. One that cannot be used any more is absent."""
    gevonden: dict[Wettelijk, Beleid] = {}
    for v in feiten:
        if not isinstance(v.feit, VerstrekkingGedaan) or v.feit.over != over:
            continue
        for spoor in v.oordelen:
            if onder_welk(v, spoor) not in gevonden:
                with suppress(BeleidOnbekend):
                    gevonden[onder_welk(v, spoor)] = await beleid_van_toen(kast, spoor, v.gebeurd)
    return gevonden


def waarom_gedeeld(
    v: Vastgelegd, feiten: tuple[Vastgelegd, ...], register: Registerstand, van_toen: Mapping[Wettelijk, Beleid]
) -> tuple[str, ...]:
    """Sentence by sentence; under the name of who received it where that is not the same for all.

    ``feiten`` are those that the citizen may know of: only of these a day is told. What must be done because of it
    stands elsewhere in the account.
    """
    per_uitleg: dict[tuple[str, ...], list[str]] = {}
    eerder = tuple(f for f in feiten if f.versie < v.versie)
    for spoor in v.oordelen:
        oordeel, ontvanger = inhoud_van(spoor.oordeel), register.medewerkers.get(spoor.ontvanger)
        beleid = van_toen.get(onder_welk(v, spoor))
        if oordeel is None or ontvanger is None or beleid is None:
            continue
        gever = frozenset({v.wie.medewerker, v.wie.organisatie})
        bronnen = herkomst(oordeel.vraag, eerder, (), over=spoor.oordeel.betreft, ontvanger=ontvanger, gever=gever)
        uitleg = leg_uit(oordeel, beleid, bronnen).model_copy(update={"plichten": ()})
        per_uitleg.setdefault(uitleg.voor_burger(), []).append(register.naam(spoor.ontvanger))
    if len(per_uitleg) < 2:
        return next(iter(per_uitleg), ())
    return tuple(r for regels, wie in per_uitleg.items() for r in (f"Voor {' en '.join(wie)}:", *regels))
