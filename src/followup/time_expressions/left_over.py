"""What stands beside the times in a sentence and may belong to one of them, left over unread."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from followup.language.date_names import read_day_number
from followup.time_expressions.unknown_names import UnknownNames

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from followup.time_expressions.sentences import Sentence, Word
    from followup.time_expressions.time_words import TimeWords


class LeftOver:
    """Tells whether a time that was read in a sentence may be part of one that was not."""

    def __init__(self, words: TimeWords) -> None:
        """Take the words of times."""
        self.words = words
        self.names = UnknownNames(words)

    def is_read(self, sentence: Sentence, read: Collection[int]) -> bool:
        """Whether no word outside the places that were read speaks of a time."""
        return not any(
            self.words.is_of_time(sentence, place)
            for place in range(len(sentence.words))
            if place not in read
        )

    def is_torn(
        self,
        sentence: Sentence,
        run: tuple[int, int],
        pieces: Sequence[tuple[int, int, object]],
    ) -> bool:
        """Whether a piece of a run may be part of a longer time that was not understood."""
        words = sentence.words
        read = {place for first, last, _ in pieces for place in range(first, last)}
        left_over = any(
            self.words.names(sentence, place) and not self.words.is_hour(words, place)
            for place in range(*run)
            if place not in read
        )
        apart = all(
            words[last - 1].ends_clause or words[first].opens or self._is_joined(words[last:first])
            for (_, last, _), (first, _, _) in pairwise(pieces)
        )
        return (
            left_over
            or not apart
            or any(
                self._runs_on(words, first, last)
                or self.names.is_named(words, first, last)
                or self._tells(self._list_ahead_of(words, run[0], first))
                or self._tells(self._list_behind(words, first, last, run[1]))
                for first, last, _ in pieces
            )
        )

    def _list_ahead_of(self, words: Sequence[Word], start: int, first: int) -> Iterator[Word]:
        """The words of a run before a piece that may be part of its time, the nearest first.

        What points at a thing is none before a preposition: `we will settle this by Friday`.
        """
        if words[first].opens:
            return iter(())
        before = words[start:first]
        is_thing = bool(before) and self.words.lists.prepositions.issuperset(words[first].plain)
        if is_thing and self.words.lists.things.issuperset(before[-1].plain):
            return iter(())
        return reversed(before)

    def _list_behind(
        self, words: Sequence[Word], first: int, last: int, end: int
    ) -> Sequence[Word]:
        """The words of a run right behind a piece that may be part of its time.

        One that ends the run may begin what is no time: `a call next week from our team`. Behind
        a length it counts: `two weeks from our visit`.
        """
        if words[last - 1].ends_clause:
            return ()
        behind = words[last:end]
        is_source = (
            len(behind) > (end == len(words))
            and self.words.lists.sources.issuperset(behind[0].plain)
            and not any(map(self.words.tells, behind[1:]))
        )
        return () if is_source and not self._is_length(words[first:last]) else behind

    def _tells(self, beside: Iterable[Word]) -> bool:
        """Whether the next word beside a piece may be part of its time: `martes y trece`.

        Small words, and those that join, are passed over.
        """
        joins = self.words.lists.joins
        following = next(
            (
                word
                for word in beside
                if not (self.words.is_small(word) or joins.issuperset(word.plain))
            ),
            None,
        )
        return following is not None and self.words.tells(following)

    def _is_joined(self, words: Sequence[Word]) -> bool:
        """Whether words between two pieces part them: `not before Monday and by Friday`."""
        return bool(words) and self.words.lists.joins.issuperset(
            part for word in words for part in word.plain
        )

    def _runs_on(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether the words beside a piece belong to it, though nobody can tell how."""
        listed = self.words.lists.padded
        before, after = words[max(first - 1, 0) : first], words[last : last + 1]
        ends = words[last - 1].ends_clause
        digits = (not ends and self._has_digit_next(words, last)) or any(
            word.has_digit and not word.ends_clause and not self.words.is_no_time(word)
            for word in before
        )
        bare = not ends and bool(after) and self._is_bare_number(words[first:last])
        behind = not ends and has_any(after, listed["never_behind"])
        follows = not ends and bool(after) and self._is_bare_period(words[first:last])
        return digits or bare or behind or follows or has_any(before, listed["never_before"])

    def _has_digit_next(self, words: Sequence[Word], last: int) -> bool:
        """Whether the next word, small ones apart, is a number: `the week of 18`, not `at 7`."""
        behind = (
            place for place in range(last, len(words)) if not self.words.is_small(words[place])
        )
        place = next(behind, None)
        if place is None or not words[place].has_digit:
            return False
        return not self.words.is_hour(words, place)

    def _is_length(self, piece: Sequence[Word]) -> bool:
        """Whether some words count units: `in two weeks`."""
        parts = [part for word in piece for part in word.plain]
        words = self.words.vocabulary
        return any(map(words.read_unit, parts)) and any(words.read_number(part) for part in parts)

    def _is_bare_number(self, piece: Sequence[Word]) -> bool:
        """Whether nothing but a number names a time in some words: `the 5`, `the 3rd`."""
        strong = [part for word in piece for part in word.plain if self.words.is_strong(part)]
        days = [read_day_number(part, self.words.vocabulary.words) for part in strong]
        return bool(strong) and None not in days

    def _is_bare_period(self, piece: Sequence[Word]) -> bool:
        """Whether some words are a period and nothing more: `the week`, which one may follow."""
        period = self.words.vocabulary.read_period
        return bool(piece) and all(
            self.words.is_small(word) or any(map(period, word.plain)) for word in piece
        )


def has_any(words: Sequence[Word], padded: Iterable[str]) -> bool:
    """Whether one of some padded phrases stands in a row of words."""
    text = f" {join_plain(words)} "
    return any(phrase in text for phrase in padded)


def find_last(words: Sequence[Word], padded: Iterable[str]) -> int:
    """Where the last of some padded phrases begins in some words; -1 if none does."""
    text = f" {join_plain(words)} "
    return max(map(text.rfind, padded), default=-1)


def join_plain(words: Sequence[Word]) -> str:
    """A row of words as plain text."""
    return " ".join(part for word in words for part in word.plain)
