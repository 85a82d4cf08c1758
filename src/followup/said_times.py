"""A time as somebody says it, `early January`, `the week after Thanksgiving`: read as days."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from followup import said_beside, said_days
from followup.codes import PATTERNS
from followup.date_text import UnreadableDateError, read_date
from followup.instants import LAST_YEAR
from followup.phrasing import UnreadableTimelineError, matches
from followup.said_lengths import read_length
from followup.scenes import SLOTS, Slots
from followup.stretches import DAY, Stretch, one_day, part_of
from followup.which_day import about

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from followup.said_lengths import Length
    from followup.scenes import Scene
    from followup.vocabulary import Vocabulary

_READERS: Mapping[str, Callable[[Scene, Slots], Stretch | None]] = {
    **said_days.READERS,
    **said_beside.READERS,
}
_KINDS = tuple(kind for kind in PATTERNS if kind not in ("one_length", "two_lengths"))
_PARENTHESES = re.compile(r"\([^)]*\)")


class SaidTimes:
    """Reads times against the patterns of one language, in one scene.

    A time may hold other times, each shorter than itself, so reading ends; and each text is read
    once, so that it ends soon, whatever was written.
    """

    def __init__(self, scene: Scene, vocabulary: Vocabulary) -> None:
        """Take the scene it was said in and the words it was said with."""
        self.scene = scene
        self.vocabulary = vocabulary
        self.patterns: Mapping[str, Sequence[str]] = scene.words.timeline["patterns"]
        self.known: dict[str, Stretch | None] = {}

    def read(self, text: str) -> Stretch | None:
        """The days that a plain text names; None if it fits no pattern.

        Raises UnreadableTimelineError when it fits one and yet names no certain day.
        """
        if text not in self.known:
            self.known[text] = None  # until it is read: words that stand for themselves end here
            try:
                with about(text):
                    self.known[text] = self._read(self.vocabulary.stands_for(text))
            except UnreadableTimelineError:
                del self.known[text]
                raise
        return self.known[text]

    def length(self, text: str) -> Length | None:
        """The length that a plain text names; None if it is none."""
        return read_length(self.vocabulary.stands_for(text), self.vocabulary)

    def _read(self, text: str) -> Stretch | None:
        """The 2nd Wednesday is tried before the 2nd, which might be a Wednesday too."""
        if text in self.scene.named:
            return one_day(self.scene.named[text])
        first = self._pattern(text, ("nth_weekday",))
        return first or self._date(text) or self._length(text) or self._pattern(text, _KINDS)

    def _date(self, text: str) -> Stretch | None:
        try:
            return one_day(read_date(text, self.scene.words, self.scene.day, ahead=True))
        except UnreadableDateError as unreadable:
            if unreadable.code == "not_a_date":
                return None
            raise UnreadableTimelineError(unreadable.code, **unreadable.values) from None

    def _length(self, text: str) -> Stretch | None:
        length = self.length(text)
        return self._near(length.after(self.scene.day, self.scene.calendar)) if length else None

    def _pattern(self, text: str, kinds: Sequence[str]) -> Stretch | None:
        """The first pattern, in the order of their kinds, under which the whole text is a time."""
        for kind in kinds:
            for found in matches(self.patterns[kind], text):
                slots = self._filled(found)
                stretch = self._days(kind, slots) if slots else None
                if stretch:
                    return self._near(stretch)
        return None

    def _days(self, kind: str, slots: Slots) -> Stretch | None:
        """The days of a kind of pattern; the kinds without a reader of their own are parts."""
        reader = _READERS.get(kind)
        if reader:
            return reader(self.scene, slots)
        return part_of(slots.time[0], kind, self.scene.calendar)

    def _near(self, stretch: Stretch) -> Stretch:
        """The stretch, refused if it lies beyond all calendars."""
        if stretch.end.year > LAST_YEAR:
            raise UnreadableTimelineError("timeline_too_far")
        return stretch

    def _filled(self, found: Sequence[tuple[str, str]]) -> Slots | None:
        """What stands in each slot; None if one of them cannot be read."""
        slots = Slots()
        for name, text in sorted(found, key=lambda slot: SLOTS.index(slot[0])):
            value = self._readers[name](text)
            if value is None:
                return None
            getattr(slots, name).append(value)
        return slots

    @cached_property
    def _readers(self) -> Mapping[str, Callable[[str], Any]]:
        words = self.vocabulary
        return {
            "period": words.period,
            "weekday": words.weekday,
            "ordinal": words.ordinal,
            "day": words.ordinal,
            "month": words.month,
            "year": words.year,
            "holiday": self._holiday,
            "length": self.length,
            "time": self.read,
        }

    def _holiday(self, text: str) -> Stretch | None:
        """The next holiday of that name, and the closed days after it that have the name too."""
        names = {self.vocabulary.plain(name) for name in self._listed_as(text)}
        closed = self._holidays
        first = next((day for day, holiday in closed.items() if holiday in names), None)
        if first is None:
            return None
        last = first
        while f" {text} " in f" {closed.get(last + DAY, '')} ":
            last += DAY
        return Stretch(first, last)

    def _listed_as(self, name: str) -> Iterator[str]:
        """A holiday's name as people say it, in the forms in which a calendar may list it."""
        for pattern in self.scene.words.timeline["holidays"]:
            yield pattern.replace("[holiday]", name)

    @cached_property
    def _holidays(self) -> dict[dt.date, str]:
        """The public holidays of the place that are not over, by day, as plain names."""
        closed = sorted(self.scene.calendar.closed.items())
        return {
            day: self.vocabulary.plain(_PARENTHESES.sub("", name))
            for day, name in closed
            if day >= self.scene.day
        }
