"""Examples of every kind of fact, made from the types of its fields: a kind that is added is tested with the rest."""

import types
from datetime import UTC, date, datetime
from enum import Enum
from itertools import count
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from annotated_types import MinLen
from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel
from pydantic.fields import FieldInfo

from domain.bsn import Bsn
from domain.feit import FEITSOORTEN, Feit, Vastgelegd
from domain.niveau import Zegel
from domain.verzegeld import Dicht, Open, Vernietigd

MERKTEKEN = "§"
"""Every free text starts with it, and then a number of its own: no two texts are the same."""

MENSEN = tuple(UUID(int=n << 64 | 0x4000_8000_0000_0000_0001) for n in (1, 2, 3))
"""Whom examples are about: few, so that few keys are made."""

_BSN = st.sampled_from(["111222333", "123456782", "000000012"])
_NUMMERS = count()
_TEKST = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=4, max_size=40).map(
    lambda tekst: f"{MERKTEKEN}{next(_NUMMERS):06d}{tekst}"
)
_MOMENT = st.datetimes(datetime(1970, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
_PLAT: dict[object, st.SearchStrategy[Any]] = {
    str: _TEKST,
    int: st.integers(1, 10**6),
    bool: st.booleans(),
    UUID: st.uuids(version=4),
    date: st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    datetime: _MOMENT,
    AwareDatetime: _MOMENT,
    type(None): st.none(),
}

SOORTEN = sorted(topic for topic in FEITSOORTEN if not topic.startswith("proef."))


def feit(topic: str) -> st.SearchStrategy[Feit]:
    """A fact of this kind."""
    return _model(FEITSOORTEN[topic])


def vastgelegd(topic: str) -> st.SearchStrategy[Vastgelegd]:
    """A recorded fact of this kind, with verdicts."""
    velden = {naam: _veld(veld) for naam, veld in Vastgelegd.model_fields.items() if naam != "feit"}
    return st.builds(Vastgelegd, **velden, feit=feit(topic))


def open_velden(deel: object) -> list[Open[Any]]:
    """Every open sealed field anywhere in a model, in order."""
    if isinstance(deel, Open):
        return [deel]
    if isinstance(deel, BaseModel):
        return [v for naam in type(deel).model_fields for v in open_velden(getattr(deel, naam))]
    return [v for een in deel for v in open_velden(een)] if isinstance(deel, tuple) else []


def teksten(deel: object) -> list[str]:
    """Every free text in JSON that an example was dumped to."""
    if isinstance(deel, str):
        return [deel] if deel.startswith(MERKTEKEN) else []
    if isinstance(deel, dict):
        return [t for een in deel.values() for t in teksten(een)]
    return [t for een in deel for t in teksten(een)] if isinstance(deel, list) else []


def _model(soort: type[BaseModel]) -> st.SearchStrategy[Any]:
    vast: dict[str, st.SearchStrategy[Any]] = {}
    if issubclass(soort, Open):
        vast = {"betreft": st.sampled_from(MENSEN), "niveau": st.sampled_from(Zegel)}
    return st.builds(soort, **{naam: _veld(veld) for naam, veld in soort.model_fields.items()} | vast)


def _veld(veld: FieldInfo) -> st.SearchStrategy[Any]:
    # pydantic takes the outermost ``Annotated`` apart: a BSN is known by what is left of it.
    if veld.metadata == list(get_args(Bsn)[1:]):
        return _BSN
    minstens = next((m.min_length for m in veld.metadata if isinstance(m, MinLen)), 1)
    delen = get_args(veld.annotation)
    if get_origin(veld.annotation) is tuple and delen[-1] is Ellipsis:
        return _reeks(delen, minstens)
    return _waarde(veld.annotation)


def _waarde(soort: Any) -> st.SearchStrategy[Any]:
    if soort == Bsn:
        return _BSN
    if soort in _PLAT:
        return _PLAT[soort]
    if get_origin(soort) is not None:
        return _samengesteld(get_origin(soort), get_args(soort))
    if isinstance(soort, type) and issubclass(soort, Enum):
        return st.sampled_from(soort)
    assert issubclass(soort, BaseModel), soort
    return _model(soort)


def _samengesteld(vorm: Any, delen: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if vorm is Annotated:
        return _waarde(delen[0])
    if vorm in {Union, types.UnionType}:
        return st.one_of(*(_waarde(een) for een in delen if een not in {Dicht, Vernietigd}))
    if vorm is Literal:
        return st.sampled_from(delen)
    if vorm is dict:
        return st.dictionaries(_waarde(delen[0]), _waarde(delen[1]), max_size=2)
    assert vorm is tuple, vorm
    return _reeks(delen)


def _reeks(delen: tuple[Any, ...], minstens: int = 1) -> st.SearchStrategy[Any]:
    if delen[-1] is Ellipsis:
        return st.lists(_waarde(delen[0]), min_size=minstens, max_size=max(2, minstens)).map(tuple)
    return st.tuples(*map(_waarde, delen))
