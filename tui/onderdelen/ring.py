"""The circle as a picture: who stands where around the citizen, to which level, on which article."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from domain.partij import Kring
from services.berichten.dossier import Burger, Dossier, Ringplek
from tui import teksten
from tui.veilig import regel

MINSTE_BREEDTE = 30


class Ring(Static):
    """Draws the ring of a case in the width it gets."""

    def __init__(self) -> None:
        super().__init__(id="ring")
        self._dossier: Dossier | None = None

    def toon(self, dossier: Dossier) -> None:
        """Draw this case."""
        self._dossier = dossier
        self._teken()

    def on_resize(self) -> None:
        """Draw again in the new width."""
        self._teken()

    def _teken(self) -> None:
        if self._dossier is not None:
            breedte = max(self.size.width, MINSTE_BREEDTE)
            self.update(teken_ring(self._dossier.ring, self._dossier.burgers, breedte))


def teken_ring(plekken: Sequence[Ringplek], burgers: Sequence[Burger], breedte: int) -> Text:
    """The wide circle around the small one around the citizens; those outside both stand under it."""
    breed = [_plek(p, breedte - 4) for p in plekken if p.kring is Kring.BREED]
    klein = [_plek(p, breedte - 8) for p in plekken if p.kring is Kring.KLEIN]
    buiten = [_plek(p, breedte - 2) for p in plekken if p.kring is Kring.EEN_OP_EEN]
    helft = (len(klein) + 1) // 2
    midden = [Text(f"◉ {_naam(b)}", style="bold") for b in burgers]
    binnen = [*klein[:helft], Text(), *(_gecentreerd(m, breedte - 8) for m in midden), Text(), *klein[helft:]]
    helft = (len(breed) + 1) // 2
    kleine = _kader(teksten.KLEINE_KRING, binnen, breedte - 4)
    regels = _kader(teksten.BREDE_KRING, [*breed[:helft], *kleine, *breed[helft:]], breedte)
    if buiten:
        regels += [Text(f"  {teksten.EEN_OP_EEN}:", style="dim"), *(Text("  ").append_text(p) for p in buiten)]
    return Text("\n").join(regels)


def _naam(burger: Burger) -> str:
    return regel(burger.naam, 40) if burger.naam else teksten.VERNIETIGD


def _plek(plek: Ringplek, ruimte: int) -> Text:
    """Organisation and name; level and article keep their room, names are cut first."""
    niveau = plek.niveau.value if plek.niveau else teksten.NIETS_LEESBAAR
    # An article is written as "convenant v1, art. 5.2": in the picture there is room for its number only.
    artikel = f" ({regel(plek.artikel.rpartition(', ')[2], 12)})" if plek.artikel else ""
    achter = f" · {niveau}{artikel}"
    teken = "★" if plek.rol.value == "regie" else "·" if plek.niveau is None else "●"
    wie = regel(f"{plek.organisatienaam}, {plek.naam}", max(ruimte - cell_len(achter) - 2, 4))
    return Text(f"{teken} {wie}").append(achter, style="bold" if plek.niveau else "dim")


def _gecentreerd(tekst: Text, breedte: int) -> Text:
    vrij = max(breedte - cell_len(tekst.plain), 0)
    return Text(" " * (vrij // 2)).append_text(tekst)


def _kader(titel: str, regels: Sequence[Text], breedte: int) -> list[Text]:
    kop = f" {titel} "
    streep = max(breedte - 2 - cell_len(kop), 0)
    boven = f"╭{'─' * (streep // 2)}{kop}{'─' * (streep - streep // 2)}╮"
    onder = f"╰{'─' * max(breedte - 2, 0)}╯"
    return [Text(boven), *(_in_kader(r, breedte) for r in regels), Text(onder)]


def _in_kader(inhoud: Text, breedte: int) -> Text:
    ruimte = max(breedte - 4, 0)
    regel_ = inhoud.copy()
    regel_.truncate(ruimte, overflow="ellipsis")
    vul = max(ruimte - cell_len(regel_.plain), 0)
    return Text("│ ").append_text(regel_).append(" " * vul + " │", style="not bold")
