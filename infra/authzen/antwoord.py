"""What goes out over HTTP: answers of the door, and problems as RFC 9457 has them, in Dutch."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from services.berichten.antwoord import Fout, Geweigerd

TITELS = {
    400: "Dit verzoek klopt niet",
    401: "U bent niet herkend",
    403: "Dit mag niet",
    404: "Dit adres is er niet",
    405: "Zo kan dit niet worden gevraagd",
    408: "Het verzoek kwam niet op tijd",
    413: "Het verzoek is te groot",
    429: "Te veel verzoeken tegelijk",
    500: "Er ging iets mis",
    503: "De dienst antwoordt niet",
}

_STATUS = {"onjuist": 400, "te-groot": 413, "niet-aangemeld": 403, "conflict": 503, "bezet": 503}
"""HTTP statuses for the codes of the door; anything else is 500."""


class Probleem(Exception):  # noqa: N818 - the field's word
    """The call is answered with this HTTP status. ``zin`` is Dutch; ``velden`` says what is wrong with which."""

    def __init__(
        self,
        status: int,
        zin: str,
        velden: Mapping[str, str] | None = None,
        koppen: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(zin)
        self.status = status
        self.zin = zin
        self.velden = dict(velden or {})
        self.koppen = dict(koppen or {})


def goed(inhoud: Mapping[str, Any], *, bewaren: str = "no-store") -> Response:
    """An answer with status 200; ``bewaren`` says for how long it may be kept."""
    return _antwoord(200, inhoud, "application/json", {"cache-control": bewaren})


def als_antwoord(probleem: Probleem) -> Response:
    """The problem as a message."""
    inhoud: dict[str, Any] = {
        "type": "about:blank",
        "title": TITELS[probleem.status],
        "status": probleem.status,
        "detail": probleem.zin,
    }
    if probleem.velden:
        inhoud["velden"] = probleem.velden
    koppen = {"cache-control": "no-store", **probleem.koppen}
    return _antwoord(probleem.status, inhoud, "application/problem+json", koppen)


def van_de_deur(antwoord: Geweigerd | Fout) -> Probleem:
    """What the door would not answer, as a problem."""
    if isinstance(antwoord, Geweigerd):
        return Probleem(403, " ".join(reden.zin for reden in antwoord.redenen))
    return Probleem(_STATUS.get(antwoord.code, 500), antwoord.zin, antwoord.velden)


def _antwoord(status: int, inhoud: Mapping[str, Any], soort: str, koppen: Mapping[str, str]) -> Response:
    lichaam = json.dumps(inhoud, ensure_ascii=False).encode()
    return Response(lichaam, status, {**koppen, "x-content-type-options": "nosniff"}, media_type=soort)
