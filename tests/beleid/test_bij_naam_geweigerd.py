"""Each kind of bad input that was asked to be refused by name: where it stands, and what would be right."""

from datetime import date
from pathlib import Path

import pytest

from domain.besluit.regel import Geweigerd
from policies.beleid import publiceer
from policies.convenant import ConvenantFout, lees_convenant, regel_van_artikel
from policies.regels import PublicatieGeweigerd
from tests.domein import convenantverhaal

BRON = (Path(__file__).parents[2] / "policies" / "convenanten" / "bemoeizorg.yaml").read_text(encoding="utf-8")
OP = date(2026, 2, 1)
BOM = "\n".join(
    ["a: &a [x, x]", *(f"{n}: &{n} [{', '.join([f'*{v}'] * 9)}]" for v, n in zip("abcd", "bcde", strict=True))]
)

SLECHT = {
    "een onbekende soort partij": ("soort: ggz,", "soort: ggzz,", None, ("'ggzz' is niet bekend", "bedoelt u 'ggz'?")),
    "een onbekende partij in een artikel": (
        "wie: [politie]",
        "wie: [politi]",
        "5.10",
        ("'politi' is niet bekend", "bedoelt u 'politie'?"),
    ),
    "wie geen partij is": (
        "wie: [politie]",
        "wie: [school]",
        "5.10",
        ("'school' is geen partij van dit convenant", "zet het daar bij, of haal het hier weg"),
    ),
    "een onbekende categorie": (
        "wat: [veiligheid]",
        "wat: [veilgheid]",
        "5.10",
        ("'veilgheid' is niet bekend", "bedoelt u 'veiligheid'?"),
    ),
    "een categorie die het convenant niet noemt": (
        "wat: [veiligheid]",
        "wat: [onderwijs]",
        "5.10",
        ("'onderwijs' staat niet bij de gegevens", "zet het daar bij, of haal het hier weg"),
    ),
    "een onbekend niveau": ("tot en met: dat", "tot en met: dta", "5.8", ("'dta' is niet bekend", "bedoelt u 'dat'?")),
    "een onbekend niveau in een plafond": (
        "niveau: dat}",
        "niveau: dta}",
        "5.9",
        ("'dta' is niet bekend", "bedoelt u 'dat'?"),
    ),
    "een onbekende kring": ("kring: [klein]", "kring: [kleine]", "5.1", ("'kleine'", "bedoelt u 'klein'?")),
    "een onbekende fase": ("fase: [melding]", "fase: [meldng]", "5.9", ("'meldng'", "bedoelt u 'melding'?")),
    "een onbekende grond": ("op grond van: [taak]", "op grond van: [taken]", "5.4", ("'taken'", "bedoelt u 'taak'?")),
    "een onbekend doel": (
        "doel: [veiligheid]\n      op grond van: [wet, vitaal",
        "doel: [vrede]\n      op grond van: [wet, vitaal",
        "5.10",
        ("het doel 'vrede' staat niet bij de doelen", "kies uit: toeleiding, zorg, wonen, huisbezoek, veiligheid"),
    ),
    "een onbekende soort doel": (
        "nakomen, soort: hulp}",
        "nakomen, soort: hulpp}",
        None,
        ("'hulpp' is niet bekend", "bedoelt u 'hulp'?"),
    ),
    "twee artikelen met een nummer": (
        'artikel: "5.2"',
        'artikel: "5.1"',
        "5.1",
        ("dit nummer is al gebruikt", "geef elk artikel een eigen nummer"),
    ),
    "een doel zonder grond": (
        "  huisbezoek: {wat",
        "  rust: {wat: rust in de straat, soort: hulp}\n  huisbezoek: {wat",
        None,
        ("het doel 'rust' heeft geen grond", "Schrijf zo'n artikel, of haal het doel weg"),
    ),
    "een einde voor het begin": (
        "van: 2020-01-01, tot: 2030-12-31",
        "van: 2020-01-01, tot: 2019-12-31",
        None,
        ("de laatste dag ligt voor de eerste", "zet bij 'tot' een latere dag dan bij 'van'"),
    ),
    "een partij twee keer": (
        "soort: ggz, rol: kern",
        "soort: ggd, rol: kern",
        None,
        ("de partij 'ggd' staat er twee keer", "laat er een weg"),
    ),
    "een anker": (
        "convenant: bemoeizorg",
        "convenant: &a bemoeizorg",
        None,
        ("ankers en verwijzingen", "zet er dan"),
    ),
}


def _regel(tekst: str, stuk: str) -> int:
    """The line on which a piece of text begins."""
    return tekst[: tekst.index(stuk)].count("\n") + 1


def _veranderde_regel(veranderd: str) -> int:
    """The first line that is not as it was."""
    regels = zip(BRON.splitlines(), veranderd.splitlines(), strict=False)
    return next(n for n, (was, wordt) in enumerate(regels, start=1) if was != wordt)


@pytest.mark.eis("CON-01", "PLA-10")
@pytest.mark.parametrize(("oud", "nieuw", "artikel", "zinnen"), SLECHT.values(), ids=SLECHT)
def test_slechte_invoer_noemt_bestand_regel_artikel_en_wat_goed_is(
    oud: str, nieuw: str, artikel: str | None, zinnen: tuple[str, str]
) -> None:
    """The file, the line it stands on, its article if it has one, what is wrong, and what would be right."""
    veranderd = BRON.replace(oud, nieuw, 1)
    assert veranderd != BRON
    with pytest.raises(ConvenantFout) as fout:
        lees_convenant(veranderd, "proef.yaml")
    plek = f"proef.yaml, regel {fout.value.regel}" + (f", artikel {artikel}: " if artikel else ": ")
    assert str(fout.value).startswith(plek)
    for zin in zinnen:
        assert zin in fout.value.zin
    # A word that is not known is on its own line; one that does not fit an article, where that article begins.
    assert fout.value.regel in {_veranderde_regel(veranderd), regel_van_artikel(BRON, "proef.yaml", artikel or "")}


@pytest.mark.eis("CON-01")
@pytest.mark.parametrize(
    ("oud", "nieuw", "naam"),
    [
        ("titel: Convenant", "titel: x\ntitel: Convenant", "titel"),
        ("      wie: [politie]\n", "      wie: [politie]\n      wie: [ggd]\n", "wie"),
        ("    hooguit: {", "    hooguit: {niveau: dat}\n    hooguit: {", "hooguit"),
        ("  zorg: {wat", "  zorg: {wat: x, soort: hulp}\n  zorg: {wat", "zorg"),
        ("soort: ggz, rol: kern", "soort: ggz, soort: ggz, rol: kern", "soort"),
    ],
)
def test_een_naam_die_er_twee_keer_staat(oud: str, nieuw: str, naam: str) -> None:
    """YAML itself would keep the last one and say nothing: here the second is named, on its own line."""
    veranderd = BRON.replace(oud, nieuw, 1)
    with pytest.raises(ConvenantFout) as fout:
        lees_convenant(veranderd, "proef.yaml")
    regel = _regel(veranderd, nieuw) + nieuw.rstrip("\n").count("\n")
    assert str(fout.value) == f"proef.yaml, regel {regel}: '{naam}' staat er twee keer; laat er een weg"


@pytest.mark.eis("CON-01")
def test_een_yamlbom_gaat_niet_af() -> None:
    """Aliases that grow into billions of words: refused on the line of the first, before anything is made of them."""
    with pytest.raises(ConvenantFout) as fout:
        lees_convenant(BOM, "bom.yaml")
    assert str(fout.value).startswith("bom.yaml, regel 1: ankers en verwijzingen (&naam, *naam) zijn hier niet")


@pytest.mark.eis("PLA-10")
def test_een_regel_boven_de_wet_noemt_artikel_wet_en_wat_goed_is() -> None:
    """The article, the law with its own sentence, and what to leave out; its line is known to whoever has the file."""
    veranderd = BRON.replace("      op grond van: [taak]\n", "      op grond van: [anoniem]\n", 1)
    with pytest.raises(PublicatieGeweigerd) as fout:
        publiceer(lees_convenant(veranderd, "proef.yaml"), OP)
    assert (fout.value.artikel, fout.value.wet) == ("5.4", "wet: AVG, art. 4 lid 1")
    assert fout.value.zin.startswith(
        "Artikel 5.4 staat meer toe dan de wet. wet: AVG, art. 4 lid 1 zegt: Anoniem delen"
    )
    assert fout.value.zin.endswith(" Laat in artikel 5.4 weg wat deze wet sluit.")
    assert regel_van_artikel(veranderd, "proef.yaml", "5.4") == _regel(veranderd, '- artikel: "5.4"')


@pytest.mark.eis("CON-02")
def test_de_handtekening_van_een_ander_wordt_bij_naam_geweigerd() -> None:
    """The rule, what is wrong, and what to do."""
    with pytest.raises(Geweigerd) as fout:
        convenantverhaal.voorgesteld().doet("thuiszorg", convenantverhaal.teken(), klopt=False)
    (bezwaar,) = fout.value.bezwaren
    assert (bezwaar.regel, bezwaar.eis) == ("eigen-handtekening", "CON-02")
    assert bezwaar.zin == "De handtekening is niet van u, of hoort bij een andere tekst of organisatie."
    assert bezwaar.volgende == ("Teken opnieuw, met uw eigen toegangsbestand.",)
