"""A scripted line for the tests of the screen: it answers from given messages and keeps what it was asked.

It stands in for the connection only: the door's client, the messages and the screens are the real ones.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

from services.berichten.antwoord import Beeld, Bericht, Fout, Gelukt, Geweigerd, Verzoek

Antwoord = Gelukt | Geweigerd | Beeld | Fout
Bron = Bericht | Exception | Callable[[Verzoek], Bericht]


class Weg(Exception):  # noqa: N818 - the field's word
    """What a transport of its own kind raises."""


@dataclass(frozen=True)
class Vraag:
    """A call as it was made."""

    eindpunt: str
    verzoek: Verzoek


class Praatlijn:
    """Answers each endpoint with what was scripted for it; the last answer of a list goes on being given."""

    def __init__(self) -> None:
        self.vragen: list[Vraag] = []
        self.weg = False
        self.gesloten = False
        self._antwoorden: dict[str, list[Bron]] = defaultdict(list)
        self._nieuws: asyncio.Queue[Exception | None] = asyncio.Queue()
        self._poorten: dict[str, asyncio.Event] = {}

    def antwoord(self, eindpunt: str, *bronnen: Bron) -> None:
        """Script the answers of an endpoint; what was scripted before is forgotten."""
        self._antwoorden[eindpunt] = list(bronnen)

    def houd_vast(self, eindpunt: str) -> asyncio.Event:
        """Let calls of this endpoint wait until the event is set."""
        self._poorten[eindpunt] = asyncio.Event()
        return self._poorten[eindpunt]

    def tik(self) -> None:
        """There is something new."""
        self._nieuws.put_nowait(None)

    def breek(self) -> None:
        """The line breaks: whoever listens hears it, and calls fail."""
        self.weg = True
        self._nieuws.put_nowait(Weg("stuk"))

    def gevraagd(self, eindpunt: str) -> list[Verzoek]:
        """The calls of one endpoint, in order."""
        return [v.verzoek for v in self.vragen if v.eindpunt == eindpunt]

    async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
        """Answer as scripted; an endpoint without a script answers as the door does to what it does not know."""
        verzoek = Verzoek.model_validate_json(bericht)
        self.vragen.append(Vraag(eindpunt, verzoek))
        if poort := self._poorten.get(eindpunt):
            await poort.wait()
        if self.weg:
            raise Weg("geen verbinding")
        return self._kies(eindpunt, verzoek).model_dump_json().encode()

    def _kies(self, eindpunt: str, verzoek: Verzoek) -> Bericht:
        bronnen = self._antwoorden[eindpunt]
        if not bronnen:
            return Fout(code="onbekend", zin=f"geen script voor {eindpunt}", correlatie="test-0")
        bron = bronnen.pop(0) if len(bronnen) > 1 else bronnen[0]
        if isinstance(bron, Exception):
            raise bron
        antwoord = bron(verzoek) if callable(bron) else bron
        return antwoord if isinstance(antwoord, Antwoord) else als_beeld(antwoord)

    async def hoor(self) -> AsyncIterator[None]:
        """Yield at each tick, until the line breaks."""
        while True:
            fout = await self._nieuws.get()
            if fout is not None:
                raise fout
            yield

    async def sluit(self) -> None:
        """End."""
        self.gesloten = True


def als_beeld(bericht: Bericht) -> Beeld:
    """A view as the door sends it."""
    inhoud: dict[str, Any] = bericht.model_dump(mode="json")
    return Beeld(wat=type(bericht).__name__.lower(), beeld=inhoud)
