"""Answers larger than one message, kept until their caller fetched them in parts."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid4

from services.deur.oproep import Beller

PER_DEEL = 48 * 1024
"""Bytes of one part."""

PER_BELLER = 8
"""Large answers kept for one caller; their oldest goes first, and never one of somebody else."""

GELDIG = 120.0
"""Seconds that an answer can be fetched: what was read is not kept lying about."""


@dataclass(frozen=True)
class _Bon:
    delen: tuple[bytes, ...]
    tot: float


class Bonnen:
    """What is waiting for whom. ``klok`` gives seconds that only go forward."""

    def __init__(self, klok: Callable[[], float] = time.monotonic) -> None:
        self._klok = klok
        self._van: dict[Beller, OrderedDict[UUID, _Bon]] = {}

    def leg_klaar(self, beller: Beller, antwoord: bytes) -> tuple[UUID, int]:
        """Keep an answer for this caller; gives its receipt and the number of parts."""
        self._ruim_op()
        delen = tuple(antwoord[i : i + PER_DEEL] for i in range(0, len(antwoord), PER_DEEL))
        van = self._van.setdefault(beller, OrderedDict())
        bon = uuid4()
        van[bon] = _Bon(delen, self._klok() + GELDIG)
        while len(van) > PER_BELLER:
            van.popitem(last=False)
        return bon, len(delen)

    def deel(self, beller: Beller, bon: UUID, nummer: int) -> bytes:
        """One part, counted from 0.

        Raises:
            LookupError: there is no such part for this caller, or no longer.
        """
        self._ruim_op()
        van = self._van.get(beller)
        if van is None or nummer < 0:
            raise LookupError(bon)
        return van[bon].delen[nummer]

    def _ruim_op(self) -> None:
        nu = self._klok()
        for beller, van in list(self._van.items()):
            for bon in [b for b, een in van.items() if een.tot <= nu]:
                del van[bon]
            if not van:
                del self._van[beller]
