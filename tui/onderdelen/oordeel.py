"""The verdict that grows beside the form: what is still open, what is in the way, what may be done instead."""

from collections.abc import Sequence

from rich.text import Text

from services.berichten.toetsing import Ontvangeroordeel, Toetsing
from tui import teksten
from tui.veilig import regel, schoon

BELEID = "beleid"
"""The name of the rule that passes on what policy says."""


def in_woorden(toetsing: Toetsing | None, nog: Sequence[str]) -> Text:
    """``nog`` are the questions that have no answer yet; ``None`` is no verdict yet."""
    tekst = Text(teksten.OORDEEL + "\n", style="bold")
    if toetsing is None:
        tekst.append(teksten.OORDEEL_WACHT + "\n", style="not bold")
    else:
        _oordeel(tekst, toetsing, volledig=not nog)
    if nog:
        tekst.append("\n" + teksten.OORDEEL_NOG + "\n")
        tekst.append("".join(f"☐ {schoon(vraag)}\n" for vraag in nog), style="not bold")
    return tekst


def _oordeel(tekst: Text, toetsing: Toetsing, *, volledig: bool) -> None:
    if toetsing.mag:
        tekst.append((teksten.OORDEEL_MAG if volledig else teksten.OORDEEL_TOT_NU) + "\n")
    else:
        tekst.append(teksten.OORDEEL_MAG_NIET + "\n")
        # What policy says is told for each receiver, with its articles.
        regels = [reden for reden in toetsing.redenen if reden.bron != BELEID]
        tekst.append("".join(f"✗ {schoon(reden.zin)}\n" for reden in regels), style="not bold")
    for een in toetsing.oordelen:
        tekst.append(_ontvanger(een) + "\n", style="not bold")
        tekst.append("".join(f"  ! {schoon(plicht)}\n" for plicht in een.verplichtingen), style="not bold")
        # What is allowed is told in one line; of what is refused all of it, so that one sees what would help.
        uitleg = () if een.mag else een.uitleg
        tekst.append("".join(f"  | {schoon(r)}\n" for r in uitleg), style="not bold dim")
    if toetsing.volgende:
        tekst.append("\n" + teksten.VOLGENDE + "\n")
        tekst.append("".join(f"→ {schoon(v)}\n" for v in toetsing.volgende), style="not bold")
    if toetsing.opent_kennisgeving:
        tekst.append(f"\n! {teksten.OORDEEL_OPENT}\n", style="not bold")


def _ontvanger(een: Ontvangeroordeel) -> str:
    artikelen = f" ({', '.join(schoon(a) for a in een.artikelen)})" if een.artikelen else ""
    naam = regel(een.naam, 40)
    if een.mag:
        return teksten.OORDEEL_WIE_JA.format(naam=naam, artikelen=artikelen)
    zin = teksten.OORDEEL_WIE_NEE.format(naam=naam, want=schoon(een.want), artikelen=artikelen)
    return zin + (teksten.OORDEEL_HOOGUIT.format(niveau=een.hooguit) if een.hooguit else "")
