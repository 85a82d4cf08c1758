"""A name of a day that no list has, `Blue Monday`: told by the word that is joined to the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.time_expressions.sentences import Word
    from followup.time_expressions.time_words import TimeWords


_WEEKDAY = "[weekday]"  # where the day stands in the patterns of such names
_NAME = "[name]"  # and where the word of its own


class UnknownNames:
    """Tells whether a time may be the last word of a name, or the first: `miércoles corvillo`.

    Nobody can list all feasts, so a word beside a day is one of those known to be none, or it may
    make another day of it.
    """

    def __init__(self, words: TimeWords) -> None:
        """Take the words of times."""
        self.words = words

    def is_named(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether the words of a time from one place up to another may be part of a name.

        A date is what it says, whatever its day is called.
        """
        piece = words[first:last]
        is_week_of = self._is_period(piece[0])  # the busiest week of December
        if any(word.has_digit or (not is_week_of and self._has_month(word)) for word in piece):
            return False
        return self._is_named_before(words, first) or self._is_named_behind(words, last)

    def _is_named_before(self, words: Sequence[Word], first: int) -> bool:
        if not first or words[first - 1].ends_clause or words[first].opens:
            return False
        has_such = any(name.endswith(_WEEKDAY) for name in self._listed["day_names"])
        return has_such and self._is_day(words[first]) and self._is_unknown(words[first - 1].plain)

    def _is_named_behind(self, words: Sequence[Word], last: int) -> bool:
        if words[last - 1].ends_clause or not self._is_day(words[last - 1]):
            return False
        names = [name for name in self._listed["day_names"] if name.startswith(_WEEKDAY)]
        joins = (name.removeprefix(_WEEKDAY).removesuffix(_NAME).strip() for name in names)
        return any(self._is_unknown(self._find_behind(words[last:], join)) for join in joins)

    def _find_behind(self, words: Sequence[Word], join: str) -> Sequence[str]:
        """The plain word that a day is joined to, also by a word that has articles behind it."""
        if not words or words[0].opens:
            return ()
        if not join:
            return words[0].plain
        parts = [part for word in words for part in word.plain]
        if parts[:1] != [join]:
            return ()
        small = self.words.lists.small
        return [part for part in parts[1:] if part not in small][:1]

    def _is_unknown(self, parts: Sequence[str]) -> bool:
        """Whether a word is none that is known beside a day, or in a time; a bare dash is."""
        lists = self.words.lists
        endings = tuple(self._listed["day_endings"])
        return not all(
            part in lists.beside_days
            or part in lists.of_patterns
            or part.endswith(endings)
            or not part.strip("-")
            or self.words.is_strong(part)
            for part in parts
        )

    def _is_day(self, word: Word) -> bool:
        """Whether a word names a day or a period: `Tuesday`, `Thanksgiving`, `week`."""
        words = self.words
        return self._is_period(word) or any(
            words.vocabulary.read_weekday(part) is not None or part in words.holiday_words
            for part in word.plain
        )

    def _is_period(self, word: Word) -> bool:
        return any(self.words.vocabulary.read_period(part) is not None for part in word.plain)

    def _has_month(self, word: Word) -> bool:
        return any(self.words.vocabulary.read_month(part) is not None for part in word.plain)

    @property
    def _listed(self) -> Mapping[str, list[str]]:
        return self.words.lists.of_sentences
