"""The terms that the parties agreed on, as the decisions need them: what a convenant says in numbers and names."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.doel import Doelsoort
from domain.grondslag import Grondslag
from domain.partij import Partijsoort, Samenwerking


class Toestemmingsmodel(StrEnum):
    """How a municipality lets people decide about sharing under the Wmo (002 §1.3; CON-04).

    ``TRANSPARANTIE`` replaces nothing but consent under the Wmo: secrecy under the Wgbo stays as it is.
    """

    UITDRUKKELIJK = "uitdrukkelijk"
    TRANSPARANTIE = "transparantie"


class Strafrechtafspraak(BaseModel):
    """On what police and public prosecutor share: structurally after a decision, or once with the authority (PLA-14).

    ``ontvangers`` are the kinds of party that the decision names. Whom it does not name hears something only when
    ``bevoegd_gezag`` agrees, each time. ``wpolg`` and ``wjsg`` say for a purpose of the convenant which purpose of the
    closed list of that law it is, for police and prosecutor; both empty: recorded before this was kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    besluit: str
    bevoegd_gezag: str
    ontvangers: tuple[Partijsoort, ...]
    wpolg: dict[str, str] = {}
    wjsg: dict[str, str] = {}


class Afspraken(BaseModel):
    """The terms of one version of a convenant.

    ``doelen`` maps the short name of a purpose to its sentence, ``doelsoorten`` to its kind. Terms are whole days.
    ``gronden_zonder`` are the grounds of step IV e that this convenant admits; an empty tuple admits none.
    ``transparant_tussen`` are the kinds of party, and ``transparante_doelen`` the purposes, for which sharing can rest
    on a talk under the transparency model; both are empty under explicit consent. ``strafrecht`` ``None``: criminal
    data are not shared under it. ``samenwerking`` is what for; ``None`` when that was not kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    convenant: str
    titel: str
    versie: int
    hash: str
    doelen: dict[str, str]
    gronden_zonder: tuple[Grondslag, ...]
    einddatum_hooguit_dagen: int
    herbeoordelen_elke_dagen: int
    uitstel_hooguit_dagen: int
    informeren_binnen_dagen: int
    bevestigen_binnen_dagen: int
    bewaren: str
    contactpunt: str
    klachten: str
    strafrecht: Strafrechtafspraak | None = None
    toestemmingsmodel: Toestemmingsmodel = Toestemmingsmodel.UITDRUKKELIJK
    transparant_tussen: tuple[Partijsoort, ...] = ()
    transparante_doelen: tuple[str, ...] = ()
    doelsoorten: dict[str, Doelsoort] = {}
    samenwerking: Samenwerking | None = None
