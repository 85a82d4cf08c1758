"""Days, business days, months and hours are counted by one law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.law.law_of_dates.conftest import on

Mapped = dict[str, Any]


def test_day_0_is_the_anchors_day(solve: Callable[..., Mapped]) -> None:
    assert solve({"earliest": "1 day after start"})["aim"] == "2026-11-23"
    assert solve({"earliest": "1 day after start", "land_on": "any day"})["aim"] == "2026-11-21"
    assert solve({"earliest": "0 days after start"})["earliest"] == "2026-11-20"


@pytest.mark.parametrize(
    ("start", "reached"),
    [
        ("2026-11-16", "2026-11-17"),
        ("2026-11-20", "2026-11-23"),
        ("2026-11-21", "2026-11-23"),
        ("2026-11-22", "2026-11-23"),
        ("2026-11-25", "2026-11-27"),
        ("2026-11-26", "2026-11-27"),
    ],
    ids=["plain", "Friday", "Saturday", "Sunday", "before a holiday", "a holiday"],
)
def test_the_first_business_day_is_the_first_open_day_strictly_after_also_from_a_closed_day(
    solve: Callable[..., Mapped], us: Mapped, start: str, reached: str
) -> None:
    assert solve({"earliest": "1 business day after start"}, us, **on(start))["aim"] == reached


def test_the_nth_business_day_is_the_nth_open_day(solve: Callable[..., Mapped], us: Mapped) -> None:
    step = solve({"earliest": "5 business days after start"}, us)
    assert step["earliest"] == "2026-11-30"
    assert step["working"][0]["counted"] == [
        "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "reached"),
    [
        ("2026-11-17", "2026-11-16"),
        ("2026-11-23", "2026-11-20"),
        ("2026-11-22", "2026-11-20"),
        ("2026-11-21", "2026-11-20"),
        ("2026-11-27", "2026-11-25"),
        ("2026-11-26", "2026-11-25"),
    ],
    ids=["plain", "Monday", "Sunday", "Saturday", "after a holiday", "a holiday"],
)
def test_before_mirrors_it(
    solve: Callable[..., Mapped], us: Mapped, start: str, reached: str
) -> None:
    step = solve({"earliest": "1 business day before start"}, us, **on(start))
    assert step["earliest"] == reached


@pytest.mark.parametrize(
    ("start", "moment", "reached"),
    [
        ("2026-01-31", "1 month after start", "2026-02-28"),
        ("2024-01-31", "1 month after start", "2024-02-29"),
        ("2024-02-29", "1 year after start", "2025-02-28"),
        ("2026-03-31", "1 month before start", "2026-02-28"),
        ("2026-10-31", "4 months after start", "2027-02-28"),
        ("2026-02-28", "1 month after start", "2026-03-28"),
    ],
)
def test_months_clamp_to_the_months_end(
    solve: Callable[..., Mapped], start: str, moment: str, reached: str
) -> None:
    step = solve({"earliest": moment, "land_on": "any day"}, **on(start))
    assert step["earliest"] == reached


def test_hours_are_wall_clock(solve: Callable[..., Mapped]) -> None:
    rule = {"latest": "30 hours after start", "land_on": "any day"}
    assert solve(rule, **on("2026-11-20 18:30"))["latest"] == "2026-11-22T00:30"


@pytest.mark.parametrize(
    ("hours", "reached"),
    [(1, "2026-11-21"), (24, "2026-11-21"), (25, "2026-11-22"), (48, "2026-11-22")],
)
def test_without_a_clock_time_n_hours_end_on_the_day_that_many_whole_days_later(
    solve: Callable[..., Mapped], hours: int, reached: str
) -> None:
    rule = {"latest": f"{hours} hours after start", "land_on": "any day"}
    assert solve(rule)["latest"] == reached
