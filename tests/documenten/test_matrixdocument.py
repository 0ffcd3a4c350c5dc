"""The matrix as a document: a table that can be heard as well as seen, and nothing in it that runs."""

import io
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pypdf import PdfReader

from infra.documenten.matrix import maak_matrixdocument, matrix_html, matrix_pdf
from services.berichten.convenant import Convenantbeeld
from tests.tui.berichten import convenantbeeld

VIJANDIG = ' <script>alert(1)</script> {{ 7*7 }} #eval("1") \u202edraai [/b]'


class _Tabellen(HTMLParser):
    """Counts headings and cells, and keeps what has a scope."""

    def __init__(self) -> None:
        super().__init__()
        self.scopes: list[str | None] = []
        self.cellen = self.bijschriften = 0
        self.taal = ""
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at each tag."""
        eigenschappen = dict(attrs)
        self.taal = str(eigenschappen.get("lang")) if tag == "html" else self.taal
        self.cellen += tag == "td"
        self.bijschriften += tag == "caption"
        self.scripts += tag == "script"
        if tag == "th":
            self.scopes.append(eigenschappen.get("scope"))


def _gelezen(beeld: Convenantbeeld) -> tuple[str, _Tabellen]:
    html = matrix_html(beeld)
    tabellen = _Tabellen()
    tabellen.feed(html)
    return html, tabellen


@pytest.mark.eis("CON-05")
def test_de_pagina_heeft_kopjes_voor_elke_rij_en_kolom() -> None:
    """Dutch, a caption for each table, and a scope on every heading: of a column or of a row."""
    html, tabellen = _gelezen(convenantbeeld())
    assert tabellen.taal == "nl"
    assert tabellen.bijschriften == 2
    assert tabellen.scopes.count("row") == 2 + 2
    assert tabellen.scopes.count("col") == 3 + 3
    assert None not in tabellen.scopes
    assert "tot en met buitenkant: bemoeizorg v1, artikel 5.2" in html
    assert "niets: geen artikel" in html


@pytest.mark.eis("CON-05")
def test_de_pdf_is_toegankelijk_en_zegt_hetzelfde() -> None:
    """Tagged, in Dutch, with a title; every party, every mark and what the articles say."""
    lezer = PdfReader(io.BytesIO(matrix_pdf(convenantbeeld())))
    wortel = lezer.trailer["/Root"]
    assert wortel["/Lang"].startswith("nl")
    assert wortel["/MarkInfo"]["/Marked"]
    assert lezer.metadata is not None
    assert "Convenant bemoeizorg" in str(lezer.metadata.title)
    tekst = " ".join(" ".join(blad.extract_text().split()) for blad in lezer.pages)
    for deel in ("wijkteam", "woningcorporatie", "B 5.2", "- W1", "Zwijgplicht is nodig.", "doel: zorg"):
        assert deel in tekst


def test_wat_een_ander_schreef_wordt_getoond_en_niet_uitgevoerd() -> None:
    """In both forms."""
    html, tabellen = _gelezen(convenantbeeld(VIJANDIG))
    assert tabellen.scripts == 0
    assert "{{ 7*7 }}" in html
    assert "49" not in html
    assert "\u202e" not in html
    assert matrix_pdf(convenantbeeld(VIJANDIG)).startswith(b"%PDF")


def test_het_bestand_heet_naar_convenant_versie_en_tekst(tmp_path: Path) -> None:
    """The name says which text; the same matrix gives the same bytes."""
    een = maak_matrixdocument(convenantbeeld(), "pdf", tmp_path)
    assert een.name == "matrix-bemoeizorg-v1-00000000.pdf"
    assert een.read_bytes() == matrix_pdf(convenantbeeld())
