"""What events change: they end a plan, or bring a timeline of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.plan.conftest import begun, chain, states

Mapped = dict[str, Any]


def test_a_stage_that_does_not_apply_stays_in_the_plan_once_it_is_sent(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "applies": {"seen": "not happened"}}},
    )
    seen = {"events": {"seen": {"date": "2026-11-20"}}}
    assert states(ask(content)) == {"act": "wait"}
    assert states(ask(content, **seen)) == {}
    assert states(ask(content, **seen, sent={"act": "2026-11-20"})) == {"act": "done"}


def test_after_an_ending_only_what_is_done_or_asks_for_that_ending_stays(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    timing = {"timing": [{"rule": "rule"}]}
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={
            "act": timing,
            "again": timing,
            "leave": {"timing": [{"rule": "rule"}], "applies": {"over": "happened"}},
            "rest": {"timing": "none"},
        },
    )
    sent = {"sent": {"act": "2026-11-20"}, "skipped": ["again"]}
    assert list(states(ask(content, **sent))) == ["act", "again", "rest"]
    over = ask(content, **sent, events={"over": {"date": "2026-11-20"}})
    assert states(over) == {"act": "done", "leave": "wait"}
    assert over["next"]["step"] == "leave"


def test_after_an_ending_there_are_no_days_to_know_though_a_step_may_count_from_one(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        days={"know": "1 week after start"},
        rules={"rule": {"earliest": "1 day after know"}},
        stages={"leave": {"timing": [{"rule": "rule"}], "applies": {"over": "happened"}}},
    )
    assert list(ask(content)["days"]) == ["know"]
    assert list(ask(content, events={"seen": {"date": "2026-11-20"}})["days"]) == ["know"]
    over = ask(content, events={"over": {"date": "2026-11-20"}})
    assert over["days"] == {}
    assert over["steps"][0]["earliest"] == "2026-11-30"  # Saturday 28, moved on to Monday


def test_an_event_that_ends_nothing_leaves_the_plan_as_it_is(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    seen = {"events": {"seen": {"date": "2026-11-20"}}}
    assert states(ask(chain(guide), **seen)) == {"first": "wait", "then": "wait"}


def test_an_event_that_asks_the_timeline_replaces_it_counted_from_its_own_day(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    told = begun("2026-11-20", said="2 weeks")
    moved = {"events": {"moved": {"date": "2026-11-25", "answer": "1 week"}}}
    assert ask(guide(), **told)["understood"]["timeline"]["to"] == "2026-12-04"
    assert ask(guide(), **told, **moved)["understood"]["timeline"]["to"] == "2026-12-02"


@pytest.mark.parametrize("said", ["1 week", "not before 1 December 2026", "we'll call you"])
@pytest.mark.parametrize("happened", ["2026-11-20", "2026-11-26", "2026-12-10"])
@pytest.mark.parametrize("answer", [{}, {"answer": ""}, {"answer": "nothing"}])
def test_such_an_event_without_an_answer_leaves_no_timeline_whatever_was_said_before(
    guide: Callable[..., Mapped],
    ask: Callable[..., Mapped],
    said: str,
    happened: str,
    answer: Mapped,
) -> None:
    moved = {"moved": {"date": happened, **answer}}
    rules = {"told": {"earliest": "1 day after said"}, "again": {"earliest": "2 days after moved"}}
    lines = [
        {"when": {"said": "none", "moved": "happened"}, "rule": "again"},
        {"rule": "told"},
    ]
    content = guide(rules=rules, stages={"act": {"timing": lines}})
    reply = ask(content, **begun("2026-11-20", said=said), events=moved)
    assert reply["understood"]["timeline"] is None
    assert [entry["rule"] for entry in reply["steps"][0]["working"]] == ["again"]


def test_an_event_that_does_not_ask_the_timeline_leaves_it_alone(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    told = begun("2026-11-20", said="1 week")
    reply = ask(guide(), **told, events={"seen": {"date": "2026-12-20"}})
    assert reply["understood"]["timeline"]["to"] == "2026-11-27"


@pytest.mark.parametrize(
    ("answer", "to"), [("1 week", "2026-12-03"), ("", None)], ids=["answered", "not answered"]
)
def test_of_several_such_events_the_latest_one_holds_whether_it_was_answered_or_not(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], answer: str, to: str | None
) -> None:
    asks = {"title": "Again", "asks": "timeline"}
    content = guide(events={"a": asks, "b": asks, "c": asks})
    events = {
        "a": {"date": "2026-11-25", "answer": "2 weeks"},
        "b": {"date": "2026-11-24", "answer": "1 month"},
        "c": {"date": "2026-11-26", "answer": answer},
    }
    timeline = ask(content, events=events)["understood"]["timeline"]
    assert (timeline and timeline["to"]) == to


def test_with_a_required_answer_missing_there_are_no_steps_and_no_days(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        days={"know": "1 day after start"},
        rules={"rule": {"earliest": "1 day after start"}},
        stages={"act": "rule", "rest": {"timing": "none"}},
    )
    reply = ask(content, answers={"said": "1 December 2026"})
    assert (reply["next"], reply["steps"], reply["days"]) == (None, [], {})
    missing = {"field": "start", "message": "Enter the day of the start", "choices": []}
    assert reply["problems"] == [missing]
    assert reply["understood"]["timeline"]["to"] == "2026-12-01"
