"""A case as it stands: everything that decisions need. One case is one boundary.

How it comes from its facts stands in ``domain.verloop``; the rules stand in ``domain.besluit``.
"""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from domain import (
    beoordeling,
    betrokkenheid,
    deelname,
    doelwijziging,
    gesprek,
    inzage,
    kennisgeving,
    overleg,
    toestemming,
    verstrekking,
    vraag,
)
from domain.betrokkene import Betrokkene
from domain.fase import Fase
from domain.medewerker import Rol


@dataclass(frozen=True)
class Casus:
    """The state of a case. ``versie`` 0 with ``kenmerk`` empty is a case that was never opened.

    ``gesprekken`` are talks about sharing and objections after them, each by its own id, in order of recording.
    ``onderzoeksbezwaren`` holds, for each citizen who objected to research, the purposes that are closed by it;
    ``None`` is an objection that can no longer be read: it closes every purpose.
    ``procesinzage`` is who governs and may see the process, with the last day on which they may.
    """

    casus: UUID
    versie: int = 0
    kenmerk: str = ""
    convenant: str = ""
    convenantversie: int = 0
    hash: str = ""
    fase: Fase = Fase.MELDING
    regisseur: UUID | None = None
    regisseur_organisatie: UUID | None = None
    betrokkenen: dict[UUID, Betrokkene] = field(default_factory=dict)
    deelnemers: dict[UUID, deelname.Deelnemer] = field(default_factory=dict)
    zorgvuldigheid: dict[UUID, beoordeling.Zorgvuldigheid] = field(default_factory=dict)
    toestemmingen: dict[UUID, toestemming.Toestemming] = field(default_factory=dict)
    gesprekken: dict[UUID, gesprek.Gespreksstand] = field(default_factory=dict)
    betrokkenheden: dict[UUID, betrokkenheid.Betrokkenheid] = field(default_factory=dict)
    verstrekkingen: dict[UUID, verstrekking.Verstrekking] = field(default_factory=dict)
    doelwijzigingen: dict[UUID, doelwijziging.Doelwijziging] = field(default_factory=dict)
    plichten: dict[UUID, kennisgeving.Kennisgevingsplicht] = field(default_factory=dict)
    overleggen: dict[UUID, overleg.Overleg] = field(default_factory=dict)
    acties: dict[UUID, overleg.Actie] = field(default_factory=dict)
    vragen: dict[UUID, vraag.Vraag] = field(default_factory=dict)
    onderzoeksbezwaren: dict[UUID, frozenset[str] | None] = field(default_factory=dict)
    inzageverzoeken: dict[UUID, inzage.Inzageverzoek] = field(default_factory=dict)
    procesinzage: dict[UUID, date] = field(default_factory=dict)
    opdrachten: frozenset[UUID] = frozenset()

    @property
    def bestaat(self) -> bool:
        """Whether the case was ever opened."""
        return self.regisseur is not None

    def is_deelnemer(self, medewerker: UUID) -> bool:
        """Whether this professional takes part now: as regisseur, as participant, or by what was given to them.

        Who left takes part no more, also when something was given to them before.
        """
        deel = self.deelnemers.get(medewerker)
        if medewerker == self.regisseur or deel is not None:
            return medewerker == self.regisseur or (deel is not None and deel.actief)
        return any(v.een_op_een_aan(medewerker) for v in self.verstrekkingen.values())

    def toont_proces_aan(self, medewerker: UUID, vandaag: date) -> bool:
        """Whether who governs may see the process of this case on a day (PLA-06)."""
        tot = self.procesinzage.get(medewerker)
        return tot is not None and vandaag <= tot

    def heeft_onderzoeksbezwaar(self, persoon: UUID, doel: str) -> bool:
        """Whether this citizen objected to use for this purpose of research and policy (PLA-17)."""
        if persoon not in self.onderzoeksbezwaren:
            return False
        doelen = self.onderzoeksbezwaren[persoon]
        return doelen is None or doel in doelen

    def zorg_om(self, persoon: UUID) -> beoordeling.Zorgvuldigheid:
        """What was done with care about this citizen; nothing yet is a value too."""
        return self.zorgvuldigheid.get(persoon, beoordeling.Zorgvuldigheid())


def rol_in(casus: Casus, medewerker: UUID) -> Rol | None:
    """The role in which this professional takes part, ``None`` for someone who does not."""
    if medewerker == casus.regisseur:
        return Rol.REGIE
    deel = casus.deelnemers.get(medewerker)
    return deel.rol if deel is not None and deel.actief else None
