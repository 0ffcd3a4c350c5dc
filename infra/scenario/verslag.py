"""The account of a played scenario: what each step did, what came back, and which expectations held."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, computed_field


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Uitkomst(_Deel):
    """One expectation: what was expected, whether it held, and what was really answered."""

    wat: str
    gehouden: bool
    kreeg: str


class Stapverslag(_Deel):
    """One step as it went. ``soort`` is the kind of step, ``opdracht`` its command when it has one.

    ``getoond`` holds, for a reading, what could be read and on which article.
    """

    nummer: int
    op: datetime
    wie: str
    organisatie: str
    soort: str
    opdracht: str | None
    wat: str
    kreeg: str
    uitleg: str | None = None
    getoond: tuple[str, ...] = ()
    uitkomsten: tuple[Uitkomst, ...] = ()

    @property
    def gehouden(self) -> bool:
        """Whether every expectation of this step held."""
        return all(u.gehouden for u in self.uitkomsten)


class Verslag(_Deel):
    """A whole scenario."""

    scenario: str
    bestand: str
    stappen: tuple[Stapverslag, ...]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def gehouden(self) -> int:
        """How many expectations held."""
        return sum(u.gehouden for s in self.stappen for u in s.uitkomsten)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def gebroken(self) -> int:
        """How many did not."""
        return sum(not u.gehouden for s in self.stappen for u in s.uitkomsten)
