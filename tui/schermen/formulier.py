"""A form for one command. What the door refuses or finds wrong stands beside the fields; nothing is lost by it."""

from typing import Any
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from services.berichten.antwoord import Fout, Gelukt
from tui import teksten
from tui.boodschappen import OpdrachtBeantwoord
from tui.formulieren.vorm import Formulier
from tui.onderdelen.veldvak import Veldvak
from tui.schermen.invullen import Invulscherm


class Formulierscherm(Invulscherm[Gelukt]):
    """Ends with what the door answered when the command was carried out, otherwise with ``None``.

    After no answer the same command is sent again, with its own id and its own content, until the outcome is known.
    """

    NAAM = "formulier"

    def __init__(self, formulier: Formulier, casus: UUID | None) -> None:
        super().__init__(formulier)
        self._casus = casus
        self._onderweg = False
        self._verstuurd: tuple[UUID, dict[str, Any]] | None = None

    def slot(self) -> ComposeResult:
        """Nothing is ever edited: say so."""
        yield Static(teksten.BLIJFT_STAAN, classes="alinea voorbeeld", markup=False)

    def action_vastleggen(self) -> None:
        """Send it, unless something is missing; after no answer, send the same again."""
        if self._onderweg:
            return
        if self._verstuurd is not None:
            nummer, inhoud = self._verstuurd
            self._verstuur(inhoud, nummer)
            return
        antwoorden = self.antwoorden()
        if antwoorden is not None:
            self._verstuur(self._formulier.inhoud(antwoorden), None)

    def _verstuur(self, inhoud: dict[str, Any], nummer: UUID | None) -> None:
        self._onderweg = True
        self.zeg(teksten.VERSTUREN)
        self._verstuurd = (self.geef_opdracht(self._formulier.opdracht, inhoud, self._casus, nummer), inhoud)

    @on(OpdrachtBeantwoord)
    def _beantwoord(self, bericht: OpdrachtBeantwoord) -> None:
        bericht.stop()
        self._onderweg = False
        formulier = self.query_one("#formulier")
        formulier.disabled = bericht.antwoord is None
        if bericht.antwoord is None:
            self.zeg(teksten.ONZEKER)
            return
        self._verstuurd = None
        if isinstance(bericht.antwoord, Gelukt):
            self.dismiss(bericht.antwoord)
            return
        if isinstance(bericht.antwoord, Fout):
            self.wijs_velden_aan(bericht.antwoord)
        self.zeg(bericht.antwoord)

    def wijs_velden_aan(self, fout: Fout) -> None:
        """Say beside each field what the door finds wrong with it."""
        for vak in self.query(Veldvak):
            naam = vak.veld.naam
            passend = [wat for waar, wat in fout.velden.items() if waar == naam or waar.startswith(f"{naam}.")]
            if passend:
                vak.zeg_fout(passend[0])
                vak.scroll_visible()
