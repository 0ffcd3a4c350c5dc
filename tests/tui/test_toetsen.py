"""One registry of actions: each key does something, and palette and help know every action."""

from typing import Any

import pytest
from textual.app import App
from textual.command import CommandPalette
from textual.widgets import Input, OptionList, Select

from tests.tui import berichten as b
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn
from tests.tui.scherm import SCHERMEN, SMAL, aaneen, beeld
from tui import acties, teksten
from tui.app import KringApp
from tui.schermen.bekijk_als import Bekijkscherm
from tui.schermen.kringscherm import Kringscherm
from tui.schermen.uitleg import Uitlegscherm
from tui.schermen.zoeken import Zoekscherm


def spoor(app: App[Any], lijn: Praatlijn) -> tuple[object, ...]:
    """Everything by which one can see that something happened."""
    return (
        tuple(type(s) for s in app.screen_stack),
        len(lijn.vragen),
        beeld(app),
        app.focused,
        len(app._notifications),
    )


@pytest.mark.parametrize("naam", list(SCHERMEN))
async def test_every_key_of_a_screen_does_something(
    app: KringApp, lijn: Praatlijn, tot: Wacht, monkeypatch: pytest.MonkeyPatch, naam: str
) -> None:
    """A screen opens or ends, the door is asked, the words or the focus change, or the app ends."""
    gedaan: list[str] = []
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        scherm = SCHERMEN[naam]("")
        await app.push_screen(scherm)
        await pilot.pause()
        await maak_klaar(scherm)
        # What would be opened is noted, not drawn: the screens themselves have tests of their own.
        monkeypatch.setattr(app, "exit", lambda *_, **__: gedaan.append("einde"))
        monkeypatch.setattr(app, "push_screen", lambda ander, *_, **__: gedaan.append(type(ander).__name__))
        monkeypatch.setattr(scherm, "dismiss", lambda *_: gedaan.append("klaar"))
        for actie in acties.van(naam):
            if actie.naam == "blad_1":
                await pilot.press("2")
            voor = spoor(app, lijn), len(gedaan)
            await pilot.press(actie.toets.split(",")[-1])
            await tot(lambda voor=voor: (spoor(app, lijn), len(gedaan)) != voor)
            for keuze in scherm.query(Select):
                keuze.expanded = False


async def maak_klaar(scherm: Kringscherm[Any]) -> None:
    """Choose or fill in what the keys of a screen are about."""
    if isinstance(scherm, Bekijkscherm):
        scherm.query_one(Select).value = str(b.WIJK)
    if isinstance(scherm, Zoekscherm):
        scherm.query(Input).first().value = "jan"


@pytest.mark.parametrize("naam", list(SCHERMEN))
def test_every_action_has_a_method(naam: str) -> None:
    """The registry and the screens agree."""
    scherm = SCHERMEN[naam]
    klasse = type(scherm("")) if naam != "werkvoorraad" else type(SCHERMEN["werkvoorraad"](""))
    zonder = [a.naam for a in acties.van(naam) if not callable(getattr(klasse, f"action_{a.naam}", None))]
    assert not zonder


@pytest.mark.parametrize("naam", list(SCHERMEN))
def test_no_key_means_two_things_on_one_screen(naam: str) -> None:
    """Each key is used once."""
    toetsen = [toets for a in acties.van(naam) for toets in a.toets.split(",")]
    assert len(toetsen) == len(set(toetsen))


async def test_the_palette_lists_every_action(app: KringApp, tot: Wacht) -> None:
    """Those of this screen and those of all others, each by its Dutch name."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("ctrl+p")
        await tot(lambda: isinstance(app.screen, CommandPalette))
        lijst = app.screen.query_one(OptionList)
        verwacht = {a.titel for lijst_ in acties.SCHERMEN.values() for a in lijst_} | {a.titel for a in acties.OVERAL}
        await tot(lambda: lijst.option_count >= len(verwacht))
        getoond = "\n".join(str(lijst.get_option_at_index(n).prompt) for n in range(lijst.option_count))
    assert {titel for titel in verwacht if titel not in getoond} == set()


async def test_the_palette_does_an_action(app: KringApp, tot: Wacht) -> None:
    """Typing a name and Enter is the same as the key."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("ctrl+p")
        await tot(lambda: isinstance(app.screen, CommandPalette))
        await pilot.press(*"zoek burger")
        await tot(lambda: app.screen.query_one(OptionList).option_count)
        await pilot.pause(0.3)
        await pilot.press("enter")
        await tot(lambda: "Geboortedatum" in aaneen(app))


async def test_the_palette_says_where_an_action_of_another_screen_is(app: KringApp, tot: Wacht) -> None:
    """It is not done blindly."""
    async with app.run_test(size=SMAL, notifications=True) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("ctrl+p")
        await tot(lambda: isinstance(app.screen, CommandPalette))
        await pilot.press(*"toestemming intrekken")
        await tot(lambda: app.screen.query_one(OptionList).option_count)
        await pilot.pause(0.3)
        await pilot.press("enter")
        await tot(lambda: any("kan niet op dit scherm" in n.message for n in app._notifications))


async def test_a_palette_without_a_hit_says_so_in_dutch(app: KringApp, tot: Wacht) -> None:
    """No English anywhere."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("ctrl+p")
        await tot(lambda: isinstance(app.screen, CommandPalette))
        await pilot.press(*"qqqxyz")
        await tot(lambda: teksten.PALET_NIETS in aaneen(app))


async def test_the_help_of_a_screen_names_all_its_keys(app: KringApp, tot: Wacht) -> None:
    """What it is for, and every key with what it does."""
    async with app.run_test(size=(140, 80)) as pilot:
        await tot(lambda: app.stand.ik)
        for naam in SCHERMEN:
            scherm = Uitlegscherm(naam)
            await app.push_screen(scherm)
            await tot(lambda naam=naam: teksten.UITLEG[naam][:30] in aaneen(app))
            ontbreekt = [a.titel for a in acties.van(naam) if f"{a.titel}: {a.uitleg}"[:60] not in aaneen(app)]
            assert not ontbreekt, naam
            scherm.dismiss(None)
            await pilot.pause()


async def test_letters_typed_in_a_field_are_letters(app: KringApp, tot: Wacht) -> None:
    """Keys of the screen do not fire while somebody writes."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("slash", *"nzw?")
        assert app.screen.query_one("#filter").value == "nzw?"  # type: ignore[attr-defined]


async def test_a_choice_can_be_made_without_a_mouse(app: KringApp, tot: Wacht) -> None:
    """Open, go down, take it."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        scherm = SCHERMEN["bekijk_als"]("")
        await app.push_screen(scherm)
        await pilot.press("k", "down", "down", "enter")
        await tot(lambda: "U ziet wat E. de Wit (Wijkteam Noord) ziet op niveau dat." in aaneen(app))
        assert not scherm.query_one(Select).is_blank()
