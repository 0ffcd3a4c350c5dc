"""Text that people write: bounded, without control characters, otherwise as they wrote it."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints


def _zonder_stuurtekens(waarde: str) -> str:
    """Refuse control characters and lone surrogates; line breaks and tabs are ordinary text.

    Right-to-left letters and marks, emoji and every script are ordinary text too: people have such names.
    """
    for plaats, teken in enumerate(waarde, start=1):
        if unicodedata.category(teken) in {"Cc", "Cs"} and teken not in "\n\t":
            raise ValueError(f"teken {plaats} is een stuurteken (U+{ord(teken):04X}); dat hoort niet in een tekst")
    return waarde


Zin = Annotated[
    str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True), AfterValidator(_zonder_stuurtekens)
]
"""One line: a name, a function, a short reason. 1 to 200 characters after trimming."""

Tekst = Annotated[
    str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True), AfterValidator(_zonder_stuurtekens)
]
"""A paragraph or a few. 1 to 4,000 characters after trimming."""


def zegt_iets(tekst: str | None) -> bool:
    """Whether a text says anything: at least two letters or digits. A dot or a dash fills a field, and says nothing."""
    return tekst is not None and sum(teken.isalnum() for teken in tekst) >= 2
