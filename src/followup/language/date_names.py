"""The words of a date by themselves: the number of a day, the names of months and weekdays."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.language.patterns import fold

if TYPE_CHECKING:
    from followup.language.wording import Words

_SHORTEST_CUT = 3
"""Letters. Fewer may be a word of their own: `no` is no November, and `do` no domingo."""


def read_day_number(token: str, words: Words) -> int | None:
    """A day of a month, `20`, or with an ending the language puts to ordinals, `20th`."""
    found = re.fullmatch(r"(\d{1,2})(\D*)", token)
    return int(found[1]) if found and found[2] in ("", *map(fold, words.day_endings)) else None


def find_month(token: str, words: Words) -> int | None:
    """The month of that name, from January = 0; None if there is none."""
    return _find_index(token.rstrip("."), words.months, words.short_months)


def find_weekday(token: str, words: Words) -> int | None:
    """The weekday of that name, from Monday = 0; None if there is none."""
    return _find_index(token.rstrip("."), words.weekdays, words.short_weekdays)


@lru_cache(maxsize=4096)
def _find_index(token: str, names: tuple[str, ...], short_names: tuple[str, ...]) -> int | None:
    """The name that is meant: in full, short, or cut so that only one begins like that: `Sept`."""
    token = fold(token)
    for index, (name, short) in enumerate(zip(names, short_names, strict=True)):
        if token in (fold(name), fold(short).rstrip(".")):
            return index
    cut = [index for index, name in enumerate(names) if fold(name).startswith(token)]
    return cut[0] if len(cut) == 1 and len(token) >= _SHORTEST_CUT else None
