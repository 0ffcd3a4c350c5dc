"""No side door: a name, a question, an invitation or a source carries nothing past a ceiling (NIV-08, NIV-05)."""

import json
from typing import Any
from uuid import UUID

import pytest

from services.berichten import eindpunt
from tests.authzen.vragen import evaluatie, zaak
from tests.deur.huis import Huis, id_
from tests.deur.test_je_kunt_niet_kijken import _alles, _geven, _toestemming, _verhaal


async def _burger(huis: Huis, casus: UUID) -> UUID:
    feiten = await huis.feiten.geschiedenis(casus)
    return next(v.feit.persoon for v in feiten if type(v.feit).TOPIC == "betrokkene.toegevoegd")  # type: ignore[attr-defined]


async def _doe(huis: Huis, wie: str, naam: str, casus: UUID, nummer: str = "", **velden: Any) -> dict[str, Any]:
    antwoord: dict[str, Any] = json.loads(await huis.roep(wie, naam, casus, nummer, **velden))
    return antwoord


async def _lukt(huis: Huis, wie: str, naam: str, casus: UUID, nummer: str, **velden: Any) -> dict[str, Any]:
    antwoord = await _doe(huis, wie, naam, casus, nummer, **velden)
    assert antwoord["soort"] == "gelukt", antwoord
    nummers: dict[str, Any] = antwoord["nummers"]
    return nummers


async def _zaak() -> tuple[Huis, UUID, UUID]:
    """Pietersen was told something by Verbrugge; Smit, of the ggz, takes part in the small circle."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt de afspraken niet.")
    for wie, kring in (("smit", "klein"), ("pietersen", "breed")):
        velden = {"medewerker": str(id_(wie)), "kring": kring, "taak": "hulp", "doel": "wonen"}
        await _lukt(huis, "verbrugge", "deelnemer.toevoegen", casus, f"deelnemer {wie}", **velden)
    return huis, casus, await _burger(huis, casus)


async def _stemt_in(
    huis: Huis, casus: UUID, burger: UUID, van: str, aan: str, *wat: str, niveau: str = "dat", doel: str = "wonen"
) -> str:
    velden = {**_toestemming(burger, aan, doel, niveau), "gevers": [str(id_(van))], "categorieen": list(wat)}
    nummer = f"toestemming {van} {aan} {wat}"
    return str((await _lukt(huis, "verbrugge", "toestemming.vastleggen", casus, nummer, **velden))["toestemming"])


async def _trekt_in(huis: Huis, casus: UUID, toestemming: str) -> None:
    velden = {"toestemming": toestemming, "toelichting": "liever niet"}
    await _lukt(huis, "verbrugge", "toestemming.intrekken", casus, f"weg {toestemming}", **velden)


def _regels(antwoord: dict[str, Any]) -> list[str]:
    return [r["bron"] for r in antwoord["redenen"]]


# -- who gives it ------------------------------------------------------------------------------------------------------


@pytest.mark.eis("NIV-08", "PLA-01", "TST-01")
async def test_wat_de_ggz_over_wonen_geeft_is_ook_een_gegeven_over_gezondheid() -> None:
    """Consent for housing alone is not consent to know of the ggz; the corporation sees no trace of the try."""
    huis, casus, burger = await _zaak()
    voor = await _alles(huis, "pietersen", casus)
    await _stemt_in(huis, casus, burger, "smit", "pietersen", "wonen")
    velden = _geven(burger, "pietersen", "dat", categorie="wonen", buitenkant=None)
    toets = await _doe(huis, "smit", eindpunt.VERSTREKKING_TOETSEN, casus, **velden)
    assert [r["bron"] for r in toets["beeld"]["redenen"]] == ["gever-onthult"]
    assert not toets["beeld"]["oordelen"][0]["mag"]
    antwoord = await _doe(huis, "smit", "verstrekking.doen", casus, "g1", **velden)
    assert _regels(antwoord) == ["gever-onthult"]
    assert "gezondheid" in antwoord["redenen"][0]["zin"]
    assert await _alles(huis, "pietersen", casus) == voor


@pytest.mark.eis("NIV-08", "TST-03", "CON-06")
async def test_wie_mag_weten_van_de_ggz_krijgt_het_zolang_dat_zo_is() -> None:
    """With consent that names both it is given and read; without the one on health there is nothing left of it."""
    huis, casus, burger = await _zaak()
    await _stemt_in(huis, casus, burger, "smit", "pietersen", "wonen")
    gezondheid = await _stemt_in(huis, casus, burger, "smit", "pietersen", "gezondheid")
    velden = _geven(burger, "pietersen", "dat", categorie="wonen", buitenkant=None, dat="Meneer wil niet verhuizen.")
    await _lukt(huis, "smit", "verstrekking.doen", casus, "g1", **velden)
    lezing = await huis.roep("pietersen", "lezen.dat", casus)
    assert b"verhuizen" in lezing
    assert b"smit" in lezing
    await _trekt_in(huis, casus, gezondheid)
    na = await _alles(huis, "pietersen", casus)
    assert not [naam for naam, bytes_ in na.items() if b"verhuizen" in bytes_]
    overzicht = json.loads(na[eindpunt.OVERZICHT])["beeld"]
    dicht = next(a for a in overzicht["aan_mij"] if a["leesbaar"] is None)
    assert (dicht["gever"], dicht["gever_organisatie"], dicht["categorie"]) == (None, None, None)
    herhaald = (await _doe(huis, "verbrugge", eindpunt.OORDEEL_HERHALEN, casus))["beeld"]["herhalingen"]
    assert [h["verschillen"] for h in herhaald if not h["gelijk"]] == []
    assert len([h for h in herhaald if h["handeling"] == "geven"]) == 3


@pytest.mark.eis("NIV-05", "NIV-08", "TST-03")
async def test_van_wat_dicht_is_blijft_niet_over_wat_het_was() -> None:
    """Histories that differ in category and giver alone: once nothing of it can be read, not a byte differs.

    But for the number of the piece itself, which follows from who gave the command and means nothing.
    """
    gehoord = []
    for gever, categorie in (("verbrugge", "wonen"), ("verbrugge", "persoon"), ("smit", "gezondheid")):
        huis, casus, burger = await _zaak()
        toestemming = await _stemt_in(huis, casus, burger, gever, "pietersen", categorie)
        velden = _geven(burger, "pietersen", "dat", categorie=categorie, buitenkant=None)
        stuk = (await _lukt(huis, gever, "verstrekking.doen", casus, "g1", **velden))["verstrekking"].encode()
        open_ = await huis.roep("pietersen", eindpunt.OVERZICHT, casus, "open")
        await _trekt_in(huis, casus, toestemming)
        alles = await _alles(huis, "pietersen", casus)
        dicht = {naam: bytes_.replace(stuk, b"stuk") for naam, bytes_ in alles.items()}
        gegokt = [
            await huis.roep(
                "pietersen", "authzen.evaluation", None, f"gok {c}", **evaluatie("pietersen", zaak(casus, c))
            )
            for c in ("wonen", "persoon", "gezondheid", "strafrecht")
        ]
        gehoord.append((open_, dicht, gegokt))
    assert len({open_ for open_, _, _ in gehoord}) == 3, "while it can be read, the three do differ"
    assert gehoord[0][1:] == gehoord[1][1:] == gehoord[2][1:]


@pytest.mark.eis("NIV-05", "NIV-01")
async def test_de_bron_staat_boven_de_buitenkant() -> None:
    """'His psychiatrist' reaches who may read the content, and nobody below it."""
    gelezen = {}
    for bron in ("zijn psychiater", "meneer zelf"):
        huis, casus, burger = await _zaak()
        await _stemt_in(huis, casus, burger, "verbrugge", "smit", "gezondheid", niveau="inhoud")
        velden = _geven(burger, "pietersen", "buitenkant", bron=bron)
        await _lukt(huis, "verbrugge", "verstrekking.doen", casus, "g1", **velden)
        zorg = {**_toestemming(burger, "smit", "zorg", "inhoud")}
        await _lukt(huis, "verbrugge", "toestemming.vastleggen", casus, "t zorg", **zorg)
        diep = _geven(burger, "smit", "inhoud", categorie="gezondheid", doel="zorg", inhoud="Veel.", bron=bron)
        await _lukt(huis, "verbrugge", "verstrekking.doen", casus, "g2", **diep)
        gelezen[bron] = (
            await _alles(huis, "pietersen", casus),
            await huis.roep("smit", "lezen.buitenkant", casus, "b"),
            await huis.roep("smit", "lezen.inhoud", casus, "i"),
        )
    met, zonder = gelezen.values()
    assert met[0] == zonder[0]
    assert met[1] == zonder[1]
    assert b"psychiater" in met[2]
    assert met[2] != zonder[2]


# -- asking ------------------------------------------------------------------------------------------------------------


def _vraag(burger: UUID, aan: str, **anders: Any) -> dict[str, Any]:
    return {
        "aan": str(id_(aan)),
        "over": str(burger),
        "situatie": "Meneer is schizofreen en drinkt; wij behandelen hem.",
        "doel": "wonen",
        "categorie": "wonen",
        "niveau": "dat",
        "burger_weet_ervan": True,
        **anders,
    }


@pytest.mark.eis("STP-10", "NIV-08", "PLA-01")
async def test_een_vraag_van_de_ggz_vertelt_de_corporatie_niet_wie_er_behandelt() -> None:
    """The answer could be given; but asking tells of the ggz, and the corporation hears nothing of the try."""
    huis, casus, burger = await _zaak()
    voor = await _alles(huis, "pietersen", casus)
    antwoord = await _doe(huis, "smit", "vraag.stellen", casus, "v", **_vraag(burger, "pietersen"))
    assert "vraag-vertelt" in _regels(antwoord)
    assert "Vraag advies op niveau anoniem." in antwoord["volgende"]
    assert await _alles(huis, "pietersen", casus) == voor


@pytest.mark.eis("STP-10", "NIV-08", "TST-03", "CON-06")
async def test_een_toestemming_voor_het_antwoord_geeft_ook_ruimte_om_te_vragen() -> None:
    """Consent names who asks, who answers, for what and on what (000 UWV §1); withdrawn, the question is gone too."""
    huis, casus, burger = await _zaak()
    velden = _vraag(burger, "pietersen", situatie="Mag hij blijven wonen?", doel="zorg")
    await _stemt_in(huis, casus, burger, "pietersen", "smit", "wonen", doel="zorg")
    kaal = await _doe(huis, "smit", "vraag.stellen", casus, "vraag zonder", **velden)
    assert _regels(kaal) == ["vraag-vertelt"], "the consent says nothing of health"
    beide = await _stemt_in(huis, casus, burger, "pietersen", "smit", "wonen", "gezondheid", doel="zorg")
    vraag = (await _lukt(huis, "smit", "vraag.stellen", casus, "vraag met", **velden))["vraag"]
    assert b"blijven wonen" in await huis.roep("pietersen", "vraag.lezen", casus, "lees", vraag=vraag)
    assert b"smit" in await huis.roep("pietersen", eindpunt.OVERZICHT, casus, "zie")
    await _trekt_in(huis, casus, beide)
    onbekend = await huis.roep("pietersen", "vraag.lezen", casus, "lees", vraag=str(id_("geen")))
    assert await huis.roep("pietersen", "vraag.lezen", casus, "lees", vraag=vraag) == onbekend
    assert b"smit" not in await huis.roep("pietersen", eindpunt.OVERZICHT, casus, "zie")
    assert b"blijven wonen" in await huis.roep("smit", "vraag.lezen", casus, "eigen", vraag=vraag)
    herhaald = (await _doe(huis, "verbrugge", eindpunt.OORDEEL_HERHALEN, casus))["beeld"]["herhalingen"]
    vragen = [h for h in herhaald if h["handeling"] == "vragen"]
    assert [h["verschillen"] for h in vragen if not h["gelijk"]] == []
    assert [h["toen"]["toegestaan"] for h in vragen] == [True, True, False, True, True, True]


@pytest.mark.eis("STP-10", "PLA-01")
async def test_wie_het_al_weet_mag_iets_gevraagd_worden() -> None:
    """What was told in the five steps can be asked about; in another category it tells something new."""
    huis, casus, burger = await _zaak()
    velden = _vraag(burger, "pietersen", situatie="Lukt het met de zus erbij?", doel="zorg")
    ondersteuning = {**velden, "categorie": "ondersteuning"}
    assert _regels(await _doe(huis, "verbrugge", "vraag.stellen", casus, "anders", **velden)) == ["vraag-vertelt"]
    await _lukt(huis, "verbrugge", "vraag.stellen", casus, "zelfde", **ondersteuning)


@pytest.mark.eis("STP-10", "CON-06")
async def test_een_vraag_aan_zichzelf_laat_oordelen_na_die_kloppen() -> None:
    """It is refused before it is one; what policy said of it can be decided again."""
    huis, casus, burger = await _zaak()
    antwoord = await _doe(huis, "smit", "vraag.stellen", casus, "zelf", **_vraag(burger, "smit"))
    assert _regels(antwoord) == ["vraag-aan-ander"]
    buiten = await _doe(huis, "smit", "vraag.stellen", casus, "buiten", **_vraag(burger, "groen"))
    assert _regels(buiten) == ["beleid-vraag", "vraag-vertelt"]
    herhaald = (await _doe(huis, "verbrugge", eindpunt.OORDEEL_HERHALEN, casus))["beeld"]["herhalingen"]
    assert [h["verschillen"] for h in herhaald if not h["gelijk"]] == []
    assert len([h for h in herhaald if h["handeling"] == "vragen"]) == 4


# -- inviting ----------------------------------------------------------------------------------------------------------


async def _nodig_uit(huis: Huis, casus: UUID, taak: str) -> None:
    genodigden = [
        {"medewerker": str(id_("verbrugge")), "kring": "klein", "taak": "regie"},
        {"medewerker": str(id_("smit")), "kring": "klein", "taak": taak},
        {"medewerker": str(id_("pietersen")), "kring": "breed", "taak": "huur"},
    ]
    velden = {
        "moment": "2026-02-25T10:00:00+01:00",
        "genodigden": genodigden,
        "situatie": "Er zijn zorgen over het wonen.",
        "doel": "afspreken wie wat doet",
        "burger_uitgenodigd": True,
        "burger_weet_ervan": "ja",
    }
    await _lukt(huis, "verbrugge", "overleg.plannen", casus, "overleg", **velden)


@pytest.mark.eis("OVL-04", "NIV-05", "OVL-01")
async def test_de_taak_in_de_kleine_kring_hoort_de_brede_kring_niet() -> None:
    """Who comes is told to all; what someone does in the small circle only to those in it."""
    gezien = []
    for taak in ("behandelt zijn psychose", "komt langs"):
        huis, casus, _ = await _zaak()
        await _nodig_uit(huis, casus, taak)
        gezien.append((await _alles(huis, "pietersen", casus), await huis.roep("smit", eindpunt.OVERZICHT, casus, "s")))
    assert gezien[0][0] == gezien[1][0]
    assert b"psychose" in gezien[0][1]
    brede = json.loads(gezien[0][0][eindpunt.OVERZICHT])["beeld"]["overleggen"][0]["genodigden"]
    assert [(g["naam"], g["taak"]) for g in brede] == [("verbrugge", None), ("smit", None), ("pietersen", "huur")]
