"""Text that can always be printed: what no font has becomes visible instead of stopping a letter.

An accessible PDF may not hold a character without a glyph; one strange name must never block a letter that the law
asks for.
"""

import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

LETTERTYPEN = Path(__file__).parent / "lettertypen"

LANG = 30
"""Characters in a row without a break after which a line may be broken."""

_BREEK = "\u200b"
_BEHOUDEN = {"\n", "\u200c", "\u200d"}
_GEWOON = _BEHOUDEN | {"\t"}
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
        uit.append(" " if teken == "\t" else _teken(teken))
        if reeks >= LANG:
            uit.append(_BREEK)
            reeks = 0
    return "".join(uit)


def leesbaar(tekst: str) -> str:
    """The same text for a browser, which has fonts and breaks lines itself: without what steers or is not shown."""
    normaal = unicodedata.normalize("NFC", tekst).replace("\t", " ")
    return "".join(teken for teken in normaal if not _stuurt(teken))


def heeft_onbekende(deel: Any) -> bool:
    """Whether a text in this JSON holds a character that none of our fonts can draw."""
    if isinstance(deel, str):
        return any(
            not _stuurt(t) and t not in _GEWOON and not _is_bekend(t) for t in unicodedata.normalize("NFC", deel)
        )
    if isinstance(deel, list | dict):
        return any(heeft_onbekende(d) for d in (deel.values() if isinstance(deel, dict) else deel))
    return False


def _stuurt(teken: str) -> bool:
    """A control or format character: it draws nothing, and may turn lines around."""
    if teken in _STUREN:
        return True
    return unicodedata.category(teken) in {"Cc", "Cf", "Cs"} and teken not in _GEWOON


def _is_bekend(teken: str) -> bool:
    return teken in _BEHOUDEN or ord(teken) in _bekend()


def _teken(teken: str) -> str:
    if _stuurt(teken):
        return ""
    return teken if _is_bekend(teken) else f"[U+{ord(teken):04X}]"


def alles_drukbaar(deel: Any) -> Any:
    """The same JSON with every text printable."""
    return _alles(deel, drukbaar)


def alles_leesbaar(deel: Any) -> Any:
    """The same JSON with every text fit for a browser."""
    return _alles(deel, leesbaar)


def _alles(deel: Any, maak: Callable[[str], str]) -> Any:
    if isinstance(deel, str):
        return maak(deel)
    if isinstance(deel, list):
        return [_alles(d, maak) for d in deel]
    if isinstance(deel, dict):
        return {naam: _alles(d, maak) for naam, d in deel.items()}
    return deel
