"""What the words around a time in a sentence make of it: how it is meant, and what is in doubt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from followup.language.patterns import matches
from followup.time_expressions.durations import read_length
from followup.time_expressions.left_over import has_any, join_plain
from followup.time_expressions.subjects import Subjects
from followup.time_expressions.turned_times import TimeTurner

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from followup.time_expressions.found import Found
    from followup.time_expressions.in_sentence import InSentence
    from followup.time_expressions.sentences import Word
    from followup.time_expressions.time_words import TimeWords

T = TypeVar("T")


class TimeJudge(Generic[T]):
    """Judges times that were found in sentences of one language."""

    def __init__(self, words: TimeWords, read: Callable[[str], T | None]) -> None:
        """Take the words of times, and what reads a text that is a time and nothing else."""
        self.words = words
        self.subjects = Subjects(words)
        self.turner = TimeTurner(words, self.subjects, read)

    def is_other(self, found: Found[T], at: InSentence) -> bool:
        """Whether a time is plainly about something else than an answer.

        The end of an absence is not: nothing is to be heard before.
        """
        return self.subjects.is_other(at) and not self.turner.is_awaited(found, at)

    def judge(self, found: Found[T], at: InSentence, *, is_all: bool) -> Found[T]:
        """What was found, read as it is meant behind a `not`, and with what is in doubt of it.

        `is_all` is whether every word around it that names a time was read with one.
        """
        turned = self.turner.turn(found, at)
        is_part = bool(at.before) and self.words.is_small(at.before[-1])  # on Diwali of next year
        is_ahead = not is_part and self._is_ahead(at.clause, at.before)
        is_point = self._is_point(turned, is_ahead=is_ahead)
        is_turned = turned.typed != found.typed
        is_aside = self.subjects.is_aside(at, is_turned=is_turned, is_point=is_point)
        is_unsure = is_aside or self._has(at.clause, "unsure") or self._is_of_feast(turned, at)
        return replace(
            turned,
            is_sure=is_all and turned.is_sure and not is_unsure,
            speaks_of_answer=not at.before or self._has(at.words, "answers") or is_point,
            has_news=self.subjects.has_news(at.words),
            is_ahead=is_ahead,
            is_aside=is_aside,
        )

    def _is_point(self, found: Found[T], *, is_ahead: bool) -> bool:
        """Whether a length is a day to come: `two weeks from now`, `we will move in two weeks`."""
        points = self._listed["points"]
        if is_ahead:
            points = [*points, *self._listed["points_ahead"]]
        return any(
            read_length(text, self.words.vocabulary)
            for [(_, text)] in matches(points, self.words.vocabulary.make_plain(found.typed))
        )

    def _is_of_feast(self, found: Found[T], at: InSentence) -> bool:
        """Whether a name alone stands before a day to come: `Lakshmi Puja six years hence`."""
        is_name = all(word.is_capital and not word.ends_clause for word in at.before)
        return (
            is_name
            and len(at.before) > 1
            and not self._has(at.words, "answers")
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
            or ahead.endswith(self.words.lists.padded["ahead"])
            or any(word.bare.endswith(endings) for word in clause)
        )

    def _has(self, words: Sequence[Word], part: str) -> bool:
        return has_any(words, self.words.lists.padded[part])

    @property
    def _listed(self) -> Mapping[str, list[str]]:
        return self.words.lists.of_sentences
