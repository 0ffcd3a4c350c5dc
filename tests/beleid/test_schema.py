"""The JSON Schema for editors: the same as the model, in Dutch, and right about every bundled convenant."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic import BaseModel, ValidationError

from policies import convenantvorm
from policies.convenantvorm import Convenant
from policies.schema import BESTAND, als_tekst, schema
from policies.yamlbron import lees_yaml

MAP = Path(__file__).parents[2] / "policies"
NAMEN = sorted(pad.stem for pad in (MAP / "convenanten").glob("*.yaml"))


def _document(naam: str) -> dict[str, Any]:
    gelezen = lees_yaml((MAP / "convenanten" / f"{naam}.yaml").read_text(encoding="utf-8"), naam)
    document: dict[str, Any] = json.loads(json.dumps(gelezen.inhoud, default=str))
    return document


@pytest.mark.eis("CON-01")
def test_het_bestand_is_het_schema_van_het_model() -> None:
    """Whoever changes the model writes the file again: python -m policies.schema."""
    assert (MAP / BESTAND).read_text(encoding="utf-8") == als_tekst()


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize("naam", NAMEN)
def test_elk_gebundeld_convenant_past(naam: str) -> None:
    """The schema itself is sound, and a good document has no fault by it."""
    Draft202012Validator.check_schema(schema())
    assert list(Draft202012Validator(schema()).iter_errors(_document(naam))) == []


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    ("pad", "waarde"),
    [
        (("partijen", 0, "soort"), "bakker"),
        (("artikelen", 0, "mag", "tot en met"), "alles"),
        (("artikelen", 0, "mag", "wat"), []),
        (("artikelen", 0, "mag", "waarover"), ["wonen"]),
        (("datalek", "binnen uren"), 96),
        (("convenant",), "Met Hoofdletters"),
        (("versie",), "een"),
        (("toestemming", "model"), "stilzwijgend"),
    ],
)
def test_wat_het_model_weigert_weigert_de_editor_ook(pad: tuple[str | int, ...], waarde: object) -> None:
    """One mistake in a good document: both say no."""
    document = _document("jeugd")
    deel: Any = document
    for stap in pad[:-1]:
        deel = deel[stap]
    deel[pad[-1]] = waarde
    assert list(Draft202012Validator(schema()).iter_errors(document))
    with pytest.raises(ValidationError):
        Convenant.model_validate(document)


@pytest.mark.eis("CON-01")
def test_elk_veld_heeft_een_uitleg_in_het_nederlands() -> None:
    """No field and no part without its sentence, and no code name as a title."""
    vorm = schema()
    delen = {"Convenant": vorm, **vorm["$defs"]}
    for naam, deel in delen.items():
        assert deel["description"], naam
        for veld, uitleg in deel.get("properties", {}).items():
            assert uitleg.get("description"), f"{naam}: {veld}"
            assert "title" not in uitleg
    modellen = {n for n, d in vars(convenantvorm).items() if isinstance(d, type) and issubclass(d, BaseModel)}
    assert modellen - set(delen) <= {"BaseModel", "Afspraken", "Strafrechtafspraak", "Bereikregel", "_Deel"}
