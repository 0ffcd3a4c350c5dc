"""A list to choose one thing from, that speaks Dutch while it is open."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Select
from textual.widgets._select import SelectCurrent, SelectOverlay


class _Uitgeklapt(SelectOverlay):
    BINDINGS: ClassVar = [("escape", "dismiss", "lijst sluiten")]


class Keuzelijst(Select[str]):
    """Textual's own, with the name of its one key in Dutch."""

    def compose(self) -> ComposeResult:
        """What is chosen, and the list that opens under it."""
        yield SelectCurrent(self.prompt)
        yield _Uitgeklapt(type_to_search=True).data_bind(compact=Select.compact)
