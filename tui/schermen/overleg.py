"""The casusoverleg: the agenda, who is in the room, the two circles, and what each takes along."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from domain.partij import Kring
from services.berichten.antwoord import Gelukt
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Actieregel, Dossier
from tui import casusregels, teksten
from tui.boodschappen import OpdrachtBeantwoord
from tui.formulieren import overleg as formulieren
from tui.formulieren.bronnen import Bronnen
from tui.formulieren.overleg import Overleg
from tui.formulieren.vorm import Formulier
from tui.onderdelen.lijst import Lijst, Rij
from tui.schermen.kringscherm import Kringscherm
from tui.tijdtaal import korte_datum, tijdstip
from tui.veilig import regel, schoon


class Overlegscherm(Kringscherm[None]):
    """``regie`` is whether the reader runs the case and so sees the whole meeting; others see their own part."""

    NAAM = "overleg"

    @dataclass
    class Gekomen(Message):
        """The case came, with its meetings."""

        beeld: Dossier | Overzicht

    def __init__(self, casus: UUID, *, regie: bool) -> None:
        super().__init__()
        self._casus = casus
        self._regie = regie
        self._beeld: Dossier | Overzicht | None = None

    def inhoud(self) -> ComposeResult:
        """The meetings, and under them the one that is chosen."""
        yield Lijst(teksten.KOLOMMEN_OVERLEG, id="overleggen")
        with VerticalScroll(can_focus=False):
            yield Static(teksten.GEEN_OVERLEG, id="kamer", classes="alinea", markup=False)

    def haal_op(self) -> None:
        """Fetch the case at the reader's own view."""
        if self._regie:
            self.haal_beeld(partial(self.deur.dossier, self._casus), self.Gekomen)
        else:
            self.haal_beeld(partial(self.deur.overzicht, self._casus), self.Gekomen)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        self._beeld = bericht.beeld
        self.query_one("#overleggen", Lijst).vul([_rij(o) for o in self._overleggen()])
        self._toon_kamer()

    def _overleggen(self) -> tuple[Overleg, ...]:
        return self._beeld.overleggen if self._beeld else ()

    @on(Lijst.RowHighlighted)
    def _toon_kamer(self) -> None:
        overleg = self._gekozen()
        tekst = kamer(overleg, self._beeld) if overleg else Text(teksten.GEEN_OVERLEG)
        self.query_one("#kamer", Static).update(tekst)

    def _gekozen(self) -> Overleg | None:
        sleutel = self.query_one("#overleggen", Lijst).gekozen
        return next((o for o in self._overleggen() if str(o.overleg) == sleutel), None)

    # -- actions

    def _met_overleg(self, maak: Callable[[Bronnen, Overleg], Formulier]) -> None:
        overleg = self._gekozen()
        if overleg is None or self._beeld is None:
            self.zeg(teksten.KIES_OVERLEG)
            return
        self.met_bronnen(
            lambda bronnen: self.kring.open_formulier(self, maak(bronnen, overleg), self._casus), self._beeld
        )

    def _kort(self, opdracht: str) -> None:
        overleg = self._gekozen()
        if overleg is None:
            self.zeg(teksten.KIES_OVERLEG)
            return
        self.geef_opdracht(opdracht, {"overleg": str(overleg.overleg)}, self._casus)

    @on(OpdrachtBeantwoord)
    def _beantwoord(self, bericht: OpdrachtBeantwoord) -> None:
        bericht.stop()
        if isinstance(bericht.antwoord, Gelukt):
            self.zeg("")
            self.meld_kort(teksten.VASTGELEGD)
            self.ververs()
        else:
            self.zeg(bericht.antwoord)

    def action_plannen(self) -> None:
        """Call a meeting."""
        if self._beeld is not None:
            self.met_bronnen(
                lambda bronnen: self.kring.open_formulier(self, formulieren.plannen(bronnen), self._casus), self._beeld
            )

    def action_beginnen(self) -> None:
        """Begin, in the wide circle."""
        self._kort("overleg.beginnen")

    def action_sluiten(self) -> None:
        """Close the meeting."""
        self._kort("overleg.sluiten")

    def action_wisselen(self) -> None:
        """Go on in another circle."""
        self._met_overleg(lambda _, overleg: formulieren.wisselen(overleg))

    def action_besluit(self) -> None:
        """A decision."""
        self._met_overleg(formulieren.besluit)

    def action_actie(self) -> None:
        """Who does what, by when."""
        self._met_overleg(formulieren.actie)

    def action_meenemen(self) -> None:
        """What a participant takes along."""
        self._met_overleg(formulieren.meenemen)

    def action_inbrengen(self) -> None:
        """Contribute, through the five steps."""
        overleg = self._gekozen()
        if overleg is None or self._beeld is None:
            self.zeg(teksten.KIES_OVERLEG)
            return
        self.met_bronnen(lambda bronnen: self.kring.verstrek(self, bronnen, self._casus, overleg=overleg), self._beeld)


def _rij(o: Overleg) -> Rij:
    stand = casusregels.overlegstand(o.kring, o.gesloten)
    return Rij(str(o.overleg), ("overleg", tijdstip(o.moment), regel(o.doel or "-", 60), stand))


def kamer(o: Overleg, beeld: Dossier | Overzicht | None) -> Text:
    """The meeting in words: what it is about, who is in the room for the present circle, what came of it."""
    tekst = Text(f"{schoon(o.doel or '-')}\n", style="bold")
    tekst.append(f"{schoon(o.situatie or '-')}\n", style="not bold")
    tekst.append(teksten.BURGER_WEET.format(wat=schoon(o.burger_weet_ervan or "-")) + "\n\n", style="not bold")
    tekst.append(_kop(o) + "\n")
    for g in o.genodigden:
        if o.kring is not Kring.KLEIN or g.kring is Kring.KLEIN:
            wie = regel(f"{g.naam}, {g.organisatienaam}{f': {g.taak}' if g.taak else ''}", 100)
            tekst.append(f"● {wie} ({g.kring})\n", style="not bold")
    return tekst.append(_uitkomst(o, beeld), style="not bold")


def _kop(o: Overleg) -> str:
    if o.gesloten:
        return teksten.OVERLEG_GESLOTEN
    if o.kring is None:
        return f"{teksten.NIEMAND_IN_DE_KAMER} {teksten.UITGENODIGD}"
    return teksten.IN_DE_KAMER.format(kring=teksten.KLEINE_KRING if o.kring is Kring.KLEIN else teksten.BREDE_KRING)


def _actie(a: Actieregel) -> str:
    teken = "✓" if a.afgerond else "☐"
    wie_wat = regel(f"{a.wie}: {a.wat or '-'}", 100)
    return f"{teken} {wie_wat}, uiterlijk {korte_datum(a.uiterlijk)}"


def _uitkomst(o: Overleg, beeld: Dossier | Overzicht | None) -> str:
    acties = [a for a in beeld.acties if a.overleg == o.overleg] if beeld else []
    regels = [_actie(a) for a in acties]
    if isinstance(beeld, Dossier):
        regels += [
            teksten.OVERLEG_TELT.format(inbrengen=w.inbrengen, besluiten=w.besluiten)
            for w in beeld.overleggen
            if w.overleg == o.overleg
        ]
        regels += [
            teksten.NEEMT_MEE.format(wie=regel(wie, 40), aantal=aantal)
            for w in beeld.overleggen
            if w.overleg == o.overleg
            for wie, aantal in w.meegenomen.items()
        ]
    return "\n" + "\n".join(regels)
