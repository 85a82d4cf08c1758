"""Months and weekdays that are somebody's name, `April will call you`: taken for no times."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from followup.language.patterns import make_plain
from followup.time_expressions.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from followup.time_expressions.sentences import Word
    from followup.time_expressions.time_words import TimeWords

_APART = re.compile(r"[-/]")  # Mon-Fri
_MONDAY, _FRIDAY = 0, 4  # as weekdays are counted; an office is open between them at least


class PersonNames:
    """Finds names of people that are those of months too, and lines with the hours of an office."""

    def __init__(self, words: TimeWords) -> None:
        """Take the words of times."""
        self.words = words

    def without(self, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
        """The sentences of a text, in which no name of a person is a word of a time.

        A line of a text with others may be a signature, or say when an office is open.
        """
        for sentence in sentences:
            words, is_line = sentence.words, len(sentences) > 1
            if is_line and self._is_opening(words):
                continue
            is_signature = is_line and all(map(self._is_of_name, words))
            named = {
                place
                for place in range(len(words))
                if self._may_be_name(words[place]) and (is_signature or self._is_name(words, place))
            }
            yield Sentence(
                tuple(
                    replace(word, plain=()) if place in named else word
                    for place, word in enumerate(words)
                )
            )

    def _is_name(self, words: Sequence[Word], place: int) -> bool:
        """Whether the words beside a month tell that it is a person."""
        before = _join(words[:place])
        if any(before.endswith(f" {phrase} ") for phrase in self._list("before_names")):
            return True
        if words[max(place - 1, 0)].plain and self._follows_preposition(words, place):
            return False
        if not words[place].ends_clause and place + 1 < len(words):
            behind = _join(words[place + 1 :])
            is_doer = any(behind.startswith(f" {phrase} ") for phrase in self._list("behind_names"))
            return is_doer or self._is_of_name(words[place + 1])
        return place > 0 and self._may_be_name(words[place - 1])

    def _follows_preposition(self, words: Sequence[Word], place: int) -> bool:
        """Whether a month stands behind one of the words before months: `in April`."""
        return place > 0 and not self.words.lists.before_months.isdisjoint(words[place - 1].plain)

    def _is_of_name(self, word: Word) -> bool:
        """Whether a word may be one of a person's: `April`, `Jones`."""
        if not word.is_capital:
            return not any(map(str.isalnum, word.typed))
        is_known = self.words.may_be(word) or self.words.lists.beside_days.issuperset(word.plain)
        return self._may_be_name(word) or not is_known

    def _may_be_name(self, word: Word) -> bool:
        return word.is_capital and bool(word.plain) and self._names.issuperset(word.plain)

    def _is_opening(self, words: Sequence[Word]) -> bool:
        """Whether a line has nothing but the days and hours of an office: `Mon-Fri 9-5`."""
        if not all(map(self.words.may_be, words)) or not any(word.has_digit for word in words):
            return False
        parts = (each for word in words for part in word.plain for each in _APART.split(part))
        found = map(self.words.vocabulary.read_weekday, parts)
        weekdays = [weekday for weekday in found if weekday is not None]
        return len(weekdays) > 1 and weekdays[0] == _MONDAY and weekdays[-1] >= _FRIDAY

    def _list(self, part: str) -> Iterable[str]:
        return map(make_plain, self._listed[part])

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self._list("names"))

    @property
    def _listed(self) -> Mapping[str, list[str]]:
        return self.words.lists.of_sentences


def _join(words: Sequence[Word]) -> str:
    return f" {' '.join(part for word in words for part in word.plain)} "
