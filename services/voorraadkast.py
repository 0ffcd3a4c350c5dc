"""The read model of the worklist: disposable, nothing personal, kept with the position it was made from."""

import asyncio
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.feit import Vastgelegd
from domain.partij import Binding
from domain.tijd import dag
from domain.verloop import herbouw
from policies.tabelbestand import TabelGeschonden
from services.beeld.dossier import maak_dossier
from services.beeld.overzicht import maak_overzicht
from services.beeld.voorraad import Casussamenvatting, vat_samen
from services.berichten.antwoord import Verzoek
from services.deur.oproep import Geladen, Oproep
from services.gevolgen import Gevolgen
from services.poorten import Archief, Beleid, BeleidOnbruikbaar, Beleidskast, Omroep
from services.register import Register, Registerstand
from services.winkelklok import Winkelklok

KIJK_OPNIEUW = 0.002
"""Seconds between two looks at how far the rows are."""

GEEN_CASUS = ("winkel.", "oefenklok.", "organisatie.", "medewerker.", "convenant.", "wet.")
"""The kinds of fact that are not about a case."""


class Voorraadkast(Protocol):
    """Where the rows are kept: rows and position in one transaction."""

    def positie(self) -> int:
        """The position up to which the rows are made; 0 for an empty one."""

    def bewaar(self, positie: int, rij: Casussamenvatting | None) -> None:
        """Keep a row (none for a fact that is not about a case) and move on to this position."""

    def voor(self, medewerker: UUID) -> tuple[Casussamenvatting, ...]:
        """The cases in which this professional takes part."""


async def wacht_op(rijen: Voorraadkast, positie: int, hoogstens: float = 5.0) -> None:
    """Wait until the rows are made up to a position, so that a caller reads what they wrote.

    Raises:
        TimeoutError: they were not made in ``hoogstens`` seconds; an older list is never given for a newer one.
    """
    async with asyncio.timeout(hoogstens):
        while rijen.positie() < positie:  # noqa: ASYNC110 - another process makes them: there is no event to wait for
            await asyncio.sleep(KIJK_OPNIEUW)


class Bijhouder:
    """Follows the store, keeps the rows, and tells those whose own view changed that there is something new."""

    def __init__(
        self,
        archief: Archief,
        kast: Beleidskast,
        register: Register,
        winkel: Winkelklok,
        rijen: Voorraadkast,
        omroep: Omroep,
        gevolgen: Gevolgen,
    ) -> None:
        self._archief = archief
        self._kast = kast
        self._register = register
        self._winkel = winkel
        self._rijen = rijen
        self._omroep = omroep
        self._gevolgen = gevolgen

    async def volg(self) -> None:
        """Follow for ever; an error ends it, so that a lagging list is never silently wrong."""
        async for positie, vastgelegd in self._archief.volg(self._rijen.positie()):
            await self.verwerk(positie, vastgelegd)

    async def verwerk(self, positie: int, vastgelegd: Vastgelegd) -> None:
        """Make the rows up to this position, and tell whose view changed."""
        if type(vastgelegd.feit).TOPIC.startswith(GEEN_CASUS):
            self._rijen.bewaar(positie, None)
            return
        feiten = await self._archief.geschiedenis(vastgelegd.stroom)
        geladen = Geladen(herbouw(vastgelegd.stroom, feiten), feiten)
        self._gevolgen.verwerk(geladen.casus, vastgelegd.feit)
        self._rijen.bewaar(positie, vat_samen(geladen, await self._kast.afspraken(geladen.casus.hash)))
        await self._meld(geladen, vastgelegd.versie)

    async def _meld(self, geladen: Geladen, versie: int) -> None:
        """Tell who sees something else than before this fact; nobody hears of what they cannot see.

        Of a case whose convenant can answer nothing today nobody sees anything; other cases go on.
        """
        register = await self._register.stand()
        moment = await self._winkel.nu()
        try:
            beleid = await self._kast.versie(geladen.casus.hash, dag(moment))
        except (BeleidOnbruikbaar, TabelGeschonden):
            return
        voor = tuple(v for v in geladen.feiten if v.versie < versie)
        na = tuple(v for v in geladen.feiten if v.versie <= versie)
        eerder, nu = Geladen(herbouw(geladen.id, voor), voor), Geladen(herbouw(geladen.id, na), na)
        mensen = {m for g in (eerder, nu) for m in _mensen(g)}
        for medewerker in sorted(mensen):
            if _beeld(eerder, medewerker, register, beleid, moment) != _beeld(nu, medewerker, register, beleid, moment):
                wie = register.medewerkers.get(medewerker)
                organisatie = register.organisaties.get(wie.organisatie) if wie else None
                if wie is not None and organisatie is not None:
                    await self._omroep.meld(organisatie.account, wie.sleutel)


def _mensen(geladen: Geladen) -> set[UUID]:
    casus = geladen.casus
    ontvangers = {m for v in casus.verstrekkingen.values() for m in v.ontvangers}
    return {m for m in {*casus.deelnemers, *ontvangers, casus.regisseur} if m is not None}


def _beeld(geladen: Geladen, medewerker: UUID, register: Registerstand, beleid: Beleid, moment: datetime) -> str | None:
    """What this professional sees of the case, as text to compare; ``None`` when they see nothing."""
    lezer = register.lezer(medewerker, geladen.casus.hash, dag(moment))
    if lezer is None or lezer.binding is not Binding.GEBONDEN or not geladen.casus.is_deelnemer(medewerker):
        return None
    oproep = Oproep(lezer.medewerker, Verzoek(opdracht=geladen.id), moment, register)
    if medewerker == geladen.casus.regisseur:
        return maak_dossier(geladen, oproep, beleid, oefening=False).model_dump_json()
    return maak_overzicht(geladen, oproep, lezer, beleid, oefening=False).model_dump_json()
