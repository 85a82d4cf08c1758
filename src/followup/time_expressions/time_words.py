"""Which words of a text may be part of a time, and which of them make it one."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from followup.language.patterns import matches
from followup.time_expressions.word_lists import make_lists, pad

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followup.time_expressions.lexicon import Vocabulary
    from followup.time_expressions.sentences import Sentence, Word

# Words that could belong to a time, by their look alone; what they say is read later, or asked. A
# clock is 17:30, 17h30 or 9:00-10:30; an hour has no sign of one but the word before it.
_DATE = re.compile(
    r"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?|\d{1,2}[-/.]\d{4}|\d{1,4}\.?[^\W\d]*|\d+\+|[^\W\d]\d"
    r"|\d{4}-\d\d-\d\dt\d\d:\d\d(:\d\d)?"
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:-\d{1,2}[:.h]\d{2})?[^\W\d]*")
_HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?:am?|pm?|h)?")

_ENDS = ' .,;:!?…()"“”¿¡'  # around a word as it was typed
_JOINS = re.compile(r"[-/]")  # 18-Dec, Q1/2027


class TimeWords:
    """The words of one language that times are made of."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        holidays: Iterable[str],
        named: tuple[str, ...] = (),
        other_days: tuple[str, ...] = (),
    ) -> None:
        """Take the language, the holidays of a place and the guide's names of days, both plain.

        `other_days` are the guide's words that tell of another day than that of an answer.
        """
        self.named = named
        self.other_days = tuple(map(pad, other_days))
        self.vocabulary = vocabulary
        self.lists = make_lists(vocabulary.words)
        self.holidays = frozenset(word for name in holidays for word in name.split())

    def may_be(self, word: Word) -> bool:
        """Whether a word may stand in a time."""
        return (
            bool(word.plain)
            and not self.is_no_time(word)
            and all(
                part in self._any or self.is_strong(part) or _CLOCK.fullmatch(part)
                for part in word.plain
            )
        )

    def names(self, sentence: Sentence, place: int) -> bool:
        """Whether a word is of those that name a time: a weekday, a month, a unit, a date.

        `may` is a month only where it is written like a name, or beside a number.
        """
        word = sentence.words[place]
        if not any(self.is_strong(part) or part in self.holiday_words for part in word.plain):
            before = sentence.words[max(place - 1, 0)].plain
            return (*before, *word.plain) in self.lists.pairs
        if not all(part in self.lists.also_words for part in word.plain):
            return True
        is_name = (
            word.is_capital and place > 0 and not any(map(self.vocabulary.read_unit, word.plain))
        )
        return (
            is_name
            or self._is_month_named(sentence, place)
            or self._is_beside_number(sentence, place)
        )

    def _is_month_named(self, sentence: Sentence, place: int) -> bool:
        """Whether a word is a month behind one that comes before times: `in may`."""
        before = sentence.words[max(place - 1, 0)].plain if place else ()
        is_month = any(
            self.vocabulary.read_month(part) is not None for part in sentence.words[place].plain
        )
        return is_month and bool(before) and self.lists.before_months.issuperset(before)

    def is_of_time(self, sentence: Sentence, place: int) -> bool:
        """Whether a word speaks of a time wherever it stands; a bare number may count anything.

        A word of a holiday does where it is written like a name: `New`, and not `new`.
        """
        word = sentence.words[place]
        if any(part in self.lists.other_times for part in word.plain):
            return True
        if not self.names(sentence, place) or self.is_no_time(word):
            return False
        if not any(map(self.is_strong, word.plain)):
            return word.is_capital and place > 0
        if self.is_hour(sentence.words, place) or self.vocabulary.is_clock(" ".join(word.plain)):
            return False
        is_wish = self.is_wished(sentence.words, place)
        return not is_wish and not all(map(self._is_count, word.plain))

    def is_wished(self, words: Sequence[Word], place: int) -> bool:
        """Whether a word stands behind one that wishes it: `have a great week`."""
        before = words[place - 1].plain if place else ()
        return bool(before) and self.lists.wishes.issuperset(before)

    def is_hour(self, words: Sequence[Word], place: int) -> bool:
        """Whether a word is an hour of a day, behind one that tells so: `at 7`, `at 8:45`."""
        before = words[max(place - 1, 0)].plain
        is_hour = all(_HOUR.fullmatch(part) for part in words[place].plain)
        return is_hour and not self.lists.before_hours.isdisjoint(before)

    def _is_count(self, part: str) -> bool:
        """Whether a plain word is a number and no year."""
        number = self.vocabulary.read_number(part) or self.vocabulary.read_ordinal(part)
        return number is not None and self.vocabulary.read_year(part) is None

    def is_no_time(self, word: Word) -> bool:
        """Whether a word looks like a time and is none: `24/7`, or `está` but for its accent."""
        looks = {"".join(word.plain), word.typed.casefold().strip(_ENDS)}
        return not looks.isdisjoint(self.lists.no_times)

    def is_strong(self, part: str) -> bool:
        """Whether a plain word can name a time by itself, or with a number."""
        words = self.vocabulary
        return (
            part in self.lists.near
            or words.read_weekday(part) is not None
            or words.read_month(part) is not None
            or words.read_unit(part) is not None
            or words.read_period(part) is not None
            or _DATE.fullmatch(part) is not None
            or self._is_joined(part)
        )

    def _is_joined(self, part: str) -> bool:
        """Whether a word is several times in one: `Mon-Wed`, `Q1/2027`, `18-Dec`."""
        pieces = _JOINS.split(part)
        is_named = any(map(self.vocabulary.read_month, pieces))  # mid-November
        return len(pieces) > 1 and all(
            piece and (self.is_strong(piece) or (is_named and piece in self.lists.common))
            for piece in pieces
        )

    def is_divided(self, words: Sequence[Word]) -> bool:
        """Whether a sign stands between a length and a weekday: `within a week, on Friday`.

        So those are two times; without it they may be one, `a week on Friday`. The day of a week
        that is so far off is one as well, `in two weeks, on Friday`.
        """
        plain = " ".join(part for word in words for part in word.plain)
        if any(matches(self.vocabulary.words.timeline["patterns"]["week_like"], plain)):
            return False
        for place, one in enumerate(words[:-1]):
            after = words[place + 1 : place + 3]
            if one.ends_clause or after[0].opens:
                is_length = self._has_unit(one) and self._has_weekday(after)
                if is_length or (self._has_weekday([one]) and any(map(self._has_unit, after))):
                    return True
        return False

    def _has_unit(self, word: Word) -> bool:
        return any(self.vocabulary.read_unit(part) is not None for part in word.plain)

    def _has_weekday(self, words: Sequence[Word]) -> bool:
        """Whether the first word names a weekday, or one behind a small word."""
        named = words[1:] if len(words) > 1 and self.is_small(words[0]) else words[:1]
        parts = (part for word in named for part in word.plain)
        return any(self.vocabulary.read_weekday(part) is not None for part in parts)

    def tells(self, word: Word) -> bool:
        """Whether a word that names no time may tell which one is meant: `third`, `late`."""
        return any(
            part in self.lists.decisive and part not in self.lists.harmless for part in word.plain
        )

    def is_small(self, word: Word) -> bool:
        """Whether a word joins others in a time and says nothing itself: `of`, `the`, `a`."""
        return all(
            part in self.lists.small or self.vocabulary.read_number(part) == 1
            for part in word.plain
        )

    def _is_beside_number(self, sentence: Sentence, place: int) -> bool:
        words = sentence.words
        beside = (*words[max(place - 1, 0) : place], *words[place + 1 : place + 2])
        return any(word.has_digit or self._is_several(word) for word in beside)

    def _is_several(self, word: Word) -> bool:
        """Whether a word is a number or an ordinal above one: `jan twenty`."""
        words = self.vocabulary
        return any(
            (words.read_number(part) or words.read_ordinal(part) or 1) > 1 for part in word.plain
        )

    @cached_property
    def named_nouns(self) -> tuple[str, ...]:
        """What a day is named after: `visit` of `your visit`, which names it in two words."""
        pairs = [name.split() for name in self.named]
        return tuple(pair[-1] for pair in pairs if len(pair) == len(("your", "visit")))

    @cached_property
    def holiday_words(self) -> frozenset[str]:
        """The words of holidays that are in no pattern: `Christmas`, and not `day`."""
        return (self.holidays | self.lists.feasts) - self.lists.of_patterns

    @cached_property
    def _any(self) -> frozenset[str]:
        return self.lists.common | self.holidays
