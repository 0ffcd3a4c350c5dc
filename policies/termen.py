"""The terms of a convenant as lines that can be laid beside each other: parties, purposes, days, texts, articles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from policies.convenant import Convenant

_SLEUTELS = ("soort", "artikel")
"""By which field the things in a list are known, so that moving one is no change."""

_NIET = {"versie"}
"""What differs between any two versions, and says nothing."""


@dataclass(frozen=True)
class Termwijziging:
    """A term that another version adds (``was`` is ``None``), drops (``wordt`` is ``None``) or words otherwise.

    ``waar`` is the way to it in the document: ``("partijen", "ggd", "rol")``.
    """

    waar: tuple[str, ...]
    was: str | None
    wordt: str | None


def termen(convenant: Convenant) -> dict[tuple[str, ...], str]:
    """Every term, by the way to it in the document. The rule of an article is a term of it, like its text."""
    return dict(_plat(convenant.model_dump(mode="json", by_alias=True, exclude_none=True), ()))


def gewijzigde_termen(oud: Convenant, nieuw: Convenant) -> tuple[Termwijziging, ...]:
    """What another version says otherwise, in the order of the document; what is added or dropped whole is one line."""
    was, wordt = termen(oud), termen(nieuw)
    waar = [pad for pad in dict.fromkeys((*was, *wordt)) if was.get(pad) != wordt.get(pad) and pad[0] not in _NIET]
    return tuple(_samengenomen(waar, was, wordt))


def _samengenomen(
    waar: list[tuple[str, ...]], was: Mapping[tuple[str, ...], str], wordt: Mapping[tuple[str, ...], str]
) -> Iterator[Termwijziging]:
    gehad: set[tuple[str, ...]] = set()
    for pad in waar:
        geheel = _geheel(pad, was, wordt)
        if geheel in gehad:
            continue
        gehad.add(geheel)
        yield Termwijziging(geheel, _samen(geheel, was), _samen(geheel, wordt))


def _geheel(
    pad: tuple[str, ...], was: Mapping[tuple[str, ...], str], wordt: Mapping[tuple[str, ...], str]
) -> tuple[str, ...]:
    """The largest thing around a term that one of the versions does not have at all, or else the term itself."""
    for lengte in range(1, len(pad)):
        kop = pad[:lengte]
        if any(not any(p[:lengte] == kop for p in kant) for kant in (was, wordt)):
            return kop
    return pad


def _samen(kop: tuple[str, ...], kant: Mapping[tuple[str, ...], str]) -> str | None:
    gevonden = [(pad[len(kop) :], tekst) for pad, tekst in kant.items() if pad[: len(kop)] == kop]
    if not gevonden:
        return None
    return "; ".join(f"{' '.join(rest)}: {tekst}" if rest else tekst for rest, tekst in gevonden)


def _plat(deel: Any, pad: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(deel, dict):
        for naam, onder in deel.items():
            yield from _plat(onder, (*pad, str(naam)))
    elif isinstance(deel, list) and any(isinstance(d, dict) for d in deel):
        for nummer, onder in enumerate(deel, start=1):
            sleutel = next((s for s in _SLEUTELS if s in onder), None)
            naam = str(onder[sleutel]) if sleutel else str(nummer)
            yield from _plat({n: w for n, w in onder.items() if n != sleutel}, (*pad, naam))
    elif isinstance(deel, list):
        yield pad, ", ".join(map(str, deel)) or "niets"
    else:
        yield pad, str(deel)
