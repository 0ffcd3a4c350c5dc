"""Organisations register their own staff; what they register feeds policy (ORG-01, PLA-12)."""

import pytest

from domain.medewerker import Rol
from domain.niveau import Niveau
from services.berichten.antwoord import Fout, Geweigerd
from services.klant import Deur, GeenBeeld
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import deel_met_toestemming, gelukt, met_toestemming, open_casus, toestemming
from tests.oefenwinkel import Oefenwinkel

NIEUW = {"naam": "N. Nieuw", "functie": "stagiair", "rollen": ["hulpverlening"], "geheimhouding": "contract"}
SLEUTEL = "U" + "A" * 55


@pytest.mark.eis("PLA-12", "PLA-02")
async def test_de_geheimhouding_van_de_ontvanger_beslist_mee(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Health data goes to nobody whom no secrecy binds, whatever the citizen consented to."""
    los = await oefenwinkel.registreer("woonstichting-lek", "L. Los", "vrijwilliger", ["hulpverlening"], "geen")
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        for wie in (los, mensen.pietersen):
            gegeven = toestemming(burger, mensen.baak.id, wie.id, categorieen=["gezondheid"])
            gelukt(await baak.roep("toestemming.vastleggen", gegeven, casus=casus))
        aan_los = met_toestemming(burger, los.id, categorie="gezondheid")
        geweigerd = await baak.roep("verstrekking.doen", aan_los, casus=casus)
        aan_ander = met_toestemming(burger, mensen.pietersen.id, categorie="gezondheid")
        gelukt(await baak.roep("verstrekking.doen", aan_ander, casus=casus))
    assert isinstance(geweigerd, Geweigerd)
    assert "geheimhoudingsplicht" in geweigerd.redenen[0].zin


@pytest.mark.eis("PLA-12", "PLA-11")
async def test_dezelfde_mens_leest_in_een_rol_wel_en_in_een_andere_niet(
    oefenwinkel: Oefenwinkel, mensen: Mensen
) -> None:
    """The secrecy is that of the role: as a helper it binds, as who leads people to care nothing does.

    What she was given as a helper stays there, and as who leads people to care she is given nothing.
    """
    twee = {"rollen": ["hulpverlening", "toeleiding"], "geheimhouding": "beroep", "per_rol": {"toeleiding": "geen"}}
    velden = ("wijkteam-noord", "T. Twee", "wijkteamlid")
    mens = await oefenwinkel.registreer(*velden, **twee)
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        gegeven = toestemming(burger, mensen.baak.id, mens.id, categorieen=["gezondheid"], doel="zorg")
        gelukt(await baak.roep("toestemming.vastleggen", gegeven, casus=casus))
        aan_mens = met_toestemming(burger, mens.id, categorie="gezondheid", doel="zorg")
        gelukt(await baak.roep("verstrekking.doen", aan_mens, casus=casus))
    async with oefenwinkel.deur(mens) as deur:
        als_helper = await deur.lees(casus, Niveau.DAT)
        with pytest.raises(GeenBeeld, match="In deze casus heeft u de rol hulpverlening"):
            await Deur(deur.lijn, Rol.TOELEIDING).lees(casus, Niveau.DAT)
        doet_mee = {"medewerker": str(mens.id), "kring": "klein", "rol": "toeleiding", "taak": "hulp", "doel": "zorg"}
        async with oefenwinkel.deur(mensen.baak) as baak:
            gelukt(await baak.roep("deelnemer.toevoegen", doet_mee, casus=casus))
            nog_eens = await baak.roep("verstrekking.doen", aan_mens, casus=casus)
        with pytest.raises(GeenBeeld, match="kreeg u in een andere rol"):
            await Deur(deur.lijn, Rol.TOELEIDING).lees(casus, Niveau.DAT)
    assert len(als_helper.stukken) == 1
    assert isinstance(nog_eens, Geweigerd)
    assert "geheimhoudingsplicht" in nog_eens.redenen[0].zin


@pytest.mark.eis("PLA-12")
async def test_een_geheimhouding_voor_een_rol_die_iemand_niet_heeft_wordt_geweigerd(oefenwinkel: Oefenwinkel) -> None:
    """It would never hold, so somebody made a mistake; nothing is registered."""
    async with oefenwinkel.deur(oefenwinkel.beheer("wijkteam-noord", "beheerder")) as beheerder:
        velden = {"sleutel": SLEUTEL, **NIEUW, "per_rol": {"regie": "ambt"}}
        antwoord = await beheerder.roep("medewerker.registreren", velden)
        namen = [m.naam for p in (await beheerder.adresboek()).partijen for m in p.medewerkers]
    assert isinstance(antwoord, Fout)
    assert "heeft die rol niet" in antwoord.zin
    assert NIEUW["naam"] not in namen


@pytest.mark.eis("ORG-01")
async def test_alleen_de_eigen_beheerder_registreert(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """A professional cannot; an administrator registers for their own organisation, and nobody else's staff leaves."""
    async with oefenwinkel.deur(mensen.groen) as groen:
        zelf = await groen.roep("medewerker.registreren", {"sleutel": SLEUTEL, **NIEUW})
    async with oefenwinkel.deur(oefenwinkel.beheer("wijkteam-noord", "beheerder")) as beheerder:
        uit = {"medewerker": str(mensen.baak.id), "reden": "weg"}
        vreemd = await beheerder.roep("medewerker.uitschrijven", uit)
        kapot = await beheerder.roep("medewerker.registreren", {"sleutel": "geen sleutel", **NIEUW})
    assert isinstance(zelf, Geweigerd)
    assert isinstance(vreemd, Geweigerd)
    assert isinstance(kapot, Fout)
    assert set(kapot.velden) == {"sleutel"}


@pytest.mark.eis("ORG-03")
async def test_wie_is_uitgeschreven_kan_niets_meer(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """From the moment of leaving the door knows nobody by that key, and nothing more is given to them."""
    weg = await oefenwinkel.registreer("wijkteam-noord", "W. Weg", "wijkteamlid", ["hulpverlening"], "ambt")
    async with oefenwinkel.deur(oefenwinkel.beheer("wijkteam-noord", "beheerder")) as beheerder:
        gelukt(await beheerder.roep("medewerker.uitschrijven", {"medewerker": str(weg.id), "reden": "andere baan"}))
    async with oefenwinkel.deur(weg) as deur:
        antwoord = await deur.roep("werkvoorraad.tonen")
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        geven = await baak.roep("verstrekking.doen", met_toestemming(burger, weg.id), casus=casus)
    assert isinstance(antwoord, Fout)
    assert antwoord.code == "niet-aangemeld"
    assert isinstance(geven, Geweigerd)


@pytest.mark.eis("DOS-03")
async def test_feit_of_mening_gaat_mee_en_de_bron_pas_bij_de_inhoud(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """The reader sees whether it is fact or opinion and whether the giver saw it; where it came from is content."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, _, _ = await deel_met_toestemming(
            baak, mensen.baak.id, mensen.pietersen.id, aard="mening", bron="de buren", eigen_waarneming=False
        )
        [stuk] = (await pietersen.lees(casus, Niveau.DAT)).stukken
    assert (stuk.aard, stuk.bron, stuk.eigen_waarneming) == ("mening", None, False)
