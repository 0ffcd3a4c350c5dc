"""The life of the convenanten at the door: propose, sign, suspend, resume, leave, end, and how it all stands (CON-02).

Who may do what stands with the decisions (``domain.besluit.convenant``).
"""

import asyncio
import base64
from datetime import date
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.besluit.convenant import Convenantkader, convenantbesluit
from domain.besluit.regel import Geweigerd as BesluitGeweigerd
from domain.convenantstand import herbouw_convenanten
from domain.convenantversie import CONVENANTEN, ConvenantGepubliceerd
from domain.feit import Feit, Vastgelegd
from domain.handtekening import inhoud
from domain.medewerker import Rol
from domain.opdracht.convenant import Convenantopdracht, Hash, OndertekenConvenant, StelConvenantVoor
from policies.beleid import publiceer
from policies.convenant import Convenant, ConvenantFout, lees_convenant
from policies.regels import PublicatieGeweigerd
from policies.tabelbestand import naar_bytes, vingerafdruk
from services.beeld.convenantleven import maak_convenantenleven
from services.berichten.antwoord import Beeld, Gelukt, Geweigerd, Reden
from services.berichten.convenantleven import Convenanttekst
from services.deur.fouten import NietToegestaan, Onjuist, niet_toegestaan, zin_bij
from services.deur.oproep import Oproep
from services.poorten import Archief, Handtekeningcontrole, Tabelbewaring, Versieconflict

POGINGEN = 12
"""How often to decide again when someone else was first."""

M = TypeVar("M", bound=BaseModel)


class _Voorstel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    tekst: Annotated[str, Field(min_length=1, max_length=60_000)]


class _Welke(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    hash: Hash


class Convenantloket:
    """Carries out what administrators decide about convenanten. What takes long is done beside the event loop."""

    def __init__(self, archief: Archief, controle: Handtekeningcontrole, tabellen: Tabelbewaring) -> None:
        self._archief = archief
        self._controle = controle
        self._tabellen = tabellen

    async def stel_voor(self, oproep: Oproep) -> Gelukt:
        """Compile a document, hold it against the plain reading on the whole space, keep its table, and propose it.

        Who may not propose it is told so before anything is compiled. The table is on disk before the fact is kept.
        """
        if await self._is_gedaan(oproep):
            return Gelukt()
        vraag = _lees(_Voorstel, oproep)
        try:
            convenant = await asyncio.to_thread(lees_convenant, vraag.tekst, "voorstel")
            opdracht = _opdracht(convenant, vraag.tekst, "", oproep.vandaag)
            kader = _kader(oproep)
            convenantbesluit(herbouw_convenanten(await self._archief.geschiedenis(CONVENANTEN)), opdracht, kader)
            tabel = await asyncio.to_thread(_vertaal, convenant, opdracht.op)
        except ConvenantFout as fout:
            raise Onjuist("Dit convenant klopt niet.", {"tekst": str(fout)}) from fout
        except PublicatieGeweigerd as fout:
            raise niet_toegestaan(str(fout), "publicatie", "CON-03") from fout
        except BesluitGeweigerd as fout:
            raise _niet_toegestaan(fout) from fout
        afdruk = vingerafdruk(tabel)
        await asyncio.to_thread(self._tabellen.bewaar, afdruk, tabel)
        return await self._besluit(opdracht.model_copy(update={"tabel": afdruk}), oproep, kader)

    async def onderteken(self, oproep: Oproep) -> Gelukt:
        """Sign a version for the caller's organisation. The signature was made where the key is; here it is checked."""
        opdracht = _lees(OndertekenConvenant, oproep)
        klopt = self._controle.klopt(
            oproep.medewerker.sleutel,
            inhoud(opdracht.hash, oproep.medewerker.organisatie),
            base64.b64decode(opdracht.handtekening),
        )
        return await self._besluit(opdracht, oproep, _kader(oproep, handtekening_klopt=klopt))

    async def doe(self, soort: type[Convenantopdracht], oproep: Oproep) -> Gelukt:
        """Carry out a command that needs nothing but its fields."""
        return await self._besluit(_lees(soort, oproep), oproep, _kader(oproep))

    async def stand(self, oproep: Oproep) -> Beeld:
        """All convenanten: their versions, who signed, how every party stands today."""
        register = oproep.register
        beeld = maak_convenantenleven(register.convenanten, register, oproep.vandaag)
        return Beeld(wat="convenantenleven", beeld=beeld.model_dump(mode="json"))

    async def tekst(self, oproep: Oproep) -> Beeld:
        """The document of a version, so that one can read what one signs."""
        welke = _lees(_Welke, oproep)
        for vastgelegd in await self._archief.geschiedenis(CONVENANTEN):
            feit = vastgelegd.feit
            if isinstance(feit, ConvenantGepubliceerd) and feit.hash == welke.hash:
                beeld = Convenanttekst(convenant=feit.convenant, versie=feit.versie, hash=feit.hash, tekst=feit.tekst)
                return Beeld(wat="convenanttekst", beeld=beeld.model_dump(mode="json"))
        raise niet_toegestaan("Deze versie is hier niet voorgesteld.", "001 §5", "CON-02")

    async def _besluit(self, opdracht: Convenantopdracht, oproep: Oproep, kader: Convenantkader) -> Gelukt:
        for poging in range(POGINGEN):
            if await self._is_gedaan(oproep):
                return Gelukt()
            stand = herbouw_convenanten(await self._archief.geschiedenis(CONVENANTEN))
            try:
                feiten = convenantbesluit(stand, opdracht, kader)
            except BesluitGeweigerd as fout:
                raise _niet_toegestaan(fout) from fout
            try:
                await self._archief.voeg_toe(_leg_vast(feiten, stand.nummer, oproep))
            except Versieconflict:
                if poging == POGINGEN - 1:
                    raise
                continue
            return Gelukt()
        raise AssertionError("the last attempt either answers or raises")

    async def _is_gedaan(self, oproep: Oproep) -> bool:
        """Whether this very command was carried out before: then repeating it does nothing."""
        return any(
            v.opdracht == oproep.verzoek.opdracht and v.wie.medewerker == oproep.medewerker.medewerker
            for v in await self._archief.geschiedenis(CONVENANTEN)
        )


def _vertaal(convenant: Convenant, op: date) -> bytes:
    return naar_bytes(publiceer(convenant, op).tabel)


def _opdracht(convenant: Convenant, tekst: str, tabel: str, vandaag: date) -> StelConvenantVoor:
    """The proposal of a document. A version that is not valid yet is checked under the law of its first day."""
    return StelConvenantVoor(
        convenant=convenant.convenant,
        versie=convenant.versie,
        hash=convenant.hash,
        tekst=tekst,
        tabel=tabel,
        op=max(vandaag, convenant.geldig.van),
        geldig_van=convenant.geldig.van,
        geldig_tot=convenant.geldig.tot,
        soorten=tuple(sorted(convenant.soorten)),
    )


def _kader(oproep: Oproep, *, handtekening_klopt: bool = False) -> Convenantkader:
    return Convenantkader(
        moment=oproep.moment,
        wie=oproep.wie(Rol.BEHEER),
        rollen=oproep.medewerker.rollen,
        sleutel=oproep.medewerker.sleutel,
        organisaties=oproep.register.soorten,
        handtekening_klopt=handtekening_klopt,
    )


def _leg_vast(feiten: tuple[Feit, ...], na: int, oproep: Oproep) -> tuple[Vastgelegd, ...]:
    return tuple(
        Vastgelegd(
            stroom=CONVENANTEN,
            versie=na + plaats,
            opdracht=oproep.verzoek.opdracht,
            wie=oproep.wie(Rol.BEHEER),
            gebeurd=oproep.moment,
            geregistreerd=oproep.moment,
            feit=feit,
        )
        for plaats, feit in enumerate(feiten, start=1)
    )


def _niet_toegestaan(fout: BesluitGeweigerd) -> NietToegestaan:
    antwoord = Geweigerd(
        redenen=tuple(Reden(zin=b.zin, bron=b.regel, eis=b.eis) for b in fout.bezwaren),
        volgende=tuple(dict.fromkeys(stap for b in fout.bezwaren for stap in b.volgende)),
    )
    return NietToegestaan(antwoord)


def _lees(soort: type[M], oproep: Oproep) -> M:
    try:
        return soort.model_validate(oproep.verzoek.inhoud)
    except ValidationError as fout:
        raise Onjuist("Dit verzoek klopt niet.", zin_bij(fout)) from fout
