"""A time of day as people write it, `5pm`, `17:30 CET`, `noon`: known, never taken for a day."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR
from followup.language.patterns import make_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from followup.language.wording import Words

# Hours to 24, for `24:00` ends a day; minutes as in 17:30, 17:30:00, 17.30 and 17h30. No number
# beyond a clock's is a time of day.
_DIGITS = r"(?:[01]?\d|2[0-4])"
_MINUTES = r"(?::[0-5]\d(?::[0-5]\d)?|[.h][0-5]\d)"
_FOUR = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
"""`1700`, which is a time of day unless it may be a year."""

_HAS_DIGIT = re.compile(r"\d")  # or a word of hours: what has neither is no time of day


class ClockTimes:
    """The times of day of one language."""

    def __init__(self, words: Words) -> None:
        """Take the words of one language."""
        self.words: Mapping[str, Sequence[str]] = words.timeline["clock"]

    def is_clock(self, text: str) -> bool:
        """Whether a plain text is a time of day, or from one to another, and nothing else.

        Hours alone are a time of day only with something that tells so: `5pm`, `at five`.
        """
        if not (_HAS_DIGIT.search(text) or self._words.intersection(text.split(" "))):
            return False
        if _FOUR.fullmatch(text):
            return not FIRST_YEAR <= int(text) <= LAST_YEAR
        return self._written.fullmatch(text) is not None

    def is_bare(self, text: str) -> bool:
        """Whether a plain text is hours and nothing that tells so: `at 7`, `from 9 to 11`.

        Days of a month may be told by the same words: only beside a single day they are hours.
        """
        return self._hours.fullmatch(text) is not None

    def is_told(self, text: str) -> bool:
        """Whether a plain text is an hour behind a word that tells so: `at 7`."""
        return self._told.fullmatch(text) is not None

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words one of which every time of day without digits has."""
        told = (*self.words["times"], *self.words["hours"])
        return frozenset(word for phrase in told for word in make_plain(phrase).split())

    @cached_property
    def _written(self) -> re.Pattern[str]:
        return _compile(self._pattern)

    @cached_property
    def _hours(self) -> re.Pattern[str]:
        span = f"{self._ranges}{self._any}{self._joins}{self._any}"
        return _compile(f"(?:{span}|{self._told.pattern})")

    @cached_property
    def _told(self) -> re.Pattern[str]:
        return _compile(f"{self._at} {self._hour}{self._minutes}?")

    @cached_property
    def _pattern(self) -> str:
        """One time of day, or a range with at least one end that is plainly a time of day."""
        sure, any_time, joins = self._sure, self._any, self._joins
        ranges = f"(?:{self._ranges})?"
        span = f"{ranges}(?:{sure}{joins}{any_time}|{any_time}{joins}{sure})"
        return f"(?:{span}|{sure})(?: {_match_either(self.words['or'])} (?:{span}|{sure}))?"

    @cached_property
    def _any(self) -> str:
        """A time of day that could be a number of anything else."""
        minutes = f"(?:{_MINUTES}|{self._minutes})?"
        hour = f"(?:{self._past} )?{self._hour}{minutes}"
        return f"(?:{self._at} )?(?:{hour}|{self._named}){self._ends}*"

    @cached_property
    def _sure(self) -> str:
        """A time of day by itself: with a word of its part, minutes, or an ending."""
        past, hour, ends, minutes = self._past, self._hour, self._ends, self._minutes
        half = f"(?:{self._at} )?{past} {hour}{ends}*"
        ended = f"(?:{self._at} )?{hour}(?:{_MINUTES}{ends}*|{minutes}?{ends}+)"
        four = rf"{_FOUR.pattern}{ends}+"
        return f"(?:{half}|{ended}|{four}|(?:{self._at} )?{self._named}{ends}*)"

    @cached_property
    def _ends(self) -> str:
        return rf"(?: ?{_match_either(self.words['endings'])}\.?(?![^\W_]))"

    @cached_property
    def _hour(self) -> str:
        return rf"(?:{_DIGITS}(?!\d)|{_match_either(self.words['hours'])}(?![^\W_]))"

    @cached_property
    def _minutes(self) -> str:
        return f"(?: {_match_either(self.words['minutes'])})"

    @cached_property
    def _past(self) -> str:
        return _match_either(self.words["past"])

    @cached_property
    def _named(self) -> str:
        return _match_either(self.words["times"])

    @cached_property
    def _at(self) -> str:
        return _match_either(self.words["at"])

    @cached_property
    def _ranges(self) -> str:
        return f"{_match_either(self.words['ranges'])} "

    @cached_property
    def _joins(self) -> str:
        return f"(?: ?- ?| {_match_either(self.words['joins'])} )"


def _match_either(phrases: Iterable[str]) -> str:
    """One of some phrases, the longest first."""
    listed = sorted({make_plain(phrase) for phrase in phrases}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, listed))})"


@lru_cache(maxsize=64)
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
