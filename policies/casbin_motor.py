"""The one module that calls Casbin: an immutable enforcer for each version, and every failure is a refusal.

Only values of the vocabulary go in: nothing about anyone, so nothing about anyone can be logged.
"""

import ast
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import casbin
from casbin.effect.effector import Effector
from casbin.model.model import Model

from policies.ruimte import DIMENSIES, Lijn

_SCHEIDING = "|"
_ALLES = "*"


class LeegBeleid(Exception):  # noqa: N818 - the field's word
    """A policy without lines would let Casbin compare empty strings; it is never made."""


class OnbruikbareWaarde(Exception):  # noqa: N818 - the field's word
    """A value that a policy line would read as something else: nothing at all, every value, or two values."""


@dataclass(frozen=True)
class Uitslag:
    """What Casbin said: allowed or not, and the numbers of all lines that decided. ``fout`` when it could not say."""

    mag: bool
    lijnen: tuple[int, ...]
    fout: str | None = None


class _AlleLijnen(Effector):
    """Allow with deny overriding, without stopping at the first line: so that all deciding lines are known."""

    def intermediate_effect(self, effects: set[int]) -> int:
        """Never decide before every line was seen."""
        return int(Effector.INDETERMINATE)

    def final_effect(self, effects: set[int]) -> int:
        """Deny beats allow; nothing is a refusal."""
        if Effector.DENY in effects:
            return int(Effector.DENY)
        return int(Effector.ALLOW if Effector.ALLOW in effects else Effector.DENY)


class _Vergelijker:
    """The matcher as Casbin parsed it, run by Python itself instead of node by node.

    The matcher is our own text, made of the names of the dimensions; nothing of a convenant or a question is in it.
    """

    def __init__(self, uitdrukking: str, functies: Mapping[str, Any]) -> None:
        ontleed = casbin.Enforcer._get_expression(uitdrukking, functies).ast_parsed_value  # noqa: SLF001
        self._code = compile(ast.fix_missing_locations(ast.Expression(ontleed)), "<matcher>", "eval")
        self._functies = {"__builtins__": {}, **functies}

    def eval(self, namen: Mapping[str, str]) -> Any:
        """Whether a line is about a question; called by Casbin for each line."""
        return eval(self._code, self._functies, namen)  # noqa: S307 - see above: the code is ours


class _Ontleder:
    """Parses the matcher once instead of at every question: most of the time of a plain call is parsing.

    It takes the place of a private function of the pinned version of Casbin, for one enforcer; a test shows that
    answers are the same.
    """

    def __init__(self) -> None:
        self._klaar: dict[str, _Vergelijker] = {}

    def __call__(self, uitdrukking: str, functies: Mapping[str, Any]) -> _Vergelijker:
        """The parsed matcher."""
        if uitdrukking not in self._klaar:
            self._klaar[uitdrukking] = _Vergelijker(uitdrukking, functies)
        return self._klaar[uitdrukking]


class CasbinMotor:
    """One version, compiled for Casbin. It is built once and never changed."""

    def __init__(self, lijnen: tuple[Lijn, ...]) -> None:
        """Make the enforcer.

        Raises:
            LeegBeleid: when there is no line.
            OnbruikbareWaarde: when a line names a value that Casbin would take for a wildcard.
        """
        if not lijnen:
            raise LeegBeleid
        logging.getLogger("casbin").setLevel(logging.ERROR)
        self._lijnen = lijnen
        self._geraakt: list[int] = []
        self._enforcer = casbin.Enforcer(_model(), enable_log=False)
        self._enforcer._get_expression = _Ontleder()  # type: ignore[method-assign, assignment]  # noqa: SLF001
        self._enforcer.set_effector(_AlleLijnen())
        self._enforcer.add_function("in_", _in)
        self._enforcer.add_function("noteer", self._noteer)
        regels = self._enforcer.get_model()["p"]["p"]
        for nummer, lijn in enumerate(lijnen):
            regel = [*(_tekst(lijn.vak.get(d)) for d in DIMENSIES), lijn.eft, str(nummer)]
            regels.policy.append(regel)
            regels.policy_map[",".join(regel)] = nummer

    def vraag(self, waarden: Mapping[str, str]) -> Uitslag:
        """Ask Casbin about one question. Anything that goes wrong is a refusal with its reason."""
        self._geraakt.clear()
        try:
            mag = self._enforcer.enforce(*(waarden[d] for d in DIMENSIES)) is True
        except Exception as fout:  # noqa: BLE001 - fail closed, whatever Casbin raises
            return Uitslag(False, (), type(fout).__name__)
        eft = "allow" if mag else "deny"
        return Uitslag(mag, tuple(n for n in self._geraakt if self._lijnen[n].eft == eft))

    def _noteer(self, nummer: str) -> bool:
        self._geraakt.append(int(nummer))
        return True


def _model() -> Model:
    velden = ", ".join(DIMENSIES)
    model = Model()
    model.load_model_from_text(
        f"""
[request_definition]
r = {velden}
[policy_definition]
p = {velden}, eft, lijn
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = {" && ".join(f"in_(r.{d}, p.{d})" for d in DIMENSIES)} && noteer(p.lijn)
"""
    )
    return model


def _tekst(waarden: frozenset[str] | None) -> str:
    if waarden is None:
        return _ALLES
    for waarde in waarden:
        if not waarde or waarde == _ALLES or _SCHEIDING in waarde:
            raise OnbruikbareWaarde(waarde)
    return _SCHEIDING.join(sorted(waarden))


@lru_cache(maxsize=4096)
def _verzameling(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split(_SCHEIDING))


def _in(waarde: str, tekst: str) -> bool:
    # A line about nothing is written as an empty text, and that is not a value.
    return tekst == _ALLES or (waarde != "" and waarde in _verzameling(tekst))
