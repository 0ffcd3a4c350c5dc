"""Reading YAML that people write: safe, bounded, without aliases, and with the line of everything in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HOOGSTENS_TEKENS = 200_000
HOOGSTENS_BYTES = 4 * HOOGSTENS_TEKENS
HOOGSTENS_DIEP = 12

_GEEN_ANKERS = 'ankers en verwijzingen (&naam, *naam) zijn hier niet toegestaan; begint een tekst zo, zet er dan " om'


class BronFout(Exception):  # noqa: N818 - the field's word
    """A document cannot be read. ``regel`` is the line, from 1; 0 when there is none."""

    def __init__(self, bron: str, regel: int, zin: str) -> None:
        super().__init__(f"{bron}, regel {regel}: {zin}" if regel else f"{bron}: {zin}")
        self.bron = bron
        self.regel = regel
        self.zin = zin


@dataclass(frozen=True)
class Gelezen:
    """A document and, for each path in it (``("artikelen", 0, "mag")``), the line it stands on."""

    inhoud: Any
    regels: dict[tuple[str | int, ...], int]

    def regel(self, pad: tuple[str | int, ...]) -> int:
        """The line of a path, or of the nearest thing around it."""
        while pad and pad not in self.regels:
            pad = pad[:-1]
        return self.regels.get(pad, 1)


def lees_tekst(pad: Path) -> str:
    """The text of a file: UTF-8, with or without a byte order mark, and not too large to read.

    Raises:
        BronFout: it is not there, too large, or not UTF-8; with the line of the first wrong byte.
    """
    try:
        with pad.open("rb") as bestand:
            ruw = bestand.read(HOOGSTENS_BYTES + 1)
    except OSError as fout:
        raise BronFout(pad.name, 0, "dit bestand is er niet, of is niet te lezen") from fout
    if len(ruw) > HOOGSTENS_BYTES:
        raise BronFout(pad.name, 0, f"het bestand is te groot (hooguit {HOOGSTENS_TEKENS} tekens)")
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = ruw[: fout.start].count(b"\n") + 1
        raise BronFout(pad.name, regel, "dit bestand is niet in UTF-8; bewaar het opnieuw als UTF-8") from fout


def lees_yaml(tekst: str, bron: str) -> Gelezen:
    """Read a document.

    Raises:
        BronFout: it is too large or too deep, not YAML, uses aliases, or names a key twice.
    """
    if len(tekst) > HOOGSTENS_TEKENS:
        raise BronFout(bron, 0, f"het bestand is te groot (hooguit {HOOGSTENS_TEKENS} tekens)")
    try:
        _controleer_vorm(tekst, bron)
        knoop = yaml.compose(tekst, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as fout:
        regel = fout.problem_mark.line + 1 if fout.problem_mark else 0
        if "'\\t'" in (fout.problem or ""):
            raise BronFout(bron, regel, "hier staat een tab; spring in met spaties") from fout
        raise BronFout(bron, regel, "dit is geen geldige YAML; let op inspringen, dubbele punten en haken") from fout
    except (yaml.YAMLError, ValueError) as fout:
        raise BronFout(bron, 0, "dit is geen geldige YAML") from fout
    if knoop is None:
        raise BronFout(bron, 0, "het bestand is leeg")
    regels: dict[tuple[str | int, ...], int] = {}
    inhoud = _bouw(knoop, (), regels, bron)
    return Gelezen(inhoud, regels)


def _controleer_vorm(tekst: str, bron: str) -> None:
    """Refuse aliases and deep nesting while the text is still a flat row of events.

    What comes after this builds trees by calling itself, so depth has to be known before.
    """
    diep = 0
    for gebeurtenis in yaml.parse(tekst, Loader=yaml.SafeLoader):
        regel = gebeurtenis.start_mark.line + 1 if gebeurtenis.start_mark else 0
        if isinstance(gebeurtenis, yaml.AliasEvent):
            raise BronFout(bron, regel, _GEEN_ANKERS)
        if getattr(gebeurtenis, "anchor", None) is not None:
            raise BronFout(bron, regel, _GEEN_ANKERS)
        diep += isinstance(gebeurtenis, yaml.CollectionStartEvent) - isinstance(gebeurtenis, yaml.CollectionEndEvent)
        if diep > HOOGSTENS_DIEP:
            raise BronFout(bron, regel, "dit is te diep genest")


def _bouw(knoop: yaml.Node, pad: tuple[str | int, ...], regels: dict[tuple[str | int, ...], int], bron: str) -> Any:
    regels[pad] = knoop.start_mark.line + 1
    if isinstance(knoop, yaml.MappingNode):
        uit: dict[str, Any] = {}
        for sleutel, waarde in knoop.value:
            naam = str(_schaal(sleutel, bron)) if isinstance(sleutel, yaml.ScalarNode) else ""
            if not naam or naam in uit:
                zin = (
                    f"'{naam}' staat er twee keer; laat er een weg"
                    if naam
                    else "hier hoort een naam voor de dubbele punt"
                )
                raise BronFout(bron, sleutel.start_mark.line + 1, zin)
            uit[naam] = _bouw(waarde, (*pad, naam), regels, bron)
        return uit
    if isinstance(knoop, yaml.SequenceNode):
        return [_bouw(deel, (*pad, nummer), regels, bron) for nummer, deel in enumerate(knoop.value)]
    return _schaal(knoop, bron)


def _schaal(knoop: yaml.Node, bron: str) -> Any:
    lader = yaml.SafeLoader("")
    try:
        return lader.construct_object(knoop, deep=True)
    except (yaml.YAMLError, ValueError) as fout:
        raise BronFout(bron, knoop.start_mark.line + 1, "deze waarde is niet te lezen") from fout
    finally:
        lader.dispose()
