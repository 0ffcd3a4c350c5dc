"""Reading the YAML of a scenario: safe, bounded, without aliases, and with the line of everything in it.

The player loads no policy code, so it does not share the reader of the convenanten.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

HOOGSTENS_TEKENS = 500_000
HOOGSTENS_DIEP = 12

Pad = tuple[str | int, ...]


class ScenarioFout(Exception):  # noqa: N818 - the field's word
    """A scenario cannot be played. ``regel`` is the line, from 1 (0: no line); ``stap`` the step, from 1 (0: none)."""

    def __init__(self, bron: str, regel: int, stap: int, zin: str) -> None:
        waar = f"{bron}, regel {regel}" if regel else bron
        super().__init__(f"{waar}, stap {stap}: {zin}" if stap else f"{waar}: {zin}")
        self.bron = bron
        self.regel = regel
        self.stap = stap
        self.zin = zin


@dataclass(frozen=True)
class Gelezen:
    """A document and, for each path in it, the line it stands on."""

    bron: str
    inhoud: Any
    regels: dict[Pad, int]

    def regel(self, pad: Pad) -> int:
        """The line of a path, or of the nearest thing around it."""
        while pad and pad not in self.regels:
            pad = pad[:-1]
        return self.regels.get(pad, 1)

    def fout(self, pad: Pad, zin: str) -> ScenarioFout:
        """The error that this place gives."""
        stap = pad[1] + 1 if len(pad) > 1 and pad[0] == "stappen" and isinstance(pad[1], int) else 0
        return ScenarioFout(self.bron, self.regel(pad), stap, zin)


def lees_bron(tekst: str, bron: str) -> Gelezen:
    """Read a document; ``bron`` is how it is called in messages.

    Raises:
        ScenarioFout: it is too large or too deep, not YAML, uses references, or names a key twice.
    """
    if len(tekst) > HOOGSTENS_TEKENS:
        raise ScenarioFout(bron, 0, 0, f"het bestand is te groot (hooguit {HOOGSTENS_TEKENS} tekens)")
    try:
        _controleer_vorm(tekst, bron)
        knoop = yaml.compose(tekst, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as fout:
        regel = fout.problem_mark.line + 1 if fout.problem_mark else 0
        zin = "dit is geen geldige YAML; let op inspringen, dubbele punten, haken en aanhalingstekens"
        raise ScenarioFout(bron, regel, 0, zin) from fout
    except (yaml.YAMLError, ValueError) as fout:
        raise ScenarioFout(bron, 0, 0, "dit is geen geldige YAML") from fout
    if knoop is None:
        raise ScenarioFout(bron, 0, 0, "het bestand is leeg")
    bouw = _Bouw(bron)
    return Gelezen(bron, bouw.waarde(knoop, ()), bouw.regels)


def _controleer_vorm(tekst: str, bron: str) -> None:
    """Refuse references and deep nesting while the text is still a flat row of events."""
    diep = 0
    for gebeurtenis in _gebeurtenissen(tekst):
        regel = gebeurtenis.start_mark.line + 1 if gebeurtenis.start_mark else 0
        if isinstance(gebeurtenis, yaml.AliasEvent):
            raise ScenarioFout(bron, regel, 0, "verwijzingen (*naam) zijn hier niet toegestaan")
        diep += isinstance(gebeurtenis, yaml.CollectionStartEvent) - isinstance(gebeurtenis, yaml.CollectionEndEvent)
        if diep > HOOGSTENS_DIEP:
            raise ScenarioFout(bron, regel, 0, "dit is te diep genest")


def _gebeurtenissen(tekst: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(tekst, Loader=yaml.SafeLoader))


class _Bouw:
    """Builds values from nodes, and keeps where each stood."""

    def __init__(self, bron: str) -> None:
        self.bron = bron
        self.regels: dict[Pad, int] = {}

    def waarde(self, knoop: yaml.Node, pad: Pad) -> Any:
        self.regels[pad] = regel = knoop.start_mark.line + 1
        if len(pad) > HOOGSTENS_DIEP:
            raise ScenarioFout(self.bron, regel, 0, "dit is te diep genest")
        if isinstance(knoop, yaml.MappingNode):
            return self._velden(knoop, pad)
        if isinstance(knoop, yaml.SequenceNode):
            return [self.waarde(deel, (*pad, nummer)) for nummer, deel in enumerate(knoop.value)]
        return self._schaal(knoop)

    def _velden(self, knoop: yaml.MappingNode, pad: Pad) -> dict[str, Any]:
        uit: dict[str, Any] = {}
        for sleutel, waarde in knoop.value:
            regel = sleutel.start_mark.line + 1
            naam = str(sleutel.value) if isinstance(sleutel, yaml.ScalarNode) else ""
            if not naam:
                raise ScenarioFout(self.bron, regel, 0, "hier hoort een naam voor de dubbele punt")
            if naam in uit:
                raise ScenarioFout(self.bron, regel, 0, f"'{naam}' staat er twee keer")
            uit[naam] = self.waarde(waarde, (*pad, naam))
            self.regels[(*pad, naam)] = regel
        return uit

    def _schaal(self, knoop: yaml.Node) -> Any:
        lader = yaml.SafeLoader("")
        try:
            return lader.construct_object(knoop, deep=True)
        except (yaml.YAMLError, ValueError, KeyError) as fout:
            zin = "deze waarde is niet te lezen; zet er aanhalingstekens om"
            raise ScenarioFout(self.bron, knoop.start_mark.line + 1, 0, zin) from fout
        finally:
            lader.dispose()
