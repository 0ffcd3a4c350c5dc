"""Looking at the screen as a person does: what stands there now; and each screen of the app, ready to be opened."""

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.widgets import Select

from domain.niveau import Niveau
from tests.tui import berichten as b
from tui.formulieren import kennisgeving, zaak, zorg
from tui.formulieren.bronnen import Bronnen
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
from tui.schermen.tekst import Tekstscherm
from tui.schermen.uitleg import Uitlegscherm
from tui.schermen.verstrekken import Verstrekscherm
from tui.schermen.werkvoorraad import Werkvoorraadscherm
from tui.schermen.zoeken import Zoekscherm

SMAL, BREED = (80, 24), (140, 40)


def beeld(app: App[Any]) -> str:
    """Everything that stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def aaneen(app: App[Any]) -> str:
    """The same as running text, for sentences that are wrapped."""
    return " ".join(beeld(app).split())


def kan_worden_ingevuld(app: App[Any]) -> bool:
    """Whether every choice of the screen is drawn, so that it can be set."""
    keuzes = app.screen.query(Select)
    return bool(keuzes) and all(k.query("SelectOverlay") and k.query("#label") for k in keuzes)


def bronnen(t: str = "", *, regie: bool = True) -> Bronnen:
    """What forms choose from."""
    casus = b.dossier(t) if regie else b.overzicht(t)
    return Bronnen(b.adresboek(t), b.convenanten(t), b.IK if regie else b.GGZ, b.NU, casus)


SCHERMEN: dict[str, Callable[[str], Kringscherm[Any]]] = {
    "werkvoorraad": lambda t: Werkvoorraadscherm(),
    "regie": lambda t: Regiecasus(b.CASUS),
    "deelnemer": lambda t: Deelnemercasus(b.CASUS_2),
    "overleg": lambda t: Overlegscherm(b.CASUS, regie=True),
    "verstrekken": lambda t: Verstrekscherm(bronnen(t), b.CASUS),
    "lezen": lambda t: Leesscherm(b.CASUS_2, Niveau.DAT),
    "bekijk_als": lambda t: Bekijkscherm(b.dossier(t)),
    "inzage": lambda t: Inzagescherm(b.CASUS, None),
    "zoeken": lambda t: Zoekscherm(),
    "geschiedenis": lambda t: Geschiedenisscherm(b.CASUS),
    "convenant": lambda t: Convenantscherm(b.CASUS),
    "brief": lambda t: Briefscherm(b.CASUS, b.GEGEVEN),
    "formulier": lambda t: Formulierscherm(zorg.contact(bronnen(t)), b.CASUS),
    "keuze": lambda t: Keuzescherm(kennisgeving.brief(bronnen(t))),
    "tekst": lambda t: Tekstscherm(f"iets{t}"),
    "uitleg": lambda t: Uitlegscherm("regie"),
}
"""Each screen by its name in the registry of actions; the argument is put in what it is handed."""


def formulieren(t: str = "") -> list[Formulierscherm]:
    """Forms with choices made of outside text."""
    alles = bronnen(t)
    maak = (zaak.openen, zaak.uittreden)
    return [Formulierscherm(een(alles), b.CASUS) for een in maak]
