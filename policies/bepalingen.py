"""The catalogue of provisions of law on which something can be given (STP-14), read from ``policies/bepalingen``.

These open a disclosure to who names one; the ceilings of ``policies.wet`` close, and go before. Facts (article, who, to
whom, for what) come from the field's guides, each with its paragraph; where a guide names a law without an article, the
number is that of the law.
"""

from functools import cache
from importlib.resources import files

from domain.bepaling import Bepaling
from policies.yamlbron import lees_yaml


@cache
def alle_bepalingen() -> tuple[Bepaling, ...]:
    """Every provision of every day, in the order in which they are named."""
    gevonden: list[Bepaling] = []
    for bestand in sorted((files("policies") / "bepalingen").iterdir(), key=lambda b: b.name):
        if bestand.name.endswith(".yaml"):
            gelezen = lees_yaml(bestand.read_text(encoding="utf-8"), bestand.name)
            gevonden += [Bepaling.model_validate(b) for b in gelezen.inhoud]
    return tuple(gevonden)
