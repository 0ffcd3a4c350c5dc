"""A verdict then, beside the same verdict decided again, with the full explanation. For who answers for the case."""

from contextlib import suppress
from datetime import date, datetime
from functools import partial
from uuid import UUID

from domain.betrokkene import PersoonsgegevensVernietigd
from domain.casus import Casus
from domain.feit import Oordeelsspoor, Vastgelegd
from domain.lezing import OordeelGeveld
from domain.oordeel import Oordeel, Plichtsoort, Toegangsvraag
from domain.tijd import dag
from domain.verloop import vouw
from domain.verstrekking import VerstrekkingGedaan, VerstrekkingGeweigerd
from domain.verzegeld import inhoud_van
from policies.herbeoordeling import Herbeoordeling, NietTeHerhalen, Toen, herbeoordeel, lager, toen_geoordeeld
from policies.herkomst import herkomst
from policies.uitleg import Uitleg, leg_uit
from services.beeld.besluiten import Besluitplaats
from services.beeld.vantoen import beleid_van_toen
from services.berichten.besluiten import Herhaling, Oordeelregel
from services.deur.oproep import Geladen
from services.poorten import BeleidOnbruikbaar, Beleidskast
from services.register import Gezien, Registerstand, Registerverleden, Toenstand

GEEN_CASUS = "Deze casus was er toen nog niet."
SINDSDIEN_VERNIETIGD = "Sindsdien zijn in deze casus gegevens vernietigd. Wat daarop rustte, is niet meer na te gaan."


class Herhaler:
    """Decides verdicts of one case again, each as of its own moment or of another."""

    def __init__(
        self, geladen: Geladen, verleden: Registerverleden, kast: Beleidskast, register: Registerstand
    ) -> None:
        """``register`` is that of now: people are called by the name they have now."""
        self._geladen = geladen
        self._verleden = verleden
        self._kast = kast
        self._register = register
        self._standen = _standen(geladen.id, geladen.feiten)
        self._vernietigd = any(isinstance(f.feit, PersoonsgegevensVernietigd) for f in geladen.feiten)

    async def herhaal(self, plek: Besluitplaats, op: datetime | None) -> Herhaling:
        """Then and again; ``op`` ``None`` is the moment of the verdict itself."""
        v, spoor = plek.vastgelegd, plek.vastgelegd.oordelen[plek.plaats or 0]
        gezien = Gezien(v.geregistreerd, spoor.bronnen)
        uitkomst: Herbeoordeling | None = None
        oud: Oordeel | None = None
        uitleg: Uitleg | None = None
        verschillen: tuple[str, ...]
        try:
            oud = toen_geoordeeld(spoor)
            eigen = await self._toen(spoor, self._verleden.toen(gezien), v.gebeurd, None)
            uitleg = await self._leg_uit(plek, oud, eigen, self._verleden.toen(gezien))
            toen = eigen if op is None else await self._toen(spoor, self._verleden.toen(gezien, op), op, op)
            uitkomst = herbeoordeel(v, plek.plaats or 0, toen)
            verschillen = uitkomst.verschillen
        except (NietTeHerhalen, BeleidOnbruikbaar) as fout:
            verschillen = (fout.zin,)
        if verschillen and self._vernietigd:
            verschillen = (*verschillen, SINDSDIEN_VERNIETIGD)
        return Herhaling(
            besluit=plek.besluit,
            moment=v.geregistreerd,
            op=op or v.gebeurd,
            handeling=plek.handeling,
            wie=self._register.naam(v.wie.medewerker),
            ontvanger=self._register.naam(spoor.ontvanger),
            convenant=spoor.convenant,
            wet=spoor.wet,
            toen=_regel(oud),
            opnieuw=_regel(uitkomst.opnieuw if uitkomst is not None else None),
            gelijk=uitkomst is not None and uitkomst.gelijk,
            verschillen=verschillen,
            uitleg=uitleg.voor_professional() if uitleg is not None else (),
            uitleg_burger=uitleg.voor_burger() if uitleg is not None else (),
        )

    async def _toen(self, spoor: Oordeelsspoor, register: Toenstand, moment: datetime, op: datetime | None) -> Toen:
        """How it stood. As of its own moment a verdict is decided by the version and the law that it names itself.

        Raises:
            NietTeHerhalen: there was no case yet.
            BeleidOnbruikbaar: the version or the law cannot be used here.
        """
        casus = self._standen[len(self._feiten(spoor, op))]
        if not casus.bestaat:
            raise NietTeHerhalen(GEEN_CASUS)
        if op is None:
            beleid = await beleid_van_toen(self._kast, spoor, moment)
        else:
            beleid = await self._kast.versie(casus.hash, dag(op))
        lezer = partial(register.stand.lezer, hash_=beleid.hash, op=dag(moment))
        return Toen(
            casus=casus,
            lezer=lezer,
            mens=register.stand.medewerkers.get,
            soorten=register.stand.soorten,
            vandaag=dag(moment),
            beleid=beleid,
        )

    def _feiten(self, spoor: Oordeelsspoor, op: datetime | None) -> tuple[Vastgelegd, ...]:
        feiten = self._geladen.feiten
        if op is None:
            return feiten[: spoor.casusversie]
        return feiten[: max((f.versie for f in feiten if f.geregistreerd <= op), default=0)]

    async def _leg_uit(self, plek: Besluitplaats, oud: Oordeel, eigen: Toen, register: Toenstand) -> Uitleg:
        """The full explanation of the verdict of then, with where every fact came from."""
        v, spoor = plek.vastgelegd, plek.vastgelegd.oordelen[plek.plaats or 0]
        beleid = await beleid_van_toen(self._kast, spoor, v.gebeurd)
        feiten = self._feiten(spoor, None)
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
            ontleend_aan=_ontleend_aan(v),
        )
        minder: tuple[Toegangsvraag, ...] = ()
        with suppress(NietTeHerhalen):  # then it is explained without what asking for less would have given
            minder = lager(v, plek.plaats or 0, eigen)
        sinds, gekozen = dag((gegeven or v).gebeurd), _gekozen_dagen(gegeven)
        return leg_uit(oud, beleid, bronnen, sinds=sinds, dagen=gekozen, lager=minder)


def _standen(casus: UUID, feiten: tuple[Vastgelegd, ...]) -> list[Casus]:
    """The case after none, one, two, … of its facts."""
    standen = [Casus(casus)]
    for vastgelegd in feiten:
        standen.append(vouw(standen[-1], vastgelegd))
    return standen


def _gegeven(feiten: tuple[Vastgelegd, ...], stuk: UUID | None) -> Vastgelegd | None:
    """The disclosure that was to be read; of a disclosure that a verdict was about itself, that one."""
    if stuk is None:
        return feiten[-1] if feiten and isinstance(feiten[-1].feit, VerstrekkingGedaan) else None
    return next((f for f in feiten if isinstance(f.feit, VerstrekkingGedaan) and f.feit.verstrekking == stuk), None)


def _ontleend_aan(v: Vastgelegd) -> UUID | None:
    """What that which was given, refused or tried was taken from."""
    match v.feit:
        case VerstrekkingGedaan() | VerstrekkingGeweigerd():
            afweging = inhoud_van(v.feit.afweging)
            return None if afweging is None else afweging.ontleend_aan
        case OordeelGeveld() if v.feit.voornemen is not None:
            voornemen = inhoud_van(v.feit.voornemen)
            return None if voornemen is None else voornemen.ontleend_aan
        case _:
            return None


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
