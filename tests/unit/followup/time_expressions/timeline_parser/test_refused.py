"""What is not certainly understood is asked about or refused, never guessed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.time_expressions.ambiguity import AmbiguousDayError
from followup.time_expressions.timeline_parser import TimelineReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words
    from followup.time_expressions.timeline import Timeline

    Read = Callable[[str], Timeline]

from tests.unit.followup.time_expressions.timeline_parser.conftest import (
    ASKED,
    PLACE,
    ends,
    refused,
)


@pytest.mark.parametrize(
    "text",
    [
        "in",
        "by",
        "weeks",
        "2 fortnights",
        "14 to many days",
        "2",
        "-2 weeks",
        "2.5 weeks",
        "\u00b2 weeks",
        "12345 days",
        "not before",
        "after the holidays",
        "when pigs fly",
    ],
)
def test_what_is_not_understood_is_never_guessed(read: Read, text: str) -> None:
    assert refused(read, text) == ("timeline_not_understood", {"text": text})


@pytest.mark.parametrize(
    "text",
    [
        "1 to 2 to 3 weeks",
        "not before Friday by Monday",
        "not before Friday at the latest",
        "2 weeks after",
        "by 25pm on Friday",
        "friday friday",
        "We will not decide on Friday",
    ],
)
def test_what_is_understood_in_part_is_asked_about(read: Read, text: str) -> None:
    assert refused(read, text)[0] in ASKED


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("next Friday", "Friday 27 November", "Friday 4 December"),
        ("by next Friday", "Friday 27 November", "Friday 4 December"),
        ("by next week", "Monday 23 November", "Friday 27 November"),
        ("by December", "Tuesday 1 December", "Thursday 31 December"),
        ("by January", "Friday 1 January 2027", "Sunday 31 January 2027"),
    ],
)
def test_what_could_mean_two_days_is_asked_and_both_can_be_entered(
    read: Read, text: str, one: str, other: str
) -> None:
    assert refused(read, text) == ("timeline_which", {"one": one, "other": other})
    assert all(read(day).kind == "given" for day in (one, other))


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("By next Friday", ["By Friday 27 November 2026", "By Friday 4 December 2026"]),
        ("by next  week", ["by Monday 23 November 2026", "by Friday 27 November 2026"]),
        ("10 days before next Friday", ["10 days before Friday 4 December 2026"]),
        (
            "next Friday to next Monday",
            ["Friday 27 November 2026 to next Monday", "Friday 4 December 2026 to next Monday"],
        ),
        ("early next weekend", []),
        (
            "by the end of next December",
            ["by the end of December 2026", "by the end of December 2027"],
        ),
    ],
)
def test_each_day_that_may_be_meant_comes_with_the_same_words_naming_it_alone(
    read: Read, text: str, answers: list[str]
) -> None:
    with pytest.raises(AmbiguousDayError) as caught:
        read(text)
    assert [choice.answer for choice in caught.value.choices] == answers


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("yesterday", "Thursday 19 November"),
        ("by 1 November 2026", "Sunday 1 November"),
        ("early November", "Tuesday 10 November"),
        ("not before 1 November 2026", "Sunday 1 November"),
        ("before Friday 20 November", "Thursday 19 November"),
    ],
)
def test_what_was_over_before_it_was_said_is_refused(read: Read, text: str, date: str) -> None:
    assert refused(read, text) == (
        "timeline_past",
        {"date": date, "start": "Friday 20 November"},
    )


@pytest.mark.parametrize("text", ["30 to 14 days", "5 December to 1 December", "December 18 to 7"])
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
        ("by 12/4", "ambiguous_date"),
        ("Monday 1 December 2026", "wrong_weekday"),
        ("1 December 2500", "date_out_of_range"),
        ("1 December to 31 November", "no_such_day"),
    ],
)
def test_a_date_in_it_is_refused_for_its_own_fault(read: Read, text: str, code: str) -> None:
    assert refused(read, text)[0] == code


def test_what_it_repeats_is_what_was_typed(read: Read) -> None:
    assert refused(read, " by 31 November ") == ("no_such_day", {"text": "by 31 November"})


def test_what_is_refused_once_is_refused_again(read: Read) -> None:
    assert refused(read, "next Friday") == refused(read, "next Friday")
