"""What AuthZEN messages look like, as JSON Schemas: the published ones when they can be had, and our own for the rest.

Our own are written from the text of the standard, which publishes schemas for a single evaluation only. They are
tighter: what we answer has no members besides those that the standard or ``docs/authzen.md`` names. The published ones
are not ours to ship: where they are not beside the repository, ``test_authzen_schemas`` is skipped and says so.
"""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

TEKST = {"type": "string"}
DING = {"type": "object"}
GEHEEL = {"type": "integer", "minimum": 0}


def _object(verplicht: dict[str, Any], mag: dict[str, Any] | None = None, *, open_: bool = False) -> dict[str, Any]:
    velden = {**verplicht, **(mag or {})}
    return {"type": "object", "required": list(verplicht), "properties": velden, "additionalProperties": open_}


_WIE = _object({"type": TEKST, "id": TEKST}, {"properties": DING}, open_=True)
_SOORT = _object({"type": TEKST}, {"properties": DING}, open_=True)
_ACTIE = _object({"name": TEKST}, {"properties": DING}, open_=True)
_BLAD = {"page": _object({}, {"token": TEKST, "limit": GEHEEL, "properties": DING}, open_=True), "context": DING}
_ZIN = _object({"nl": {"type": "string", "minLength": 3}})
_PLICHT = _object({"id": TEKST, "type": {"const": "custom"}, "properties": DING})
_CONTEXT = _object(
    {"id": TEKST, "reason_user": _ZIN},
    {
        "reason_admin": _ZIN,
        "obligations": {"type": "array", "items": _PLICHT, "minItems": 1},
        "error": _object({"status": GEHEEL, "message": TEKST}),
    },
)
_BESLUIT = _object({"decision": {"type": "boolean"}, "context": _CONTEXT})
_DELEN = {"subject": _WIE, "action": _ACTIE, "resource": _WIE}
_ADRES = {"type": "string", "pattern": "^https?://[^?#]+$"}
_SEMANTIEK = {"enum": ["execute_all", "deny_on_first_deny", "permit_on_first_permit"]}


def _gevonden(een: dict[str, Any]) -> dict[str, Any]:
    blad = _object({"next_token": TEKST, "count": GEHEEL})
    return _object({"page": blad, "results": {"type": "array", "items": een}})


_IETS = _object({"type": TEKST, "id": TEKST})

VRAAG = {
    "evaluation": _object(_DELEN, {"context": DING}, open_=True),
    "evaluations": _object(
        {},
        {
            **_DELEN,
            "context": DING,
            "options": _object({}, {"evaluations_semantic": _SEMANTIEK}, open_=True),
            "evaluations": {"type": "array", "items": DING},
        },
        open_=True,
    ),
    "search/subject": _object({"subject": _SOORT, "action": _ACTIE, "resource": _WIE}, _BLAD, open_=True),
    "search/resource": _object({"subject": _WIE, "action": _ACTIE, "resource": _SOORT}, _BLAD, open_=True),
    "search/action": _object({"subject": _WIE, "resource": _WIE}, _BLAD, open_=True),
}
"""What may be asked, by path."""

ANTWOORD = {
    "evaluation": _BESLUIT,
    "evaluations": {"anyOf": [_object({"evaluations": {"type": "array", "items": _BESLUIT, "minItems": 1}}), _BESLUIT]},
    "search/subject": _gevonden(_IETS),
    "search/resource": _gevonden(_IETS),
    "search/action": _gevonden(_object({"name": TEKST})),
}
"""What is answered, by path."""

METADATA = _object(
    {
        "policy_decision_point": _ADRES,
        "access_evaluation_endpoint": _ADRES,
        "access_evaluations_endpoint": _ADRES,
        "search_subject_endpoint": _ADRES,
        "search_resource_endpoint": _ADRES,
        "search_action_endpoint": _ADRES,
        "supported_obligations": {"type": "array", "items": TEKST},
    }
)

PROBLEEM = _object(
    {"type": {"const": "about:blank"}, "title": TEKST, "status": GEHEEL, "detail": TEKST},
    {"velden": {"type": "object", "additionalProperties": TEKST}},
)
"""RFC 9457, as we use it."""


_KEURDERS: dict[int, Draft202012Validator] = {}
"""A validator for each schema: all of them are made once and stay."""


@cache
def gepubliceerd(naam: str) -> dict[str, Any] | None:
    """The published schema of an evaluation ``request`` or ``response``; ``None`` where it cannot be had.

    It is looked for in the folder that ``KRING_AUTHZEN_SCHEMAS`` names, and in ``shared/data/authzen`` above this one.
    """
    genoemd = os.environ.get("KRING_AUTHZEN_SCHEMAS")
    erboven = [map_ / "shared" / "data" / "authzen" for map_ in Path(__file__).resolve().parents]
    for map_ in [Path(genoemd)] if genoemd else erboven:
        bestand = map_ / f"evaluation-{naam}.schema.json"
        if bestand.is_file():
            gelezen: dict[str, Any] = json.loads(bestand.read_text(encoding="utf-8"))
            return gelezen
    return None


def keur(bericht: Any, schema: dict[str, Any]) -> None:
    """Fail when a message is not as the schema has it."""
    keurder = _KEURDERS.setdefault(id(schema), Draft202012Validator(schema))
    fouten = [f"{f.json_path}: {f.message}" for f in keurder.iter_errors(bericht)]
    assert not fouten, fouten


def keur_vraag(soort: str, vraag: Any) -> None:
    """Fail when a request is not as our schema has it, and the published one where that can be had."""
    keur(vraag, VRAAG[soort])
    if soort == "evaluation" and (schema := gepubliceerd("request")):
        keur(vraag, schema)


def keur_antwoord(soort: str, antwoord: Any) -> None:
    """Fail when an answer is not as our schema has it, and the published one where that can be had."""
    keur(antwoord, ANTWOORD[soort])
    if schema := gepubliceerd("response"):
        for een in antwoord.get("evaluations", [antwoord] if "decision" in antwoord else []):
            keur(een, schema)
