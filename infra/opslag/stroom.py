"""The streams: what they are called, how they are set, and who may do what with them.

One subject for each fact (``feit.<stream>.<version>``), and at most one message on a subject: the server itself
refuses a second fact in the same place.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from nats.aio.client import Client
from nats.errors import Error as NatsError

AANMAKEN = 5.0
"""Seconds to wait for the server when a stream is made."""


class StroomFout(Exception):  # noqa: N818 - the field's word
    """A stream could not be made. ``err_code`` is the server's, 0 without an answer; what exists is never touched."""

    def __init__(self, stroom: str, err_code: int, melding: str) -> None:
        super().__init__(f"De stroom {stroom} kon niet worden gemaakt ({err_code}): {melding}")
        self.stroom = stroom
        self.err_code = err_code


@dataclass(frozen=True)
class Stroom:
    """A stream. ``bewaren`` ``None`` keeps for ever; ``kopie`` is where committed facts are announced, headers only."""

    naam: str
    voorvoegsel: str
    bewaren: timedelta | None = None

    @property
    def kopie(self) -> str:
        """The prefix of the announcements of what was committed."""
        return f"vers.{self.voorvoegsel}"

    def onderwerp(self, originator: str, versie: int | str) -> str:
        """The subject of one fact; ``*`` as version stands for all."""
        return f"{self.voorvoegsel}.{originator}.{versie}"

    def instellingen(self, replicas: int) -> dict[str, Any]:
        """The configuration as JetStream takes it."""
        return {
            "name": self.naam,
            "subjects": [f"{self.voorvoegsel}.*.*"],
            "storage": "file",
            "retention": "limits",
            "discard": "new",
            "max_msgs_per_subject": 1,
            "discard_new_per_subject": True,
            "allow_direct": True,
            "allow_atomic": True,
            "deny_delete": True,
            "deny_purge": True,
            "num_replicas": replicas,
            "max_age": int(self.bewaren.total_seconds() * 1e9) if self.bewaren else 0,
            "republish": {
                "src": f"{self.voorvoegsel}.>",
                "dest": f"{self.kopie}.>",
                "headers_only": True,
            },
        }


FEITEN = Stroom("FEITEN", "feit")
LEZINGEN = Stroom("LEZINGEN", "lezing", bewaren=timedelta(days=5 * 365))


def backend_rechten() -> tuple[str, ...]:
    """Every subject that the running backend may publish on to use the streams: nothing that makes or unmakes one."""
    rechten = []
    for s in (FEITEN, LEZINGEN):
        rechten += [
            f"{s.voorvoegsel}.*.*",
            f"$JS.API.STREAM.INFO.{s.naam}",
            f"$JS.API.STREAM.MSG.GET.{s.naam}",
            f"$JS.API.DIRECT.GET.{s.naam}",
            f"$JS.API.DIRECT.GET.{s.naam}.>",
        ]
    return tuple(rechten)


async def stel_stromen_in(nc: Client, *, replicas: int = 1, stromen: tuple[Stroom, ...] = (FEITEN, LEZINGEN)) -> None:
    """Make the streams, at founding only.

    Raises:
        StroomFout: when one exists that is set otherwise (10058), or the server refuses; what exists is never changed.
    """
    for stroom in stromen:
        instellingen = json.dumps(stroom.instellingen(replicas)).encode()
        try:
            antwoord = await nc.request(f"$JS.API.STREAM.CREATE.{stroom.naam}", instellingen, timeout=AANMAKEN)
        except NatsError as geen:
            raise StroomFout(stroom.naam, 0, "de server antwoordt niet") from geen
        fout = json.loads(antwoord.data).get("error")
        if fout is not None:
            raise StroomFout(stroom.naam, int(fout.get("err_code", 0)), str(fout.get("description", "")))
