"""Blanks that are left and demands for an answer by a day are found, and no more than those."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Notes = Callable[..., list[str]]


Mapped = dict[str, Any]


def test_blanks_left_are_one_note_and_what_is_no_blank_of_the_guide_is_none(notes: Notes) -> None:
    text = "Dear [who] of [house], [see my list]"
    assert notes(text, subject="[who]") == []
    left = notes(text, subject="[who]", blanks={"who": "", "house": " "})
    assert left == ["Blank: [who] and [house]"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please let me know by Friday.", "Please let me know by Friday"),
        ("Hello Sam, please  answer by tomorrow!", "please answer by tomorrow"),
        ("I need your answer by Monday, November 30.", "I need your answer by Monday, November 30"),
        ("I need a decision by 30 November", "I need a decision by 30 November"),
        ("So please reply by the end of the week.", "please reply by the end of the week"),
        ("I wait, and I must know by next Tuesday.", "I must know by next Tuesday"),
        ("Let me know before Thursday", "Let me know before Thursday"),
        ("Please let me know by 12/4.", "Please let me know by 12/4"),
        ("Please let me know by the 4th.", "Please let me know by the 4th"),
        ("Please reply by 2026-12-04, so", "Please reply by 2026-12-04"),
        ("It was good.\nYou must decide by this Friday.", "You must decide by this Friday"),
    ],
)
def test_a_demand_for_an_answer_by_a_day_is_found(notes: Notes, text: str, found: str) -> None:
    assert notes(text) == [f"“{found}” presses"]


def test_a_demand_in_the_subject_is_found_and_one_made_twice_is_said_once(notes: Notes) -> None:
    demand = "Please answer by Friday"
    assert notes(f"{demand}. {demand}.", subject=demand) == [f"“{demand}” presses"]


@pytest.mark.parametrize(
    "text",
    [
        "You said you would let me know by Friday.",
        "You said that you will look, and let me know by Friday.",
        "They asked me to answer by Friday, so I am telling you.",
        "They would like to have my answer by Friday, December 4.",
        "They wrote: please answer by Friday.",
        "They wrote:\n\nPlease answer by Friday.",
        "> Please answer by Friday.",
        "Their note said “please reply by Friday”, and I did.",
        "Please let me know by email.",
        "Please let me know if I should send my papers by Friday.",
        "I do not need an answer by Friday.",
        "There is no need to answer by Friday.",
        "Do you know whether you can answer by Friday?",
        "Could you tell me by when you will decide?",
        "I need to answer them by Friday.",
        "I will call you by Friday.",
        "Is there a date by which you expect to decide?",
        "Please confirm by return.",
        "Please answer by 10 people.",
        "I answer by Friday what others answer by Monday.",
    ],
)
def test_what_is_no_demand_for_certain_is_let_pass(notes: Notes, text: str) -> None:
    assert notes(text) == []
