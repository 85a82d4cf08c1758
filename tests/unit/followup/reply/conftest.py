"""What the tests of a reply share: a guide, and the shape that the contract gives a reply."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


Mapped = dict[str, Any]

REPLY = {
    "version",
    "name",
    "next",
    "steps",
    "happened",
    "days",
    "understood",
    "not_before",
    "calendar",
    "problems",
    "questions",
}


NEXT = {"step", "state", "on", "says"}

STEP = {
    "id", "title", "entry", "state", "earliest", "aim", "latest", "on", "reminder", "sent", "says",
    "when", "working", "clashes", "notes", "sending", "messages",
}  # fmt: skip


WORKING = {
    "for", "rule", "source", "moment", "anchor", "anchor_date", "date", "counted", "skipped",
    "rolled_from", "passed_over", "says",
}  # fmt: skip


CLOSED = {"date", "kind", "why"}

CLASH = {"for", "date", "says", "source"}

MESSAGE = {
    "id", "title", "channel", "subject", "body", "blanks_left", "stand_ins", "sentences", "text",
    "notes",
}  # fmt: skip


UNDERSTOOD = {"timeline", "dates", "assumed"}

CALENDAR = {"code", "name", "weekend", "years"}

DAY = re.compile(r"\d{4}-\d\d-\d\d")

INSTANT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")

STATES = {"wait", "now", "late", "done", "skipped"}


@pytest.fixture(scope="session")
def content(guide: Callable[..., Mapped]) -> Mapped:
    """A guide with one of everything."""
    return guide(
        rules={
            "first": {
                "earliest": ["wait after start", "2 days after start"],
                "aim": "6 business days after start",
                "latest": "8 business days after start",
                "other_advice": {"latest": "1 week after start", "says": "a week is right"},
            },
            "told": {"earliest": "1 business day after said"},
            "again": {"earliest": "5 business days after act"},
            "before": {"latest": "2 business days before start"},
            "clocked": {"earliest": "same day as start", "latest": "24 hours after start",
                        "land_on": "any day"},
            "seen": {"latest": "1 month after seen", "land_on": "next open day"},
        },
        stages={
            "pack": "before",
            "thank": {"timing": [{"rule": "clocked"}], "gives_way_to": "act"},
            "act": {
                "timing": [{"when": {"said": "given"}, "rule": "told"}, {"rule": "first"}],
                "messages": ["note", "call"],
                "notes": {"red": {"when": {"colour": "red"}, "says": "Red, is it?"}},
            },
            "again": "again",
            "look": "seen",
            "rest": {"timing": "none"},
        },
        days={"hear_by": "1 week after start"},
        figures={"wait": "5 business days"},
        messages={
            "note": {"title": "Note", "channel": "letter", "subject": "To [name]",
                     "body": "We met [when].", "source": "us"},
            "call": {"title": "Call", "channel": "letter", "body": "Hello.", "source": "us",
                     "when": {"colour": "blue"}},
        },
        blanks={
            "name": {"asks": "Who?", "example": "Ann"},
            "when": {"day_of": "start", "example": "on Monday"},
        },
    )  # fmt: skip


def assert_shaped(reply: Mapped) -> None:
    """Exactly the keys and the forms of the contract, everywhere."""
    assert reply.keys() == REPLY
    assert reply["next"] is None or reply["next"].keys() == NEXT
    assert reply["understood"].keys() == UNDERSTOOD
    timeline = reply["understood"]["timeline"]
    assert timeline is None or timeline.keys() == {"kind", "from", "to", "read_as", "sentence"}
    assert all(said.keys() == {"date", "says"} for said in reply["understood"]["dates"].values())
    assert all(isinstance(said, str) for said in reply["understood"]["assumed"].values())
    assert reply["calendar"].keys() == CALENDAR
    assert all(problem.keys() == {"field", "message", "choices"} for problem in reply["problems"])
    assert all(problem["message"] for problem in reply["problems"])
    for question in reply["questions"]:
        assert question.keys() == {"field", "message", "choices"}
    for day in reply["days"].values():
        assert day.keys() == {"date", "says"}
        assert INSTANT.fullmatch(day["date"])
    for step in reply["steps"]:
        assert_step_shaped(step)
    for event in reply["happened"]:
        assert event.keys() == {"id", "title", "date", "says", "page", "messages"}
        assert DAY.fullmatch(event["date"])
        assert_messages_shaped(event["messages"])


def assert_step_shaped(step: Mapped) -> None:
    assert step.keys() == STEP
    assert step["state"] in STATES
    assert step["on"] is None or DAY.fullmatch(step["on"])
    reminder = step["reminder"]
    assert (reminder is None) == (step["on"] is None or step["state"] in ("done", "skipped"))
    assert reminder is None or reminder.keys() == {"start", "end"}
    assert step["sent"] is None or step["sent"].keys() == {"date", "says"}
    assert all(
        step[bound] is None or INSTANT.fullmatch(step[bound])
        for bound in ("earliest", "aim", "latest")
    )
    for entry in step["working"]:
        assert entry.keys() == WORKING
        assert entry["for"] in {"earliest", "aim", "latest"}
        assert INSTANT.fullmatch(entry["date"])
        assert INSTANT.fullmatch(entry["anchor_date"])
        assert entry["rolled_from"] is None or DAY.fullmatch(entry["rolled_from"])
        assert all(DAY.fullmatch(day) for day in entry["counted"])
        for closed in (*entry["skipped"], *entry["passed_over"]):
            assert closed.keys() == CLOSED
            assert closed["kind"] in {"weekend", "holiday", "closed"}
    assert all(clash.keys() == CLASH for clash in step["clashes"])
    assert all(note.keys() == {"id", "says", "page"} for note in step["notes"])
    assert step["sending"].keys() == {"on", "says"}
    assert DAY.fullmatch(step["sending"]["on"])
    assert_messages_shaped(step["messages"])


def assert_messages_shaped(messages: list[Mapped]) -> None:
    for message in messages:
        assert message.keys() == MESSAGE
        assert message["text"].keys() == {"subject", "body", "edited"}
        assert all(note.keys() == {"id", "says"} for note in message["notes"])
        assert all(isinstance(name, str) for name in message["blanks_left"])
