"""What a decision may know besides the case and the command: the moment, the actor, the terms, the verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid5

from domain.afspraken import Afspraken
from domain.bepaling import Bepaling
from domain.medewerker import Medewerker, Wie
from domain.oordeel import Oordeel
from domain.partij import Binding, Partijsoort
from domain.tijd import dag


@dataclass(frozen=True)
class Kader:
    """The frame in which one command is decided. Everything comes from the door.

    ``register`` holds every registered professional, ``soorten`` the kind of every admitted organisation.
    ``binding`` is how the actor's organisation stands to the version of the convenant that the case is under.
    ``oordelen`` holds, for a command that gives or asks for information, one verdict for each receiver.
    ``bepalingen`` is the whole catalogue of provisions of law, of every day; empty, nothing rests on a law.
    ``onthullingen`` holds, for each who hears more by it than what is said, the verdicts on that: all must allow it.
    ``alleen_anoniem`` is who of those invited to a meeting may be told nothing that leads to anyone.
    """

    moment: datetime
    opdracht: UUID
    wie: Wie
    afspraken: Afspraken
    register: Mapping[UUID, Medewerker]
    soorten: Mapping[UUID, Partijsoort]
    kenmerk: str = ""
    binding: Binding = Binding.NIET_GETEKEND
    oordelen: Mapping[UUID, Oordeel] = field(default_factory=dict)
    bepalingen: tuple[Bepaling, ...] = ()
    onthullingen: Mapping[UUID, tuple[Oordeel, ...]] = field(default_factory=dict)
    alleen_anoniem: frozenset[UUID] = frozenset()

    @property
    def vandaag(self) -> date:
        """The calendar day of the command in the Netherlands."""
        return dag(self.moment)

    @property
    def bepalingen_nu(self) -> tuple[Bepaling, ...]:
        """The provisions in force on the day of the command."""
        return tuple(b for b in self.bepalingen if b.geldt_op(self.vandaag))

    @property
    def dader(self) -> Medewerker:
        """The professional who gave the command, in the role they act in; the door established that they are known."""
        return self.register[self.wie.medewerker].in_rol(self.wie.rol)

    def doorslag(self, ontvanger: UUID) -> Oordeel:
        """The verdict that decides for a receiver who has one: the first that refuses, else the one on what is said."""
        alle = (self.oordelen[ontvanger], *self.onthullingen.get(ontvanger, ()))
        return next((o for o in alle if not o.toegestaan), alle[0])

    def id_voor(self, wat: str) -> UUID:
        """A new id that follows from the command and who gave it: the same command gives the same id.

        Whoever repeats a command id of somebody else makes nothing with an id that exists.
        """
        return uuid5(self.opdracht, f"{wat}/{self.wie.medewerker}")

    def naam(self, medewerker: UUID) -> str:
        """How a professional is called in a sentence; without personalia only 'deze medewerker'."""
        wie = self.register.get(medewerker)
        return wie.personalia.naam if wie is not None and wie.personalia is not None else "deze medewerker"
