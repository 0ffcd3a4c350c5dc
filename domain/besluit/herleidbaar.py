"""What gives away whom a text is about, although it should be anonymous (004 §3.2 IV a; NIV-04).

This finds what can be found by looking: names, dates, numbers, addresses. Whether a story itself gives someone away is
for the giver to judge, and so is a name that starts a sentence when the giver was never told it here.
"""

import re
from collections.abc import Iterator
from uuid import UUID

from domain.casus import Casus
from domain.niveau import Niveau

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

_MET_HOOFDLETTER = {"Wmo", "Wlz", "Zvw", "Wgbo", "Wgs", "Jeugdwet", "Participatiewet", "Nederlands", "Nederland"}
"""Words with a capital inside a sentence that lead to nobody."""

_EIND_VAN_ZIN = re.compile(r"[.!?:;]+\s+|\n+")


def herleidbaar(tekst: str, casus: Casus, wie: UUID) -> str | None:
    """What in a text leads to a person, in words; ``None`` when nothing was found.

    ``wie`` wrote it. It is held against the names that they may know, and no others: an answer about a name that is
    sealed to them would tell it.
    """
    gevonden = next((wat for patroon, wat in _PATRONEN if patroon.search(tekst)), None)
    if gevonden is not None:
        return gevonden
    woorden = set(_woorden(tekst.casefold()))
    if any(woorden & _kenmerkend(naam) for naam in _bekende_namen(casus, wie)):
        return "een naam"
    return "een woord met een hoofdletter, dat een naam of plaats kan zijn" if _met_hoofdletter(tekst) else None


def _bekende_namen(casus: Casus, wie: UUID) -> Iterator[str]:
    """The names that this professional may know: of everyone for the regisseur, else of whom they were told about."""
    over = {
        stuk.over
        for stuk in casus.verstrekkingen.values()
        if wie in stuk.ontvangers and stuk.afweging is not None and stuk.afweging.niveau > Niveau.ANONIEM
    }
    for persoon, mens in casus.betrokkenen.items():
        if mens.gegevens is not None and (wie == casus.regisseur or persoon in over):
            yield mens.gegevens.naam


def _kenmerkend(naam: str) -> set[str]:
    return {deel for deel in _woorden(naam.casefold()) if deel not in _GEEN_NAAM and len(deel) > 1}


def _met_hoofdletter(tekst: str) -> bool:
    """Whether a word inside a sentence is written as a name; abbreviations in capitals are not."""
    return any(
        woord[0].isupper() and woord[1:].islower() and woord not in _MET_HOOFDLETTER
        for zin in _EIND_VAN_ZIN.split(tekst)
        for woord in _woorden(zin)[1:]
    )


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", tekst)
