"""A published version read again: its table is used as it is, or not at all."""

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest

import policies.beleid
import policies.wet
from policies.beleid import GepubliceerdBeleid, herlees
from policies.regels import PublicatieGeweigerd
from policies.ruimte import waarden_van
from policies.tabelbestand import naar_bytes, van_bytes, vingerafdruk
from policies.wet import Verbod, Wetsregel, geldende_wet
from tests.beleid.ruimtes import Ruimte, zelfde
from tests.beleid.test_oordeel import vraag

OP = date(2026, 2, 1)
NIEUWE_WET = Wetsregel(
    wet="Proefwet",
    artikel="1",
    eis="PLA-10",
    bron="004 §3.1",
    tekst="Over schulden wordt niet gesproken.",
    sinds=date(2026, 1, 1),
    verbiedt=Verbod.model_validate({"wat": ["schulden"]}),
)
ZACHT = vraag("wijkteam", "schulden", "dat", "zorg", "toestemming")


@pytest.fixture
def met_nieuwe_wet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that comes with one law more, in force before the version was published; it is named first."""
    alle = (NIEUWE_WET, *policies.wet._alle())
    monkeypatch.setattr(policies.wet, "_alle", lambda: alle)


def test_een_bewaarde_tabel_antwoordt_hetzelfde(gepubliceerde: GepubliceerdBeleid) -> None:
    """Written, read back, and used without compiling: every question has the same answer with the same articles."""
    ruw = naar_bytes(gepubliceerde.tabel)
    terug = herlees(gepubliceerde.convenant, OP, van_bytes(ruw, vingerafdruk(ruw)))
    assert zelfde(Ruimte(gepubliceerde), Ruimte(terug))
    assert terug.oordeel(ZACHT, 3) == gepubliceerde.oordeel(ZACHT, 3)
    assert naar_bytes(terug.tabel) == ruw


def test_een_bewaarde_tabel_wordt_niet_opnieuw_gemaakt(
    gepubliceerd: Callable[[str], GepubliceerdBeleid], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start with the same law compiles nothing."""
    monkeypatch.setattr(policies.beleid, "maak_tabel", None)
    b = gepubliceerd("bemoeizorg")
    assert herlees(b.convenant, OP, b.tabel).tabel is b.tabel


@pytest.mark.eis("PLA-10")
@pytest.mark.usefixtures("met_nieuwe_wet")
def test_een_tabel_van_onder_een_andere_wet_wordt_niet_gebruikt(
    gepubliceerd: Callable[[str], GepubliceerdBeleid],
) -> None:
    """The numbers in it would point at other articles: the version is made again under the law as it is known now."""
    b = gepubliceerd("bemoeizorg")
    assert b.oordeel(ZACHT, 1).toegestaan
    oordeel = herlees(b.convenant, OP, b.tabel).oordeel(ZACHT, 1)
    assert not oordeel.toegestaan
    assert oordeel.want() == "Over schulden wordt niet gesproken."


def test_een_tabel_die_niet_zegt_waarvan_hij_is_wordt_niet_gebruikt(
    gepubliceerd: Callable[[str], GepubliceerdBeleid],
) -> None:
    """Bytes from before tables named their lines: read, and made again."""
    b = gepubliceerd("bemoeizorg")
    inhoud = json.loads(naar_bytes(b.tabel))
    del inhoud["lijnen"]
    ruw = json.dumps(inhoud).encode()
    terug = herlees(b.convenant, OP, van_bytes(ruw, vingerafdruk(ruw)))
    assert naar_bytes(terug.tabel) == naar_bytes(b.tabel)


@pytest.mark.eis("PLA-10")
@pytest.mark.usefixtures("met_nieuwe_wet")
def test_een_wet_geldt_vanaf_haar_begin(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> None:
    """One day before a law starts it closes nothing; from that day on nobody publishes what it closes."""
    convenant = gepubliceerd("bemoeizorg").convenant
    ervoor, erna = NIEUWE_WET.sinds - timedelta(days=1), NIEUWE_WET.sinds
    assert NIEUWE_WET not in geldende_wet(ervoor)
    assert NIEUWE_WET in geldende_wet(erna)
    assert policies.beleid.publiceer(convenant, ervoor).oordeel(ZACHT, 1).toegestaan
    with pytest.raises(PublicatieGeweigerd, match="Proefwet"):
        policies.beleid.publiceer(convenant, erna)


@pytest.mark.eis("PLA-10")
def test_een_wet_die_eindigt_sluit_niets_meer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last day counts, the day after does not."""
    tot = NIEUWE_WET.model_copy(update={"tot": date(2026, 6, 30)})
    monkeypatch.setattr(policies.wet, "_alle", lambda: (tot,))
    assert geldende_wet(date(2026, 6, 30)) == (tot,)
    assert geldende_wet(date(2026, 7, 1)) == ()


@pytest.mark.eis("PLA-10")
def test_zonder_wet_komt_niets_in_werking(
    gepubliceerd: Callable[[str], GepubliceerdBeleid], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the law data are missing nothing is published, and no stored table is used either."""
    b = gepubliceerd("bemoeizorg")
    monkeypatch.setattr(policies.wet, "_alle", tuple)
    with pytest.raises(PublicatieGeweigerd, match="geen wet bekend"):
        policies.beleid.publiceer(b.convenant, OP)
    with pytest.raises(PublicatieGeweigerd, match="geen wet bekend"):
        herlees(b.convenant, OP, b.tabel)


@pytest.mark.eis("CON-02")
@pytest.mark.parametrize("dag", [date(2019, 12, 31), date(2031, 1, 1)])
def test_buiten_zijn_geldigheid_komt_het_niet_in_werking(
    dag: date, gepubliceerd: Callable[[str], GepubliceerdBeleid]
) -> None:
    """The day before its first and the day after its last; the first and the last themselves are fine."""
    convenant = gepubliceerd("bemoeizorg").convenant
    with pytest.raises(PublicatieGeweigerd, match="geldt van 2020-01-01 tot en met 2030-12-31"):
        policies.beleid.publiceer(convenant, dag)
    assert policies.beleid.publiceer(convenant, convenant.geldig.tot).hash == convenant.hash


def test_de_hash_is_van_de_inhoud(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> None:
    """Another sentence is another version; the verdict carries the hash it was given under."""
    b = gepubliceerd("bemoeizorg")
    ander = b.convenant.model_copy(update={"evaluatie": b.convenant.evaluatie.model_copy(update={"elke": 6})})
    assert ander.hash != b.hash
    assert b.oordeel(ZACHT, 4).convenant == b.hash
    assert b.oordeel(ZACHT, 4).casusversie == 4
    assert b.afspraken.hash == b.hash


def test_het_hoogste_niveau_en_de_volgende_stap(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> None:
    """What may be had instead, and what would make a yes; each is tried before it is offered."""
    b = gepubliceerd("wijkteam")
    werk = vraag("gemeente", "werk en inkomen", "buitenkant", "werk", "taak", geheimhouding="suwi")
    assert b.hoogste(werk) is None
    assert b.alternatief(werk) == ("Vraag de burger om toestemming.",)
    anders = vraag("gemeente", "schulden", "dat", "re-integratie", "toestemming", geheimhouding="suwi")
    assert b.oordeel(anders, 1).want() == "Dit doel staat niet in het convenant."
    assert b.alternatief(anders) == ()
    vreemde = vraag("school", "opvoeding", "dat", "opvoeden", "toestemming", kring="klein", deelname="geen deelnemer")
    assert b.alternatief(vreemde) == ("Vraag de regisseur om deze persoon aan de casus te laten deelnemen.",)
    ander_doel = vraag("ggd", "gezin", "dat", "hulp", "toestemming", doelbinding="ander doel")
    assert b.alternatief(ander_doel) == ("Vraag wie de gegevens gaf om het andere doel goed te keuren.",)
    te_hoog = vraag("gemeente", "schulden", "inhoud", "schulden", "toestemming")
    assert b.hoogste(te_hoog) == "buitenkant"
    assert b.alternatief(te_hoog) == ("Geef het op niveau buitenkant. Dat mag wel.",)
    assert waarden_van(te_hoog)["grond"] == "toestemming"
