"""Every date carries its working, and nothing but the arguments moves it."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.law.law_of_dates.conftest import on

Mapped = dict[str, Any]


def test_every_date_carries_its_working(solve: Callable[..., Mapped], us: Mapped) -> None:
    rule = {
        "earliest": ["5 business days after start", "1 week after start"],
        "aim": "8 days after start",
        "latest": "9 days after start",
    }
    step = solve(rule, us)
    assert [(entry["for"], entry["moment"], entry["date"]) for entry in step["working"]] == [
        ("earliest", "5 business days after start", "2026-11-30"),
        ("earliest", "1 week after start", "2026-11-27"),
        ("aim", "8 days after start", "2026-11-30"),
        ("latest", "9 days after start", "2026-11-27"),
    ]
    assert {(entry["rule"], entry["source"]) for entry in step["working"]} == {("rule", "us")}
    assert step["working"][2]["rolled_from"] == "2026-11-28"
    assert [day["date"] for day in step["working"][2]["passed_over"]] == [
        "2026-11-28",
        "2026-11-29",
    ]


def test_an_opening_that_follows_from_the_law_has_its_working_too(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    step = solve({"latest": "1 week after start"}, us, **on("2026-11-21"), today="2026-11-21")
    opening, last = step["working"]
    assert (opening["for"], opening["moment"], opening["date"], opening["rolled_from"]) == (
        "earliest", "same day as start", "2026-11-23", "2026-11-21",
    )  # fmt: skip
    assert (last["for"], last["date"]) == ("latest", "2026-11-27")
    assert step["earliest"] == opening["date"]


def test_counted_and_skipped_are_all_days_in_the_span(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    working = solve({"earliest": "5 business days after start"}, us)["working"][0]
    days = {*working["counted"], *(day["date"] for day in working["skipped"])}
    assert days == {f"2026-11-{day}" for day in range(21, 31)}
    assert len(days) == len(working["counted"]) + len(working["skipped"])


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_an_argument_and_the_machines_zone_shifts_nothing(
    solve: Callable[..., Mapped], us: Mapped, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    rule = {"earliest": "5 business days after start", "latest": "200 hours after start"}
    here = solve(rule, us, **on("2026-11-20 23:30"))
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", zone)
        time.tzset()
        there = solve(rule, us, **on("2026-11-20 23:30"))
    time.tzset()
    assert json.dumps(there) == json.dumps(here)
