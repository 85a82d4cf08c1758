"""Sentences that demand an answer by a day, `please let me know by Friday`: found in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.letters.date_mentions import DayNames, allow_gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followup.language.wording import Words

_NEAR = 400
"""As many characters before a day are looked at: more than any phrase has."""

_NUMBERS = r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?"  # a date: `12/4`, `4.12.2026`, `2026-12-04`

_QUOTES = re.compile(r'["\u201c\u201d\u201e\u00ab\u00bb]|^\s*>')
"""Signs that others said it: quotation marks, or the > that mail programs put before a line."""


class Demands:
    """Finds demands by the language's own phrases for them."""

    def __init__(self, words: Words, names: DayNames) -> None:
        """Take the phrases, and the names of days that may stand behind them."""
        said = words.proofreading
        self._demands = _sort_longest_first(said["demands"])
        self._orders = _sort_longest_first([*said["demands"], *said["orders"]])
        self._joins = _sort_longest_first(said["joins"])
        days = _match_either(said["days"]).replace(
            re.escape("[weekday]"), f"(?:{_match_either(words.weekdays)})"
        )
        small = rf"(?:(?:{_match_either(words.small_words)})\s+)?"
        numbered = rf"{small}(?:{_NUMBERS}|\d{{1,2}}(?:{_match_either(words.day_endings)}))"
        named = re.sub(r"\?P<\w+>", "?:", names.pattern)
        self._by_day = re.compile(
            rf"\s(?:{_match_either(said['by'])})\s+(?:{named}|(?:{days}|{numbered})(?!\w))",
            re.IGNORECASE,
        )

    def find(self, text: str) -> Iterator[str]:
        """Every demand, in the words it is made in. What is quoted is somebody else's."""
        above = ""
        for line in filter(str.strip, text.split("\n")):
            if not _QUOTES.search(line) and not above.endswith(":"):
                yield from self._in_line(line)
            above = line.rstrip()

    def _in_line(self, line: str) -> Iterator[str]:
        for day in self._by_day.finditer(line):
            near = line[max(0, day.start() - _NEAR) : day.start()]
            phrase = self._find_demand(" ".join(near.casefold().split()))
            if phrase:
                length = len(phrase.split()) + len(day[0].split())
                near = line[max(0, day.start() - _NEAR) : day.end()]
                yield " ".join(near.split()[-length:])

    def _find_demand(self, before: str) -> str:
        """The phrase at the end of these words that demands something there; "" for none.

        Inside a sentence an order may be somebody else's: `they will look and let me know by …`.
        """
        phrases = self._orders if before.endswith(tuple(self._orders)) else []
        for phrase in phrases:
            rest = before.removesuffix(phrase)
            if rest != before and (not rest or rest.endswith(" ")):
                lead = self._without_join(rest.rstrip())
                begins = not lead or lead[-1] in ".!?"
                goes_on = lead != rest.rstrip() or lead.endswith((",", ";"))
                if begins or (goes_on and phrase in self._demands):
                    return phrase
        return ""

    def _without_join(self, words: str) -> str:
        """The words without a last one that joins two parts of a sentence."""
        for join in self._joins:
            if f" {words}".endswith(f" {join}"):
                return words.removesuffix(join).rstrip()
        return words


def _sort_longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted((phrase.casefold() for phrase in phrases), key=len, reverse=True)


def _match_either(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first."""
    return "|".join(map(allow_gaps, sorted(phrases, key=len, reverse=True)))
