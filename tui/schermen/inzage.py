"""The citizen's account: first who asks, then making it with progress, then recording that it was made."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import ProgressBar, Static
from textual.worker import Worker

from services.berichten.antwoord import Fout, Gelukt, Geweigerd
from services.berichten.dossier import Dossier
from services.klant import GeenBeeld
from tui import casusregels, teksten
from tui.formulieren import inzage
from tui.lijn import VerbindingKwijt
from tui.onderdelen.lijst import Lijst
from tui.schermen.kringscherm import Kringscherm


class Inzagescherm(Kringscherm[None]):
    """One account at a time. Stopping leaves nothing handed out and nothing recorded."""

    NAAM = "inzage"

    @dataclass
    class Gekomen(Message):
        """The case came, with its requests."""

        beeld: Dossier

    @dataclass
    class Gevorderd(Message):
        """A step of the document is done."""

        gedaan: int
        totaal: int

    @dataclass
    class Klaar(Message):
        """The documents are there; ``vastgelegd`` is whether that was recorded, ``antwoord`` why not."""

        paden: tuple[Path, ...]
        vastgelegd: bool
        antwoord: Geweigerd | Fout | None = None

    @dataclass
    class Mislukt(Message):
        """There are no documents. ``zin`` is an own sentence, otherwise ``antwoord`` says why."""

        zin: str
        antwoord: Geweigerd | Fout | None = None

    def __init__(self, casus: UUID, verzoek: UUID | None) -> None:
        super().__init__()
        self._casus = casus
        self._verzoek = verzoek
        self._dossier: Dossier | None = None
        self._werk: Worker[None] | None = None

    def inhoud(self) -> ComposeResult:
        """The requests, and how far the making is."""
        yield Lijst(teksten.KOLOMMEN_VERZOEK, id="verzoeken")
        yield Static(teksten.INZAGE_KIES, id="inzage-stand", classes="alinea", markup=False)
        yield ProgressBar(total=1, show_eta=False, id="voortgang")

    def on_mount(self) -> None:
        """No bar before there is progress."""
        self.query_one("#voortgang").display = False

    def haal_op(self) -> None:
        """Fetch the requests."""
        self.haal_beeld(partial(self.deur.dossier, self._casus), self.Gekomen)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        self._dossier = bericht.beeld
        lijst = self.query_one("#verzoeken", Lijst)
        lijst.vul(casusregels.verzoeken(bericht.beeld))
        if self._verzoek is not None:
            lijst.kies(str(self._verzoek))
            self._verzoek = None

    @property
    def _bezig_met_maken(self) -> bool:
        return self._werk is not None and not self._werk.is_finished

    @on(Lijst.RowSelected)
    def action_maken(self) -> None:
        """Make the account of the chosen request."""
        gekozen = self.query_one("#verzoeken", Lijst).gekozen
        if self._bezig_met_maken:
            return
        if gekozen is None:
            self.zeg(teksten.INZAGE_KIES)
            return
        self.zeg("")
        self._zeg_stand(teksten.INZAGE_OPHALEN)
        self._werk = self.run_worker(self._maak(UUID(gekozen)), group="inzage", exit_on_error=False)

    async def _maak(self, verzoek: UUID) -> None:
        try:
            overzicht = await self.deur.inzage(self._casus, verzoek)
            paden = await self.kring.schrijver.schrijf_inzage(overzicht, self._meld_voortgang)
        except GeenBeeld as fout:
            self.post_message(self.Mislukt("", fout.antwoord))
        except VerbindingKwijt:
            self.post_message(self.Mislukt(teksten.MISLUKT_VERBINDING))
        except OSError:
            self.post_message(self.Mislukt(teksten.BESTAND_MISLUKT))
        else:
            await self._leg_vast(verzoek, overzicht.vingerafdruk, paden)

    async def _leg_vast(self, verzoek: UUID, vingerafdruk: str, paden: tuple[Path, ...]) -> None:
        inhoud = {"verzoek": str(verzoek), "vingerafdruk": vingerafdruk}
        try:
            antwoord = await self.deur.roep("inzage.vastleggen", inhoud, casus=self._casus)
        except VerbindingKwijt:
            self.post_message(self.Klaar(paden, vastgelegd=False))
            return
        fout = antwoord if isinstance(antwoord, Geweigerd | Fout) else None
        self.post_message(self.Klaar(paden, isinstance(antwoord, Gelukt), fout))

    def _meld_voortgang(self, gedaan: int, totaal: int) -> None:
        self.post_message(self.Gevorderd(gedaan, totaal))

    @on(Gevorderd)
    def _gevorderd(self, bericht: Gevorderd) -> None:
        balk = self.query_one("#voortgang", ProgressBar)
        balk.display = True
        balk.update(total=max(bericht.totaal, 1), progress=bericht.gedaan)
        self._zeg_stand(teksten.INZAGE_BEZIG.format(gedaan=bericht.gedaan, totaal=bericht.totaal))

    @on(Klaar)
    def _klaar(self, bericht: Klaar) -> None:
        self.query_one("#voortgang").display = False
        kop = teksten.INZAGE_KLAAR if bericht.vastgelegd else teksten.INZAGE_NIET_VASTGELEGD
        self._zeg_stand("\n".join([kop, *(str(pad) for pad in bericht.paden)]))
        if bericht.antwoord is not None:
            self.zeg(bericht.antwoord)
        self.ververs()

    @on(Mislukt)
    def _mislukt(self, bericht: Mislukt) -> None:
        self.query_one("#voortgang").display = False
        self._zeg_stand(teksten.INZAGE_KIES)
        self.zeg(bericht.antwoord or bericht.zin)

    def _zeg_stand(self, zin: str) -> None:
        self.toon_veilig("#inzage-stand", zin)

    def action_halt(self) -> None:
        """Stop making."""
        if self._werk is None or not self._bezig_met_maken:
            self.zeg(teksten.INZAGE_NIETS_BEZIG)
            return
        self._werk.cancel()
        self.query_one("#voortgang").display = False
        self._zeg_stand(teksten.INZAGE_GESTOPT)

    def action_verzoek(self) -> None:
        """Record who asks, and how that was established."""
        if self._dossier is not None:
            self.met_bronnen(
                lambda bronnen: self.kring.open_formulier(self, inzage.verzoek(bronnen), self._casus, self._vastgelegd),
                self._dossier,
            )

    def _vastgelegd(self, gelukt: Gelukt) -> None:
        verzoek = gelukt.nummers.get("verzoek")
        self._verzoek = verzoek if isinstance(verzoek, UUID) else None
