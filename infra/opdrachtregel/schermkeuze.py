"""The screen, with what it needs from outside: a door, and a writer of documents."""

import asyncio
from pathlib import Path

from infra.documenten.maken import DocumentNietGeschreven, Voortgang, maak_brief, maak_inzage
from services.berichten.inzage import Inzageoverzicht, Kennisgevingsbrief
from services.klant import Deur


class Mapschrijver:
    """Writes documents in one folder (port ``tui.documentschrijver.Documentschrijver``)."""

    def __init__(self, map_: Path) -> None:
        self._map = map_

    async def schrijf_inzage(self, overzicht: Inzageoverzicht, voortgang: Voortgang) -> tuple[Path, ...]:
        """Write the citizen's account in its three forms.

        Raises:
            OSError: when writing failed.
        """
        try:
            return await asyncio.to_thread(maak_inzage, overzicht, self._map, voortgang)
        except DocumentNietGeschreven as fout:
            raise OSError(str(fout)) from fout

    async def schrijf_brief(self, brief: Kennisgevingsbrief) -> Path:
        """Write the letter.

        Raises:
            OSError: when writing failed.
        """
        try:
            return await asyncio.to_thread(maak_brief, brief, self._map)
        except DocumentNietGeschreven as fout:
            raise OSError(str(fout)) from fout


async def open_scherm(deur: Deur, documenten: Path) -> None:
    """Open the screen and wait until it is closed."""
    from tui.app import KringApp

    await KringApp(deur, Mapschrijver(documenten)).run_async()
