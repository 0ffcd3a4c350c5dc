"""What Casbin does that would open a door, and that our use of it does not.

Each trap is shown on a plain enforcer first: when a new version of Casbin no longer has it, the test says so.
"""

import ast
import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import casbin
import pytest
from casbin.model.model import Model

from domain.oordeel import Artikel
from policies.beleid import GepubliceerdBeleid
from policies.casbin_motor import CasbinMotor, LeegBeleid, OnbruikbareWaarde
from policies.ruimte import DIMENSIES, Lijn, bekende_waarden, waarden_van
from tests.beleid.test_oordeel import vraag

WORTEL = Path(__file__).parents[2]
ARTIKEL = Artikel(bron="proef v1", nummer="1", tekst="Een artikel.")
BEKEND = {d: frozenset(w) for d, w in bekende_waarden(("zorg",)).items()}
GOED = waarden_van(vraag("wijkteam", "gezondheid", "dat", "zorg", "toestemming"))


def _kaal(effect: str, *regels: tuple[str, ...], matcher: str = "r.wie == p.wie") -> casbin.Enforcer:
    model = Model()
    model.load_model_from_text(
        f"[request_definition]\nr = wie\n[policy_definition]\np = wie, eft\n[policy_effect]\ne = {effect}\n"
        f"[matchers]\nm = {matcher}\n"
    )
    enforcer = casbin.Enforcer(model, enable_log=False)
    for regel in regels:
        enforcer.add_policy(*regel)
    return enforcer


MAG = "some(where (p.eft == allow)) && !some(where (p.eft == deny))"


def test_zonder_passende_lijn_is_het_nee() -> None:
    """F9: an effect of denies only allows what no line is about; ours asks for a grant."""
    assert _kaal("!some(where (p.eft == deny))", ("a", "allow")).enforce("b") is True
    motor = CasbinMotor((Lijn("deny", ARTIKEL, {"partij": frozenset({"politie"})}),))
    assert not motor.vraag(GOED).mag
    assert motor.vraag(GOED).lijnen == ()


def test_een_verbod_met_een_schrijffout_bestaat_niet() -> None:
    """F10: Casbin passes over an effect it does not know. Ours come from two words, and no document can write one."""
    assert _kaal(MAG, ("a", "allow"), ("a", "Deny")).enforce("a") is True
    motor = CasbinMotor((Lijn("allow", ARTIKEL, BEKEND), Lijn("deny", ARTIKEL, {})))
    uitslag = motor.vraag(GOED)
    assert not uitslag.mag
    assert uitslag.lijnen == (1,)


def test_een_leeg_beleid_wordt_niet_gemaakt() -> None:
    """F11: without lines a matcher may hold for nothing at all."""
    assert _kaal(MAG, matcher="r.wie == 'root'").enforce("root") is True
    with pytest.raises(LeegBeleid):
        CasbinMotor(())


@pytest.mark.parametrize("kapot", [{}, {"deelname": "deelnemer"}, dict.fromkeys(DIMENSIES), {d: [] for d in GOED}])
def test_wat_casbin_niet_aankan_is_nee(kapot: dict[str, str]) -> None:
    """F12: Casbin raises; we refuse, and say what it was."""
    with pytest.raises(RuntimeError):
        _kaal(MAG, ("a", "allow")).enforce("a", "te", "veel")
    motor = CasbinMotor((Lijn("allow", ARTIKEL, BEKEND),))
    assert motor.vraag(GOED).mag
    assert not motor.vraag(kapot).mag
    assert motor.vraag(GOED).mag


@pytest.mark.parametrize("waarde", ["*", "zorg|wonen", "|", ""])
def test_een_naam_die_casbin_anders_leest_komt_er_niet_in(waarde: str) -> None:
    """A purpose called '*' would be every purpose, one with a bar two of them."""
    with pytest.raises(OnbruikbareWaarde):
        CasbinMotor((Lijn("allow", ARTIKEL, {**BEKEND, "doel": frozenset({waarde})}),))


def test_wat_over_niets_gaat_raakt_ook_de_lege_waarde_niet() -> None:
    """A ceiling at the highest level closes nothing: its empty list is no list with an empty value in it."""
    motor = CasbinMotor((Lijn("allow", ARTIKEL, BEKEND), Lijn("allow", ARTIKEL, {"niveau": frozenset()})))
    assert motor.vraag(GOED).lijnen == (0,)
    assert motor.vraag({**GOED, "niveau": ""}).lijnen == ()
    assert not motor.vraag({**GOED, "niveau": ""}).mag


def test_alle_artikelen_die_beslissen_worden_genoemd(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> None:
    """Casbin stops at the first line; the reasons for a refusal are all of them, the law first."""
    b = gepubliceerd("wijkteam")
    gesteld = vraag("gemeente", "gezondheid", "inhoud", "hulp", None, gegeven=False, geheimhouding="geen")
    oordeel = b.uitleg(gesteld, 1)
    assert [a.nummer for a in oordeel.artikelen] == ["5 lid 1 c", "6", "30 lid 4", "4.9"]
    assert oordeel == b.oordeel(gesteld, 1)


def test_de_ontleder_verandert_geen_antwoord(gepubliceerde: GepubliceerdBeleid) -> None:
    """Parsing the matcher once gives what parsing it every time gives."""
    kaal = CasbinMotor(gepubliceerde.lijnen)
    del kaal._enforcer.__dict__["_get_expression"]
    for partij in ("wijkteam", "gemeente", "politie", "school"):
        for niveau in ("anoniem", "dat", "inhoud"):
            waarden = waarden_van(vraag(partij, "gezondheid", niveau, "hulp", "toestemming"))
            assert kaal.vraag(waarden) == gepubliceerde.motor.vraag(waarden)


def test_casbin_schrijft_niets_in_het_logboek(
    gepubliceerd: Callable[[str], GepubliceerdBeleid], caplog: pytest.LogCaptureFixture
) -> None:
    """Casbin would log each refused request; only words of the field go in, and nothing comes out."""
    motor = CasbinMotor(gepubliceerd("bemoeizorg").lijnen)
    with caplog.at_level(logging.DEBUG, logger="root"):
        assert not motor.vraag({**GOED, "partij": "ONBEKEND"}).mag
    assert not caplog.records


def test_een_module_kent_casbin() -> None:
    """Casbin is imported in one module of the program, and nowhere is a live policy loaded again or switched off."""
    gevonden = set()
    for laag in ("domain", "policies", "services", "infra", "tui"):
        for bestand in (WORTEL / laag).rglob("*.py"):
            tekst = bestand.read_text(encoding="utf-8")
            assert "enable_enforce" not in tekst
            assert "load_policy" not in tekst
            for knoop in ast.walk(ast.parse(tekst)):
                namen = [a.name for a in knoop.names] if isinstance(knoop, ast.Import) else []
                namen += [knoop.module or ""] if isinstance(knoop, ast.ImportFrom) else []
                if any(n.split(".")[0] == "casbin" for n in namen):
                    gevonden.add(bestand.relative_to(WORTEL).as_posix())
    assert gevonden == {"policies/casbin_motor.py"}


@pytest.mark.parametrize("lezing", ["policies.leeswijze", "policies.leesruimte"])
def test_de_lezing_kent_de_vertaling_niet(lezing: str) -> None:
    """A witness that would use the compiler could not contradict it."""
    code = f"import sys, {lezing}; print(*sorted(m for m in sys.modules))"
    uit = subprocess.run([sys.executable, "-c", code], cwd=WORTEL, capture_output=True, text=True, check=True)
    geladen = set(uit.stdout.split())
    assert lezing in geladen
    assert not geladen & {"casbin", "policies.casbin_motor", "policies.regels", "policies.tabel", "policies.beleid"}
