"""The mapper: a recorded fact to a record of the store and back, validated and with its upcasts.

On the stream a fact is a CloudEvent in binary mode by the NL GOV profile: its attributes are headers, and nothing in
them is personal.
"""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import ValidationError

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
    """A stored fact cannot be read: an unknown kind, a version from the future, or a damaged state.

    ``want`` names what is wrong and where, never what it says there.
    """

    def __init__(self, stroom: UUID, versie: int, topic: str, want: str) -> None:
        super().__init__(f"Feit {versie} van {stroom} ({topic}) is onleesbaar: {want}.")
        self.stroom = stroom
        self.versie = versie
        self.topic = topic
        self.want = want


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
        """``oin`` is the number of the organisation that runs the store: 20 digits."""
        if len(oin) != 20 or not (oin.isascii() and oin.isdigit()):
            raise ValueError("Een OIN heeft 20 cijfers.")
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
            SleutelKwijt: when a key is not there that should be.
        """
        soort = FEITSOORTEN.get(r.topic)
        if soort is None:
            raise _onleesbaar(r, "deze soort feit is onbekend")
        stand = ontzegel(_stand(r), self._bos, f"{r.originator_id.hex}/{r.originator_version}")
        versie = stand.pop("feitversie", None)
        if type(versie) is not int or versie < 1:
            raise _onleesbaar(r, "er staat geen versie bij")
        if versie > soort.VERSIE:
            raise _onleesbaar(r, f"versie {versie} is nieuwer dan hier")
        try:
            feit = soort.model_validate(_opgewaardeerd(r, soort, stand.pop("feit", None), versie))
            rest = {**stand, "stroom": r.originator_id, "versie": r.originator_version, "feit": feit}
            return Vastgelegd.model_validate(rest)
        except ValidationError as fout:
            # Not chained: what pydantic has to say quotes the values, and they are about people.
            raise _onleesbaar(r, _plaatsen(fout)) from None

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


def _opgewaardeerd(r: Record, soort: type[Feit], stand: Any, versie: int) -> dict[str, Any]:
    try:
        return opgewaardeerd(soort, stand, versie)
    except (AttributeError, LookupError, TypeError, ValueError):
        # Not chained: the message of a lookup quotes values too.
        raise _onleesbaar(r, f"versie {versie} is niet op te waarderen") from None


def _stand(r: Record) -> dict[str, Any]:
    try:
        stand = json.loads(r.state)
    except (ValueError, RecursionError) as fout:
        raise _onleesbaar(r, "geen geldige JSON") from fout
    if not isinstance(stand, dict):
        raise _onleesbaar(r, "geen geldige JSON")
    return stand


def _onleesbaar(r: Record, want: str) -> FeitOnleesbaar:
    return FeitOnleesbaar(r.originator_id, r.originator_version, r.topic, want)


def _plaatsen(fout: ValidationError) -> str:
    """The fields that do not fit, without what they say."""
    return ", ".join(".".join(map(str, f["loc"])) + ": " + f["type"] for f in fout.errors(include_input=False))
