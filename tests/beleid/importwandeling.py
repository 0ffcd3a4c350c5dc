"""Which modules a module brings along, read from the sources: every import in them, wherever it stands.

Unlike a look at what was loaded, this sees an import inside a function, under a condition, or by name.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

VRIJ = "een import waarvan de naam pas bij het draaien bekend is"
"""Stands for an import whose name cannot be read: nobody can say what it brings."""


@dataclass(frozen=True)
class Bron:
    """The sources below a folder, by the names of their modules."""

    wortel: Path

    def bestand(self, module: str) -> Path | None:
        """Where a module stands; ``None`` when it is not one of ours."""
        pad = self.wortel.joinpath(*module.split("."))
        return next((b for b in (pad.with_suffix(".py"), pad / "__init__.py") if b.is_file()), None)

    def noemt(self, module: str) -> frozenset[str]:
        """What the source of a module imports itself, as modules: of ours when there is such a file."""
        bestand = self.bestand(module)
        if bestand is None:
            return frozenset()
        pakket = module if bestand.name == "__init__.py" else module.rpartition(".")[0]
        boom = ast.parse(bestand.read_text(encoding="utf-8"))
        return frozenset(self._tot_module(naam) for knoop in ast.walk(boom) for naam in _namen(knoop, pakket))

    def wegen(self, *begin: str) -> dict[str, tuple[str, ...]]:
        """Every module that these bring along, themselves included, each with one way to it."""
        wegen: dict[str, tuple[str, ...]] = {module: (module,) for module in begin}
        rij = list(begin)
        while rij:
            module = rij.pop(0)
            for naam in sorted((*self.noemt(module), *_pakketten(module))):
                if naam not in wegen:
                    wegen[naam] = (*wegen[module], naam)
                    rij.append(naam)
        return wegen

    def _tot_module(self, naam: str) -> str:
        """``policies.regels.Lijn`` is in ``policies.regels``; what is not ours stays as it is called."""
        kop = naam
        while kop and self.bestand(kop) is None:
            kop = kop.rpartition(".")[0]
        return kop or naam


def _pakketten(module: str) -> Iterator[str]:
    """Importing a module runs the packages around it."""
    delen = module.split(".")
    yield from (".".join(delen[:n]) for n in range(1, len(delen)))


def _namen(knoop: ast.AST, pakket: str) -> Iterable[str]:
    if isinstance(knoop, ast.Import):
        return [alias.name for alias in knoop.names]
    if isinstance(knoop, ast.ImportFrom):
        boven = pakket.split(".")[: len(pakket.split(".")) - knoop.level + 1] if knoop.level else []
        kop = ".".join([*boven, *([knoop.module] if knoop.module else [])])
        return [f"{kop}.{alias.name}" for alias in knoop.names]
    if isinstance(knoop, ast.Call) and _heet(knoop.func) in {"import_module", "__import__", "exec", "eval"}:
        eerste = knoop.args[0] if knoop.args else None
        tekst = eerste.value if isinstance(eerste, ast.Constant) and isinstance(eerste.value, str) else VRIJ
        return [tekst]
    return []


def _heet(functie: ast.expr) -> str:
    return functie.attr if isinstance(functie, ast.Attribute) else getattr(functie, "id", "")
