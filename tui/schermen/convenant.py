"""The convenant: who may have what in a chosen situation, and why; its articles and its terms."""

from dataclasses import dataclass
from uuid import UUID

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import DataTable, Static, TabbedContent, TabPane

from services.berichten.convenant import Convenantbeeld, Matrixbeeld
from services.berichten.matrixtekst import letter, merken, situatiezin, waarom
from tui import teksten
from tui.boodschappen import NietGekregen
from tui.onderdelen.lijst import Lijst, Rij
from tui.schermen.kringscherm import Kringscherm
from tui.schermen.tekst import Tekstscherm
from tui.veilig import regel, schoon, veilige_regel

KOLOM = 16
"""Cells of a column head: the longest category has no more."""


class Convenantscherm(Kringscherm[None]):
    """Three sheets: the matrix, the articles, the terms. ``casus`` is ``None`` for the convenanten in force."""

    NAAM = "convenant"
    AUTO_FOCUS = "#matrix"

    @dataclass
    class Gekomen(Message):
        """A convenant came; ``None`` when none is in force. ``alle`` are the hashes to choose from."""

        beeld: Convenantbeeld | None
        alle: tuple[str, ...]

    def __init__(self, casus: UUID | None) -> None:
        super().__init__()
        self._casus = casus
        self._alle: tuple[str, ...] = ()
        self._hash: str | None = None
        self._gevraagd: dict[str, str] = {}
        self._beeld: Convenantbeeld | None = None

    def titel(self) -> str:
        """Which convenant, and of which version."""
        if self._beeld is None:
            return super().titel()
        return teksten.CONVENANT_KOP.format(titel=regel(self._beeld.titel, 60), versie=self._beeld.versie)

    def inhoud(self) -> ComposeResult:
        """The situation, the sheets."""
        bladen = teksten.BLADEN_CONVENANT
        with TabbedContent():
            with TabPane(bladen[0], id="blad-1"):
                yield Static(teksten.BEZIG, id="situatie", classes="alinea", markup=False)
                yield DataTable[Text](id="matrix", cursor_type="cell", fixed_columns=1, cell_padding=1)
                with VerticalScroll(id="waarom-vak", can_focus=False):
                    yield Static(id="waarom", markup=False)
            with TabPane(bladen[1], id="blad-2"):
                yield Lijst(teksten.KOLOMMEN_ARTIKELEN, id="artikelen")
            with TabPane(bladen[2], id="blad-3"):
                yield Lijst(teksten.KOLOMMEN_AFSPRAKEN, id="afspraken")

    # -- fetching

    def iets_nieuws(self) -> None:
        """A convenant does not change while one reads it."""

    def haal_op(self) -> None:
        """Fetch the convenant in the situation that was asked."""
        self.haal_beeld(self._vraag, lambda gekomen: gekomen)

    async def _vraag(self) -> "Convenantscherm.Gekomen":
        if self._casus is not None:
            return self.Gekomen(await self.deur.convenantbeeld(casus=self._casus, situatie=self._gevraagd), ())
        alle = self._alle or tuple(c.hash for c in (await self.deur.convenanten()).convenanten)
        if not alle:
            return self.Gekomen(None, ())
        welk = self._hash or alle[0]
        return self.Gekomen(await self.deur.convenantbeeld(hash_=welk, situatie=self._gevraagd), alle)

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        self._alle = bericht.alle
        self._beeld = bericht.beeld
        self.zeg("" if bericht.beeld else teksten.GEEN_CONVENANT)
        if bericht.beeld is not None:
            self._toon(bericht.beeld, bericht.beeld.matrices[0])

    def niet_gekregen(self, bericht: NietGekregen) -> None:
        """Another situation or convenant did not come: what stands there is still true."""
        if self._beeld is not None:
            self._gevraagd = dict(self._beeld.matrices[0].situatie)
            self._hash = self._beeld.hash

    # -- showing

    def _toon(self, beeld: Convenantbeeld, matrix: Matrixbeeld) -> None:
        self.zet_titel()
        self.toon_veilig("#situatie", situatiezin(matrix))
        tabel = self._tabel
        plek = tabel.cursor_coordinate
        tabel.clear(columns=True)
        tabel.add_column("", key="partij")
        for categorie in matrix.categorieen:
            tabel.add_column(veilige_regel(categorie, KOLOM), key=categorie)
        for rij in matrix.rijen:
            cellen = (veilige_regel(f"{letter(c)} {merken(c, beeld)}".strip(), KOLOM) for c in rij.cellen)
            tabel.add_row(veilige_regel(rij.partij, None, "bold"), *cellen, key=rij.partij)
        tabel.move_cursor(row=plek.row, column=max(plek.column, 1), animate=False)
        self._toon_waarom()
        artikelen = (Rij(str(n), (a.nummer, a.tekst, a.regel)) for n, a in enumerate(beeld.artikelen))
        self.query_one("#artikelen", Lijst).vul(tuple(artikelen))
        self.query_one("#afspraken", Lijst).vul(tuple(_afspraken(beeld)))

    @property
    def _tabel(self) -> DataTable[Text]:
        return self.query_one("#matrix", DataTable)

    @on(DataTable.CellHighlighted, "#matrix")
    def _toon_waarom(self) -> None:
        self.query_one("#waarom", Static).update(Text(self._reden()))

    def _reden(self) -> str:
        """Why the cell under the cursor is as it is."""
        if self._beeld is None:
            return ""
        matrix, plek = self._beeld.matrices[0], self._tabel.cursor_coordinate
        if not (0 <= plek.row < len(matrix.rijen) and 1 <= plek.column <= len(matrix.categorieen)):
            return ""
        rij, categorie = matrix.rijen[plek.row], matrix.categorieen[plek.column - 1]
        cel = rij.cellen[plek.column - 1]
        kop = teksten.CONVENANT_CEL.format(partij=rij.partij, categorie=categorie, letter=letter(cel))
        return "\n".join((kop, *map(schoon, waarom(cel, self._beeld))))

    @on(DataTable.CellSelected, "#matrix")
    def _cel_gekozen(self) -> None:
        self.action_waarom()

    @on(Lijst.RowSelected)
    def _regel_gekozen(self, bericht: Lijst.RowSelected) -> None:
        lijst = bericht.data_table
        if self._beeld is None or not isinstance(lijst, Lijst) or lijst.gekozen is None:
            return
        nummer = int(lijst.gekozen)
        if lijst.id == "artikelen":
            artikel = self._beeld.artikelen[nummer]
            tekst = "\n\n".join(filter(None, (artikel.nummer, artikel.tekst, artikel.regel)))
        else:
            tekst = "\n\n".join(_afspraken(self._beeld)[nummer].cellen)
        self.kring.push_screen(Tekstscherm(tekst))

    # -- actions

    def action_waarom(self) -> None:
        """The whole reason of the cell under the cursor."""
        if reden := self._reden():
            self.kring.push_screen(Tekstscherm(reden))

    def _volgende(self, wat: str) -> None:
        """The next value of something that can be chosen; after the last comes the first."""
        if self._beeld is None:
            return
        situatie = dict(self._beeld.matrices[0].situatie)
        keuzes = self._beeld.keuzes[wat]
        situatie[wat] = keuzes[(keuzes.index(situatie[wat]) + 1) % len(keuzes)]
        self._gevraagd = situatie
        self.ververs()

    def action_doel(self) -> None:
        """The next purpose."""
        self._volgende("doel")

    def action_kring(self) -> None:
        """The next circle."""
        self._volgende("kring")

    def action_grond(self) -> None:
        """The next ground."""
        self._volgende("grond")

    def action_fase(self) -> None:
        """The next phase."""
        self._volgende("fase")

    def action_geheimhouding(self) -> None:
        """Another secrecy of who would have it."""
        self._volgende("geheimhouding")

    def action_gever(self) -> None:
        """Another secrecy of who gave it."""
        self._volgende("gever")

    def action_pet(self) -> None:
        """The next role."""
        self._volgende("pet")

    def action_ander(self) -> None:
        """The next convenant in force; a case has only its own."""
        if self._beeld is None or len(self._alle) < 2:
            self.meld_kort(teksten.GEEN_ANDER_CONVENANT)
            return
        self._hash = self._alle[(self._alle.index(self._beeld.hash) + 1) % len(self._alle)]
        self._gevraagd = {}
        self.ververs()

    def action_blad_1(self) -> None:
        """The matrix."""
        self._blad(1, "#matrix")

    def action_blad_2(self) -> None:
        """The articles."""
        self._blad(2, "#artikelen")

    def action_blad_3(self) -> None:
        """The terms."""
        self._blad(3, "#afspraken")

    def _blad(self, nummer: int, lijst: str) -> None:
        self.query_one(TabbedContent).active = f"blad-{nummer}"
        self.call_after_refresh(self.query_one(lijst).focus)


def _afspraken(beeld: Convenantbeeld) -> list[Rij]:
    regels = [(teksten.DOEL_NAAM.format(naam=d.naam), f"{d.wat} ({d.soort})") for d in beeld.doelen]
    regels += [
        (teksten.PARTIJ_NAAM.format(naam=p.soort), f"{p.rol}; {p.verantwoordelijke}; {p.grondslag}")
        for p in beeld.partijen
    ]
    regels += [(v.naam, v.tekst) for v in beeld.voorwaarden]
    return [Rij(str(n), (regel(naam, 36), tekst)) for n, (naam, tekst) in enumerate(regels)]
