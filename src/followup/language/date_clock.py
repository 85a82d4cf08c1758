"""The clock time at the end of a date, `Fri 20 Nov 2026, 6:30 pm`: cut off, and read."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from followup.language.patterns import fold

if TYPE_CHECKING:
    from followup.language.wording import Words

_CLOCK = re.compile(r"(?:^| )(\d{1,2})(?::(\d{2}))?(?: ?([^\d\s]+))?$")
"""At the end of a text, `18:30`, `6 pm`; which words may stand behind it, the wording says."""

_NOON = 12
"""Hours. On a clock of twelve, 12 am is midnight and 12 pm is noon."""


def cut_clock(plain: str, words: Words) -> tuple[str, dt.time | None]:
    """Plain words without the clock time at their end, and that; None if there is none."""
    found = _CLOCK.search(plain)
    clock = _read_clock(found, words) if found else None
    return (plain, None) if found is None or clock is None else (plain[: found.start()], clock)


def remove_clock(text: str, clock: str, words: Words) -> str:
    """A text without the clock time at its end, and the small words that lead to that."""
    small = {fold(word) for word in words.small_words}
    tokens = " ".join(fold(text).replace(",", " ").split()).removesuffix(clock).split()
    while clock and tokens and tokens[-1] in small:
        tokens.pop()
    return " ".join(tokens)


def _read_clock(found: re.Match[str], words: Words) -> dt.time | None:
    """A clock time from its parts; None if the digits are part of the date instead."""
    hour, minute, half = int(found[1]), found[2], found[3]
    halves = {words.dates["before_noon"].casefold(): 0, words.dates["after_noon"].casefold(): _NOON}
    if half is not None:
        if half.replace(".", "") not in halves or not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + halves[half.replace(".", "")]
    elif minute is None:
        return None
    try:
        return dt.time(hour, int(minute or 0))
    except ValueError:
        return None
