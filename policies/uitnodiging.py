"""Whom a meeting can be about someone for: who may know of anybody at all, in any way (PLA-04, OVL-03)."""

from collections.abc import Iterable, Iterator
from itertools import product

from domain.casus import Casus
from domain.categorie import Categorie
from domain.grondslag import Grondslag, Grondtoestand
from domain.niveau import Niveau
from domain.oordeel import Doelbinding, Toegangsvraag
from domain.partij import Deelname, Geheimhouding, Kring
from policies.toedracht import Lezer


def alles_wat_kan(casus: Casus, lezer: Lezer, gever: Geheimhouding, doelen: Iterable[str]) -> Iterator[Toegangsvraag]:
    """Every question at *dat* that someone could ask in this case, whatever it is about and on whatever ground.

    When policy refuses all of these, that person may only hear what leads to nobody. ``gever`` is the secrecy that
    binds who tells.
    """
    for kring, doel, grondslag, categorie in product(Kring, doelen, Grondslag, Categorie):
        yield Toegangsvraag(
            binding=lezer.binding,
            partij=lezer.soort,
            pet=lezer.pet_in(casus),
            geheimhouding=lezer.geheimhouding_in(casus),
            gever=gever,
            deelname=Deelname.DEELNEMER,
            kring=kring,
            categorie=categorie,
            niveau=Niveau.DAT,
            fase=casus.fase,
            doel=doel,
            doelbinding=Doelbinding.ZELFDE,
            grondslag=grondslag,
            grondtoestand=Grondtoestand.GELDT,
            gegeven=True,
        )
