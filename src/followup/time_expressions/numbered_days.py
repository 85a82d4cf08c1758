"""Days and weeks by their numbers, `week 51`, `the 4th of the 12th`: a function for each kind.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from followup.dates.units import MONTHS_A_YEAR
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    find_nth_day,
    make_months,
    make_one_day,
)
from followup.time_expressions.dated import read_dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.time_expressions.context import Slots, TimeContext

_HOURS = 12  # of a clock face; `Monday 8-9` may be hours, `Monday 11-30` not
_NOT_FAR = 200
"""So many days ahead a date in numbers is looked for beside a weekday."""
# A week of ISO 8601 is of the year that its Thursday is in, so 4 January is always in the first.
_THURSDAY = 3  # Monday = 0
_ISO = 4  # day of January
_FIRST_DAY = 1  # of January, for those who count from it
_FIRST_SURE = 10
"""The lowest number of a week that is surely one of the calendar."""


def read_day_and_month(context: TimeContext, at: Slots) -> DateRange | None:
    """`the 4th of the 12th`: the day of that number in the month of that number."""
    number, month = at.day
    if month > MONTHS_A_YEAR:
        return None

    def day(year: int) -> DateRange | None:
        found = find_nth_day(make_months(year, month), number)
        return make_one_day(found) if found else None

    return context.find_yearly(day)


def read_date_in_numbers(context: TimeContext, at: Slots) -> DateRange | None:
    """`on 4-22`: a date in numbers, in the order of the place."""
    return read_dated("{}/{}".format(*at.day), context)


def read_weekday_and_numbers(context: TimeContext, at: Slots) -> DateRange | None:
    """`Monday 8-9`: hours of the coming one, unless it is such a weekday on a date in the numbers.

    Then it is asked which is meant, but where the numbers can be no hours: `Monday 11-30`.
    """
    if max(at.day) > _HOURS:
        return read_dated("{} {}/{}".format(at.said["weekday"], *at.day), context)
    coming = context.find_coming(at.weekday[0])
    dates = {day for day in _list_dates(context, *at.day) if day.weekday() == at.weekday[0]} - {
        coming
    }
    if dates:
        context.ask_which(*sorted((coming, min(dates))))
    return make_one_day(coming)


def read_weekday_and_dots(context: TimeContext, at: Slots) -> DateRange | None:
    """`Friday 7.6`: a date on that weekday; two digits at its end may be minutes."""
    if len(at.said["day"]) > 1:
        return None
    return read_dated("{} {}/{}".format(at.said["weekday"], *at.day), context)


def _list_dates(context: TimeContext, one: int, other: int) -> Iterator[dt.date]:
    """The days not far ahead that two numbers may name: day and month in either order, or days."""
    for ahead in range(_NOT_FAR):
        day = context.day + DAY * ahead
        if {(day.day, day.month), (day.month, day.day)} & {(one, other)}:
            yield day
    if one < other:
        yield _find_next_numbered(context.day, one)


def _find_next_numbered(day: dt.date, number: int) -> dt.date:
    """The first day of that number of a month from a day on."""
    return next(each for ahead in range(_NOT_FAR) if (each := day + DAY * ahead).day == number)


def read_week_number(context: TimeContext, at: Slots) -> DateRange | None:
    """`week 51`, `week 3 of 2027`: as ISO 8601 counts, the first one holds 4 January.

    To some it is the one that holds 1 January; where those differ it is asked which is meant. A
    low number without a year may count anything: `in week 2 of our process`.
    """
    number = at.number[0]
    if not at.said["number"].isdecimal() or (not at.year and number < _FIRST_SURE):
        return None
    by_iso, by_first_day = (_find_week(context, at, first) for first in (_ISO, _FIRST_DAY))
    if by_iso and by_first_day and by_iso.start != by_first_day.start:
        context.ask_which_range(by_iso, by_first_day)
    return by_iso


def _find_week(context: TimeContext, at: Slots, first: int) -> DateRange | None:
    """The week of that number, where the first one of a year holds that day of January."""

    def week(year: int) -> DateRange | None:
        january = dt.date(year, 1, first)
        monday = january - DAY * january.weekday() + WEEK * (at.number[0] - 1)
        thursday = monday + DAY * _THURSDAY
        return context.find_period(thursday, "week") if thursday.year == year else None

    return week(at.year[0]) if at.year else context.find_yearly(week)


READERS = {
    "day_and_month": read_day_and_month,
    "date_in_numbers": read_date_in_numbers,
    "weekday_and_numbers": read_weekday_and_numbers,
    "weekday_and_dots": read_weekday_and_dots,
    "week_number": read_week_number,
}
"""The function for each kind of pattern."""
