"""A holiday is the next of its name, with the days that go with it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.time_expressions.context import TimeContext
from followup.time_expressions.lexicon import Vocabulary
from followup.time_expressions.parser import TimeParser

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words

    Read = Callable[..., str]

from tests.unit.followup.time_expressions.parser.conftest import FRIDAY, refused


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("thanksgiving", "2026-11-26"),
        ("thanksgiving day", "2026-11-26"),
        ("the thanksgiving holiday", "2026-11-26"),
        ("christmas", "2026-12-25 2026-12-26"),
        ("christmas day", "2026-12-25"),
        ("second day of christmas", "2026-12-26"),
        ("valentines", "2027-02-14"),
        ("easter", "2027-03-28"),
        ("tomb-sweeping day", "2027-04-05"),
    ],
)
def test_a_holiday_is_the_next_of_that_name_with_the_days_that_go_with_it(
    read: Read, text: str, days: str
) -> None:
    assert read(text) == days


@pytest.mark.parametrize("text", ["past", "second", "giving", "day", "diwali"])
def test_a_holiday_has_to_be_called_by_its_name_and_to_come(read: Read, text: str) -> None:
    assert read(text) == "nothing"


def test_after_a_holiday_of_this_year_the_next_is_meant(read: Read) -> None:
    assert read("thanksgiving", dt.date(2026, 11, 26)) == "2026-11-26"
    assert read("thanksgiving", dt.date(2027, 7, 1)) == "2027-11-25"


@pytest.mark.parametrize(
    ("text", "said_on"),
    [
        ("thanksgiving", dt.date(2026, 11, 27)),
        ("october", FRIDAY),
        ("19 november", FRIDAY),
        ("november 19", FRIDAY),
        ("between 18 and 19 november", FRIDAY),
        ("q3", FRIDAY),
        ("december", dt.date(2027, 1, 2)),
        ("28 to 30 december", dt.date(2027, 1, 2)),
    ],
)
def test_what_is_just_over_never_becomes_next_years_in_silence(
    read: Read, text: str, said_on: dt.date
) -> None:
    assert refused(read, text, said_on=said_on) == "timeline_over"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Thanksgiving weekend", "2026-11-26 2026-11-29"),
        ("Easter weekend", "2027-03-27 2027-03-29"),
        ("Christmas weekend", "2026-12-25 2026-12-27"),
    ],
)
def test_a_holiday_weekend_goes_from_the_holiday_or_up_to_it(
    read: Read, text: str, days: str
) -> None:
    assert read(text.casefold()) == days


def test_a_holiday_in_the_middle_of_a_week_has_no_weekend(words: Words) -> None:
    place = BusinessCalendar(closed={dt.date(2027, 6, 2): "Founding Day"})
    times = TimeParser(TimeContext(words, place, FRIDAY), Vocabulary(words))
    assert times.read("founding day weekend") is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("christmas day 2026", "2026-12-25"),
        ("thanksgiving 2027", "2027-11-25"),
        ("thanksgiving of 2027", "2027-11-25"),
        ("thanksgiving next year", "2027-11-25"),
        ("easter 2028", "2028-04-16"),
        ("presidents day 2027", "2027-02-15"),
        ("black friday 2027", "2027-11-26"),
        ("new years day 2028", "2028-01-01"),
        ("4 july next year", "2027-07-04"),
        ("12 january in 2028", "2028-01-12"),
    ],
)
def test_a_holiday_in_a_year_is_the_one_of_that_year(read: Read, text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    "text", ["thanksgiving 2040", "the 5th 2027", "monday 2027", "diwali 2027"]
)
def test_a_holiday_that_is_not_known_in_a_year_is_none(read: Read, text: str) -> None:
    assert read(text) == "nothing"


def test_a_holiday_said_before_the_first_known_year_is_none_and_never_one_years_ahead(
    words: Words,
) -> None:
    place = BusinessCalendar(closed={dt.date(2026, 12, 25): "Christmas Day"}, years=(2026, 2030))
    times = TimeParser(TimeContext(words, place, dt.date(2016, 11, 7)), Vocabulary(words))
    assert times.read("christmas day") is None
