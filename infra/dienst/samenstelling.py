"""The composition root: the one place that picks adapters and puts a process of the backend together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from domain.niveau import Niveau
from infra.archief import JetstreamArchief
from infra.dienst.loket import NatsOmroep, open_loket
from infra.dienst.plaatsen import Plaatsen
from infra.leesmodel import SqliteVoorraad
from infra.nats.handtekening import NkeyControle
from infra.nats.positie import bewaar_positie
from infra.nats.toegang import lees_toegang
from infra.nats.verbinding import verbind
from infra.opslag.kern import Kern
from infra.opslag.stroom import FEITEN, LEZINGEN
from infra.sleutels.sleutelbos import Sleutelbos
from infra.sleutels.vindplaats import Zoekindex
from infra.zegel.afbeelding import Afbeelding
from services.beleidskast import Beleidskast
from services.casusboek import Casusboek
from services.deur.authzen import Authzenloket
from services.deur.beelden import Beeldenloket
from services.deur.beheer import Beheerloket
from services.deur.besluitenloket import Besluitenloket
from services.deur.convenantloket import Convenantloket
from services.deur.deurwachter import Deurwachter, Eindpunt
from services.deur.eindpunten import PROCESSEN, van_authzen, van_de_convenanten, van_de_deur, van_een_lezer
from services.deur.opdrachten import Opdrachtloket
from services.deur.voorraadloket import Voorraadloket
from services.gevolgen import Gevolgen
from services.leeslog import Leeslog
from services.register import Register
from services.voorraadkast import Bijhouder
from services.winkelklok import Winkelklok

NOTEER_POSITIE = 5.0
"""Seconds between two notes of the last position, by which loss shows at the next start."""


@asynccontextmanager
async def proces(plaatsen: Plaatsen, adres: str, naam: str) -> AsyncIterator[asyncio.Task[None] | None]:
    """Run one process of the backend; gives the task that must not end before it, when there is one."""
    async with AsyncExitStack() as einde:
        bos = Sleutelbos(plaatsen.sleutels, PROCESSEN[naam])
        einde.callback(bos.sluit)
        nc = await verbind(lees_toegang(plaatsen.winkel.dienst), adres)
        einde.push_async_callback(nc.close)
        kern = await Kern(nc).open()
        einde.push_async_callback(kern.sluit)
        afbeelding = Afbeelding(bos)
        feiten = JetstreamArchief(kern, FEITEN, afbeelding)
        lezingen = JetstreamArchief(kern, LEZINGEN, afbeelding)
        index = Zoekindex(plaatsen.sleutels)
        einde.callback(index.sluit)
        register, winkel = Register(feiten), Winkelklok(feiten)
        kast = Beleidskast(feiten, plaatsen)
        leeslog = Leeslog(lezingen, index.kenmerk)
        boek = Casusboek(feiten, leeslog)
        beelden = Beeldenloket(boek, kast, leeslog, lezingen, winkel)
        gevolgen = Gevolgen(index, bos)
        if naam == "bijhouder":
            rijen = SqliteVoorraad(plaatsen.leesmodel / "voorraad.db")
            einde.callback(rijen.sluit)
            bijhouder = Bijhouder(feiten, kast, register, winkel, rijen, NatsOmroep(nc), gevolgen)
            taak = asyncio.create_task(_volg_en_noteer(bijhouder, plaatsen, feiten, lezingen))
            einde.push_async_callback(_stop, taak)
            yield taak
            return
        eindpunten: dict[str, Eindpunt]
        if naam == "deur":
            rijen = SqliteVoorraad(plaatsen.leesmodel / "voorraad.db")
            einde.callback(rijen.sluit)
            voorraad = Voorraadloket(rijen, winkel, index, feiten.laatste_positie)
            eindpunten = van_de_deur(
                Opdrachtloket(feiten, boek, kast, gevolgen),
                beelden,
                Beheerloket(feiten, kast, winkel),
                voorraad,
            ) | van_de_convenanten(Convenantloket(feiten, NkeyControle(), plaatsen))
            eindpunten |= van_authzen(Authzenloket(boek, kast, leeslog, voorraad.casussen))
        else:
            besluiten = Besluitenloket(boek, kast, register, leeslog, lezingen)
            eindpunten = van_een_lezer(Niveau(naam.removeprefix("lezer-")), beelden, besluiten)
        loket = await open_loket(nc, naam, Deurwachter(naam, register, winkel, eindpunten))
        einde.push_async_callback(loket.stop)
        yield None


async def _volg_en_noteer(
    bijhouder: Bijhouder, plaatsen: Plaatsen, feiten: JetstreamArchief, lezingen: JetstreamArchief
) -> None:
    async with asyncio.TaskGroup() as groep:
        groep.create_task(bijhouder.volg())
        groep.create_task(_noteer_posities(plaatsen, feiten, lezingen))


async def _noteer_posities(plaatsen: Plaatsen, feiten: JetstreamArchief, lezingen: JetstreamArchief) -> None:
    while True:
        await asyncio.sleep(NOTEER_POSITIE)
        posities = {FEITEN.naam: await feiten.laatste_positie(), LEZINGEN.naam: await lezingen.laatste_positie()}
        bewaar_positie(plaatsen.winkel, posities)


async def _stop(taak: asyncio.Task[None]) -> None:
    taak.cancel()
    await asyncio.gather(taak, return_exceptions=True)
