"""A time as somebody says it, `early January`, `two to four weeks`: read as a stretch of days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from followup.codes import PATTERNS
from followup.date_text import (
    UnreadableDateError,
    day_number,
    month_index,
    read_date,
    weekday_index,
)
from followup.instants import Instant
from followup.phrasing import matches, plain
from followup.spans import MOST, Span
from followup.stretches import PARTS, Stretch, month_of, one_day, part_of, period_around

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from followup.business_days import BusinessCalendar
    from followup.wording import Words

_DAY = dt.timedelta(days=1)
_DAYS_A_WEEK = 7
_MONTHS = 12
_DEEPEST = 3
_SHORTEST_NAME = 4
_YEAR_AHEAD = 366

Slots = dict[str, str]


class UnreadableTimelineError(ValueError):
    """Words that are no timeline we know: an error code of the wording, with its values."""

    def __init__(self, code: str, **values: str) -> None:
        """Say which error, and what stands in its blanks."""
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True)
class SaidTime:
    """The days that are meant; for a length, also the phrase that says it back, and the length."""

    stretch: Stretch
    phrase: str | None = None
    span: str = ""


@dataclass(frozen=True)
class SaidTimeReader:
    """Reads times against the patterns of one language, seen from the day they were said."""

    words: Words
    calendar: BusinessCalendar
    said_on: dt.date
    depth: int = 0

    def read(self, text: str) -> SaidTime | None:
        """The time a text names; None if it fits no pattern.

        Raises UnreadableTimelineError when it fits one and yet names no certain day.
        """
        if self.depth > _DEEPEST:
            return None
        return self._length(text) or self._days(text)

    def _days(self, text: str) -> SaidTime | None:
        """The first pattern, in the order of this list, under which the whole text is a time."""
        readings: dict[str, Callable[[Slots], Stretch | None]] = {
            "this_period": partial(self._period, ahead=0),
            "next_period": partial(self._period, ahead=1),
            "second_period": partial(self._period, ahead=2),
            "which_weekday": self._which_weekday,
            "weekday": self._weekday,
            "weekday_of": self._weekday_of,
            "week_of": self._week_of,
            "month": self._month,
            "day_of_month": self._day_of_month,
            "length_after": self._length_after,
            "two_times": self._two_times,
            "holiday": self._holiday,
            **{part: partial(self._part, part=part) for part in PARTS},
        }
        date = self._date(text)
        if date:
            return SaidTime(one_day(date))
        for name in PATTERNS:
            for slots in self._matches(name, text) if name in readings else ():
                stretch = readings[name](slots)
                if stretch:
                    return SaidTime(stretch)
        return None

    def _matches(self, name: str, text: str) -> Iterator[Slots]:
        return matches(self.words.timeline["patterns"][name], text)

    def _time(self, text: str) -> Stretch | None:
        """A time inside a time: `early [next week]`."""
        time = replace(self, depth=self.depth + 1).read(text)
        return time.stretch if time else None

    def _length(self, text: str) -> SaidTime | None:
        named = self.words.timeline["lengths"].get(text)
        if named:
            return self._spans(Span.parse(named))
        for slots in self._matches("one_length", text):
            span = self._span(slots["number"], slots["unit"])
            if span:
                return self._spans(span)
        for slots in self._matches("two_lengths", text):
            spans = [self._span(slots[name], slots["unit"]) for name in ("number", "number_2")]
            if spans[0] and spans[1]:
                return self._spans(spans[0], spans[1])
        return None

    def _spans(self, first: Span, last: Span | None = None) -> SaidTime:
        start, end = (self._reached(span) for span in (first, last or first))
        if end < start:
            raise UnreadableTimelineError("timeline_backwards")
        if last is None:
            return SaidTime(Stretch(start, end), "timeline_length", self._said(first))
        both = self.words.range(str(first.number), self._said(last))
        return SaidTime(Stretch(start, end), "timeline_range", both)

    def _reached(self, span: Span) -> dt.date:
        return span.after(Instant(self.said_on), self.calendar).instant.day

    def _said(self, span: Span) -> str:
        return span.say(self.words)

    def _span(self, number: str, unit: str) -> Span | None:
        amount, name = self._number(number), self._unit(unit)
        if amount is None or name is None:
            return None
        if amount > MOST[name]:
            raise UnreadableTimelineError("timeline_too_far")
        return Span(amount, name)

    def _number(self, text: str) -> int | None:
        if text.isascii() and text.isdecimal() and len(text) <= 4:  # noqa: PLR2004 (as long as spans go)
            return int(text)
        named = self.words.timeline["numbers"].get(text)
        return int(named) if named else None

    def _unit(self, text: str) -> str | None:
        units = self.words.timeline["units"]
        return next((str(unit) for unit, names in units.items() if text in names), None)

    def _date(self, text: str) -> dt.date | None:
        try:
            return read_date(text, self.words, self.said_on, ahead=True)
        except UnreadableDateError as unreadable:
            if unreadable.code == "not_a_date":
                return None
            raise UnreadableTimelineError(unreadable.code, **unreadable.values) from None

    def _period(self, slots: Slots, ahead: int) -> Stretch | None:
        unit = self._unit(slots["period"])
        return (
            period_around(self.said_on, unit, ahead) if unit in ("week", "month", "year") else None
        )

    def _part(self, slots: Slots, part: str) -> Stretch | None:
        whole = self._time(slots["time"])
        return part_of(whole, part, self.calendar) if whole else None

    def _weekday(self, slots: Slots) -> Stretch | None:
        day = self._coming(slots["weekday"])
        return one_day(day) if day else None

    def _which_weekday(self, slots: Slots) -> Stretch | None:
        """`next Friday` is the coming one to some and the one after it to others: ask."""
        day = self._coming(slots["weekday"])
        if day is None:
            return None
        one, other = (
            self.words.date(date, self.said_on) for date in (day, day + _DAY * _DAYS_A_WEEK)
        )
        raise UnreadableTimelineError("timeline_which", one=one, other=other)

    def _coming(self, text: str) -> dt.date | None:
        """The first such weekday after the day it was said."""
        weekday = weekday_index(text, self.words)
        if weekday is None:
            return None
        return self.said_on + _DAY * ((weekday - self.said_on.weekday() - 1) % _DAYS_A_WEEK + 1)

    def _weekday_of(self, slots: Slots) -> Stretch | None:
        weekday, week = weekday_index(slots["weekday"], self.words), self._time(slots["time"])
        if weekday is None or week is None or week.period != "week":
            return None
        return one_day(week.start + _DAY * weekday)

    def _week_of(self, slots: Slots) -> Stretch | None:
        time = self._time(slots["time"])
        return period_around(time.start, "week") if time else None

    def _month(self, slots: Slots) -> Stretch | None:
        """The month of that name that is not over yet on the day it was said."""
        index = month_index(slots["month"], self.words)
        if index is None:
            return None
        month = index + 1
        given = slots.get("year", "")
        if given:
            return month_of(int(given), month) if given.isdecimal() and len(given) == 4 else None  # noqa: PLR2004
        return month_of(self.said_on.year + (month < self.said_on.month), month)

    def _day_of_month(self, slots: Slots) -> Stretch | None:
        """The next day of that number, in this month or the first that has one."""
        number = day_number(slots["day"], self.words)
        if number is None:
            return None
        days = (self.said_on + _DAY * ahead for ahead in range(1, _YEAR_AHEAD))
        day = next((day for day in days if day.day == number), None)
        return one_day(day) if day else None

    def _length_after(self, slots: Slots) -> Stretch | None:
        time = self._time(slots["time"])
        if time is None:
            return None
        length = replace(self, said_on=time.end, depth=self.depth + 1)._length(slots["length"])  # noqa: SLF001
        return length.stretch if length else None

    def _two_times(self, slots: Slots) -> Stretch | None:
        """Two times with a word between; a bare number in front borrows the month behind."""
        end = self._time(slots["time_2"])
        if end is None:
            return None
        number = day_number(slots["time"], self.words)
        borrowed = end.end.replace(day=number) if number and number <= end.end.day else None
        start = one_day(borrowed) if borrowed else self._time(slots["time"])
        if start and start.start > end.end:
            raise UnreadableTimelineError("timeline_backwards")
        return Stretch(start.start, end.end) if start else None

    def _holiday(self, slots: Slots) -> Stretch | None:
        """The next public holiday of the place with these words in its name, to its last day."""
        name = slots["holiday"]
        if len(name) < _SHORTEST_NAME:
            return None
        days = [
            day
            for day, holiday in sorted(self.calendar.closed.items())
            if day > self.said_on and f" {name}" in f" {plain(holiday)}"
        ]
        if not days:
            return None
        last = days[0]
        while last + _DAY in days:
            last += _DAY
        return Stretch(days[0], last)
