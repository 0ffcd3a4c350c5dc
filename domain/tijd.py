"""Moments and days. Facts keep moments with a zone; terms are counted in calendar days in the Netherlands."""

from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, AwareDatetime

NEDERLAND = ZoneInfo("Europe/Amsterdam")


def _naar_utc(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo("UTC"))


Moment = Annotated[AwareDatetime, AfterValidator(_naar_utc)]
"""A moment with a zone, kept in UTC so that equal moments are equal text."""


def dag(moment: datetime) -> date:
    """The calendar day in the Netherlands at this moment."""
    return moment.astimezone(NEDERLAND).date()
