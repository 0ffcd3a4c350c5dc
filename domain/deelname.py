"""Who takes part in a case, in which circle and for what; and who runs it (PLA-08, DOS-07)."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.feit import Feit
from domain.medewerker import Rol
from domain.partij import Kring
from domain.tekst import Zin
from domain.verzegeld import Verzegeld


class Opgave(BaseModel):
    """For what someone takes part: the task in the case and the purpose, named as in the convenant."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    taak: Zin
    doel: Zin


class DeelnemerToegevoegd(Feit):
    """A professional takes part in the case from now on."""

    TOPIC: ClassVar[str] = "deelnemer.toegevoegd"

    medewerker: UUID
    organisatie: UUID
    rol: Rol
    kring: Kring
    opgave: Verzegeld[Opgave]


class DeelnemerUitgetreden(Feit):
    """A professional no longer takes part; what was given to them can no longer be read by them here."""

    TOPIC: ClassVar[str] = "deelnemer.uitgetreden"

    medewerker: UUID
    reden: Verzegeld[Zin]


class RegieOvergedragen(Feit):
    """The running of the case went from one regisseur to the next (001 §4.1)."""

    TOPIC: ClassVar[str] = "regie.overgedragen"

    van: UUID
    aan: UUID
    aan_organisatie: UUID
    reden: Verzegeld[Zin]


@dataclass(frozen=True)
class Deelnemer:
    """A professional in the case. ``doel`` is ``None`` when it can no longer be read."""

    medewerker: UUID
    organisatie: UUID
    rol: Rol
    kring: Kring
    doel: str | None
    taak: str | None
    actief: bool = True
