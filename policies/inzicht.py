"""What a reviewer wants to see of a convenant: what a new version changes, what never applies, what is cut off.

All of it is worked out over the whole space of questions (CON-05). Counts are questions, not people.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from domain.categorie import Categorie
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Artikel
from domain.partij import Partijsoort
from policies.beleid import GepubliceerdBeleid
from policies.leesruimte import Zijden
from policies.regels import HERLEIDBAAR
from policies.ruimte import Lijn, bekende_waarden
from policies.situatie import ALS_HET_GOED_GAAT
from policies.volledig import BUITEN, deel, rijen
from policies.wet import is_wet


@dataclass(frozen=True)
class Wijziging:
    """A kind of party that gets more, or less, of a category at a level under another version.

    The purposes, circles and grounds are all those in which something changes; not each combination of them need do.
    """

    meer: bool
    partij: Partijsoort
    categorie: Categorie
    niveau: Niveau
    doelen: tuple[str, ...]
    kringen: tuple[str, ...]
    gronden: tuple[str, ...]

    def zin(self) -> str:
        """The change as a sentence."""
        return (
            f"{self.partij} krijgt {'meer' if self.meer else 'minder'}: {self.categorie} op niveau {self.niveau}; "
            f"doel {_of(self.doelen)}; kring {_of(self.kringen)}; grond {_of(self.gronden)}."
        )


@dataclass(frozen=True)
class Afsnijding:
    """A grant of which others close a part. ``deel`` is which part of its questions, above 0 and at most 1.

    ``door`` has for each article that closes some of it the part that it closes; parts can overlap.
    """

    artikel: Artikel
    deel: float
    door: tuple[tuple[Artikel, float], ...]


@dataclass(frozen=True)
class Zonderling:
    """An article whose rule changes nothing, and the articles that make it so: they close it, or say it already."""

    artikel: Artikel
    waarom: str
    door: tuple[Artikel, ...]


def wijzigingen(oud: GepubliceerdBeleid, nieuw: GepubliceerdBeleid) -> tuple[Wijziging, ...]:
    """Who may see more and who less under the new version: what is more comes first."""
    bekend = bekende_waarden(tuple(dict.fromkeys((*oud.convenant.doelen, *nieuw.convenant.doelen))))
    meer: dict[str, int] = {}
    minder: dict[str, int] = {}
    for rij in rijen((oud.tabel, nieuw.tabel), bekend, apart=("partij",)):
        partij = rij.waarden["partij"]
        was, wordt = rij.bits
        meer[partij] = meer.get(partij, 0) | (wordt & ~was)
        minder[partij] = minder.get(partij, 0) | (was & ~wordt)
    return (*_wijzigingen(True, meer, bekend), *_wijzigingen(False, minder, bekend))


def _wijzigingen(meer: bool, per_partij: dict[str, int], bekend: Zijden) -> Iterator[Wijziging]:  # noqa: FBT001
    for partij, bits in per_partij.items():
        if not bits:
            continue
        for categorie, niveau in product(bekend["categorie"], bekend["niveau"]):
            hier = bits & deel(bekend, {"categorie": (categorie,), "niveau": (niveau,)})
            if hier:
                yield Wijziging(
                    meer,
                    Partijsoort(partij),
                    Categorie(categorie),
                    Niveau(niveau),
                    _waarin(hier, "doel", bekend),
                    _waarin(hier, "kring", bekend),
                    _waarin(hier, "grond", bekend),
                )


def _waarin(bits: int, dimensie: str, bekend: Zijden) -> tuple[str, ...]:
    return tuple(w for w in bekend[dimensie] if bits & deel(bekend, {dimensie: (w,)}))


def _of(waarden: tuple[str, ...]) -> str:
    return ", ".join(waarden)


def zonder_werking(beleid: GepubliceerdBeleid) -> tuple[Zonderling, ...]:
    """The articles of the convenant whose rule, one at a time, changes no answer about someone who can be traced.

    A grant can be closed altogether, or be said by others already; a ceiling can lie above all that is granted, or
    under another. Without such an article the same would be allowed. Only a grant that stops at ``anoniem`` is looked
    at on that level: what is closed elsewhere stays open there, and that says nothing.
    """
    vlakken = _Vlakken(beleid)
    gevonden = []
    for nummer, lijn in enumerate(beleid.lijnen):
        if is_wet(lijn.artikel) or lijn.artikel.nummer not in {a.artikel for a in beleid.convenant.artikelen}:
            continue
        waarom = vlakken.waarom_zonder_werking(nummer)
        if waarom is not None:
            gevonden.append(Zonderling(lijn.artikel, *waarom))
    return tuple(gevonden)


def afgesneden(beleid: GepubliceerdBeleid) -> tuple[Afsnijding, ...]:
    """The grants that the law or a ceiling closes in part, and how much of each.

    Only questions about someone who can be traced are counted, as they are when all goes well: bound, taking part,
    given, for the same purpose, and by someone who helps (unless the grant itself says in which role).
    """
    bekend = bekende_waarden(tuple(beleid.convenant.doelen))
    herleidbaar = deel(bekend, {"niveau": sorted(HERLEIDBAAR)})
    verboden = tuple(lijn for lijn in beleid.lijnen if lijn.eft == "deny")
    dicht = tuple(deel(bekend, lijn.vak) for lijn in verboden)
    gevonden = []
    for ruimte in beleid.lijnen:
        if ruimte.eft == "allow":
            eigen = deel(bekend, ruimte.vak) & herleidbaar
            alle, samen, apart = _dichtgeteld(ruimte, eigen, verboden, dicht, bekend)
            if samen:
                door: dict[Artikel, float] = {}
                for nummer, aantal in apart.items():
                    artikel = verboden[nummer].artikel
                    door[artikel] = door.get(artikel, 0) + aantal / alle
                gevonden.append(Afsnijding(ruimte.artikel, samen / alle, tuple(door.items())))
    return tuple(gevonden)


def _dichtgeteld(
    ruimte: Lijn, eigen: int, verboden: tuple[Lijn, ...], dicht: tuple[int, ...], bekend: Zijden
) -> tuple[int, int, dict[int, int]]:
    """How many questions a grant has, how many are closed, and how many by each prohibition, by its number."""
    pet = ruimte.vak["pet"] or frozenset()
    gesteld = {
        **{d: (w,) for d, w in ALS_HET_GOED_GAAT.items()},
        "pet": tuple(pet) if len(pet) < len(bekend["pet"]) else (Rol.HULPVERLENING.value,),
        **{d: tuple(ruimte.vak[d] or ()) for d in ("partij", "gever")},
    }
    per_stel = Counter(
        tuple(
            n for n, lijn in enumerate(verboden) if all(_raakt(lijn, d, w) for d, w in zip(BUITEN, waar, strict=True))
        )
        for waar in product(*(gesteld[d] for d in BUITEN))
    )
    alle = samen = 0
    apart: Counter[int] = Counter()
    for stel, keer in per_stel.items():
        alle += keer * eigen.bit_count()
        bits = 0
        for nummer in stel:
            bits |= dicht[nummer] & eigen
            apart[nummer] += keer * (dicht[nummer] & eigen).bit_count()
        samen += keer * bits.bit_count()
    return alle, samen, {nummer: aantal for nummer, aantal in apart.items() if aantal}


class _Vlakken:
    """The lines of one version as sets of questions, row by row; rows about the same lines are taken once."""

    def __init__(self, beleid: GepubliceerdBeleid) -> None:
        self._lijnen = beleid.lijnen
        bekend = bekende_waarden(tuple(beleid.convenant.doelen))
        herleidbaar = deel(bekend, {"niveau": sorted(HERLEIDBAAR)})
        vlakken = [deel(bekend, lijn.vak) for lijn in self._lijnen]
        self._binnen = tuple(vlak & herleidbaar or vlak for vlak in vlakken)
        self._rijen = {frozenset(range(len(self._lijnen)))}
        for dimensie in BUITEN:
            over = [{n for n, lijn in enumerate(self._lijnen) if _raakt(lijn, dimensie, w)} for w in bekend[dimensie]]
            self._rijen = {geraakt & o for geraakt in self._rijen for o in over}

    def waarom_zonder_werking(self, nummer: int) -> tuple[str, tuple[Artikel, ...]] | None:
        """Why a line changes nothing, and by which others; ``None`` when it does change something."""
        staat_toe = self._lijnen[nummer].eft == "allow"
        dood, door = True, set[int]()
        for geraakt in self._rijen:
            if nummer not in geraakt:
                continue
            eigen = self._binnen[nummer]
            open_ = self._samen(geraakt, "allow", zonder=nummer)
            dicht = self._samen(geraakt, "deny", zonder=nummer)
            if (eigen & ~dicht & ~open_) if staat_toe else (eigen & ~dicht & open_):
                return None
            dood = dood and not (eigen & ~dicht if staat_toe else eigen & open_)
            door |= {n for n in geraakt if n != nummer and self._binnen[n] & eigen}
        sluiters = {n for n in door if self._lijnen[n].eft == "deny"}
        if not staat_toe and dood:
            return "Geen artikel staat toe wat dit afsluit.", ()
        if dood:
            return "Alles wat dit toestaat, is afgesloten.", self._artikelen(sluiters)
        zelfde = sluiters if not staat_toe else door - sluiters
        return "Andere artikelen zeggen dit al.", self._artikelen(zelfde)

    def _samen(self, geraakt: frozenset[int], eft: str, *, zonder: int) -> int:
        bits = 0
        for n in geraakt:
            if n != zonder and self._lijnen[n].eft == eft:
                bits |= self._binnen[n]
        return bits

    def _artikelen(self, nummers: set[int]) -> tuple[Artikel, ...]:
        return tuple(dict.fromkeys(self._lijnen[n].artikel for n in sorted(nummers)))


def _raakt(lijn: Lijn, dimensie: str, waarde: str) -> bool:
    genoemd = lijn.vak.get(dimensie)
    return genoemd is None or waarde in genoemd
