"""What the screen is handed in tests: a writer of documents, and a line on which every endpoint answers."""

import asyncio
from pathlib import Path

from domain.besluit import keuze  # noqa: F401 - registers every command
from domain.niveau import Niveau
from domain.opdracht.grondvorm import OPDRACHTEN
from services.berichten import eindpunt
from services.berichten.inzage import Inzageoverzicht, Kennisgevingsbrief
from tests.tui import berichten as b
from tests.tui.lijn import Praatlijn
from tui.documentschrijver import Voortgang


class Schrijver:
    """Writes nothing; keeps what it was asked and can be held half-way."""

    def __init__(self) -> None:
        self.inzagen: list[Inzageoverzicht] = []
        self.brieven: list[Kennisgevingsbrief] = []
        self.verder = asyncio.Event()
        self.verder.set()
        self.gestopt = False
        self.fout: OSError | None = None

    async def schrijf_inzage(self, overzicht: Inzageoverzicht, voortgang: Voortgang) -> tuple[Path, ...]:
        """Two steps; waits between them while it is held."""
        voortgang(1, 2)
        try:
            await self.verder.wait()
        except asyncio.CancelledError:
            self.gestopt = True
            raise
        if self.fout is not None:
            raise self.fout
        voortgang(2, 2)
        self.inzagen.append(overzicht)
        return (Path("inzage.pdf"), Path("inzage.html"))

    async def schrijf_brief(self, brief: Kennisgevingsbrief) -> Path:
        """One file."""
        if self.fout is not None:
            raise self.fout
        self.brieven.append(brief)
        return Path("brief.pdf")


def vul_lijn(lijn: Praatlijn, t: str = "") -> None:
    """Script every endpoint, with ``t`` in every text."""
    lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(t))
    lijn.antwoord(eindpunt.DOSSIER, b.dossier(t))
    lijn.antwoord(eindpunt.OVERZICHT, b.overzicht(t))
    lijn.antwoord(eindpunt.ADRESBOEK, b.adresboek(t))
    lijn.antwoord(eindpunt.CONVENANTEN, b.convenanten(t))
    lijn.antwoord(eindpunt.CONVENANT_BEKIJKEN, lambda v: b.convenantbeeld(t, **v.inhoud["situatie"]))
    lijn.antwoord(eindpunt.PERSOON_ZOEKEN, b.gevonden(t))
    lijn.antwoord(eindpunt.VERSTREKKING_TOETSEN, b.toetsing(t))
    lijn.antwoord(eindpunt.INBRENG_TOETSEN, b.toetsing(t))
    lijn.antwoord(eindpunt.VRAAG_LEZEN, b.vraagtekst(t))
    lijn.antwoord(eindpunt.BEKIJK_ALS, b.bekeken(t))
    lijn.antwoord(eindpunt.INZAGE_MAKEN, b.inzageoverzicht(t))
    lijn.antwoord(eindpunt.BRIEF_OPSTELLEN, b.brief(t))
    for niveau in (Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD):
        lijn.antwoord(eindpunt.lezen(niveau), b.lezing(t, niveau))
    for naam in OPDRACHTEN:
        lijn.antwoord(naam, b.gelukt(t))
