"""A step whose moment has not happened has no date, and says what it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.plan.conftest import begun

Mapped = dict[str, Any]

WAITS = {
    "seen": {"earliest": "1 day after seen"},
    "later": {"earliest": "1 week after first"},
}
"""A rule that waits for an event, and one that waits for its step."""


def test_an_anchor_whose_event_has_not_happened_gives_no_date_and_says_what_it_waits_for(
    solve: Callable[..., Mapped],
) -> None:
    rule = {"earliest": ["1 day after start", "2 days after seen"]}
    step = solve(rule)
    assert (step["state"], step["earliest"], step["on"]) == ("wait", None, None)
    assert step["says"] == "Waits for It was seen."
    assert step["working"] == []


def test_an_event_in_the_future_is_allowed(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(rules={"rule": {"earliest": "1 day after seen"}}, stages={"act": "rule"})
    step = ask(content, events={"seen": {"date": "2026-12-01"}})["steps"][0]
    assert (step["on"], step["state"]) == ("2026-12-02", "wait")


def test_what_a_step_waits_for_is_named_through_the_step_it_is_counted_from(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(rules=WAITS, stages={"first": "seen", "then": "later"})
    assert [step["says"] for step in ask(content)["steps"]] == ["Waits for It was seen."] * 2


def test_a_step_that_was_sent_is_an_anchor_whatever_it_waited_for(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(rules=WAITS, stages={"first": "seen", "then": "later"})
    first, then = ask(content, sent={"first": "2026-11-19"})["steps"]
    assert (first["state"], first["says"]) == ("done", "Done.")
    assert then["earliest"] == "2026-11-26"


def test_a_skipped_step_that_waited_says_that_it_is_skipped(
    solve: Callable[..., Mapped],
) -> None:
    step = solve({"earliest": "1 day after seen"}, skipped=["act"])
    assert (step["state"], step["says"]) == ("skipped", "Skipped.")


@pytest.mark.parametrize("anchor", ["other", "said", "start of said", "rest", "gone"])
def test_a_step_waits_for_whatever_has_no_date(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], anchor: str
) -> None:
    content = guide(
        rules={
            "rule": {"earliest": f"1 day after {anchor}"},
            "any": {"earliest": "1 day after start"},
        },
        stages={
            "act": "rule",
            "rest": {"timing": "none"},
            "gone": {"timing": [{"rule": "any"}], "applies": {"colour": "blue"}},
        },
    )
    step = ask(content)["steps"][0]
    assert (step["state"], step["on"]) == ("wait", None)


def test_an_open_timeline_has_a_start_and_no_end_to_count_from(
    solve: Callable[..., Mapped],
) -> None:
    told = begun("2026-11-20", said="not before 1 December 2026")
    assert solve({"earliest": "1 day after start of said"}, **told)["earliest"] == "2026-12-02"
    assert solve({"earliest": "1 day after said"}, **told)["says"] == "Waits for their date."


def test_a_day_to_know_waits_in_silence(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        days={"know": "1 day after seen", "never": {"timing": []}, "known": "1 day after start"},
        rules={"rule": {"earliest": "1 day after know"}},
        stages={"act": "rule"},
    )
    reply = ask(content)
    assert list(reply["days"]) == ["known"]
    assert reply["steps"][0]["says"] == "Waits for It was seen."
