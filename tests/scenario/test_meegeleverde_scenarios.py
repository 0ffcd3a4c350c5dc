"""The bundled cases, played on a real server by their own people, each over a connection of their own."""

import json
from pathlib import Path
from typing import Any

import pytest

from infra.opdrachtregel.wegwijzer import draai
from tests.scenario.conftest import Gespeeld
from tests.scenario.voorbeeld import KOP, met

ZUS, HART, GEZIN = "janssen-toestemming.yaml", "janssen-vitaal-belang.yaml", "gezin-s.yaml"
GESPREK, SAMEN = "boer-na-gesprek.yaml", "kuiper-rechtstreeks-betrokken.yaml"


def _gebroken(verslag: dict[str, Any]) -> list[tuple[int, str, str]]:
    return [
        (s["nummer"], u["wat"], u["kreeg"]) for s in verslag["stappen"] for u in s["uitkomsten"] if not u["gehouden"]
    ]


@pytest.mark.eis("STP-04", "TST-01", "STP-12", "NIV-05")
def test_de_zus_gaat_mee_met_toestemming_en_niet_verder(gespeeld: Gespeeld) -> None:
    """Janssen, consent: refused before, given after, read to the outside only, the same bytes in 'bekijk als'."""
    assert _gebroken(gespeeld.verslag(ZUS)) == []
    assert gespeeld.verslag(ZUS)["gehouden"] >= 40


@pytest.mark.eis("STP-01", "STP-07", "STP-20", "KEN-01", "KEN-02", "KEN-07", "RCH-02")
def test_vitaal_belang_is_tijdelijk_en_wordt_de_burger_verteld(gespeeld: Gespeeld) -> None:
    """Janssen, vital interest: with care, until a date, hidden from inzage while telling is put off, shown after."""
    assert _gebroken(gespeeld.verslag(HART)) == []
    eerst, later = gespeeld.stappen(HART, soort="vraagt inzage")
    assert any("aantal gehouden: 0" in u["wat"] for u in eerst["uitkomsten"])
    assert any("aantal gehouden: 2" in u["wat"] for u in later["uitkomsten"])


@pytest.mark.eis("OVL-01", "OVL-04", "OVL-05", "OVL-06", "DOS-08", "PLA-08", "TST-03", "STP-10")
def test_het_gezin_s_houdt_ieders_gegevens_apart(gespeeld: Gespeeld) -> None:
    """Household S.: two circles, take-along, withdrawal, a refused question, a colleague who gets nothing."""
    assert _gebroken(gespeeld.verslag(GEZIN)) == []
    van_kaya = [s for s in gespeeld.verslag(GEZIN)["stappen"] if s["wie"] == "E. Kaya"]
    assert len(van_kaya) >= 5
    assert all("meneer" not in s["kreeg"] and not s["getoond"] for s in van_kaya)


@pytest.mark.eis("TST-07", "CON-04", "RCH-01", "NIV-04", "PLA-04", "PLA-06", "PLA-16")
def test_na_een_gesprek_mag_wat_besproken_is_tot_er_bezwaar_komt(gespeeld: Gespeeld) -> None:
    """Mevrouw De Boer: no talk no ground, objections weighed, secrecy stays, an objection closes, all in her inzage.

    The police think along without knowing about whom; the wethouder sees steps; a colleague under another law nothing.
    """
    assert _gebroken(gespeeld.verslag(GESPREK)) == []
    (inzage,) = gespeeld.stappen(GESPREK, soort="vraagt inzage")
    assert any("aantal gesprekken: 3" in u["wat"] for u in inzage["uitkomsten"])


@pytest.mark.eis("STP-05", "PLA-15", "RCH-01")
def test_alleen_wie_rechtstreeks_betrokken_is_hoort_het_en_zolang_dat_duurt(gespeeld: Gespeeld) -> None:
    """Mevrouw Kuiper: refused without, recorded by another, given across organisations, ended, no longer read."""
    assert _gebroken(gespeeld.verslag(SAMEN)) == []
    van_mertens = gespeeld.stappen(SAMEN, wie="A. Mertens", soort="leest")
    assert ["lithium" in str(stap["getoond"]) for stap in van_mertens] == [True, False]
    (inzage,) = gespeeld.stappen(SAMEN, soort="vraagt inzage")
    assert any("aantal betrokkenheden: 2" in u["wat"] for u in inzage["uitkomsten"])


def test_als_alles_klopt_is_de_code_nul_en_staat_er_niets_op_de_foutuitvoer(gespeeld: Gespeeld) -> None:
    """The exit code says that all expectations held."""
    assert gespeeld.code == 0
    assert gespeeld.json["gebroken"] == 0
    assert "Traceback" not in gespeeld.fouten


def test_een_verkeerde_verwachting_breekt_ook_in_het_echt(
    gespeeld: Gespeeld, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Expecting what does not happen gives code 1, and says what was really answered.

    Two organisations that the running store did not know yet are admitted on the way.
    """
    bestand = tmp_path / "verkeerd.yaml"
    tekst = met(
        "- {wie: pietersen, leest: dat, verwacht: {toont: van alles}}",
        "- {wie: baak, doet: fase.ingaan, met: {fase: beoordeling, reden: begin}, verwacht: {geweigerd: ja}}",
        "- {wie: pietersen, leest: dat, verwacht: {bestaat niet: ja}}",
    )
    bestand.write_text(tekst.replace("2026-02-10", "2026-09-01"), encoding="utf-8")
    code = draai(["scenario", "--json", "--winkel", str(gespeeld.map), str(bestand)])
    verslag = json.loads(capsys.readouterr().out)["verslagen"][0]
    assert code == 1
    gebroken = _gebroken(verslag)
    assert [(nummer, wat) for nummer, wat, _ in gebroken] == [(2, "gelukt"), (2, "toont: van alles"), (3, "geweigerd")]
    assert gebroken[0][2] == "bestaat niet: Deze casus is er niet, of niet voor u."
    assert gebroken[2][2] == "gelukt"
    assert all(u["gehouden"] for u in verslag["stappen"][3]["uitkomsten"])


def test_wie_in_het_verleden_begint_speelt_niet(gespeeld: Gespeeld, tmp_path: Path, capfd: Any) -> None:
    """The clock of a store goes forward only: a scenario before it is not played, and says so."""
    bestand = tmp_path / "vroeger.yaml"
    bestand.write_text(met().replace("2026-02-10", "2020-01-01"), encoding="utf-8")
    assert draai(["scenario", "--winkel", str(gespeeld.map), str(bestand)]) == 3
    assert "De oefenklok gaat alleen vooruit." in " ".join(capfd.readouterr().err.split())


def test_een_winkel_zonder_oefenleider_wordt_niet_bespeeld(tmp_path: Path, capfd: Any) -> None:
    """A live store has nobody who moves the clock: nothing is played there, and nothing is founded over it."""
    map_ = tmp_path / "echt"
    (map_ / "server").mkdir(parents=True)
    (map_ / "server" / "gesticht.json").write_text("{}", encoding="utf-8")
    (map_ / "toegang" / "ggd-lek").mkdir(parents=True)
    (map_ / "toegang" / "ggd-lek" / "beheer.json").write_text('{"beheerder": "U", "soort": "ggd"}', encoding="utf-8")
    (map_ / "lopend.json").write_text('{"adres": "nats://127.0.0.1:1"}', encoding="utf-8")
    bestand = tmp_path / "s.yaml"
    bestand.write_text(met(), encoding="utf-8")
    assert draai(["scenario", "--winkel", str(map_), str(bestand)]) == 3
    assert "alleen in een oefenwinkel" in " ".join(capfd.readouterr().err.split())


def test_een_onleesbaar_scenario_sticht_geen_winkel(tmp_path: Path, capfd: Any) -> None:
    """Files are read before anything is founded: wrong use is code 2, and leaves nothing behind."""
    bestand = tmp_path / "fout.yaml"
    bestand.write_text(KOP + "  - {op: 2026-01-01 09:00, wie: baak, doet: casus.opnen}\n", encoding="utf-8")
    assert draai(["scenario", "--winkel", str(tmp_path / "w"), str(bestand)]) == 2
    assert "bedoelt u 'casus.openen'?" in " ".join(capfd.readouterr().err.split())
    assert not (tmp_path / "w").exists()
