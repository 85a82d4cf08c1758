"""The single words of a time that somebody names: numbers, units, weekdays, months, clock times."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR
from followup.language.date_names import find_month, find_weekday, read_day_number
from followup.language.patterns import LONGEST, close_up, make_plain, spell_out
from followup.time_expressions.clock_times import ClockTimes
from followup.time_expressions.word_lists import make_lists

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from followup.language.wording import Words

_CLOSE = re.compile(r"(\d+)([^\W\d_]{2,})\b")  # 2weeks, 17dec; one letter may be of a clock, 5h
_MONTH_AND_DAY = re.compile(r"\b([^\W\d_]{3,})\.?(\d{1,2})\b")  # dec4; shorter is no month: q1
_MANY_HOURS = re.compile(r"\b(2[4-9]|[3-9]\d|1\d\d)h\b")  # 24h is no time of a day, 17h is
_TWICE = re.compile(r"\b([^\W\d]{1,20})\s?\((\d{1,4})\)")  # ten (10), as contracts have it
_CENTURY = 2000  # the one that years in words are of
_FIRST_WORDED = 10  # `twenty seven` is a number, `twenty twelve` a year
_TWO_DIGITS = 100  # years of a century
_DIGITS = 4
"""As many as the longest span has, and as a year has."""


@lru_cache(maxsize=16)
def make_vocabulary(words: Words) -> Vocabulary:
    """The vocabulary of a language, made once for all that is read in it."""
    return Vocabulary(words)


class Vocabulary:
    """What the slots of patterns may hold, as plain text; every reader gives None for other text.

    Months count from 1, weekdays from Monday = 0.
    """

    def __init__(self, words: Words) -> None:
        """Take the words of one language."""
        self.words = words

    def make_plain(self, text: str) -> str:
        """A text as patterns are held against it: plain, and its contractions written out.

        A unit that stands close to its number is parted from it: `48hrs`, `2-3wks`.
        """
        return self._known_plain(text) if len(text) <= LONGEST else self._make_plain_text(text)

    @cached_property
    def _known_plain(self) -> Callable[[str], str]:
        """Each word of a text is looked at again in every piece of it that may be a time."""
        return lru_cache(maxsize=8192)(self._make_plain_text)

    def _make_plain_text(self, text: str) -> str:
        text = close_up(_TWICE.sub(self._write_once, text))
        spelt = str(spell_out(make_plain(text), self.words.timeline["contractions"]))
        spelt = self._parted_numbers.sub(lambda found: "-".join(found[0].split()), spelt)
        spelt = _MANY_HOURS.sub(r"\1 h", spelt)
        spelt = _MONTH_AND_DAY.sub(self._write_month_apart, spelt)
        return _CLOSE.sub(lambda found: self._read_part(*found.groups()), spelt)

    def write_years_in_digits(self, text: str) -> str:
        """A text where years in words are in digits: `two thousand twenty-seven` is 2027."""
        return self._worded_years.sub(lambda found: self._write_year_said(found[0]), text)

    def _write_year_said(self, text: str) -> str:
        one_by_one = {words.replace("-", " "): year for words, year in self._years.items()}
        return one_by_one[" ".join(text.casefold().replace("-", " ").split())]

    def _write_month_apart(self, found: re.Match[str]) -> str:
        """`dec4` is `dec 4`."""
        name, day = found.groups()
        return f"{name} {day}" if self.read_month(name) is not None else found[0]

    def _write_once(self, found: re.Match[str]) -> str:
        """`ten (10)` is ten."""
        word, digits = found.groups()
        return digits if self.read_number(make_plain(word)) == int(digits) else found[0]

    def _read_part(self, number: str, unit: str) -> str:
        return f"{number} {unit}" if unit in self._units else f"{number}{unit}"

    def make_bare(self, text: str) -> str:
        """A text without the small words that dates may have."""
        small = make_lists(self.words).small
        return " ".join(word for word in text.split() if word not in small)

    def read_number(self, text: str) -> int | None:
        """How many: `14`, `two`."""
        if _is_number(text):
            return int(text)
        named = self._numbers.get(text)
        return int(named) if named else None

    def read_ordinal(self, text: str) -> int | None:
        """Which one, from the first = 1: `4`, `4th`, `fourth`."""
        number = read_day_number(text, self.words) or int(self._ordinals.get(text, 0))
        return number or None

    def read_unit(self, text: str) -> Unit | None:
        """A unit that lengths are counted in."""
        found = self._units.get(text)
        return Unit(found) if found else None

    def read_period(self, text: str) -> str | None:
        """A range of the calendar."""
        return self._periods.get(text)

    def read_weekday(self, text: str) -> int | None:
        """A day of the week."""
        return find_weekday(text, self.words)

    def read_month(self, text: str) -> int | None:
        """A month of the year."""
        index = find_month(text, self.words)
        return None if index is None else index + 1

    def read_year(self, text: str) -> int | None:
        """A year in four digits, of those that dates may lie in."""
        is_year = _is_number(text) and len(text) == _DIGITS
        return int(text) if is_year and FIRST_YEAR <= int(text) <= LAST_YEAR else None

    def is_clock(self, text: str) -> bool:
        """Whether the text is a time of day: `5pm`, `17:30`."""
        return self._clock.is_clock(text)

    def is_bare_clock(self, text: str) -> bool:
        """Whether the text is a time of day beside a single day only: `at 7`, `from 9 to 11`."""
        return self._clock.is_bare(text)

    def is_hour_told(self, text: str) -> bool:
        """Whether the text is an hour behind a word that tells so: `at 7`."""
        return self._clock.is_told(text)

    def is_near(self, text: str) -> bool:
        """Whether the text is today or tomorrow, or a phrase that is short for a day."""
        return text in self._near or text in self._stands_for

    def stands_for(self, text: str) -> str:
        """The phrase that another is short for, or the text itself."""
        return self._stands_for.get(text, text)

    def list_short_for(self, phrase: str) -> Sequence[str]:
        """The phrases that are short for another, the longest first."""
        short = [one for one, meant in self._stands_for.items() if meant == phrase]
        return sorted(short, key=len, reverse=True)

    def read_length(self, text: str) -> str | None:
        """The length that a whole phrase names: `a fortnight` is `2 weeks`."""
        return self._lengths.get(text)

    @cached_property
    def _parted_numbers(self) -> re.Pattern[str]:
        """Numbers of two words without their hyphen, `twenty first`; nothing if there are none."""
        named = [*self._numbers, *self._ordinals]
        parted = [name.replace("-", " ") for name in named if "-" in name]
        listed = "|".join(sorted(map(re.escape, parted), key=len, reverse=True))
        return re.compile(rf"\b(?:{listed})\b" if listed else r"(?!)")

    @cached_property
    def _worded_years(self) -> re.Pattern[str]:
        """The years in words, the longest first; nothing if there are none."""
        listed = sorted(self._years, key=len, reverse=True)
        spaced = (r"\s+".join(map(re.escape, words.split())) for words in listed)
        either = "|".join(words.replace("\\-", r"[\s-]") for words in spaced)
        number = "|".join(map(re.escape, self._numbers))
        ends = rf"\b(?!-|\s+(?:\w+\s+)?(?:{number})\b)"  # `dos mil treinta y dos` is not 2030
        return re.compile(rf"\b(?:{either}){ends}" if either else r"(?!)", re.IGNORECASE)

    @cached_property
    def _years(self) -> Mapping[str, str]:
        """The coming years of this century as they are said: the patterns, with each number."""
        said = self.words.timeline["years"]
        near = {word: int(number) for word, number in self.words.timeline["numbers"].items()}
        return {
            pattern.replace("[number]", word): str(_CENTURY + number)
            for pattern in said
            for word, number in near.items()
            if _FIRST_WORDED <= number < _TWO_DIGITS
        }

    @cached_property
    def _near(self) -> frozenset[str]:
        return frozenset(make_plain(self.words.dates[name]) for name in ("today", "tomorrow"))

    @cached_property
    def _clock(self) -> ClockTimes:
        return ClockTimes(self.words)

    @cached_property
    def _numbers(self) -> Mapping[str, str]:
        return self._make_plain("numbers")

    @cached_property
    def _ordinals(self) -> Mapping[str, str]:
        return self._make_plain("ordinals")

    @cached_property
    def _lengths(self) -> Mapping[str, str]:
        return self._make_plain("lengths")

    @cached_property
    def _stands_for(self) -> Mapping[str, str]:
        phrases = self._make_plain("stands_for")
        return {phrase: make_plain(meant) for phrase, meant in phrases.items()}

    @cached_property
    def _units(self) -> Mapping[str, str]:
        return _map_by_name(self.words.timeline["units"])

    @cached_property
    def _periods(self) -> Mapping[str, str]:
        return _map_by_name(self.words.timeline["periods"])

    def _make_plain(self, part: str) -> dict[str, str]:
        return {make_plain(phrase): value for phrase, value in self.words.timeline[part].items()}


def _map_by_name(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {make_plain(name): thing for thing, listed in names.items() for name in listed}


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS
