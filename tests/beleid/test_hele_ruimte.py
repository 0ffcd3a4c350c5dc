"""The whole space: every question there is, answered by the table and by a plain reading, and what that finds."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import policies.regels
import policies.wetslijn
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.casbin_motor import CasbinMotor
from policies.convenant import lees_convenant
from policies.leeswijze import mag_volgens_tekst
from policies.redenen import eerste_andere_reden
from policies.regels import PublicatieGeweigerd
from policies.ruimte import DIMENSIES, SCHILDWACHTEN, Lijn, bekende_waarden
from policies.tabel import maak_tabel
from policies.volledig import aantal_vragen, eerste_verschil

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
OP = date(2026, 2, 1)


@pytest.mark.eis("CON-03")
def test_de_tabel_is_de_tekst_voor_elke_vraag(elk_gepubliceerd: GepubliceerdBeleid) -> None:
    """Billions of questions, unknown values included, and no difference: not in the answer and not in its articles."""
    b = elk_gepubliceerd
    bekend = bekende_waarden(tuple(b.convenant.doelen))
    gehoord: list[tuple[int, int]] = []
    assert eerste_verschil(b.tabel, b.convenant, OP, bekend, lambda n, tot: gehoord.append((n, tot))) is None
    assert eerste_andere_reden(b.tabel, b.lijnen, b.convenant, OP, bekend) is None
    assert aantal_vragen(bekend) > 100_000_000_000
    assert gehoord[-1][0] == gehoord[-1][1]
    assert gehoord == sorted(gehoord)
    assert len(gehoord) > 100


@pytest.mark.eis("CON-03")
def test_twee_lezingen_en_casbin_zeggen_hetzelfde(elk_gepubliceerd: GepubliceerdBeleid) -> None:
    """Question by question, drawn near what is allowed: the table, the scalar reading, and Casbin with its articles."""
    b = elk_gepubliceerd
    bekend = bekende_waarden(tuple(b.convenant.doelen))
    trekking = random.Random(20260201)
    ruimtes = [lijn for lijn in b.lijnen if lijn.eft == "allow"]
    uitslagen = []
    for _ in range(1500):
        vak = trekking.choice(ruimtes).vak
        waarden = {d: trekking.choice(sorted(vak[d] or bekend[d])) for d in DIMENSIES}
        waarden |= {"binding": "gebonden", "deelname": "deelnemer", "gegeven": "ja", "doelbinding": "zelfde doel"}
        waarden["pet"] = "hulpverlening"
        for dimensie in trekking.sample(DIMENSIES, trekking.randint(0, 2)):
            waarden[dimensie] = trekking.choice((*bekend[dimensie], *SCHILDWACHTEN))
        uitslag = b.tabel.vraag(waarden)
        assert mag_volgens_tekst(b.convenant, OP, waarden) is uitslag.mag, waarden
        assert b.motor.vraag(waarden) == uitslag, waarden
        uitslagen.append(uitslag.mag)
    assert 300 < sum(uitslagen) < 1200


def _vergeet(dimensie: str) -> Callable[[pytest.MonkeyPatch], None]:
    """The compiler forgets one condition of every rule of the convenant."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = policies.regels._vak
        monkeypatch.setattr(policies.regels, "_vak", lambda regel: {**echt(regel), dimensie: None})

    return breek


def _vergeet_in_de_wet(dimensie: str) -> Callable[[pytest.MonkeyPatch], None]:
    """The compiler forgets one condition of the law, so that it closes everything, or nothing at all."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = policies.wetslijn.vak_van
        monkeypatch.setattr(
            policies.wetslijn,
            "vak_van",
            lambda v, doelen: {**echt(v, doelen), dimensie: frozenset() if echt(v, doelen)[dimensie] else None},
        )

    return breek


def _zonder(kies: Callable[[Lijn], bool]) -> Callable[[pytest.MonkeyPatch], None]:
    """The compiler loses lines."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = policies.regels.beleidslijnen
        monkeypatch.setattr(
            "policies.beleid.beleidslijnen", lambda c, op: tuple(lijn for lijn in echt(c, op) if not kies(lijn))
        )

    return breek


def _exact_niveau(monkeypatch: pytest.MonkeyPatch) -> None:
    """'Up to and including' is read as 'only'."""
    echt = policies.regels._toestemming

    def anders(convenant: object, artikel: object, mag: object) -> Lijn:
        lijn = echt(convenant, artikel, mag)  # type: ignore[arg-type]
        return Lijn(lijn.eft, lijn.artikel, {**lijn.vak, "niveau": frozenset({mag.tot_en_met.value})})  # type: ignore[attr-defined]

    monkeypatch.setattr(policies.regels, "_toestemming", anders)


def _een_te_hoog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ceiling closes one level too few."""
    echt = policies.regels._verboden

    def anders(convenant: object, artikel: object) -> list[Lijn]:
        return [
            Lijn(lijn.eft, lijn.artikel, {**lijn.vak, "niveau": (lijn.vak["niveau"] or frozenset()) & {"inhoud"}})
            for lijn in echt(convenant, artikel)  # type: ignore[arg-type]
        ]

    monkeypatch.setattr(policies.regels, "_verboden", anders)


FOUTEN = {
    **{f"het convenant vergeet {d}": _vergeet(d) for d in ("kring", "doel", "grond", "partij", "categorie", "fase")},
    **{
        f"de wet vergeet {d}": _vergeet_in_de_wet(d)
        for d in ("deelname", "gegeven", "doelbinding", "grond", "geheimhouding", "pet", "gever")
    },
    "een artikel raakt kwijt": _zonder(lambda lijn: lijn.artikel.nummer == "5.10"),
    "een plafond raakt kwijt": _zonder(lambda lijn: lijn.artikel.nummer == "5.9"),
    "een wet raakt kwijt": _zonder(lambda lijn: lijn.artikel.nummer == "30 lid 4"),
    "alleen het genoemde niveau": _exact_niveau,
    "een niveau te veel": _een_te_hoog,
}


@pytest.mark.eis("CON-03")
@pytest.mark.parametrize("breek", FOUTEN.values(), ids=FOUTEN)
def test_een_fout_in_de_vertaling_houdt_publicatie_tegen(
    breek: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of these mistakes in the compiler is seen by the comparison, and the version does not come into force."""
    convenant = lees_convenant(MET_VALKUILEN, "proef.yaml")
    monkeypatch.setattr("policies.beleid.toets_aan_de_wet", lambda _: None)
    breek(monkeypatch)
    with pytest.raises(PublicatieGeweigerd, match="klopt niet met de tekst"):
        publiceer(convenant, OP)


@pytest.mark.eis("CON-03")
def test_zonder_fout_komt_hetzelfde_document_in_werking() -> None:
    """What the mistakes are made in is itself in order."""
    assert publiceer(lees_convenant(MET_VALKUILEN, "proef.yaml"), OP).tabel.bladeren > 100


# The bundled one, with a ceiling that comes down on one phase and one circle only, above a grant that reaches it.
MET_VALKUILEN = (
    (MAP / "bemoeizorg.yaml")
    .read_text(encoding="utf-8")
    .replace(
        "\ninformeren:",
        """
  - artikel: "9.12"
    tekst: Zolang de hulp nog wordt beoordeeld, blijft het in de kleine kring bij dat.
    hooguit: {kring: [klein], fase: [beoordeling], op grond van: [vitaal belang], niveau: dat}

informeren:""",
        1,
    )
)


def test_een_fout_in_een_blad_wordt_gevonden_en_aangewezen(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> None:
    """A table made from other lines than the text gives: the first question they differ on is named."""
    b = gepubliceerd("bemoeizorg")
    bekend = bekende_waarden(tuple(b.convenant.doelen))
    smal = frozenset({"huisbezoek"})
    extra = Lijn(
        "allow",
        b.lijnen[-1].artikel,
        {
            **{d: frozenset(w) for d, w in bekend.items()},
            "binding": frozenset({"gebonden"}),
            "deelname": frozenset({"deelnemer"}),
            "gegeven": frozenset({"ja"}),
            "pet": frozenset({"regie"}),
            "gever": frozenset({"beroep"}),
            "doelbinding": frozenset({"zelfde doel"}),
            "partij": frozenset({"politie"}),
            "categorie": frozenset({"gezin"}),
            "niveau": frozenset({"dat"}),
            "grond": frozenset({"wet"}),
            "doel": smal,
            "kring": frozenset({"breed"}),
            "fase": frozenset({"melding"}),
            "geheimhouding": frozenset({"ambt"}),
        },
    )
    lijnen = (*b.lijnen, extra)
    tabel = maak_tabel(lijnen, bekend, CasbinMotor(lijnen))
    verschil = eerste_verschil(tabel, b.convenant, OP, bekend)
    assert verschil == {d: next(iter(extra.vak[d] or ())) for d in DIMENSIES}
