"""The explanation of a screen, in Dutch: what it is for and what each key does."""

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui import acties, teksten
from tui.schermen.kringscherm import Kringscherm


class Uitlegscherm(Kringscherm[None]):
    """Explains one screen. ``over`` is its name in the registry of actions."""

    NAAM = "uitleg"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, over: str) -> None:
        super().__init__()
        self._over = over

    def titel(self) -> str:
        """Uitleg, and of which screen."""
        return f"{teksten.SCHERMNAAM['uitleg']} · {teksten.SCHERMNAAM[self._over]}"

    def inhoud(self) -> ComposeResult:
        """The story, then the keys."""
        with VerticalScroll():
            yield Static(Text(teksten.UITLEG[self._over]), classes="alinea")
            yield Static(_toetsen(self._over), classes="alinea")
            yield Static(Text(teksten.BLIJFT_STAAN), classes="alinea")


def _toetsen(scherm: str) -> Text:
    tekst = Text()
    for actie in acties.van(scherm):
        tekst.append(f"{actie.toetsnaam:>8}  ", style="bold")
        tekst.append(f"{actie.titel}: {actie.uitleg}\n", style="not bold")
    return tekst
