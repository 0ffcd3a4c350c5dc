"""The port to what makes documents: on the caller's side, out of the messages of the door."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from services.berichten.inzage import Inzageoverzicht, Kennisgevingsbrief

Voortgang = Callable[[int, int], None]
"""Told after each step: how many steps are done, of how many. May be called from another thread."""


class Documentschrijver(Protocol):
    """Writes documents in a folder that it was given."""

    async def schrijf_inzage(self, overzicht: Inzageoverzicht, voortgang: Voortgang) -> tuple[Path, ...]:
        """Write the citizen's account and return the files. When cancelled, it leaves no half files.

        Raises:
            OSError: when writing failed.
        """

    async def schrijf_brief(self, brief: Kennisgevingsbrief) -> Path:
        """Write the letter and return its file.

        Raises:
            OSError: when writing failed.
        """
