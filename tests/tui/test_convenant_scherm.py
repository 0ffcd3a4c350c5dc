"""The convenant on the screen: choosing a situation, why for each cell, and going from one convenant to another."""

import pytest
from textual.widgets import DataTable

from services.berichten import eindpunt
from services.berichten.antwoord import Fout
from tests.tui import berichten as b
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn
from tests.tui.scherm import BREED, SMAL, aaneen
from tui.app import KringApp
from tui.schermen.convenant import Convenantscherm
from tui.schermen.tekst import Tekstscherm


@pytest.mark.eis("CON-05")
async def test_de_cel_onder_de_cursor_zegt_waarom(app: KringApp, tot: Wacht) -> None:
    """What allows it, what closes more, the law that closes all, and that no article opens it."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        app.toon_convenant(b.CASUS)
        await tot(lambda: "Mag tot en met buitenkant: bemoeizorg v1, artikel 5.2: De buitenkant mag." in aaneen(app))
        await pilot.press("right")
        await tot(lambda: "wijkteam · gezondheid · - Niets mag, want: UAVG, artikel 30" in aaneen(app))
        await pilot.press("down", "left")
        await tot(lambda: "woningcorporatie · wonen · - Niets mag, want: Geen enkel artikel" in aaneen(app))
        await pilot.press("enter")
        await tot(lambda: isinstance(app.screen, Tekstscherm) and "Geen enkel artikel" in aaneen(app))


@pytest.mark.eis("CON-05")
@pytest.mark.parametrize(
    ("toets", "wat"),
    [
        ("d", "doel"),
        ("k", "kring"),
        ("g", "grond"),
        ("f", "fase"),
        ("s", "geheimhouding"),
        ("v", "gever"),
        ("p", "pet"),
    ],
)
async def test_een_toets_vraagt_de_volgende_situatie(
    app: KringApp, lijn: Praatlijn, tot: Wacht, toets: str, wat: str
) -> None:
    """Only that one thing is asked otherwise; after the last value comes the first, and the cursor stays."""
    keuzes = b.KEUZES[wat]
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        app.toon_convenant(b.CASUS)
        await tot(lambda: f"{wat}: {keuzes[0]}" in aaneen(app))
        await pilot.press("right", "down")
        for waarde in (*keuzes[1:], keuzes[0]):
            await pilot.press(toets)
            await tot(lambda waarde=waarde: f"{wat}: {waarde}" in aaneen(app))
        gevraagd = [v.inhoud["situatie"] for v in lijn.gevraagd(eindpunt.CONVENANT_BEKIJKEN)]
        assert {d for d in b.KEUZES if gevraagd[1][d] != gevraagd[-1][d]} <= {wat}
        assert all(v.casus == b.CASUS for v in lijn.gevraagd(eindpunt.CONVENANT_BEKIJKEN))
        assert tuple(app.screen.query_one(DataTable).cursor_coordinate) == (1, 2)


async def test_een_situatie_die_niet_kan_laat_staan_wat_er_stond(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The refusal is said; what is shown is still true, and the next key starts from there."""
    fout = Fout(code="onjuist", zin="Deze situatie kan niet worden gevraagd.", correlatie="x")
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        app.toon_convenant(b.CASUS)
        await tot(lambda: "doel: zorg" in aaneen(app))
        lijn.antwoord(eindpunt.CONVENANT_BEKIJKEN, fout)
        await pilot.press("d")
        await tot(lambda: "Deze situatie kan niet worden gevraagd." in aaneen(app))
        assert "doel: zorg" in aaneen(app)


async def test_vanuit_de_casus_en_vanuit_de_werkvoorraad(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """From the worklist the convenanten in force, from a case its own."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("A")
        await tot(lambda: isinstance(app.screen, Convenantscherm) and "wijkteam · wonen · B" in aaneen(app))
        assert lijn.gevraagd(eindpunt.CONVENANT_BEKIJKEN)[-1].casus is None
        assert lijn.gevraagd(eindpunt.CONVENANT_BEKIJKEN)[-1].inhoud["hash"] == "00"
        await pilot.press("2")
        await tot(lambda: "mag · wie: wijkteam" in aaneen(app))
        await pilot.press("3")
        await tot(lambda: "Twee jaar." in aaneen(app) and "doel zorg" in aaneen(app))
        await pilot.press("enter")
        await tot(lambda: isinstance(app.screen, Tekstscherm) and "zorg op gang brengen (hulp)" in aaneen(app))
