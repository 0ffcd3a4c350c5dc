"""Bad input: each refused by name, with the file, the line, the article and what would be right."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.beleid import publiceer
from policies.convenant import ConvenantFout, lees_convenant, lees_convenantbestand
from policies.regels import PublicatieGeweigerd
from policies.yamlbron import HOOGSTENS_BYTES

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
OP = date(2026, 2, 1)


def _bron(naam: str) -> str:
    return (MAP / f"{naam}.yaml").read_text(encoding="utf-8")


def _met(naam: str, oud: str, nieuw: str) -> str:
    bron = _bron(naam)
    assert oud in bron
    return bron.replace(oud, nieuw, 1)


@pytest.mark.eis("CON-01", "CON-04", "PLA-14")
@pytest.mark.parametrize(
    ("naam", "oud", "nieuw", "artikel", "zin"),
    [
        pytest.param(
            "bemoeizorg",
            "  huisbezoek: {wat",
            "  rust: {wat: rust in de straat, soort: hulp}\n  huisbezoek: {wat",
            None,
            "het doel 'rust' heeft geen grond: geen enkel artikel",
            id="een doel dat geen artikel dient",
        ),
        pytest.param(
            "bemoeizorg",
            "gegevens: [persoon,",
            "gegevens: [gezondheid, persoon,",
            None,
            "'gezondheid' hoort bij 'bijzondere gegevens'",
            id="gezondheid als gewoon gegeven",
        ),
        pytest.param(
            "wijkteam",
            "      op grond van: [vitaal belang, conflict van plichten]",
            "      op grond van: [goed hulpverlenerschap]",
            "4.8",
            "'goed hulpverlenerschap' staat niet bij 'zonder toestemming'",
            id="een grond die het convenant niet kent",
        ),
        pytest.param(
            "wijkteam",
            "      op grond van: [taak]",
            "      op grond van: [taak na gesprek]",
            "4.7",
            "kan alleen als bij 'toestemming' het model 'transparantie' staat",
            id="een gesprek zonder dat model",
        ),
        pytest.param(
            "wijkteam-transparant",
            "      wie: [wijkteam, maatschappelijk werk, thuiszorg, gemeente]",
            "      wie: [wijkteam, ggd]",
            "3.1",
            "'ggd' staat niet bij 'transparant tussen'",
            id="een partij die het model niet koos",
        ),
        pytest.param(
            "wijkteam-transparant",
            "      doel: [hulp, wonen]",
            "      doel: [hulp, schulden]",
            "3.1",
            "'schulden' staat niet bij 'doelen onder de wmo'",
            id="een doel buiten de Wmo",
        ),
        pytest.param(
            "wijkteam-transparant",
            "  gemeenten: [Diemen, Ouder-Amstel]\n",
            "",
            None,
            "bij transparantie horen 'gemeenten'",
            id="transparantie zonder gemeente",
        ),
        pytest.param(
            "wijkteam",
            "  gemeenten: [Uithoorn]\n",
            "  doelen onder de wmo: [hulp]\n",
            None,
            "horen alleen bij transparantie",
            id="uitdrukkelijk met doelen onder de Wmo",
        ),
        pytest.param(
            "wijkteam-transparant",
            "  transparant tussen: [wijkteam,",
            "  transparant tussen: [huisarts, wijkteam,",
            None,
            "'huisarts' is geen partij van dit convenant",
            id="transparant met wie geen partij is",
        ),
        pytest.param(
            "bemoeizorg",
            "      wat: [veiligheid]",
            "      wat: [strafrecht]",
            "5.10",
            "noem dan bij 'strafrechtelijke gegevens'",
            id="strafrecht zonder besluit",
        ),
        pytest.param(
            "veiligheidshuis",
            "      wie: [politie, om, reclassering]",
            "      wie: [woningcorporatie]",
            "2.1",
            "staat niet bij de ontvangers",
            id="strafrecht voor wie geen ontvanger is",
        ),
        pytest.param(
            "veiligheidshuis",
            "herhaling: strafbare feiten, nazorg: hulp}",
            "herhaling: strafbare feiten}",
            None,
            "het doel 'nazorg' staat niet bij 'wpolg' en niet bij 'wjsg'",
            id="strafrecht voor een doel dat in geen wet staat",
        ),
        pytest.param(
            "veiligheidshuis",
            "  wjsg: {veiligheid: orde en veiligheid,",
            "  wjsg: {zorg: hulp bij een strafbaar feit,",
            None,
            "'zorg' staat niet bij 'doelen' van dit deel",
            id="een doel van de wet dat geen doel voor strafrecht is",
        ),
        pytest.param(
            "veiligheidshuis",
            "  wjsg: {veiligheid: orde en veiligheid,",
            "  wjsg: {veiligheid: nieuwsgierigheid,",
            None,
            "orde en veiligheid",
            id="een doel dat de wet niet kent",
        ),
        pytest.param(
            "veiligheidshuis",
            "      doel: [veiligheid, herhaling]",
            "      doel: [zorg]",
            "2.1",
            "'zorg' staat niet bij de doelen van 'strafrechtelijke gegevens'",
            id="strafrecht voor een ander doel",
        ),
        pytest.param(
            "veiligheidshuis",
            "  doelen: [veiligheid, herhaling, nazorg]",
            "  doelen: [veiligheid, herhalen, nazorg]",
            None,
            "bedoelt u 'herhaling'?",
            id="een doel met een tikfout",
        ),
        pytest.param(
            "jeugd",
            "  binnen uren: 24",
            "  binnen uren: 96",
            None,
            "te groot; hooguit 72",
            id="een datalek na vier dagen",
        ),
        pytest.param(
            "jeugd", "samenwerking: jeugd", "samenwerking: jongeren", None, "Kies uit", id="een andere samenwerking"
        ),
        pytest.param(
            "jeugd",
            "evaluatie:\n  hoe: Elk jaar bekijken de partijen samen met ouders en jongeren of het delen nog nodig is.\n"
            "  elke maanden: 12\n",
            "evaluatie: jaarlijks\n",
            None,
            "hoort een blok met namen",
            id="een woord als blok",
        ),
        pytest.param(
            "jeugd",
            "van: 2020-01-01",
            "van: 1 januari",
            None,
            "hoort een dag, zoals 2026-01-31",
            id="een dag in woorden",
        ),
        pytest.param(
            "jeugd", "\npartijen:", "\n\tpartijen:", None, "hier staat een tab; spring in met spaties", id="een tab"
        ),
    ],
)
def test_wat_niet_past_wordt_bij_naam_geweigerd(naam: str, oud: str, nieuw: str, artikel: str | None, zin: str) -> None:
    """The sentence says what is wrong and what would be right; the line is in the part that was changed."""
    veranderd = _met(naam, oud, nieuw)
    with pytest.raises(ConvenantFout) as fout:
        lees_convenant(veranderd, "proef.yaml")
    assert zin in fout.value.zin
    assert fout.value.artikel == artikel
    assert str(fout.value).startswith(f"proef.yaml, regel {fout.value.regel}")


@pytest.mark.eis("PLA-10", "PLA-04", "PLA-05", "PLA-07", "PLA-14", "PLA-16", "PLA-17")
@pytest.mark.parametrize(
    ("naam", "oud", "nieuw", "artikel", "wet"),
    [
        pytest.param(
            "wijkteam", "tot en met: anoniem", "tot en met: dat", "4.10", "wet: AVG, art. 4 lid 1", id="NIV-04"
        ),
        pytest.param(
            "wijkteam",
            "      tot en met: anoniem\n      doel: [veiligheid]\n      op grond van: [anoniem]",
            "      tot en met: dat\n      doel: [veiligheid]\n      op grond van: [toestemming]",
            "4.10",
            "wet: AVG, art. 5 lid 1 b en 6",
            id="politie in een wijkteam",
        ),
        pytest.param(
            "bemoeizorg",
            "en afspraken over het wonen nakomen, soort: hulp",
            "en onrecht bestrijden, soort: handhaving",
            "5.5",
            "wet: AVG, art. 5 lid 1 b en 6 lid 4",
            id="een doel tegen fraude",
        ),
        pytest.param(
            "bemoeizorg",
            "en afspraken over het wonen nakomen, soort: hulp",
            "en leren van wat gebeurde, soort: onderzoek en beleid",
            "5.6",
            "wet: AVG en UAVG, art. 9 lid 2 j, 24 en 89",
            id="onderzoek op een andere grond",
        ),
        pytest.param(
            "wijkteam-transparant",
            "      wat: [persoon, ondersteuning]\n      tot en met: buitenkant\n      doel: [hulp]\n"
            "      op grond van: [toestemming]",
            "      wat: [persoon, ondersteuning]\n      tot en met: buitenkant\n      doel: [hulp]\n"
            "      op grond van: [toestemming, taak]",
            "3.9",
            "wet: Wgbo en Jeugdwet, art. 7:457 en 7.3.11",
            id="een mantelzorger op grond van een taak",
        ),
        pytest.param(
            "veiligheidshuis",
            "      doel: [veiligheid, herhaling, nazorg]\n      op grond van: [wet]",
            "      doel: [veiligheid, herhaling, nazorg]\n      op grond van: [wet, taak]",
            "2.2",
            "wet: UAVG, art. 32 en 33",
            id="strafrecht op grond van een taak",
        ),
        pytest.param(
            "wijkteam",
            "      wat: [werk en inkomen, ondersteuning]\n      tot en met: buitenkant\n      doel: [werk]\n"
            "      op grond van: [toestemming]",
            "      wat: [werk en inkomen, ondersteuning]\n      tot en met: buitenkant\n      doel: [werk]\n"
            "      op grond van: [toestemming, taak]",
            "4.5",
            "wet: Participatiewet en Wet SUWI, art. 65 en 74",
            id="werk en inkomen op grond van een taak",
        ),
        pytest.param(
            "bemoeizorg",
            "      doel: [veiligheid]\n      op grond van: [wet, vitaal belang, conflict van plichten]",
            "      doel: [veiligheid]\n      pet: [bestuur]\n      op grond van: [wet]",
            "5.10",
            "wet: Gemeentewet en AVG, art. 169, 180 en 5 lid 1 c",
            id="een bestuurder",
        ),
        pytest.param(
            "bemoeizorg",
            "      doel: [toeleiding, zorg, huisbezoek, veiligheid]\n"
            "      op grond van: [vitaal belang, conflict van plichten, goed hulpverlenerschap]",
            "      doel: [toeleiding, zorg, huisbezoek, veiligheid]\n      gever: [afgeleid]\n"
            "      op grond van: [vitaal belang]",
            "5.3",
            "wet: Wgbo, art. 7:457 BW",
            id="een afgeleid geheim breken",
        ),
    ],
)
def test_een_regel_boven_de_wet_wordt_bij_naam_en_artikel_geweigerd(
    naam: str, oud: str, nieuw: str, artikel: str, wet: str
) -> None:
    """Each ceiling refuses the article that goes above it, and says which law."""
    with pytest.raises(PublicatieGeweigerd) as fout:
        publiceer(lees_convenant(_met(naam, oud, nieuw), "proef.yaml"), OP)
    assert (fout.value.artikel, fout.value.wet) == (artikel, wet)
    assert fout.value.zin.startswith(f"Artikel {artikel} staat meer toe dan de wet. {wet} zegt: ")


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    ("ruw", "regel", "zin"),
    [
        pytest.param(b"", 0, "leeg", id="leeg"),
        pytest.param(b"a: 1\nb: caf\xe9\n", 2, "niet in UTF-8", id="een andere tekenset"),
        pytest.param("titel: 'é'".encode("utf-16"), 1, "niet in UTF-8", id="UTF-16"),
        pytest.param(b"#" * (HOOGSTENS_BYTES + 1), 0, "te groot", id="te groot"),
        pytest.param(b"a: [" * 40, 1, "te diep", id="te diep"),
        pytest.param(b"a: &b 1\n", 1, "ankers", id="een anker"),
        pytest.param(b"titel: x\ntitel: y\n", 2, "'titel' staat er twee keer", id="twee keer dezelfde naam"),
        pytest.param(b"partijen:\n\t- x\n", 2, "tab", id="een tab"),
        pytest.param(b"- een\n- lijst\n", 1, "hoort een blok", id="een lijst"),
    ],
)
def test_een_bestand_dat_geen_convenant_is(ruw: bytes, regel: int, zin: str, tmp_path: Path) -> None:
    """The message calls the file by its name, and names the line where there is one."""
    pad = tmp_path / "mijn-convenant.yaml"
    pad.write_bytes(ruw)
    with pytest.raises(ConvenantFout) as fout:
        lees_convenantbestand(pad)
    assert zin in fout.value.zin
    assert (fout.value.bron, fout.value.regel) == ("mijn-convenant.yaml", regel)


@pytest.mark.eis("CON-01")
def test_een_bestand_dat_er_niet_is(tmp_path: Path) -> None:
    """A sentence, not a stack of errors."""
    with pytest.raises(ConvenantFout, match=r"weg\.yaml: dit bestand is er niet"):
        lees_convenantbestand(tmp_path / "weg.yaml")


@pytest.mark.eis("CON-01")
def test_een_bestand_van_windows_leest_gewoon(tmp_path: Path) -> None:
    """A byte order mark and Windows line endings change nothing, the hash neither."""
    pad = tmp_path / "jeugd.yaml"
    pad.write_bytes(b"\xef\xbb\xbf" + _bron("jeugd").replace("\n", "\r\n").encode())
    assert lees_convenantbestand(pad).hash == lees_convenantbestand(MAP / "jeugd.yaml").hash


KLEIN = (MAP.parents[1] / "docs" / "jurist" / "hitte.yaml").read_text(encoding="utf-8").splitlines()
INGREEP = st.tuples(
    st.sampled_from(["weg", "dubbel", "anders", "dieper"]), st.integers(0, len(KLEIN) - 1), st.text(max_size=8)
)


@pytest.mark.eis("CON-01")
@given(ingrepen=st.lists(INGREEP, min_size=1, max_size=3))
def test_hoe_een_document_ook_beschadigd_is_er_komt_een_zin(ingrepen: list[tuple[str, int, str]]) -> None:
    """Lines lost, doubled, indented or ending in anything at all: it is a convenant, or a sentence says why not."""
    regels = list(KLEIN)
    for hoe, nummer, tekst in ingrepen:
        plek = nummer % max(len(regels), 1)
        if hoe == "weg":
            del regels[plek]
        elif hoe == "dubbel":
            regels.insert(plek, regels[plek])
        elif hoe == "dieper":
            regels[plek] = "  " + regels[plek]
        else:
            regels[plek] = regels[plek].rstrip("]}") + tekst
    try:
        lees_convenant("\n".join(regels), "proef.yaml")
    except ConvenantFout as fout:
        zin = str(fout)
    else:
        zin = "proef.yaml: in orde"
    assert zin.startswith("proef.yaml")
    assert len(zin) > len("proef.yaml: ")
