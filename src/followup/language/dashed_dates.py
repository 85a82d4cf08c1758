"""Dates whose parts are joined to the name of a month, `20-Nov-2026`, `Nov-5`, `2026/Nov/20`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.language.numeric_dates import full_year

if TYPE_CHECKING:
    from collections.abc import Callable

_DAY_FIRST = re.compile(r"(\d{1,2})[-/.]?([^\W\d]+)\.?(?:[-/.]?(\d{4}|\d{2}))?")
_MONTH_FIRST = re.compile(r"([^\W\d]+)[-/.](\d{1,2})(?:[-/.](\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.]([^\W\d]+)[-/.](\d{1,2})")
_FIRST_SHORT_YEAR = 24


def undashed(token: str, is_month: Callable[[str], bool]) -> list[str]:
    """The parts of a date that is one word; any other word as it is."""
    found = _DAY_FIRST.fullmatch(token)
    if found and is_month(found[2]):
        year = [str(full_year(int(found[3])))] if found[3] else []
        return [found[1], found[2], *year]
    found = _YEAR_FIRST.fullmatch(token)
    if found and is_month(found[2]):
        return list(found.groups())
    found = _MONTH_FIRST.fullmatch(token)
    if found and is_month(found[1]) and (found[3] or int(found[2]) < _FIRST_SHORT_YEAR):
        return [part for part in found.groups() if part]
    return [token]  # so is `Jan-27`, which may be a day or a year
