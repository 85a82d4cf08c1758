"""A date that is certain is read, however it is written, and so is its clock time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR, PlainDateTime
from followup.language.date_parser import UnreadableDateError, read_date, read_date_time

if TYPE_CHECKING:
    from followup.language.wording import Words

from tests.unit.followup.language.date_parser.conftest import TODAY, refused

READABLE = st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20",
        " 2026-11-20 ",
        "2026\u201011\u201020",
        "2026\u201111\u201120",
        "2026\u201311\u201320",
        "2026\u221211\u221220",
        "20\u2011Nov\u20112026",
        "2026-11-20T00:00"[:10],
        "20 November 2026",
        "20 NOVEMBER 2026",
        "20 Nov 2026",
        "20 nov. 2026",
        "Nov 20, 2026",
        "November 20 2026",
        "2026 November 20",
        "20th November 2026",
        "the 20th of November, 2026",
        "Friday 20 November 2026",
        "Fri 20 Nov 2026",
        "Fri., Nov 20, 2026",
        "Novem 20, 2026",
        "Frid 20 Nov 2026",
        "on Friday the 20th of November 2026",
        "20/11/2026",
        "11/20/2026",
        "20.11.2026",
        "20-11-2026",
        "2026/11/20",
        "2026.11.20",
        "20261120",
        "20-11-26",
        "20.11.26",
        "11/20/26",
        "11/20",
        "20/11",
        "20.11.",
        "20.11",
        "20-Nov-2026",
        "20-Nov-26",
        "20 Nov 26",
        "Fri 20 Nov 26",
        "20-Nov",
        "20Nov2026",
        "Friday 11/20/2026",
        "Fri, 11/20",
        "Friday 20/11",
        "Friday 2026-11-20",
        "Fri 20-Nov-2026",
        "20 November",
        "Friday 20 November",
        "last Friday",
        "\u0662\u0660 November 2026",
    ],
)
def test_a_certain_date_is_read_however_it_is_written(words: Words, text: str) -> None:
    assert read_date(text, words, TODAY) == dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4), ("21st", 21), ("30th", 30)],
)
def test_ordinals_may_have_the_endings_of_the_language(words: Words, text: str, day: int) -> None:
    assert read_date(f"{text} June 2026", words, TODAY) == dt.date(2026, 6, day)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", 0),
        ("Yesterday", -1),
        ("tomorrow", 1),
        ("last Monday", -1),
        ("last tuesday", -7),
        ("last Wednesday", -6),
        ("last Sunday", -2),
    ],
)
def test_near_days_have_names_and_the_last_weekday_is_never_today(
    words: Words, text: str, days: int
) -> None:
    assert read_date(text, words, TODAY) == TODAY + dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("today", "text", "year"),
    [
        (dt.date(2026, 11, 24), "20 November", 2026),
        (dt.date(2026, 12, 30), "3 January", 2027),
        (dt.date(2027, 1, 3), "30 December", 2026),
        (dt.date(2026, 1, 15), "20 November", 2025),
        (dt.date(2027, 6, 1), "29 February", 2028),
        (dt.date(FIRST_YEAR, 1, 2), "31 December", FIRST_YEAR),
        (dt.date(LAST_YEAR, 12, 30), "2 January", LAST_YEAR),
    ],
)
def test_without_a_year_the_one_nearest_to_today_is_taken(
    words: Words, today: dt.date, text: str, year: int
) -> None:
    assert read_date(text, words, today).year == year


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2026-11-20 18:30", (18, 30)),
        ("2026-11-20T18:30", (18, 30)),
        ("2026-11-20t18:30", (18, 30)),
        ("2026-11-20 9:05", (9, 5)),
        ("2026-11-20 6:30pm", (18, 30)),
        ("20 November 2026, 18:30", (18, 30)),
        ("20 November 2026 at 6:30 pm", (18, 30)),
        ("Fri 20 Nov 2026 6 p.m.", (18, 0)),
        ("20 November 2026 12 am", (0, 0)),
        ("20 November 2026 12:30 AM", (0, 30)),
        ("20 November 2026 12 pm", (12, 0)),
        ("20 November 2026 11:59pm", (23, 59)),
        ("20/11/2026 0:00", (0, 0)),
        ("last Friday 8am", (8, 0)),
    ],
)
def test_a_clock_time_may_follow_the_date(words: Words, text: str, clock: tuple[int, int]) -> None:
    assert read_date_time(text, words, TODAY) == PlainDateTime(
        dt.date(2026, 11, 20), dt.time(*clock)
    )


@pytest.mark.parametrize("text", ["20 November 2026", "November 20", "Nov 20, 2026", "20 November"])
def test_the_numbers_of_a_date_are_no_clock_time(words: Words, text: str) -> None:
    assert read_date_time(text, words, TODAY) == PlainDateTime(dt.date(2026, 11, 20))


@pytest.mark.parametrize(
    "text",
    [
        "18:30",
        "6 pm",
        "soon 18:30",
        "20 November 2026 25:00",
        "20 November 2026 18:60",
        "20 November 2026 13 pm",
        "20 November 2026 0 am",
        "20 November 2026 6 o'clock",
        "2026-11-20 25:00",
    ],
)
def test_a_time_that_cannot_be_is_refused_with_the_whole_text(words: Words, text: str) -> None:
    with pytest.raises(UnreadableDateError) as caught:
        read_date_time(text, words, TODAY)
    assert (caught.value.code, caught.value.values) == ("not_a_date", {"text": text})


@given(day=READABLE)
def test_every_way_we_write_a_date_is_read_back(words: Words, day: dt.date) -> None:
    for written in (day.isoformat(), words.say_full_date(day), words.say_letter_date(day, TODAY)):
        with_year = written if str(day.year) in written else f"{written}, {day.year}"
        assert read_date(with_year, words, TODAY) == day
        assert read_date(with_year.upper(), words, TODAY) == day


@given(day=READABLE, clock=st.times())
def test_every_way_we_write_a_relative_date_is_read_back(
    words: Words, day: dt.date, clock: dt.time
) -> None:
    instant = PlainDateTime(day, clock.replace(second=0, microsecond=0))
    for written in (instant.iso, words.say_full_date_time(instant)):
        assert read_date_time(written, words, TODAY) == instant


def read_or_code(text: str, words: Words, today: dt.date) -> PlainDateTime | str:
    try:
        return read_date_time(text, words, today)
    except UnreadableDateError as refusal:
        return refusal.code


@given(text=st.text(max_size=40), today=READABLE)
def test_any_text_is_a_date_within_the_years_or_refused(
    words: Words, text: str, today: dt.date
) -> None:
    read = read_or_code(text, words, today)
    if isinstance(read, str):
        assert read in words.errors
    else:
        assert FIRST_YEAR <= read.day.year <= LAST_YEAR


def test_it_is_the_words_that_decide_the_language(words: Words) -> None:
    german = replace(
        words,
        months=("Januar", *words.months[1:]),
        small_words=("der", "den", "um"),
        day_endings=(".",),
        dates={**words.dates, "today": "heute", "last_weekday": "letzten [weekday]"},
    )
    assert read_date("den 20. Januar 2026", german, TODAY) == dt.date(2026, 1, 20)
    assert read_date("heute", german, TODAY) == TODAY
    assert refused(german, "20 January 2026")[0] == "not_a_date"
