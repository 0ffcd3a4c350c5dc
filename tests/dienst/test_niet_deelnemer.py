"""Who does not take part gets nothing, not even that a case exists (PLA-08, ORG-01)."""

from uuid import uuid4

import pytest

from domain.lezing import PogingAfgewezen, lezingen_van
from domain.niveau import Niveau
from services.berichten import eindpunt
from services.berichten.antwoord import Geweigerd, Verzoek
from services.klant import Deur, GeenBeeld
from tests.archief import open_lezingen
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import deel_met_toestemming
from tests.oefenwinkel import Oefenwinkel

BEELDEN = [
    eindpunt.DOSSIER,
    eindpunt.OVERZICHT,
    eindpunt.BEKIJK_ALS,
    eindpunt.VRAAG_LEZEN,
    eindpunt.INZAGE_MAKEN,
    eindpunt.BRIEF_OPSTELLEN,
    *(eindpunt.lezen(n) for n in Niveau),
    "casus.afsluiten",
    "ontvangst.bevestigen",
    "toestemming.intrekken",
    "bezwaar.wegen",
    "betrokkenheid.vastleggen",
    "betrokkenheid.beeindigen",
    "doelwijziging.goedkeuren",
    "doelwijziging.intrekken",
    "onderzoeksbezwaar.vastleggen",
    "onderzoeksbezwaar.intrekken",
]
INHOUD = {
    eindpunt.BEKIJK_ALS: {"medewerker": str(uuid4())},
    eindpunt.VRAAG_LEZEN: {"vraag": str(uuid4())},
    eindpunt.INZAGE_MAKEN: {"verzoek": str(uuid4())},
    eindpunt.BRIEF_OPSTELLEN: {"verstrekking": str(uuid4())},
    "casus.afsluiten": {"reden": "klaar"},
    "ontvangst.bevestigen": {"verstrekking": str(uuid4())},
    "toestemming.intrekken": {"toestemming": str(uuid4()), "toelichting": "wil niet meer"},
    "betrokkenheid.vastleggen": {
        "over": str(uuid4()),
        "professionals": [str(uuid4()), str(uuid4())],
        "soort": "functionele eenheid",
        "van": "2026-02-01",
        "bron": "teamafspraak",
    },
    "betrokkenheid.beeindigen": {"betrokkenheid": str(uuid4()), "reden": "klaar"},
    "doelwijziging.goedkeuren": {"verstrekking": str(uuid4()), "doel": "zorg", "reden": "nodig"},
    "doelwijziging.intrekken": {"verstrekking": str(uuid4()), "doel": "zorg", "reden": "klaar"},
    "onderzoeksbezwaar.vastleggen": {"over": str(uuid4()), "toelichting": "liever niet"},
    "onderzoeksbezwaar.intrekken": {"over": str(uuid4()), "toelichting": "toch wel"},
    "bezwaar.wegen": {"gesprek": str(uuid4()), "bezwaar": "nee", "weging": "ja", "besluit": "niet delen"},
}


async def _rauw(deur: Deur, naam: str, casus: object) -> bytes:
    verzoek = Verzoek(opdracht=uuid4(), casus=casus, inhoud=INHOUD.get(naam, {}))  # type: ignore[arg-type]
    return await deur.lijn.roep(naam, verzoek.model_dump_json().encode(), 10)


@pytest.mark.eis("PLA-08", "ORG-01")
async def test_een_verborgen_casus_klinkt_als_een_onbekende(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """A colleague in the same team gets, at every endpoint, the same bytes for a hidden case and for none."""
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.buur) as buur:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        verborgen = {naam: await _rauw(buur, naam, casus) for naam in BEELDEN}
        onbekend = {naam: await _rauw(buur, naam, uuid4()) for naam in BEELDEN}
        werk = await buur.werkvoorraad()
        gevonden = await buur.zoek(naam="Janssen")
    assert verborgen == onbekend
    assert all(b'"code":"onbekend"' in bytes_ for bytes_ in verborgen.values())
    assert werk.casussen == ()
    assert gevonden.plaatsen == ()


@pytest.mark.eis("LOG-01", "PLA-08")
async def test_beide_pogingen_laten_hetzelfde_spoor_na(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """The trace of an attempt is a keyed hash and a count, whether or not there was such a case."""
    vreemd = await oefenwinkel.registreer("wijkteam-noord", "N. Vreemd", "wijkteamlid", ["hulpverlening"], "ambt")
    ander = await oefenwinkel.registreer("wijkteam-noord", "O. Ander", "wijkteamlid", ["hulpverlening"], "ambt")
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, _, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
    async with oefenwinkel.deur(vreemd) as een:
        await _rauw(een, eindpunt.lezen(Niveau.DAT), casus)
    async with oefenwinkel.deur(ander) as twee:
        await _rauw(twee, eindpunt.lezen(Niveau.DAT), uuid4())
    async with open_lezingen(oefenwinkel) as lezingen:
        van_de_casus = await lezingen.geschiedenis(lezingen_van(casus))
        organisatie = lezingen_van(_organisatie(oefenwinkel))
        sporen = [v for v in await lezingen.geschiedenis(organisatie) if v.wie.medewerker in {vreemd.id, ander.id}]
    assert all(v.wie.medewerker != vreemd.id for v in van_de_casus)
    assert len(sporen) == 2
    feiten = [v.feit for v in sporen]
    assert all(isinstance(f, PogingAfgewezen) and f.aantal == 1 and len(f.kenmerk) == 64 for f in feiten)


@pytest.mark.eis("LOG-01", "LOG-02")
async def test_de_beheerder_ziet_dat_er_werd_geprobeerd(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Over a real line: the administrator sees who, where and how often; a professional is refused."""
    zoeker = await oefenwinkel.registreer("wijkteam-noord", "Z. Oeker", "wijkteamlid", ["hulpverlening"], "ambt")
    async with oefenwinkel.deur(zoeker) as deur:
        await _rauw(deur, eindpunt.lezen(Niveau.DAT), uuid4())
        with pytest.raises(GeenBeeld) as geweigerd:
            await deur.pogingen()
    assert isinstance(geweigerd.value.antwoord, Geweigerd)
    async with oefenwinkel.deur(oefenwinkel.beheer("wijkteam-noord", "beheerder")) as beheerder:
        lijst = await beheerder.pogingen()
    van_de_zoeker = [(p.soort, p.eindpunt, p.aantal) for p in lijst.pogingen if p.wie == "Z. Oeker"]
    assert sorted(van_de_zoeker) == [
        ("niet gevonden", eindpunt.lezen(Niveau.DAT), 1),
        ("niet toegestaan", eindpunt.POGINGEN, 1),
    ]


def _organisatie(winkel: Oefenwinkel):  # type: ignore[no-untyped-def]
    import json

    from domain.organisatie import organisatie_id

    beheer = json.loads((winkel.map / "toegang" / "wijkteam-noord" / "beheer.json").read_text(encoding="utf-8"))
    return organisatie_id(beheer["account"])
