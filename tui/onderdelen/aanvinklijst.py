"""A list in which several things can be ticked. The tick is a sign, not a colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from tui.veilig import veilige_inhoud

AAN, UIT = "☑", "☐"
MEESTE_RIJEN = 8


class Aanvinklijst(OptionList):
    """Space or Enter ticks and unticks. ``keuzes`` are pairs of what people read and the value."""

    BINDINGS = [Binding("space", "select", "kies", show=False)]  # noqa: RUF012 - Textual's name

    @dataclass
    class Gewijzigd(Message):
        """Something was ticked or unticked."""

        lijst: "Aanvinklijst"

        @property
        def control(self) -> "Aanvinklijst":
            """The list it is about."""
            return self.lijst

    def __init__(self, keuzes: Sequence[tuple[str, str]], begin: Sequence[str] = ()) -> None:
        self._keuzes = tuple(keuzes)
        self._aan = {waarde for _, waarde in keuzes if waarde in begin}
        super().__init__(*(self._opschrift(n) for n in range(len(self._keuzes))), compact=True, markup=False)
        self.styles.height = min(max(len(self._keuzes), 1), MEESTE_RIJEN)

    def _opschrift(self, nummer: int) -> Content:
        naam, waarde = self._keuzes[nummer]
        return Content(f"{AAN if waarde in self._aan else UIT} ").append(veilige_inhoud(naam))

    @property
    def gekozen(self) -> tuple[str, ...]:
        """The values that are ticked, in the order of the list."""
        return tuple(waarde for _, waarde in self._keuzes if waarde in self._aan)

    @on(OptionList.OptionSelected)
    def _gekozen(self, bericht: OptionList.OptionSelected) -> None:
        bericht.stop()
        self._aan ^= {self._keuzes[bericht.option_index][1]}
        self.replace_option_prompt_at_index(bericht.option_index, self._opschrift(bericht.option_index))
        self.post_message(self.Gewijzigd(self))
