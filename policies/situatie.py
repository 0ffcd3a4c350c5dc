"""The situation in which a reviewer looks: everything about a question but who it is and about what."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding, Toegangsvraag
from domain.partij import Binding, Deelname, Geheimhouding, Kring
from policies.convenant import Convenant
from policies.ruimte import bekende_waarden

VRIJ = (
    "doel",
    "kring",
    "grond",
    "fase",
    "geheimhouding",
    "gever",
    "pet",
    "binding",
    "deelname",
    "doelbinding",
    "gegeven",
)
"""What can be chosen, in the order in which it is told; parties, categories and levels are what one looks at."""

ALS_HET_GOED_GAAT: dict[str, str] = {
    "binding": Binding.GEBONDEN,
    "deelname": Deelname.DEELNEMER,
    "gegeven": "ja",
    "doelbinding": Doelbinding.ZELFDE,
}
"""The facts that close everything when they are otherwise; no article of a convenant is about them."""


@dataclass(frozen=True)
class Situatie:
    """One value for everything in ``VRIJ``."""

    waarden: Mapping[str, str]

    def vraag(self, partij: str, categorie: str, niveau: Niveau = Niveau.DAT) -> Toegangsvraag:
        """The question of this party about this category, in this situation."""
        w = self.waarden
        grondslag, toestand = _grond(w["grond"])
        return Toegangsvraag.model_validate(
            {
                **{d: w[d] for d in VRIJ if d not in {"grond", "gegeven"}},
                "partij": partij,
                "categorie": categorie,
                "niveau": niveau,
                "grondslag": grondslag,
                "grondtoestand": toestand,
                "gegeven": w["gegeven"] == "ja",
            }
        )

    def zin(self) -> str:
        """The situation in words; facts that are as they should be are left out."""
        return "; ".join(f"{d}: {self.waarden[d]}" for d in VRIJ if self.waarden[d] != ALS_HET_GOED_GAAT.get(d))


class OnbekendeKeuze(Exception):  # noqa: N818 - the field's word
    """A situation was asked for with a word that means nothing here. ``mag`` are the words that do."""

    def __init__(self, wat: str, waarde: str, mag: tuple[str, ...]) -> None:
        dichtbij = difflib.get_close_matches(waarde, mag, n=1)
        bedoelt = f" Bedoelt u '{dichtbij[0]}'?" if dichtbij else ""
        super().__init__(f"'{waarde}' is geen {wat}.{bedoelt} Kies uit: {', '.join(mag)}.")
        self.wat = wat
        self.waarde = waarde
        self.mag = mag


def gewone_situatie(convenant: Convenant) -> Situatie:
    """What is looked at when nothing is chosen: the first purpose, one to one, with consent, and all goes well."""
    return Situatie(
        {
            **ALS_HET_GOED_GAAT,
            "doel": next(iter(convenant.doelen)),
            "kring": Kring.EEN_OP_EEN,
            "grond": Grondslag.TOESTEMMING,
            "fase": Fase.UITVOERING,
            "geheimhouding": Geheimhouding.BEROEP,
            "gever": Geheimhouding.BEROEP,
            "pet": Rol.HULPVERLENING,
        }
    )


def kies_situatie(convenant: Convenant, keuzes: Mapping[str, str | None]) -> Situatie:
    """The usual situation with what was chosen in its place; ``None`` chooses nothing.

    Raises:
        OnbekendeKeuze: for a word that is no value there.
    """
    bekend = keuzes_van(convenant)
    gekozen = {wat: waarde for wat, waarde in keuzes.items() if waarde is not None}
    for wat, waarde in gekozen.items():
        if wat not in bekend:
            raise OnbekendeKeuze("keuze", wat, VRIJ)
        if waarde not in bekend[wat]:
            raise OnbekendeKeuze(wat, waarde, bekend[wat])
    return Situatie({**gewone_situatie(convenant).waarden, **gekozen})


def keuzes_van(convenant: Convenant) -> dict[str, tuple[str, ...]]:
    """For everything in ``VRIJ`` the values there are."""
    bekend = bekende_waarden(tuple(convenant.doelen))
    return {d: bekend[d] for d in VRIJ}


def elk_doel_en_elke_kring(convenant: Convenant, situatie: Situatie) -> Iterator[Situatie]:
    """The same situation for every purpose and circle in turn."""
    for doel, kring in product(convenant.doelen, Kring):
        yield Situatie({**situatie.waarden, "doel": doel, "kring": kring})


def _grond(waarde: str) -> tuple[Grondslag | None, Grondtoestand]:
    if waarde in {g.value for g in Grondslag}:
        return Grondslag(waarde), Grondtoestand.GELDT
    if waarde == Grondtoestand.ONTBREEKT:
        return None, Grondtoestand.ONTBREEKT
    return Grondslag.TOESTEMMING, Grondtoestand(waarde)
