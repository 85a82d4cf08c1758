"""Rules on a calendar: windows, lists of moments, landings, clashes, other advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from followup.contract.kinds import Bound, Unit
from followup.guide.relative_dates import Anchor
from followup.guide.rules import LANDINGS, Rule
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


def rule(**parts: Any) -> Rule:  # noqa: ANN401 (as content has it)
    return Rule.from_mapping("wait", {"about": "a wait", "source": "us", **parts}, {})


def begun(day: str, **answers: str) -> Mapped:
    return {"answers": {"start": day, **answers}}


# Reading


def test_a_bound_is_one_relative_date_or_a_list_of_them() -> None:
    read = rule(earliest="1 day after start", latest=["1 week after start", "2 days after seen"])
    assert [moment.text for moment in read.bounds[Bound.EARLIEST]] == ["1 day after start"]
    assert [moment.text for moment in read.bounds[Bound.LATEST]] == [
        "1 week after start",
        "2 days after seen",
    ]


def test_a_named_number_is_read_in_bounds_and_in_other_advice() -> None:
    figures = {"wait": Span(3, Unit.DAY)}
    content = {
        "about": "a wait",
        "source": "us",
        "earliest": "wait after start",
        "other_advice": {"latest": "wait after seen", "says": "so"},
    }
    read = Rule.from_mapping("wait", content, figures)
    assert (
        read.bounds[Bound.EARLIEST][0].span
        == read.advice[Bound.LATEST][0].span
        == Span(3, Unit.DAY)
    )
    assert read.list_anchors() == [Anchor("start"), Anchor("seen")]


def test_other_advice_has_the_rules_source_unless_it_names_its_own() -> None:
    advice = {"latest": "1 day after start", "says": "so"}
    latest = "1 week after start"
    assert rule(latest=latest, other_advice=advice).advice_source == "us"
    assert rule(latest=latest, other_advice=advice | {"source": "them"}).advice_source == "them"
    assert rule(latest=latest).advice_source is None


def test_a_rule_needs_a_bound() -> None:
    with pytest.raises(ValueError, match="at least one of earliest, aim and latest"):
        rule()


def test_a_rule_lands_only_where_it_can() -> None:
    assert [rule(aim="1 day after start", land_on=name).land_on for name in LANDINGS] == list(
        LANDINGS
    )
    with pytest.raises(ValueError, match="“a Sunday” is nothing to land on"):
        rule(aim="1 day after start", land_on="a Sunday")


# Lists of moments


@pytest.mark.parametrize(
    ("start", "earliest"), [("2026-11-20", "2026-12-04"), ("2026-12-18", "2027-01-04")]
)
def test_of_several_moments_the_last_holds_for_earliest(
    solve: Callable[..., Mapped], us: Mapped, start: str, earliest: str
) -> None:
    moments = {"earliest": ["2 weeks after start", "9 business days after start"]}
    assert solve(moments, us, **begun(start))["earliest"] == earliest


def test_of_several_moments_the_last_holds_for_aim_and_the_first_for_latest(
    solve: Callable[..., Mapped],
) -> None:
    moments = ["3 days after start", "5 days after start", "4 days after start"]
    step = solve({"aim": moments, "latest": moments})
    assert (step["aim"], step["latest"]) == ("2026-11-25", "2026-11-23")
    assert len(step["working"]) == 7


def test_of_moments_on_one_day_clock_times_decide(solve: Callable[..., Mapped]) -> None:
    moments = ["1 day after start", "24 hours after start", "23 hours after start"]
    evening = begun("2026-11-19 18:30")
    assert solve({"latest": moments}, **evening)["latest"] == "2026-11-20T17:30"
    assert solve({"earliest": moments}, **evening)["earliest"] == "2026-11-20T18:30"


# Hours and clock times


def test_hours_keep_the_clock_time_of_the_anchor(solve: Callable[..., Mapped]) -> None:
    rule = {"earliest": "2 hours after start", "latest": "24 hours after start"}
    step = solve(rule | {"land_on": "any day"}, **begun("2026-11-20 18:30"))
    assert (step["earliest"], step["aim"], step["latest"]) == (
        "2026-11-20T20:30", "2026-11-20T20:30", "2026-11-21T18:30",
    )  # fmt: skip


def test_hours_that_land_on_a_closed_day_move_to_a_whole_open_day(
    solve: Callable[..., Mapped],
) -> None:
    rule = {"latest": "24 hours after start"}
    evening = begun("2026-11-20 18:30")
    assert solve(rule, **evening)["latest"] == "2026-11-20"
    on = solve(rule | {"land_on": "next open day"}, **evening)
    assert on["latest"] == "2026-11-23"


def test_an_aim_on_the_day_of_earliest_is_not_raised_for_lacking_a_clock_time(
    solve: Callable[..., Mapped],
) -> None:
    rule = {"earliest": "2 hours after start", "aim": "same day as start"}
    step = solve(rule, **begun("2026-11-20 09:00"))
    assert (step["earliest"], step["aim"]) == ("2026-11-20T11:00", "2026-11-20")
    assert step["clashes"] == []


def test_a_latest_hours_before_earliest_is_raised(solve: Callable[..., Mapped]) -> None:
    rule = {"earliest": "3 hours after start", "latest": "1 hour after start"}
    step = solve(rule, **begun("2026-11-20 09:00"))
    assert step["earliest"] == step["latest"] == "2026-11-20T12:00"
    assert step["clashes"][0]["date"] == "2026-11-20T10:00"


# Before-moments and openings


def test_a_window_may_lie_before_its_anchor(solve: Callable[..., Mapped], us: Mapped) -> None:
    rule = {"earliest": "2 weeks before start", "latest": "2 business days before start"}
    step = solve(rule, us, **begun("2026-11-30"), today="2026-11-16")
    assert (step["earliest"], step["latest"]) == ("2026-11-16", "2026-11-25")


def test_an_aim_alone_opens_on_its_anchors_day_too(solve: Callable[..., Mapped]) -> None:
    step = solve({"aim": "3 days after start"})
    assert (step["earliest"], step["aim"], step["latest"]) == ("2026-11-20", "2026-11-23", None)


def test_an_aim_before_its_anchor_is_open_at_once(solve: Callable[..., Mapped]) -> None:
    step = solve({"aim": "3 days before start"}, today="2026-11-16")
    assert (step["earliest"], step["aim"], step["on"]) == (None, "2026-11-17", "2026-11-17")
    assert step["when"] == ""


def test_the_relative_date_that_decides_the_latest_decides_the_opening(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"latest": ["10 days after start", "1 day after seen"]}},
        stages={"act": "rule"},
    )
    early, late = (
        ask(content, events={"seen": {"date": day}})["steps"][0]
        for day in ("2026-11-24", "2026-12-01")
    )
    assert (early["earliest"], early["latest"]) == ("2026-11-24", "2026-11-25")
    assert (late["earliest"], late["latest"]) == ("2026-11-20", "2026-11-30")


def test_an_opening_on_a_closed_day_moves_forward(solve: Callable[..., Mapped]) -> None:
    closed = begun("2026-11-21")
    rule = {"latest": "5 days after start"}
    assert solve(rule, **closed)["earliest"] == "2026-11-23"
    assert solve(rule | {"land_on": "any day"}, **closed)["earliest"] == "2026-11-21"


def test_a_raised_date_says_what_it_would_have_been(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {
        "earliest": "5 business days after start",
        "aim": "6 days after start",
        "latest": "1 week after start",
    }
    assert [clash["says"] for clash in solve(rule, us)["clashes"]] == [
        "Best was Friday 27 November, raised to Monday 30 November.",
        "Latest was Friday 27 November, raised to Monday 30 November.",
    ]
