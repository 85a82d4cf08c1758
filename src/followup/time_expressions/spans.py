"""A length of time, `5 business days`: read, added to a date-time, said."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import PlainDateTime

if TYPE_CHECKING:
    from followup.dates.business_days import BusinessCalendar, ClosedDay
    from followup.language.wording import Words

MOST = {
    Unit.HOUR: 9999,
    Unit.DAY: 3660,
    Unit.BUSINESS_DAY: 2600,
    Unit.WEEK: 520,
    Unit.MONTH: 120,
    Unit.YEAR: 50,
}
"""The longest span of each unit. Nothing a guide speaks of is longer; it keeps dates in range."""

_SPAN = re.compile(rf"(\d{{1,4}}) ({'|'.join(Unit)})(s?)")
_RANGE = re.compile(r"(\d{1,4}) to (\d{1,4}) (.+)")
_HOURS_A_DAY = 24
_DAYS_A_WEEK = 7
_MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class CountedDate:
    """Where a span led: the date-time, the days counted on the way and the closed days left out.

    Counted and skipped days together are all days from the one after the start to the end.
    """

    date: PlainDateTime
    counted: tuple[dt.date, ...] = ()
    skipped: tuple[ClosedDay, ...] = ()


@dataclass(frozen=True)
class Span:
    """So many of one unit. All but business days are calendar units."""

    number: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read `24 hours`, `1 day`, `5 business days`. Raises ValueError with a plain sentence."""
        found = _SPAN.fullmatch(text.strip())
        if found is None:
            names = ", ".join(f"{unit}s" for unit in Unit)
            message = f"“{text}” is not a span of time: a number in digits and one of {names}"
            raise ValueError(message)
        number, unit = int(found[1]), Unit(found[2])
        if number > MOST[unit]:
            message = f"“{text}” is too long: at most {MOST[unit]} {unit}s"
            raise ValueError(message)
        return cls(number, unit)

    def after(self, start: PlainDateTime, calendar: BusinessCalendar) -> CountedDate:
        """Where this span ends when it begins at a date-time; the start's day is day 0.

        Hours keep the clock; without one, n hours end on the day ceil(n / 24) days later. Of all
        other units only the day counts, so the clock is dropped.
        """
        return self._move(start, calendar, 1)

    def before(self, start: PlainDateTime, calendar: BusinessCalendar) -> CountedDate:
        """The mirror of `after`: the n-th day strictly before, a month clamped to its end."""
        return self._move(start, calendar, -1)

    def say(self, words: Words) -> str:
        """The span in words: `5 business days`."""
        return words.count(self.number, self.unit)

    def _move(self, start: PlainDateTime, calendar: BusinessCalendar, sign: int) -> CountedDate:
        if self.unit is Unit.BUSINESS_DAY:
            count = calendar.add_business_days(start.day, sign * self.number)
            return CountedDate(PlainDateTime(count.date), count.counted, count.skipped)
        end = self._shift(start, sign)
        count = calendar.add_calendar_days(start.day, (end.day - start.day).days)
        return CountedDate(PlainDateTime(count.date, end.clock), count.counted, count.skipped)

    def _shift(self, start: PlainDateTime, sign: int) -> PlainDateTime:
        if self.unit is Unit.HOUR:
            return self._shift_hours(start, sign)
        if self.unit in (Unit.DAY, Unit.WEEK):
            length = _DAYS_A_WEEK if self.unit is Unit.WEEK else 1
            return PlainDateTime(start.day + dt.timedelta(days=sign * self.number * length))
        months = self.number * (_MONTHS_A_YEAR if self.unit is Unit.YEAR else 1)
        return PlainDateTime(_months_on(start.day, sign * months))

    def _shift_hours(self, start: PlainDateTime, sign: int) -> PlainDateTime:
        if start.clock is None:
            return PlainDateTime(
                start.day + sign * dt.timedelta(days=-(-self.number // _HOURS_A_DAY))
            )
        end = dt.datetime.combine(start.day, start.clock) + sign * dt.timedelta(hours=self.number)
        return PlainDateTime(end.date(), end.time())


@dataclass(frozen=True)
class SpanRange:
    """Two spans of one unit, the shorter first: `14 to 30 days`."""

    start: Span
    end: Span

    @classmethod
    def parse(cls, text: str) -> SpanRange:
        """Read `14 to 30 days`. Raises ValueError with a plain sentence."""
        found = _RANGE.fullmatch(text.strip())
        if found is None:
            message = f"“{text}” is not a range of time, such as 14 to 30 days"
            raise ValueError(message)
        start, end = Span.parse(f"{found[1]} {found[3]}"), Span.parse(f"{found[2]} {found[3]}")
        if start.number >= end.number:
            message = f"“{text}” goes backwards: the smaller number comes first"
            raise ValueError(message)
        return cls(start, end)

    def say(self, words: Words) -> str:
        """The range in words: `14 to 30 days`."""
        return words.range(str(self.start.number), self.end.say(words))


def figure(text: str) -> Span | SpanRange | int:
    """A named number as a content file writes it: a bare count, a span, or a range of spans."""
    if text.isdecimal():
        return int(text)
    return SpanRange.parse(text) if _RANGE.fullmatch(text) else Span.parse(text)


def say_figure(value: Span | SpanRange | int, words: Words) -> str:
    """A named number in words."""
    return str(value) if isinstance(value, int) else value.say(words)


def _months_on(day: dt.date, months: int) -> dt.date:
    index = day.year * _MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(index, _MONTHS_A_YEAR)
    last = gregorian.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
