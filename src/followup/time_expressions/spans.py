"""A length of time, `5 business days`: read, added to a date-time, said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates import units

if TYPE_CHECKING:
    from followup.dates.business_days import BusinessCalendar
    from followup.dates.plain_datetime import PlainDateTime
    from followup.dates.units import CountedDate
    from followup.language.wording import Words

# Four digits: the longest span of any unit (`units.MOST`) has no more.
_SPAN = re.compile(rf"(\d{{1,4}}) ({'|'.join(Unit)})(s?)")
_RANGE = re.compile(r"(\d{1,4}) to (\d{1,4}) (.+)")


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
        if number > units.MOST[unit]:
            message = f"“{text}” is too long: at most {units.MOST[unit]} {unit}s"
            raise ValueError(message)
        return cls(number, unit)

    def count_after(self, start: PlainDateTime, calendar: BusinessCalendar) -> CountedDate:
        """Where this span ends when it begins at a date-time: as `units.add` counts."""
        return units.add(start, self.number, self.unit, calendar)

    def count_before(self, start: PlainDateTime, calendar: BusinessCalendar) -> CountedDate:
        """The mirror of `after`: the n-th day strictly before, a month clamped to its end."""
        return units.add(start, -self.number, self.unit, calendar)

    def say(self, words: Words) -> str:
        """The span in words: `5 business days`."""
        return words.count(self.number, self.unit)


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
        return words.say_range(str(self.start.number), self.end.say(words))


def read_figure(text: str) -> Span | SpanRange | int:
    """A named number as a content file writes it: a bare count, a span, or a range of spans."""
    if text.isdecimal():
        return int(text)
    return SpanRange.parse(text) if _RANGE.fullmatch(text) else Span.parse(text)


def say_figure(value: Span | SpanRange | int, words: Words) -> str:
    """A named number in words."""
    return str(value) if isinstance(value, int) else value.say(words)
