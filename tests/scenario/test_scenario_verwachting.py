"""Every kind of expectation is kept when it should be, and broken when it should be."""

from typing import Any

import pytest

from domain.niveau import Niveau
from infra.scenario.document import Stap
from infra.scenario.verslag import Uitkomst
from infra.scenario.verwachting import Antwoord, toets
from services.berichten.antwoord import Beeld, Fout, Gelukt, Geweigerd, Reden

GELUKT = Gelukt(opent=("kennisgeving",))
GEWEIGERD = Geweigerd(
    redenen=(
        Reden(zin="Collegiale consultatie ontbreekt.", bron="collegiale-consultatie", eis="STP-20"),
        Reden(zin="Niet tot dit niveau.", bron="bemoeizorg v1, art. 5.1"),
    ),
    volgende=("Consulteer een collega en leg de uitkomst vast.",),
    hooguit=Niveau.BUITENKANT,
)
KAAL = Geweigerd(redenen=())
LEZING = Beeld(
    wat="lezing",
    beeld={"stukken": [{"buitenkant": "Zijn zus is erbij", "artikelen": ["bemoeizorg v1, art. 5.5"]}], "digest": "abc"},
)
ONBEKEND = Fout(code="onbekend", zin="Deze casus is er niet.", correlatie="")
STORING = Fout(code="storing", zin="Er ging iets mis.", correlatie="1")
TOETS_NEE = Beeld(
    wat="toetsing",
    beeld={"mag": False, "redenen": [{"zin": "Nog niet.", "bron": "x", "eis": "TST-01"}], "volgende": ["Vraag het."]},
)


def _uitkomsten(verwacht: dict[str, Any], antwoord: Antwoord) -> tuple[Uitkomst, ...]:
    gelezen = Stap.model_validate({"wie": "baak", "verwacht": verwacht, "leest": "dat"})
    return toets(gelezen, antwoord, {"eerder": frozenset({"abc"})})


GEHOUDEN: list[tuple[dict[str, Any], Antwoord]] = [
    ({}, GELUKT),
    ({}, LEZING),
    ({"gelukt": "ja"}, GELUKT),
    ({"gelukt": "nee"}, GEWEIGERD),
    ({"geweigerd": "ja"}, GEWEIGERD),
    ({"geweigerd": "consultatie ONTBREEKT"}, GEWEIGERD),
    ({"geweigerd": "ja", "want": "ontbreekt"}, GEWEIGERD),
    ({"geweigerd": "ja", "regel": "collegiale-consultatie"}, GEWEIGERD),
    ({"geweigerd": "ja", "eis": ["STP-20"]}, GEWEIGERD),
    ({"geweigerd": "ja", "artikel": "5.1"}, GEWEIGERD),
    ({"geweigerd": "ja", "volgende": "Consulteer een collega"}, GEWEIGERD),
    ({"geweigerd": "ja", "hooguit": "buitenkant"}, GEWEIGERD),
    ({"geweigerd": "ja", "hooguit": "niets"}, KAAL),
    ({"opent": "kennisgeving"}, GELUKT),
    ({"opent": "niets"}, Gelukt()),
    ({"bestaat niet": "ja"}, ONBEKEND),
    ({"fout": "storing"}, STORING),
    ({"toont": "zijn zus", "toont niet": "hartmedicatie"}, LEZING),
    ({"artikel": "5.5"}, LEZING),
    ({"aantal": 1}, LEZING),
    ({"aantal": {"stukken": 1}}, LEZING),
    ({"mag": "nee", "want": "Nog niet", "eis": "TST-01", "volgende": "Vraag het"}, TOETS_NEE),
    ({"gelijk aan": "eerder"}, LEZING),
    ({"gelijk aan": "eerder"}, Beeld(wat="bekeken als", beeld={"digests": {"dat": "zzz", "inhoud": "abc"}})),
]


@pytest.mark.parametrize(("verwacht", "antwoord"), GEHOUDEN, ids=[str(v) for v, _ in GEHOUDEN])
def test_wat_klopt_wordt_gehouden(verwacht: dict[str, Any], antwoord: Antwoord) -> None:
    """A right expectation holds, in every part."""
    uitkomsten = _uitkomsten(verwacht, antwoord)
    assert uitkomsten
    assert [u for u in uitkomsten if not u.gehouden] == []


GEBROKEN: list[tuple[dict[str, Any], Antwoord]] = [
    ({}, GEWEIGERD),
    ({}, ONBEKEND),
    ({}, STORING),
    ({"gelukt": "nee"}, GELUKT),
    ({"geweigerd": "ja"}, GELUKT),
    ({"geweigerd": "ja"}, ONBEKEND),
    ({"geweigerd": "iets anders"}, GEWEIGERD),
    ({"geweigerd": "ja", "want": "iets anders"}, GEWEIGERD),
    ({"geweigerd": "ja", "regel": "collegiale"}, GEWEIGERD),
    ({"geweigerd": "ja", "eis": "STP-2"}, GEWEIGERD),
    ({"geweigerd": "ja", "artikel": "5"}, GEWEIGERD),
    ({"geweigerd": "ja", "artikel": "5.10"}, GEWEIGERD),
    ({"geweigerd": "ja", "volgende": "Vraag toestemming"}, GEWEIGERD),
    ({"geweigerd": "ja", "hooguit": "dat"}, GEWEIGERD),
    ({"geweigerd": "ja", "hooguit": "niets"}, GEWEIGERD),
    ({"opent": "niets"}, GELUKT),
    ({"opent": "kennisgeving"}, Gelukt()),
    ({"bestaat niet": "ja"}, GEWEIGERD),
    ({"bestaat niet": "ja"}, LEZING),
    ({"fout": "conflict"}, STORING),
    ({"toont": "hartmedicatie"}, LEZING),
    ({"toont niet": "ZUS"}, LEZING),
    ({"artikel": "5.4"}, LEZING),
    ({"aantal": 2}, LEZING),
    ({"aantal": {"plaatsen": 0}}, LEZING),
    ({"mag": "ja"}, TOETS_NEE),
    ({"mag": "nee"}, ONBEKEND),
    ({"gelijk aan": "eerder"}, Beeld(wat="lezing", beeld={"digest": "def"})),
    ({"gelijk aan": "eerder"}, ONBEKEND),
]


@pytest.mark.parametrize(("verwacht", "antwoord"), GEBROKEN, ids=[f"{v} {type(a).__name__}" for v, a in GEBROKEN])
def test_wat_niet_klopt_wordt_gebroken_en_zegt_wat_er_kwam(verwacht: dict[str, Any], antwoord: Antwoord) -> None:
    """A wrong expectation breaks, and says what was really answered."""
    gebroken = [u for u in _uitkomsten(verwacht, antwoord) if not u.gehouden]
    assert gebroken
    assert all(u.kreeg for u in gebroken)


def test_toont_niet_kijkt_ook_in_een_weigering() -> None:
    """What must not be shown must not be in the reasons either."""
    assert any(not u.gehouden for u in _uitkomsten({"geweigerd": "ja", "toont niet": "consultatie"}, GEWEIGERD))
