"""Provisions of law on which something can be given: who may or must, to whom, for what, on which conditions (STP-14).

Ground b is never free text: it names a provision of a catalogue. The catalogue is data and comes in from outside.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.partij import GEMEENTELIJK, Geheimhouding, Partijsoort, Wetsdomein
from domain.tekst import Tekst, Zin

APARTE_DOMEINEN = frozenset({Wetsdomein.PARTICIPATIEWET, Wetsdomein.SCHULDHULP})
"""The laws to which what is known for help goes only by a provision that names them (001 bijlage c and m)."""


class Bepalingsoort(StrEnum):
    """What a provision does: it makes giving possible, it is a right to report, or it is a duty (004 §3.2 IV b).

    A duty is only shown as one. Nothing here ever gives something in someone's place (000 UWV §4; STP-15).
    """

    BEVOEGDHEID = "bevoegdheid"
    RECHT = "recht"
    PLICHT = "plicht"


class AangehaaldeBepaling(BaseModel):
    """A provision as it is kept with what was given on it: which one, what it was, and what it said that day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kenmerk: Zin
    soort: Bepalingsoort
    tekst: Tekst


class Bepaling(BaseModel):
    """One provision. What is ``None`` is not limited by it.

    ``gever`` and ``ontvanger`` are kinds of party, ``gever_geheimhouding`` the secrecy that may bind who gives,
    ``wetsdomein`` the law under which a receiver works. ``rechtstreeks_betrokken``: only among those directly involved.
    ``op_verzoek``: only as the answer to a question. ``voorwaarden`` maps the name of each condition to the question
    that the giver answers. ``uitzondering`` is the exception of AVG 9 that carries health data; without one the
    provision has to leave health data out. It holds from ``sinds`` up to and including ``tot``; ``None``: still.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kenmerk: Zin
    wet: Zin
    artikel: Zin
    tekst: Tekst
    soort: Bepalingsoort
    gever: tuple[Partijsoort, ...] | None = None
    gever_geheimhouding: tuple[Geheimhouding, ...] | None = None
    ontvanger: tuple[Partijsoort, ...] | None = None
    wetsdomein: tuple[Wetsdomein, ...] | None = None
    rechtstreeks_betrokken: bool = False
    doelsoort: tuple[Doelsoort, ...] | None = None
    categorieen: tuple[Categorie, ...] | None = None
    op_verzoek: bool = False
    voorwaarden: dict[str, Zin] = Field(default_factory=dict, max_length=6)
    uitzondering: Zin | None = None
    sinds: date
    tot: date | None = None
    bron: Zin
    eis: Zin

    @model_validator(mode="after")
    def _gezondheid_heeft_een_uitzondering(self) -> "Bepaling":
        over_gezondheid = self.categorieen is None or any(c.is_gezondheid for c in self.categorieen)
        if over_gezondheid is not (self.uitzondering is not None):
            raise ValueError("zeg welke uitzondering van AVG 9 geldt, of laat gezondheid weg")
        return self

    @property
    def naam(self) -> str:
        """How people name it: the law and the article."""
        return f"{self.wet}, art. {self.artikel}"

    @property
    def grond(self) -> str:
        """The ground of AVG 6 it is: a duty, or a task that the law gives (004 annex 1 §4.2)."""
        return "AVG, art. 6 lid 1 c" if self.soort is Bepalingsoort.PLICHT else "AVG, art. 6 lid 1 e"

    def geldt_op(self, dag: date) -> bool:
        """Whether it is in force on a day."""
        return self.sinds <= dag and (self.tot is None or dag <= self.tot)

    def is_voor_gever(self, soort: Partijsoort | None, geheimhouding: Geheimhouding) -> bool:
        """Whether someone of such an organisation, so bound, can rely on it; an unknown kind only where any will do."""
        van_partij = self.gever is None or soort in self.gever
        return van_partij and (self.gever_geheimhouding is None or geheimhouding in self.gever_geheimhouding)

    def is_voor_ontvanger(
        self, soort: Partijsoort | None, domein: Wetsdomein | None, geheimhouding: Geheimhouding
    ) -> bool:
        """Whether someone of such an organisation, working under such a law and so bound, can receive on it.

        Work and income, and debts, are reached only by a provision that names them (PLA-16). Of who works for a
        municipality it has to stand under which law; elsewhere most organisations work under one.
        """
        if self.ontvanger is not None and soort not in self.ontvanger:
            return False
        if self.wetsdomein is not None and domein is not None:
            return domein in self.wetsdomein
        if soort is Partijsoort.UWV:
            return True
        apart = domein in APARTE_DOMEINEN or geheimhouding is Geheimhouding.SUWI
        return not apart and (self.wetsdomein is None or soort not in GEMEENTELIJK)

    def is_voor_doel(self, soort: Doelsoort | None) -> bool:
        """Whether it serves a purpose of this kind."""
        return self.doelsoort is None or soort in self.doelsoort

    def is_voor_categorie(self, categorie: Categorie) -> bool:
        """Whether it is about such data."""
        return self.categorieen is None or categorie in self.categorieen

    def aangehaald(self) -> AangehaaldeBepaling:
        """As it is kept with what was given on it."""
        return AangehaaldeBepaling(kenmerk=self.kenmerk, soort=self.soort, tekst=self.tekst)


def met_naam(bepalingen: Iterable[Bepaling], naam: str, *, gevraagd: bool) -> Bepaling | None:
    """The provision that people call this. An article can be one thing unasked and another when asked.

    ``gevraagd`` is whether what is given answers a question. ``None`` when no provision has this name.
    """
    zo_genoemd = [b for b in bepalingen if b.naam == naam]
    return next((b for b in zo_genoemd if b.op_verzoek is gevraagd), next(iter(zo_genoemd), None))
