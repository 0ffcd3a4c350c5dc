"""The command palette in Dutch: every action of every screen, those that can be done here first."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui import acties, teksten
from tui.acties import Actie
from tui.schermen.kringscherm import Kringscherm

ELDERS = 0.5
"""How much less an action of another screen weighs."""


class Actiepalet(Provider):
    """Gives the actions out of the registry. One of another screen says where it can be done."""

    def _hier(self) -> tuple[Actie, ...]:
        return acties.van(self._naam)

    @property
    def _naam(self) -> str:
        return cast("Kringscherm[None]", self.screen).NAAM

    def _elders(self) -> Iterator[tuple[str, Actie]]:
        gezien = {actie.titel for actie in self._hier()}
        for scherm, lijst in acties.SCHERMEN.items():
            for actie in lijst:
                if actie.titel not in gezien:
                    gezien.add(actie.titel)
                    yield scherm, actie

    def _doe(self, actie: Actie) -> Callable[[], None]:
        scherm = self.screen
        methode = getattr(scherm, f"action_{actie.naam}")

        def doe() -> None:
            scherm.call_later(methode)

        return doe

    def _verwijs(self, naam: str, actie: Actie) -> Callable[[], None]:
        zin = teksten.NIET_HIER.format(titel=actie.titel, scherm=teksten.SCHERMNAAM[naam])
        return partial(cast("Kringscherm[None]", self.screen).meld_kort, zin)

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for actie in self._hier():
            yield DiscoveryHit(actie.titel, self._doe(actie), help=f"{actie.toetsnaam} · {actie.uitleg}")
        for naam, actie in self._elders():
            uitleg = teksten.PALET_ELDERS.format(scherm=teksten.SCHERMNAAM[naam], uitleg=actie.uitleg)
            yield DiscoveryHit(actie.titel, self._verwijs(naam, actie), help=uitleg)

    async def search(self, query: str) -> Hits:
        """Those that match what is typed."""
        zoeker = self.matcher(query)
        titels = [actie.titel for actie in (*self._hier(), *(actie for _, actie in self._elders()))]
        if not any(zoeker.match(titel) for titel in titels):
            yield Hit(ELDERS, teksten.PALET_NIETS, lambda: None)
        for actie in self._hier():
            if (score := zoeker.match(actie.titel)) > 0:
                uitleg = f"{actie.toetsnaam} · {actie.uitleg}"
                yield Hit(score, zoeker.highlight(actie.titel), self._doe(actie), help=uitleg)
        for naam, actie in self._elders():
            if (score := zoeker.match(actie.titel)) > 0:
                uitleg = teksten.PALET_ELDERS.format(scherm=teksten.SCHERMNAAM[naam], uitleg=actie.uitleg)
                yield Hit(score * ELDERS, zoeker.highlight(actie.titel), self._verwijs(naam, actie), help=uitleg)
