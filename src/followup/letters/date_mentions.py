"""Days as a letter names them, `yesterday`, `on Monday, November 16`: found in a text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.language.date_names import find_month, find_weekday, read_day_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followup.language.wording import Words

MOST_DAYS_FOR_BARE_WEEKDAY = 6
"""A weekday alone names a day no further back than this: a week back it is that of today too."""

MOST_DAYS_WITHOUT_YEAR = 120
"""A date without its year is the nearest one, if that is within so many days.

Half a year away it may be of either year; this stays well below.
"""

NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
"""Days from today, for each word that a language has for such a day, by its key in the wording."""

_NEAR = 400
"""As many characters around a day are looked at: a long sentence."""

_GAP = r"[ \t]+"  # between the words that name a day: on one line, as wide as it is typed
_WITHIN = r"[^\w.!?\n]"  # between words of one sentence: no stop and no end of a line


@dataclass(frozen=True)
class DayName:
    """A day that a text names. `said` is how; what it does not say of the day is None."""

    said: str
    near: int | None = None
    weekday: int | None = None
    month: int | None = None
    number: int | None = None
    year: int | None = None

    def find_date(self, near: dt.date) -> dt.date | None:
        """The date it names, in the year that puts it nearest; None if there is no such day."""
        years = [self.year] if self.year else [near.year + more for more in (-1, 0, 1)]
        dates = [
            day
            for year in years
            if (day := _make_existing(year, self.month or 0, self.number or 0))
        ]
        return min(dates, key=lambda day: abs(day - near), default=None)

    def means(self, day: dt.date, sent: dt.date) -> bool:
        """Whether it can mean that day in a letter of the day `sent`."""
        if self.near is not None:
            return sent + dt.timedelta(days=self.near) == day
        if self.month is not None:
            return self.find_date(day) == day
        return self.weekday == day.weekday()

    def is_bare(self) -> bool:
        """Whether it is a weekday and nothing more."""
        return self.weekday is not None and self.month is None


class DayNames:
    """Finds the names of days in a language."""

    def __init__(self, words: Words) -> None:
        """Take the language's words for days, months and what may stand around them."""
        self.words = words
        weekday = _match_any([*words.weekdays, *words.short_weekdays])
        month = _match_any([*words.months, *words.short_months])
        small = rf"(?:(?:{_match_any(words.small_words)}){_GAP})?"
        number = rf"\d{{1,2}}(?:{_match_any(words.day_endings)})?"
        dates = (
            rf"(?P<m1>{month})\.?{_GAP}{small}(?P<d1>{number})"
            rf"|(?P<d2>{number}){_GAP}{small}(?P<m2>{month})"
        )
        date = rf"(?:{dates})(?:,?{_GAP}(?P<year>\d{{4}}))?"
        alone = date.replace("P<", "P<_")
        near = _match_any([words.dates[name] for name in NEAR])
        before = rf"(?:{re.escape(words.dates['last_weekday'].partition('[weekday]')[0])})?"
        whole = _match_any(words.weekdays)
        self._dated = re.compile(
            rf"(?<!\w)(?P<weekday>(?i:{whole})|{weekday})\.?,?{_GAP}{small}{date}(?!\w)"
        )
        self.pattern = (
            rf"(?:(?:{_match_any(words.small_words)}){_GAP})?(?:(?P<near>{near})"
            rf"|{before}(?P<weekday>{weekday})(?:,?{_GAP}{small}{date})?|{alone})"
            r"(?!\w)"
        )
        self._day = re.compile(self.pattern)
        self._more = re.compile(rf"{_WITHIN}*(?:\w+{_WITHIN}+)?(?:\d|(?:{weekday}|{near})(?!\w))")
        # A stop behind a weekday ends its sentence: no list goes on from there, but from `Mon.,`.
        ended = rf"(?:{weekday})(?:\.(?=,))?"
        self._so_far = re.compile(rf"(?<!\w){ended}{_WITHIN}+(?:\w+{_WITHIN}+)?$")

    def find_after(self, lead: str, text: str) -> Iterator[tuple[DayName, str]]:
        """The days named right after these words, each with what follows in its sentence.

        A name that may be part of a list or a range of days is none.
        """
        longest, behind = _compile_behind(lead)
        if longest not in text:
            return
        for led in behind.finditer(text):
            found = self._day.match(text, led.end())
            if found and not self._more.match(text, found.end()):
                yield self._read_name(found), cut_after(text, found.end())

    def find_dated(self, text: str) -> Iterator[DayName]:
        """The dates named with their weekday, apart from lists and ranges of days."""
        for found in self._dated.finditer(text):
            listed = self._so_far.search(text[max(0, found.start() - _NEAR) : found.start()])
            if not listed and not self._more.match(text, found.end()):
                yield self._read_name(found)

    def _read_name(self, found: re.Match[str]) -> DayName:
        groups = {name.lstrip("_"): part for name, part in found.groupdict().items() if part}
        month, number = groups.get("m1") or groups.get("m2"), groups.get("d1") or groups.get("d2")
        near = [days for name, days in NEAR.items() if self.words.dates[name] == groups.get("near")]
        index = find_month(month.casefold(), self.words) if month else None
        return DayName(
            said=" ".join(found[0].split()),
            near=near[0] if near else None,
            weekday=find_weekday(groups["weekday"].casefold(), self.words)
            if "weekday" in groups
            else None,
            month=None if index is None else index + 1,
            number=read_day_number(number, self.words) if number else None,
            year=int(groups["year"]) if "year" in groups else None,
        )


def cut_before(text: str, end: int) -> str:
    """What stands in a sentence before a place of the text."""
    return re.split(r"[.!?:;]\s|\n", text[:end])[-1]


def cut_after(text: str, start: int) -> str:
    """What stands in a sentence after a place of the text."""
    near = text[start : start + _NEAR]
    return re.split(r"[.!?;](?:\s|$)|\n", near, maxsplit=1)[0]


@lru_cache(maxsize=1024)  # all messages of a guide lead to days in a few hundred ways
def _compile_behind(lead: str) -> tuple[str, re.Pattern[str]]:
    """The longest of the words that lead to a day, found fast, and a pattern for their end."""
    behind = re.compile(rf"(?<!\w){allow_gaps(lead)}{_GAP}")
    return max(lead.split(), key=len, default=""), behind


def allow_gaps(phrase: str) -> str:
    """A pattern for a phrase, whatever the width of the gaps between its words."""
    return _GAP.join(map(re.escape, phrase.split()))


def _match_any(names: Iterable[str]) -> str:
    return "|".join(sorted({re.escape(name) for name in names}, key=len, reverse=True))


def _make_existing(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
