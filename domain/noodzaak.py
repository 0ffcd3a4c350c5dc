"""Why a higher level than *dat* is needed: which arguments are valid and which are not (004 §3.2 V; NIV-06)."""

import re
from enum import StrEnum


class Noodzaaksoort(StrEnum):
    """The rows of the table in 004 §3.2 V. The last three are chosen too, and refused as what they are."""

    WETTELIJK = "wettelijk nodig"
    WERK = "nodig voor het werk"
    VEILIGHEID = "nodig voor de veiligheid"
    GOEDE_HULP = "nodig voor goede hulp"
    LATER = "misschien later nodig"
    HANDIG = "handig"
    SNELLER = "sneller"


ONGELDIG: dict[Noodzaaksoort, str] = {
    Noodzaaksoort.LATER: "'Misschien later nodig' is geen reden: het is niet nu nodig.",
    Noodzaaksoort.HANDIG: "'Handig' is geen reden: het kan ook zonder.",
    Noodzaaksoort.SNELLER: "'Sneller' of 'efficiënter' is geen reden: het kan ook zonder.",
}
"""Why each invalid argument is none."""

MINSTENS_WOORDEN = 3
"""A reason says what goes wrong or cannot be done; less than this many words says neither."""

TE_KORT = "Zeg in een zin wat er zonder deze gegevens niet kan of misgaat."

_TUSSEN = r"(?:(?!niet\b)\w+ ){0,3}"
"""A few words between, as in 'is voor ons wel handig'; a 'not' among them makes it another sentence."""

_VERRADEN: tuple[tuple[re.Pattern[str], Noodzaaksoort], ...] = tuple(
    (re.compile(patroon), soort)
    for patroon, soort in (
        (r"\bje weet (maar )?nooit\b|\bvoor de zekerheid\b|\bvoor later\b|\bmisschien ooit\b", Noodzaaksoort.LATER),
        (rf"\b(is|lijkt|zou) {_TUSSEN}(handig|makkelijk|gemakkelijk)(er)?\b", Noodzaaksoort.HANDIG),
        (r"\bnice to know\b|\b(complete|volledige) (plaatje|beeld)\b|\bvoor het gemak\b", Noodzaaksoort.HANDIG),
        (rf"\b(is|werkt|gaat) {_TUSSEN}(efficiënt|efficient|sneller)(er)?\b", Noodzaaksoort.SNELLER),
    )
)
"""What gives an invalid argument away. A sentence that only has such a word in it ('niet makkelijk') is not one."""


def ongeldig_argument(tekst: str) -> str | None:
    """Why a text is no argument, or ``None`` when nothing gives that away."""
    klein = " ".join(tekst.casefold().split())
    return next((ONGELDIG[soort] for patroon, soort in _VERRADEN if patroon.search(klein)), None)


def bezwaar_tegen_noodzaak(soort: Noodzaaksoort | None, tekst: str | None) -> str | None:
    """What is in the way of going higher than *dat* for this reason; ``None`` when it can be weighed."""
    if soort is None:
        return "Verder dan dat kan alleen als het nodig is. Kies waarom."
    if soort in ONGELDIG:
        return ONGELDIG[soort]
    if tekst is None or len(re.findall(r"\w+", tekst)) < MINSTENS_WOORDEN:
        return TE_KORT
    return ongeldig_argument(tekst)
