"""Destruction: content unreadable for ever and everywhere; the record that it was there stays (BEW-03)."""

import pytest

from domain.niveau import Niveau
from domain.verzegeld import Vernietigd
from services.berichten.antwoord import Geweigerd
from services.klant import GeenBeeld
from tests.archief import open_feiten
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import ZUS, deel_met_toestemming, gelukt, met_toestemming
from tests.oefenwinkel import Oefenwinkel


@pytest.mark.eis("BEW-03")
async def test_na_vernietiging_is_de_inhoud_overal_weg(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Receiver, regisseur, search and stream hold nothing readable; the steps and the reason stay."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, burger, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        assert (await pietersen.lees(casus, Niveau.BUITENKANT)).stukken[0].buitenkant == ZUS
        gelukt(
            await baak.roep(
                "persoonsgegevens.vernietigen", {"over": str(burger), "grond": "Bewaartermijn voorbij."}, casus=casus
            )
        )
        with pytest.raises(GeenBeeld):
            await pietersen.lees(casus, Niveau.DAT)
        dossier = await baak.dossier(casus)
        gevonden = [p.casus for p in (await baak.zoek(naam="Janssen")).plaatsen]
        opnieuw = await baak.roep("verstrekking.doen", met_toestemming(burger, mensen.pietersen.id), casus=casus)
    async with open_feiten(oefenwinkel) as archief:
        feiten = [v.feit for v in await archief.geschiedenis(casus)]
    assert dossier.burgers[0].naam is None
    assert dossier.tijdlijn[0].zin == "persoonsgegevens vernietigd: Bewaartermijn voorbij."
    assert [g.topic for g in dossier.tijdlijn].count("verstrekking.gedaan") == 1
    assert casus not in gevonden
    assert isinstance(opnieuw, Geweigerd)
    gedaan = next(f for f in feiten if type(f).TOPIC == "verstrekking.gedaan")
    assert isinstance(gedaan.dat, Vernietigd)  # type: ignore[attr-defined]
    assert isinstance(gedaan.afweging, Vernietigd)  # type: ignore[attr-defined]


@pytest.mark.eis("BEW-03")
async def test_met_de_laatste_burger_gaat_ook_wat_over_de_casus_ging(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """What was kept under the case itself, such as why it changed phase, is gone with its last citizen."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        gelukt(await baak.roep("fase.ingaan", {"fase": "uitvoering", "reden": "Er is hulp."}, casus=casus))
        weg = {"over": str(burger), "grond": "Bewaartermijn voorbij."}
        gelukt(await baak.roep("persoonsgegevens.vernietigen", weg, casus=casus))
    async with open_feiten(oefenwinkel) as archief:
        feiten = [v.feit for v in await archief.geschiedenis(casus)]
    fase = next(f for f in feiten if type(f).TOPIC == "casus.fase_ingegaan")
    assert isinstance(fase.reden, Vernietigd)  # type: ignore[attr-defined]
