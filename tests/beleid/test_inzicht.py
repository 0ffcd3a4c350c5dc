"""What a reviewer sees of a convenant: the matrix, what a version changes, and articles that change nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.niveau import Niveau
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import Convenant, lees_convenant
from policies.inzicht import wijzigingen, zonder_werking

BRON = (Path(__file__).parents[2] / "policies" / "convenanten" / "bemoeizorg.yaml").read_text(encoding="utf-8")
OP = date(2026, 2, 1)
GGD = {"wie": ["ggd"], "wat": ["wonen"], "tot en met": "buitenkant", "doel": ["wonen"], "op grond van": ["wet"]}
REGELS: list[dict[str, Any]] = [
    {"mag": GGD},
    {"mag": {**GGD, "tot en met": "dat", "fase": ["melding"]}},
    {"mag": {**GGD, "wie": ["ggz"], "kring": ["klein"]}},
    {"mag niet": {"wie": ["ggz"], "kring": ["klein"]}},
    {"mag niet": {"wie": ["politie"]}},
    {"hooguit": {"wie": ["ggd"], "fase": ["beoordeling"], "niveau": "dat"}},
    {"hooguit": {"wie": ["ggd"], "fase": ["beoordeling"], "kring": ["breed"], "niveau": "buitenkant"}},
    {"mag": {**GGD, "wie": ["wijkteam"], "wat": ["gezondheid"]}},
]


def _artikelen(regels: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"artikel": f"1.{n}", "tekst": "Een artikel.", **regel} for n, regel in enumerate(regels, start=1)]


def _met(artikelen: list[dict[str, Any]]) -> GepubliceerdBeleid:
    document = lees_convenant(BRON, "proef.yaml").model_dump(by_alias=True)
    return publiceer(Convenant.model_validate({**document, "artikelen": artikelen}), OP)


@pytest.mark.eis("CON-05")
def test_wat_niets_verandert_wordt_genoemd_met_de_reden() -> None:
    """A grant said already, one that is closed altogether, and ceilings above nothing or above another."""
    gevonden = {z.artikel.nummer: z for z in zonder_werking(_met(_artikelen(REGELS)))}
    assert {n: z.waarom for n, z in gevonden.items()} == {
        "1.2": "Andere artikelen zeggen dit al.",
        "1.3": "Alles wat dit toestaat, is afgesloten.",
        "1.5": "Geen artikel staat toe wat dit afsluit.",
        "1.7": "Geen artikel staat toe wat dit afsluit.",
    }
    assert [a.nummer for a in gevonden["1.2"].door] == ["1.1"]
    assert "1.4" in [a.nummer for a in gevonden["1.3"].door]


@pytest.mark.eis("CON-05")
def test_een_plafond_onder_een_ander_plafond_is_overbodig() -> None:
    """What one ceiling closes another closes too: the wider one is named."""
    onder = {"hooguit": {"wie": ["ggd"], "fase": ["beoordeling"], "kring": ["breed"], "niveau": "dat"}}
    gevonden = {z.artikel.nummer: z for z in zonder_werking(_met(_artikelen([*REGELS, onder])))}
    assert gevonden["1.9"].waarom == "Andere artikelen zeggen dit al."
    assert "1.6" in [a.nummer for a in gevonden["1.9"].door]


@pytest.mark.eis("CON-05")
def test_weglaten_bewijst_het() -> None:
    """Without an article that is named nobody gets more or less that can be traced; without any other someone does."""
    artikelen = _artikelen(REGELS)
    alles = _met(artikelen)
    genoemd = {z.artikel.nummer for z in zonder_werking(alles)}
    for artikel in artikelen:
        zonder = wijzigingen(alles, _met([a for a in artikelen if a is not artikel]))
        herleidbaar = [w for w in zonder if w.niveau is not Niveau.ANONIEM]
        assert (not herleidbaar) is (artikel["artikel"] in genoemd), artikel


@pytest.mark.eis("CON-05")
def test_wie_meer_en_wie_minder_ziet() -> None:
    """One article wider, another narrower: exactly those parties, categories and levels, in a sentence."""
    oud = _met(_artikelen(REGELS))
    assert wijzigingen(oud, oud) == ()
    ander = [{"mag": {**GGD, "tot en met": "inhoud", "doel": ["wonen"]}}, *REGELS[1:-1]]
    gezien = wijzigingen(oud, _met(_artikelen(ander)))
    assert [(w.meer, str(w.partij), str(w.categorie), str(w.niveau)) for w in gezien] == [
        (True, "ggd", "wonen", "inhoud"),
        (False, "wijkteam", "gezondheid", "anoniem"),
        (False, "wijkteam", "gezondheid", "dat"),
        (False, "wijkteam", "gezondheid", "buitenkant"),
    ]
    assert gezien[0].zin() == (
        "ggd krijgt meer: wonen op niveau inhoud; doel wonen; kring klein, breed, een op een; grond wet."
    )


@pytest.mark.eis("CON-05")
def test_een_nieuw_doel_is_een_wijziging() -> None:
    """Two versions with other purposes are compared over all purposes of both."""
    oud = lees_convenant(BRON, "oud.yaml")
    nieuw = BRON.replace("\ngegevens:", "  rust: {wat: rust in de buurt, soort: hulp}\n\ngegevens:", 1).replace(
        "doel: [wonen]", "doel: [rust]"
    )
    gezien = wijzigingen(publiceer(oud, OP), publiceer(lees_convenant(nieuw, "nieuw.yaml"), OP))
    assert {(w.meer, w.doelen) for w in gezien if w.partij == "woningcorporatie"} == {
        (True, ("rust",)),
        (False, ("wonen",)),
    }
