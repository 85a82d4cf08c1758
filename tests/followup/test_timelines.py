"""Timelines: what the other side said, read as a start and an end, or refused."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.business_days import BusinessCalendar
from followup.timelines import READINGS, Timeline, TimelineReader, UnreadableTimelineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.wording import Words

    Read = Callable[[str], Timeline]

START = dt.date(2026, 11, 20)  # a Friday
TODAY = dt.date(2026, 11, 24)
PLACE = BusinessCalendar(closed={dt.date(2026, 11, 26): "Thanksgiving Day"})


@pytest.fixture(scope="module")
def read(words: Words) -> Read:
    return TimelineReader(words, PLACE, START, TODAY).read


def ends(timeline: Timeline) -> tuple[str, str]:
    return str(timeline.start), str(timeline.end)


@pytest.mark.parametrize("text", ["", "  ", ".", "none", "None.", "NOT SAID"])
def test_nothing_said_is_no_timeline(read: Read, text: str) -> None:
    assert read(text) == Timeline("none", None, None, "timeline_none")


@pytest.mark.parametrize("text", ["we'll call you", "We'll call you.", "we\u2019ll call you"])
def test_they_will_call_is_no_timeline_but_is_known(read: Read, text: str) -> None:
    assert read(text) == Timeline("no contact", None, None, "timeline_no_contact")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2 weeks", "2026-12-04"),
        ("two weeks", "2026-12-04"),
        ("a week", "2026-11-27"),
        ("1 day", "2026-11-21"),
        ("10 days", "2026-11-30"),
        ("10 Business Days", "2026-12-07"),
        ("10 working days", "2026-12-07"),
        ("ten business days", "2026-12-07"),
        ("1 month", "2026-12-20"),
        ("0 days", "2026-11-20"),
        ("within 2 weeks", "2026-12-04"),
        ("in about 2 weeks.", "2026-12-04"),
    ],
)
def test_a_length_counts_from_its_start_in_calendar_units_unless_business_days_were_said(
    read: Read, text: str, end: str
) -> None:
    assert read(text).kind == "given"
    assert ends(read(text)) == (end, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("14 to 30 days", "2026-12-04", "2026-12-20"),
        ("14-30 days", "2026-12-04", "2026-12-20"),
        ("14 - 30 days", "2026-12-04", "2026-12-20"),
        ("14\u201330 days", "2026-12-04", "2026-12-20"),
        ("14 days to 30 days", "2026-12-04", "2026-12-20"),
        ("between 1 and 2 weeks", "2026-11-27", "2026-12-04"),
        ("one or two weeks", "2026-11-27", "2026-12-04"),
        ("1 week or 2 weeks", "2026-11-27", "2026-12-04"),
        ("5 to 10 business days", "2026-11-30", "2026-12-07"),
        ("2 to 2 weeks", "2026-12-04", "2026-12-04"),
    ],
)
def test_of_a_range_both_ends_are_kept(read: Read, text: str, start: str, end: str) -> None:
    assert ends(read(text)) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["2026-12-01", "1 December 2026", "by 1 December", "by Tue, December 1", "31-12-2026"],
)
def test_a_date_is_its_own_start_and_end(read: Read, text: str) -> None:
    end = "2026-12-31" if "31" in text else "2026-12-01"
    assert ends(read(text)) == (end, end)


@pytest.mark.parametrize(
    "text",
    [
        "1 December to 5 December",
        "between 1 December and 5 December 2026",
        "2026-12-01 to 2026-12-05",
        "2026-12-01 - 2026-12-05",
        "2026-12-01\u20132026-12-05",
    ],
)
def test_two_dates_are_its_ends(read: Read, text: str) -> None:
    assert ends(read(text)) == ("2026-12-01", "2026-12-05")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("not before 1 December", "2026-12-01"),
        ("Not until 2026-12-01", "2026-12-01"),
        ("not before 2 weeks", "2026-12-04"),
        ("not before about 2 weeks", "2026-12-04"),
    ],
)
def test_a_beginning_without_an_end_is_open(read: Read, text: str, start: str) -> None:
    assert (read(text).kind, *ends(read(text))) == ("open", start, "None")


def refused(read: Read, text: str) -> tuple[str, dict[str, str]]:
    with pytest.raises(UnreadableTimelineError) as caught:
        read(text)
    return caught.value.code, caught.value.values


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "in",
        "weeks",
        "a few weeks",
        "2 fortnights",
        "2 weeks to 30 days",
        "14 to many days",
        "early December",
        "20 to 25 November",
        "1 to 2 to 3 weeks",
        "2",
        "-2 weeks",
        "2.5 weeks",
        "\u00b2 weeks",
        "12345 days",
        "not before",
        "not before 14 to 30 days",
        "not before soon",
        "2 weeks after",
    ],
)
def test_what_is_not_understood_is_never_guessed(read: Read, text: str) -> None:
    assert refused(read, text) == ("timeline_not_understood", {"text": text})


@pytest.mark.parametrize("text", ["30 to 14 days", "5 December to 1 December"])
def test_a_timeline_does_not_go_backwards(read: Read, text: str) -> None:
    assert refused(read, text)[0] == "timeline_backwards"


@pytest.mark.parametrize("text", ["521 weeks", "3661 days", "14 to 9999 days"])
def test_nothing_that_far_away_is_taken(read: Read, text: str) -> None:
    assert refused(read, text) == ("timeline_too_far", {})


def test_no_end_lies_beyond_the_years_we_know(words: Words) -> None:
    last = TimelineReader(words, PLACE, dt.date(2199, 12, 20), dt.date(2199, 12, 20))
    assert ends(last.read("11 days")) == ("2199-12-31", "2199-12-31")
    assert refused(last.read, "12 days") == ("timeline_too_far", {})
    assert refused(last.read, "not before 12 days") == ("timeline_too_far", {})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("by 3/4/2026", "ambiguous_date"),
        ("31 November 2026", "no_such_day"),
        ("Monday 1 December 2026", "wrong_weekday"),
        ("1 December 2500", "date_out_of_range"),
        ("1 December to 31 November", "no_such_day"),
    ],
)
def test_a_date_in_it_is_refused_for_its_own_fault(read: Read, text: str, code: str) -> None:
    assert refused(read, text)[0] == code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2 weeks", "2 weeks from Friday 20 November"),
        ("a week", "1 week from Friday 20 November"),
        ("14-30 days", "14 to 30 days from Friday 20 November"),
        ("by 1 december", "Tuesday 1 December"),
        ("1 December to 2 January 2027", "Tuesday 1 December to Saturday 2 January 2027"),
        ("not before 1 december", "not before Tuesday 1 December"),
        ("not said", "nothing said"),
        ("we'll call you", "they will call"),
    ],
)
def test_it_says_how_it_was_read(read: Read, words: Words, text: str, said: str) -> None:
    timeline = read(text)
    assert words.say(timeline.phrase, **timeline.values) == said


SAID = """
in within about by not before between 2 14 30 a weeks days month business to or - none call you
1 December 2026 3/4/2026 2026-12-01
"""


def read_or_code(read: Read, text: str) -> Timeline | str:
    try:
        return read(text)
    except UnreadableTimelineError as refusal:
        return refusal.code


@given(
    text=st.text(max_size=60) | st.lists(st.sampled_from(SAID.split()), max_size=8).map(" ".join)
)
def test_any_text_is_a_timeline_or_refused(read: Read, words: Words, text: str) -> None:
    timeline = read_or_code(read, text)
    if isinstance(timeline, str):
        assert timeline in words.errors
    else:
        assert timeline.kind in READINGS
        assert (timeline.start is None) == (timeline.kind in ("none", "no contact"))
        assert (timeline.end is None) == (timeline.kind != "given")
        if timeline.start and timeline.end:
            assert timeline.start <= timeline.end


def test_however_many_words_lead_in_it_is_read(read: Read) -> None:
    assert ends(read(f"{'about ' * 2000}2 weeks")) == ("2026-12-04", "2026-12-04")
