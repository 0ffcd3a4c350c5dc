"""Founding a store: once, on an empty folder. It makes keys, accounts and streams; a running service can do none of it.

The deed is written last. A founding that was cut off leaves a folder that is seen to be half founded, and is refused.
"""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from nats.aio.client import Client

from infra.nats import configuratie, jwt, proces, rechten
from infra.nats.akte import lees_sleutel, maak_akte, schrijf_akte
from infra.nats.configuratie import Luister, Opslagwijze
from infra.nats.nkey import Sleutelpaar, Soort
from infra.nats.positie import begin_positie
from infra.nats.server import Server, posities, start_ongezien, stroomnamen
from infra.nats.toegang import Toegang, als_tekst, lees_toegang
from infra.nats.winkel import Winkel, maak_map, schrijf

STICHTTIJD = 300
"""Seconds that the right to make streams lasts. It lives in memory only."""

MaakStromen = Callable[[Client], Awaitable[None]]


@asynccontextmanager
async def stichting(
    winkel: Winkel,
    maak_stromen: MaakStromen,
    *,
    wijze: Opslagwijze | None = None,
    luister: Luister | None = None,
    programma: Path | None = None,
) -> AsyncIterator[Server]:
    """Found a store and give its running server, so that organisations and first facts can be added.

    When the block ends well the server stops and the deed is written; start it again as always. When it does not, the
    store stays half founded.

    Raises:
        AlGesticht, HalfGesticht, MapNietLeeg: nothing was changed.
        ServerStartNiet, ServerprogrammaOntbreekt: half founded.
    """
    proces.vind_programma(programma)
    winkel.eis_leeg()
    core = _leg_neer(winkel, wijze or Opslagwijze())
    async with await start_ongezien(winkel, luister or Luister(), lees_sleutel(winkel), programma) as server:
        stromen = await _maak_stromen(server, core, maak_stromen)
        yield server
        async with server.als(lees_toegang(winkel.dienst)) as nc:
            begin_positie(winkel, await posities(nc, stromen))
    schrijf_akte(winkel, maak_akte(winkel, stromen))


async def sticht(winkel: Winkel, maak_stromen: MaakStromen, *, wijze: Opslagwijze | None = None) -> None:
    """Found a store with nothing in it yet. Raises what ``stichting`` raises."""
    async with stichting(winkel, maak_stromen, wijze=wijze):
        pass


def _leg_neer(winkel: Winkel, wijze: Opslagwijze) -> Sleutelpaar:
    """Make folders, keys and configuration; gives the key of CORE."""
    for map_ in (winkel.server, winkel.geheim, winkel.toegang):
        maak_map(map_)
    winkel.map.chmod(0o700)
    paren = {naam: Sleutelpaar.nieuw(soort) for naam, soort in _WIE.items()}
    for naam, paar in paren.items():
        schrijf(winkel.seed(naam), paar.seed + "\n")
    if wijze.versleuteld:
        # the letter keeps the server, which reads the value as configuration, from taking it for a number
        schrijf(winkel.js_sleutel, f"k{secrets.token_hex(32)}\n")
    schrijf(winkel.dienst, als_tekst(_dienst(paren["core"])))
    schrijf(winkel.configuratie, _configuratie(paren["operator"], paren["sys"], paren["core"], wijze))
    return paren["core"]


_WIE = {"operator": Soort.OPERATOR, "sys": Soort.ACCOUNT, "core": Soort.ACCOUNT}


def _configuratie(operator: Sleutelpaar, sys: Sleutelpaar, core: Sleutelpaar, wijze: Opslagwijze) -> str:
    accounts = {
        sys.publiek: jwt.teken(operator, sys.publiek, rechten.account_sys(), naam="SYS"),
        core.publiek: jwt.teken(operator, core.publiek, rechten.account_core(), naam="CORE"),
    }
    zelf = jwt.teken(operator, operator.publiek, rechten.operator(sys.publiek), naam="kring")
    return configuratie.gesticht(zelf, sys.publiek, accounts, wijze)


def _dienst(core: Sleutelpaar) -> Toegang:
    paar = Sleutelpaar.nieuw(Soort.GEBRUIKER)
    return Toegang(jwt.teken(core, paar.publiek, rechten.dienst(paar.publiek), naam="dienst"), paar)


async def _maak_stromen(server: Server, core: Sleutelpaar, maak_stromen: MaakStromen) -> tuple[str, ...]:
    paar = Sleutelpaar.nieuw(Soort.GEBRUIKER)
    claims, vervalt = rechten.stichter(paar.publiek), jwt.nu() + STICHTTIJD
    token = jwt.teken(core, paar.publiek, claims, naam="stichter", vervalt=vervalt)
    async with server.als(Toegang(token, paar)) as nc:
        await maak_stromen(nc)
        return await stroomnamen(nc)
