"""What a sentence with a time in it is about: an answer, or something that is no news of one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from followup.time_expressions.left_over import find_last, has_any, join_plain
from followup.time_expressions.tasks import Tasks
from followup.time_expressions.word_lists import pad

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.time_expressions.in_sentence import InSentence
    from followup.time_expressions.sentences import Word
    from followup.time_expressions.time_words import TimeWords


class Subjects:
    """Tells what the times of sentences in one language are about."""

    def __init__(self, words: TimeWords) -> None:
        """Take the words of times, with the names of the guide's days."""
        self.words = words
        self.tasks = Tasks(words.lists)

    def is_other(self, at: InSentence) -> bool:
        """Whether a time is plainly about something else: what was, how long somebody worked."""
        behind = f" {join_plain(at.after[:4])} "
        if behind.startswith((*self._padded["others_behind"], *map(pad, self.words.named_nouns))):
            return True
        if self._has(at.clause, "thanks"):
            return True
        is_wish = self.words.is_wished((*at.before, at.time[0]), len(at.before))
        if is_wish and not self._has(at.before, "unsure"):
            return True
        other = find_last(at.before, (*self._padded["others"], *map(pad, self.words.named)))
        answer = find_last(at.before, self._padded["answers"])
        return other > answer and not self._has(at.time, "answers")

    def is_aside(self, at: InSentence, *, is_turned: bool, is_point: bool) -> bool:
        """Whether a time may well be about something else than an answer; a point to come is none.

        Before a day that was turned round nothing is to be heard, whatever it is said of.
        """
        if self.tasks.is_task(at) or self._is_without_news(at.words, "asides"):
            return True
        if self._is_labelled(at.label):
            return True
        if is_turned:
            return False
        if not at.rest and at.words[-1].typed.endswith("?"):
            return True
        is_told = is_point or self.speaks(at.words) or self._is_bare(at.rest)
        is_away = self._is_without_news((*at.clause, *at.thought_behind), "absences")
        return is_away or self._is_of_subject(at) or not is_told

    def has_news(self, words: Sequence[Word]) -> bool:
        """Whether some words speak of an answer and can hardly mean something else: `decide`."""
        return find_last(words, self.words.lists.news) >= 0

    def is_promised(self, words: Sequence[Word]) -> bool:
        """Whether some words promise an answer: `we will let you know`."""
        return self.has_news(words) and self.tasks.find_promise(words) >= 0

    def speaks(self, words: Sequence[Word]) -> bool:
        """Whether some words may speak of an answer, or of what they will do."""
        return self._has(words, "answers") or self.tasks.find_promise(words) >= 0

    def names_subject(self, words: Sequence[Word]) -> bool:
        """Whether some words hold what a day of the guide is named after: `visits`, of `visit`."""
        return self._find_subject(words) >= 0

    def is_unspoken(self, words: Sequence[Word]) -> bool:
        """Whether the words around a time say nothing of what it is about: `Friday, I think`."""
        return all(self.words.lists.unspoken.issuperset(word.plain) for word in words)

    def _is_bare(self, words: Sequence[Word]) -> bool:
        """Whether they say nothing but what may be part of a time: `first thing on Friday`."""
        return self.is_unspoken([word for word in words if not self.words.may_be(word)])

    def _is_labelled(self, label: Sequence[Word]) -> bool:
        """Whether words before a colon name something else: `Start date: Monday`."""
        is_aside = self._is_without_news(label, "asides") or self._has(label, "tasks")
        return is_aside or self.names_subject(label)

    def _is_without_news(self, words: Sequence[Word], part: str) -> bool:
        others = self.words.other_days if part == "asides" else ()
        return has_any(words, (*self._padded[part], *others)) and not self.has_news(words)

    def _is_of_subject(self, at: InSentence) -> bool:
        """Whether a time is rather that of another such day: `the next visit is on Monday`."""
        subject = self._find_subject(at.before)
        if subject >= 0:
            return subject > find_last(at.before, self.words.lists.news)
        return self.names_subject(at.after) and not self.has_news(at.words)

    def _find_subject(self, words: Sequence[Word]) -> int:
        """Where the last word stands that begins as what a day is named after; -1 if none does."""
        named = tuple(f" {noun}" for noun in self._nouns)
        text = f" {join_plain(words)} "
        return max((text.rfind(noun) for noun in named), default=-1)

    def _has(self, words: Sequence[Word], part: str) -> bool:
        return has_any(words, self._padded[part])

    @cached_property
    def _nouns(self) -> frozenset[str]:
        """What days of the guide are named after, but for what speaks of an answer: `call`."""
        news = self.words.lists.news
        return frozenset(noun for noun in self.words.named_nouns if pad(noun) not in news)

    @property
    def _padded(self) -> Mapping[str, tuple[str, ...]]:
        return self.words.lists.padded
