"""A day that may be one of two is asked about, with its answers; one far away, beside its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]
TODAY = "2026-11-20"


def list_days(asked: Mapped) -> list[str]:
    return [choice["answer"] for choice in asked["choices"]]


@pytest.mark.parametrize(
    ("typed", "far", "near"),
    [
        ("12 Nov 2025", "2025-11-12", "2026-11-12"),
        ("November 20 2062", "2062-11-20", "2026-11-20"),
        ("1.2.2024", "2024-02-01", "2027-02-01"),
    ],
)
def test_a_year_far_away_is_asked_about_and_holds_until_it_is_answered(
    ask: Callable[..., Mapped], content: Mapped, typed: str, far: str, near: str
) -> None:
    reply = ask(content, today=TODAY, answers={"start": typed})
    if reply["problems"]:  # the order of its numbers is not certain here
        assert len(list_days(reply["problems"][0])) == 2
        return
    (question,) = reply["questions"]
    assert question["field"] == "start"
    assert list_days(question) == [near, far]
    assert reply["steps"]
    for answer in (near, far):
        chosen = ask(content, today=TODAY, answers={"start": answer})
        assert chosen["problems"] == chosen["questions"] == []


@pytest.mark.parametrize("typed", ["2025-11-12", "12 Nov 2026", "20 February 2027", "29 Feb 2024"])
def test_a_year_that_is_near_or_first_or_alone_is_taken(
    ask: Callable[..., Mapped], content: Mapped, typed: str
) -> None:
    assert ask(content, today=TODAY, answers={"start": typed})["questions"] == []


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("Friday", ["2026-11-13", "2026-11-20"]),
        ("the 25th", ["2026-10-25", "2026-11-25"]),
        ("3/4/2026", ["2026-04-03", "2026-03-04"]),
    ],
)
def test_one_of_two_days_is_put_right_by_a_choice(
    ask: Callable[..., Mapped], content: Mapped, typed: str, days: list[str]
) -> None:
    (problem,) = ask(content, today=TODAY, answers={"start": typed})["problems"]
    assert list_days(problem) == days
    for day in days:
        chosen = ask(content, today=TODAY, answers={"start": day})
        assert chosen["problems"] == chosen["questions"] == []
