"""The letter to the citizen about a disclosure: read it, then have it written as a document."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from services.berichten.inzage import Kennisgevingsbrief
from tui import teksten
from tui.schermen.kringscherm import Kringscherm
from tui.tijdtaal import datum, tijdstip


class Briefscherm(Kringscherm[None]):
    """Shows what the letter holds."""

    NAAM = "brief"
    AUTO_FOCUS = "VerticalScroll"

    @dataclass
    class Gekomen(Message):
        """What the letter holds came."""

        brief: Kennisgevingsbrief

    @dataclass
    class Geschreven(Message):
        """The document was written, or could not be."""

        pad: Path | None

    def __init__(self, casus: UUID, verstrekking: UUID) -> None:
        super().__init__()
        self._casus = casus
        self._verstrekking = verstrekking
        self._brief: Kennisgevingsbrief | None = None

    def inhoud(self) -> ComposeResult:
        """The letter as text."""
        with VerticalScroll():
            yield Static(teksten.BEZIG, id="brieftekst", classes="alinea")

    def iets_nieuws(self) -> None:
        """A letter that somebody is reading does not change under their eyes."""

    def haal_op(self) -> None:
        """Fetch what the letter holds."""
        self.haal_beeld(partial(self.deur.brief, self._casus, self._verstrekking), self.Gekomen)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        self._brief = bericht.brief
        self.toon_veilig("#brieftekst", brief_in_woorden(bericht.brief))

    def action_schrijven(self) -> None:
        """Have the document written."""
        if self._brief is not None:
            self.run_worker(self._schrijf(self._brief), group="schrijf", exclusive=True, exit_on_error=False)

    async def _schrijf(self, brief: Kennisgevingsbrief) -> None:
        try:
            pad = await self.kring.schrijver.schrijf_brief(brief)
        except OSError:
            self.post_message(self.Geschreven(None))
        else:
            self.post_message(self.Geschreven(pad))

    @on(Geschreven)
    def _geschreven(self, bericht: Geschreven) -> None:
        self.zeg(teksten.BRIEF_KLAAR.format(pad=bericht.pad) if bericht.pad else teksten.BESTAND_MISLUKT)


def brief_in_woorden(b: Kennisgevingsbrief) -> str:
    """The letter as plain text."""
    return teksten.BRIEFTEKST.format(
        aan=b.aan or "-",
        datum=datum(b.datum),
        namens=b.namens,
        organisatie=b.namens_organisatie,
        gedeeld_op=tijdstip(b.gedeeld_op),
        met=", ".join(b.gedeeld_met),
        wat=b.wat,
        doel=b.doel,
        grond=b.grond,
        waarom=b.waarom or "-",
        rechten="\n".join(f"· {recht}" for recht in b.rechten),
        contactpunt=b.contactpunt,
        klachten=b.klachten,
    )
