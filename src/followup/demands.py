"""Sentences that demand an answer by a day, `please let me know by Friday`: found in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.day_names import DayNames, spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followup.wording import Words

_QUOTES = re.compile(r'["\u201c\u201d\u201e\u00ab\u00bb]|^\s*>')


class Demands:
    """Finds demands by the language's own phrases for them."""

    def __init__(self, words: Words, names: DayNames) -> None:
        """Take the phrases, and the names of days that may stand behind them."""
        said = words.proofreading
        self._demands = _longest_first(said["demands"])
        self._orders = _longest_first([*said["demands"], *said["orders"]])
        self._joins = _longest_first(said["joins"])
        days = _either(said["days"]).replace(
            re.escape("[weekday]"), f"(?:{_either(words.weekdays)})"
        )
        named = re.sub(r"\?P<\w+>", "?:", names.pattern)
        self._by_day = re.compile(
            rf"\s(?:{_either(said['by'])})\s+(?:{named}|(?:{days})(?!\w))", re.IGNORECASE
        )

    def found(self, text: str) -> Iterator[str]:
        """Every demand, in the words it is made in. What is quoted is somebody else's."""
        above = ""
        for line in filter(str.strip, text.split("\n")):
            if not _QUOTES.search(line) and not above.endswith(":"):
                yield from self._in_line(line)
            above = line.rstrip()

    def _in_line(self, line: str) -> Iterator[str]:
        for day in self._by_day.finditer(line):
            phrase = self._demand(" ".join(line[: day.start()].casefold().split()))
            if phrase:
                length = len(phrase.split()) + len(day[0].split())
                yield " ".join(line[: day.end()].split()[-length:])

    def _demand(self, before: str) -> str:
        """The phrase at the end of these words that demands something there; "" for none.

        Inside a sentence an order may be somebody else's: `they will look and let me know by …`.
        """
        for phrase in self._orders:
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


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted((phrase.casefold() for phrase in phrases), key=len, reverse=True)


def _either(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first."""
    return "|".join(map(spaced, sorted(phrases, key=len, reverse=True)))
