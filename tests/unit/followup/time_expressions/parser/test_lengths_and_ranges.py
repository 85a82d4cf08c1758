"""Lengths of time and ranges, as people say them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from followup.time_expressions.context import TimeContext
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
    assert TimeParser(TimeContext(words, PLACE, FRIDAY), vocabulary).read("whenever") is None


@pytest.mark.parametrize(
    ("close", "parted"), [("48hrs", "48 hrs"), ("2-3wks", "2-3 wks"), ("the 4th", "the 4th")]
)
def test_a_unit_close_to_its_number_is_parted_from_it(
    words: Words, close: str, parted: str
) -> None:
    assert Vocabulary(words).make_plain(close) == parted


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


def test_a_range_does_not_end_before_the_day_and_weekday_that_begin_it(read: Read) -> None:
    """A month before its end there is no Monday the 30th either."""
    said_on = dt.date(2026, 11, 2)
    assert read("monday the 30th to the 11th", said_on) == "2026-11-30 2026-12-11"
    backwards = refused(read, "monday the 30th to 27 november", said_on=said_on)
    assert backwards == "timeline_backwards"
