"""Who may call: organisations and their staff, at their newest version."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from domain.convenantstand import Convenantenstand, binding_van, herbouw_convenanten, vouw_convenanten
from domain.convenantversie import CONVENANTEN
from domain.feit import Bronstand, Vastgelegd
from domain.medewerker import Medewerker
from domain.organisatie import (
    REGISTER,
    Organisatie,
    OrganisatieToegelaten,
    organisatie_id,
    organisatie_uit,
    vouw_organisatie,
)
from domain.partij import Binding, Partijsoort
from policies.toedracht import Lezer
from services.poorten import Archief


@dataclass(frozen=True)
class Registerstand:
    """The register at a moment: the organisations, their staff, and how they stand to the convenanten."""

    organisaties: Mapping[UUID, Organisatie] = field(default_factory=dict)
    convenanten: Convenantenstand = field(default_factory=Convenantenstand)
    versies: Mapping[UUID, int] = field(default_factory=dict)

    def bronnen(self, *mensen: UUID) -> tuple[Bronstand, ...]:
        """How far the register of each organisation of these professionals was, and the life of the convenanten."""
        van = dict.fromkeys(self.medewerkers[m].organisatie for m in mensen if m in self.medewerkers)
        register = tuple(Bronstand(stroom=o, versie=self.versies.get(o, 0)) for o in van)
        return (*register, Bronstand(stroom=CONVENANTEN, versie=self.convenanten.nummer))

    @cached_property
    def medewerkers(self) -> dict[UUID, Medewerker]:
        """Every registered professional by id, also those who left."""
        return {m.medewerker: m for o in self.organisaties.values() for m in o.medewerkers.values()}

    @cached_property
    def soorten(self) -> dict[UUID, Partijsoort]:
        """The kind of every organisation by id."""
        return {o.organisatie: o.soort for o in self.organisaties.values()}

    def lezer(self, medewerker: UUID, hash_: str, op: date) -> Lezer | None:
        """The professional as a reader under a version of a convenant (its content hash) on a day.

        ``None`` for someone unknown or no longer active.
        """
        wie = self.medewerkers.get(medewerker)
        if wie is None or not wie.actief:
            return None
        return Lezer(wie, self.soorten[wie.organisatie], self.binding(wie.organisatie, hash_, op))

    def binding(self, organisatie: UUID, hash_: str, op: date) -> Binding:
        """How an organisation stands to a version of a convenant on a day."""
        return binding_van(self.convenanten, organisatie, hash_, op)

    def naam(self, medewerker: UUID) -> str:
        """The name of a professional; a fixed wording when it cannot be read."""
        wie = self.medewerkers.get(medewerker)
        return wie.personalia.naam if wie is not None and wie.personalia is not None else "onbekende medewerker"

    def functie(self, medewerker: UUID) -> str:
        """The function of a professional, empty when it cannot be read."""
        wie = self.medewerkers.get(medewerker)
        return wie.personalia.functie if wie is not None and wie.personalia is not None else ""

    def organisatienaam(self, organisatie: UUID) -> str:
        """The name of an organisation."""
        gevonden = self.organisaties.get(organisatie)
        return gevonden.naam if gevonden is not None else "onbekende organisatie"

    def naam_van(self, id_: UUID) -> str:
        """The name of whatever this id is: a professional or an organisation."""
        return self.organisatienaam(id_) if id_ in self.organisaties else self.naam(id_)


@dataclass(frozen=True)
class Gezien:
    """What a verdict saw of the register: when, and up to which version of the organisations concerned."""

    moment: datetime
    bronnen: tuple[Bronstand, ...]

    def stond_er(self, vastgelegd: Vastgelegd, op: datetime | None) -> bool:
        """Whether this fact was there for the verdict, or at another moment.

        What the verdict saw although it is stamped later was recorded before the clock of a practice store was set:
        that was always there.
        """
        tot = next((b.versie for b in self.bronnen if b.stroom == vastgelegd.stroom), None)
        gezien = tot is not None and vastgelegd.versie <= tot
        if op is None:
            return gezien if tot is not None else vastgelegd.geregistreerd <= self.moment
        return vastgelegd.geregistreerd <= op or (gezien and vastgelegd.geregistreerd > self.moment)


class Register:
    """Keeps the register and looks whether it is still the newest before it is used."""

    def __init__(self, archief: Archief) -> None:
        self._archief = archief
        self._versies: dict[UUID, int] = {}
        self._stand = Registerstand()
        self._slot = asyncio.Lock()

    async def stand(self, vers: Iterable[UUID] | None = None) -> Registerstand:
        """The register. ``vers`` names the organisations whose newest staff matters; ``None`` means all of them."""
        async with self._slot:
            bekend = set(self._stand.organisaties)
            welke = bekend if vers is None else set(vers) & bekend
            await asyncio.gather(
                self._ververs_toelating(), self._ververs_convenanten(), *(self._ververs(o) for o in welke)
            )
            pas_toegelaten = set(self._stand.organisaties) - bekend
            await asyncio.gather(*(self._ververs(o) for o in pas_toegelaten))
            return self._stand

    async def _ververs_toelating(self) -> None:
        if await self._archief.laatste_versie(REGISTER) == self._versies.get(REGISTER, 0):
            return
        feiten = await self._archief.geschiedenis(REGISTER)
        for vastgelegd in feiten:
            feit = vastgelegd.feit
            if isinstance(feit, OrganisatieToegelaten) and organisatie_id(feit.account) not in self._stand.organisaties:
                nieuw = organisatie_uit(feit)
                self._zet(nieuw)
                self._versies[nieuw.organisatie] = 0
        self._versies[REGISTER] = feiten[-1].versie if feiten else 0

    async def _ververs(self, organisatie: UUID) -> None:
        if await self._archief.laatste_versie(organisatie) == self._versies.get(organisatie, 0):
            return
        oud = self._stand.organisaties[organisatie]
        stand = Organisatie(oud.organisatie, oud.account, oud.kenmerk, oud.naam, oud.soort)
        feiten = await self._archief.geschiedenis(organisatie)
        for vastgelegd in feiten:
            stand = vouw_organisatie(stand, vastgelegd.feit)
        self._versies[organisatie] = feiten[-1].versie if feiten else 0
        self._zet(stand)

    async def _ververs_convenanten(self) -> None:
        if await self._archief.laatste_versie(CONVENANTEN) == self._stand.convenanten.nummer:
            return
        stand = self._stand.convenanten
        for vastgelegd in await self._archief.geschiedenis(CONVENANTEN):
            if vastgelegd.versie > stand.nummer:
                stand = vouw_convenanten(stand, vastgelegd)
        self._stand = replace(self._stand, convenanten=stand)

    def _zet(self, organisatie: Organisatie) -> None:
        organisaties = {**self._stand.organisaties, organisatie.organisatie: organisatie}
        self._stand = replace(self._stand, organisaties=organisaties, versies=dict(self._versies))

    async def verleden(self) -> "Registerverleden":
        """Everything that was ever recorded of organisations, staff and convenanten."""
        toelatingen = await self._archief.geschiedenis(REGISTER)
        ids = [organisatie_id(v.feit.account) for v in toelatingen if isinstance(v.feit, OrganisatieToegelaten)]
        stromen = await asyncio.gather(*(self._archief.geschiedenis(o) for o in dict.fromkeys(ids)))
        leven = await self._archief.geschiedenis(CONVENANTEN)
        return Registerverleden(toelatingen, dict(zip(dict.fromkeys(ids), stromen, strict=True)), leven)


@dataclass(frozen=True)
class Registerverleden:
    """The facts of the register and of the convenanten, from which it can be seen as it was."""

    toelatingen: tuple[Vastgelegd, ...]
    medewerkers: Mapping[UUID, tuple[Vastgelegd, ...]]
    convenanten: tuple[Vastgelegd, ...]
    _gezien: dict[tuple[Gezien, datetime | None], "Toenstand"] = field(default_factory=dict)

    def toen(self, gezien: Gezien, op: datetime | None = None) -> "Toenstand":
        """The register and the convenanten as a verdict saw them, or as they were at another moment ``op``.

        Who was admitted as what never changes, so admissions count whenever they were. Of staff and of the convenanten
        the recorded version counts; for another moment, the moment does.
        """
        if (gezien, op) not in self._gezien:
            self._gezien[gezien, op] = self._toen(gezien, op)
        return self._gezien[gezien, op]

    def _toen(self, gezien: Gezien, op: datetime | None) -> "Toenstand":
        organisaties: dict[UUID, Organisatie] = {}
        feiten: list[Vastgelegd] = list(self.toelatingen)
        for toelating in self.toelatingen:
            if not isinstance(toelating.feit, OrganisatieToegelaten):
                continue
            stand = organisatie_uit(toelating.feit)
            if stand.organisatie in organisaties:
                continue
            stond_er = [v for v in self.medewerkers[stand.organisatie] if gezien.stond_er(v, op)]
            for vastgelegd in stond_er:
                stand = vouw_organisatie(stand, vastgelegd.feit)
            organisaties[stand.organisatie] = stand
            feiten += stond_er
        leven = [v for v in self.convenanten if gezien.stond_er(v, op)]
        return Toenstand(Registerstand(organisaties, herbouw_convenanten(leven)), (*feiten, *leven))


@dataclass(frozen=True)
class Toenstand:
    """The register at a past moment, with the facts that it came from."""

    stand: Registerstand
    feiten: tuple[Vastgelegd, ...]
