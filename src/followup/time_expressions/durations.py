"""A length as somebody says it, `two to four weeks`: read as two spans, counted from a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import PlainDateTime
from followup.dates.units import MOST
from followup.language.patterns import UnreadableTimelineError, matches
from followup.language.time_codes import LENGTHS
from followup.time_expressions.date_ranges import DateRange
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from followup.dates.business_days import BusinessCalendar
    from followup.dates.units import CountedDate
    from followup.language.wording import Words
    from followup.time_expressions.lexicon import Vocabulary

_CLOCK_DIGITS = 4  # 1700 hours
_SUMS = ("sum_of_two", "sum_of_three")  # kinds of patterns: `a month and two days`
_SIZES = (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY)  # in the order that a sum has them
_HALVES = {
    Unit.YEAR: Span(6, Unit.MONTH),
    Unit.MONTH: Span(15, Unit.DAY),
    Unit.WEEK: Span(4, Unit.DAY),
    Unit.DAY: Span(1, Unit.DAY),
    Unit.BUSINESS_DAY: Span(1, Unit.BUSINESS_DAY),
}
"""What half a unit adds, rounded up to a day."""
_FRACTION = re.compile(r"\d/\d")  # 1/2 hour is half of one, not one or two


@dataclass(frozen=True)
class Length:
    """From one span to another of the same unit; of a plain length both are the same.

    `more` are the smaller spans that are added to both: `1 year and 2 months`.
    """

    first: Span
    last: Span
    more: tuple[Span, ...] = ()

    @property
    def is_range(self) -> bool:
        """Whether its two ends differ."""
        return self.first != self.last

    def count_after(self, day: dt.date, calendar: BusinessCalendar) -> DateRange:
        """Where it ends when it begins on a day, which is day 0."""
        start, end = (
            self._move(span, Span.count_after, day, calendar) for span in (self.first, self.last)
        )
        return DateRange(start, end)

    def count_before(self, day: dt.date, calendar: BusinessCalendar) -> DateRange:
        """Where it begins when it ends on a day: the longer span comes first."""
        start, end = (
            self._move(span, Span.count_before, day, calendar) for span in (self.last, self.first)
        )
        return DateRange(start, end)

    def _move(
        self,
        span: Span,
        move: Callable[[Span, PlainDateTime, BusinessCalendar], CountedDate],
        day: dt.date,
        calendar: BusinessCalendar,
    ) -> dt.date:
        """The day to which a span leads, and then each of the smaller ones."""
        for each in (span, *self.more):
            day = move(each, PlainDateTime(day), calendar).date.day
        return day

    def say(self, words: Words) -> str:
        """The length in words: `2 weeks`, `14 to 30 days`, `1 year and 2 months`."""
        last = self.last.say(words)
        first = words.say_range(str(self.first.number), last) if self.is_range else last
        return words.join_all([first, *(span.say(words) for span in self.more)])


def read_length(text: str, vocabulary: Vocabulary) -> Length | None:
    """Read `2 weeks`, `ten working days`, `2-4 weeks`, `a fortnight`; None if it is no length.

    Takes plain text. Raises UnreadableTimelineError for one that goes backwards, or too far.
    """
    named = vocabulary.read_length(text)
    if named:
        span = Span.parse(named)
        return Length(span, span)
    for kind in LENGTHS:
        for slots in matches(vocabulary.words.timeline["patterns"][kind], text):
            length = (
                _read_sum(slots, vocabulary) if kind in _SUMS else _read_length(slots, vocabulary)
            )
            if kind == "length_and_half":
                length = _add_half(length)
            if length and not (length.last.unit is Unit.HOUR and _FRACTION.search(text)):
                return length
    return None


def _read_length(slots: list[tuple[str, str]], vocabulary: Vocabulary) -> Length | None:
    numbers = [vocabulary.read_number(text) for slot, text in slots if slot == "number"]
    unit = next(vocabulary.read_unit(text) for slot, text in slots if slot == "unit")
    known = [number for number in numbers if number is not None]
    if unit is None or len(known) < len(numbers) or _is_clock(slots, unit):
        return None
    if max(known) > MOST[unit]:
        raise UnreadableTimelineError("timeline_too_far")
    first, *others = known  # two to four weeks, maybe six
    if others and first > others[0]:
        raise UnreadableTimelineError("timeline_backwards")
    return Length(Span(min(known), unit), Span(max(known), unit))


def _read_sum(slots: list[tuple[str, str]], vocabulary: Vocabulary) -> Length | None:
    """So many years, months, weeks and days, each smaller than the one before.

    With hours it is none: which day those reach depends on the hour it was said.
    """
    each = [_read_length(slots[at : at + 2], vocabulary) for at in range(0, len(slots), 2)]
    spans = [length.last for length in each if length]
    sizes = [_SIZES.index(span.unit) for span in spans if span.unit in _SIZES]
    is_sum = len(sizes) == len(each) and sizes == sorted(set(sizes))
    return Length(spans[0], spans[0], tuple(spans[1:])) if is_sum else None


def _add_half(length: Length | None) -> Length | None:
    """A length and half of its unit more; of an hour the half changes no day."""
    half = _HALVES.get(length.last.unit) if length else None
    return replace(length, more=(half,)) if length and half else length


def _is_clock(slots: list[tuple[str, str]], unit: Unit) -> bool:
    """Whether `1700 hours` is a time of day: hours in four digits are."""
    return unit is Unit.HOUR and any(
        len(text) == _CLOCK_DIGITS and text.isdecimal() for _, text in slots
    )
