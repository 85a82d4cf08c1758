"""Times that are turned round, `no news until Monday`: days before which nothing happens."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from followup.language.patterns import UnreadableTimelineError, matches
from followup.time_expressions.found import Found
from followup.time_expressions.left_over import has_any, join_plain
from followup.time_expressions.untils import is_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from followup.time_expressions.in_sentence import InSentence
    from followup.time_expressions.sentences import Word
    from followup.time_expressions.subjects import Subjects
    from followup.time_expressions.time_words import TimeWords

T = TypeVar("T")


class TimeTurner(Generic[T]):
    """Reads times as they are meant behind a `not`, a doubt, or an absence that lasts so long."""

    def __init__(
        self, words: TimeWords, subjects: Subjects, read: Callable[[str], T | None]
    ) -> None:
        """Take the words of times, what sentences are about, and what reads a time alone."""
        self.words = words
        self.subjects = subjects
        self.read = read

    def turn(self, found: Found[T], at: InSentence) -> Found[T]:
        """What was found, as it is meant; not sure where it is turned round and no other is known.

        `until Monday` is not before Monday where nothing happens so long; else it is asked.
        """
        is_until = self._is_until(found)
        if self._is_doubted(at) or (is_until and self._is_pause(at)):
            return self._negate(found) or replace(found, is_sure=False, is_denied=True)
        if is_until and not self._is_limit(at):
            is_task = self.subjects.tasks.is_task(at)
            turned = None if is_task else self._negate(found)
            return replace(turned or found, is_sure=False)
        if self._is_return(at):
            return self._begin(found) or replace(found, is_sure=False)
        return found

    def is_awaited(self, found: Found[T], at: InSentence) -> bool:
        """Whether somebody is away up to a time or comes back then: nothing is heard before."""
        is_away = self._has(at.thought_before, "absences")
        return (self._is_until(found) and is_away) or self._is_return(at)

    def _is_doubted(self, at: InSentence) -> bool:
        """Whether words beside a time say that it is not meant, or hardly: `by Friday we won't`."""
        before, behind = map(self._leave_undenied, (at.thought_before, at.thought_behind))
        return (
            _stands_in(before, self._padded["negations"])
            or _stands_in(behind, self._padded["denials"])
            or self._has(at.after, "retractions")
            or any(_stands_in(text, self._padded["doubts"]) for text in (before, behind))
        )

    def _leave_undenied(self, words: Sequence[Word]) -> str:
        """Some words as plain text, without those that look as if they turned a time round."""
        text = f" {join_plain(words)} "
        for phrase in self._padded["undenied"]:
            text = text.replace(phrase, " | ")
        return text

    def _is_until(self, found: Found[T]) -> bool:
        vocabulary = self.words.vocabulary
        return is_until(vocabulary.make_plain(found.typed), vocabulary)

    def _is_pause(self, at: InSentence) -> bool:
        """Whether nothing is to be heard while what is said lasts: `Sam is out until Monday`."""
        thought = (*at.thought_before, *at.thought_behind)
        is_pause = self._has(thought, "absences") or self._has(thought, "pauses")
        return is_pause or self.subjects.names_subject(at.thought_before)

    def _is_limit(self, at: InSentence) -> bool:
        """Whether they take so long at most: `we have until Friday`.

        Who learnt another language first may also promise something `until Friday`. Alone in its
        sentence it may be a farewell: `¡Hasta el lunes!`
        """
        if not at.rest:
            return bool(at.label)
        before = f" {join_plain(at.thought_before)} "
        is_promised = self.subjects.is_promised(at.thought_before)
        return (
            is_promised
            or self.subjects.is_unspoken(at.rest)
            or before.endswith(self._padded["limits"])
        )

    def _is_return(self, at: InSentence) -> bool:
        """Whether somebody comes back then, and is not heard of before: `I am back on Monday`."""
        is_part = bool(at.before) and self.words.is_small(at.before[-1])
        is_return = not is_part and self._has(at.clause, "returns")
        return is_return and not self.subjects.has_news(at.words)

    def _negate(self, found: Found[T]) -> Found[T] | None:
        """`not before Friday` of `we will not decide before Friday`; None of another time."""
        words = found.typed.split()
        for place in range(len(words)):
            time = " ".join(words[place:])
            plain = f"{self.words.vocabulary.make_plain(time)} "
            if any(plain.startswith(f"{word} ") for word in self._negatable):
                return self._read_as(found, "negated", time)
        return None

    def _begin(self, found: Found[T]) -> Found[T] | None:
        """`not before Monday` of `on Monday`; None of a time that is no day."""
        plain = self.words.vocabulary.make_plain(found.typed)
        begun = [
            self._read_as(found, "begun", time)
            for [(_, time)] in matches(self._listed["on_days"], plain)
        ]
        return next((one for one in begun if one.reading), None)

    def _read_as(self, found: Found[T], pattern: str, time: str) -> Found[T]:
        typed = self._listed[pattern][0].replace("[time]", time)
        try:
            reading = self.read(typed)
        except UnreadableTimelineError as refused:
            return Found(typed, found.sentence, None, refused)
        return Found(typed, found.sentence, reading)

    def _has(self, words: Sequence[Word], part: str) -> bool:
        return has_any(words, self._padded[part])

    @cached_property
    def _negatable(self) -> tuple[str, ...]:
        return tuple(map(self.words.vocabulary.make_plain, self._listed["negatable"]))

    @property
    def _padded(self) -> Mapping[str, tuple[str, ...]]:
        return self.words.lists.padded

    @property
    def _listed(self) -> Mapping[str, list[str]]:
        return self.words.lists.of_sentences


def _stands_in(text: str, padded: Iterable[str]) -> bool:
    return any(phrase in text for phrase in padded)
