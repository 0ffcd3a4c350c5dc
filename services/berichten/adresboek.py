"""Who can be asked or given something: the organisations and their registered staff; and where a citizen is found."""

from uuid import UUID

from pydantic import Field

from domain.medewerker import Rol
from domain.partij import Geheimhouding, Partijsoort, Wetsdomein
from services.berichten.antwoord import Bericht


class Collega(Bericht):
    """A registered professional."""

    medewerker: UUID
    naam: str
    functie: str
    rollen: tuple[Rol, ...]
    geheimhouding: Geheimhouding
    per_rol: dict[Rol, Geheimhouding] = Field(default_factory=dict)
    wetsdomein: Wetsdomein | None = None
    wetsdomein_per_rol: dict[Rol, Wetsdomein] = Field(default_factory=dict)


class Partij(Bericht):
    """An admitted organisation and its staff."""

    organisatie: UUID
    kenmerk: str
    naam: str
    soort: Partijsoort
    medewerkers: tuple[Collega, ...]


class Adresboek(Bericht):
    """All organisations."""

    partijen: tuple[Partij, ...]


class Convenantregel(Bericht):
    """A convenant in force, and the purposes it names."""

    convenant: str
    titel: str
    versie: int
    hash: str
    doelen: dict[str, str]


class Convenanten(Bericht):
    """All convenanten in force."""

    convenanten: tuple[Convenantregel, ...]


class Vindplaats(Bericht):
    """A case of the caller in which the citizen was found."""

    casus: UUID
    kenmerk: str
    persoon: UUID


class Gevonden(Bericht):
    """Where a citizen was found, among the caller's own cases only."""

    plaatsen: tuple[Vindplaats, ...]
