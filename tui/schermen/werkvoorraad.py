"""The list the day starts with: what is due, what harms most first; then the cases."""

from dataclasses import dataclass
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from domain.tijd import dag
from services.berichten.antwoord import Gelukt
from services.berichten.werkvoorraad import Casusregel, Punt, Werkvoorraad
from tui import teksten
from tui.formulieren import zaak
from tui.onderdelen.lijst import Lijst, Rij
from tui.schermen.kringscherm import Kringscherm
from tui.tijdtaal import termijn, wanneer
from tui.veilig import regel


class Werkvoorraadscherm(Kringscherm[None]):
    """Two lists. Enter on what is due opens its action; Enter on a case opens the case."""

    NAAM = "werkvoorraad"
    AUTO_FOCUS = "#nu"

    @dataclass
    class Gekomen(Message):
        """The worklist came."""

        beeld: Werkvoorraad

    def __init__(self) -> None:
        super().__init__()
        self._beeld: Werkvoorraad | None = None
        self._gericht = False

    def inhoud(self) -> ComposeResult:
        """Due things on top, cases under it."""
        with Vertical(id="nu-vak"):
            yield Static(teksten.NU, classes="kopje")
            yield Lijst(teksten.KOLOMMEN_NU, id="nu")
            yield Static(teksten.BEZIG, id="nu-leeg", markup=False)
        with Vertical(id="casus-vak"):
            yield Static(teksten.CASUSSEN.format(aantal=0), id="casus-kop", classes="kopje", markup=False)
            yield Input(placeholder=teksten.FILTER, id="filter", compact=True)
            yield Lijst(teksten.KOLOMMEN_CASUS, id="casussen")

    def on_mount(self) -> None:
        """The filter is out of the way until it is asked for."""
        self.query_one("#filter").display = False

    def haal_op(self) -> None:
        """Fetch the worklist."""
        self.haal_beeld(self.deur.werkvoorraad, self.Gekomen)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        self._beeld = bericht.beeld
        self.zeg("")
        self._toon_nu(bericht.beeld)
        self._toon_casussen(bericht.beeld)
        if not self._gericht:
            self._gericht = True
            self.query_one("#nu" if bericht.beeld.nu else "#casussen").focus()

    def _toon_nu(self, beeld: Werkvoorraad) -> None:
        lijst = self.query_one("#nu", Lijst)
        lijst.vul([_nu_rij(punt, beeld) for punt in beeld.nu])
        lijst.display = bool(beeld.nu)
        leeg = self.query_one("#nu-leeg", Static)
        leeg.update(teksten.NU_LEEG)
        leeg.display = not beeld.nu

    def _toon_casussen(self, beeld: Werkvoorraad) -> None:
        zoek = self.query_one("#filter", Input).value.strip().casefold()
        rijen = [_casus_rij(c, beeld) for c in beeld.casussen]
        gekozen = [r for r in rijen if zoek in " ".join(r.cellen).casefold()]
        self.query_one("#casussen", Lijst).vul(gekozen)
        kop = teksten.CASUSSEN if len(gekozen) == len(rijen) else teksten.CASUSSEN_GEFILTERD
        self.query_one("#casus-kop", Static).update(kop.format(aantal=len(gekozen), totaal=len(rijen)))

    @on(Input.Changed, "#filter")
    def _gefilterd(self) -> None:
        if self._beeld is not None:
            self._toon_casussen(self._beeld)

    @on(Input.Submitted, "#filter")
    def _filter_klaar(self) -> None:
        self.query_one("#casussen").focus()

    @on(Lijst.RowSelected, "#nu")
    def _punt_gekozen(self) -> None:
        punt = self._punt()
        if punt is not None:
            self.kring.open_casus(punt.casus, regie=self.voer_ik_regie(punt.casus), punt=punt)

    @on(Lijst.RowSelected, "#casussen")
    def _casus_gekozen(self) -> None:
        sleutel = self.query_one("#casussen", Lijst).gekozen
        if sleutel is not None:
            self.kring.open_casus(UUID(sleutel), regie=self.voer_ik_regie(UUID(sleutel)))

    def _punt(self) -> Punt | None:
        sleutel = self.query_one("#nu", Lijst).gekozen
        punten = self._beeld.nu if self._beeld else ()
        return next((p for p in punten if _sleutel(p) == sleutel), None)

    def voer_ik_regie(self, casus: UUID) -> bool:
        """Whether the case is in the list as one that the reader runs."""
        regels = self._beeld.casussen if self._beeld else ()
        return any(c.casus == casus and c.ik_voer_regie for c in regels)

    # -- actions

    def action_open(self) -> None:
        """What Enter does, for the palette."""
        if self.query_one("#casussen").has_focus:
            self._casus_gekozen()
        else:
            self._punt_gekozen()

    def action_filter(self) -> None:
        """Show the filter and go there."""
        veld = self.query_one("#filter", Input)
        veld.display = True
        veld.focus()

    def key_escape(self) -> None:
        """Put the filter away."""
        veld = self.query_one("#filter", Input)
        if veld.display:
            veld.value = ""
            veld.display = False
            self.query_one("#casussen").focus()

    def action_wissel(self) -> None:
        """To the other list."""
        naar = "#casussen" if self.query_one("#nu").has_focus or not self.query_one("#nu").display else "#nu"
        self.query_one(naar).focus()

    def action_zoek(self) -> None:
        """Find a citizen while they are on the telephone."""
        self.kring.zoek_burger()

    def action_convenant(self) -> None:
        """The convenanten in force."""
        self.kring.toon_convenant(None)

    def action_casus_openen(self) -> None:
        """Begin a new case."""
        self.met_bronnen(lambda bronnen: self.kring.open_formulier(self, zaak.openen(bronnen), None, self._geopend))

    def _geopend(self, gelukt: Gelukt) -> None:
        casus = gelukt.nummers.get("casus")
        if isinstance(casus, UUID):
            self.kring.open_casus(casus, regie=True)


def _sleutel(punt: Punt) -> str:
    return f"{punt.casus}/{punt.zaak}/{punt.onderdeel}"


def _nu_rij(punt: Punt, beeld: Werkvoorraad) -> Rij:
    teken, woorden = termijn(punt.uiterlijk, punt.dagen_te_laat, dag(beeld.moment))
    doen = teksten.OPDRACHT_KORT.get(punt.opdracht, teksten.BEKIJKEN)
    return Rij(_sleutel(punt), (teken, woorden, regel(punt.wat, 60), regel(punt.kenmerk, 24), f"→ {regel(doen, 30)}"))


def _casus_rij(casus: Casusregel, beeld: Werkvoorraad) -> Rij:
    rol = teksten.ROL_REGIE if casus.ik_voer_regie else teksten.ROL_DEELNEMER
    aantal = "-" if casus.deelnemers is None else str(casus.deelnemers)
    laatste = f"{wanneer(casus.laatste, beeld.moment)}  {regel(casus.laatste_wat, 100)}"
    return Rij(str(casus.casus), (regel(casus.kenmerk, 24), rol, casus.fase.value, aantal, laatste))
