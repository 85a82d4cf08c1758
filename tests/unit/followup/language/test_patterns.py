"""Patterns: a plain text fits one or it does not, and what stands in the slots comes out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.language.patterns import LONGEST, list_slots, make_plain, matches


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  By  Friday. ", "by friday"),
        ("don\u2019t call us, we\u2019ll call you!", "dont call us well call you"),
        ("\u201cby Friday\u201d", "by friday"),
        ("(by Friday)", "by friday"),
        ("2\u20134 weeks", "2 - 4 weeks"),
        ("2 \u2014 4 weeks", "2 - 4 weeks"),
        ("mid\u2011December", "mid-december"),
        ("by Dec. 4", "by dec. 4"),
        ("5:30 pm:", "5:30 pm"),
        ("?!.", ""),
        ("\u00a0soon\u2026", "soon"),
    ],
)
def test_what_makes_no_difference_is_left_out(text: str, said: str) -> None:
    assert make_plain(text) == said


@given(text=st.text(max_size=60))
def test_plain_text_stays_plain(text: str) -> None:
    once = make_plain(text)
    assert make_plain(once) == once
    assert "  " not in once


def test_the_slots_of_a_pattern_come_in_order_repeats_included() -> None:
    assert list_slots("[time] to [time] of [month]") == ["time", "time", "month"]
    assert list_slots("end of week") == []


def found(pattern: str, text: str) -> list[tuple[str, str]] | None:
    return next(matches([pattern], text), None)


def test_the_whole_text_must_fit() -> None:
    assert found("by [time]", "by friday") == [("time", "friday")]
    assert found("by [time]", "by") is None
    assert found("by [time]", "and by friday") is None
    assert found("[number] [unit]", "2 weeks") == [("number", "2"), ("unit", "weeks")]


def test_a_slot_for_one_word_takes_no_more() -> None:
    assert found("[weekday] [time]", "friday next week") == [
        ("weekday", "friday"),
        ("time", "next week"),
    ]
    assert found("[weekday] or [weekday]", "friday next week or monday") is None
    assert found("[number] [unit]", "10 working days") == [
        ("number", "10"),
        ("unit", "working days"),
    ]


def test_of_several_ways_to_cut_a_text_the_first_slot_is_the_shortest() -> None:
    assert found("[time] or [time]", "a or b or c") == [("time", "a"), ("time", "b or c")]


def test_every_pattern_that_fits_is_given_in_order() -> None:
    patterns = ["in [time]", "[time] or so", "[time]"]
    assert [slots[0][1] for slots in matches(patterns, "in a week or so")] == [
        "a week or so",
        "in a week",
        "in a week or so",
    ]


def test_a_pattern_is_read_as_plainly_as_a_text() -> None:
    assert found("We'll decide by [time].", "well decide by friday") == [("time", "friday")]


def test_marks_of_regular_expressions_are_plain_marks() -> None:
    assert found("w/c [time]", "w/c monday") == [("time", "monday")]
    assert found("a.b* [time]", "aab friday") is None


@pytest.mark.parametrize("piece", ["a ", "a or ", "[time] ", "-", "or or "])
def test_text_made_to_be_cut_in_many_ways_is_answered(piece: str) -> None:
    text = make_plain(piece * LONGEST)[:LONGEST]
    pattern = "[time] or [time] or [time] or [time] or [time] of it"
    assert found(pattern, text) is None
