"""Verdicts: written down by hand from the sources, and properties that hold over the whole space."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.categorie import Categorie
from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding, Toegangsvraag
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.casbin_motor import CasbinMotor, LeegBeleid
from policies.convenant import lees_convenant
from policies.leeswijze import mag_volgens_tekst, steekproef
from policies.ruimte import SCHILDWACHTEN, bekende_waarden, waarden_van
from policies.tabelbestand import TabelGeschonden, naar_bytes, van_bytes, vingerafdruk

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
OP = date(2026, 2, 1)
VRAGEN = st.builds(
    Toegangsvraag,
    doel=st.sampled_from(["toeleiding", "zorg", "wonen", "huisbezoek", "veiligheid", "hulp", "werk", "iets anders"]),
)


@pytest.fixture(scope="module")
def beleid() -> Callable[[str], GepubliceerdBeleid]:
    """Each bundled convenant, published once."""
    klaar: dict[str, GepubliceerdBeleid] = {}

    def geef(naam: str) -> GepubliceerdBeleid:
        if naam not in klaar:
            klaar[naam] = publiceer(lees_convenant((MAP / f"{naam}.yaml").read_text(encoding="utf-8"), naam), OP)
        return klaar[naam]

    return geef


def vraag(partij: str, wat: str, niveau: str, doel: str, grond: str | None, **anders: object) -> Toegangsvraag:
    """A question in the words of the field; what is left out is as it is when all goes well."""
    velden: dict[str, object] = {
        "binding": Binding.GEBONDEN,
        "pet": Rol.HULPVERLENING,
        "geheimhouding": Geheimhouding.BEROEP,
        "gever": Geheimhouding.BEROEP,
        "deelname": Deelname.DEELNEMER,
        "kring": Kring.EEN_OP_EEN,
        "fase": Fase.UITVOERING,
        "doelbinding": Doelbinding.ZELFDE,
        "grondtoestand": Grondtoestand.GELDT if grond else Grondtoestand.ONTBREEKT,
        "gegeven": True,
        **anders,
    }
    return Toegangsvraag(
        partij=Partijsoort(partij),
        categorie=Categorie(wat),
        niveau=Niveau(niveau),
        doel=doel,
        grondslag=Grondslag(grond) if grond else None,
        **velden,  # type: ignore[arg-type]
    )


KLEIN, BREED = {"kring": Kring.KLEIN}, {"kring": Kring.BREED}
VAN_AMBT = {"gever": Geheimhouding.AMBT}
GEEN = {"geheimhouding": Geheimhouding.GEEN}
WEG = {"deelname": Deelname.GEEN_DEELNEMER}
OP_HAND = [
    # convenant, who, what, level, purpose, ground, otherwise, allowed by / refused by, source
    ("bemoeizorg", "woningcorporatie", "ondersteuning", "buitenkant", "wonen", "toestemming", {}, "5.5", "004 §3.3.4"),
    ("bemoeizorg", "woningcorporatie", "ondersteuning", "inhoud", "wonen", "toestemming", {}, None, "004 §3.3.4"),
    ("bemoeizorg", "woningcorporatie", "gezondheid", "buitenkant", "wonen", "toestemming", {}, "5.5", "004 §3.1"),
    ("bemoeizorg", "woningcorporatie", "gezondheid", "dat", "wonen", "taak", {}, "wet", "004 §3.1"),
    ("bemoeizorg", "woningcorporatie", "strafrecht", "dat", "wonen", "taak", {}, "wet", "004 bijlage 1 §4.3"),
    ("bemoeizorg", "woningcorporatie", "gezondheid", "dat", "wonen", "toestemming", GEEN, "wet", "bijlage 1 §4.3.1"),
    (
        "bemoeizorg",
        "woningcorporatie",
        "wonen",
        "buitenkant",
        "wonen",
        "taak",
        {**BREED, **VAN_AMBT},
        "5.6",
        "004 §4.3",
    ),
    ("bemoeizorg", "woningcorporatie", "gezondheid", "dat", "zorg", "taak", KLEIN, "wet", "004 §4.3"),
    ("bemoeizorg", "woningcorporatie", "schulden", "dat", "wonen", "toestemming", {}, None, "004 §3.2 V"),
    ("bemoeizorg", "woningcorporatie", "ondersteuning", "dat", "wonen", "toestemming", WEG, "wet", "003 §4.5"),
    ("bemoeizorg", "wijkteam", "gezondheid", "buitenkant", "huisbezoek", "vitaal belang", {}, "5.3", "004 §3.3.4"),
    ("bemoeizorg", "wijkteam", "gezondheid", "inhoud", "huisbezoek", "vitaal belang", {}, None, "004 §3.2 V"),
    ("bemoeizorg", "wijkteam", "gezondheid", "dat", "huisbezoek", None, {}, "wet", "004 §3.2 IV"),
    ("bemoeizorg", "wijkteam", "gezondheid", "dat", "fraude", "vitaal belang", {}, None, "004 §3.3.6"),
    ("bemoeizorg", "wijkteam", "gezondheid", "inhoud", "zorg", "toestemming", {}, "5.2", "004 §3.2 IV d"),
    ("bemoeizorg", "wijkteam", "gezondheid", "inhoud", "zorg", "vitaal belang", KLEIN, "5.1", "004 §4.3"),
    ("bemoeizorg", "wijkteam", "gezondheid", "inhoud", "zorg", "taak", KLEIN, None, "004 §4.3"),
    ("bemoeizorg", "wijkteam", "gezondheid", "buitenkant", "zorg", "taak", BREED, "5.7", "004 §4.3"),
    ("bemoeizorg", "thuiszorg", "gezondheid", "inhoud", "zorg", "taak", {}, "5.4", "004 §3.2 IV c"),
    ("bemoeizorg", "huisarts", "gezondheid", "buitenkant", "zorg", "goed hulpverlenerschap", {}, "5.3", "bijlage 1 §6"),
    ("bemoeizorg", "huisarts", "schulden", "buitenkant", "zorg", "vitaal belang", {}, None, "004 §3.2 V"),
    ("bemoeizorg", "meldpunt", "gezondheid", "dat", "toeleiding", "taak", VAN_AMBT, "5.8", "004 §4.2"),
    ("bemoeizorg", "meldpunt", "gezondheid", "buitenkant", "toeleiding", "taak", VAN_AMBT, None, "004 §4.2"),
    ("bemoeizorg", "politie", "veiligheid", "buitenkant", "veiligheid", "vitaal belang", {}, "5.10", "004 §2"),
    ("bemoeizorg", "politie", "gezondheid", "dat", "veiligheid", "vitaal belang", {}, None, "004 §2"),
    ("bemoeizorg", "gemeente", "ondersteuning", "buitenkant", "toeleiding", "toestemming", {}, "5.11", "004 §3.2 IV"),
    ("bemoeizorg", "gemeente", "gezondheid", "dat", "toeleiding", "toestemming", {}, None, "004 §3.2 III"),
    ("bemoeizorg", "school", "ondersteuning", "dat", "zorg", "toestemming", {}, "partijen", "004 §3.4.1"),
    ("wijkteam", "wijkteam", "opvoeding", "inhoud", "hulp", "toestemming", KLEIN, "4.1", "001 §4.1"),
    ("wijkteam", "wijkteam", "opvoeding", "inhoud", "hulp", "vitaal belang", KLEIN, None, "001 §3.2"),
    ("wijkteam", "school", "opvoeding", "inhoud", "opvoeden", "toestemming", KLEIN, "4.2", "001 §4.1"),
    ("wijkteam", "school", "schulden", "inhoud", "opvoeden", "toestemming", KLEIN, None, "001 §4.1"),
    ("wijkteam", "school", "schulden", "buitenkant", "hulp", "toestemming", BREED, None, "001 §4"),
    ("wijkteam", "gemeente", "schulden", "buitenkant", "schulden", "toestemming", {}, "4.4", "003 §1"),
    ("wijkteam", "gemeente", "schulden", "inhoud", "schulden", "toestemming", {}, None, "003 §1"),
    ("wijkteam", "gemeente", "werk en inkomen", "buitenkant", "werk", "toestemming", {}, "4.5", "003 §1"),
    ("wijkteam", "gemeente", "werk en inkomen", "dat", "werk", "taak", {}, None, "003 §1"),
    ("wijkteam", "gemeente", "opvoeding", "dat", "hulp", "toestemming", BREED, "4.9", "003 §4.1"),
    ("wijkteam", "gemeente", "gezondheid", "dat", "schulden", "toestemming", {}, "4.9", "003 §4.1"),
    (
        "wijkteam",
        "veilig thuis",
        "veiligheid",
        "buitenkant",
        "veiligheid",
        "conflict van plichten",
        {},
        "4.8",
        "001 §3",
    ),
    ("wijkteam", "veilig thuis", "veiligheid", "inhoud", "veiligheid", "wet", {}, "4.6", "001 annex b"),
    ("wijkteam", "politie", "veiligheid", "dat", "veiligheid", "wet", {}, None, "003 §4.5"),
]


@pytest.mark.eis("CON-03", "PLA-01", "PLA-02", "PLA-08", "NIV-02", "NIV-08")
@pytest.mark.parametrize("cel", OP_HAND, ids=lambda c: " ".join(str(d) for d in c[:6]))
def test_met_de_hand_opgeschreven(cel: tuple[object, ...], beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """Who, what, how far, for what, on which ground: allowed by this article, or refused."""
    convenant, partij, wat, niveau, doel, grond, anders, verwacht, _ = cel
    gesteld = vraag(partij, wat, niveau, doel, grond, **anders)  # type: ignore[arg-type]
    oordeel = beleid(str(convenant)).oordeel(gesteld, 1)
    eerste = oordeel.artikelen[0] if oordeel.artikelen else None
    if isinstance(verwacht, str) and verwacht[0].isdigit() and verwacht != "4.9":
        assert oordeel.toegestaan
        assert verwacht in [a.nummer for a in oordeel.artikelen]
    else:
        assert not oordeel.toegestaan
        if verwacht == "wet":
            assert eerste is not None
            assert eerste.bron.startswith("wet: ")
        elif verwacht is not None:
            assert verwacht in [a.nummer for a in oordeel.artikelen]


@pytest.mark.eis("CON-03")
@pytest.mark.parametrize("naam", ["bemoeizorg", "wijkteam"])
def test_de_tabel_zegt_wat_de_tekst_zegt(naam: str, beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """In leaves drawn at random, with every value and the unknown ones, the table equals the plain reading."""
    b = beleid(naam)
    alle = {d: (*w, *SCHILDWACHTEN) for d, w in bekende_waarden(tuple(b.convenant.doelen)).items()}
    bladeren = list(b.tabel.vakken())
    assert len(bladeren) > 10_000
    for vak, uitslag in random.Random(11).sample(bladeren, 3000):
        for gesteld in steekproef(vak, alle):
            assert mag_volgens_tekst(b.convenant, OP, gesteld) is uitslag.mag, gesteld


@given(gesteld=VRAGEN)
def test_casbin_geeft_hetzelfde_oordeel(gesteld: Toegangsvraag, beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """Asked again, Casbin gives the same verdict with the same articles."""
    for naam in ("bemoeizorg", "wijkteam"):
        assert beleid(naam).uitleg(gesteld, 1) == beleid(naam).oordeel(gesteld, 1)


@pytest.mark.eis("NIV-05")
@given(gesteld=VRAGEN)
def test_een_lager_niveau_volgt_een_hoger(gesteld: Toegangsvraag, beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """Who may have more may have less."""
    b = beleid("bemoeizorg")
    if b.oordeel(gesteld, 1).toegestaan:
        for niveau in gesteld.niveau.tot_en_met():
            assert b.oordeel(gesteld.model_copy(update={"niveau": niveau}), 1).toegestaan


@pytest.mark.eis("STP-09", "TST-03")
@given(gesteld=VRAGEN)
def test_zonder_geldende_grond_mag_niets(gesteld: Toegangsvraag, beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """Withdrawn, lapsed or absent: never more than nothing, at every traceable level."""
    b = beleid("bemoeizorg")
    for toestand in (Grondtoestand.INGETROKKEN, Grondtoestand.VERLOPEN, Grondtoestand.ONTBREEKT):
        zonder = gesteld.model_copy(update={"grondtoestand": toestand})
        if zonder.niveau is not Niveau.ANONIEM:
            assert not b.oordeel(zonder, 1).toegestaan


@given(gesteld=VRAGEN)
def test_alleen_wat_een_artikel_toestaat_mag(
    gesteld: Toegangsvraag, beleid: Callable[[str], GepubliceerdBeleid]
) -> None:
    """Default deny: a permission names at least one article, and a statute that refuses comes first."""
    oordeel = beleid("wijkteam").oordeel(gesteld, 1)
    if oordeel.toegestaan:
        assert oordeel.artikelen
        assert all(not a.bron.startswith("wet: ") for a in oordeel.artikelen)
    wetten = [a.bron.startswith("wet: ") for a in oordeel.artikelen]
    assert wetten == sorted(wetten, reverse=True)


@pytest.mark.parametrize("dimensie", sorted(bekende_waarden(("zorg",))))
@pytest.mark.parametrize("vreemd", ["ONBEKEND", "", "Deny", "*", "ggd|ggz"])
def test_een_onbekende_waarde_mag_nooit(
    dimensie: str, vreemd: str, beleid: Callable[[str], GepubliceerdBeleid]
) -> None:
    """A value that nobody knows is refused in every dimension, by the table and by Casbin."""
    b = beleid("bemoeizorg")
    goed = waarden_van(vraag("wijkteam", "gezondheid", "dat", "huisbezoek", "vitaal belang"))
    assert b.tabel.vraag(goed).mag
    kapot = {**goed, dimensie: vreemd}
    assert not b.tabel.vraag(kapot).mag
    assert not b.motor.vraag(kapot).mag


def test_zonder_lijnen_is_er_geen_beleid() -> None:
    """Casbin would compare empty strings; such a policy is never made."""
    with pytest.raises(LeegBeleid):
        CasbinMotor(())


def test_een_fout_in_casbin_is_een_weigering(beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """A question that Casbin cannot take is refused, and says so."""
    uitslag = beleid("bemoeizorg").motor.vraag({})
    assert not uitslag.mag
    assert uitslag.fout == "KeyError"


def test_een_geschonden_tabel_wordt_niet_gelezen(beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """A compiled table whose bytes were changed is not used."""
    ruw = naar_bytes(beleid("bemoeizorg").tabel)
    assert van_bytes(ruw, vingerafdruk(ruw)).bladeren == beleid("bemoeizorg").tabel.bladeren
    with pytest.raises(TabelGeschonden):
        van_bytes(ruw.replace(b"true", b"false", 1), vingerafdruk(ruw))


@pytest.mark.eis("CON-03")
def test_wat_zou_moeten_veranderen_is_echt_genoeg(beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """Each next step that is offered was tried: a lower level, or consent."""
    b = beleid("bemoeizorg")
    te_veel = vraag("wijkteam", "gezondheid", "inhoud", "huisbezoek", "vitaal belang")
    assert b.alternatief(te_veel) == ("Geef het op niveau buitenkant. Dat mag wel.", "Vraag de burger om toestemming.")
    assert b.alternatief(te_veel.model_copy(update={"niveau": Niveau.DAT})) == ()


@pytest.mark.eis("PLA-09")
def test_een_afgeleid_geheim_volgt_wie_het_heeft(beleid: Callable[[str], GepubliceerdBeleid]) -> None:
    """Who has it from another does not decide to break it; that other may, and that is the next step."""
    b = beleid("bemoeizorg")
    hulp = vraag(
        "wijkteam",
        "gezondheid",
        "dat",
        "huisbezoek",
        "vitaal belang",
        gever=Geheimhouding.AFGELEID,
        geheimhouding="ambt",
    )
    assert not b.oordeel(hulp, 1).toegestaan
    assert b.oordeel(hulp.model_copy(update={"gever": Geheimhouding.BEROEP}), 1).toegestaan
    wie = "Leg het voor aan de hulpverlener van wie het beroepsgeheim is. Die beslist, en geeft zelf."
    assert wie in b.alternatief(hulp)
    assert wie not in b.alternatief(hulp.model_copy(update={"gever": Geheimhouding.SUWI}))
