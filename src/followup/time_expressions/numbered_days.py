"""Days and weeks by their numbers, `week 51`, `the 4th of the 12th`: a function for each kind.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NoReturn

from followup.dates.units import MONTHS_A_YEAR
from followup.time_expressions.date_ranges import DAY, WEEK, DateRange, months, nth_day, one_day

if TYPE_CHECKING:
    from followup.time_expressions.context import Slots, TimeContext

_THURSDAY = 3
_ISO = 4
_FIRST_DAY = 1
_FIRST_SURE = 10
"""The lowest number of a week that is surely one of the calendar."""


def read_day_and_month(context: TimeContext, at: Slots) -> DateRange | None:
    """`the 4th of the 12th`: the day of that number in the month of that number."""
    number, month = at.day
    if month > MONTHS_A_YEAR:
        return None

    def day(year: int) -> DateRange | None:
        found = nth_day(months(year, month), number)
        return one_day(found) if found else None

    return context.of_a_year(day)


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
        _ask_which_week(context, by_iso, by_first_day)
    return by_iso


def _find_week(context: TimeContext, at: Slots, first: int) -> DateRange | None:
    """The week of that number, where the first one of a year holds that day of January."""

    def week(year: int) -> DateRange | None:
        january = dt.date(year, 1, first)
        monday = january - DAY * january.weekday() + WEEK * (at.number[0] - 1)
        thursday = monday + DAY * _THURSDAY
        return context.period(thursday, "week") if thursday.year == year else None

    return week(at.year[0]) if at.year else context.of_a_year(week)


def _ask_which_week(context: TimeContext, *weeks: DateRange) -> NoReturn:
    """Refuse a number that is one week to some and another to others."""
    words = context.words
    written = {
        week.start: words.say(
            "timeline_dates", start=words.full_date(week.start), end=words.full_date(week.end)
        )
        for week in weeks
    }
    context.ask_which_period(written)


READERS = {"day_and_month": read_day_and_month, "week_number": read_week_number}
"""The function for each kind of pattern."""
