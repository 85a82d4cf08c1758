"""The headline of a step says what its state is, in the words of the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.reply.sentences.conftest import WINDOW, begun

Mapped = dict[str, Any]


def headline(
    guide: Callable[..., Mapped],
    ask: Callable[..., Mapped],
    says: str,
    rule: Mapped = WINDOW,
    **request: Any,  # noqa: ANN401 (JSON)
) -> str:
    content = guide(
        rules={"rule": rule},
        stages={"act": {"timing": [{"rule": "rule"}], "says": {"now": says}}},
        days={"hear_by": "3 days after start", "seen_by": "1 day after seen"},
    )
    return str(ask(content, **request)["steps"][0]["says"])


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ("2026-11-23", "Done early, on Monday 23 November."),
        ("2026-11-24", "Done on Tuesday 24 November."),
        ("2026-11-27", "Done on Friday 27 November."),
        ("2026-11-28", "Done late, on Saturday 28 November."),
    ],
)
def test_a_step_that_was_done_says_when_and_whether_that_was_early_or_late(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], sent: str, said: str
) -> None:
    content = guide(rules={"rule": WINDOW}, stages={"act": {"timing": [{"rule": "rule"}]}})
    (step,) = ask(content, today="2026-11-30", sent={"act": sent}, **begun("2026-11-20"))["steps"]
    assert step["sent"] == {"date": sent, "says": said}


@pytest.mark.parametrize(
    ("says", "said"),
    [
        ("[on]", "on Tuesday 24 November"),
        ("[on date]", "Tuesday 24 November"),
        ("[earliest] [aim]", "Tuesday 24 November Tuesday 24 November"),
        ("[latest]", "Friday 27 November"),
        ("[days until]", "4 days"),
        ("[days left]", "7 days"),
        ("[start]", "Friday 20 November"),
        ("[act]", "Tuesday 24 November"),
        ("[said]", "Friday 4 December"),
        ("[seen]", "Sunday 22 November"),
        ("[hear by]", "Ahead: Monday 23 November."),
        ("[unheard of]", "[unheard of]"),
    ],
)
def test_a_headlines_blanks_are_filled(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], says: str, said: str
) -> None:
    told = begun("2026-11-20", said="2 weeks")
    events = {"seen": {"date": "2026-11-22"}}
    assert headline(guide, ask, says, events=events, **told) == said


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-23", "tomorrow / 1 day / 4 days"),
        ("2026-11-24", "today / 0 days / 3 days"),
        ("2026-11-26", "today / 0 days / 1 day"),
        ("2026-11-28", "on Monday 30 November / 2 days / 0 days"),
    ],
)
def test_a_headline_counts_from_today(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], today: str, said: str
) -> None:
    says = "[on] / [days until] / [days left]"
    assert headline(guide, ask, says, today=today) == said


def test_a_step_that_waits_its_turn_has_words_of_its_own(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    says = {name: name.title() for name in ("wait", "later", "now", "done", "skipped")}
    plain = {name: text for name, text in says.items() if name != "later"}
    stages = {"one": {"says": says}, "two": {"says": says}, "three": {"says": plain}}
    timed = {name: stage | {"timing": [{"rule": "rule"}]} for name, stage in stages.items()}
    content = guide(rules={"rule": WINDOW}, stages=timed)
    reply = ask(content, today="2026-11-20", **begun("2026-11-20"))
    assert [step["says"] for step in reply["steps"]] == ["Wait", "Later", "Wait"]
    assert reply["next"]["says"] == "Wait"


def test_a_day_without_a_date_leaves_no_gap(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    assert headline(guide, ask, "Wait. [seen by] Then ask.") == "Wait. Then ask."


def test_a_bound_with_a_clock_time_is_said_with_it(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rule = {"latest": "24 hours after start", "land_on": "any day"}
    said = headline(guide, ask, "by [latest]", rule, **begun("2026-11-20 18:30"))
    assert said == "by Saturday 21 November at 6:30 pm"


def test_each_state_has_its_own_headline_and_now_stands_in_for_one_that_is_missing(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    says = {"now": "Do it", "wait": "Wait", "done": "Done", "skipped": "Left out"}
    content = guide(
        rules={"rule": WINDOW}, stages={"act": {"timing": [{"rule": "rule"}], "says": says}}
    )
    told = [
        ask(content, **request)["steps"][0]["says"]
        for request in (
            {"today": "2026-11-20"},
            {"today": "2026-11-24"},
            {"today": "2026-11-30"},
            {"sent": {"act": "2026-11-20"}},
            {"skipped": ["act"]},
        )
    ]
    assert told == ["Wait", "Do it", "Do it", "Done", "Left out"]


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-22", "Ahead: Monday 23 November."),
        ("2026-11-23", "Ahead: Monday 23 November."),
        ("2026-11-24", "Past: Monday 23 November."),
    ],
)
def test_a_day_to_know_is_past_from_the_day_after_it(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], today: str, said: str
) -> None:
    content = guide(days={"know": "3 days after start"})
    assert ask(content, today=today)["days"]["know"]["says"] == said
