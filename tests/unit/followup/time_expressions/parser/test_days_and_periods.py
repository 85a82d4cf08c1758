"""Days and periods by their own names are those of the calendar, and not over yet."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.language.time_codes import LENGTHS, PATTERNS
from followup.time_expressions.counted_days import READERS as COUNTS
from followup.time_expressions.date_ranges import THIRDS
from followup.time_expressions.days_from_end import READERS as FROM_END
from followup.time_expressions.named_days import READERS as DAYS
from followup.time_expressions.numbered_days import READERS as NUMBERED
from followup.time_expressions.relative_days import READERS as BESIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    Read = Callable[..., str]

from tests.unit.followup.time_expressions.parser.conftest import refused


def test_every_kind_of_pattern_is_read_by_something() -> None:
    parts = {*THIRDS, "first_half", "second_half", "last_week", "end"}
    elsewhere = {*LENGTHS, "two_times", "in_year", "in_next_year", "next_date", "from_now_to"}
    assert {*DAYS, *NUMBERED, *BESIDE, *COUNTS, *FROM_END, *parts, *elsewhere} == set(PATTERNS)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("this week", "2026-11-16 2026-11-20"),
        ("next week", "2026-11-23 2026-11-27"),
        ("the week after next", "2026-11-30 2026-12-04"),
        ("the weekend", "2026-11-21 2026-11-22"),
        ("this month", "2026-11-01 2026-11-30"),
        ("next month", "2026-12-01 2026-12-31"),
        ("the month after next", "2027-01-01 2027-01-31"),
        ("this quarter", "2026-10-01 2026-12-31"),
        ("next quarter", "2027-01-01 2027-03-31"),
        ("next year", "2027-01-01 2027-12-31"),
        ("december", "2026-12-01 2026-12-31"),
        ("november", "2026-11-01 2026-11-30"),
        ("april", "2027-04-01 2027-04-30"),
        ("jan", "2027-01-01 2027-01-31"),
        ("december 2027", "2027-12-01 2027-12-31"),
        ("december of 2027", "2027-12-01 2027-12-31"),
        ("q1", "2027-01-01 2027-03-31"),
        ("q4", "2026-10-01 2026-12-31"),
        ("the second quarter of 2028", "2028-04-01 2028-06-30"),
        ("2027", "2027-01-01 2027-12-31"),
    ],
)
def test_periods_are_those_of_the_calendar_and_not_over_yet(
    read: Read, text: str, days: str
) -> None:
    assert read(text) == days


@pytest.mark.parametrize("text", ["week", "month", "q5", "the fifth quarter", "2500"])
def test_what_names_no_certain_period_is_none(read: Read, text: str) -> None:
    assert read(text) == "nothing"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("friday", "2026-11-27"),
        ("saturday", "2026-11-21"),
        ("thu", "2026-11-26"),
        ("this monday", "2026-11-23"),
        ("the coming monday", "2026-11-23"),
        ("thursday or friday", "2026-11-26 2026-11-27"),
        ("thursday to monday", "2026-11-26 2026-11-30"),
        ("friday week", "2026-12-04"),
        ("a week on monday", "2026-11-30"),
        ("friday next week", "2026-11-27"),
        ("friday of the week after next", "2026-12-04"),
        ("next week on monday", "2026-11-23"),
        ("saturday of next week", "2026-11-28"),
        ("thursday or friday next week", "2026-11-26 2026-11-27"),
        ("tuesday to thursday of next week", "2026-11-24 2026-11-26"),
        ("the first monday in december", "2026-12-07"),
        ("the first tuesday of december", "2026-12-01"),
        ("the 4th tuesday of december", "2026-12-22"),
        ("the 2nd wednesday of december", "2026-12-09"),
        ("the last friday of the month", "2026-11-27"),
        ("the last thursday in december", "2026-12-31"),
        ("the monday after thanksgiving", "2026-11-30"),
        ("the thursday after thanksgiving", "2026-12-03"),
        ("the friday before christmas", "2026-12-18"),
        ("the thursday before christmas", "2026-12-24"),
    ],
)
def test_a_weekday_is_the_first_one_after_the_day_it_was_said_or_that_of_its_week(
    read: Read, text: str, days: str
) -> None:
    assert read(text) == days


def test_both_weekdays_are_those_of_the_week_that_is_named(read: Read) -> None:
    monday = dt.date(2026, 11, 16)
    assert read("thursday or friday next week", monday) == "2026-11-26 2026-11-27"


@pytest.mark.parametrize(
    "text",
    [
        "friday next month",
        "friday friday",
        "the sixth monday of december",
        "the first monday of friday",
    ],
)
def test_a_weekday_of_what_has_no_such_weekday_is_none(read: Read, text: str) -> None:
    assert read(text) == "nothing"


@pytest.mark.parametrize("text", ["next friday", "next weekend", "early next friday"])
def test_what_some_take_for_one_day_and_some_for_another_is_asked(read: Read, text: str) -> None:
    assert refused(read, text) == "timeline_which"


def test_the_weekend_after_next_is_nothing_certain(read: Read) -> None:
    assert read("the weekend after next") == "nothing"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the 4th", "2026-12-04"),
        ("the 21st", "2026-11-21"),
        ("friday the 20th", "2026-11-20"),
        ("the 31st", "2026-12-31"),
        ("the fifteenth", "2026-12-15"),
        ("the first of the month", "2026-12-01"),
        ("friday the 4th", "2026-12-04"),
        ("the 4th of next month", "2026-12-04"),
        ("the first of january", "2027-01-01"),
        ("4 december", "2026-12-04"),
        ("the 4th of december", "2026-12-04"),
        ("12/24", "2026-12-24"),
        ("2 january", "2027-01-02"),
        ("tomorrow", "2026-11-21"),
        ("1-5 december", "2026-12-01 2026-12-05"),
        ("1 - 5 december 2027", "2027-12-01 2027-12-05"),
        ("december 1 to 5", "2026-12-01 2026-12-05"),
        ("between the 1st and the 5th of december", "2026-12-01 2026-12-05"),
        ("between 18 and 21 november", "2026-11-18 2026-11-21"),
        ("30 to 31 january", "2027-01-30 2027-01-31"),
    ],
)
def test_a_day_without_a_month_or_year_is_the_next_one(read: Read, text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("thursday the 4th", "wrong_weekday"),
        ("thursday the 20th", "wrong_weekday"),
        ("5 to 1 december", "timeline_backwards"),
        ("12/4", "ambiguous_date"),
        ("the 20th", "timeline_which"),
        ("31 november", "no_such_day"),
        ("4 december 2500", "date_out_of_range"),
    ],
)
def test_a_day_that_cannot_be_is_refused_for_its_own_fault(
    read: Read, text: str, code: str
) -> None:
    assert refused(read, text) == code


@pytest.mark.parametrize(
    "text",
    [
        "the 32nd",
        "the 31st of next month's end",
        "30 to 31 november",
        "the thirty-first of november",
        "4th",
    ],
)
def test_a_number_that_is_no_day_is_none(read: Read, text: str) -> None:
    assert read(text) == "nothing"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1 september to 5 december", "timeline_over"),
        ("the 10th to the 25th", "timeline_which"),
        ("next friday to monday", "timeline_which"),
        ("within the week", "timeline_which"),
        ("this friday", "timeline_which"),
    ],
)
def test_what_may_be_of_another_time_is_asked_about(read: Read, text: str, code: str) -> None:
    assert refused(read, text) == code


def test_at_a_weekend_the_week_is_the_coming_one(read: Read) -> None:
    sunday = dt.date(2026, 11, 22)
    for text in ("this week", "the week"):
        assert read(text, sunday) == "2026-11-23 2026-11-27"
    assert read("the end of the week", sunday) == "2026-11-27"
    assert read("the middle of the week") == "2026-11-24 2026-11-26"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("week 51", "2026-12-14 2026-12-18"),
        ("week number 47", "2026-11-16 2026-11-20"),
        ("calendar week 53 2026", "2026-12-28 2027-01-01"),
        ("week 1 of 2026", "2025-12-29 2026-01-02"),
        ("the 4th of the 12th", "2026-12-04"),
    ],
)
def test_weeks_and_months_may_be_named_by_their_numbers(read: Read, text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    "text", ["week 2", "week one", "week 54", "the week a", "the 4th of the 13th"]
)
def test_what_may_number_anything_else_is_none(read: Read, text: str) -> None:
    assert read(text) == "nothing"


def test_of_weeks_that_people_count_in_two_ways_it_is_asked_which(read: Read) -> None:
    assert refused(read, "week 3 of 2027") == "timeline_which"
