"""A day that comes each year, in a year that is named: `Christmas 2027`, `4 July next year`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol

from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.ambiguity import AmbiguousDayError
from followup.time_expressions.date_ranges import DateRange

if TYPE_CHECKING:
    from followup.time_expressions.context import TimeContext

_SEEN_FROM = (1, 5, 9)
"""The months from whose first days a year is seen: from one of them each of its days is near."""


class YearlyTimes(Protocol):
    """What reads days that come each year."""

    def find_yearly(self, text: str) -> DateRange | None:
        """The days that a text names and that come again in a year."""

    def as_said_on(self, day: dt.date) -> YearlyTimes:
        """The same reader for what was said on another day."""


def read_in_year(text: str, year: int, times: YearlyTimes) -> DateRange | None:
    """The days of that name in a year; None if the text names none, or not all the year round."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    for month in _SEEN_FROM:
        try:
            found = times.as_said_on(dt.date(year, month, 1)).find_yearly(text)
        except UnreadableTimelineError:
            continue
        if found and found.start.year == found.end.year == year:
            return found
    return None


class Dates(YearlyTimes, Protocol):
    """What reads dates as well, said on a day."""

    context: TimeContext

    def by_date(self, text: str) -> DateRange | None:
        """The day of a date."""


def read_next(text: str, times: Dates, *, from_now: bool = False) -> DateRange | None:
    """`the next 6th of April`: the first one to come, or all days up to it, `between now and` it.

    The last one may be nearer. None if the text is no date; one that may be either of two is
    refused.
    """
    day = _find_coming(text, times)
    return DateRange(times.context.day, day.end) if day and from_now else day


def _find_coming(text: str, times: Dates) -> DateRange | None:
    try:
        return times.by_date(text)
    except AmbiguousDayError as doubt:
        if doubt.code != "timeline_over":
            raise
    this = times.context.day.year
    years = (read_in_year(text, year, times) for year in (this, this + 1))
    return next((day for day in years if day and day.start > times.context.day), None)
