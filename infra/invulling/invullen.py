"""Filling in a command from what someone wrote, or saying which field is wrong and what would be right."""

import difflib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Protocol, get_origin
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ValidationError

from domain.opdracht.zaak import NieuweBetrokkene
from domain.tijd import NEDERLAND
from infra.invulling.velden import VERWIJST, Soort, kern, lijst_van, mens_naam

Pad = tuple[str | int, ...]


class Veldfout(Exception):  # noqa: N818 - the field's word
    """A field cannot be filled in. ``pad`` is where it stands, as it was written; the sentence is Dutch."""

    def __init__(self, pad: Pad, zin: str) -> None:
        super().__init__(f"{plek(pad)}: {zin}" if pad else zin)
        self.pad = pad
        self.zin = zin


class NaamOnbekend(Exception):  # noqa: N818 - the field's word
    """A name says nothing here. ``bekend`` are the names that would."""

    def __init__(self, soort: Soort, naam: str, bekend: tuple[str, ...] = (), zin: str | None = None) -> None:
        super().__init__(zin or f"'{naam}' is geen bekende {soort}{bedoelt(naam, bekend)}")
        self.soort = soort


class Namen(Protocol):
    """Finds what a name stands for."""

    def nummer(self, soort: Soort, naam: str) -> UUID:
        """The id behind a name.

        Raises:
            NaamOnbekend: when there is none.
        """

    def burger(self, naam: str) -> dict[str, Any]:
        """What is known of a citizen who is not in the case yet, as fields.

        Raises:
            NaamOnbekend: when nothing is.
        """

    def enige_burger(self) -> UUID | None:
        """The citizen that a case is about when it is about exactly one."""


def plek(pad: Pad) -> str:
    """A place as people read it: ``betrokkenen 2, naam``."""
    uit = ""
    for deel in pad:
        uit += f" {deel + 1}" if isinstance(deel, int) else f"{', ' if uit else ''}{mens_naam(deel)}"
    return uit


def bedoelt(woord: str, bekend: tuple[str, ...]) -> str:
    """A guess at what was meant, or the choices when they are few; empty when there is nothing to say."""
    dichtbij = difflib.get_close_matches(woord, bekend, n=1)
    if dichtbij:
        return f"; bedoelt u '{dichtbij[0]}'?"
    return f". Kies uit: {', '.join(bekend)}" if 0 < len(bekend) <= 24 else ""


def vul_in(model: type[BaseModel], met: Mapping[str, Any], namen: Namen) -> dict[str, Any]:
    """The content of a message, ready for JSON, checked against the command.

    A field may be written with spaces; ``over`` may be left out in a case about one citizen.

    Raises:
        Veldfout: with the first field that is wrong.
    """
    inhoud = _velden(model, met, namen, ())
    try:
        model.model_validate(inhoud)
    except ValidationError as fout:
        raise _eerste(fout) from fout
    return inhoud


def _velden(model: type[BaseModel], met: Mapping[str, Any], namen: Namen, pad: Pad) -> dict[str, Any]:
    inhoud: dict[str, Any] = {}
    for geschreven, waarde in met.items():
        naam = geschreven.strip().replace(" ", "_")
        veld = model.model_fields.get(naam)
        if veld is None:
            keuzes = tuple(mens_naam(v) for v in model.model_fields)
            raise Veldfout((*pad, geschreven), f"dit veld bestaat niet{bedoelt(mens_naam(naam), keuzes)}")
        if waarde is not None:
            inhoud[naam] = _waarde(naam, veld.annotation, waarde, namen, (*pad, geschreven))
    if "over" in model.model_fields and "over" not in inhoud and (enige := namen.enige_burger()):
        inhoud["over"] = str(enige)
    for naam, veld in model.model_fields.items():
        if veld.is_required() and naam not in inhoud:
            raise Veldfout((*pad, naam), "dit veld ontbreekt")
    return inhoud


def _waarde(naam: str, soort: Any, waarde: Any, namen: Namen, pad: Pad) -> Any:
    in_lijst = lijst_van(soort)
    if in_lijst is not None:
        delen = waarde if isinstance(waarde, list | tuple) else [waarde]
        return [_waarde(naam, in_lijst, deel, namen, (*pad, nummer)) for nummer, deel in enumerate(delen)]
    kaal = kern(soort)
    if isinstance(waarde, list | tuple):
        raise Veldfout(pad, "hier hoort een waarde, geen lijst")
    if isinstance(kaal, type) and issubclass(kaal, BaseModel):
        return _deel(kaal, waarde, namen, pad)
    if get_origin(kaal) is dict:
        return _teksten(waarde, pad)
    if isinstance(waarde, Mapping):
        raise Veldfout(pad, "hier hoort een waarde, geen velden; zet aanhalingstekens om tekst met een dubbele punt")
    if kaal is UUID:
        return str(_nummer(naam, waarde, namen, pad))
    return _enkel(kaal, waarde, pad)


def _deel(model: type[BaseModel], waarde: Any, namen: Namen, pad: Pad) -> dict[str, Any]:
    if model is NieuweBetrokkene and isinstance(waarde, str):
        try:
            waarde = namen.burger(waarde)
        except NaamOnbekend as fout:
            raise Veldfout(pad, str(fout)) from fout
    if not isinstance(waarde, Mapping):
        raise Veldfout(pad, f"hier horen velden: {', '.join(mens_naam(v) for v in model.model_fields)}")
    return _velden(model, waarde, namen, pad)


def _teksten(waarde: Any, pad: Pad) -> dict[str, str]:
    if not isinstance(waarde, Mapping):
        raise Veldfout(pad, "hier horen namen met elk een tekst")
    return {str(naam): _tekst(tekst, (*pad, naam)) for naam, tekst in waarde.items()}


def _nummer(naam: str, waarde: Any, namen: Namen, pad: Pad) -> UUID:
    try:
        return UUID(str(waarde))
    except ValueError:
        pass
    try:
        return namen.nummer(VERWIJST[naam], str(waarde))
    except NaamOnbekend as fout:
        raise Veldfout(pad, str(fout)) from fout


def _enkel(soort: Any, waarde: Any, pad: Pad) -> Any:
    if soort is bool:
        return ja_of_nee(waarde, pad)
    if soort is date:
        return datum(waarde, pad).isoformat()
    if soort in {datetime, AwareDatetime}:
        return tijdstip(waarde, pad).isoformat()
    if isinstance(soort, type) and issubclass(soort, Enum):
        keuzes = tuple(str(w.value) for w in soort)
        if str(waarde) not in keuzes:
            raise Veldfout(pad, f"'{waarde}' kan hier niet{bedoelt(str(waarde), keuzes)}")
        return str(waarde)
    return _tekst(waarde, pad)


def _tekst(waarde: Any, pad: Pad) -> str:
    if isinstance(waarde, bool):
        raise Veldfout(pad, "hier hoort tekst; zet er aanhalingstekens om")
    return str(waarde)


def ja_of_nee(waarde: Any, pad: Pad) -> bool:
    """Yes or no, as people write it.

    Raises:
        Veldfout: for anything else.
    """
    if isinstance(waarde, bool):
        return waarde
    keuze = {"ja": True, "nee": False}.get(str(waarde).strip().lower())
    if keuze is None:
        raise Veldfout(pad, "hier hoort ja of nee")
    return keuze


def datum(waarde: Any, pad: Pad) -> date:
    """A day.

    Raises:
        Veldfout: for anything else.
    """
    if isinstance(waarde, date) and not isinstance(waarde, datetime):
        return waarde
    try:
        return date.fromisoformat(str(waarde))
    except ValueError as fout:
        raise Veldfout(pad, "dit is geen datum (schrijf jjjj-mm-dd)") from fout


def tijdstip(waarde: Any, pad: Pad) -> datetime:
    """A moment on the Dutch clock, unless a zone is written. In the hour that comes twice it is the first.

    Raises:
        Veldfout: for anything else, and for an hour that the clock skips.
    """
    try:
        moment = waarde if isinstance(waarde, datetime) else datetime.fromisoformat(str(waarde).strip())
    except ValueError as fout:
        raise Veldfout(pad, "dit is geen tijdstip (schrijf jjjj-mm-dd uu:mm)") from fout
    if not isinstance(waarde, datetime) and len(str(waarde).strip()) <= len("2026-01-01"):
        raise Veldfout(pad, "hier hoort ook een uur bij (schrijf jjjj-mm-dd uu:mm)")
    if moment.tzinfo is not None:
        return moment
    plaatselijk = moment.replace(tzinfo=NEDERLAND)
    heen_en_terug = plaatselijk.astimezone(UTC).astimezone(NEDERLAND)
    if heen_en_terug.replace(tzinfo=None) != moment:
        raise Veldfout(pad, "dit uur bestaat niet: de klok gaat dan naar zomertijd")
    return plaatselijk


def _eerste(fout: ValidationError) -> Veldfout:
    een = fout.errors(include_url=False, include_input=False)[0]
    pad: Pad = tuple(een["loc"])
    ctx = een.get("ctx", {})
    zinnen = {
        "string_too_short": "dit veld is leeg",
        "string_too_long": f"deze tekst is te lang (hooguit {ctx.get('max_length')} tekens)",
        "too_short": "hier ontbreekt er minstens een",
        "too_long": f"dit zijn er te veel (hooguit {ctx.get('max_length')})",
        "missing": "dit veld ontbreekt",
        "extra_forbidden": "dit veld bestaat niet",
        "value_error": str(ctx.get("error", "deze waarde klopt niet")),
    }
    return Veldfout(pad, zinnen.get(een["type"], "deze waarde klopt niet"))
