"""What a search goes through: each candidate after a key, in a fixed order, with what an evaluation says of it.

What has no meaning here, is not there, or is not for this caller gives nothing to go through: the results are empty.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID

from services.authzen import vertaling
from services.authzen.bladeren import Kandidaat
from services.authzen.ronde import NietGebonden, Ronde, Zaak
from services.authzen.vertaling import Bron, Lezing, Onbegrepen
from services.authzen.zicht import onderwerp, onderwerpen, stukken
from services.berichten import authzen as b
from services.deur.fouten import Onbekend
from services.deur.oproep import Oproep

Casuslijst = Callable[[UUID], Awaitable[tuple[UUID, ...]]]
"""The cases in which a professional takes part."""


async def subjecten(ronde: Ronde, vraag: b.SubjectSearch, na: str) -> AsyncIterator[Kandidaat]:
    """Everyone about whom the caller may ask, and whether they may do this with this."""
    try:
        handeling = vertaling.lees_handeling(vraag.action, vraag.context)
        bron = vertaling.lees_bron(vraag.resource.type, vraag.resource.id, vraag.resource.properties)
        organisatie = vertaling.lees_organisatiekeuze(vraag.subject)
        zaak = await ronde.zaak(bron.casus)
    except (Onbegrepen, Onbekend, NietGebonden):
        return
    if vraag.subject.type != b.MEDEWERKER:
        return
    for wie in onderwerpen(zaak.geladen, ronde.oproep, organisatie):
        if str(wie) > na:
            gevonden = b.Gevonden(type=b.MEDEWERKER, id=str(wie))
            yield Kandidaat(str(wie), gevonden, ronde.vertel(zaak, wie, bron, handeling))


async def bronnen(ronde: Ronde, vraag: b.ResourceSearch, casussen: Casuslijst, na: str) -> AsyncIterator[Kandidaat]:
    """What the caller may ask about, in one case or in all of theirs, and whether this subject may do this with it."""
    try:
        handeling = vertaling.lees_handeling(vraag.action, vraag.context)
        wie = vertaling.lees_subject(vraag.subject.type, vraag.subject.id)
        categorie = vertaling.lees_categorie(vraag.resource.properties)
        keuze = vertaling.lees_casuskeuze(vraag.resource)
    except (Onbegrepen, Onbekend, NietGebonden):
        return
    if vraag.resource.type not in {b.CASUS, b.VERSTREKKING}:
        return
    ik = ronde.oproep.medewerker.medewerker
    waar = (keuze,) if keuze else tuple(sorted(await casussen(ik)))
    for casus in waar:
        if str(casus) < na[:36]:
            continue
        try:
            zaak = await ronde.zaak(casus)
            onderwerp(zaak.geladen, ronde.oproep, wie)
        except (Onbekend, NietGebonden):
            continue
        alles = Bron(casus, categorie=categorie)
        if str(casus) > na and vraag.resource.type == b.VERSTREKKING:
            # The case itself is no result here; it counts as looked at, so that a search through many cases ends.
            yield Kandidaat(str(casus), b.Gevonden(type=b.CASUS, id=str(casus)), None)
        for bron in (alles,) if vraag.resource.type == b.CASUS else _per_stuk(zaak, ronde.oproep, alles):
            id_ = str(casus) if bron.verstrekking is None else f"{casus}/{bron.verstrekking}"
            if id_ > na:
                gevonden = b.Gevonden(type=vraag.resource.type, id=id_)
                yield Kandidaat(id_, gevonden, ronde.vertel(zaak, wie, bron, handeling))


async def acties(ronde: Ronde, vraag: b.ActionSearch, na: str) -> AsyncIterator[Kandidaat]:
    """Each action of reading, and whether this subject may do it with this."""
    try:
        wie = vertaling.lees_subject(vraag.subject.type, vraag.subject.id)
        bron = vertaling.lees_bron(vraag.resource.type, vraag.resource.id, vraag.resource.properties)
        doel = vertaling.lees_doel(vraag.context)
        zaak = await ronde.zaak(bron.casus)
    except (Onbegrepen, Onbekend, NietGebonden):
        return
    for naam, niveau in sorted(vertaling.LEESACTIES.items()):
        if naam > na:
            vertel = ronde.vertel(zaak, wie, bron, Lezing(niveau, doel))
            yield Kandidaat(naam, b.Genaamd(name=naam), vertel)


def _per_stuk(zaak: Zaak, oproep: Oproep, alles: Bron) -> list[Bron]:
    """Each disclosure apart, in the order of the ids."""
    ids = sorted(v.verstrekking for v in stukken(zaak.geladen, oproep, alles))
    return [Bron(alles.casus, verstrekking=id_) for id_ in ids]
