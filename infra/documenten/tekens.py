"""Text that can always be printed: what no font has becomes visible instead of stopping a letter.

An accessible PDF may not hold a character without a glyph; one strange name must never block a letter that the law
asks for.
"""

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

LETTERTYPEN = Path(__file__).parent / "lettertypen"

LANG = 30
"""Characters in a row without a break after which a line may be broken."""

_BREEK = "\u200b"
_BEHOUDEN = {"\n", "\u200c", "\u200d"}
_STUREN = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff"}


@cache
def _bekend() -> frozenset[int]:
    """Every character that one of our fonts can draw."""
    gevonden: set[int] = set()
    for bestand in sorted(LETTERTYPEN.glob("*.ttf")):
        with TTFont(bestand, lazy=True) as font:
            gevonden |= set(font.getBestCmap() or {})
    return frozenset(gevonden)


def drukbaar(tekst: str) -> str:
    """The same text, with what cannot be drawn shown by its number, and without marks that turn lines around."""
    uit = []
    reeks = 0
    for teken in unicodedata.normalize("NFC", tekst):
        reeks = 0 if teken.isspace() else reeks + 1
        uit.append(_teken(teken))
        if reeks >= LANG:
            uit.append(_BREEK)
            reeks = 0
    return "".join(uit)


def _teken(teken: str) -> str:
    if teken == "\t":
        return " "
    if teken in _STUREN or (unicodedata.category(teken) in {"Cc", "Cf", "Cs"} and teken not in _BEHOUDEN):
        return ""
    if teken in _BEHOUDEN or ord(teken) in _bekend():
        return teken
    return f"[U+{ord(teken):04X}]"


def alles_drukbaar(deel: Any) -> Any:
    """The same JSON with every text printable."""
    if isinstance(deel, str):
        return drukbaar(deel)
    if isinstance(deel, list):
        return [alles_drukbaar(d) for d in deel]
    if isinstance(deel, dict):
        return {naam: alles_drukbaar(d) for naam, d in deel.items()}
    return deel
