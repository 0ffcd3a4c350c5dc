"""One call of AuthZEN: the cases it is about, each loaded once, and the verdict on each of its questions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from domain.besluit.algemeen import NIET_GEBONDEN
from domain.lezing import Handeling
from domain.medewerker import Rol
from domain.niveau import Niveau
from services.authzen.beslissing import Bevinding, beslis_geven, beslis_lezen
from services.authzen.vertaling import Bron, Lezing, Onbegrepen, Voorstel
from services.casusboek import Casusboek
from services.deur.fouten import NietToegestaan, Onbekend
from services.deur.oproep import Geladen, Oproep
from services.leeslog import Leeslog
from services.poorten import Beleid, Beleidskast

PER_FEIT = 10
"""Verdicts kept in one fact at most, so that it fits in a message."""


class NietGebonden(Exception):  # noqa: N818 - the field's word
    """Nothing of the case is for the caller now: their organisation is not bound, or they named another role."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


@dataclass(frozen=True)
class Zaak:
    """A case in which the caller takes part, the role in which they do, and the policy it is under.

    ``dicht`` is why nothing of it is for the caller now; ``verteld`` is what they were told, to be kept.
    """

    geladen: Geladen
    rol: Rol
    beleid: Beleid
    dicht: str | None
    verteld: list[Bevinding] = field(default_factory=list)


class Ronde:
    """One call: a case is loaded once, however many of its questions are about it."""

    def __init__(self, oproep: Oproep, boek: Casusboek, kast: Beleidskast, leeslog: Leeslog) -> None:
        self.oproep = oproep
        self._boek = boek
        self._kast = kast
        self._leeslog = leeslog
        self._zaken: dict[UUID, Zaak | None] = {}

    async def zaak(self, casus: UUID) -> Zaak:
        """The case.

        Raises:
            Onbekend: there is none, or not for this caller.
            NietGebonden: there is one, and nothing of it is for this caller now, in this role.
            BeleidOnbekend: its convenant was never published here.
        """
        if casus not in self._zaken:
            self._zaken[casus] = await self._laad(casus)
        zaak = self._zaken[casus]
        if zaak is None:
            raise Onbekend
        if zaak.dicht is not None:
            raise NietGebonden(zaak.dicht)
        return zaak

    async def _laad(self, casus: UUID) -> Zaak | None:
        oproep = self.oproep.bij(casus)
        try:
            geladen, rol = await self._boek.voor_deelnemer(oproep)
        except Onbekend:
            return None
        except NietToegestaan as fout:
            raise NietGebonden(str(fout)) from fout
        binding = oproep.register.binding(oproep.medewerker.organisatie, geladen.casus.hash, oproep.vandaag)
        dicht = NIET_GEBONDEN.get(binding)
        if dicht is not None:
            await self._leeslog.geweigerd(oproep, rol, casus, Niveau.DAT)
        return Zaak(geladen, rol, await self._kast.versie(geladen.casus.hash, oproep.vandaag), dicht)

    def oordeel(self, zaak: Zaak, wie: UUID, bron: Bron, handeling: Lezing | Voorstel) -> Bevinding | None:
        """The verdict; ``None`` when nothing was given that it could be about. Raises as ``beslissing`` does."""
        if isinstance(handeling, Voorstel):
            return beslis_geven(zaak.geladen, self.oproep, zaak.beleid, wie, bron, handeling)
        return beslis_lezen(zaak.geladen, self.oproep, zaak.rol, zaak.beleid, wie, bron, handeling)

    def vertel(self, zaak: Zaak, wie: UUID, bron: Bron, handeling: Lezing | Voorstel) -> Callable[[], None] | None:
        """When an evaluation of this question says yes: what to call if that is told. ``None`` when it says no."""
        try:
            gevonden = self.oordeel(zaak, wie, bron, handeling)
        except (Onbegrepen, Onbekend):
            return None
        ja = gevonden is not None and gevonden.oordeel.toegestaan
        return partial(zaak.verteld.append, gevonden) if gevonden is not None and ja else None

    async def leg_vast(self) -> None:
        """Keep every verdict that the caller is about to be told; until then nothing may be told."""
        for zaak in self._zaken.values():
            if zaak is None:
                continue
            lezen = [b.geveld(self.oproep) for b in zaak.verteld if b.voornemen is None]
            reeksen = [(tuple(lezen[n : n + PER_FEIT]), None) for n in range(0, len(lezen), PER_FEIT)]
            geven = [((b.geveld(self.oproep),), b.voornemen) for b in zaak.verteld if b.voornemen is not None]
            for oordelen, voornemen in (*reeksen, *geven):
                oproep, casus = self.oproep.bij(zaak.geladen.id), zaak.geladen.casus
                await self._leeslog.geveld(oproep, zaak.rol, casus, Handeling.TOETSEN, oordelen, voornemen)
