"""The consent story (004 §3.3.4) through every layer, over each person's own connection."""

import pytest

from domain.niveau import Niveau
from services.berichten.antwoord import Gelukt, Geweigerd
from services.klant import GeenBeeld
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import ZUS, deel_met_toestemming, gelukt, met_toestemming, nummer, open_casus, toestemming
from tests.oefenwinkel import Oefenwinkel


@pytest.mark.eis("TST-01", "STP-09")
async def test_zonder_toestemming_wordt_er_niets_gegeven(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Ground d without a consent is refused, with the lawful next step, and the refusal stands in the file."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        antwoord = await baak.roep("verstrekking.doen", met_toestemming(burger, mensen.pietersen.id), casus=casus)
        dossier = await baak.dossier(casus)
    assert isinstance(antwoord, Geweigerd)
    assert "toestemming-dekt" in [r.bron for r in antwoord.redenen]
    assert "Vraag de burger om toestemming." in antwoord.volgende
    assert dossier.tijdlijn[0].topic == "verstrekking.geweigerd"


@pytest.mark.eis("NIV-02", "NIV-05", "STP-11")
async def test_de_ontvanger_leest_tot_zijn_niveau_en_niet_verder(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """The housing corporation reads the outside, by article 5.5, and nothing above it."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        dat = await pietersen.lees(casus, Niveau.DAT)
        buitenkant = await pietersen.lees(casus, Niveau.BUITENKANT)
        with pytest.raises(GeenBeeld) as geweigerd:
            await pietersen.lees(casus, Niveau.INHOUD)
    assert dat.stukken[0].buitenkant is None
    assert buitenkant.stukken[0].buitenkant == ZUS
    assert buitenkant.stukken[0].artikelen == ("bemoeizorg v1, art. 5.5",)
    assert isinstance(geweigerd.value.antwoord, Geweigerd)
    assert geweigerd.value.antwoord.hooguit is Niveau.BUITENKANT


@pytest.mark.eis("TST-03")
async def test_intrekken_beeindigt_het_lezen_in_elk_beeld(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """After withdrawal nothing is read any more, and what was given stays in the file as given."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, burger = await open_casus(baak)
        vast = await baak.roep(
            "toestemming.vastleggen", toestemming(burger, mensen.baak.id, mensen.pietersen.id), casus=casus
        )
        gelukt(await baak.roep("verstrekking.doen", met_toestemming(burger, mensen.pietersen.id), casus=casus))
        await pietersen.lees(casus, Niveau.BUITENKANT)
        intrekken = {"toestemming": str(nummer(vast, "toestemming")), "toelichting": "Hij wil het niet meer."}
        gelukt(await baak.roep("toestemming.intrekken", intrekken, casus=casus))
        with pytest.raises(GeenBeeld, match="ingetrokken"):
            await pietersen.lees(casus, Niveau.DAT)
        overzicht = await pietersen.overzicht(casus)
        dossier = await baak.dossier(casus)
    assert overzicht.aan_mij[0].leesbaar is None
    assert next(p for p in dossier.ring if p.medewerker == mensen.pietersen.id).niveau is None
    assert any(g.topic == "verstrekking.gedaan" for g in dossier.tijdlijn)


@pytest.mark.eis("STP-12")
async def test_de_ontvanger_bevestigt_een_keer(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Receipt stands on the list until it is confirmed, and is confirmed once."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, _, stuk = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        voor = [p for p in (await pietersen.werkvoorraad()).nu if p.casus == casus]
        bevestig = {"verstrekking": str(stuk)}
        gelukt(await pietersen.roep("ontvangst.bevestigen", bevestig, casus=casus))
        na = [p for p in (await pietersen.werkvoorraad()).nu if p.casus == casus]
        nog_eens = await pietersen.roep("ontvangst.bevestigen", bevestig, casus=casus)
    assert [p.wat for p in voor] == ["Ontvangst bevestigen"]
    assert na == []
    assert isinstance(nog_eens, Geweigerd)


async def test_bekijk_als_toont_wat_de_ander_krijgt(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """The digest beside the screen of the regisseur is that of what the partner really gets."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        gekregen = await pietersen.lees(casus, Niveau.BUITENKANT)
        bekeken = await baak.bekijk_als(casus, mensen.pietersen.id)
    assert bekeken.digests[Niveau.BUITENKANT] == gekregen.digest
    assert set(bekeken.lezingen) == {Niveau.DAT, Niveau.BUITENKANT}


async def test_wat_een_ander_doet_komt_vanzelf_door(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """A receiver hears that there is something new, without a word of what."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        luister = pietersen.lijn.hoor()
        eerste = luister.__aiter__().__anext__()
        import asyncio

        gehoord = asyncio.ensure_future(eerste)
        await asyncio.sleep(0)
        await pietersen.werkvoorraad()
        await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        assert await asyncio.wait_for(gehoord, 5) is None


async def test_dezelfde_opdracht_wordt_een_keer_gedaan(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Repeating a command id gives the same answer and adds nothing."""
    from tests.dienst.janssen import nieuwe_opdracht

    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        opdracht = nieuwe_opdracht()
        velden = {"over": str(burger), "moment": "2026-02-19T09:00:00+01:00", "hoe": "telefoon", "resultaat": "geen"}
        een = await baak.roep("contact.vastleggen", velden, casus=casus, opdracht=opdracht)
        twee = await baak.roep("contact.vastleggen", velden, casus=casus, opdracht=opdracht)
        dossier = await baak.dossier(casus)
    assert een == twee
    assert isinstance(een, Gelukt)
    assert [g.topic for g in dossier.tijdlijn].count("contact.gezocht") == 1


async def test_van_gelijktijdige_opdrachten_gaat_er_geen_verloren(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Commands on one case at once: in each round one wins, the others decide again, and all are done."""
    import asyncio

    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        velden = {"over": str(burger), "moment": "2026-02-19T09:00:00+01:00", "hoe": "telefoon", "resultaat": "geen"}
        antwoorden = await asyncio.gather(*(baak.roep("contact.vastleggen", velden, casus=casus) for _ in range(8)))
        dossier = await baak.dossier(casus)
    assert all(isinstance(a, Gelukt) for a in antwoorden)
    assert [g.topic for g in dossier.tijdlijn].count("contact.gezocht") == 8
