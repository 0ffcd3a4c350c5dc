"""The head of a screen: where you are, who you are, what time it is in the store; practice and lost connection."""

from rich.cells import cell_len
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui import teksten
from tui.stand import Stand
from tui.tijdtaal import tijdstip
from tui.veilig import regel


class Kop(Vertical):
    """One line, and a line more for each thing that must not be missed."""

    def __init__(self, titel: str) -> None:
        super().__init__()
        self._titel = titel
        self._stand = Stand()

    def compose(self) -> ComposeResult:
        """The three lines; the last two are hidden until they mean something."""
        yield Static(id="kopregel")
        yield Static(Text(teksten.OEFENING), id="oefening")
        yield Static(Text(teksten.GEEN_VERBINDING), id="verbinding")

    def on_mount(self) -> None:
        """Draw once the width is known."""
        self._teken()

    def on_resize(self) -> None:
        """The room for names changed."""
        self._teken()

    def zet_titel(self, titel: str) -> None:
        """Say where we are."""
        self._titel = titel
        self._teken()

    def toon(self, stand: Stand) -> None:
        """Show how things stand."""
        self._stand = stand
        self._teken()

    def _teken(self) -> None:
        self.query_one("#kopregel", Static).update(kopregel(self._titel, self._stand, self.size.width or 80))
        self.query_one("#oefening").display = self._stand.oefening
        self.query_one("#verbinding").display = not self._stand.verbonden


def kopregel(titel: str, stand: Stand, breedte: int) -> Text:
    """Left where, in the middle who, right when; who gives way first when there is no room."""
    links = f" {teksten.NAAM} · {regel(titel, 40)} "
    rechts = f" {tijdstip(stand.moment)} " if stand.moment else " "
    ruimte = breedte - cell_len(links) - cell_len(rechts)
    midden = regel(f"{stand.ik.naam}, {stand.ik.functie} · {stand.ik.organisatienaam}", ruimte) if stand.ik else ""
    vrij = max(ruimte - cell_len(midden), 0)
    return Text(links, style="bold").append(" " * vrij + midden + rechts, style="not bold")
