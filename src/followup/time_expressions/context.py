"""Where and when something was said, and what was read in the slots of a pattern."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, NoReturn

from followup.language.patterns import make_plain
from followup.time_expressions.ambiguity import AmbiguousDayError
from followup.time_expressions.date_ranges import (
    DAY,
    DateRange,
    find_period_around,
    find_weekday_from,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from followup.dates.business_days import BusinessCalendar
    from followup.language.wording import Words
    from followup.time_expressions.durations import Length


@dataclass(frozen=True)
class TimeContext:
    """Where and when something was said: `day` is day 0, `next week` is the one after its week.

    `named` are days that go by a name there, `our meeting`, as plain texts.
    """

    words: Words
    calendar: BusinessCalendar
    day: dt.date
    named: Mapping[str, dt.date] = field(default_factory=dict)

    def find_period(self, day: dt.date, period: str, ahead: int = 0) -> DateRange | None:
        """The period of the place's calendar that holds a day, or so many further on."""
        return find_period_around(day, period, self.calendar, ahead)

    def is_feast(self, said: str) -> bool:
        """Whether plain words name a feast that moves: which days are its week, nobody agrees."""
        return said in map(make_plain, self.words.timeline["feasts"])

    def find_coming(self, weekday: int) -> dt.date:
        """The first such weekday after the day it was said."""
        return find_weekday_from(self.day + DAY, weekday)

    def ask_which(self, one: dt.date, other: dt.date) -> NoReturn:
        """Refuse words that some take for one day and some for another."""
        raise AmbiguousDayError(self._in_words(one, other))

    def ask_by_which(self, one: dt.date, other: dt.date) -> NoReturn:
        """Refuse words by which some end on one day and some on another."""
        doubt = AmbiguousDayError(self._in_words(one, other))
        doubt.written = {
            day: self.words.say("timeline_by", end=self.words.say_full_date(day))
            for day in (one, other)
        }
        raise doubt

    def ask_which_month(self, one: dt.date, other: dt.date) -> NoReturn:
        """Refuse words that some take for one month and some for another, by their first days."""
        self.ask_which_period(
            {day: f"{self.words.months[day.month - 1]} {day.year}" for day in (one, other)}
        )

    def ask_which_period(self, periods: dict[dt.date, str]) -> NoReturn:
        """Refuse words that mean one of some periods, each by its first day, as it is written."""
        doubt = AmbiguousDayError(periods)
        doubt.written = periods
        raise doubt

    def ask_which_range(self, *ranges: DateRange) -> NoReturn:
        """Refuse words that some take for some days and some for others."""
        self.ask_which_period({each.start: self._write_range(each) for each in ranges})

    def _write_range(self, days: DateRange) -> str:
        start, end = map(self.words.say_full_date, (days.start, days.end))
        return start if start == end else self.words.say("timeline_dates", start=start, end=end)

    def say_over(self, day: dt.date, coming: dt.date | None) -> NoReturn:
        """Refuse what is over, so that it never becomes the same of another year in silence."""
        days = self._in_words(coming) if coming else {}
        raise AmbiguousDayError(days, "timeline_over", date=self.words.say_full_date(day))

    def find_yearly(self, days: Callable[[int], DateRange | None]) -> DateRange | None:
        """What comes each year, in the first year in which it is not over; None if in none.

        Refused where the last one is nearer than the coming one.
        """
        near = (self.day.year - 1, self.day.year, self.day.year + 1)
        each = [found for year in near if (found := days(year))]
        past = [found for found in each if found.end < self.day]
        coming = next((found for found in each if found.end >= self.day), None)
        if past and self.is_over(past[-1].end, coming.start if coming else None):
            self.say_over(past[-1].end, None)
        return coming

    def ask_if_over(self, last: dt.date, coming: dt.date) -> None:
        """Refuse what is over where it is nearer than the coming one."""
        if self.is_over(last, coming):
            self.say_over(last, None)

    def is_over(self, last: dt.date, coming: dt.date | None) -> bool:
        """Whether the last of something that comes again is nearer than the coming one."""
        past = self.day - last
        return last < self.day and (coming is None or past < coming - self.day)

    def _in_words(self, *days: dt.date) -> dict[dt.date, str]:
        return {day: self.words.say_date(day, self.day) for day in days}


@dataclass(frozen=True)
class Slots:
    """What was read in the slots of a pattern, each kind in the order of the text.

    `said` has the words that stood in the last slot of each kind, `leads` the kind of the first.
    """

    period: list[str] = field(default_factory=list)
    number: list[int] = field(default_factory=list)
    weekday: list[int] = field(default_factory=list)
    ordinal: list[int] = field(default_factory=list)
    day: list[int] = field(default_factory=list)
    month: list[int] = field(default_factory=list)
    year: list[int] = field(default_factory=list)
    holiday: list[DateRange] = field(default_factory=list)
    length: list[Length] = field(default_factory=list)
    time: list[DateRange] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    leads: str = ""


SLOTS = tuple(slot.name for slot in fields(Slots) if slot.name not in ("said", "leads"))
"""The kinds of slots, those that are read at a glance first."""
