"""Where a time stands in its sentence: the words before it, behind it, and in the same thought."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from followup.time_expressions.sentences import Word
    from followup.time_expressions.word_lists import WordLists


@dataclass(frozen=True)
class InSentence:
    """A time, from its first word up to, and without, `last`; another one may end before it.

    `behind` is where that ends, `read` the places of all words that were read as times, and
    `label` the words that stand before the sentence with a colon: `Start date: Monday`.
    """

    words: Sequence[Word]
    first: int
    last: int
    behind: int
    read: Collection[int]
    lists: WordLists
    label: Sequence[Word] = ()

    @property
    def time(self) -> Sequence[Word]:
        """Its own words."""
        return self.words[self.first : self.last]

    @property
    def before(self) -> Sequence[Word]:
        """The words between it and the time before it."""
        return self.words[self.behind : self.first]

    @property
    def all_before(self) -> Sequence[Word]:
        """All words of the sentence before it."""
        return self.words[: self.first]

    @property
    def after(self) -> Sequence[Word]:
        """All words of the sentence behind it."""
        return self.words[self.last :]

    @property
    def rest(self) -> Sequence[Word]:
        """The words of the sentence that are of no time."""
        return [word for place, word in enumerate(self.words) if place not in self.read]

    @cached_property
    def clause(self) -> Sequence[Word]:
        """The words right before it, back to a comma or to where a new thought begins."""
        return _cut_last(self.before, self.lists.joins)

    @cached_property
    def thought_before(self) -> Sequence[Word]:
        """The words before it that what it means hangs on: `I doubt that we will decide`."""
        return _cut_last(self.before, self.lists.splits)

    @cached_property
    def thought_behind(self) -> Sequence[Word]:
        """Those behind it, up to a comma; none behind one, but where the time comes first.

        Words of other times are none of them: `not before Monday, not after Friday`.
        """
        if self.thought_before and self.time[-1].ends_clause:
            return ()
        return [
            word
            for place, word in enumerate(self._cut_first(), self.last)
            if place not in self.read
        ]

    def _cut_first(self) -> Sequence[Word]:
        """The words behind it, up to a comma or to one that joins thoughts."""
        joins = self.lists.splits
        for place, word in enumerate(self.after):
            if is_join(word, joins):
                return self.after[:place]
            if word.ends_clause:
                return self.after[: place + 1]
        return self.after


def cut_clauses(words: Sequence[Word], joins: Collection[str]) -> Sequence[Sequence[Word]]:
    """Some words cut behind commas, and before each word that joins, which begins the next."""
    clauses: list[list[Word]] = [[]]
    for word in words:
        if is_join(word, joins):
            clauses.append([])
        clauses[-1].append(word)
        if word.ends_clause:
            clauses.append([])
    return [clause for clause in clauses if clause]


def is_join(word: Word, joins: Collection[str]) -> bool:
    """Whether a word is one of those that join."""
    return bool(word.plain) and all(part in joins for part in word.plain)


def _cut_last(words: Sequence[Word], joins: Collection[str]) -> Sequence[Word]:
    """The last of some words, behind a comma or one of those that join thoughts."""
    ends = [place for place, word in enumerate(words) if word.ends_clause or is_join(word, joins)]
    return words[ends[-1] + 1 :] if ends else words
