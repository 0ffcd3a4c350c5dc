"""A case at its newest version, for someone who takes part in it. Everyone else hears that there is nothing."""

from uuid import UUID

from domain.besluit.algemeen import NIET_GEBONDEN, gever_gebonden
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.pet import pet_van
from domain.verloop import herbouw
from services.deur.fouten import Onbekend, niet_toegestaan
from services.deur.oproep import Geladen, Oproep
from services.leeslog import Leeslog
from services.poorten import Archief


class Casusboek:
    """Loads cases from the store itself, never from something that may lag behind."""

    def __init__(self, archief: Archief, leeslog: Leeslog) -> None:
        self._archief = archief
        self.leeslog = leeslog

    async def voor_deelnemer(self, oproep: Oproep) -> tuple[Geladen, Rol]:
        """The case that was asked for, and the role in which the caller acts in it.

        Raises:
            Onbekend: no such case, or the caller does not take part; both leave the same trace.
            NietToegestaan: the caller names a role that is not theirs in this case.
        """
        casus = oproep.verzoek.casus
        if casus is None:
            raise Onbekend
        geladen = await self.laad(casus)
        if not geladen.casus.bestaat or not geladen.casus.is_deelnemer(oproep.medewerker.medewerker):
            await self.leeslog.onbekend(oproep, str(casus))
            raise Onbekend
        return geladen, kies_rol(geladen, oproep)

    async def voor_bestuurder(self, oproep: Oproep) -> Geladen:
        """The case of which the caller, who governs, may see the process now (PLA-06).

        Raises:
            Onbekend: no such case, or not shown to the caller; both leave the same trace.
        """
        casus, ik = oproep.verzoek.casus, oproep.medewerker
        if casus is None:
            raise Onbekend
        geladen = await self.laad(casus)
        if Rol.BESTUUR not in ik.rollen or not geladen.casus.toont_proces_aan(ik.medewerker, oproep.vandaag):
            await self.leeslog.onbekend(oproep, str(casus))
            raise Onbekend
        return geladen

    async def eis_gebonden(self, geladen: Geladen, oproep: Oproep, rol: Rol) -> None:
        """Whose organisation is not bound sees nothing of the case. What the citizen is owed goes on: inzage, letters.

        Raises:
            NietToegestaan: with how the organisation stands; the attempt is recorded.
        """
        organisatie = oproep.medewerker.organisatie
        zin = NIET_GEBONDEN.get(oproep.register.binding(organisatie, geladen.casus.hash, oproep.vandaag))
        if zin is not None:
            await self.leeslog.geweigerd(oproep, rol, geladen.id, Niveau.DAT)
            raise niet_toegestaan(zin, "001 §5", "CON-02", gever_gebonden.volgende)

    async def laad(self, casus: UUID) -> Geladen:
        """The case as its facts leave it, whoever asks."""
        feiten = await self._archief.geschiedenis(casus)
        return Geladen(herbouw(casus, feiten), feiten)


def kies_rol(geladen: Geladen, oproep: Oproep) -> Rol:
    """The role the caller acts in: the one in which they run the case or take part (PLA-11; 004 bijlage 1 §5.2).

    A call that names no role is made in that one.

    Raises:
        NietToegestaan: the call names another role, also when it is one that their organisation gave them.
    """
    eigen, gevraagd = pet_van(geladen.casus, oproep.medewerker), oproep.verzoek.rol
    if gevraagd is None or gevraagd is eigen:
        return eigen
    zin = f"In deze casus heeft u de rol {eigen}. In de rol {gevraagd} kunt u hier niets doen of lezen."
    volgende = (f"Doe dit in de rol {eigen}.", "Vraag de regisseur om u in een andere rol te laten meedoen.")
    raise niet_toegestaan(zin, "004 bijlage 1 §5.2", "PLA-11", volgende)
