"""How long something takes within a day, `a 30-minute call`: no time that anybody waits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.language.patterns import make_plain
from followup.time_expressions.sentences import Sentence, cut_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.time_expressions.lexicon import Vocabulary
    from followup.time_expressions.sentences import Word

_A_DAY = 24
"""As many hours may be a day to wait."""


def cut_sentences_to_wait(text: str, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """The sentences of a text, in which no word of a short length is a word of a time."""
    short = ShortLengths(vocabulary)
    for sentence in cut_sentences(text, vocabulary):
        yield Sentence(short.without(sentence.words))


class ShortLengths:
    """Finds how long something takes within a day, `a 30-minute call`, and takes it for no time.

    Behind one of some words it is a time: `in two hours`.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the words of one language."""
        listed = vocabulary.words.timeline["sentences"]
        self.vocabulary = vocabulary
        self.minutes = frozenset(map(make_plain, listed["minutes"]))
        self.before = frozenset(map(make_plain, listed["before_short"]))
        self.behind = frozenset(map(make_plain, listed["behind_short"]))

    def without(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """Some words, where those of short lengths are no words of times."""
        bare = list(words)
        for place in range(len(words)):
            size = self._measure(words, place)
            if size and not self._is_time(words, place, size):
                bare[place + 1 - size : place + 1] = [
                    replace(each, plain=()) for each in words[place + 1 - size : place + 1]
                ]
        return tuple(bare)

    def _measure(self, words: Sequence[Word], place: int) -> int:
        """How many words make up a short length that ends at a place, 0 if none does."""
        own = words[place].plain
        parts = tuple(own[0].split("-")) if len(own) == 1 else own
        if self._is_short(parts):  # 30-minute, 30min
            return 1
        before = words[place - 1].plain if place else ()
        return 2 if self._is_short((*before, *own)) else 0

    def _is_short(self, parts: tuple[str, ...]) -> bool:
        """Whether so many of a unit take less than a day. `17 h` is a time of day."""
        if len(parts) != 2:  # noqa: PLR2004 (a number and a unit)
            return False
        number, unit = self.vocabulary.read_number(parts[0]), parts[1]
        if unit in self.minutes:
            return number is not None
        is_hours = self.vocabulary.read_unit(unit) is Unit.HOUR and len(unit) > len("h")
        return is_hours and number is not None and number < _A_DAY

    def _is_time(self, words: Sequence[Word], place: int, size: int) -> bool:
        first = place + 1 - size
        before = [part for word in words[max(first - 2, 0) : first] for part in word.plain]
        behind = words[place + 1].plain if place + 1 < len(words) else ()
        return not (self.before.isdisjoint(before) and self.behind.isdisjoint(behind))
