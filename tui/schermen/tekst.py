"""The whole of a text that a list shows cut off."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.schermen.kringscherm import Kringscherm
from tui.veilig import veilig


class Tekstscherm(Kringscherm[None]):
    """A text from outside, safely and whole."""

    NAAM = "tekst"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self._tekst = tekst

    def inhoud(self) -> ComposeResult:
        """The text, scrolled when it is long."""
        with VerticalScroll():
            yield Static(veilig(self._tekst), classes="alinea")
