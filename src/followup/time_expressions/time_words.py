"""Which words of a text may be part of a time, and which of them make it one."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from followup.language.patterns import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from followup.time_expressions.lexicon import Vocabulary
    from followup.time_expressions.sentences import Sentence, Word

_SLOT = re.compile(r"\[[a-z]+\]")
_DATE = re.compile(
    r"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?|\d{1,4}\.?[^\W\d]*|\d+\+|[^\W\d]\d"
    r"|\d{4}-\d\d-\d\dt\d\d:\d\d(:\d\d)?"
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:-\d{1,2}[:.h]\d{2})?[^\W\d]*")
_HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?:am?|pm?|h)?")
_JOINS = re.compile(r"[-/]")
_FEW = 2
"""The most words around a time that may belong to it, where they change nothing."""


class TimeWords:
    """The words of one language that times are made of."""

    def __init__(
        self, vocabulary: Vocabulary, holidays: Iterable[str], named: Iterable[str] = ()
    ) -> None:
        """Take the language, the holidays of a place and the guide's names of days, both plain."""
        self.named = tuple(named)
        self.vocabulary = vocabulary
        self.listed: Mapping[str, Mapping[str, list[str]]] = vocabulary.words.timeline
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
        if not any(self.is_strong(part) or part in self._holiday_words for part in word.plain):
            before = sentence.words[max(place - 1, 0)].plain
            return (*before, *word.plain) in self._pairs
        if not all(part in self._also_words for part in word.plain):
            return True
        is_name = word.is_capital and place > 0 and not any(map(self.vocabulary.unit, word.plain))
        return (
            is_name or self._is_month_named(sentence, place) or self._beside_number(sentence, place)
        )

    def _is_month_named(self, sentence: Sentence, place: int) -> bool:
        """Whether a word is a month behind one that comes before times: `in may`."""
        before = sentence.words[max(place - 1, 0)].plain if place else ()
        is_month = any(
            self.vocabulary.month(part) is not None for part in sentence.words[place].plain
        )
        return is_month and bool(before) and self._before_months.issuperset(before)

    def is_of_time(self, sentence: Sentence, place: int) -> bool:
        """Whether a word speaks of a time wherever it stands; a bare number may count anything.

        A word of a holiday does where it is written like a name: `New`, and not `new`.
        """
        word = sentence.words[place]
        if any(part in self._other_times for part in word.plain):
            return True
        if not self.names(sentence, place) or self.is_no_time(word):
            return False
        if not any(map(self.is_strong, word.plain)):
            return word.is_capital and place > 0
        if self.is_hour(sentence.words, place):
            return False
        is_wish = self.is_wished(sentence.words, place)
        return not is_wish and not all(map(self._is_count, word.plain))

    def is_wished(self, words: Sequence[Word], place: int) -> bool:
        """Whether a word stands behind one that wishes it: `have a great week`."""
        before = words[place - 1].plain if place else ()
        return bool(before) and self._wishes.issuperset(before)

    def is_hour(self, words: Sequence[Word], place: int) -> bool:
        """Whether a word is an hour of a day, behind one that tells so: `at 7`, `at 8:45`."""
        before = words[max(place - 1, 0)].plain
        is_hour = all(_HOUR.fullmatch(part) for part in words[place].plain)
        return is_hour and not self._before_hours.isdisjoint(before)

    def _is_count(self, part: str) -> bool:
        """Whether a plain word is a number and no year."""
        number = self.vocabulary.number(part) or self.vocabulary.ordinal(part)
        return number is not None and self.vocabulary.year(part) is None

    def is_no_time(self, word: Word) -> bool:
        """Whether a word looks like a time and is none: `24/7`."""
        return "".join(word.plain) in self.listed["sentences"]["no_times"]

    def is_strong(self, part: str) -> bool:
        """Whether a plain word can name a time by itself, or with a number."""
        words = self.vocabulary
        return (
            part in self._near
            or words.weekday(part) is not None
            or words.month(part) is not None
            or words.unit(part) is not None
            or words.period(part) is not None
            or _DATE.fullmatch(part) is not None
            or self._is_joined(part)
        )

    def _is_joined(self, part: str) -> bool:
        """Whether a word is several times in one: `Mon-Wed`, `Q1/2027`, `18-Dec`."""
        pieces = _JOINS.split(part)
        is_named = any(map(self.vocabulary.month, pieces))  # mid-November
        return len(pieces) > 1 and all(
            piece and (self.is_strong(piece) or (is_named and piece in self._any_but_holidays))
            for piece in pieces
        )

    def tells(self, word: Word) -> bool:
        """Whether a word that names no time may tell which one is meant: `third`, `late`."""
        return any(part in self._decisive and part not in self._harmless for part in word.plain)

    def is_small(self, word: Word) -> bool:
        """Whether a word joins others in a time and says nothing itself: `of`, `the`, `a`."""
        return all(part in self._small or self.vocabulary.number(part) == 1 for part in word.plain)

    def _beside_number(self, sentence: Sentence, place: int) -> bool:
        words = sentence.words
        beside = (*words[max(place - 1, 0) : place], *words[place + 1 : place + 2])
        return any(word.has_digit or self._is_several(word) for word in beside)

    def _is_several(self, word: Word) -> bool:
        """Whether a word is a number or an ordinal above one: `jan twenty`."""
        words = self.vocabulary
        return any((words.number(part) or words.ordinal(part) or 1) > 1 for part in word.plain)

    @cached_property
    def named_nouns(self) -> tuple[str, ...]:
        """What a day is named after: `visit` of `your visit`, which names it in two words."""
        pairs = [name.split() for name in self.named]
        return tuple(pair[-1] for pair in pairs if len(pair) == len(("your", "visit")))

    @cached_property
    def _near(self) -> frozenset[str]:
        """The words that stand for a time all by themselves."""
        near = [self.vocabulary.words.dates[name] for name in ("today", "tomorrow", "yesterday")]
        short = [phrase for phrase in self.listed["stands_for"] if " " not in phrase]
        alone = [phrase for phrase in self.listed["lengths"] if " " not in phrase]
        return frozenset(map(plain, (*near, *short, *alone)))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, ...]]:
        """The two words that stand for a time where neither does alone: `this afternoon`."""
        pairs = (tuple(plain(phrase).split()) for phrase in self.listed["sentences"]["pairs"])
        return frozenset(pairs)

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(map(plain, self.vocabulary.words.small_words))

    @cached_property
    def _other_times(self) -> frozenset[str]:
        return frozenset(map(plain, self.listed["sentences"]["other_times"]))

    @cached_property
    def _before_months(self) -> frozenset[str]:
        return frozenset(map(plain, self.listed["sentences"]["before_months"]))

    @cached_property
    def _before_hours(self) -> frozenset[str]:
        return frozenset(map(plain, self.listed["sentences"]["before_hours"]))

    @cached_property
    def _wishes(self) -> frozenset[str]:
        return frozenset(map(plain, self.listed["sentences"]["wishes"]))

    @cached_property
    def _harmless(self) -> frozenset[str]:
        return frozenset(map(plain, self.listed["sentences"]["harmless"]))

    @cached_property
    def _decisive(self) -> frozenset[str]:
        """The words of the patterns of times, and numbers."""
        listed = self.listed
        patterns = [one for kind in listed["patterns"].values() for one in kind]
        named = (
            *(_SLOT.sub(" ", one) for one in patterns),
            *listed["numbers"],
            *listed["ordinals"],
            *listed["sentences"]["latest"],
        )
        return frozenset(word for phrase in named for word in plain(phrase).split())

    @cached_property
    def _also_words(self) -> frozenset[str]:
        return frozenset(map(plain, self.listed["sentences"]["also_words"]))

    @cached_property
    def _holiday_words(self) -> frozenset[str]:
        """The words of holidays that are in no pattern: `Christmas`, and not `day`."""
        common = (*self._phrases(), *self.listed["numbers"], *self.listed["ordinals"])
        words = {word for phrase in common for word in plain(phrase).split()}
        return (self.holidays | self._feasts) - words

    @cached_property
    def _feasts(self) -> frozenset[str]:
        """The feasts whose names are one word."""
        return frozenset(plain(name) for name in self.listed["feasts"] if " " not in name)

    @cached_property
    def _any(self) -> frozenset[str]:
        return self._any_but_holidays | self.holidays

    @cached_property
    def _any_but_holidays(self) -> frozenset[str]:
        listed = (self.listed[part] for part in ("stands_for", "lengths", "feasts"))
        named = (*self._phrases(), *(phrase for part in listed for phrase in part))
        numbers = (*self.listed["numbers"], *self.listed["ordinals"])
        words = (word for phrase in (*named, *numbers) for word in plain(phrase).split())
        return frozenset(word.rstrip(".") for word in words)

    def _phrases(self) -> Iterator[str]:
        """All phrases of times, without their slots."""
        listed = self.listed
        for patterns in listed["patterns"].values():
            yield from (_SLOT.sub(" ", pattern) for pattern in patterns)
        for sense, patterns in listed["around"].items():
            bare = [_SLOT.sub(" ", pattern) for pattern in patterns]
            yield from (one for one in bare if sense != "about" or len(one.split()) <= _FEW)
        for part in ("clock", "units", "periods"):
            for phrases in listed[part].values():
                yield from phrases
        yield from self.vocabulary.words.small_words
