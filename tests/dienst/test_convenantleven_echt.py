"""The life of a convenant on a running backend: proposed and signed as a user does it, with the command line."""

import asyncio
import base64
from pathlib import Path
from uuid import UUID

import pytest

from domain.handtekening import inhoud
from domain.lezing import Gelezen, lezingen_van
from domain.niveau import Niveau
from domain.organisatie import organisatie_id
from domain.partij import Binding
from domain.verzegeld import inhoud_van
from services.berichten.antwoord import Fout, Gelukt, Geweigerd
from services.berichten.convenantleven import Versiestand
from services.klant import Deur, GeenBeeld
from tests.archief import open_lezingen
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import gelukt, met_toestemming, nummer, toestemming
from tests.dienst.kringproces import Kring
from tests.oefenwinkel import Oefenwinkel

PROEF = "bemoeizorg-proef"
BUNDEL = Path(__file__).parents[2] / "policies" / "convenanten" / "bemoeizorg.yaml"
GGD, CORPORATIE = "ggd-rivierenland", "woonstichting-lek"


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A convenant of its own, so that the other tests of this store keep theirs."""
    bestand = tmp_path_factory.mktemp("convenant") / "proef.yaml"
    tekst = BUNDEL.read_text(encoding="utf-8").replace("convenant: bemoeizorg\n", f"convenant: {PROEF}\n")
    bestand.write_text(tekst, encoding="utf-8")
    return bestand


@pytest.fixture(scope="module")
def kring(oefenwinkel: Oefenwinkel, document: Path) -> Kring:
    """The GGD has proposed it, and has signed it."""
    kring = Kring(oefenwinkel)
    code, gezegd = kring(GGD, "voorstellen", str(document))
    assert (code, gezegd) == (0, "Gelukt.")
    code, gezegd = kring(GGD, "ondertekenen", PROEF, "--bestand", str(document))
    assert code == 0, gezegd
    return kring


async def versie(winkel: Oefenwinkel) -> Versiestand:
    """How the only version stands."""
    async with winkel.deur(winkel.beheer(GGD, "beheerder")) as deur:
        leven = await deur.convenantenleven()
    return next(c for c in leven.convenanten if c.convenant == PROEF).versies[0]


async def binding(winkel: Oefenwinkel, kenmerk: str) -> Binding:
    """How an organisation stands."""
    wie = organisatie_id(winkel.beheer(kenmerk, "beheerder").account)
    return next(p.binding for p in (await versie(winkel)).partijen if p.organisatie == wie)


async def open_casus(deur: Deur) -> tuple[UUID, UUID]:
    """A case under this convenant."""
    velden = {"convenant": PROEF, "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
    antwoord = await deur.roep("casus.openen", velden)
    return nummer(antwoord, "casus"), nummer(antwoord, "betrokkenen")


@pytest.mark.eis("CON-02")
async def test_een_vervalste_handtekening_wordt_bij_name_geweigerd(oefenwinkel: Oefenwinkel, kring: Kring) -> None:
    """The administrator of the GGD signs for the corporation; the corporation sends what the GGD signed: neither."""
    stand = await versie(oefenwinkel)
    ggd, corporatie = (oefenwinkel.beheer(k, "beheerder") for k in (GGD, CORPORATIE))
    voor_corporatie = inhoud(stand.hash, organisatie_id(corporatie.account))
    for bewijs in (ggd, corporatie):
        vals = base64.b64encode(ggd.sleutel.teken(voor_corporatie)).decode()
        async with oefenwinkel.deur(bewijs) as deur:
            antwoord = await deur.roep("convenant.ondertekenen", {"hash": stand.hash, "handtekening": vals})
        assert isinstance(antwoord, Geweigerd)
        assert "eigen-handtekening" in [r.bron for r in antwoord.redenen]
    assert (await versie(oefenwinkel)).ondertekeningen == stand.ondertekeningen


@pytest.mark.eis("CON-02")
def test_wie_een_andere_tekst_las_tekent_niet(oefenwinkel: Oefenwinkel, kring: Kring, document: Path) -> None:
    """The client compares what was read with what would be signed, before any key is used."""
    anders = document.with_name("anders.yaml")
    anders.write_text(document.read_text(encoding="utf-8").replace("Twee jaar", "Drie jaar"), encoding="utf-8")
    code, gezegd = kring(CORPORATIE, "ondertekenen", PROEF, "--bestand", str(anders))
    assert (code, gezegd) == (2, f"Dit bestand is een andere tekst dan versie 1 van {PROEF}. Er is niet getekend.")
    assert asyncio.run(binding(oefenwinkel, CORPORATIE)) is Binding.NIET_GETEKEND


@pytest.mark.eis("CON-02", "CON-06", "LOG-01")
async def test_van_niet_getekend_tot_opgeschort(
    oefenwinkel: Oefenwinkel, mensen: Mensen, kring: Kring, document: Path
) -> None:
    """Unsigned: gets and reads nothing. Signed: reads. Suspended: no more, and what was read stays lawful on record."""
    baak_, pietersen_ = mensen.baak, mensen.pietersen
    async with oefenwinkel.deur(baak_) as baak, oefenwinkel.deur(pietersen_) as pietersen:
        casus, burger = await open_casus(baak)
        erbij = {"medewerker": str(pietersen_.id), "kring": "breed", "taak": "wonen", "doel": "wonen"}
        gelukt(await baak.roep("deelnemer.toevoegen", erbij, casus=casus))
        gelukt(await baak.roep("toestemming.vastleggen", toestemming(burger, baak_.id, pietersen_.id), casus=casus))
        geven = met_toestemming(burger, pietersen_.id)

        ongetekend = await baak.roep("verstrekking.doen", geven, casus=casus)
        assert isinstance(ongetekend, Geweigerd)
        assert [r.zin for r in ongetekend.redenen] == [
            "P. Pietersen: Deze organisatie heeft dit convenant niet ondertekend."
        ]
        with pytest.raises(GeenBeeld, match="niet ondertekend"):
            await pietersen.overzicht(casus)
        with pytest.raises(GeenBeeld):
            await pietersen.lees(casus, Niveau.DAT)

        code, gezegd = await asyncio.to_thread(
            kring, CORPORATIE, "ondertekenen", PROEF, "--versie", "1", "--bestand", str(document)
        )
        assert code == 0, gezegd
        assert await binding(oefenwinkel, CORPORATIE) is Binding.GEBONDEN
        stuk = nummer(await baak.roep("verstrekking.doen", geven, casus=casus), "verstrekking")
        assert (await pietersen.lees(casus, Niveau.BUITENKANT)).stukken[0].verstrekking == stuk

        schorten = ["opschorten", PROEF, "--organisatie", CORPORATIE, "--reden", "een datalek"]
        assert (await asyncio.to_thread(kring, GGD, *schorten))[0] == 0
        for niveau in (Niveau.DAT, Niveau.BUITENKANT):
            with pytest.raises(GeenBeeld, match="opgeschort"):
                await pietersen.lees(casus, niveau)
        with pytest.raises(GeenBeeld, match="opgeschort"):
            await pietersen.overzicht(casus)
        opgeschort = await baak.roep("verstrekking.doen", geven, casus=casus)
        assert isinstance(opgeschort, Geweigerd)
        herhaald = (await baak.herhaal(casus)).herhalingen
    assert [h.verschillen for h in herhaald if not h.gelijk] == []
    assert {h.opnieuw.toegestaan for h in herhaald if h.opnieuw} == {True, False}

    async with open_lezingen(oefenwinkel) as archief:
        gelezen = [v for v in await archief.geschiedenis(lezingen_van(casus)) if v.wie.medewerker == pietersen_.id]
    [lezing] = [v for v in gelezen if isinstance(v.feit, Gelezen) and v.oordelen]
    oordeel = inhoud_van(lezing.oordelen[0].oordeel)
    assert oordeel is not None
    assert oordeel.toegestaan
    assert oordeel.vraag.binding is Binding.GEBONDEN

    async with oefenwinkel.deur(pietersen_) as pietersen:
        zelf = await asyncio.to_thread(kring, CORPORATIE, "hervatten", PROEF, "--reden", "wij willen verder")
        assert zelf[0] == 1
        assert "Er is geen opschorting door uw organisatie" in zelf[1]
        hervat = ["hervatten", PROEF, "--organisatie", CORPORATIE, "--reden", "het lek is dicht"]
        assert (await asyncio.to_thread(kring, GGD, *hervat))[0] == 0
        assert (await pietersen.lees(casus, Niveau.BUITENKANT)).stukken[0].verstrekking == stuk


@pytest.mark.eis("CON-02", "ORG-01")
async def test_wie_niet_gebonden_is_geeft_ook_niets(oefenwinkel: Oefenwinkel, mensen: Mensen, kring: Kring) -> None:
    """The giver's own suspension stops giving; what is owed to the citizen goes on: a consent can be withdrawn."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        gegeven = toestemming(burger, mensen.baak.id, mensen.pietersen.id)
        vast = nummer(await baak.roep("toestemming.vastleggen", gegeven, casus=casus), "toestemming")
        assert (await asyncio.to_thread(kring, GGD, "opschorten", PROEF, "--reden", "een datalek"))[0] == 0
        try:
            geven = await baak.roep("verstrekking.doen", met_toestemming(burger, mensen.pietersen.id), casus=casus)
            with pytest.raises(GeenBeeld, match="opgeschort"):
                await baak.dossier(casus)
            nieuw = await baak.roep(
                "casus.openen", {"convenant": PROEF, "doel": "zorg", "betrokkenen": [{"naam": "B"}]}
            )
            intrekken = {"toestemming": str(vast), "toelichting": "Hij wil het niet meer."}
            ingetrokken = await baak.roep("toestemming.intrekken", intrekken, casus=casus)
        finally:
            assert (await asyncio.to_thread(kring, GGD, "hervatten", PROEF, "--reden", "klaar"))[0] == 0
    assert isinstance(geven, Geweigerd)
    assert "gever-gebonden" in [r.bron for r in geven.redenen]
    assert isinstance(nieuw, Geweigerd)
    assert isinstance(ingetrokken, Gelukt)


@pytest.mark.eis("CON-02")
def test_de_opdrachtregel_zegt_hoe_het_ervoor_staat_en_wat_er_mis_is(kring: Kring) -> None:
    """What a party sees, and each wrong use as one sentence."""
    code, gezegd = kring("thuiszorg-zon", "stand")
    assert code == 0
    assert f"Convenant {PROEF}. Penvoerder: {GGD}." in gezegd
    assert kring("thuiszorg-zon", "ondertekenen", "bemoezorg") == (
        2,
        "'bemoezorg' is hier geen convenant; bedoelt u 'bemoeizorg'?",
    )
    assert kring("thuiszorg-zon", "ondertekenen", PROEF, "--versie", "7") == (
        2,
        f"Van {PROEF} is er geen versie 7. Wel: 1.",
    )
    assert kring("niemand", "stand") == (2, "Van 'niemand' is hier geen beheerder bekend.")
    vandaag = kring("thuiszorg-zon", "uittreden", "bemoeizorg", "--vanaf", "2026-02-20", "--reden", "fusie")
    assert vandaag[0] == 1
    assert "op zijn vroegst morgen" in vandaag[1]


async def test_een_voorgestelde_tekst_komt_heel_terug(oefenwinkel: Oefenwinkel, kring: Kring, document: Path) -> None:
    """Over the line, byte for byte; a hash that is none is an error with its field."""
    stand = await versie(oefenwinkel)
    async with oefenwinkel.deur(oefenwinkel.beheer(CORPORATIE, "beheerder")) as deur:
        tekst = (await deur.convenanttekst(stand.hash)).tekst
        fout = await deur.roep("convenant.tekst", {"hash": "x"})
    assert tekst == await asyncio.to_thread(document.read_text, encoding="utf-8")
    assert isinstance(fout, Fout)
    assert set(fout.velden) == {"hash"}
