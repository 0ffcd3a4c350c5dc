"""A command that the convenant refused, explained from the fact that keeps it: the same whenever it is asked again."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from uuid import UUID

from domain.feit import Vastgelegd
from domain.oordeel import Oordeel, Toegangsvraag
from domain.tijd import dag
from domain.verloop import herbouw
from domain.verzegeld import inhoud_van
from domain.vraag import VraagGeweigerd
from policies.herbeoordeling import NietTeHerhalen, Toen, lager
from services.beeld.vantoen import beleid_van_toen
from services.beeld.waarom import Waarover, waarom
from services.berichten.antwoord import Geweigerd, Reden
from services.deur.oproep import Geladen
from services.poorten import BeleidOnbruikbaar, Beleidskast
from services.register import Registerstand

VAN_HET_BELEID = frozenset({"beleid", "beleid-vraag", "gever-onthult", "vraag-vertelt"})
"""The rules that pass on what policy says."""


async def met_uitleg(
    antwoord: Geweigerd, v: Vastgelegd, geladen: Geladen, register: Registerstand, kast: Beleidskast
) -> Geweigerd:
    """The refusal with, for each receiver who may not have it, all articles, facts and what would have to change.

    ``geladen`` may hold later facts; what the verdict did not see is left out. Where the verdict, its version or its
    law is gone, the refusal stays as it is.
    """
    if not v.oordelen:
        return antwoord
    try:
        beleid = await beleid_van_toen(kast, v.oordelen[0], v.gebeurd)
    except BeleidOnbruikbaar:
        return antwoord
    feiten = geladen.feiten[: v.oordelen[0].casusversie]
    toen = Toen(
        casus=herbouw(geladen.id, feiten),
        lezer=partial(register.lezer, hash_=beleid.hash, op=dag(v.gebeurd)),
        mens=register.medewerkers.get,
        soorten=register.soorten,
        vandaag=dag(v.gebeurd),
        beleid=beleid,
    )
    geweigerd = tuple(_geweigerde(v, toen, register))
    uitleg: list[str] = []
    for oordeel, waarover in geweigerd:
        uitleg += [f"Voor {register.naam(waarover.ontvanger.medewerker)}:"] if len(geweigerd) > 1 else []
        uitleg += waarom(oordeel, beleid, feiten, waarover, v.wie.medewerker)
    stappen = [stap for oordeel, _ in geweigerd for stap in beleid.alternatief(oordeel.vraag)]
    return antwoord.model_copy(
        update={
            "redenen": tuple(_met_artikelen(r, [o for o, _ in geweigerd]) for r in antwoord.redenen),
            "volgende": tuple(dict.fromkeys((*antwoord.volgende, *stappen))),
            "uitleg": tuple(uitleg),
        }
    )


def _met_artikelen(reden: Reden, geweigerd: list[Oordeel]) -> Reden:
    """Beside what policy says the articles that say it: those of the receiver whom the sentence is about."""
    if reden.bron not in VAN_HET_BELEID or not geweigerd:
        return reden
    wie = next((o for o in geweigerd if reden.zin.endswith(o.want())), geweigerd[0])
    return reden.model_copy(update={"artikelen": tuple(str(a) for a in wie.artikelen)})


def _geweigerde(v: Vastgelegd, toen: Toen, register: Registerstand) -> Iterator[tuple[Oordeel, Waarover]]:
    """Each verdict that said no, with what it was about."""
    for plaats, spoor in enumerate(v.oordelen):
        oordeel, ontvanger = inhoud_van(spoor.oordeel), register.medewerkers.get(spoor.ontvanger)
        if oordeel is None or ontvanger is None or oordeel.toegestaan:
            continue
        minder: tuple[Toegangsvraag, ...] = ()
        with suppress(NietTeHerhalen):  # then it is explained without what asking for less would have given
            minder = lager(v, plaats, toen)
        yield (
            oordeel,
            Waarover(over=spoor.oordeel.betreft, ontvanger=ontvanger, gever=_gever(v, register), lager=minder),
        )


def _gever(v: Vastgelegd, register: Registerstand) -> frozenset[UUID]:
    """The ids by which a consent may name who would give it."""
    if not isinstance(v.feit, VraagGeweigerd):
        return frozenset({v.wie.medewerker, v.wie.organisatie})
    gevraagd = register.medewerkers.get(v.feit.aan)
    return frozenset({v.feit.aan} if gevraagd is None else {v.feit.aan, gevraagd.organisatie})
