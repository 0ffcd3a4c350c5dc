"""The law above every convenant: ceilings as data, each with source, scope and validity (PLA-10).

This is the document. What the compiler makes of it stands in ``wetslijn``; the plain readings read it for themselves.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from importlib.resources import files
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Artikel, Doelbinding
from domain.partij import Deelname, Geheimhouding, Partijsoort, Samenwerking
from domain.tekst import Tekst, Zin
from policies.yamlbron import lees_yaml

_WET = "wet: "


class Verbod(BaseModel):
    """What a law closes. What is left out means: every value. ``behalve_op_grond_van`` names the grounds it spares.

    A law names the grounds it closes or the ones it spares: with both it could be read in two ways, so it is refused.
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
    grond: tuple[Grondslag | Grondtoestand, ...] | None = None
    behalve_op_grond_van: Annotated[tuple[Grondslag, ...] | None, Field(alias="behalve op grond van")] = None

    @model_validator(mode="after")
    def _op_een_manier_te_lezen(self) -> "Verbod":
        if self.grond is not None and self.behalve_op_grond_van is not None:
            raise ValueError("noem 'grond' of 'behalve op grond van', niet allebei")
        return self


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


def is_wet(artikel: Artikel) -> bool:
    """Whether an article stands in a law, not in a convenant."""
    return artikel.bron.startswith(_WET)


class WetGeschonden(Exception):  # noqa: N818 - the field's word
    """A text is not that of the law with this hash, or not one that this program can read."""


@dataclass(frozen=True)
class Wetgeving:
    """The ceilings that are in force together, in the order in which they are named.

    Two days with the same ceilings have the same one, so that there are few. Verdicts name it by ``hash``, and its
    ``tekst`` is kept: what the law files say later does not change what was decided.
    """

    regels: tuple[Wetsregel, ...]

    @cached_property
    def tekst(self) -> str:
        """The ceilings as JSON. What was left out is left out here too, so that a new field changes no hash."""
        inhoud = [r.model_dump(mode="json", by_alias=True, exclude_none=True) for r in self.regels]
        return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of the text."""
        return hashlib.sha256(self.tekst.encode()).hexdigest()

    @classmethod
    def van_tekst(cls, tekst: str, hash_: str) -> "Wetgeving":
        """Read a kept text back; it keeps its hash, also when this program would write it otherwise.

        Raises:
            WetGeschonden: it does not have this hash, or is not understood.
        """
        if hashlib.sha256(tekst.encode()).hexdigest() != hash_:
            raise WetGeschonden(hash_)
        try:
            gelezen = cls(tuple(Wetsregel.model_validate_json(json.dumps(r)) for r in json.loads(tekst)))
        except (ValueError, TypeError) as fout:
            raise WetGeschonden(hash_) from fout
        gelezen.__dict__.update(tekst=tekst, hash=hash_)
        return gelezen


OnderWet: TypeAlias = date | Wetgeving
"""Under which law: that of a day as it is known now, or one that was kept."""


def geldende_wet(op: OnderWet) -> tuple[Wetsregel, ...]:
    """The ceilings in force on a day, in the order in which they are named; those of a kept law are in force."""
    if isinstance(op, Wetgeving):
        return op.regels
    return tuple(w for w in _alle() if w.sinds <= op and (w.tot is None or op <= w.tot))


def wetgeving(op: date) -> Wetgeving:
    """The law of a day as it is known now."""
    return Wetgeving(geldende_wet(op))


def volgende_wetsdag(na: date) -> date | None:
    """The first day after this one on which a ceiling begins, or has ended; ``None`` when none is known."""
    dagen = (d for w in _alle() for d in (w.sinds, w.tot + timedelta(days=1) if w.tot is not None else w.sinds))
    return min((d for d in dagen if d > na), default=None)


@cache
def _alle() -> tuple[Wetsregel, ...]:
    map_ = files("policies") / "wet"
    gevonden: list[Wetsregel] = []
    for bestand in sorted(map_.iterdir(), key=lambda b: b.name):
        if bestand.name.endswith(".yaml"):
            gelezen = lees_yaml(bestand.read_text(encoding="utf-8"), bestand.name)
            gevonden += [Wetsregel.model_validate(w) for w in gelezen.inhoud]
    return tuple(gevonden)
