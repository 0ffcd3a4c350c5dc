"""The one way in which text from outside comes on the screen: literally, and without power over the terminal.

Textual and Rich read ``[...]`` as markup, a terminal obeys escape characters, and bidirectional overrides make a line
read otherwise than it was written. Every text that somebody else wrote passes here first.
"""

import unicodedata

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.content import Content

_BEELD_VAN_STUURTEKENS = 0x2400
_GEWONE_TEKENS = frozenset("\n\u200c\u200d\u200e\u200f\u061c")
"""Line breaks, joiners and single direction marks: names in many scripts need them."""

TEKENS_PER_CEL = 8
"""More characters than this for each cell are marks piled on a letter; what comes after them is not looked at."""

_STUREND = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def schoon(waarde: object) -> str:
    """The text with everything that could steer a terminal made visible.

    Control characters become their picture (``␛``); direction overrides, lone surrogates and other invisible
    formatting become their number (``⟨U+202E⟩``). A tab becomes spaces. ``None`` becomes an empty text.
    """
    tekst = "" if waarde is None else str(waarde)
    if tekst.isascii() and tekst.isprintable():
        return tekst
    return "".join(map(_zichtbaar, tekst.replace("\r\n", "\n").expandtabs(4)))


def _zichtbaar(teken: str) -> str:
    if teken in _GEWONE_TEKENS or unicodedata.category(teken) not in _STUREND:
        return teken
    nummer = ord(teken)
    if nummer < 0x20:
        return chr(_BEELD_VAN_STUURTEKENS + nummer)
    return "␡" if nummer == 0x7F else f"⟨U+{nummer:04X}⟩"


def regel(waarde: object, breedte: int | None = None) -> str:
    """The text on one line; cut with ``…`` when it is wider than ``breedte`` cells."""
    heel = "" if waarde is None else str(waarde)
    begin = heel if breedte is None else heel[: breedte * TEKENS_PER_CEL]
    tekst = schoon(begin).replace("\n", " ⏎ ")
    if breedte is None or (len(begin) == len(heel) and cell_len(tekst) <= breedte):
        return tekst
    return set_cell_size(tekst, max(breedte - 1, 0)).rstrip() + "…" if breedte > 0 else ""


def veilig(waarde: object, stijl: str = "") -> Text:
    """The text for a table cell or a static text, without markup."""
    return Text(schoon(waarde), style=stijl)


def veilige_regel(waarde: object, breedte: int | None = None, stijl: str = "") -> Text:
    """One line for a table cell, without markup."""
    return Text(regel(waarde, breedte), style=stijl, no_wrap=True, overflow="ellipsis")


def veilige_inhoud(waarde: object) -> Content:
    """The text for labels and options that take no Rich text, without markup."""
    return Content(regel(waarde))
