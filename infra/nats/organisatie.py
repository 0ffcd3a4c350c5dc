"""Organisations and their people, on a running server: admit, withdraw somebody's access, cut off.

Each is one new account token, pushed to the server; CORE does not change. The token is on disk before it is pushed, so
that a withdrawal is never lost: a push that failed may simply be repeated.
"""

import asyncio
import fcntl
import json
import os
import ssl
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from nats.errors import Error as NatsError

from infra.nats import jwt, rechten
from infra.nats.fouten import (
    GeenVerbinding,
    OrganisatieAfgesloten,
    OrganisatieBestaat,
    ToelatingGeweigerd,
)
from infra.nats.nkey import Sleutelpaar, Soort
from infra.nats.toegang import Toegang
from infra.nats.uitgifte import Uitgifte
from infra.nats.verbinding import verbind
from infra.nats.winkel import Winkel, maak_map, schrijf

TOELATERTIJD = 120
"""Seconds that the right to change accounts lasts. It lives in memory only."""

WACHTTIJD = 10.0
"""Seconds to wait for the server, and for another process that changes accounts."""


class _Waar(NamedTuple):
    """The running server."""

    adres: str
    tls: ssl.SSLContext | None


async def laat_toe(
    winkel: Winkel, adres: str, kenmerk: str, *, account: str | None = None, tls: ssl.SSLContext | None = None
) -> Uitgifte:
    """Admit an organisation to the running server at ``adres``; gives the right to give its people access.

    ``account`` is the public key of an account whose seed the organisation keeps itself; without it one is made, and
    its seed thrown away. ``tls`` is what ``verbind`` takes; a ``Server`` has it.

    Raises:
        OrganisatieBestaat, KenmerkOngeldig: nothing was changed.
        GeenVerbinding, ToelatingGeweigerd: it is on disk, not on the server: ``breng_over`` tries again.
    """
    map_ = winkel.organisatie(kenmerk)
    async with _alleen(winkel):
        if winkel.account(kenmerk).exists():
            raise OrganisatieBestaat(kenmerk)
        if not map_.exists():
            maak_map(map_)
        uitgifte = Uitgifte(account or Sleutelpaar.nieuw(Soort.ACCOUNT).publiek, Sleutelpaar.nieuw(Soort.ACCOUNT))
        schrijf(winkel.uitgifte(kenmerk), uitgifte.sleutel.seed + "\n")
        claims = rechten.account_organisatie(uitgifte.account, _core(winkel), uitgifte.sleutel.publiek)
        await _bewaar_en_duw(winkel, _Waar(adres, tls), kenmerk, uitgifte.account, claims)
    return uitgifte


async def trek_in(
    winkel: Winkel, adres: str, kenmerk: str, gebruikers: Iterable[str], *, tls: ssl.SSLContext | None = None
) -> None:
    """Withdraw the access of people (public keys ``U…``) at once: who is connected is cut off.

    Raises:
        OrganisatieOnbekend, KenmerkOngeldig: nothing was changed.
        GeenVerbinding, ToelatingGeweigerd: it is on disk, not on the server: repeat it.
    """

    def met_intrekking(claims: Mapping[str, Any]) -> dict[str, Any]:
        oud = dict(claims.get("revocations") or {})
        return {**claims, "revocations": {**oud, **dict.fromkeys(gebruikers, jwt.nu() + _RUIMTE)}}

    await _wijzig(winkel, _Waar(adres, tls), kenmerk, met_intrekking)


async def sluit_af(winkel: Winkel, adres: str, kenmerk: str, *, tls: ssl.SSLContext | None = None) -> None:
    """Cut a whole organisation off at once, for good. What it was given stays in the facts.

    Raises what ``trek_in`` raises.
    """
    await _wijzig(winkel, _Waar(adres, tls), kenmerk, lambda _: rechten.account_afgesloten(jwt.nu() + _RUIMTE))


async def breng_over(winkel: Winkel, adres: str, kenmerk: str, *, tls: ssl.SSLContext | None = None) -> None:
    """Bring the account to the server as it is on disk, after a push that failed, or to another server."""
    await _wijzig(winkel, _Waar(adres, tls), kenmerk, dict)


def lees_uitgifte(winkel: Winkel, kenmerk: str) -> Uitgifte:
    """The right to give people of this organisation access.

    Raises:
        OrganisatieOnbekend, KenmerkOngeldig: it was never admitted here.
        OrganisatieAfgesloten: it was cut off.
    """
    winkel.eis_organisatie(kenmerk)
    token = jwt.lees(winkel.account(kenmerk).read_text(encoding="ascii"))
    if not token["nats"].get("signing_keys"):
        raise OrganisatieAfgesloten(kenmerk)
    seed = winkel.uitgifte(kenmerk).read_text(encoding="ascii").strip()
    return Uitgifte(str(token["sub"]), Sleutelpaar.uit_seed(seed))


_RUIMTE = 1
"""Seconds added to a withdrawal, so that a token of the very same second falls under it."""


async def _wijzig(
    winkel: Winkel, waar: _Waar, kenmerk: str, wijziging: Callable[[Mapping[str, Any]], dict[str, Any]]
) -> None:
    winkel.eis_organisatie(kenmerk)
    async with _alleen(winkel):
        oud = jwt.lees(winkel.account(kenmerk).read_text(encoding="ascii"))
        nieuw = wijziging(oud["nats"])
        await _bewaar_en_duw(winkel, waar, kenmerk, str(oud["sub"]), nieuw, na=int(oud["iat"]))


async def _bewaar_en_duw(
    winkel: Winkel, waar: _Waar, kenmerk: str, account: str, claims: Mapping[str, Any], na: int = 0
) -> None:
    """Sign, keep and push. Each token is a second newer than the one before (``na``): servers keep the newest."""
    operator = _seed(winkel, "operator")
    token = jwt.teken(operator, account, claims, naam=kenmerk, uitgegeven=max(jwt.nu(), na + 1))
    schrijf(winkel.account(kenmerk), token + "\n")
    await _duw(winkel, waar, token)


async def _duw(winkel: Winkel, waar: _Waar, token: str) -> None:
    nc = await verbind(_toelater(winkel), waar.adres, tls=waar.tls)
    try:
        antwoord = await nc.request("$SYS.REQ.CLAIMS.UPDATE", token.encode(), timeout=WACHTTIJD)
    except NatsError as fout:
        raise GeenVerbinding from fout
    finally:
        await nc.close()
    uitslag = json.loads(antwoord.data)
    if uitslag.get("data", {}).get("code") != 200:
        raise ToelatingGeweigerd(int(uitslag.get("error", {}).get("code", 0)))


def _toelater(winkel: Winkel) -> Toegang:
    paar = Sleutelpaar.nieuw(Soort.GEBRUIKER)
    claims = rechten.toelater(paar.publiek)
    vervalt = jwt.nu() + TOELATERTIJD
    return Toegang(jwt.teken(_seed(winkel, "sys"), paar.publiek, claims, naam="toelater", vervalt=vervalt), paar)


def _core(winkel: Winkel) -> str:
    return _seed(winkel, "core").publiek


def _seed(winkel: Winkel, wie: str) -> Sleutelpaar:
    return Sleutelpaar.uit_seed(winkel.seed(wie).read_text(encoding="ascii").strip())


@asynccontextmanager
async def _alleen(winkel: Winkel) -> AsyncIterator[None]:
    """One change of accounts at a time, over all processes: two at once could undo a withdrawal."""
    fd = os.open(winkel.toegang / ".slot", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        await _neem(fd)
        yield
    finally:
        os.close(fd)


async def _neem(fd: int) -> None:
    grens = time.monotonic() + WACHTTIJD
    while True:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > grens:
                raise GeenVerbinding("Iemand anders wijzigt nu de toegang. Probeer het opnieuw.") from None
            await asyncio.sleep(0.02)
        else:
            return
