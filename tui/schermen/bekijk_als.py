"""Bekijk als: byte for byte what another gets, blocked out where the viewer may not see it."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Select, Static

from domain.niveau import Niveau
from services.berichten.deelnemer import BekekenAls
from services.berichten.dossier import Dossier
from tui import stukken, teksten
from tui.boodschappen import NietGekregen
from tui.onderdelen.keuzelijst import Keuzelijst
from tui.schermen.kringscherm import Kringscherm
from tui.veilig import regel, schoon, veilige_regel


class Bekijkscherm(Kringscherm[None]):
    """Choose a participant, then a level."""

    NAAM = "bekijk_als"
    AUTO_FOCUS = "Select"

    @dataclass
    class Gekomen(Message):
        """What the other one sees came."""

        beeld: BekekenAls

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier
        self._wie: UUID | None = None
        self._niveau = Niveau.DAT
        self._beeld: BekekenAls | None = None

    def inhoud(self) -> ComposeResult:
        """The choice, and under it the other one's view."""
        keuzes = [
            (veilige_regel(f"{p.naam} · {p.organisatienaam} · {p.kring}", 90), str(p.medewerker))
            for p in self._dossier.ring
        ]
        yield Keuzelijst(keuzes, prompt=teksten.KIES_WIE, id="wie", compact=True)
        yield Static(teksten.KIES_DEELNEMER, id="bekijk-kop", classes="alinea", markup=False)
        with VerticalScroll():
            yield Static(id="bekeken", classes="alinea")
            yield Static(id="digest", classes="alinea voorbeeld")

    @on(Select.Changed, "#wie")
    def _gekozen(self, bericht: Select.Changed) -> None:
        if not bericht.select.is_blank():
            self._wie = UUID(str(bericht.value))
            self.ververs()

    def iets_nieuws(self) -> None:
        """Looking as another is recorded too: only on request."""

    def haal_op(self) -> None:
        """Fetch what the chosen one sees."""
        if self._wie is not None:
            self.haal_beeld(partial(self.deur.bekijk_als, self._dossier.casus, self._wie), self.Gekomen)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        self._beeld = bericht.beeld
        self.zeg("")
        self._toon()

    def niet_gekregen(self, bericht: NietGekregen) -> None:
        """Nothing came: what stood there is of someone else."""
        self._beeld = None
        self.toon_veilig("#bekijk-kop", teksten.KIES_DEELNEMER)
        self.query_one("#bekeken", Static).update(Text())
        self.toon_veilig("#digest", "")
        self.zeg(bericht.antwoord)

    def _toon(self) -> None:
        beeld = self._beeld
        if beeld is None:
            self.zeg(teksten.KIES_DEELNEMER)
            return
        wie, organisatie = regel(beeld.naam, 40), regel(beeld.organisatienaam, 40)
        kop = teksten.BEKIJKT.format(naam=wie, organisatie=organisatie, niveau=self._niveau)
        self.toon_veilig("#bekijk-kop", kop)
        gelezen = beeld.lezingen.get(self._niveau)
        leeg = Text(teksten.NIETS_OP_NIVEAU.format(niveau=self._niveau))
        self.query_one("#bekeken", Static).update(stukken.in_woorden(gelezen) if gelezen else leeg)
        digest = beeld.digests.get(self._niveau)
        self.toon_veilig("#digest", teksten.CONTROLEGETAL.format(digest=schoon(digest)) if digest else "")

    def action_kies(self) -> None:
        """Choose someone else."""
        keuze = self.query_one("#wie", Select)
        keuze.focus()
        keuze.action_show_overlay()

    def action_anoniem(self) -> None:
        """What is about nobody."""
        self._niveau = Niveau.ANONIEM
        self._toon()

    def action_dat(self) -> None:
        """The lowest level."""
        self._niveau = Niveau.DAT
        self._toon()

    def action_buitenkant(self) -> None:
        """What shows on the outside."""
        self._niveau = Niveau.BUITENKANT
        self._toon()

    def action_inhoud(self) -> None:
        """Everything."""
        self._niveau = Niveau.INHOUD
        self._toon()
