"""The decision log, and deciding again: for the regisseur of the case, and every look is itself recorded."""

from contextlib import suppress
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.betrokkene import PersoonsgegevensVernietigd
from domain.categorie import Categorie
from domain.feit import Oordeelsspoor, Vastgelegd
from domain.lezing import lezingen_van
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Oordeel, Plichtsoort, Toegangsvraag
from domain.tijd import dag
from domain.verloop import herbouw
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from policies.herbeoordeling import Herbeoordeling, NietTeHerhalen, Toen, herbeoordeel, lager, toen_geoordeeld
from policies.herkomst import herkomst
from policies.uitleg import Uitleg, leg_uit
from services.beeld.besluiten import Besluitplaats, alle_besluiten, maak_regel
from services.berichten.antwoord import Beeld
from services.berichten.besluiten import Besluitenlijst, Herhaling, Herhalingen, Oordeelregel
from services.casusboek import Casusboek
from services.deur.fouten import Onjuist, niet_toegestaan
from services.deur.oproep import Geladen, Oproep
from services.leeslog import Leeslog
from services.poorten import Archief, Beleid, Beleidskast
from services.register import Gezien, Register, Toenstand

GEEN_CASUS = "Deze casus was er toen nog niet."
SINDSDIEN_VERNIETIGD = "Sindsdien zijn in deze casus gegevens vernietigd. Wat daarop rustte, is niet meer na te gaan."


class Besluitenloket:
    """Answers who decided what, by which article, on which facts."""

    def __init__(
        self, boek: Casusboek, kast: Beleidskast, register: Register, leeslog: Leeslog, lezingen: Archief
    ) -> None:
        self._boek = boek
        self._kast = kast
        self._register = register
        self._leeslog = leeslog
        self._lezingen = lezingen

    async def toon(self, oproep: Oproep) -> Beeld:
        """Every verdict of the case."""
        geladen, rol = await self._van_de_regisseur(oproep)
        alle = alle_besluiten(geladen.feiten, await self._lezingen.geschiedenis(lezingen_van(geladen.id)))
        lijst = Besluitenlijst(
            casus=geladen.id,
            kenmerk=geladen.casus.kenmerk,
            besluiten=tuple(maak_regel(plek, geladen, oproep.register) for plek in alle),
        )
        await self._noteer(oproep, rol, geladen, "besluiten")
        return Beeld(wat="besluiten", beeld=lijst.model_dump(mode="json"))

    async def herhaal(self, oproep: Oproep) -> Beeld:
        """Decide verdicts again: the one that is named, those of a moment, or all of the case."""
        feit, op = _keuze(oproep)
        geladen, rol = await self._van_de_regisseur(oproep)
        alle = alle_besluiten(geladen.feiten, await self._lezingen.geschiedenis(lezingen_van(geladen.id)))
        gekozen = _kies(tuple(b for b in alle if b.plaats is not None), feit, op)
        toen = op if feit is not None else None
        beeld = Herhalingen(
            casus=geladen.id,
            kenmerk=geladen.casus.kenmerk,
            herhalingen=tuple([await self._herhaal(plek, geladen, oproep, toen) for plek in gekozen]),
        )
        await self._noteer(oproep, rol, geladen, "oordeel herhaald")
        return Beeld(wat="herhalingen", beeld=beeld.model_dump(mode="json"))

    async def _herhaal(self, plek: Besluitplaats, geladen: Geladen, oproep: Oproep, op: datetime | None) -> Herhaling:
        v, spoor = plek.vastgelegd, plek.vastgelegd.oordelen[plek.plaats or 0]
        feiten = _feiten_toen(geladen.feiten, spoor, op)
        stand = await self._register.toen(Gezien(v.geregistreerd, spoor.bronnen), op)
        uitkomst: Herbeoordeling | None = None
        oud: Oordeel | None = None
        uitleg: Uitleg | None = None
        verschillen: tuple[str, ...]
        try:
            oud = toen_geoordeeld(spoor)
            uitleg = await self._leg_uit(plek, oud, geladen)
            toen = await self._toen(geladen.id, feiten, stand, spoor, op or v.gebeurd, eigen=op is None)
            uitkomst = herbeoordeel(v, plek.plaats or 0, toen)
            verschillen = uitkomst.verschillen
        except NietTeHerhalen as fout:
            verschillen = (fout.zin,)
        if verschillen and any(isinstance(f.feit, PersoonsgegevensVernietigd) for f in geladen.feiten):
            verschillen = (*verschillen, SINDSDIEN_VERNIETIGD)
        return Herhaling(
            besluit=plek.besluit,
            moment=v.geregistreerd,
            op=op or v.gebeurd,
            handeling=plek.handeling,
            wie=oproep.register.naam(v.wie.medewerker),
            ontvanger=oproep.register.naam(spoor.ontvanger),
            convenant=spoor.convenant,
            toen=_regel(oud),
            opnieuw=_regel(uitkomst.opnieuw if uitkomst is not None else None),
            gelijk=uitkomst is not None and uitkomst.gelijk,
            verschillen=verschillen,
            uitleg=uitleg.voor_professional() if uitleg is not None else (),
            uitleg_burger=uitleg.voor_burger() if uitleg is not None else (),
        )

    async def _toen(
        self,
        casus: UUID,
        feiten: tuple[Vastgelegd, ...],
        register: Toenstand,
        spoor: Oordeelsspoor,
        op: datetime,
        *,
        eigen: bool,
    ) -> Toen:
        """How it stood. As of its own moment a verdict is decided by the version that it names itself."""
        stand = herbouw(casus, feiten)
        if not stand.bestaat:
            raise NietTeHerhalen(GEEN_CASUS)
        beleid = await self._kast.versie(spoor.convenant if eigen else stand.hash)
        return Toen(
            casus=stand,
            lezer=lambda wie: register.stand.lezer(wie, beleid.hash, dag(op)),
            mens=register.stand.medewerkers.get,
            vandaag=dag(op),
            beleid=beleid,
        )

    async def _leg_uit(self, plek: Besluitplaats, oud: Oordeel, geladen: Geladen) -> Uitleg:
        """The full explanation of the verdict of then, with where every fact came from."""
        v, spoor = plek.vastgelegd, plek.vastgelegd.oordelen[plek.plaats or 0]
        register = await self._register.toen(Gezien(v.geregistreerd, spoor.bronnen))
        beleid: Beleid = await self._kast.versie(spoor.convenant)
        feiten = _feiten_toen(geladen.feiten, spoor, None)
        ontvanger = register.stand.medewerkers.get(spoor.ontvanger)
        if ontvanger is None:
            return leg_uit(oud, beleid)
        gegeven = _gegeven((*feiten, v), spoor.stuk)
        door = (gegeven or v).wie
        bronnen = herkomst(
            oud.vraag,
            feiten,
            register.feiten,
            over=spoor.oordeel.betreft,
            ontvanger=ontvanger,
            gever=frozenset({door.medewerker, door.organisatie}),
            stuk=spoor.stuk,
        )
        minder: tuple[Toegangsvraag, ...] = ()
        with suppress(NietTeHerhalen):  # then it is explained without what asking for less would have given
            minder = lager(
                v, plek.plaats or 0, await self._toen(geladen.id, feiten, register, spoor, v.gebeurd, eigen=True)
            )
        sinds, gekozen = dag((gegeven or v).gebeurd), _gekozen_dagen(gegeven)
        return leg_uit(oud, beleid, bronnen, sinds=sinds, dagen=gekozen, lager=minder)

    async def _van_de_regisseur(self, oproep: Oproep) -> tuple[Geladen, Rol]:
        """Reading the log is decided too; who takes part and asks for more than that leaves a trace."""
        geladen, rol = await self._boek.voor_deelnemer(oproep)
        if oproep.medewerker.medewerker != geladen.casus.regisseur:
            await self._leeslog.geweigerd(oproep, rol, geladen.id, Niveau.DAT)
            raise niet_toegestaan("Dit kan alleen de regisseur van deze casus.", "001 §4.1", "DOS-07")
        return geladen, rol

    async def _noteer(self, oproep: Oproep, rol: Rol, geladen: Geladen, beeld: str) -> None:
        mensen = [p for p, mens in geladen.casus.betrokkenen.items() if not mens.vernietigd] or [geladen.id]
        per: dict[UUID, tuple[tuple[UUID, Categorie], ...]] = dict.fromkeys(mensen, ())
        await self._leeslog.gelezen(
            oproep, rol, geladen.id, beeld=beeld, niveau=Niveau.DAT, doel="verantwoording", per_persoon=per
        )


def _keuze(oproep: Oproep) -> tuple[UUID | None, datetime | None]:
    inhoud: dict[str, Any] = oproep.verzoek.inhoud
    vreemd = set(inhoud) - {"feit", "op"}
    if vreemd:
        raise Onjuist("Dit verzoek klopt niet.", dict.fromkeys(vreemd, "dit veld bestaat niet"))
    try:
        feit = UUID(str(inhoud["feit"])) if "feit" in inhoud else None
    except ValueError as fout:
        raise Onjuist("Dit verzoek klopt niet.", {"feit": "dit is geen geldig nummer"}) from fout
    try:
        op = datetime.fromisoformat(str(inhoud["op"])) if "op" in inhoud else None
    except ValueError as fout:
        raise Onjuist("Dit verzoek klopt niet.", {"op": "dit is geen tijdstip"}) from fout
    if op is not None and op.tzinfo is None:
        raise Onjuist("Dit verzoek klopt niet.", {"op": "bij dit tijdstip hoort een tijdzone"})
    return feit, op


def _kies(alle: tuple[Besluitplaats, ...], feit: UUID | None, op: datetime | None) -> tuple[Besluitplaats, ...]:
    """The named verdict; those of the last moment at or before ``op``; or all."""
    if feit is not None:
        gevonden = tuple(b for b in alle if b.besluit == feit)
        if not gevonden:
            raise Onjuist("Dit oordeel is er niet in deze casus.", {"feit": "noem een nummer uit 'besluiten'"})
        return gevonden
    if op is None:
        return alle
    eerder = [b.vastgelegd.geregistreerd for b in alle if b.vastgelegd.geregistreerd <= op]
    if not eerder:
        raise Onjuist("Voor dit moment viel in deze casus geen oordeel.", {"op": "noem een later moment"})
    return tuple(b for b in alle if b.vastgelegd.geregistreerd == max(eerder))


def _feiten_toen(feiten: tuple[Vastgelegd, ...], spoor: Oordeelsspoor, op: datetime | None) -> tuple[Vastgelegd, ...]:
    if op is None:
        return feiten[: spoor.casusversie]
    return tuple(f for f in feiten if f.geregistreerd <= op)


def _gegeven(feiten: tuple[Vastgelegd, ...], stuk: UUID | None) -> Vastgelegd | None:
    """The disclosure that was to be read; of a disclosure that a verdict was about itself, that one."""
    if stuk is None:
        return feiten[-1] if feiten and isinstance(feiten[-1].feit, VerstrekkingGedaan) else None
    return next((f for f in feiten if isinstance(f.feit, VerstrekkingGedaan) and f.feit.verstrekking == stuk), None)


def _gekozen_dagen(gegeven: Vastgelegd | None) -> dict[Plichtsoort, date]:
    """The days that the giver chose."""
    afweging = inhoud_van(gegeven.feit.afweging) if gegeven and isinstance(gegeven.feit, VerstrekkingGedaan) else None
    if afweging is None:
        return {}
    gekozen = {Plichtsoort.HERBEOORDELEN: afweging.herbeoordelen, Plichtsoort.EINDIGEN: afweging.einddatum}
    return {soort: dag_ for soort, dag_ in gekozen.items() if dag_ is not None}


def _regel(oordeel: Oordeel | None) -> Oordeelregel | None:
    if oordeel is None:
        return None
    return Oordeelregel(toegestaan=oordeel.toegestaan, artikelen=tuple(f"{a}: {a.tekst}" for a in oordeel.artikelen))
