"""The life of a convenant as facts: proposed, signed, joined, suspended, resumed, left, ended (CON-02).

A version is its document, for ever the same: another text is another version. All of it works forward only, and stands
in one stream for the whole store. Who did it and when stands beside each fact (``Vastgelegd``).
"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.feit import Feit
from domain.partij import Partijsoort
from domain.tekst import Zin

CONVENANTEN = UUID("0f2f7f57-0b5e-4c1c-9d53-6f2a5f0a9c31")
"""The id of the stream of convenanten."""


class ConvenantGepubliceerd(Feit):
    """A version was checked over its whole request space. ``tekst`` is the document, ``hash`` its content hash.

    ``tabel`` is the fingerprint of the table that was compiled from it, under the law of the day ``op``. Like every
    version it binds nobody who did not sign it.
    """

    TOPIC: ClassVar[str] = "convenant.gepubliceerd"

    convenant: str
    versie: int
    hash: str
    tekst: str
    tabel: str
    op: date


class ConvenantVoorgesteld(ConvenantGepubliceerd):
    """A checked version was put before the parties to be signed.

    ``soorten`` are the kinds of organisation that the document names; ``voorgesteld_aan`` the organisations of those
    kinds at that moment: who signs without having been among them accedes. ``penvoerder`` keeps the convenant: the
    organisation that proposed its first version. Both days of validity are included.
    """

    TOPIC: ClassVar[str] = "convenant.voorgesteld"

    geldig_van: date
    geldig_tot: date
    soorten: tuple[Partijsoort, ...]
    voorgesteld_aan: tuple[UUID, ...]
    penvoerder: UUID


class ConvenantOndertekend(Feit):
    """An organisation signed a version and is bound by it from the day ``vanaf``.

    ``handtekening`` is the Ed25519 signature, in base64, of the key ``sleutel`` over ``domain.handtekening.inhoud``.
    """

    TOPIC: ClassVar[str] = "convenant.ondertekend"

    convenant: str
    hash: str
    organisatie: UUID
    sleutel: str
    handtekening: str
    vanaf: date


class PartijToegetreden(Feit):
    """With its signature an organisation joined a convenant that was not proposed to it, or that it had left."""

    TOPIC: ClassVar[str] = "convenant.toegetreden"

    convenant: str
    hash: str
    organisatie: UUID
    vanaf: date


class PartijOpgeschort(Feit):
    """From now on an organisation neither gives nor reads under this convenant, until who did this lifts it."""

    TOPIC: ClassVar[str] = "convenant.opgeschort"

    convenant: str
    organisatie: UUID
    reden: Zin


class PartijHervat(Feit):
    """The one who suspended an organisation lifted that, from now on."""

    TOPIC: ClassVar[str] = "convenant.hervat"

    convenant: str
    organisatie: UUID
    reden: Zin


class PartijUitgetreden(Feit):
    """An organisation leaves: the day before ``vanaf`` is the last on which it is bound."""

    TOPIC: ClassVar[str] = "convenant.uitgetreden"

    convenant: str
    organisatie: UUID
    vanaf: date
    reden: Zin


class ConvenantBeeindigd(Feit):
    """A convenant ends for everyone, in all its versions: the day before ``vanaf`` is its last."""

    TOPIC: ClassVar[str] = "convenant.beeindigd"

    convenant: str
    vanaf: date
    reden: Zin
