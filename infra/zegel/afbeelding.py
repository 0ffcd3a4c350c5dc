"""The mapper: a recorded fact to a record of the store and back, validated and with its upcasts.

On the stream a fact is a CloudEvent in binary mode by the NL GOV profile: its attributes are headers, and nothing in
them is personal.
"""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import domain.convenantversie
import domain.lezing
import domain.organisatie
import domain.verloop
import domain.winkel  # noqa: F401 - importing the modules registers their kinds of fact
from domain.feit import FEITSOORTEN, Feit, Vastgelegd
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.zegelaar import ontzegel, verzegel

OIN_OEFENING = "0" * 20
"""The organisation number in the source of events of a practice store."""


class FeitOnleesbaar(Exception):  # noqa: N818 - the field's word
    """A stored fact cannot be read: an unknown kind, a version from the future, or a damaged state."""

    def __init__(self, stroom: UUID, versie: int, topic: str, want: str) -> None:
        super().__init__(f"Feit {versie} van {stroom} ({topic}) is onleesbaar: {want}.")
        self.stroom = stroom
        self.versie = versie
        self.topic = topic


@dataclass(frozen=True)
class Record:
    """A fact as the store keeps it: where, which kind, the bytes, and the headers beside them."""

    originator_id: UUID
    originator_version: int
    topic: str
    state: bytes
    koppen: dict[str, str] = field(default_factory=dict)


class Afbeelding:
    """Maps with the keys of one process: what lies above its level stays closed."""

    def __init__(self, bos: Sleutelbos, oin: str = OIN_OEFENING) -> None:
        self._bos = bos
        self._bron = f"urn:nld:oin:{oin}:systeem:kring"

    def sleutelstand(self) -> tuple[int, int]:
        """Changes whenever what was opened before may have to be opened again: keys were made or destroyed."""
        return self._bos.stand()

    def naar_record(self, v: Vastgelegd) -> Record:
        """Seal and write a fact.

        Raises:
            SleutelVernietigd: when something is about a subject that was destroyed.
        """
        feit = v.feit
        naam = f"{v.stroom.hex}/{v.versie}"
        stand: dict[str, Any] = v.model_dump(mode="json", exclude={"feit", "stroom", "versie"})
        stand["feitversie"] = type(feit).VERSIE
        stand["feit"] = feit.model_dump(mode="json")
        dicht = verzegel(stand, self._bos, naam)
        return Record(
            originator_id=v.stroom,
            originator_version=v.versie,
            topic=type(feit).TOPIC,
            state=json.dumps(dicht, ensure_ascii=False, separators=(",", ":")).encode(),
            koppen=self._koppen(v, naam),
        )

    def van_record(self, r: Record) -> Vastgelegd:
        """Open, raise to the present version, and validate a fact.

        Raises:
            FeitOnleesbaar: when it cannot be understood.
            ZegelGeschonden: when a sealed field was altered.
        """
        soort = FEITSOORTEN.get(r.topic)
        if soort is None:
            raise FeitOnleesbaar(r.originator_id, r.originator_version, r.topic, "deze soort feit is onbekend")
        try:
            stand = json.loads(r.state)
        except ValueError as fout:
            raise FeitOnleesbaar(r.originator_id, r.originator_version, r.topic, "geen geldige JSON") from fout
        stand = ontzegel(stand, self._bos, f"{r.originator_id.hex}/{r.originator_version}")
        versie = stand.pop("feitversie")
        if versie > soort.VERSIE:
            raise FeitOnleesbaar(r.originator_id, r.originator_version, r.topic, f"versie {versie} is nieuwer dan hier")
        feit = soort.model_validate(opgewaardeerd(soort, stand.pop("feit"), versie))
        rest = {**stand, "stroom": r.originator_id, "versie": r.originator_version, "feit": feit}
        return Vastgelegd.model_validate(rest)

    def _koppen(self, v: Vastgelegd, naam: str) -> dict[str, str]:
        return {
            "ce-specversion": "1.0",
            "ce-id": naam,
            "ce-source": self._bron,
            "ce-type": f"nl.kring.{type(v.feit).TOPIC}.v{type(v.feit).VERSIE}",
            "ce-time": v.geregistreerd.isoformat(),
            "ce-sequence": f"{v.versie:010d}",
            "ce-datacontenttype": "application/json",
        }


def opgewaardeerd(soort: type[Feit], stand: dict[str, Any], versie: int) -> dict[str, Any]:
    """The state of a fact raised from the version it was stored in to the present one, step by step."""
    for van in range(versie, soort.VERSIE):
        stap = getattr(soort, f"opwaarderen_van_{van}")
        stand = stap(stand)
    return stand
