"""Views on a case: load, judge, record the reading, answer. Nothing is shown that was not recorded first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from domain.besluit.kader import Kader
from domain.besluit.verstrekking import bezwaren_tegen
from domain.categorie import Categorie
from domain.lezing import Handeling, lezingen_van
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Plichtsoort
from domain.opdracht.verstrekking import BrengIn, DoeVerstrekking
from policies.toedracht import Lezer, vraag_om_te_geven
from policies.wijziging import lagere_niveaus
from services.beeld.brief import maak_brief
from services.beeld.dossier import maak_dossier
from services.beeld.gedeeld import beleid_per_oordeel
from services.beeld.gesteld import mag_weten
from services.beeld.inzage import maak_inzage
from services.beeld.leesbaar import Leesbaar, stukken_voor
from services.beeld.lezing import maak_bekeken_als, maak_lezing, per_persoon
from services.beeld.overzicht import maak_overzicht
from services.beeld.proces import maak_proces
from services.beeld.waarom import Waarover, plichten, waarom
from services.berichten.antwoord import Beeld, Bericht, Geweigerd, Reden
from services.berichten.toetsing import Ontvangeroordeel, Toetsing
from services.berichten.vraagtekst import Vraagtekst
from services.casusboek import Casusboek
from services.deur.convenantkijk import bekijk_convenant
from services.deur.fouten import NietToegestaan, Onjuist, niet_toegestaan, zin_bij
from services.deur.kadering import maak_kader, volgende_stappen
from services.deur.opdrachten import gevelde_oordelen, voornemen_van
from services.deur.oproep import Geladen, Oproep
from services.leeslog import Geveld, Leeslog
from services.poorten import Archief, Beleid, Beleidskast
from services.winkelklok import Winkelklok


class Beeldenloket:
    """Answers with views. Which ones it can make in full depends on the keys of its process."""

    def __init__(
        self, boek: Casusboek, kast: Beleidskast, leeslog: Leeslog, lezingen: Archief, winkel: Winkelklok
    ) -> None:
        self._boek = boek
        self._kast = kast
        self._leeslog = leeslog
        self._lezingen = lezingen
        self._winkel = winkel

    async def dossier(self, oproep: Oproep) -> Beeld:
        """The whole case, for its regisseur only."""
        geladen, rol, beleid = await self._laad(oproep)
        _alleen_regisseur(geladen, oproep)
        self._boek.eis_gebonden(geladen, oproep)
        beeld = maak_dossier(geladen, oproep, beleid, oefening=await self._winkel.is_oefening())
        await self._noteer_allen(oproep, rol, geladen, "dossier", "regie")
        return _beeld("dossier", beeld)

    async def overzicht(self, oproep: Oproep) -> Beeld:
        """The case, for one of its participants."""
        geladen, rol, beleid = await self._laad(oproep)
        self._boek.eis_gebonden(geladen, oproep)
        lezer, oefening = _lezer(geladen, oproep, rol), await self._winkel.is_oefening()
        beeld = maak_overzicht(geladen, oproep, lezer, beleid, oefening=oefening)
        deel = geladen.casus.deelnemers.get(oproep.medewerker.medewerker)
        per = {
            persoon: tuple(
                (a.verstrekking, a.categorie or Categorie.PERSOON) for a in beeld.aan_mij if a.over == persoon
            )
            for persoon in beeld.betrokkenen
            if not geladen.casus.betrokkenen[persoon].vernietigd
        }
        doel = (deel.doel if deel else None) or "deelname"
        await self._noteer(oproep, rol, geladen, "overzicht", Niveau.DAT, doel, per)
        return _beeld("overzicht", beeld)

    async def proces(self, oproep: Oproep) -> Beeld:
        """Which parties and steps the case has, for someone who governs and to whom it is shown."""
        geladen = await self._boek.voor_bestuurder(oproep)
        self._boek.eis_gebonden(geladen, oproep)
        beleid = await self._kast.versie(geladen.casus.hash, oproep.vandaag)
        beeld = maak_proces(geladen, oproep, beleid, oefening=await self._winkel.is_oefening())
        leeg: dict[UUID, tuple[tuple[UUID, Categorie], ...]] = {
            persoon: () for persoon, mens in geladen.casus.betrokkenen.items() if not mens.vernietigd
        }
        await self._noteer(oproep, Rol.BESTUUR, geladen, "proces", Niveau.ANONIEM, "bestuurlijke verantwoording", leeg)
        return _beeld("proces", beeld)

    async def lees(self, oproep: Oproep, niveau: Niveau) -> Beeld | Geweigerd:
        """What was given to the caller, at one level."""
        doel = _tekst(oproep, "doel", verplicht=False)
        geladen, rol, beleid = await self._laad(oproep)
        lezer = _lezer(geladen, oproep, rol)
        alles = stukken_voor(geladen.casus, lezer, beleid, oproep.register.soorten, niveau, oproep.vandaag, doel)
        gemaakt = maak_lezing(geladen, lezer, beleid, oproep.register, niveau, oproep.vandaag, doel)
        dicht = tuple(g for e in alles if not e.mag for g in _gevelde(e, lezer, oproep))
        if isinstance(gemaakt, Geweigerd):
            await self._leeslog.geweigerd(oproep, rol, geladen.casus, gemaakt.redenen, niveau, dicht)
            return gemaakt
        lezing, open_ = gemaakt
        await self._leeslog.geveld(oproep, rol, geladen.casus, Handeling.LEZEN, dicht)
        oordelen = {
            p: tuple(g for e in open_ if e.stuk.over == p for g in _gevelde(e, lezer, oproep))
            for p in {e.stuk.over for e in open_}
        }
        await self._leeslog.gelezen(
            oproep,
            rol,
            geladen.casus,
            beeld="lezing",
            niveau=niveau,
            doel=doel or open_[0].afweging.doel,
            per_persoon=per_persoon(open_),
            oordelen=oordelen,
        )
        return _beeld("lezing", lezing)

    async def bekijk_als(self, oproep: Oproep) -> Beeld:
        """What another participant gets, blocked out where the viewer may not read it; for the regisseur."""
        wie = _nummer(oproep, "medewerker")
        geladen, rol, beleid = await self._laad(oproep)
        _alleen_regisseur(geladen, oproep)
        self._boek.eis_gebonden(geladen, oproep)
        ander = oproep.register.lezer(wie, geladen.casus.hash, oproep.vandaag)
        if ander is None or not geladen.casus.is_deelnemer(wie):
            raise niet_toegestaan("Deze medewerker neemt niet deel aan deze casus.", "003 §4.5", "PLA-08")
        beeld = maak_bekeken_als(geladen, _lezer(geladen, oproep, rol), ander, beleid, oproep)
        await self._noteer_allen(oproep, rol, geladen, "bekijk als", "regie")
        return _beeld("bekeken als", beeld)

    async def vraag(self, oproep: Oproep) -> Beeld:
        """The text of a question, for who asked it, and for who was asked as long as they may know what it tells."""
        welke = _nummer(oproep, "vraag")
        geladen, rol, beleid = await self._laad(oproep)
        self._boek.eis_gebonden(geladen, oproep)
        vraag = geladen.casus.vragen.get(welke)
        ik = oproep.medewerker.medewerker
        if vraag is None or vraag.stelling is None or ik not in {vraag.van, vraag.aan}:
            raise niet_toegestaan("Deze vraag is er niet, of niet voor u.", "004 §4.2", "STP-10")
        if ik != vraag.van and not mag_weten(geladen.casus, vraag, oproep.register, beleid, oproep.vandaag):
            raise niet_toegestaan("Deze vraag is er niet, of niet voor u.", "004 §4.2", "STP-10")
        van = oproep.register.medewerkers[vraag.van]
        beeld = Vraagtekst(
            vraag=welke,
            over=vraag.over,
            van=oproep.register.naam(vraag.van),
            van_organisatie=oproep.register.organisatienaam(van.organisatie),
            **vraag.stelling.model_dump(),
        )
        per = {vraag.over: ((welke, vraag.stelling.categorie),)}
        await self._noteer(oproep, rol, geladen, "vraag", Niveau.DAT, vraag.stelling.doel, per)
        return _beeld("vraag", beeld)

    async def inzage(self, oproep: Oproep) -> Beeld:
        """The citizen's account, on a recorded request (RCH-05)."""
        verzoek = _nummer(oproep, "verzoek")
        geladen, rol, beleid = await self._laad(oproep)
        _alleen_regisseur(geladen, oproep)
        gevraagd = geladen.casus.inzageverzoeken.get(verzoek)
        if gevraagd is None:
            raise niet_toegestaan(
                "Er is geen verzoek waarvan identiteit en bevoegdheid zijn vastgesteld.",
                "AVG 12",
                "RCH-05",
                ("Leg eerst het verzoek vast.",),
            )
        lezingen = await self._lezingen.geschiedenis(lezingen_van(geladen.id))
        oefening = await self._winkel.is_oefening()
        van_toen = await beleid_per_oordeel(self._kast, geladen.feiten, gevraagd.over)
        beeld = maak_inzage(geladen, lezingen, gevraagd.over, oproep, beleid, oefening=oefening, van_toen=van_toen)
        per: dict[UUID, tuple[tuple[UUID, Categorie], ...]] = {gevraagd.over: ((verzoek, Categorie.PERSOON),)}
        await self._noteer(oproep, rol, geladen, "inzage", Niveau.INHOUD, "inzage voor de burger", per)
        return _beeld("inzage", beeld)

    async def brief(self, oproep: Oproep) -> Beeld:
        """What a letter about a disclosure would hold; for who gave it and for the regisseur."""
        welke = _nummer(oproep, "verstrekking")
        geladen, rol, beleid = await self._laad(oproep)
        stuk = geladen.casus.verstrekkingen.get(welke)
        if stuk is None or oproep.medewerker.medewerker not in {stuk.gever, geladen.casus.regisseur}:
            raise niet_toegestaan("Dit doet wie de gegevens gaf, of de regisseur.", "004 §3.1", "KEN-01")
        brief = maak_brief(geladen, welke, oproep, beleid, oefening=await self._winkel.is_oefening())
        if isinstance(brief, Geweigerd):
            raise NietToegestaan(brief)
        categorie = stuk.afweging.categorie if stuk.afweging else Categorie.PERSOON
        per = {stuk.over: ((welke, categorie),)}
        await self._noteer(oproep, rol, geladen, "brief", Niveau.BUITENKANT, "kennisgeving", per)
        return _beeld("brief", brief)

    async def toets(self, oproep: Oproep, soort: type[DoeVerstrekking | BrengIn]) -> Beeld:
        """What would happen if this were given now. Nothing of the case is shown or changed; the verdict is kept."""
        self._leeslog.eis_ruimte(oproep)
        try:
            opdracht = soort.model_validate(oproep.verzoek.inhoud)
        except ValidationError as fout:
            raise Onjuist("Nog niet alles is ingevuld.", zin_bij(fout)) from fout
        geladen, rol, beleid = await self._laad(oproep)
        kader = maak_kader(geladen.casus, opdracht, oproep, rol, beleid)
        bezwaren = bezwaren_tegen(geladen.casus, opdracht, kader)
        volgende = [s for b in bezwaren for s in b.volgende]
        oordelen = tuple(
            Ontvangeroordeel(
                ontvanger=wie,
                naam=oproep.register.naam(wie),
                mag=o.toegestaan,
                want=o.want(),
                artikelen=tuple(str(a) for a in o.artikelen),
                hooguit=beleid.hoogste(o.vraag),
                verplichtingen=plichten(o, oproep.vandaag, verteld=opdracht.vooraf_verteld, dagen=_dagen(opdracht)),
                uitleg=waarom(
                    o, beleid, geladen.feiten, _waarover(geladen, opdracht, oproep, kader, wie), kader.wie.medewerker
                ),
            )
            for wie, o in ((wie, kader.doorslag(wie)) for wie in kader.oordelen)
        )
        gevelde = gevelde_oordelen(opdracht.over, oproep, kader)
        await self._leeslog.geveld(oproep, rol, geladen.casus, Handeling.TOETSEN, gevelde, voornemen_van(opdracht))
        return _beeld(
            "toetsing",
            Toetsing(
                mag=not bezwaren,
                redenen=tuple(Reden(zin=b.zin, bron=b.regel, eis=b.eis) for b in bezwaren),
                volgende=tuple(dict.fromkeys((*volgende, *volgende_stappen(kader, beleid)))),
                oordelen=oordelen,
                opent_kennisgeving=not opdracht.vooraf_verteld,
            ),
        )

    async def convenant(self, oproep: Oproep) -> Beeld:
        """A convenant with its matrix. Nothing of any case is in it, so that nothing is recorded."""
        return await bekijk_convenant(self._boek, self._kast, oproep)

    async def _laad(self, oproep: Oproep) -> tuple[Geladen, Rol, Beleid]:
        geladen, rol = await self._boek.voor_deelnemer(oproep)
        return geladen, rol, await self._kast.versie(geladen.casus.hash, oproep.vandaag)

    async def _noteer(
        self,
        oproep: Oproep,
        rol: Rol,
        geladen: Geladen,
        beeld: str,
        niveau: Niveau,
        doel: str,
        per: Mapping[UUID, tuple[tuple[UUID, Categorie], ...]],
    ) -> None:
        await self._leeslog.gelezen(oproep, rol, geladen.casus, beeld=beeld, niveau=niveau, doel=doel, per_persoon=per)

    async def _noteer_allen(self, oproep: Oproep, rol: Rol, geladen: Geladen, beeld: str, doel: str) -> None:
        """One reading for each citizen of the case; of who was destroyed nothing is left to be read."""
        per: dict[UUID, tuple[tuple[UUID, Categorie], ...]] = {
            persoon: tuple(
                (v.verstrekking, v.afweging.categorie)
                for v in geladen.casus.verstrekkingen.values()
                if v.over == persoon and v.afweging is not None
            )
            for persoon, mens in geladen.casus.betrokkenen.items()
            if not mens.vernietigd
        }
        await self._noteer(oproep, rol, geladen, beeld, Niveau.DAT, doel, per)


def _beeld(wat: str, bericht: Bericht) -> Beeld:
    return Beeld(wat=wat, beeld=bericht.model_dump(mode="json"))


def _dagen(opdracht: DoeVerstrekking | BrengIn) -> dict[Plichtsoort, date]:
    """The days that the giver chose, which go before the terms of the convenant."""
    gekozen = {Plichtsoort.HERBEOORDELEN: opdracht.herbeoordelen, Plichtsoort.EINDIGEN: opdracht.einddatum}
    return {soort: dag for soort, dag in gekozen.items() if dag is not None}


def _waarover(
    geladen: Geladen, opdracht: DoeVerstrekking | BrengIn, oproep: Oproep, kader: Kader, ontvanger: UUID
) -> Waarover:
    """What a try was about, for its explanation."""
    lezer = oproep.register.lezer(ontvanger, geladen.casus.hash, oproep.vandaag)
    # Giving less does not help when it is the giver's name that tells too much.
    lager = lagere_niveaus(opdracht.niveau) if kader.oordelen[ontvanger] is kader.doorslag(ontvanger) else ()
    minder = [opdracht.model_copy(update={"niveau": niveau}) for niveau in lager]
    return Waarover(
        over=opdracht.over,
        ontvanger=oproep.register.medewerkers[ontvanger],
        gever=frozenset({kader.wie.medewerker, kader.wie.organisatie}),
        lager=tuple(
            vraag_om_te_geven(geladen.casus, een, kader.dader, lezer, oproep.vandaag)
            for een in minder
            if lezer is not None
        ),
        ontleend_aan=opdracht.ontleend_aan,
        sinds=oproep.vandaag,
        dagen=_dagen(opdracht),
    )


def _gevelde(een: Leesbaar, lezer: Lezer, oproep: Oproep) -> tuple[Geveld, ...]:
    wie = lezer.medewerker.medewerker
    bronnen = oproep.register.bronnen(wie, een.stuk.gever)
    return tuple(Geveld(o, een.stuk.over, wie, een.stuk.verstrekking, bronnen) for o in een.oordelen)


def _lezer(geladen: Geladen, oproep: Oproep, rol: Rol) -> Lezer:
    lezer = oproep.register.lezer(oproep.medewerker.medewerker, geladen.casus.hash, oproep.vandaag)
    if lezer is None:
        raise niet_toegestaan("U staat niet (meer) in het register.", "003 §4.5", "PLA-08")
    return replace(lezer, pet=rol)


def _alleen_regisseur(geladen: Geladen, oproep: Oproep) -> None:
    if oproep.medewerker.medewerker != geladen.casus.regisseur:
        raise niet_toegestaan("Dit kan alleen de regisseur van deze casus.", "001 §4.1", "DOS-07")


def _nummer(oproep: Oproep, veld: str) -> UUID:
    try:
        return UUID(str(oproep.verzoek.inhoud[veld]))
    except (KeyError, ValueError) as fout:
        raise Onjuist("Dit verzoek klopt niet.", {veld: "hier hoort een geldig nummer"}) from fout


def _tekst(oproep: Oproep, veld: str, *, verplicht: bool) -> str | None:
    waarde: Any = oproep.verzoek.inhoud.get(veld)
    if waarde is None and not verplicht:
        return None
    if not isinstance(waarde, str) or not 1 <= len(waarde) <= 80:
        raise Onjuist("Dit verzoek klopt niet.", {veld: "hier hoort een korte tekst"})
    return waarde
