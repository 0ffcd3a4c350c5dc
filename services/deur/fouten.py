"""What can go wrong at the door, as errors with fields. Each becomes one message; none becomes a traceback."""

from pydantic import ValidationError

from services.berichten.antwoord import Geweigerd, Reden


class Deurfout(Exception):  # noqa: N818 - the field's word
    """The root of everything the door itself refuses to do."""


class Onbekend(Deurfout):
    """The case is not there, or not there for this caller: nobody can tell which."""


class NietAangemeld(Deurfout):
    """The connection belongs to nobody who is registered."""


class Onjuist(Deurfout):
    """The message is malformed. ``velden`` says for each field, in Dutch, what is wrong with it."""

    def __init__(self, zin: str, velden: dict[str, str] | None = None) -> None:
        super().__init__(zin)
        self.zin = zin
        self.velden = velden or {}


class TeVeel(Deurfout):
    """So much was asked in a short time that nothing is decided until it is over."""


class NietToegestaan(Deurfout):
    """The call may not be carried out or answered. Where it is raised nothing is recorded: the door does (LOG-01)."""

    def __init__(self, antwoord: Geweigerd) -> None:
        super().__init__(antwoord.redenen[0].zin if antwoord.redenen else "")
        self.antwoord = antwoord


def niet_toegestaan(zin: str, bron: str, eis: str | None = None, volgende: tuple[str, ...] = ()) -> NietToegestaan:
    """A refusal for one reason."""
    return NietToegestaan(Geweigerd(redenen=(Reden(zin=zin, bron=bron, eis=eis),), volgende=volgende))


_ZINNEN = {
    "missing": "dit veld ontbreekt",
    "extra_forbidden": "dit veld bestaat niet",
    "string_too_short": "dit veld is leeg",
    "string_too_long": "deze tekst is te lang (hooguit {max_length} tekens)",
    "string_type": "hier hoort tekst",
    "enum": "kies uit: {expected}",
    "uuid_parsing": "dit is geen geldig nummer",
    "uuid_type": "dit is geen geldig nummer",
    "date_from_datetime_parsing": "dit is geen datum (schrijf jjjj-mm-dd)",
    "date_parsing": "dit is geen datum (schrijf jjjj-mm-dd)",
    "date_type": "dit is geen datum (schrijf jjjj-mm-dd)",
    "datetime_parsing": "dit is geen tijdstip",
    "datetime_from_date_parsing": "dit is geen tijdstip",
    "timezone_aware": "bij dit tijdstip hoort een tijdzone",
    "bool_parsing": "hier hoort ja of nee",
    "bool_type": "hier hoort ja of nee",
    "int_parsing": "hier hoort een getal",
    "int_type": "hier hoort een getal",
    "too_short": "hier ontbreekt er minstens een",
    "too_long": "dit zijn er te veel (hooguit {max_length})",
    "tuple_type": "hier hoort een lijst",
    "dict_type": "hier horen velden met een naam",
    "model_type": "hier horen velden met een naam",
    "model_attributes_type": "hier horen velden met een naam",
    "json_invalid": "dit is geen geldige JSON",
    "string_unicode": "deze tekst bevat een teken dat niet kan worden bewaard",
}


def zin_bij(fout: ValidationError) -> dict[str, str]:
    """For each field, in Dutch, what is wrong; the value itself is never repeated."""
    velden: dict[str, str] = {}
    for een in fout.errors(include_url=False, include_input=False):
        waar = ".".join(str(deel) for deel in een["loc"]) or "bericht"
        if een["type"] == "value_error":
            velden[waar] = str(een.get("ctx", {}).get("error", "deze waarde klopt niet"))
            continue
        vorm = _ZINNEN.get(een["type"], "deze waarde klopt niet")
        velden[waar] = vorm.format_map(_Met({k: v for k, v in een.get("ctx", {}).items() if k != "error"}))
    return velden


class _Met(dict[str, object]):
    """Format fields that may be absent."""

    def __missing__(self, sleutel: str) -> str:
        return "…"
