"""One field of a form on the screen: the question, an example, the input, and what is wrong with it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Select, Static, TextArea

from domain.tijd import NEDERLAND
from tui.formulieren.invoer import DAG_UITLEG, Onleesbaar, lees_dag, lees_moment
from tui.formulieren.vorm import Dagveld, JaNeeveld, Keuzeveld, Meerkeuzeveld, Momentveld, Tekstveld, Veld
from tui.onderdelen.aanvinklijst import Aanvinklijst
from tui.onderdelen.keuzelijst import Keuzelijst
from tui.veilig import regel, schoon, veilige_regel

VERPLICHT = "Dit is nog niet ingevuld."
KIES = "maak een keuze"
ZINLENGTE = 200


class Veldvak(Vertical):
    """A field. Its answer is read with ``waarde``; every change is told with ``Gewijzigd``."""

    @dataclass
    class Gewijzigd(Message):
        """The answer changed."""

        vak: "Veldvak"

        @property
        def control(self) -> "Veldvak":
            """The field it is about."""
            return self.vak

    def __init__(self, veld: Veld, vandaag: date) -> None:
        super().__init__()
        self.veld = veld
        self._vandaag = vandaag
        self._invoer = _invoer_voor(veld)
        self._begin = self._gekozen_vooraf() if isinstance(self._invoer, Select) else self._ruw()
        self._fout: Static | None = None
        self._vraag = Static(self._vraagtekst(veld.uitleg), classes="vraag")

    def compose(self) -> ComposeResult:
        """Question with example, and input; what is wrong comes under it when something is."""
        yield self._vraag
        yield self._invoer

    def _vraagtekst(self, uitleg: str) -> Text:
        vraag = schoon(self.veld.vraag) + ("" if self.veld.verplicht else " (mag leeg)")
        erbij = uitleg or (DAG_UITLEG if isinstance(self.veld, Dagveld) else "")
        return Text(vraag, style="bold").append(f"\n{schoon(erbij)}" if erbij else "", style="not bold italic")

    def leg_uit(self, uitleg: str) -> None:
        """Say something else under the question: what was chosen can need other words."""
        self._vraag.update(self._vraagtekst(uitleg))

    @property
    def invoer(self) -> Widget:
        """The widget that takes the answer."""
        return self._invoer

    @property
    def is_veranderd(self) -> bool:
        """Whether something else stands there than what the form began with."""
        return self._ruw() != self._begin

    def _ruw(self) -> object:
        match self._invoer:
            case Aanvinklijst():
                return self._invoer.gekozen
            case Select():
                return None if self._invoer.is_blank() else self._invoer.value
            case TextArea():
                return self._invoer.text
            case Input():
                return self._invoer.value
            case _:
                raise TypeError(f"no such input: {type(self._invoer).__name__}")

    def _gekozen_vooraf(self) -> object:
        # A list shows its first choice only once it is drawn.
        return _vooraf(self.veld) if isinstance(self.veld, JaNeeveld | Keuzeveld) else None

    def waarde(self) -> Any:
        """The answer in the shape of a message; ``None``, ``""`` or ``()`` when there is none.

        Raises:
            Onleesbaar: when it cannot be read as what was asked.
        """
        match self._invoer:
            case Aanvinklijst():
                return self._invoer.gekozen
            case Select():
                return self._keuze(self._invoer)
            case TextArea():
                return self._invoer.text.strip()
            case Input():
                return self._getypt(self._invoer.value)
            case _:
                raise TypeError(f"no such input: {type(self._invoer).__name__}")

    def _keuze(self, invoer: "Select[str]") -> Any:
        if invoer.is_blank():
            return None
        return invoer.value == "ja" if isinstance(self.veld, JaNeeveld) else invoer.value

    def _getypt(self, tekst: str) -> str | None:
        if isinstance(self.veld, Dagveld):
            dag = lees_dag(tekst, self._vandaag)
            return dag.isoformat() if dag else None
        if isinstance(self.veld, Momentveld):
            moment = lees_moment(tekst, self._vandaag)
            return moment.isoformat() if moment else None
        return tekst.strip()

    def toets(self) -> bool:
        """Whether there is a readable answer where one is asked for; says so if not."""
        try:
            leeg = self.waarde() in (None, "", ())
        except Onleesbaar as fout:
            self.zeg_fout(str(fout))
            return False
        if leeg and self.veld.verplicht:
            self.zeg_fout(VERPLICHT)
            return False
        self.zeg_fout("")
        return True

    def zeg_fout(self, zin: str) -> None:
        """Say under the field what is wrong; an empty sentence takes it away."""
        if self._fout is None:
            if not zin:
                return
            self._fout = Static(classes="fout")
            self.mount(self._fout)
        self._fout.update(Text(f"✗ {schoon(zin)}" if zin else ""))
        self._fout.display = bool(zin)
        if zin and self.has_focus_within:
            self.call_after_refresh(self._fout.scroll_visible, animate=False)

    @on(Input.Changed)
    @on(Select.Changed)
    @on(TextArea.Changed)
    @on(Aanvinklijst.Gewijzigd)
    def _veranderd(self, bericht: Message) -> None:
        bericht.stop()
        self.zeg_fout("")
        self.post_message(self.Gewijzigd(self))


def _invoer_voor(veld: Veld) -> Widget:  # noqa: PLR0911 - one line for each kind of field
    match veld:
        case Tekstveld(lang=True):
            return TextArea(schoon(veld.begin), compact=True, highlight_cursor_line=False)
        case Tekstveld():
            return Input(regel(veld.begin), max_length=ZINLENGTE, compact=True)
        case Dagveld():
            return Input(f"{veld.begin:%d-%m-%Y}" if veld.begin else "", compact=True)
        case Momentveld():
            begin = f"{veld.begin.astimezone(NEDERLAND):%d-%m-%Y %H:%M}" if veld.begin else ""
            return Input(begin, compact=True)
        case JaNeeveld():
            return _keuzelijst((("ja", "ja"), ("nee", "nee")), _vooraf(veld))
        case Keuzeveld():
            return _keuzelijst(veld.keuzes, _vooraf(veld))
        case Meerkeuzeveld():
            return Aanvinklijst(veld.keuzes, veld.begin)
        case _:
            raise TypeError(f"no widget for {type(veld).__name__}")


def _vooraf(veld: JaNeeveld | Keuzeveld) -> str | None:
    """What a list begins with; ``None`` when nothing that is in it was chosen beforehand."""
    if isinstance(veld, JaNeeveld):
        return None if veld.begin is None else ("ja" if veld.begin else "nee")
    return veld.begin if veld.begin in {waarde for _, waarde in veld.keuzes} else None


def _keuzelijst(keuzes: tuple[tuple[str, str], ...], begin: str | None) -> Keuzelijst:
    opties = [(veilige_regel(naam), waarde) for naam, waarde in keuzes]
    if begin is not None:
        return Keuzelijst(opties, prompt=KIES, value=begin, compact=True)
    return Keuzelijst(opties, prompt=KIES, compact=True)
