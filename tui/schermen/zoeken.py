"""Finding a citizen while they are on the telephone, among one's own cases only."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, Static

from domain.tijd import dag
from services.berichten.adresboek import Gevonden
from tui import teksten
from tui.formulieren.invoer import Onleesbaar, lees_dag
from tui.formulieren.vorm import Dagveld, Tekstveld
from tui.onderdelen.lijst import Lijst, Rij
from tui.onderdelen.veldvak import Veldvak
from tui.schermen.kringscherm import Kringscherm
from tui.veilig import regel

_VELDEN = (
    Tekstveld("naam", "Naam", "De hele naam, zoals die is vastgelegd.", verplicht=False),
    Dagveld("geboren", "Geboortedatum", verplicht=False),
    Tekstveld("bsn", "BSN", verplicht=False),
)


class Zoekscherm(Kringscherm[UUID]):
    """Ends with the case that was chosen."""

    NAAM = "zoeken"
    AUTO_FOCUS = "Input"

    @dataclass
    class Gekomen(Message):
        """The answer came."""

        gevonden: Gevonden

    def inhoud(self) -> ComposeResult:
        """Three fields and what was found."""
        for veld in _VELDEN:
            yield Veldvak(veld, dag(self.kring.nu))
        yield Static(id="gevonden-kop", classes="alinea")
        yield Lijst(teksten.KOLOMMEN_GEVONDEN, id="gevonden")

    @on(Input.Submitted)
    def action_zoeken(self) -> None:
        """Search with what is filled in."""
        try:
            naam, geboren, bsn = self._antwoorden()
        except Onleesbaar as fout:
            self.zeg(str(fout))
            return
        if not (naam or geboren or bsn):
            self.zeg(teksten.ZOEK_IETS)
            return
        self.zeg("")
        self.haal("zoek", lambda: self.deur.zoek(naam=naam, geboren=geboren, bsn=bsn), self.Gekomen)

    def _antwoorden(self) -> tuple[str | None, date | None, str | None]:
        naam, geboren, bsn = (vak.waarde() for vak in self.query(Veldvak))
        return naam or None, lees_dag(geboren or "", dag(self.kring.nu)), bsn or None

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        plaatsen = bericht.gevonden.plaatsen
        kop = teksten.GEVONDEN.format(aantal=len(plaatsen)) if plaatsen else teksten.NIET_GEVONDEN
        self.toon_veilig("#gevonden-kop", kop)
        lijst = self.query_one("#gevonden", Lijst)
        lijst.vul([Rij(f"{p.casus} {p.persoon}", (regel(p.kenmerk, 60),)) for p in plaatsen])
        if plaatsen:
            lijst.focus()

    @on(Lijst.RowSelected)
    def action_open(self) -> None:
        """Open the case that was found."""
        gekozen = self.query_one("#gevonden", Lijst).gekozen
        if gekozen is not None:
            self.dismiss(UUID(gekozen.split()[0]))
        else:
            self.zeg(teksten.GEEN_CASUS_GEKOZEN)
