"""The same lines as Cedar policies: another well-kept engine, as a peer in the bench."""

import json
from collections.abc import Mapping

import cedarpy

from policies.ruimte import DIMENSIES, Lijn


class Cedar:
    """One version, as a policy set that was parsed once."""

    def __init__(self, lijnen: tuple[Lijn, ...]) -> None:
        self._beleid = cedarpy.PolicySet.from_str("\n".join(_als_cedar(lijn) for lijn in lijnen))
        self._niemand = cedarpy.Entities.from_json_str("[]")

    def mag(self, waarden: Mapping[str, str]) -> bool:
        """Allowed or not."""
        vraag = {
            "principal": {"type": "Lezer", "id": "een"},
            "action": {"type": "Action", "id": "lezen"},
            "resource": {"type": "Stuk", "id": "een"},
            "context": {f"d{n}": str(waarden[d]) for n, d in enumerate(DIMENSIES)},
        }
        return bool(cedarpy.is_authorized(vraag, self._beleid, self._niemand).allowed)


def _als_cedar(lijn: Lijn) -> str:
    delen = [
        f"{json.dumps(sorted(waarden), ensure_ascii=False)}.contains(context.d{n})"
        for n, d in enumerate(DIMENSIES)
        if (waarden := lijn.vak.get(d)) is not None
    ]
    soort = "permit" if lijn.eft == "allow" else "forbid"
    return f"{soort}(principal, action, resource) when {{ {' && '.join(delen) or 'true'} }};"
