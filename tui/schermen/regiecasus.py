"""The case as its regisseur sees it: the ring, the timeline, the duties, and everything that can be done."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static, TabbedContent, TabPane

from domain.grondslag import Grondtoestand
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Dossier, Verstrekkingsregel
from services.berichten.werkvoorraad import Punt, Zaaksoort
from tui import casusregels, teksten
from tui.formulieren import gesprek, kennisgeving, onderzoek, procesinzage, toestemming, zaak
from tui.formulieren.bronnen import Keuzes
from tui.onderdelen.lijst import Lijst
from tui.onderdelen.ring import Ring
from tui.schermen.casus import Casusscherm
from tui.veilig import schoon

_RIJEN = {
    "tijdlijn": casusregels.tijdlijn,
    "plichten": casusregels.plichten,
    "toestemmingen": casusregels.toestemmingen,
    "gesprekken": casusregels.gesprekken,
    "betrokkenheden": casusregels.betrokkenheden,
    "verstrekkingen": casusregels.verstrekkingen,
    "overleg": casusregels.overleg_en_acties,
    "burgers": casusregels.burgers,
    "verzoeken": casusregels.verzoeken,
}
"""Each list of the screen, and the rows it shows."""


class Regiecasus(Casusscherm[Dossier]):
    """Fed by ``Dossier``."""

    NAAM = "regie"
    AUTO_FOCUS = "#tijdlijn"

    def titel(self) -> str:
        """The case, and how far it is."""
        return f"{schoon(self._beeld.kenmerk)} · {self._beeld.fase}" if self._beeld else "casus"

    def inhoud(self) -> ComposeResult:
        """Five sheets; the first has the ring."""
        bladen = teksten.BLADEN_REGIE
        with TabbedContent():
            with TabPane(bladen[0], id="blad-1"), Horizontal(id="kringblad"):
                with VerticalScroll(id="ringvak", can_focus=False):
                    yield Ring()
                with Vertical(id="verloop"):
                    yield Static(teksten.TIJDLIJN, classes="kopje")
                    yield Lijst(teksten.KOLOMMEN_TIJDLIJN, id="tijdlijn")
                    yield Static(teksten.PLICHTEN, classes="kopje")
                    yield Static(teksten.PLICHTEN_LEEG, id="plichten-leeg")
                    yield Lijst(("", "", ""), id="plichten")
            with TabPane(bladen[1], id="blad-2"):
                yield Lijst(teksten.KOLOMMEN_TOESTEMMING, id="toestemmingen")
                yield Static(teksten.GESPREKKEN, classes="kopje", id="gesprekken-kop")
                yield Lijst(teksten.KOLOMMEN_TOESTEMMING, id="gesprekken")
                yield Static(teksten.BETROKKENHEDEN, classes="kopje", id="betrokkenheden-kop")
                yield Lijst(teksten.KOLOMMEN_BETROKKENHEID, id="betrokkenheden")
            with TabPane(bladen[2], id="blad-3"):
                yield Lijst(teksten.KOLOMMEN_VERSTREKKING, id="verstrekkingen")
            with TabPane(bladen[3], id="blad-4"):
                yield Lijst(teksten.KOLOMMEN_OVERLEG, id="overleg")
            with TabPane(bladen[4], id="blad-5"):
                yield Lijst(teksten.KOLOMMEN_BURGER, id="burgers")
                yield Static(teksten.SCHERMNAAM["inzage"], classes="kopje")
                yield Lijst(teksten.KOLOMMEN_VERZOEK, id="verzoeken")

    def haal_op(self) -> None:
        """Fetch the case."""
        self.haal_beeld(partial(self.deur.dossier, self._casus), self.Gekomen)

    def als_eigen(self, beeld: Dossier | Overzicht) -> Dossier | None:
        """Only the regisseur's view belongs here."""
        return beeld if isinstance(beeld, Dossier) else None

    def toon(self, beeld: Dossier) -> None:
        """Show the case; every list keeps its cursor where it is."""
        self.zet_titel()
        self.query_one(Ring).toon(beeld)
        for naam, maak in _RIJEN.items():
            self.lijst(naam).vul(maak(beeld))
        for naam, zijn_er in (("gesprekken", bool(beeld.gesprekken)), ("betrokkenheden", bool(beeld.betrokkenheden))):
            self.query_one(f"#{naam}-kop").display = zijn_er
            self.lijst(naam).display = zijn_er
        leeg = not self.lijst("plichten").row_count
        self.query_one("#plichten-leeg").display = leeg
        self.lijst("plichten").display = not leeg

    def doe_punt(self, punt: Punt) -> None:
        """Straight to what is due."""
        welke = str(punt.onderdeel)
        match punt.zaak:
            case Zaaksoort.KENNISGEVING:
                self.vertel(welke)
            case Zaaksoort.GROND_VERLOOPT | Zaaksoort.HERBEOORDELING:
                self.beeindig(welke)
            case Zaaksoort.ACTIE:
                self.actie_klaar(welke)
            case Zaaksoort.INZAGEVERZOEK:
                self.kring.toon_inzage(self._casus, punt.onderdeel)
            case Zaaksoort.ONTVANGST:
                self._ga_naar_ontvangst(punt)
            case Zaaksoort.VRAAG:
                self.kring.open_casus(self._casus, regie=False, punt=punt)

    def _ga_naar_ontvangst(self, punt: Punt) -> None:
        """The regisseur confirms what was given to them in their own part; after the others one has to ask."""
        ik = self.kring.stand.ik
        gegeven = self._beeld.verstrekkingen if self._beeld else ()
        stuk = next((v for v in gegeven if v.verstrekking == punt.onderdeel), None)
        if ik and stuk and ik.naam in stuk.ontvangers and ik.naam not in stuk.bevestigd:
            self.kring.open_casus(self._casus, regie=False, punt=punt)
            return
        self.action_blad_3()
        self.lijst("verstrekkingen").kies(str(punt.onderdeel))

    def lopend(self) -> Keuzes:
        """Everything in the case that was given and not ended."""
        return self._gegeven(lambda v: True)

    def eigen(self) -> Keuzes:
        """What the regisseur gave themselves; another of the same name is refused at the door."""
        ik = self.kring.stand.ik
        return self._gegeven(lambda v: ik is not None and v.gever == ik.naam)

    def _gegeven(self, past: Callable[[Verstrekkingsregel], bool]) -> Keuzes:
        beeld = self._beeld
        if beeld is None:
            return ()
        return tuple(
            (kennisgeving.wat_is_gedeeld(beeld, v.verstrekking), str(v.verstrekking))
            for v in beeld.verstrekkingen
            if v.toestand is not Grondtoestand.INGETROKKEN and past(v)
        )

    @on(Lijst.RowSelected)
    def _rij_gekozen(self, gebeurtenis: Lijst.RowSelected) -> None:
        lijst = gebeurtenis.data_table
        match lijst.id:
            case "plichten":
                self.vertel(str(gebeurtenis.row_key.value))
            case "verzoeken":
                self.kring.toon_inzage(self._casus, UUID(str(gebeurtenis.row_key.value)))
            case "tijdlijn":
                self._toon_gebeurtenis(gebeurtenis.cursor_row)
            case _:
                self.toon_tekst("\n".join(cel.plain for cel in lijst.get_row_at(gebeurtenis.cursor_row)))

    def _toon_gebeurtenis(self, nummer: int) -> None:
        if self._beeld is not None and nummer < len(self._beeld.tijdlijn):
            g = self._beeld.tijdlijn[nummer]
            self.toon_tekst(f"{g.moment:%d-%m-%Y %H:%M} UTC\n{g.organisatienaam}, {g.wie}\n\n{g.zin}")

    # -- actions

    def action_blad_5(self) -> None:
        """The fifth sheet."""
        self._blad(5)

    def action_toestemming(self) -> None:
        """The citizen consented."""
        self.vul_in(toestemming.vastleggen)

    def action_weigering(self) -> None:
        """The citizen refused."""
        self.vul_in(toestemming.weigering)

    def action_intrekken(self) -> None:
        """The citizen withdrew."""
        welke = self.gekozen_id("toestemmingen")
        self.vul_in(lambda bronnen: toestemming.intrekken(bronnen, welke))

    def action_gesprek(self) -> None:
        """Sharing was discussed with the citizen."""
        self.vul_in(gesprek.bespreken)

    def action_bezwaar(self) -> None:
        """The citizen objected after a talk."""
        welke = self.gekozen_id("gesprekken")
        self.vul_in(lambda bronnen: gesprek.bezwaar(bronnen, welke))

    def gekozen_betrokkenheid(self) -> str:
        """The involvement under the cursor."""
        return self.gekozen_id("betrokkenheden")

    def action_onderzoeksbezwaar(self) -> None:
        """The citizen objects to research and policy."""
        self.vul_in(onderzoek.bezwaar)

    def action_geen_onderzoeksbezwaar(self) -> None:
        """The citizen has nothing against it any more."""
        self.vul_in(onderzoek.intrekken)

    def action_kennisgeving(self) -> None:
        """The citizen was told."""
        self.vertel(self._welke_plicht())

    def action_uitstellen(self) -> None:
        """Telling waits."""
        self.stel_uit(self._welke_plicht())

    def action_brief(self) -> None:
        """A letter to the citizen."""
        self.maak_brief(self._welke_plicht())

    def _welke_plicht(self) -> str:
        return self.gekozen_id("plichten") or self.gekozen_id("verstrekkingen")

    def action_beeindigen(self) -> None:
        """End a disclosure."""
        self.beeindig(self.gekozen_id("verstrekkingen"))

    def action_ander_doel(self) -> None:
        """Approve another purpose."""
        self.keur_doel_goed(self.gekozen_id("verstrekkingen"))

    def action_geen_ander_doel(self) -> None:
        """Take that back."""
        self.trek_doel_in(self.gekozen_id("verstrekkingen"))

    def action_actie_afronden(self) -> None:
        """An action was done."""
        self.actie_klaar(self.gekozen_id("overleg", "actie "))

    def action_bekijk_als(self) -> None:
        """See what another sees."""
        if self._beeld is not None:
            self.kring.bekijk_als(self._beeld)

    def action_inzage(self) -> None:
        """The citizen's account."""
        self.kring.toon_inzage(self._casus, None)

    def action_geschiedenis(self) -> None:
        """Everything that happened."""
        self.kring.toon_geschiedenis(self._casus)

    def action_mijn_deel(self) -> None:
        """What was given to the regisseur as a professional."""
        self.kring.open_casus(self._casus, regie=False)

    def action_deelnemer(self) -> None:
        """Let someone take part."""
        self.vul_in(zaak.deelnemer)

    def action_uittreden(self) -> None:
        """End someone's part."""
        self.vul_in(zaak.uittreden)

    def action_betrokkene(self) -> None:
        """One more citizen."""
        self.vul_in(zaak.betrokkene)

    def action_fase(self) -> None:
        """Another phase."""
        self.vul_in(zaak.fase)

    def action_afsluiten(self) -> None:
        """Close the case."""
        self.vul_in(zaak.afsluiten)

    def action_overdragen(self) -> None:
        """Hand the case over."""
        self.vul_in(zaak.overdragen)

    def action_procesinzage(self) -> None:
        """Who governs may see the steps."""
        self.vul_in(procesinzage.geven)

    def action_geen_procesinzage(self) -> None:
        """Who governs sees them no more."""
        self.vul_in(procesinzage.beeindigen)

    def action_vernietigen(self) -> None:
        """Destroy what is readable about a citizen."""
        self.vul_in(zaak.vernietigen)
