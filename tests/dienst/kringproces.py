"""``kring convenant`` as a user runs it: a process of its own, with an administrator's credential."""

import os
import subprocess
import sys

from tests.oefenwinkel import Oefenwinkel


class Kring:
    """Runs ``kring convenant`` as a process of its own, as the administrator of an organisation."""

    def __init__(self, winkel: Oefenwinkel) -> None:
        self._winkel = winkel

    def __call__(self, wie: str, *woorden: str) -> tuple[int, str]:
        """The exit code, and everything that was said."""
        klaar = self.proces(wie, *woorden)
        return klaar.returncode, " ".join((klaar.stdout + klaar.stderr).split())

    def proces(self, wie: str, *woorden: str) -> subprocess.CompletedProcess[str]:
        """The same, as it was said."""
        opdracht = [sys.executable, "-m", "infra.opdrachtregel", "convenant", *woorden]
        keuze = ["--winkel", str(self._winkel.map), "--als", f"beheerder:{wie}"]
        klaar = subprocess.run(
            [*opdracht, *keuze],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={**os.environ, "COLUMNS": "200"},
        )
        assert "Traceback" not in klaar.stderr
        return klaar
