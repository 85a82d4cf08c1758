"""Ranges of days: a week, a month, their beginnings and ends."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError
from followup.language.time_codes import PERIODS
from followup.time_expressions.date_ranges import (
    DAY,
    DateRange,
    find_nth_day,
    find_part,
    find_period_around,
    find_weekday_from,
    from_to,
    make_months,
    make_one_day,
)

FRIDAY = dt.date(2026, 11, 20)
HERE = BusinessCalendar()
PARTS = (
    "early", "early_to_middle", "middle", "middle_to_late", "late",
    "first_half", "second_half", "last_week", "end",
)  # fmt: skip


def said(days: DateRange | None) -> str:
    return f"{days.start} {days.end}" if days else "none"


def place(*weekend: int) -> BusinessCalendar:
    return BusinessCalendar(weekend=frozenset(weekend))


@pytest.mark.parametrize(
    ("weekend", "today", "week"),
    [
        ((5, 6), "2026-11-20", "2026-11-16 2026-11-20"),
        ((5, 6), "2026-11-22", "2026-11-16 2026-11-20"),
        ((5, 6), "2026-11-23", "2026-11-23 2026-11-27"),
        ((4, 5), "2026-11-19", "2026-11-15 2026-11-19"),
        ((4, 5), "2026-11-22", "2026-11-22 2026-11-26"),
        ((6,), "2026-11-20", "2026-11-16 2026-11-21"),
        ((4,), "2026-11-20", "2026-11-14 2026-11-19"),
        ((), "2026-11-20", "2026-11-16 2026-11-22"),
        ((4, 6), "2026-11-20", "2026-11-16 2026-11-21"),
    ],
)
def test_a_week_begins_after_the_places_weekend_and_ends_before_it(
    weekend: tuple[int, ...], today: str, week: str
) -> None:
    day = dt.date.fromisoformat(today)
    assert said(find_period_around(day, "week", place(*weekend))) == week


@pytest.mark.parametrize(
    ("weekend", "days"),
    [
        ((5, 6), "2026-11-21 2026-11-22"),
        ((4, 5), "2026-11-20 2026-11-21"),
        ((6,), "2026-11-22 2026-11-22"),
        ((), "none"),
    ],
)
def test_a_weekend_is_the_rest_of_the_week_where_there_is_one(
    weekend: tuple[int, ...], days: str
) -> None:
    assert said(find_period_around(FRIDAY, "weekend", place(*weekend))) == days


@pytest.mark.parametrize(
    ("period", "ahead", "days"),
    [
        ("week", 1, "2026-11-23 2026-11-27"),
        ("week", -1, "2026-11-09 2026-11-13"),
        ("month", 0, "2026-11-01 2026-11-30"),
        ("month", 1, "2026-12-01 2026-12-31"),
        ("month", 2, "2027-01-01 2027-01-31"),
        ("month", 3, "2027-02-01 2027-02-28"),
        ("quarter", 0, "2026-10-01 2026-12-31"),
        ("quarter", 1, "2027-01-01 2027-03-31"),
        ("quarter", 2, "2027-04-01 2027-06-30"),
        ("year", 0, "2026-01-01 2026-12-31"),
        ("year", 2, "2028-01-01 2028-12-31"),
    ],
)
def test_periods_are_counted_from_the_one_that_holds_the_day(
    period: str, ahead: int, days: str
) -> None:
    assert said(find_period_around(FRIDAY, period, HERE, ahead)) == days


@pytest.mark.parametrize(
    ("part", "week", "month", "quarter", "year"),
    [
        ("early", "16 17", "11-01 11-10", "10-01 10-31", "01-01 01-10"),
        ("early_to_middle", "16 19", "11-01 11-20", "10-01 11-30", "01-01 08-31"),
        ("middle", "17 19", "11-11 11-20", "11-01 11-30", "05-01 08-31"),
        ("middle_to_late", "17 20", "11-11 11-30", "11-01 12-31", "05-01 12-31"),
        ("late", "19 20", "11-21 11-30", "12-01 12-31", "09-01 12-31"),
        ("first_half", "16 18", "11-01 11-15", "none", "01-01 06-30"),
        ("second_half", "18 20", "11-16 11-30", "none", "07-01 12-31"),
        ("last_week", "none", "11-24 11-30", "12-25 12-31", "12-25 12-31"),
        ("end", "20 20", "11-30 11-30", "12-31 12-31", "12-31 12-31"),
    ],
)
def test_the_parts_of_a_period(part: str, week: str, month: str, quarter: str, year: str) -> None:
    expected = {"month": month, "quarter": quarter, "year": year}
    for period, days in expected.items():
        whole = find_period_around(FRIDAY, period, HERE)
        assert whole
        assert said(find_part(whole, part, HERE)).replace("2026-", "") == days, period
    whole = find_period_around(FRIDAY, "week", HERE)
    assert whole
    assert said(find_part(whole, part, HERE)).replace("2026-11-", "") == week


def test_a_week_with_a_single_working_day_is_all_one() -> None:
    here = place(0, 1, 2, 4, 5, 6)
    whole = find_period_around(FRIDAY, "week", here)
    assert whole
    thursday = make_one_day(dt.date(2026, 11, 19))
    assert {find_part(whole, part, here) for part in ("early", "middle", "late")} == {thursday}


@pytest.mark.parametrize("part", [part for part in PARTS if part != "end"])
def test_a_single_day_has_an_end_and_no_other_part(part: str) -> None:
    assert find_part(make_one_day(FRIDAY), part, HERE) is None
    assert find_part(make_one_day(FRIDAY), "end", HERE) == DateRange(FRIDAY, FRIDAY, "end")


@pytest.mark.parametrize("part", PARTS)
def test_a_weekend_has_an_end_and_no_other_part(part: str) -> None:
    whole = find_period_around(FRIDAY, "weekend", HERE)
    assert whole
    end = dt.date(2026, 11, 22)
    expected = DateRange(end, end, "end") if part == "end" else None
    assert find_part(whole, part, HERE) == expected


def test_months_run_over_into_other_years() -> None:
    assert said(make_months(2026, 13)) == "2027-01-01 2027-01-31"
    assert said(make_months(2026, 12, 3)) == "2026-12-01 2027-02-28"
    assert said(make_months(2028, 2)) == "2028-02-01 2028-02-29"
    assert said(make_months(2026, 0)) == "2025-12-01 2025-12-31"


def test_a_range_has_so_many_days() -> None:
    november = make_months(2026, 11)
    assert find_nth_day(november, 1) == dt.date(2026, 11, 1)
    assert find_nth_day(november, 30) == dt.date(2026, 11, 30)
    assert find_nth_day(november, 31) is None
    assert find_nth_day(november, 0) is None


def test_a_weekday_is_the_first_from_a_day_on_itself_included() -> None:
    assert find_weekday_from(FRIDAY, 4) == FRIDAY
    assert find_weekday_from(FRIDAY, 3) == dt.date(2026, 11, 26)


def test_no_range_goes_backwards() -> None:
    assert from_to(FRIDAY, FRIDAY) == make_one_day(FRIDAY)
    with pytest.raises(UnreadableTimelineError, match="timeline_backwards"):
        from_to(FRIDAY + DAY, FRIDAY)


@given(
    day=st.dates(dt.date(1970, 1, 8), dt.date(2199, 12, 1)),
    period=st.sampled_from(PERIODS),
    weekend=st.sets(st.integers(0, 6), max_size=6),
    part=st.sampled_from(PARTS),
    ahead=st.integers(-1, 2),
)
def test_a_part_lies_within_its_period_and_periods_follow_each_other(
    day: dt.date, period: str, weekend: set[int], part: str, ahead: int
) -> None:
    here = place(*weekend)
    whole = find_period_around(day, period, here, ahead)
    following = find_period_around(day, period, here, ahead + 1)
    if whole is None or following is None:
        assert period == "weekend"
        return
    assert whole.start <= whole.end < following.start
    found = find_part(whole, part, here)
    if found:
        assert whole.start <= found.start <= found.end <= whole.end
