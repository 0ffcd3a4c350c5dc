"""Commands on a case: load, judge, decide, keep. A conflict means: load and decide again."""

from uuid import UUID, uuid5

from pydantic import ValidationError

from domain.besluit.algemeen import NIET_GEBONDEN, gever_gebonden
from domain.besluit.kader import Kader
from domain.besluit.keuze import besluit
from domain.besluit.regel import REGELS, Bezwaar
from domain.besluit.regel import Geweigerd as BesluitGeweigerd
from domain.betrokkene import BetrokkeneToegevoegd
from domain.convenantstand import binding_van, geldende_versie
from domain.feit import Feit, Oordeelsspoor, Vastgelegd
from domain.lezing import Handeling, Voornemen
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.opdracht.grondvorm import OPDRACHTEN, Opdracht
from domain.opdracht.verstrekking import BrengIn, DoeVerstrekking
from domain.opdracht.vraag import StelVraag
from domain.opdracht.zaak import OpenCasus
from domain.partij import Binding
from domain.verloop import herbouw
from domain.verstrekking import VerstrekkingGedaan, VerstrekkingGeweigerd
from domain.verzegeld import inhoud_van
from domain.vraag import VraagGeweigerd
from services.berichten.antwoord import Gelukt, Geweigerd, Reden
from services.casusboek import Casusboek
from services.deur.fouten import NietToegestaan, Onjuist, niet_toegestaan, zin_bij
from services.deur.kadering import maak_kader
from services.deur.oproep import Geladen, Oproep
from services.deur.weigering import met_uitleg
from services.gevolgen import Gevolgen
from services.leeslog import Geveld
from services.poorten import Archief, Beleid, Beleidskast, Versieconflict

POGINGEN = 12
"""How often to decide again when someone else was first."""

_NIEUW = (
    "toestemming",
    "gesprek",
    "bezwaar",
    "betrokkenheid",
    "verstrekking",
    "overleg",
    "besluit",
    "actie",
    "vraag",
    "verzoek",
    "beoordeling",
)
"""The fields of facts that hold the id of what came into being."""

_CASUSRUIMTE = UUID("9f4b2f38-7a94-4c55-8f7e-34b3f0f0c1ce")


class Opdrachtloket:
    """Carries out the commands of the domain."""

    def __init__(
        self,
        archief: Archief,
        boek: Casusboek,
        kast: Beleidskast,
        gevolgen: Gevolgen,
    ) -> None:
        self._archief = archief
        self._boek = boek
        self._kast = kast
        self._gevolgen = gevolgen

    async def voer_uit(self, naam: str, oproep: Oproep) -> Gelukt | Geweigerd:
        """Carry out the command with this name. The same command id again gives the same answer and does nothing.

        Raises:
            NietToegestaan: it may not be done, and nothing of it became a fact. A refusal that did is returned.
        """
        opdracht = lees_opdracht(naam, oproep)
        for poging in range(POGINGEN):
            geladen, rol, beleid = await self._laad(opdracht, oproep)
            eerder = _eerder(geladen, oproep)
            if eerder:
                return await self._antwoord(eerder, geladen, oproep)
            kader = maak_kader(geladen.casus, opdracht, oproep, rol, beleid)
            try:
                feiten = besluit(geladen.casus, opdracht, kader)
            except BesluitGeweigerd as fout:
                await self._bewaar_oordelen(opdracht, oproep, geladen, kader)
                raise NietToegestaan(_geweigerd(fout.bezwaren)) from fout
            if not feiten:
                return Gelukt(nummers={"casus": geladen.id})
            vastgelegd = leg_vast(geladen, feiten, oproep, kader)
            try:
                await self._archief.voeg_toe(vastgelegd)
            except Versieconflict:
                if poging == POGINGEN - 1:
                    raise
                continue
            na = herbouw(geladen.id, (*geladen.feiten, *vastgelegd))
            for feit in feiten:
                self._gevolgen.verwerk(na, feit)
            return await self._antwoord(list(vastgelegd), geladen, oproep)
        raise AssertionError("the last attempt either answers or raises")

    async def _bewaar_oordelen(self, opdracht: Opdracht, oproep: Oproep, geladen: Geladen, kader: Kader) -> None:
        """Keep the verdicts of a command from which nothing follows."""
        if not isinstance(opdracht, DoeVerstrekking | BrengIn | StelVraag):
            return
        aan = opdracht.aan if isinstance(opdracht, StelVraag) else None
        gevelde = gevelde_oordelen(opdracht.over, oproep, kader, aan)
        handeling = Handeling.VRAGEN if isinstance(opdracht, StelVraag) else Handeling.GEVEN
        log = self._boek.leeslog
        await log.geveld(oproep, kader.wie.rol, geladen.casus, handeling, gevelde, voornemen_van(opdracht))

    async def _laad(self, opdracht: Opdracht, oproep: Oproep) -> tuple[Geladen, Rol, Beleid]:
        if isinstance(opdracht, OpenCasus):
            beleid = await self._kast.versie(geldende_hash(opdracht.convenant, oproep), oproep.vandaag)
            geladen = await self._boek.laad(_nieuwe_casus(oproep))
            return geladen, oproep.verzoek.rol or Rol.REGIE, beleid
        geladen, rol = await self._boek.voor_deelnemer(oproep)
        return geladen, rol, await self._kast.versie(geladen.casus.hash, oproep.vandaag)

    async def _antwoord(self, feiten: list[Vastgelegd], geladen: Geladen, oproep: Oproep) -> Gelukt | Geweigerd:
        """What is told of these facts, the first time and whenever the command is repeated."""
        antwoord = antwoord_op(feiten, geladen.id)
        if isinstance(antwoord, Gelukt):
            return antwoord
        geweigerd = next(v for v in feiten if isinstance(v.feit, VerstrekkingGeweigerd | VraagGeweigerd))
        return await met_uitleg(antwoord, geweigerd, geladen, oproep.register, self._kast)


def _eerder(geladen: Geladen, oproep: Oproep) -> list[Vastgelegd]:
    """What this very command of this caller gave before; somebody else's command has nothing to do with it."""
    return [
        v
        for v in geladen.feiten
        if v.opdracht == oproep.verzoek.opdracht and v.wie.medewerker == oproep.medewerker.medewerker
    ]


def _nieuwe_casus(oproep: Oproep) -> UUID:
    """The id of the case that this command opens: the same for the same command of the same caller."""
    return uuid5(_CASUSRUIMTE, f"{oproep.verzoek.opdracht}/{oproep.medewerker.medewerker}")


def geldende_hash(convenant: str, oproep: Oproep) -> str:
    """The content hash of the version under which the caller's organisation opens a case today.

    Raises:
        NietToegestaan: there is none, or none that this organisation is bound by.
    """
    stand, wie = oproep.register.convenanten, oproep.medewerker.organisatie
    versie = geldende_versie(stand, wie, convenant, oproep.vandaag)
    if versie is not None:
        return versie.hash
    geldig = [v for v in stand.van(convenant) if v.geldig_van <= oproep.vandaag <= v.geldig_tot]
    if not geldig:
        raise niet_toegestaan(f"Er geldt geen convenant '{convenant}'.", "001 §5", "CON-02")
    bindingen = {binding_van(stand, wie, v.hash, oproep.vandaag) for v in geldig}
    reden = next(b for b in (Binding.OPGESCHORT, Binding.UITGETREDEN, Binding.NIET_GETEKEND) if b in bindingen)
    raise niet_toegestaan(NIET_GEBONDEN[reden], "001 §5", "CON-02", gever_gebonden.volgende)


def lees_opdracht(naam: str, oproep: Oproep) -> Opdracht:
    """The command in a message.

    Raises:
        Onjuist: with, for each field, what is wrong.
    """
    try:
        return OPDRACHTEN[naam].model_validate(oproep.verzoek.inhoud)
    except ValidationError as fout:
        raise Onjuist("Deze opdracht klopt niet.", zin_bij(fout)) from fout


def leg_vast(geladen: Geladen, feiten: tuple[Feit, ...], oproep: Oproep, kader: Kader) -> tuple[Vastgelegd, ...]:
    """The facts of one command in their places, with the verdicts they rest on."""
    return tuple(
        Vastgelegd(
            stroom=geladen.id,
            versie=geladen.casus.versie + nummer,
            opdracht=oproep.verzoek.opdracht,
            wie=kader.wie,
            gebeurd=oproep.moment,
            geregistreerd=oproep.moment,
            oordelen=_sporen(feit, oproep, kader),
            feit=feit,
        )
        for nummer, feit in enumerate(feiten, start=1)
    )


def _sporen(feit: Feit, oproep: Oproep, kader: Kader) -> tuple[Oordeelsspoor, ...]:
    over, aan = getattr(feit, "over", None), getattr(feit, "aan", None)
    if not isinstance(over, UUID):
        return ()
    return tuple(g.spoor() for g in gevelde_oordelen(over, oproep, kader, aan))


def gevelde_oordelen(over: UUID, oproep: Oproep, kader: Kader, aan: UUID | None = None) -> tuple[Geveld, ...]:
    """The verdicts of a command about a citizen as they are kept. ``aan`` is who a question is put to."""
    anderen = () if aan is None else (aan,)
    alle = [*kader.oordelen.items(), *((wie, o) for wie, oordelen in kader.onthullingen.items() for o in oordelen)]
    return tuple(
        Geveld(oordeel, over, ontvanger, bronnen=oproep.register.bronnen(ontvanger, kader.wie.medewerker, *anderen))
        for ontvanger, oordeel in alle
    )


def voornemen_van(opdracht: DoeVerstrekking | BrengIn | StelVraag) -> Voornemen:
    """What a command says beside the question to policy."""
    match opdracht:
        case BrengIn() | DoeVerstrekking():
            return Voornemen(
                over=opdracht.over,
                overleg=opdracht.overleg if isinstance(opdracht, BrengIn) else None,
                einddatum=opdracht.einddatum,
                ontleend_aan=opdracht.ontleend_aan,
            )
        case StelVraag():
            return Voornemen(over=opdracht.over, aan=opdracht.aan)


def antwoord_op(feiten: list[Vastgelegd], casus: UUID) -> Gelukt | Geweigerd:
    """What the caller hears of the facts that their command gave, now and whenever they repeat it."""
    nummers: dict[str, UUID | list[UUID]] = {"casus": casus}
    opent: list[str] = []
    personen: list[UUID] = []
    for vastgelegd in feiten:
        feit = vastgelegd.feit
        if isinstance(feit, VerstrekkingGeweigerd | VraagGeweigerd):
            return _uit_sporen(feit)
        if isinstance(feit, BetrokkeneToegevoegd):
            personen.append(feit.persoon)
        if isinstance(feit, VerstrekkingGedaan):
            afweging = inhoud_van(feit.afweging)
            if afweging is not None and not (afweging.vooraf_verteld or afweging.niveau is Niveau.ANONIEM):
                opent.append("kennisgeving")
        nummers |= {naam: getattr(feit, naam) for naam in _NIEUW if isinstance(getattr(feit, naam, None), UUID)}
    if personen:
        nummers["betrokkenen"] = personen
    return Gelukt(nummers=nummers, opent=tuple(opent))


def _uit_sporen(feit: VerstrekkingGeweigerd | VraagGeweigerd) -> Geweigerd:
    sporen = inhoud_van(feit.redenen) or ()
    redenen = tuple(Reden(zin=s.zin, bron=s.regel, eis=s.eis) for s in sporen)
    volgende = [stap for s in sporen if s.regel in REGELS for stap in REGELS[s.regel].volgende]
    return Geweigerd(redenen=redenen, volgende=tuple(dict.fromkeys(volgende)))


def _geweigerd(bezwaren: tuple[Bezwaar, ...]) -> Geweigerd:
    return Geweigerd(
        redenen=tuple(Reden(zin=b.zin, bron=b.regel, eis=b.eis) for b in bezwaren),
        volgende=tuple(dict.fromkeys(stap for b in bezwaren for stap in b.volgende)),
    )
