"""What was disclosed, as text to read: the same for reading oneself and for looking as another. Pure."""

from collections.abc import Sequence

from rich.text import Text

from services.berichten.deelnemer import GEBLOKKEERD, Gelezene
from tui.tijdtaal import tijdstip
from tui.veilig import regel, schoon

_TEKSTEN = (("anoniem", "anoniem"), ("dat", "dat"), ("buitenkant", "buitenkant"), ("inhoud", "inhoud"))


def in_woorden(stukken: Sequence[Gelezene]) -> Text:
    """All pieces under each other, as they came."""
    return Text("\n\n").join([_stuk(s) for s in stukken])


def _stuk(s: Gelezene) -> Text:
    tekst = Text(f"{regel(s.naam or '-', 60)} · {s.categorie} · niveau {s.niveau}\n", style="bold")
    tekst.append(
        f"van {regel(s.gever, 60)} ({regel(s.gever_organisatie, 60)}), {tijdstip(s.gedaan)}\n", style="not bold"
    )
    tekst.append(f"doel: {schoon(s.doel)}\n", style="not bold")
    hoe = [] if s.bron is None else [f"bron: {schoon(s.bron)}"]
    hoe += [_hoe(s)] if _hoe(s) else []
    if hoe:
        tekst.append(" · ".join(hoe) + "\n", style="not bold")
    for naam, veld in _TEKSTEN:
        waarde = getattr(s, veld)
        if waarde is not None:
            stijl = "not bold reverse" if waarde == GEBLOKKEERD else "not bold"
            tekst.append(f"{naam}: ", style="bold").append(f"{schoon(waarde)}\n", style=stijl)
    tekst.append("op grond van: " + "; ".join(schoon(a) for a in s.artikelen), style="not bold dim")
    if s.plichten:
        tekst.append("\nlet op: " + "; ".join(schoon(p) for p in s.plichten), style="not bold")
    tekst.append("".join(f"\n| {schoon(r)}" for r in s.uitleg), style="not bold dim")
    return tekst


def _hoe(s: Gelezene) -> str:
    delen = [] if s.eigen_waarneming is None else ["zelf gezien" if s.eigen_waarneming else "van een ander gehoord"]
    if s.aard is not None:
        delen.append(s.aard.value)
    return ", ".join(delen)
