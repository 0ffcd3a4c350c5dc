"""No refusal without a trace, and no view without one: over every endpoint there is (LOG-01)."""

import json
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.lezing import (
    Gelezen,
    LezingGeweigerd,
    OpdrachtGeweigerd,
    PogingAfgewezen,
    Pogingsoort,
    lezingen_van,
)
from domain.medewerker import Rol
from domain.niveau import Niveau, Zegel
from domain.organisatie import organisatie_id
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import Open, inhoud_van
from services.beeld.besluiten import GEMENGD, REDEN_NIET_BEWAARD
from services.berichten import eindpunt
from services.berichten.antwoord import Verzoek
from services.deur import deurwachter
from services.deur.oproep import Beller
from services.optelling import HOOGSTENS
from services.poorten import ArchiefFout
from tests.deur.bericht import vul_in
from tests.deur.huis import Huis, id_
from tests.deur.test_je_kunt_niet_kijken import _verhaal
from tests.deur.test_procesinzage import TOT
from tests.deur.test_uitleg_aan_de_deur import _burger, _log
from tests.logvorm import keur_record

VELDEN: dict[str, dict[str, Any]] = {
    eindpunt.BEKIJK_ALS: {"medewerker": str(id_("smit"))},
    eindpunt.VRAAG_LEZEN: {"vraag": str(id_("nergens"))},
    eindpunt.INZAGE_MAKEN: {"verzoek": str(id_("nergens"))},
    eindpunt.BRIEF_OPSTELLEN: {"verstrekking": str(id_("nergens"))},
    eindpunt.PERSOON_ZOEKEN: {"naam": "meneer Janssen"},
    eindpunt.MEDEWERKER_UITSCHRIJVEN: {"medewerker": str(id_("nergens")), "reden": "weg"},
    eindpunt.OEFENKLOK_ZETTEN: {"op": "2026-03-01T09:00:00+01:00"},
    eindpunt.CONVENANT_OPSCHORTEN: {"convenant": "bemoeizorg", "reden": "zomaar"},
    eindpunt.CONVENANT_HERVATTEN: {"convenant": "bemoeizorg", "reden": "zomaar"},
    eindpunt.CONVENANT_TEKST: {"hash": "0" * 64},
}


async def _vraag(huis: Huis, wie: str, naam: str, casus: UUID | None, **meer: Any) -> dict[str, Any]:
    huis._teller += 1
    inhoud = {**vul_in(naam), **VELDEN.get(naam, {}), **meer}
    verzoek = Verzoek(opdracht=id_(f"opdracht {huis._teller}"), casus=casus, inhoud=inhoud)
    rauw = await huis._behandel(naam, Beller(account=huis._accounts[wie], sleutel=wie), verzoek)
    antwoord: dict[str, Any] = json.loads(rauw)
    return antwoord


async def _sporen(huis: Huis, casus: UUID) -> int:
    """How many refusals are kept, in the log and in the case itself."""
    stromen = [lezingen_van(casus), *(lezingen_van(organisatie_id(o)) for o in set(huis._accounts.values()))]
    gelezen = [v.feit for stroom in stromen for v in await huis.lezingen.geschiedenis(stroom)]
    in_de_casus = [v for v in await huis.feiten.geschiedenis(casus) if "geweigerd" in type(v.feit).TOPIC]
    sommen = [f.aantal for f in gelezen if isinstance(f, LezingGeweigerd | OpdrachtGeweigerd | PogingAfgewezen)]
    return sum(sommen) + len(in_de_casus)


@pytest.mark.eis("LOG-01")
@pytest.mark.parametrize("wie", ["pietersen", "smit", "verbrugge", "wethouder"])
async def test_elk_eindpunt_dat_weigert_laat_een_spoor(wie: str) -> None:
    """Every endpoint, asked three times, by a participant, an outsider, the regisseur and who governs.

    What is refused, or is not there for them, is counted as often as it was said.
    """
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await huis.registreer("wethouder", "wijkteam", Rol.BESTUUR)
    geweigerd = set()
    for naam in huis.eindpunten:
        for _ in range(3):
            voor = await _sporen(huis, casus)
            antwoord = await _vraag(huis, wie, naam, casus)
            await huis.leeslog.sluit()
            nee = antwoord["soort"] == "geweigerd" or antwoord.get("code") == "onbekend"
            nee |= antwoord.get("beeld") == {"plaatsen": []}
            assert await _sporen(huis, casus) - voor == nee, (naam, antwoord)
            geweigerd |= {naam} if nee else set()
        assert antwoord.get("code") not in {"storing", "conflict"}, (naam, antwoord)
    assert len(geweigerd) > (20 if wie == "verbrugge" else 40), geweigerd


@pytest.mark.eis("LOG-01")
async def test_een_weigering_houdt_haar_eigen_reden() -> None:
    """What the log says is what was said: by which rule, at which endpoint, on which convenant and facts."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")

    async def geweigerd(naam: str) -> tuple[str, str]:
        redenen = (await _vraag(huis, "pietersen", naam, casus))["redenen"]
        return naam, " ".join(reden["zin"] for reden in redenen)

    namen = (eindpunt.DOSSIER, eindpunt.BESLUITEN, "casus.afsluiten", "doelwijziging.goedkeuren")
    gezegd = [await geweigerd(naam) for naam in namen]
    await huis.beheer("corporatie", "convenant.opschorten", convenant="bemoeizorg", reden="een datalek")
    gezegd.append(await geweigerd(eindpunt.OVERZICHT))
    assert len({zin for _, zin in gezegd}) == 3
    log = json.loads(await huis.roep("verbrugge", eindpunt.BESLUITEN, casus))["beeld"]["besluiten"]
    regels = [r for r in log if r["wie"] == "pietersen"]
    assert [(r["record"]["attributes"]["kring.eindpunt"], r["want"]) for r in regels] == gezegd
    assert {r["toegestaan"] for r in regels} == {False}
    assert [r["handeling"] for r in regels] == ["lezen", "lezen", "doen", "doen", "lezen"]
    for r in regels:
        kenmerken = r["record"]["attributes"]
        assert kenmerken["adl.core.policies"] == {"convenant": f"sha256:{huis.voorstel.hash}"}
        assert kenmerken["adl.core.information"]["casus"].startswith(f"{casus}@")
        assert "convenanten" in kenmerken["adl.core.information"]
        assert kenmerken["kring.regels"]
        assert r["record"]["body"]["adl.core.response"]["context"]["reason_admin"]["nl"] == r["want"]


@pytest.mark.eis("LOG-01")
async def test_elke_regel_van_het_log_heeft_de_vorm_van_de_standaard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every endpoint called by everyone, and someone destroyed: each record is as the schema has it."""
    monkeypatch.setattr(deurwachter, "PER_DEEL", 10**7)
    huis, casus = await _verhaal(meer=True, reden="Hij begrijpt het niet.")
    await huis.registreer("wethouder", "wijkteam", Rol.BESTUUR)
    for wie, naam in product(("pietersen", "smit", "groen", "verbrugge", "wethouder"), huis.eindpunten):
        await _vraag(huis, wie, naam, casus)
    await huis.leeslog.sluit()
    log = json.loads(await huis.roep("verbrugge", eindpunt.BESLUITEN, casus))["beeld"]["besluiten"]
    for regel in log:
        keur_record(regel)
    assert {regel["handeling"] for regel in log} >= {"geven", "lezen", "inzien", "doen"}
    assert len({regel["record"]["span_id"] for regel in log}) == len(log) > 50


@pytest.mark.eis("LOG-01")
async def test_van_een_oude_weigering_wordt_geen_reden_verzonnen() -> None:
    """A fact from before the reason was kept says so, and nothing else."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _vraag(huis, "pietersen", eindpunt.DOSSIER, casus)
    [v] = await _log(huis, casus)
    oud = LezingGeweigerd.model_validate({"casus": casus, "niveau": Niveau.DAT, "aantal": 4})
    huis.lezingen._alles[-1] = v.model_copy(update={"feit": oud})
    [regel] = json.loads(await huis.roep("verbrugge", eindpunt.BESLUITEN, casus))["beeld"]["besluiten"][1:]
    assert (regel["want"], regel["aantal"]) == (REDEN_NIET_BEWAARD, 4)
    assert "adl.core.policies" not in regel["record"]["attributes"]


@pytest.mark.eis("LOG-01")
async def test_wat_door_elkaar_is_opgeteld_wordt_zo_genoemd(monkeypatch: pytest.MonkeyPatch) -> None:
    """More kinds of refusal than are counted apart: the sum says that it is mixed."""
    monkeypatch.setattr(deurwachter, "PER_DEEL", 10**6)
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    namen = [n for n in huis.eindpunten if (await _vraag(huis, "pietersen", n, casus))["soort"] == "geweigerd"]
    assert len(namen) > HOOGSTENS
    await huis.leeslog.sluit()
    log = json.loads(await huis.roep("verbrugge", eindpunt.BESLUITEN, casus))["beeld"]["besluiten"]
    assert [r["aantal"] for r in log if r["want"].startswith(GEMENGD)][-1] > 1


@pytest.mark.eis("LOG-01", "PLA-08")
async def test_een_verborgen_casus_laat_hetzelfde_spoor_na_als_geen_casus() -> None:
    """At every endpoint, with a log that works and with one that is away: the same bytes, and the same kind of trace.

    In the log of the case itself nothing is written by who has nothing to do with it.
    """
    sporen, gehoord = [], []
    for bestaat in (True, False):
        huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
        gevraagd = casus if bestaat else id_("bestaat niet")
        voor = len(await _log(huis, casus))
        antwoorden = []
        for weg in (False, True):
            huis.seconden += 1000.0
            if weg:
                huis.lezingen.voeg_toe = _weg  # type: ignore[method-assign]
            for naam in huis.eindpunten:
                antwoord = await _vraag(huis, "groen", naam, gevraagd)
                antwoorden.append({**antwoord, "correlatie": ""})
        assert len(await _log(huis, casus)) == voor
        stroom = lezingen_van(organisatie_id("wijkteam"))
        sporen.append(
            [
                (v.feit.soort, v.feit.eindpunt, v.feit.aantal)
                for v in await huis.lezingen.geschiedenis(stroom)
                if isinstance(v.feit, PogingAfgewezen)
            ]
        )
        gehoord.append(antwoorden)
    assert gehoord[0] == gehoord[1]
    assert sporen[0] == sporen[1]
    assert {soort for soort, _, _ in sporen[0]} >= {Pogingsoort.ONBEKEND, Pogingsoort.GEWEIGERD}


async def _weg(_: object) -> int:
    raise ArchiefFout("onbereikbaar")


@pytest.mark.eis("LOG-01", "BEW-03")
async def test_ook_een_beeld_zonder_iemand_erin_is_een_lezing() -> None:
    """After the last citizen was destroyed, each view that still opens is recorded, about the case itself."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    burger = await _burger(huis, casus)
    await huis.registreer("wethouder", "wijkteam", Rol.BESTUUR)
    wie = {"medewerker": str(id_("wethouder"))}
    await huis.roep("verbrugge", "procesinzage.geven", casus, **{**wie, **TOT})
    vernietigd = json.loads(
        await huis.roep("verbrugge", "persoonsgegevens.vernietigen", casus, over=str(burger), grond="termijn voorbij")
    )
    assert vernietigd["soort"] == "gelukt"
    for naam, kijker in (
        (eindpunt.PROCES, "wethouder"),
        (eindpunt.DOSSIER, "verbrugge"),
        (eindpunt.BEKIJK_ALS, "verbrugge"),
        (eindpunt.OVERZICHT, "pietersen"),
        (eindpunt.BESLUITEN, "verbrugge"),
    ):
        voor = len(await _log(huis, casus))
        velden = {"medewerker": str(id_("pietersen"))} if naam == eindpunt.BEKIJK_ALS else {}
        assert (await _vraag(huis, kijker, naam, casus, **velden))["soort"] == "beeld"
        [gelezen] = (await _log(huis, casus))[voor:]
        assert isinstance(gelezen.feit, Gelezen)
        assert gelezen.feit.over == casus
        assert gelezen.feit.gezien.betreft == id_(kijker)


@pytest.mark.eis("LOG-01", "NIV-04")
async def test_wie_anoniem_advies_kreeg_en_het_overzicht_opent_wordt_vastgelegd() -> None:
    """Nobody is named in what they see; that they looked is recorded all the same."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    [gedaan] = [v.feit for v in await huis.feiten.geschiedenis(casus) if isinstance(v.feit, VerstrekkingGedaan)]
    afweging = inhoud_van(gedaan.afweging)
    assert afweging is not None
    anoniem = gedaan.model_copy(
        update={
            "verstrekking": uuid4(),
            "ontvangers": (id_("smit"),),
            "afweging": gedaan.afweging.model_copy(
                update={"waarde": afweging.model_copy(update={"niveau": Niveau.ANONIEM})}
            ),
            "dat": None,
            "buitenkant": None,
            "inhoud": None,
            "anoniem": Open(betreft=gedaan.over, niveau=Zegel.DAT, waarde="Iemand doet niet open."),
        }
    )
    await huis.zet(casus, anoniem)
    assert (await _vraag(huis, "smit", eindpunt.OVERZICHT, casus))["beeld"]["betrokkenen"] == []
    [gelezen] = [v for v in await _log(huis, casus) if isinstance(v.feit, Gelezen)]
    assert gelezen.wie.medewerker == id_("smit")
