"""The master keys, one for each level: each wraps the keys of its level, and rotates when something is destroyed.

A master is a file of its own (mode 0600), so that a process gets only the masters up to the level it serves. The file
name carries the generation; which generation is in force stands in the ring itself, in the transaction that rewraps.
"""

import os
import secrets
from pathlib import Path

from domain.niveau import Zegel

LENGTE = 32
"""Bytes of an AES-256 key."""


class MeesterOntbreekt(Exception):  # noqa: N818 - the field's word
    """The master key of a level is missing or damaged. Nothing was touched."""

    def __init__(self, niveau: Zegel) -> None:
        super().__init__(f"De hoofdsleutel van het niveau {niveau} ontbreekt of is beschadigd. Er is niets veranderd.")
        self.niveau = niveau


def pad(map_: Path, niveau: Zegel, generatie: int) -> Path:
    """Where the master of a level and generation lies."""
    return map_ / f"meester.{niveau.value}.{generatie}"


def maak(map_: Path, niveau: Zegel, generatie: int) -> bytes:
    """Make and durably keep a new master; an unfinished one of the same generation is replaced."""
    sleutel = secrets.token_bytes(LENGTE)
    bestand = pad(map_, niveau, generatie)
    bestand.unlink(missing_ok=True)
    fd = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(fd, sleutel)
        os.fsync(fd)
    finally:
        os.close(fd)
    _bewaar_map(map_)
    return sleutel


def lees(map_: Path, niveau: Zegel, generatie: int) -> bytes:
    """The master of a level.

    Raises:
        MeesterOntbreekt: when it is not there or has not the right length.
    """
    try:
        sleutel = pad(map_, niveau, generatie).read_bytes()
    except OSError as fout:
        raise MeesterOntbreekt(niveau) from fout
    if len(sleutel) != LENGTE:
        raise MeesterOntbreekt(niveau)
    return sleutel


def wis(map_: Path, niveau: Zegel, generatie: int) -> None:
    """Overwrite and remove a master that is no longer in force; an absent one is fine."""
    bestand = pad(map_, niveau, generatie)
    try:
        fd = os.open(bestand, os.O_WRONLY)
    except FileNotFoundError:
        return
    try:
        os.write(fd, secrets.token_bytes(LENGTE))
        os.fsync(fd)
    finally:
        os.close(fd)
    bestand.unlink(missing_ok=True)
    _bewaar_map(map_)


def _bewaar_map(map_: Path) -> None:
    fd = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
