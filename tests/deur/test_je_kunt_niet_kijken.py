"""Non-interference: what lies above someone's level changes not a byte of what they get (NIV-05; DESIGN §3)."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest

from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.winkel import WINKEL, OefenklokGezet
from services.berichten import eindpunt
from services.berichten.antwoord import Verzoek
from services.deur.oproep import Beller
from tests.deur.huis import NU, Huis, id_

JA = {"ja": True, "want": "Dat is zo."}
SAMEN = {
    "professionals": [str(id_("verbrugge")), str(id_("smit"))],
    "soort": "functionele eenheid",
    "van": "2026-02-01",
    "bron": "teamafspraak",
}
BETROKKENHEID = str(uuid5(id_("b1"), f"betrokkenheid/{id_('groen')}"))
"""The involvement that is recorded in the fuller history, and not in the other."""


def _geven(over: UUID, aan: str, niveau: str, **anders: Any) -> dict[str, Any]:
    return {
        "aan": [str(id_(aan))],
        "over": str(over),
        "categorie": "ondersteuning",
        "niveau": niveau,
        "doel": "wonen",
        "grondslag": "toestemming",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder dit gaat het mis.",
        "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet", "c": "beroepsgeheim"},
        "vooraf_verteld": True,
        "bron": "meneer zelf",
        "eigen_waarneming": True,
        "dat": "Meneer krijgt hulp.",
        "buitenkant": "Zijn zus komt mee.",
        **anders,
    }


def _toestemming(over: UUID, aan: str, doel: str, niveau: str) -> dict[str, Any]:
    return {
        "over": str(over),
        "gevers": [str(id_("verbrugge"))],
        "ontvangers": [str(id_(aan))],
        "doel": doel,
        "categorieen": ["ondersteuning", "gezondheid"],
        "niveau": niveau,
        "van": "2026-02-01",
        "tot": "2026-08-01",
        "vorm": "mondeling",
        "gehoord_door": "P. Verbrugge",
        "uitgelegd": "alles",
        "begrepen": True,
        "vrij": True,
    }


async def _verhaal(*, meer: bool, reden: str) -> tuple[Huis, UUID]:
    """A disclosure to Pietersen; and, above his level, other people's secrets when ``meer``."""
    huis = await Huis().open()
    geopend = json.loads(
        await huis.roep(
            "verbrugge",
            "casus.openen",
            nummer="open",
            convenant="bemoeizorg",
            doel="zorg",
            betrokkenen=[{"naam": "meneer Janssen"}],
        )
    )
    casus, burger = UUID(geopend["nummers"]["casus"]), UUID(geopend["nummers"]["betrokkenen"][0])
    await huis.roep(
        "verbrugge", "toestemming.vastleggen", casus, "t1", **_toestemming(burger, "pietersen", "wonen", "buitenkant")
    )
    await huis.roep(
        "verbrugge", "verstrekking.doen", casus, "v1", **_geven(burger, "pietersen", "buitenkant", noodzaak=reden)
    )
    if meer:
        await huis.roep(
            "verbrugge", "toestemming.vastleggen", casus, "t2", **_toestemming(burger, "smit", "zorg", "inhoud")
        )
        geheim = _geven(burger, "smit", "inhoud", categorie="gezondheid", doel="zorg", inhoud="Schizofrenie.")
        antwoord = json.loads(await huis.roep("verbrugge", "verstrekking.doen", casus, "v2", **geheim))
        assert antwoord["soort"] == "gelukt", antwoord
        await huis.roep(
            "verbrugge",
            "situatie.beoordelen",
            casus,
            "s1",
            over=str(burger),
            meervoudig=JA,
            geen_hulpvraag=JA,
            ernstige_schade=JA,
            burger_gesproken=False,
            collega_geraadpleegd="arts",
        )
        velden = {"medewerker": str(id_("groen")), "kring": "klein", "taak": "bezoek", "doel": "zorg"}
        await huis.roep("verbrugge", "deelnemer.toevoegen", casus, "d1", **velden)
        await _zijdeuren(huis, casus, burger)
        antwoord = json.loads(
            await huis.roep("groen", "betrokkenheid.vastleggen", casus, "b1", over=str(burger), **SAMEN)
        )
        assert antwoord["nummers"]["betrokkenheid"] == BETROKKENHEID
    return huis, casus


async def _zijdeuren(huis: Huis, casus: UUID, burger: UUID) -> None:
    """The ggz tries to reach Pietersen by a question and by its name, and is invited to the small circle."""
    velden = {"medewerker": str(id_("smit")), "kring": "klein", "taak": "behandelt zijn stoornis", "doel": "zorg"}
    await huis.roep("verbrugge", "deelnemer.toevoegen", casus, "d2", **velden)
    vraag = {"over": str(burger), "doel": "zorg", "niveau": "dat", "burger_weet_ervan": True, "categorie": "wonen"}
    vraag |= {"aan": str(id_("pietersen")), "situatie": "Schizofrenie; wij behandelen hem."}
    toestemming = {**_toestemming(burger, "pietersen", "wonen", "dat"), "gevers": [str(id_("smit"))]}
    toestemming |= {"categorieen": ["wonen"]}
    await huis.roep("verbrugge", "toestemming.vastleggen", casus, "t3", **toestemming)
    geven = _geven(burger, "pietersen", "dat", categorie="wonen", buitenkant=None, bron="zijn psychiater")
    pogingen = [
        json.loads(await huis.roep("smit", "vraag.stellen", casus, "q1", **vraag)),
        json.loads(await huis.roep("smit", "verstrekking.doen", casus, "v3", **geven)),
        json.loads(await huis.roep("smit", "verstrekking.doen", casus, "v4", **_zonder_naam(geven))),
    ]
    assert [p["redenen"][0]["bron"] for p in pogingen] == [
        "vraag-vertelt",
        "gever-onthult",
        "anoniem-blijft-anoniem",
    ]


def _zonder_naam(geven: dict[str, Any]) -> dict[str, Any]:
    anoniem = {"niveau": "anoniem", "grondslag": "anoniem", "anoniem": "Hij heeft een stoornis.", "dat": None}
    return {**geven, **anoniem, "eerdere_stappen": {}}


async def _alles(huis: Huis, wie: str, casus: UUID) -> dict[str, bytes]:
    """Everything that this person can ask of the case: each view, and commands that are refused."""
    onbekend = str(id_("bestaat niet"))
    vragen: dict[str, dict[str, Any]] = {
        eindpunt.WERKVOORRAAD: {},
        eindpunt.OVERZICHT: {},
        eindpunt.DOSSIER: {},
        eindpunt.BEKIJK_ALS: {"medewerker": str(id_("smit"))},
        eindpunt.VRAAG_LEZEN: {"vraag": onbekend},
        eindpunt.INZAGE_MAKEN: {"verzoek": onbekend},
        eindpunt.BRIEF_OPSTELLEN: {"verstrekking": onbekend},
        eindpunt.ADRESBOEK: {},
        eindpunt.CONVENANTEN: {},
        **{eindpunt.lezen(n): {} for n in Niveau},
        "casus.afsluiten": {"reden": "klaar"},
        "ontvangst.bevestigen": {"verstrekking": onbekend},
        "toestemming.intrekken": {"toestemming": onbekend, "toelichting": "weg"},
        "betrokkenheid.vastleggen": {"over": onbekend, **SAMEN},
        "betrokkenheid.beeindigen": {"betrokkenheid": BETROKKENHEID, "reden": "klaar"},
        "doelwijziging.goedkeuren": {"verstrekking": onbekend, "doel": "zorg", "reden": "nodig"},
        "doelwijziging.intrekken": {"verstrekking": onbekend, "doel": "zorg", "reden": "klaar"},
        "bezwaar.wegen": {"gesprek": onbekend, "bezwaar": "nee", "weging": "ja", "besluit": "niet delen"},
    }
    antwoorden = {naam: await huis.roep(wie, naam, casus, f"vraag {naam}", **velden) for naam, velden in vragen.items()}
    geroepen = [sleutel for sleutel in huis.omroep.gemeld if sleutel == wie]
    return {**antwoorden, "oproepen": str(len(geroepen)).encode()}


@pytest.mark.eis("NIV-05", "PLA-08", "NIV-03")
async def test_wat_boven_iemands_niveau_gebeurt_verandert_geen_byte() -> None:
    """Other people's disclosures, assessments, participants and reasons leave no trace in a partner's answers."""
    kaal, casus = await _verhaal(meer=False, reden="Hij begrijpt de afspraken niet.")
    vol, zelfde = await _verhaal(meer=True, reden="Hij heeft een stoornis, dat mag niemand weten.")
    assert casus == zelfde
    assert await _alles(kaal, "pietersen", casus) == await _alles(vol, "pietersen", casus)


async def _tweede_casus(huis: Huis) -> None:
    """A case that is newer than the first one, with Pietersen in it; a quarter of an hour later."""
    await huis.zet(WINKEL, OefenklokGezet(op=NU + timedelta(minutes=5)))
    velden = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "mevrouw Bos"}]}
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", nummer="open twee", **velden))
    mee = {"medewerker": str(id_("pietersen")), "kring": "breed", "taak": "wonen", "doel": "zorg"}
    await huis.roep("verbrugge", "deelnemer.toevoegen", UUID(geopend["nummers"]["casus"]), "d2", **mee)
    await huis.zet(WINKEL, OefenklokGezet(op=NU + timedelta(minutes=20)))


@pytest.mark.eis("NIV-05")
async def test_de_lijst_en_haar_volgorde_verraden_niet_wat_een_ander_deed() -> None:
    """What others did, and what was refused before it reached someone, moves no line of theirs."""
    lijsten = []
    for meer in (False, True):
        huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
        await _tweede_casus(huis)
        if meer:
            (burger,) = json.loads(await huis.roep("pietersen", eindpunt.OVERZICHT, casus))["beeld"]["betrokkenen"]
            ander = {"medewerker": str(id_("groen")), "kring": "klein", "taak": "bezoek", "doel": "zorg"}
            await huis.roep("verbrugge", "deelnemer.toevoegen", casus, "d1", **ander)
            diagnose = _geven(
                burger, "pietersen", "inhoud", categorie="gezondheid", doel="zorg", inhoud="Schizofrenie."
            )
            antwoord = json.loads(await huis.roep("verbrugge", "verstrekking.doen", casus, "vw", **diagnose))
            assert antwoord["soort"] == "geweigerd"
        lijsten.append(await huis.roep("pietersen", eindpunt.WERKVOORRAAD, None, "lijst"))
    assert lijsten[0] == lijsten[1]
    wat = [regel["laatste_wat"] for regel in json.loads(lijsten[0])["beeld"]["casussen"]]
    assert wat == ["deelnemer toegevoegd", "verstrekking gedaan"]


@pytest.mark.eis("STP-10", "NIV-05")
async def test_wie_iedereen_iets_vraagt_hoort_niet_wie_er_meedoet() -> None:
    """A question that may not be asked is refused in the same words, whether the other takes part or not."""
    antwoorden = []
    for meer in (False, True):
        huis, casus = await _verhaal(meer=meer, reden="Hij begrijpt de afspraken niet.")
        (burger,) = json.loads(await huis.roep("pietersen", eindpunt.OVERZICHT, casus))["beeld"]["betrokkenen"]
        vraag = {"over": burger, "doel": "wonen", "niveau": "dat", "categorie": "ondersteuning"}
        vraag |= {"aan": str(id_("groen")), "situatie": "Hij is weg.", "burger_weet_ervan": True}
        antwoorden.append(await huis.roep("pietersen", "vraag.stellen", casus, "vraag", **vraag))
    assert antwoorden[0] == antwoorden[1]
    assert json.loads(antwoorden[0])["soort"] == "geweigerd"


@pytest.mark.eis("KEN-01", "NIV-05")
async def test_een_ontvanger_hoort_niet_of_de_burger_al_is_ingelicht() -> None:
    """How the duty to tell stands is for who gave it and the regisseur; telling may be put off for a reason."""
    antwoorden = []
    for verteld in (False, True):
        huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
        (burger,) = json.loads(await huis.roep("pietersen", eindpunt.OVERZICHT, casus))["beeld"]["betrokkenen"]
        geven = _geven(burger, "pietersen", "dat", vooraf_verteld=False, buitenkant=None)
        gegeven = json.loads(await huis.roep("verbrugge", "verstrekking.doen", casus, "v3", **geven))
        velden = {
            "verstrekking": gegeven["nummers"]["verstrekking"],
            "kanaal": "gesprek",
            "bezorging": "ontvangen",
            "op": "2026-02-22",
            "tekst": "Wij hebben dit gedeeld.",
        }
        if verteld:
            gedaan = json.loads(await huis.roep("verbrugge", "kennisgeving.doen", casus, "k", **velden))
            assert gedaan["soort"] == "gelukt"
        antwoorden.append(await huis.roep("pietersen", "kennisgeving.doen", casus, "kp", **velden))
    assert antwoorden[0] == antwoorden[1]
    assert json.loads(antwoorden[0])["redenen"][0]["bron"] == "gever-of-regisseur-vertelt"


@pytest.mark.eis("NIV-05")
async def test_de_vergelijking_kan_mislukken() -> None:
    """The control: for who may see it, the same two histories do differ."""
    kaal, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    vol, _ = await _verhaal(meer=True, reden="Hij begrijpt het niet.")
    assert await _alles(kaal, "smit", casus) != await _alles(vol, "smit", casus)
    assert await _alles(kaal, "verbrugge", casus) != await _alles(vol, "verbrugge", casus)


@pytest.mark.eis("NIV-05", "NIV-01")
async def test_geen_eindpunt_geeft_een_tekst_boven_het_niveau() -> None:
    """Every endpoint of the door is called as the partner; none gives a word of what is not theirs."""
    huis, casus = await _verhaal(meer=True, reden="Hij heeft een stoornis.")
    nummers = {
        veld: str(id_("x")) for veld in ("over", "aan", "toestemming", "verstrekking", "overleg", "actie", "vraag")
    }
    for naam in huis.eindpunten:
        antwoord = await huis.roep("pietersen", naam, casus, f"alles {naam}", **nummers)
        for geheim in (b"Schizofrenie", b"stoornis", b"situatie.beoordeeld", b"teamafspraak"):
            assert geheim not in antwoord, naam


@pytest.mark.eis("PLA-11")
async def test_een_geleende_pet_past_niet() -> None:
    """Claiming a role that the own organisation did not give is refused."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    verzoek = Verzoek(opdracht=id_("pet"), casus=casus, rol=Rol.REGIE)
    beller = Beller(account="corporatie", sleutel="pietersen")
    antwoord = await huis._wachter.behandel(eindpunt.OVERZICHT, beller, verzoek.model_dump_json().encode())
    assert json.loads(antwoord)["redenen"][0]["eis"] == "PLA-11"
