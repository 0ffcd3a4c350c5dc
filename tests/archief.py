"""Opening the store of a running practice store from a test, with all keys: to look at what was really kept."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from domain.niveau import Zegel
from infra.archief import JetstreamArchief
from infra.dienst.plaatsen import Plaatsen
from infra.nats.toegang import lees_toegang
from infra.nats.verbinding import verbind
from infra.nats.winkel import Winkel
from infra.opslag.kern import Kern
from infra.opslag.stroom import FEITEN, LEZINGEN, Stroom
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding
from tests.oefenwinkel import Oefenwinkel


@asynccontextmanager
async def open_archief(
    winkel: Oefenwinkel, stroom: Stroom, tot: Zegel = Zegel.INHOUD
) -> AsyncIterator[JetstreamArchief]:
    """The facts of a stream, opened with the keys up to a level."""
    plaatsen = Plaatsen(Winkel(winkel.map))
    bos = Sleutelbos(plaatsen.sleutels, tot)
    nc = await verbind(lees_toegang(plaatsen.winkel.dienst), winkel.adres)
    kern = await Kern(nc).open()
    try:
        yield JetstreamArchief(kern, stroom, Afbeelding(bos))
    finally:
        await kern.sluit()
        await nc.close()
        bos.sluit()


def open_lezingen(winkel: Oefenwinkel):  # type: ignore[no-untyped-def]
    """The readings, with all keys."""
    return open_archief(winkel, LEZINGEN)


def open_feiten(winkel: Oefenwinkel, tot: Zegel = Zegel.INHOUD):  # type: ignore[no-untyped-def]
    """The facts, opened with the keys up to a level."""
    return open_archief(winkel, FEITEN, tot)
