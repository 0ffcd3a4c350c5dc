"""The worklist, and finding a citizen among one's own cases."""

from collections.abc import Awaitable, Callable
from datetime import date
from uuid import UUID

from services.beeld.werkvoorraad import maak_werkvoorraad
from services.berichten.adresboek import Gevonden, Vindplaats
from services.berichten.antwoord import Beeld
from services.deur.fouten import Onjuist
from services.deur.oproep import Oproep
from services.poorten import Vindplaatsen
from services.voorraadkast import Voorraadkast, wacht_op
from services.winkelklok import Winkelklok


class Voorraadloket:
    """Lists carry no personal data; a search finds only what the caller takes part in."""

    def __init__(
        self,
        rijen: Voorraadkast,
        winkel: Winkelklok,
        vindplaatsen: Vindplaatsen,
        positie: Callable[[], Awaitable[int]],
    ) -> None:
        """``positie`` gives the newest position of the store: the list waits until it is made up to there."""
        self._rijen = rijen
        self._winkel = winkel
        self._vindplaatsen = vindplaatsen
        self._positie = positie

    async def werkvoorraad(self, oproep: Oproep) -> Beeld:
        """What is due, and the caller's cases."""
        await wacht_op(self._rijen, await self._positie())
        rijen = self._rijen.voor(oproep.medewerker.medewerker)
        beeld = maak_werkvoorraad(oproep, rijen, oefening=await self._winkel.is_oefening())
        return Beeld(wat="werkvoorraad", beeld=beeld.model_dump(mode="json"))

    async def casussen(self, medewerker: UUID) -> tuple[UUID, ...]:
        """The cases in which a professional takes part, up to the newest fact."""
        await wacht_op(self._rijen, await self._positie())
        return tuple(rij.casus for rij in self._rijen.voor(medewerker))

    async def zoek(self, oproep: Oproep) -> Beeld:
        """Find a citizen by name, birth date or BSN, among the cases of the caller."""
        naam, geboren, bsn = _zoekvraag(oproep)
        await wacht_op(self._rijen, await self._positie())
        eigen = {rij.casus: rij for rij in self._rijen.voor(oproep.medewerker.medewerker)}
        plaatsen = tuple(
            Vindplaats(casus=casus, kenmerk=eigen[casus].kenmerk, persoon=persoon)
            for persoon, casus in self._vindplaatsen.zoek(naam=naam, geboren=geboren, bsn=bsn)
            if casus in eigen and eigen[casus].regisseur == oproep.medewerker.medewerker
        )
        return Beeld(wat="gevonden", beeld=Gevonden(plaatsen=plaatsen).model_dump(mode="json"))


def _zoekvraag(oproep: Oproep) -> tuple[str | None, date | None, str | None]:
    inhoud = oproep.verzoek.inhoud
    vreemd = set(inhoud) - {"naam", "geboren", "bsn"}
    if vreemd or not inhoud or any(not isinstance(w, str) or len(w) > 200 for w in inhoud.values()):
        raise Onjuist(
            "Zoek op naam, geboortedatum of burgerservicenummer.", dict.fromkeys(vreemd, "dit veld bestaat niet")
        )
    try:
        geboren = date.fromisoformat(inhoud["geboren"]) if "geboren" in inhoud else None
    except ValueError as fout:
        raise Onjuist("Dit verzoek klopt niet.", {"geboren": "schrijf de datum als jjjj-mm-dd"}) from fout
    return inhoud.get("naam"), geboren, inhoud.get("bsn")
