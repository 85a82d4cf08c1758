"""Units of time: how long each may last, and where so many of one lead on a calendar."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import PlainDateTime

if TYPE_CHECKING:
    from followup.dates.business_days import BusinessCalendar, ClosedDay

MOST = {
    Unit.HOUR: 9999,
    Unit.DAY: 3660,
    Unit.BUSINESS_DAY: 2600,
    Unit.WEEK: 520,
    Unit.MONTH: 120,
    Unit.YEAR: 50,
}
"""The longest span of each unit. Nothing a guide speaks of is longer; it keeps dates in range.

Ten years in most units, fifty in whole years; hours end with the four digits that a span may have.
"""

# As ISO 8601 has them. Each day has all its hours: date-times have no time zone, so no clock is
# ever put forward or back.
HOURS_A_DAY = 24
DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12
MONTHS_A_QUARTER = 3

# What one of a unit is in days, or in months, which have no fixed number of days. Hours and
# business days are in neither: they are counted by rules of their own.
_DAYS = {Unit.DAY: 1, Unit.WEEK: DAYS_A_WEEK}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: MONTHS_A_YEAR}


@dataclass(frozen=True)
class CountedDate:
    """Where a count led: the date-time, the days counted on the way and the closed days left out.

    Counted and skipped days together are all days from the one after the start to the end.
    """

    date: PlainDateTime
    counted: tuple[dt.date, ...] = ()
    skipped: tuple[ClosedDay, ...] = ()


def add(start: PlainDateTime, number: int, unit: Unit, calendar: BusinessCalendar) -> CountedDate:
    """Where so many of a unit lead, back if `number` is negative; the start's day is day 0.

    Hours keep the clock; without one, n hours end on the day ceil(n / 24) days later. Of all other
    units only the day counts, so the clock is dropped. A month that has no such day ends a month.
    """
    if unit is Unit.BUSINESS_DAY:
        count = calendar.add_business_days(start.day, number)
        return CountedDate(PlainDateTime(count.date), count.counted, count.skipped)
    end = _add_calendar_units(start, number, unit)
    count = calendar.add_calendar_days(start.day, (end.day - start.day).days)
    return CountedDate(PlainDateTime(count.date, end.clock), count.counted, count.skipped)


def _add_calendar_units(start: PlainDateTime, number: int, unit: Unit) -> PlainDateTime:
    if unit is Unit.HOUR:
        return _add_hours(start, number)
    if unit in _DAYS:
        return PlainDateTime(start.day + dt.timedelta(days=number * _DAYS[unit]))
    return PlainDateTime(_add_months(start.day, number * _MONTHS[unit]))


def _add_hours(start: PlainDateTime, number: int) -> PlainDateTime:
    if start.clock is None:
        days = -(-abs(number) // HOURS_A_DAY)
        return PlainDateTime(start.day + dt.timedelta(days=days if number >= 0 else -days))
    end = dt.datetime.combine(start.day, start.clock) + dt.timedelta(hours=number)
    return PlainDateTime(end.date(), end.time())


def _add_months(day: dt.date, months: int) -> dt.date:
    index = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(index, MONTHS_A_YEAR)
    last = gregorian.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
