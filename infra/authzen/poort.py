"""The gateway as an ASGI application: HTTP in, one call to the door, HTTP out. It decides nothing and keeps nothing."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from infra.authzen.antwoord import TITELS, Probleem, als_antwoord, goed, van_de_deur
from infra.authzen.instelling import Geheim
from infra.authzen.verzoek import herken, kenmerk, lees_json
from infra.nats.fouten import BerichtTeGroot, Natsfout
from services.berichten import eindpunt
from services.berichten.antwoord import Beeld, Gelukt
from services.berichten.authzen import Metadata
from services.klant import Deur

WELBEKEND = "/.well-known/authzen-configuration"

PADEN = {
    "access_evaluation_endpoint": ("/access/v1/evaluation", eindpunt.AUTHZEN_EVALUATION),
    "access_evaluations_endpoint": ("/access/v1/evaluations", eindpunt.AUTHZEN_EVALUATIONS),
    "search_subject_endpoint": ("/access/v1/search/subject", eindpunt.AUTHZEN_SEARCH_SUBJECT),
    "search_resource_endpoint": ("/access/v1/search/resource", eindpunt.AUTHZEN_SEARCH_RESOURCE),
    "search_action_endpoint": ("/access/v1/search/action", eindpunt.AUTHZEN_SEARCH_ACTION),
}
"""For each part of the API, as the metadata name it: its path here, and the endpoint of the door."""

TEGELIJK = 64
"""Calls that are being answered; who comes on top is asked to try again."""

BEWAARTIJD = "public, max-age=300"
"""The metadata may be kept for this long (§ Metadata Caching)."""

log = structlog.get_logger("kring.authzen")

Behandeling = Callable[[Request], Awaitable[Response]]


class Poort:
    """Answers the paths of AuthZEN by asking the door."""

    def __init__(self, deur: Deur, geheim: Geheim | None, openbaar: Callable[[], str]) -> None:
        """``openbaar`` gives the address by which others know the gateway, without a slash at the end."""
        self._deur = deur
        self._geheim = geheim
        self._openbaar = openbaar
        self._bezig = 0

    def app(self) -> Starlette:
        """The application."""
        routes = [Route(WELBEKEND, self._netjes(self._metadata), methods=["GET"])]
        routes += [
            Route(pad, self._netjes(partial(self._vraag, naam)), methods=["POST"]) for pad, naam in PADEN.values()
        ]
        app = Starlette(routes=routes, exception_handlers={HTTPException: _niet_gevonden})
        app.router.redirect_slashes = False
        return app

    def _netjes(self, behandel: Behandeling) -> Behandeling:
        """Whatever happens, the caller gets a message, with the id they gave: never a traceback."""

        async def doe(verzoek: Request) -> Response:
            eigen: str | None = None
            try:
                eigen = kenmerk(verzoek)
                antwoord = await behandel(verzoek)
            except Probleem as probleem:
                antwoord = als_antwoord(probleem)
            except Exception as fout:  # noqa: BLE001 - told by kind alone: the rest may be about someone
                _meld(fout)
                antwoord = als_antwoord(Probleem(500, "Er ging iets mis. Het antwoord is nee."))
            if eigen is not None:
                antwoord.headers["x-request-id"] = eigen
            return antwoord

        return doe

    async def _metadata(self, verzoek: Request) -> Response:
        return goed(metadata(self._openbaar()).als_json(), bewaren=BEWAARTIJD)

    async def _vraag(self, naam: str, verzoek: Request) -> Response:
        herken(verzoek, self._geheim)
        if self._bezig >= TEGELIJK:
            raise Probleem(429, "Probeer het zo meteen opnieuw.", koppen={"retry-after": "1"})
        self._bezig += 1
        try:
            return goed(await self._roep(naam, await lees_json(verzoek)))
        finally:
            self._bezig -= 1

    async def _roep(self, naam: str, inhoud: Mapping[str, Any]) -> Mapping[str, Any]:
        try:
            antwoord = await self._deur.roep(naam, inhoud)
        except BerichtTeGroot as fout:
            raise Probleem(413, "Het verzoek is te groot voor de dienst.") from fout
        except Natsfout as fout:
            log.warning("authzen.geen_verbinding", soort=type(fout).__name__)
            raise Probleem(
                503, "Probeer het later opnieuw. Het antwoord is nee.", koppen={"retry-after": "5"}
            ) from fout
        if isinstance(antwoord, Beeld):
            return antwoord.beeld
        if isinstance(antwoord, Gelukt):
            raise TypeError(f"{naam} answered without a view")
        raise van_de_deur(antwoord)


def metadata(openbaar: str) -> Metadata:
    """Where each part of the API is found over HTTP."""
    return Metadata(policy_decision_point=openbaar, **{deel: f"{openbaar}{pad}" for deel, (pad, _) in PADEN.items()})


def _meld(fout: Exception) -> None:
    """Keep what went wrong by kind alone: texts and values may be about someone."""
    log.error("authzen.storing", soort=type(fout).__name__)


async def _niet_gevonden(verzoek: Request, fout: Exception) -> Response:
    """A path that there is not, or a method that it does not have."""
    status, koppen = (fout.status_code, fout.headers) if isinstance(fout, HTTPException) else (500, None)
    zin = f"Vraag de adressen op via {WELBEKEND}."
    antwoord = als_antwoord(Probleem(status if status in TITELS else 400, zin, koppen=koppen))
    try:
        eigen = kenmerk(verzoek)
    except Probleem:
        eigen = None
    if eigen is not None:
        antwoord.headers["x-request-id"] = eigen
    return antwoord
