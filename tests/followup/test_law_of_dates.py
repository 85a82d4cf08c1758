"""The law of dates, sentence by sentence: each test is named for what the law says.

Its sentences about steps and their states stand in test_plan_states.py.
In November 2026 the 20th is a Friday; Thanksgiving is Thursday the 26th.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


def on(day: str, **answers: str) -> Mapped:
    """Answers that start on a day."""
    return {"answers": {"start": day, **answers}}


# Counting


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


# Only a finished bound moves


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


# Hours


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


# Aim, raising, opening


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


# Timelines


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


# Places

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


# Working, and the same answer everywhere


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
