"""Times that are named beside or within another time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.time_expressions.context import TimeContext
from followup.time_expressions.date_ranges import make_one_day
from followup.time_expressions.lexicon import Vocabulary
from followup.time_expressions.parser import TimeParser

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words

    Read = Callable[..., str]

from tests.unit.followup.time_expressions.parser.conftest import FRIDAY, PLACE, refused


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("early december", "2026-12-01 2026-12-10"),
        ("mid-december", "2026-12-11 2026-12-20"),
        ("mid to late january", "2027-01-11 2027-01-31"),
        ("early to mid december", "2026-12-01 2026-12-20"),
        ("late next week", "2026-11-26 2026-11-27"),
        ("the first half of january", "2027-01-01 2027-01-15"),
        ("the second half of 2027", "2027-07-01 2027-12-31"),
        ("the first week of december", "2026-12-01 2026-12-07"),
        ("the fifth week of december", "2026-12-29 2026-12-31"),
        ("the last week of december", "2026-12-25 2026-12-31"),
        ("the end of next week", "2026-11-27"),
        ("the end of the year", "2026-12-31"),
        ("later this month", "2026-11-21 2026-11-30"),
        ("later this week", "2026-11-19 2026-11-20"),
        ("later next month", "2026-12-21 2026-12-31"),
        ("the week of 7 december", "2026-12-07 2026-12-11"),
        ("the week after thanksgiving", "2026-11-30 2026-12-04"),
        ("the week before christmas", "2026-12-14 2026-12-18"),
        ("thanksgiving week", "2026-11-23 2026-11-27"),
        ("2 weeks after thanksgiving", "2026-12-10"),
        ("1 to 2 weeks after thanksgiving", "2026-12-03 2026-12-10"),
        ("the day after tomorrow", "2026-11-22"),
        ("2 business days before christmas", "2026-12-23"),
        ("1 to 2 weeks before christmas", "2026-12-11 2026-12-18"),
        ("late november or early december", "2026-11-21 2026-12-10"),
        ("from 30 november to 4 december", "2026-11-30 2026-12-04"),
        ("2 weeks to 30 days", "2026-12-04 2026-12-20"),
    ],
)
def test_a_time_beside_or_within_another(read: Read, text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "early friday",
        "late thanksgiving",
        "the first half of friday",
        "the last week of next week",
        "the sixth week of december",
        "the first week of next week",
        "later thanksgiving",
        "early early december",
        "the beginning of friday",
        "20 to friday",
        "1 to 2 to 3 weeks",
        "the first week",
        "december week",
    ],
)
def test_a_part_of_what_has_no_parts_is_none(read: Read, text: str) -> None:
    assert read(text) == "nothing"


def test_two_times_do_not_go_backwards(read: Read) -> None:
    assert refused(read, "5 december to 1 december") == "timeline_backwards"


def test_so_long_of_a_time_counts_from_a_day_and_from_no_month(read: Read) -> None:
    assert read("two weeks of 1 december") == "2026-12-15"
    assert read("two weeks of december") == "nothing"


def test_a_day_with_a_name_of_its_own_can_be_counted_from(words: Words) -> None:
    named = {"our first call": dt.date(2026, 11, 24)}
    times = TimeParser(TimeContext(words, PLACE, FRIDAY, named), Vocabulary(words))
    assert times.read("a week after our first call") == make_one_day(dt.date(2026, 12, 1))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("this time next week", "2026-11-27"),
        ("this time next month", "2026-12-20"),
        ("this time next year", "nothing"),
        ("the first two weeks of january", "2027-01-01 2027-01-14"),
        ("the last two weeks of january", "2027-01-18 2027-01-31"),
        ("the last six weeks of january", "nothing"),
        ("december 7 8 or 9", "2026-12-07 2026-12-09"),
        ("monday tuesday or wednesday", "2026-11-23 2026-11-25"),
        ("within the weekend", "nothing"),
        ("the first business day of january", "2027-01-01"),
        ("q1 next year", "2027-01-01 2027-03-31"),
        ("q7 next year", "nothing"),
        ("january of next year", "2027-01-01 2027-01-31"),
        ("january of next week", "nothing"),
        ("13/2027", "nothing"),
        ("1/2027", "2027-01-01 2027-01-31"),
        ("two weeks today", "2026-12-04"),
        ("the day of thanksgiving", "2026-11-26"),
        ("week ending 4 december", "2026-11-30 2026-12-04"),
        ("in two weeks on friday", "2026-12-04"),
        ("december 5 to 2027", "nothing"),
        ("the 28th to 5 december", "2026-11-28 2026-12-05"),
        ("december 28 to the 5th", "2026-12-28 2027-01-05"),
    ],
)
def test_more_ways_to_name_days_beside_others(read: Read, text: str, days: str) -> None:
    assert read(text) == days


def test_a_week_named_by_its_sunday_is_the_one_that_begins_then(read: Read) -> None:
    assert read("the week of 29 november") == "2026-11-30 2026-12-04"
    assert read("w/c 29 november") == "2026-11-30 2026-12-04"
    assert refused(read, "the week of 28 november") == "timeline_which"
