"""The player: who calls what, when, in which role, and what it does with what comes back."""

from datetime import UTC, datetime

import pytest

from domain.medewerker import Rol
from infra.scenario.lezen import lees_tekst
from infra.scenario.speler import speel
from infra.scenario.toneel import Toneelfout
from infra.scenario.verslag import Verslag
from services.berichten import eindpunt
from services.berichten.antwoord import Beeld, Geweigerd, Reden, Verzoek
from tests.scenario.neptoneel import Antwoord, Neptoneel, gewoon, nummer
from tests.scenario.voorbeeld import met

TOESTEMMING = """
    - op: 2026-02-11 14:00
      wie: baak
      doet: toestemming.vastleggen
      als: zus
      met:
        gevers: [baak]
        ontvangers: [stichting-lek, pietersen]
        doel: wonen
        categorieen: [wonen]
        niveau: buitenkant
        van: 2026-02-11
        tot: 2026-08-11
        vorm: mondeling
        gehoord door: C. Baak
        uitgelegd: wat er wordt verteld
        begrepen: ja
        vrij: ja
"""
INTREKKEN = "- {wie: baak, doet: toestemming.intrekken, met: {toestemming: zus, toelichting: wil niet meer}}"


async def _speel(tekst: str, toneel: Neptoneel) -> Verslag:
    return await speel(lees_tekst(tekst, "proef.yaml"), toneel, "proef.yaml")


async def test_ieder_spreekt_over_de_eigen_verbinding_in_de_gekozen_rol() -> None:
    """Each act goes over the line of who does it, in the role that the step states."""
    toneel = Neptoneel()
    await _speel(met("- {wie: pietersen, rol: hulpverlening, leest: buitenkant}"), toneel)
    ((wie, verzoek),) = toneel.van("lezen.buitenkant")
    assert wie == "pietersen"
    assert verzoek.rol is Rol.HULPVERLENING


async def test_de_oefenleider_zet_de_klok_op_nederlandse_tijd_en_alleen_als_die_verandert() -> None:
    """The clock is moved before a step with a new moment, by who leads the exercise."""
    toneel = Neptoneel()
    stap = "- {op: 2026-07-01 09:00, wie: baak, doet: fase.ingaan, met: {fase: beoordeling, reden: begin}}"
    await _speel(met(stap, stap), toneel)
    momenten = [datetime.fromisoformat(v.inhoud["op"]).astimezone(UTC) for _, v in toneel.van("oefenklok.zetten")]
    assert {wie for wie, _ in toneel.van("oefenklok.zetten")} == {"oefenleider"}
    assert momenten == [datetime(2026, 2, 10, 8, tzinfo=UTC), datetime(2026, 7, 1, 7, tzinfo=UTC)]


async def test_namen_worden_nummers_ook_van_wat_een_eerdere_stap_maakte() -> None:
    """People, organisations, citizens and earlier steps are written as names and sent as ids."""
    toneel = Neptoneel()
    verslag = await _speel(met(TOESTEMMING, INTREKKEN), toneel)
    ((_, gegeven),) = toneel.van("toestemming.vastleggen")
    ((_, ingetrokken),) = toneel.van("toestemming.intrekken")
    assert gegeven.casus == nummer("casus")
    assert gegeven.inhoud["over"] == str(nummer("meneer Janssen"))
    assert gegeven.inhoud["ontvangers"] == [str(nummer("stichting-lek")), str(nummer("pietersen"))]
    assert ingetrokken.inhoud["toestemming"] == str(nummer(f"toestemming {gegeven.opdracht}"))
    assert verslag.gebroken == 0


async def test_een_stap_zonder_verwachting_moet_lukken() -> None:
    """Nothing said means: it works. A refusal nobody expected is broken."""

    def weigert(wie: str, naam: str, verzoek: Verzoek) -> Antwoord:
        if naam == "toestemming.vastleggen":
            return Geweigerd(redenen=(Reden(zin="Zo niet.", bron="regel"),))
        return gewoon(wie, naam, verzoek)

    verslag = await _speel(met(TOESTEMMING), Neptoneel(weigert))
    assert verslag.gebroken == 1
    assert "Zo niet." in verslag.stappen[1].uitkomsten[0].kreeg


async def test_wat_op_een_mislukte_stap_rust_wordt_niet_gespeeld_en_is_gebroken() -> None:
    """A step that needs what never came is reported, and the rest is still played."""

    def weigert(wie: str, naam: str, verzoek: Verzoek) -> Antwoord:
        return Geweigerd(redenen=()) if naam == "toestemming.vastleggen" else gewoon(wie, naam, verzoek)

    toneel = Neptoneel(weigert)
    verslag = await _speel(met(TOESTEMMING, INTREKKEN, "- {wie: baak, leest: dat}"), toneel)
    assert "die stap lukte niet" in verslag.stappen[2].kreeg
    assert not verslag.stappen[2].gehouden
    assert not toneel.van("toestemming.intrekken")
    assert len(toneel.van("lezen.dat")) == 1


async def test_zonder_geopende_casus_wordt_de_rest_niet_gespeeld() -> None:
    """When the case was not opened, no step pretends to be about it."""
    toneel = Neptoneel(lambda *_: Geweigerd(redenen=()))
    verslag = await _speel(met("- {wie: baak, leest: dat, verwacht: {geweigerd: ja}}"), toneel)
    assert "die stap lukte niet" in verslag.stappen[1].kreeg
    assert verslag.gebroken == 2


async def test_in_een_echte_winkel_wordt_niets_gedaan() -> None:
    """A live store is refused before anybody is registered or anything is called."""
    toneel = Neptoneel(oefening=False)
    with pytest.raises(Toneelfout, match="nooit in een echte winkel"):
        await _speel(met(), toneel)
    assert not toneel.bezet_
    assert [naam for _, naam, _ in toneel.gevraagd] == [eindpunt.WERKVOORRAAD]


async def test_een_klok_die_niet_gaat_stopt_het_spel() -> None:
    """When the clock cannot be moved, playing on would prove nothing."""
    with pytest.raises(Toneelfout, match="klok kon niet op 10-02-2026 09:00"):
        await _speel(met(), Neptoneel(klok_gaat=False))


async def test_de_vingerafdruk_van_een_inzage_komt_van_het_gemaakte_overzicht() -> None:
    """What is recorded as handed out is what was made."""

    def inzage(wie: str, naam: str, verzoek: Verzoek) -> Antwoord:
        if naam == eindpunt.INZAGE_MAKEN:
            return Beeld(wat="inzage", beeld={"vingerafdruk": "f" * 64, "gehouden": []})
        return gewoon(wie, naam, verzoek)

    toneel = Neptoneel(inzage)
    await _speel(
        met(
            "- {wie: baak, doet: inzage.verzoeken, als: v, met: {hoedanigheid: burger zelf, vastgesteld met: pas}}",
            "- {wie: baak, vraagt inzage: v}",
            "- {wie: baak, doet: inzage.vastleggen, met: {verzoek: v}}",
        ),
        toneel,
    )
    ((_, vastgelegd),) = toneel.van("inzage.vastleggen")
    assert vastgelegd.inhoud["vingerafdruk"] == "f" * 64
