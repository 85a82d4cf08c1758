"""What is to know about a step is noted with it: what the guide says, and what is uncertain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.reply.sentences.conftest import WINDOW, begun

Mapped = dict[str, Any]


def notes(step: Mapped) -> dict[str, str]:
    return {note["id"]: note["says"] for note in step["notes"]}


def test_the_guides_own_notes_hold_under_their_conditions_in_every_state(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], us: Mapped
) -> None:
    own = {
        "always": {"says": "Be kind."},
        "blue": {"when": {"colour": "blue"}, "says": "Paint it."},
        "seen": {"when": {"seen": "happened"}, "says": "They saw."},
    }
    content = guide(
        rules={"rule": {"earliest": "1 business day after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "notes": own}},
    )
    assert list(notes(ask(content, us)["steps"][0])) == ["always"]
    blue = begun("2026-11-20", colour="blue")
    seen = {"events": {"seen": {"date": "2026-11-20"}}, "sent": {"act": "2026-11-20"}}
    assert notes(ask(content, us, **blue)["steps"][0])["blue"] == "Paint it."
    assert list(notes(ask(content, us, **blue, **seen)["steps"][0])) == ["always", "blue", "seen"]


def test_what_is_uncertain_is_not_said_of_a_settled_step(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    assert list(notes(solve(WINDOW, us))) == ["quiet"]
    assert notes(solve(WINDOW, us, sent={"act": "2026-11-20"})) == {}
    assert notes(solve(WINDOW, us, skipped=["act"])) == {}


@pytest.mark.parametrize(
    ("rule", "today", "quiet"),
    [
        (WINDOW, "2026-11-20", True),
        ({"earliest": "5 business days after start"}, "2026-11-20", False),
        ({"earliest": "4 business days after start"}, "2026-11-20", True),
        ({"earliest": "1 business day after start"}, "2026-11-27", True),
        ({"earliest": "1 business day after start"}, "2026-11-20", False),
        ({"latest": "1 day before start"}, "2026-11-18", False),
        ({"latest": "1 day before start"}, "2026-11-27", True),
    ],
    ids=["in the window", "after it", "its start", "today", "before", "open at once", "late"],
)
def test_a_quiet_day_in_the_window_or_to_act_on_is_noted(
    solve: Callable[..., Mapped], us: Mapped, rule: Mapped, today: str, *, quiet: bool
) -> None:
    expected = {"quiet": "Quiet: Fri 27 Nov (Day after Thanksgiving)."} if quiet else {}
    assert notes(solve(rule, us, today=today)) == expected


@pytest.mark.parametrize(
    ("rule", "today", "on"),
    [
        (
            {
                "earliest": "3 business days after start",
                "latest": "5 business days after start",
            },
            "2026-11-26",
            "2026-11-30",
        ),
        ({"earliest": "3 business days after start"}, "2026-11-26", "2026-11-30"),
        ({"earliest": "4 business days after start"}, "2026-11-20", "2026-11-30"),
        (
            {
                "earliest": "3 business days after start",
                "latest": "4 business days after start",
            },
            "2026-11-26",
            "2026-11-27",
        ),
        ({"latest": "4 business days after start"}, "2026-11-30", "2026-11-30"),
    ],
    ids=["in a window", "without an end", "its first day", "its last day", "late"],
)
def test_a_quiet_day_is_passed_over_inside_a_window_and_moves_no_end_of_it(
    solve: Callable[..., Mapped], us: Mapped, rule: Mapped, today: str, on: str
) -> None:
    step = solve(rule, us, today=today, **begun("2026-11-20"))
    plain = solve(rule, {**us, "quiet": {}}, today=today, **begun("2026-11-20"))
    assert step["on"] == on
    assert [step[end] for end in ("earliest", "aim", "latest")] == [
        plain[end] for end in ("earliest", "aim", "latest")
    ]


def test_a_quiet_day_that_the_reader_opened_is_a_day_to_act(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"earliest": "4 business days after start"}
    step = solve(rule, us, today="2026-11-26", open=["2026-11-27"], **begun("2026-11-20"))
    assert step["on"] == "2026-11-27"


def test_a_rule_that_lands_on_any_day_lands_on_a_quiet_one_too(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"latest": "3 days after start", "land_on": "any day"}
    step = solve(rule, us, today="2026-11-27", **begun("2026-11-26"))
    assert step["on"] == "2026-11-27"


def test_a_quiet_day_that_is_closed_is_not_noted(solve: Callable[..., Mapped], us: Mapped) -> None:
    quiet = {**us, "quiet": {"2026-11-26": "Week of Thanksgiving", "2026-11-28": "Weekend"}}
    assert notes(solve(WINDOW, quiet)) == {}
    assert notes(solve(WINDOW, us, closed=["2026-11-27"])) == {}


def test_an_estimated_holiday_that_was_left_out_or_rolled_over_is_noted(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    place = {**us, "estimated": ["2026-11-26"], "quiet": {}}
    said = {"estimated": "Estimated: Thu 26 Nov (Thanksgiving Day)."}
    assert notes(solve({"earliest": "4 business days after start"}, place)) == said
    assert notes(solve({"earliest": "6 days after start"}, place)) == said
    assert notes(solve({"earliest": "3 business days after start"}, place)) == {}


def test_an_estimated_holiday_the_reader_opened_is_not_noted(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    place = {**us, "estimated": ["2026-11-26"], "quiet": {}}
    rule = {"earliest": "4 business days after start"}
    assert notes(solve(rule, place, open=["2026-11-26"])) == {}


def test_years_whose_holidays_are_not_known_are_named_once_each(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"earliest": "1 business day after start", "latest": "2 years after start"}
    assert notes(solve(rule, us, **begun("2026-12-31")))["years"] == "Weekends only for 2028."
    far = solve(rule, us, **begun("2029-12-30"))
    assert notes(far)["years"] == "Weekends only for 2029, 2030 and 2031."


def test_a_step_with_no_dates_says_nothing_of_the_place(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], us: Mapped
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after seen"}},
        stages={"act": "rule", "rest": {"timing": "none"}},
    )
    for place in (None, {**us, "regions": True}):
        assert [step["notes"] for step in ask(content, place)["steps"]] == [[], []]


ANY_DAY = {"latest": "24 hours after start", "land_on": "any day"}


def test_a_step_that_goes_by_no_open_days_says_nothing_of_the_holidays_left_out(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    far = begun("2035-11-20")
    for place in (None, us, {**us, "regions": True}):
        assert notes(solve(ANY_DAY, place, **far)) == {}
        counted = {"earliest": "1 business day after start", "land_on": "any day"}
        assert notes(solve(counted, place, **far)) != {}


def test_a_country_with_regions_says_so(solve: Callable[..., Mapped], us: Mapped) -> None:
    place = {**us, "regions": True}
    assert notes(solve({"earliest": "1 day after start"}, place)) == {
        "region": "Choose a part of United States."
    }


def test_what_is_not_decreed_is_said_of_a_plan_that_reaches_those_days(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    told = [
        {"says": "Not decreed yet.", "from": "2027-01-01", "to": "2027-12-31"},
        {"says": "Weekends may be worked.", "from": "2027-11-01"},
        {"says": "Cities have days of their own."},
    ]
    place = {**us, "notes": told}
    rule = {"earliest": "1 business day after start"}
    assert notes(solve(rule, place, **begun("2026-11-20"))) == {}
    assert notes(solve(rule, place, **begun("2027-03-01"))) == {"place_0": "Not decreed yet."}
    assert notes(solve(rule, place, **begun("2027-11-17"))) == {
        "place_0": "Not decreed yet.",
        "place_1": "Weekends may be worked.",
    }
    far = notes(solve(rule, place, **begun("2028-03-01")))
    assert far["place_0"] == "Weekends may be worked."
    assert "place_1" not in far
