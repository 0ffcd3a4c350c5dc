"""The words of a matrix, the same on every surface: letters, what stands in a cell, and what a situation is called."""

from domain.niveau import Niveau
from services.berichten.convenant import Convenantbeeld, Matrixbeeld, Matrixcel, Verwijzing

LETTERS = {None: "-", Niveau.DAT: "D", Niveau.BUITENKANT: "B", Niveau.INHOUD: "I"}
"""The letter of each level; ``-`` is nothing that can be traced to someone."""

LEGENDA = {
    "I": "tot en met inhoud: alles wat nodig is",
    "B": "tot en met buitenkant: wat aan de buitenkant te zien is",
    "D": "alleen dat iemand bekend is",
    "-": "niets; staat er geen artikel bij, dan laat geen artikel dit toe",
}

GEEN_ARTIKEL = "Geen enkel artikel van het convenant staat dit toe."

VANZELF = {"binding": "gebonden", "deelname": "deelnemer", "gegeven": "ja", "doelbinding": "zelfde doel"}
"""How the facts are when all goes well; a situation names them only when they are otherwise."""


def letter(cel: Matrixcel) -> str:
    """The letter of a cell."""
    return LETTERS[cel.niveau]


def beslist(cel: Matrixcel, beeld: Convenantbeeld) -> tuple[Verwijzing, ...]:
    """The articles that the letter rests on: all that allow it, or the first that closes all of it, the highest law."""
    return tuple(beeld.verwijzingen[n] for n in (cel.volgens if cel.niveau is not None else cel.dicht[:1]))


def merken(cel: Matrixcel, beeld: Convenantbeeld) -> str:
    """The short names of those articles; empty when no article allows anything."""
    return ", ".join(dict.fromkeys(v.merk for v in beslist(cel, beeld)))


def situatiezin(matrix: Matrixbeeld) -> str:
    """In which situation, as one line."""
    return "; ".join(f"{wat}: {waarde}" for wat, waarde in matrix.situatie.items() if VANZELF.get(wat) != waarde)


def waarom(cel: Matrixcel, beeld: Convenantbeeld) -> tuple[str, ...]:
    """Why a cell is as it is: a sentence for each article, first what allows it, then what closes more."""
    zinnen = []
    if cel.niveau is not None:
        zinnen.append(f"Mag tot en met {cel.niveau}:")
        zinnen += [_zin(beeld.verwijzingen[n]) for n in cel.volgens]
    if cel.niveau is not Niveau.INHOUD:
        zinnen.append("Niets mag, want:" if cel.niveau is None else "Meer mag niet, want:")
        zinnen += [_zin(beeld.verwijzingen[n]) for n in cel.dicht] or [GEEN_ARTIKEL]
    return tuple(zinnen)


def _zin(verwijzing: Verwijzing) -> str:
    return f"{verwijzing.bron}, artikel {verwijzing.nummer}: {verwijzing.tekst}"
