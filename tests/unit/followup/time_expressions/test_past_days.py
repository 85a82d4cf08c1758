"""A day that is over is read as people name it from today, or asked about where it may be two."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.language.date_parser import UnreadableDateError
from followup.time_expressions.past_days import find_other_year, read_past_date

if TYPE_CHECKING:
    from followup.language.wording import Words

TODAY = dt.date(2026, 11, 20)  # a Friday
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31))


def refused(words: Words, text: str) -> UnreadableDateError:
    with pytest.raises(UnreadableDateError) as caught:
        read_past_date(text, words, TODAY)
    return caught.value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thursday", "2026-11-19"),
        ("on Monday", "2026-11-16"),
        ("last Friday", "2026-11-13"),
        ("this past Friday", "2026-11-13"),
        ("the 19th", "2026-11-19"),
        ("on the 20th", "2026-11-20"),
        ("3 days ago", "2026-11-17"),
        ("two weeks ago", "2026-11-06"),
        ("a fortnight ago", "2026-11-06"),
        ("the day before yesterday", "2026-11-18"),
        ("11-20", "2026-11-20"),
        ("20-11", "2026-11-20"),
        ("yesterday", "2026-11-19"),
        ("20 November", "2026-11-20"),
    ],
)
def test_a_day_that_is_over_is_read(words: Words, text: str, day: str) -> None:
    assert read_past_date(text, words, TODAY).iso == day


@pytest.mark.parametrize("text", ["Thursday at 3pm", "the 19th, 3 pm", "yesterday 15:00"])
def test_it_may_have_a_clock_time_behind_it(words: Words, text: str) -> None:
    assert read_past_date(text, words, TODAY).iso == "2026-11-19T15:00"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Friday", ["2026-11-13", "2026-11-20"]),
        ("the 25th", ["2026-10-25", "2026-11-25"]),
        ("11-12", ["2026-12-11", "2026-11-12"]),
    ],
)
def test_what_may_be_either_of_two_days_is_asked(words: Words, text: str, days: list[str]) -> None:
    assert [str(day) for day in refused(words, text).dates] == days


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "20",
        "the 32nd",
        "a month ago",
        "2 to 3 days ago",
        "3 to 2 days ago",
        "nothing ago",
        "last Fryday",
        "on Fryday",
        "next Friday",
        "in 3 days",
    ],
)
def test_what_names_no_certain_day_is_refused_as_it_was_typed(words: Words, text: str) -> None:
    refusal = refused(words, text)
    assert (refusal.code, refusal.values) == ("not_a_date", {"text": text})


@given(DAYS, st.integers(0, 6))
def test_a_bare_weekday_is_within_the_last_week_and_never_guessed_on_its_own_day(
    words: Words, today: dt.date, weekday: int
) -> None:
    name = words.weekdays[weekday]
    if weekday == today.weekday():
        with pytest.raises(UnreadableDateError):
            read_past_date(name, words, today)
    else:
        day = read_past_date(name, words, today).day
        assert day.weekday() == weekday
        assert 0 < (today - day).days < 7


@given(DAYS, st.integers(1, 400))
def test_so_many_days_ago_is_so_many_days_before_today(
    words: Words, today: dt.date, days: int
) -> None:
    assert read_past_date(f"{days} days ago", words, today).day == today - dt.timedelta(days=days)


@given(DAYS, st.integers(1, 28))
def test_a_day_of_the_month_is_the_nearer_one_that_is_over_or_asked(
    words: Words, today: dt.date, number: int
) -> None:
    try:
        day = read_past_date(f"the {number}th", words, today).day
    except UnreadableDateError as unreadable:
        over, coming = unreadable.dates
        assert over.day == coming.day == number
        assert over < today < coming
        assert today - over >= coming - today
    else:
        assert day.day == number
        assert day <= today


@given(DAYS, DAYS)
def test_another_year_is_asked_about_only_where_a_date_is_far(
    date: dt.date, today: dt.date
) -> None:
    near = find_other_year(f"{date.day}/{date.month}/{date.year}", date, today)
    if near:
        assert abs(date - today).days > 300
        assert abs(near - today).days <= 183
        assert near != date
    else:
        assert abs(date - today).days <= 300 or (date.month, date.day) == (2, 29)
    assert find_other_year(str(date), date, today) is None
