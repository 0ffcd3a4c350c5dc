"""The page that lawyers and testers write from says everything that a scenario can hold, and its example plays."""

from itertools import pairwise
from pathlib import Path

import pytest

from infra.invulling.velden import mens_naam, opdrachten
from infra.opdrachtregel.demonstratie import meegeleverd
from infra.opdrachtregel.wegwijzer import draai
from infra.scenario.document import SOORTEN, Scenario, Stap, Verwacht
from infra.scenario.lezen import lees_tekst
from infra.scenario.speler import speel
from services.berichten.antwoord import Fout, Verzoek
from tests.scenario.neptoneel import Antwoord, Neptoneel, gewoon

PAGINA = (Path(__file__).parents[2] / "docs" / "scenario.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "woord",
    [
        *(mens_naam(v) for model in (Scenario, Stap, Verwacht) for v in model.model_fields),
        *SOORTEN,
        *opdrachten(),
    ],
)
def test_elk_woord_van_een_scenario_staat_op_de_pagina(woord: str) -> None:
    """Nothing that can be written is undocumented."""
    assert f"`{woord}`" in PAGINA or f"`{woord}:" in PAGINA or f"`{woord}," in PAGINA


async def test_het_voorbeeld_op_de_pagina_is_een_scenario_dat_speelt() -> None:
    """The example is read and played, and its expectations hold."""

    def antwoord(wie: str, naam: str, verzoek: Verzoek) -> Antwoord:
        if naam == "lezen.dat":
            return Fout(code="onbekend", zin="Deze casus is er niet.", correlatie="")
        return gewoon(wie, naam, verzoek)

    voorbeeld = PAGINA.split("```yaml\n")[1].split("```")[0]
    verslag = await speel(lees_tekst(voorbeeld, "docs/scenario.md"), Neptoneel(antwoord), "docs/scenario.md")
    assert (verslag.gehouden, verslag.gebroken) == (2, 0)


def test_de_meegeleverde_casussen_passen_na_elkaar_in_een_winkel() -> None:
    """The clock only goes forward: each case ends before the next begins, as the demo plays them."""
    momenten = [[s.moment for s in scenario.stappen if s.moment] for _, scenario in meegeleverd()]
    for eerder, later in pairwise(momenten):
        assert max(eerder) <= min(later)


def test_de_demo_gooit_alleen_een_oefenwinkel_weg(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Beginning anew never removes a folder that is something else."""
    bestand = tmp_path / "vakantiefoto"
    bestand.write_text("zon", encoding="utf-8")
    assert draai(["demo", "--zonder-scherm", "--opnieuw", "--winkel", str(tmp_path)]) == 2
    assert "is geen oefenwinkel" in " ".join(capfd.readouterr().err.split())
    assert bestand.read_text(encoding="utf-8") == "zon"
