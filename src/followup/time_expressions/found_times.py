"""Times inside a text, `we will be in touch by Friday, December 4`: found, with their sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.found import Found
from followup.time_expressions.in_sentence import InSentence
from followup.time_expressions.judging import TimeJudge
from followup.time_expressions.left_over import LeftOver
from followup.time_expressions.person_names import PersonNames
from followup.time_expressions.sentences import WORD_ENDS, join_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from followup.time_expressions.sentences import Sentence, Word
    from followup.time_expressions.time_words import TimeWords

T = TypeVar("T")

_MOST_WORDS = 14
"""The most words that are tried as one time."""

_MOST_TRIED = 400
"""The most pieces of a text that are tried: a text made to be long ends there, unread."""

_NUMBERS = re.compile(r"\d+|\d{1,2}-\d{1,2}")
"""What may count or name anything where nothing stands beside it: `rooms 4-22`."""


class TooMuchError(ValueError):
    """A text with more pieces that may be times than anybody would write."""


class TimeFinder(Generic[T]):
    """Finds times in texts of one language, by the reader of whole times that it is given."""

    def __init__(self, words: TimeWords, read: Callable[[str], T | None]) -> None:
        """Take the words of times, and what reads a text that is a time and nothing else."""
        self.words = words
        self.read = read
        self.left_over = LeftOver(words)
        self.judge = TimeJudge(words, read)
        self.names = PersonNames(words)
        self.left = _MOST_TRIED

    def find(self, sentences: Sequence[Sentence]) -> Iterator[Found[T]]:
        """Every time in the sentences of a text that may be about what is to come, in its order.

        Raises TooMuchError for a text that has too many pieces to be tried.
        """
        self.left = _MOST_TRIED
        label: Sequence[Word] = ()
        for sentence in self.names.without(sentences):
            yield from self._in_sentence(sentence, label)
            label = sentence.words if sentence.typed.endswith(":") else ()

    def _in_sentence(self, sentence: Sentence, label: Sequence[Word]) -> Iterator[Found[T]]:
        behind = 0
        if self._is_header(sentence):
            return
        runs = {run: list(self._in_run(sentence, *run)) for run in self._find_runs(sentence)}
        read = {place for run in runs.values() for at in run for place in range(at[0], at[1])}
        is_read = self.left_over.is_read(sentence, read)
        for run, pieces in runs.items():
            is_all = is_read and not self.left_over.is_torn(sentence, run, pieces)
            for first, last, found in pieces:
                at = InSentence(sentence.words, first, last, behind, read, self.words.lists, label)
                if not self.judge.is_other(found, at):
                    yield self.judge.judge(found, at, is_all=is_all)
                behind = last

    def _find_runs(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Where words that may be part of a time stand in a row, one of which names one."""
        start = 0
        count = len(sentence.words)
        while start < count:
            end = start
            while end < count and self.words.may_be(sentence.words[end]):
                end += 1
            if any(self.words.names(sentence, place) for place in range(start, end)):
                yield start, end
            start = end + 1

    def _in_run(
        self, sentence: Sentence, start: int, end: int
    ) -> Iterator[tuple[int, int, Found[T]]]:
        """The longest pieces of a run that are times, each with where it begins and ends."""
        while start < end:
            for last in range(min(end, start + _MOST_WORDS), start, -1):
                found = self._try(sentence, start, last)
                if found:
                    yield start, last, found
                    start = last - 1
                    break
            start += 1

    def _try(self, sentence: Sentence, first: int, last: int) -> Found[T] | None:
        if not any(self.words.names(sentence, place) for place in range(first, last)):
            return None
        self.left -= 1
        if self.left < 0:
            raise TooMuchError
        piece = sentence.words[first:last]
        if self.words.is_divided(piece):
            return None
        if all(_NUMBERS.fullmatch(part) for word in piece for part in word.plain):
            return None
        typed = join_words(piece).strip(WORD_ENDS)
        try:
            reading = self.read(typed)
        except UnreadableTimelineError as refused:
            return Found(typed, sentence.typed, None, refused)
        return None if reading is None else Found(typed, sentence.typed, reading)

    def _is_header(self, sentence: Sentence) -> bool:
        """Whether a sentence is the head of a mail: `On Friday, Nov 20, 2026, Sam wrote:`."""
        heads = frozenset(map(str.casefold, self.words.lists.of_sentences["headers"]))
        ends = (sentence.words[0], sentence.words[-1])
        return any(word.typed.casefold() in heads for word in ends)
