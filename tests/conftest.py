"""What all tests share: the table of requirements, and an end to every test."""

import signal
from collections.abc import Iterator

import pytest

pytest_plugins = ["tests.eisen.plugin"]

HOOGSTENS = 120
"""Seconds that one test may take: a test that waits for ever fails by name instead of holding up the others."""


@pytest.fixture(autouse=True)
def _geen_test_wacht_eeuwig(request: pytest.FixtureRequest) -> Iterator[None]:
    def te_lang(*_: object) -> None:
        raise TimeoutError(f"{request.node.nodeid} took longer than {HOOGSTENS} seconds")

    oud = signal.signal(signal.SIGALRM, te_lang)
    signal.alarm(HOOGSTENS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, oud)
