"""A convenant to read, with its access matrix: public to its parties, and about no case and no person."""

from datetime import date

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.partij import Partijrol, Partijsoort
from services.berichten.antwoord import Bericht


class Verwijzing(Bericht):
    """An article that a cell rests on.

    ``merk`` is its short name beside a cell: ``5.2``, ``W1`` for a law, ``A1`` for another part of the convenant.
    """

    merk: str
    bron: str
    nummer: str
    tekst: str
    wet: bool


class Matrixcel(Bericht):
    """What a party gets of a category: up to ``niveau``, nothing traceable when it is ``None``.

    ``volgens`` are the articles that allow it, ``dicht`` those that close the next level, as places in
    ``Convenantbeeld.verwijzingen``. An empty ``dicht`` below *inhoud* means that no article allows more.
    """

    niveau: Niveau | None
    volgens: tuple[int, ...]
    dicht: tuple[int, ...]


class Matrixrij(Bericht):
    """One party and its cells, in the order of the categories."""

    partij: Partijsoort
    cellen: tuple[Matrixcel, ...]


class Matrixbeeld(Bericht):
    """The matrix in one situation: ``situatie`` has a value for everything that can be chosen."""

    situatie: dict[str, str]
    categorieen: tuple[Categorie, ...]
    rijen: tuple[Matrixrij, ...]


class Convenantpartij(Bericht):
    """A kind of organisation that takes part."""

    soort: Partijsoort
    rol: Partijrol
    verantwoordelijke: str
    grondslag: str


class Doelregel(Bericht):
    """A purpose, its kind and what it is."""

    naam: str
    soort: str
    wat: str


class Artikelregel(Bericht):
    """An article as it stands in the document; ``regel`` is its rule in words, empty when it has none."""

    nummer: str
    tekst: str
    regel: str


class Voorwaarde(Bericht):
    """A term: where it stands in the document, and what it says."""

    naam: str
    tekst: str


class Convenantbeeld(Bericht):
    """One version, and the matrices that were asked for. ``keuzes`` are the situations that can be asked."""

    convenant: str
    titel: str
    versie: int
    hash: str
    geldig_van: date
    geldig_tot: date
    partijen: tuple[Convenantpartij, ...]
    doelen: tuple[Doelregel, ...]
    artikelen: tuple[Artikelregel, ...]
    voorwaarden: tuple[Voorwaarde, ...]
    keuzes: dict[str, tuple[str, ...]]
    verwijzingen: tuple[Verwijzing, ...]
    matrices: tuple[Matrixbeeld, ...]
