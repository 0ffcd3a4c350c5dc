"""Results in pages. A token says after which result the next page begins, and to which question it belongs."""

import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from services.berichten.authzen import GROOTSTE_PAGINA, PAGINA, Genaamd, Gevonden, Page, PageResponse, SearchResponse
from services.deur.fouten import Onjuist

HOOGSTENS_BEKEKEN = 200
"""Candidates looked at for one page: a search over very many ends there, with a token for the rest."""


@dataclass(frozen=True)
class Kandidaat:
    """Something that a search looks at: its key in a fixed order, and what it would be in the results.

    ``vertel`` is called when it is among them, to keep what was told; ``None`` for what does not belong there.
    """

    sleutel: str
    resultaat: Gevonden | Genaamd
    vertel: Callable[[], None] | None


class Bladwijzer:
    """Where a search goes on, for one caller and one question."""

    def __init__(self, inhoud: dict[str, Any], beller: UUID, pagina: Page) -> None:
        """Read the token of a message, whose whole contents are ``inhoud``.

        Raises:
            Onjuist: it is no token, it belongs to another question, or the size of the page was changed.
        """
        vraag = {veld: waarde for veld, waarde in inhoud.items() if veld != "page"}
        tekst = json.dumps([str(beller), vraag], sort_keys=True)
        self._vraag = hashlib.sha256(tekst.encode()).hexdigest()[:32]
        self.na = ""
        self.hoogstens = min(PAGINA if pagina.limit is None else pagina.limit, GROOTSTE_PAGINA)
        if pagina.token is not None:
            self._lees(pagina)

    def _lees(self, pagina: Page) -> None:
        try:
            vraag, hoogstens, na = json.loads(base64.urlsafe_b64decode(str(pagina.token).encode("ascii")))
        except (ValueError, TypeError, RecursionError) as fout:
            zin = "dit is geen token van een eerdere bladzij"
            raise Onjuist("Dit verzoek klopt niet.", {"page.token": zin}) from fout
        if vraag != self._vraag or type(hoogstens) is not int or not isinstance(na, str):
            raise Onjuist("Dit verzoek klopt niet.", {"page.token": "dit token hoort bij een andere vraag"})
        if pagina.limit is not None and min(pagina.limit, GROOTSTE_PAGINA) != hoogstens:
            raise Onjuist("Dit verzoek klopt niet.", {"page.limit": "dit moet zijn wat het bij de eerste bladzij was"})
        self.na, self.hoogstens = na, hoogstens

    def token(self, na: str) -> str:
        """The token for what comes after this key."""
        return base64.urlsafe_b64encode(json.dumps([self._vraag, self.hoogstens, na]).encode()).decode()

    async def blad(self, kandidaten: AsyncIterator[Kandidaat]) -> SearchResponse:
        """The page. ``kandidaten`` come in the order of their keys, and only those after ``na``.

        That there is a next page tells of the first result on it: that is kept too. A page of nothing looks at nothing.
        """
        if self.hoogstens == 0:
            return _antwoord([], self.token(self.na))
        gevonden: list[Gevonden | Genaamd] = []
        vorige, bekeken = self.na, 0
        async for k in kandidaten:
            vol = k.vertel is not None and len(gevonden) >= self.hoogstens
            if vol or bekeken >= HOOGSTENS_BEKEKEN:
                if k.vertel is not None:
                    k.vertel()
                return _antwoord(gevonden, self.token(vorige))
            bekeken += 1
            vorige = k.sleutel
            if k.vertel is not None:
                gevonden.append(k.resultaat)
                k.vertel()
        return _antwoord(gevonden, "")


def _antwoord(gevonden: list[Gevonden | Genaamd], volgende: str) -> SearchResponse:
    return SearchResponse(page=PageResponse(next_token=volgende, count=len(gevonden)), results=tuple(gevonden))
