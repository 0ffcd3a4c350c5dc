"""Reading is a fact, and so is every verdict, stored before the answer leaves (LOG-01; DESIGN §3).

A verdict is kept once: with the fact that follows from it, or else by ``geveld``. Attempts that come close together are
summed, so that guessing cannot fill the log.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
    PogingAfgewezen,
    Voornemen,
    lezingen_van,
)
from domain.medewerker import Rol, Wie
from domain.niveau import Niveau, Zegel
from domain.oordeel import Oordeel
from domain.verzegeld import Open
from services.deur.oproep import Oproep
from services.poorten import Archief, Versieconflict

GEOPEND = timedelta(minutes=10)
"""The same view with the same things in it, by the same person, within this time, is one opening."""

VENSTER = timedelta(minutes=1)
"""Refused attempts of one person within this time are summed into one fact."""

HOOGSTENS = 30
"""The most records of verdicts of one person within ``VENSTER`` that no other fact keeps; what is more is summed."""

ONTHOUDEN = 10_000
"""What this process remembers of recent openings and verdicts before it forgets the old ones."""

POGINGEN = 20
"""How often to try again when another reading was recorded in the same place first."""


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

    def __init__(self, archief: Archief, kenmerk: Callable[[str], str]) -> None:
        """``kenmerk`` is a keyed hash: it gives an unknown case and a hidden one the same kind of trace."""
        self._archief = archief
        self._kenmerk = kenmerk
        self._open: dict[tuple[object, ...], datetime] = {}
        self._mis: dict[tuple[object, ...], tuple[datetime, int]] = {}
        self._geveld: dict[tuple[object, ...], datetime] = {}
        self._drukte: dict[UUID, tuple[datetime, int, int]] = {}

    async def gelezen(
        self,
        oproep: Oproep,
        rol: Rol,
        casus: UUID,
        *,
        beeld: str,
        niveau: Niveau,
        doel: str,
        per_persoon: Mapping[UUID, tuple[tuple[UUID, Categorie], ...]],
        oordelen: Mapping[UUID, tuple[Geveld, ...]] | None = None,
    ) -> None:
        """Record that a view was opened: one fact for each citizen concerned, with the verdicts it rests on.

        The id of the case stands for the citizens of a case of whom nothing is kept any more.
        """
        wie = oproep.wie(rol)
        feiten: list[tuple[Feit, tuple[Oordeelsspoor, ...]]] = []
        geopend: list[tuple[object, ...]] = []
        for persoon, stukken in per_persoon.items():
            geveld = (oordelen or {}).get(persoon, ())
            sleutel = (wie, casus, persoon, beeld, niveau, doel, stukken, tuple(g.merk() for g in geveld))
            if not _nieuw(self._open, sleutel, oproep.moment):
                continue
            geopend.append(sleutel)
            gezien = Gezien(beeld=beeld, categorieen=tuple(sorted({c for _, c in stukken})), niveau=niveau, doel=doel)
            # Of a case of which nothing about anyone is left, that it was looked at is about who looked.
            betreft = wie.medewerker if persoon == casus else persoon
            feit = Gelezen(
                casus=casus,
                over=persoon,
                verstrekkingen=tuple(v for v, _ in stukken),
                gezien=Open(betreft=betreft, niveau=Zegel.PROCES, waarde=gezien),
            )
            feiten.append((feit, tuple(g.spoor() for g in geveld)))
        if feiten:
            await self._bewaar(lezingen_van(casus), oproep, wie, feiten)
            # Only what was stored counts as opened: after a failure the next opening is recorded again.
            _onthoud(self._open, geopend, oproep.moment)

    async def geweigerd(
        self, oproep: Oproep, rol: Rol, casus: UUID, niveau: Niveau, oordelen: tuple[Geveld, ...] = ()
    ) -> None:
        """Record that a participant asked for more than they may have, with the verdicts that said no.

        Attempts that met the same articles are summed; there are only so many articles.
        """
        artikelen = tuple(dict.fromkeys(a for g in oordelen for a in g.oordeel.artikelen))
        waarvoor = (oproep.medewerker.medewerker, casus, niveau, artikelen)
        aantal = self._som(oproep, waarvoor)
        if aantal:
            feit = LezingGeweigerd(casus=casus, niveau=niveau, aantal=aantal)
            sporen = tuple(g.spoor() for g in oordelen)
            await self._bewaar(lezingen_van(casus), oproep, oproep.wie(rol), [(feit, sporen)], waarvoor)

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

        The same verdicts on the same within ``GEOPEND`` are one record; of one person at most ``HOOGSTENS`` records
        are made within ``VENSTER``, what is more is counted in the next one. What is about someone who is no citizen
        of the case, or of whom nothing is kept any more, is sealed with the case, or else with who asked.
        """
        wie = oproep.wie(rol)
        alle = tuple(oordelen)
        sleutel = (wie, casus.casus, handeling, voornemen, tuple(g.merk() for g in alle))
        if not alle or not _nieuw(self._geveld, sleutel, oproep.moment):
            return
        aantal = self._ruimte(oproep)
        if not aantal:
            return
        sporen = tuple(replace(g, over=_te_zegelen(casus, g.over, wie)).spoor() for g in alle)
        feit = OordeelGeveld(
            casus=casus.casus,
            handeling=handeling,
            voornemen=None
            if voornemen is None
            else Open(betreft=_te_zegelen(casus, voornemen.over, wie), niveau=Zegel.PROCES, waarde=voornemen),
            aantal=aantal,
        )
        await self._bewaar(lezingen_van(casus.casus), oproep, wie, [(feit, sporen)])
        _onthoud(self._geveld, [sleutel], oproep.moment)

    def _ruimte(self, oproep: Oproep) -> int:
        """How many verdicts the next record stands for: 0 while this person made as many as fit in the window."""
        begin, gemaakt, gemist = self._drukte.get(oproep.medewerker.medewerker, (oproep.moment, 0, 0))
        if not timedelta(0) <= oproep.moment - begin < VENSTER:
            begin, gemaakt = oproep.moment, 0
        vol = gemaakt >= HOOGSTENS
        self._drukte[oproep.medewerker.medewerker] = (begin, gemaakt + (not vol), gemist + 1 if vol else 0)
        return 0 if vol else 1 + gemist

    async def onbekend(self, oproep: Oproep, gevraagd: str) -> None:
        """Record that someone asked for a case that is not there for them: the same trace whether it exists or not."""
        waarvoor = (oproep.medewerker.medewerker, "onbekend")
        aantal = self._som(oproep, waarvoor)
        if aantal:
            feit = PogingAfgewezen(kenmerk=self._kenmerk(gevraagd), op=oproep.vandaag, aantal=aantal)
            rol = min(oproep.medewerker.rollen, default=Rol.HULPVERLENING)
            stroom = lezingen_van(oproep.medewerker.organisatie)
            await self._bewaar(stroom, oproep, oproep.wie(rol), [(feit, ())], waarvoor)

    def _som(self, oproep: Oproep, waarvoor: tuple[object, ...]) -> int:
        """How many attempts to record now: 0 while the window of the last record is open."""
        vorige = self._mis.get(waarvoor)
        if vorige is None or not timedelta(0) <= oproep.moment - vorige[0] < VENSTER:
            aantal = 1 + (vorige[1] if vorige else 0)
            self._mis[waarvoor] = (oproep.moment, 0)
            return aantal
        self._mis[waarvoor] = (vorige[0], vorige[1] + 1)
        return 0

    async def _bewaar(
        self,
        stroom: UUID,
        oproep: Oproep,
        wie: Wie,
        feiten: list[tuple[Feit, tuple[Oordeelsspoor, ...]]],
        geteld: tuple[object, ...] = (),
    ) -> None:
        try:
            await self._voeg_toe(stroom, oproep, wie, feiten)
        except Exception:
            self._mis.pop(geteld, None)  # what could not be kept is tried again at the next attempt
            raise

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


def _te_zegelen(casus: Casus, over: UUID, wie: Wie) -> UUID:
    """With whom a verdict is sealed: the citizen, else the case, else who asked."""
    levend = {persoon for persoon, mens in casus.betrokkenen.items() if not mens.vernietigd}
    if over in levend:
        return over
    return casus.casus if levend else wie.medewerker
