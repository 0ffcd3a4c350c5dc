"""Why, at the door: what a caller hears does not tell of others, and the verdict was kept before they heard it."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.feit import Vastgelegd
from domain.lezing import Gelezen, Handeling, LezingGeweigerd, OordeelGeveld, lezingen_van
from domain.niveau import Niveau
from domain.verzegeld import inhoud_van
from services.berichten import eindpunt
from services.leeslog import HOOGSTENS
from services.poorten import ArchiefFout
from tests.deur.huis import Huis, id_
from tests.deur.test_je_kunt_niet_kijken import _geven, _toestemming, _verhaal


async def _burger(huis: Huis, casus: UUID) -> UUID:
    feiten = await huis.feiten.geschiedenis(casus)
    return next(v.feit.persoon for v in feiten if type(v.feit).TOPIC == "betrokkene.toegevoegd")  # type: ignore[attr-defined]


async def _log(huis: Huis, casus: UUID) -> tuple[Vastgelegd, ...]:
    return await huis.lezingen.geschiedenis(lezingen_van(casus))


@pytest.mark.eis("NIV-05", "CON-06")
async def test_de_uitleg_aan_een_beller_verandert_geen_byte_door_wat_boven_hem_gebeurt() -> None:
    """Two histories that differ only above the caller: the refusal at the reader and the try at the giver are equal.

    The control: the regisseur, who may see it, gets another explanation of the very same verdict.
    """
    kaal, casus = await _verhaal(meer=False, reden="Hij begrijpt de afspraken niet.")
    vol, _ = await _verhaal(meer=True, reden="Hij heeft een stoornis, dat mag niemand weten.")
    burger = await _burger(kaal, casus)
    gehoord: list[list[bytes]] = []
    for huis in (kaal, vol):
        proef = _geven(burger, "groen", "buitenkant", doel="zorg")
        antwoorden = [
            await huis.roep("pietersen", eindpunt.lezen(Niveau.INHOUD), casus, "lees"),
            await huis.roep("pietersen", eindpunt.lezen(Niveau.DAT), casus, "anders", doel="zorg"),
            await huis.roep("pietersen", eindpunt.VERSTREKKING_TOETSEN, casus, "toets", **proef),
        ]
        gehoord.append(antwoorden)
    assert gehoord[0] == gehoord[1]
    geweigerd, _, toets = (json.loads(a) for a in gehoord[0])
    assert geweigerd["uitleg"][0] == "Dit mag niet."
    assert geweigerd["uitleg"][-1] == "Geef of lees het op niveau buitenkant."
    assert toets["beeld"]["oordelen"][0]["uitleg"]
    vol_uit = [json.loads(await h.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, casus, "h")) for h in (kaal, vol)]
    van_pietersen = [
        [h for h in v["beeld"]["herhalingen"] if h["wie"] == "pietersen" and h["handeling"] == "lezen"][-1]
        for v in vol_uit
    ]
    assert [h["gelijk"] for h in van_pietersen] == [True, True]
    assert van_pietersen[0]["uitleg"][0] == "Dit mag niet."
    assert "vastgelegd op" in "\n".join(van_pietersen[0]["uitleg"])
    assert len(vol_uit[0]["beeld"]["herhalingen"]) < len(vol_uit[1]["beeld"]["herhalingen"])


@pytest.mark.eis("LOG-01")
async def test_ook_een_proef_en_wat_dicht_bleef_staan_in_het_log() -> None:
    """A try, a refused reading, and what stayed closed beside what was read: each with its verdict and article."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    proef = _geven(burger, "pietersen", "inhoud", inhoud="Veel.")
    toets = json.loads(await huis.roep("verbrugge", eindpunt.VERSTREKKING_TOETSEN, casus, "toets", **proef))
    assert not toets["beeld"]["mag"]
    await huis.roep("pietersen", eindpunt.lezen(Niveau.INHOUD), casus, "lees")
    velden = _toestemming(burger, "pietersen", "zorg", "dat")
    await huis.roep("verbrugge", "toestemming.vastleggen", casus, "t9", **velden)
    await huis.roep("pietersen", eindpunt.lezen(Niveau.DAT), casus, "lees dat")
    proefje, gesloten, gelezen = [v for v in await _log(huis, casus) if v.oordelen]
    assert isinstance(proefje.feit, OordeelGeveld)
    assert proefje.feit.handeling is Handeling.TOETSEN
    assert isinstance(gesloten.feit, LezingGeweigerd)
    assert isinstance(gelezen.feit, Gelezen)
    for v in (proefje, gesloten):
        oordeel = inhoud_van(v.oordelen[0].oordeel)
        assert oordeel is not None
        assert not oordeel.toegestaan
        assert oordeel.artikelen
        assert v.oordelen[0].oordeel.betreft == burger


@pytest.mark.eis("LOG-01")
async def test_een_opdracht_die_niets_wordt_laat_haar_oordeel_na() -> None:
    """A disclosure in a case that is closed is refused before it is one; its verdict is kept all the same."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    await huis.roep("verbrugge", "casus.afsluiten", casus, "dicht", reden="klaar")
    antwoord = json.loads(
        await huis.roep("verbrugge", "verstrekking.doen", casus, "laat", **_geven(burger, "pietersen", "dat"))
    )
    assert antwoord["soort"] == "geweigerd"
    [v] = [v for v in await _log(huis, casus) if isinstance(v.feit, OordeelGeveld)]
    assert isinstance(v.feit, OordeelGeveld)
    assert v.feit.handeling is Handeling.GEVEN
    herhaald = json.loads(await huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, casus, "h"))["beeld"]["herhalingen"]
    assert herhaald[-1]["gelijk"]


@pytest.mark.eis("LOG-01")
async def test_raden_vult_het_log_niet() -> None:
    """The same try again is no new record; of ever new tries no more than fit in a minute, the rest is counted."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)

    async def probeer(nummer: int) -> None:
        velden = _geven(burger, "pietersen", "dat", doel=f"doel {nummer}")
        await huis.roep("verbrugge", eindpunt.VERSTREKKING_TOETSEN, casus, f"p{nummer}", **velden)

    for _ in range(5):
        await probeer(0)
    assert len([v for v in await _log(huis, casus) if isinstance(v.feit, OordeelGeveld)]) == 1
    for nummer in range(1, 3 * HOOGSTENS):
        await probeer(nummer)
    assert len([v for v in await _log(huis, casus) if isinstance(v.feit, OordeelGeveld)]) == HOOGSTENS


@pytest.mark.eis("LOG-01")
@pytest.mark.parametrize("naam", ["lezen.buitenkant", "lezen.inhoud", "verstrekking.toetsen", "besluiten.tonen"])
async def test_wat_niet_kan_worden_vastgelegd_wordt_niet_getoond_ook_niet_de_tweede_keer(
    naam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log that is out of reach gives no answer, however often it is asked; once it is back, the look is recorded."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    velden: dict[str, Any] = _geven(burger, "pietersen", "dat") if naam == "verstrekking.toetsen" else {}
    wie = "pietersen" if naam.startswith("lezen") else "verbrugge"
    voor = len(await _log(huis, casus))

    async def weg(_: object) -> int:
        raise ArchiefFout("onbereikbaar")

    with monkeypatch.context() as zonder:
        zonder.setattr(huis.lezingen, "voeg_toe", weg)
        for keer in range(3):
            antwoord = json.loads(await huis.roep(wie, naam, casus, f"weg {keer}", **velden))
            assert (antwoord["soort"], antwoord["code"]) == ("fout", "storing")
    assert json.loads(await huis.roep(wie, naam, casus, "terug", **velden))["soort"] != "fout"
    assert len(await _log(huis, casus)) == voor + 1


@pytest.mark.eis("LOG-01", "PLA-08")
async def test_wie_niet_meedoet_hoort_van_het_log_hetzelfde_als_van_een_casus_die_er_niet_is() -> None:
    """The log of a case one takes no part in, and of none: the same bytes."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    for naam in (eindpunt.BESLUITEN, eindpunt.OORDEEL_HERHALEN):
        echt = await huis.roep("groen", naam, casus, "a")
        assert echt == await huis.roep("groen", naam, id_("bestaat niet"), "a")


async def test_een_onjuiste_vraag_om_te_herhalen_wordt_in_woorden_geweigerd() -> None:
    """Numbers that are none, moments without a zone, fields that do not exist."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    for velden, veld in (
        ({"feit": "x"}, "feit"),
        ({"feit": str(id_("nergens"))}, "feit"),
        ({"op": "gisteren"}, "op"),
        ({"op": "2026-02-22T09:00"}, "op"),
        ({"op": "2020-01-01T09:00+01:00"}, "op"),
        ({"iets": "1"}, "iets"),
    ):
        antwoord = json.loads(await huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, casus, **velden))
        assert (antwoord["code"], list(antwoord["velden"])) == ("onjuist", [veld])


@pytest.mark.eis("CON-06", "CON-02")
async def test_wat_later_gebeurt_verandert_een_oordeel_van_toen_niet() -> None:
    """At the same stroke of the clock: a suspension and a reader who leaves come after the verdicts, not before.

    Asked at another moment than its own, the same question does get another answer.
    """
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await huis.roep("pietersen", eindpunt.lezen(Niveau.BUITENKANT), casus, "lees")
    await huis.beheer("corporatie", "convenant.opschorten", convenant="bemoeizorg", reden="een datalek")
    await huis.roep("pietersen", eindpunt.lezen(Niveau.DAT), casus, "nu niet")
    velden = {"medewerker": str(id_("pietersen")), "reden": "ander werk"}
    assert b"gelukt" in await huis.beheer("corporatie", "medewerker.uitschrijven", **velden)
    gevonden = json.loads(await huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, casus, "h"))["beeld"]["herhalingen"]
    assert [(h["handeling"], h["toen"]["toegestaan"]) for h in gevonden] == [
        ("geven", True),
        ("lezen", True),
        ("lezen", False),
    ]
    assert [h["verschillen"] for h in gevonden] == [[], [], []]
    assert "opgeschort" in "\n".join(gevonden[2]["uitleg"])
    keuze = {"feit": gevonden[1]["besluit"], "op": "2026-02-22T10:00:00+01:00"}
    anders = json.loads(await huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, casus, "op", **keuze))
    [later] = anders["beeld"]["herhalingen"]
    assert not later["gelijk"]
    assert later["verschillen"] == ["De ontvanger stond toen niet in het register."]
