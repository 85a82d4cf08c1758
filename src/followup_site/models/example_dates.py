"""Dates as worked examples write them: `Fri 20 Nov 2026`, with a clock time where one matters."""

from __future__ import annotations

import datetime as dt
import re

# English whatever the guide's language: a date is a fact, and no translation has it. In the order
# of the calendar, and of Python's `weekday`.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

DATE = rf"(?:{'|'.join(WEEKDAYS)}) \d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}(?: \d\d:\d\d)?"
"""A pattern of such a date, for whoever reads a sentence that holds one."""

_PARTS = re.compile(r"(\w{3}) (\d{1,2}) (\w{3}) (\d{4})(?: (\d\d:\d\d))?")
"""The pieces of such a date. It asks less than `DATE`, which has to fit before."""


def is_date(text: str) -> bool:
    """Whether the text has the form of a date; it may still be no day of the calendar."""
    return re.fullmatch(DATE, text) is not None


def format_iso(text: str) -> str:
    """The date as `2026-11-20`, or `2026-11-20T18:30` where a clock time is given.

    Raises ValueError with a plain sentence for a day that does not exist, for another weekday than
    the day has, and for any other form.
    """
    found = _PARTS.fullmatch(text)
    if found is None or not is_date(text):
        raise ValueError(f"“{text}” is not written like {WEEKDAYS[4]} 20 Nov 2026")
    weekday, day, month, year, clock = found.groups()
    try:
        date = dt.date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        raise ValueError(f"“{text}” is not a day of the calendar") from None
    if WEEKDAYS[date.weekday()] != weekday:
        raise ValueError(f"“{text}” is a {WEEKDAYS[date.weekday()]}, not a {weekday}")
    return f"{date}T{clock}" if clock else date.isoformat()


def format_date(date_time: str) -> str:
    """The other way: `2026-11-20T18:30` as `Fri 20 Nov 2026 18:30`."""
    day, _, clock = date_time.partition("T")
    date = dt.date.fromisoformat(day)
    words = f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]} {date.year}"
    return f"{words} {clock}" if clock else words
