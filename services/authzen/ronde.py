"""One call of AuthZEN: the cases it is about, each loaded once, and the verdict on each of its questions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from domain.besluit.algemeen import NIET_GEBONDEN
from domain.lezing import Handeling, Pogingsoort, Voornemen
from domain.medewerker import Rol
from domain.pet import pet_van
from services.authzen.beslissing import Bevinding, beslis_geven, beslis_lezen
from services.authzen.vertaling import Bron, Lezing, Onbegrepen, Voorstel
from services.authzen.verwoording import GEEN_BELEID, NIETS_GEGEVEN
from services.berichten.antwoord import Reden
from services.casusboek import Casusboek, kies_rol
from services.deur.fouten import NietToegestaan, Onbekend
from services.deur.oproep import Geladen, Oproep
from services.leeslog import Geveld, Leeslog
from services.poorten import Beleid, BeleidOnbekend, Beleidskast

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

    ``dicht`` is why nothing of it is for the caller now; ``verteld`` is what they were told, yes and no, to be kept.
    """

    geladen: Geladen
    rol: Rol
    beleid: Beleid
    dicht: Reden | None
    verteld: list[Bevinding] = field(default_factory=list)


class Ronde:
    """One call: a case is loaded once, however many of its questions are about it."""

    def __init__(self, oproep: Oproep, boek: Casusboek, kast: Beleidskast, leeslog: Leeslog) -> None:
        self.oproep = oproep
        self._boek = boek
        self._kast = kast
        self._leeslog = leeslog
        self._zaken: dict[UUID, Zaak | None] = {}
        self._genoteerd: set[UUID | None] = set()

    async def zaak(self, casus: UUID) -> Zaak:
        """The case. That it is not for the caller is recorded here, as often as it is asked.

        Raises:
            Onbekend: there is none, or not for this caller.
            NietGebonden: there is one, and nothing of it is for this caller now, in this role.
            BeleidOnbekend: its convenant was never published here.
        """
        if casus not in self._zaken:
            self._zaken[casus] = await self._laad(casus)
        zaak = self._zaken[casus]
        if zaak is None:
            self._genoteerd.add(None)
            await self._leeslog.onbekend(self.oproep, str(casus))
            raise Onbekend
        if zaak.dicht is not None:
            await self.weiger(zaak, zaak.dicht.zin, zaak.dicht.bron, zaak.dicht.eis)
            raise NietGebonden(zaak.dicht.zin)
        return zaak

    async def weiger(self, zaak: Zaak, zin: str, bron: str, eis: str | None) -> None:
        """Record a no about a case of the caller that is no verdict of policy."""
        self._genoteerd.add(zaak.geladen.id)
        await self._leeslog.geweigerd(self.oproep, zaak.rol, zaak.geladen.casus, [Reden(zin=zin, bron=bron, eis=eis)])

    async def poging(self, soort: Pogingsoort) -> None:
        """Record a no that is about no case of the caller."""
        self._genoteerd.add(None)
        await self._leeslog.poging(self.oproep, soort)

    async def _laad(self, casus: UUID) -> Zaak | None:
        oproep = self.oproep
        geladen = await self._boek.laad(casus)
        if not geladen.casus.bestaat or not geladen.casus.is_deelnemer(oproep.medewerker.medewerker):
            return None
        rol = pet_van(geladen.casus, oproep.medewerker)
        binding = oproep.register.binding(oproep.medewerker.organisatie, geladen.casus.hash, oproep.vandaag)
        try:
            beleid = await self._kast.versie(geladen.casus.hash, oproep.vandaag)
        except BeleidOnbekend:
            reden = Reden(zin=GEEN_BELEID, bron="001 §5", eis="CON-02")
            await self._leeslog.geweigerd(oproep, rol, geladen.casus, [reden])
            raise
        ongebonden = NIET_GEBONDEN.get(binding)
        dicht = (
            Reden(zin=ongebonden, bron="001 §5", eis="CON-02") if ongebonden else _in_een_andere_rol(geladen, oproep)
        )
        return Zaak(geladen, rol, beleid, dicht)

    def oordeel(self, zaak: Zaak, wie: UUID, bron: Bron, handeling: Lezing | Voorstel) -> Bevinding | None:
        """The verdict; ``None`` when nothing was given that it could be about. Raises as ``beslissing`` does."""
        if isinstance(handeling, Voorstel):
            return beslis_geven(zaak.geladen, self.oproep, zaak.beleid, wie, bron, handeling)
        return beslis_lezen(zaak.geladen, self.oproep, zaak.rol, zaak.beleid, wie, bron, handeling)

    def vertel(self, zaak: Zaak, wie: UUID, bron: Bron, handeling: Lezing | Voorstel) -> Callable[[], None] | None:
        """When an evaluation of this question says yes: what to call if that is told. ``None`` when it says no.

        That it is not among the results tells the no, so that a verdict that says no is kept at once.
        """
        try:
            gevonden = self.oordeel(zaak, wie, bron, handeling)
        except (Onbegrepen, Onbekend):
            return None
        if gevonden is None:
            return None
        if gevonden.oordeel.toegestaan:
            return partial(zaak.verteld.append, gevonden)
        zaak.verteld.append(gevonden)
        return None

    async def leg_vast(self) -> None:
        """Keep every verdict that the caller is about to be told; until then nothing may be told.

        A case in which there was nothing to decide about gets a record of that; so does a search that met no case.
        """
        zaken = [zaak for zaak in self._zaken.values() if zaak is not None and zaak.dicht is None]
        for zaak in zaken:
            lezen = [b for b in zaak.verteld if b.voornemen is None]
            for mag in (True, False):
                kant = [b.geveld(self.oproep) for b in lezen if b.oordeel.toegestaan is mag]
                for begin in range(0, len(kant), PER_FEIT):
                    await self._bewaar(zaak, kant[begin : begin + PER_FEIT], None)
            for b in zaak.verteld:
                if b.voornemen is not None:
                    await self._bewaar(zaak, [b.geveld(self.oproep)], b.voornemen)
            if not zaak.verteld and zaak.geladen.id not in self._genoteerd:
                await self.weiger(zaak, NIETS_GEGEVEN, "004 §3.2", "LOG-01")
        if not zaken and not self._genoteerd:
            await self.poging(Pogingsoort.NIETS)

    async def _bewaar(self, zaak: Zaak, oordelen: list[Geveld], voornemen: Voornemen | None) -> None:
        casus, rol = zaak.geladen.casus, zaak.rol
        await self._leeslog.geveld(self.oproep, rol, casus, Handeling.TOETSEN, oordelen, voornemen)


def _in_een_andere_rol(geladen: Geladen, oproep: Oproep) -> Reden | None:
    """Why the named role opens nothing here (PLA-11); ``None`` when it is the caller's own, or none was named."""
    try:
        kies_rol(geladen, oproep)
    except NietToegestaan as fout:
        return fout.antwoord.redenen[0]
    return None
