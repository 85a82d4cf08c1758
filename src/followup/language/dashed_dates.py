"""Dates whose parts are joined to the name of a month, `20-Nov-2026`, `Nov-5`, `2026/Nov/20`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from followup.language.numeric_dates import read_full_year

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# 20-Nov-2026 and 20Nov; Nov-5; 2026/Nov/20; 2026-20-Nov; Nov-2026-20. With a month in letters and
# a year of four digits any order is certain. [^\W\d]: the letters of every language.
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.]?([^\W\d]+)\.?(?:[-/.]?(\d{4}|\d{2}))?")
_MONTH_FIRST = re.compile(r"([^\W\d]+)[-/.](\d{1,2})(?:[-/.](\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.]([^\W\d]+)[-/.](\d{1,2})")
_YEAR_AND_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.]([^\W\d]+)")
_YEAR_INSIDE = re.compile(r"([^\W\d]+|\d{1,2})[-/.](\d{4})[-/.](\d{1,2}|[^\W\d]+)")

_FIRST_SHORT_YEAR = 24
"""From here on the number of `Nov-27` may be a year as well as a day: that is not for us to say."""

_NEAR_YEARS = 2
"""Years ahead in which an answer may still be waited for; a number beyond is taken for no year."""


def remove_dashes(token: str, is_month: Callable[[str], bool]) -> list[str]:
    """The parts of a date that is one word; any other word as it is."""
    found = _DAY_FIRST.fullmatch(token)
    if found and is_month(found[2]):
        year = [str(read_full_year(int(found[3])))] if found[3] else []
        return [found[1], found[2], *year]
    found = _YEAR_FIRST.fullmatch(token)
    if found and is_month(found[2]):
        return list(found.groups())
    found = _YEAR_AND_DAY.fullmatch(token) or _YEAR_INSIDE.fullmatch(token)
    if found and any(is_month(part.rstrip(".")) for part in found.groups()):
        return list(found.groups())
    found = _MONTH_FIRST.fullmatch(token)
    if found and is_month(found[1]) and (found[3] or int(found[2]) < _FIRST_SHORT_YEAR):
        return [part for part in found.groups() if part]
    return [token]  # so is `Jan-27`, which may be a day or a year


def with_full_year(
    tokens: Sequence[str], this_year: int, is_part: Callable[[str, str], bool]
) -> list[str]:
    """The words of a date, `4 Dec 26`, where a near year in two digits behind a month has four.

    `is_part` tells whether a word is a `day` or a `month`. In `Dec 4 26` nobody knows what 26 is.
    """
    dated = list(tokens[:1])
    has_day = False
    for before, token in pairwise(tokens):
        has_day = has_day or is_part(before, "day")
        year = read_full_year(int(token)) if len(token) == len("26") and token.isdecimal() else 0
        is_year = 0 <= year - this_year <= _NEAR_YEARS and is_part(before, "month")
        dated.append(str(year) if is_year and has_day else token)
    return dated
