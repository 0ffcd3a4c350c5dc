"""What strangers write: every character, every length and every sign leaves the documents whole and safe."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from infra.documenten.maken import brief_html, brief_pdf, inzage_html, inzage_pdf, maak_brief, maak_inzage
from infra.documenten.tekens import heeft_onbekende, leesbaar
from services.berichten.inzage import BEPERKT
from tests.documenten.test_documenten import brief, overzicht

KWAAD = '#panic("x") $x^2$ <lbl> @ref *vet* {{7*7}} {% raw %} <script>alert(1)</script> #read("/etc/passwd")'


def _tekst(pdf: bytes) -> str:
    bladen = (blad.extract_text() for blad in PdfReader(io.BytesIO(pdf)).pages)
    return "".join("".join(bladen).replace("\u200b", "").split())


def test_ieder_teken_is_af_te_drukken() -> None:
    """Every character of the first two planes, in ordinary text and in a heading, gives an accessible PDF."""
    tekens = [chr(c) for c in range(1, 0x20000) if not 0xD800 <= c <= 0xDFFF]
    for begin in range(0, len(tekens), 16384):
        assert brief_pdf(brief(wat=" ".join(tekens[begin : begin + 16384]))).startswith(b"%PDF")
    stuk = overzicht().gehouden[0].model_copy(update={"categorie": "".join(tekens[:4096:7])})
    assert inzage_pdf(overzicht(gehouden=(stuk,))).startswith(b"%PDF")


def test_opmaak_van_een_ander_wordt_letterlijk_getoond() -> None:
    """Markup of Typst, Jinja2 and HTML is shown as it was written, and does nothing."""
    assert "".join(KWAAD.split()) in _tekst(brief_pdf(brief(wat=KWAAD)))
    html = brief_html(brief(wat=KWAAD))
    assert "<script" not in html
    assert "{{7*7}}" in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("veld", ["wat", "aan", "doel", "waarom", "contactpunt"])
def test_twintigduizend_tekens_zonder_spatie_blijven_op_het_blad(veld: str) -> None:
    """A word without end is broken over lines and pages; not one character is lost."""
    pdf = brief_pdf(brief(**{veld: "q" * 20_000}))
    assert _tekst(pdf).count("q") >= 20_000
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 3


def test_lange_regels_van_een_overzicht_lopen_door_op_het_volgende_blad() -> None:
    """A line in a list, and a cell in a table, that is longer than a page goes on at the next."""
    stuk = overzicht().gehouden[0].model_copy(update={"doel": "q" * 20_000, "categorie": ""})
    stap = overzicht().stappen[0].model_copy(update={"zin": "q" * 20_000})
    pdf = inzage_pdf(overzicht(gehouden=(stuk,), stappen=(stap,)))
    assert _tekst(pdf).count("q") >= 40_000
    per_blad = [blad.extract_text().count("q") for blad in PdfReader(io.BytesIO(pdf)).pages]
    assert max(per_blad) < 2_000  # more than a page can hold would have run off it


def test_een_vervangen_teken_wordt_uitgelegd() -> None:
    """The document says what the number means; one without such a character says nothing of it."""
    assert "[U+1F469]" in _tekst(brief_pdf(brief(aan="👩")))
    assert "nummervanhetteken" in _tekst(brief_pdf(brief(aan="👩")))
    assert "nummervanhetteken" not in _tekst(brief_pdf(brief(aan="王小明")))
    assert not heeft_onbekende({"naam": ["Şevda\t\u202e\n"], "aantal": 3})


def test_de_pagina_toont_het_teken_zelf() -> None:
    """A browser has fonts of its own: nothing is replaced or cut, and nothing turns a line around."""
    assert leesbaar("👩" + "x" * 40 + "\u202e\x00\u200b") == "👩" + "x" * 40
    assert "\u202e" not in inzage_html(overzicht(naam="a\u202eb"))


def test_de_vingerafdruk_is_over_te_nemen() -> None:
    """It stands in one piece in page and PDF, without signs nobody sees."""
    assert "ab" * 32 in inzage_html(overzicht())
    bladen = PdfReader(io.BytesIO(inzage_pdf(overzicht()))).pages
    assert any("ab" * 32 in blad.extract_text() for blad in bladen)


@pytest.mark.eis("RCH-02")
def test_de_vaste_zin_is_gelijk_wat_er_ook_is_weggelaten() -> None:
    """Full or empty: the same bytes of the wording, once in the page and once in the PDF."""
    for een in (
        overzicht(),
        overzicht(gehouden=(), toestemmingen=(), gesprekken=(), betrokkenheden=(), stappen=(), ingezien=(), doelen=()),
    ):
        assert inzage_html(een).count(BEPERKT) == 1
        assert _tekst(inzage_pdf(een)).count("".join(BEPERKT.split())) == 1


def test_een_afkorting_houdt_haar_hoofdletters() -> None:
    """A heading starts with a capital, and changes nothing else."""
    stuk = overzicht().gehouden[0].model_copy(update={"categorie": "behandeling in de GGZ"})
    een = overzicht(gehouden=(stuk,))
    assert "Behandeling in de GGZ" in inzage_html(een)
    assert "BehandelingindeGGZ" in _tekst(inzage_pdf(een))


def test_een_vernietigde_tekst_laat_de_brief_heel() -> None:
    """What is no longer readable is said, in page and PDF."""
    assert "niet meer leesbaar" in brief_html(brief(wat=""))
    assert "nietmeerleesbaar" in _tekst(brief_pdf(brief(wat="")))


def test_elk_blad_van_een_oefening_is_gemerkt() -> None:
    """Not the first page only."""
    een = overzicht()
    for blad in PdfReader(io.BytesIO(inzage_pdf(overzicht(stappen=een.stappen * 100)))).pages:
        assert "OEFENING" in blad.extract_text()


@pytest.mark.eis("DOS-05")
def test_een_kenmerk_wijst_geen_andere_map_aan(tmp_path: Path) -> None:
    """A case name that holds a path stays in the folder that was asked for."""
    map_ = tmp_path / "a" / "b"
    maak_inzage(overzicht(kenmerk="../../weg"), map_)
    maak_brief(brief(kenmerk="/../"), map_)
    assert len(list(map_.iterdir())) == 4
    assert [p.name for p in tmp_path.iterdir()] == ["a"]
