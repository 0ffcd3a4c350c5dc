"""The commands of a reviewer, on files alone: what they say, in which form, and how they end."""

import json
from pathlib import Path
from typing import Any

import pytest

from infra.opdrachtregel.wegwijzer import draai

MAP = Path(__file__).parents[2] / "policies"
BRON = (MAP / "convenanten" / "bemoeizorg.yaml").read_text(encoding="utf-8")
ARTIKELEN = """artikelen:
  - artikel: "1"
    tekst: De GGD hoort de buitenkant van het wonen.
    mag: {wie: [ggd], wat: [wonen], tot en met: buitenkant, doel: [wonen], op grond van: [wet]}
  - artikel: "2"
    tekst: Nog eens hetzelfde.
    mag: {wie: [ggd], wat: [wonen], tot en met: dat, doel: [wonen], op grond van: [wet]}

"""
DOELEN = "doelen:\n  wonen: {wat: voorkomen dat iemand zijn woning verliest, soort: hulp}\n\n"


def _deel(begin: str, einde: str) -> str:
    """The part of the bundled document from one heading up to another."""
    return BRON[BRON.index(f"\n{begin}:") + 1 : BRON.index(f"\n{einde}:") + 1]


KLEIN = (
    BRON[: BRON.index("\ndoelen:") + 1]
    + DOELEN
    + _deel("gegevens", "artikelen")
    + ARTIKELEN
    + BRON[BRON.index("\ninformeren:") + 1 :]
)
GEVAL = "{geval: %s, bron: proef, wie: ggd, wat: wonen, niveau: %s, doel: wonen, op grond van: wet, %s}"


def _gevallen(*regels: str) -> str:
    return "convenant: bemoeizorg\nop: 2026-02-01\ngevallen:\n" + "".join(f"  - {r}\n" for r in regels)


@pytest.fixture
def klein(tmp_path: Path) -> Path:
    """A convenant with two articles, of which one says what the other says already."""
    bestand = tmp_path / "klein.yaml"
    bestand.write_text(KLEIN, encoding="utf-8")
    return bestand


def _uit(capfd: Any) -> str:
    return " ".join(capfd.readouterr().out.split())


@pytest.mark.eis("CON-05")
def test_controleer_zegt_wat_erin_staat_en_wat_niets_verandert(klein: Path, capfd: Any) -> None:
    """Parties, purposes, hash, how many questions were compared, and the article that is said already."""
    assert draai(["convenant", "controleer", str(klein)]) == 0
    uit = _uit(capfd)
    assert "Partijen (12)" in uit
    assert "Er is geen verschil." in uit
    assert "Let op: artikel 2 verandert niets. Andere artikelen zeggen dit al. Door: bemoeizorg v1, art. 1." in uit
    assert draai(["convenant", "controleer", str(klein), "--json"]) == 0
    gegeven = json.loads(capfd.readouterr().out)
    assert gegeven["hash"] in uit
    assert gegeven["vragen"] > 10**10
    assert [z["artikel"] for z in gegeven["zonder werking"]] == ["2"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "code", "zin"),
    [
        ("wie: [ggd]", "wie: [politi]", 2, "artikel 1: 'politi' is niet bekend; bedoelt u 'politie'?"),
        ("tot en met: buitenkant", "tot en met: inhoudd", 2, "bedoelt u 'inhoud'?"),
        ("versie: 1\n", "versie: [\n", 2, "geen geldige YAML"),
        ("tot: 2030-12-31", "tot: 2019-12-31", 2, "de laatste dag ligt voor de eerste"),
        (
            "wat: [wonen], tot en met: buitenkant",
            "wat: [gezondheid], geheimhouding: [geen], tot en met: buitenkant",
            1,
            "Dit convenant kan niet gelden. Artikel 1 staat meer toe dan de wet.",
        ),
        (
            "wat: [wonen], tot en met: buitenkant",
            "wat: [gezondheid], geheimhouding: [geen], tot en met: buitenkant",
            1,
            "Laat in artikel 1 weg wat deze wet sluit. Zie kapot.yaml, regel ",
        ),
    ],
)
def test_een_fout_wordt_gezegd_met_plaats_en_code(
    oud: str, nieuw: str, code: int, zin: str, tmp_path: Path, capfd: Any
) -> None:
    """File, line and article for what cannot be read; the law for what cannot be in force."""
    assert oud in KLEIN
    bestand = tmp_path / "kapot.yaml"
    bestand.write_text(KLEIN.replace(oud, nieuw, 1), encoding="utf-8")
    assert draai(["convenant", "controleer", str(bestand)]) == code
    fout = " ".join(capfd.readouterr().err.split())
    assert zin in fout
    assert code != 2 or "kapot.yaml, regel" in fout
    assert "Traceback" not in fout


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["controleer", "bemoeizrg"], "geen bestand en geen meegeleverd convenant"),
        (["matrix", "bemoeizorg", "--doel", "zorgg"], "'zorgg' is geen doel. Bedoelt u 'zorg'?"),
        (["matrix", "bemoeizorg", "--vorm", "word"], "De vorm 'word' bestaat niet. Kies uit: scherm, html, pdf."),
        (["controleer", "bemoeizorg", "--op", "morgen"], "geen datum"),
        (["uitvoer", "bemoeizorg", "--vorm", "xml"], "De vorm 'xml' bestaat niet."),
        (["toets", "geen.yaml", "ook-geen.yaml"], "geen bestand"),
    ],
)
def test_verkeerd_gebruik_is_een_zin(woorden: list[str], zin: str, capfd: Any) -> None:
    """In Dutch, with what would be right, and code two."""
    assert draai(["convenant", *woorden]) == 2
    assert zin in " ".join(capfd.readouterr().err.split())


def test_een_lege_bytes_reeks_is_geen_tekst(tmp_path: Path, capfd: Any) -> None:
    """A picture instead of a document is said to be one."""
    bestand = tmp_path / "foto.yaml"
    bestand.write_bytes(b"\xff\xd8\xff\xe0")
    assert draai(["convenant", "controleer", str(bestand)]) == 2
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.eis("CON-05")
def test_matrix_toont_elke_partij_met_het_artikel(klein: Path, capfd: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every party by every category; the letter and the article, and a law by its mark with what it says."""
    monkeypatch.setenv("COLUMNS", "160")
    keuzes = ["--doel", "wonen", "--grond", "wet", "--kring", "breed"]
    assert draai(["convenant", "matrix", str(klein), *keuzes]) == 0
    regels = capfd.readouterr().out.splitlines()
    (ggd,) = [r for r in regels if r.split()[:1] == ["ggd"]]
    assert "B 1" in ggd
    assert any("doel: wonen; kring: breed; grond: wet" in r for r in regels)
    assert draai(["convenant", "matrix", str(klein), *keuzes, "--geheimhouding", "geen"]) == 0
    uit = " ".join(capfd.readouterr().out.split())
    assert "- W1" in uit
    assert "W1 UAVG, artikel 30 lid 4" in uit


@pytest.mark.eis("CON-05")
def test_alle_matrices_als_pagina_en_pdf(klein: Path, tmp_path: Path, capfd: Any) -> None:
    """One for each purpose and circle, in one document of each form."""
    woorden = ["convenant", "matrix", str(klein), "--alle", "--naar", str(tmp_path)]
    assert draai([*woorden, "--vorm", "html", "--vorm", "pdf", "--json"]) == 0
    gegeven = json.loads(capfd.readouterr().out)
    assert [(m["situatie"]["doel"], m["situatie"]["kring"]) for m in gegeven["matrices"]] == [
        ("wonen", "klein"),
        ("wonen", "breed"),
        ("wonen", "een op een"),
    ]
    html, pdf = (Path(b) for b in gegeven["bestanden"])
    assert html.read_text(encoding="utf-8").count("<caption") == 4
    assert pdf.read_bytes().startswith(b"%PDF")


@pytest.mark.eis("CON-05")
def test_vergelijk_zegt_wie_meer_en_wie_minder_krijgt(klein: Path, tmp_path: Path, capfd: Any) -> None:
    """One level more for one party, and a term of days; nothing for two that are the same."""
    nieuw = tmp_path / "nieuw.yaml"
    anders = KLEIN.replace("tot en met: buitenkant", "tot en met: inhoud").replace(
        "einddatum hooguit dagen: 90", "einddatum hooguit dagen: 60"
    )
    nieuw.write_text(anders.replace("versie: 1\n", "versie: 2\n"), encoding="utf-8")
    assert draai(["convenant", "vergelijk", str(klein), str(nieuw)]) == 0
    uit = _uit(capfd)
    assert "Wie krijgt meer (1) • partij ggd categorie wonen niveau inhoud grond wet" in uit
    assert "Wie krijgt minder: niemand" in uit
    assert "zonder toestemming · einddatum hooguit dagen 90 60" in uit
    assert draai(["convenant", "vergelijk", str(klein), str(klein), "--json"]) == 0
    gegeven = json.loads(capfd.readouterr().out)
    assert (gegeven["meer"], gegeven["minder"], gegeven["termen"]) == ([], [], [])


@pytest.mark.eis("CON-08")
def test_toets_zegt_welk_geval_klopt_en_wat_geen_geval_raakt(klein: Path, tmp_path: Path, capfd: Any) -> None:
    """All kept ends with 0; one broken with 1, and says what came instead; articles without a case are named."""
    goed = tmp_path / "goed.yaml"
    goed.write_text(_gevallen(GEVAL % ("De buitenkant mag", "buitenkant", 'mag volgens: "1"')), encoding="utf-8")
    assert draai(["convenant", "toets", str(klein), str(goed)]) == 0
    uit = _uit(capfd)
    assert "✓ De buitenkant mag 1 van de 1 gevallen kloppen." in uit
    assert "Geen geval raakt: bemoeizorg v1, art. ondertekening" in uit
    assert "bemoeizorg v1, art. 2: Nog eens hetzelfde." in uit
    fout = tmp_path / "fout.yaml"
    regels = [
        GEVAL % ("De buitenkant mag", "buitenkant", 'mag volgens: "1"'),
        GEVAL % ("De inhoud mag", "inhoud", 'mag volgens: "1"'),
    ]
    fout.write_text(_gevallen(*regels), encoding="utf-8")
    assert draai(["convenant", "toets", str(klein), str(fout)]) == 1
    uit = _uit(capfd)
    assert "✗ De inhoud mag: verwacht: mag volgens 1; antwoord: geweigerd door geen artikel." in uit
    assert "1 van de 2 gevallen kloppen. 1 niet." in uit


@pytest.mark.eis("CON-08")
def test_gevallen_bij_een_ander_convenant_worden_geweigerd(klein: Path, capfd: Any) -> None:
    """Cases of another convenant prove nothing about this one."""
    andere = MAP / "voorbeelden" / "wijkteam.yaml"
    assert draai(["convenant", "toets", str(klein), str(andere)]) == 2
    assert "De gevallen gaan over 'wijkteam', niet over 'bemoeizorg'." in " ".join(capfd.readouterr().err.split())


def test_uitvoer_schrijft_odrl(klein: Path, tmp_path: Path, capfd: Any) -> None:
    """On the screen or in a file: the same agreement."""
    assert draai(["convenant", "uitvoer", str(klein)]) == 0
    op_scherm = json.loads(capfd.readouterr().out)
    assert draai(["convenant", "uitvoer", str(klein), "--naar", str(tmp_path / "uit.jsonld")]) == 0
    assert json.loads((tmp_path / "uit.jsonld").read_text(encoding="utf-8")) == op_scherm
    assert len(op_scherm["@graph"][0]["permission"]) == 2
