"""What is not about a case: staff, the practice clock, who can be asked, which convenanten are in force."""

from typing import TypeVar
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.convenantstand import geldende_versie
from domain.feit import Feit, Vastgelegd
from domain.medewerker import Personalia, Rol, botst_met_bestuur
from domain.niveau import Zegel
from domain.organisatie import MedewerkerGeregistreerd, MedewerkerUitgeschreven
from domain.partij import Geheimhouding, Wetsdomein
from domain.tekst import Zin
from domain.tijd import Moment
from domain.verzegeld import Open
from domain.winkel import WINKEL, OefenklokGezet, Winkelsoort
from services.berichten import adresboek as b
from services.berichten.antwoord import Beeld, Gelukt, Geweigerd
from services.deur.fouten import Onjuist, niet_toegestaan, zin_bij
from services.deur.oproep import Oproep
from services.poorten import Archief, Beleidskast, Versieconflict
from services.winkelklok import Winkelklok

POGINGEN = 12

M = TypeVar("M", bound=BaseModel)


class _Registratie(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    sleutel: str = Field(pattern=r"^U[A-Z2-7]{55}$")
    naam: Zin
    functie: Zin
    rollen: tuple[Rol, ...] = Field(min_length=1)
    geheimhouding: Geheimhouding
    per_rol: dict[Rol, Geheimhouding] = Field(default_factory=dict)
    wetsdomein: Wetsdomein | None = None
    wetsdomein_per_rol: dict[Rol, Wetsdomein] = Field(default_factory=dict)


class _Uitschrijving(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    medewerker: UUID
    reden: Zin


class _Klokstand(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    op: Moment


class Beheerloket:
    """Staff are registered by the administrator of their own organisation, and by nobody else."""

    def __init__(self, archief: Archief, kast: Beleidskast, winkel: Winkelklok) -> None:
        self._archief = archief
        self._kast = kast
        self._winkel = winkel

    async def registreer(self, oproep: Oproep) -> Gelukt | Geweigerd:
        """Register a professional of the caller's own organisation. A key that is registered already stays so."""
        _met_rol(oproep, Rol.BEHEER, "Alleen de beheerder van uw organisatie registreert medewerkers.")
        vraag = _lees(_Registratie, oproep)
        for wat, per_rol in (("De geheimhouding", vraag.per_rol), ("Het wetsdomein", vraag.wetsdomein_per_rol)):
            vreemd = sorted(set(per_rol) - set(vraag.rollen))
            if vreemd:
                raise Onjuist(f"{wat} in de rol '{vreemd[0]}' kan niet: deze medewerker heeft die rol niet.")
        _bestuurt_alleen(vraag.rollen)
        organisatie = oproep.register.organisaties[oproep.medewerker.organisatie]
        al = organisatie.met_sleutel(vraag.sleutel)
        if al is not None:
            return Gelukt(nummers={"medewerker": al.medewerker})
        wie = uuid5(oproep.verzoek.opdracht, "medewerker")
        personalia = Personalia(naam=vraag.naam, functie=vraag.functie)
        feit = MedewerkerGeregistreerd(
            medewerker=wie,
            sleutel=vraag.sleutel,
            rollen=vraag.rollen,
            geheimhouding=vraag.geheimhouding,
            per_rol=vraag.per_rol,
            wetsdomein=vraag.wetsdomein,
            wetsdomein_per_rol=vraag.wetsdomein_per_rol,
            personalia=Open(betreft=wie, niveau=Zegel.PROCES, waarde=personalia),
        )
        await self._bewaar(oproep, organisatie.organisatie, feit, Rol.BEHEER)
        return Gelukt(nummers={"medewerker": wie})

    async def schrijf_uit(self, oproep: Oproep) -> Gelukt | Geweigerd:
        """End the registration of a professional of the caller's own organisation."""
        _met_rol(oproep, Rol.BEHEER, "Alleen de beheerder van uw organisatie schrijft medewerkers uit.")
        vraag = _lees(_Uitschrijving, oproep)
        eigen = oproep.register.organisaties[oproep.medewerker.organisatie].medewerkers.get(vraag.medewerker)
        if eigen is None or not eigen.actief:
            raise niet_toegestaan("Deze medewerker staat niet bij uw organisatie ingeschreven.", "003 §4.5", "ORG-03")
        feit = MedewerkerUitgeschreven(medewerker=vraag.medewerker, reden=vraag.reden)
        await self._bewaar(oproep, oproep.medewerker.organisatie, feit, Rol.BEHEER)
        return Gelukt(nummers={"medewerker": vraag.medewerker})

    async def zet_klok(self, oproep: Oproep) -> Gelukt | Geweigerd:
        """Move the clock of a practice store, forward only. A live store has no such door."""
        winkel = await self._winkel.winkel()
        if winkel.soort is not Winkelsoort.OEFENING:
            raise niet_toegestaan("Alleen in een oefenwinkel kan de klok worden verzet.", "ontwerp §7")
        _met_rol(oproep, Rol.OEFENLEIDING, "Alleen wie de oefening leidt, verzet de klok.")
        op = _lees(_Klokstand, oproep).op
        if winkel.klok is not None and op < winkel.klok:
            raise niet_toegestaan("De oefenklok gaat alleen vooruit.", "ontwerp §7")
        if winkel.klok != op:
            await self._bewaar(oproep, WINKEL, OefenklokGezet(op=op), Rol.OEFENLEIDING)
        return Gelukt()

    async def adresboek(self, oproep: Oproep) -> Beeld:
        """The organisations and their registered staff; administrators and practice leaders are not in it."""
        partijen = tuple(
            b.Partij(
                organisatie=o.organisatie,
                kenmerk=o.kenmerk,
                naam=o.naam,
                soort=o.soort,
                medewerkers=tuple(
                    b.Collega(
                        medewerker=m.medewerker,
                        naam=oproep.register.naam(m.medewerker),
                        functie=oproep.register.functie(m.medewerker),
                        rollen=tuple(sorted(m.rollen)),
                        geheimhouding=m.geheimhouding,
                        per_rol=dict(m.per_rol),
                        wetsdomein=m.wetsdomein,
                        wetsdomein_per_rol=dict(m.wetsdomein_per_rol),
                    )
                    for m in o.medewerkers.values()
                    if m.actief and not m.rollen <= {Rol.BEHEER, Rol.OEFENLEIDING}
                ),
            )
            for o in oproep.register.organisaties.values()
        )
        return Beeld(wat="adresboek", beeld=b.Adresboek(partijen=partijen).model_dump(mode="json"))

    async def convenanten(self, oproep: Oproep) -> Beeld:
        """The convenanten in force today for the caller's organisation, each in the newest version that binds it."""
        stand, wie = oproep.register.convenanten, oproep.medewerker.organisatie
        namen = dict.fromkeys(v.convenant for v in stand.versies.values())
        versies = [v for naam in namen if (v := geldende_versie(stand, wie, naam, oproep.vandaag)) is not None]
        regels = tuple(
            b.Convenantregel(
                convenant=afspraken.convenant,
                titel=afspraken.titel,
                versie=afspraken.versie,
                hash=afspraken.hash,
                doelen=afspraken.doelen,
            )
            for afspraken in [await self._kast.afspraken(v.hash) for v in versies]
        )
        return Beeld(wat="convenanten", beeld=b.Convenanten(convenanten=regels).model_dump(mode="json"))

    async def _bewaar(self, oproep: Oproep, stroom: UUID, feit: Feit, rol: Rol) -> None:
        for poging in range(POGINGEN):
            versie = await self._archief.laatste_versie(stroom)
            vastgelegd = Vastgelegd(
                stroom=stroom,
                versie=versie + 1,
                opdracht=oproep.verzoek.opdracht,
                wie=oproep.wie(rol),
                gebeurd=oproep.moment,
                geregistreerd=oproep.moment,
                feit=feit,
            )
            try:
                await self._archief.voeg_toe((vastgelegd,))
            except Versieconflict:
                if poging == POGINGEN - 1:
                    raise
                continue
            return


def _met_rol(oproep: Oproep, rol: Rol, zin: str) -> None:
    if rol not in oproep.medewerker.rollen:
        raise niet_toegestaan(zin, "001 §5", "ORG-01")


def _bestuurt_alleen(rollen: tuple[Rol, ...]) -> None:
    """Who governs is registered for nothing else: with another role they could come into a file (001 §2.6)."""
    ernaast = botst_met_bestuur(rollen)
    if ernaast:
        zin = f"De rol bestuur gaat niet samen met: {', '.join(ernaast)}. Een bestuurder doet niet mee in casussen."
        raise niet_toegestaan(zin, "001 §2.6", "PLA-06", ("Registreer alleen de rol bestuur.",))


def _lees(soort: type[M], oproep: Oproep) -> M:
    try:
        return soort.model_validate(oproep.verzoek.inhoud)
    except ValidationError as fout:
        raise Onjuist("Dit verzoek klopt niet.", zin_bij(fout)) from fout
