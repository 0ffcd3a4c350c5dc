"""What a form is: fields, each with a name in the command, a question and an example."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

ONGEKOZEN = ""
"""The value of a choice that was not made."""


@dataclass(frozen=True)
class Veld:
    """A field. ``naam`` is its place in the command; a dot goes a level deeper (``meervoudig.want``)."""

    naam: str
    vraag: str
    uitleg: str = ""
    verplicht: bool = True


@dataclass(frozen=True)
class Tekstveld(Veld):
    """Words. ``lang`` is for paragraphs; otherwise one line of at most 200 characters."""

    lang: bool = False
    begin: str = ""


@dataclass(frozen=True)
class Dagveld(Veld):
    """A day."""

    begin: date | None = None


@dataclass(frozen=True)
class Momentveld(Veld):
    """A day and a time, in the time of the Netherlands."""

    begin: datetime | None = None


@dataclass(frozen=True)
class JaNeeveld(Veld):
    """Yes or no; without ``begin`` somebody has to choose."""

    begin: bool | None = None


@dataclass(frozen=True)
class Keuzeveld(Veld):
    """One of some: pairs of what people read and the value. Without any choice the form does not open: ``geen``."""

    keuzes: tuple[tuple[str, str], ...] = ()
    begin: str = ONGEKOZEN
    geen: str = "Er valt hier niets te kiezen."


@dataclass(frozen=True)
class Meerkeuzeveld(Veld):
    """Some of some."""

    keuzes: tuple[tuple[str, str], ...] = ()
    begin: tuple[str, ...] = ()
    geen: str = "Er valt hier niets te kiezen."


def nest(waarden: Mapping[str, Any]) -> dict[str, Any]:
    """From names with dots to the shape of the command; a number in a name is a place in a list."""
    uit: dict[str, Any] = {}
    for naam, waarde in waarden.items():
        doel = uit
        *weg, laatste = naam.split(".")
        for deel in weg:
            doel = doel.setdefault(deel, {})
        doel[laatste] = waarde
    return {naam: _lijst(waarde) for naam, waarde in uit.items()}


def _lijst(waarde: Any) -> Any:
    if not isinstance(waarde, dict):
        return waarde
    diep = {naam: _lijst(w) for naam, w in waarde.items()}
    return list(diep.values()) if diep and all(n.isdigit() for n in diep) else diep


@dataclass(frozen=True)
class Formulier:
    """A form for one command. ``vast`` is what needs no asking; ``schik`` turns answers into the command's shape."""

    opdracht: str
    titel: str
    velden: tuple[Veld, ...]
    inleiding: str = ""
    vast: Mapping[str, Any] = field(default_factory=dict)
    schik: Callable[[Mapping[str, Any]], dict[str, Any]] = nest

    def kan_niet(self) -> str | None:
        """Why this form cannot be filled in now: something that must be chosen has no choices."""
        for veld in self.velden:
            if isinstance(veld, Keuzeveld | Meerkeuzeveld) and veld.verplicht and not veld.keuzes:
                return veld.geen
        return None

    def inhoud(self, antwoorden: Mapping[str, Any]) -> dict[str, Any]:
        """The command. What was left empty is left out."""
        gegeven = {naam: w for naam, w in antwoorden.items() if w not in (None, "", ())}
        return {**self.vast, **self.schik(gegeven)}
