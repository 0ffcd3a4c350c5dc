"""The organisations that may call, and the staff that each of them registered itself (ORG-01, PLA-12).

Admissions stand in one stream (``REGISTER``); the staff of an organisation in a stream of its own.
"""

from dataclasses import dataclass, field, replace
from typing import ClassVar
from uuid import UUID, uuid5

from pydantic import Field

from domain.feit import Feit
from domain.medewerker import Medewerker, Personalia, Rol
from domain.partij import Geheimhouding, Partijsoort, Wetsdomein
from domain.tekst import Zin
from domain.verzegeld import Verzegeld, inhoud_van

_RUIMTE = UUID("6b1f8f6e-5a57-4a3e-9d0c-6f3c4b7a2e11")

REGISTER = UUID("1c7f0a52-6d0b-4d0c-9a53-2f8e6b7c9d10")
"""The id of the stream of admissions."""


def organisatie_id(account: str) -> UUID:
    """The id of the organisation that owns this account (a public key)."""
    return uuid5(_RUIMTE, account)


class OrganisatieToegelaten(Feit):
    """An organisation may call: its account, its kind and its name."""

    TOPIC: ClassVar[str] = "organisatie.toegelaten"

    account: str
    kenmerk: Zin
    naam: Zin
    soort: Partijsoort


class MedewerkerGeregistreerd(Feit):
    """The organisation's administrator registered a professional, with the secrecy that binds them.

    ``per_rol`` names the roles in which another secrecy binds them; ``wetsdomein`` the law they work under, and
    ``wetsdomein_per_rol`` the roles in which that is another one.
    """

    TOPIC: ClassVar[str] = "medewerker.geregistreerd"

    medewerker: UUID
    sleutel: str
    rollen: tuple[Rol, ...]
    geheimhouding: Geheimhouding
    personalia: Verzegeld[Personalia]
    per_rol: dict[Rol, Geheimhouding] = Field(default_factory=dict)
    wetsdomein: Wetsdomein | None = None
    wetsdomein_per_rol: dict[Rol, Wetsdomein] = Field(default_factory=dict)


class MedewerkerUitgeschreven(Feit):
    """The professional no longer acts for the organisation, from now on."""

    TOPIC: ClassVar[str] = "medewerker.uitgeschreven"

    medewerker: UUID
    reden: Zin


@dataclass(frozen=True)
class Organisatie:
    """What the register knows of one organisation at a moment."""

    organisatie: UUID
    account: str
    kenmerk: str
    naam: str
    soort: Partijsoort
    medewerkers: dict[UUID, Medewerker] = field(default_factory=dict)

    def met_sleutel(self, sleutel: str) -> Medewerker | None:
        """The active professional whose connection carries this public key, or ``None``."""
        return next((m for m in self.medewerkers.values() if m.sleutel == sleutel and m.actief), None)


def organisatie_uit(feit: OrganisatieToegelaten) -> Organisatie:
    """An organisation as it was admitted, without staff yet."""
    return Organisatie(organisatie_id(feit.account), feit.account, feit.kenmerk, feit.naam, feit.soort)


def vouw_organisatie(stand: Organisatie, feit: Feit) -> Organisatie:
    """The organisation after one more fact about its staff; facts of other kinds leave it as it is."""
    match feit:
        case MedewerkerGeregistreerd():
            nieuw = Medewerker(
                medewerker=feit.medewerker,
                organisatie=stand.organisatie,
                sleutel=feit.sleutel,
                rollen=frozenset(feit.rollen),
                geheimhouding=feit.geheimhouding,
                personalia=inhoud_van(feit.personalia),
                per_rol=feit.per_rol,
                wetsdomein=feit.wetsdomein,
                wetsdomein_per_rol=feit.wetsdomein_per_rol,
            )
            return replace(stand, medewerkers={**stand.medewerkers, feit.medewerker: nieuw})
        case MedewerkerUitgeschreven() if feit.medewerker in stand.medewerkers:
            weg = stand.medewerkers[feit.medewerker].model_copy(update={"actief": False})
            return replace(stand, medewerkers={**stand.medewerkers, feit.medewerker: weg})
        case _:
            return stand
