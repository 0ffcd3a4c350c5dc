"""The space of all questions: fourteen dimensions with their known values, and boxes in it.

A rule is a box: for each dimension the values it is about, ``None`` for every value there is or will be.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from domain.categorie import Categorie
from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Artikel, Doelbinding, Toegangsvraag
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort

DIMENSIES = (
    "binding",
    "deelname",
    "gegeven",
    "doelbinding",
    "pet",
    "partij",
    "gever",
    "categorie",
    "niveau",
    "grond",
    "doel",
    "kring",
    "fase",
    "geheimhouding",
)
"""The dimensions, in the order in which the table splits: what refuses most comes first."""

ONBEKEND = "ONBEKEND"
LEEG = ""
SCHILDWACHTEN = (ONBEKEND, LEEG)
"""Values nobody knows: a question that holds one must be refused, whatever the convenant says."""

GRONDEN = tuple(g.value for g in Grondslag)
GEEN_GROND = tuple(t.value for t in Grondtoestand if t is not Grondtoestand.GELDT)


def bekende_waarden(doelen: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The known values of every dimension, under a convenant with these purposes."""
    return {
        "binding": tuple(b.value for b in Binding),
        "deelname": tuple(d.value for d in Deelname),
        "gegeven": ("ja", "nee"),
        "doelbinding": tuple(d.value for d in Doelbinding),
        "pet": tuple(r.value for r in Rol),
        "partij": tuple(p.value for p in Partijsoort),
        "gever": tuple(g.value for g in Geheimhouding),
        "categorie": tuple(c.value for c in Categorie),
        "niveau": tuple(n.value for n in Niveau),
        "grond": (*GRONDEN, *GEEN_GROND),
        "doel": doelen,
        "kring": tuple(k.value for k in Kring),
        "fase": tuple(f.value for f in Fase),
        "geheimhouding": tuple(g.value for g in Geheimhouding),
    }


def waarden_van(vraag: Toegangsvraag) -> dict[str, str]:
    """A question as its value in each dimension; the words of the field are strings already."""
    return dict(zip(DIMENSIES, plaats_van(vraag), strict=True))


def plaats_van(vraag: Toegangsvraag) -> tuple[str, ...]:
    """A question as its values in the order of ``DIMENSIES``."""
    return (
        vraag.binding,
        vraag.deelname,
        "ja" if vraag.gegeven else "nee",
        vraag.doelbinding,
        vraag.pet,
        vraag.partij,
        vraag.gever,
        vraag.categorie,
        vraag.niveau,
        vraag.grond,
        vraag.doel,
        vraag.kring,
        vraag.fase,
        vraag.geheimhouding,
    )


@dataclass(frozen=True)
class Lijn:
    """A policy line: its effect, its box, and the article it came from (CON-03)."""

    eft: Literal["allow", "deny"]
    artikel: Artikel
    vak: Mapping[str, frozenset[str] | None] = field(default_factory=dict)

    def geldt_voor(self, waarden: Mapping[str, str]) -> bool:
        """Whether a question lies in the box."""
        return all(w is None or waarden[d] in w for d, w in self.vak.items())


def kenmerk(lijnen: tuple[Lijn, ...]) -> str:
    """The hash of lines: two tables made from the same lines have the same one."""
    vorm = [
        [lijn.eft, lijn.artikel.model_dump(), {d: None if w is None else sorted(w) for d, w in lijn.vak.items()}]
        for lijn in lijnen
    ]
    return hashlib.sha256(json.dumps(vorm, sort_keys=True).encode()).hexdigest()
