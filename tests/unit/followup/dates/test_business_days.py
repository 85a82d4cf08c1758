"""Counting and rolling by open days, with odd weekends and any closed days."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.contract.kinds import ClosedKind
from followup.dates.business_days import DAY, BusinessCalendar, ClosedDay

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2032, 12, 31))
WEEKENDS = st.frozensets(st.integers(0, 6), max_size=6)
NUMBERS = st.integers(-60, 60)


@st.composite
def calendars(draw: st.DrawFn) -> BusinessCalendar:
    """A place with any weekend, some holidays, some weekend days worked, a reader's own days."""
    some = st.frozensets(st.dates(dt.date(2025, 6, 1), dt.date(2027, 6, 1)), max_size=30)
    return BusinessCalendar(
        weekend=draw(WEEKENDS),
        closed=dict.fromkeys(draw(some), "Holiday"),
        working=draw(some),
        opened=draw(some),
        shut=draw(some),
    )


NEAR = st.dates(dt.date(2025, 6, 1), dt.date(2027, 6, 1))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_the_nth_business_day_agrees_with_numpy_in_twenty_thousand_random_cases() -> None:
    # numpy's roll="forward" would start from the next open day and so land one day late from a
    # closed one; "preceding" (and "following", counting back) starts before it, as our law does.
    chance = random.Random(2026)  # noqa: S311 (repeatable cases, no secrets)
    for _ in range(400):
        weekend = frozenset(chance.sample(range(7), chance.randint(0, 4)))
        closed = {
            dt.date(2026, 1, 1) + DAY * chance.randint(-200, 900)
            for _ in range(chance.randint(0, 60))
        }
        calendar = BusinessCalendar(weekend=weekend, closed=dict.fromkeys(closed, "Holiday"))
        mask = [weekday not in weekend for weekday in range(7)]
        oracle = np.busdaycalendar(
            weekmask=mask, holidays=np.array(sorted(closed), "datetime64[D]")
        )
        for _ in range(50):
            start = dt.date(2026, 1, 1) + DAY * chance.randint(0, 700)
            number = chance.choice((-1, 1)) * chance.randint(1, 60)
            roll: Any = "preceding" if number > 0 else "following"
            expected = np.busday_offset(np.datetime64(start), number, roll, busdaycal=oracle)
            assert calendar.add_business_days(start, number).date == expected.astype(object)


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        ("2026-11-20", 1, "2026-11-23"),  # Friday to Monday
        ("2026-11-21", 1, "2026-11-23"),  # a Saturday is day 0, so Monday is the first
        ("2026-11-22", 1, "2026-11-23"),  # and so is a Sunday
        ("2026-11-25", 1, "2026-11-27"),  # over Thanksgiving
        ("2026-11-26", 1, "2026-11-27"),  # from Thanksgiving
        ("2026-11-20", 5, "2026-11-30"),
        ("2026-11-20", 0, "2026-11-20"),
        ("2026-11-21", 0, "2026-11-21"),
        ("2026-11-23", -1, "2026-11-20"),  # Monday back to Friday
        ("2026-11-21", -1, "2026-11-20"),  # Saturday back to Friday
        ("2026-11-27", -1, "2026-11-25"),  # back over Thanksgiving
        ("2026-11-26", -1, "2026-11-25"),  # back from Thanksgiving
    ],
)
def test_the_nth_business_day_is_the_nth_open_day_strictly_after_or_before(
    us: dict[str, Any], start: str, number: int, end: str
) -> None:
    assert BusinessCalendar.from_mapping(us).add_business_days(day(start), number).date == day(end)


@given(calendars(), NEAR, NUMBERS)
def test_counted_and_skipped_days_are_all_days_of_the_count(
    calendar: BusinessCalendar, start: dt.date, number: int
) -> None:
    count = calendar.add_business_days(start, number)
    between = sorted((*count.counted, *(closed.date for closed in count.skipped)))
    step = DAY if number >= 0 else -DAY
    length = abs((count.date - start).days)
    assert between == sorted(start + step * n for n in range(1, length + 1))
    assert len(count.counted) == abs(number)


@given(calendars(), NEAR, NUMBERS)
def test_only_open_days_count_and_only_closed_days_are_skipped(
    calendar: BusinessCalendar, start: dt.date, number: int
) -> None:
    count = calendar.add_business_days(start, number)
    assert all(calendar.is_business_day(one) for one in count.counted)
    assert not any(calendar.is_business_day(closed.date) for closed in count.skipped)
    assert number == 0 or calendar.is_business_day(count.date)


@given(calendars(), NEAR, NEAR)
def test_the_days_between_are_as_many_as_it_takes_to_get_there(
    calendar: BusinessCalendar, start: dt.date, end: dt.date
) -> None:
    count = calendar.list_between(start, end)
    assert len(count.counted) + len(count.skipped) == max(0, (end - start).days)
    if count.counted:
        assert calendar.add_business_days(start, len(count.counted)).date == count.counted[-1]


@given(calendars(), NEAR, st.integers(1, 40))
def test_counting_back_from_where_a_count_ended_leads_to_the_start_or_the_open_day_before_it(
    calendar: BusinessCalendar, start: dt.date, number: int
) -> None:
    back = calendar.add_business_days(calendar.add_business_days(start, number).date, -number).date
    assert back == calendar.roll_back(start)


@given(calendars(), NEAR)
def test_rolling_finds_the_nearest_open_day_and_names_the_days_passed_over(
    calendar: BusinessCalendar, start: dt.date
) -> None:
    for end, step in ((calendar.roll_forward(start), DAY), (calendar.roll_back(start), -DAY)):
        assert calendar.is_business_day(end)
        passed = [closed.date for closed in calendar.list_passed_over(start, end)]
        assert passed == [start + step * n for n in range(abs((end - start).days))]


@given(calendars(), NEAR)
def test_an_open_day_is_never_rolled(calendar: BusinessCalendar, start: dt.date) -> None:
    if calendar.is_business_day(start):
        assert calendar.roll_forward(start) == calendar.roll_back(start) == start
        assert calendar.list_passed_over(start, start) == ()


@pytest.mark.parametrize(
    ("calendar", "why"),
    [
        (BusinessCalendar(), ClosedDay(day("2026-11-28"), ClosedKind.WEEKEND)),
        (
            BusinessCalendar(closed={day("2026-11-28"): "Feast"}),
            ClosedDay(day("2026-11-28"), ClosedKind.HOLIDAY, "Feast"),
        ),
        (
            BusinessCalendar(shut=frozenset({day("2026-11-28")})),
            ClosedDay(day("2026-11-28"), ClosedKind.CLOSED),
        ),
        (BusinessCalendar(working=frozenset({day("2026-11-28")})), None),
        (BusinessCalendar(opened=frozenset({day("2026-11-28")})), None),
    ],
)
def test_a_closed_day_says_why_a_holidays_name_before_the_weekend(
    calendar: BusinessCalendar, why: ClosedDay | None
) -> None:
    assert calendar.find_closed_day(day("2026-11-28")) == why


def test_what_the_reader_says_of_a_day_wins_over_everything(us: dict[str, Any]) -> None:
    thanksgiving, friday = day("2026-11-26"), day("2026-11-27")
    calendar = BusinessCalendar.from_mapping(us)
    corrected = calendar.with_corrections(frozenset({thanksgiving}), frozenset({friday}))
    assert corrected.is_business_day(thanksgiving)
    assert not corrected.is_business_day(friday)
    assert not calendar.is_business_day(thanksgiving)


def test_a_holiday_is_not_worked_though_its_weekend_day_would_be() -> None:
    saturday = day("2026-11-28")
    calendar = BusinessCalendar(working=frozenset({saturday}), closed={saturday: "Feast"})
    assert not calendar.is_business_day(saturday)


def test_holidays_are_known_for_the_places_years_alone(us: dict[str, Any]) -> None:
    calendar = BusinessCalendar.from_mapping(us)
    assert [calendar.knows(dt.date(year, 7, 1)) for year in range(2025, 2029)] == [
        False, True, True, False,
    ]  # fmt: skip
    assert not BusinessCalendar.from_mapping(None).knows(day("2026-07-01"))


def test_no_place_means_saturday_and_sunday_and_no_holiday() -> None:
    calendar = BusinessCalendar.from_mapping(None)
    assert calendar.weekend == {5, 6}
    assert calendar.is_business_day(day("2026-12-25"))


def test_a_place_without_any_open_weekday_is_refused_so_that_no_count_runs_for_ever(
    us: dict[str, Any],
) -> None:
    with pytest.raises(ValueError, match="at least one weekday"):
        BusinessCalendar.from_mapping({**us, "weekend": list(range(7))})


def test_a_place_says_only_what_it_must(us: dict[str, Any]) -> None:
    optional = ("estimated", "working", "quiet", "regions")
    least = {name: part for name, part in us.items() if name not in optional}
    calendar = BusinessCalendar.from_mapping(least)
    assert not {*calendar.estimated, *calendar.working, *calendar.quiet}
    assert calendar.regions is False
