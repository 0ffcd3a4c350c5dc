"""The terms that the parties agreed on, as the decisions need them: what a convenant says in numbers and names."""

from pydantic import BaseModel, ConfigDict

from domain.grondslag import Grondslag


class Afspraken(BaseModel):
    """The terms of one version of a convenant.

    ``doelen`` maps the short name of a purpose to its sentence. Terms are whole days. ``gronden_zonder`` are the
    grounds of step IV e that this convenant admits; an empty tuple admits none.
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
