"""Every verdict explained: to who was refused, to who may read, and to the citizen (CON-06, RCH-01, NIV-05)."""

import json
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.niveau import Niveau
from domain.tijd import NEDERLAND
from domain.winkel import WINKEL, OefenklokGezet
from services.berichten import eindpunt
from tests.deur.huis import Huis, id_
from tests.deur.test_je_kunt_niet_kijken import _geven, _toestemming, _verhaal
from tests.deur.test_uitleg_aan_de_deur import _burger

TE_VEEL: dict[str, Any] = {"categorie": "gezondheid", "inhoud": "Schizofrenie."}


async def _doe(huis: Huis, wie: str, naam: str, casus: UUID, nummer: str = "", **velden: Any) -> Any:
    return json.loads(await huis.roep(wie, naam, casus, nummer, **velden))


def _vraag(burger: UUID) -> dict[str, Any]:
    return {
        "aan": str(id_("verbrugge")),
        "over": str(burger),
        "situatie": "De huur is niet betaald.",
        "doel": "wonen",
        "categorie": "gezondheid",
        "niveau": "inhoud",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Anders raakt hij zijn woning kwijt.",
        "burger_weet_ervan": True,
    }


@pytest.mark.eis("CON-06", "STP-09")
async def test_een_geweigerde_verstrekking_zegt_alle_artikelen_met_hun_tekst_en_wat_er_anders_kan() -> None:
    """Not only the rule that passes it on: which articles, their text, the facts they are about, what would help."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    geven = _geven(burger, "pietersen", "inhoud", **TE_VEEL)
    antwoord = await _doe(huis, "verbrugge", "verstrekking.doen", casus, "te veel", **geven)
    beleid = next(r for r in antwoord["redenen"] if r["bron"] == "beleid")
    assert beleid["artikelen"] == ["wet: AVG, art. 6", "wet: AVG en UAVG, art. 9 en 22, 30"]
    uitleg = antwoord["uitleg"]
    for artikel in beleid["artikelen"]:
        assert any(r.startswith(f"{artikel}: ") and len(r) > len(artikel) + 20 for r in uitleg)
    assert "Het gaat over gezondheid." in uitleg
    assert uitleg[uitleg.index("Dit zou het antwoord veranderen:") + 1]
    assert await _doe(huis, "verbrugge", "verstrekking.doen", casus, "te veel", **geven) == antwoord


@pytest.mark.eis("CON-06")
async def test_een_herhaalde_opdracht_hoort_de_uitleg_van_toen() -> None:
    """Sent again after a consent came and a day passed: the same bytes, from the verdict that was kept."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    geven = _geven(burger, "smit", "inhoud", doel="zorg", **TE_VEEL)
    eerst = await huis.roep("verbrugge", "verstrekking.doen", casus, "v", **geven)
    await _doe(huis, "verbrugge", "toestemming.vastleggen", casus, **_toestemming(burger, "smit", "zorg", "inhoud"))
    assert await huis.roep("verbrugge", "verstrekking.doen", casus, "v", **geven) == eerst
    # another content under the same id does not make it a free try
    anders = _geven(burger, "smit", "dat", doel="wonen")
    assert await huis.roep("verbrugge", "verstrekking.doen", casus, "v", **anders) == eerst


@pytest.mark.eis("CON-06", "STP-10")
async def test_een_geweigerde_vraag_wordt_net_zo_uitgelegd() -> None:
    """The asker hears the articles, the facts and what would help; and again the same."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    antwoord = await _doe(huis, "pietersen", "vraag.stellen", casus, "vraag", **_vraag(burger))
    [reden] = antwoord["redenen"]
    assert (reden["bron"], reden["artikelen"][-1]) == ("beleid-vraag", "wet: AVG en UAVG, art. 9 en 22, 30")
    assert antwoord["uitleg"][0] == "Dit mag niet."
    assert "Geef of lees het op niveau buitenkant. En: Vraag de burger om toestemming." in antwoord["uitleg"]
    assert await _doe(huis, "pietersen", "vraag.stellen", casus, "vraag", **_vraag(burger)) == antwoord


@pytest.mark.eis("CON-06")
async def test_van_meer_ontvangers_hoort_men_van_elk_waarom_niet() -> None:
    """Under each name its own articles; of who may have it nothing."""
    huis, casus = await _verhaal(meer=True, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    drie = [str(id_(n)) for n in ("smit", "groen", "pietersen")]
    geven = {**_geven(burger, "smit", "inhoud", doel="zorg", **TE_VEEL), "aan": drie}
    uitleg = (await _doe(huis, "verbrugge", "verstrekking.doen", casus, **geven))["uitleg"]
    assert [r for r in uitleg if r.startswith("Voor ")] == ["Voor groen:", "Voor pietersen:"]
    assert uitleg.count("Dit mag niet.") == 2


@pytest.mark.eis("NIV-05", "CON-06")
async def test_de_uitleg_van_een_weigering_verandert_niet_door_wat_boven_iemand_gebeurt() -> None:
    """Question and disclosure of a partner in two histories that differ only above them: the same bytes."""
    gehoord = []
    for meer, reden in ((False, "Hij begrijpt het niet."), (True, "Hij heeft een stoornis.")):
        huis, casus = await _verhaal(meer=meer, reden=reden)
        burger = await _burger(huis, casus)
        geven = _geven(burger, "smit", "inhoud", **TE_VEEL)
        gehoord.append(
            [
                await huis.roep("pietersen", "vraag.stellen", casus, "vraag", **_vraag(burger)),
                await huis.roep("pietersen", "verstrekking.doen", casus, "g", **geven),
                *[await huis.roep("pietersen", eindpunt.lezen(n), casus, f"lees {n}") for n in Niveau],
                await huis.roep("pietersen", eindpunt.lezen(Niveau.DAT), casus, "ander", doel="zorg"),
            ]
        )
    assert gehoord[0] == gehoord[1]
    uitgelegd = [b'"uitleg":["Dit mag niet."' in antwoord for antwoord in gehoord[0]]
    assert uitgelegd[:2] == [True, True]
    assert uitgelegd.count(True) > 2


@pytest.mark.eis("LOG-01", "NIV-05")
async def test_wie_leest_hoort_waarom_maar_niet_op_welke_grond_het_is_gegeven() -> None:
    """The articles with their text and the facts; the ground and the giver's duties stay with giver and regisseur."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    [stuk] = (await _doe(huis, "pietersen", eindpunt.lezen(Niveau.DAT), casus))["beeld"]["stukken"]
    assert stuk["uitleg"][:2] == ["Dit mag.", "Dit bepaalt het:"]
    assert stuk["uitleg"][2].startswith(f"{stuk['artikelen'][0]}: ")
    assert any(r.startswith("Het doel is wonen") for r in stuk["uitleg"])
    assert not any("grond" in r or "Vertel het de burger" in r for r in stuk["uitleg"][3:])


@pytest.mark.eis("LOG-01")
async def test_van_alles_wat_dicht_blijft_hoort_de_lezer_waarom() -> None:
    """Two disclosures that stay closed for different reasons: each is explained, under what it is about."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    velden = _toestemming(burger, "pietersen", "wonen", "buitenkant") | {"categorieen": ["wonen"], "tot": "2026-03-01"}
    await _doe(huis, "verbrugge", "toestemming.vastleggen", casus, **velden)
    nog_een = _geven(burger, "pietersen", "dat", categorie="wonen", buitenkant=None)
    assert (await _doe(huis, "verbrugge", "verstrekking.doen", casus, **nog_een))["soort"] == "gelukt"
    uitleg = (await _doe(huis, "pietersen", eindpunt.lezen(Niveau.INHOUD), casus))["uitleg"]
    koppen = [r for r in uitleg if r.startswith("Over ")]
    assert koppen == ["Over ondersteuning, van verbrugge op 22-02-2026:", "Over wonen, van verbrugge op 22-02-2026:"]
    assert "Geef of lees het op niveau buitenkant." in uitleg[: uitleg.index(koppen[1])]
    assert "Geef of lees het op niveau dat." in uitleg[uitleg.index(koppen[1]) :]


@pytest.mark.eis("LOG-01")
async def test_in_het_overzicht_staat_bij_wat_dicht_is_het_artikel() -> None:
    """After the last day of the consent: the sentence, and where it stands."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    moment = OefenklokGezet.model_validate({"op": f"{date(2026, 8, 2)}T09:00:00+02:00"})
    await huis.zet(WINKEL, moment)
    [aanbod] = (await _doe(huis, "pietersen", eindpunt.OVERZICHT, casus))["beeld"]["aan_mij"]
    assert moment.op.astimezone(NEDERLAND).day == 2
    assert aanbod["waarom_niet"].startswith("De grond voor deze gegevens is verlopen.")
    assert "(wet: " in aanbod["waarom_niet"]


async def _inzage(huis: Huis, casus: UUID, burger: UUID) -> Any:
    wie = {"over": str(burger), "hoedanigheid": "burger zelf", "vastgesteld_met": "paspoort"}
    verzoek = (await _doe(huis, "verbrugge", "inzage.verzoeken", casus, "verzoek", **wie))["nummers"]["verzoek"]
    return (await _doe(huis, "verbrugge", eindpunt.INZAGE_MAKEN, casus, verzoek=verzoek))["beeld"]


@pytest.mark.eis("RCH-01", "CON-06")
async def test_de_burger_leest_in_gewone_woorden_waarom_iets_gedeeld_kon_worden() -> None:
    """The form for the citizen, of the verdict of then: the agreement, the facts, and when they gave consent."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    [stuk] = (await _inzage(huis, casus, burger))["gehouden"]
    assert stuk["uitleg"][:2] == ["Deze gegevens over u mogen worden gedeeld.", "Waarom?"]
    assert stuk["uitleg"][2].startswith("In de afspraken tussen de organisaties staat (artikel 5.5): ")
    assert "U gaf hier toestemming voor. Dat is opgeschreven op 22-02-2026." in stuk["uitleg"]
    assert "Wat moet er nog gebeuren?" not in stuk["uitleg"]


@pytest.mark.eis("RCH-02", "KEN-02")
async def test_de_uitleg_verraadt_niet_wat_de_burger_nog_niet_mag_weten() -> None:
    """With and without another disclosure to the same person of which telling is put off: the same explanation."""
    gezien = []
    for geheim in (False, True):
        huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
        burger = await _burger(huis, casus)
        if geheim:
            velden = _geven(burger, "pietersen", "dat", vooraf_verteld=False, buitenkant=None)
            gedaan = await _doe(huis, "verbrugge", "verstrekking.doen", casus, **velden)
            uitstel = {"reden": "veiligheid", "toelichting": "eerst het bezoek", "tot": "2026-03-01"}
            stuk = gedaan["nummers"]["verstrekking"]
            uitgesteld = await _doe(huis, "verbrugge", "kennisgeving.uitstellen", casus, verstrekking=stuk, **uitstel)
            assert uitgesteld["soort"] == "gelukt", uitgesteld
        # given after it, so that the newest fact about the receiver is the shielded one
        await _doe(
            huis,
            "verbrugge",
            "verstrekking.doen",
            casus,
            "later",
            **_geven(burger, "pietersen", "dat", buitenkant=None),
        )
        gezien.append([s["uitleg"] for s in (await _inzage(huis, casus, burger))["gehouden"]])
    assert gezien[0] == gezien[1]
    assert len(gezien[0]) == 2
    assert all(gezien[0])
