"""Where a convenant on the command line comes from: a file, or the name of one that is bundled; and compiling it.

It loads policy, and is itself loaded only by commands that work on files.
"""

from datetime import date
from importlib.resources import files
from pathlib import Path

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from domain.tijd import NEDERLAND
from infra.invulling.invullen import bedoelt
from infra.opdrachtregel.afloop import Gebruiksfout, fout_uit
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import Convenant, ConvenantFout, lees_convenant, regel_van_artikel
from policies.gevallen import Gevallen, lees_gevallen
from policies.regels import PublicatieGeweigerd

_CONVENANTEN = files("policies") / "convenanten"
_GEVALLEN = files("policies") / "voorbeelden"


def gebundeld() -> tuple[str, ...]:
    """The names of the convenanten that come with the program."""
    return tuple(sorted(b.name.removesuffix(".yaml") for b in _CONVENANTEN.iterdir() if b.name.endswith(".yaml")))


def haal_convenant(wat: str) -> Convenant:
    """Read a convenant from a file, or a bundled one by its name. A file goes first.

    Raises:
        Gebruiksfout: there is neither, or the document is no good; with file, line and article.
    """
    try:
        return lees_convenant(*_tekst(wat))
    except ConvenantFout as fout:
        raise Gebruiksfout(str(fout)) from fout


def haal_gevallen(convenant: str, gevallen: str | None) -> Gevallen:
    """Read the cases in a file, or the bundled ones of a bundled convenant.

    Raises:
        Gebruiksfout: there are none, or they are no good; with file and line.
    """
    try:
        if gevallen is not None:
            return lees_gevallen(_bestand(gevallen), Path(gevallen).name)
        if convenant in gebundeld() and not Path(convenant).exists():
            naam = f"{convenant}.yaml"
            return lees_gevallen((_GEVALLEN / naam).read_text(encoding="utf-8"), f"voorbeelden/{naam}")
    except ConvenantFout as fout:
        raise Gebruiksfout(str(fout)) from fout
    raise Gebruiksfout("Zeg ook welke gevallen: kring convenant toets BESTAND GEVALLEN.")


def kies_dag(convenant: Convenant, op: date | None, vandaag: date) -> date:
    """Under the law of which day: the one that was named, else today, or the nearest day on which it is valid."""
    return op or min(max(vandaag, convenant.geldig.van), convenant.geldig.tot)


def vandaag() -> date:
    """Today, in the Netherlands."""
    from datetime import datetime

    return datetime.now(NEDERLAND).date()


def vertaal(wat: str, convenant: Convenant, op: date) -> GepubliceerdBeleid:
    """Compile and compare over the whole space, with a bar that shows how far. ``wat`` is where it was read from.

    Raises:
        PublicatieGeweigerd: it cannot come into force; with the file and the line of the article it is about.
    """
    try:
        return _vertaal(convenant, op)
    except PublicatieGeweigerd as fout:
        if fout.artikel is None:
            raise
        tekst, bron = _tekst(wat)
        zin = f"{fout.zin} Zie {bron}, regel {regel_van_artikel(tekst, bron, fout.artikel)}."
        raise PublicatieGeweigerd(fout.artikel, fout.wet, zin) from fout


def _vertaal(convenant: Convenant, op: date) -> GepubliceerdBeleid:
    kolommen = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"))
    with Progress(*kolommen, TimeElapsedColumn(), console=fout_uit, transient=True) as balk:
        taak = balk.add_task(f"{convenant.convenant} v{convenant.versie} vertalen", total=None)

        def voortgang(klaar: int, alle: int) -> None:
            balk.update(taak, description="elke vraag vergelijken", completed=klaar, total=alle)

        return publiceer(convenant, op, voortgang)


def _tekst(wat: str) -> tuple[str, str]:
    if not Path(wat).exists() and wat in gebundeld():
        naam = f"{wat}.yaml"
        return (_CONVENANTEN / naam).read_text(encoding="utf-8"), naam
    return _bestand(wat), Path(wat).name


def _bestand(naam: str) -> str:
    pad = Path(naam)
    if not pad.exists():
        bekend = gebundeld()
        rest = bedoelt(naam, bekend).removesuffix(".")
        raise Gebruiksfout(f"'{naam}' is geen bestand en geen meegeleverd convenant{rest}. Wel: {', '.join(bekend)}.")
    try:
        return pad.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Gebruiksfout(f"{pad.name} is geen tekst.") from None
