"""Counting attempts that come close together, so that guessing cannot fill the log and none goes uncounted.

The first of its kind is written at once. What comes within ``VENSTER`` after it is counted, and written as one sum when
that time is over, or when the process stops: the sums add up to the attempts.
"""

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from uuid import UUID

import structlog

VENSTER = 60.0
"""Seconds within which attempts of one person are summed."""

HOOGSTENS = 30
"""Kinds of attempts of one person that are counted apart within ``VENSTER``; what is more is counted together."""

Schrijf = Callable[[int, bool], Awaitable[None]]
"""Writes so many attempts; whether they were of more than one kind."""

log = structlog.get_logger("kring.optelling")


@dataclass
class _Som:
    begin: float
    schrijf: Schrijf
    gemengd: bool
    open_: int = 0


class Optelling:
    """The open counts of one process."""

    def __init__(self, klok: Callable[[], float]) -> None:
        """``klok`` gives seconds that only go forward; the clock of a practice store can stand still."""
        self._klok = klok
        self._sommen: dict[UUID, dict[Hashable, _Som]] = {}

    async def tel(self, wie: UUID, soort: Hashable, rest: Hashable, schrijf: Schrijf, *, meteen: bool = False) -> bool:
        """Count one attempt: written now when it is the first of its kind or ``meteen``, else with the sum.

        Gives whether it was written now.

        When a person makes more than ``HOOGSTENS`` kinds of attempts, the others are counted under ``rest``. What
        ``schrijf`` raises is raised here; then the attempt does not count, and the next one is written again.
        """
        eigen = self._sommen.setdefault(wie, {})
        sleutel = soort if soort in eigen or len(eigen) < HOOGSTENS - 1 else rest
        som, nu = eigen.get(sleutel), self._klok()
        if som is not None and nu - som.begin < VENSTER and not meteen:
            som.open_, som.schrijf = som.open_ + 1, schrijf
            return False
        eigen[sleutel] = nieuw = _Som(nu, schrijf, gemengd=sleutel == rest)
        eerder = 0 if som is None else som.open_
        try:
            await schrijf(1 + eerder, nieuw.gemengd)
        except BaseException:
            nieuw.begin, nieuw.open_ = nu - VENSTER, nieuw.open_ + eerder
            raise
        return True

    async def sluit_af(self, *, alles: bool = False) -> int:
        """Write the sums whose time is over, or ``alles``; gives how many attempts could not be written yet."""
        nu, over = self._klok(), 0
        for wie, eigen in list(self._sommen.items()):
            for sleutel, som in list(eigen.items()):
                if alles or nu - som.begin >= VENSTER:
                    over += await self._schrijf_weg(wie, sleutel, som)
        return over

    async def _schrijf_weg(self, wie: UUID, sleutel: Hashable, som: _Som) -> int:
        """Take the count away first: what comes during the write begins a new one."""
        eigen = self._sommen.get(wie, {})
        if eigen.get(sleutel) is not som:
            return 0
        del eigen[sleutel]
        if not eigen:
            self._sommen.pop(wie, None)
        if not som.open_:
            return 0
        try:
            await som.schrijf(som.open_, som.gemengd)
        except Exception as fout:  # noqa: BLE001 - whatever was in the way, the count stays and is tried again
            log.warning("optelling.uitgesteld", aantal=som.open_, soort=type(fout).__name__)
            terug = self._sommen.setdefault(wie, {}).setdefault(sleutel, som)
            if terug is som:
                som.begin = self._klok() - VENSTER
            else:
                terug.open_ += som.open_
            return som.open_
        return 0
