"""A length as somebody says it, `two to four weeks`: read as two spans, counted from a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import PlainDateTime
from followup.dates.units import MOST
from followup.language.patterns import UnreadableTimelineError, matches
from followup.time_expressions.date_ranges import DateRange
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    import datetime as dt

    from followup.dates.business_days import BusinessCalendar
    from followup.language.wording import Words
    from followup.time_expressions.lexicon import Vocabulary

_CLOCK_DIGITS = 4
_FRACTION = re.compile(r"\d/\d")


@dataclass(frozen=True)
class Length:
    """From one span to another of the same unit; of a plain length both are the same."""

    first: Span
    last: Span

    @property
    def is_range(self) -> bool:
        """Whether its two ends differ."""
        return self.first != self.last

    def after(self, day: dt.date, calendar: BusinessCalendar) -> DateRange:
        """Where it ends when it begins on a day, which is day 0."""
        start, end = (span.after(PlainDateTime(day), calendar) for span in (self.first, self.last))
        return DateRange(start.date.day, end.date.day)

    def before(self, day: dt.date, calendar: BusinessCalendar) -> DateRange:
        """Where it begins when it ends on a day: the longer span comes first."""
        start, end = (span.before(PlainDateTime(day), calendar) for span in (self.last, self.first))
        return DateRange(start.date.day, end.date.day)

    def say(self, words: Words) -> str:
        """The length in words: `2 weeks`, `14 to 30 days`."""
        last = self.last.say(words)
        return words.range(str(self.first.number), last) if self.is_range else last


def read_length(text: str, vocabulary: Vocabulary) -> Length | None:
    """Read `2 weeks`, `ten working days`, `2-4 weeks`, `a fortnight`; None if it is no length.

    Takes plain text. Raises UnreadableTimelineError for one that goes backwards, or too far.
    """
    named = vocabulary.length(text)
    if named:
        span = Span.parse(named)
        return Length(span, span)
    for kind in ("one_length", "two_lengths"):
        for slots in matches(vocabulary.words.timeline["patterns"][kind], text):
            length = _length(slots, vocabulary)
            if length and not (length.last.unit is Unit.HOUR and _FRACTION.search(text)):
                return length
    return None


def _length(slots: list[tuple[str, str]], vocabulary: Vocabulary) -> Length | None:
    numbers = [vocabulary.number(text) for slot, text in slots if slot == "number"]
    unit = next(vocabulary.unit(text) for slot, text in slots if slot == "unit")
    known = [number for number in numbers if number is not None]
    if unit is None or len(known) < len(numbers) or _is_clock(slots, unit):
        return None
    if max(known) > MOST[unit]:
        raise UnreadableTimelineError("timeline_too_far")
    if known[0] > known[-1]:
        raise UnreadableTimelineError("timeline_backwards")
    return Length(Span(known[0], unit), Span(known[-1], unit))


def _is_clock(slots: list[tuple[str, str]], unit: Unit) -> bool:
    """Whether `1700 hours` is a time of day: hours in four digits are."""
    return unit is Unit.HOUR and any(
        len(text) == _CLOCK_DIGITS and text.isdecimal() for _, text in slots
    )
