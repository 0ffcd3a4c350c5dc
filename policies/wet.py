"""The law above every convenant: ceilings as data, each with source, scope and validity (PLA-10)."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.grondslag import Grondslag
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Artikel, Doelbinding
from domain.partij import Deelname, Geheimhouding, Partijsoort, Samenwerking
from domain.tekst import Tekst, Zin
from policies.ruimte import GEEN_GROND, GRONDEN, Lijn
from policies.yamlbron import lees_yaml

_WET = "wet: "


class Verbod(BaseModel):
    """What a law closes. What is left out means: every value. ``behalve_op_grond_van`` names the grounds it spares.

    ``geheimhouding`` is the secrecy of who would have it, ``gever`` that of who gives it. Purposes are named by their
    kind, because each convenant has its own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    wie: tuple[Partijsoort, ...] | None = None
    wat: tuple[Categorie, ...] | None = None
    niveau: tuple[Niveau, ...] = (Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD)
    geheimhouding: tuple[Geheimhouding, ...] | None = None
    gever: tuple[Geheimhouding, ...] | None = None
    pet: tuple[Rol, ...] | None = None
    doelsoort: tuple[Doelsoort, ...] | None = None
    deelname: tuple[Deelname, ...] | None = None
    gegeven: bool | None = None
    doelbinding: tuple[Doelbinding, ...] | None = None
    grond: tuple[Zin, ...] | None = None
    behalve_op_grond_van: Annotated[tuple[Grondslag, ...] | None, Field(alias="behalve op grond van")] = None

    def vak(self, doelen: Mapping[str, Doelsoort]) -> dict[str, frozenset[str] | None]:
        """The box of this prohibition, for a convenant with these purposes and their kinds."""
        grond = frozenset(self.grond) if self.grond is not None else None
        if self.behalve_op_grond_van is not None:
            gespaard = {g.value for g in self.behalve_op_grond_van}
            grond = frozenset((*GRONDEN, *GEEN_GROND)) - gespaard
        gegeven = None if self.gegeven is None else frozenset({"ja" if self.gegeven else "nee"})
        return {
            "partij": _waarden(self.wie),
            "categorie": _waarden(self.wat),
            "niveau": _waarden(self.niveau),
            "geheimhouding": _waarden(self.geheimhouding),
            "gever": _waarden(self.gever),
            "pet": _waarden(self.pet),
            "doel": None if self.doelsoort is None else frozenset(n for n, s in doelen.items() if s in self.doelsoort),
            "deelname": _waarden(self.deelname),
            "doelbinding": _waarden(self.doelbinding),
            "gegeven": gegeven,
            "grond": grond,
        }


def _waarden(lijst: tuple[object, ...] | None) -> frozenset[str] | None:
    return None if lijst is None else frozenset(str(w) for w in lijst)


class Wetsregel(BaseModel):
    """One ceiling: the law, its article, the sentence that users are shown, since when, and what it closes.

    ``samenwerking`` is its scope: the kinds of cooperation it is about, ``None`` for all. ``bron`` is where the
    field's guides say so, ``eis`` the requirement it meets.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    wet: Zin
    artikel: Zin
    eis: Zin
    bron: Zin
    tekst: Tekst
    sinds: date
    tot: date | None = None
    samenwerking: tuple[Samenwerking, ...] | None = None
    verbiedt: Verbod

    def als_artikel(self) -> Artikel:
        """The article as a verdict names it."""
        return Artikel(bron=f"{_WET}{self.wet}", nummer=self.artikel, tekst=self.tekst)

    def gaat_over(self, samenwerking: Samenwerking) -> bool:
        """Whether this law is about such a cooperation."""
        return self.samenwerking is None or samenwerking in self.samenwerking

    def als_lijn(self, samenwerking: Samenwerking, doelen: Mapping[str, Doelsoort]) -> Lijn | None:
        """The policy line, for a convenant of this kind with these purposes; ``None`` when it is about none of them."""
        if not self.gaat_over(samenwerking):
            return None
        vak = self.verbiedt.vak(doelen)
        return Lijn("deny", self.als_artikel(), vak) if all(w is None or w for w in vak.values()) else None


def is_wet(artikel: Artikel) -> bool:
    """Whether an article stands in a law, not in a convenant."""
    return artikel.bron.startswith(_WET)


def geldende_wet(op: date) -> tuple[Wetsregel, ...]:
    """The ceilings in force on a day, in the order in which they are named."""
    return tuple(w for w in _alle() if w.sinds <= op and (w.tot is None or op <= w.tot))


@cache
def _alle() -> tuple[Wetsregel, ...]:
    map_ = files("policies") / "wet"
    gevonden: list[Wetsregel] = []
    for bestand in sorted(map_.iterdir(), key=lambda b: b.name):
        if bestand.name.endswith(".yaml"):
            gelezen = lees_yaml(bestand.read_text(encoding="utf-8"), bestand.name)
            gevonden += [Wetsregel.model_validate(w) for w in gelezen.inhoud]
    return tuple(gevonden)
