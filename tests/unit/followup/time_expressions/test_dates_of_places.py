"""Dates in numbers in the order of the employer's country, and feasts that move with Easter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.date_ranges import compute_easter
from followup.time_expressions.timeline_parser import TimelineReader
from followup_site import WORDING
from followup_site.commands.phrases import make_reader

if TYPE_CHECKING:
    from followup.language.wording import Words

START = dt.date(2026, 11, 20)


def read(words: Words, place: str | None, text: str) -> dt.date | None:
    reader = TimelineReader(words, BusinessCalendar(code=place), START, START)
    try:
        return reader.read(text).end
    except UnreadableTimelineError:
        return None


@pytest.fixture(scope="module")
def english() -> Words:
    return make_reader(WORDING.parent, "en").words


@pytest.mark.parametrize("place", ["US", "US-CA"])
def test_the_month_comes_first_in_the_united_states(english: Words, place: str) -> None:
    assert read(english, place, "by 12/4") == dt.date(2026, 12, 4)
    assert read(english, place, "by 2/3/2027") == dt.date(2027, 2, 3)


@pytest.mark.parametrize("place", [None, "GB", "CA"])
def test_elsewhere_it_is_asked_which_of_the_two_is_meant(english: Words, place: str | None) -> None:
    assert read(english, place, "by 12/4") is None


@pytest.mark.parametrize("text", ["by 4/12", "by 11/12", "by 4.12.2026"])
def test_a_date_that_would_be_over_or_far_ahead_or_has_stops_is_asked_about(
    english: Words, text: str
) -> None:
    assert read(english, "US", text) is None


@pytest.mark.parametrize(
    "sunday", ["1961-04-02", "2000-04-23", "2008-03-23", "2027-03-28", "2038-04-25", "2049-04-18"]
)
def test_easter_is_on_the_sunday_of_the_churches_tables(sunday: str) -> None:
    day = dt.date.fromisoformat(sunday)
    assert compute_easter(day.year) == day
