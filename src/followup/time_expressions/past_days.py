"""A day that is over, as people name it from today: `Friday`, `the 19th`, `3 days ago`, `11-20`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.business_days import BusinessCalendar
from followup.dates.plain_datetime import PlainDateTime
from followup.language.date_parser import UnreadableDateError, find_nearest, read_date_time
from followup.language.patterns import UnreadableTimelineError, matches
from followup.time_expressions.date_ranges import DAY, WEEK, find_weekday_from
from followup.time_expressions.durations import read_length
from followup.time_expressions.lexicon import make_vocabulary

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from followup.language.wording import Words

_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})")  # 11-20, which is 11/20
_EXACT = (Unit.DAY, Unit.WEEK)  # the units by which people count back to a certain day
_FAR = DAY * 300  # most of a year: nearer, the year that was written may well be meant
_A_MONTH = 31  # days, at most: within two months there is a day of each number


def read_past_date(text: str, words: Words, today: dt.date) -> PlainDateTime:
    """Read a day that was, with an optional clock time: a date, or a name for a day that is over.

    Raises UnreadableDateError when no date, or more than one, can be meant.
    """
    return read_date_time(text, words, today, lambda plain: PastDays(words, today).read(plain))


def find_other_year(text: str, date: dt.date, today: dt.date) -> dt.date | None:
    """The same day of the year nearest to today, where a year that was written is far from it.

    None where the date is near, and of an ISO date, which says its year first and for certain.
    """
    if abs(date - today) <= _FAR or PlainDateTime.from_iso(text.strip()):
        return None
    return find_nearest(date, today)


class PastDays:
    """Reads names of days that are over against the patterns of one language."""

    def __init__(self, words: Words, today: dt.date) -> None:
        """Take the words of a language and the day from which the days are named."""
        self.vocabulary = make_vocabulary(words)
        self.words = words
        self.today = today

    def read(self, text: str) -> dt.date | None:
        """The day that a text names; None if it names none.

        Raises UnreadableDateError for one of two days that may both be meant.
        """
        plain = self.vocabulary.make_plain(_DASHED.sub(r"\1/\2", text))
        if plain != self.vocabulary.make_plain(text):
            return read_date_time(plain, self.words, self.today).day
        for kind, reader in self._readers.items():
            for slots in matches(self.words.timeline["past"][kind], plain):
                day = reader(dict(slots))
                if day:
                    return day
        return None

    def _read_ago(self, slots: Mapping[str, str]) -> dt.date | None:
        """So many days or weeks before today; how long a month is, nobody says for certain."""
        try:
            length = read_length(self.vocabulary.stands_for(slots["length"]), self.vocabulary)
        except UnreadableTimelineError:
            return None
        if length is None or length.is_range or length.last.unit not in _EXACT:
            return None
        return length.count_before(self.today, BusinessCalendar()).start

    def _read_before_yesterday(self, _: Mapping[str, str]) -> dt.date:
        return self.today - DAY * 2

    def _read_weekday(self, slots: Mapping[str, str]) -> dt.date | None:
        """The last such weekday; on that weekday itself today may be meant, or a week ago."""
        weekday = self.vocabulary.read_weekday(slots["weekday"])
        if weekday is None:
            return None
        last = find_weekday_from(self.today - WEEK, weekday)
        if weekday == self.today.weekday():
            self._ask_which(last, self.today)
        return last

    def _read_last_weekday(self, slots: Mapping[str, str]) -> dt.date | None:
        """`this past Friday`: the last one before today."""
        weekday = self.vocabulary.read_weekday(slots["weekday"])
        return None if weekday is None else find_weekday_from(self.today - WEEK, weekday)

    def _read_day_of_month(self, slots: Mapping[str, str]) -> dt.date | None:
        """The last day of that number, unless the coming one is as near: then it is asked."""
        number = self.vocabulary.read_ordinal(slots["ordinal"])
        ago = [n for n in range(2 * _A_MONTH) if (self.today - DAY * n).day == number]
        ahead = [n for n in range(2 * _A_MONTH) if (self.today + DAY * n).day == number]
        if not ago or not ahead:
            return None
        last, coming = self.today - DAY * ago[0], self.today + DAY * ahead[0]
        if ahead[0] and ago[0] >= ahead[0]:
            self._ask_which(last, coming)
        return last

    def _ask_which(self, one: dt.date, other: dt.date) -> None:
        said = {"one": self.words.say_full_date(one), "other": self.words.say_full_date(other)}
        raise UnreadableDateError("date_which", (one, other), **said)

    @property
    def _readers(self) -> Mapping[str, Callable[[Mapping[str, str]], dt.date | None]]:
        return {
            "ago": self._read_ago,
            "before_yesterday": self._read_before_yesterday,
            "last_weekday": self._read_last_weekday,
            "weekday": self._read_weekday,
            "day_of_month": self._read_day_of_month,
        }
