"""One professional with two roles: what she knows in one stays there, in giving and in reading (PLA-11, PLA-12)."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.feit import Vastgelegd
from domain.medewerker import Rol
from domain.partij import Geheimhouding
from domain.verloop import herbouw
from domain.verstrekking import VerstrekkingGedaan
from services.beeld.lezing import NIET_IN_DEZE_ROL
from services.beeld.voorraad import vat_samen
from services.berichten import eindpunt
from services.berichten.deelnemer import Overzicht
from services.berichten.werkvoorraad import Zaaksoort
from services.deur.oproep import Geladen
from tests.deur.huis import Huis, id_
from tests.domein.verhaal import AFSPRAKEN

HULP, TOELEIDING = Rol.HULPVERLENING, Rol.TOELEIDING
TEKSTEN = ("Zij krijgt zorg.", "Zij is vaak moe.", "Schizofrenie.")
STAPPEN = {"a": "het gaat om haar", "b": "geen wet", "c": "beroepsgeheim"}


class Zaak:
    """A case of Verbrugge in which the nurse, who is a guide to care on other days, takes part."""

    def __init__(self, huis: Huis, casus: UUID, burger: str) -> None:
        self.huis, self.casus, self.burger = huis, casus, burger

    async def doe(self, wie: str, naam: str, /, **velden: Any) -> dict[str, Any]:
        """A command that succeeds."""
        antwoord: dict[str, Any] = json.loads(await self.huis.roep(wie, naam, self.casus, **velden))
        assert antwoord["soort"] == "gelukt", antwoord
        return antwoord

    async def laat_meedoen(self, rol: Rol, wie: str = "zuster") -> None:
        """Let someone take part in this role, whatever it was before."""
        velden = {"medewerker": str(id_(wie)), "kring": "klein", "rol": rol, "taak": "hulp", "doel": "zorg"}
        await self.doe("verbrugge", "deelnemer.toevoegen", **velden)

    async def geef(self, **anders: Any) -> str:
        """Verbrugge gives the nurse everything, on a consent."""
        return str((await self.doe("verbrugge", "verstrekking.doen", **self.gift(**anders)))["nummers"]["verstrekking"])

    def gift(self, **anders: Any) -> dict[str, Any]:
        """A disclosure to the nurse on a consent, to vary one thing in."""
        dat, buitenkant, inhoud = TEKSTEN
        return {
            "aan": [str(id_("zuster"))],
            "over": self.burger,
            "categorie": "gezondheid",
            "niveau": "inhoud",
            "doel": "zorg",
            "grondslag": "toestemming",
            "noodzaaksoort": "nodig voor de veiligheid",
            "noodzaak": "Zonder dit gaat het mis.",
            "eerdere_stappen": STAPPEN,
            "vooraf_verteld": True,
            "bron": "mevrouw zelf",
            "eigen_waarneming": True,
            "dat": dat,
            "buitenkant": buitenkant,
            "inhoud": inhoud,
            **anders,
        }

    async def leest(self, niveau: str = "inhoud", **velden: Any) -> str:
        """What the nurse hears when she reads."""
        return (await self.huis.roep("zuster", f"lezen.{niveau}", self.casus, **velden)).decode()

    async def overzicht(self) -> Overzicht:
        """The case as the nurse sees it."""
        antwoord = json.loads(await self.huis.roep("zuster", eindpunt.OVERZICHT, self.casus))
        return Overzicht.model_validate(antwoord["beeld"])

    async def feiten(self) -> tuple[Vastgelegd, ...]:
        """What is recorded of the case."""
        return await self.huis.feiten.geschiedenis(self.casus)


async def _zaak(rol: Rol | None = HULP) -> Zaak:
    huis = await Huis().open()
    beroep = {"geheimhouding": Geheimhouding.BEROEP, "per_rol": {TOELEIDING: Geheimhouding.AMBT}}
    await huis.registreer("zuster", "ggz", HULP, TOELEIDING, **beroep)
    opening = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "mevrouw Janssen"}]}
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", **opening))
    zaak = Zaak(huis, UUID(geopend["nummers"]["casus"]), geopend["nummers"]["betrokkenen"][0])
    toestemming = {
        "over": zaak.burger,
        "gevers": [str(id_("verbrugge"))],
        "ontvangers": [str(id_("zuster"))],
        "doel": "zorg",
        "categorieen": ["gezondheid"],
        "niveau": "inhoud",
        "van": "2026-02-01",
        "tot": "2026-08-01",
        "vorm": "mondeling",
        "gehoord_door": "P. Verbrugge",
        "uitgelegd": "alles",
        "begrepen": True,
        "vrij": True,
    }
    await zaak.doe("verbrugge", "toestemming.vastleggen", **toestemming)
    if rol is not None:
        await zaak.laat_meedoen(rol)
    return zaak


def _geen_tekst(antwoord: str) -> bool:
    return not any(tekst in antwoord for tekst in TEKSTEN)


async def _probeert_op_taak(zaak: Zaak, pet: Rol | None) -> dict[str, Any]:
    velden = zaak.gift(aan=[str(id_("groen"))], grondslag="taak", eerdere_stappen={"a": "zij", "b": "geen wet"})
    antwoord: dict[str, Any] = json.loads(
        await zaak.huis.roep("zuster", "verstrekking.doen", zaak.casus, als_pet=pet, **velden)
    )
    return antwoord


@pytest.mark.eis("PLA-11", "PLA-12", "STP-05")
async def test_wie_als_hulpverlener_meedoet_geeft_niet_in_een_andere_rol() -> None:
    """Her profession binds her here. The role in which an office does is not hers in this case, and it says so."""
    zaak = await _zaak()
    assert (await _probeert_op_taak(zaak, HULP))["soort"] == "geweigerd"
    als_hulp = await _probeert_op_taak(zaak, None)
    assert "rechtstreeks-betrokken" in [r["bron"] for r in als_hulp["redenen"]]
    eerder = await zaak.feiten()
    als_toeleider = await _probeert_op_taak(zaak, TOELEIDING)
    assert [r["eis"] for r in als_toeleider["redenen"]] == ["PLA-11"]
    assert "In deze casus heeft u de rol hulpverlening." in als_toeleider["redenen"][0]["zin"]
    assert await zaak.feiten() == eerder
    gelezen = await zaak.huis.roep("groen", "lezen.dat", zaak.casus)
    assert _geen_tekst(gelezen.decode())


@pytest.mark.eis("PLA-11")
@pytest.mark.parametrize("pet", [r for r in Rol if r is not HULP])
async def test_elke_andere_rol_wordt_geweigerd_bij_elke_weg_naar_gegevens(pet: Rol) -> None:
    """Reading, the overview, trying, giving: a role that is not hers here opens nothing, registered or not."""
    zaak = await _zaak()
    await zaak.geef()
    for naam in ("lezen.dat", "lezen.buitenkant", "lezen.inhoud", eindpunt.OVERZICHT, eindpunt.DOSSIER):
        antwoord = (await zaak.huis.roep("zuster", naam, zaak.casus, als_pet=pet)).decode()
        assert "In deze casus heeft u de rol hulpverlening." in antwoord
        assert _geen_tekst(antwoord)
    assert TEKSTEN[2] in await zaak.leest(als_pet=HULP)
    assert TEKSTEN[2] in await zaak.leest()


@pytest.mark.eis("PLA-11")
async def test_wie_iets_kreeg_zonder_mee_te_doen_heeft_de_rol_waarin_zij_het_kreeg() -> None:
    """Who was not added helps; claiming the other role opens nothing."""
    zaak = await _zaak(None)
    await zaak.geef()
    assert TEKSTEN[2] in await zaak.leest()
    assert _geen_tekst(await zaak.leest(als_pet=TOELEIDING))


@pytest.mark.eis("PLA-11", "PLA-08")
async def test_voor_wie_niet_meedoet_klinkt_elke_rol_als_een_onbekende_casus() -> None:
    """The refusal of a role says that there is a case, so it is for who takes part only."""
    zaak = await _zaak()
    onbekend = await zaak.huis.roep("groen", "lezen.dat", id_("geen"), "zelfde")
    assert await zaak.huis.roep("groen", "lezen.dat", zaak.casus, "zelfde", als_pet=TOELEIDING) == onbekend


@pytest.mark.eis("PLA-11", "NIV-05")
async def test_wat_zij_als_hulpverlener_kreeg_leest_zij_niet_als_toeleider() -> None:
    """In the new role neither text nor listing is there; back in the old role both are."""
    zaak = await _zaak()
    await zaak.geef()
    assert TEKSTEN[2] in await zaak.leest()
    await zaak.laat_meedoen(TOELEIDING)
    for niveau in ("dat", "buitenkant", "inhoud"):
        antwoord = await zaak.leest(niveau)
        assert NIET_IN_DEZE_ROL in antwoord
        assert _geen_tekst(antwoord)
        assert "gezondheid" not in antwoord
    assert (await zaak.overzicht()).aan_mij == ()
    await zaak.laat_meedoen(HULP)
    assert TEKSTEN[2] in await zaak.leest()
    assert [a.leesbaar for a in (await zaak.overzicht()).aan_mij] == ["inhoud"]


@pytest.mark.eis("PLA-11")
async def test_uittreden_en_terugkomen_in_een_andere_rol_opent_niets() -> None:
    """Leaving and joining again is no way round."""
    zaak = await _zaak()
    await zaak.geef()
    await zaak.doe("verbrugge", "deelnemer.uittreden", medewerker=str(id_("zuster")), reden="andere taak")
    await zaak.laat_meedoen(TOELEIDING)
    assert _geen_tekst(await zaak.leest())
    assert (await zaak.overzicht()).aan_mij == ()


@pytest.mark.eis("PLA-11")
async def test_een_gift_zonder_meedoen_gaat_niet_mee_naar_een_andere_rol() -> None:
    """Given to her as who would help; then she joins as a guide to care."""
    zaak = await _zaak(None)
    await zaak.geef()
    await zaak.laat_meedoen(TOELEIDING)
    assert _geen_tekst(await zaak.leest())


@pytest.mark.eis("PLA-11", "OVL-05", "OVL-06")
async def test_ook_wat_in_het_overleg_is_gehoord_en_meegenomen_hoort_bij_de_rol() -> None:
    """During the meeting and after it, what was taken along opens in the role in which it was heard only."""
    zaak = await _zaak()
    genodigden = [{"medewerker": str(id_(w)), "kring": "klein", "taak": "hulp"} for w in ("verbrugge", "zuster")]
    plan = {
        "moment": "2026-02-22T10:00:00+01:00",
        "genodigden": genodigden,
        "situatie": "Zorgen.",
        "doel": "samen afspreken",
        "burger_uitgenodigd": True,
        "burger_weet_ervan": "ja",
    }
    overleg = (await zaak.doe("verbrugge", "overleg.plannen", **plan))["nummers"]["overleg"]
    await zaak.doe("verbrugge", "overleg.beginnen", overleg=overleg)
    await zaak.doe("verbrugge", "overleg.kring_wisselen", overleg=overleg, kring="klein")
    inbreng = {n: w for n, w in zaak.gift(overleg=overleg).items() if n != "aan"}
    stuk = (await zaak.doe("verbrugge", "inbreng.doen", **inbreng))["nummers"]["verstrekking"]
    taak = {"over": zaak.burger, "wie": str(id_("zuster")), "wat": "langsgaan", "uiterlijk": "2026-03-01"}
    actie = (await zaak.doe("verbrugge", "actie.afspreken", overleg=overleg, **taak))["nummers"]["actie"]
    mee = {"overleg": overleg, "medewerker": str(id_("zuster")), "verstrekkingen": [stuk], "actie": actie}
    assert TEKSTEN[2] in await zaak.leest()
    await zaak.laat_meedoen(TOELEIDING)
    assert _geen_tekst(await zaak.leest())
    geweigerd = (await zaak.huis.roep("verbrugge", "informatie.meenemen", zaak.casus, **mee)).decode()
    assert "hoorde dit in een andere rol" in geweigerd
    await zaak.laat_meedoen(HULP)
    await zaak.doe("verbrugge", "informatie.meenemen", **mee)
    await zaak.doe("verbrugge", "overleg.sluiten", overleg=overleg)
    assert TEKSTEN[2] in await zaak.leest()
    await zaak.laat_meedoen(TOELEIDING)
    assert _geen_tekst(await zaak.leest())


@pytest.mark.eis("PLA-11")
async def test_wie_de_regie_krijgt_leest_niet_als_regisseur_wat_zij_als_hulpverlener_kreeg() -> None:
    """Running a case is a role too."""
    zaak = await _zaak()
    await zaak.huis.registreer("baas", "ggz", Rol.REGIE, HULP, geheimhouding=Geheimhouding.BEROEP)
    velden = {n: w for n, w in zaak.gift().items() if n not in {"buitenkant", "inhoud"}}
    velden |= {"aan": [str(id_("baas"))], "niveau": "dat", "categorie": "ondersteuning"}
    velden |= {"grondslag": "wet", "wetsartikel": "Wmo 2015, art. 5.2.6", "eerdere_stappen": {"a": "zij"}}
    await zaak.doe("verbrugge", "verstrekking.doen", **velden)
    assert TEKSTEN[0] in (await zaak.huis.roep("baas", "lezen.dat", zaak.casus)).decode()
    await zaak.doe("verbrugge", "regie.overdragen", aan=str(id_("baas")), reden="vakantie")
    assert _geen_tekst((await zaak.huis.roep("baas", "lezen.dat", zaak.casus)).decode())


@pytest.mark.eis("PLA-11", "STP-12")
async def test_ontvangst_bevestigen_wordt_alleen_gevraagd_in_de_rol_waarin_zij_het_kreeg() -> None:
    """The worklist asks nobody to confirm what their own view does not show."""
    zaak = await _zaak()
    await zaak.geef()
    assert Zaaksoort.ONTVANGST in await _zaken(zaak)
    await zaak.laat_meedoen(TOELEIDING)
    assert Zaaksoort.ONTVANGST not in await _zaken(zaak)


async def _zaken(zaak: Zaak) -> list[Zaaksoort]:
    feiten = await zaak.feiten()
    return [z.zaak for z in vat_samen(Geladen(herbouw(zaak.casus, feiten), feiten), AFSPRAKEN).zaken]


@pytest.mark.eis("PLA-11", "CON-06")
async def test_elk_oordeel_valt_opnieuw_hetzelfde_uit() -> None:
    """Deciding again knows in which role it was received and read, then."""
    zaak = await _zaak()
    await zaak.geef()
    await zaak.leest()
    await zaak.laat_meedoen(TOELEIDING)
    await zaak.leest()
    antwoord = json.loads(await zaak.huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, zaak.casus))
    herhalingen = antwoord["beeld"]["herhalingen"]
    assert len(herhalingen) >= 2
    assert all(h["gelijk"] for h in herhalingen), herhalingen


@pytest.mark.eis("PLA-11", "PLA-08")
async def test_ook_authzen_en_bekijk_als_volgen_de_rol() -> None:
    """The same verdict by every way in: hers, and that of the regisseur who looks as her or asks about her."""
    zaak = await _zaak()
    stuk = await zaak.geef()
    assert await _mag(zaak, "zuster", stuk)
    assert await _mag(zaak, "verbrugge", stuk)
    await zaak.laat_meedoen(TOELEIDING)
    assert not await _mag(zaak, "zuster", stuk)
    assert not await _mag(zaak, "verbrugge", stuk)
    als_haar = await zaak.huis.roep("verbrugge", eindpunt.BEKIJK_ALS, zaak.casus, medewerker=str(id_("zuster")))
    assert json.loads(als_haar)["beeld"]["lezingen"] == {}
    await zaak.laat_meedoen(HULP)
    assert await _mag(zaak, "zuster", stuk)


async def _mag(zaak: Zaak, wie: str, stuk: str) -> bool:
    """What AuthZEN answers this person about reading by the nurse."""
    vraag = {
        "subject": {"type": "medewerker", "id": str(id_("zuster"))},
        "action": {"name": "lezen:dat"},
        "resource": {"type": "verstrekking", "id": f"{zaak.casus}/{stuk}"},
    }
    return bool(json.loads(await zaak.huis.roep(wie, eindpunt.AUTHZEN_EVALUATION, None, **vraag))["beeld"]["decision"])


@pytest.mark.eis("PLA-11", "CON-06")
async def test_de_uitleg_wijst_naar_de_andere_rol_en_niet_naar_de_gift() -> None:
    """The fact behind 'not given' is that the role changed; the citizen does not read that nobody gave it."""
    zaak = await _zaak()
    stuk = await zaak.geef()
    await zaak.laat_meedoen(TOELEIDING)
    assert not await _mag(zaak, "verbrugge", stuk)
    antwoord = json.loads(await zaak.huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, zaak.casus))
    uitleg = antwoord["beeld"]["herhalingen"][-1]
    (regel,) = [zin for zin in uitleg["uitleg"] if "niet aan deze ontvanger in deze rol gegeven" in zin and "(" in zin]
    assert "deelnemer toegevoegd" in regel
    assert "Dit is niet aan deze persoon gegeven in deze rol." in " ".join(uitleg["uitleg_burger"])


@pytest.mark.eis("PLA-11")
async def test_authzen_in_een_andere_rol_zegt_nee_en_noemt_de_rol() -> None:
    """A call that names another role is a no with its reason, not an error of the whole search."""
    zaak = await _zaak()
    stuk = await zaak.geef()
    vraag = {"subject": {"type": "medewerker", "id": str(id_("zuster"))}, "action": {"name": "lezen:dat"}}
    een = {**vraag, "resource": {"type": "verstrekking", "id": f"{zaak.casus}/{stuk}"}}
    antwoord = json.loads(await zaak.huis.roep("zuster", eindpunt.AUTHZEN_EVALUATION, None, als_pet=TOELEIDING, **een))
    assert antwoord["beeld"]["decision"] is False
    assert "In deze casus heeft u de rol hulpverlening." in json.dumps(antwoord)
    zaak.huis.casussen = (zaak.casus,)
    alles = {**vraag, "resource": {"type": "verstrekking"}}
    for pet, aantal in ((TOELEIDING, 0), (HULP, 1)):
        antwoord = json.loads(
            await zaak.huis.roep("zuster", eindpunt.AUTHZEN_SEARCH_RESOURCE, None, als_pet=pet, **alles)
        )
        assert len(antwoord["beeld"]["results"]) == aantal


@pytest.mark.eis("PLA-11")
async def test_bij_elke_ontvanger_staat_de_rol() -> None:
    """The fact keeps it, in the order of the receivers."""
    zaak = await _zaak(TOELEIDING)
    await zaak.geef()
    (gedaan,) = [v.feit for v in await zaak.feiten() if isinstance(v.feit, VerstrekkingGedaan)]
    assert (gedaan.ontvangers, gedaan.petten) == ((id_("zuster"),), (TOELEIDING,))
