"""The access matrix as a document: an accessible page, or PDF/UA. Made from the message alone."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from infra.documenten.maken import html_uit, pdf_uit, schrijf
from infra.documenten.tekens import alles_leesbaar
from infra.documenten.vorm import datum, met_hoofdletter
from services.berichten.convenant import Convenantbeeld, Matrixbeeld, Matrixcel
from services.berichten.matrixtekst import LEGENDA, beslist, letter, merken, situatiezin

_KLEIN = {"I": "tot en met inhoud", "B": "tot en met buitenkant", "D": "alleen dat", "-": "niets"}


def matrix_html(beeld: Convenantbeeld) -> str:
    """The matrices as one page."""
    return html_uit("matrix.html.j2", alles_leesbaar(_vorm(beeld)))


def matrix_pdf(beeld: Convenantbeeld) -> bytes:
    """The matrices as PDF/UA-1 and PDF/A-2a, on lying sheets. It is dated the first day that the version is valid."""
    dag = beeld.geldig_van
    return pdf_uit("matrix.typ", _vorm(beeld), datetime(dag.year, dag.month, dag.day, tzinfo=UTC))


def maak_matrixdocument(beeld: Convenantbeeld, vorm: str, map_: Path) -> Path:
    """Write the matrices as ``html`` or ``pdf``; the name says which convenant, version and text.

    Raises:
        DocumentNietGeschreven: the disk would not take it.
    """
    bestand = map_ / f"matrix-{beeld.convenant}-v{beeld.versie}-{beeld.hash[:8]}.{vorm}"
    return schrijf(bestand, matrix_html(beeld) if vorm == "html" else matrix_pdf(beeld))


def _vorm(beeld: Convenantbeeld) -> dict[str, Any]:
    getoond = {n for m in beeld.matrices for r in m.rijen for c in r.cellen for n in _getoond(c)}
    return {
        "oefening": False,
        "kenmerk": f"{beeld.convenant} v{beeld.versie}",
        "titel": beeld.titel,
        "versie": beeld.versie,
        "van": datum(beeld.geldig_van),
        "tot": datum(beeld.geldig_tot),
        "hash": beeld.hash,
        "legenda": [[letter_, uitleg] for letter_, uitleg in LEGENDA.items()],
        "matrices": [_matrix(m, beeld) for m in beeld.matrices],
        "artikelen": [
            {"merk": v.merk, "waar": f"{v.bron}, artikel {v.nummer}", "tekst": v.tekst}
            for n, v in enumerate(beeld.verwijzingen)
            if n in getoond
        ],
    }


def _getoond(cel: Matrixcel) -> tuple[int, ...]:
    return cel.volgens if cel.niveau is not None else cel.dicht[:1]


def _matrix(matrix: Matrixbeeld, beeld: Convenantbeeld) -> dict[str, Any]:
    situatie = matrix.situatie
    return {
        "kop": met_hoofdletter(f"{situatie['doel']}, kring {situatie['kring']}"),
        "situatie": situatiezin(matrix),
        "categorieen": list(matrix.categorieen),
        "rijen": [
            {
                "partij": rij.partij,
                "cellen": [
                    {"letter": letter(c), "merken": merken(c, beeld), "woorden": _woorden(c, beeld)} for c in rij.cellen
                ],
            }
            for rij in matrix.rijen
        ],
    }


def _woorden(cel: Matrixcel, beeld: Convenantbeeld) -> str:
    artikelen = ", ".join(dict.fromkeys(f"{v.bron}, artikel {v.nummer}" for v in beslist(cel, beeld)))
    return f"{_KLEIN[letter(cel)]}: {artikelen or 'geen artikel'}"
