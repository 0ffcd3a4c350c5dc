"""The application: what all screens share, and the ways between them. Screens do the rest.

Thread rule: everything runs on one loop. Workers ask the door and post messages; only handlers (``@on`` and
``on_…``) change widgets. Nothing here imports a store, a key, a policy or a connection: the door and the writer of
documents are handed in.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from textual import on, work
from textual.app import App
from textual.command import CommandPalette
from textual.timer import Timer

from domain.niveau import Niveau
from domain.tijd import NEDERLAND
from services.berichten.antwoord import Gelukt
from services.berichten.deelnemer import VraagAanMij
from services.berichten.dossier import Dossier
from services.berichten.werkvoorraad import Punt
from services.klant import Deur
from tui import teksten
from tui.boodschappen import IetsNieuws, StandGelezen, VerbindingVeranderd
from tui.documentschrijver import Documentschrijver
from tui.formulieren.bronnen import Bronnen
from tui.formulieren.overleg import Overleg
from tui.formulieren.vorm import Formulier
from tui.lijn import BewaakteLijn, VerbindingKwijt
from tui.palet import Actiepalet
from tui.schermen.bekijk_als import Bekijkscherm
from tui.schermen.brief import Briefscherm
from tui.schermen.convenant import Convenantscherm
from tui.schermen.deelnemercasus import Deelnemercasus
from tui.schermen.formulier import Formulierscherm
from tui.schermen.geschiedenis import Geschiedenisscherm
from tui.schermen.invullen import Keuzescherm
from tui.schermen.inzage import Inzagescherm
from tui.schermen.kringscherm import Kringscherm
from tui.schermen.lezen import Leesscherm
from tui.schermen.overleg import Overlegscherm
from tui.schermen.regiecasus import Regiecasus
from tui.schermen.uitleg import Uitlegscherm
from tui.schermen.verstrekken import Verstrekscherm
from tui.schermen.werkvoorraad import Werkvoorraadscherm
from tui.schermen.zoeken import Zoekscherm
from tui.stand import Stand
from tui.veilig import schoon

SAMENNEMEN = 0.2
"""Seconds in which calls of the line are taken together: at most five refreshes a second."""

OPNIEUW = 2.0
"""Seconds between attempts to get through while there is no connection."""


class KringApp(App[None]):
    """The screen of one person."""

    CSS_PATH = "kring.tcss"
    TITLE = teksten.NAAM
    COMMANDS: ClassVar[set[Any]] = {Actiepalet}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+backslash"
    HORIZONTAL_BREAKPOINTS = [(0, "-smal"), (100, "-breed")]  # noqa: RUF012 - Textual declares it

    def __init__(self, deur: Deur, schrijver: Documentschrijver) -> None:
        super().__init__()
        self._lijn = BewaakteLijn(deur.lijn, self._meld_verbinding)
        self.deur = Deur(self._lijn, deur.rol)
        self.schrijver = schrijver
        self.stand = Stand()
        self._samen: asyncio.TimerHandle | None = None
        self._proef: Timer | None = None

    @property
    def nu(self) -> datetime:
        """The clock of the store as last seen; before anything was seen, that of this machine."""
        return self.stand.moment or datetime.now(NEDERLAND)

    def on_mount(self) -> None:
        """The worklist comes first; listening starts with it."""
        self.push_screen(Werkvoorraadscherm())
        self._luister()

    # -- the line

    @work(exclusive=True, group="hoor", exit_on_error=False)
    async def _luister(self) -> None:
        while True:
            try:
                async for _ in self._lijn.hoor():
                    self.post_message(IetsNieuws())
            except VerbindingKwijt:
                self.post_message(VerbindingVeranderd(verbonden=False))
            await asyncio.sleep(OPNIEUW)

    def _meld_verbinding(self, verbonden: bool) -> None:  # noqa: FBT001 - the shape that the line calls
        if verbonden != self.stand.verbonden:
            self.post_message(VerbindingVeranderd(verbonden))

    @on(VerbindingVeranderd)
    def _verbinding_veranderd(self, bericht: VerbindingVeranderd) -> None:
        if bericht.verbonden == self.stand.verbonden:
            return
        self._zet_stand(replace(self.stand, verbonden=bericht.verbonden))
        if self._proef is not None:
            self._proef.stop()
            self._proef = None
        if bericht.verbonden:
            self.notify(teksten.VERBONDEN_WEER, markup=False, timeout=3)
        else:
            self._proef = self.set_interval(OPNIEUW, self._geef_door)

    @on(IetsNieuws)
    def _iets_nieuws(self) -> None:
        # A timer of Textual is skipped when the machine is so busy that its moment is past before it started.
        if self._samen is None:
            self._samen = asyncio.get_running_loop().call_later(SAMENNEMEN, self.call_later, self._geef_door)

    def _geef_door(self) -> None:
        self._samen = None
        for scherm in self.screen_stack:
            if isinstance(scherm, Kringscherm):
                scherm.iets_nieuws()

    # -- how things stand

    @on(StandGelezen)
    def _stand_gelezen(self, bericht: StandGelezen) -> None:
        ik = bericht.ik or self.stand.ik
        self._zet_stand(replace(self.stand, moment=bericht.moment, oefening=bericht.oefening, ik=ik))

    def _zet_stand(self, stand: Stand) -> None:
        self.stand = stand
        for scherm in self.screen_stack:
            if isinstance(scherm, Kringscherm):
                scherm.toon_stand(stand)

    # -- ways between screens

    def open_casus(self, casus: UUID, *, regie: bool, punt: Punt | None = None) -> None:
        """Open a case in the view of its regisseur or of a participant; ``punt`` goes straight to what is due."""
        self.push_screen(Regiecasus(casus, punt) if regie else Deelnemercasus(casus, punt))

    def open_formulier(
        self,
        vanaf: Kringscherm[Any],
        formulier: Formulier,
        casus: UUID | None,
        daarna: Callable[[Gelukt], None] | None = None,
    ) -> None:
        """Open a form, or say on the screen it was asked from why it cannot be filled in now."""
        if zin := formulier.kan_niet():
            vanaf.zeg(zin)
            return

        self.push_screen(Formulierscherm(formulier, casus), lambda gelukt: self._afgerond(vanaf, gelukt, daarna))

    def _afgerond(
        self, vanaf: Kringscherm[Any], gelukt: Gelukt | None, daarna: Callable[[Gelukt], None] | None
    ) -> None:
        vanaf.zeg("")
        if gelukt is None:
            return
        opent = f" {teksten.OPENT.format(wat=', '.join(map(schoon, gelukt.opent)))}" if gelukt.opent else ""
        vanaf.meld_kort(teksten.VASTGELEGD + opent)
        vanaf.ververs()
        if daarna is not None:
            daarna(gelukt)

    def kies(self, vanaf: Kringscherm[Any], formulier: Formulier, daarna: Callable[[dict[str, Any]], None]) -> None:
        """Ask something and go on with the answers."""
        if zin := formulier.kan_niet():
            vanaf.zeg(zin)
            return
        self.push_screen(Keuzescherm(formulier), lambda gekozen: daarna(gekozen) if gekozen else None)

    def verstrek(
        self,
        vanaf: Kringscherm[Any],
        bronnen: Bronnen,
        casus: UUID,
        overleg: Overleg | None = None,
        antwoord_op: VraagAanMij | None = None,
    ) -> None:
        """The five steps: to professionals, in a meeting, or as an answer."""
        scherm = Verstrekscherm(bronnen, casus, overleg, antwoord_op)
        self.push_screen(scherm, lambda gelukt: self._afgerond(vanaf, gelukt, None))

    def lees(self, casus: UUID, niveau: Niveau, andere_doelen: tuple[str, ...] = ()) -> None:
        """Read what was given to me."""
        self.push_screen(Leesscherm(casus, niveau, andere_doelen))

    def bekijk_als(self, dossier: Dossier) -> None:
        """See what another sees."""
        self.push_screen(Bekijkscherm(dossier))

    def toon_overleg(self, casus: UUID, *, regie: bool) -> None:
        """The meetings of a case."""
        self.push_screen(Overlegscherm(casus, regie=regie))

    def toon_inzage(self, casus: UUID, verzoek: UUID | None) -> None:
        """The citizen's account."""
        self.push_screen(Inzagescherm(casus, verzoek))

    def toon_geschiedenis(self, casus: UUID) -> None:
        """Everything that happened."""
        self.push_screen(Geschiedenisscherm(casus))

    def toon_convenant(self, casus: UUID | None) -> None:
        """The convenant of a case, or those in force."""
        self.push_screen(Convenantscherm(casus))

    def toon_brief(self, casus: UUID, verstrekking: UUID) -> None:
        """The letter about a disclosure."""
        self.push_screen(Briefscherm(casus, verstrekking))

    def toon_uitleg(self, naam: str) -> None:
        """Explain a screen; asked again on the explanation itself, it goes away."""
        if isinstance(self.screen, Uitlegscherm):
            self.screen.dismiss(None)
        else:
            self.push_screen(Uitlegscherm(naam))

    def zoek_burger(self) -> None:
        """Find a citizen, then open the case they were found in."""
        self.push_screen(Zoekscherm(), self._gevonden)

    def _gevonden(self, casus: UUID | None) -> None:
        if casus is None:
            return
        for scherm in self.screen_stack:
            if isinstance(scherm, Werkvoorraadscherm):
                self.open_casus(casus, regie=scherm.voer_ik_regie(casus))

    def action_command_palette(self) -> None:
        """The palette, in Dutch."""
        if isinstance(self.screen, Kringscherm):
            self.push_screen(CommandPalette(placeholder=teksten.PALET_ZOEK))


async def toon(deur: Deur, schrijver: Documentschrijver) -> None:
    """Show the screen until its user leaves; then end the connection."""
    try:
        await KringApp(deur, schrijver).run_async()
    finally:
        await deur.lijn.sluit()
