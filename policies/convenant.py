"""The convenant as a document: what a lawyer writes, and what Kring compiles (CON-01; 001 §5 a-i, 004 §3.4.1)."""

from pathlib import Path

from pydantic import ValidationError

from policies.convenantfout import ConvenantFout, eerste_fout
from policies.convenantvorm import (
    Bereikregel,
    Convenant,
    ConvenantArtikel,
    ConvenantPartij,
    Doel,
    Hooguit,
    Mag,
    MagNiet,
)
from policies.keuring import keur
from policies.yamlbron import BronFout, lees_tekst, lees_yaml

__all__ = [
    "Bereikregel",
    "Convenant",
    "ConvenantArtikel",
    "ConvenantFout",
    "ConvenantPartij",
    "Doel",
    "Hooguit",
    "Mag",
    "MagNiet",
    "convenanttekst",
    "eerste_fout",
    "lees_convenant",
    "lees_convenantbestand",
    "regel_van_artikel",
]


def lees_convenant(tekst: str, bron: str, *, nieuw: bool = True) -> Convenant:
    """Read a convenant. ``bron`` is how the document is called in messages.

    ``nieuw`` ``False`` is for one that was published: what is asked of documents only since then is not asked of it.

    Raises:
        ConvenantFout: with the line, the article and what would be right.
    """
    try:
        gelezen = lees_yaml(tekst, bron)
    except BronFout as fout:
        raise ConvenantFout(bron, fout.regel, None, fout.zin) from fout
    try:
        convenant = Convenant.model_validate(gelezen.inhoud)
    except ValidationError as fout:
        raise eerste_fout(fout, gelezen, bron) from fout
    keur(convenant, gelezen, bron, nieuw=nieuw)
    return convenant


def regel_van_artikel(tekst: str, bron: str, artikel: str) -> int:
    """On which line of a convenant that can be read an article begins; 1 when it has no such article."""
    gelezen = lees_yaml(tekst, bron)
    nummers = [str(een["artikel"]) for een in gelezen.inhoud["artikelen"]]
    return gelezen.regel(("artikelen", nummers.index(artikel))) if artikel in nummers else 1


def lees_convenantbestand(pad: Path) -> Convenant:
    """Read a convenant from a file; messages call it by the name of the file.

    Raises:
        ConvenantFout: it cannot be read, is too large or not UTF-8, or it is no good convenant.
    """
    return lees_convenant(convenanttekst(pad), pad.name)


def convenanttekst(pad: Path) -> str:
    """The text of a file with a convenant, as it is kept when it is published.

    Raises:
        ConvenantFout: it cannot be read, is too large or not UTF-8.
    """
    try:
        return lees_tekst(pad)
    except BronFout as fout:
        raise ConvenantFout(pad.name, fout.regel, None, fout.zin) from fout
