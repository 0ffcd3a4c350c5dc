"""What is told at a level stays at that level: no text gives away what a higher one says (001 §3.3; NIV-07)."""

import re

from domain.besluit.geven import Geven
from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.niveau import Niveau

_WOORD = re.compile(r"[^\W_]+")


@regel(
    "tekst-verschilt",
    eis="NIV-07",
    bron="001 §3.3",
    volgende=("Schrijf bij het lagere niveau alleen wat daar bij hoort.",),
)
def tekst_verschilt(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """A text is another one than those above it: what is told at a level does not stand in the text below it."""
    lagen = [(n, t) for n in (Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD) if (t := _tekst_van(opdracht, n))]
    for nummer, (laag, tekst) in enumerate(lagen):
        for hoog, erboven in lagen[nummer + 1 :]:
            if _woorden(erboven) in _woorden(tekst):
                return f"In de tekst voor {laag} staat al wat pas bij {hoog} hoort."
    return None


def _tekst_van(opdracht: Geven, niveau: Niveau) -> str | None:
    return {Niveau.DAT: opdracht.dat, Niveau.BUITENKANT: opdracht.buitenkant, Niveau.INHOUD: opdracht.inhoud}[niveau]


def _woorden(tekst: str) -> str:
    """The words alone, with a space around each: layout and punctuation make no other text."""
    woorden = " ".join(_WOORD.findall(tekst.casefold()))
    return f" {woorden} "
