"""A word joined to a day may make a feast of it, a month may be a person: neither is guessed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.ambiguity import AmbiguousDayError
from followup.time_expressions.timeline_parser import TimelineReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words
    from followup.time_expressions.timeline import Timeline

    Read = Callable[[str], Timeline]

START = dt.date(2026, 11, 20)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Sunday")
NO_WORDS = st.text("bcdfgjkpqvwxz", min_size=4, max_size=9)
"""Words that no language has: no vowel is in them."""


@pytest.fixture(scope="module")
def read(words: Words) -> Read:
    return TimelineReader(words, BusinessCalendar(), START, START).read


def asks(read: Read, text: str) -> list[str]:
    with pytest.raises(AmbiguousDayError) as caught:
        read(text)
    assert caught.value.code == "timeline_unsure"
    return [choice.answer for choice in caught.value.choices]


@given(st.one_of(NO_WORDS, NO_WORDS.map(str.capitalize)), st.sampled_from(WEEKDAYS))
def test_whatever_word_is_joined_to_a_weekday_it_is_asked(
    words: Words, name: str, weekday: str
) -> None:
    read = TimelineReader(words, BusinessCalendar(), START, START).read
    assert asks(read, f"We will decide on {name} {weekday}.") == [weekday]


@given(NO_WORDS, st.sampled_from(WEEKDAYS))
def test_a_word_apart_from_a_weekday_changes_nothing(words: Words, name: str, weekday: str) -> None:
    read = TimelineReader(words, BusinessCalendar(), START, START).read
    assert read(f"Hi {name}, {weekday} we will call").start == read(weekday).start
    assert read(f"We will call {name} ({weekday})").start == read(weekday).start


@pytest.mark.parametrize(
    "text",
    [
        "this coming Tuesday",
        "maybe Tuesday",
        "Definitely Tuesday",
        "We can talk Tuesday",
        "We'll call you on Tuesday from home",
    ],
)
def test_plain_words_beside_a_weekday_are_no_name(read: Read, text: str) -> None:
    assert read(text).start == dt.date(2026, 11, 24)


def test_a_date_is_what_it_says_whatever_its_day_is_called(read: Read) -> None:
    assert read("We will call on Gooday Tuesday, December 1").start == dt.date(2026, 12, 1)
    assert read("We will call on Gooday Tuesday 24 November").start == dt.date(2026, 11, 24)


def test_a_week_with_a_word_of_its_own_is_not_the_bare_one(read: Read) -> None:
    assert asks(read, "our busiest week of December") == ["week of December"]


@pytest.mark.parametrize(
    "text",
    [
        "April will call you Tuesday",
        "Dear June, we will call you Tuesday",
        "April Jones calls you Tuesday",
        "You will hear on Tuesday.\nApril Jones",
        "You will hear on Tuesday.\n- June",
        "You will hear on Tuesday.\nMon-Fri 9-5",
        "You will hear on Tuesday.\nJulio Domingo",
        "Julio Domingo will call you on Tuesday",
    ],
)
def test_a_month_that_is_a_person_is_no_time(read: Read, text: str) -> None:
    assert read(text).start == dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    "text", ["in April", "April", "We decide in April, we hope", "by April 30"]
)
def test_a_month_stays_one_where_nothing_tells_of_a_person(read: Read, text: str) -> None:
    end = read(text).end
    assert end
    assert end.month == 4


def test_a_person_alone_is_no_answer(read: Read) -> None:
    with pytest.raises(UnreadableTimelineError) as caught:
        read("Thanks for the chat. Best, June")
    assert caught.value.code == "timeline_not_understood"


@pytest.mark.parametrize(
    "text", ["a few days after the fair", "We'll call a few weeks from the launch"]
)
def test_a_while_counted_from_something_unknown_is_asked_about(read: Read, text: str) -> None:
    with pytest.raises(UnreadableTimelineError) as caught:
        read(text)
    assert caught.value.code == "timeline_not_understood"


@pytest.mark.parametrize("text", ["a few days from now", "a few days after we meet"])
def test_a_while_from_now_is_soon(read: Read, text: str) -> None:
    assert read(text).kind == "soon"
