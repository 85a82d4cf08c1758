"""A date as people write it, read against the words of their language."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR, PlainDateTime
from followup.language.dashed_dates import remove_dashes, with_full_year
from followup.language.date_clock import cut_clock, remove_clock
from followup.language.date_names import find_month, find_weekday, read_day_number
from followup.language.numeric_dates import (
    DateParts,
    add_year_first,
    choose_near_one,
    read_numeric_dates,
)
from followup.language.patterns import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from followup.language.wording import Words

_DASHES = re.compile("[\u2010-\u2012\u2212\ufe58\ufe63\uff0d]|(?<=\\d)[\u2013\u2014](?=\\d)")
"""Signs that stand for the hyphen of a date: programs that set text put them in its place."""

_MONTH_FIRST = "[month]/[day]"
"""The order of the United States, as a wording writes it; a language may allow others beside it."""


class UnreadableDateError(ValueError):
    """A text that is not one certain date: an error code of the wording, with its values.

    `dates` are those that may be meant, where some may be.
    """

    def __init__(self, code: str, dates: Iterable[dt.date] = (), **values: str) -> None:
        """Say which error, and what stands in its blanks."""
        super().__init__(code)
        self.code = code
        self.dates = tuple(dates)
        self.values = values


def in_order_of(words: Words, place: str | None) -> Words:
    """The words of a language where dates in numbers have the order of a place, if it has one."""
    certain = words.dates.get("always_month_first", "").split()
    orders = words.dates["in_numbers"]
    if (place or "").partition("-")[0] not in certain or _MONTH_FIRST not in orders:
        return words
    return replace(words, dates={**words.dates, "in_numbers": _MONTH_FIRST})


def read_date_time(
    text: str,
    words: Words,
    today: dt.date,
    otherwise: Callable[[str], dt.date | None] = lambda _: None,
) -> PlainDateTime:
    """Read a day with an optional clock time: `2026-11-20 18:30`, `Fri 20 Nov 2026, 6:30 pm`.

    What is no date is read by `otherwise`, without its clock time.

    Raises UnreadableDateError when no date, or more than one, can be meant.
    """
    plain = _make_plain(text, words)
    iso = PlainDateTime.from_iso(plain.upper())
    if iso:
        return iso
    bare, clock = cut_clock(plain, words)
    try:
        day = _read_date(bare, text, words, today)
    except UnreadableDateError as unreadable:
        said = remove_clock(text, plain[len(bare) :], words)
        other = otherwise(said) if unreadable.code == "not_a_date" else None
        if other is None:
            raise
        day = other
    return PlainDateTime(day, clock)


def read_date(text: str, words: Words, today: dt.date, *, ahead: bool = False) -> dt.date:
    """Read a day: ISO, `20 November`, `Nov 20, 2026`, `Fri 20 Nov`, `yesterday`, `last Friday`.

    A weekday that is named must be the date's own. Without a year, the one that puts the date
    nearest to today is taken; for what can only lie `ahead`, it is refused if that one is past.
    Raises UnreadableDateError when it is not one certain date.
    """
    return _read_date(_make_plain(text, words), text, words, today, ahead=ahead)


def _read_date(
    plain: str, text: str, words: Words, today: dt.date, *, ahead: bool = False
) -> dt.date:
    """Read a day from plain words; `text` is what the person typed, for the errors."""
    near = _read_near_today(plain, words, today)
    if near and not FIRST_YEAR <= near.year <= LAST_YEAR:
        raise UnreadableDateError("date_out_of_range", text=text.strip())
    if near:
        return near
    may_be = _read_parts(plain, words, today)
    if not may_be:
        raise UnreadableDateError("not_a_date", text=text.strip())
    dates = _list_dates(may_be, text, today)
    if ahead and words.dates["in_numbers"] == _MONTH_FIRST and "." not in plain:
        may_be, dates = choose_near_one(may_be, dates, today)
    may_be, dates = add_year_first(_without_weekday(plain, words), may_be, dates, today)
    date = _choose_one(may_be, dates, words)
    coming = [day for day in _list_years(may_be[0], today) if day >= today]
    if ahead and len(may_be) == 1 and may_be[0].year is None and date < today:
        raise UnreadableDateError("timeline_over", coming[:1], date=words.say_full_date(date))
    return date


def _choose_one(may_be: Sequence[DateParts], dates: Sequence[dt.date], words: Words) -> dt.date:
    """The date that is meant: of two, the one on the weekday that was said."""
    weekday = may_be[0].weekday
    fitting = [date for date in dates if weekday in (None, date.weekday())]
    if len(dates) > 1 and len(fitting) != 1:
        one, other = (words.say_day_and_month(parts.day, parts.month) for parts in may_be)
        if may_be[0].year != may_be[1].year:
            one, other = map(words.say_full_date, dates)
        raise UnreadableDateError("ambiguous_date", dates, one=one, other=other)
    if weekday is not None and not fitting:
        said = {"date": words.say_full_date(dates[0]), "weekday": words.weekdays[weekday]}
        raise UnreadableDateError("wrong_weekday", dates, **said)
    return fitting[0]


def _make_plain(text: str, words: Words) -> str:
    """Lower case, single spaces, without accents, commas and the words that carry no date."""
    tokens = _DASHES.sub("-", fold(text)).replace(",", " ").split()
    small = {fold(word) for word in words.small_words}
    return " ".join(token for token in tokens if token not in small)


def _read_near_today(plain: str, words: Words, today: dt.date) -> dt.date | None:
    for name, days in (("today", 0), ("yesterday", -1), ("tomorrow", 1)):
        if plain == _make_plain(words.dates[name], words):
            return today + dt.timedelta(days=days)
    for number, weekday in enumerate(words.weekdays):
        if plain == _make_plain(words.dates["last_weekday"].replace("[weekday]", weekday), words):
            return today - dt.timedelta(days=(today.weekday() - number - 1) % 7 + 1)
    return None


def _without_weekday(plain: str, words: Words) -> str:
    return " ".join(each for each in plain.split() if _find_sole_weekday(each, words) is None)


def _read_parts(plain: str, words: Words, today: dt.date) -> tuple[DateParts, ...]:
    """The dates that plain words may be: two where day and month may change places."""
    tokens = [
        token
        for part in plain.split()
        for token in remove_dashes(part, lambda name: find_month(name, words) is not None)
    ]
    weekdays = [
        index for token in tokens if (index := _find_sole_weekday(token, words)) is not None
    ]
    rest = " ".join(token for token in tokens if _find_sole_weekday(token, words) is None)
    day_first = _MONTH_FIRST not in words.dates["in_numbers"]
    numeric = read_numeric_dates(rest, day_first=day_first) if len(weekdays) <= 1 else ()
    if numeric:
        return tuple(parts.with_weekday(weekdays[0] if weekdays else None) for parts in numeric)
    dated = with_full_year(tokens, today.year, partial(_is_part, words))
    worded = _parse_words(dated, words) or _parse_words(dated, words, weekday_first=True)
    return (worded,) if worded else ()


def _find_sole_weekday(token: str, words: Words) -> int | None:
    """A weekday, unless the word may be a month too."""
    return None if find_month(token, words) is not None else find_weekday(token, words)


def _parse_words(
    tokens: list[str], words: Words, *, weekday_first: bool = False
) -> DateParts | None:
    """Weekday, day, month name and year in any order, each at most once.

    A name cut short may be that of a month and of a weekday: it is tried as one, then as the other.
    """
    day = month = year = weekday = None
    for token in tokens:
        bare = token.rstrip(".")
        number = read_day_number(bare, words)
        if re.fullmatch(r"\d{4}", bare) and year is None:
            year = int(bare)
        elif number is not None and day is None:
            day = number
        elif weekday_first and weekday is None and find_weekday(bare, words) is not None:
            weekday = find_weekday(bare, words)
        elif month is None and (index := find_month(bare, words)) is not None:
            month = index + 1
        elif weekday is None and (index := find_weekday(bare, words)) is not None:
            weekday = index
        else:
            return None
    return None if day is None or month is None else DateParts(day, month, year, weekday)


def _is_part(words: Words, token: str, part: str) -> bool:
    """Whether a token is a day of a month, or the name of a month."""
    number = read_day_number(token, words) if part == "day" else find_month(token, words)
    return number is not None


def _list_dates(may_be: Sequence[DateParts], text: str, today: dt.date) -> list[dt.date]:
    """The nearest date of each that may be meant; refused if none of them exists."""
    found = [_list_years(parts, today) for parts in may_be]
    dates = [min(days, key=lambda day: abs(day - today)) for days in found if days]
    if not dates:
        year = may_be[0].year
        out_of_range = year is not None and not FIRST_YEAR <= year <= LAST_YEAR
        code = "date_out_of_range" if out_of_range else "no_such_day"
        raise UnreadableDateError(code, text=text.strip())
    return dates


def find_nearest(date: dt.date, today: dt.date) -> dt.date | None:
    """The same day of the year that puts it nearest to today; None if no year near has one."""
    days = _list_years(DateParts(date.day, date.month), today)
    return min(days, key=lambda day: abs(day - today), default=None)


def _list_years(parts: DateParts, today: dt.date) -> list[dt.date]:
    """The days of that date: in its year, or in this one and those beside it."""
    near = (today.year - 1, today.year, today.year + 1)
    years = near if parts.year is None else (parts.year,)
    return [date for year in years if (date := _make_existing(year, parts.month, parts.day))]


def _make_existing(year: int, month: int, day: int) -> dt.date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
