"""What the services stand on: the ports that infra implements, and fakes share their contract tests with."""

from collections.abc import AsyncIterator, Iterable
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from domain.afspraken import Afspraken
from domain.feit import Vastgelegd
from domain.niveau import Niveau
from domain.oordeel import Oordeel, Toegangsvraag
from policies.wijziging import Wijziging


class Versieconflict(Exception):  # noqa: N818 - the field's word
    """Another fact already stands at this place of the stream: load and decide again."""

    def __init__(self, stroom: UUID, versie: int) -> None:
        super().__init__(f"stream {stroom} already has version {versie}")
        self.stroom = stroom
        self.versie = versie


class ArchiefFout(Exception):  # noqa: N818 - the field's word
    """The store could not keep or give facts: out of reach, full, read-only, damaged. Nothing is assumed done."""

    def __init__(self, oorzaak: str) -> None:
        super().__init__(oorzaak)
        self.oorzaak = oorzaak


class Archief(Protocol):
    """A store of facts: append-only, one place for each (stream, version)."""

    async def geschiedenis(self, stroom: UUID) -> tuple[Vastgelegd, ...]:
        """All facts of a stream in order of version; an unknown stream gives an empty tuple."""

    async def laatste_versie(self, stroom: UUID) -> int:
        """The newest version of a stream; 0 for an unknown one."""

    async def voeg_toe(self, feiten: tuple[Vastgelegd, ...]) -> int:
        """Keep facts of one command, all or none; gives the position of the last one in the store.

        Raises:
            Versieconflict: when one of the places is taken.
            ArchiefFout: when it could not be kept.
        """

    def volg(self, na: int) -> AsyncIterator[tuple[int, Vastgelegd]]:
        """Every fact after this position, in order, and then each new one as it comes."""


class Klok(Protocol):
    """The time of the store: the server's clock, or in a practice store the clock that the scenario moves."""

    async def nu(self) -> datetime:
        """The present moment, with its zone."""


class Beleid(Protocol):
    """One published version of a convenant, ready to answer."""

    @property
    def afspraken(self) -> Afspraken:
        """The terms of this version."""

    @property
    def hash(self) -> str:
        """The content hash of this version."""

    def oordeel(self, vraag: Toegangsvraag, casusversie: int) -> Oordeel:
        """May this be had?"""

    def hoogste(self, vraag: Toegangsvraag) -> Niveau | None:
        """The highest level allowed with everything else equal; ``None`` when no level is."""

    def uitleg(self, vraag: Toegangsvraag, casusversie: int) -> Oordeel:
        """The same, asked of the engine itself instead of the table."""

    def dimensies(self, vraag: Toegangsvraag) -> frozenset[str]:
        """On which facts the answer rested."""

    def wijzigingen(self, vraag: Toegangsvraag, lager: Iterable[Toegangsvraag] = ()) -> tuple[Wijziging, ...]:
        """Every smallest set of changes that would make it allowed."""

    def alternatief(self, vraag: Toegangsvraag) -> tuple[str, ...]:
        """What would have to change for a yes: lawful next steps, as Dutch sentences."""


class Beleidskast(Protocol):
    """Every version of every convenant that was published in this store."""

    async def versie(self, hash_: str, op: date) -> Beleid:
        """The version with this content hash, under the law that is in force on a day.

        Raises:
            BeleidOnbekend: when no such version was published; then everything is refused.
            BeleidOnbruikbaar: when it can answer nothing under that law.
        """

    async def onder(self, hash_: str, wet: str) -> Beleid:
        """The version with this content hash, under the law with that hash, as it was when it decided.

        Raises:
            BeleidOnbekend: when no such version was published.
            BeleidOnbruikbaar: when that law is not kept here, or the version can answer nothing under it.
        """

    async def afspraken(self, hash_: str) -> Afspraken:
        """The terms of a version: these do not depend on the law.

        Raises:
            BeleidOnbekend: when no such version was published.
        """


class BeleidOnbekend(Exception):  # noqa: N818 - the field's word
    """No version with this content hash was published here."""

    def __init__(self, hash_: str) -> None:
        super().__init__(f"no published convenant version {hash_}")
        self.hash = hash_


class BeleidOnbruikbaar(BeleidOnbekend):
    """The version is there, and can answer nothing under this law: everything is refused. ``zin`` says why."""

    def __init__(self, hash_: str, zin: str) -> None:
        super().__init__(hash_)
        self.zin = zin


class Vindplaatsen(Protocol):
    """The keyed index by which a citizen is found while they telephone. It holds no plain text."""

    def leg_vast(self, persoon: UUID, casus: UUID, *, naam: str, geboren: date | None, bsn: str | None) -> None:
        """Make a citizen of a case findable."""

    def zoek(
        self, *, naam: str | None = None, geboren: date | None = None, bsn: str | None = None
    ) -> tuple[tuple[UUID, UUID], ...]:
        """(person, case) for everyone who answers to all that was given; nothing given finds nobody."""

    def vergeet(self, persoon: UUID) -> None:
        """Make a citizen unfindable."""


class Sleutelvernietiging(Protocol):
    """Destroys the keys to everything about a subject, for ever and everywhere."""

    def vernietig(self, betreft: UUID) -> None:
        """Destroy; doing it again changes nothing."""


class Omroep(Protocol):
    """Tells people that there is something new, and nothing of what."""

    async def meld(self, account: str, sleutel: str) -> None:
        """Tell the person with this public key, of the organisation with this account."""


class Handtekeningcontrole(Protocol):
    """Looks whether a signature is what it says it is. It holds no secret."""

    def klopt(self, sleutel: str, inhoud: bytes, handtekening: bytes) -> bool:
        """Whether the owner of this public key (``U…``) signed exactly these bytes; ``False`` for any damage."""


class Tabelbewaring(Protocol):
    """Keeps the compiled tables of convenanten beside the store, by fingerprint."""

    def bewaar(self, vingerafdruk: str, tabel: bytes) -> None:
        """Have the bytes on disk when this returns; the same again changes nothing."""

    def haal(self, vingerafdruk: str) -> bytes:
        """The bytes that were kept; who asks checks them against the fingerprint.

        Raises:
            LookupError, OSError: there are none.
        """
