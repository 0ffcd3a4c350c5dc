"""The command line itself: its words, its help, and what it loads."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from pydantic import BaseModel

from infra.invulling.uitleg import UITLEG
from infra.invulling.velden import VERWIJST, kern, lijst_van, opdrachten
from infra.opdrachtregel.afloop import met_afloop
from infra.opdrachtregel.wegwijzer import WEGEN, draai
from infra.scenario.lezen import BEHEER
from infra.scenario.vertellen import DOET

VERBODEN = ("policies", "casbin", "eventsourcing", "infra.opslag", "infra.sleutels", "infra.zegel", "infra.dienst")
VERBODEN += ("infra.archief", "infra.leesmodel", "services.deur", "services.register", "services.beeld")
CLIENTEN = sorted({w.module for g in WEGEN.values() for w in g.values()} - {"beheer"})

KIJK = """
import sys, importlib
{doe}
fout = [m for m in sys.modules if any(m == v or m.startswith(v + ".") for v in {verboden!r})]
assert not fout, fout
"""


def _zonder_backend(doe: str) -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", KIJK.format(doe=doe, verboden=VERBODEN)], capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr


@pytest.mark.eis("ORG-01")
def test_de_opdrachtregel_van_mensen_laadt_geen_opslag_sleutel_of_beleid() -> None:
    """Help, and every client part, come without store, keys and policy engine: they cannot be asked what they lack."""
    modules = [f"infra.opdrachtregel.{m}" for m in (*CLIENTEN, "demonstratie", "schermkeuze")]
    _zonder_backend(
        "from infra.opdrachtregel.wegwijzer import draai\n"
        "assert draai(['--help']) == 0\n"
        "assert draai(['verstrekken', '--help']) == 0\n"
        f"for m in {modules!r}: importlib.import_module(m)"
    )


def test_de_scenariospeler_laadt_geen_opslag_sleutel_of_beleid() -> None:
    """The player and its real stage are clients like every other."""
    modules = ["infra.scenario.speler", "infra.scenario.winkeltoneel", "infra.scenario.oefenwinkel"]
    _zonder_backend(f"for m in {modules!r}: importlib.import_module(m)")


def test_de_proef_op_wat_wordt_geladen_kan_mislukken() -> None:
    """The administrator's part does load them, so the look would see it."""
    with pytest.raises(AssertionError, match="policies"):
        _zonder_backend("importlib.import_module('infra.opdrachtregel.beheer')")


def test_hulp_noemt_elke_opdracht(capsys: pytest.CaptureFixture[str]) -> None:
    """The first help names everything there is."""
    assert draai([]) == 0
    uit = capsys.readouterr().out
    assert all(naam in uit for groep in WEGEN.values() for naam in groep)


@pytest.mark.parametrize("naam", [n for g in WEGEN.values() for n in g])
def test_elke_opdracht_heeft_nederlandse_hulp(naam: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No English words around our own texts."""
    assert draai([naam, "--help"]) == 0
    uit = capsys.readouterr().out
    assert "Show this message" not in uit
    assert "Gebruik: kring" in uit
    assert not {"Usage", "Options", "Arguments", "required"} & set(uit.split())


@pytest.mark.parametrize("naam", list(opdrachten()))
def test_de_hulp_van_doe_noemt_elk_veld(
    naam: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The help of each command is made from its model: every field has an option."""
    monkeypatch.setenv("COLUMNS", "200")
    assert draai(["doe", naam, "--help"]) == 0
    uit = " ".join(capsys.readouterr().out.split())
    anders = {"toets": "grondtoets", "met": "met-wie", "rol": "deelnemer-rol"}
    for veld in opdrachten()[naam].model_fields:
        assert f"--{anders.get(veld, veld).replace('_', '-')} " in uit
    assert UITLEG[naam].split(".")[0][:40] in uit


def test_elke_opdracht_heeft_een_uitleg_en_een_werkwoord() -> None:
    """A new command cannot be forgotten in the texts, and no text is for a command that is gone."""
    assert set(UITLEG) == set(opdrachten())
    assert set(DOET) == {*opdrachten(), *BEHEER}


def _velden_met_nummer(model: type[BaseModel]) -> Iterator[str]:
    for naam, veld in model.model_fields.items():
        deel: Any = lijst_van(veld.annotation) or kern(veld.annotation)
        if deel is UUID:
            yield naam
        elif isinstance(deel, type) and issubclass(deel, BaseModel):
            yield from _velden_met_nummer(deel)


def test_van_elk_nummer_in_een_opdracht_is_bekend_waar_het_naar_verwijst() -> None:
    """Every field with an id has a kind, so that a name can stand there."""
    velden = {veld for model in opdrachten().values() for veld in _velden_met_nummer(model)}
    assert velden == set(VERWIJST)


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["werkvoorrad"], "Bedoelt u 'werkvoorraad'?"),
        (["lees"], "Hier ontbreekt iets: 'CASUS'."),
        (["lees", "Eik-04", "--nivau", "dat"], "De optie --nivau bestaat niet."),
        (["lees", "Eik-04", "--niveau"], "Bij de optie --niveau hoort een waarde."),
        (["casus", "open"], "De opdracht 'open' bestaat niet; bedoelt u 'openen'?"),
        (["werkvoorraad", "--toegang", "weg.creds"], "Het toegangsbestand is er niet."),
        (["werkvoorraad", "--rol", "baas"], "De rol 'baas' bestaat niet."),
    ],
)
def test_verkeerd_gebruik_is_een_zin_en_code_twee(woorden: list[str], zin: str, capfd: Any) -> None:
    """Never a traceback, never English."""
    assert draai(woorden) == 2
    fout = " ".join(capfd.readouterr().err.split())
    assert zin in fout
    assert "Traceback" not in fout


def test_een_eigen_fout_wordt_genoemd_naar_soort_en_plaats(capfd: Any) -> None:
    """A slip in the program is no traceback, and does not tell what was in it."""

    def stuk() -> int:
        raise KeyError("meneer Janssen")

    assert met_afloop(stuk) == 3
    fout = capfd.readouterr().err
    assert "KeyError" in fout
    assert "Janssen" not in fout
    assert "Traceback" not in fout


def test_wat_de_machine_weigert_wordt_in_het_nederlands_gezegd(capfd: Any) -> None:
    """Errors of the system have no English in them."""

    def stuk() -> int:
        raise FileNotFoundError(2, "No such file or directory")

    assert met_afloop(stuk) == 3
    assert capfd.readouterr().err == "Dit lukte niet: het bestand of de map is er niet.\n"
