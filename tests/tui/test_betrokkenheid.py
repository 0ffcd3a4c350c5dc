"""Who is directly involved: the regisseur's list, recording it of others, and ending it, also by who takes part."""

from dataclasses import replace

import pytest

from tests.tui import berichten as b
from tests.tui.conftest import Wacht
from tests.tui.lijn import Praatlijn
from tests.tui.scherm import BREED, aaneen, bronnen, kan_worden_ingevuld
from tests.tui.test_vastleggen import vul
from tui import teksten
from tui.app import KringApp
from tui.formulieren import betrokkenheid
from tui.formulieren.vorm import Keuzeveld, Meerkeuzeveld
from tui.schermen.deelnemercasus import Deelnemercasus
from tui.schermen.formulier import Formulierscherm
from tui.schermen.regiecasus import Regiecasus


@pytest.mark.eis("PLA-15")
async def test_the_regisseur_sees_who_is_involved_and_ends_the_one_under_the_cursor(
    app: KringApp, lijn: Praatlijn, tot: Wacht
) -> None:
    """On the sheet of consents and talks; the form proposes what is chosen."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        casus = Regiecasus(b.CASUS)
        await app.push_screen(casus)
        await tot(lambda: casus._beeld is not None)
        await pilot.press("2")
        await tot(lambda: teksten.BETROKKENHEDEN in aaneen(app))
        assert "D. Smit, GGZ De Waal en E. de Wit" in aaneen(app)
        casus.lijst("betrokkenheden").focus()
        await pilot.pause()
        await pilot.press("H")
        await tot(lambda: isinstance(app.screen, Formulierscherm) and kan_worden_ingevuld(app))
        vul(app.screen, reden="De zorg is klaar.")  # type: ignore[arg-type]
        await pilot.press("ctrl+s")
        await tot(lambda: lijn.gevraagd("betrokkenheid.beeindigen"))
        (verzoek,) = lijn.gevraagd("betrokkenheid.beeindigen")
        assert verzoek.inhoud == {"betrokkenheid": str(b.BETROKKENHEID), "reden": "De zorg is klaar."}


@pytest.mark.eis("PLA-15")
async def test_who_takes_part_records_it_of_others(app: KringApp, lijn: Praatlijn, tot: Wacht) -> None:
    """The same key on the participant's own screen: another than those named has to be able to."""
    async with app.run_test(size=BREED) as pilot:
        await tot(lambda: app.stand.ik)
        casus = Deelnemercasus(b.CASUS_2)
        await app.push_screen(casus)
        await tot(lambda: casus._beeld is not None)
        await pilot.press("h")
        await tot(lambda: isinstance(app.screen, Formulierscherm) and kan_worden_ingevuld(app))
        wie = [str(b.GGZ), str(b.WIJK)]
        vul(app.screen, professionals=wie, soort="functionele eenheid", bron="rooster")  # type: ignore[arg-type]
        await pilot.press("ctrl+s")
        await tot(lambda: lijn.gevraagd("betrokkenheid.vastleggen"))
        inhoud = lijn.gevraagd("betrokkenheid.vastleggen")[0].inhoud
        assert (set(inhoud["professionals"]), inhoud["soort"]) == (set(wie), "functionele eenheid")
        assert (inhoud["van"], inhoud["bron"], inhoud["over"]) == (str(b.VANDAAG), "rooster", str(b.BURGER))


def test_nobody_finds_themselves_among_those_to_name() -> None:
    """The reader is not in the list; what ended is not offered to be ended again."""
    for regie in (True, False):
        alles = bronnen(regie=regie)
        (veld,) = (v for v in betrokkenheid.vastleggen(alles).velden if isinstance(v, Meerkeuzeveld))
        assert str(alles.ik) not in {waarde for _, waarde in veld.keuzes}
    weg = b.dossier(betrokkenheden=(b.betrokkenheid().model_copy(update={"beeindigd": True}),))
    formulier = betrokkenheid.beeindigen(replace(bronnen(), casus=weg))
    (keuze,) = (v for v in formulier.velden if isinstance(v, Keuzeveld))
    assert keuze.keuzes == ()
    assert formulier.kan_niet() == keuze.geen
