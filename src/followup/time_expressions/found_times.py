"""Times inside a text, `we will be in touch by Friday, December 4`: found, with their sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from followup.language.patterns import UnreadableTimelineError, make_plain, matches
from followup.time_expressions.durations import read_length
from followup.time_expressions.left_over import LeftOver, has_any, join_plain
from followup.time_expressions.sentences import join_words
from followup.time_expressions.short_lengths import cut_sentences_to_wait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from followup.time_expressions.sentences import Sentence, Word
    from followup.time_expressions.time_words import TimeWords

T = TypeVar("T")

_MOST_WORDS = 14
"""The most words that are tried as one time."""

_MOST_TRIED = 400
"""The most pieces of a text that are tried: a text made to be long ends there, unread."""

_NUMBERS = re.compile(r"\d+|\d{1,2}-\d{1,2}")
"""What may count or name anything where nothing stands beside it: `rooms 4-22`."""

_ENDS = ' .,;:!?…()"“”'  # around a time that is shown again: no part of it


class TooMuchError(ValueError):
    """A text with more pieces that may be times than anybody would write."""


@dataclass(frozen=True)
class Found(Generic[T]):
    """A time that a text names: as it was typed, the sentence it stands in, and its reading.

    `refused` instead of a reading is why it is no certain one. `is_sure` is whether nothing
    around it may give it another meaning; `speaks_of_answer` whether its sentence does, and
    `is_ahead` whether that says what will be.
    """

    typed: str
    sentence: str
    reading: T | None
    refused: UnreadableTimelineError | None = None
    is_sure: bool = True
    speaks_of_answer: bool = True
    is_ahead: bool = False


class TimeFinder(Generic[T]):
    """Finds times in texts of one language, by the reader of whole times that it is given."""

    def __init__(self, words: TimeWords, read: Callable[[str], T | None]) -> None:
        """Take the words of times, and what reads a text that is a time and nothing else."""
        self.words = words
        self.read = read
        self.left_over = LeftOver(words)
        self.left = _MOST_TRIED

    def find(self, text: str) -> Iterator[Found[T]]:
        """Every time in a text that may be about what is to come, in its order.

        Raises TooMuchError for a text that has too many pieces to be tried.
        """
        self.left = _MOST_TRIED
        for sentence in cut_sentences_to_wait(text, self.words.vocabulary):
            yield from self._in_sentence(sentence)

    def _in_sentence(self, sentence: Sentence) -> Iterator[Found[T]]:
        behind = 0
        if self._is_header(sentence):
            return
        runs = {run: list(self._in_run(sentence, *run)) for run in self._find_runs(sentence)}
        read = {place for run in runs.values() for at in run for place in range(at[0], at[1])}
        is_read = self.left_over.is_read(sentence, read)
        for run, pieces in runs.items():
            is_all = is_read and not self.left_over.is_torn(sentence, run, pieces)
            for first, last, found in pieces:
                before = sentence.words[behind:first]
                if not self._is_other(before, sentence.words[first:last], sentence.words[last:]):
                    yield self._judge(found, sentence, before, is_all=is_all)
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
        if all(_NUMBERS.fullmatch(part) for word in piece for part in word.plain):
            return None
        typed = join_words(piece).strip(_ENDS)
        try:
            reading = self.read(typed)
        except UnreadableTimelineError as refused:
            return Found(typed, sentence.typed, None, refused)
        return None if reading is None else Found(typed, sentence.typed, reading)

    def _judge(
        self,
        found: Found[T],
        sentence: Sentence,
        before: Sequence[Word],
        *,
        is_all: bool,
    ) -> Found[T]:
        """What was found, read as it is meant behind a `not`, and with what is in doubt of it.

        `is_all` is whether every word around it that names a time was read with one.
        """
        clause = self._find_clause(before)
        is_sure = is_all and not self._has(clause, "unsure")
        if self._has(clause, "negations"):
            found, is_sure = self._negate(found), is_sure and self._is_negatable(found)
        is_part = bool(before) and self.words.is_small(before[-1])  # on Diwali of next year
        is_ahead = not is_part and self._is_ahead(clause, before)
        is_sure = is_sure and not self._is_of_feast(found, sentence, before)
        speaks = (
            not before
            or self._has(sentence.words, "answers")
            or self._is_point(found, is_ahead=is_ahead)
        )
        return replace(found, is_sure=is_sure, speaks_of_answer=speaks, is_ahead=is_ahead)

    def _is_point(self, found: Found[T], *, is_ahead: bool) -> bool:
        """Whether a length is a day to come: `two weeks from now`, `we will move in two weeks`."""
        points = self._listed["points"]
        if is_ahead:
            points = [*points, *self._listed["points_ahead"]]
        return any(
            read_length(text, self.words.vocabulary)
            for [(_, text)] in matches(points, self.words.vocabulary.plain(found.typed))
        )

    def _is_of_feast(self, found: Found[T], sentence: Sentence, before: Sequence[Word]) -> bool:
        """Whether a name alone stands before a day to come: `Lakshmi Puja six years hence`."""
        is_name = all(word.is_capital and not word.ends_clause for word in before)
        return (
            is_name
            and len(before) > 1
            and not self._has(sentence.words, "answers")
            and self._is_point(found, is_ahead=False)
        )

    def _is_ahead(self, clause: Sequence[Word], before: Sequence[Word]) -> bool:
        """Whether words before a time speak of what is to come: `we will`, `contestarán`.

        So may words that end where its clause begins: `tenemos que`.
        """
        endings = tuple(self._listed["ahead_endings"])
        ahead = f" {join_plain(before[: len(before) - len(clause)])} "
        return (
            self._has(clause, "ahead")
            or any(ahead.endswith(f" {make_plain(phrase)} ") for phrase in self._listed["ahead"])
            or any(word.typed.casefold().strip(_ENDS).endswith(endings) for word in clause)
        )

    def _is_header(self, sentence: Sentence) -> bool:
        """Whether a sentence is the head of a mail: `On Friday, Nov 20, 2026, Sam wrote:`."""
        heads = frozenset(map(str.casefold, self._listed["headers"]))
        ends = (sentence.words[0], sentence.words[-1])
        return any(word.typed.casefold() in heads for word in ends)

    def _is_negatable(self, found: Found[T]) -> bool:
        begins = f"{make_plain(found.typed)} "
        return any(begins.startswith(f"{make_plain(word)} ") for word in self._listed["negatable"])

    def _negate(self, found: Found[T]) -> Found[T]:
        """`we will not decide before Friday`: not before Friday."""
        if not self._is_negatable(found):
            return found
        typed = self._listed["negated"][0].replace("[time]", found.typed)
        try:
            reading = self.read(typed)
        except UnreadableTimelineError as refused:
            return Found(typed, found.sentence, None, refused)
        return Found(typed, found.sentence, reading)

    def _is_other(
        self, before: Sequence[Word], time: Sequence[Word], after: Sequence[Word]
    ) -> bool:
        """Whether a time is plainly about something else: what was, how long somebody worked."""
        behind = f"{join_plain(after[:4])} "
        others_behind = (*self._listed["others_behind"], *self.words.named_nouns)
        if any(behind.startswith(f"{make_plain(phrase)} ") for phrase in others_behind):
            return True
        if self._has(self._find_clause(before), "thanks"):
            return True
        is_wish = self.words.is_wished((*before, time[0]), len(before))
        if is_wish and not self._has(before, "unsure"):
            return True
        text = f" {join_plain(before)} "
        others = (*self._listed["others"], *self.words.named)
        other = max(text.rfind(f" {make_plain(phrase)} ") for phrase in others)
        answer = max(text.rfind(f" {make_plain(phrase)} ") for phrase in self._listed["answers"])
        return other > answer and not self._has(time, "answers")

    def _find_clause(self, before: Sequence[Word]) -> Sequence[Word]:
        """The words right before a time, back to a comma or to where a new thought begins."""
        ends = [
            place
            for place, word in enumerate(before)
            if word.ends_clause or (word.plain and self.words.lists.joins.issuperset(word.plain))
        ]
        return before[ends[-1] + 1 :] if ends else before

    def _has(self, words: Sequence[Word], part: str) -> bool:
        return has_any(words, self._listed[part])

    @cached_property
    def _listed(self) -> Mapping[str, list[str]]:
        return self.words.lists.of_sentences
