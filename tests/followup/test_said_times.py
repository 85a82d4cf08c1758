"""Times as people name them, each kind of pattern: the days that are meant, or none."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from followup.business_days import BusinessCalendar
from followup.codes import PATTERNS
from followup.phrasing import UnreadableTimelineError
from followup.said_beside import READERS as BESIDE
from followup.said_days import READERS as DAYS
from followup.said_times import SaidTimes
from followup.scenes import Scene
from followup.stretches import THIRDS, one_day
from followup.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.wording import Words

    Read = Callable[..., str]

FRIDAY = dt.date(2026, 11, 20)
CLOSED = {
    dt.date(2026, 11, 2): "Past Day",
    dt.date(2026, 11, 26): "Thanksgiving Day",
    dt.date(2026, 12, 25): "Christmas Day",
    dt.date(2026, 12, 26): "Second Day of Christmas (observed)",
    dt.date(2027, 2, 14): "Valentine's Day",
    dt.date(2027, 3, 29): "Easter Monday",
    dt.date(2027, 4, 5): "Tomb-Sweeping Day (estimated)",
    dt.date(2027, 11, 25): "Thanksgiving Day",
}
PLACE = BusinessCalendar(closed=CLOSED)


@pytest.fixture(scope="module")
def read(words: Words) -> Read:
    """Reads a time, said on a Friday unless another day is named, as `start` or `start end`."""

    def days(text: str, said_on: dt.date = FRIDAY) -> str:
        times = SaidTimes(Scene(words, PLACE, said_on), Vocabulary(words))
        stretch = times.read(text)
        if stretch is None:
            return "nothing"
        ends = [stretch.start.isoformat(), stretch.end.isoformat()]
        return " ".join(dict.fromkeys(ends))

    return days


def refused(read: Read, text: str, **said: dt.date) -> str:
    with pytest.raises(UnreadableTimelineError) as caught:
        read(text, **said)
    return caught.value.code


def test_every_kind_of_pattern_is_read_by_something() -> None:
    parts = {*THIRDS, "first_half", "second_half", "last_week", "end"}
    elsewhere = {"one_length", "two_lengths", "two_times"}
    assert {*DAYS, *BESIDE, *parts, *elsewhere} == set(PATTERNS)


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
        ("the 20th", "2026-12-20"),
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
        ("5 to 1 december", "timeline_backwards"),
        ("12/4", "ambiguous_date"),
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
        ("easter", "2027-03-29"),
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
        ("2 weeks", "2026-12-04"),
        ("ten business days", "2026-12-07"),
        ("24 hours", "2026-11-21"),
        ("a fortnight", "2026-12-04"),
        ("half a year", "2027-05-20"),
        ("two to four weeks", "2026-12-04 2026-12-18"),
        ("2-4 weeks", "2026-12-04 2026-12-18"),
        ("a week or two", "2026-11-27 2026-12-04"),
        ("another week", "2026-11-27"),
        ("a couple of weeks", "2026-12-04"),
        ("0 days", "2026-11-20"),
    ],
)
def test_a_length_ends_so_long_after_the_day_it_was_said(read: Read, text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("4 to 2 weeks", "timeline_backwards"),
        ("521 weeks", "timeline_too_far"),
        ("14 to 9999 days", "timeline_too_far"),
        ("50 years after 150 years", "timeline_too_far"),
        ("50 years after the end of 2150", "timeline_too_far"),
    ],
)
def test_a_length_goes_forward_and_not_beyond_all_calendars(
    read: Read, text: str, code: str
) -> None:
    assert refused(read, text) == code


@pytest.mark.parametrize(
    "text", ["weeks", "few weeks", "2 fortnights", "2.5 weeks", "\u00b2 weeks", "12345 days", "2"]
)
def test_a_length_needs_a_number_and_a_unit(read: Read, text: str) -> None:
    assert read(text) == "nothing"


def test_words_that_stand_for_each_other_are_no_time_and_come_to_an_end(words: Words) -> None:
    circle = {**words.timeline, "stands_for": {"whenever": "early whenever"}}
    vocabulary = Vocabulary(replace(words, timeline=circle))
    assert SaidTimes(Scene(words, PLACE, FRIDAY), vocabulary).read("whenever") is None


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
    times = SaidTimes(Scene(words, place, FRIDAY), Vocabulary(words))
    assert times.read("founding day weekend") is None


def test_so_long_of_a_time_counts_from_a_day_and_from_no_month(read: Read) -> None:
    assert read("two weeks of 1 december") == "2026-12-15"
    assert read("two weeks of december") == "nothing"


def test_a_day_with_a_name_of_its_own_can_be_counted_from(words: Words) -> None:
    named = {"our first call": dt.date(2026, 11, 24)}
    times = SaidTimes(Scene(words, PLACE, FRIDAY, named), Vocabulary(words))
    assert times.read("a week after our first call") == one_day(dt.date(2026, 12, 1))


@pytest.mark.parametrize(
    ("close", "parted"), [("48hrs", "48 hrs"), ("2-3wks", "2-3 wks"), ("the 4th", "the 4th")]
)
def test_a_unit_close_to_its_number_is_parted_from_it(
    words: Words, close: str, parted: str
) -> None:
    assert Vocabulary(words).plain(close) == parted


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


@pytest.mark.parametrize(
    ("text", "said_on", "days"),
    [
        ("nov 30 - dec 4", dt.date(2026, 12, 2), "2026-11-30 2026-12-04"),
        ("the 7th to the 11th", dt.date(2026, 12, 8), "2026-12-07 2026-12-11"),
        ("27 december to 31 december", dt.date(2026, 12, 28), "2026-12-27 2026-12-31"),
    ],
)
def test_a_range_that_has_begun_is_a_range_all_the_same(
    read: Read, text: str, said_on: dt.date, days: str
) -> None:
    assert read(text, said_on) == days


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
