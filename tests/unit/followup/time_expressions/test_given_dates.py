"""A date that stands in for another until it is given, and a step that an answer says is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Mapped = dict[str, Any]
Ask = Callable[..., Mapped]


@pytest.fixture
def received(guide: Ask) -> Mapped:
    """A guide that asks when it was received and takes it, until told, for two days later."""
    start = {"kind": "date", "asks": "When?", "called": "the start", "required": "yes"}
    other = {"kind": "date", "asks": "Received when?", "called": "its receipt"}
    until = {"until_given": "delay after start", "empty_says": "two days later"}
    return guide(
        questions={"start": start, "received": other | until},
        figures={"delay": "2 days"},
        rules={"rule": {"earliest": "3 days after received", "land_on": "any day"}},
        stages={"act": "rule"},
    )


def test_a_date_not_given_is_taken_from_what_stands_in(received: Mapped, ask: Ask) -> None:
    reply = ask(received)
    assert reply["problems"] == []
    assert reply["steps"][0]["earliest"] == "2026-11-25"
    assert reply["understood"]["dates"].keys() == {"start"}
    assert reply["understood"]["assumed"] == {"received": "two days later"}


def test_the_working_says_what_was_taken_for_it(received: Mapped, ask: Ask) -> None:
    says = ask(received)["steps"][0]["working"][0]["says"]
    assert says.endswith("its receipt is not known, so Sunday 22 November stands in.")


def test_a_date_that_is_given_wins(received: Mapped, ask: Ask) -> None:
    reply = ask(received, answers={"start": "2026-11-20", "received": "2026-11-30"})
    assert reply["steps"][0]["earliest"] == "2026-12-03"
    assert "is not known" not in reply["steps"][0]["working"][0]["says"]


def test_a_date_that_cannot_be_read_is_not_replaced(received: Mapped, ask: Ask) -> None:
    reply = ask(received, answers={"start": "2026-11-20", "received": "one day"})
    assert [problem["field"] for problem in reply["problems"]] == ["received"]
    assert reply["steps"] == []


def test_nothing_stands_in_for_a_date_while_its_own_anchor_is_missing(
    received: Mapped, ask: Ask
) -> None:
    del received["questions"]["start"]["required"]
    assert ask(received, answers={})["steps"][0]["says"] == "Waits for its receipt."


@pytest.fixture
def begun(guide: Ask) -> Mapped:
    """A guide whose first step is done on the day of the start."""
    return guide(
        rules={
            "begin": {"earliest": "same day as start", "latest": "same day as start"},
            "act": {"earliest": "1 week after begin"},
        },
        stages={"begin": {"timing": [{"rule": "begin"}], "done_on": "start"}, "act": "act"},
    )


def test_a_step_is_done_once_the_day_of_its_answer_has_come(begun: Mapped, ask: Ask) -> None:
    first, then = ask(begun, answers={"start": "2026-11-16"})["steps"]
    assert (first["state"], first["sent"]["date"]) == ("done", "2026-11-16")
    assert then["earliest"] == "2026-11-23"
    assert ask(begun, today="2026-11-20")["steps"][0]["state"] == "done"


def test_before_that_day_it_is_still_to_do(begun: Mapped, ask: Ask) -> None:
    first = ask(begun, today="2026-11-19")["steps"][0]
    assert (first["state"], first["sent"], first["on"]) == ("wait", None, "2026-11-20")


def test_the_day_that_the_reader_marked_wins(begun: Mapped, ask: Ask) -> None:
    first, then = ask(begun, today="2026-11-23", sent={"begin": "2026-11-23"})["steps"]
    assert first["sent"]["date"] == "2026-11-23"
    assert then["earliest"] == "2026-11-30"
