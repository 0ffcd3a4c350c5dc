"""One call of AuthZEN: the cases it is about, each loaded once, and the verdict on each of its questions."""

from dataclasses import dataclass
from uuid import UUID

from domain.medewerker import Rol
from services.authzen.beslissing import Bevinding, beslis_geven, beslis_lezen
from services.authzen.vertaling import Bron, Lezing, Onbegrepen, Voorstel
from services.casusboek import Casusboek
from services.deur.fouten import Onbekend
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid, Beleidskast


@dataclass(frozen=True)
class Zaak:
    """A case in which the caller takes part, the role in which they do, and the policy it is under."""

    geladen: Geladen
    rol: Rol
    beleid: Beleid


class Ronde:
    """One call: a case is loaded once, however many of its questions are about it."""

    def __init__(self, oproep: Oproep, boek: Casusboek, kast: Beleidskast) -> None:
        self.oproep = oproep
        self._boek = boek
        self._kast = kast
        self._zaken: dict[UUID, Zaak | None] = {}

    async def zaak(self, casus: UUID) -> Zaak:
        """The case.

        Raises:
            Onbekend: there is none, or not for this caller.
            BeleidOnbekend: its convenant was never published here.
        """
        if casus not in self._zaken:
            self._zaken[casus] = await self._laad(casus)
        zaak = self._zaken[casus]
        if zaak is None:
            raise Onbekend
        return zaak

    async def _laad(self, casus: UUID) -> Zaak | None:
        try:
            geladen, rol = await self._boek.voor_deelnemer(self.oproep.bij(casus))
        except Onbekend:
            return None
        return Zaak(geladen, rol, await self._kast.versie(geladen.casus.hash))

    def oordeel(self, zaak: Zaak, wie: UUID, bron: Bron, handeling: Lezing | Voorstel) -> Bevinding | None:
        """The verdict; ``None`` when nothing was given that it could be about. Raises as ``beslissing`` does."""
        if isinstance(handeling, Voorstel):
            return beslis_geven(zaak.geladen, self.oproep, zaak.beleid, wie, bron, handeling)
        return beslis_lezen(zaak.geladen, self.oproep, zaak.rol, zaak.beleid, wie, bron, handeling)

    def mag(self, zaak: Zaak, wie: UUID, bron: Bron, handeling: Lezing | Voorstel) -> bool:
        """Whether an evaluation of this question says yes."""
        try:
            gevonden = self.oordeel(zaak, wie, bron, handeling)
        except (Onbegrepen, Onbekend):
            return False
        return gevonden is not None and gevonden.oordeel.toegestaan
