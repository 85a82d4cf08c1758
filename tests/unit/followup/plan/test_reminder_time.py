"""An entry of a calendar rings in the window of its step, and never in the past."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

A_DAY = {"earliest": "same day as start", "latest": "24 hours after start", "land_on": "any day"}
AN_HOUR = A_DAY | {"latest": "1 hour after start"}
OPEN_DAYS = {"earliest": "same day as start"}
TODAY = OPEN_DAYS | {"latest": "same day as start"}


@pytest.mark.parametrize(
    ("rule", "start", "rings"),
    [
        (A_DAY, "2026-11-20", "2026-11-20T09:00"),
        (A_DAY, "2026-11-20 08:30", "2026-11-20T09:00"),
        (A_DAY, "2026-11-20 09:00", "2026-11-20T09:00"),
        (A_DAY, "2026-11-20 09:01", "2026-11-21T09:00"),
        (A_DAY, "2026-11-20 14:30", "2026-11-21T09:00"),
        (AN_HOUR, "2026-11-20 14:30", "2026-11-20T14:30"),
        (OPEN_DAYS, "2026-11-20 14:30", "2026-11-23T09:00"),
        (TODAY, "2026-11-20 14:30", "2026-11-20T14:30"),
    ],
)
def test_it_does_not_ring_before_its_window_opens(
    solve: Callable[..., Mapped], rule: Mapped, start: str, rings: str
) -> None:
    step = solve(rule, answers={"start": start}, today="2026-11-20")
    assert step["reminder"]["start"] == rings


@pytest.mark.parametrize(
    ("rule", "now", "rings"),
    [
        (OPEN_DAYS, "2026-11-20T08:59", "2026-11-20T09:00"),
        (OPEN_DAYS, "2026-11-20T09:00", "2026-11-20T09:00"),
        (OPEN_DAYS, "2026-11-20T23:00", "2026-11-23T09:00"),
        (A_DAY, "2026-11-20T23:00", "2026-11-21T09:00"),
        (TODAY, "2026-11-20T23:00", "2026-11-20T23:00"),
        (A_DAY, "2026-11-21T08:00", "2026-11-21T09:00"),
        (A_DAY, "2026-11-19T23:00", "2026-11-20T09:00"),
        (A_DAY, "2026-12-20T23:00", "2026-11-20T09:00"),
        (A_DAY, "2026-11-20", "2026-11-20T09:00"),
        (A_DAY, "later", "2026-11-20T09:00"),
        (A_DAY, 5, "2026-11-20T09:00"),
        (A_DAY, None, "2026-11-20T09:00"),
    ],
)
def test_it_does_not_ring_before_the_present_time(
    solve: Callable[..., Mapped], rule: Mapped, now: object, rings: str
) -> None:
    step = solve(rule, answers={"start": "2026-11-20"}, today="2026-11-20", now=now)
    assert step["reminder"]["start"] == rings


def test_what_is_late_is_reminded_of_the_next_morning(solve: Callable[..., Mapped]) -> None:
    step = solve(A_DAY, answers={"start": "2026-11-02"}, today="2026-11-20", now="2026-11-20T23:00")
    assert (step["state"], step["reminder"]["start"]) == ("late", "2026-11-21T09:00")


def test_a_day_that_was_chosen_stays(solve: Callable[..., Mapped]) -> None:
    told: Mapped = {"answers": {"start": "2026-11-20 14:30"}, "today": "2026-11-20"}
    today = solve(A_DAY, **told, send_on={"act": "2026-11-20"})
    assert today["reminder"]["start"] == "2026-11-20T14:30"
    tomorrow = solve(A_DAY, **told, send_on={"act": "2026-11-21"})
    assert tomorrow["reminder"]["start"] == "2026-11-21T09:00"
    evening = solve(A_DAY, **told, send_on={"act": "2026-11-20"}, now="2026-11-20T23:10")
    assert evening["reminder"] == {"start": "2026-11-20T23:10", "end": "2026-11-20T23:25"}
