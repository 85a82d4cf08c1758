"""A time as somebody says it, `early January`, `the week after Thanksgiving`: read as days."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from followup.language.patterns import UnreadableTimelineError, matches
from followup.language.time_codes import LENGTHS, PATTERNS
from followup.time_expressions import (
    counted_days,
    days_from_end,
    named_days,
    numbered_days,
    relative_days,
)
from followup.time_expressions.ambiguity import note_about
from followup.time_expressions.coming import read_coming
from followup.time_expressions.context import SLOTS, Slots
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    find_part,
    make_one_day,
    refuse_far,
)
from followup.time_expressions.dated import read_dated
from followup.time_expressions.durations import read_length
from followup.time_expressions.holidays import HolidayParser
from followup.time_expressions.modifiers import list_beside_clock
from followup.time_expressions.named_years import read_in_year, read_next
from followup.time_expressions.ranges import read_range

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from followup.time_expressions.context import TimeContext
    from followup.time_expressions.durations import Length
    from followup.time_expressions.lexicon import Vocabulary

_READERS: Mapping[str, Callable[[TimeContext, Slots], DateRange | None]] = {
    **named_days.READERS,  # each kind of pattern is in one of them, or a part of a period
    **numbered_days.READERS,
    **relative_days.READERS,
    **counted_days.READERS,
    **days_from_end.READERS,
}
_WEEKS = ("week_of", "week_from")  # kinds whose time may be over, in a week that is not
_OF_EACH_YEAR = ("worded_date", "weekday_after", "day_after", "holiday")  # what a year can follow
_KINDS = tuple(kind for kind in PATTERNS if kind not in LENGTHS)  # those are tried before


class TimeParser:
    """Reads times against the patterns of one language, in one context.

    A time may hold other times, each shorter than itself, so reading ends; and each text is read
    once, so that it ends soon, whatever was written.
    """

    def __init__(self, context: TimeContext, vocabulary: Vocabulary) -> None:
        """Take the context it was said in and the words it was said with."""
        self.context = context
        self.vocabulary = vocabulary
        self.patterns: Mapping[str, Sequence[str]] = context.words.timeline["patterns"]
        self.holidays = HolidayParser(context, vocabulary)
        self.known: dict[str, DateRange | None] = {}

    def read(self, text: str) -> DateRange | None:
        """The days that a plain text names; None if it fits no pattern.

        Raises UnreadableTimelineError when it fits one and yet names no certain day.
        """
        if text not in self.known:
            self.known[text] = None  # until it is read: words that stand for themselves end here
            try:
                with note_about(text):
                    self.known[text] = self._read(self.vocabulary.stands_for(text))
            except UnreadableTimelineError:
                del self.known[text]
                raise
        return self.known[text]

    def read_at_hour(self, text: str) -> DateRange | None:
        """As `read`, or the one day beside an hour of it: `tomorrow at 5 pm`."""
        found = self.read(text)
        if found is None and " " in text:
            each = (self.read(rest) for _, rest, _ in list_beside_clock(text, self.vocabulary))
            found = next((day for day in each if day and day.start == day.end), None)
        return found

    def read_length(self, text: str) -> Length | None:
        """The length that a plain text names; None if it is none."""
        return read_length(self.vocabulary.stands_for(text), self.vocabulary)

    def _read(self, text: str) -> DateRange | None:
        """The 2nd Wednesday is tried before the 2nd, which might be a Wednesday too."""
        if text in self.context.named:
            return make_one_day(self.context.named[text])
        first = self._read_pattern(text, ("nth_weekday",))
        dated = first or self.by_date(text) or self.holidays.find_feast(text)
        return dated or self._read_length(text) or self._read_pattern(text, _KINDS)

    def by_date(self, text: str) -> DateRange | None:
        """The day of a date."""
        return read_dated(text, self.context)

    def _read_length(self, text: str) -> DateRange | None:
        length = self.read_length(text)
        return (
            refuse_far(length.count_after(self.context.day, self.context.calendar))
            if length
            else None
        )

    def _read_pattern(self, text: str, kinds: Sequence[str]) -> DateRange | None:
        """The first pattern, in the order of their kinds, under which the whole text is a time.

        What goes backwards within a month, `the 28th to 5 December`, may still span two.
        """
        backwards: UnreadableTimelineError | None = None
        for kind in kinds:
            for found in self._matches(kind, text):
                try:
                    days = self._match(kind, found)
                except UnreadableTimelineError as refused:
                    if kind != "days_of_month" or refused.code != "timeline_backwards":
                        raise
                    backwards = refused
                    continue
                if days:
                    return refuse_far(days)
        if backwards:
            raise backwards
        return None

    def _match(self, kind: str, found: list[tuple[str, str]]) -> DateRange | None:
        """The days of a text that fits a pattern; None if its slots hold something else."""
        if kind == "two_times":
            return read_range(found[0][1], found[1][1], self)
        if kind in ("next_date", "from_now_to"):
            return read_next(found[0][1], self, from_now=kind == "from_now_to")
        if kind in ("in_year", "in_next_year"):
            return self._in_year(dict(found))
        slots = self._fill(found, in_week=kind in _WEEKS)
        return read_coming(kind, slots, self.context, self._read_days) if slots else None

    def _matches(self, kind: str, text: str) -> Iterator[list[tuple[str, str]]]:
        """The slots of each pattern that fits. `the 4th to 8th of January` is `4th to 8th January`.

        The small words of dates carry no meaning there.
        """
        yield from matches(self.patterns[kind], text)
        if kind == "days_of_month":
            yield from matches(self._bare_days, self.vocabulary.make_bare(text))

    def is_bare(self, text: str) -> bool:
        """Whether a text is the number of a day and nothing more: `the 4th`."""
        return any(map(self._fill, matches(self.patterns["day_of_month"], text)))

    def by_name(self, text: str) -> DateRange | None:
        """A day by its date, number or holiday: what is the same whenever it was said."""
        text = self.vocabulary.stands_for(text)
        return self.by_date(text) or self._read_pattern(text, ("day_of_month", "holiday"))

    def find_yearly(self, text: str) -> DateRange | None:
        """A day that comes again in a year, by its date or its holiday."""
        if self.is_bare(text := self.vocabulary.stands_for(text)):
            return None
        dated = self._read_pattern(text, ("nth_weekday",)) or self.by_date(text)
        return dated or self.holidays.find_feast(text) or self._read_pattern(text, _OF_EACH_YEAR)

    def _in_year(self, said: Mapping[str, str]) -> DateRange | None:
        """What comes each year, in the year that was said, or in the next."""
        year = self.vocabulary.read_year(said.get("year", ""))
        if self.vocabulary.read_period(said.get("period", "")) == "year":
            year = self.context.day.year + 1
        return read_in_year(said["time"], year, self) if year else None

    def as_said_on(self, day: dt.date) -> TimeParser:
        """The same reader for what was said on another day."""
        return TimeParser(replace(self.context, day=day), self.vocabulary)

    def _read_days(self, kind: str, slots: Slots) -> DateRange | None:
        """The days of a kind of pattern; the kinds without a reader of their own are parts."""
        reader = _READERS.get(kind)
        if reader:
            return reader(self.context, slots)
        return find_part(slots.time[0], kind, self.context.calendar)

    def _in_week(self, text: str) -> DateRange | None:
        """A time that names its week, which may have begun: `the week of November 30`."""
        begun = self._find_begun(text)
        if begun and not self.is_bare(text):
            return begun
        found = self.read(text)
        if begun and found:
            self.context.ask_which(begun.start, found.start)
        return found

    def _find_begun(self, text: str) -> DateRange | None:
        """A day that is over, in a week that is not; None if the text names none."""
        try:
            found = self.as_said_on(self.context.day - WEEK + DAY).by_name(text)
        except UnreadableTimelineError:
            return None
        week = self.context.find_period(found.start, "week") if found else None
        is_begun = found and week and found.start < self.context.day <= week.end
        return found if is_begun else None

    def _fill(self, found: Sequence[tuple[str, str]], *, in_week: bool = False) -> Slots | None:
        """What stands in each slot; None if one of them cannot be read."""
        slots = Slots(leads=found[0][0] if found else "")
        for name, text in sorted(found, key=lambda slot: SLOTS.index(slot[0])):
            reader = self._in_week if in_week and name == "time" else self._readers[name]
            value = reader(text)
            if value is None:
                return None
            getattr(slots, name).append(value)
            slots.said[name] = text
        return slots

    @cached_property
    def _bare_days(self) -> Sequence[str]:
        """The patterns of days of a month without the small words of dates."""
        return list(dict.fromkeys(map(self.vocabulary.make_bare, self.patterns["days_of_month"])))

    @cached_property
    def _readers(self) -> Mapping[str, Callable[[str], Any]]:
        words = self.vocabulary
        return {
            "period": words.read_period,
            "number": words.read_number,
            "weekday": words.read_weekday,
            "ordinal": words.read_ordinal,
            "day": words.read_ordinal,
            "month": words.read_month,
            "year": words.read_year,
            "holiday": self.holidays.read,
            "length": self.read_length,
            "time": self.read,
        }
