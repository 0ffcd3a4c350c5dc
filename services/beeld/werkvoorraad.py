"""The worklist of one professional: what harms most when forgotten comes first."""

from datetime import date
from uuid import UUID

from domain.feit import FEITSOORTEN
from services.beeld.voorraad import OPSCHRIFTEN, Casussamenvatting, Zaak
from services.berichten.werkvoorraad import Casusregel, Ik, Punt, Werkvoorraad, Zaaksoort
from services.deur.oproep import Oproep

_ERNST = tuple(Zaaksoort)


def maak_werkvoorraad(oproep: Oproep, rijen: tuple[Casussamenvatting, ...], *, oefening: bool) -> Werkvoorraad:
    """The list of the caller, from the rows of their cases."""
    ik = oproep.medewerker
    punten = [_punt(rij, z, ik.medewerker, oproep.vandaag) for rij in rijen for z in rij.zaken]
    return Werkvoorraad(
        moment=oproep.moment,
        oefening=oefening,
        ik=Ik(
            medewerker=ik.medewerker,
            naam=oproep.register.naam(ik.medewerker),
            functie=oproep.register.functie(ik.medewerker),
            organisatie=ik.organisatie,
            organisatienaam=oproep.register.organisatienaam(ik.organisatie),
            rollen=tuple(sorted(ik.rollen)),
        ),
        nu=tuple(sorted((p for p in punten if p is not None), key=_orde)),
        casussen=_casussen(rijen, ik.medewerker),
    )


def _casussen(rijen: tuple[Casussamenvatting, ...], ik: UUID) -> tuple[Casusregel, ...]:
    """Newest first, by what this professional may know of: an order can tell as much as a word."""
    regels = (_regel(rij, ik) for rij in sorted(rijen, key=lambda r: r.casus))
    return tuple(sorted(regels, key=lambda r: r.laatste, reverse=True))


def _orde(punt: Punt) -> tuple[int, int, str]:
    return -punt.dagen_te_laat, _ERNST.index(punt.zaak), punt.uiterlijk.isoformat()


def _punt(rij: Casussamenvatting, zaak: Zaak, ik: UUID, vandaag: date) -> Punt | None:
    buiten = (zaak.vanaf is not None and vandaag < zaak.vanaf) or (zaak.tot is not None and vandaag > zaak.tot)
    if ik not in zaak.voor or buiten:
        return None
    opschrift = OPSCHRIFTEN[zaak.zaak]
    # The regisseur stands last in the list of those it is for, unless it is their own thing to do.
    van_een_ander = ik == rij.regisseur and zaak.voor[0] != ik and zaak.zaak in {Zaaksoort.ONTVANGST, Zaaksoort.ACTIE}
    return Punt(
        casus=rij.casus,
        kenmerk=rij.kenmerk,
        zaak=zaak.zaak,
        wat=opschrift.regisseur if van_een_ander else opschrift.doen,
        opdracht=opschrift.opdracht,
        onderdeel=zaak.onderdeel,
        uiterlijk=zaak.uiterlijk,
        dagen_te_laat=max((vandaag - zaak.uiterlijk).days, 0),
    )


def _regel(rij: Casussamenvatting, ik: UUID) -> Casusregel:
    regie = ik == rij.regisseur
    moment, topic = (rij.laatste, rij.laatste_topic) if regie else rij.laatste_voor[ik]
    return Casusregel(
        casus=rij.casus,
        kenmerk=rij.kenmerk,
        fase=rij.fase,
        ik_voer_regie=regie,
        deelnemers=len(rij.deelnemers) if regie else None,
        laatste=moment,
        laatste_wat=_in_woorden(topic),
    )


def _in_woorden(topic: str) -> str:
    return topic.replace(".", " ").replace("_", " ") if topic in FEITSOORTEN else ""
