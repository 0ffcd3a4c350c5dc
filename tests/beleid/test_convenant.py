"""The convenant as a document: what is wrong is refused, with where it stands and what would be right."""

import re
from datetime import date
from pathlib import Path

import pytest

from policies.beleid import publiceer
from policies.convenant import ConvenantFout, lees_convenant
from policies.regels import PublicatieGeweigerd
from policies.wet import geldende_wet

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
BRON = (MAP / "bemoeizorg.yaml").read_text(encoding="utf-8")
OP = date(2026, 2, 1)


def _met(oud: str, nieuw: str) -> str:
    assert oud in BRON
    return BRON.replace(oud, nieuw, 1)


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize("naam", ["bemoeizorg", "wijkteam"])
def test_de_meegeleverde_convenanten_zijn_te_lezen(naam: str) -> None:
    """Both hold everything of CON-01, and read the same twice."""
    tekst = (MAP / f"{naam}.yaml").read_text(encoding="utf-8")
    convenant = lees_convenant(tekst, naam)
    assert convenant.hash == lees_convenant(tekst + "\n# een opmerking\n", naam).hash
    assert convenant.informeren.hoe
    assert convenant.datalek
    assert all(p.grondslag and p.verwerkingsverantwoordelijke for p in convenant.partijen)


@pytest.mark.eis("PLA-04")
@pytest.mark.parametrize(
    ("naam", "samenwerking"),
    [
        ("bemoeizorg", "bemoeizorg"),
        ("wijkteam", "wijkteam"),
        ("wijkteam-transparant", "wijkteam"),
        ("veiligheidshuis", "zorg en veiligheid"),
        ("jeugd", "jeugd"),
    ],
)
def test_de_afspraken_zeggen_waarvoor_er_wordt_samengewerkt(naam: str, samenwerking: str) -> None:
    """In a wijkteam the police runs no case, so decisions must know that it is one."""
    convenant = lees_convenant((MAP / f"{naam}.yaml").read_text(encoding="utf-8"), naam)
    assert convenant.afspraken().samenwerking == samenwerking


GENOEMD = """
ggd, ggz, verslavingszorg, huisarts, maatschappelijk werk, maatschappelijke opvang, thuiszorg, wijkteam, gemeente,
politie, om, woningcorporatie, nutsbedrijf, veilig thuis, raad voor de kinderbescherming, gecertificeerde instelling,
school, uwv, zorgverzekeraar, meldpunt, toezichthouder
"""
"""The kinds that 004 §2 and the other sources name."""


@pytest.mark.eis("CON-07")
@pytest.mark.parametrize("rol", ["kern", "schil"])
@pytest.mark.parametrize("soort", [soort.strip() for soort in GENOEMD.split(",")])
def test_elk_soort_partij_uit_de_bronnen_kan_kernpartner_of_schilpartner_zijn(soort: str, rol: str) -> None:
    """Each kind that the sources name, in both roles."""
    zonder = re.sub(rf"  - {{soort: {soort},.*\n", "", BRON)
    regel = f"  - {{soort: {soort}, rol: {rol}, verwerkingsverantwoordelijke: het bestuur, grondslag: de wet}}\n"
    gelezen = lees_convenant(zonder.replace("partijen:\n", f"partijen:\n{regel}", 1), "proef.yaml")
    assert [p.rol.value for p in gelezen.partijen if p.soort.value == soort] == [rol]


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    ("oud", "nieuw", "artikel", "zin"),
    [
        ("wie: [woningcorporatie]", "wie: [woningcoorporatie]", "5.5", "bedoelt u 'woningcorporatie'"),
        ("tot en met: inhoud", "tot en met: alles", "5.1", "Kies uit"),
        ('artikel: "5.2"', 'artikel: "5.1"', "5.1", "dit nummer is al gebruikt"),
        ("doel: [wonen]", "doel: [woonen]", "5.5", "bedoelt u 'wonen'"),
        ("wie: [politie]", "wie: [school]", "5.10", "geen partij van dit convenant"),
        ("wat: [veiligheid]", "wat: [onderwijs]", "5.10", "staat niet bij de gegevens"),
        ("van: 2020-01-01, tot: 2030-12-31", "van: 2030-01-01, tot: 2020-12-31", None, "ligt voor de eerste"),
        ("titel:", "titels:", None, "bestaat hier niet"),
        ("einddatum hooguit dagen: 90", "einddatum hooguit dagen: 9000", None, "te groot; hooguit 365"),
        ("gronden: [vitaal belang,", "gronden: [toestemming,", None, "alleen vitaal belang"),
        ("datalek:", "datalek: x\ndatalek:", None, "staat er twee keer"),
        ("hoe: Elk", "hoe: &a Elk", None, "ankers"),
        ("doelen:\n", "doelen: *a\n", None, "verwijzingen"),
        ("partijen:\n", "partijen: [\n", None, "geen geldige YAML"),
    ],
)
def test_een_fout_wordt_genoemd_waar_hij_staat(oud: str, nieuw: str, artikel: str | None, zin: str | None) -> None:
    """File, line and article, and what would be right."""
    if zin is None:
        lees_convenant(_met(oud, nieuw), "proef.yaml")
        return
    with pytest.raises(ConvenantFout) as fout:
        lees_convenant(_met(oud, nieuw), "proef.yaml")
    assert fout.value.bron == "proef.yaml"
    assert fout.value.artikel == artikel
    assert zin in fout.value.zin
    if fout.value.regel:
        rond = "\n".join(_met(oud, nieuw).splitlines()[max(fout.value.regel - 9, 0) : fout.value.regel + 9])
        assert nieuw.splitlines()[0].strip() in rond


@pytest.mark.parametrize("tekst", ["", "[]", "- 1", "tekst", "a: " + "[" * 500, "{a: 1, ? [1]: 2}", "x" * 300_000])
def test_iets_anders_dan_een_convenant(tekst: str) -> None:
    """Whatever is handed in, a sentence comes back."""
    with pytest.raises(ConvenantFout):
        lees_convenant(tekst, "proef.yaml")


@pytest.mark.eis("PLA-10", "PLA-01", "CON-03")
def test_een_artikel_boven_de_wet_wordt_bij_naam_geweigerd() -> None:
    """A grant of health data to a housing corporation without a ground that the law spares."""
    boven = _met("      op grond van: [toestemming]\n", "")
    with pytest.raises(PublicatieGeweigerd) as fout:
        publiceer(lees_convenant(boven, "proef.yaml"), OP)
    assert fout.value.artikel == "5.5"
    assert "woningcorporatie" in fout.value.zin
    assert "AVG en UAVG" in (fout.value.wet or "")


def test_een_convenant_dat_niet_geldt_wordt_niet_gepubliceerd() -> None:
    """Outside its validity it does not come into force."""
    with pytest.raises(PublicatieGeweigerd, match="geldt van"):
        publiceer(lees_convenant(BRON, "b"), date(2031, 1, 1))


@pytest.mark.eis("PLA-10")
def test_elke_wet_noemt_bron_en_begin() -> None:
    """Ceilings are data with source, requirement and validity; before their start they do not apply."""
    assert all(w.bron and w.eis and w.tekst for w in geldende_wet(OP))
    assert geldende_wet(date(2000, 1, 1)) == ()


@pytest.mark.eis("PLA-14", "CON-01")
def test_wat_voor_de_gesloten_lijsten_is_gepubliceerd_blijft_te_lezen() -> None:
    """A new document has to say which purpose of the law each is; an older one is read, and keeps its hash."""
    tekst = (MAP / "veiligheidshuis.yaml").read_text(encoding="utf-8")
    oud = "\n".join(r for r in tekst.splitlines() if not r.lstrip().startswith(("wpolg:", "wjsg:")))
    with pytest.raises(ConvenantFout, match="'veiligheid' staat niet bij 'wpolg' en niet bij 'wjsg'"):
        lees_convenant(oud, "oud")
    gelezen = lees_convenant(oud, "oud", nieuw=False)
    assert gelezen.afspraken().strafrecht is not None
    leeg = "  wpolg: {}\n  wjsg: {}\n  doelen: [veiligheid, herhaling, nazorg]"
    uitgeschreven = oud.replace("  doelen: [veiligheid, herhaling, nazorg]", leeg)
    assert lees_convenant(uitgeschreven, "oud", nieuw=False).hash == gelezen.hash
