"""The guide for lawyers, tried as a newcomer would: every piece of it put together, checked, asked and refused."""

import re
from datetime import date
from pathlib import Path

import pytest

from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import ConvenantFout, lees_convenant, lees_convenantbestand
from policies.gevallen import lees_gevallen, toets
from policies.regels import PublicatieGeweigerd

DOCS = Path(__file__).parents[2] / "docs"
GIDS = (DOCS / "jurist.md").read_text(encoding="utf-8")
STUKKEN = re.findall(r"^```yaml\n(.*?)^```$", GIDS, re.MULTILINE | re.DOTALL)
CONVENANT = "".join(s for s in STUKKEN if not s.startswith("# hitte-gevallen.yaml"))
GEVALLEN = "".join(s for s in STUKKEN if s.startswith("# hitte-gevallen.yaml"))
OP = date(2026, 7, 1)


@pytest.fixture(scope="module")
def hitte() -> GepubliceerdBeleid:
    """The convenant of the guide, published."""
    return publiceer(lees_convenant(CONVENANT, "hitte.yaml"), OP)


@pytest.mark.eis("CON-01")
def test_de_stukken_samen_zijn_het_bestand_dat_erbij_ligt() -> None:
    """Whoever types the guide over has the file; whoever takes the file has the guide."""
    assert (DOCS / "jurist" / "hitte.yaml").read_text(encoding="utf-8") == CONVENANT
    assert (DOCS / "jurist" / "hitte-gevallen.yaml").read_text(encoding="utf-8") == GEVALLEN
    assert lees_convenantbestand(DOCS / "jurist" / "hitte.yaml").titel.startswith("Convenant")


@pytest.mark.eis("CON-01", "CON-08")
def test_elk_geval_uit_de_gids_klopt(hitte: GepubliceerdBeleid) -> None:
    """It compiles, equals its text on every question, and gives the answers that the guide expects."""
    gevallen = lees_gevallen(GEVALLEN, "hitte-gevallen.yaml")
    assert [u.zin for u in toets(gevallen, hitte) if not u.klopt] == []
    geraakt = {a.nummer for g in gevallen.gevallen for a in hitte.oordeel(g.vraag(), 0).artikelen}
    assert {a.artikel for a in hitte.convenant.artikelen if a.regel is not None} <= geraakt


@pytest.mark.eis("CON-01")
def test_de_fout_in_de_gids_is_de_fout_die_komt() -> None:
    """The sentence that the guide shows, word for word, with its line."""
    with pytest.raises(ConvenantFout) as fout:
        lees_convenant(CONVENANT.replace("wie: [informele zorg]", "wie: [informeel]"), "hitte.yaml")
    assert f"{str(fout.value).partition('Kies uit: ')[0]}Kies uit: …" in GIDS


@pytest.mark.eis("PLA-10")
def test_de_wet_in_de_gids_is_de_wet_die_weigert() -> None:
    """The refusal that the guide shows, word for word."""
    kop, nummer, staart = CONVENANT.partition('artikel: "1.2"')
    ruimer = kop + nummer + staart.replace("[toestemming]", "[toestemming, taak]", 1)
    with pytest.raises(PublicatieGeweigerd) as fout:
        publiceer(lees_convenant(ruimer, "hitte.yaml"), OP)
    assert f"{fout.value.zin.partition('betrokken. ')[0]}betrokken. …" in GIDS
