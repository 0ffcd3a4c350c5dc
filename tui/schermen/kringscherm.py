"""What all screens share: head, message line, footer, and the one way in which they ask the door.

Thread rule: a worker asks the door and posts a message; only handlers change widgets. Fetching again while a fetch
is under way is done once, afterwards, so that many calls do not starve the screen.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast
from uuid import UUID, uuid4

from pydantic import ValidationError
from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen, ScreenResultType
from textual.widgets import Footer, Static

from services.berichten.antwoord import Beeld, Fout
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Dossier
from services.klant import Deur, GeenBeeld
from tui import acties, teksten
from tui.boodschappen import BronnenGekomen, NietGekregen, OpdrachtBeantwoord, StandGelezen
from tui.formulieren.bronnen import Bronnen
from tui.lijn import VerbindingKwijt
from tui.onderdelen.kop import Kop
from tui.onderdelen.melding import Meldregel, uitleg_van
from tui.stand import Stand
from tui.veilig import veilig

if TYPE_CHECKING:
    from tui.app import KringApp

T = TypeVar("T")


class Kringscherm(Screen[ScreenResultType]):
    """A screen of Kring. Subclasses state ``NAAM`` (as in ``tui.acties``) and compose ``inhoud``."""

    NAAM: ClassVar[str]
    AUTO_FOCUS = "DataTable, Input, Select, TextArea"

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """The bindings come out of the registry of actions."""
        naam = cls.__dict__.get("NAAM")
        if naam is not None:
            cls.BINDINGS = [*acties.bindingen(naam)]
        super().__init_subclass__(**kwargs)

    def __init__(self) -> None:
        super().__init__()
        self._bezig = False
        self._nog_eens = False
        self._verouderd = False

    # -- shape

    def titel(self) -> str:
        """What the head says about where we are."""
        return teksten.SCHERMNAAM[self.NAAM]

    def inhoud(self) -> ComposeResult:
        """The screen's own widgets, between head and footer."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Head, own widgets, message line, footer."""
        yield Kop(self.titel())
        yield from self.inhoud()
        yield Meldregel(id="melding")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show how things stand, and get the first view."""
        self.toon_stand(self.kring.stand)
        self.ververs()

    def toon_stand(self, stand: Stand) -> None:
        """The app's view of time, person and connection changed."""
        for kop in self.query(Kop):
            kop.toon(stand)

    def zet_titel(self) -> None:
        """The head says again where we are."""
        self.query_one(Kop).zet_titel(self.titel())

    def toon_veilig(self, waar: str, tekst: str) -> None:
        """Text from outside in a static place; an empty text takes no room."""
        plek = self.query_one(waar, Static)
        plek.update(veilig(tekst))
        plek.display = bool(tekst)

    @property
    def kring(self) -> "KringApp":
        """The app, by its own type."""
        return cast("KringApp", self.app)

    @property
    def deur(self) -> Deur:
        """The door as this person sees it."""
        return self.kring.deur

    # -- fetching

    def haal_op(self) -> None:
        """Start fetching this screen's view; a screen without one of its own does nothing."""

    def ververs(self) -> None:
        """Fetch the view again, quietly; at most one fetch at a time."""
        if self._bezig:
            self._nog_eens = True
            return
        self.haal_op()

    def iets_nieuws(self) -> None:
        """The line called. A screen that is not on top fetches when it comes back."""
        if self.is_active:
            self.ververs()
        else:
            self._verouderd = True

    def on_screen_resume(self) -> None:
        """Back on top: catch up."""
        self.toon_stand(self.kring.stand)
        if self._verouderd:
            self._verouderd = False
            self.ververs()

    def haal(self, groep: str, vraag: Callable[[], Awaitable[T]], klaar: Callable[[T], Message]) -> None:
        """Ask the door in a worker; post ``klaar(view)``, or ``NietGekregen``. Groups replace their own kind."""
        self.run_worker(self._haal(groep, vraag, klaar), group=groep, exclusive=True, exit_on_error=False)

    def haal_beeld(self, vraag: Callable[[], Awaitable[T]], klaar: Callable[[T], Message]) -> None:
        """Like ``haal``, for the view that the screen lives on."""
        self._bezig = True
        self.haal("beeld", vraag, klaar)

    async def _haal(self, groep: str, vraag: Callable[[], Awaitable[T]], klaar: Callable[[T], Message]) -> None:
        try:
            beeld = await vraag()
        except GeenBeeld as fout:
            self.post_message(NietGekregen(groep, fout.antwoord))
        except VerbindingKwijt:
            self.post_message(NietGekregen(groep, None))
        except (ValidationError, TypeError, ValueError):
            self.post_message(NietGekregen(groep, _onleesbaar()))
        else:
            self._meld_stand(beeld)
            self.post_message(klaar(beeld))
        finally:
            if groep == "beeld":
                self._klaar_met_halen()

    def _meld_stand(self, beeld: object) -> None:
        moment, oefening = getattr(beeld, "moment", None), getattr(beeld, "oefening", None)
        if moment is not None and oefening is not None:
            self.post_message(StandGelezen(moment, oefening, getattr(beeld, "ik", None)))

    def _klaar_met_halen(self) -> None:
        self._bezig = False
        if self._nog_eens:
            self._nog_eens = False
            self.call_later(self.ververs)

    def met_bronnen(self, daarna: Callable[[Bronnen], None], casus: Dossier | Overzicht | None = None) -> None:
        """Fetch what forms choose from, then go on."""
        ik = self.kring.stand.ik
        if ik is None:
            self.zeg(teksten.MISLUKT_VERBINDING)
            return

        async def vraag() -> Bronnen:
            boek, convenanten = await self.deur.adresboek(), await self.deur.convenanten()
            return Bronnen(boek, convenanten, ik.medewerker, self.kring.nu, casus)

        self.haal("bronnen", vraag, lambda bronnen: BronnenGekomen(bronnen, daarna))

    @on(BronnenGekomen)
    def _bronnen_gekomen(self, bericht: BronnenGekomen) -> None:
        bericht.stop()
        if self.is_active:
            bericht.daarna(bericht.bronnen)

    # -- commands

    def geef_opdracht(
        self, naam: str, inhoud: Mapping[str, Any], casus: UUID | None, opdracht: UUID | None = None
    ) -> UUID:
        """Send a command in a worker; ``OpdrachtBeantwoord`` follows. Repeat it with the same id after no answer."""
        nummer = opdracht or uuid4()
        werk = self._geef(nummer, naam, dict(inhoud), casus)
        self.run_worker(werk, group="opdracht", exit_on_error=False)
        return nummer

    async def _geef(self, nummer: UUID, naam: str, inhoud: dict[str, Any], casus: UUID | None) -> None:
        try:
            antwoord = await self.deur.roep(naam, inhoud, casus=casus, opdracht=nummer)
        except VerbindingKwijt:
            self.post_message(OpdrachtBeantwoord(nummer, naam, None))
        except (ValidationError, TypeError, ValueError):
            self.post_message(OpdrachtBeantwoord(nummer, naam, _onleesbaar()))
        else:
            goed = _onleesbaar() if isinstance(antwoord, Beeld) else antwoord
            self.post_message(OpdrachtBeantwoord(nummer, naam, goed))

    # -- telling

    @on(NietGekregen)
    def _niet_gekregen(self, bericht: NietGekregen) -> None:
        bericht.stop()
        if bericht.antwoord is not None or not self.kring.stand.moment:
            self.zeg(bericht.antwoord)
        self.niet_gekregen(bericht)

    def niet_gekregen(self, bericht: NietGekregen) -> None:
        """What else a screen does when a view did not come."""

    def zeg(self, antwoord: Any) -> None:
        """Say in the message line what the door answered, or an own sentence; an empty text hides it."""
        tekst = antwoord if isinstance(antwoord, str) else uitleg_van(antwoord)
        self.query_one("#melding", Meldregel).zeg(tekst)

    def meld_kort(self, zin: str) -> None:
        """A confirmation that goes away by itself."""
        self.notify(zin, markup=False, timeout=5)

    # -- actions of every screen

    def action_terug(self) -> None:
        """Back to the screen before."""
        self.dismiss(None)

    def action_ververs(self) -> None:
        """Fetch again because somebody asked."""
        self.zeg("")
        self.ververs()

    def action_uitleg(self) -> None:
        """Explain this screen."""
        self.kring.toon_uitleg(self.NAAM)

    def action_palet(self) -> None:
        """All actions."""
        self.kring.action_command_palette()

    def action_stop(self) -> None:
        """Leave."""
        self.kring.exit()


def _onleesbaar() -> Fout:
    return Fout(code="onjuist", zin=teksten.ONLEESBAAR, correlatie="")
