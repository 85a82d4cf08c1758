"""The state of a step follows from its window, from today, and from what the reader did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.plan.conftest import begun

Mapped = dict[str, Any]


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2026-11-16", "2026-11-24"),
        ("2026-11-24", "2026-11-24"),
        ("2026-11-25", "2026-11-25"),
        ("2026-11-26", "2026-11-27"),
        ("2026-11-28", "2026-11-30"),
    ],
    ids=["before", "the day", "after", "a holiday", "Saturday"],
)
def test_on_is_the_first_open_day_neither_before_aim_nor_before_today(
    solve: Callable[..., Mapped], us: Mapped, today: str, day: str
) -> None:
    rule = {"earliest": "1 day after start", "aim": "2 business days after start"}
    assert solve(rule, {**us, "quiet": {}}, today=today)["on"] == day


def test_on_is_any_day_if_it_lands_on_any(solve: Callable[..., Mapped], us: Mapped) -> None:
    rule = {"earliest": "1 day after start", "land_on": "any day"}
    assert solve(rule, us, today="2026-11-20")["on"] == "2026-11-21"
    assert solve(rule, us, today="2026-11-26")["on"] == "2026-11-26"


RULE = {"earliest": "2 business days after start", "latest": "4 business days after start"}


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-11-20", "wait"),
        ("2026-11-23", "wait"),
        ("2026-11-24", "now"),
        ("2026-11-25", "now"),
        ("2026-11-26", "wait"),
        ("2026-11-27", "now"),
        ("2026-11-28", "late"),
        ("2026-11-30", "late"),
    ],
)
def test_late_after_latests_day_else_wait_while_on_is_after_today_else_now(
    solve: Callable[..., Mapped], us: Mapped, today: str, state: str
) -> None:
    assert solve(RULE, us, today=today)["state"] == state


@pytest.mark.parametrize("today", ["2026-11-20", "2026-11-25", "2026-12-25"])
def test_done_if_sent_whatever_the_day(solve: Callable[..., Mapped], today: str) -> None:
    assert solve(RULE, today=today, sent={"act": "2026-11-20"})["state"] == "done"
    both = solve(RULE, today=today, sent={"act": "2026-11-20"}, skipped=["act"])
    assert both["state"] == "done"


@pytest.mark.parametrize("today", ["2026-11-20", "2026-11-25", "2026-12-25"])
def test_skipped_if_the_reader_left_it_out(solve: Callable[..., Mapped], today: str) -> None:
    assert solve(RULE, today=today, skipped=["act"])["state"] == "skipped"


def test_no_latest_never_late(solve: Callable[..., Mapped]) -> None:
    assert solve({"earliest": "1 day after start"}, today="2199-12-31")["state"] == "now"


def test_states_go_by_whole_days(solve: Callable[..., Mapped]) -> None:
    rule = {
        "earliest": "2 hours after start",
        "latest": "24 hours after start",
        "land_on": "any day",
    }
    evening = begun("2026-11-20 18:30")
    assert solve(rule, today="2026-11-20", **evening)["state"] == "now"
    assert solve(rule, today="2026-11-21", **evening)["state"] == "now"
    assert solve(rule, today="2026-11-22", **evening)["state"] == "late"
