"""Forms: what is missing, what the door finds wrong, what it refuses, and what happens when no answer comes."""

from textual.widgets import Input, Select, TextArea

from services.berichten import eindpunt
from services.berichten.antwoord import Fout
from tests.tui import berichten as b
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn, Weg
from tests.tui.scherm import BREED, SMAL, aaneen, beeld, bronnen, kan_worden_ingevuld
from tui import teksten
from tui.app import KringApp
from tui.formulieren import zorg
from tui.formulieren.vorm import Formulier, JaNeeveld, Keuzeveld
from tui.onderdelen.aanvinklijst import Aanvinklijst
from tui.onderdelen.veldvak import Veldvak
from tui.schermen.formulier import Formulierscherm
from tui.schermen.invullen import Invulscherm, Keuzescherm
from tui.schermen.regiecasus import Regiecasus


def vak(scherm: Invulscherm[object], naam: str) -> Veldvak:
    """A field by its name in the command."""
    return next(v for v in scherm.query(Veldvak) if v.veld.naam == naam)


def vul(scherm: Invulscherm[object], **antwoorden: object) -> None:
    """Fill in fields; a double underscore stands for the dot in a name."""
    for naam, antwoord in antwoorden.items():
        match vak(scherm, naam.replace("__", ".")).invoer:
            case Input() as invoer:
                invoer.value = str(antwoord)
            case TextArea() as invoer:
                invoer.text = str(antwoord)
            case Select() as invoer:
                invoer.value = antwoord
            case Aanvinklijst() as invoer:
                for nummer, (_, waarde) in enumerate(invoer._keuzes):
                    if waarde in str(antwoord):
                        invoer.highlighted = nummer
                        invoer.action_select()


async def open_contact(app: KringApp, tot: Wacht) -> Formulierscherm:
    """A filled form, opened from the case."""
    await tot(lambda: app.stand.ik)
    casus = Regiecasus(b.CASUS)
    await app.push_screen(casus)
    app.open_formulier(casus, zorg.contact(bronnen()), b.CASUS)
    await tot(lambda: "Over welke burger?" in aaneen(app) and kan_worden_ingevuld(app))
    scherm = app.screen
    assert isinstance(scherm, Formulierscherm)
    vul(scherm, hoe="huisbezoek", resultaat="niet thuis")
    return scherm


async def test_a_filled_form_is_recorded_once_and_said_so(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The command goes out with the case, and the screen under it is fetched again."""
    async with app.run_test(size=SMAL, notifications=True) as pilot:
        await open_contact(app, tot)
        keer = len(lijn.gevraagd(eindpunt.DOSSIER))
        await pilot.press("ctrl+s")
        await tot(lambda: isinstance(app.screen, Regiecasus))
        (verzoek,) = lijn.gevraagd("contact.vastleggen")
        assert verzoek.casus == b.CASUS
        assert verzoek.inhoud == {
            "over": str(b.BURGER),
            "moment": "2027-03-04T14:02:00+01:00",
            "hoe": "huisbezoek",
            "resultaat": "niet thuis",
        }
        await tot(lambda: any(teksten.VASTGELEGD in n.message for n in app._notifications))
        await tot(lambda: len(lijn.gevraagd(eindpunt.DOSSIER)) > keer)


async def test_what_is_missing_is_pointed_at_and_nothing_is_sent(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Beside the field, with the cursor in it."""
    async with app.run_test(size=SMAL) as pilot:
        scherm = await open_contact(app, tot)
        vul(scherm, resultaat="", moment="straks")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert scherm.focused is vak(scherm, "moment").invoer
        assert not lijn.gevraagd("contact.vastleggen")
        assert "Schrijf dag en tijd" in aaneen(app)


async def test_what_the_door_finds_wrong_stands_beside_its_field(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """By the name of the field, with the number to ask about; what was filled in stays."""
    velden = {"hoe": "deze tekst is te lang"}
    fout = Fout(code="onjuist", zin="Het bericht klopt niet.", correlatie="k-1", velden=velden)
    lijn.antwoord("contact.vastleggen", fout)
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_contact(app, tot)
        await pilot.press("ctrl+s")
        await tot(lambda: "✗ deze tekst is te lang" in aaneen(app))
        assert "nummer k-1" in aaneen(app)
        assert vak(scherm, "hoe").waarde() == "huisbezoek"


async def test_a_refusal_gives_its_reason_and_the_next_step(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The form stays open; after a clear answer a new attempt is a new command."""
    lijn.antwoord("contact.vastleggen", b.geweigerd(), b.gelukt())
    async with app.run_test(size=SMAL) as pilot:
        await open_contact(app, tot)
        await pilot.press("ctrl+s")
        await tot(lambda: "→ Vraag het aan de regisseur." in aaneen(app))
        await pilot.press("ctrl+s")
        await tot(lambda: isinstance(app.screen, Regiecasus))
        eerste, tweede = lijn.gevraagd("contact.vastleggen")
        assert eerste.opdracht != tweede.opdracht


async def test_without_an_answer_the_same_command_is_sent_again(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Whether it was done is not known: the same id and the same content make sure it is done once."""
    lijn.antwoord("contact.vastleggen", Weg("tijd om"), b.gelukt())
    async with app.run_test(size=SMAL) as pilot:
        scherm = await open_contact(app, tot)
        await pilot.press("ctrl+s")
        await tot(lambda: "niet zeker of dit is vastgelegd" in aaneen(app))
        assert scherm.query_one("#formulier").disabled
        await pilot.press("ctrl+s")
        await tot(lambda: isinstance(app.screen, Regiecasus))
        eerste, tweede = lijn.gevraagd("contact.vastleggen")
        assert (eerste.opdracht, eerste.inhoud) == (tweede.opdracht, tweede.inhoud)


async def test_pressing_twice_sends_once(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """An impatient hand is no second command."""
    poort = lijn.houd_vast("contact.vastleggen")
    async with app.run_test(size=SMAL) as pilot:
        await open_contact(app, tot)
        await pilot.press("ctrl+s", "ctrl+s", "ctrl+s")
        poort.set()
        await tot(lambda: isinstance(app.screen, Regiecasus))
        assert len(lijn.gevraagd("contact.vastleggen")) == 1


async def test_what_was_typed_is_not_thrown_away_by_one_key(app: KringApp, tot: Wacht) -> None:
    """Escape asks once; the second one leaves."""
    async with app.run_test(size=SMAL) as pilot:
        scherm = await open_contact(app, tot)
        vak(scherm, "hoe").invoer.focus()
        await pilot.press("x", "escape")
        await tot(lambda: teksten.NOG_KEER_TERUG[:30] in aaneen(app))
        assert app.screen is scherm
        await pilot.press("escape")
        await tot(lambda: app.screen is not scherm)


async def test_a_form_in_which_nothing_was_changed_is_left_at_once(app: KringApp, tot: Wacht) -> None:
    """What the form itself began with, a choice made beforehand included, is nobody's work."""
    async with app.run_test(size=SMAL) as pilot:
        await open_contact(app, tot)
        wie = Keuzeveld("wie", "Wie?", keuzes=(("A", "a"), ("B", "b")), begin="b")
        scherm = Keuzescherm(Formulier("", "Kiezen", velden=(wie, JaNeeveld("mag", "Mag het?", begin=True))))
        app.push_screen(scherm)
        await tot(lambda: "Wie?" in aaneen(app) and kan_worden_ingevuld(app))
        await pilot.press("tab", "shift+tab", "escape")
        await tot(lambda: app.screen is not scherm)


async def test_every_form_says_that_nothing_is_edited(app: KringApp, tot: Wacht) -> None:
    """A mistake is set right by a new fact."""
    async with app.run_test(size=(100, 60)):
        await open_contact(app, tot)
        await tot(lambda: teksten.BLIJFT_STAAN in aaneen(app))


async def test_a_tick_is_a_sign_and_not_a_colour(app: KringApp, tot: Wacht) -> None:
    """Chosen and not chosen differ in black and white."""
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("tab", "enter", "t")
        await tot(lambda: isinstance(app.screen, Formulierscherm))
        await tot(lambda: "☑ GGD Rivierenland" in beeld(app))
        assert "☐ GGZ De Waal" in beeld(app)


async def test_a_form_that_cannot_be_filled_in_says_why(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """No empty form."""
    lijn.antwoord(eindpunt.DOSSIER, b.dossier(plichten=()))
    async with app.run_test(size=SMAL) as pilot:
        await tot(lambda: app.stand.ik)
        await pilot.press("tab", "enter")
        await tot(lambda: "kleine kring" in beeld(app))
        await pilot.press("k")
        await tot(lambda: "er staat geen kennisgeving open" in aaneen(app))
