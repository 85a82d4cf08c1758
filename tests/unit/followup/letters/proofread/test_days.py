"""A day that is wrong on the day of sending is found, and what may be right is let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Notes = Callable[..., list[str]]


Mapped = dict[str, Any]

LED = "Thank you for your help"

CAME = "I came to Old House"


@pytest.mark.parametrize(
    ("text", "on", "said"),
    [
        (f"{LED} yesterday.", "2026-11-22", "“yesterday” is wrong, “on Friday” is right"),
        (f"{LED} today, Sam.", "2026-11-21", "“today” is wrong, “yesterday” is right"),
        (f"{LED} tomorrow.", "2026-11-20", "“tomorrow” is wrong, “today” is right"),
        (f"{LED} on Thursday.", "2026-11-23", "“on Thursday” is wrong, “on Friday” is right"),
        (f"{LED} last Monday.", "2026-11-25", "“last Monday” is wrong, “on Friday” is right"),
        (f"{LED} on November 19.", "2026-11-24", "“on November 19” is wrong, “on Friday” is right"),
        (f"{LED} on 21 November.", "2026-11-24", "“on 21 November” is wrong, “on Friday” is right"),
        (
            f"{LED} on Friday, November 13.",
            "2026-11-24",
            "“on Friday, November 13” is wrong, “on Friday” is right",
        ),
        (
            f"{LED} on Friday.",
            "2026-11-27",
            "“on Friday” is far, “on Friday, November 20” is right",
        ),
        (f"{CAME} yesterday.", "2026-11-24", "“yesterday” is wrong, “on Friday” is right"),
        (
            f"{CAME} on Fri.",
            "2026-12-02",
            "“on Fri” is far, “on Friday, November 20” is right",
        ),
        ("It was our start yesterday.", "2026-11-20", "“yesterday” is wrong, “today” is right"),
    ],
)
def test_a_day_that_is_wrong_on_the_day_of_sending_is_found_with_the_right_one(
    notes: Notes, text: str, on: str, said: str
) -> None:
    assert notes(text, on) == [f"today: {said}"]


def test_the_note_names_the_day_of_sending(notes: Notes) -> None:
    said = "“yesterday” is wrong, “on Friday” is right"
    assert notes(f"{LED} yesterday.", send_on={"act": "2026-11-25"}) == [f"tomorrow: {said}"]
    later = notes(f"{LED} yesterday.", send_on={"act": "2026-11-26"})
    assert later == [f"on Thursday 26 November: {said}"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (f"{LED} today.", "2026-11-20"),
        (f"{LED} yesterday.", "2026-11-21"),
        (f"{LED} on Friday.", "2026-11-26"),
        (f"{LED} on Friday.", "2026-11-20"),
        (f"{LED} last Friday.", "2026-11-25"),
        (f"{LED} on Friday last week.", "2026-11-30"),
        (f"{LED} on Friday, two weeks ago.", "2026-12-04"),
        (f"{LED} on Thursday and Friday.", "2026-11-24"),
        (f"{LED} yesterday and today.", "2026-11-20"),
        (f"{LED} on November 19 and 20.", "2026-11-24"),
        (f"{LED} on November 20.", "2026-11-24"),
        (f"{LED} on 20th of November 2026", "2026-11-24"),
        (f"{LED} on the 20th of November", "2026-11-24"),
        (f"{LED} from Monday to Friday.", "2026-11-24"),
        (f"{LED} last night.", "2026-11-24"),
        ("We spoke on the phone yesterday.", "2026-11-24"),
        ("I read about you yesterday. Today I write.", "2026-11-24"),
        ("Thank you for the call yesterday.", "2026-11-24"),
        ("It was our start on Monday.", "2026-11-24"),
        ("I look forward to our start on Thursday, November 26.", "2026-11-24"),
        ("Since our start I have thought of it. Yesterday I wrote.", "2026-11-24"),
        ("Your help yesterday", "2026-11-24"),
        (f"{LED}.\nYesterday I wrote.", "2026-11-24"),
    ],
)
def test_a_day_that_may_be_right_is_let_pass(notes: Notes, text: str, on: str) -> None:
    assert notes(text, on) == []


MONDAY = "“Monday, November 24” is a Tuesday"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See you on Monday, November 24.", "“Monday, November 24” is a Tuesday"),
        ("See you on Tue, 25 November 2026.", "“Tue, 25 November 2026” is a Wednesday"),
        ("It was Friday the 1st of January 2027.", None),
        ("It was Monday the 1st of Feb. 2027.", None),
        ("See you on Monday, Nov. 24", "“Monday, Nov. 24” is a Tuesday"),
        ("See you on Tuesday, November 24.", None),
        ("Monday to Friday, November 16 to 20", None),
        ("Monday or Tuesday, November 23 or 24", None),
        ("Monday or Wednesday, November 24", None),
        ("It was Monday, May 4, when we began", None),
        ("It was Tuesday, May 4, when we began", None),
        ("Tuesday, November 31", None),
        ("Monday, February 29", None),
        ("On Monday 9 may come", None),
        ("I sat 5 March meetings", None),
        ("Mondays 24 November", None),
        ("see you monday, November 24", "“monday, November 24” is a Tuesday"),
        ("We met on Friday, November 20. Come on Monday, November 24.", MONDAY),
        ("It was Friday, November 20 and is Monday, November 24.", MONDAY),
        ("I can come on Friday. Monday, November 24 is fine too.", MONDAY),
        ("Money matters. By Monday, November 24.", MONDAY),
        ("Sunny greetings, until Monday, November 24.", MONDAY),
        ("Saturated, Monday, November 24.", MONDAY),
        ("On Mon., Wed., November 24", None),
        ("On Monday, Wednesday, November 24", None),
    ],
)
def test_a_weekday_that_is_not_its_dates_own_is_found(
    notes: Notes, text: str, said: str | None
) -> None:
    assert notes(text) == [said] * bool(said)
