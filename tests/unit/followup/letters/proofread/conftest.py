"""What the tests of proofreading share: a guide with one message, and the notes on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Notes = Callable[..., list[str]]


Mapped = dict[str, Any]

FRIDAY = "2026-11-20"
"""The day of the start."""


SAYS = {
    "fault_blank": "Blank: [blanks]",
    "fault_demand": "“[text]” presses",
    "fault_day": "[on]: “[text]” is wrong, “[instead]” is right",
    "fault_far_day": "[on]: “[text]” is far, “[instead]” is right",
    "fault_weekday": "“[text]” is a [weekday]",
    "fault_left_over": "“[text]” is now “[instead]”",
    "sending_early": "early: [earliest]",
    "sending_late": "late: [latest]",
}


@pytest.fixture(scope="module")
def content(guide: Callable[..., Mapped], wording: Mapped) -> Mapped:
    """A guide with one message, which names the start twice, each time in another way."""
    made = guide(
        rules={"rule": {"earliest": "1 day after start", "latest": "6 days after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "messages": ["note"]}},
        messages={
            "note": {
                "title": "Note",
                "channel": "letter",
                "subject": "Our start: [who]",
                "body": "Hello,\n\nThank you for your help [when]. "
                "I came to [house] on [date], and heard from [other]. By [until].",
            }
        },
        blanks={
            "who": {"asks": "Who?", "example": "Sam"},
            "house": {"asks": "Which?", "example": "Old House", "is_name": "yes"},
            "other": {"asks": "And?", "example": "Kim", "if_empty": "somebody"},
            "when": {"day_of": "start", "example": "on Monday"},
            "date": {"day_of": "start", "style": "date", "example": "Monday"},
            "until": {"day_of": "said", "style": "date", "example": "Monday"},
        },
        wording={**wording, "phrases": {**wording["phrases"], **SAYS}},
    )
    made["questions"]["start"]["mentions"] = ["our start"]
    return made


@pytest.fixture
def notes(ask: Callable[..., Mapped], content: Mapped) -> Notes:
    """The notes on a text sent on a day; all blanks are filled."""

    def notes(
        body: str,
        on: str = "2026-11-24",
        subject: str = "A start",
        **more: Any,  # noqa: ANN401 (JSON)
    ) -> list[str]:
        blanks = {"who": "Sam", "house": "Old House"} | more.pop("blanks", {})
        asked = {
            "answers": {"start": FRIDAY, "said": "2026-11-30"},
            "today": on,
            "send_on": {"act": on},
            "blanks": blanks,
            "texts": {"note": {"subject": subject, "body": body}},
        }
        reply = ask(content, **asked | more)
        assert reply["problems"] == []
        return [note["says"] for note in reply["steps"][0]["messages"][0]["notes"]]

    return notes
