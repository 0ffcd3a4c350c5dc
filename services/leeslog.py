"""Reading is a fact, stored before the answer leaves; refused attempts are summed (LOG-01; DESIGN §3)."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from domain.categorie import Categorie
from domain.feit import Feit, Oordeelsspoor, Vastgelegd
from domain.lezing import Gelezen, Gezien, LezingGeweigerd, PogingAfgewezen, lezingen_van
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

POGINGEN = 20
"""How often to try again when another reading was recorded in the same place first."""


class Leeslog:
    """Records readings and refused attempts of one process."""

    def __init__(self, archief: Archief, kenmerk: Callable[[str], str]) -> None:
        """``kenmerk`` is a keyed hash: it gives an unknown case and a hidden one the same kind of trace."""
        self._archief = archief
        self._kenmerk = kenmerk
        self._open: dict[tuple[object, ...], datetime] = {}
        self._mis: dict[tuple[UUID, str], tuple[datetime, int]] = {}

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
        oordelen: Mapping[UUID, tuple[Oordeel, ...]] | None = None,
    ) -> None:
        """Record that a view was opened: one fact for each citizen concerned, with the verdicts it rests on."""
        wie = oproep.wie(rol)
        feiten: list[tuple[Feit, tuple[Oordeelsspoor, ...]]] = []
        for persoon, stukken in per_persoon.items():
            sleutel = (wie.medewerker, casus, persoon, beeld, niveau, doel, stukken)
            vorige = self._open.get(sleutel)
            if vorige is not None and timedelta(0) <= oproep.moment - vorige < GEOPEND:
                continue
            self._open[sleutel] = oproep.moment
            gezien = Gezien(beeld=beeld, categorieen=tuple(sorted({c for _, c in stukken})), niveau=niveau, doel=doel)
            sporen = tuple(spoor(o, persoon, wie.medewerker) for o in (oordelen or {}).get(persoon, ()))
            feit = Gelezen(
                casus=casus,
                over=persoon,
                verstrekkingen=tuple(v for v, _ in stukken),
                gezien=Open(betreft=persoon, niveau=Zegel.PROCES, waarde=gezien),
            )
            feiten.append((feit, sporen))
        if feiten:
            await self._bewaar(lezingen_van(casus), oproep, wie, feiten)

    async def geweigerd(self, oproep: Oproep, rol: Rol, casus: UUID, niveau: Niveau) -> None:
        """Record that a participant asked for more than they may have."""
        aantal = self._som(oproep, f"{casus}/{niveau}")
        if aantal:
            feit = LezingGeweigerd(casus=casus, niveau=niveau, aantal=aantal)
            await self._bewaar(lezingen_van(casus), oproep, oproep.wie(rol), [(feit, ())])

    async def onbekend(self, oproep: Oproep, gevraagd: str) -> None:
        """Record that someone asked for a case that is not there for them: the same trace whether it exists or not."""
        aantal = self._som(oproep, "onbekend")
        if aantal:
            feit = PogingAfgewezen(kenmerk=self._kenmerk(gevraagd), op=oproep.vandaag, aantal=aantal)
            rol = min(oproep.medewerker.rollen, default=Rol.HULPVERLENING)
            stroom = lezingen_van(oproep.medewerker.organisatie)
            await self._bewaar(stroom, oproep, oproep.wie(rol), [(feit, ())])

    def _som(self, oproep: Oproep, waarvoor: str) -> int:
        """How many attempts to record now: 0 while the window of the last record is open."""
        sleutel = (oproep.medewerker.medewerker, waarvoor)
        vorige = self._mis.get(sleutel)
        if vorige is None or not timedelta(0) <= oproep.moment - vorige[0] < VENSTER:
            aantal = 1 + (vorige[1] if vorige else 0)
            self._mis[sleutel] = (oproep.moment, 0)
            return aantal
        self._mis[sleutel] = (vorige[0], vorige[1] + 1)
        return 0

    async def _bewaar(
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


def spoor(oordeel: Oordeel, over: UUID, ontvanger: UUID) -> Oordeelsspoor:
    """A verdict as it is kept in a fact: sealed, but for the hash of the convenant and the version of the case."""
    return Oordeelsspoor(
        convenant=oordeel.convenant,
        casusversie=oordeel.casusversie,
        ontvanger=ontvanger,
        oordeel=Open(betreft=over, niveau=Zegel.PROCES, waarde=oordeel),
    )
