"""The people of the organisations: who they are, in which roles they act, and which secrecy binds them."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.partij import Geheimhouding, Wetsdomein
from domain.tekst import Zin


class Rol(StrEnum):
    """A role (*pet*) in which a professional acts; every call states one (PLA-11).

    ``BESTUUR`` is who governs (wethouder, burgemeester) and never browses a file (001 §2.6).
    """

    REGIE = "regie"
    HULPVERLENING = "hulpverlening"
    TOELEIDING = "toeleiding"
    BESTUUR = "bestuur"
    BEHEER = "beheer"
    OEFENLEIDING = "oefenleiding"


def botst_met_bestuur(rollen: Iterable[Rol]) -> tuple[Rol, ...]:
    """The roles that nobody has beside governing: who governs has no other (PLA-06). Empty when nothing clashes."""
    gekozen = frozenset(rollen)
    return tuple(r for r in Rol if r in gekozen and r is not Rol.BESTUUR) if Rol.BESTUUR in gekozen else ()


class Wie(BaseModel):
    """Who did something: a professional of an organisation, in a role."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    medewerker: UUID
    organisatie: UUID
    rol: Rol


class Personalia(BaseModel):
    """Name and function of a professional."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    naam: Zin
    functie: Zin


class Medewerker(BaseModel):
    """A registered professional: the facts that policy needs (PLA-12).

    ``sleutel`` is the public key that the person's connection carries; ``personalia`` is ``None`` when it can no
    longer be read. ``geheimhouding`` binds them in every role that ``per_rol`` does not name. ``wetsdomein`` is the law
    under which they work for a municipality, ``None`` when that does not apply or was not recorded, in every role that
    ``wetsdomein_per_rol`` does not name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    medewerker: UUID
    organisatie: UUID
    sleutel: str
    rollen: frozenset[Rol]
    geheimhouding: Geheimhouding
    personalia: Personalia | None
    actief: bool = True
    per_rol: Mapping[Rol, Geheimhouding] = Field(default_factory=dict)
    wetsdomein: Wetsdomein | None = None
    wetsdomein_per_rol: Mapping[Rol, Wetsdomein] = Field(default_factory=dict)

    def in_rol(self, rol: Rol) -> "Medewerker":
        """The same professional in this role: the secrecy and the law that hold there (004 bijlage 1 §5.2)."""
        hier = {
            "geheimhouding": self.per_rol.get(rol, self.geheimhouding),
            "wetsdomein": self.wetsdomein_per_rol.get(rol, self.wetsdomein),
        }
        return self.model_copy(update=hier)
