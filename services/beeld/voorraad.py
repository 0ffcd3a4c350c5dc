"""What is due in a case, derived from its acts and the clock; and the case as a line in a list.

Nothing personal: names, categories and grounds are not in it, so that it can be kept and listed in the open.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.afspraken import Afspraken
from domain.casus import Casus, rol_in
from domain.deelname import DeelnemerToegevoegd, DeelnemerUitgetreden, RegieOvergedragen
from domain.fase import Fase
from domain.feit import Feit, Vastgelegd
from domain.inzage import InzageVerzocht
from domain.overleg import ActieAfgesproken, InformatieMeegenomen, OverlegGepland
from domain.tijd import dag
from domain.verstrekking import Verstrekking, VerstrekkingGedaan
from domain.vraag import VraagGesteld, Vraagstand
from services.berichten.werkvoorraad import Zaaksoort
from services.deur.oproep import Geladen

INZAGETERMIJN = timedelta(days=30)
"""Within one month (AVG 12 lid 3)."""

VRAAGTERMIJN = timedelta(days=5)
"""A question that is not answered in a working week is on the list."""

VOORAF = timedelta(days=7)
"""How long beforehand a lapsing ground is on the list."""


class Zaak(BaseModel):
    """Something due: who it is for, what kind of thing, about what, and the last day on which it is in time."""

    model_config = ConfigDict(frozen=True)

    voor: tuple[UUID, ...]
    zaak: Zaaksoort
    onderdeel: UUID
    uiterlijk: date
    vanaf: date | None = None
    tot: date | None = None


class Casussamenvatting(BaseModel):
    """A case as a row of the read model. ``laatste_voor`` has the newest fact each participant may know of."""

    model_config = ConfigDict(frozen=True)

    casus: UUID
    kenmerk: str
    fase: Fase
    regisseur: UUID | None
    deelnemers: tuple[UUID, ...]
    laatste: datetime
    laatste_topic: str
    laatste_voor: dict[UUID, tuple[datetime, str]]
    zaken: tuple[Zaak, ...]


def vat_samen(geladen: Geladen, afspraken: Afspraken) -> Casussamenvatting:
    """The row of a case, from its facts and the terms of its convenant."""
    casus = geladen.casus
    mensen = _deelnemers(casus)
    nieuwste = geladen.feiten[-1]
    return Casussamenvatting(
        casus=casus.casus,
        kenmerk=casus.kenmerk,
        fase=casus.fase,
        regisseur=casus.regisseur,
        deelnemers=mensen,
        laatste=nieuwste.gebeurd,
        laatste_topic=type(nieuwste.feit).TOPIC,
        laatste_voor={m: laatste for m in mensen if (laatste := _laatste_voor(geladen.feiten, m)) is not None},
        zaken=() if casus.fase is Fase.AFGESLOTEN else _zaken(geladen, afspraken),
    )


def _deelnemers(casus: Casus) -> tuple[UUID, ...]:
    ids = [*([casus.regisseur] if casus.regisseur else []), *casus.deelnemers]
    ids += [m for v in casus.verstrekkingen.values() for m in v.ontvangers]
    return tuple(m for m in dict.fromkeys(ids) if casus.is_deelnemer(m))


def _laatste_voor(feiten: tuple[Vastgelegd, ...], medewerker: UUID) -> tuple[datetime, str] | None:
    """The newest fact that is by this professional, or that reached them."""
    for v in reversed(feiten):
        if medewerker == v.wie.medewerker or medewerker in _bereikt(v.feit):
            return v.gebeurd, type(v.feit).TOPIC
    return None


def _bereikt(feit: Feit) -> tuple[UUID, ...]:
    """Whom a fact reached. A kind that is not named here reached nobody: what was refused is known to who tried."""
    match feit:
        case VerstrekkingGedaan():
            return feit.ontvangers
        case VraagGesteld() | RegieOvergedragen():
            return (feit.aan,)
        case DeelnemerToegevoegd() | DeelnemerUitgetreden() | InformatieMeegenomen():
            return (feit.medewerker,)
        case OverlegGepland():
            return tuple(g.medewerker for g in feit.genodigden)
        case ActieAfgesproken():
            return (feit.wie,)
    return ()


def _zaken(geladen: Geladen, afspraken: Afspraken) -> tuple[Zaak, ...]:
    casus = geladen.casus
    zaken = [*_kennisgevingen(casus, afspraken), *_gronden(casus, afspraken), *_vragen(geladen), *_verzoeken(geladen)]
    zaken += [
        Zaak(voor=_met_regisseur(casus, a.wie), zaak=Zaaksoort.ACTIE, onderdeel=a.actie, uiterlijk=a.uiterlijk)
        for a in casus.acties.values()
        if not a.afgerond
    ]
    return tuple(sorted(zaken, key=lambda z: (z.uiterlijk, z.zaak.value, str(z.onderdeel))))


def _met_regisseur(casus: Casus, *wie: UUID) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys([*wie, *([casus.regisseur] if casus.regisseur else [])]))


def _kennisgevingen(casus: Casus, afspraken: Afspraken) -> list[Zaak]:
    uit = []
    for plicht in casus.plichten.values():
        stuk = casus.verstrekkingen.get(plicht.verstrekking)
        if plicht.vervuld_op is None and stuk is not None and stuk.afweging is not None:
            uit.append(
                Zaak(
                    voor=_met_regisseur(casus, stuk.gever),
                    zaak=Zaaksoort.KENNISGEVING,
                    onderdeel=plicht.verstrekking,
                    uiterlijk=plicht.uiterlijk(afspraken.informeren_binnen_dagen),
                )
            )
    return uit


def _gronden(casus: Casus, afspraken: Afspraken) -> list[Zaak]:
    uit = []
    for stuk in casus.verstrekkingen.values():
        a = stuk.afweging
        if a is None or stuk.beeindigd:
            continue
        voor = _met_regisseur(casus, stuk.gever)
        if a.einddatum is not None:
            uit.append(
                Zaak(
                    voor=voor,
                    zaak=Zaaksoort.GROND_VERLOOPT,
                    onderdeel=stuk.verstrekking,
                    uiterlijk=a.einddatum,
                    vanaf=a.einddatum - VOORAF,
                    tot=a.einddatum,
                )
            )
        if a.herbeoordelen is not None:
            uit.append(
                Zaak(
                    voor=voor,
                    zaak=Zaaksoort.HERBEOORDELING,
                    onderdeel=stuk.verstrekking,
                    uiterlijk=a.herbeoordelen,
                    tot=a.einddatum,
                )
            )
        uit += _ontvangst(casus, stuk.verstrekking, afspraken)
    return uit


def _ontvangst(casus: Casus, welke: UUID, afspraken: Afspraken) -> list[Zaak]:
    stuk = casus.verstrekkingen[welke]
    open_ = [m for m in stuk.ontvangers if m not in stuk.bevestigd and _in_die_rol(casus, stuk, m)]
    if not open_ or stuk.afweging is None or stuk.afweging.overleg is not None:
        return []
    uiterlijk = dag(stuk.gedaan) + timedelta(days=afspraken.bevestigen_binnen_dagen)
    return [Zaak(voor=_met_regisseur(casus, *open_), zaak=Zaaksoort.ONTVANGST, onderdeel=welke, uiterlijk=uiterlijk)]


def _in_die_rol(casus: Casus, stuk: Verstrekking, medewerker: UUID) -> bool:
    """Whether a receiver still has the role in which they received it. Who was not added to the case never changes."""
    pet = rol_in(casus, medewerker)
    return pet is None or stuk.gegeven_aan(medewerker, pet)


def _vragen(geladen: Geladen) -> list[Zaak]:
    gesteld = {v.feit.vraag: v.gebeurd for v in geladen.feiten if isinstance(v.feit, VraagGesteld)}
    return [
        Zaak(
            voor=(v.aan,),
            zaak=Zaaksoort.VRAAG,
            onderdeel=v.vraag,
            uiterlijk=dag(gesteld[v.vraag]) + VRAAGTERMIJN,
        )
        for v in geladen.casus.vragen.values()
        if v.stand is Vraagstand.OPEN
    ]


def _verzoeken(geladen: Geladen) -> list[Zaak]:
    gedaan = {v.feit.verzoek: v.gebeurd for v in geladen.feiten if isinstance(v.feit, InzageVerzocht)}
    return [
        Zaak(
            voor=_met_regisseur(geladen.casus),
            zaak=Zaaksoort.INZAGEVERZOEK,
            onderdeel=v.verzoek,
            uiterlijk=dag(gedaan[v.verzoek]) + INZAGETERMIJN,
        )
        for v in geladen.casus.inzageverzoeken.values()
        if v.gemaakt == 0
    ]


@dataclass(frozen=True)
class Opschrift:
    """What stands in the list about one kind of thing: for whoever does it, for the regisseur, and the command."""

    doen: str
    regisseur: str
    opdracht: str


OPSCHRIFTEN: dict[Zaaksoort, Opschrift] = {
    Zaaksoort.GROND_VERLOOPT: Opschrift(
        "Grond loopt af: beëindigen of opnieuw beoordelen", "Grond loopt af", "verstrekking.beeindigen"
    ),
    Zaaksoort.KENNISGEVING: Opschrift(
        "Kennisgeving aan burger doen", "Kennisgeving aan burger doen", "kennisgeving.doen"
    ),
    Zaaksoort.HERBEOORDELING: Opschrift(
        "Delen zonder toestemming opnieuw beoordelen", "Delen opnieuw beoordelen", "verstrekking.beeindigen"
    ),
    Zaaksoort.ONTVANGST: Opschrift(
        "Ontvangst bevestigen", "Ontvangst nog niet bevestigd: navragen", "ontvangst.bevestigen"
    ),
    Zaaksoort.VRAAG: Opschrift("Vraag beantwoorden", "Vraag beantwoorden", "verstrekking.doen"),
    Zaaksoort.ACTIE: Opschrift("Actie afronden", "Actie van een deelnemer loopt", "actie.afronden"),
    Zaaksoort.INZAGEVERZOEK: Opschrift("Inzage maken", "Inzage maken", "inzage.maken"),
}
