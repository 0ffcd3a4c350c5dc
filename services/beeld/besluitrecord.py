"""A recorded verdict in the shape of the Authorization Decision Log (Logius), with the AuthZEN information model.

Policies are named by the content hash of the convenant, information by the streams and versions that the facts came
from: with those a verdict can be decided again.
"""

import hashlib
from typing import Any
from uuid import UUID

from domain.convenantversie import CONVENANTEN
from domain.feit import Bronstand, Oordeelsspoor, Vastgelegd
from domain.oordeel import Oordeel

EVALUATIE = "adl.access_evaluation"


def besluitrecord(v: Vastgelegd, besluit: UUID, handeling: str, aantal: int) -> dict[str, Any]:
    """What every record has: which call, when, what kind."""
    return {
        "trace_id": v.opdracht.hex,
        "span_id": hashlib.sha256(besluit.bytes).hexdigest()[:16],
        "event_name": EVALUATIE,
        "timestamp": int(v.geregistreerd.timestamp() * 1000),
        "status": "Unset",
        "resource": {"service.name": "kring"},
        "attributes": {"kring.handeling": handeling, "kring.rol": v.wie.rol.value, "kring.aantal": aantal},
    }


def met_oordeel(
    record: dict[str, Any], v: Vastgelegd, casus: UUID, spoor: Oordeelsspoor, oordeel: Oordeel | None
) -> dict[str, Any]:
    """The record of a verdict of policy. Of one that was destroyed only the references are left."""
    attributen = {
        **record["attributes"],
        "adl.core.policies": {
            "convenant": f"sha256:{spoor.convenant}",
            **({"wet": f"sha256:{spoor.wet}"} if spoor.wet else {}),
        },
        "adl.core.information": {
            "casus": f"{casus}@{spoor.casusversie}",
            **{_naam(b): f"{b.stroom}@{b.versie}" for b in spoor.bronnen},
        },
    }
    if oordeel is None:
        return {**record, "attributes": attributen}
    status = "Error" if oordeel.fouten else "Unset"
    body = {
        "adl.core.request": _verzoek(v, record["attributes"]["kring.handeling"], spoor, oordeel),
        "adl.core.response": _antwoord(oordeel),
    }
    return {**record, "status": status, "attributes": attributen, "body": body}


def _naam(bron: Bronstand) -> str:
    return "convenanten" if bron.stroom == CONVENANTEN else f"register-{bron.stroom}"


def met_rol(record: dict[str, Any], v: Vastgelegd, casus: UUID, wat: str, *, mag: bool) -> dict[str, Any]:
    """The record of what a role in the case decided."""
    body = {
        "adl.core.request": {
            "subject": {"type": "medewerker", "id": str(v.wie.medewerker), "properties": {"rol": v.wie.rol.value}},
            "action": {"name": record["attributes"]["kring.handeling"]},
            "resource": {"type": wat, "id": str(casus)},
            "context": {"time": v.geregistreerd.isoformat()},
        },
        "adl.core.response": {"decision": mag},
    }
    return {**record, "body": body}


def _verzoek(v: Vastgelegd, handeling: str, spoor: Oordeelsspoor, oordeel: Oordeel) -> dict[str, Any]:
    vraag = oordeel.vraag.model_dump(mode="json")
    van_wie = {n: vraag.pop(n) for n in ("partij", "binding", "pet", "geheimhouding", "deelname")}
    waarvan = {n: vraag.pop(n) for n in ("categorie", "niveau")}
    return {
        "subject": {"type": "medewerker", "id": str(spoor.ontvanger), "properties": van_wie},
        "action": {"name": handeling},
        "resource": {
            "type": "verstrekking" if spoor.stuk else "persoon",
            "id": str(spoor.stuk or spoor.oordeel.betreft),
            "properties": {**waarvan, "over": str(spoor.oordeel.betreft)},
        },
        "context": {"time": v.geregistreerd.isoformat(), "gevraagd_door": str(v.wie.medewerker), **vraag},
    }


def _antwoord(oordeel: Oordeel) -> dict[str, Any]:
    artikelen = [a.model_dump(mode="json") for a in oordeel.artikelen]
    plichten = [p.model_dump(mode="json") for p in oordeel.verplichtingen]
    context = {"reason_admin": {"nl": oordeel.want()}, "artikelen": artikelen, "verplichtingen": plichten}
    return {"decision": oordeel.toegestaan, "context": context}
