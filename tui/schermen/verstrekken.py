"""Giving information: five steps from top to bottom, with the verdict growing beside them."""

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.noodzaak import ongeldig_argument
from domain.tijd import dag
from services.berichten.antwoord import Fout
from services.berichten.deelnemer import VraagAanMij
from services.berichten.toetsing import Toetsing
from tui import teksten
from tui.boodschappen import NietGekregen
from tui.formulieren import verstrekking, zorg
from tui.formulieren.bronnen import Bronnen
from tui.formulieren.overleg import Overleg
from tui.formulieren.vorm import Veld
from tui.onderdelen.oordeel import in_woorden
from tui.onderdelen.veldvak import Veldvak
from tui.schermen.formulier import Formulierscherm
from tui.schermen.invullen import lees

RUST = 0.4
"""Seconds without a change before the verdict is asked for."""


class Verstrekscherm(Formulierscherm):
    """A disclosure, a contribution to a meeting, or an answer to a question."""

    NAAM = "verstrekken"
    AUTO_FOCUS = "Select, Aanvinklijst"

    @dataclass
    class Getoetst(Message):
        """The verdict came."""

        toetsing: Toetsing

    def __init__(
        self, bronnen: Bronnen, casus: UUID, overleg: Overleg | None = None, antwoord_op: VraagAanMij | None = None
    ) -> None:
        formulier, self._stappen = verstrekking.formulier(bronnen, overleg, antwoord_op)
        super().__init__(formulier, casus)
        self._bronnen = bronnen
        self._vakken: dict[str, Veldvak] = {}
        self._toetsing: Toetsing | None = None
        self._gevraagd: dict[str, Any] | None = None
        self._rust: asyncio.TimerHandle | None = None

    def inhoud(self) -> ComposeResult:
        """The steps at the left, the verdict at the right; under each other on a narrow terminal."""
        with Horizontal(id="verstrekking"):
            with VerticalScroll(id="formulier", can_focus=False):
                for nummer in self._stappen:
                    yield Static(teksten.STAP[nummer - 1], classes="kopje", markup=False)
                    yield Static(
                        teksten.STAP_UITLEG[nummer - 1], id=f"stap-{nummer}", classes="voorbeeld", markup=False
                    )
                yield from self.slot()
            with VerticalScroll(id="oordeelvak"):
                yield Static(id="oordeel")

    def haal_op(self) -> None:
        """What others did may change the verdict: ask for it again."""
        self._gevraagd = None
        self._toets()

    def on_mount(self) -> None:
        """Only what is asked for stands there."""
        self._toon_gevraagd()
        self._toon_oordeel()

    def _antwoord(self, naam: str) -> Any:
        vak = self._vakken.get(naam)
        return lees(vak) if vak is not None else None

    # -- what is asked

    @on(Veldvak.Gewijzigd)
    def _stap_gewijzigd(self, bericht: Veldvak.Gewijzigd) -> None:
        if bericht.vak.veld.naam in {"grondslag", "niveau", "categorie"}:
            self._toon_gevraagd()
        if bericht.vak.veld.naam == "noodzaak":
            bericht.vak.zeg_fout(ongeldig_argument(str(lees(bericht.vak) or "")) or "")
        if self._rust is not None:
            self._rust.cancel()
        self._rust = asyncio.get_running_loop().call_later(RUST, self.call_later, self._toets)

    def _toon_gevraagd(self) -> None:
        grond, niveau = self._antwoord("grondslag"), self._antwoord("niveau")
        gekozen, hoe_ver = Grondslag(grond) if grond else None, Niveau(niveau or Niveau.DAT)
        onderwerp = self._antwoord("categorie")
        wat = Categorie(onderwerp) if onderwerp else None
        for nummer, velden in self._stappen.items():
            boven: Widget = self.query_one(f"#stap-{nummer}")
            for veld in velden:
                boven = self._toon_veld(veld, boven, verstrekking.gevraagd(veld.naam, gekozen, hoe_ver, wat)) or boven

    def _toon_veld(self, veld: Veld, boven: Widget, gevraagd: bool) -> Widget | None:  # noqa: FBT001 - a state
        """Show or hide a field; one that was never asked for is made only now, in its place under ``boven``."""
        vak = self._vakken.get(veld.naam)
        if vak is None and gevraagd:
            vak = self._vakken[veld.naam] = Veldvak(veld, dag(self.kring.nu))
            self.query_one("#formulier").mount(vak, after=boven)
        if vak is not None:
            vak.display = gevraagd
        return vak

    def gevraagde_vakken(self) -> list[Veldvak]:
        """Only what the chosen ground and level ask for."""
        return [vak for vak in super().gevraagde_vakken() if vak.display]

    # -- the verdict

    def _toets(self) -> None:
        antwoorden = {vak.veld.naam: lees(vak) for vak in self.gevraagde_vakken()}
        leeg = {naam for naam, waarde in antwoorden.items() if waarde in (None, "", ())}
        if leeg & set(verstrekking.KEUZES_VOOR_OORDEEL):
            self._toetsing = self._gevraagd = None
            self._toon_oordeel()
            return
        voorlopig = {naam: w for naam, w in verstrekking.VOORLOPIG.items() if naam in leeg}
        inhoud = self._formulier.inhoud({**antwoorden, **voorlopig})
        if inhoud == self._gevraagd or self._casus is None:
            self._toon_oordeel()
            return
        self._gevraagd = inhoud
        vraag = partial(self.deur.toets, self._casus, self._formulier.opdracht, inhoud)
        self.haal("toets", vraag, self.Getoetst)

    @on(Getoetst)
    def _getoetst(self, bericht: Getoetst) -> None:
        self._toetsing = bericht.toetsing
        self._toon_oordeel()

    def niet_gekregen(self, bericht: NietGekregen) -> None:
        """No verdict came: the old one is of another form, so it goes; fields that are wrong are pointed at."""
        if bericht.groep == "toets":
            self._toetsing = self._gevraagd = None
            if isinstance(bericht.antwoord, Fout):
                self.wijs_velden_aan(bericht.antwoord)
            self._toon_oordeel()

    def _toon_oordeel(self) -> None:
        nog = [vak.veld.vraag for vak in self.gevraagde_vakken() if vak.veld.verplicht and lees(vak) in (None, "", ())]
        self.query_one("#oordeel", Static).update(in_woorden(self._toetsing, nog))

    # -- actions

    def action_geven(self) -> None:
        """Give it."""
        self.action_vastleggen()

    def action_stap_een(self) -> None:
        """Answer step 1 without losing what is filled in."""
        self.kring.open_formulier(self, zorg.beoordelen(self._bronnen), self._casus)
