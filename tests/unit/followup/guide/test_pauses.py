"""A clock that stands still: the days from one event to another do not count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Mapped = dict[str, Any]

EVENTS = {
    "asked": {"title": "They asked", "called": "their question"},
    "answered": {"title": "I answered", "called": "your answer"},
    "billed": {"title": "They named fees", "called": "their bill"},
    "settled": {"title": "Fees are settled", "called": "the end of the matter of fees"},
}
PAUSED = [{"from": "asked", "to": "answered"}, {"from": "billed", "to": "settled"}]

Latest = Callable[..., Mapped]


@pytest.fixture
def counted(guide: Callable[..., Mapped], ask: Callable[..., Mapped]) -> Latest:
    """The step whose latest is so long after Friday 20 November, with events on some days."""

    def step(span: str, place: Mapped | None = None, **days: str) -> Mapped:
        rule = {"latest": f"{span} after start", "paused": PAUSED}
        content = guide(rules={"rule": rule}, stages={"act": "rule"}, events=EVENTS)
        events = {name: {"date": f"2026-{day}"} for name, day in days.items()}
        reply = ask(content, place, events=events)
        assert reply["problems"] == []
        return dict(reply["steps"][0])

    return step


def test_without_the_events_nothing_is_left_out(counted: Latest) -> None:
    assert counted("5 business days")["latest"] == "2026-11-27"


def test_the_day_it_stops_counts_and_the_day_it_goes_on_is_day_0(counted: Latest) -> None:
    """Mon 23 and Tue 24 count, the clock stops on Tuesday and goes on from Thursday 3."""
    step = counted("5 business days", asked="11-24", answered="12-03")
    assert step["latest"] == "2026-12-08"
    counts = ["2026-11-23", "2026-11-24", "2026-12-04", "2026-12-07", "2026-12-08"]
    assert step["working"][-1]["counted"] == counts


def test_a_question_answered_the_same_day_costs_nothing(counted: Latest) -> None:
    assert counted("5 business days", asked="11-24", answered="11-24")["latest"] == "2026-11-27"


def test_an_answer_before_the_question_costs_nothing(counted: Latest) -> None:
    assert counted("5 business days", asked="11-24", answered="11-23")["latest"] == "2026-11-27"


def test_two_pauses_add_up_and_a_day_in_both_is_left_out_once(counted: Latest) -> None:
    days = {"asked": "11-23", "answered": "11-25", "billed": "11-24", "settled": "11-26"}
    assert counted("5 business days", **days)["latest"] == "2026-12-02"


def test_calendar_days_stand_still_too(counted: Latest) -> None:
    step = counted("10 days", {"code": "X", "name": "X", "weekend": [], "years": [2026, 2026],
                               "closed": {}}, asked="11-22", answered="11-27")  # fmt: skip
    assert step["latest"] == "2026-12-05"
    working = step["working"][-1]
    assert len(working["counted"]) == 10
    assert {day["kind"] for day in working["skipped"]} == {"paused"}


def test_while_it_stands_still_the_step_waits_for_what_sets_it_going(counted: Latest) -> None:
    step = counted("5 business days", asked="11-24")
    assert step["latest"] is None
    assert step["says"] == "Waits for your answer."


def test_a_stop_after_the_time_is_up_changes_nothing(counted: Latest) -> None:
    """The fifth day is Friday 27: stopped on it, the clock has run its time."""
    assert counted("5 business days", asked="11-27")["latest"] == "2026-11-27"
    assert counted("5 business days", asked="11-26")["latest"] is None


def test_the_other_pause_is_weighed_before_one_that_has_not_ended(counted: Latest) -> None:
    days = {"asked": "11-23", "answered": "11-27", "billed": "11-30"}
    assert counted("5 business days", **days)["latest"] is None


def test_a_pause_of_several_days_is_said_as_one_and_the_holiday_in_it_is_not_named(
    counted: Latest, us: Mapped
) -> None:
    step = counted("5 business days", us, asked="11-24", answered="12-03")
    left_out = "Sat 21 Nov (weekend), Sun 22 Nov (weekend), Wed 25 Nov to Thu 3 Dec (stopped)"
    assert f"Not counted: {left_out}" in step["working"][-1]["says"]


def test_a_day_to_know_stands_still_as_well(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    due = {"timing": [{"on": "5 business days after start"}], "paused": PAUSED}
    content = guide(
        days={"due": due},
        rules={"rule": {"earliest": "1 business day after due"}},
        stages={"act": "rule"},
        events=EVENTS,
    )
    asked = {"asked": {"date": "2026-11-24"}}
    assert ask(content, events=asked)["days"] == {}
    assert ask(content, events=asked)["steps"][0]["says"] == "Waits for your answer."
    reply = ask(content, events={**asked, "answered": {"date": "2026-12-03"}})
    assert reply["days"]["due"]["date"] == "2026-12-08"
    assert reply["steps"][0]["earliest"] == "2026-12-09"


def test_a_step_that_was_sent_sets_it_going_and_one_unsent_does_not(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {
        "reply": {"latest": "1 week after asked"},
        "wait": {
            "earliest": "5 business days after start",
            "paused": [{"from": "asked", "to": "reply"}],
        },
    }
    content = guide(rules=rules, stages={"reply": "reply", "act": "wait"}, events=EVENTS)
    request = {"events": {"asked": {"date": "2026-11-24"}}, "today": "2026-12-03"}
    assert ask(content, **request)["steps"][1]["says"] == "Waits for the reply."
    sent = ask(content, **request, sent={"reply": "2026-12-03"})
    assert sent["steps"][1]["earliest"] == "2026-12-08"
