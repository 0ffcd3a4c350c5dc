"""Pytest plugin of the table of requirements: which test carries which, and switching one rule off."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--regel-uit`` switches one named rule off; ``--eisen-naar`` writes which tests carry which requirement."""
    parser.addoption("--regel-uit", default=None, help="switch this rule off, to see who misses it")
    parser.addoption("--eisen-naar", default=None, type=Path, help="write {requirement: [tests]} to this file")


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and take the rule away."""
    config.addinivalue_line("markers", "regel(*names): the rules whose absence this test notices")
    uit = config.getoption("--regel-uit")
    if uit is not None:
        from domain.besluit import keuze
        from domain.besluit.regel import REGELS, Regel

        assert keuze is not None
        if uit not in REGELS:
            raise pytest.UsageError(f"there is no rule {uit}")
        echt = Regel.__call__

        def zonder(self: Regel[Any, Any, Any], casus: object, opdracht: object, kader: object) -> object:
            return None if self.naam == uit else echt(self, casus, opdracht, kader)  # type: ignore[arg-type]

        Regel.__call__ = zonder  # type: ignore[method-assign, assignment]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Write what was collected."""
    doel = session.config.getoption("--eisen-naar")
    if doel is None:
        return
    dragers: dict[str, list[str]] = defaultdict(list)
    for item in session.items:
        for marker in item.iter_markers("eis"):
            for eis in marker.args:
                dragers[eis].append(item.nodeid)
    doel.write_text(json.dumps({e: sorted(set(t)) for e, t in sorted(dragers.items())}), encoding="utf-8")
