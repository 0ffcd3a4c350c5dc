"""The async core of the event store, on one NATS connection: commit, read, page, follow.

A timeout is not a failure: the core finds out by the commit id what became of it. Reads of one stream use
``multi_last``, which is about a hundred times faster than scanning by subject.
"""

import asyncio
import base64
import json
import re
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from typing import Any

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error as NatsError

from infra.opslag.fouten import (
    OPNIEUW,
    HalfBewaard,
    Opslagfout,
    OpslagOnbereikbaar,
    OpslagVol,
    PlaatsBezet,
    PlaatsOngeldig,
    TeGroot,
    fout_bij,
    is_conflict,
)
from infra.opslag.stroom import Stroom

COMMIT = "Kring-Commit"
"""The header that tells whose commit a stored message belongs to."""

SOORT = "Kring-Soort"
"""The header that tells the kind of fact (its topic)."""

BATCH = "Nats-Batch-Id"
"""The header that messages of one batch share; the server keeps it with them."""

EINDE_BATCH = "Nats-Batch-Commit"
"""The header that only the last message of a batch has."""

VORIGE = "Nats-Last-Sequence"
"""The header of an answer that names the position of the message that was sent before."""

WACHTTIJD = 5.0
"""Seconds to wait for one answer of the server."""

GEDULD = 20.0
"""Seconds to go on finding out what became of a commit; longer than an election in a cluster takes."""

POGINGEN = 8
"""How often to try again what was not kept, or what a replica that lags behind did not show."""

ZWIJGEN = 3
"""How often a publish may go unanswered while the leader still reads: then the store takes nothing any more."""

TEGELIJK = 32
"""Commits under way at once: the server admits 50 open batches."""

VENSTER = 1000
"""Facts asked for in one go when a stream holds more than one answer may."""

HOOGSTENS = 1000
"""Facts in one commit: the server's limit for an atomic batch."""


HALF = "Van het laatste is maar een deel bewaard. De opslag moet eerst worden hersteld."

_EINDE = frozenset({"204", "404", "413"})
"""How an answer of several messages may end: complete, nothing there, more than one answer holds."""

_PLAATS = re.compile(r"[0-9A-Za-z_-]+\.(?:0|[1-9][0-9]{0,17})", re.ASCII)


@dataclass(frozen=True)
class Bericht:
    """A message to keep, or one that was kept; ``positie`` is its place in the stream, 0 before that."""

    onderwerp: str
    inhoud: bytes
    koppen: Mapping[str, str] = field(default_factory=dict)
    positie: int = 0


class _Antwoord:
    """What comes in on one request: a single message, or several until their end marker."""

    def __init__(self, *, enkel: bool = False) -> None:
        self._enkel = enkel
        self.berichten: list[Msg] = []
        self.einde: asyncio.Future[Msg] = asyncio.get_running_loop().create_future()

    def neem(self, msg: Msg) -> None:
        """Take in one message."""
        if not self._enkel and (msg.headers is None or "Status" not in msg.headers):
            self.berichten.append(msg)
        elif not self.einde.done():
            self.einde.set_result(msg)


class _OpenBatch:
    """Holds back the messages of a batch until its last one is there. One that is not finished was never committed."""

    def __init__(self) -> None:
        self._wachtend: list[Bericht] = []

    def neem(self, bericht: Bericht) -> list[Bericht]:
        """Take in the next message; gives what is whole now, in order."""
        batch = bericht.koppen.get(BATCH)
        if self._wachtend and self._wachtend[0].koppen.get(BATCH) != batch:
            self._wachtend = []
        self._wachtend.append(bericht)
        if batch is not None and EINDE_BATCH not in bericht.koppen:
            return []
        heel, self._wachtend = self._wachtend, []
        return heel


class Kern:
    """Reads and writes streams over one connection. Close it before the connection."""

    def __init__(self, nc: Client) -> None:
        self._nc = nc
        self._postvak = nc.new_inbox()
        self._wachtend: dict[str, _Antwoord] = {}
        self._nummer = 0
        self._abonnement: Any = None
        self._poort = asyncio.Semaphore(TEGELIJK)
        self._gezien: dict[str, int] = {}

    async def open(self) -> "Kern":
        """Begin to listen for answers."""
        self._abonnement = await self._nc.subscribe(f"{self._postvak}.*", cb=self._ontvang)
        return self

    async def sluit(self) -> None:
        """Stop listening."""
        if self._abonnement is not None and not self._nc.is_closed:
            await self._abonnement.unsubscribe()
        self._abonnement = None

    # -- writing ---------------------------------------------------------------------------------------------------

    async def leg_vast(self, stroom: Stroom, berichten: tuple[Bericht, ...], commit: str) -> int:
        """Keep messages, all or none; gives the position of the last.

        The same commit id again, for the same subjects, keeps nothing twice and gives the same position.

        Raises:
            PlaatsBezet: one of the subjects is taken by another commit.
            PlaatsOngeldig, TeGroot: refused before anything was sent.
            HalfBewaard: the disk was full halfway; a restart with room will finish it.
            OpslagVol, OpslagOnbereikbaar, Opslagfout: it was not kept, or that could not be found out.
        """
        if not 1 <= len(berichten) <= HOOGSTENS:
            raise TeGroot(f"Een keer vastleggen kan met 1 tot {HOOGSTENS} feiten.")
        klaar = tuple(Bericht(b.onderwerp, b.inhoud, {**b.koppen, COMMIT: commit}) for b in berichten)
        for bericht in klaar:
            _controleer_plaats(stroom, bericht)
            self._controleer_grootte(bericht)
        async with self._poort:
            return await self._leg_vast(stroom, klaar, commit)

    async def _leg_vast(self, stroom: Stroom, berichten: tuple[Bericht, ...], commit: str) -> int:
        tot = _nu() + GEDULD
        gezwegen = 0
        for poging in range(POGINGEN):
            antwoord = await self._publiceer(berichten, f"{commit[:40]}.{poging}")
            positie = self._uitkomst(antwoord) if antwoord is not None else None
            if positie is None and (antwoord is None or _conflict(antwoord)):
                positie = await self._van_wie(stroom, berichten[-1].onderwerp, commit, tot)
                if positie is None and antwoord is not None:
                    await self._weiger_half(stroom, berichten[0].onderwerp, commit)
                    raise fout_bij(*_fout(antwoord))
            if positie is not None:
                self._zag(stroom, positie)
                return positie
            gezwegen += antwoord is None
            if gezwegen == ZWIJGEN:
                raise OpslagVol("De opslag leest nog, maar bewaart niets meer.")
            await asyncio.sleep(min(0.02 * 2**poging, 1.0))
        raise OpslagOnbereikbaar("De opslag kon dit nu niet bewaren.")

    async def _publiceer(self, berichten: tuple[Bericht, ...], batch: str) -> dict[str, Any] | None:
        """Publish; ``None`` when no answer came, so that it is not known what became of it."""
        laatste = len(berichten)
        try:
            for nummer, bericht in enumerate(berichten[:-1], start=1):
                koppen = {**bericht.koppen, BATCH: batch, "Nats-Batch-Sequence": str(nummer)}
                await self._nc.publish(bericht.onderwerp, bericht.inhoud, headers=koppen)
            koppen = dict(berichten[-1].koppen)
            if laatste > 1:
                koppen |= {BATCH: batch, "Nats-Batch-Sequence": str(laatste), EINDE_BATCH: "1"}
            antwoord = await self._vraag(berichten[-1].onderwerp, berichten[-1].inhoud, koppen)
        except (OpslagOnbereikbaar, NatsError):
            return None
        uitkomst: dict[str, Any] = json.loads(antwoord.data)
        return uitkomst

    def _uitkomst(self, antwoord: dict[str, Any]) -> int | None:
        """The position, or ``None`` when it may be tried or looked up again."""
        if "error" not in antwoord:
            return int(antwoord["seq"])
        if _code(antwoord) in OPNIEUW or _conflict(antwoord):
            return None
        raise fout_bij(*_fout(antwoord))

    async def _van_wie(self, stroom: Stroom, onderwerp: str, commit: str, tot: float) -> int | None:
        """The position of the last message of this commit; ``None`` when it is not there.

        Raises:
            PlaatsBezet: another commit stands there.
            OpslagOnbereikbaar: the leader gave no answer until ``tot``, on the clock of the loop.
        """
        poging = 0
        while _nu() < tot:
            poging += 1
            try:
                bericht = await self._van_leider(stroom, onderwerp)
            except OpslagOnbereikbaar:
                await asyncio.sleep(min(0.05 * 2**poging, 2.0))
                continue
            if bericht is None:
                return None
            if bericht.koppen.get(COMMIT) == commit:
                return bericht.positie
            raise PlaatsBezet("Op deze plaats staat al een feit.")
        raise OpslagOnbereikbaar("De opslag antwoordt niet. Of het is bewaard, is niet te achterhalen.")

    async def _weiger_half(self, stroom: Stroom, onderwerp: str, commit: str) -> None:
        """When what stands in the way is a part of this very commit, it is no conflict: the disk was full halfway."""
        eerste = await self._van_leider(stroom, onderwerp)
        if eerste is not None and eerste.koppen.get(COMMIT) == commit and not await self._is_heel(stroom, eerste):
            raise HalfBewaard(HALF)

    def _controleer_grootte(self, bericht: Bericht) -> None:
        koppen = len("".join([*bericht.koppen, *bericht.koppen.values()]).encode()) + 4 * len(bericht.koppen) + 250
        ruimte = self._nc.max_payload
        if koppen + len(bericht.inhoud) > ruimte:
            raise TeGroot(
                f"Dit feit is te groot om te bewaren ({len(bericht.inhoud)} bytes, hooguit {ruimte - koppen})."
            )

    # -- reading ---------------------------------------------------------------------------------------------------

    async def lees(self, stroom: Stroom, originator: str) -> tuple[Bericht, ...]:
        """Everything of one originator, in order of version; nothing is an empty tuple.

        Raises:
            HalfBewaard: of the newest commit only a part is kept.
            OpslagOnbereikbaar, Opslagfout: it could not be read.
        """
        alles = await self._meerdere(stroom, [stroom.onderwerp(originator, "*")])
        if alles is None:
            laatste = await self.laatste(stroom, originator)
            return await self.lees_versies(stroom, originator, 0, _versie(laatste) if laatste else -1)
        return await self._heel(stroom, alles)

    async def _heel(self, stroom: Stroom, berichten: list[Bericht]) -> tuple[Bericht, ...]:
        """These in order of version, when the last of them is of a whole commit."""
        gelezen = tuple(sorted(berichten, key=_versie))
        if gelezen and not await self._is_heel(stroom, gelezen[-1]):
            raise HalfBewaard(HALF)
        return gelezen

    async def _is_heel(self, stroom: Stroom, bericht: Bericht) -> bool:
        """Whether the commit of this message is kept up to its last message.

        A batch is all or none, but for a disk that is full halfway: then R1 shows a part until it is restarted.
        """
        batch = bericht.koppen.get(BATCH)
        if batch is None or EINDE_BATCH in bericht.koppen:
            return True
        for volgend in await self.blader(stroom, bericht.positie + 1, HOOGSTENS):
            if volgend.koppen.get(BATCH) != batch:
                return False
            if EINDE_BATCH in volgend.koppen:
                return True
        return False

    async def lees_versies(self, stroom: Stroom, originator: str, van: int, tot: int) -> tuple[Bericht, ...]:
        """The versions ``van`` to ``tot`` of one originator, both included, in order; raises as ``lees`` does."""
        gevonden: list[Bericht] = []
        for begin in range(van, tot + 1, VENSTER):
            onderwerpen = [stroom.onderwerp(originator, v) for v in range(begin, min(begin + VENSTER, tot + 1))]
            gevonden += await self._meerdere(stroom, onderwerpen) or []
        return await self._heel(stroom, gevonden)

    async def laatste(self, stroom: Stroom, originator: str) -> Bericht | None:
        """The newest message of one originator; ``None`` when there is none. The leader answers: never a stale one."""
        return await self._van_leider(stroom, stroom.onderwerp(originator, "*"))

    async def laatste_positie(self, stroom: Stroom) -> int:
        """The position of the newest message of a stream; 0 for an empty one."""
        antwoord = json.loads((await self._vraag(f"$JS.API.STREAM.INFO.{stroom.naam}", b"")).data)
        if "error" in antwoord:
            raise fout_bij(*_fout(antwoord))
        return int(antwoord["state"]["last_seq"])

    async def blader(self, stroom: Stroom, vanaf: int, aantal: int = VENSTER) -> tuple[Bericht, ...]:
        """Up to ``aantal`` messages from a position on, of all originators, in order of position."""
        vraag = {"seq": max(vanaf, 1), "batch": aantal}
        berichten, _, _ = await self._stroomantwoord(stroom, vraag)
        return tuple(berichten)

    async def volg(self, stroom: Stroom, na: int) -> AsyncGenerator[Bericht, None]:
        """Every message after a position, and then each new one as it is committed.

        The announcements only wake it up; what it gives is read from the stream, in order, whole commits only: one
        of which a part is kept is left out. It goes on over a broken connection, and ends with
        ``OpslagOnbereikbaar`` when the connection is closed for good.
        """
        wekker = asyncio.Event()

        async def wek(_: Msg) -> None:
            wekker.set()

        abonnement = await self._nc.subscribe(f"{stroom.kopie}.>", cb=wek)
        positie = na
        open_batch = _OpenBatch()
        try:
            while True:
                wekker.clear()
                bladzij = await self._bladzij_of_niets(stroom, positie + 1)
                for bericht in bladzij:
                    positie = bericht.positie
                    for heel in open_batch.neem(bericht):
                        yield heel
                if not bladzij:
                    await _wacht_op(wekker, 1.0)
        finally:
            if not self._nc.is_closed:
                await abonnement.unsubscribe()

    async def _bladzij_of_niets(self, stroom: Stroom, vanaf: int) -> tuple[Bericht, ...]:
        try:
            return await self.blader(stroom, vanaf)
        except OpslagOnbereikbaar:
            if self._nc.is_closed:
                raise
            # The server is away for a moment; following goes on when it is back.
            return ()

    # -- requests ----------------------------------------------------------------------------------------------------

    async def _meerdere(self, stroom: Stroom, onderwerpen: list[str]) -> list[Bericht] | None:
        """The message of each subject; ``None`` when there are more than one answer may hold.

        Any replica may answer, also one that lags behind: what was seen here before is waited for, and that there is
        nothing is asked of the leader.
        """
        for _ in range(POGINGEN):
            berichten, status, tot = await self._stroomantwoord(stroom, {"multi_last": onderwerpen})
            if status == "413":
                return None
            if status == "404" and await self._van_leider(stroom, onderwerpen[-1]) is None:
                return []
            if tot is not None and tot >= self._gezien.get(stroom.naam, 0):
                return berichten
            await asyncio.sleep(0.005)
        raise OpslagOnbereikbaar("De opslag loopt achter op wat hier al is gezien.")

    async def _stroomantwoord(self, stroom: Stroom, vraag: dict[str, Any]) -> tuple[list[Bericht], str, int | None]:
        """Messages up to the end marker, the status of that marker, and how far the answering server is."""
        antwoord = _Antwoord()
        einde = await self._stel(f"$JS.API.DIRECT.GET.{stroom.naam}", json.dumps(vraag).encode(), None, antwoord)
        koppen = einde.headers or {}
        status = koppen["Status"]
        if status not in _EINDE:
            raise Opslagfout(f"De opslag brak het antwoord af ({status}).")
        berichten = [_bericht(msg) for msg in antwoord.berichten]
        _controleer_keten(berichten, koppen)
        tot = koppen.get("Nats-UpTo-Sequence")
        return berichten, status, int(tot) if tot else None

    async def _ontvang(self, msg: Msg) -> None:
        antwoord = self._wachtend.get(msg.subject.rpartition(".")[2])
        if antwoord is not None:
            antwoord.neem(msg)

    async def _van_leider(self, stroom: Stroom, onderwerp: str) -> Bericht | None:
        vraag = json.dumps({"last_by_subj": onderwerp}).encode()
        antwoord = json.loads((await self._vraag(f"$JS.API.STREAM.MSG.GET.{stroom.naam}", vraag)).data)
        if "error" in antwoord:
            if _code(antwoord) == 10037:
                return None
            raise fout_bij(*_fout(antwoord))
        m = antwoord["message"]
        koppen = _koppen(base64.b64decode(m.get("hdrs", "")))
        self._zag(stroom, int(m["seq"]))
        return Bericht(m["subject"], base64.b64decode(m.get("data", "")), koppen, int(m["seq"]))

    def _zag(self, stroom: Stroom, positie: int) -> None:
        self._gezien[stroom.naam] = max(positie, self._gezien.get(stroom.naam, 0))

    async def _vraag(self, onderwerp: str, inhoud: bytes, koppen: dict[str, str] | None = None) -> Msg:
        return await self._stel(onderwerp, inhoud, koppen, _Antwoord(enkel=True))

    async def _stel(self, onderwerp: str, inhoud: bytes, koppen: dict[str, str] | None, antwoord: _Antwoord) -> Msg:
        """Ask, and wait for the single or the last message of the answer."""
        self._nummer += 1
        kenmerk = str(self._nummer)
        self._wachtend[kenmerk] = antwoord
        try:
            await self._nc.publish(onderwerp, inhoud, f"{self._postvak}.{kenmerk}", koppen)
            einde = await asyncio.wait_for(antwoord.einde, WACHTTIJD)
        except (TimeoutError, NatsError) as fout:
            raise OpslagOnbereikbaar("De opslag antwoordt niet.") from fout
        finally:
            del self._wachtend[kenmerk]
        if einde.headers is not None and einde.headers.get("Status") == "503":
            raise OpslagOnbereikbaar("De opslag is er niet, of is nog aan het starten.")
        return einde


async def _wacht_op(wekker: asyncio.Event, seconden: float) -> None:
    """Wait for a wake-up; without one, look again all the same."""
    try:
        await asyncio.wait_for(wekker.wait(), seconden)
    except TimeoutError:
        return


def _nu() -> float:
    return asyncio.get_running_loop().time()


def _code(antwoord: dict[str, Any]) -> int:
    return _fout(antwoord)[0]


def _fout(antwoord: dict[str, Any]) -> tuple[int, str]:
    """The server's code and text of a refusal."""
    fout = antwoord.get("error", {})
    return int(fout.get("err_code", 0)), str(fout.get("description", ""))


def _conflict(antwoord: dict[str, Any]) -> bool:
    return is_conflict(*_fout(antwoord))


def _controleer_plaats(stroom: Stroom, bericht: Bericht) -> None:
    """A version has one spelling, and a name no wildcard, space, dot or empty part: else one place could be two."""
    voorvoegsel, _, plaats = bericht.onderwerp.partition(".")
    if voorvoegsel != stroom.voorvoegsel or not _PLAATS.fullmatch(plaats):
        raise PlaatsOngeldig("Op deze plaats kan geen feit staan.")


def _controleer_keten(berichten: list[Bericht], einde: Mapping[str, str]) -> None:
    """Each message names the one sent before it, and the end marker the last: what got lost on the way is missed."""
    vorige = 0
    for bericht in berichten:
        if int(bericht.koppen.get(VORIGE, 0)) != vorige:
            raise OpslagOnbereikbaar("Een deel van het antwoord ging verloren.")
        vorige = bericht.positie
    if int(einde.get(VORIGE, vorige)) != vorige:
        raise OpslagOnbereikbaar("Het einde van het antwoord ging verloren.")


def _versie(bericht: Bericht) -> int:
    return int(bericht.onderwerp.rpartition(".")[2])


def _bericht(msg: Msg) -> Bericht:
    koppen = {str(k): v for k, v in (msg.headers or {}).items()}
    if "Nats-Subject" not in koppen:
        raise Opslagfout("De opslag gaf een antwoord dat geen feit is.")
    return Bericht(koppen["Nats-Subject"], msg.data, koppen, int(koppen["Nats-Sequence"]))


def _koppen(ruw: bytes) -> dict[str, str]:
    regels = ruw.decode(errors="replace").split("\r\n")[1:]
    return {naam: waarde.strip() for regel in regels if ":" in regel for naam, _, waarde in [regel.partition(":")]}
