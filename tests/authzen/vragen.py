"""Questions in the words of AuthZEN, put to the door in one process; every message is held against its schema."""

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any
from uuid import UUID

from services.deur.oproep import Beller
from tests.authzen.schemas import keur_antwoord, keur_vraag
from tests.deur.huis import MENSEN, Huis, id_

NIVEAUS = ("dat", "buitenkant", "inhoud")
EINDPUNT = {
    "evaluation": "authzen.evaluation",
    "evaluations": "authzen.evaluations",
    "search/subject": "authzen.search.subject",
    "search/resource": "authzen.search.resource",
    "search/action": "authzen.search.action",
}


def subject(wie: str | UUID) -> dict[str, Any]:
    """A professional, by name in the house or by id."""
    return {"type": "medewerker", "id": str(wie if isinstance(wie, UUID) else id_(wie))}


def stuk(casus: UUID, verstrekking: UUID) -> dict[str, Any]:
    """One disclosure."""
    return {"type": "verstrekking", "id": f"{casus}/{verstrekking}"}


def zaak(casus: UUID, categorie: str | None = None) -> dict[str, Any]:
    """What was given in a case."""
    keuze = {"properties": {"categorie": categorie}} if categorie else {}
    return {"type": "casus", "id": str(casus), **keuze}


def lezen(niveau: str) -> dict[str, Any]:
    """Reading at a level."""
    return {"name": f"lezen:{niveau}"}


def evaluatie(wie: str | UUID, bron: dict[str, Any], niveau: str = "dat", **meer: Any) -> dict[str, Any]:
    """One question."""
    return {"subject": subject(wie), "action": lezen(niveau), "resource": bron, **meer}


async def rauw(huis: Huis, wie: str, soort: str, vraag: Any, nummer: str = "vraag") -> bytes:
    """The bytes that the door answers; the same ``nummer`` gives the same id of the call."""
    return await huis.roep(wie, EINDPUNT[soort], None, nummer, **vraag)


async def vraag(huis: Huis, wie: str, soort: str, inhoud: dict[str, Any]) -> dict[str, Any]:
    """Ask, as this person; both messages are as the standard has them."""
    keur_vraag(soort, inhoud)
    antwoord = json.loads(await rauw(huis, wie, soort, inhoud))
    assert antwoord["soort"] == "beeld", antwoord
    keur_antwoord(soort, antwoord["beeld"])
    gegeven: dict[str, Any] = antwoord["beeld"]
    return gegeven


async def mag(huis: Huis, wie: str, inhoud: dict[str, Any]) -> bool:
    """The decision on one question."""
    return bool((await vraag(huis, wie, "evaluation", inhoud))["decision"])


async def leest(huis: Huis, wie: str, casus: UUID, niveau: str) -> set[UUID]:
    """What this person is really shown at a level."""
    antwoord = json.loads(await huis.roep(wie, f"lezen.{niveau}", casus))
    return {UUID(s["verstrekking"]) for s in antwoord["beeld"]["stukken"]} if antwoord["soort"] == "beeld" else set()


def plekken(waarde: Any) -> Iterator[str]:
    """Every text in a message."""
    if isinstance(waarde, dict):
        for een in waarde.values():
            yield from plekken(een)
    elif isinstance(waarde, list):
        for een in waarde:
            yield from plekken(een)
    elif isinstance(waarde, str):
        yield waarde


class HuisLijn:
    """A line of one person to the house."""

    def __init__(self, huis: Huis, wie: str) -> None:
        self._huis = huis
        self._beller = Beller(account=MENSEN[wie][0], sleutel=wie)

    async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
        """Call the door."""
        return await self._huis._wachter.behandel(eindpunt, self._beller, bericht)

    async def hoor(self) -> AsyncIterator[None]:
        """Nothing is heard here."""
        return
        yield

    async def sluit(self) -> None:
        """Nothing to end."""
