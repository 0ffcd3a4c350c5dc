"""The case as a partner professional sees it: what was given to them, what they gave, what they are asked."""

from functools import partial
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static, TabbedContent, TabPane

from domain.niveau import Niveau
from services.berichten.antwoord import Gelukt
from services.berichten.deelnemer import Aanbod, MijnOverleg, Overzicht, VraagAanMij
from services.berichten.dossier import Dossier
from services.berichten.vraagtekst import Vraagtekst
from services.berichten.werkvoorraad import Punt, Zaaksoort
from tui import casusregels, teksten
from tui.boodschappen import OpdrachtBeantwoord, VraagGelezen
from tui.formulieren import vraag
from tui.formulieren.bronnen import Keuzes
from tui.onderdelen.lijst import Lijst
from tui.schermen.casus import Casusscherm
from tui.tijdtaal import tijdstip
from tui.veilig import regel, schoon

_RIJEN = {
    "aan-mij": casusregels.aan_mij,
    "van-mij": casusregels.van_mij,
    "vragen": casusregels.vragen,
    "overleg": casusregels.mijn_overleg,
}
"""Each list of the screen, and the rows it shows."""


class Deelnemercasus(Casusscherm[Overzicht]):
    """Fed by ``Overzicht``."""

    NAAM = "deelnemer"
    AUTO_FOCUS = "#aan-mij"

    def titel(self) -> str:
        """The case, and how far it is."""
        return f"{schoon(self._beeld.kenmerk)} · {self._beeld.fase}" if self._beeld else "casus"

    def inhoud(self) -> ComposeResult:
        """Four sheets under the reader's own place in the case."""
        bladen = teksten.BLADEN_DEELNEMER
        yield Static(id="mijn-plek", classes="alinea")
        with TabbedContent():
            with TabPane(bladen[0], id="blad-1"):
                yield Lijst(teksten.KOLOMMEN_AAN_MIJ, id="aan-mij")
                yield Static(id="waarom-niet", classes="alinea")
            with TabPane(bladen[1], id="blad-2"):
                yield Lijst(teksten.KOLOMMEN_VAN_MIJ, id="van-mij")
            with TabPane(bladen[2], id="blad-3"):
                yield Lijst(teksten.KOLOMMEN_VRAGEN, id="vragen")
            with TabPane(bladen[3], id="blad-4"):
                yield Lijst(teksten.KOLOMMEN_OVERLEG, id="overleg")

    def haal_op(self) -> None:
        """Fetch the case."""
        self.haal_beeld(partial(self.deur.overzicht, self._casus), self.Gekomen)

    def als_eigen(self, beeld: Dossier | Overzicht) -> Overzicht | None:
        """Only the participant's view belongs here."""
        return beeld if isinstance(beeld, Overzicht) else None

    def toon(self, beeld: Overzicht) -> None:
        """Show the case; every list keeps its cursor where it is."""
        self.zet_titel()
        plek = teksten.MIJN_PLEK.format(
            kring=beeld.kring,
            taak=regel(beeld.taak or "-", 60),
            doel=regel(beeld.doel or "-", 40),
            regisseur=regel(beeld.regisseur, 40),
        )
        self.toon_veilig("#mijn-plek", plek)
        for naam, maak in _RIJEN.items():
            self.lijst(naam).vul(maak(beeld))
        self._zeg_waarom()

    def doe_punt(self, punt: Punt) -> None:
        """Straight to what is due."""
        welke = str(punt.onderdeel)
        match punt.zaak:
            case Zaaksoort.KENNISGEVING:
                self.vertel(welke)
            case Zaaksoort.GROND_VERLOOPT | Zaaksoort.HERBEOORDELING:
                self.beeindig(welke)
            case Zaaksoort.ONTVANGST:
                self.lijst("aan-mij").kies(welke)
                self.action_bevestigen()
            case Zaaksoort.VRAAG:
                self.action_blad_3()
                self.lijst("vragen").kies(welke)
                self._lees_vraag(punt.onderdeel)
            case Zaaksoort.ACTIE:
                self.actie_klaar(welke)
            case Zaaksoort.INZAGEVERZOEK:
                self.kring.toon_inzage(self._casus, punt.onderdeel)

    def lopend(self) -> Keuzes:
        """What the reader gave and did not end."""
        gegeven = self._beeld.van_mij if self._beeld else ()
        return tuple(
            (regel(f"{v.categorie}, {v.niveau} aan {', '.join(v.ontvangers)}", 90), str(v.verstrekking))
            for v in gegeven
            if not v.beeindigd
        )

    # -- rows

    @on(Lijst.RowHighlighted, "#aan-mij")
    def _zeg_waarom(self) -> None:
        aanbod = self._aanbod()
        zin = teksten.WAAROM_NIET.format(zin=schoon(aanbod.waarom_niet)) if aanbod and aanbod.waarom_niet else ""
        if aanbod and aanbod.andere_doelen:
            zin = f"{zin} {teksten.MAG_OOK_VOOR.format(doelen=schoon(', '.join(aanbod.andere_doelen)))}".strip()
        if aanbod and aanbod.door_aan:
            zin = f"{zin} {teksten.MAG_DOOR_AAN.format(mensen=schoon(', '.join(aanbod.door_aan)))}".strip()
        self.toon_veilig("#waarom-niet", zin)

    def _aanbod(self) -> Aanbod | None:
        sleutel = self.lijst("aan-mij").gekozen
        return next((a for a in self._beeld.aan_mij if str(a.verstrekking) == sleutel), None) if self._beeld else None

    @on(Lijst.RowSelected)
    def _rij_gekozen(self, gebeurtenis: Lijst.RowSelected) -> None:
        sleutel = str(gebeurtenis.row_key.value)
        lijst = gebeurtenis.data_table
        match lijst.id:
            case "aan-mij":
                self.action_lezen()
            case "vragen":
                self._lees_vraag(UUID(sleutel))
            case "overleg" if sleutel.startswith("overleg "):
                self._toon_overleg(UUID(sleutel.removeprefix("overleg ")))
            case _:
                self.toon_tekst("\n".join(cel.plain for cel in lijst.get_row_at(gebeurtenis.cursor_row)))

    def _toon_overleg(self, welk: UUID) -> None:
        overleg = next((o for o in self._beeld.overleggen if o.overleg == welk), None) if self._beeld else None
        if overleg is not None:
            self.toon_tekst(overleg_in_woorden(overleg))

    def _lees_vraag(self, welke: UUID) -> None:
        self.haal("vraag", partial(self.deur.vraag, self._casus, welke), VraagGelezen)

    @on(VraagGelezen)
    def _vraag_gelezen(self, bericht: VraagGelezen) -> None:
        self.toon_tekst(vraag_in_woorden(bericht.beeld))

    # -- actions

    def action_lezen(self) -> None:
        """Read, at the lowest level first; what is anonymous has no other."""
        aanbod = self._aanbod()
        anoniem = aanbod is not None and aanbod.niveau is Niveau.ANONIEM
        aan_mij = self._beeld.aan_mij if self._beeld else ()
        andere = tuple(dict.fromkeys(d for a in aan_mij for d in a.andere_doelen))
        self.kring.lees(self._casus, Niveau.ANONIEM if anoniem else Niveau.DAT, andere)

    def action_bevestigen(self) -> None:
        """Confirm that what is under the cursor was received."""
        aanbod = self._aanbod()
        if aanbod is None or aanbod.bevestigd:
            self.zeg(teksten.NIETS_TE_BEVESTIGEN)
            return
        self.geef_opdracht("ontvangst.bevestigen", {"verstrekking": str(aanbod.verstrekking)}, self._casus)

    @on(OpdrachtBeantwoord)
    def _beantwoord(self, bericht: OpdrachtBeantwoord) -> None:
        bericht.stop()
        if isinstance(bericht.antwoord, Gelukt):
            self.zeg("")
            self.meld_kort(teksten.ONTVANGST_BEVESTIGD)
            self.ververs()
        else:
            self.zeg(bericht.antwoord)

    def action_antwoorden(self) -> None:
        """Answer a question, through the five steps."""
        begin = self.gekozen_id("vragen")
        self.met(
            lambda bronnen: self.kring.kies(
                self, vraag.antwoorden(bronnen, begin), lambda gekozen: self._antwoord(UUID(gekozen["vraag"]))
            )
        )

    def _antwoord(self, welke: UUID) -> None:
        gesteld = next((v for v in self._beeld.vragen_aan_mij if v.vraag == welke), None) if self._beeld else None
        if gesteld is not None:
            self._verstrek_op(gesteld)

    def _verstrek_op(self, gesteld: VraagAanMij) -> None:
        self.met(lambda bronnen: self.kring.verstrek(self, bronnen, self._casus, antwoord_op=gesteld))

    def action_afwijzen(self) -> None:
        """Do not give what was asked."""
        begin = self.gekozen_id("vragen")
        self.vul_in(lambda bronnen: vraag.afwijzen(bronnen, begin))

    def action_kennisgeving(self) -> None:
        """The citizen was told."""
        self.vertel(self.gekozen_id("van-mij"))

    def action_uitstellen(self) -> None:
        """Telling waits."""
        self.stel_uit(self.gekozen_id("van-mij"))

    def action_brief(self) -> None:
        """A letter to the citizen."""
        self.maak_brief(self.gekozen_id("van-mij"))

    def action_beeindigen(self) -> None:
        """End a disclosure."""
        self.beeindig(self.gekozen_id("van-mij"))

    def action_ander_doel(self) -> None:
        """Approve another purpose."""
        self.keur_doel_goed(self.gekozen_id("van-mij"))

    def action_geen_ander_doel(self) -> None:
        """Take that back."""
        self.trek_doel_in(self.gekozen_id("van-mij"))

    def action_actie_afronden(self) -> None:
        """An action was done."""
        self.actie_klaar(self.gekozen_id("overleg", "actie "))


def vraag_in_woorden(v: Vraagtekst) -> str:
    """A question as its reader sees it."""
    weet = teksten.JA if v.burger_weet_ervan else teksten.NEE
    return teksten.VRAAGTEKST.format(
        van=v.van,
        organisatie=v.van_organisatie,
        categorie=v.categorie,
        niveau=v.niveau,
        noodzaak=f"{v.noodzaaksoort}: {v.noodzaak}" if v.noodzaaksoort and v.noodzaak else teksten.NIET_GEVRAAGD,
        doel=v.doel,
        weet=weet,
        situatie=v.situatie,
    )


def overleg_in_woorden(o: MijnOverleg) -> str:
    """A meeting as its invitation tells."""
    wie = "\n".join(
        f"· {g.naam}, {g.organisatienaam} ({g.kring}){f': {g.taak}' if g.taak else ''}" for g in o.genodigden
    )
    return teksten.OVERLEGTEKST.format(
        moment=tijdstip(o.moment),
        doel=o.doel or "-",
        situatie=o.situatie or "-",
        weet=o.burger_weet_ervan or "-",
        wie=wie,
        stand=casusregels.overlegstand(o.kring, o.gesloten),
    )
