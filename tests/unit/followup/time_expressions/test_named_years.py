"""A day of each year is read in a year that is named, as far as calendars reach."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR
from followup.time_expressions.named_years import read_in_year
from followup.time_expressions.timeline_parser import TimelineReader

if TYPE_CHECKING:
    from followup.language.wording import Words
    from followup.time_expressions.date_ranges import DateRange

START = dt.date(2026, 11, 20)


class Unasked:
    """Reads no day: a year that no calendar reaches has none to read."""

    def find_yearly(self, text: str) -> DateRange | None:
        raise AssertionError(text)

    def as_said_on(self, day: dt.date) -> Unasked:
        raise AssertionError(day)


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1])
def test_no_day_is_read_in_a_year_that_no_calendar_reaches(year: int) -> None:
    assert read_in_year("christmas", year, Unasked()) is None


def test_a_day_is_read_in_the_year_that_is_named(words: Words) -> None:
    timeline = TimelineReader(words, BusinessCalendar(), START, START).read("by 4 July 2027")
    assert timeline.end == dt.date(2027, 7, 4)
