"""Talking about sharing under the transparency model: what was discussed, objections, how they were weighed.

Where a municipality chose this model, sharing under the Wmo can rest on such a talk instead of on consent (002 §1.3;
CON-04, TST-07). The newest talk that speaks of something decides about it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.bereik import Bereik, Delen
from domain.feit import Feit
from domain.grondslag import Grondtoestand
from domain.niveau import Niveau
from domain.tekst import Tekst
from domain.verzegeld import Verzegeld, inhoud_van


class Deelbesluit(StrEnum):
    """What was decided after the talk."""

    DELEN = "delen"
    NIET_DELEN = "niet delen"


class Deelstand(StrEnum):
    """What became of a talk: what was decided, unless an objection stopped it or its period is over."""

    DELEN = "delen"
    NIET_DELEN = "niet delen"
    GESTOPT = "gestopt na bezwaar"
    VOORBIJ = "voorbij"


class Deelafspraak(BaseModel):
    """What was talked about sharing, and whether it will be shared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bereik: Bereik
    besluit: Deelbesluit


class Gespreksverslag(BaseModel):
    """How the talk went. ``bezwaren`` ``None``: the citizen had none; with objections there is always a ``weging``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    besproken: Tekst
    begrepen: Tekst
    bezwaren: Tekst | None
    weging: Tekst | None


class Bezwaarverslag(BaseModel):
    """An objection that the citizen made later, how it was weighed, and what was decided then."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bezwaar: Tekst
    weging: Tekst
    besluit: Deelbesluit


class DelenBesproken(Feit):
    """Sharing was discussed with the citizen."""

    TOPIC: ClassVar[str] = "delen.besproken"

    gesprek: UUID
    over: UUID
    afspraak: Verzegeld[Deelafspraak]
    verslag: Verzegeld[Gespreksverslag]


class BezwaarGewogen(Feit):
    """The citizen objected after the talk. Whether sharing goes on works forward only."""

    TOPIC: ClassVar[str] = "delen.bezwaar_gewogen"

    bezwaar: UUID
    gesprek: UUID
    over: UUID
    besluit: Verzegeld[Deelbesluit]
    verslag: Verzegeld[Bezwaarverslag]


@dataclass(frozen=True)
class Gespreksstand:
    """What a talk, or an objection after it, says about sharing from then on.

    ``bereik`` ``None`` is one that can no longer be read: it covers nothing, and closes what it may be about.
    """

    gesprek: UUID
    over: UUID
    bereik: Bereik | None
    besluit: Deelbesluit

    def opent(self, van: Delen) -> bool:
        """Whether this talk was about sharing this, and ended in sharing it."""
        return self.besluit is Deelbesluit.DELEN and self.bereik is not None and van.past_in(self.bereik)

    def sluit(self, van: Delen) -> bool:
        """Whether this is not to be shared: what stays behind at a level, stays behind above it too."""
        if self.bereik is None:
            return True
        return self.besluit is Deelbesluit.NIET_DELEN and van.raakt(self.bereik) and van.niveau >= self.bereik.niveau


def stand_van(feit: DelenBesproken) -> Gespreksstand:
    """What a talk says; one that can no longer be read says not to share."""
    afspraak = inhoud_van(feit.afspraak)
    if afspraak is None:
        return Gespreksstand(feit.gesprek, feit.over, None, Deelbesluit.NIET_DELEN)
    return Gespreksstand(feit.gesprek, feit.over, afspraak.bereik, afspraak.besluit)


def stand_na_bezwaar(gesprek: Gespreksstand, feit: BezwaarGewogen) -> Gespreksstand | None:
    """What an objection to a talk says: nothing of it is shared from now on, at any level.

    ``None``: it was weighed, and what was decided stays as it was. An objection opens nothing that was closed.
    """
    if inhoud_van(feit.besluit) is Deelbesluit.DELEN:
        return None
    bereik = gesprek.bereik
    if bereik is not None:
        bereik = bereik.model_copy(update={"niveau": Niveau.ANONIEM})
    return Gespreksstand(gesprek.gesprek, gesprek.over, bereik, Deelbesluit.NIET_DELEN)


def na_gesprekken(
    gesprekken: Iterable[Gespreksstand], delen: Delen, vandaag: date
) -> tuple[Grondtoestand, UUID | None]:
    """How talks stand as a ground for sharing on a day, and which talk decided; the talks in order of recording.

    No talk about it: ``ONTBREEKT``. A later decision not to share ends what an earlier talk opened.
    """
    stand: tuple[Grondtoestand, UUID | None] = (Grondtoestand.ONTBREEKT, None)
    for g in gesprekken:
        if g.over != delen.over:
            continue
        if g.sluit(delen):
            weg = Grondtoestand.ONTBREEKT if stand[1] is None else Grondtoestand.INGETROKKEN
            stand = (weg, stand[1])
        elif g.opent(delen):
            stand = min(stand, (_toestand(g.bereik, vandaag), g.gesprek), key=lambda s: _VOLGORDE.index(s[0]))
    return stand


def deelstand(gesprekken: Mapping[UUID, Gespreksstand], gesprek: UUID, vandaag: date) -> Deelstand:
    """What became of a talk of a case. What another talk decided about the same stands with that one."""
    stand = gesprekken[gesprek]
    if stand.bereik is None or stand.besluit is Deelbesluit.NIET_DELEN:
        return Deelstand.NIET_DELEN
    if any(g.gesprek == gesprek and welk != gesprek for welk, g in gesprekken.items()):
        return Deelstand.GESTOPT
    return Deelstand.VOORBIJ if vandaag > stand.bereik.tot else Deelstand.DELEN


_VOLGORDE = (Grondtoestand.GELDT, Grondtoestand.VERLOPEN, Grondtoestand.INGETROKKEN, Grondtoestand.ONTBREEKT)


def _toestand(bereik: Bereik | None, vandaag: date) -> Grondtoestand:
    if bereik is None or vandaag < bereik.van:
        return Grondtoestand.ONTBREEKT
    return Grondtoestand.GELDT if vandaag <= bereik.tot else Grondtoestand.VERLOPEN
