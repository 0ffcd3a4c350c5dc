"""What a lawyer sees of a convenant: the matrix, differences in blocks, terms, cut-off grants, and coverage."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from domain.niveau import Niveau
from domain.partij import Geheimhouding, Kring, Partijsoort
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.blokken import dek, maak_ruimte
from policies.convenant import Convenant, lees_convenant
from policies.dekking import meet_dekking
from policies.gevallen import lees_gevallen
from policies.inzicht import afgesneden, wijzigingen
from policies.leesruimte import vlak
from policies.matrix import maak_matrix
from policies.regels import PublicatieGeweigerd
from policies.ruimte import bekende_waarden, waarden_van
from policies.situatie import OnbekendeKeuze, elk_doel_en_elke_kring, gewone_situatie, kies_situatie
from policies.termen import gewijzigde_termen
from policies.vergelijking import Blok, vergelijk
from policies.wet import is_wet

MAP = Path(__file__).parents[2] / "policies"
OP = date(2026, 2, 1)
BRON = (MAP / "convenanten" / "bemoeizorg.yaml").read_text(encoding="utf-8")
Gepubliceerd = Callable[[str], GepubliceerdBeleid]
GGD: dict[str, Any] = {
    "wie": ["ggd"],
    "wat": ["wonen"],
    "tot en met": "buitenkant",
    "doel": ["wonen"],
    "op grond van": ["wet"],
}


def _met(*regels: dict[str, Any], **anders: Any) -> GepubliceerdBeleid:
    document = lees_convenant(BRON, "proef.yaml").model_dump(by_alias=True)
    artikelen = [{"artikel": f"1.{n}", "tekst": "Een artikel.", **regel} for n, regel in enumerate(regels, start=1)]
    return publiceer(Convenant.model_validate({**document, "artikelen": artikelen, **anders}), OP)


@pytest.mark.eis("CON-05")
def test_elke_cel_van_de_matrix_is_wat_het_beleid_antwoordt(gepubliceerde: GepubliceerdBeleid) -> None:
    """Every party by every category: the level, the articles that allow it, and those that close the next one."""
    for situatie in elk_doel_en_elke_kring(gepubliceerde.convenant, gewone_situatie(gepubliceerde.convenant)):
        matrix = maak_matrix(gepubliceerde, situatie)
        assert len(matrix.cellen) == len(matrix.partijen) * len(matrix.categorieen)
        for (partij, categorie), cel in matrix.cellen.items():
            vraag = situatie.vraag(partij, categorie)
            assert cel.niveau == gepubliceerde.hoogste(vraag)
            if cel.niveau is not None:
                oordeel = gepubliceerde.uitleg(vraag.model_copy(update={"niveau": cel.niveau}), 0)
                assert cel.volgens == oordeel.artikelen != ()


@pytest.mark.eis("CON-05")
def test_een_dichte_cel_noemt_de_wet_die_haar_sluit(gepubliceerd: Gepubliceerd) -> None:
    """Without secrecy nobody hears of health; the cell says so, and a cell that no article opens names none."""
    beleid = gepubliceerd("bemoeizorg")
    situatie = kies_situatie(beleid.convenant, {"geheimhouding": "geen", "doel": "wonen"})
    matrix = maak_matrix(beleid, situatie)
    dicht = matrix.cellen[Partijsoort.WONINGCORPORATIE, "gezondheid"]
    assert dicht.niveau is None
    assert is_wet(dicht.beslist[0])
    assert matrix.cellen[Partijsoort.POLITIE, "wonen"].beslist == ()


@pytest.mark.eis("CON-05")
def test_een_onbekende_keuze_wordt_gezegd_met_wat_wel_kan(gepubliceerd: Gepubliceerd) -> None:
    """A purpose of another convenant, a word with a slip, and a thing that cannot be chosen."""
    convenant = gepubliceerd("bemoeizorg").convenant
    with pytest.raises(OnbekendeKeuze, match="Bedoelt u 'toestemming'") as fout:
        kies_situatie(convenant, {"grond": "toestemmin"})
    assert "vitaal belang" in fout.value.mag
    for keuzes in ({"doel": "re-integratie"}, {"niveau": "dat"}, {"kring": "rond"}):
        with pytest.raises(OnbekendeKeuze):
            kies_situatie(convenant, keuzes)


@pytest.mark.parametrize("grond", ["toestemming", "ingetrokken", "verlopen", "ontbreekt", "wet"])
def test_een_situatie_is_de_vraag_die_zij_zegt_te_zijn(gepubliceerd: Gepubliceerd, grond: str) -> None:
    """Every chosen word comes back out of the question."""
    convenant = gepubliceerd("wijkteam").convenant
    situatie = kies_situatie(convenant, {"grond": grond, "kring": "breed", "gegeven": "nee", "pet": "regie"})
    waarden = waarden_van(situatie.vraag("school", "onderwijs"))
    assert {d: waarden[d] for d in situatie.waarden} == dict(situatie.waarden)
    assert "gegeven: nee" in situatie.zin()
    assert "binding" not in situatie.zin()


@pytest.mark.eis("CON-05")
def test_een_verruiming_en_een_krimp_zijn_elk_een_blok() -> None:
    """One party more, one level more, one phase less: as many blocks as a lawyer made changes."""
    oud = _met(
        {"mag": {**GGD, "wie": ["ggd", "wijkteam"]}}, {"mag": {**GGD, "wie": ["politie"], "wat": ["veiligheid"]}}
    )
    nieuw = _met(
        {"mag": {**GGD, "wie": ["ggd", "wijkteam"], "tot en met": "inhoud"}},
        {"mag": {**GGD, "wie": ["politie"], "wat": ["veiligheid"], "kring": ["breed"]}},
    )
    assert vergelijk(oud, oud) == ()
    assert vergelijk(oud, nieuw) == (
        Blok(
            True,
            {
                "partij": ("ggd", "wijkteam"),
                "categorie": ("wonen",),
                "niveau": ("inhoud",),
                "doel": ("wonen",),
                "grond": ("wet",),
            },
        ),
        Blok(
            False,
            {
                "partij": ("politie",),
                "categorie": ("veiligheid",),
                "niveau": ("dat", "buitenkant"),
                "doel": ("wonen",),
                "kring": ("klein", "een op een"),
                "grond": ("wet",),
            },
        ),
    )


GEVERS = [g.value for g in Geheimhouding if g is not Geheimhouding.AFGELEID]
REGELS = st.lists(
    st.fixed_dictionaries(
        {
            "wie": st.lists(st.sampled_from(["ggd", "politie", "wijkteam"]), min_size=1, max_size=2, unique=True),
            "wat": st.lists(st.sampled_from(["wonen", "gezin", "persoon"]), min_size=1, max_size=2, unique=True),
            "tot en met": st.sampled_from(["dat", "buitenkant", "inhoud"]),
            "doel": st.lists(st.sampled_from(["wonen", "zorg"]), min_size=1, max_size=2, unique=True),
            "op grond van": st.lists(st.sampled_from(["wet", "taak", "vitaal belang"]), min_size=1, unique=True),
            "kring": st.lists(st.sampled_from([k.value for k in Kring]), min_size=1, unique=True),
            "gever": st.lists(
                st.sampled_from(GEVERS),
                min_size=1,
                unique=True,
            ),
        }
    ),
    min_size=1,
    max_size=2,
)


@pytest.mark.eis("CON-05")
@settings(max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(REGELS, REGELS)
def test_de_blokken_zeggen_alles_en_niets_dan_wat_verandert(
    een: list[dict[str, Any]], ander: list[dict[str, Any]]
) -> None:
    """For two random convenanten: every change of the whole space is in a block, and every question of a block changes.

    What the law closes under both may stand in a block.
    """
    try:
        oud, nieuw = (_met(*({"mag": r} for r in regels)) for regels in (een, ander))
    except PublicatieGeweigerd:
        reject()
    blokken = vergelijk(oud, nieuw)
    gezegd = {
        (b.meer, p, c, n)
        for b in blokken
        for p in b.waarden("partij")
        for c in b.waarden("categorie")
        for n in b.waarden("niveau")
    }
    herleidbaar = {
        (w.meer, w.partij, w.categorie, w.niveau) for w in wijzigingen(oud, nieuw) if w.niveau is not Niveau.ANONIEM
    }
    assert gezegd == herleidbaar
    for blok in blokken:
        for partij, categorie, niveau in (
            (p, c, n) for p in blok.waarden("partij") for c in blok.waarden("categorie") for n in blok.waarden("niveau")
        ):
            for keuze in _hoeken(blok, oud):
                vraag = keuze.vraag(partij, categorie, Niveau(niveau))
                was, wordt = oud.oordeel(vraag, 0), nieuw.oordeel(vraag, 0)
                door_de_wet = any(is_wet(a) for a in was.artikelen) and any(is_wet(a) for a in wordt.artikelen)
                anders = (
                    wordt.toegestaan and not was.toegestaan if blok.meer else was.toegestaan and not wordt.toegestaan
                )
                assert anders or door_de_wet


def _hoeken(blok: Blok, beleid: GepubliceerdBeleid) -> list[Any]:
    """Situations in a block: each value of each circumstance at least once."""
    bekend = bekende_waarden(tuple(beleid.convenant.doelen))
    dimensies = ("doel", "kring", "grond", "fase", "pet", "geheimhouding", "gever")
    zijden = {d: blok.waarden(d) or (gewone_situatie(beleid.convenant).waarden[d],) for d in dimensies}
    if not blok.waarden("grond"):
        zijden["grond"] = ("wet",)
    langste = max(map(len, zijden.values()))
    assert all(set(z) <= set(bekend[d]) for d, z in zijden.items())
    return [kies_situatie(beleid.convenant, {d: z[n % len(z)] for d, z in zijden.items()}) for n in range(langste)]


@settings(max_examples=30, deadline=None)
@given(st.sets(st.tuples(*[st.integers(0, 2)] * 3)), st.sets(st.tuples(*[st.integers(0, 2)] * 3)))
def test_dozen_dekken_precies_wat_gezegd_moet_worden(moet: set[tuple[int, ...]], mee: set[tuple[int, ...]]) -> None:
    """All that must be told is in a box; nothing is in one but that and what may be told along."""
    zijden = {"a": ("a0", "a1", "a2"), "b": ("b0", "b1", "b2"), "c": ("c0", "c1", "c2")}
    binnen = {d: (*zijden[d], "ONBEKEND") for d in ("b", "c")}

    def bits(punten: set[tuple[int, ...]], a: int) -> int:
        return sum(vlak(binnen, {"b": (f"b{b}",), "c": (f"c{c}",)}) for x, b, c in punten if x == a)

    sneden = {(f"a{a}",): (bits(moet, a), bits(mee - moet, a)) for a in range(3)}
    gedekt: set[tuple[int, ...]] = set()
    for doos in dek(maak_ruimte({"a": zijden["a"]}, binnen, zijden, sneden)):
        punten = {
            (a, b, c)
            for a in range(3)
            for b in range(3)
            for c in range(3)
            if {f"a{a}", f"b{b}", f"c{c}"} <= set().union(*doos.values())
        }
        assert punten <= moet | mee
        gedekt |= punten
    assert moet <= gedekt


@pytest.mark.eis("CON-05")
def test_afspraken_die_veranderen_worden_genoemd_met_wat_er_stond() -> None:
    """A day, a text, a party that comes, a purpose that goes and an article that moved: each once; order is nothing."""
    oud = lees_convenant(BRON, "oud.yaml")
    document = oud.model_dump(by_alias=True)
    document["zonder toestemming"]["einddatum hooguit dagen"] = 60
    document["versie"] = 2
    document["partijen"] = [
        {"soort": "school", "rol": "schil", "verwerkingsverantwoordelijke": "het bestuur", "grondslag": "wet"},
        *reversed(document["partijen"]),
    ]
    del document["doelen"]["veiligheid"]
    document["artikelen"] = document["artikelen"][1:]
    gezien = {t.waar: (t.was, t.wordt) for t in gewijzigde_termen(oud, Convenant.model_validate(document))}
    assert set(gezien) == {
        ("zonder toestemming", "einddatum hooguit dagen"),
        ("partijen", "school"),
        ("doelen", "veiligheid"),
        ("artikelen", "5.1"),
    }
    assert gezien["zonder toestemming", "einddatum hooguit dagen"] == ("90", "60")
    assert gezien["partijen", "school"][0] is None
    assert gezien["artikelen", "5.1"][1] is None
    assert gewijzigde_termen(oud, oud) == ()


@pytest.mark.eis("CON-05")
def test_van_een_ruimte_wordt_gezegd_hoeveel_een_plafond_afsnijdt() -> None:
    """A ceiling on one of the five phases takes a fifth of one of two levels: a tenth; what is whole is not named."""
    beleid = _met(
        {"mag": GGD},
        {"hooguit": {"wie": ["ggd"], "fase": ["melding"], "niveau": "dat"}},
        {"mag": {**GGD, "wie": ["wijkteam"]}},
    )
    een, *rest = afgesneden(beleid)
    assert een.artikel.nummer == "1.1"
    assert rest == [] or all(is_wet(a) for r in rest for a, _ in r.door)
    plafond = next(deel for artikel, deel in een.door if artikel.nummer == "1.2")
    assert plafond == pytest.approx(0.1)
    assert plafond <= een.deel <= sum(deel for _, deel in een.door) + 1e-9


@pytest.mark.eis("CON-08")
def test_de_dekking_noemt_wat_geen_geval_raakt(gepubliceerd: Gepubliceerd) -> None:
    """With one case only its own articles are reached; with all the bundled cases every article of the convenant is."""
    beleid = gepubliceerd("bemoeizorg")
    alle = lees_gevallen((MAP / "voorbeelden" / "bemoeizorg.yaml").read_text(encoding="utf-8"), "gevallen")
    een = meet_dekking(alle.model_copy(update={"gevallen": alle.gevallen[:1]}), beleid)
    assert {a.nummer for a in een.geraakt} == {"5.5"}
    assert een.deel == pytest.approx(1 / len((*een.convenant, *een.wet)))
    geheel = meet_dekking(alle, beleid)
    genummerd = {a.artikel for a in beleid.convenant.artikelen}
    assert not [a for a in geheel.ontbreekt if not is_wet(a) and a.nummer in genummerd]
    assert een.deel < geheel.deel <= 1
    assert set(geheel.ontbreekt) <= set(een.ontbreekt)
