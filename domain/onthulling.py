"""What it tells about someone who knows them: with some organisations, that alone is health data (NIV-08).

'In treatment' is health data, and so is the name of who treats (004 annex 1 §4.3: data about care that was given).
"""

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.partij import Partijsoort

VERRAADT: dict[Partijsoort, Categorie] = {
    Partijsoort.GGZ: Categorie.GEZONDHEID,
    Partijsoort.HUISARTS: Categorie.GEZONDHEID,
    Partijsoort.VERSLAVINGSZORG: Categorie.VERSLAVING,
}
"""Kinds of organisation that know someone because they treat them, and what it tells that they do.

Who also does other things for people (a GGD, home help, a shelter, a wijkteam) is not here: that they know someone
says nothing of an illness.
"""


def onthuld(soort: Partijsoort | None, categorie: Categorie, niveau: Niveau, *, collega: bool) -> Categorie | None:
    """What someone of this kind of organisation tells beside what they tell about: at *dat*, in this category.

    ``None`` when it tells nothing more: the kind gives nothing away, the category is named already, nobody can be
    traced, or who hears it works there too (``collega``).
    """
    verraden = VERRAADT.get(soort) if soort is not None else None
    if niveau is Niveau.ANONIEM or collega or verraden is categorie:
        return None
    return verraden
