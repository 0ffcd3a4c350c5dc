"""The citizen's account and letter, looking as another, finding a citizen, and the partner's own part."""

import pytest

from domain.niveau import Niveau
from services.berichten import eindpunt
from tests.tui import berichten as b
from tests.tui.aanbod import Schrijver
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn
from tests.tui.scherm import BREED, SMAL, aaneen, beeld
from tui import teksten
from tui.app import KringApp
from tui.onderdelen.lijst import Lijst
from tui.schermen.bekijk_als import Bekijkscherm
from tui.schermen.brief import Briefscherm
from tui.schermen.deelnemercasus import Deelnemercasus
from tui.schermen.inzage import Inzagescherm
from tui.schermen.lezen import Leesscherm
from tui.schermen.regiecasus import Regiecasus
from tui.schermen.verstrekken import Verstrekscherm
from tui.schermen.zoeken import Zoekscherm


async def open_inzage(app: KringApp, tot: Wacht) -> Inzagescherm:
    """The requests of the case."""
    await tot(lambda: app.stand.ik)
    scherm = Inzagescherm(b.CASUS, None)
    await app.push_screen(scherm)
    await tot(lambda: scherm.query_one("#verzoeken", Lijst).row_count)
    return scherm


@pytest.mark.eis("RCH-05")
async def test_an_account_is_made_on_a_request_and_recorded_with_its_fingerprint(
    app: KringApp, lijn: Praatlijn, schrijver: Schrijver, tot: Wacht
) -> None:
    """The files are named only after the making was recorded."""
    async with app.run_test(size=SMAL) as pilot:
        await open_inzage(app, tot)
        await pilot.press("m")
        await tot(lambda: "inzage.pdf" in aaneen(app))
        assert teksten.INZAGE_KLAAR in aaneen(app)
        assert lijn.gevraagd(eindpunt.INZAGE_MAKEN)[0].inhoud == {"verzoek": str(b.VERZOEK)}
        (verzoek,) = lijn.gevraagd("inzage.vastleggen")
        assert verzoek.inhoud == {"verzoek": str(b.VERZOEK), "vingerafdruk": "vinger-1"}
        assert len(schrijver.inzagen) == 1


async def test_making_an_account_shows_progress_and_can_be_stopped(
    app: KringApp, lijn: Praatlijn, schrijver: Schrijver, tot: Wacht
) -> None:
    """Stopped means: the writer stopped, nothing is handed out, nothing is recorded."""
    schrijver.verder.clear()
    async with app.run_test(size=SMAL) as pilot:
        await open_inzage(app, tot)
        await pilot.press("m")
        await tot(lambda: "Bezig: stap 1 van 2" in aaneen(app))
        await pilot.press("h")
        await tot(lambda: schrijver.gestopt)
        await tot(lambda: teksten.INZAGE_GESTOPT in aaneen(app))
        assert not lijn.gevraagd("inzage.vastleggen")
        schrijver.verder.set()
        await pilot.press("m")
        await tot(lambda: teksten.INZAGE_KLAAR in aaneen(app))


async def test_an_account_that_was_not_recorded_is_not_to_be_handed_out(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """The screen says so, with the reason."""
    lijn.antwoord("inzage.vastleggen", b.geweigerd())
    async with app.run_test(size=SMAL) as pilot:
        await open_inzage(app, tot)
        await pilot.press("m")
        await tot(lambda: teksten.INZAGE_NIET_VASTGELEGD[:40] in aaneen(app))
        await tot(lambda: "Dit kan alleen de regisseur." in aaneen(app))


async def test_a_full_disk_is_a_sentence(app: KringApp, schrijver: Schrijver, tot: Wacht) -> None:
    """For the account and for the letter."""
    schrijver.fout = OSError("vol")
    async with app.run_test(size=SMAL) as pilot:
        await open_inzage(app, tot)
        await pilot.press("m")
        await tot(lambda: teksten.BESTAND_MISLUKT[:30] in aaneen(app))
        await app.push_screen(Briefscherm(b.CASUS, b.GEGEVEN))
        await tot(lambda: "Uw rechten" in aaneen(app))
        await pilot.press("ctrl+s")
        await tot(lambda: teksten.BESTAND_MISLUKT[:30] in aaneen(app))


async def test_a_letter_is_read_before_it_is_written(app: KringApp, schrijver: Schrijver, tot: Wacht) -> None:
    """What is shared, with whom, for what; then the document."""
    async with app.run_test(size=(80, 40)) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Briefscherm(b.CASUS, b.GEGEVEN))
        await tot(lambda: "Met wie: Wijkteam Wat: gezondheid Waarvoor: zorg" in aaneen(app))
        assert not schrijver.brieven
        await pilot.press("ctrl+s")
        await tot(lambda: "brief.pdf" in aaneen(app))
        assert len(schrijver.brieven) == 1


async def test_looking_as_another_shows_each_level_blocked_out_with_its_digest(app: KringApp, tot: Wacht) -> None:
    """What the viewer may not see is black, and the number is there to compare."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        scherm = Bekijkscherm(b.dossier())
        await app.push_screen(scherm)
        await pilot.press("k", "down", "down", "enter")
        await tot(lambda: "U ziet wat E. de Wit (Wijkteam Noord) ziet op niveau dat." in aaneen(app))
        assert "Controlegetal: abc123-dat" in aaneen(app)
        await pilot.press("3")
        await tot(lambda: "█████ (niet voor u)" in aaneen(app))
        assert "Controlegetal: abc123-inhoud" in aaneen(app)
        await pilot.press("2")
        await tot(lambda: "Op niveau buitenkant ziet deze persoon niets." in aaneen(app))
        assert "Controlegetal" not in aaneen(app)


async def test_a_refused_look_leaves_nothing_of_the_one_before(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """What stood there was about someone else."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Bekijkscherm(b.dossier()))
        await pilot.press("k", "down", "down", "enter")
        await tot(lambda: "is bekend" in aaneen(app))
        lijn.antwoord(eindpunt.BEKIJK_ALS, b.geweigerd())
        await pilot.press("k", "down", "enter")
        await tot(lambda: "Dit kan alleen de regisseur." in aaneen(app))
        assert "is bekend" not in aaneen(app)


@pytest.mark.eis("NIV-06")
async def test_reading_begins_at_the_lowest_level_and_goes_up_by_choice(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """More than the least is an explicit deed."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Deelnemercasus(b.CASUS_2))
        await tot(lambda: "D. Smit" in aaneen(app))
        await pilot.press("enter")
        await tot(lambda: isinstance(app.screen, Leesscherm))
        await tot(lambda: "U leest op niveau dat." in aaneen(app))
        assert not lijn.gevraagd(eindpunt.lezen(Niveau.BUITENKANT))
        await pilot.press("2")
        await tot(lambda: "komt weinig buiten" in aaneen(app))
        assert len(lijn.gevraagd(eindpunt.lezen(Niveau.BUITENKANT))) == 1


async def test_a_reading_that_is_refused_leaves_no_text_of_another_level(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """Text of the lower level is not passed off as that of the higher."""
    lijn.antwoord(eindpunt.lezen(Niveau.INHOUD), b.geweigerd())
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Leesscherm(b.CASUS_2, Niveau.DAT))
        await tot(lambda: "is bekend" in aaneen(app))
        await pilot.press("3")
        await tot(lambda: "Er is niets te lezen op niveau inhoud." in aaneen(app))
        assert "is bekend" not in aaneen(app)
        assert "Controlegetal" not in aaneen(app)


async def test_a_partner_sees_how_far_and_why_not(app: KringApp, tot: Wacht) -> None:
    """The reason belongs to the row under the cursor."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Deelnemercasus(b.CASUS_2))
        await tot(lambda: "Waarom niet: de grond is verlopen" in aaneen(app))
        await pilot.press("down")
        await tot(lambda: "Waarom niet" not in aaneen(app))


async def test_receipt_is_confirmed_with_one_key(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """For the row under the cursor."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Deelnemercasus(b.CASUS_2))
        await tot(lambda: "D. Smit" in aaneen(app))
        await pilot.press("down", "r")
        await tot(lambda: lijn.gevraagd("ontvangst.bevestigen"))
        (verzoek,) = lijn.gevraagd("ontvangst.bevestigen")
        assert verzoek.inhoud == {"verstrekking": str(b.GEGEVEN_2)}
        assert verzoek.casus == b.CASUS_2


async def test_a_question_is_read_and_then_answered_to_who_asked(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Answering goes through the five steps, with the asker as the only receiver."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Deelnemercasus(b.CASUS_2))
        await tot(lambda: "D. Smit" in aaneen(app))
        await pilot.press("3", "enter")
        await tot(lambda: "dreigende ontruiming" in aaneen(app))
        assert "Waarom zo ver: nodig voor de veiligheid: anders staat hij op straat" in aaneen(app)
        await pilot.press("escape", "n")
        await tot(lambda: "Welke vraag?" in aaneen(app))
        await pilot.press("ctrl+s")
        await tot(lambda: isinstance(app.screen, Verstrekscherm))
        await tot(lambda: "☑ E. de Wit · Wijkteam Noord" in beeld(app))
        assert "F. Bos" not in beeld(app)


async def test_a_citizen_on_the_telephone_is_found_and_their_case_opened(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """By name, birth date or BSN; Enter searches, Enter opens."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("z")
        await tot(lambda: isinstance(app.screen, Zoekscherm))
        await pilot.press(*"jansen", "tab", *"2-1-1970", "enter")
        await tot(lambda: "Gevonden in 1 van uw casussen." in aaneen(app))
        (verzoek,) = lijn.gevraagd(eindpunt.PERSOON_ZOEKEN)
        assert verzoek.inhoud == {"naam": "jansen", "geboren": "1970-01-02"}
        await pilot.press("enter")
        await tot(lambda: isinstance(app.screen, Regiecasus))


async def test_a_search_for_nothing_is_not_sent(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Nor one with a day that does not exist."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("z")
        await tot(lambda: isinstance(app.screen, Zoekscherm))
        await pilot.press("enter")
        await tot(lambda: teksten.ZOEK_IETS in aaneen(app))
        await pilot.press("tab", *"31-2-1970", "enter")
        await tot(lambda: "Dit is geen dag." in aaneen(app))
        assert not lijn.gevraagd(eindpunt.PERSOON_ZOEKEN)


async def test_who_is_not_in_the_small_circle_leaves_the_picture(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Switching the circle takes people out of the room."""
    lijn.antwoord(eindpunt.DOSSIER, b.dossier())
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        app.toon_overleg(b.CASUS, regie=True)
        await tot(lambda: "● F. Bos, Woonstichting Lek" in beeld(app))
        await pilot.press("w")
        await tot(lambda: "Verder in welke kring?" in aaneen(app))
        lijn.antwoord(eindpunt.DOSSIER, b.dossier(overleggen=(b.overleg(kring=b.Kring.KLEIN),)))
        await pilot.press("ctrl+s")
        await tot(lambda: "In de kamer (kleine kring):" in aaneen(app))
        assert "● F. Bos" not in beeld(app)
        assert lijn.gevraagd("overleg.kring_wisselen")[0].inhoud == {"overleg": str(b.OVERLEG), "kring": "klein"}
