"""Every proposed version of every convenant: the document from the stream, the compiled table from beside it."""

from collections.abc import Callable

from domain.convenantversie import CONVENANTEN, ConvenantGepubliceerd
from policies.beleid import GepubliceerdBeleid, herlees
from policies.convenant import lees_convenant
from policies.tabelbestand import van_bytes
from services.poorten import Archief, BeleidOnbekend


class Beleidskast:
    """Gives the version a case was opened under."""

    def __init__(self, archief: Archief, haal_tabel: Callable[[str], bytes]) -> None:
        """``haal_tabel`` gives the bytes of a table by its fingerprint; what it gives is checked against that."""
        self._archief = archief
        self._haal_tabel = haal_tabel
        self._gepubliceerd: dict[str, ConvenantGepubliceerd] = {}
        self._klaar: dict[str, GepubliceerdBeleid] = {}
        self._stand = 0

    async def versie(self, hash_: str) -> GepubliceerdBeleid:
        """The version with this content hash, read when it is first asked for.

        Raises:
            BeleidOnbekend: when no such version was published; then everything is refused.
        """
        if hash_ not in self._gepubliceerd:
            await self._ververs()
        if hash_ not in self._gepubliceerd:
            raise BeleidOnbekend(hash_)
        if hash_ not in self._klaar:
            self._klaar[hash_] = self._lees(self._gepubliceerd[hash_])
        return self._klaar[hash_]

    def _lees(self, feit: ConvenantGepubliceerd) -> GepubliceerdBeleid:
        tabel = van_bytes(self._haal_tabel(feit.tabel), feit.tabel)
        return herlees(lees_convenant(feit.tekst, feit.convenant, nieuw=False), feit.op, tabel)

    async def _ververs(self) -> None:
        if await self._archief.laatste_versie(CONVENANTEN) == self._stand:
            return
        geschiedenis = await self._archief.geschiedenis(CONVENANTEN)
        for feit in (v.feit for v in geschiedenis if isinstance(v.feit, ConvenantGepubliceerd)):
            self._gepubliceerd.setdefault(feit.hash, feit)
        self._stand = geschiedenis[-1].versie if geschiedenis else 0
