"""Moments and days in words, in the time of the Netherlands."""

from datetime import date, datetime

from domain.tijd import NEDERLAND, dag

_DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def datum(op: date | None) -> str:
    """``do 4 mrt 2027``; a dash when there is none."""
    return "-" if op is None else f"{_DAGEN[op.weekday()]} {op.day} {_MAANDEN[op.month - 1]} {op.year}"


def korte_datum(op: date | None) -> str:
    """``4 mrt``; a dash when there is none."""
    return "-" if op is None else f"{op.day} {_MAANDEN[op.month - 1]}"


def tijdstip(moment: datetime) -> str:
    """``do 4 mrt 14:02``."""
    hier = moment.astimezone(NEDERLAND)
    return f"{_DAGEN[hier.weekday()]} {hier.day} {_MAANDEN[hier.month - 1]} {hier:%H:%M}"


def wanneer(moment: datetime, nu: datetime) -> str:
    """As short as is clear now: the time for today, ``gisteren``, the day this year, otherwise the whole date."""
    op, vandaag = dag(moment), dag(nu)
    verschil = (vandaag - op).days
    if verschil == 0:
        return f"{moment.astimezone(NEDERLAND):%H:%M}"
    if verschil == 1:
        return f"gisteren {moment.astimezone(NEDERLAND):%H:%M}"
    return korte_datum(op) if op.year == vandaag.year else f"{korte_datum(op)} {op.year}"


def termijn(uiterlijk: date, dagen_te_laat: int, vandaag: date) -> tuple[str, str]:
    """A sign and words for how a term stands: ``("!!", "3 dagen te laat")``, ``("!", "vandaag")``."""
    if dagen_te_laat > 0:
        return "!!", f"{dagen_te_laat} dag{'en' if dagen_te_laat != 1 else ''} te laat"
    over = (uiterlijk - vandaag).days
    if over <= 0:
        return "!", "vandaag"
    return "·", "morgen" if over == 1 else f"over {over} dagen"
