"""Ranges of whole days, both ends inclusive: a week, a month, its beginning, its end."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.dates.plain_datetime import LAST_YEAR
from followup.dates.units import DAYS_A_WEEK, MONTHS_A_QUARTER, MONTHS_A_YEAR
from followup.language.patterns import UnreadableTimelineError

if TYPE_CHECKING:
    from followup.dates.business_days import BusinessCalendar

THIRDS = {
    "early": (0, 0),
    "early_to_middle": (0, 1),
    "middle": (1, 1),
    "middle_to_late": (1, 2),
    "late": (2, 2),
}
"""The parts of a range that run from one of its thirds to another, both included."""

# How long a period is: in days, or in months, whose days differ.
DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(days=7)
_MONTHS_OF = {"month": 1, "quarter": MONTHS_A_QUARTER, "year": MONTHS_A_YEAR}

# Days, of a month of thirty: beginning, middle and end are to the 10th, to the 20th, and the rest.
_THIRD_OF_MONTH = 10
_HALF_OF_MONTH = 15
_SHORT_WHILE = WEEK * 2  # longer ranges over the end of a month are rather slips


@dataclass(frozen=True)
class DateRange:
    """From a day to a day, both included.

    `period` names a whole week, weekend, month, quarter or year, or the very `end` of one or of
    a day. One that is `coming` gives way to the next once it is over: `early in the week`.
    """

    start: dt.date
    end: dt.date
    period: str | None = None
    coming: bool = False


def make_one_day(day: dt.date) -> DateRange:
    """A range of a single day."""
    return DateRange(day, day)


def from_to(start: dt.date, end: dt.date) -> DateRange:
    """From a day to a day; refused as a timeline if that goes backwards."""
    if start > end:
        raise UnreadableTimelineError("timeline_backwards")
    return DateRange(start, end)


def find_nth_day(whole: DateRange, number: int) -> dt.date | None:
    """The first, second… day of a range; None if it has not so many."""
    day = whole.start + DAY * (number - 1)
    return day if number and day <= whole.end else None


def find_days(whole: DateRange, first: int, last: int) -> DateRange | None:
    """From one day of a month to another, or from one of the month before; None if one is none.

    Refused as a timeline if it goes backwards within the month, and is no short while over its
    beginning.
    """
    start, end = find_nth_day(whole, first), find_nth_day(whole, last)
    if end and first > last:
        before = find_nth_day(make_months(whole.start.year, whole.start.month - 1), first)
        start = before if before and end - before <= _SHORT_WHILE else start
    return from_to(start, end) if start and end else None


def make_months(
    year: int, month: int, how_many: int = 1, period: str | None = "month"
) -> DateRange:
    """Whole months from one on; `month` counts from 1 and may run over into other years."""
    first_year, first = divmod(year * MONTHS_A_YEAR + month - 1, MONTHS_A_YEAR)
    last_year, last = divmod(year * MONTHS_A_YEAR + month + how_many - 2, MONTHS_A_YEAR)
    days = gregorian.monthrange(last_year, last + 1)[1]
    return DateRange(dt.date(first_year, first + 1, 1), dt.date(last_year, last + 1, days), period)


def find_part_of_year(whole: DateRange, number: int, period: str) -> DateRange | None:
    """The month or quarter of that number, from 1, of a year; None of anything else."""
    length = _MONTHS_OF[period]
    first = length * (number - 1) + 1
    return make_months(whole.start.year, first, length, period) if whole.period == "year" else None


def find_period_around(
    day: dt.date, period: str, calendar: BusinessCalendar, ahead: int = 0
) -> DateRange | None:
    """The period that holds a day, or so many further on; None where the place has no weekend.

    A week begins after the place's weekend and ends before it: it holds its working days.
    """
    if period in ("week", "weekend"):
        start = _find_week_start(day, calendar) + WEEK * ahead
        last = max(
            start + DAY * n
            for n in range(DAYS_A_WEEK)
            if _is_working_day(start + DAY * n, calendar)
        )
        if period == "week":
            return DateRange(start, last, period)
        sunday = start + WEEK - DAY
        return DateRange(last + DAY, sunday, period) if last < sunday else None
    length = _MONTHS_OF[period]
    first = (day.month - 1) // length * length + 1
    return make_months(day.year, first + length * ahead, length, period)


def compute_easter(year: int) -> dt.date:
    """Easter Sunday of a year after 1582, as Gauss's successors count it."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, more = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * more + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def find_weekday_from(day: dt.date, weekday: int) -> dt.date:
    """The first such weekday (Monday = 0) from a day on, the day itself included."""
    return day + DAY * ((weekday - day.weekday()) % DAYS_A_WEEK)


def find_part(whole: DateRange, part: str, calendar: BusinessCalendar) -> DateRange | None:
    """A part of a whole period, None where it has no such part.

    The beginning and the end of a week are two days each. A month's thirds are the days to 10, to
    20 and to its last, its halves meet after the 15th; a quarter's thirds are months, a year's are
    four months each. The very `end` is the last day. Early in a year is early in its
    first month.
    """
    if part == "end":
        return DateRange(whole.end, whole.end, "end") if _has_end(whole) else None
    if part == "last_week":
        has_weeks = whole.period in _MONTHS_OF
        return DateRange(whole.end - WEEK + DAY, whole.end) if has_weeks else None
    if part == "early" and whole.period == "year":
        return DateRange(whole.start, whole.start + DAY * (_THIRD_OF_MONTH - 1))
    if part in THIRDS:
        thirds, (first, last) = _cut_thirds(whole, calendar), THIRDS[part]
        return DateRange(thirds[first].start, thirds[last].end) if thirds else None
    halves = _cut_halves(whole)
    return halves[part == "second_half"] if halves else None


def _has_end(whole: DateRange) -> bool:
    return whole.period is not None or whole.start == whole.end


def _find_week_start(day: dt.date, calendar: BusinessCalendar) -> dt.date:
    """The first working day after the weekend; Monday where there is none."""
    weekend = calendar.weekend
    starts = [n for n in range(DAYS_A_WEEK) if n not in weekend and (n - 1) % 7 in weekend]
    first = starts[0] if starts else 0
    return day - DAY * ((day.weekday() - first) % DAYS_A_WEEK)


def _is_working_day(day: dt.date, calendar: BusinessCalendar) -> bool:
    return day.weekday() not in calendar.weekend


def _cut_thirds(whole: DateRange, calendar: BusinessCalendar) -> list[DateRange]:
    if whole.period == "week":
        return _cut_thirds_of_week(whole, calendar)
    if whole.period == "month":
        tenth = whole.start + DAY * (_THIRD_OF_MONTH - 1)
        twentieth = tenth + DAY * _THIRD_OF_MONTH
        return _cut(whole, tenth, twentieth)
    if whole.period in ("quarter", "year"):
        third = _MONTHS_OF[whole.period] // 3
        year, month = whole.start.year, whole.start.month
        return [make_months(year, month + third * n, third) for n in range(3)]
    return []


def _cut_thirds_of_week(week: DateRange, calendar: BusinessCalendar) -> list[DateRange]:
    """Two days at either end, and all but the first and the last in between."""
    days = [week.start + DAY * n for n in range((week.end - week.start).days + 1)]
    working = [day for day in days if _is_working_day(day, calendar)]
    second, last_but_one = working[:2][-1], working[-2:][0]
    between = DateRange(min(second, last_but_one), max(second, last_but_one))
    return [DateRange(week.start, second), between, DateRange(last_but_one, week.end)]


def _cut_halves(whole: DateRange) -> list[DateRange]:
    if whole.period == "week":
        middle = whole.start + (whole.end - whole.start) // 2
        return [DateRange(whole.start, middle), DateRange(middle, whole.end)]
    if whole.period == "month":
        return _cut(whole, whole.start + DAY * (_HALF_OF_MONTH - 1))
    if whole.period == "year":
        half = MONTHS_A_YEAR // 2
        return [make_months(whole.start.year, 1 + half * n, half) for n in range(2)]
    return []


def _cut(whole: DateRange, *ends: dt.date) -> list[DateRange]:
    """The pieces of a range, each but the last up to and with one of these days."""
    starts = [whole.start, *(end + DAY for end in ends)]
    return [DateRange(*pair) for pair in zip(starts, [*ends, whole.end], strict=True)]


def refuse_far(days: DateRange) -> DateRange:
    """Give the range, or raise UnreadableTimelineError if it lies beyond all calendars."""
    if days.end.year > LAST_YEAR:
        raise UnreadableTimelineError("timeline_too_far")
    return days
