"""The client of the door, for the screen, the command line and the scenario player alike.

It knows messages and a line, and nothing of stores, keys or policy. ``Lijn`` is the port to a connection that carries
one person's credential; ``infra.nats`` has the real one.
"""

from collections.abc import AsyncIterator, Mapping
from datetime import date, datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID, uuid4

from domain.medewerker import Rol
from domain.niveau import Niveau
from services.berichten import eindpunt
from services.berichten.adresboek import Adresboek, Convenanten, Gevonden
from services.berichten.antwoord import ANTWOORD, Beeld, Bericht, Fout, Gelukt, Geweigerd, InDelen, Verzoek
from services.berichten.besluiten import Besluitenlijst, Herhalingen
from services.berichten.convenant import Convenantbeeld
from services.berichten.convenantleven import Convenantenleven, Convenanttekst
from services.berichten.deelnemer import BekekenAls, Lezing, Overzicht
from services.berichten.dossier import Dossier
from services.berichten.inzage import Inzageoverzicht, Kennisgevingsbrief
from services.berichten.pogingen import Pogingenlijst
from services.berichten.proces import Proces
from services.berichten.toetsing import Toetsing
from services.berichten.vraagtekst import Vraagtekst
from services.berichten.werkvoorraad import Werkvoorraad

B = TypeVar("B", bound=Bericht)

WACHTTIJD = 10.0
"""Seconds to wait for an answer."""


class Lijn(Protocol):
    """A connection of one person. Both directions carry only what is theirs."""

    async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
        """Call an endpoint and wait for its answer.

        Raises:
            GeenVerbinding: when no answer came in ``wachttijd`` seconds; whether it was done is not known.
        """

    def hoor(self) -> AsyncIterator[None]:
        """Yield each time there is something new for this person. It says nothing of what."""

    async def sluit(self) -> None:
        """End the connection."""


class GeenBeeld(Exception):  # noqa: N818 - the field's word
    """A view was asked for and not given: a refusal, or an error. ``antwoord`` says which and why."""

    def __init__(self, antwoord: Geweigerd | Fout) -> None:
        self.antwoord = antwoord
        zin = antwoord.zin if isinstance(antwoord, Fout) else " ".join(r.zin for r in antwoord.redenen)
        super().__init__(zin)


class Deur:
    """The door as one person sees it."""

    def __init__(self, lijn: Lijn, rol: Rol | None = None) -> None:
        """``rol`` is the role to act in; without it the door takes the role in which one takes part in the case."""
        self.lijn = lijn
        self.rol = rol

    async def roep(
        self,
        naam: str,
        inhoud: Mapping[str, Any] | None = None,
        *,
        casus: UUID | None = None,
        opdracht: UUID | None = None,
        wachttijd: float = WACHTTIJD,
    ) -> Gelukt | Geweigerd | Beeld | Fout:
        """Call an endpoint by name. Repeat with the same ``opdracht`` to be sure that it is done once.

        ``wachttijd`` is in seconds: what is worked on longer, such as a new convenant, needs more.
        """
        verzoek = Verzoek(opdracht=opdracht or uuid4(), casus=casus, rol=self.rol, inhoud=dict(inhoud or {}))
        rauw = await self.lijn.roep(naam, verzoek.model_dump_json().encode(), wachttijd)
        antwoord = ANTWOORD.validate_json(rauw)
        return await self._haal_delen(antwoord) if isinstance(antwoord, InDelen) else antwoord

    async def _haal_delen(self, lijst: InDelen) -> Gelukt | Geweigerd | Beeld | Fout:
        delen = []
        for nummer in range(lijst.aantal):
            verzoek = Verzoek(opdracht=uuid4(), inhoud={"bon": str(lijst.bon), "nummer": nummer})
            delen.append(await self.lijn.roep(lijst.eindpunt, verzoek.model_dump_json().encode(), WACHTTIJD))
        antwoord = ANTWOORD.validate_json(b"".join(delen))
        if isinstance(antwoord, InDelen):
            raise TypeError("an answer in parts holds a view, not parts again")
        return antwoord

    async def _beeld(self, soort: type[B], naam: str, casus: UUID | None = None, /, **inhoud: Any) -> B:
        antwoord = await self.roep(naam, {k: v for k, v in inhoud.items() if v is not None}, casus=casus)
        if isinstance(antwoord, Beeld):
            return soort.model_validate(antwoord.beeld)
        if isinstance(antwoord, Gelukt):
            raise TypeError(f"{naam} answered without a view")
        raise GeenBeeld(antwoord)

    async def werkvoorraad(self) -> Werkvoorraad:
        """What is due, and my cases."""
        return await self._beeld(Werkvoorraad, eindpunt.WERKVOORRAAD)

    async def dossier(self, casus: UUID) -> Dossier:
        """The whole case, for its regisseur."""
        return await self._beeld(Dossier, eindpunt.DOSSIER, casus)

    async def overzicht(self, casus: UUID) -> Overzicht:
        """The case, for one of its participants."""
        return await self._beeld(Overzicht, eindpunt.OVERZICHT, casus)

    async def proces(self, casus: UUID) -> Proces:
        """Which parties and steps the case has, for someone who governs."""
        return await self._beeld(Proces, eindpunt.PROCES, casus)

    async def lees(self, casus: UUID, niveau: Niveau, doel: str | None = None) -> Lezing:
        """What was given to me, at one level. Reading is recorded before the answer comes."""
        return await self._beeld(Lezing, eindpunt.lezen(niveau), casus, doel=doel)

    async def bekijk_als(self, casus: UUID, medewerker: UUID) -> BekekenAls:
        """What another professional sees of the case."""
        return await self._beeld(BekekenAls, eindpunt.BEKIJK_ALS, casus, medewerker=str(medewerker))

    async def vraag(self, casus: UUID, vraag: UUID) -> Vraagtekst:
        """The text of a question that was put to me, or that I asked."""
        return await self._beeld(Vraagtekst, eindpunt.VRAAG_LEZEN, casus, vraag=str(vraag))

    async def toets(self, casus: UUID, opdracht: str, inhoud: Mapping[str, Any]) -> Toetsing:
        """What would happen if this disclosure (or contribution) were made now. Nothing is recorded."""
        waar = eindpunt.INBRENG_TOETSEN if opdracht == "inbreng.doen" else eindpunt.VERSTREKKING_TOETSEN
        return await self._beeld(Toetsing, waar, casus, **dict(inhoud))

    async def besluiten(self, casus: UUID) -> Besluitenlijst:
        """Every verdict of a case, for its regisseur. Looking is recorded."""
        return await self._beeld(Besluitenlijst, eindpunt.BESLUITEN, casus)

    async def pogingen(self) -> Pogingenlijst:
        """The attempts of the own organisation that came to nothing, for its administrator. Looking is recorded."""
        return await self._beeld(Pogingenlijst, eindpunt.POGINGEN)

    async def herhaal(self, casus: UUID, feit: UUID | None = None, op: datetime | None = None) -> Herhalingen:
        """Decide recorded verdicts again, as of then: one, those of a moment, or all of the case."""
        keuze = {"feit": str(feit) if feit else None, "op": op.isoformat() if op else None}
        return await self._beeld(Herhalingen, eindpunt.OORDEEL_HERHALEN, casus, **keuze)

    async def adresboek(self) -> Adresboek:
        """The organisations and their registered staff."""
        return await self._beeld(Adresboek, eindpunt.ADRESBOEK)

    async def convenanten(self) -> Convenanten:
        """The convenanten in force."""
        return await self._beeld(Convenanten, eindpunt.CONVENANTEN)

    async def convenantenleven(self) -> Convenantenleven:
        """Every convenant: its versions, who signed, and how every party stands."""
        return await self._beeld(Convenantenleven, eindpunt.CONVENANT_STAND)

    async def convenantbeeld(
        self, *, casus: UUID | None = None, hash_: str | None = None, situatie: Mapping[str, str] | None = None
    ) -> Convenantbeeld:
        """The convenant of a case, or one by its content hash, with its matrix in a situation."""
        return await self._beeld(
            Convenantbeeld, eindpunt.CONVENANT_BEKIJKEN, casus, hash=hash_, situatie=dict(situatie or {})
        )

    async def convenanttekst(self, hash_: str) -> Convenanttekst:
        """The document of a version, by its content hash."""
        return await self._beeld(Convenanttekst, eindpunt.CONVENANT_TEKST, hash=hash_)

    async def zoek(self, *, naam: str | None = None, geboren: date | None = None, bsn: str | None = None) -> Gevonden:
        """Find a citizen among my own cases, by name, birth date or BSN."""
        dag = geboren.isoformat() if geboren else None
        return await self._beeld(Gevonden, eindpunt.PERSOON_ZOEKEN, naam=naam, geboren=dag, bsn=bsn)

    async def inzage(self, casus: UUID, verzoek: UUID) -> Inzageoverzicht:
        """The citizen's account, on a recorded request."""
        return await self._beeld(Inzageoverzicht, eindpunt.INZAGE_MAKEN, casus, verzoek=str(verzoek))

    async def brief(self, casus: UUID, verstrekking: UUID) -> Kennisgevingsbrief:
        """What a letter about this disclosure would hold."""
        return await self._beeld(Kennisgevingsbrief, eindpunt.BRIEF_OPSTELLEN, casus, verstrekking=str(verstrekking))

    async def zet_oefenklok(self, moment: datetime) -> Gelukt | Geweigerd | Beeld | Fout:
        """Move the clock of a practice store, forward only. A live store has no such door."""
        return await self.roep(eindpunt.OEFENKLOK_ZETTEN, {"op": moment.isoformat()})
