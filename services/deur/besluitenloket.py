"""The decision log, and deciding again: for the regisseur of the case, and every look is itself recorded."""

import asyncio
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.categorie import Categorie
from domain.lezing import lezingen_van
from domain.medewerker import Rol
from domain.niveau import Niveau
from services.beeld.besluiten import Besluitplaats, alle_besluiten, maak_regel
from services.beeld.herhaling import Herhaler
from services.berichten.antwoord import Beeld
from services.berichten.besluiten import Besluitenlijst, Herhalingen
from services.casusboek import Casusboek
from services.deur.fouten import Onjuist, niet_toegestaan
from services.deur.oproep import Geladen, Oproep
from services.deur.pogingenkijk import bekijk_pogingen
from services.leeslog import Leeslog
from services.poorten import Archief, Beleidskast
from services.register import Register

HOOGSTENS = 1000
"""The most verdicts that are decided again in one call."""


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
        herhaler = Herhaler(geladen, await self._register.verleden(), self._kast, oproep.register)
        herhalingen = []
        for plek in gekozen:
            herhalingen.append(await herhaler.herhaal(plek, op if feit is not None else None))
            await asyncio.sleep(0)  # others are served by this process too
        beeld = Herhalingen(casus=geladen.id, kenmerk=geladen.casus.kenmerk, herhalingen=tuple(herhalingen))
        await self._noteer(oproep, rol, geladen, "oordeel herhaald")
        return Beeld(wat="herhalingen", beeld=beeld.model_dump(mode="json"))

    async def pogingen(self, oproep: Oproep) -> Beeld:
        """Where people of the caller's organisation knocked in vain, for its administrator."""
        return await bekijk_pogingen(self._leeslog, self._lezingen, oproep)

    async def _van_de_regisseur(self, oproep: Oproep) -> tuple[Geladen, Rol]:
        """Reading the log is decided too."""
        geladen, rol = await self._boek.voor_deelnemer(oproep)
        if oproep.medewerker.medewerker != geladen.casus.regisseur:
            raise niet_toegestaan("Dit kan alleen de regisseur van deze casus.", "001 §4.1", "DOS-07")
        self._boek.eis_gebonden(geladen, oproep)
        return geladen, rol

    async def _noteer(self, oproep: Oproep, rol: Rol, geladen: Geladen, beeld: str) -> None:
        mensen = [p for p, mens in geladen.casus.betrokkenen.items() if not mens.vernietigd]
        per: dict[UUID, tuple[tuple[UUID, Categorie], ...]] = dict.fromkeys(mensen, ())
        await self._leeslog.gelezen(
            oproep, rol, geladen.casus, beeld=beeld, niveau=Niveau.DAT, doel="verantwoording", per_persoon=per
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
    if feit is None and op is None and len(alle) > HOOGSTENS:
        raise Onjuist(f"Er zijn er meer dan {HOOGSTENS}. Noem een oordeel of een moment.")
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
