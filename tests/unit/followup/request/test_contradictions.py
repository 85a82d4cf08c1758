"""Facts that cannot be together are refused in a sentence: nothing comes before its cause."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

SAID = "too_early: [date] is before [anchor], [first]"
RULES = {
    "open": {"earliest": "2 business days after start"},
    "told": {"earliest": "1 business day after said"},
    "again": {"earliest": ["1 week after act", "1 day after start"]},
    "before": {"latest": "3 days before start"},
    "reply": {"latest": "1 week after seen"},
    "known": {"earliest": "1 day after know"},
    "unknown": {"earliest": "1 day after never"},
}
STAGES = {
    "act": {"timing": [{"when": {"said": "given"}, "rule": "told"}, {"rule": "open"}]},
    "again": "again",
    "before": "before",
    "answer": {"timing": [{"rule": "reply"}], "applies": {"seen": "happened"}},
    "known": "known",
    "unknown": "unknown",
    "rest": {"timing": "none"},
}
DAYS: Mapped = {
    "know": "1 week after start",
    "never": {"timing": [{"when": {"seen": "happened"}, "on": "same day as seen"}]},
}


@pytest.fixture
def content(guide: Callable[..., Mapped]) -> Mapped:
    """A guide in which steps count from a date, a timeline, a step, an event and days to know."""
    made = guide(rules=RULES, stages=STAGES, days=DAYS)
    made["wording"]["errors"] |= {"too_early": SAID, "sent_without": "[step] without [other]"}
    return made


def refused(reply: Mapped) -> dict[str, str]:
    """The problems, by their fields."""
    return {problem["field"]: problem["message"] for problem in reply["problems"]}


@pytest.mark.parametrize("step", ["act", "again", "known"])
def test_a_step_cannot_have_been_sent_before_that_from_which_it_counts(
    content: Mapped, ask: Callable[..., Mapped], step: str
) -> None:
    reply = ask(content, skipped=["act"], sent={step: "2026-11-19"})
    said = "too_early: Thursday 19 November is before the start, Friday 20 November"
    assert refused(reply)[f"sent.{step}"] == said
    states = {each["id"]: each["state"] for each in reply["steps"]}
    assert states[step] != "done", "what cannot be moves no date"


@pytest.mark.parametrize("said", ["2 weeks", "not before 27 November"])
def test_a_time_they_named_may_be_run_ahead_of(
    content: Mapped, ask: Callable[..., Mapped], said: str
) -> None:
    answers = {"start": "2026-11-18", "said": said}
    assert refused(ask(content, answers=answers, sent={"act": "2026-11-19"})) == {}
    assert refused(ask(content, answers=answers, sent={"act": "2026-11-17"})).keys() == {"sent.act"}


def test_the_second_cannot_have_been_sent_before_the_first_or_without_it(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    told: Mapped = {"answers": {"start": "2026-11-16"}}
    both = ask(content, **told, sent={"act": "2026-11-19", "again": "2026-11-18"})
    assert refused(both) == {
        "sent.again": "too_early: Wednesday 18 November is before the act, Thursday 19 November"
    }
    alone = ask(content, **told, sent={"again": "2026-11-18"})
    assert refused(alone) == {"sent.again": "Again without Act"}
    left_out = ask(content, **told, sent={"again": "2026-11-18"}, skipped=["act"])
    assert refused(left_out) == {}


def test_a_step_that_counts_backwards_may_be_taken_before(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    assert refused(ask(content, sent={"before": "2026-11-02", "rest": "2026-11-02"})) == {}


def test_a_step_that_an_event_asks_for_comes_after_it(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    events = {"seen": {"date": "2026-11-18"}}
    early = ask(content, events=events, sent={"answer": "2026-11-17"})
    said = "too_early: Tuesday 17 November is before It was seen, Wednesday 18 November"
    assert refused(early) == {"sent.answer": said}
    assert refused(ask(content, events=events, sent={"answer": "2026-11-18"})) == {}
    unasked = ask(content, sent={"answer": "2026-11-17", "unknown": "2026-11-01"})
    assert refused(unasked) == {}, "of what nobody told of, nothing is known"


def test_a_step_without_days_is_not_taken_before_what_the_others_count_from(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {"open": RULES["open"], "last": {"earliest": "1 day after rest"}}
    stages = {"act": "open", "rest": {"timing": "none"}, "last": "last"}
    made = guide(rules=rules, stages=stages)
    made["wording"]["errors"]["too_early"] = SAID
    told: Mapped = {"answers": {"start": "2026-11-18"}, "sent": {"act": "2026-11-19"}}
    early = ask(made, **told | {"sent": {"rest": "2026-11-17"}})
    assert refused(early).keys() == {"sent.rest"}
    assert early["not_before"]["sent.rest"] == "2026-11-18"
    told["sent"]["rest"] = "2026-11-18"
    assert refused(ask(made, **told)) == {}


def test_a_day_is_not_open_and_closed_at_once(content: Mapped, ask: Callable[..., Mapped]) -> None:
    content["wording"]["errors"]["open_and_closed"] = "[date] is both"
    told: Mapped = {"answers": {"start": "2026-11-16"}, "open": ["2026-11-22", "2026-11-18"]}
    reply = ask(content, **told, closed=["2026-11-18", "2026-11-17"])
    assert refused(reply) == {"closed": "Wednesday 18 November is both"}
    days = {each["id"]: each["earliest"] for each in reply["steps"]}
    assert days["act"] == "2026-11-19"  # the 17th is closed; the 18th is as the place has it


def test_the_time_is_not_named_again_before_it_could_be_named(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    early = ask(content, events={"moved": {"date": "2026-11-19", "answer": "2 weeks"}})
    said = "too_early: Thursday 19 November is before the start, Friday 20 November"
    assert refused(early) == {"event.moved": said}
    assert early["steps"] == []
    ended = ask(content, events={"over": {"date": "2026-11-19"}})
    assert refused(ended) == {}, "an end may come before there was a start"


def test_the_first_day_of_each_fact_is_told(content: Mapped, ask: Callable[..., Mapped]) -> None:
    told: Mapped = {"answers": {"start": "2026-11-16"}, "sent": {"act": "2026-11-18"}}
    reply = ask(content, **told, events={"seen": {"date": "2026-11-19"}})
    assert reply["not_before"] == {
        "sent.act": "2026-11-16",
        "sent.again": "2026-11-18",
        "sent.answer": "2026-11-19",
        "sent.known": "2026-11-16",
        "event.moved": "2026-11-16",
    }
    assert ask(content, answers={})["not_before"] == {}


def test_a_step_done_by_an_answer_or_given_way_holds_nothing_up(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {"same": {"earliest": "same day as start"}, "then": {"earliest": "1 day after first"}}
    for first in ({"done_on": "start"}, {"gives_way_to": "then"}, {"applies": {"colour": "blue"}}):
        stages = {"first": {"timing": [{"rule": "same"}], **first}, "then": "then"}
        made = guide(rules=rules, stages=stages)
        assert refused(ask(made, sent={"then": "2026-11-20"})) == {}, first
        assert refused(ask(made, sent={"then": "2026-11-19"})).keys() == {"sent.then"}, first


DAY = st.dates(dt.date(2026, 11, 9), dt.date(2026, 11, 27)).map(dt.date.isoformat)


@given(
    start=DAY,
    sent=st.dictionaries(st.sampled_from(["act", "again", "answer", "known"]), DAY),
    skipped=st.lists(st.sampled_from(["act", "again"]), unique=True),
    seen=st.none() | DAY,
    moved=st.none() | DAY,
)
def test_no_facts_that_are_taken_put_a_step_before_that_from_which_it_counts(  # noqa: PLR0913
    content_of_all: Mapped,
    ask: Callable[..., Mapped],
    *,
    start: str,
    sent: dict[str, str],
    skipped: list[str],
    seen: str | None,
    moved: str | None,
) -> None:
    events: Mapped = {"seen": {"date": seen}} if seen else {}
    events |= {"moved": {"date": moved, "answer": "1 week"}} if moved else {}
    told: Mapped = {"answers": {"start": start}, "sent": sent, "skipped": skipped}
    reply = ask(content_of_all, today="2026-11-27", events=events, **told)
    if reply["problems"]:
        return
    assert all(day >= start for name, day in sent.items() if name != "answer")
    if "again" in sent and "act" not in skipped:
        assert sent["again"] >= sent["act"]
    if "answer" in sent and seen:
        assert sent["answer"] >= seen
    assert moved is None or moved >= start
    assert all(step["on"] is None or step["on"] >= start for step in reply["steps"])


@pytest.fixture(scope="module")
def content_of_all(guide: Callable[..., Mapped]) -> Mapped:
    """The same guide, made once."""
    return guide(rules=RULES, stages=STAGES, days=DAYS)
