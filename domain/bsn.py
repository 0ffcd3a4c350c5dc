"""The citizen service number: allowed where the law asks for it, never in the open (DOS-05)."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def klopt_elfproef(cijfers: str) -> bool:
    """Whether nine digits pass the eleven-test (001 annex o)."""
    return sum(g * int(c) for g, c in zip(_GEWICHTEN, cijfers, strict=True)) % 11 == 0


def _controleer(waarde: str) -> str:
    cijfers = waarde.replace(".", "").replace(" ", "").zfill(9)
    if not (cijfers.isascii() and cijfers.isdigit() and len(cijfers) == 9) or cijfers == "000000000":
        raise ValueError("een burgerservicenummer heeft acht of negen cijfers")
    if not klopt_elfproef(cijfers):
        raise ValueError("dit burgerservicenummer klopt niet (elfproef); is er een cijfer verwisseld?")
    return cijfers


Bsn = Annotated[str, StringConstraints(min_length=8, max_length=13), AfterValidator(_controleer)]
"""Nine digits that pass the eleven-test; eight digits get their leading zero back."""
