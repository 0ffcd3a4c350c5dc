"""What may be shared by whom with whom, for what and how far: the range of a consent, and what is held against it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.tekst import Zin


class Bereik(BaseModel):
    """What a consent or a talk covers (TST-01, TST-07). It names everything: what is left out is not covered.

    ``gevers`` and ``ontvangers`` are ids of organisations or of professionals. The period is whole days, the last
    day included.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    gevers: tuple[UUID, ...] = Field(min_length=1)
    ontvangers: tuple[UUID, ...] = Field(min_length=1)
    doel: Zin
    categorieen: tuple[Categorie, ...] = Field(min_length=1)
    niveau: Niveau
    van: date
    tot: date


@dataclass(frozen=True)
class Delen:
    """Sharing one thing about a citizen: by whom, with whom, for what.

    ``gever`` and ``ontvanger`` hold the ids by which each may be named: the professional and the organisation.
    """

    over: UUID
    gever: frozenset[UUID]
    ontvanger: frozenset[UUID]
    doel: str
    categorie: Categorie
    niveau: Niveau

    def raakt(self, bereik: Bereik) -> bool:
        """Whether this is what the range is about, whatever the level."""
        return (
            not self.gever.isdisjoint(bereik.gevers)
            and not self.ontvanger.isdisjoint(bereik.ontvangers)
            and self.doel == bereik.doel
            and self.categorie in bereik.categorieen
        )

    def past_in(self, bereik: Bereik) -> bool:
        """Whether the range covers it, level included."""
        return self.raakt(bereik) and self.niveau <= bereik.niveau
