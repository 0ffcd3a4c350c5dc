"""What gives away whom a text is about, although it should be anonymous (004 §3.2 IV a; NIV-04).

This finds what can be found by looking: names, dates, numbers, addresses. Whether a story itself gives someone away is
for the giver to judge.
"""

import re

from domain.casus import Casus

_PATRONEN = (
    (re.compile(r"(?<!\d)\d{9}(?!\d)"), "een nummer dat een BSN kan zijn"),
    (re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"), "een datum"),
    (re.compile(r"(?<!\w)\d{4}\s?[A-Za-z]{2}(?!\w)"), "een postcode"),
    (re.compile(r"\S+@\S+\.\w+"), "een e-mailadres"),
    (re.compile(r"(?<!\d)(?:\+31|0)[\s-]?\d(?:[\s-]?\d){8}(?!\d)"), "een telefoonnummer"),
)
"""What a person can be found by, and how it is called."""

_TUSSENVOEGSELS = {"de", "den", "der", "het", "van", "von", "te", "ten", "ter", "in", "op", "aan", "en"}
_AANSPREEKVORMEN = {"dhr", "mevr", "mw", "heer", "meneer", "mevrouw", "meisje", "jongen", "familie", "gezin"}
_GEEN_NAAM = _TUSSENVOEGSELS | _AANSPREEKVORMEN
"""Parts of names that anyone can have."""


def herleidbaar(tekst: str, casus: Casus) -> str | None:
    """What in a text leads to a person, in words; ``None`` when nothing was found."""
    gevonden = next((wat for patroon, wat in _PATRONEN if patroon.search(tekst)), None)
    if gevonden is not None:
        return gevonden
    woorden = set(_woorden(tekst))
    namen = (mens.gegevens.naam for mens in casus.betrokkenen.values() if mens.gegevens is not None)
    return "een naam" if any(woorden & _kenmerkend(naam) for naam in namen) else None


def _kenmerkend(naam: str) -> set[str]:
    return {deel for deel in _woorden(naam) if deel not in _GEEN_NAAM and len(deel) > 1}


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", tekst.casefold())
