"""What would have to change for a yes: small lawful steps, each set of them tried, the smallest first.

Nothing here says that a step may be taken: only that the answer would then be another one.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.oordeel import Doelbinding, Toegangsvraag
from domain.partij import Binding, Deelname, Geheimhouding
from policies.ruimte import waarden_van

HOOGSTENS_SAMEN = 3
"""The most steps that are tried together; who needs more has another question."""

Mag = Callable[[Mapping[str, str]], bool]


class Wijzigsoort(StrEnum):
    """What changes."""

    NIVEAU = "niveau"
    TOESTEMMING = "toestemming"
    TEKENEN = "tekenen"
    GEVEN = "geven"
    DEELNAME = "deelname"
    GEHEIMHOUDER = "geheimhouder"
    DOELBINDING = "doelbinding"
    GROND = "grond"
    DOEL = "doel"


@dataclass(frozen=True)
class Stap:
    """One change: of which kind, to what, and the value of the question that becomes another."""

    soort: Wijzigsoort
    naar: str
    dimensie: str


@dataclass(frozen=True)
class Wijziging:
    """Steps that together lead to a yes; leave one out and it is a no."""

    stappen: tuple[Stap, ...]


def kleinste_wijzigingen(
    vraag: Toegangsvraag, mag: Mag, doelen: Mapping[str, str], lager: Iterable[Toegangsvraag] = ()
) -> tuple[Wijziging, ...]:
    """Every smallest set of steps after which ``mag`` says yes; nothing when it says so already.

    Three steps together are tried only when no one or two do. ``doelen`` are the purposes of the convenant. ``lager``
    holds the same question resolved again at lower levels, the highest first: a consent or a disclosure may reach that
    far and no further, and then asking for less is all it takes.
    """
    waarden = waarden_van(vraag)
    if mag(waarden):
        return ()
    kandidaten = mogelijke_stappen(vraag, doelen)
    minder = next((v.niveau for v in lager if mag(waarden_van(v))), None)
    gevonden: list[frozenset[Stap]] = []
    if minder is not None:
        gevonden.append(frozenset({Stap(Wijzigsoort.NIVEAU, minder.value, "niveau")}))
        kandidaten = tuple(s for s in kandidaten if s.soort is not Wijzigsoort.NIVEAU or s.naar == minder)
    verlaagd: set[frozenset[Stap]] = set()
    for aantal in range(1, HOOGSTENS_SAMEN + 1):
        if aantal == HOOGSTENS_SAMEN and gevonden:
            break
        for stappen in combinations(kandidaten, aantal):
            verzameling = frozenset(stappen)
            rest = frozenset(s for s in stappen if s.soort is not Wijzigsoort.NIVEAU)
            met_lager = rest != verzameling
            if len({s.dimensie for s in stappen}) < aantal or (met_lager and rest in verlaagd):
                continue
            if any(al <= verzameling for al in gevonden):
                continue
            if mag({**waarden, **{s.dimensie: s.naar for s in stappen}}):
                gevonden.append(verzameling)
                verlaagd |= {rest} if met_lager else set()
    return tuple(Wijziging(tuple(s for s in kandidaten if s in een)) for een in gevonden)


def mogelijke_stappen(vraag: Toegangsvraag, doelen: Mapping[str, str]) -> tuple[Stap, ...]:
    """The steps that change something about this question, the least intrusive first.

    Grounds other than consent come in the order of step IV; the three of step e last. Of the levels below the asked
    one only the highest that does is of use, so they come from high to low.
    """
    stappen = [Stap(Wijzigsoort.NIVEAU, n.value, "niveau") for n in lagere_niveaus(vraag.niveau)]
    if vraag.grond != Grondslag.TOESTEMMING:
        stappen.append(Stap(Wijzigsoort.TOESTEMMING, Grondslag.TOESTEMMING.value, "grond"))
    if vraag.binding is not Binding.GEBONDEN:
        stappen.append(Stap(Wijzigsoort.TEKENEN, Binding.GEBONDEN.value, "binding"))
    if not vraag.gegeven:
        stappen.append(Stap(Wijzigsoort.GEVEN, "ja", "gegeven"))
    if vraag.deelname is not Deelname.DEELNEMER:
        stappen.append(Stap(Wijzigsoort.DEELNAME, Deelname.DEELNEMER.value, "deelname"))
    if vraag.gever is Geheimhouding.AFGELEID:
        stappen.append(Stap(Wijzigsoort.GEHEIMHOUDER, Geheimhouding.BEROEP.value, "gever"))
    if vraag.doelbinding is Doelbinding.ANDER:
        stappen.append(Stap(Wijzigsoort.DOELBINDING, Doelbinding.GOEDGEKEURD.value, "doelbinding"))
    andere = [g for g in Grondslag if g not in {Grondslag.ANONIEM, Grondslag.TOESTEMMING} and g != vraag.grond]
    stappen += [Stap(Wijzigsoort.GROND, g.value, "grond") for g in sorted(andere, key=lambda g: g.stap)]
    stappen += [Stap(Wijzigsoort.DOEL, doel, "doel") for doel in doelen if doel != vraag.doel]
    return tuple(stappen)


def lagere_niveaus(niveau: Niveau) -> tuple[Niveau, ...]:
    """The traceable levels below a level, the highest first."""
    return tuple(n for n in (Niveau.BUITENKANT, Niveau.DAT) if n < niveau)
