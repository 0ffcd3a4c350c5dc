"""Every reading is stored before its answer leaves: who, what, how far, for what, on which verdict (LOG-01)."""

import pytest

from domain.lezing import Gelezen, LezingGeweigerd, lezingen_van
from domain.niveau import Niveau, Zegel
from domain.verzegeld import Dicht, inhoud_van
from services.berichten.antwoord import Geweigerd
from services.klant import GeenBeeld
from tests.archief import open_feiten, open_lezingen
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import deel_met_toestemming
from tests.oefenwinkel import Oefenwinkel


@pytest.mark.eis("LOG-01")
async def test_een_lezing_staat_vast_met_oordeel_en_artikel(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """A reading holds the reader, the role, the level, the purpose and the verdict with its article."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, burger, stuk = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        await pietersen.lees(casus, Niveau.BUITENKANT)
    async with open_lezingen(oefenwinkel) as archief:
        lezing = (await archief.geschiedenis(lezingen_van(casus)))[-1]
    assert isinstance(lezing.feit, Gelezen)
    assert lezing.wie.medewerker == mensen.pietersen.id
    assert lezing.feit.over == burger
    assert lezing.feit.verstrekkingen == (stuk,)
    gezien = inhoud_van(lezing.feit.gezien)
    assert gezien is not None
    assert (gezien.niveau, gezien.doel) == (Niveau.BUITENKANT, "wonen")
    oordeel = inhoud_van(lezing.oordelen[0].oordeel)
    assert oordeel is not None
    assert [a.nummer for a in oordeel.artikelen] == ["5.5"]
    assert lezing.oordelen[0].convenant == oordeel.convenant


@pytest.mark.eis("LOG-01")
async def test_hetzelfde_beeld_opnieuw_is_geen_nieuwe_lezing(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """A screen that refreshes the same view opens it once; another level is another opening."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        for _ in range(3):
            await pietersen.lees(casus, Niveau.DAT)
        await pietersen.lees(casus, Niveau.BUITENKANT)
    async with open_lezingen(oefenwinkel) as archief:
        lezingen = [v.feit for v in await archief.geschiedenis(lezingen_van(casus))]
    assert len([f for f in lezingen if isinstance(f, Gelezen)]) == 2


@pytest.mark.eis("LOG-01")
async def test_te_veel_vragen_wordt_opgeteld(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """A participant who keeps asking for more than they may have leaves one fact, not a flood."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        for _ in range(5):
            with pytest.raises(GeenBeeld) as fout:
                await pietersen.lees(casus, Niveau.INHOUD)
            assert isinstance(fout.value.antwoord, Geweigerd)
    async with open_lezingen(oefenwinkel) as archief:
        lezingen = [v.feit for v in await archief.geschiedenis(lezingen_van(casus))]
    assert [type(f) for f in lezingen] == [LezingGeweigerd]


@pytest.mark.eis("NIV-05")
async def test_een_lezer_van_dat_kan_de_rest_niet_openen(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """With the keys of *dat* the texts above it stay closed: 'you cannot look'."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
    async with open_feiten(oefenwinkel, Zegel.DAT) as archief:
        gedaan = (await archief.geschiedenis(casus))[-1].feit
    assert inhoud_van(gedaan.dat) == "Meneer krijgt hulp."  # type: ignore[attr-defined]
    assert isinstance(gedaan.buitenkant, Dicht)  # type: ignore[attr-defined]
    assert isinstance(gedaan.motivering, Dicht)  # type: ignore[attr-defined]


@pytest.mark.eis("CON-06", "CON-03")
async def test_elk_besluit_bewaart_waarop_het_rust(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """A disclosure carries its verdict: request vector, convenant hash and case version."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        versies = await baak.convenanten()
    async with open_feiten(oefenwinkel) as archief:
        gedaan = (await archief.geschiedenis(casus))[-1]
    [spoor] = gedaan.oordelen
    oordeel = inhoud_van(spoor.oordeel)
    assert oordeel is not None
    assert spoor.convenant == next(c.hash for c in versies.convenanten if c.convenant == "bemoeizorg")
    assert spoor.casusversie == gedaan.versie - 1
    assert oordeel.vraag.gegeven
    assert oordeel.vraag.grond == "toestemming"
