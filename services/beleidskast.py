"""Every proposed version of every convenant, each under the law of the day that is asked for (CON-06, PLA-10).

The document comes from the stream, compiled tables from beside it. There is one table for each set of laws that are in
force together, and such a set changes only on a day on which a law begins or has ended.
"""

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta

import structlog

from domain.afspraken import Afspraken
from domain.convenantversie import CONVENANTEN, ConvenantGepubliceerd
from policies.beleid import GepubliceerdBeleid, herlees
from policies.convenant import Convenant, lees_convenant
from policies.regels import PublicatieGeweigerd
from policies.tabel import Tabel
from policies.tabelbestand import TabelGeschonden, naar_bytes, van_bytes, vingerafdruk
from policies.wet import Wetgeving, volgende_wetsdag, wetgeving
from services.poorten import Archief, BeleidOnbekend, BeleidOnbruikbaar, Tabelbewaring
from services.wetboek import Wetboek

VOORAF = timedelta(days=7)
"""How long before a law changes the versions in use are compiled for it, so that nobody waits on the day itself."""

GEDULD = 3.0
"""Seconds that a caller waits for a version that is being compiled, before they are told to come back."""

ONTHOUDEN = 400
"""Days of which the law is remembered; deciding again can ask for any day."""

WET_NIET_BEWAARD = "De wet waaronder dit is beslist, is hier niet bewaard of niet te lezen."
NOG_BEZIG = (
    "Het convenant van deze casus wordt nu nagekeken onder de wet van vandaag. Tot dat klaar is, is het antwoord nee. "
    "Probeer het over een minuut opnieuw."
)
ONBRUIKBAAR = (
    "Het convenant van deze casus is niet te gebruiken onder de wet die dan geldt. Daarom is het antwoord nee. "
    "Meld dit bij de beheerder."
)

log = structlog.get_logger("kring.beleid")


@dataclass(frozen=True)
class _Wetsdag:
    """The law of a day, and the one that follows it soon; ``None`` when none does."""

    wet: Wetgeving
    straks: Wetgeving | None


class Beleidskast:
    """Gives the version a case was opened under, under the law of the day or of then."""

    def __init__(self, archief: Archief, tabellen: Tabelbewaring, geduld: float = GEDULD) -> None:
        """What ``tabellen`` gives is checked against the fingerprint that the facts name.

        Who asks waits at most ``geduld`` seconds for what must be compiled; that goes on meanwhile.
        """
        self._archief = archief
        self._tabellen = tabellen
        self._geduld = geduld
        self._wetboek = Wetboek(archief)
        self._gepubliceerd: dict[str, ConvenantGepubliceerd] = {}
        self._gelezen: dict[str, Convenant] = {}
        self._dagen: dict[date, _Wetsdag] = {}
        self._klaar: dict[tuple[str, str], GepubliceerdBeleid] = {}
        self._kan_niet: set[tuple[str, str]] = set()
        self._bezig: dict[tuple[str, str], asyncio.Task[GepubliceerdBeleid]] = {}
        self._stand = 0

    async def versie(self, hash_: str, op: date) -> GepubliceerdBeleid:
        """The version with this content hash under the law of a day, made when it is first asked for.

        A law that began after the publication narrows it. Of a law that begins within ``VOORAF`` the table is made
        meanwhile, beside the answer.

        Raises:
            BeleidOnbekend: no such version was published; then everything is refused.
            BeleidOnbruikbaar: it can answer nothing under that law, or not yet; other versions still do.
            TabelGeschonden: the table of its publication is damaged.
            ArchiefFout: the law could not be kept.
        """
        feit, wetsdag = await self._feit(hash_), self._wetsdag(op)
        beleid = await self._onder(feit, wetsdag.wet, self._geduld)
        if wetsdag.straks is not None and not self._is_bekend(feit, wetsdag.straks):
            self._begin(feit, wetsdag.straks)
        return beleid

    async def onder(self, hash_: str, wet: str) -> GepubliceerdBeleid:
        """The version under a law that was kept, however long it takes to make it.

        Raises as ``versie`` does, and ``BeleidOnbruikbaar`` when that law is not here.
        """
        feit, gevonden = await self._feit(hash_), await self._wetboek.wet(wet)
        if gevonden is None:
            raise BeleidOnbruikbaar(hash_, WET_NIET_BEWAARD)
        return await self._onder(feit, gevonden, None)

    async def afspraken(self, hash_: str) -> Afspraken:
        """The terms of a version.

        Raises:
            BeleidOnbekend: no such version was published.
        """
        return self._convenant(await self._feit(hash_)).afspraken()

    async def _feit(self, hash_: str) -> ConvenantGepubliceerd:
        if hash_ not in self._gepubliceerd:
            await self._ververs()
        if hash_ not in self._gepubliceerd:
            raise BeleidOnbekend(hash_)
        return self._gepubliceerd[hash_]

    def _wetsdag(self, op: date) -> _Wetsdag:
        if op not in self._dagen:
            if len(self._dagen) >= ONTHOUDEN:
                self._dagen.clear()
            verandert = volgende_wetsdag(op)
            gauw = verandert is not None and verandert - op <= VOORAF
            self._dagen[op] = _Wetsdag(wetgeving(op), wetgeving(verandert) if verandert is not None and gauw else None)
        return self._dagen[op]

    async def _onder(self, feit: ConvenantGepubliceerd, wet: Wetgeving, geduld: float | None) -> GepubliceerdBeleid:
        sleutel = (feit.hash, wet.hash)
        if sleutel in self._klaar:
            return self._klaar[sleutel]
        if sleutel in self._kan_niet:
            raise BeleidOnbruikbaar(feit.hash, ONBRUIKBAAR)
        taak = self._begin(feit, wet)
        klaar, _ = await asyncio.wait({taak}, timeout=geduld)
        if not klaar:
            raise BeleidOnbruikbaar(feit.hash, NOG_BEZIG)
        return taak.result()

    def _is_bekend(self, feit: ConvenantGepubliceerd, wet: Wetgeving) -> bool:
        return (feit.hash, wet.hash) in self._klaar or (feit.hash, wet.hash) in self._kan_niet

    def _begin(self, feit: ConvenantGepubliceerd, wet: Wetgeving) -> asyncio.Task[GepubliceerdBeleid]:
        """Make it beside whatever else is asked; who asks for the same waits for the same."""
        sleutel = (feit.hash, wet.hash)
        if sleutel not in self._bezig:
            taak = asyncio.create_task(self._maak(feit, wet))
            taak.add_done_callback(lambda gedaan: self._gedaan(sleutel, gedaan))
            self._bezig[sleutel] = taak
        return self._bezig[sleutel]

    def _gedaan(self, sleutel: tuple[str, str], taak: asyncio.Task[GepubliceerdBeleid]) -> None:
        self._bezig.pop(sleutel, None)
        fout = None if taak.cancelled() else taak.exception()
        if fout is not None:
            soort = type(fout).__name__
            log.warning("beleid.niet_gemaakt", convenant=sleutel[0], wet=sleutel[1], soort=soort)

    async def _maak(self, feit: ConvenantGepubliceerd, wet: Wetgeving) -> GepubliceerdBeleid:
        """Keep the law, and read or compile the table beside the event loop. What cannot be is not tried again."""
        sleutel = (feit.hash, wet.hash)
        await self._wetboek.bewaar(wet)
        gemaakt = await self._wetboek.tabel(*sleutel)
        try:
            beleid, tabel = await asyncio.to_thread(self._lees, feit, wet, gemaakt)
        except PublicatieGeweigerd as fout:
            self._kan_niet.add(sleutel)
            log.critical("beleid.onbruikbaar", convenant=feit.hash, wet=wet.hash, reden=fout.zin)
            raise BeleidOnbruikbaar(feit.hash, ONBRUIKBAAR) from fout
        if tabel is not None:
            afdruk = vingerafdruk(tabel)
            await asyncio.to_thread(self._tabellen.bewaar, afdruk, tabel)
            await self._wetboek.noteer(*sleutel, afdruk)
        self._klaar[sleutel] = beleid
        return beleid

    def _lees(
        self, feit: ConvenantGepubliceerd, wet: Wetgeving, gemaakt: str | None
    ) -> tuple[GepubliceerdBeleid, bytes | None]:
        """The version, with the bytes of its table when that had to be made."""
        tabel = self._van_later(gemaakt) if gemaakt is not None else None
        if tabel is None:
            tabel = van_bytes(self._tabellen.haal(feit.tabel), feit.tabel)
        beleid = herlees(self._convenant(feit), wet, tabel)
        return beleid, None if beleid.tabel is tabel else naar_bytes(beleid.tabel)

    def _van_later(self, gemaakt: str) -> Tabel | None:
        """A table that was made after publication; ``None`` when it is lost or damaged: it can be made again."""
        try:
            return van_bytes(self._tabellen.haal(gemaakt), gemaakt)
        except (LookupError, OSError, TabelGeschonden):
            return None

    def _convenant(self, feit: ConvenantGepubliceerd) -> Convenant:
        if feit.hash not in self._gelezen:
            self._gelezen[feit.hash] = lees_convenant(feit.tekst, feit.convenant)
        return self._gelezen[feit.hash]

    async def _ververs(self) -> None:
        if await self._archief.laatste_versie(CONVENANTEN) == self._stand:
            return
        geschiedenis = await self._archief.geschiedenis(CONVENANTEN)
        for feit in (v.feit for v in geschiedenis if isinstance(v.feit, ConvenantGepubliceerd)):
            self._gepubliceerd.setdefault(feit.hash, feit)
        self._stand = geschiedenis[-1].versie if geschiedenis else 0
