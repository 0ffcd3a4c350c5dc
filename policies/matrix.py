"""The complete access matrix of a convenant: who gets what, to which level, by which article (CON-05)."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.oordeel import Artikel, Toegangsvraag
from domain.partij import Partijsoort
from policies.beleid import GepubliceerdBeleid
from policies.situatie import Situatie

_TRAPPEN = (Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD)


@dataclass(frozen=True)
class Cel:
    """What one kind of party gets of one category.

    ``volgens`` are the articles that allow it up to ``niveau``; ``dicht`` those that close the first level above it.
    Both can be empty: no article allows anything, or nothing is closed because no article allows more.
    """

    niveau: Niveau | None
    volgens: tuple[Artikel, ...]
    dicht: tuple[Artikel, ...]

    @property
    def beslist(self) -> tuple[Artikel, ...]:
        """The articles that the letter rests on: what allows it, or what closes all of it."""
        return self.volgens if self.niveau is not None else self.dicht


@dataclass(frozen=True)
class Matrix:
    """Every kind of party of a convenant by every category of it, in one situation."""

    situatie: Situatie
    partijen: tuple[Partijsoort, ...]
    categorieen: tuple[Categorie, ...]
    cellen: Mapping[tuple[Partijsoort, Categorie], Cel]

    def rij(self, partij: Partijsoort) -> tuple[Cel, ...]:
        """The cells of one party, in the order of the categories."""
        return tuple(self.cellen[partij, c] for c in self.categorieen)


def maak_matrix(beleid: GepubliceerdBeleid, situatie: Situatie) -> Matrix:
    """The matrix of a published version in one situation."""
    convenant = beleid.convenant
    partijen = tuple(p.soort for p in convenant.partijen)
    categorieen = tuple(dict.fromkeys((*convenant.gegevens, *convenant.bijzondere_gegevens)))
    cellen = {(p, c): _cel(beleid, situatie.vraag(p, c)) for p in partijen for c in categorieen}
    return Matrix(situatie, partijen, categorieen, cellen)


def _cel(beleid: GepubliceerdBeleid, vraag: Toegangsvraag) -> Cel:
    hoogste: Niveau | None = None
    volgens: tuple[Artikel, ...] = ()
    for niveau in _TRAPPEN:
        oordeel = beleid.oordeel(vraag.model_copy(update={"niveau": niveau}), 0)
        if not oordeel.toegestaan:
            return Cel(hoogste, volgens, oordeel.artikelen)
        hoogste, volgens = niveau, oordeel.artikelen
    return Cel(hoogste, volgens, ())
