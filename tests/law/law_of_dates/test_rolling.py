"""What rolls to an open day, which way, and what never rolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.law.law_of_dates.conftest import on

Mapped = dict[str, Any]


def test_an_anchor_is_the_bare_day_open_or_closed(solve: Callable[..., Mapped]) -> None:
    step = solve({"earliest": "1 week after start"}, **on("2026-11-14 18:30"))
    assert step["working"][0]["anchor_date"] == "2026-11-14T18:30"
    assert step["working"][0]["rolled_from"] == "2026-11-21"
    assert step["earliest"] == "2026-11-23"


def test_a_timelines_ends_are_never_rolled(solve: Callable[..., Mapped], us: Mapped) -> None:
    told = on("2026-11-14", said="1 to 2 weeks")
    end = solve({"earliest": "1 business day after said"}, us, **told)
    start = solve({"earliest": "1 week after start of said"}, us, **told)
    assert end["working"][0]["anchor_date"] == "2026-11-28"
    assert end["earliest"] == "2026-11-30"
    assert start["working"][0]["anchor_date"] == "2026-11-21"
    assert start["earliest"] == "2026-11-30"


def test_days_to_know_are_never_rolled(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], us: Mapped
) -> None:
    content = guide(
        days={"know": "6 days after start"},
        rules={"rule": {"earliest": "1 business day after know"}},
        stages={"act": "rule"},
    )
    reply = ask(content, us)
    assert reply["days"]["know"]["date"] == "2026-11-26"
    assert reply["steps"][0]["working"][-1]["anchor_date"] == "2026-11-26"
    assert reply["steps"][0]["earliest"] == "2026-11-27"


def test_other_advice_is_never_rolled(solve: Callable[..., Mapped], us: Mapped) -> None:
    rule = {
        "earliest": "1 day after start",
        "latest": "2 days after start",
        "other_advice": {"latest": "6 days after start", "says": "later is fine"},
    }
    assert [clash["date"] for clash in solve(rule, us)["clashes"] if clash["source"]] == [
        "2026-11-26"
    ]


@pytest.mark.parametrize(
    ("days", "landed"),
    [(3, "2026-11-23"), (1, "2026-11-23"), (2, "2026-11-23"), (6, "2026-11-27")],
    ids=["open", "Saturday", "Sunday", "holiday"],
)
@pytest.mark.parametrize("bound", ["earliest", "aim"])
def test_earliest_and_aim_roll_forward_to_an_open_day(
    solve: Callable[..., Mapped], us: Mapped, bound: str, days: int, landed: str
) -> None:
    assert solve({bound: f"{days} days after start"}, us)[bound] == landed


@pytest.mark.parametrize(
    ("days", "landed"),
    [(10, "2026-11-30"), (8, "2026-11-27"), (9, "2026-11-27"), (6, "2026-11-25")],
    ids=["open", "Saturday", "Sunday", "holiday"],
)
def test_latest_rolls_back(
    solve: Callable[..., Mapped], us: Mapped, days: int, landed: str
) -> None:
    assert solve({"latest": f"{days} days after start"}, us)["latest"] == landed


def test_a_latest_that_lands_on_the_next_open_day_is_extended(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"latest": "6 days after start", "land_on": "next open day"}
    assert solve(rule, us)["latest"] == "2026-11-27"


def test_what_lands_on_any_day_does_not_roll(solve: Callable[..., Mapped], us: Mapped) -> None:
    rule = {
        "earliest": "1 day after start",
        "aim": "2 days after start",
        "latest": "6 days after start",
        "land_on": "any day",
    }
    step = solve(rule, us)
    assert [step["earliest"], step["aim"], step["latest"], step["on"]] == [
        "2026-11-21", "2026-11-22", "2026-11-26", "2026-11-22",
    ]  # fmt: skip
