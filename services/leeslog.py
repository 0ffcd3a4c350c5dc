"""Reading is a fact, and so is every verdict, stored before the answer leaves (LOG-01; DESIGN §3).

A verdict is kept once: with the fact that follows from it, or else by ``geveld``. What was allowed is always kept.
Refused attempts that come close together are summed, so that guessing cannot fill the log.
"""

import asyncio
import time
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from domain.casus import Casus
from domain.categorie import Categorie
from domain.feit import Bronstand, Feit, Oordeelsspoor, Vastgelegd
from domain.lezing import (
    Gelezen,
    Gezien,
    Handeling,
    LezingGeweigerd,
    OordeelGeveld,
    OpdrachtGeweigerd,
    PogingAfgewezen,
    PogingenIngezien,
    Pogingsoort,
    Rolspoor,
    Voornemen,
    Weigering,
    lezingen_van,
)
from domain.medewerker import Rol, Wie
from domain.niveau import Niveau, Zegel
from domain.oordeel import Oordeel
from domain.opdracht.grondvorm import OPDRACHTEN
from domain.verstrekking import Bezwaarspoor
from domain.verzegeld import Open
from services.berichten.antwoord import Reden
from services.deur.fouten import TeVeel
from services.deur.oproep import Oproep
from services.optelling import VENSTER, Optelling, Schrijf
from services.poorten import Archief, Versieconflict

GEOPEND = timedelta(minutes=10)
"""The same view with the same things in it, by the same person, within this time, is one opening."""

HOOGSTENS_JA = 600
"""After so many allowed verdicts of one person within ``VENSTER`` no more are given until it is over."""

ONTHOUDEN = 10_000
"""What this process remembers of recent openings and verdicts before it forgets the old ones."""

POGINGEN = 20
"""How often to try again when another reading was recorded in the same place first."""

KIJK = 5.0
"""Seconds between two looks at which sums are due."""


@dataclass(frozen=True)
class Geveld:
    """A verdict, with what its record names beside it. ``stuk`` is the disclosure that was to be read."""

    oordeel: Oordeel
    over: UUID
    ontvanger: UUID
    stuk: UUID | None = None
    bronnen: tuple[Bronstand, ...] = ()

    def spoor(self) -> Oordeelsspoor:
        """The verdict as it is kept in a fact: sealed, but for what it can be decided again with."""
        return Oordeelsspoor(
            convenant=self.oordeel.convenant,
            wet=self.oordeel.wet,
            casusversie=self.oordeel.casusversie,
            ontvanger=self.ontvanger,
            stuk=self.stuk,
            bronnen=self.bronnen,
            oordeel=Open(betreft=self.over, niveau=Zegel.PROCES, waarde=self.oordeel),
        )

    def merk(self) -> tuple[object, ...]:
        """Equal for verdicts that say the same of the same."""
        o = self.oordeel
        return self.over, self.ontvanger, self.stuk, o.vraag, o.artikelen, o.convenant, o.wet


class Leeslog:
    """Records readings, refused attempts and verdicts of one process."""

    def __init__(
        self, archief: Archief, kenmerk: Callable[[str], str], klok: Callable[[], float] = time.monotonic
    ) -> None:
        """``kenmerk`` is a keyed hash: it gives an unknown case and a hidden one the same kind of trace.

        ``klok`` gives the seconds by which attempts are summed.
        """
        self._archief = archief
        self._kenmerk = kenmerk
        self._klok = klok
        self._open: dict[tuple[object, ...], datetime] = {}
        self._geveld: dict[tuple[object, ...], datetime] = {}
        self._sommen = Optelling(klok)
        self._ja: dict[UUID, tuple[float, int]] = {}
        self._hapert = False

    async def gelezen(
        self,
        oproep: Oproep,
        rol: Rol,
        casus: Casus,
        *,
        beeld: str,
        niveau: Niveau,
        doel: str,
        per_persoon: Mapping[UUID, tuple[tuple[UUID, Categorie], ...]],
        oordelen: Mapping[UUID, tuple[Geveld, ...]] | None = None,
    ) -> None:
        """Record that a view was opened: one fact for each citizen concerned, with the verdicts it rests on.

        When no citizen is named in it, the case stands for them: what is opened is never without a record.
        """
        wie = oproep.wie(rol)
        feiten: list[tuple[Feit, tuple[Oordeelsspoor, ...]]] = []
        geopend: list[tuple[object, ...]] = []
        for persoon, stukken in (per_persoon or {casus.casus: ()}).items():
            geveld = (oordelen or {}).get(persoon, ())
            sleutel = (wie, casus.casus, persoon, beeld, niveau, doel, stukken, tuple(g.merk() for g in geveld))
            if not _nieuw(self._open, sleutel, oproep.moment):
                continue
            geopend.append(sleutel)
            gezien = Gezien(beeld=beeld, categorieen=tuple(sorted({c for _, c in stukken})), niveau=niveau, doel=doel)
            # When nobody is named in it, that it was looked at is about who looked.
            betreft = wie.medewerker if persoon == casus.casus else persoon
            feit = Gelezen(
                casus=casus.casus,
                over=persoon,
                verstrekkingen=tuple(v for v, _ in stukken),
                gezien=Open(betreft=betreft, niveau=Zegel.PROCES, waarde=gezien),
                spoor=None if geveld else _rolspoor(oproep, casus),
            )
            feiten.append((feit, tuple(g.spoor() for g in geveld)))
        if feiten:
            await self._voeg_toe(lezingen_van(casus.casus), oproep, wie, feiten)
            # Only what was stored counts as opened: after a failure the next opening is recorded again.
            _onthoud(self._open, geopend, oproep.moment)

    async def geweigerd(
        self,
        oproep: Oproep,
        rol: Rol,
        casus: Casus,
        redenen: Iterable[Reden],
        niveau: Niveau = Niveau.DAT,
        oordelen: tuple[Geveld, ...] = (),
    ) -> None:
        """Record that a participant was refused, why, and with the verdicts that said no.

        Attempts at the same endpoint that met the same rules and articles are summed.
        """
        wie, sporen = oproep.wie(rol), tuple(g.spoor() for g in oordelen)
        waarom = tuple(Bezwaarspoor(regel=r.bron, eis=r.eis or "", zin=r.zin) for r in redenen)
        artikelen = tuple(dict.fromkeys(a for g in oordelen for a in g.oordeel.artikelen))
        betreft, spoor = _te_zegelen(casus, casus.casus, wie), _rolspoor(oproep, casus)

        async def schrijf(aantal: int, gemengd: bool) -> None:  # noqa: FBT001 - as a sum is written
            weigering = Weigering(eindpunt=oproep.eindpunt, redenen=waarom, gemengd=gemengd)
            gesloten: Open[Weigering] = Open(betreft=betreft, niveau=Zegel.PROCES, waarde=weigering)
            feit: Feit = (
                OpdrachtGeweigerd(casus=casus.casus, aantal=aantal, weigering=gesloten, spoor=spoor)
                if oproep.eindpunt in OPDRACHTEN
                else LezingGeweigerd(casus=casus.casus, niveau=niveau, aantal=aantal, weigering=gesloten, spoor=spoor)
            )
            await self._voeg_toe(lezingen_van(casus.casus), oproep, wie, [(feit, sporen)])

        soort = ("geweigerd", wie, casus.casus, oproep.eindpunt, niveau, waarom, artikelen)
        await self._tel(lezingen_van(casus.casus), wie, soort, ("geweigerd", casus.casus), schrijf)

    async def geveld(
        self,
        oproep: Oproep,
        rol: Rol,
        casus: Casus,
        handeling: Handeling,
        oordelen: Iterable[Geveld],
        voornemen: Voornemen | None = None,
    ) -> None:
        """Record verdicts that no other fact keeps, before the answer leaves.

        Where one of them is allowed they are always kept; the same again within ``GEOPEND`` is one record. Where all
        are refused, the same again is counted. What is about someone who is no citizen of the case, or of whom nothing
        is kept any more, is sealed with the case, or else with who asked.
        """
        wie, alle = oproep.wie(rol), tuple(oordelen)
        if not alle:
            return
        soort = (wie, casus.casus, handeling, voornemen, tuple(g.merk() for g in alle))

        async def schrijf(aantal: int, _: bool) -> None:  # noqa: FBT001 - as a sum is written
            sporen = tuple(replace(g, over=_te_zegelen(casus, g.over, wie)).spoor() for g in alle)
            feit = OordeelGeveld(
                casus=casus.casus,
                handeling=handeling,
                voornemen=None
                if voornemen is None
                else Open(betreft=_te_zegelen(casus, voornemen.over, wie), niveau=Zegel.PROCES, waarde=voornemen),
                aantal=aantal,
            )
            await self._voeg_toe(lezingen_van(casus.casus), oproep, wie, [(feit, sporen)])

        if not any(g.oordeel.toegestaan for g in alle):
            await self._tel(lezingen_van(casus.casus), wie, soort, ("geveld", casus.casus, handeling), schrijf)
        elif _nieuw(self._geveld, soort, oproep.moment):
            await schrijf(1, False)
            _onthoud(self._geveld, [soort], oproep.moment)
            self._tel_ja(wie.medewerker)

    def eis_ruimte(self, oproep: Oproep) -> None:
        """To be asked before anything is decided, so that the answer tells nothing of the verdict.

        Raises:
            TeVeel: this person was told more allowed verdicts within ``VENSTER`` than anyone can need.
        """
        begin, aantal = self._ja.get(oproep.medewerker.medewerker, (0.0, 0))
        if aantal >= HOOGSTENS_JA and self._klok() - begin < VENSTER:
            raise TeVeel

    def _tel_ja(self, wie: UUID) -> None:
        nu = self._klok()
        begin, aantal = self._ja.get(wie, (nu, 0))
        self._ja[wie] = (begin, aantal + 1) if nu - begin < VENSTER else (nu, 1)

    async def onbekend(self, oproep: Oproep, gevraagd: str) -> None:
        """Record that someone asked for a case that is not there for them: the same trace whether it exists or not."""
        await self._poging(oproep, Pogingsoort.ONBEKEND, gevraagd)

    async def poging(self, oproep: Oproep, soort: Pogingsoort) -> None:
        """Record an attempt that is about no case of who made it. Nothing of what was asked is kept."""
        await self._poging(oproep, soort, oproep.eindpunt)

    async def pogingen_ingezien(self, oproep: Oproep, aantal: int) -> None:
        """Record that an administrator opened the attempts of their organisation, with so many lines in it."""
        wie = oproep.wie(Rol.BEHEER)
        sleutel = (wie, aantal)
        if _nieuw(self._open, sleutel, oproep.moment):
            feit = PogingenIngezien(aantal=aantal)
            await self._voeg_toe(lezingen_van(wie.organisatie), oproep, wie, [(feit, ())])
            _onthoud(self._open, [sleutel], oproep.moment)

    async def _poging(self, oproep: Oproep, soort: Pogingsoort, gevraagd: str) -> None:
        wie = oproep.wie(min(oproep.medewerker.rollen, default=Rol.HULPVERLENING))
        feit = partial(
            PogingAfgewezen,
            kenmerk=self._kenmerk(gevraagd),
            op=oproep.vandaag,
            soort=soort,
            eindpunt=oproep.eindpunt or None,
        )

        async def schrijf(aantal: int, _: bool) -> None:  # noqa: FBT001 - as a sum is written
            await self._voeg_toe(lezingen_van(wie.organisatie), oproep, wie, [(feit(aantal=aantal), ())])

        await self._tel(lezingen_van(wie.organisatie), wie, (soort, oproep.eindpunt), soort, schrijf)

    async def _tel(self, stroom: UUID, wie: Wie, soort: tuple[object, ...], rest: Hashable, schrijf: Schrijf) -> None:
        """Count a no. It is told only while the log is there: else an error would tell a yes from a no."""
        if not await self._sommen.tel(wie.medewerker, soort, rest, schrijf, meteen=self._hapert):
            await self._archief.laatste_versie(stroom)

    async def houd_bij(self) -> None:
        """Write the sums whose time is over, for ever."""
        while True:
            await asyncio.sleep(KIJK)
            await self._sommen.sluit_af()

    async def sluit(self) -> int:
        """Write every open sum; gives how many attempts could not be written."""
        return await self._sommen.sluit_af(alles=True)

    async def _voeg_toe(
        self, stroom: UUID, oproep: Oproep, wie: Wie, feiten: list[tuple[Feit, tuple[Oordeelsspoor, ...]]]
    ) -> None:
        for poging in range(POGINGEN):
            versie = await self._archief.laatste_versie(stroom)
            vastgelegd = tuple(
                Vastgelegd(
                    stroom=stroom,
                    versie=versie + nummer,
                    opdracht=oproep.verzoek.opdracht,
                    wie=wie,
                    gebeurd=oproep.moment,
                    geregistreerd=oproep.moment,
                    oordelen=sporen,
                    feit=feit,
                )
                for nummer, (feit, sporen) in enumerate(feiten, start=1)
            )
            try:
                await self._archief.voeg_toe(vastgelegd)
            except Versieconflict:
                if poging == POGINGEN - 1:
                    raise
                continue
            except BaseException:
                self._hapert = True  # until a write succeeds again nothing is only counted
                raise
            self._hapert = False
            return


def _nieuw(recent: dict[tuple[object, ...], datetime], sleutel: tuple[object, ...], moment: datetime) -> bool:
    """Whether this was not there yet within ``GEOPEND``."""
    vorige = recent.get(sleutel)
    return vorige is None or not timedelta(0) <= moment - vorige < GEOPEND


def _onthoud(recent: dict[tuple[object, ...], datetime], sleutels: list[tuple[object, ...]], moment: datetime) -> None:
    if len(recent) >= ONTHOUDEN:
        for oud in [s for s in recent if _nieuw(recent, s, moment)]:
            del recent[oud]
    recent.update(dict.fromkeys(sleutels, moment))


def _rolspoor(oproep: Oproep, casus: Casus) -> Rolspoor:
    bronnen = oproep.register.bronnen(oproep.medewerker.medewerker)
    return Rolspoor(convenant=casus.hash, casusversie=casus.versie, bronnen=bronnen)


def _te_zegelen(casus: Casus, over: UUID, wie: Wie) -> UUID:
    """With whom a verdict is sealed: the citizen, else the case, else who asked."""
    levend = {persoon for persoon, mens in casus.betrokkenen.items() if not mens.vernietigd}
    if over in levend:
        return over
    return casus.casus if levend else wie.medewerker
