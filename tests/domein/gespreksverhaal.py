"""Stories about talks on sharing, under a convenant with the transparency model (002 §1.3)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain.afspraken import Toestemmingsmodel
from domain.partij import Partijsoort
from tests.domein.verhaal import AFSPRAKEN, Verhaal, begin, id_, vitaal

TRANSPARANT = AFSPRAKEN.model_copy(
    update={
        "toestemmingsmodel": Toestemmingsmodel.TRANSPARANTIE,
        "transparant_tussen": frozenset({Partijsoort.WIJKTEAM, Partijsoort.WONINGCORPORATIE}),
        "transparante_doelen": frozenset({"wonen"}),
    }
)


def in_diemen() -> Verhaal:
    """A case under the transparency model, with the neighbourhood team."""
    return replace(begin("groen"), afspraken=TRANSPARANT)


def gesprek(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A complete talk without objections, to vary one thing in."""
    return {
        "over": str(verhaal.burger),
        "gevers": [str(id_("wijkteam"))],
        "ontvangers": [str(id_("pietersen"))],
        "doel": "wonen",
        "categorieen": ["ondersteuning"],
        "niveau": "buitenkant",
        "van": "2026-02-01",
        "tot": "2026-08-01",
        "besproken": "Dat de corporatie hoort dat er hulp is.",
        "begrepen": "Meneer zei het in eigen woorden na.",
        "besluit": "delen",
        **anders,
    }


def besproken(verhaal: Verhaal | None = None, **anders: Any) -> Verhaal:
    """The same case after such a talk."""
    verhaal = verhaal or in_diemen()
    return verhaal.doet("groen", "delen.bespreken", **gesprek(verhaal, **anders))


def bezwaar(gegaan: Verhaal, **anders: Any) -> dict[str, Any]:
    """An objection to the talk that was told last, after which nothing is shared."""
    return {
        "gesprek": str(gegaan.nieuw("gesprek")),
        "bezwaar": "Toch liever niet.",
        "weging": "Dat weegt zwaarder dan het gemak.",
        "besluit": "niet delen",
        **anders,
    }


def na_gesprek(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A disclosure by the neighbourhood team that rests on the talk."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "vooraf_verteld": True}
    return vitaal(
        verhaal,
        **{
            **weg,
            "aan": [str(id_("pietersen"))],
            "categorie": "ondersteuning",
            "doel": "wonen",
            "grondslag": "taak na gesprek",
            "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet"},
            **anders,
        },
    )


def _gesprek(afspraken: Any = TRANSPARANT, **anders: Any) -> Callable[[], list[str]]:
    def geval() -> list[str]:
        verhaal = replace(in_diemen(), afspraken=afspraken)
        return verhaal.bezwaren("groen", "delen.bespreken", **gesprek(verhaal, **anders))

    return geval


def _bezwaar_tegen_een_bezwaar() -> list[str]:
    verhaal = besproken()
    verhaal = verhaal.doet("groen", "bezwaar.wegen", **bezwaar(verhaal))
    return verhaal.bezwaren("groen", "bezwaar.wegen", **bezwaar(verhaal, gesprek=str(verhaal.nieuw("bezwaar"))))


def _zonder_gesprek() -> list[str]:
    verhaal = in_diemen()
    return verhaal.bezwaren("groen", "verstrekking.doen", **na_gesprek(verhaal))


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "transparantiemodel": _gesprek(AFSPRAKEN),
    "gesprek-binnen-wmo": _gesprek(ontvangers=[str(id_("ggd"))]),
    "bezwaren-gewogen": _gesprek(bezwaren="Hij wil niet dat de buren het horen."),
    "gesprek-bestaat": _bezwaar_tegen_een_bezwaar,
    "gesprek-dekt": _zonder_gesprek,
}
"""For each rule about talks, a command with one thing wrong."""
