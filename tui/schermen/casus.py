"""What both views of a case share: the forms that anyone in a case may open, and living along with the facts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from textual import on
from textual.message import Message
from textual.widgets import TabbedContent

from services.berichten.antwoord import Gelukt
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Actieregel, Dossier
from services.berichten.werkvoorraad import Punt
from tui.formulieren import betrokkenheid, doelwijziging, kennisgeving, vraag, zaak, zorg
from tui.formulieren.bronnen import Bronnen, Keuzes
from tui.formulieren.vorm import Formulier
from tui.onderdelen.lijst import Lijst
from tui.schermen.kringscherm import Kringscherm
from tui.schermen.tekst import Tekstscherm
from tui.veilig import regel

B = TypeVar("B", Dossier, Overzicht)


class Casusscherm(Kringscherm[None], Generic[B]):
    """A case. ``punt`` is what is due: its action is opened as soon as the case is there."""

    AUTO_FOCUS = "Lijst"

    @dataclass
    class Gekomen(Message):
        """The case came."""

        beeld: Dossier | Overzicht

    def __init__(self, casus: UUID, punt: Punt | None = None) -> None:
        super().__init__()
        self._casus = casus
        self._punt = punt
        self._beeld: B | None = None

    # -- view

    def toon(self, beeld: B) -> None:
        """Show the case."""
        raise NotImplementedError

    def doe_punt(self, punt: Punt) -> None:
        """Open the action of what is due."""
        raise NotImplementedError

    def als_eigen(self, beeld: Dossier | Overzicht) -> B | None:
        """The view as this screen's own kind, ``None`` for another kind."""
        raise NotImplementedError

    @on(Gekomen)
    def _gekomen(self, bericht: Gekomen) -> None:
        beeld = self.als_eigen(bericht.beeld)
        if beeld is None:
            return
        eerste, self._beeld = self._beeld is None, beeld
        if eerste:
            self.zeg("")
        self.toon(beeld)
        if self._punt is not None:
            punt, self._punt = self._punt, None
            self.doe_punt(punt)

    def lijst(self, naam: str) -> Lijst:
        """One of the screen's lists."""
        return self.query_one(f"#{naam}", Lijst)

    def toon_tekst(self, tekst: str) -> None:
        """The whole of a row."""
        self.kring.push_screen(Tekstscherm(tekst))

    # -- sheets

    def _blad(self, nummer: int) -> None:
        bladen = self.query_one(TabbedContent)
        bladen.active = f"blad-{nummer}"
        lijsten = self.query(f"#blad-{nummer} Lijst")
        if lijsten:
            # A sheet takes focus only once it is drawn.
            self.call_after_refresh(lijsten.first().focus)

    def action_blad_1(self) -> None:
        """The first sheet."""
        self._blad(1)

    def action_blad_2(self) -> None:
        """The second sheet."""
        self._blad(2)

    def action_blad_3(self) -> None:
        """The third sheet."""
        self._blad(3)

    def action_blad_4(self) -> None:
        """The fourth sheet."""
        self._blad(4)

    # -- forms

    def met(self, daarna: Callable[[Bronnen], None]) -> None:
        """Go on when the case is there, with everything that forms choose from."""
        if self._beeld is not None:
            self.met_bronnen(daarna, self._beeld)

    def vul_in(self, maak: Callable[[Bronnen], Formulier], daarna: Callable[[Gelukt], None] | None = None) -> None:
        """Open a form about this case."""
        self.met(lambda bronnen: self.kring.open_formulier(self, maak(bronnen), self._casus, daarna))

    def open_acties(self) -> Keuzes:
        """The actions that are not done yet."""
        acties: tuple[Actieregel, ...] = self._beeld.acties if self._beeld else ()
        return tuple((regel(f"{a.wie}: {a.wat or '-'}", 90), str(a.actie)) for a in acties if not a.afgerond)

    def lopend(self) -> Keuzes:
        """The disclosures that this reader could end."""
        raise NotImplementedError

    def gekozen_id(self, lijst: str, soort: str = "") -> str:
        """The id of the row under the cursor of a list on the sheet that is shown; empty when there is none."""
        tabel = self.lijst(lijst)
        if not tabel.has_focus or tabel.gekozen is None:
            return ""
        return tabel.gekozen.removeprefix(soort)

    def action_vraag_stellen(self) -> None:
        """Ask a professional."""
        self.vul_in(vraag.stellen)

    def action_beoordelen(self) -> None:
        """Step 1."""
        self.vul_in(zorg.beoordelen)

    def action_contact(self) -> None:
        """An attempt to reach the citizen."""
        self.vul_in(zorg.contact)

    def action_consultatie(self) -> None:
        """A colleague tested the reasoning."""
        self.vul_in(zorg.consultatie)

    def action_betrokken(self) -> None:
        """Others are directly involved together."""
        self.vul_in(betrokkenheid.vastleggen)

    def action_niet_betrokken(self) -> None:
        """They are not any more."""
        self.vul_in(lambda bronnen: betrokkenheid.beeindigen(bronnen, self.gekozen_betrokkenheid()))

    def gekozen_betrokkenheid(self) -> str:
        """The involvement under the cursor; empty where none is shown."""
        return ""

    def actie_klaar(self, begin: str) -> None:
        """An action was done."""
        keuzes = self.open_acties()
        gekozen = begin if begin in {k[1] for k in keuzes} else ""
        self.kring.open_formulier(self, zaak.actie_afronden(keuzes, gekozen), self._casus)

    def beeindig(self, begin: str) -> None:
        """End a disclosure."""
        keuzes = self.lopend()
        gekozen = begin if begin in {k[1] for k in keuzes} else ""
        self.kring.open_formulier(self, zaak.beeindigen(keuzes, gekozen), self._casus)

    def eigen(self) -> Keuzes:
        """What this reader gave themselves and did not end."""
        return self.lopend()

    def keur_doel_goed(self, begin: str) -> None:
        """Approve another purpose."""
        self.vul_in(lambda bronnen: doelwijziging.goedkeuren(bronnen, self.eigen(), begin))

    def trek_doel_in(self, begin: str) -> None:
        """Take the approval of another purpose back."""
        self.vul_in(lambda bronnen: doelwijziging.intrekken(bronnen, self.eigen(), begin))

    def vertel(self, begin: str = "") -> None:
        """Record that the citizen was told."""
        self.vul_in(lambda bronnen: kennisgeving.doen(bronnen, begin))

    def stel_uit(self, begin: str = "") -> None:
        """Put telling off."""
        self.vul_in(lambda bronnen: kennisgeving.uitstellen(bronnen, begin))

    def maak_brief(self, begin: str = "") -> None:
        """Make the letter about a disclosure."""
        self.met(
            lambda bronnen: self.kring.kies(
                self,
                kennisgeving.brief(bronnen, begin),
                lambda gekozen: self.kring.toon_brief(self._casus, UUID(gekozen["verstrekking"])),
            )
        )

    def action_verstrekken(self) -> None:
        """Give information."""
        self.met(lambda bronnen: self.kring.verstrek(self, bronnen, self._casus))

    def action_convenant(self) -> None:
        """Who may have what in this case, and why."""
        self.kring.toon_convenant(self._casus)

    def action_overleg(self) -> None:
        """The meetings of the case."""
        self.kring.toon_overleg(self._casus, regie=isinstance(self._beeld, Dossier))
