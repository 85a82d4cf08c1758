"""Which days are open is for the place and the reader to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.law.law_of_dates.conftest import on

Mapped = dict[str, Any]

ODD = {
    "version": 1,
    "code": "XX",
    "name": "Oddland",
    "weekend": [4, 5],
    "years": [2026, 2027],
    "closed": {"2026-11-23": "Harvest Day", "2026-11-24": "Moon Day"},
    "estimated": ["2026-11-24"],
    "working": {"2026-11-28": "Working Saturday"},
    "quiet": {},
}


def test_a_place_is_its_weekend_its_closed_days_and_its_working_weekends(
    solve: Callable[..., Mapped],
) -> None:
    step = solve({"earliest": "5 business days after start"}, ODD, **on("2026-11-19"))
    assert step["working"][0]["counted"] == [
        "2026-11-22", "2026-11-25", "2026-11-26", "2026-11-28", "2026-11-29",
    ]  # fmt: skip
    assert [(day["date"], day["kind"], day["why"]) for day in step["working"][0]["skipped"]] == [
        ("2026-11-20", "weekend", ""),
        ("2026-11-21", "weekend", ""),
        ("2026-11-23", "holiday", "Harvest Day"),
        ("2026-11-24", "holiday", "Moon Day"),
        ("2026-11-27", "weekend", ""),
    ]


def test_an_estimated_day_on_the_way_is_marked(solve: Callable[..., Mapped]) -> None:
    rule = {"earliest": "1 business day after start"}
    near = solve(rule, ODD, today="2026-11-19", **on("2026-11-22"))
    past = solve(rule, ODD, today="2026-11-19", **on("2026-11-25"))
    assert [note["says"] for note in near["notes"]] == ["Estimated: Tue 24 Nov (Moon Day)."]
    assert past["notes"] == []


@pytest.mark.parametrize(
    ("start", "year"),
    [("2027-12-31", "2028"), ("2035-03-01", "2035"), ("2025-12-31", "2026")],
)
def test_outside_the_years_known_the_answer_still_comes_marked(
    solve: Callable[..., Mapped], start: str, year: str
) -> None:
    place = {**ODD, "years": [2027, 2027], "closed": {}, "weekend": [5, 6], "working": {}}
    step = solve({"earliest": "1 business day after start"}, place, today=start, **on(start))
    assert step["earliest"] is not None
    assert [note["says"] for note in step["notes"]] == [f"Weekends only for {year}."]


def test_without_a_place_only_weekends_are_known_and_it_says_so(
    solve: Callable[..., Mapped],
) -> None:
    step = solve({"earliest": "5 business days after start"})
    assert step["earliest"] == "2026-11-27"
    assert [note["id"] for note in step["notes"]] == ["weekends_only"]


def test_the_reader_may_open_a_closed_day(solve: Callable[..., Mapped], us: Mapped) -> None:
    rule = {"earliest": "5 business days after start"}
    assert solve(rule, us, open=["2026-11-26"])["earliest"] == "2026-11-27"
    assert solve(rule, us, open=["2026-11-21"])["earliest"] == "2026-11-27"


def test_the_reader_may_close_another(solve: Callable[..., Mapped], us: Mapped) -> None:
    step = solve({"earliest": "5 business days after start"}, us, closed=["2026-11-27"])
    assert step["earliest"] == "2026-12-01"
    closed = [day for day in step["working"][0]["skipped"] if day["date"] == "2026-11-27"]
    assert closed == [{"date": "2026-11-27", "kind": "closed", "why": ""}]
