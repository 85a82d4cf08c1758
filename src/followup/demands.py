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

    def __init__(self, words: Words) -> None:
        """Take the phrases, and the names of days that may stand behind them."""
        said = {name: _either(phrases) for name, phrases in words.proofreading.items()}
        weekdays = _either(words.weekdays)
        days = said["days"].replace(re.escape("[weekday]"), f"(?:{weekdays})")
        named = re.sub(r"\?P<\w+>", "?:", DayNames(words).pattern)
        # Inside a sentence an order may be somebody else's: "they will look and let me know by …".
        joined = rf"(?:[;,]\s+(?:(?:{said['joins']})\s+)?|\s(?:{said['joins']})\s+)"
        started = rf"(?:^|[.!?]\s+)(?:(?:{said['joins']})\s+)?"
        self._demand = re.compile(
            rf"(?:{started}(?P<order>{said['orders']}|{said['demands']})"
            rf"|{joined}(?P<demand>{said['demands']}))"
            rf"(?P<day>\s+(?:{said['by']})\s+(?:{named}|(?:{days})(?!\w)))",
            re.IGNORECASE,
        )

    def found(self, text: str) -> Iterator[str]:
        """Every demand, in the words it is made in. What is quoted is somebody else's."""
        above = ""
        for line in filter(str.strip, text.split("\n")):
            if not _QUOTES.search(line) and not above.endswith(":"):
                for found in self._demand.finditer(line):
                    said = (found["order"] or found["demand"]) + found["day"]
                    yield " ".join(said.split())
            above = line.rstrip()


def _either(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first."""
    return "|".join(map(spaced, sorted(phrases, key=len, reverse=True)))
