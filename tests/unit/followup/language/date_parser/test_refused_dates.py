"""What is no date, or could be two, is refused as it was typed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR
from followup.language.date_parser import read_date

if TYPE_CHECKING:
    from followup.language.wording import Words

from tests.unit.followup.language.date_parser.conftest import TODAY, refused


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "Friday",
        "20",
        "November 2026",
        "20 Nov 29",
        "Nov 20 26",
        "20 Nov 2026 2027",
        "20 21 November 2026",
        "20 November December 2026",
        "Fri Sat 20 November 2026",
        "20xx November 2026",
        "2026-11",
        "next Friday",
        "<b>20 November 2026</b>",
    ],
)
def test_what_is_no_date_is_refused_as_it_was_typed(words: Words, text: str) -> None:
    assert refused(words, text) == ("not_a_date", {"text": text})


@pytest.mark.parametrize(
    "text",
    ["31 November 2026", "2026-02-30", "2026-13-01", "0 May 2026", "0/5/2026", "13/14/2026",
     "29 February 2027", "30 February"],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_refused(words: Words, text: str) -> None:
    assert refused(words, text) == ("no_such_day", {"text": text})


def test_29_february_without_a_year_must_be_near(words: Words) -> None:
    assert refused(words, "29 February", dt.date(2026, 3, 1)) == (
        "no_such_day",
        {"text": "29 February"},
    )


def test_a_weekday_must_be_the_dates_own(words: Words) -> None:
    assert refused(words, "Monday 20 November 2026") == (
        "wrong_weekday",
        {"date": "Friday 20 November 2026", "weekday": "Monday"},
    )


@pytest.mark.parametrize("text", ["3/4/2026", "3.4.2026", "03-04-2026"])
def test_numbers_that_could_be_two_dates_are_refused_with_both(words: Words, text: str) -> None:
    assert refused(words, text) == ("ambiguous_date", {"one": "3 April", "other": "4 March"})


@pytest.mark.parametrize("text", ["26/11/20", "26-11-20", "26.11.20"])
def test_two_numbers_that_may_be_a_year_are_asked_about(words: Words, text: str) -> None:
    """Who writes the year first means this year's day, not one of six years ago."""
    one, other = "Thursday 26 November 2020", "Friday 20 November 2026"
    assert refused(words, text) == ("ambiguous_date", {"one": one, "other": other})


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("20/11/26", "2026-11-20"),
        ("Fri 26/11/20", "2026-11-20"),
        ("Thu 26/11/20", "2020-11-26"),
        ("31/10/26", "2026-10-31"),
        ("30/11/31", "2031-11-30"),
    ],
)
def test_a_year_of_two_digits_is_the_last_number_where_that_is_near_or_the_weekday_says_so(
    words: Words, text: str, date: str
) -> None:
    assert read_date(text, words, TODAY).isoformat() == date


@pytest.mark.parametrize(
    ("text", "date"), [("5/5/2026", (5, 5)), ("13/12/2026", (12, 13)), ("12/13/2026", (12, 13))]
)
def test_numbers_that_can_be_only_one_date_are_read(
    words: Words, text: str, date: tuple[int, int]
) -> None:
    assert read_date(text, words, TODAY) == dt.date(2026, *date)


@pytest.mark.parametrize(
    "text", ["1969-12-31", "31 December 1969", "1 January 2200", "0000-01-01", "1.1.9999"]
)
def test_a_year_that_is_too_far_away_is_refused(words: Words, text: str) -> None:
    assert refused(words, text) == ("date_out_of_range", {"text": text})


@pytest.mark.parametrize(
    ("today", "text"),
    [
        (dt.date(LAST_YEAR, 12, 31), "tomorrow"),
        (dt.date(FIRST_YEAR, 1, 1), "yesterday"),
        (dt.date(FIRST_YEAR, 1, 1), "last Monday"),
    ],
)
def test_a_near_day_beyond_those_years_is_refused_too(
    words: Words, today: dt.date, text: str
) -> None:
    assert refused(words, text, today) == ("date_out_of_range", {"text": text})
