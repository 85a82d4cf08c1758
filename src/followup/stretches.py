"""Stretches of whole days, both ends inclusive: a week, a month, its beginning, its end."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.business_days import BusinessCalendar

PERIODS = ("week", "month", "year")
PARTS = ("early", "middle", "late", "end")

_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)
_THIRD_OF_MONTH = 10
_MONTHS_OF_THIRD = 4
_MONTHS = 12


@dataclass(frozen=True)
class Stretch:
    """From a day to a day, both included.

    `period` names a whole week, month or year, or the very `end` of one.
    """

    start: dt.date
    end: dt.date
    period: str | None = None


def one_day(day: dt.date) -> Stretch:
    """A stretch of a single day."""
    return Stretch(day, day)


def period_around(day: dt.date, period: str, ahead: int = 0) -> Stretch:
    """The whole week (Monday to Sunday), month or year that holds a day, or so many further on."""
    if period == "week":
        start = day - _DAY * day.weekday() + _WEEK * ahead
        return Stretch(start, start + 6 * _DAY, period)
    if period == "month":
        year, month = divmod(day.year * _MONTHS + day.month - 1 + ahead, _MONTHS)
        return month_of(year, month + 1)
    return Stretch(dt.date(day.year + ahead, 1, 1), dt.date(day.year + ahead, 12, 31), period)


def month_of(year: int, month: int) -> Stretch:
    """A whole month."""
    last = gregorian.monthrange(year, month)[1]
    return Stretch(dt.date(year, month, 1), dt.date(year, month, last), "month")


def part_of(whole: Stretch, part: str, calendar: BusinessCalendar) -> Stretch | None:
    """The beginning, middle or end of a whole week, month or year; None of anything else.

    A week runs from Monday to the last day that is not the place's weekend: its beginning and its
    end are two days each. A month's parts are the days to 10, to 20 and to its last; a year's are
    four months each. The very `end` is the last of these days.
    """
    cut: Callable[[Stretch, BusinessCalendar], tuple[Stretch, Stretch, Stretch]] | None
    cut = {"week": _week_in_three, "month": _month_in_three, "year": _year_in_three}.get(
        whole.period or ""
    )
    if cut is None:
        return None
    early, middle, late = cut(whole, calendar)
    return {
        "early": early,
        "middle": middle,
        "late": late,
        "end": Stretch(late.end, late.end, "end"),
    }[part]


def _week_in_three(whole: Stretch, calendar: BusinessCalendar) -> tuple[Stretch, Stretch, Stretch]:
    days = [whole.start + _DAY * n for n in range(7)]
    working = [day for day in days if day.weekday() not in calendar.weekend]
    first, last = working[0], working[-1]
    return (
        Stretch(first, min(first + _DAY, last)),
        Stretch(min(first + _DAY, last), max(last - _DAY, first)),
        Stretch(max(last - _DAY, first), last),
    )


def _month_in_three(whole: Stretch, _: BusinessCalendar) -> tuple[Stretch, Stretch, Stretch]:
    tenth = whole.start.replace(day=_THIRD_OF_MONTH)
    twentieth = whole.start.replace(day=2 * _THIRD_OF_MONTH)
    return (
        Stretch(whole.start, tenth),
        Stretch(tenth + _DAY, twentieth),
        Stretch(twentieth + _DAY, whole.end),
    )


def _year_in_three(whole: Stretch, _: BusinessCalendar) -> tuple[Stretch, Stretch, Stretch]:
    year = whole.start.year
    return (
        Stretch(whole.start, month_of(year, _MONTHS_OF_THIRD).end),
        Stretch(dt.date(year, _MONTHS_OF_THIRD + 1, 1), month_of(year, 2 * _MONTHS_OF_THIRD).end),
        Stretch(dt.date(year, 2 * _MONTHS_OF_THIRD + 1, 1), whole.end),
    )
