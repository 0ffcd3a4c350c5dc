"""A published version of a convenant, as a fact: the document itself, for ever the same (CON-02)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.feit import Feit

CONVENANTEN = UUID("0f2f7f57-0b5e-4c1c-9d53-6f2a5f0a9c31")
"""The id of the stream of publications."""


class ConvenantGepubliceerd(Feit):
    """A version was checked over its whole request space and came into force. ``tekst`` is the document.

    ``tabel`` is the fingerprint of the table that was compiled from it, under the law of the day ``op``.
    """

    TOPIC: ClassVar[str] = "convenant.gepubliceerd"

    convenant: str
    versie: int
    hash: str
    tekst: str
    tabel: str
    op: date
