"""Days counted from the end of a period, or to a working day, are those of the calendar."""

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
    from followup.language.wording import Words

WEEK = dt.timedelta(days=7)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2029, 12, 31))


def read(words: Words, text: str, day: dt.date) -> tuple[dt.date | None, dt.date | None]:
    timeline = TimelineReader(words, BusinessCalendar(), day, day).read(text)
    return timeline.start, timeline.end


def list_asked(words: Words, text: str, day: dt.date) -> list[str]:
    with pytest.raises(AmbiguousDayError) as caught:
        read(words, text, day)
    return [choice.answer for choice in caught.value.choices]


@given(st.integers(1, 12))
def test_the_second_to_last_week_ends_where_the_last_one_begins(words: Words, month: int) -> None:
    said = dt.date(2026, 12, 31)
    name = words.months[month - 1]
    last = read(words, f"the last week of {name} 2028", said)
    before = read(words, f"the second to last week of {name} 2028", said)
    assert last[0]
    assert before == (last[0] - WEEK, last[0] - dt.timedelta(days=1))
    assert read(words, f"the penultimate week of {name} 2028", said) == before


@given(st.integers(0, 6), st.integers(1, 12))
def test_the_last_but_one_weekday_is_a_week_before_the_last(
    words: Words, weekday: int, month: int
) -> None:
    said, name = dt.date(2026, 12, 31), f"{words.months[month - 1]} 2028"
    day = words.weekdays[weekday]
    last, _ = read(words, f"the last {day} of {name}", said)
    before, _ = read(words, f"the last but one {day} of {name}", said)
    assert last
    assert before == last - WEEK


def test_what_a_period_has_not_is_no_time(words: Words) -> None:
    said = dt.date(2026, 11, 20)
    for text in ("the 9th to last week of December", "the 6th to last Monday of December"):
        with pytest.raises(UnreadableTimelineError):
            read(words, text, said)
    assert read(words, "the penultimate day of December", said)[0] == dt.date(2026, 12, 30)


@given(DAYS)
def test_the_next_business_day_is_the_first_that_is_open(words: Words, day: dt.date) -> None:
    start, end = read(words, "the next business day", day)
    assert start == end == BusinessCalendar().add_business_days(day, 1).date


@given(DAYS)
def test_a_week_tomorrow_is_eight_days_ahead(words: Words, day: dt.date) -> None:
    assert read(words, "a week tomorrow", day)[0] == day + WEEK + dt.timedelta(days=1)
    assert read(words, "24h", day)[1] == day + dt.timedelta(days=1)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_fortnight_is_two_weeks_after_the_coming_one(
    words: Words, day: dt.date, weekday: int
) -> None:
    name = words.weekdays[weekday]
    coming, _ = read(words, name, day)
    assert coming
    assert read(words, f"{name} fortnight", day)[0] == coming + WEEK * 2


@given(DAYS)
def test_mid_month_is_no_day_that_is_nearly_over(words: Words, day: dt.date) -> None:
    if 16 <= day.day <= 20:
        assert len(list_asked(words, "mid-month", day)) == 2
    else:
        _, end = read(words, "mid-month", day)
        assert end
        assert end.day == 20
        assert (end - day).days >= 5


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the weekend of December 5", ("2026-12-05", "2026-12-06")),
        ("the weekend of December 6", ("2026-12-05", "2026-12-06")),
        ("the weekend of December 4", ("2026-12-05", "2026-12-06")),
        ("the 30th to the 4th of December", ("2026-11-30", "2026-12-04")),
        ("30-4 December", ("2026-11-30", "2026-12-04")),
        ("November 30 to 4", ("2026-11-30", "2026-12-04")),
        ("the 28th to the 8th of January", ("2026-12-28", "2027-01-08")),
        ("two to four weeks, maybe six", ("2026-12-04", "2027-01-01")),
        ("three weeks, perhaps four", ("2026-12-11", "2026-12-18")),
        ("in a month and a half", ("2027-01-04", "2027-01-04")),
    ],
)
def test_ranges_that_run_on_are_read_to_their_end(
    words: Words, text: str, days: tuple[str, str]
) -> None:
    assert tuple(map(str, read(words, text, dt.date(2026, 11, 20)))) == days


@pytest.mark.parametrize(
    "text", ["the 8th to the 4th of December", "the 30th to the 31st of February"]
)
def test_days_that_cannot_be_a_range_are_refused(words: Words, text: str) -> None:
    with pytest.raises(UnreadableTimelineError):
        read(words, text, dt.date(2026, 11, 20))


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Tuesday next week or the week after", ["24 November", "1 December"]),
        ("the other Monday", ["23 November", "30 November"]),
        ("the weekend of December 9", ["5 December", "12 December"]),
    ],
)
def test_what_may_be_in_either_of_two_weeks_is_asked(
    words: Words, text: str, answers: list[str]
) -> None:
    asked = list_asked(words, text, dt.date(2026, 11, 20))
    assert len(asked) == len(answers)
    assert all(answer in one for one, answer in zip(asked, answers, strict=True))


def test_a_place_without_a_weekend_has_none_of_a_day(words: Words) -> None:
    day = dt.date(2026, 11, 20)
    reader = TimelineReader(words, BusinessCalendar(weekend=frozenset()), day, day)
    with pytest.raises(UnreadableTimelineError):
        reader.read("the weekend of December 9")
