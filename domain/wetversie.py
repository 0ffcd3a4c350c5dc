"""The law that verdicts rested on, as facts: so that a corrected law file does not change what was decided (CON-06).

They stand in one stream for the whole store. The program records them itself, before it answers anyone under them.
"""

from typing import ClassVar
from uuid import UUID

from domain.feit import Feit
from domain.medewerker import Rol, Wie

WETTEN = UUID("3c0a6f0e-6f55-4f0b-8a1e-5f2f6f3f7b64")
"""The id of the stream that holds these facts."""

_PROGRAMMA = UUID("b1f0a7c2-2f8e-4c55-9f0f-6a8f6f7d2c10")

PROGRAMMA = Wie(medewerker=_PROGRAMMA, organisatie=_PROGRAMMA, rol=Rol.BEHEER)
"""Stands in these facts where others have a professional: nobody asked for them."""


class WetVastgelegd(Feit):
    """These ceilings were in force together when something was decided. ``hash`` is the SHA-256 of ``tekst``."""

    TOPIC: ClassVar[str] = "wet.vastgelegd"

    hash: str
    tekst: str


class ConvenantVertaald(Feit):
    """A version was compiled under another law than that of its publication, and checked over its whole space.

    ``convenant`` and ``wet`` are content hashes, ``tabel`` is the fingerprint of the table. The last one counts.
    """

    TOPIC: ClassVar[str] = "wet.vertaald"

    convenant: str
    wet: str
    tabel: str
