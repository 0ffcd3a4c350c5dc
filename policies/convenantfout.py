"""What is wrong with a document, as a sentence: the file, the line, the article, and what would be right."""

import difflib
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from domain.afspraken import Toestemmingsmodel
from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.fase import Fase
from domain.grondslag import Grondslag
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Geheimhouding, Kring, Partijrol, Partijsoort, Samenwerking
from policies import convenantvorm
from policies.yamlbron import Gelezen

Pad = tuple[str | int, ...]


class ConvenantFout(Exception):  # noqa: N818 - the field's word
    """A convenant cannot be accepted: where it stands, and what would be right."""

    def __init__(self, bron: str, regel: int, artikel: str | None, zin: str) -> None:
        plek = f"{bron}, regel {regel}" if regel else bron
        super().__init__(f"{plek}{f', artikel {artikel}' if artikel else ''}: {zin}")
        self.bron = bron
        self.regel = regel
        self.artikel = artikel
        self.zin = zin


def eerste_fout(fout: ValidationError, gelezen: Gelezen, bron: str) -> ConvenantFout:
    """What pydantic found first, as a sentence with its place in a document that was read with ``lees_yaml``."""
    # A field that does not exist is most often a typo in one that is missing: that is said first.
    een = min(fout.errors(include_url=False), key=lambda e: e["type"] != "extra_forbidden")
    pad = tuple(een["loc"])
    return ConvenantFout(bron, gelezen.regel(pad), artikel_bij(pad, gelezen), _zin(een, pad))


def artikel_bij(pad: Pad, gelezen: Gelezen) -> str | None:
    """The number of the article that a path lies in; ``None`` outside the articles."""
    if len(pad) < 2 or pad[0] != "artikelen" or not isinstance(pad[1], int):
        return None
    artikel = gelezen.inhoud["artikelen"][pad[1]]
    return str(artikel.get("artikel")) if isinstance(artikel, dict) and "artikel" in artikel else None


def bedoelt(woord: str, uit: list[str]) -> str:
    """The nearest word there is, as a question; empty when nothing is near."""
    dichtbij = difflib.get_close_matches(woord, uit, n=1)
    return f"; bedoelt u '{dichtbij[0]}'?" if dichtbij else ""


def _zin(een: Mapping[str, Any], pad: Pad) -> str:
    veld = _naam(pad)
    ctx = een.get("ctx", {})
    woord = str(een.get("input"))
    keuze = str(ctx.get("expected", "")).replace(" or ", " of ")
    zinnen = {
        "missing": f"'{veld}' ontbreekt",
        "extra_forbidden": f"'{veld}' bestaat hier niet{bedoelt(veld, _WOORDEN)}",
        "enum": f"'{woord[:80]}' is niet bekend{bedoelt(woord, _WOORDEN)}. Kies uit: {keuze}",
        "literal_error": f"'{veld}': '{woord[:80]}' kan niet. Kies uit: {keuze}",
        "tuple_type": f"bij '{veld}' hoort een lijst tussen rechte haken",
        "dict_type": f"bij '{veld}' hoort een blok met namen en waarden",
        "too_short": f"'{veld}' is leeg of te kort; noem ten minste {ctx.get('min_length')}, of laat '{veld}' weg",
        "string_type": f"bij '{veld}' hoort tekst; zet wat er staat tussen aanhalingstekens",
        "string_too_short": f"'{veld}' is leeg; schrijf er iets",
        "string_too_long": f"'{veld}' is te lang; hooguit {ctx.get('max_length')} tekens",
        "string_pattern_mismatch": f"'{veld}': '{woord[:80]}' kan niet; gebruik kleine letters, cijfers en streepjes",
        "greater_than_equal": f"'{veld}' is te klein; ten minste {ctx.get('ge')}",
        "less_than_equal": f"'{veld}' is te groot; hooguit {ctx.get('le')}",
        "value_error": f"'{veld}': {ctx.get('error', '')}",
    }
    if een["type"] in zinnen:
        return zinnen[een["type"]]
    if een["type"].startswith("int_"):
        return f"bij '{veld}' hoort een heel getal"
    if een["type"].startswith("date_"):
        return f"bij '{veld}' hoort een dag, zoals 2026-01-31"
    if een["type"] in {"model_type", "model_attributes_type"}:
        return f"bij '{veld}' hoort een blok met namen en waarden; '{woord[:40]}' alleen klopt niet"
    return f"'{veld}': deze waarde klopt niet"


def _naam(pad: Pad) -> str:
    """The last name on a path; a place in a list is called by the list."""
    return next((str(deel) for deel in reversed(pad) if isinstance(deel, str) and deel != "[key]"), "document")


_SOORTEN = (
    Partijsoort,
    Partijrol,
    Samenwerking,
    Toestemmingsmodel,
    Categorie,
    Niveau,
    Fase,
    Grondslag,
    Kring,
    Geheimhouding,
    Rol,
    Doelsoort,
)
_WOORDEN = sorted(
    {woord.value for soort in _SOORTEN for woord in soort}
    | {
        veld.alias or naam
        for deel in vars(convenantvorm).values()
        if isinstance(deel, type) and issubclass(deel, BaseModel)
        for naam, veld in deel.model_fields.items()
    }
)
