"""Convenanten and laws drawn at random, over everything that a document can say about who may have what."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding
from domain.partij import Deelname, Geheimhouding, Kring, Partijrol, Partijsoort, Samenwerking
from policies.convenant import Convenant, lees_convenantbestand
from policies.wet import Verbod, Wetsregel
from tests.beleid.proefconvenant import MAP, OP

DOELEN = ("een", "twee", "drie", "vier")
NIVEAUS = tuple(n.value for n in Niveau)

REGELDELEN: dict[str, tuple[str, ...]] = {
    "wie": tuple(Partijsoort),
    "wat": tuple(Categorie),
    "doel": DOELEN,
    "kring": tuple(Kring),
    "fase": tuple(Fase),
    "op grond van": tuple(Grondslag),
    "geheimhouding": tuple(Geheimhouding),
    "gever": tuple(Geheimhouding),
    "pet": tuple(Rol),
}
"""What a rule of a convenant can be about."""

VERBODSDELEN: dict[str, tuple[Any, ...]] = {
    "wie": tuple(Partijsoort),
    "wat": tuple(Categorie),
    "niveau": NIVEAUS,
    "geheimhouding": tuple(Geheimhouding),
    "gever": tuple(Geheimhouding),
    "pet": tuple(Rol),
    "doelsoort": tuple(Doelsoort),
    "deelname": tuple(Deelname),
    "doelbinding": tuple(Doelbinding),
    "grond": (*Grondslag, *(t for t in Grondtoestand if t is not Grondtoestand.GELDT)),
    "behalve op grond van": tuple(Grondslag),
}
"""What a law can be about, beside whether something was given."""


def _deel(waarden: Iterable[Any], hooguit: int = 3) -> st.SearchStrategy[list[Any]]:
    keus = list(waarden)
    return st.lists(st.sampled_from(keus), min_size=1, max_size=min(hooguit, len(keus)), unique=True)


@st.composite
def _artikelen(trek: st.DrawFn, partijen: list[str], doelen: list[str]) -> list[dict[str, Any]]:
    bronnen = {**REGELDELEN, "wie": tuple(partijen), "doel": tuple(doelen)}

    def bereik(*verplicht: str) -> dict[str, list[str]]:
        gekozen = trek(st.sets(st.sampled_from(sorted(bronnen)), max_size=4)).union(verplicht)
        return {d: trek(_deel(w, 5 if d in verplicht else 3)) for d, w in bronnen.items() if d in gekozen}

    regels: list[dict[str, Any]] = [
        {"mag": {**bereik("wie", "wat", "doel"), "tot en met": trek(st.sampled_from(NIVEAUS))}}
        for _ in range(trek(st.integers(2, 4)))
    ]
    regels += [
        {"hooguit": {**bereik(), "niveau": trek(st.sampled_from(NIVEAUS))}} for _ in range(trek(st.integers(0, 2)))
    ]
    regels += [{"mag niet": bereik()} for _ in range(trek(st.integers(0, 2)))]
    regels.append({})
    return [
        {"artikel": f"1.{n}", "tekst": f"Artikel {n}.", **regel}
        for n, regel in enumerate(trek(st.permutations(regels)), start=1)
    ]


@st.composite
def convenanten(trek: st.DrawFn) -> Convenant:
    """Any parties, purposes of any kind, either model of consent, with or without criminal data, several articles.

    It need not fit together (``keuring``) or stay under the law: whatever it says, it must be translated as it stands.
    """
    vorm = lees_convenantbestand(MAP / "bemoeizorg.yaml").model_dump(mode="json", by_alias=True, exclude_none=True)
    partijen = trek(st.lists(st.sampled_from([p.value for p in Partijsoort]), min_size=2, max_size=5, unique=True))
    doelen = trek(st.lists(st.sampled_from(DOELEN), min_size=1, max_size=3, unique=True))
    rol, soort = st.sampled_from([r.value for r in Partijrol]), st.sampled_from([d.value for d in Doelsoort])
    toestemming: dict[str, Any] = {"hoe": "In een gesprek.", "model": "uitdrukkelijk"}
    if trek(st.booleans()):
        toestemming |= {"model": "transparantie", "gemeenten": ["Diemen"]}
        toestemming |= {"transparant tussen": trek(_deel(partijen)), "doelen onder de wmo": trek(_deel(doelen))}
    if trek(st.booleans()):
        blok: dict[str, Any] = {"besluit": "Besluit.", "bevoegd gezag": "De officier."}
        blok |= {"ontvangers": trek(_deel(partijen)), "doelen": trek(_deel(doelen))}
        blok |= {"eenmalig aan": trek(_deel(partijen))} if trek(st.booleans()) else {}
        vorm["strafrechtelijke gegevens"] = blok
    return Convenant.model_validate(
        {
            **vorm,
            "convenant": "willekeurig",
            "samenwerking": trek(st.sampled_from([s.value for s in Samenwerking])),
            "partijen": [{**vorm["partijen"][0], "soort": p, "rol": trek(rol)} for p in partijen],
            "doelen": {d: {"wat": f"doel {d}", "soort": trek(soort)} for d in doelen},
            "toestemming": toestemming,
            "artikelen": trek(_artikelen(partijen, doelen)),
        }
    )


@st.composite
def _verboden(trek: st.DrawFn) -> Verbod:
    gekozen = trek(st.sets(st.sampled_from(sorted(VERBODSDELEN)), min_size=1, max_size=3))
    gekozen -= {"grond"} if "behalve op grond van" in gekozen else set()
    delen: dict[str, Any] = {d: trek(_deel(VERBODSDELEN[d])) for d in sorted(gekozen)}
    if trek(st.integers(0, 3)) == 0:
        delen["gegeven"] = trek(st.booleans())
    return Verbod.model_validate(delen)


@st.composite
def wetten(trek: st.DrawFn) -> tuple[Wetsregel, ...]:
    """A few ceilings, each in force or not, for any kind of cooperation or some; at least one is in force."""
    dagen = st.sampled_from([-400, -1, 0, 1, 400])

    def wet(nummer: int) -> Wetsregel:
        sinds = OP + timedelta(days=trek(dagen))
        tot = OP + timedelta(days=trek(dagen)) if trek(st.booleans()) else None
        return Wetsregel.model_validate(
            {
                "wet": "Willekeurige wet",
                "artikel": str(nummer),
                "eis": "PLA-10",
                "bron": "proef",
                "tekst": f"Wetsartikel {nummer}.",
                "sinds": sinds if nummer else OP,
                "tot": tot if nummer else None,
                "samenwerking": trek(st.none() | _deel([s.value for s in Samenwerking])),
                "verbiedt": trek(_verboden()),
            }
        )

    return tuple(wet(nummer) for nummer in range(trek(st.integers(2, 6))))
