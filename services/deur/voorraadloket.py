"""The worklist, and finding a citizen among one's own cases: who was found for whom is recorded (LOG-01)."""

from collections.abc import Awaitable, Callable
from datetime import date
from uuid import UUID

from domain.besluit.algemeen import NIET_GEBONDEN, gever_gebonden
from domain.lezing import Pogingsoort
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Binding
from services.beeld.werkvoorraad import maak_werkvoorraad
from services.berichten.adresboek import Gevonden, Vindplaats
from services.berichten.antwoord import Beeld
from services.casusboek import Casusboek
from services.deur.fouten import Onjuist, niet_toegestaan
from services.deur.oproep import Geladen, Oproep
from services.poorten import Vindplaatsen
from services.voorraadkast import Voorraadkast, wacht_op
from services.winkelklok import Winkelklok


class Voorraadloket:
    """Lists carry no personal data; a search finds only what the caller runs."""

    def __init__(
        self,
        rijen: Voorraadkast,
        winkel: Winkelklok,
        vindplaatsen: Vindplaatsen,
        positie: Callable[[], Awaitable[int]],
        boek: Casusboek,
    ) -> None:
        """``positie`` gives the newest position of the store: the list waits until it is made up to there."""
        self._rijen = rijen
        self._winkel = winkel
        self._vindplaatsen = vindplaatsen
        self._positie = positie
        self._boek = boek

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
        """Find a citizen by name, birth date or BSN, among the cases that the caller runs.

        Each who is found is a reading, recorded before it is told. A case under a convenant that does not bind the
        caller's organisation now is as if it were not there. Nothing of what was typed is kept.

        Raises:
            NietToegestaan: no convenant binds the organisation of the caller now, whoever is looked for.
        """
        naam, geboren, bsn = _zoekvraag(oproep)
        _eis_enige_binding(oproep)
        await wacht_op(self._rijen, await self._positie())
        eigen = {rij.casus for rij in self._rijen.voor(oproep.medewerker.medewerker)}
        plaatsen = []
        for persoon, casus in self._vindplaatsen.zoek(naam=naam, geboren=geboren, bsn=bsn):
            geladen = await self._boek.laad(casus) if casus in eigen else None
            if geladen is not None and _is_open(geladen, persoon, oproep):
                plaatsen.append(Vindplaats(casus=casus, kenmerk=geladen.casus.kenmerk, persoon=persoon))
                await self._noteer(oproep, geladen, persoon)
        if not plaatsen:
            await self._boek.leeslog.poging(oproep, Pogingsoort.NIETS)
        return Beeld(wat="gevonden", beeld=Gevonden(plaatsen=tuple(plaatsen)).model_dump(mode="json"))

    async def _noteer(self, oproep: Oproep, geladen: Geladen, persoon: UUID) -> None:
        await self._boek.leeslog.gelezen(
            oproep,
            Rol.REGIE,
            geladen.casus,
            beeld="gevonden",
            niveau=Niveau.DAT,
            doel="regie",
            per_persoon={persoon: ()},
        )


def _is_open(geladen: Geladen, persoon: UUID, oproep: Oproep) -> bool:
    """Whether this citizen may be found in this case: by its regisseur, while their organisation is bound."""
    casus, ik = geladen.casus, oproep.medewerker
    mens = casus.betrokkenen.get(persoon)
    if mens is None or mens.vernietigd or casus.regisseur != ik.medewerker:
        return False
    return oproep.register.binding(ik.organisatie, casus.hash, oproep.vandaag) is Binding.GEBONDEN


def _eis_enige_binding(oproep: Oproep) -> None:
    register, wie = oproep.register, oproep.medewerker.organisatie
    hoe = {register.binding(wie, hash_, oproep.vandaag) for hash_ in register.convenanten.versies}
    if hoe and Binding.GEBONDEN not in hoe:
        zin = next(
            NIET_GEBONDEN[b] for b in (Binding.OPGESCHORT, Binding.UITGETREDEN, Binding.NIET_GETEKEND) if b in hoe
        )
        raise niet_toegestaan(zin, "001 §5", "CON-02", gever_gebonden.volgende)


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
