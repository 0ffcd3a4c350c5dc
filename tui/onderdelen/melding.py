"""The line in which a screen says calmly what went wrong, and what can be done."""

from rich.text import Text
from textual.widgets import Static

from services.berichten.antwoord import Fout, Geweigerd
from tui import teksten
from tui.veilig import schoon


class Meldregel(Static):
    """Hidden while there is nothing to say. What it says stays until the next action."""

    def on_mount(self) -> None:
        """Nothing to say yet."""
        self.display = False

    def zeg(self, tekst: Text | str) -> None:
        """Say it; an empty text hides the line."""
        self.display = bool(tekst)
        self.update(tekst if isinstance(tekst, Text) else Text(schoon(tekst)))


def uitleg_van(antwoord: Geweigerd | Fout | None) -> Text:
    """A refusal, an error or a lost connection in words, with the next lawful steps or the number to ask about."""
    if antwoord is None:
        return Text(teksten.MISLUKT_VERBINDING)
    if isinstance(antwoord, Fout):
        return _van_fout(antwoord)
    return _van_weigering(antwoord)


def _van_fout(fout: Fout) -> Text:
    zin = schoon(fout.zin)
    if fout.code == "storing":
        zin = f"{zin} {teksten.STORING.format(nummer=schoon(fout.correlatie))}"
    elif fout.correlatie:
        zin = teksten.MET_NUMMER.format(zin=zin, nummer=schoon(fout.correlatie))
    velden = "".join(f"\n· {schoon(veld)}: {schoon(wat)}" for veld, wat in fout.velden.items())
    return Text(zin + velden)


def _van_weigering(geweigerd: Geweigerd) -> Text:
    tekst = Text(teksten.GEWEIGERD, style="bold")
    for reden in geweigerd.redenen:
        tekst.append(f"\n✗ {schoon(reden.zin)}", style="not bold")
        waar = "; ".join(reden.artikelen) or reden.bron
        tekst.append(f" ({schoon(waar)})", style="not bold dim")
    if geweigerd.hooguit is not None:
        tekst.append(f"\n{teksten.HOOGUIT.format(niveau=geweigerd.hooguit)}", style="not bold")
    if geweigerd.volgende:
        tekst.append(f"\n{teksten.VOLGENDE}")
        tekst.append("".join(f"\n→ {schoon(v)}" for v in geweigerd.volgende), style="not bold")
    if geweigerd.uitleg:
        tekst.append(f"\n{teksten.WAAROM}")
        tekst.append("".join(f"\n| {schoon(r)}" for r in geweigerd.uitleg), style="not bold")
    return tekst
