"""Other advice beside a rule moves nothing; where it lies outside the window, that is a clash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup.guide.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


def rule(**parts: Any) -> Rule:  # noqa: ANN401 (as content has it)
    return Rule.from_mapping("wait", {"about": "a wait", "source": "us", **parts}, {})


ADVICE = {
    "earliest": "5 business days after start",
    "latest": "7 business days after start",
}


def advised(solve: Callable[..., Mapped], place: Mapped | None, **advice: Any) -> list[Mapped]:  # noqa: ANN401
    rule = ADVICE | {"other_advice": {"says": "others say so", "source": "them"} | advice}
    return list(solve(rule, place)["clashes"])


def test_other_advice_inside_the_window_is_no_clash(solve: Callable[..., Mapped]) -> None:
    assert advised(solve, None, latest="1 week after start") == []
    assert advised(solve, None, latest="11 days after start") == []


def test_other_advice_outside_the_window_is_a_clash_that_moves_nothing(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    assert advised(solve, us, latest="1 week after start") == [
        {
            "for": "latest",
            "date": "2026-11-27",
            "says": "Other advice: Friday 27 November, others say so.",
            "source": "them",
        }
    ]
    assert [clash["for"] for clash in advised(solve, us, earliest="1 month after start")] == [
        "earliest"
    ]


def test_other_advice_is_compared_with_the_latest_that_was_raised(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {
        "earliest": "5 business days after start",
        "latest": "1 week after start",
        "other_advice": {"latest": "10 days after start", "says": "so"},
    }
    assert [clash["source"] for clash in solve(rule, us)["clashes"]] == [None]


def test_of_several_moments_of_other_advice_one_holds_as_in_a_rule(
    solve: Callable[..., Mapped],
) -> None:
    moments = ["1 day after start", "3 days after start"]
    assert [clash["date"] for clash in advised(solve, None, latest=moments)] == ["2026-11-21"]
    assert [clash["date"] for clash in advised(solve, None, earliest=moments)] == ["2026-11-23"]


def test_other_advice_for_an_open_end_can_only_be_too_early(
    solve: Callable[..., Mapped],
) -> None:
    rule = {"earliest": "1 week after start", "other_advice": {"says": "so"}}
    clashes = [
        solve({**rule, "other_advice": {"says": "so", "latest": f"{days} days after start"}})[
            "clashes"
        ]
        for days in (6, 60)
    ]
    assert [len(found) for found in clashes] == [1, 0]


def test_other_advice_for_a_window_open_at_once_can_only_be_too_late(
    solve: Callable[..., Mapped],
) -> None:
    rule = {"latest": "2 days before start"}
    clashes = [
        solve({**rule, "other_advice": {"says": "so", "latest": f"{days} days before start"}})[
            "clashes"
        ]
        for days in (9, 1)
    ]
    assert [len(found) for found in clashes] == [0, 1]


def test_other_advice_that_waits_for_something_holds_up_nothing(
    solve: Callable[..., Mapped],
) -> None:
    step = solve(ADVICE | {"other_advice": {"latest": "1 day after seen", "says": "so"}})
    assert (step["earliest"], step["clashes"]) == ("2026-11-27", [])
