"""Giving information: five steps on one page, and the verdict that grows beside them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.bepaling import Bepalingsoort
from domain.besluit import keuze  # noqa: F401 - registers every command
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.opdracht.grondvorm import OPDRACHTEN
from domain.partij import Partijsoort
from services.berichten import eindpunt
from tests.tui import berichten as b
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn
from tests.tui.scherm import BREED, SMAL, aaneen, bronnen, kan_worden_ingevuld
from tests.tui.test_vastleggen import vak, vul
from tui import teksten
from tui.app import KringApp
from tui.formulieren import verstrekking, wet
from tui.formulieren.vorm import Keuzeveld
from tui.schermen.formulier import Formulierscherm
from tui.schermen.regiecasus import Regiecasus
from tui.schermen.verstrekken import Verstrekscherm

KEUZES = {"aan": (str(b.WIJK),), "doel": "zorg", "grondslag": "toestemming", "categorie": "wonen"}
REST = {
    "noodzaak": "dan gaat de verzorgende alleen naar binnen",
    "dat": "is bij ons bekend",
    "bron": "huisbezoek",
    "eigen_waarneming": "ja",
    "vooraf_verteld": "ja",
    "eerdere_stappen__a": "moet aanbellen",
    "eerdere_stappen__b": "geen wet",
    "eerdere_stappen__c": "geen taak",
}


async def open_scherm(app: KringApp, tot: Wacht) -> Verstrekscherm:
    """The five steps, opened from the case."""
    await tot(lambda: app.stand.ik)
    casus = Regiecasus(b.CASUS)
    await app.push_screen(casus)
    app.verstrek(casus, bronnen(), b.CASUS)
    await tot(lambda: "Over welke burger?" in aaneen(app) and kan_worden_ingevuld(app))
    scherm = app.screen
    assert isinstance(scherm, Verstrekscherm)
    return scherm


async def test_the_verdict_comes_with_the_first_choices_and_nothing_is_recorded(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """Before texts are written it says what is in the way, what is still open, and what may be done instead."""
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)
        assert teksten.OORDEEL_WACHT[:30] in aaneen(app)
        assert not lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN)
        vul(scherm, **KEUZES)
        await tot(lambda: lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN))
        await tot(lambda: "Collegiale consultatie ontbreekt." in aaneen(app))
        await pilot.pause()
        assert "→ Consulteer een collega." in aaneen(app)
        assert "☐ Hoe weet u dit?" in aaneen(app)
        assert not lijn.gevraagd("verstrekking.doen")


async def test_typing_asks_for_one_verdict_not_for_each_letter(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """It waits until the hands rest."""
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)
        vul(scherm, **KEUZES)
        await tot(lambda: lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN))
        vak(scherm, "bron").invoer.focus()
        await pilot.press(*"huisbezoek")
        await tot(lambda: len(lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN)) > 1)
        assert len(lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN)) <= 3


@pytest.mark.eis("STP-04")
async def test_the_reasons_for_earlier_steps_appear_with_the_ground(app: KringApp, tot: Wacht) -> None:
    """A heavier ground asks why each lighter one does not do, and its own test."""
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)

        async def zichtbaar(grond: str) -> set[str]:
            vul(scherm, grondslag=grond)
            await pilot.pause()
            return {v.veld.naam for v in scherm.gevraagde_vakken()}

        assert not {n for n in await zichtbaar("anoniem") if n.startswith(("eerdere", "toets"))}
        assert "wetsartikel" in await zichtbaar("wet")
        taak = await zichtbaar("taak")
        assert {"eerdere_stappen.a", "eerdere_stappen.b"} <= taak
        assert "eerdere_stappen.c" not in taak
        conflict = await zichtbaar("conflict van plichten")
        assert {f"eerdere_stappen.{letter}" for letter in "abcd"} <= conflict
        assert len({n for n in conflict if n.startswith("toets.")}) == 6
        assert {"wiens_schade", "herbeoordelen"} <= conflict


@pytest.mark.eis("PLA-14")
@pytest.mark.parametrize("soort", Partijsoort)
def test_only_police_and_prosecutor_are_asked_who_agreed_and_only_about_criminal_data(soort: Partijsoort) -> None:
    """Nobody else is bothered with it; nor are they for what leads to nobody."""
    basis = bronnen()
    partijen = tuple(p.model_copy(update={"soort": soort}) for p in basis.adresboek.partijen)
    bron = replace(basis, adresboek=basis.adresboek.model_copy(update={"partijen": partijen}))
    namen = {veld.naam for veld in verstrekking.formulier(bron)[0].velden}
    assert ("bevoegd_gezag" in namen) is (soort in {Partijsoort.POLITIE, Partijsoort.OM})
    for naam in ("bevoegd_gezag", "ingestemd_op", "zwaarwegend_belang"):
        assert verstrekking.gevraagd(naam, Grondslag.WET, Niveau.DAT, Categorie.STRAFRECHT)
        assert not verstrekking.gevraagd(naam, Grondslag.WET, Niveau.DAT, Categorie.WONEN)
        assert not verstrekking.gevraagd(naam, Grondslag.ANONIEM, Niveau.ANONIEM, Categorie.STRAFRECHT)


@pytest.mark.eis("ORG-02")
def test_who_received_something_here_is_asked_whether_this_comes_from_it() -> None:
    """Nobody else is; the choices are what was given to them, newest first, without what leads to nobody."""
    regie = bronnen()
    assert "ontleend_aan" not in {veld.naam for veld in verstrekking.formulier(regie)[0].velden}
    stukken = (
        b.aanbod(b.GEGEVEN),
        b.aanbod(b.GEGEVEN_2).model_copy(update={"gedaan": b.NU - timedelta(days=3), "categorie": Categorie.WONEN}),
        b.aanbod(b.VRAAG).model_copy(update={"niveau": Niveau.ANONIEM}),
    )
    deelnemer = bronnen(regie=False)
    deelnemer = replace(deelnemer, casus=b.overzicht().model_copy(update={"aan_mij": stukken}))
    velden = {veld.naam: veld for veld in verstrekking.formulier(deelnemer)[0].velden}
    herkomst = velden["ontleend_aan"]
    assert isinstance(herkomst, Keuzeveld)
    assert [sleutel for _, sleutel in herkomst.keuzes] == [str(b.GEGEVEN), str(b.GEGEVEN_2)]
    assert herkomst.keuzes[1][0].startswith("wonen, buitenkant van D. Smit")
    assert not herkomst.verplicht
    for naam in ("ontleend_aan", "van_elders"):
        assert verstrekking.gevraagd(naam, Grondslag.TAAK, Niveau.DAT)
        assert not verstrekking.gevraagd(naam, Grondslag.ANONIEM, Niveau.ANONIEM)


@pytest.mark.eis("ORG-02", "PLA-14")
def test_the_regisseur_takes_from_what_was_given_to_them_too() -> None:
    """Only from that; with criminal data come the questions about the authority, whatever their organisation is."""
    regel_ = b.verstrekking(b.GEGEVEN).model_copy(update={"aan_mij": True, "categorie": Categorie.STRAFRECHT})
    regie = replace(
        bronnen(), casus=b.dossier().model_copy(update={"verstrekkingen": (regel_, b.verstrekking(b.GEGEVEN_2))})
    )
    velden = {veld.naam: veld for veld in verstrekking.formulier(regie)[0].velden}
    herkomst = velden["ontleend_aan"]
    assert isinstance(herkomst, Keuzeveld)
    assert [sleutel for _, sleutel in herkomst.keuzes] == [str(b.GEGEVEN)]
    assert "bevoegd_gezag" in velden
    assert "bevoegd_gezag" not in {veld.naam for veld in verstrekking.formulier(bronnen())[0].velden}


@pytest.mark.eis("NIV-06")
async def test_an_invalid_argument_is_named_while_it_is_typed(app: KringApp, tot: Wacht) -> None:
    """'Handig' is no reason, and the screen says so beside the field."""
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)
        vak(scherm, "noodzaak").invoer.focus()
        await pilot.press(*"dat is handig")
        await tot(lambda: "'Handig' is geen reden: het kan ook zonder." in aaneen(app))
        await pilot.press("ctrl+u")
        vul(scherm, noodzaak="dan gaat het mis")
        await tot(lambda: "'Handig' is geen reden" not in aaneen(app))


async def test_texts_are_asked_up_to_the_level_that_is_given(app: KringApp, tot: Wacht) -> None:
    """Nothing is written above it."""
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)
        for niveau, teksten_ in (("dat", {"dat"}), ("inhoud", {"dat", "buitenkant", "inhoud"})):
            vul(scherm, niveau=niveau)
            await pilot.pause()
            zichtbaar = {v.veld.naam for v in scherm.gevraagde_vakken()}
            assert zichtbaar & {"dat", "buitenkant", "inhoud"} == teksten_


async def test_one_key_gives_it(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """Exactly what is asked goes out, and the domain knows every field of it."""
    lijn.antwoord(eindpunt.VERSTREKKING_TOETSEN, b.toetsing(mag=True))
    async with app.run_test(size=SMAL, notifications=True) as pilot:
        scherm = await open_scherm(app, tot)
        vul(scherm, **KEUZES)
        await pilot.pause()
        vul(scherm, **REST)
        await tot(lambda: teksten.OORDEEL_MAG in aaneen(app))
        await pilot.press("ctrl+s")
        await tot(lambda: isinstance(app.screen, Regiecasus))
        (verzoek,) = lijn.gevraagd("verstrekking.doen")
        OPDRACHTEN["verstrekking.doen"].model_validate(verzoek.inhoud)
        assert verzoek.inhoud["eerdere_stappen"] == {"a": "moet aanbellen", "b": "geen wet", "c": "geen taak"}
        assert verzoek.inhoud["aan"] == [str(b.WIJK)]
        assert teksten.NOG_NIET_INGEVULD not in str(verzoek.inhoud)
        await tot(lambda: any("kennisgeving" in n.message for n in app._notifications))


async def test_what_is_still_empty_is_not_given(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """What stands in for it while the verdict grows never leaves as a disclosure."""
    async with app.run_test(size=SMAL) as pilot:
        scherm = await open_scherm(app, tot)
        vul(scherm, **KEUZES)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.screen is scherm
        assert not lijn.gevraagd("verstrekking.doen")


async def test_a_refused_disclosure_keeps_the_form_and_says_why(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The refusal is kept by the door; the screen offers what may be done instead."""
    lijn.antwoord("verstrekking.doen", b.geweigerd())
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)
        vul(scherm, **KEUZES)
        await pilot.pause()
        vul(scherm, **REST)
        await pilot.press("ctrl+s")
        await tot(lambda: "Dit kan alleen de regisseur." in aaneen(app))
        assert app.screen is scherm
        assert vak(scherm, "dat").waarde() == "is bij ons bekend"


async def test_step_one_can_be_answered_without_leaving(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The form under it stays as it was, and the verdict is asked again afterwards."""
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)
        vul(scherm, **KEUZES)
        await tot(lambda: lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN))
        keer = len(lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN))
        await pilot.press("ctrl+o")
        await tot(lambda: type(app.screen) is Formulierscherm)
        app.screen.dismiss(b.gelukt())
        await tot(lambda: app.screen is scherm)
        await tot(lambda: len(lijn.gevraagd(eindpunt.VERSTREKKING_TOETSEN)) > keer)
        assert vak(scherm, "doel").waarde() == "zorg"


async def test_the_verdict_is_in_sight_on_a_small_terminal(app: KringApp, tot: Wacht) -> None:
    """Under the steps instead of beside them."""
    async with app.run_test(size=SMAL):
        scherm = await open_scherm(app, tot)
        oordeel = scherm.query_one("#oordeelvak")
        await tot(lambda: oordeel.region.y > scherm.query_one("#formulier").region.y)
        assert oordeel.region.height >= 5
        assert oordeel.region.bottom <= 24


ARTIKEL = "Jeugdwet, art. 7.3.11 lid 4"


@pytest.mark.eis("STP-14")
async def test_a_law_is_chosen_from_a_list_that_says_what_it_is(app: KringApp, tot: Wacht) -> None:
    """The text stands with the choice, and then what has to be answered; nothing is typed."""
    async with app.run_test(size=BREED) as pilot:
        scherm = await open_scherm(app, tot)
        vul(scherm, grondslag="wet")
        await tot(lambda: "wetsartikel" in {v.veld.naam for v in scherm.gevraagde_vakken()})
        assert not {v.veld.naam for v in scherm.gevraagde_vakken() if v.veld.naam.startswith("toets")}
        await tot(lambda: kan_worden_ingevuld(app))
        vul(scherm, wetsartikel=ARTIKEL)
        await tot(lambda: "Dit zegt 7.3.11 lid 4: een recht." in aaneen(app))
        await pilot.pause()
        gevraagd = {v.veld.naam: v.veld.vraag for v in scherm.gevraagde_vakken()}
        assert gevraagd["toets.voorwaarde 7.3.11 lid 4"] == "Waarom past 7.3.11 lid 4?"


@pytest.mark.eis("STP-14", "STP-15")
def test_the_list_holds_what_the_own_organisation_can_rely_on() -> None:
    """What is for schools is not offered to others; what only answers a question is offered in an answer only."""
    ongevraagd = wet.te_kiezen(bronnen(), antwoord=False)
    assert {naam: b.soort for naam, b in ongevraagd.items()} == {ARTIKEL: Bepalingsoort.RECHT}
    gevraagd = wet.te_kiezen(bronnen(), antwoord=True)
    assert {naam: b.soort for naam, b in gevraagd.items()} == {
        ARTIKEL: Bepalingsoort.PLICHT,
        "Jeugdwet, art. 9.9": Bepalingsoort.PLICHT,
    }
    assert wet.uitleg(gevraagd[ARTIKEL]).startswith("Een plicht.")
