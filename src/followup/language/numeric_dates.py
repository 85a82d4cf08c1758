"""Dates written in numbers, `12/18`, `2026/11/20`, `20.11.`: each day that they may be."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from followup.dates.units import MONTHS_A_YEAR

# \2: the same sign parts both pairs. The empty group is that sign where there is none, so that both
# forms have four groups in a row.
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})()(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_SHORT_YEAR_FIRST = re.compile(r"(\d{2})([-/.])(\d{2})\2(\d{2})")
_NO_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})/?")
_DAY_AND_DOTS = re.compile(r"(\d{1,2})\.(\d{1,2})(\.?)")

# Days of the longest month; then the century that a year in two digits belongs to.
_DAYS = 31
_CENTURY = 2000
_TWO_DIGITS = 100
_SEASON = dt.timedelta(days=120)
"""How far ahead a day without its year may lie to be the one that is meant. Half a year away it may
be of either year; this stays well below (as in letters, `MOST_DAYS_WITHOUT_YEAR`)."""


@dataclass(frozen=True)
class DateParts:
    """What a date says: its day, its month (January = 1), and what else was written of it."""

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None

    def with_weekday(self, weekday: int | None) -> DateParts:
        """The same date, said to be on a weekday (Monday = 0)."""
        return replace(self, weekday=weekday)


def read_numeric_dates(text: str, *, day_first: bool) -> tuple[DateParts, ...]:
    """The dates that a text in numbers may be: none, one, or two where the order is not certain.

    `day_first` is for languages in which `4/12` is always a day and then a month.
    """
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first:
        year, _, month, day = (part for part in year_first.groups() if part is not None)
        return (DateParts(int(day), int(month), int(year)),)
    year_last = _YEAR_LAST.fullmatch(text)
    if year_last:
        first, _, second, year = year_last.groups()
        return _read_either(int(first), int(second), read_full_year(int(year)), day_first=day_first)
    no_year = _NO_YEAR.fullmatch(text)
    if no_year:
        return _read_either(int(no_year[1]), int(no_year[2]), None, day_first=day_first)
    return _parse_dotted(text, day_first=day_first)


def choose_near_one(
    may_be: tuple[DateParts, ...], dates: list[dt.date], today: dt.date
) -> tuple[tuple[DateParts, ...], list[dt.date]]:
    """Of two dates the one with the month first, where that lies not far ahead; else both.

    A weekday tells better which one is meant.
    """
    if len(dates) == 1 or may_be[0].weekday is not None:
        return may_be, dates
    parts, date = may_be[1], dates[1]
    is_near = today <= date and (parts.year is not None or date - today <= _SEASON)
    return ((parts,), [date]) if is_near else (may_be, dates)


def add_year_first(
    text: str, may_be: tuple[DateParts, ...], dates: list[dt.date], today: dt.date
) -> tuple[tuple[DateParts, ...], list[dt.date]]:
    """Of `26/11/20` the date with the year first as well, where that one is nearer to today."""
    found = _SHORT_YEAR_FIRST.fullmatch(text)
    if found is None:
        return may_be, dates
    year, month, day = read_full_year(int(found[1])), int(found[3]), int(found[4])
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return may_be, dates
    if abs(date - today) >= min(abs(each - today) for each in dates):
        return may_be, dates
    weekday = may_be[0].weekday
    return (may_be[0], DateParts(day, month, year, weekday)), [dates[0], date]


def read_full_year(year: int) -> int:
    """A year as it was written: `26` is 2026."""
    return year + _CENTURY if year < _TWO_DIGITS else year


def _parse_dotted(text: str, *, day_first: bool) -> tuple[DateParts, ...]:
    """`20.11.` has the day first; without its last stop, `5.30` may be a clock time instead."""
    found = _DAY_AND_DOTS.fullmatch(text)
    if found is None:
        return ()
    day, month = int(found[1]), int(found[2])
    if found[3]:
        return (DateParts(day, month),)
    is_date = MONTHS_A_YEAR < day <= _DAYS and 1 <= month <= MONTHS_A_YEAR
    return (DateParts(day, month),) if is_date or (day_first and month <= MONTHS_A_YEAR) else ()


def _read_either(
    first: int, second: int, year: int | None, *, day_first: bool
) -> tuple[DateParts, ...]:
    """Day and month in whichever order only one reading allows, else in both."""
    as_day, as_month = DateParts(first, second, year), DateParts(second, first, year)
    if first == second or (day_first and second <= MONTHS_A_YEAR):
        return (as_day,)
    if min(first, second) >= 1 and max(first, second) <= MONTHS_A_YEAR:
        return (as_day, as_month)
    return (as_day,) if second <= MONTHS_A_YEAR else (as_month,)
