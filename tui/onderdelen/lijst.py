"""A table whose rows can be refreshed quietly: what is under the cursor stays where it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text
from textual.widgets import DataTable
from textual.widgets.data_table import RowDoesNotExist

from tui.veilig import veilige_regel

CELBREEDTE = 160
"""Cells longer than this are cut; the whole text is shown on its own screen."""


@dataclass(frozen=True)
class Rij:
    """A row: its key, unique in its table, and its cells as plain text."""

    sleutel: str
    cellen: tuple[str, ...]


class Lijst(DataTable[Text]):
    """Rows by key. ``vul`` makes the table equal to the given rows without moving the cursor."""

    def __init__(self, kolommen: Sequence[str], *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, cursor_type="row", show_header=any(kolommen), cell_padding=1)
        self._kolommen = tuple(kolommen)
        self._rijen: tuple[Rij, ...] = ()
        self._bovenaan_bij_tonen = False

    def on_mount(self) -> None:
        """The columns come before the first row."""
        self._zet_kolommen()

    def on_show(self) -> None:
        """A list that was filled on a sheet nobody saw has no height to scroll by until it is shown."""
        if self._bovenaan_bij_tonen:
            self._bovenaan_bij_tonen = False
            self.scroll_home(animate=False)

    def _zet_kolommen(self) -> None:
        if not self.columns:
            for nummer, naam in enumerate(self._kolommen):
                self.add_column(veilige_regel(naam), key=str(nummer))

    def vul(self, rijen: Sequence[Rij]) -> None:
        """Show these rows; the row under the cursor stays under it, and in view, if it is still there."""
        nieuw = tuple(rijen)
        self._zet_kolommen()
        if nieuw == self._rijen:
            return
        if tuple(r.sleutel for r in nieuw) == tuple(r.sleutel for r in self._rijen):
            self._werk_bij(nieuw)
        else:
            self._vervang(nieuw)
        self._rijen = nieuw

    def _werk_bij(self, nieuw: tuple[Rij, ...]) -> None:
        for oud, rij in zip(self._rijen, nieuw, strict=True):
            for nummer, (was, is_) in enumerate(zip(oud.cellen, rij.cellen, strict=True)):
                if was != is_:
                    cel = veilige_regel(is_, CELBREEDTE)
                    self.update_cell(rij.sleutel, str(nummer), cel, update_width=True)

    def _vervang(self, nieuw: tuple[Rij, ...]) -> None:
        onder_cursor, hoogte = self.gekozen, self.cursor_row - self.scroll_offset.y
        plaats = self.cursor_row
        zijwaarts = self.scroll_offset.x
        bovenaan = self.scroll_offset.y == 0
        self.clear()
        for rij in nieuw:
            self.add_row(*(veilige_regel(c, CELBREEDTE) for c in rij.cellen), key=rij.sleutel)
        if not nieuw:
            return
        try:
            plaats = self.get_row_index(onder_cursor) if onder_cursor else 0
        except RowDoesNotExist:
            plaats = min(plaats, len(nieuw) - 1)
        self.move_cursor(row=plaats, animate=False, scroll=False)
        # Who looks at the top sees what is new come in there, as long as their own row stays in view.
        in_beeld = self.scrollable_content_region.height
        self._bovenaan_bij_tonen = bovenaan and not in_beeld
        blijft_zichtbaar = bovenaan and plaats < in_beeld - 1
        hoog = 0 if blijft_zichtbaar else max(plaats - hoogte, 0)
        self.scroll_to(x=zijwaarts, y=hoog, animate=False, immediate=True)

    @property
    def gekozen(self) -> str | None:
        """The key of the row under the cursor; ``None`` in an empty table."""
        if not self._rijen or not 0 <= self.cursor_row < len(self._rijen):
            return None
        return self._rijen[self.cursor_row].sleutel

    def kies(self, sleutel: str) -> None:
        """Put the cursor on a row; an unknown key changes nothing."""
        for nummer, rij in enumerate(self._rijen):
            if rij.sleutel == sleutel:
                self.move_cursor(row=nummer, animate=False)
