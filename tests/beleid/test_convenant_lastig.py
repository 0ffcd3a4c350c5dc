"""Documents that nobody would write by accident, and mistakes that a lawyer makes every day."""

import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from policies.beleid import publiceer
from policies.convenant import Convenant, ConvenantFout, lees_convenant
from policies.regels import PublicatieGeweigerd
from policies.yamlbron import HOOGSTENS_TEKENS

BRON = (Path(__file__).parents[2] / "policies" / "convenanten" / "bemoeizorg.yaml").read_text(encoding="utf-8")
OP = date(2026, 2, 1)
LACHBOM = "\n".join(
    [
        "a: &a [x, x, x, x, x, x, x, x]",
        *(f"{n}: &{n} [{', '.join([f'*{v}'] * 8)}]" for v, n in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
)


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        pytest.param(LACHBOM, "verwijzingen", id="aliassen die uitdijen"),
        pytest.param("a: &a [*a]", "verwijzingen", id="een alias naar zichzelf"),
        pytest.param("[" * 50_000 + "]" * 50_000, "te diep", id="vijftigduizend haken"),
        pytest.param("a: " + "{a: " * 20_000 + "1" + "}" * 20_000, "te diep", id="twintigduizend accolades"),
        pytest.param("- " * 30_000 + "1", "te diep", id="dertigduizend streepjes"),
        pytest.param("x" * (HOOGSTENS_TEKENS + 1), "te groot", id="te groot"),
        pytest.param("versie: " + "9" * 100_000, "niet te lezen", id="een getal van honderdduizend cijfers"),
        pytest.param("a: !!python/name:os.system x", "niet te lezen", id="een opdracht aan de computer"),
        pytest.param("a: 2026-02-31", "niet te lezen", id="een dag die niet bestaat"),
        pytest.param("<<: {a: 1}", "niet te lezen", id="samenvoegen"),
        pytest.param("a: 1\n---\nb: 2", "geen geldige YAML", id="twee documenten"),
        pytest.param("a: \x00", "geen geldige YAML", id="een nulteken"),
        pytest.param("%YAML 9.9\n---\na: 1", "geen geldige YAML", id="een andere YAML"),
        pytest.param("a: 'open", "geen geldige YAML", id="een aanhalingsteken open"),
        pytest.param("? {a: 1}\n: 2", "hier hoort een naam", id="een sleutel die geen naam is"),
        pytest.param("# alleen een opmerking", "leeg", id="alleen een opmerking"),
    ],
)
def test_een_vijandig_bestand_wordt_geweigerd(tekst: str, zin: str) -> None:
    """A sentence comes back, and little memory is used on the way."""
    tracemalloc.start()
    try:
        with pytest.raises(ConvenantFout, match=zin):
            lees_convenant(tekst, "proef.yaml")
        assert tracemalloc.get_traced_memory()[1] < 60e6
    finally:
        tracemalloc.stop()


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    ("oud", "nieuw", "artikel", "zin"),
    [
        ('artikel: "5.10"', "artikel: 5.10", "5.1", "tussen aanhalingstekens"),
        ("wie: [politie]", "wie: politie", "5.10", "bij 'wie' hoort een lijst"),
        ("wie: [politie]", "wie: []", "5.10", "'wie' is leeg"),
        ("op grond van: [taak]", "op grond van: []", "5.4", "'op grond van' is leeg"),
        ("kring: [klein]", "kring: []", "5.1", "'kring' is leeg"),
        ("fase: [melding], ", "fase: [], ", "5.9", "'fase' is leeg"),
        ("kring: [klein]", "kring: [kleine]", "5.1", "bedoelt u 'klein'"),
        ("wat: [veiligheid]", "wat: [veilgheid]", "5.10", "bedoelt u 'veiligheid'"),
        ("op grond van: [taak]", "op grond van: [taken]", "5.4", "bedoelt u 'taak'"),
        ("fase: [melding], ", "fase: [meldingen], ", "5.9", "bedoelt u 'melding'"),
        ("niveau: dat}", "niveaus: dat}", "5.9", "bedoelt u 'niveau'"),
        ("hooguit: {wie: [meldpunt], fase: [melding], niveau: dat}", "hooguit:", "5.9", "geen regel"),
        ("hooguit: {wie: [meldpunt], fase: [melding], niveau: dat}", "hooguit: dat", "5.9", "klopt niet"),
        ("    hooguit: {", "    mag niet: {wie: [politie]}\n    hooguit: {", "5.9", "hooguit een regel"),
        ("versie: 1", "versie: ja", None, "een heel getal"),
        ("versie: 1", "versie: 1.5", None, "een heel getal"),
        ("versie: 1", "versie: 0", None, "'versie'"),
        ("geldig: {van: 2020-01-01", "geldig: {van: morgen", None, "'van'"),
        ("convenant: bemoeizorg", "convenant: ../bemoeizorg", None, "'convenant'"),
        ("  wonen: {", '  "*": {', None, "de naam '*' kan niet"),
        ("  wonen: {", '  "a|b": {', None, "de naam 'a|b' kan niet"),
        ("  wonen: {", "  ONBEKEND: {", None, "de naam 'ONBEKEND' kan niet"),
        ("soort: ggz", "soort: ggd", None, "de partij 'ggd' staat er twee keer"),
        (', grondslag: "Wet politiegegevens, art. 20"', "", None, "'grondslag' ontbreekt"),
        ("rol: kern", "rol: kernpartner", None, "Kies uit: 'kern' of 'schil'"),
        ("verantwoordelijkheid: gezamenlijk", "verantwoordelijkheid: samen", None, "'verantwoordelijkheid'"),
        ("  klachten: Een", "  klacht: Een", None, "'klacht' bestaat hier niet"),
        ("tekst: Kernpartners", 'tekst: "\\u001b[2J" #', "5.1", "stuurteken"),
    ],
)
def test_een_vergissing_wordt_uitgelegd(oud: str, nieuw: str, artikel: str | None, zin: str) -> None:
    """The file, the line the mistake is on or begins on, the article, and what would be right."""
    assert oud in BRON
    veranderd = BRON.replace(oud, nieuw, 1)
    with pytest.raises(ConvenantFout) as fout:
        lees_convenant(veranderd, "proef.yaml")
    assert (fout.value.bron, fout.value.artikel) == ("proef.yaml", artikel)
    assert zin in fout.value.zin
    assert f"proef.yaml, regel {fout.value.regel}" in str(fout.value)
    geschreven = BRON[: BRON.index(oud)].count("\n") + 1
    assert -2 <= geschreven - fout.value.regel <= 8


ONDERDELEN = """verantwoordelijkheid, geldig, samenwerking, verwerkingen, partijen, doelen,
gegevens, artikelen, informeren, toestemming,
zonder toestemming, spoed, rechten, geheimhouding en beveiliging, bewaren, evaluatie, datalek"""


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    "deel",
    [deel.strip() for deel in ONDERDELEN.split(",")],
)
def test_elk_onderdeel_moet_erin_staan(deel: str) -> None:
    """Nothing that CON-01 lists may be left out: the part that is missing is named."""
    regels = BRON.splitlines()
    begin = next(n for n, r in enumerate(regels) if r.startswith(f"{deel}:"))
    eind = next((n for n in range(begin + 1, len(regels)) if regels[n][:1] not in {" ", ""}), len(regels))
    with pytest.raises(ConvenantFout, match=f"'{deel}' ontbreekt"):
        lees_convenant("\n".join([*regels[:begin], *regels[eind:]]), "proef.yaml")


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    "regel",
    [
        "  gemeld bij: ",
        "  vastleggen: ",
        "  binnen dagen: ",
        "  wie beslist: ",
        "  hooguit uren: ",
        "  toetsing: ",
        "  contactpunt: ",
        "  klachten: ",
        "  maanden na afsluiting: ",
        "  elke maanden: ",
        "  melden bij: ",
        "  binnen uren: ",
    ],
)
def test_elke_afspraak_moet_volledig_zijn(regel: str) -> None:
    """Who decides in an emergency, how long it holds, to whom a breach goes and within how long, where to complain."""
    regels = BRON.splitlines()
    nummer = next(n for n, r in enumerate(regels) if r.startswith(regel))
    eind = next(n for n in range(nummer + 1, len(regels)) if not regels[n].startswith("    "))
    with pytest.raises(ConvenantFout, match=f"'{regel.strip().removesuffix(':')}' ontbreekt"):
        lees_convenant("\n".join([*regels[:nummer], *regels[eind:]]), "proef.yaml")


@pytest.mark.eis("PLA-10", "PLA-01", "PLA-02", "NIV-04")
@pytest.mark.parametrize(
    ("oud", "nieuw", "artikel", "wet"),
    [
        ("      op grond van: [toestemming]\n", "      op grond van: [taak]\n", "5.5", "9 en 22, 30"),
        ("      wat: [persoon, wonen]\n", "      wat: [gezondheid]\n", "5.6", "9 en 22, 30"),
        (
            "      op grond van: [taak]\n",
            "      op grond van: [taak]\n      geheimhouding: [geen]\n",
            "5.4",
            "30 lid 4",
        ),
        ("      op grond van: [taak]\n", "      op grond van: [anoniem]\n", "5.4", "4 lid 1"),
        ("      op grond van: [taak]\n", "      op grond van: [taak]\n      geheimhouding: [suwi]\n", "5.4", "74"),
    ],
)
def test_wie_de_wet_wil_oprekken_hoort_welke(oud: str, nieuw: str, artikel: str, wet: str) -> None:
    """The article that grants too much, the law that closes it, and that law's own sentence."""
    assert oud in BRON
    with pytest.raises(PublicatieGeweigerd) as fout:
        publiceer(lees_convenant(BRON.replace(oud, nieuw, 1), "proef.yaml"), OP)
    assert fout.value.artikel == artikel
    assert (fout.value.wet or "").endswith(f"art. {wet}")
    assert fout.value.zin.startswith(f"Artikel {artikel} staat meer toe dan de wet. ")


@pytest.mark.eis("PLA-10")
def test_wie_de_wet_alleen_versmalt_mag_dat() -> None:
    """A stricter article is published, and closes what was open."""
    strenger = BRON.replace(
        "      op grond van: [taak]\n", "      op grond van: [taak]\n      geheimhouding: [beroep]\n"
    )
    assert publiceer(lees_convenant(strenger, "proef.yaml"), OP).hash != publiceer(lees_convenant(BRON, "b"), OP).hash


def test_een_convenant_dat_niets_toestaat_komt_niet_in_werking() -> None:
    """Only ceilings: there is nothing to publish, and Casbin never gets such a policy."""
    document = lees_convenant(BRON, "proef.yaml").model_dump(by_alias=True)
    niets = [{"artikel": "1", "tekst": "Hier mag niets.", "mag niet": {"kring": ["klein"]}}]
    with pytest.raises(PublicatieGeweigerd, match="staat niets toe"):
        publiceer(Convenant.model_validate({**document, "artikelen": niets}), OP)
