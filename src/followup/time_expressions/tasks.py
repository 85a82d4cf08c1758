"""Whether a time in a sentence is for the reader to do something: `please confirm by Monday`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.time_expressions.in_sentence import cut_clauses, is_join
from followup.time_expressions.left_over import find_last, join_plain
from followup.time_expressions.word_lists import pad

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup.time_expressions.in_sentence import InSentence
    from followup.time_expressions.sentences import Word
    from followup.time_expressions.word_lists import WordLists


class Tasks:
    """Tells what a reader is to do from what the other side will do, in one language."""

    def __init__(self, lists: WordLists) -> None:
        """Take the lists of words of one language."""
        self.lists = lists

    def is_task(self, at: InSentence) -> bool:
        """Whether the reader is to do something by a time.

        The clause nearest before it decides; where none does, the first one behind it. What is
        promised nearer is no task: `please write to us, and we will call on Monday`.
        """
        before = self._list_tasks((*at.all_before, *at.time))
        after = self._list_tasks((*at.time, *at.after))
        known = [is_task for is_task in (*reversed([*before]), *after) if is_task is not None]
        return bool(known) and known[0]

    def find_promise(self, words: Sequence[Word]) -> int:
        """Where the last words stand that say what they will do; -1 if none do."""
        endings = tuple(self.lists.of_sentences["promise_endings"])
        ends = [
            len(f"{join_plain(words[:place])} ")
            for place, word in enumerate(words)
            if word.bare.endswith(endings)
        ]
        return max((find_last(words, self._padded["promises"]), *ends))

    def _list_tasks(self, words: Sequence[Word]) -> Iterator[bool | None]:
        """Of each clause whether it asks the reader for something; None of one that does not tell.

        What an order joins is one no more where they promised something: `we will read and reply`.
        """
        promised = False
        for clause in self._list_clauses(words):
            joined = is_join(clause[0], self.lists.splits)
            task = self._find_task(clause[1:] if joined else clause, is_first=not promised)
            promise = self.find_promise(clause)
            told = None if task < 0 and promise < 0 else task >= promise
            promised = told is False or (promised and joined)
            yield told

    def _list_clauses(self, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
        """The clauses of some words, each with a `please` that stands before it."""
        polite: Sequence[Word] = ()
        for clause in cut_clauses(words, self.lists.splits):
            if pad(join_plain(clause)) in self._padded["tasks"]:
                polite = (*polite, *clause)
            else:
                yield (*polite, *clause)
                polite = ()
        if polite:
            yield polite

    def _find_task(self, clause: Sequence[Word], *, is_first: bool) -> int:
        """Where a clause asks the reader for something; -1 if it does not."""
        text = f" {join_plain(clause)} "
        for phrase in self._padded["no_tasks"]:
            text = text.replace(phrase, f" {'|' * (len(phrase) - 2)} ")
        is_order = is_first and text.startswith(self._padded["orders"])
        return max(*map(text.rfind, self._padded["tasks"]), is_order - 1)

    @property
    def _padded(self) -> Mapping[str, tuple[str, ...]]:
        return self.lists.padded
