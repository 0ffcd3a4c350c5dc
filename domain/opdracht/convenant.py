"""Commands about convenanten themselves. They are about no case, so they are not in the list of commands on a case.

Their names are the names of their endpoints (``services.berichten.eindpunt``).
"""

from datetime import date
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.partij import Partijsoort
from domain.tekst import Zin

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""The content hash of a version."""


class Convenantopdracht(BaseModel):
    """A command on the convenanten."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    NAAM: ClassVar[str]


class StelConvenantVoor(Convenantopdracht):
    """Put a checked version before the parties. The door makes this of the document that it was sent and compiled."""

    NAAM: ClassVar[str] = "convenant.voorstellen"

    convenant: str
    versie: int
    hash: Hash
    tekst: str
    tabel: str
    op: date
    geldig_van: date
    geldig_tot: date
    soorten: tuple[Partijsoort, ...]


class OndertekenConvenant(Convenantopdracht):
    """Sign a version on behalf of one's own organisation; ``handtekening`` is base64, made where the key is."""

    NAAM: ClassVar[str] = "convenant.ondertekenen"

    hash: Hash
    handtekening: Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]{86}==$")]


class SchortPartijOp(Convenantopdracht):
    """Suspend an organisation at once; without ``organisatie`` one's own."""

    NAAM: ClassVar[str] = "convenant.opschorten"

    convenant: Zin
    organisatie: UUID | None = None
    reden: Zin


class HervatPartij(Convenantopdracht):
    """Lift the suspension that one's own organisation laid on an organisation; without ``organisatie`` on itself."""

    NAAM: ClassVar[str] = "convenant.hervatten"

    convenant: Zin
    organisatie: UUID | None = None
    reden: Zin


class TreedUit(Convenantopdracht):
    """Leave with one's own organisation; the day before ``vanaf`` is the last."""

    NAAM: ClassVar[str] = "convenant.uittreden"

    convenant: Zin
    vanaf: date
    reden: Zin


class BeeindigConvenant(Convenantopdracht):
    """End a convenant for everyone, in all its versions; the day before ``vanaf`` is its last."""

    NAAM: ClassVar[str] = "convenant.beeindigen"

    convenant: Zin
    vanaf: date
    reden: Zin
