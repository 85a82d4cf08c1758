"""Earliest, aim and latest keep their order, and timelines open windows by the same law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.law.law_of_dates.conftest import on

Mapped = dict[str, Any]


def test_aim_is_the_day_we_recommend_and_without_one_it_is_earliest(
    solve: Callable[..., Mapped],
) -> None:
    bounds = {"earliest": "3 days after start", "latest": "14 days after start"}
    assert solve(bounds)["aim"] == solve(bounds)["earliest"] == "2026-11-23"
    aimed = solve({**bounds, "aim": "5 days after start"})
    assert (aimed["earliest"], aimed["aim"], aimed["on"]) == (
        "2026-11-23",
        "2026-11-25",
        "2026-11-25",
    )


def test_an_aim_before_earliest_is_raised_and_what_it_was_is_a_clash(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"earliest": "5 business days after start", "aim": "1 week after start"}
    step = solve(rule, us)
    assert step["earliest"] == step["aim"] == step["on"] == "2026-11-30"
    assert [(clash["for"], clash["date"]) for clash in step["clashes"]] == [("aim", "2026-11-27")]


def test_a_latest_before_earliest_is_raised_and_what_it_was_is_a_clash(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"earliest": "5 business days after start", "latest": "1 week after start"}
    step = solve(rule, us)
    assert step["earliest"] == step["latest"] == "2026-11-30"
    assert [(clash["for"], clash["date"]) for clash in step["clashes"]] == [
        ("latest", "2026-11-27")
    ]


def test_where_nothing_is_raised_there_is_no_clash(solve: Callable[..., Mapped]) -> None:
    rule = {"earliest": "5 business days after start", "latest": "1 week after start"}
    assert solve(rule)["clashes"] == []


def test_with_only_a_latest_after_moments_open_on_the_anchors_day(
    solve: Callable[..., Mapped],
) -> None:
    step = solve({"latest": "5 days after start"}, today="2026-11-18")
    assert (step["earliest"], step["aim"], step["on"]) == ("2026-11-20",) * 3


def test_with_only_a_latest_before_moments_are_open_at_once(
    solve: Callable[..., Mapped],
) -> None:
    step = solve({"latest": "2 days before start"}, today="2026-11-17")
    assert (step["earliest"], step["aim"], step["latest"]) == (None, None, "2026-11-18")
    assert (step["on"], step["state"]) == ("2026-11-17", "now")


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("2 weeks", ("2026-12-04", "2026-12-04")),
        ("10 days", ("2026-11-30", "2026-11-30")),
        ("1 month", ("2026-12-20", "2026-12-20")),
        ("10 business days", ("2026-12-07", "2026-12-07")),
        ("14 to 30 days", ("2026-12-04", "2026-12-20")),
        ("5 to 10 business days", ("2026-11-30", "2026-12-07")),
    ],
)
def test_a_timeline_counts_from_its_question_in_calendar_units_unless_business_days_were_said(
    guide: Callable[..., Mapped],
    ask: Callable[..., Mapped],
    us: Mapped,
    said: str,
    ends: tuple[str, str],
) -> None:
    reply = ask(guide(), us, **on("2026-11-20", said=said), today="2026-11-23")
    timeline = reply["understood"]["timeline"]
    assert (timeline["from"], timeline["to"]) == ends


def test_of_a_range_the_later_end_is_its_end(solve: Callable[..., Mapped]) -> None:
    told = on("2026-11-20", said="14 to 30 days")
    bare, end = (
        solve({"earliest": moment, "land_on": "any day"}, **told)["earliest"]
        for moment in ("same day as said", "same day as end of said")
    )
    assert bare == end == "2026-12-20"
