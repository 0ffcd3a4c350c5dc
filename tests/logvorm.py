"""What a record of the decision log looks like, as a JSON Schema of our own: the Logius draft publishes none.

Written from what the draft makes mandatory, and tighter: nothing is in a record that is not named here.
"""

from typing import Any

from jsonschema import Draft202012Validator

TEKST = {"type": "string", "minLength": 1}
DING = {"type": "object"}
HASH = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
HANDELINGEN = ["geven", "vragen", "lezen", "toetsen", "inzien", "doen"]


def _object(verplicht: dict[str, Any], mag: dict[str, Any] | None = None) -> dict[str, Any]:
    velden = {**verplicht, **(mag or {})}
    return {"type": "object", "required": list(verplicht), "properties": velden, "additionalProperties": False}


_ATTRIBUTEN = _object(
    {
        "kring.handeling": {"enum": HANDELINGEN},
        "kring.rol": TEKST,
        "kring.aantal": {"type": "integer", "minimum": 1},
        "adl.core.policies": _object({"convenant": HASH}, {"wet": HASH}),
        "adl.core.information": {
            "type": "object",
            "required": ["casus", "convenanten"],
            "patternProperties": {
                f"^(casus|convenanten|register-{UUID})$": {"type": "string", "pattern": f"^{UUID}@[0-9]+$"}
            },
            "additionalProperties": False,
        },
    },
    {"kring.eindpunt": TEKST, "kring.regels": {"type": "array", "items": TEKST, "minItems": 1}},
)

_BODY = _object(
    {
        "adl.core.request": _object(
            {
                "subject": _object(
                    {"type": {"const": "medewerker"}, "id": {"type": "string", "pattern": f"^{UUID}$"}},
                    {"properties": DING},
                ),
                "action": _object({"name": {"enum": HANDELINGEN}}),
                "resource": _object(
                    {"type": TEKST, "id": {"type": "string", "pattern": f"^{UUID}$"}}, {"properties": DING}
                ),
                "context": {"type": "object", "required": ["time"]},
            }
        ),
        "adl.core.response": _object(
            {
                "decision": {"type": "boolean"},
                "context": _object(
                    {"reason_admin": _object({"nl": TEKST})},
                    {"artikelen": {"type": "array"}, "verplichtingen": {"type": "array"}},
                ),
            }
        ),
    }
)

RECORD = _object(
    {
        "trace_id": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "span_id": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
        "event_name": {"const": "adl.access_evaluation"},
        "timestamp": {"type": "integer", "minimum": 1},
        "status": {"enum": ["Unset", "Ok", "Error"]},
        "resource": _object({"service.name": {"const": "kring"}}),
        "attributes": _ATTRIBUTEN,
    },
    {"body": _BODY},
)
"""One record. ``body`` is absent when the verdict was destroyed."""

_KEURDER = Draft202012Validator(RECORD)


def keur_record(regel: dict[str, Any]) -> None:
    """Fail when the record of a line of the log is not as the schema has it, or says something else than the line."""
    record = regel["record"]
    fouten = [f"{f.json_path}: {f.message}" for f in _KEURDER.iter_errors(record)]
    assert not fouten, (fouten, record)
    assert ("body" in record) is (regel["toegestaan"] is not None)
    if "body" in record:
        antwoord = record["body"]["adl.core.response"]
        assert antwoord["decision"] is regel["toegestaan"]
        assert antwoord["context"]["reason_admin"]["nl"] == regel["want"]
    assert record["attributes"]["kring.aantal"] == regel["aantal"]
