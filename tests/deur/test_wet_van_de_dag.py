"""The law of the day decides, and stays the law of that verdict (CON-06, PLA-10)."""

import asyncio
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

import policies.beleid
import policies.wet
from domain.convenantversie import CONVENANTEN
from domain.feit import Vastgelegd
from domain.lezing import lezingen_van
from domain.niveau import Niveau
from domain.partij import Samenwerking
from domain.tijd import NEDERLAND
from domain.wetversie import WETTEN, ConvenantVertaald, WetVastgelegd
from domain.winkel import WINKEL, OefenklokGezet
from policies.convenant import lees_convenant
from policies.wet import Verbod, Wetsregel
from services.beleidskast import NOG_BEZIG
from services.berichten import eindpunt
from services.poorten import BeleidOnbruikbaar
from tests.deur.huis import CONVENANT, Huis
from tests.deur.test_je_kunt_niet_kijken import _geven, _verhaal
from tests.deur.test_uitleg_aan_de_deur import _burger

BEGIN, LAATSTE = date(2026, 6, 1), date(2026, 6, 30)
NIEUWE_WET = Wetsregel(
    wet="Proefwet",
    artikel="1",
    eis="PLA-10",
    bron="004 §3.1",
    tekst="Over ondersteuning wordt niet gesproken.",
    sinds=BEGIN,
    tot=LAATSTE,
    # What is closed says a reason only when that holds for the person as such, whatever it is about (NIV-08).
    verbiedt=Verbod.model_validate({"wat": ["ondersteuning", "persoon"]}),
)
LEES = eindpunt.lezen(Niveau.DAT)
Wetten = Callable[[tuple[Wetsregel, ...]], None]


@pytest.fixture
def erbij(monkeypatch: pytest.MonkeyPatch) -> Wetten:
    """Let the program come with these laws beside its own; a house that is started after it knows them."""
    echt = policies.wet._alle()

    def zet(wetten: tuple[Wetsregel, ...]) -> None:
        monkeypatch.setattr(policies.wet, "_alle", lambda: (*wetten, *echt))

    return zet


async def _op(huis: Huis, dag_: date, uur: int = 9, minuut: int = 0) -> None:
    """Move the clock to a time of day in the Netherlands; what was counted before is over."""
    moment = datetime(dag_.year, dag_.month, dag_.day, uur, minuut, tzinfo=NEDERLAND)
    await huis.zet(WINKEL, OefenklokGezet(op=moment))
    huis.seconden += 3600


async def _lees(huis: Huis, casus: UUID) -> Any:
    return json.loads(await huis.roep("pietersen", LEES, casus))


async def _herhaal(huis: Huis, casus: UUID, **velden: str) -> list[dict[str, Any]]:
    antwoord = json.loads(await huis.roep("verbrugge", eindpunt.OORDEEL_HERHALEN, casus, **velden))
    assert antwoord["soort"] == "beeld", antwoord
    herhalingen: list[dict[str, Any]] = antwoord["beeld"]["herhalingen"]
    return herhalingen


async def _wetfeiten(huis: Huis, soort: type) -> list[Any]:
    return [v.feit for v in await huis.feiten.geschiedenis(WETTEN) if isinstance(v.feit, soort)]


@pytest.mark.eis("CON-06", "PLA-10")
async def test_een_wet_geldt_van_haar_eerste_tot_en_met_haar_laatste_dag_aan_de_deur(erbij: Wetten) -> None:
    """To the minute, in Dutch days: what was given before stays given, and is closed while the law is in force."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    gezien = []
    for dag_, uur, minuut in (
        (BEGIN - timedelta(days=1), 23, 59),
        (BEGIN, 0, 0),
        (LAATSTE, 23, 59),
        (LAATSTE + timedelta(days=1), 0, 0),
    ):
        await _op(huis, dag_, uur, minuut)
        gezien.append(await _lees(huis, casus))
    assert [g["soort"] for g in gezien] == ["beeld", "geweigerd", "geweigerd", "beeld"]
    assert gezien[1]["redenen"][0] == {
        "zin": "Over ondersteuning wordt niet gesproken.",
        "bron": "wet: Proefwet, art. 1",
        "eis": None,
        "artikelen": ["wet: Proefwet, art. 1"],
    }
    herhaald = await _herhaal(huis, casus)
    assert [(h["toen"]["toegestaan"], h["verschillen"]) for h in herhaald if h["handeling"] == "lezen"] == [
        (True, []),
        (False, []),
        (False, []),
        (True, []),
    ]
    lezingen = [h["wet"] for h in herhaald if h["handeling"] == "lezen"]
    assert lezingen[0] == lezingen[3] != lezingen[1] == lezingen[2]


@pytest.mark.eis("CON-06")
async def test_een_verbeterd_wetsbestand_verandert_niet_wat_besloten_is(erbij: Wetten) -> None:
    """The next version of the program has another text, a wider ban and an earlier day: then is as it was then."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    for dag_ in (BEGIN - timedelta(days=2), BEGIN):
        await _op(huis, dag_)
        await _lees(huis, casus)
    eerst = await _herhaal(huis, casus)
    erbij(
        (
            NIEUWE_WET.model_copy(update={"tekst": "Verbeterd.", "sinds": date(2026, 1, 1), "tot": None}),
            NIEUWE_WET.model_copy(update={"artikel": "2", "verbiedt": Verbod(), "sinds": date(2026, 1, 1)}),
        )
    )
    huis.start()
    nu = await _lees(huis, casus)
    assert nu["redenen"][0]["zin"] == "Verbeterd."
    daarna = await _herhaal(huis, casus)
    assert all(h["gelijk"] for h in daarna)
    assert [h["opnieuw"] for h in daarna[: len(eerst)]] == [h["opnieuw"] for h in eerst]
    assert [h["uitleg"] for h in daarna[: len(eerst)]] == [h["uitleg"] for h in eerst]


@pytest.mark.eis("CON-06")
async def test_wat_is_vastgelegd_voordat_de_wet_werd_bewaard_gaat_onder_de_wet_van_die_dag(erbij: Wetten) -> None:
    """Such a verdict names no law; where the law of its day closes what was allowed, the difference is named."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _op(huis, BEGIN - timedelta(days=1))
    await _lees(huis, casus)
    stroom = lezingen_van(casus)
    for nummer, v in enumerate(huis.lezingen._alles):
        if v.stroom == stroom:
            sporen = tuple(s.model_copy(update={"wet": ""}) for s in v.oordelen)
            huis.lezingen._alles[nummer] = v.model_copy(update={"oordelen": sporen})
    [lezing] = [h for h in await _herhaal(huis, casus) if h["handeling"] == "lezen"]
    assert (lezing["wet"], lezing["gelijk"]) == ("", True)
    erbij((NIEUWE_WET.model_copy(update={"sinds": date(2026, 1, 1)}),))
    huis.start()
    [lezing] = [h for h in await _herhaal(huis, casus) if h["handeling"] == "lezen"]
    assert not lezing["gelijk"]
    assert lezing["opnieuw"]["artikelen"][0].startswith("wet: Proefwet, art. 1")


@pytest.mark.eis("CON-06")
async def test_op_een_ander_moment_geldt_de_wet_van_dat_moment(erbij: Wetten) -> None:
    """``kring oordeel --feit … --op …``: the same question under the law of another day."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _op(huis, LAATSTE + timedelta(days=10))
    await _lees(huis, casus)
    [lezing] = [h for h in await _herhaal(huis, casus) if h["handeling"] == "lezen"]
    for op, mag in (
        ("2026-05-31T23:59+02:00", True),
        ("2026-06-01T00:00+02:00", False),
        ("2026-07-01T00:00+02:00", True),
    ):
        [opnieuw] = await _herhaal(huis, casus, feit=lezing["besluit"], op=op)
        assert (opnieuw["opnieuw"]["toegestaan"], opnieuw["gelijk"]) == (mag, mag), op


@pytest.mark.eis("CON-06")
@pytest.mark.parametrize("schade", ["weg", "veranderd"])
async def test_zonder_de_wet_van_toen_wordt_niets_verzonnen(schade: str) -> None:
    """A kept law that is lost or altered: it says so, and does not decide under another one."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _lees(huis, casus)

    def beschadig(v: Vastgelegd) -> Vastgelegd:
        if not isinstance(v.feit, WetVastgelegd):
            return v
        ander = {"hash": "0" * 64} if schade == "weg" else {"tekst": v.feit.tekst.replace("Alleen", "Ook", 1)}
        return v.model_copy(update={"feit": v.feit.model_copy(update=ander)})

    huis.feiten._alles[:] = [beschadig(v) for v in huis.feiten._alles]
    huis.start()
    herhaald = await _herhaal(huis, casus)
    assert all(not h["gelijk"] and h["opnieuw"] is None for h in herhaald)
    assert all("De wet waaronder dit is beslist" in h["verschillen"][0] for h in herhaald)
    await _lees(huis, casus)  # decides under the same law, which is kept anew before the answer
    assert all(h["gelijk"] for h in await _herhaal(huis, casus))


@pytest.mark.eis("PLA-10", "CON-06")
async def test_wat_voor_de_dag_is_gemaakt_wordt_op_de_dag_niet_opnieuw_gemaakt(
    erbij: Wetten, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within a week before the law changes its table is made meanwhile, and another process finds it as well."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _op(huis, BEGIN - timedelta(days=8))
    await _lees(huis, casus)
    assert huis.kast._bezig == {}
    await _op(huis, BEGIN - timedelta(days=7))
    await _lees(huis, casus)
    await asyncio.gather(*huis.kast._bezig.values())
    [vertaald] = await _wetfeiten(huis, ConvenantVertaald)
    assert vertaald.tabel in huis.tabellen.bewaard
    monkeypatch.setattr(policies.beleid, "maak_tabel", None)
    await _op(huis, BEGIN)
    assert (await _lees(huis, casus))["soort"] == "geweigerd"
    huis.start()
    assert (await _lees(huis, casus))["soort"] == "geweigerd"
    assert await _wetfeiten(huis, ConvenantVertaald) == [vertaald]


@pytest.mark.eis("CON-06")
@pytest.mark.parametrize("ruw", [None, b"{}"])
async def test_een_verloren_tabel_van_later_wordt_opnieuw_gemaakt(erbij: Wetten, ruw: bytes | None) -> None:
    """It can be made again from document and law, and is checked again; the answer is the same."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _op(huis, BEGIN)
    eerst = await _lees(huis, casus)
    [vertaald] = await _wetfeiten(huis, ConvenantVertaald)
    huis.tabellen.bewaard.pop(vertaald.tabel)
    if ruw is not None:
        huis.tabellen.bewaar(vertaald.tabel, ruw)
    huis.start()
    assert await _lees(huis, casus) == eerst
    assert vertaald.tabel in huis.tabellen.bewaard


async def _wijkteam_erbij(huis: Huis) -> str:
    """A second convenant in the store, signed by nobody."""
    tekst = CONVENANT.with_name("wijkteam.yaml").read_text(encoding="utf-8")
    convenant = lees_convenant(tekst, "wijkteam")
    velden = {"convenant": convenant.convenant, "hash": convenant.hash, "tekst": tekst}
    await huis.zet(CONVENANTEN, huis.voorstel.model_copy(update=velden))
    return convenant.hash


@pytest.mark.eis("PLA-10")
async def test_een_versie_die_onder_een_nieuwe_wet_niet_klopt_is_dicht_en_houdt_geen_andere_tegen(
    erbij: Wetten, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fail closed, with why; for this version and from that day only, and without trying again at every call."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    ander = await _wijkteam_erbij(huis)
    echt, gevraagd = policies.beleid.eerste_verschil, []

    def verschil(tabel: Any, convenant: Any, *rest: Any) -> Any:
        gevraagd.append(convenant.convenant)
        return {"partij": "ggz"} if convenant.convenant == "bemoeizorg" else echt(tabel, convenant, *rest)

    monkeypatch.setattr(policies.beleid, "eerste_verschil", verschil)
    await _op(huis, BEGIN - timedelta(days=1))
    assert (await _lees(huis, casus))["soort"] == "beeld"
    await asyncio.gather(*huis.kast._bezig.values(), return_exceptions=True)
    await _op(huis, BEGIN)
    for _ in range(3):
        dicht = await _lees(huis, casus)
        assert (dicht["soort"], dicht["code"]) == ("fout", "storing")
        assert dicht["zin"].startswith("Het convenant van deze casus is niet te gebruiken onder de wet")
    assert gevraagd.count("bemoeizorg") == 1
    assert (await huis.kast.versie(ander, BEGIN)).hash == ander
    assert (await huis.kast.afspraken(huis.voorstel.hash)).convenant == "bemoeizorg"
    assert json.loads(await huis.roep("verbrugge", eindpunt.CONVENANTEN))["soort"] == "beeld"
    await _op(huis, LAATSTE + timedelta(days=1))
    assert (await _lees(huis, casus))["soort"] == "beeld"


@pytest.mark.eis("PLA-10")
async def test_zonder_wet_op_een_dag_is_alles_dicht() -> None:
    """Before the first law that is known there is nothing to hold a convenant against."""
    huis = await Huis().open()
    with pytest.raises(BeleidOnbruikbaar):
        await huis.kast.versie(huis.voorstel.hash, date(2018, 5, 24))
    assert (await huis.kast.versie(huis.voorstel.hash, date(2018, 5, 25))).wet


@pytest.mark.eis("CON-06")
async def test_de_wet_is_bewaard_voordat_er_wordt_geantwoord(monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be kept is not told; once it can, the law is kept once, whatever is asked."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    huis.feiten._alles[:] = [v for v in huis.feiten._alles if v.stroom != WETTEN]
    huis.feiten._bezet = {plek for plek in huis.feiten._bezet if plek[0] != WETTEN}
    huis.start()
    echt = huis.feiten.voeg_toe

    async def stuk(feiten: tuple[Vastgelegd, ...]) -> int:
        raise OSError

    monkeypatch.setattr(huis.feiten, "voeg_toe", stuk)
    assert (await _lees(huis, casus))["soort"] == "fout"
    monkeypatch.setattr(huis.feiten, "voeg_toe", echt)
    await asyncio.gather(*(_lees(huis, casus) for _ in range(4)))
    assert len(await _wetfeiten(huis, WetVastgelegd)) == 1
    assert await _wetfeiten(huis, ConvenantVertaald) == []


@pytest.mark.eis("PLA-10")
async def test_een_wet_die_dit_convenant_niet_raakt_vraagt_geen_nieuwe_tabel(
    erbij: Wetten, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A law about another kind of cooperation gives the same lines: the table of publication still answers."""
    erbij((NIEUWE_WET.model_copy(update={"samenwerking": (Samenwerking.JEUGD,)}),))
    monkeypatch.setattr(policies.beleid, "maak_tabel", None)
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _op(huis, BEGIN)
    assert (await _lees(huis, casus))["soort"] == "beeld"
    assert await _wetfeiten(huis, ConvenantVertaald) == []


@pytest.mark.eis("PLA-10")
async def test_wie_niet_kan_wachten_hoort_waarom(erbij: Wetten) -> None:
    """On a day for which nothing was made yet: refused with when to come back, and compiled once, meanwhile."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await _op(huis, BEGIN)
    huis.kast._geduld = 0.01
    antwoorden = [await _lees(huis, casus) for _ in range(3)]
    assert {a["code"] for a in antwoorden} == {"storing"}
    assert {a["zin"] for a in antwoorden} == {NOG_BEZIG}
    [taak] = huis.kast._bezig.values()
    await taak
    assert (await _lees(huis, casus))["soort"] == "geweigerd"
    assert len(await _wetfeiten(huis, ConvenantVertaald)) == 1


@pytest.mark.eis("CON-06", "PLA-10")
async def test_ook_geven_gaat_onder_de_wet_van_de_dag_en_wordt_zo_uitgelegd(erbij: Wetten) -> None:
    """Refused on the first day with the new article; sent again when the law is gone, the same bytes."""
    erbij((NIEUWE_WET,))
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    geven = _geven(await _burger(huis, casus), "pietersen", "dat", buitenkant=None)
    await _op(huis, BEGIN)
    eerst = await huis.roep("verbrugge", "verstrekking.doen", casus, "nu", **geven)
    geweigerd = json.loads(eerst)
    assert [r["artikelen"] for r in geweigerd["redenen"]] == [["wet: Proefwet, art. 1"]]
    assert "wet: Proefwet, art. 1: Over ondersteuning wordt niet gesproken." in geweigerd["uitleg"]
    await _op(huis, LAATSTE + timedelta(days=1))
    erbij(())
    huis.start()
    assert await huis.roep("verbrugge", "verstrekking.doen", casus, "nu", **geven) == eerst
    assert b"gelukt" in await huis.roep("verbrugge", "verstrekking.doen", casus, "later", **geven)
