"""Every screen, small and wide, with ordinary and with hostile text."""

import pytest

from services.berichten import eindpunt
from services.berichten.werkvoorraad import Zaaksoort
from tests.tui import berichten as b
from tests.tui.aanbod import vul_lijn
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn
from tests.tui.scherm import BREED, SCHERMEN, SMAL, aaneen, beeld, formulieren
from tui import acties, teksten
from tui.app import KringApp
from tui.onderdelen.lijst import Lijst
from tui.schermen.deelnemercasus import Deelnemercasus
from tui.schermen.formulier import Formulierscherm
from tui.schermen.inzage import Inzagescherm
from tui.schermen.regiecasus import Regiecasus

VIJANDIG = " a [/kapot] [b]x [@click=app.exit]y[/] \x1b[2J\x07 \u202edraai\u202c \u2066 😀 李雷 " + "lang " * 800
VERBODEN = set("\x1b\x07\x7f\x9b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

ZIET: dict[str, str] = {
    "werkvoorraad": "3 dagen te laat",
    "regie": "kleine kring",
    "deelnemer": "D. Smit, GGZ De Waal",
    "overleg": "In de kamer (brede kring):",
    "verstrekken": "Stap 1 · Is dit nodig?",
    "lezen": "is bekend",
    "bekijk_als": "wiens scherm?",
    "inzage": "nog niet",
    "zoeken": "Geboortedatum",
    "geschiedenis": "gebeurtenis 2",
    "convenant": "wijkteam · wonen · B",
    "brief": "Op welke grond: vitaal belang",
    "formulier": "Over welke burger?",
    "keuze": "Waarover?",
    "tekst": "iets",
    "uitleg": "Toestemming vastleggen",
}


@pytest.mark.parametrize("maat", [SMAL, BREED], ids=["80x24", "140x40"])
async def test_every_screen_shows_what_it_is_for(app: KringApp, tot: Wacht, maat: tuple[int, int]) -> None:
    """In a small terminal and in a wide one, with the head and the keys in sight."""
    async with app.run_test(size=maat) as pilot:
        await tot(lambda: app.stand.ik)
        for naam, maak in SCHERMEN.items():
            if maat == BREED and naam not in ANDERS_ALS_HET_BREED_IS:
                continue
            scherm = maak("")
            await app.push_screen(scherm)
            await tot(lambda naam=naam: ZIET[naam] in aaneen(app))
            assert beeld(app).startswith(f" {teksten.NAAM} · "), naam
            await tot(lambda: "? uitleg" in beeld(app).splitlines()[-1])
            await pilot.pause()
            scherm.dismiss(None)
            await pilot.pause()


def test_every_screen_of_the_registry_is_tested() -> None:
    """A new screen cannot be forgotten here."""
    assert set(SCHERMEN) == set(ZIET) == set(acties.SCHERMEN) == set(teksten.UITLEG) == set(teksten.SCHERMNAAM)


@pytest.mark.parametrize("maat", [SMAL, BREED], ids=["80x24", "140x40"])
async def test_hostile_text_is_shown_literally_on_every_screen(
    app: KringApp, lijn: Praatlijn, tot: Wacht, maat: tuple[int, int]
) -> None:
    """Markup, escapes, overrides and 4,000 characters in every text: nothing crashes, nothing is obeyed."""
    vul_lijn(lijn, VIJANDIG)
    zonder_buitentekst = {"uitleg"}
    async with app.run_test(size=maat, notifications=True) as pilot:
        await tot(lambda: app.stand.ik)
        for naam, maak in SCHERMEN.items():
            if maat == BREED and naam not in ANDERS_ALS_HET_BREED_IS:
                continue
            scherm = maak(VIJANDIG)
            await app.push_screen(scherm)
            await tot(lambda: not app.workers._workers or not app.screen._bezig)  # type: ignore[attr-defined]
            await pilot.pause()
            assert not VERBODEN & set(beeld(app)), naam
            for toets in BLADEN.get(naam, ()):
                await pilot.press(toets)
                assert not VERBODEN & set(beeld(app)), naam
            if naam not in zonder_buitentekst:
                assert "[/kapot" in beeld(app) or "a […" in beeld(app) or naam in ALLEEN_ACHTER_EEN_KEUZE, naam
            scherm.dismiss(None)
            await pilot.pause()


BLADEN = {"regie": "2345", "deelnemer": "234", "lezen": "3"}
"""Keys that bring other texts on the screen."""

ANDERS_ALS_HET_BREED_IS = {"werkvoorraad", "regie", "verstrekken", "lezen"}
"""Screens that are laid out otherwise, or show whole texts, where there is room."""

ALLEEN_ACHTER_EEN_KEUZE = {"bekijk_als", "zoeken", "formulier", "keuze", "verstrekken", "overleg", "inzage"}
"""Screens that show outside text only after a choice, or cut it off before the brackets."""


async def test_hostile_choices_in_forms_do_no_harm(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Names in choices and lists to tick, the opened choice included."""
    vul_lijn(lijn, VIJANDIG)
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        for scherm in formulieren(VIJANDIG):
            await app.push_screen(scherm)
            await pilot.pause()
            for keuze in scherm.query("Select"):
                keuze.action_show_overlay()  # type: ignore[attr-defined]
                await pilot.pause()
                assert not VERBODEN & set(beeld(app))
                await pilot.press("escape")
            scherm.dismiss(None)
            await pilot.pause()


@pytest.mark.parametrize("antwoord", [b.geweigerd(VIJANDIG), b.storing(VIJANDIG)], ids=["geweigerd", "storing"])
async def test_hostile_refusals_and_errors_are_shown_calmly(
    app: KringApp, lijn: Praatlijn, tot: Wacht, antwoord: object
) -> None:
    """Also the door's own words are only words."""
    lijn.antwoord(eindpunt.DOSSIER, antwoord)  # type: ignore[arg-type]
    async with app.run_test(size=SMAL, notifications=True) as pilot:
        await tot(lambda: app.stand.ik)
        await app.push_screen(Regiecasus(b.CASUS))
        await tot(lambda: "[/kapot]" in aaneen(app))
        await pilot.pause()
        assert not VERBODEN & set(beeld(app))


async def test_an_error_of_the_door_is_a_sentence_with_a_number(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """No traceback, but something to name on the telephone."""
    lijn.antwoord(eindpunt.DOSSIER, b.storing())
    async with app.run_test(size=SMAL):
        await tot(lambda: app.stand.ik)
        await app.push_screen(Regiecasus(b.CASUS))
        await tot(lambda: "k-7f3a" in aaneen(app))
        assert "Er ging iets mis." in aaneen(app)
        assert "Traceback" not in aaneen(app)


async def test_a_refused_view_says_why_and_what_can_be_done(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The reason with its source, how far it could go, and the next lawful step."""
    lijn.antwoord(eindpunt.lezen(b.Niveau.DAT), b.geweigerd())
    async with app.run_test(size=SMAL):
        await tot(lambda: app.stand.ik)
        await app.push_screen(SCHERMEN["lezen"](""))
        await tot(lambda: "Dit kan alleen de regisseur. (001 §4.1)" in aaneen(app))
        assert "U kunt wel lezen tot en met niveau dat." in aaneen(app)
        assert "→ Vraag het aan de regisseur." in aaneen(app)


async def test_an_answer_of_another_shape_is_no_crash(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """An older screen at a newer server says so."""
    lijn.antwoord(eindpunt.DOSSIER, b.adresboek())
    async with app.run_test(size=SMAL):
        await tot(lambda: app.stand.ik)
        await app.push_screen(Regiecasus(b.CASUS))
        await tot(lambda: teksten.ONLEESBAAR[:40] in aaneen(app))


@pytest.mark.parametrize("oefening", [True, False])
async def test_a_practice_store_is_told_apart_on_every_screen(
    app: KringApp, lijn: Praatlijn, tot: Wacht, *, oefening: bool
) -> None:
    """The banner stands there when it is practice, and only then."""
    lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(oefening=oefening))
    lijn.antwoord(eindpunt.DOSSIER, b.dossier(oefening=oefening))
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("tab", "enter")
        await tot(lambda: "kleine kring" in aaneen(app))
        assert ("OEFENING" in beeld(app)) is oefening


@pytest.mark.parametrize(
    ("soort", "opdracht", "onderdeel", "ziet"),
    [
        (Zaaksoort.KENNISGEVING, "kennisgeving.doen", b.GEGEVEN, "Heeft het de burger bereikt?"),
        (Zaaksoort.GROND_VERLOOPT, "verstrekking.beeindigen", b.GEGEVEN, "Vanaf nu is het hier niet meer te lezen."),
        (Zaaksoort.ACTIE, "actie.afronden", b.ACTIE, "Welke actie is gedaan?"),
    ],
)
async def test_enter_on_what_is_due_opens_its_action(
    app: KringApp, lijn: Praatlijn, tot: Wacht, soort: Zaaksoort, opdracht: str, onderdeel: object, ziet: str
) -> None:
    """Not the state but the deed: the form is there, about the right thing."""
    punt = b.punt(soort, onderdeel, opdracht)  # type: ignore[arg-type]
    lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(nu=(punt,)))
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("enter")
        await tot(lambda: isinstance(app.screen, Formulierscherm))
        await tot(lambda: ziet in aaneen(app))
        await pilot.press("ctrl+s")
        assert not lijn.gevraagd(opdracht) or lijn.gevraagd(opdracht)[0].casus == b.CASUS


async def test_a_request_that_is_due_opens_the_account(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The request is under the cursor."""
    lijn.antwoord(
        eindpunt.WERKVOORRAAD, b.werkvoorraad(nu=(b.punt(Zaaksoort.INZAGEVERZOEK, b.VERZOEK, "inzage.maken"),))
    )
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("enter")
        await tot(lambda: isinstance(app.screen, Inzagescherm))


async def test_a_case_of_another_regisseur_opens_as_participant(app: KringApp, tot: Wacht) -> None:
    """The same list leads to the reader's own part of it."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("tab", "down", "enter")
        await tot(lambda: isinstance(app.screen, Deelnemercasus))


async def test_the_ring_shows_who_stands_where_to_which_level_on_which_article(app: KringApp, tot: Wacht) -> None:
    """The circle is the picture of the whole product."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("tab", "enter")
        await tot(lambda: "kleine kring" in beeld(app))
        regels = beeld(app).splitlines()
        waar = {zin: next(n for n, r in enumerate(regels) if zin in r) for zin in ZIN_IN_RING}
    assert waar["brede kring"] < waar["Woonstichting Lek, F. Bos · niets"] < waar["kleine kring"]
    assert waar["kleine kring"] < waar["★ GGD Rivierenland, C. Baak"] < waar["◉ A. Jansen"]
    assert waar["◉ A. Jansen"] < waar["● Wijkteam Noord, E. de Wit · buitenkant (5.2)"]


ZIN_IN_RING = (
    "brede kring",
    "Woonstichting Lek, F. Bos · niets",
    "kleine kring",
    "★ GGD Rivierenland, C. Baak",
    "◉ A. Jansen",
    "● Wijkteam Noord, E. de Wit · buitenkant (5.2)",
)


async def test_the_filter_leaves_the_cases_that_match(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Slash, a few letters; Escape gives all of them back."""
    lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(aantal=30))
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("slash", *"0017")
        await tot(lambda: "Casussen (1 van 30)" in aaneen(app))
        await pilot.press("escape")
        await tot(lambda: "Casussen (30)" in aaneen(app))


@pytest.mark.parametrize(("voor_mij", "scherm"), [(True, Deelnemercasus), (False, Regiecasus)])
async def test_a_receipt_that_is_due_leads_to_who_can_do_something(
    app: KringApp, lijn: Praatlijn, tot: Wacht, *, voor_mij: bool, scherm: type
) -> None:
    """One's own receipt is confirmed in one's own part; another's stands under the cursor, to ask after."""
    punt = b.punt(Zaaksoort.ONTVANGST, b.GEGEVEN_2, "ontvangst.bevestigen")
    lijn.antwoord(eindpunt.WERKVOORRAAD, b.werkvoorraad(nu=(punt,)))
    if voor_mij:
        mijn = b.verstrekking(b.GEGEVEN_2).model_copy(update={"ontvangers": ("C. Baak",), "bevestigd": ()})
        lijn.antwoord(eindpunt.DOSSIER, b.dossier(verstrekkingen=(mijn,)))
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("enter")
        if voor_mij:
            await tot(lambda: lijn.gevraagd("ontvangst.bevestigen"))
            assert lijn.gevraagd("ontvangst.bevestigen")[0].inhoud == {"verstrekking": str(b.GEGEVEN_2)}
        else:
            await tot(lambda: app.focused and app.focused.id == "verstrekkingen")
            assert app.screen.query_one("#verstrekkingen", Lijst).gekozen == str(b.GEGEVEN_2)
            assert not lijn.gevraagd("ontvangst.bevestigen")
        assert isinstance(app.screen, scherm)
