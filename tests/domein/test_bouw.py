"""How the domain is built: pure, complete, and with names on the stream that never change."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

import domain.convenantversie
import domain.lezing
import domain.organisatie
import domain.verloop
import domain.wetversie
import domain.winkel  # noqa: F401 - registers its kinds of fact
from domain.besluit.keuze import BESLUITEN
from domain.bsn import Bsn
from domain.feit import FEITSOORTEN
from domain.niveau import Niveau
from domain.opdracht.grondvorm import OPDRACHTEN
from domain.tekst import Tekst

WORTEL = Path(__file__).parents[2]
VERBODEN = {"datetime.now", "date.today", "datetime.today", "uuid4", "uuid1", "os.environ", "time.time", "random"}


def _namen(boom: ast.AST) -> set[str]:
    return {ast.unparse(k.func) for k in ast.walk(boom) if isinstance(k, ast.Call)} | {
        ast.unparse(k) for k in ast.walk(boom) if isinstance(k, ast.Attribute)
    }


@pytest.mark.parametrize("laag", ["domain", "policies"])
def test_de_kern_kent_geen_klok_en_geen_toeval(laag: str) -> None:
    """The moment, the ids and the environment come in from outside."""
    for bestand in (WORTEL / laag).rglob("*.py"):
        gevonden = _namen(ast.parse(bestand.read_text(encoding="utf-8"))) & VERBODEN
        assert not gevonden, f"{bestand.relative_to(WORTEL)}: {gevonden}"


def test_het_domein_staat_op_zichzelf() -> None:
    """Importing all of the domain brings pydantic along, and nothing else that was installed."""
    modules = [".".join(p.relative_to(WORTEL).with_suffix("").parts) for p in (WORTEL / "domain").rglob("*.py")]
    code = "import sys, importlib\n" + "\n".join(f"importlib.import_module({m!r})" for m in modules)
    code += "\nprint(' '.join({m.split('.')[0] for m in sys.modules}))"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=WORTEL)
    mee = set(uit.stdout.split())
    assert not mee & {
        "nats",
        "casbin",
        "eventsourcing",
        "textual",
        "typer",
        "cryptography",
        "services",
        "infra",
        "policies",
    }


def test_elke_opdracht_heeft_een_besluit() -> None:
    """The table from commands to decisions is complete."""
    assert set(BESLUITEN) == set(OPDRACHTEN.values())


TOPICS = [
    "actie.afgerond",
    "actie.afgesproken",
    "besluit.genomen",
    "betrokkene.toegevoegd",
    "betrokkenheid.beeindigd",
    "betrokkenheid.vastgelegd",
    "casus.afgesloten",
    "casus.fase_ingegaan",
    "casus.geopend",
    "collega.geconsulteerd",
    "contact.gezocht",
    "convenant.beeindigd",
    "convenant.gepubliceerd",
    "convenant.hervat",
    "convenant.ondertekend",
    "convenant.opgeschort",
    "convenant.toegetreden",
    "convenant.uitgetreden",
    "convenant.voorgesteld",
    "deelnemer.toegevoegd",
    "deelnemer.uitgetreden",
    "delen.besproken",
    "delen.bezwaar_gewogen",
    "doelwijziging.goedgekeurd",
    "doelwijziging.ingetrokken",
    "informatie.meegenomen",
    "inzage.gemaakt",
    "inzage.verzocht",
    "kennisgeving.gedaan",
    "kennisgeving.uitgesteld",
    "lezing.gelezen",
    "lezing.geweigerd",
    "medewerker.geregistreerd",
    "medewerker.uitgeschreven",
    "oefenklok.gezet",
    "onderzoek.bezwaar_gemaakt",
    "onderzoek.bezwaar_ingetrokken",
    "ontvangst.bevestigd",
    "oordeel.geveld",
    "opdracht.geweigerd",
    "organisatie.toegelaten",
    "overleg.begonnen",
    "overleg.gepland",
    "overleg.gesloten",
    "overleg.kring_gewisseld",
    "persoonsgegevens.vernietigd",
    "poging.afgewezen",
    "pogingen.ingezien",
    "procesinzage.beeindigd",
    "procesinzage.gegeven",
    "regie.overgedragen",
    "situatie.beoordeeld",
    "toestemming.gegeven",
    "toestemming.geweigerd",
    "toestemming.ingetrokken",
    "verstrekking.beeindigd",
    "verstrekking.gedaan",
    "verstrekking.geweigerd",
    "vraag.afgewezen",
    "vraag.beantwoord",
    "vraag.gesteld",
    "vraag.geweigerd",
    "wet.vastgelegd",
    "wet.vertaald",
    "winkel.gesticht",
]


def test_een_naam_op_de_stroom_verandert_nooit() -> None:
    """Stored facts are found by these names: new ones may come, none may change or go."""
    assert sorted(t for t in FEITSOORTEN if not t.startswith("proef.")) == TOPICS


@pytest.mark.eis("NIV-01", "NIV-02", "NIV-03", "NIV-04")
def test_de_niveaus_liggen_op_volgorde() -> None:
    """Anonymous, dat, outside, content: by meaning, not by alphabet."""
    assert sorted(Niveau, reverse=True) == [Niveau.INHOUD, Niveau.BUITENKANT, Niveau.DAT, Niveau.ANONIEM]
    assert Niveau.BUITENKANT.tot_en_met() == (Niveau.DAT, Niveau.BUITENKANT)
    assert max(Niveau.DAT, Niveau.BUITENKANT) is Niveau.BUITENKANT
    assert Niveau.ANONIEM.tot_en_met() == ()


@pytest.mark.eis("DOS-05")
@pytest.mark.parametrize(("getypt", "bewaard"), [("111222333", "111222333"), ("1112.22.333", "111222333")])
def test_een_bsn_dat_klopt(getypt: str, bewaard: str) -> None:
    """The eleven-test accepts it however it was typed."""
    assert TypeAdapter(Bsn).validate_python(getypt) == bewaard


@pytest.mark.eis("DOS-05")
@pytest.mark.parametrize(
    "getypt", ["111222334", "000000000", "12345678", "abcdefghi", "１１１２２２３３３", "11122233345"]
)
def test_een_bsn_dat_niet_klopt(getypt: str) -> None:
    """A number that fails the test, is too long, or is not written in plain digits is refused."""
    with pytest.raises(ValidationError):
        TypeAdapter(Bsn).validate_python(getypt)


@pytest.mark.parametrize("tekst", ["a\x00b", "\x1b[2J", "\ud800", "", "   "])
def test_stuurtekens_en_leegte_zijn_geen_tekst(tekst: str) -> None:
    """Control characters, lone surrogates and nothing at all are refused."""
    with pytest.raises((ValidationError, UnicodeEncodeError)):
        TypeAdapter(Tekst).validate_python(tekst)


@pytest.mark.parametrize("tekst", ["王小明", "محمد", "👩‍👧", "a [/kapot] [b]x", "regel\nregel", "\u202eom"])
def test_elke_schriftsoort_is_tekst(tekst: str) -> None:
    """People have names in every script."""
    assert TypeAdapter(Tekst).validate_python(tekst) == tekst
