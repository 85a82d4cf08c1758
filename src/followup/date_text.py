"""A date as people write it, read against the words of their language."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.instants import FIRST_YEAR, LAST_YEAR, Instant
from followup.phrasing import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.wording import Words

_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2})/(\d{1,2})")
_CLOCK = re.compile(r"(?:^| )(\d{1,2})(?::(\d{2}))?(?: ?([^\d\s]+))?$")
_MONTHS = 12
_SHORTEST_CUT = 3
_NOON = 12


class UnreadableDateError(ValueError):
    """A text that is not one certain date: an error code of the wording, with its values."""

    def __init__(self, code: str, **values: str) -> None:
        """Say which error, and what stands in its blanks."""
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True)
class _Parts:
    day: int
    month: int
    year: int | None
    weekday: int | None = None


def read_instant(text: str, words: Words, today: dt.date) -> Instant:
    """Read a day with an optional clock time: `2026-11-20 18:30`, `Fri 20 Nov 2026, 6:30 pm`.

    Raises UnreadableDateError when no date, or more than one, can be meant.
    """
    plain = _plain(text, words)
    iso = Instant.from_iso(plain.upper())
    if iso:
        return iso
    found = _CLOCK.search(plain)
    clock = _clock(found, words) if found else None
    if found is None or clock is None:
        return Instant(_read_date(plain, text, words, today))
    return Instant(_read_date(plain[: found.start()], text, words, today), clock)


def read_date(text: str, words: Words, today: dt.date, *, ahead: bool = False) -> dt.date:
    """Read a day: ISO, `20 November`, `Nov 20, 2026`, `Fri 20 Nov`, `yesterday`, `last Friday`.

    A weekday that is named must be the date's own. Without a year, the one that puts the date
    nearest to today is taken, or, for what can only lie `ahead`, the first that is not past.
    Raises UnreadableDateError when it is not one certain date.
    """
    return _read_date(_plain(text, words), text, words, today, ahead=ahead)


def _read_date(
    plain: str, text: str, words: Words, today: dt.date, *, ahead: bool = False
) -> dt.date:
    """Read a day from plain words; `text` is what the person typed, for the errors."""
    near = _near_today(plain, words, today)
    if near and not FIRST_YEAR <= near.year <= LAST_YEAR:
        raise UnreadableDateError("date_out_of_range", text=text.strip())
    if near:
        return near
    parts = _parts(plain, words)
    if parts is None:
        raise UnreadableDateError("not_a_date", text=text.strip())
    date = _date(parts, text, today, ahead=ahead)
    if parts.weekday is not None and date.weekday() != parts.weekday:
        raise UnreadableDateError(
            "wrong_weekday", date=words.full_date(date), weekday=words.weekdays[parts.weekday]
        )
    return date


def _plain(text: str, words: Words) -> str:
    """Lower case, single spaces, without accents, commas and the words that carry no date."""
    tokens = folded(text).replace(",", " ").split()
    small = {folded(word) for word in words.small_words}
    return " ".join(token for token in tokens if token not in small)


def _near_today(plain: str, words: Words, today: dt.date) -> dt.date | None:
    for name, days in (("today", 0), ("yesterday", -1), ("tomorrow", 1)):
        if plain == _plain(words.dates[name], words):
            return today + dt.timedelta(days=days)
    for number, weekday in enumerate(words.weekdays):
        if plain == _plain(words.dates["last_weekday"].replace("[weekday]", weekday), words):
            return today - dt.timedelta(days=(today.weekday() - number - 1) % 7 + 1)
    return None


def _parts(plain: str, words: Words) -> _Parts | None:
    iso = _ISO_DATE.fullmatch(plain)
    if iso:
        return _Parts(int(iso[3]), int(iso[2]), int(iso[1]))
    numeric = _NUMERIC.fullmatch(plain)
    if numeric:
        first, second = numeric[1] or numeric[4], numeric[2] or numeric[5]
        return _numeric(int(first), int(second), int(numeric[3]) if numeric[3] else None, words)
    return _worded(plain.split(), words) or _worded(plain.split(), words, weekday_first=True)


def _numeric(first: int, second: int, year: int | None, words: Words) -> _Parts:
    """Day and month in whichever order only one reading allows."""
    if first != second and min(first, second) >= 1 and max(first, second) <= _MONTHS:
        one, other = (
            words.day_and_month(day, month) for day, month in ((first, second), (second, first))
        )
        raise UnreadableDateError("ambiguous_date", one=one, other=other)
    return _Parts(first, second, year) if second <= _MONTHS else _Parts(second, first, year)


def _worded(tokens: list[str], words: Words, *, weekday_first: bool = False) -> _Parts | None:
    """Weekday, day, month name and year in any order, each at most once.

    A name cut short may be that of a month and of a weekday: it is tried as one, then as the other.
    """
    day = month = year = weekday = None
    for token in tokens:
        bare = token.rstrip(".")
        number = day_number(bare, words)
        if re.fullmatch(r"\d{4}", bare) and year is None:
            year = int(bare)
        elif number is not None and day is None:
            day = number
        elif weekday_first and weekday is None and weekday_index(bare, words) is not None:
            weekday = weekday_index(bare, words)
        elif month is None and (index := month_index(bare, words)) is not None:
            month = index + 1
        elif weekday is None and (index := weekday_index(bare, words)) is not None:
            weekday = index
        else:
            return None
    return None if day is None or month is None else _Parts(day, month, year, weekday)


def day_number(token: str, words: Words) -> int | None:
    """A day of a month, `20`, or with an ending the language puts to ordinals, `20th`."""
    found = re.fullmatch(r"(\d{1,2})(\D*)", token)
    return int(found[1]) if found and found[2] in ("", *map(folded, words.day_endings)) else None


def month_index(token: str, words: Words) -> int | None:
    """The month of that name, from January = 0; None if there is none."""
    return _index(token.rstrip("."), words.months, words.short_months)


def weekday_index(token: str, words: Words) -> int | None:
    """The weekday of that name, from Monday = 0; None if there is none."""
    return _index(token.rstrip("."), words.weekdays, words.short_weekdays)


def is_clock(text: str, words: Words) -> bool:
    """Whether a text is a clock time and nothing else: `5pm`, `17:30`."""
    found = _CLOCK.fullmatch(text)
    return found is not None and _clock(found, words) is not None


def _index(token: str, names: Sequence[str], short_names: Sequence[str]) -> int | None:
    """The name that is meant: in full, short, or cut so that only one begins like that: `Sept`."""
    token = folded(token)
    for index, (name, short) in enumerate(zip(names, short_names, strict=True)):
        if token in (folded(name), folded(short).rstrip(".")):
            return index
    cut = [index for index, name in enumerate(names) if folded(name).startswith(token)]
    return cut[0] if len(cut) == 1 and len(token) >= _SHORTEST_CUT else None


def _date(parts: _Parts, text: str, today: dt.date, *, ahead: bool) -> dt.date:
    years = (
        (parts.year,) if parts.year is not None else (today.year - 1, today.year, today.year + 1)
    )
    dates = [date for year in years if (date := _existing(year, parts.month, parts.day))]
    if not dates:
        out_of_range = parts.year is not None and not FIRST_YEAR <= parts.year <= LAST_YEAR
        raise UnreadableDateError(
            "date_out_of_range" if out_of_range else "no_such_day", text=text.strip()
        )
    if ahead:
        return next((date for date in dates if date >= today), dates[-1])
    return min(dates, key=lambda date: abs(date - today))


def _existing(year: int, month: int, day: int) -> dt.date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _clock(found: re.Match[str], words: Words) -> dt.time | None:
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
