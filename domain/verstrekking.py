"""A disclosure: who gave what about whom, to whom, how far, for what, on which ground (004 §3.2, §3.3.4).

A contribution to a meeting is a disclosure to those in the room: it goes through the same steps (OVL-05).
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.bepaling import AangehaaldeBepaling
from domain.categorie import Categorie
from domain.feit import Feit
from domain.gezondheid import Verwerkingsgrond
from domain.grondslag import Grondslag
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from domain.partij import Geheimhouding, Kring
from domain.tekst import Tekst, Zin
from domain.tijd import Moment
from domain.verzegeld import Verzegeld, inhoud_van


class Aard(StrEnum):
    """Whether something is a fact from own observation, or what someone makes of it (001 §3.3)."""

    FEIT = "feit"
    MENING = "mening"


class Instemming(BaseModel):
    """Who of the competent authority agreed that the police give something once, and on which day (001 bijlage j)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wie: Zin
    op: date


class Afweging(BaseModel):
    """What was weighed, without the texts: the five steps as values.

    ``toestemming`` names the consent that ground d rests on, ``gesprek`` the talk that sharing after a talk rests on,
    ``betrokkenheid`` the involvement that ground c rests on; ``None`` where it rests on none. ``einddatum`` and
    ``herbeoordelen`` are days, the last day included; the grounds of step IV e have both, other grounds may have none.
    ``vooraf_verteld`` is whether the citizen was told beforehand.
    ``gever`` is the secrecy that bound who gave it, at that moment. ``verwerkingsgrond`` is on what processing health
    data rests; ``None`` for other data, where no exception fitted, and in what was recorded before it was kept.
    ``besluit`` is the decision on which police or prosecutor share structurally, ``instemming`` who agreed that they
    share once; ``None`` for everything else. ``bepaling`` is the provision of law that ``wetsartikel`` names; ``None``
    on other grounds, for a name that is in no catalogue, and in what was recorded before there was one.
    ``ontleend_aan`` is the disclosure that this was taken from, ``None`` when it was taken from none, and in what was
    recorded before it was kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    categorie: Categorie
    niveau: Niveau
    doel: Zin
    grondslag: Grondslag
    wetsartikel: Zin | None = None
    bepaling: AangehaaldeBepaling | None = None
    toestemming: UUID | None = None
    gesprek: UUID | None = None
    betrokkenheid: UUID | None = None
    gever: Geheimhouding
    kring: Kring
    overleg: UUID | None = None
    einddatum: date | None = None
    herbeoordelen: date | None = None
    vooraf_verteld: bool
    mondeling: bool = False
    verwerkingsgrond: Verwerkingsgrond | None = None
    besluit: Zin | None = None
    instemming: Instemming | None = None
    ontleend_aan: UUID | None = None


class Motivering(BaseModel):
    """Why: the reasons that STP-04, STP-07, STP-08 and STP-11 ask for. ``None`` where the ground does not ask."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    noodzaak: Tekst
    noodzaaksoort: Noodzaaksoort | None = None
    eerdere_stappen: tuple[tuple[str, Tekst], ...] = ()
    toets: tuple[tuple[str, Tekst], ...] = ()
    wiens_schade: Zin | None = None
    zwaarwegend_belang: Tekst | None = None


class Informatie(BaseModel):
    """Whether the information was observed by the giver, and whether it is fact or opinion (DOS-03).

    ``bron`` is ``None``: where it comes from can be content ('his psychiatrist'), and is sealed apart from this. What
    was recorded before that has it here. ``van_elders``: the giver said that it was not taken from what was given to
    them in this case.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    bron: Zin | None = None
    eigen_waarneming: bool
    aard: Aard
    van_elders: bool = False


class VerstrekkingGedaan(Feit):
    """Information was given. Each level has its own text, written by the giver (NIV-07).

    What is anonymous has no text but that one; everything else has a text for *dat*. ``bron`` is where it comes from,
    sealed as content; ``None`` in what was recorded before it was: then ``informatie`` has it. ``petten`` is the role
    in which each of ``ontvangers`` received it, in their order; empty in what was recorded before it was kept.
    """

    TOPIC: ClassVar[str] = "verstrekking.gedaan"

    verstrekking: UUID
    over: UUID
    ontvangers: tuple[UUID, ...]
    afweging: Verzegeld[Afweging]
    informatie: Verzegeld[Informatie]
    bron: Verzegeld[Zin] | None = None
    anoniem: Verzegeld[Tekst] | None = None
    dat: Verzegeld[Tekst] | None = None
    buitenkant: Verzegeld[Tekst] | None = None
    inhoud: Verzegeld[Tekst] | None = None
    motivering: Verzegeld[Motivering]
    petten: tuple[Rol, ...] = ()

    def waar_het_vandaan_komt(self) -> str | None:
        """Where it comes from; ``None`` when this process cannot open it, or it was destroyed."""
        informatie = inhoud_van(self.informatie)
        return inhoud_van(self.bron) or (informatie.bron if informatie is not None else None)


class Bezwaarspoor(BaseModel):
    """One reason for a refusal as it is kept: the rule or article, and its sentence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    regel: str
    eis: str
    zin: str


class VerstrekkingGeweigerd(Feit):
    """A disclosure was tried and refused; the reasons are kept (STP-09)."""

    TOPIC: ClassVar[str] = "verstrekking.geweigerd"

    verstrekking: UUID
    over: UUID
    ontvangers: tuple[UUID, ...]
    afweging: Verzegeld[Afweging]
    redenen: Verzegeld[tuple[Bezwaarspoor, ...]]


class VerstrekkingBeeindigd(Feit):
    """The giver, or the regisseur, ended a disclosure before its time: it can no longer be read."""

    TOPIC: ClassVar[str] = "verstrekking.beeindigd"

    verstrekking: UUID
    over: UUID
    reden: Verzegeld[Zin]


class OntvangstBevestigd(Feit):
    """A receiver confirmed receipt (STP-12)."""

    TOPIC: ClassVar[str] = "ontvangst.bevestigd"

    verstrekking: UUID
    over: UUID


@dataclass(frozen=True)
class Verstrekking:
    """A disclosure in the case.

    ``afweging`` is ``None`` when it can no longer be read: then nothing of it is. The texts are those that this
    process can open, by level; ``bron`` is content too. ``petten`` is the role in which each receiver got it; empty
    when that was not kept.
    """

    verstrekking: UUID
    over: UUID
    gever: UUID
    gever_organisatie: UUID
    ontvangers: tuple[UUID, ...]
    gedaan: Moment
    afweging: Afweging | None
    informatie: Informatie | None
    teksten: dict[Niveau, str]
    bron: str | None = None
    bevestigd: frozenset[UUID] = frozenset()
    beeindigd: bool = False
    petten: dict[UUID, Rol] = field(default_factory=dict)

    def een_op_een_aan(self, medewerker: UUID) -> bool:
        """Whether this was given to this professional outside a meeting."""
        return medewerker in self.ontvangers and self.afweging is not None and self.afweging.overleg is None

    def gegeven_aan(self, medewerker: UUID, pet: Rol) -> bool:
        """Whether this professional received it in this role (PLA-11); where roles were not kept, in every role."""
        return medewerker in self.ontvangers and (not self.petten or self.petten.get(medewerker) is pet)

    def met_bevestiging(self, medewerker: UUID) -> "Verstrekking":
        """The same disclosure, with receipt confirmed by this receiver."""
        return replace(self, bevestigd=self.bevestigd | {medewerker})
