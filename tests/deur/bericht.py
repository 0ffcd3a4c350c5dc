"""Messages that are well-formed and mean nothing: each required field of a command filled in."""

from typing import Any

from domain.opdracht.grondvorm import OPDRACHTEN
from tests.deur.huis import id_

TEKST = {"uuid": str(id_("nergens")), "date": "2026-02-23", "date-time": "2026-02-22T09:00:00+01:00"}


def vul_in(naam: str) -> dict[str, Any]:
    """What this command needs at least; nothing for an endpoint that is no command."""
    if naam not in OPDRACHTEN:
        return {}
    schema = OPDRACHTEN[naam].model_json_schema()
    ingevuld: dict[str, Any] = _vul(schema, schema.get("$defs", {}))
    return ingevuld


def _vul(deel: dict[str, Any], soorten: dict[str, Any]) -> Any:
    if "$ref" in deel:
        return _vul(soorten[deel["$ref"].rpartition("/")[2]], soorten)
    if "enum" in deel:
        return deel["enum"][0]
    if "anyOf" in deel:
        return _vul(deel["anyOf"][0], soorten)
    if deel["type"] == "object":
        return {veld: _vul(deel["properties"][veld], soorten) for veld in deel.get("required", [])}
    if deel["type"] == "array":
        return [_vul(deel["items"], soorten)]
    return {"string": TEKST.get(deel.get("format", ""), "tekst"), "boolean": True, "integer": 1}[deel["type"]]
