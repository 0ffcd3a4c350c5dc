"""The plain reading and the compiler share the documents and the words of the field, and nothing else."""

import sys
from pathlib import Path

import pytest

from tests.beleid.importwandeling import VRIJ, Bron

WORTEL = Path(__file__).parents[2]
LEZINGEN = ("policies.leeswijze", "policies.leesruimte")
VERTALER = ("policies.regels", "policies.wetslijn", "policies.ruimte", "policies.casbin_motor", "policies.tabel")
RESOLVER = ("policies.toedracht", "policies.situatie", "policies.wijziging")
DOCUMENT = {
    "policies",
    "policies.convenant",
    "policies.convenantfout",
    "policies.convenantvorm",
    "policies.keuring",
    "policies.wet",
    "policies.yamlbron",
}
"""The documents: their shape, how they are read from YAML, and what is wrong with them."""


VAN_BUITEN = {"domain", "pydantic", "yaml", *sys.stdlib_module_names}
"""The words of the field, and what reads and checks a document."""


def vreemd(bron: Bron, *lezingen: str) -> dict[str, tuple[str, ...]]:
    """What readings bring along that is neither the document nor a word of the field, each with the way to it."""
    return {
        module: weg
        for module, weg in bron.wegen(*lezingen).items()
        if module not in {*lezingen, *DOCUMENT} and module.split(".")[0] not in VAN_BUITEN
    }


@pytest.mark.eis("CON-03")
def test_de_lezingen_brengen_alleen_de_documenten_mee() -> None:
    """Every import, transitive, also those inside functions: no expansion, line, table or resolver, no Casbin."""
    bron = Bron(WORTEL)
    wegen = bron.wegen(*LEZINGEN)
    assert vreemd(bron, *LEZINGEN) == {}
    assert set(wegen) >= {"policies.convenant", "policies.wet", "domain.niveau", "pydantic", "yaml"}
    assert not set(wegen) & {*VERTALER, *RESOLVER, "policies.beleid", "policies.volledig", "policies.redenen", "casbin"}


@pytest.mark.eis("CON-03")
def test_wat_vertaler_en_lezing_delen_is_het_document() -> None:
    """Whatever both bring along is a document or a word; and the compiler does not lean on the reading either."""
    bron = Bron(WORTEL)
    van_de_vertaler = bron.wegen(*VERTALER)
    gedeeld = {m for m in set(van_de_vertaler) & set(bron.wegen(*LEZINGEN)) if m.split(".")[0] == "policies"}
    assert gedeeld <= DOCUMENT
    assert {"policies.convenant", "policies.wet"} <= gedeeld
    assert not set(van_de_vertaler) & set(LEZINGEN)


@pytest.mark.eis("CON-03")
def test_de_woorden_van_het_veld_kennen_geen_beleid() -> None:
    """The way around: nothing of the domain that readings use brings policy along."""
    bron = Bron(WORTEL)
    woorden = [m for m in bron.wegen(*LEZINGEN) if m.split(".")[0] == "domain"]
    assert not [m for m in bron.wegen(*woorden) if m.split(".")[0] == "policies"]


INGANGEN = {
    "import": "import policies.regels\n",
    "from import": "from policies.regels import beleidslijnen\n",
    "onder een andere naam": "from policies import regels as r\n",
    "vanaf hier": "from . import regels\n",
    "vanaf hier, met naam": "from .regels import beleidslijnen\n",
    "in een functie": "def f():\n    from policies import regels\n    return regels\n",
    "alleen voor types": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from policies.regels import x\n",
    "alleen als het lukt": "try:\n    import policies.regels\nexcept ImportError:\n    pass\n",
    "bij naam": "import importlib\nr = importlib.import_module('policies.regels')\n",
    "met de hand": "r = __import__('policies.regels')\n",
}


def _huis(map_: Path, in_de_lezing: str, in_het_document: str) -> Bron:
    for naam, tekst in {
        "policies/__init__.py": "",
        "policies/leesruimte.py": f"from policies.convenant import Convenant\n{in_de_lezing}",
        "policies/convenant.py": f"import pydantic\n{in_het_document}",
        "policies/regels.py": "from policies.convenant import Convenant\n",
    }.items():
        pad = map_ / naam
        pad.parent.mkdir(exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
    return Bron(map_)


def test_een_huis_in_orde_heeft_niets_vreemds(tmp_path: Path) -> None:
    """So that the next tests can tell: a reading that knows its document only."""
    assert vreemd(_huis(tmp_path, "", ""), "policies.leesruimte") == {}


@pytest.mark.parametrize("ingang", INGANGEN.values(), ids=INGANGEN)
def test_elke_weg_naar_de_vertaler_wordt_gezien(ingang: str, tmp_path: Path) -> None:
    """In the reading itself or one step further: the compiler is named, with the way to it."""
    assert vreemd(_huis(tmp_path, ingang, ""), "policies.leesruimte") == {
        "policies.regels": ("policies.leesruimte", "policies.regels")
    }
    assert vreemd(_huis(tmp_path, "", ingang), "policies.leesruimte") == {
        "policies.regels": ("policies.leesruimte", "policies.convenant", "policies.regels")
    }


@pytest.mark.parametrize("ingang", ["import importlib\nx = importlib.import_module(naam)\n", "exec(tekst)\n"])
def test_een_import_die_niet_te_lezen_is_mag_niet(ingang: str, tmp_path: Path) -> None:
    """Nobody can say what it brings, so it is foreign."""
    assert set(vreemd(_huis(tmp_path, ingang, ""), "policies.leesruimte")) == {VRIJ}


@pytest.mark.parametrize(
    "nieuw", ["from policies.tabel import _klassen\n", "from policies.toedracht import is_gegeven\n"]
)
def test_in_ons_eigen_huis_valt_zo_een_import_op(nieuw: str, tmp_path: Path) -> None:
    """The sources as they are, with one line more in the reading."""
    for laag in ("domain", "policies"):
        for bestand in (WORTEL / laag).rglob("*.py"):
            doel = tmp_path / bestand.relative_to(WORTEL)
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_text(bestand.read_text(encoding="utf-8"), encoding="utf-8")
    lezing = tmp_path / "policies" / "leesruimte.py"
    lezing.write_text(lezing.read_text(encoding="utf-8") + nieuw, encoding="utf-8")
    assert nieuw.split()[1] in vreemd(Bron(tmp_path), *LEZINGEN)
