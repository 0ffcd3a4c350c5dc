"""Two versions of a convenant side by side: who may see more, and who less (CON-05).

Differences are told in blocks: parties, data and circumstances in which the same changes, taken together. In every
combination that a block names something changes, but for what the law closes under both versions: that stays closed,
and naming it each time would hide what changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from domain.niveau import Niveau
from policies.beleid import GepubliceerdBeleid
from policies.blokken import dek, maak_ruimte
from policies.leesruimte import Zijden
from policies.regels import HERLEIDBAAR
from policies.ruimte import ONBEKEND, Lijn, bekende_waarden
from policies.situatie import ALS_HET_GOED_GAAT
from policies.volledig import BINNEN, BUITEN, deel, rijen
from policies.wet import is_wet

GENOEMD = ("partij", "categorie", "niveau", "doel", "kring", "grond", "fase", "pet", "geheimhouding", "gever")
"""What a block names, in the order in which it is told."""

ALTIJD_GENOEMD = ("partij", "categorie", "niveau")
"""What a block always names; the rest only where it makes a difference."""

_APART = ("pet", "partij", "gever")

_Per = dict[tuple[str, ...], int]
"""For each combination of ``_APART`` the questions in ``BINNEN``, as bits."""


@dataclass(frozen=True)
class Blok:
    """What one version allows and the other does not. ``vak`` has the values where not every value is meant."""

    meer: bool
    vak: Mapping[str, tuple[str, ...]]

    def waarden(self, dimensie: str) -> tuple[str, ...]:
        """The values in a dimension; empty when it makes no difference."""
        return self.vak.get(dimensie, ())


def vergelijk(oud: GepubliceerdBeleid, nieuw: GepubliceerdBeleid) -> tuple[Blok, ...]:
    """What changes for those who are bound, take part and were given it, in few blocks; who gets more comes first.

    Facts that close everything (not bound, no participant, not given, another purpose) are left out: no article of a
    convenant opens anything there. The level ``anoniem`` is told only where nothing else changes with it.
    """
    bekend = bekende_waarden(tuple(dict.fromkeys((*oud.convenant.doelen, *nieuw.convenant.doelen))))
    gevraagd = {d: ((ALS_HET_GOED_GAAT[d],) if d in ALS_HET_GOED_GAAT else w) for d, w in bekend.items()}
    meer: _Per = {}
    minder: _Per = {}
    for rij in rijen((oud.tabel, nieuw.tabel), gevraagd, apart=_APART):
        waar = tuple(rij.waarden[d] for d in _APART)
        was, wordt = rij.bits
        meer[waar] = meer.get(waar, 0) | (wordt & ~was)
        minder[waar] = minder.get(waar, 0) | (was & ~wordt)
    wet = _Wettelijk(bekend, (oud.lijnen, nieuw.lijnen))
    return (*_blokken(True, meer, wet, bekend), *_blokken(False, minder, wet, bekend))


class _Wettelijk:
    """What the law closes under both versions."""

    def __init__(self, bekend: Zijden, versies: tuple[tuple[Lijn, ...], ...]) -> None:
        self._lijnen = tuple(tuple(lijn.vak for lijn in lijnen if is_wet(lijn.artikel)) for lijnen in versies)
        self._vlakken = tuple(tuple(deel(bekend, vak) for vak in vakken) for vakken in self._lijnen)
        self._al: dict[tuple[tuple[int, ...], ...], int] = {}

    def dicht(self, waar: tuple[str, ...]) -> int:
        """The questions that are closed for this role, party and giver."""
        waarden = {**ALS_HET_GOED_GAAT, **dict(zip(_APART, waar, strict=True))}
        geraakt = tuple(
            tuple(n for n, vak in enumerate(vakken) if all(_noemt(vak, d, waarden[d]) for d in BUITEN))
            for vakken in self._lijnen
        )
        if geraakt not in self._al:
            bits = [
                reduce(or_, (vlakken[n] for n in kant), 0) for vlakken, kant in zip(self._vlakken, geraakt, strict=True)
            ]
            self._al[geraakt] = reduce(and_, bits)
        return self._al[geraakt]


def _noemt(vak: Mapping[str, frozenset[str] | None], dimensie: str, waarde: str) -> bool:
    genoemd = vak.get(dimensie)
    return genoemd is None or waarde in genoemd


def _blokken(meer: bool, per: _Per, wet: _Wettelijk, bekend: Zijden) -> Iterator[Blok]:  # noqa: FBT001
    if not any(per.values()):
        return
    dicht = {waar: wet.dicht(waar) for waar in per}
    niveaus = _Niveaus(bekend)
    sneden = {
        waar: (niveaus.zonder_anoniem(bits, dicht[waar]), dicht[waar])
        for waar, bits in per.items()
        if ONBEKEND not in waar
    }
    buiten = {d: bekend[d] for d in _APART}
    binnen = {d: (*bekend[d], ONBEKEND) for d in BINNEN}
    ruimte = maak_ruimte(buiten, binnen, bekend, sneden)
    for doos in dek(ruimte):
        vak = {d: doos[d] for d in GENOEMD if d in ALTIJD_GENOEMD or len(doos[d]) < len(bekend[d])}
        yield Blok(meer, {d: tuple(w for w in bekend[d] if w in waarden) for d, waarden in vak.items()})


class _Niveaus:
    """The questions at each level, as bits."""

    def __init__(self, bekend: Zijden) -> None:
        self._anoniem = deel(bekend, {"niveau": (Niveau.ANONIEM,)})
        self._dat = deel(bekend, {"niveau": (Niveau.DAT,)})
        self._herleidbaar = deel(bekend, {"niveau": sorted(HERLEIDBAAR)})
        self._stap = (self._dat & -self._dat).bit_length() - (self._anoniem & -self._anoniem).bit_length()

    def zonder_anoniem(self, bits: int, dicht: int) -> int:
        """The same, without *anoniem* where *dat* changes with it or is closed by law: that says nothing by itself."""
        met_dat = ((bits | dicht) & self._dat) >> self._stap
        return (bits & self._herleidbaar) | (bits & self._anoniem & ~met_dat)
