"""The screen lives along with the facts, quietly; and it survives a lost connection."""

from services.berichten import eindpunt
from tests.tui import berichten as b
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn, Weg
from tests.tui.scherm import BREED, SMAL, aaneen, beeld
from tui import teksten
from tui.app import KringApp
from tui.onderdelen.lijst import Lijst
from tui.schermen.lezen import Leesscherm
from tui.schermen.regiecasus import Regiecasus


async def open_casus(app: KringApp, tot: Wacht) -> Regiecasus:
    """The case of the regisseur, with its first view."""
    await tot(lambda: app.stand.ik)
    scherm = Regiecasus(b.CASUS)
    await app.push_screen(scherm)
    await tot(lambda: scherm.query_one("#tijdlijn", Lijst).row_count)
    return scherm


async def test_opening_a_case_asks_once(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Opening is a reading that is recorded: one opening, one call."""
    async with app.run_test(size=SMAL) as pilot:
        await open_casus(app, tot)
        await pilot.pause()
        assert len(lijn.gevraagd(eindpunt.DOSSIER)) == 1
        assert len(lijn.gevraagd(eindpunt.WERKVOORRAAD)) == 1


async def test_news_comes_on_the_screen_by_itself(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """A call of the line is enough; nobody presses a key."""
    async with app.run_test(size=BREED):
        await open_casus(app, tot)
        nieuw = b.gebeurtenis(-1).model_copy(update={"zin": "iets nieuws van de ggz"})
        lijn.antwoord(eindpunt.DOSSIER, b.dossier(tijdlijn=(nieuw, *b.dossier().tijdlijn)))
        lijn.tik()
        await tot(lambda: "iets nieuws van de ggz" in beeld(app))


async def test_news_does_not_move_what_is_under_the_cursor(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Rows come in above; the same row stays under the cursor, at the same height."""
    lijn.antwoord(eindpunt.DOSSIER, b.dossier(gebeurtenissen=60))
    async with app.run_test(size=SMAL) as pilot:
        scherm = await open_casus(app, tot)
        lijst = scherm.query_one("#tijdlijn", Lijst)
        await pilot.press(*["down"] * 30)
        gekozen, hoogte = lijst.gekozen, lijst.cursor_row - lijst.scroll_offset.y
        nieuw = tuple(b.gebeurtenis(-n) for n in (3, 2, 1))
        lijn.antwoord(eindpunt.DOSSIER, b.dossier(tijdlijn=(*nieuw, *b.dossier(gebeurtenissen=60).tijdlijn)))
        lijn.tik()
        await tot(lambda: lijst.row_count == 63)
        await pilot.pause()
        assert lijst.gekozen == gekozen
        assert lijst.cursor_row == 33
        assert lijst.cursor_row - lijst.scroll_offset.y == hoogte
        assert lijst.has_focus


async def test_news_that_came_while_another_sheet_was_open_stands_on_top(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """Coming back to the sheet shows what is new, not the place where the list was."""
    async with app.run_test(size=SMAL) as pilot:
        await open_casus(app, tot)
        await pilot.press("2")
        await pilot.pause()
        lijst = app.screen.query_one("#tijdlijn", Lijst)
        eerst = lijst.row_count
        nieuw = b.gebeurtenis(-1).model_copy(update={"zin": "iets nieuws"})
        lijn.antwoord(eindpunt.DOSSIER, b.dossier(tijdlijn=(nieuw, *b.dossier(gebeurtenissen=60).tijdlijn)))
        lijn.tik()
        await tot(lambda: lijst.row_count > eerst)
        await pilot.press("1")
        await tot(lambda: "iets nieuws" in beeld(app))
        assert lijst.cursor_row == 1


async def test_a_row_that_is_gone_leaves_the_cursor_near(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The last case of the list is closed elsewhere: the cursor stands on what is last now."""
    lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(aantal=5))
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await tot(lambda: app.screen.query_one("#nu").has_focus)
        await pilot.press("tab", *["down"] * 4)
        lijst = app.screen.query_one("#casussen", Lijst)
        assert lijst.gekozen == str(b.nummer(5))
        lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(aantal=4))
        lijn.tik()
        await tot(lambda: lijst.row_count == 4)
        assert lijst.gekozen == str(b.nummer(4))


async def test_many_calls_become_few_refreshes(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """A hundred calls at once are one refresh, and the newest state is what ends up on the screen."""
    async with app.run_test(size=SMAL) as pilot:
        await open_casus(app, tot)
        voor = len(lijn.gevraagd(eindpunt.DOSSIER))
        for _ in range(100):
            lijn.tik()
        await tot(lambda: len(lijn.gevraagd(eindpunt.DOSSIER)) > voor)
        await pilot.pause(0.3)
        assert len(lijn.gevraagd(eindpunt.DOSSIER)) - voor <= 2


async def test_news_during_a_slow_fetch_is_fetched_afterwards(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """A fetch that is under way is not thrown away, and what came meanwhile is not forgotten."""
    async with app.run_test(size=SMAL) as pilot:
        await open_casus(app, tot)
        poort = lijn.houd_vast(eindpunt.DOSSIER)
        lijn.tik()
        await tot(lambda: len(lijn.gevraagd(eindpunt.DOSSIER)) == 2)
        for _ in range(3):
            lijn.tik()
            await pilot.pause(0.25)
        assert len(lijn.gevraagd(eindpunt.DOSSIER)) == 2
        poort.set()
        await tot(lambda: len(lijn.gevraagd(eindpunt.DOSSIER)) == 3)


async def test_a_screen_underneath_catches_up_when_it_comes_back(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """It is not fetched while nobody sees it."""
    async with app.run_test(size=SMAL) as pilot:
        await open_casus(app, tot)
        lijn.tik()
        await tot(lambda: len(lijn.gevraagd(eindpunt.DOSSIER)) == 2)
        assert len(lijn.gevraagd(eindpunt.WERKVOORRAAD)) == 1
        await pilot.press("escape")
        await tot(lambda: len(lijn.gevraagd(eindpunt.WERKVOORRAAD)) == 2)


async def test_news_never_reads_again_by_itself(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """A reading is recorded, so only its reader starts one."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Leesscherm(b.CASUS_2, b.Niveau.DAT))
        await tot(lambda: "is bekend" in aaneen(app))
        lijn.tik()
        await pilot.pause(0.4)
        assert len(lijn.gevraagd(eindpunt.lezen(b.Niveau.DAT))) == 1


async def test_a_lost_connection_is_told_and_recovered_from(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The head says so, what stood there stays, and it comes back by itself."""
    async with app.run_test(size=SMAL):
        await open_casus(app, tot)
        lijn.breek()
        await tot(lambda: teksten.GEEN_VERBINDING in beeld(app))
        assert "gebeurtenis 1" in beeld(app)
        lijn.antwoord(eindpunt.DOSSIER, b.dossier(gebeurtenissen=4))
        lijn.weg = False
        await tot(lambda: teksten.GEEN_VERBINDING not in beeld(app))
        await tot(lambda: "gebeurtenis 3" in beeld(app))


async def test_listening_is_taken_up_again_after_it_broke(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """News that comes after a break reaches the screen."""
    async with app.run_test(size=SMAL):
        await open_casus(app, tot)
        lijn.breek()
        lijn.weg = False
        await tot(lambda: len(lijn.gevraagd(eindpunt.DOSSIER)) >= 2)
        lijn.antwoord(eindpunt.DOSSIER, b.dossier(gebeurtenissen=5))
        lijn.tik()
        await tot(lambda: "gebeurtenis 4" in beeld(app))


async def test_starting_without_a_connection_says_so(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """No traceback at the door: a sentence, and the list as soon as it can be had."""
    lijn.weg = True
    async with app.run_test(size=SMAL):
        await tot(lambda: teksten.GEEN_VERBINDING in beeld(app))
        await tot(lambda: teksten.MISLUKT_VERBINDING[:30] in aaneen(app))
        lijn.weg = False
        await tot(lambda: "3 dagen te laat" in beeld(app))
        assert teksten.MISLUKT_VERBINDING[:30] not in aaneen(app)


async def test_an_error_of_the_transport_s_own_kind_is_a_lost_connection(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """The screen knows no transport, so every error of one means the same."""
    lijn.antwoord(eindpunt.DOSSIER, Weg("eigen fout"))
    async with app.run_test(size=SMAL):
        await tot(lambda: app.stand.ik)
        await app.push_screen(Regiecasus(b.CASUS))
        await tot(lambda: teksten.GEEN_VERBINDING in beeld(app))
        assert "eigen fout" not in beeld(app)
