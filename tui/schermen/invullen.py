"""What all screens with fields share: reading the answers, and not losing them by accident."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ScreenResultType
from textual.widgets import Static

from domain.tijd import dag
from tui import teksten
from tui.formulieren.invoer import Onleesbaar
from tui.formulieren.vorm import Formulier
from tui.onderdelen.veldvak import Veldvak
from tui.schermen.kringscherm import Kringscherm
from tui.veilig import veilig


class Invulscherm(Kringscherm[ScreenResultType]):
    """Shows the fields of a form."""

    AUTO_FOCUS = "Input, Select, TextArea, Aanvinklijst"

    def __init__(self, formulier: Formulier) -> None:
        super().__init__()
        self._formulier = formulier
        self._gewaarschuwd = False

    def titel(self) -> str:
        """What the form is for."""
        return self._formulier.titel

    def inhoud(self) -> ComposeResult:
        """The fields from top to bottom."""
        with VerticalScroll(id="formulier", can_focus=False):
            if self._formulier.inleiding:
                yield Static(veilig(self._formulier.inleiding), classes="alinea")
            for veld in self._formulier.velden:
                yield Veldvak(veld, dag(self.kring.nu))
            yield from self.slot()

    def on_mount(self) -> None:
        """The top of the form comes first, whatever got the focus."""
        self.call_after_refresh(self.query_one("#formulier").scroll_home, animate=False)

    def slot(self) -> ComposeResult:
        """What stands under the fields."""
        yield from ()

    @on(Veldvak.Gewijzigd)
    def _gewijzigd(self) -> None:
        self._gewaarschuwd = False

    def gevraagde_vakken(self) -> list[Veldvak]:
        """The fields that have to be answered now."""
        return list(self.query(Veldvak))

    def antwoorden(self) -> dict[str, Any] | None:
        """The answers by name; ``None`` when something is missing, and then the screen says what."""
        vakken = self.gevraagde_vakken()
        fout = [vak for vak in vakken if not vak.toets()]
        if fout:
            fout[0].invoer.focus()
            fout[0].scroll_visible()
            return None
        return {vak.veld.naam: vak.waarde() for vak in vakken}

    def action_terug(self) -> None:
        """Back; what was filled in is thrown away only on a second press."""
        if not self._gewaarschuwd and any(vak.is_veranderd for vak in self.query(Veldvak)):
            self._gewaarschuwd = True
            self.zeg(teksten.NOG_KEER_TERUG)
            return
        self.dismiss(None)


class Keuzescherm(Invulscherm[dict[str, Any]]):
    """Only asks: ends with the answers by name."""

    NAAM = "keuze"

    def action_vastleggen(self) -> None:
        """Go on with these answers."""
        antwoorden = self.antwoorden()
        if antwoorden is not None:
            self.dismiss(antwoorden)


def lees(vak: Veldvak) -> Any:
    """The answer of a field, or ``None`` when it cannot be read."""
    try:
        return vak.waarde()
    except Onleesbaar:
        return None
