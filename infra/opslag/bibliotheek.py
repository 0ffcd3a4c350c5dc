"""The recorders of the ``eventsourcing`` library on the store, for what is synchronous: its applications and its cases.

They keep the same messages as the services do, so that one can read what the other wrote. Where the library wants to
track another application's notifications, it gets a row in the same stream, as a batch cannot span two; Kring itself
keeps none.
"""

import asyncio
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid4

from eventsourcing.persistence import (
    AggregateRecorder,
    ApplicationRecorder,
    DatabaseError,
    DataError,
    IntegrityError,
    Notification,
    OperationalError,
    ProcessRecorder,
    ProgrammingError,
    StoredEvent,
    Subscription,
    Tracking,
    TrackingRecorder,
)

from infra.opslag.achtergrond import Achtergrond
from infra.opslag.fouten import (
    Opslagfout,
    OpslagOnbereikbaar,
    OpslagVol,
    PlaatsBezet,
    PlaatsOngeldig,
    TeGroot,
)
from infra.opslag.kern import SOORT, VENSTER, Bericht
from infra.opslag.stroom import Stroom

RIJ = "rij-"
"""How the name of a tracking row begins; no fact's does, as those are the hexadecimal digits of an id."""

BLADZIJ = 500
"""Notifications that a subscription reads ahead."""

_SOORT = re.compile(r"[!-~](?:[ -~]*[!-~])?")

_VERTALING: tuple[tuple[type[Opslagfout], type[DatabaseError]], ...] = (
    (PlaatsBezet, IntegrityError),
    (PlaatsOngeldig, DataError),
    (TeGroot, DataError),
    (OpslagVol, OperationalError),
    (OpslagOnbereikbaar, OperationalError),
)


@contextmanager
def vertaald() -> Iterator[None]:
    """The store's errors as the library's."""
    try:
        yield
    except Opslagfout as fout:
        soort = next((naar for van, naar in _VERTALING if isinstance(fout, van)), DatabaseError)
        raise soort(str(fout)) from fout


class JetStreamRecorder:
    """What all recorders share: a stream, and the way to it."""

    def __init__(self, achtergrond: Achtergrond, stroom: Stroom) -> None:
        self._achtergrond = achtergrond
        self._stroom = stroom

    def _bewaar(self, berichten: Sequence[Bericht]) -> int:
        with vertaald():
            return self._achtergrond.roep(
                self._achtergrond.kern.leg_vast(self._stroom, tuple(berichten), uuid4().hex),
            )

    def _bericht(self, gebeurtenis: StoredEvent) -> Bericht:
        if not _SOORT.fullmatch(gebeurtenis.topic):
            raise DataError("a topic is printable ASCII, without a space at its ends")
        onderwerp = self._stroom.onderwerp(_naam(gebeurtenis.originator_id), gebeurtenis.originator_version)
        return Bericht(onderwerp, gebeurtenis.state, {SOORT: gebeurtenis.topic})


class JetStreamAggregateRecorder(JetStreamRecorder, AggregateRecorder):
    """Events by aggregate; ids are UUIDs, versions start at 0 or later and may have gaps."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        """Keep events, all or none.

        Raises:
            IntegrityError: when a version of an aggregate is kept already, or stands twice in these events.
            DataError: when an event is too large, there are more than 1000, or an id or version is not one of ours.
        """
        self._insert(stored_events, **kwargs)
        return None

    def _insert(self, stored_events: Sequence[StoredEvent], **_: Any) -> list[int]:
        if not stored_events:
            return []
        laatste = self._bewaar([self._bericht(s) for s in stored_events])
        return list(range(laatste - len(stored_events) + 1, laatste + 1))

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """The events of an aggregate in order of version, or the reverse of it; an unknown one has none."""
        naam = _naam(originator_id)
        with vertaald():
            berichten = self._achtergrond.roep(self._lees(naam, gt, lte, limit, desc=desc))
        return [_gebeurtenis(b) for b in berichten]

    async def _lees(
        self, naam: str, gt: int | None, lte: int | None, limit: int | None, *, desc: bool
    ) -> tuple[Bericht, ...]:
        kern, stroom = self._achtergrond.kern, self._stroom
        if gt is None and lte is None and not (desc and limit == 1):
            berichten = await kern.lees(stroom, naam)
            return (berichten[::-1] if desc else berichten)[:limit]
        nieuwste = await kern.laatste(stroom, naam)
        if nieuwste is None:
            return ()
        versie = _plaats(nieuwste)[1]
        if desc and limit == 1 and gt is None and (lte is None or versie <= lte):
            return (nieuwste,)
        tot = versie if lte is None else min(lte, versie)
        gevonden: list[Bericht] = []
        for begin, einde in _vensters(0 if gt is None else max(gt + 1, 0), tot, desc=desc):
            venster = await kern.lees_versies(stroom, naam, begin, einde)
            gevonden += venster[::-1] if desc else venster
            if limit is not None and len(gevonden) >= limit:
                break
        return tuple(gevonden[:limit])


class JetStreamApplicationRecorder(JetStreamAggregateRecorder, ApplicationRecorder):
    """Events in the order in which they were kept, too; a notification's id is its position in the stream."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        """Keep events as the aggregate recorder does; gives their notification ids, which follow each other."""
        return self._insert(stored_events, **kwargs)

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """Up to ``limit`` notifications with one of the topics, from ``start`` to ``stop``."""
        vanaf = 1 if start is None else start if inclusive_of_start else start + 1
        with vertaald():
            return self._achtergrond.roep(self._blader(vanaf, limit, stop, topics))

    async def _blader(self, vanaf: int, limit: int, stop: int | None, topics: Sequence[str]) -> list[Notification]:
        gevonden: list[Notification] = []
        while len(gevonden) < limit and (stop is None or vanaf <= stop):
            bladzij = await self._achtergrond.kern.blader(self._stroom, vanaf, min(limit, VENSTER))
            if not bladzij:
                break
            gevonden += [m for b in bladzij if (m := _melding(b, stop, topics)) is not None]
            vanaf = bladzij[-1].positie + 1
        return gevonden[:limit]

    def max_notification_id(self) -> int | None:
        """The id of the newest notification; ``None`` when there is none."""
        with vertaald():
            return self._achtergrond.roep(self._nieuwste())

    async def _nieuwste(self) -> int | None:
        tot = await self._achtergrond.kern.laatste_positie(self._stroom)
        while tot > 0:
            vanaf = max(tot - VENSTER // 10 + 1, 1)
            bladzij = await self._achtergrond.kern.blader(self._stroom, vanaf, tot - vanaf + 1)
            gebeurtenissen = [b.positie for b in bladzij if not _is_rij(b) and b.positie <= tot]
            if gebeurtenissen:
                return gebeurtenissen[-1]
            tot = vanaf - 1
        return None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[ApplicationRecorder]:
        """Every notification after ``gt``, and then each new one as it is kept."""
        return JetStreamSubscription(self, self._achtergrond, self._stroom, gt, topics)


class JetStreamSubscription(Subscription[ApplicationRecorder]):
    """Follows the stream on the loop of the store, and reads a page ahead."""

    def __init__(
        self,
        recorder: ApplicationRecorder,
        achtergrond: Achtergrond,
        stroom: Stroom,
        gt: int | None,
        topics: Sequence[str],
    ) -> None:
        super().__init__(recorder, gt, topics)
        self._achtergrond = achtergrond
        self._klaar: list[Notification] = []
        self._fout: Opslagfout | None = None
        self._rij: asyncio.Queue[Notification | None] = asyncio.Queue(BLADZIJ)
        self._taak = achtergrond.begin(self._volg(stroom, gt or 0), self._wek)

    async def _volg(self, stroom: Stroom, na: int) -> None:
        try:
            async for bericht in self._achtergrond.kern.volg(stroom, na):
                melding = _melding(bericht, None, self._topics)
                if melding is not None:
                    await self._rij.put(melding)
        except Opslagfout as fout:
            self._fout = fout

    def _wek(self) -> None:
        """Following has ended: whoever waits is woken. When the queue is full, nobody waits."""
        if not self._rij.full():
            self._rij.put_nowait(None)

    def stop(self) -> None:
        """End the subscription; whoever waits for a notification gets ``StopIteration``."""
        super().stop()
        self._achtergrond.staak(self._taak)

    def __next__(self) -> Notification:
        """The next notification; waits for it.

        Raises:
            StopIteration: after ``stop``.
            DatabaseError: when the store can not be followed any more.
        """
        if not self._klaar and not self._has_been_stopped:
            self._klaar = self._achtergrond.roep(self._haal())[::-1]
        if self._has_been_stopped:
            raise StopIteration
        if not self._klaar:
            with vertaald():
                raise self._fout or OpslagOnbereikbaar("De opslag is gesloten.")
        return self._klaar.pop()

    async def _haal(self) -> list[Notification]:
        """All that is ready, at least one; nothing when following has ended."""
        if self._taak.done() and self._rij.empty():
            return []
        gehaald = [await self._rij.get()]
        while not self._rij.empty():
            gehaald.append(self._rij.get_nowait())
        return [melding for melding in gehaald if melding is not None]


class JetStreamTrackingRecorder(JetStreamRecorder, TrackingRecorder):
    """How far another application's notifications were processed: one row for each, only ever forward."""

    def insert_tracking(self, tracking: Tracking) -> None:
        """Record how far.

        Raises:
            IntegrityError: when it is not further than what was recorded.
        """
        self._bewaar([self._rij_na(tracking)])

    def max_tracking_id(self, application_name: str) -> int | None:
        """The highest notification id recorded for an application; ``None`` when there is none."""
        rij = self._laatste_rij(application_name)
        return None if rij is None else _plaats(rij)[1]

    def _laatste_rij(self, application_name: str) -> Bericht | None:
        with vertaald():
            return self._achtergrond.roep(self._achtergrond.kern.laatste(self._stroom, _rijnaam(application_name)))

    def _rij_na(self, tracking: Tracking) -> Bericht:
        """The row, on condition that the newest one is still the one seen here."""
        vorige = self._laatste_rij(tracking.application_name)
        if vorige is not None and _plaats(vorige)[1] >= tracking.notification_id:
            raise IntegrityError("this far, or further, was recorded before")
        naam = _rijnaam(tracking.application_name)
        verwacht = {
            "Nats-Expected-Last-Subject-Sequence": str(vorige.positie if vorige is not None else 0),
            "Nats-Expected-Last-Subject-Sequence-Subject": self._stroom.onderwerp(naam, "*"),
        }
        return Bericht(self._stroom.onderwerp(naam, tracking.notification_id), b"", verwacht)


class JetStreamProcessRecorder(JetStreamTrackingRecorder, JetStreamApplicationRecorder, ProcessRecorder):
    """Events and how far their cause was processed, kept together or not at all."""

    def _insert(
        self, stored_events: Sequence[StoredEvent], *, tracking: Tracking | None = None, **kwargs: Any
    ) -> list[int]:
        if tracking is None:
            return super()._insert(stored_events, **kwargs)
        berichten = [self._bericht(s) for s in stored_events]
        laatste = self._bewaar([*berichten, self._rij_na(tracking)]) - 1
        return list(range(laatste - len(berichten) + 1, laatste + 1))


def _naam(originator_id: UUID | str) -> str:
    if not isinstance(originator_id, UUID):
        raise ProgrammingError("the id of an aggregate is a UUID here")
    return originator_id.hex


def _rijnaam(application_name: str) -> str:
    return f"{RIJ}{application_name.encode().hex()}"


def _is_rij(bericht: Bericht) -> bool:
    return bericht.onderwerp.split(".")[1].startswith(RIJ)


def _plaats(bericht: Bericht) -> tuple[str, int]:
    _, naam, versie = bericht.onderwerp.split(".")
    return naam, int(versie)


def _gebeurtenis(bericht: Bericht) -> StoredEvent:
    naam, versie = _plaats(bericht)
    return StoredEvent(UUID(hex=naam), versie, bericht.koppen[SOORT], bericht.inhoud)


def _melding(bericht: Bericht, stop: int | None, topics: Sequence[str]) -> Notification | None:
    """A message as a notification; ``None`` for a tracking row, and for what was not asked for."""
    if _is_rij(bericht) or (stop is not None and bericht.positie > stop):
        return None
    naam, versie = _plaats(bericht)
    soort = bericht.koppen[SOORT]
    if topics and soort not in topics:
        return None
    return Notification(UUID(hex=naam), versie, soort, bericht.inhoud, bericht.positie)


def _vensters(van: int, tot: int, *, desc: bool) -> Iterator[tuple[int, int]]:
    """The ranges of versions to ask for one by one, from the side where to begin."""
    begin = range(van, tot + 1, VENSTER)
    for b in reversed(begin) if desc else begin:
        yield b, min(b + VENSTER - 1, tot)
