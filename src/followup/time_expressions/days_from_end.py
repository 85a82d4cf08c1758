"""Days and weeks counted from the end of a period, `the second to last week of [time]`.

A function for each kind of pattern, as in `relative_days`. Without a number it is the last but one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.language.patterns import UnreadableTimelineError
from followup.language.time_codes import PERIODS
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    find_weekday_from,
    make_one_day,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from followup.time_expressions.context import Slots, TimeContext

_LAST_BUT_ONE = 2  # from the end, the last = 1


def read_week_from_end(_: TimeContext, at: Slots) -> DateRange:
    """The seven days so many weeks before the end: the last week is the last seven days."""
    whole = at.time[0]
    end = whole.end - WEEK * (_find_number(at) - 1)
    start = end - WEEK + DAY
    return DateRange(_check(start, whole, at, ("month", "quarter", "year")), end)


def read_weekday_from_end(_: TimeContext, at: Slots) -> DateRange:
    """`the second to last Friday of [a month]`."""
    whole = at.time[0]
    last = find_weekday_from(whole.end - WEEK + DAY, at.weekday[0])
    return make_one_day(_check(last - WEEK * (_find_number(at) - 1), whole, at, ("month",)))


def read_day_from_end(_: TimeContext, at: Slots) -> DateRange:
    """`the last day but one of [a period]`."""
    whole = at.time[0]
    return make_one_day(_check(whole.end - DAY * (_find_number(at) - 1), whole, at, PERIODS))


def _check(day: dt.date, whole: DateRange, at: Slots, periods: Sequence[str]) -> dt.date:
    """The day, refused where a time has none of that number: `the 9th to last week of May`.

    In parts it would be another time: from the 9th to the last week.
    """
    if whole.period not in periods or day < whole.start:
        raise UnreadableTimelineError("timeline_not_understood", text=at.said["time"])
    return day


def _find_number(at: Slots) -> int:
    """Which one it is, the last = 1."""
    return at.ordinal[0] if at.ordinal else _LAST_BUT_ONE


READERS = {
    "weeks_from_end": read_week_from_end,
    "weekdays_from_end": read_weekday_from_end,
    "days_from_end": read_day_from_end,
}
"""The function for each kind of pattern."""
