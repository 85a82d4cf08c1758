"""A holiday by the name that people give it: its days in the calendar of the place."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from followup.time_expressions.date_ranges import DAY, DateRange, compute_easter, make_one_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from followup.time_expressions.context import TimeContext
    from followup.time_expressions.lexicon import Vocabulary

_PARENTHESES = re.compile(r"\([^)]*\)")
"""Built-in names have remarks in them, `(observed)`, which nobody says."""


class HolidayParser:
    """Finds holidays of a context's place by their names."""

    def __init__(self, context: TimeContext, vocabulary: Vocabulary) -> None:
        """Take the context it was said in and the words it was said with."""
        self.context = context
        self.vocabulary = vocabulary

    def read(self, text: str) -> DateRange | None:
        """The next holiday of that name, and the closed days after it that have the name too.

        Refused where the last one is nearer: then that one may be meant, which is over.
        """
        if text in self._no_holidays or self._is_before_all:
            return None
        names = {self.vocabulary.make_plain(name) for name in self._list_forms(text)}
        each = [
            self._with_days_after(day, text) for day, name in self._days.items() if name in names
        ]
        coming = next((found for found in each if found.end >= self.context.day), None)
        past = [found for found in each if found.end < self.context.day]
        if past and coming and self.context.is_over(past[-1].end, coming.start):
            self.context.say_over(past[-1].end, coming.start)
        return coming

    def find_feast(self, text: str) -> DateRange | None:
        """The coming feast of that name of those that move with Easter; None if there is none."""
        days = self._feasts.get(self.vocabulary.make_bare(text))
        if days is None:
            return None
        return self.context.find_yearly(lambda year: make_one_day(compute_easter(year) + days))

    def _with_days_after(self, first: dt.date, name: str) -> DateRange:
        last = first
        while f" {name} " in f" {self._days.get(last + DAY, '')} ":
            last += DAY
        return DateRange(first, last)

    def _list_forms(self, name: str) -> Iterator[str]:
        """A holiday's name as people say it, in the forms in which a calendar may list it."""
        for pattern in self.context.words.timeline["holidays"]:
            yield pattern.replace("[holiday]", name)

    @property
    def _is_before_all(self) -> bool:
        """Whether it was said before the first known year: the first known day is years ahead."""
        years = self.context.calendar.years
        return years is not None and self.context.day.year < years[0]

    @property
    def names(self) -> frozenset[str]:
        """The plain names of all holidays of the place."""
        return frozenset(self._days.values())

    @cached_property
    def _feasts(self) -> Mapping[str, dt.timedelta]:
        """The feasts that move with Easter, by their plain names, with their distance from it."""
        feasts = self.context.words.timeline["feasts"].items()
        plain = ((self.vocabulary.make_plain(name), days) for name, days in feasts)
        return {self.vocabulary.make_bare(name): DAY * int(days) for name, days in plain}

    @cached_property
    def _no_holidays(self) -> frozenset[str]:
        """The words in names of holidays that are none alone: `work`."""
        words = self.context.words.timeline["sentences"]["no_holidays"]
        return frozenset(map(self.vocabulary.make_plain, words))

    @cached_property
    def _days(self) -> Mapping[dt.date, str]:
        """The public holidays of the place by day, as plain names."""
        closed = sorted(self.context.calendar.closed.items())
        return {day: self.vocabulary.make_plain(_PARENTHESES.sub("", name)) for day, name in closed}
