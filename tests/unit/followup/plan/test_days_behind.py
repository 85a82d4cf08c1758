"""A step that counts from a day to know shows how that day came about, and so on back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


@pytest.fixture
def working(guide: Callable[..., Mapped], ask: Callable[..., Mapped]) -> list[Mapped]:
    """What leads to a step that counts from a day that counts from another."""
    content = guide(
        days={"near": "1 week after start", "far": "3 business days after near"},
        rules={"rule": {"earliest": "1 business day after far", "latest": "2 weeks after far"}},
        stages={"act": "rule"},
    )
    return list(ask(content)["steps"][0]["working"])


def test_the_days_stand_before_what_counts_from_them_each_once(working: list[Mapped]) -> None:
    assert [entry["for"] for entry in working] == ["day", "day", "earliest", "latest"]
    assert [entry["anchor"] for entry in working] == ["start", "near", "far", "far"]


def test_each_begins_where_the_one_before_it_ended(working: list[Mapped]) -> None:
    near, far, earliest, latest = working
    assert near["date"] == far["anchor_date"] == "2026-11-27"
    assert far["date"] == earliest["anchor_date"] == latest["anchor_date"] == "2026-12-02"


def test_a_day_belongs_to_no_rule_and_names_its_own_source(working: list[Mapped]) -> None:
    assert working[0]["rule"] is None
    assert working[0]["source"] == "us"
    assert working[0]["says"].startswith("1 week after the start")
