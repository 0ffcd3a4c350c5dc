"""Reading what people type: days and moments as they write them."""

import re
from datetime import date, datetime, time, timedelta

from domain.tijd import NEDERLAND


class Onleesbaar(Exception):  # noqa: N818 - the field's word
    """What was typed is not what was asked. The text is Dutch and may be shown."""


_JAAR_VOOROP = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DAG_VOOROP = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")
_OVER = re.compile(r"^\+\s*(\d{1,4})$")
_TIJD = re.compile(r"^(\d{1,2})[:.](\d{2})$")

DAG_UITLEG = "Schrijf 31-12-2027, of +14 voor over 14 dagen."


def lees_dag(tekst: str, vandaag: date) -> date | None:
    """``31-12-2027``, ``2027-12-31``, ``vandaag``, ``morgen`` or ``+14``; ``None`` for an empty text.

    Raises:
        Onleesbaar: for anything else, and for days that do not exist.
    """
    kort = tekst.strip().lower()
    if not kort:
        return None
    if kort in {"vandaag", "morgen"}:
        return vandaag + timedelta(days=int(kort == "morgen"))
    try:
        if over := _OVER.match(kort):
            return vandaag + timedelta(days=int(over[1]))
        if deel := _JAAR_VOOROP.match(kort):
            return date(int(deel[1]), int(deel[2]), int(deel[3]))
        if deel := _DAG_VOOROP.match(kort):
            return date(int(deel[3]), int(deel[2]), int(deel[1]))
    except (ValueError, OverflowError):
        pass
    raise Onleesbaar(f"Dit is geen dag. {DAG_UITLEG}")


def lees_moment(tekst: str, vandaag: date) -> datetime | None:
    """A day and a time (``31-12-2027 14:00``), or a time alone for today; ``None`` for an empty text.

    Raises:
        Onleesbaar: for anything else.
    """
    delen = tekst.strip().split()
    if not delen:
        return None
    tijd = _TIJD.match(delen[-1])
    if tijd is None or not (int(tijd[1]) < 24 and int(tijd[2]) < 60):
        raise Onleesbaar("Schrijf dag en tijd, bijvoorbeeld 31-12-2027 14:00.")
    op = lees_dag(" ".join(delen[:-1]), vandaag) or vandaag
    return datetime.combine(op, time(int(tijd[1]), int(tijd[2])), NEDERLAND)
