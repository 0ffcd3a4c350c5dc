"""What the fields of a command hold, in the words of people: what a field points to, and what may stand there."""

import types
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Annotated, Any, Union, get_args, get_origin
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

from domain.opdracht import (
    betrokkenheid,
    doelwijziging,
    gesprek,
    inzage,
    kennisgeving,
    onderzoek,
    overleg,
    procesinzage,
    toestemming,
    verstrekking,
    vraag,
    zaak,
    zorg,
)
from domain.opdracht.grondvorm import OPDRACHTEN, Opdracht

_ALLE = (
    betrokkenheid,
    doelwijziging,
    gesprek,
    inzage,
    kennisgeving,
    onderzoek,
    overleg,
    procesinzage,
    toestemming,
    verstrekking,
    vraag,
    zaak,
    zorg,
)
"""Importing these is what fills the list of commands."""


class Soort(StrEnum):
    """What an id is the id of; the value is how people call it."""

    BURGER = "burger"
    MENS = "medewerker"
    PARTIJ = "medewerker of organisatie"
    TOESTEMMING = "toestemming"
    GESPREK = "gesprek"
    BETROKKENHEID = "betrokkenheid"
    VERSTREKKING = "verstrekking"
    OVERLEG = "overleg"
    ACTIE = "actie"
    VRAAG = "vraag"
    VERZOEK = "verzoek"


VERWIJST: dict[str, Soort] = {
    "over": Soort.BURGER,
    "aan": Soort.MENS,
    "medewerker": Soort.MENS,
    "wie": Soort.MENS,
    "gevers": Soort.PARTIJ,
    "ontvangers": Soort.PARTIJ,
    "toestemming": Soort.TOESTEMMING,
    "gesprek": Soort.GESPREK,
    "professionals": Soort.MENS,
    "betrokkenheid": Soort.BETROKKENHEID,
    "verstrekking": Soort.VERSTREKKING,
    "verstrekkingen": Soort.VERSTREKKING,
    "ontleend_aan": Soort.VERSTREKKING,
    "overleg": Soort.OVERLEG,
    "actie": Soort.ACTIE,
    "vraag": Soort.VRAAG,
    "antwoord_op": Soort.VRAAG,
    "verzoek": Soort.VERZOEK,
}
"""For every field that holds an id: what it points to."""


def opdrachten() -> dict[str, type[Opdracht]]:
    """Every command by its name, in the order of the alphabet."""
    return dict(sorted(OPDRACHTEN.items()))


def kern(soort: Any) -> Any:
    """A type without ``Annotated`` and without ``| None``."""
    if get_origin(soort) is Annotated:
        return kern(get_args(soort)[0])
    if get_origin(soort) in {Union, types.UnionType}:
        over = [deel for deel in get_args(soort) if deel is not type(None)]
        if len(over) == 1:
            return kern(over[0])
    return soort


def lijst_van(soort: Any) -> Any | None:
    """What a list holds; ``None`` for a type that is no list."""
    kaal = kern(soort)
    return kern(get_args(kaal)[0]) if get_origin(kaal) is tuple else None


def omschrijf(naam: str, soort: Any) -> str:
    """What may stand in a field, in Dutch."""
    in_lijst = lijst_van(soort)
    if in_lijst is not None:
        return f"lijst van {omschrijf(naam, in_lijst)}"
    kaal = kern(soort)
    if kaal is UUID:
        return f"naam of nummer van een {VERWIJST[naam]}"
    if isinstance(kaal, type) and issubclass(kaal, Enum):
        return "een van: " + ", ".join(str(w.value) for w in kaal)
    if isinstance(kaal, type) and issubclass(kaal, BaseModel):
        return "velden " + ", ".join(mens_naam(v) for v in kaal.model_fields)
    return "namen met elk een tekst" if get_origin(kaal) is dict else _SOORTEN.get(kaal, "tekst")


_SOORTEN: dict[Any, str] = {
    bool: "ja of nee",
    date: "datum (jjjj-mm-dd)",
    datetime: "tijdstip (jjjj-mm-dd uu:mm)",
    AwareDatetime: "tijdstip (jjjj-mm-dd uu:mm)",
    str: "tekst",
    int: "getal",
}


def mens_naam(veld: str) -> str:
    """A field as people write it: with spaces."""
    return veld.replace("_", " ")
