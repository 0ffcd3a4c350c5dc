"""What the commands for a reviewer find out, ready to be shown or given as JSON. It loads policy."""

from dataclasses import dataclass
from typing import Any

from domain.oordeel import Artikel
from policies.beleid import GepubliceerdBeleid
from policies.dekking import Dekking, meet_dekking
from policies.gevallen import Gevallen, Uitkomst
from policies.gevallen import toets as toets_gevallen
from policies.inzicht import Afsnijding, Zonderling, afgesneden, zonder_werking
from policies.ruimte import bekende_waarden
from policies.termen import Termwijziging, gewijzigde_termen
from policies.vergelijking import ALTIJD_GENOEMD, Blok, vergelijk
from policies.volledig import aantal_vragen


def naam_van(artikel: Artikel) -> str:
    """An article as people call it: where it stands, and its number."""
    return str(artikel).removeprefix("wet: ")


@dataclass(frozen=True)
class Rapport:
    """A convenant that can come into force, and what a reviewer should look at."""

    beleid: GepubliceerdBeleid
    vragen: int
    zonder_werking: tuple[Zonderling, ...]
    afgesneden: tuple[Afsnijding, ...]

    def als_json(self) -> dict[str, Any]:
        """For machines."""
        convenant = self.beleid.convenant
        return {
            "convenant": convenant.convenant,
            "titel": convenant.titel,
            "versie": convenant.versie,
            "hash": self.beleid.hash,
            "geldig": {"van": str(convenant.geldig.van), "tot": str(convenant.geldig.tot)},
            "partijen": [p.soort.value for p in convenant.partijen],
            "doelen": list(convenant.doelen),
            "artikelen": [a.artikel for a in convenant.artikelen],
            "vragen": self.vragen,
            "zonder werking": [
                {"artikel": z.artikel.nummer, "waarom": z.waarom, "door": [naam_van(a) for a in z.door]}
                for z in self.zonder_werking
            ],
            "afgesneden": [
                {"artikel": a.artikel.nummer, "deel": a.deel, "door": {naam_van(d): deel for d, deel in a.door}}
                for a in self.afgesneden
            ],
        }


def rapport(beleid: GepubliceerdBeleid) -> Rapport:
    """Look at a published version."""
    vragen = aantal_vragen(bekende_waarden(tuple(beleid.convenant.doelen)))
    return Rapport(beleid, vragen, zonder_werking(beleid), afgesneden(beleid))


@dataclass(frozen=True)
class Verschillen:
    """Two versions: who gets more, who less, and the terms that differ."""

    oud: GepubliceerdBeleid
    nieuw: GepubliceerdBeleid
    blokken: tuple[Blok, ...]
    termen: tuple[Termwijziging, ...]

    def als_json(self) -> dict[str, Any]:
        """For machines."""
        return {
            "oud": {"versie": self.oud.convenant.versie, "hash": self.oud.hash},
            "nieuw": {"versie": self.nieuw.convenant.versie, "hash": self.nieuw.hash},
            "meer": [{d: list(w) for d, w in b.vak.items()} for b in self.blokken if b.meer],
            "minder": [{d: list(w) for d, w in b.vak.items()} for b in self.blokken if not b.meer],
            "termen": [{"waar": list(t.waar), "was": t.was, "wordt": t.wordt} for t in self.termen],
        }

    def in_woorden(self, blok: Blok) -> tuple[tuple[str, str], ...]:
        """What a block names, each with its values; more than half of them as all but the others."""
        doelen = tuple(dict.fromkeys((*self.oud.convenant.doelen, *self.nieuw.convenant.doelen)))
        bekend = bekende_waarden(doelen)
        return tuple((d, _opgesomd(w, bekend[d], voluit=d in ALTIJD_GENOEMD)) for d, w in blok.vak.items())


def _opgesomd(waarden: tuple[str, ...], bekend: tuple[str, ...], *, voluit: bool) -> str:
    anders = [w for w in bekend if w not in waarden]
    if not voluit and len(anders) < len(waarden) and len(anders) <= 3:
        return f"alle, behalve {', '.join(anders)}"
    return ", ".join(waarden)


def verschillen(oud: GepubliceerdBeleid, nieuw: GepubliceerdBeleid) -> Verschillen:
    """Lay two versions beside each other."""
    return Verschillen(oud, nieuw, vergelijk(oud, nieuw), gewijzigde_termen(oud.convenant, nieuw.convenant))


@dataclass(frozen=True)
class Toetsverslag:
    """How each case came out, and what no case reaches."""

    gevallen: Gevallen
    uitkomsten: tuple[Uitkomst, ...]
    dekking: Dekking

    @property
    def mis(self) -> tuple[Uitkomst, ...]:
        """The cases that came out otherwise than expected."""
        return tuple(u for u in self.uitkomsten if not u.klopt)

    @property
    def alles_klopt(self) -> bool:
        """Whether every case came out as expected."""
        return not self.mis

    def als_json(self) -> dict[str, Any]:
        """For machines."""
        return {
            "convenant": self.gevallen.convenant,
            "op": str(self.gevallen.op),
            "gevallen": [{"geval": u.geval.geval, "klopt": u.klopt, "zin": u.zin} for u in self.uitkomsten],
            "dekking": self.dekking.deel,
            "niet geraakt": [naam_van(a) for a in self.dekking.ontbreekt],
        }


def toetsing(gevallen: Gevallen, beleid: GepubliceerdBeleid) -> Toetsverslag:
    """Ask every case."""
    return Toetsverslag(gevallen, toets_gevallen(gevallen, beleid), meet_dekking(gevallen, beleid))
