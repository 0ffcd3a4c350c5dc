"""Everything that happened in a case; nothing in it ever changes."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from services.berichten.dossier import Dossier
from tui import casusregels, teksten
from tui.onderdelen.lijst import Lijst, Rij
from tui.schermen.kringscherm import Kringscherm
from tui.schermen.tekst import Tekstscherm


class Geschiedenisscherm(Kringscherm[None]):
    """The whole timeline, with a filter."""

    NAAM = "geschiedenis"

    @dataclass
    class Gekomen(Message):
        """The case came."""

        beeld: Dossier

    def __init__(self, casus: UUID) -> None:
        super().__init__()
        self._casus = casus
        self._rijen: list[Rij] = []

    def inhoud(self) -> ComposeResult:
        """A filter and the list."""
        yield Input(placeholder=teksten.FILTER_GESCHIEDENIS, id="filter", compact=True)
        yield Lijst(teksten.KOLOMMEN_TIJDLIJN, id="tijdlijn")

    def on_mount(self) -> None:
        """The list first; the filter when it is asked for."""
        self.query_one("#tijdlijn").focus()

    def haal_op(self) -> None:
        """Fetch the case."""
        self.haal_beeld(partial(self.deur.dossier, self._casus), self.Gekomen)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        self._rijen = casusregels.tijdlijn(bericht.beeld)
        self._toon()

    @on(Input.Changed, "#filter")
    def _toon(self) -> None:
        zoek = self.query_one("#filter", Input).value.strip().casefold()
        gevonden = [r for r in self._rijen if zoek in " ".join(r.cellen).casefold()]
        self.query_one("#tijdlijn", Lijst).vul(gevonden)

    @on(Input.Submitted, "#filter")
    def _klaar(self) -> None:
        self.query_one("#tijdlijn").focus()

    @on(Lijst.RowSelected)
    def _gekozen(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """The whole row."""
        lijst = self.query_one("#tijdlijn", Lijst)
        rij = next((r for r in self._rijen if r.sleutel == lijst.gekozen), None)
        if rij is not None:
            self.kring.push_screen(Tekstscherm("\n\n".join(rij.cellen)))

    def action_filter(self) -> None:
        """To the filter."""
        self.query_one("#filter").focus()
