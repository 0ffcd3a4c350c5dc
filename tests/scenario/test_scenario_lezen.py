"""A scenario that cannot be played is refused with the file, the line, the step and what would be right."""

from pathlib import Path

import pytest

from infra.scenario.bron import ScenarioFout, lees_bron
from infra.scenario.lezen import lees_scenario, lees_tekst
from tests.scenario.voorbeeld import KOP, OPENEN, met, regel_van

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))


def _fout(tekst: str) -> ScenarioFout:
    with pytest.raises(ScenarioFout) as gevangen:
        lees_tekst(tekst, "proef.yaml")
    return gevangen.value


def test_de_casussen_zijn_meegeleverd() -> None:
    """Each of the cases is there."""
    assert [s.stem for s in SCENARIOS] == [
        "boer-na-gesprek",
        "gezin-s",
        "janssen-toestemming",
        "janssen-vitaal-belang",
        "kuiper-rechtstreeks-betrokken",
    ]


@pytest.mark.parametrize("bestand", SCENARIOS, ids=lambda s: s.stem)
def test_elke_opdracht_van_een_meegeleverd_scenario_is_compleet(bestand: Path) -> None:
    """Every step of every bundled file holds all fields its command asks for, and names what exists."""
    scenario = lees_scenario(bestand)
    assert all(stap.op is None or stap.moment for stap in scenario.stappen)


@pytest.mark.parametrize("bestand", SCENARIOS, ids=lambda s: s.stem)
def test_elk_meegeleverd_scenario_verwacht_ook_weigeringen(bestand: Path) -> None:
    """A scenario in which everything succeeds proves little: each expects refusals and hidden cases."""
    verwachtingen = [stap.verwacht for stap in lees_scenario(bestand).stappen]
    assert any(v.geweigerd for v in verwachtingen)
    assert any(v.bestaat_niet for v in verwachtingen)
    assert any(v.toont_niet for v in verwachtingen)


STAPFOUTEN = [
    ("- {wie: baak, doet: verstreking.doen}", "bedoelt u 'verstrekking.doen'?"),
    ("- {wie: bak, doet: casus.afsluiten, met: {reden: klaar}}", "bedoelt u 'baak'?"),
    ("- {wie: baak, doet: casus.afsluiten, met: {redn: klaar}}", "bedoelt u 'reden'?"),
    ("- {wie: baak, doet: casus.afsluiten}", "reden: dit veld ontbreekt"),
    ("- {wie: baak, doet: fase.ingaan, met: {fase: overleg, reden: x}}", "bedoelt u 'casusoverleg'?"),
    (
        "- {wie: baak, doet: ontvangst.bevestigen, met: {verstrekking: iets}}",
        "die dat maakt een naam: als: iets",
    ),
    ("- {wie: baak, doet: casus.afsluiten, met: {reden: klaar}, als: einde}", "maakt niets"),
    ("- {wie: baak, leest: {niveau: alles}}", "'alles' kan niet bij 'niveau'. Kies uit:"),
    ("- {wie: baak, leest: dat, verwacht: {gelukt: misschien}}", "hier hoort ja of nee"),
    ("- {wie: baak, leest: dat, verwacht: {tont: x}}", "bedoelt u 'toont'?"),
    ("- {wie: baak, leest: dat, bekijkt: dossier}", "hier staan er 2: leest, bekijkt"),
    ("- {wie: baak}", "hier staat er geen"),
    ("- {wie: baak, leest: dat, met: {x: y}}", "'met' hoort alleen bij 'doet' en 'toetst'"),
    ("- {op: 2026-02-09 09:00, wie: baak, leest: dat}", "de klok gaat alleen vooruit"),
    ("- {op: gisteren, wie: baak, leest: dat}", "dit is geen tijdstip"),
    ("- {op: 2026-03-29 02:30, wie: baak, leest: dat}", "de klok gaat dan naar zomertijd"),
    ("- {wie: baak, casus: anders, leest: dat}", "'anders' is geen bekende casus"),
    ("- {wie: baak, bekijkt als: piet}", "'piet' is geen bekende medewerker"),
    ("- {wie: baak, vraagt inzage: geen}", "geen eerder verzoek"),
]


@pytest.mark.parametrize(("stap", "zin"), STAPFOUTEN, ids=[z for _, z in STAPFOUTEN])
def test_een_fout_in_een_stap_noemt_regel_stap_en_wat_goed_zou_zijn(stap: str, zin: str) -> None:
    """The message says the file, the line, the step, and what would be right."""
    tekst = met(stap)
    fout = _fout(tekst)
    assert zin in fout.zin
    assert fout.stap == 2
    assert fout.regel == regel_van(tekst, stap)
    assert str(fout).startswith(f"proef.yaml, regel {fout.regel}, stap 2: ")


def test_een_fout_diep_in_een_veld_noemt_de_regel_van_dat_veld() -> None:
    """In a command over many lines the line is that of the field, not of the step."""
    tekst = met("""
        - wie: baak
          doet: situatie.beoordelen
          met:
            meervoudig: {ja: ja, want: veel}
            geen hulpvraag: {ja: ja, want: wil niet}
            ernstige schade: {ja: zeker, want: hart}
            burger gesproken: nee
            collega geraadpleegd: teamarts
    """)
    fout = _fout(tekst)
    assert fout.regel == regel_van(tekst, "zeker")
    assert fout.zin == "ernstige schade, ja: hier hoort ja of nee"


DOCUMENTFOUTEN = [
    ("", "leeg"),
    ("- a\n", "begint met 'scenario: titel'"),
    ("scenario: [\n", "geen geldige YAML"),
    ("scenario: x\nscenario: y\n", "'scenario' staat er twee keer"),
    ("scenario: &a x\nbron: *a\n", "verwijzingen"),
    (KOP.replace("ggd-lek: ggd,", "ggd-lek: ggz-instelling,") + "  " + OPENEN.replace("\n", "\n  "), "Kies uit:"),
    (KOP.replace("organisatie: ggd-lek", "organisatie: ggd-lik") + "  " + OPENEN.replace("\n", "\n  "), "'ggd-lek'?"),
    (KOP.replace("burgers:", "burger:") + "  " + OPENEN.replace("\n", "\n  "), "bedoelt u 'burgers'?"),
    (KOP.replace("geheimhouding: beroep, ", "") + "  " + OPENEN.replace("\n", "\n  "), "'geheimhouding' ontbreekt"),
]


@pytest.mark.parametrize(("tekst", "zin"), DOCUMENTFOUTEN, ids=[z for _, z in DOCUMENTFOUTEN])
def test_een_fout_buiten_de_stappen_noemt_wat_er_mis_is(tekst: str, zin: str) -> None:
    """Also what stands above the steps is checked, in words."""
    assert zin in _fout(tekst).zin


def test_een_te_groot_bestand_wordt_niet_gelezen() -> None:
    """A file without bounds is refused before it is parsed."""
    assert "te groot" in _fout("#" * 500_001).zin


def test_spaties_en_lage_strepen_in_veldnamen_zijn_hetzelfde() -> None:
    """A lawyer writes 'vooraf verteld', a programmer 'vooraf_verteld'."""
    stap = "- {wie: baak, doet: regie.overdragen, met: {aan: baak, reden: x}}"
    assert lees_tekst(met(stap), "p").stappen[1].met == {"aan": "baak", "reden": "x"}
    for spelling in ("burger weet ervan", "burger_weet_ervan"):
        vraag = f"{{aan: pietersen, situatie: s, doel: wonen, categorie: wonen, niveau: dat, {spelling}: ja}}"
        assert len(lees_tekst(met(f"- {{wie: baak, doet: vraag.stellen, met: {vraag}}}"), "p").stappen) == 2


def test_zonder_tijdstip_blijft_de_klok_staan_maar_de_eerste_stap_heeft_er_een() -> None:
    """A step may leave the time out; the first may not."""
    zonder = (
        KOP + "  - {wie: baak, doet: casus.openen, met: {convenant: bemoeizorg, doel: wonen, betrokkenen: janssen}}\n"
    )
    assert "de eerste stap heeft een tijdstip" in _fout(zonder).zin


def test_een_heel_diep_scenario_wordt_genoemd() -> None:
    """Nesting that no reader could hold is refused by its line, not by a crash."""
    with pytest.raises(ScenarioFout, match="te diep genest"):
        lees_bron("[" * 5000 + "]" * 5000, "diep.yaml")
