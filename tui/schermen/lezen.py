"""Reading what was given to me, at a level that I choose; the lowest comes first."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from domain.niveau import Niveau
from services.berichten.deelnemer import Lezing
from tui import stukken, teksten
from tui.boodschappen import NietGekregen
from tui.schermen.kringscherm import Kringscherm
from tui.veilig import schoon


class Leesscherm(Kringscherm[None]):
    """Each fetch is a reading and is recorded; so this screen fetches only when its reader chooses to."""

    NAAM = "lezen"
    AUTO_FOCUS = "VerticalScroll"

    @dataclass
    class Gekomen(Message):
        """The reading came."""

        lezing: Lezing

    def __init__(self, casus: UUID, niveau: Niveau, andere_doelen: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._doelen: tuple[str | None, ...] = (None, *andere_doelen)
        self._doel: str | None = None
        self._casus = casus
        self._niveau = niveau

    def inhoud(self) -> ComposeResult:
        """What is read, and the digest to compare."""
        yield Static(teksten.BEZIG, id="gelezen-kop", classes="alinea")
        with VerticalScroll():
            yield Static(id="gelezen", classes="alinea")
            yield Static(id="digest", classes="alinea voorbeeld")

    def iets_nieuws(self) -> None:
        """News is no reason to read again: that would be recorded as a reading nobody chose."""

    def haal_op(self) -> None:
        """Read at the chosen level."""
        self.haal_beeld(partial(self.deur.lees, self._casus, self._niveau, self._doel), self.Gekomen)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        lezing = bericht.lezing
        self.zeg("")
        kop = teksten.LEEST.format(niveau=lezing.niveau)
        if self._doel is not None:
            kop = f"{kop} {teksten.LEEST_VOOR.format(doel=schoon(self._doel))}"
        self.toon_veilig("#gelezen-kop", kop)
        self.query_one("#gelezen", Static).update(stukken.in_woorden(lezing.stukken))
        self.toon_veilig("#digest", teksten.CONTROLEGETAL.format(digest=schoon(lezing.digest)))

    def niet_gekregen(self, bericht: NietGekregen) -> None:
        """Nothing came, so nothing stands there."""
        self.toon_veilig("#gelezen-kop", teksten.NIET_GELEZEN.format(niveau=self._niveau))
        self.query_one("#gelezen", Static).update(Text())
        self.toon_veilig("#digest", "")
        self.zeg(bericht.antwoord)

    def _kies(self, niveau: Niveau) -> None:
        self._niveau = niveau
        self.ververs()

    def action_anoniem(self) -> None:
        """What is about nobody."""
        self._kies(Niveau.ANONIEM)

    def action_doel(self) -> None:
        """The next purpose that was approved; after the last, the one it was given for."""
        if len(self._doelen) == 1:
            self.zeg(teksten.GEEN_ANDER_DOEL)
            return
        self._doel = self._doelen[(self._doelen.index(self._doel) + 1) % len(self._doelen)]
        self._kies(Niveau.DAT)

    def action_dat(self) -> None:
        """The lowest level."""
        self._kies(Niveau.DAT)

    def action_buitenkant(self) -> None:
        """What shows on the outside."""
        self._kies(Niveau.BUITENKANT)

    def action_inhoud(self) -> None:
        """Everything."""
        self._kies(Niveau.INHOUD)
