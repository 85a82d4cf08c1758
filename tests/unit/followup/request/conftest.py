"""What the tests of requests share: a guide whose every error names itself, and its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


Mapped = dict[str, Any]

START = {"start": "2026-11-20"}

SENTENCES = {
    "missing": "Answer: [question]",
    "not_a_date": "“[text]” is no date",
    "no_such_day": "no such day as “[text]”",
    "wrong_weekday": "[date] is no [weekday]",
    "ambiguous_date": "[one] or [other]",
    "date_which": "[one] or [other]",
    "date_far": "[date] is far, [near]?",
    "timeline_over": "[date] is over",
    "timeline_several": "one of [times]",
    "timeline_unsure": "[times], in [sentence]?",
    "date_out_of_range": "“[text]” is too far away",
    "no_time_here": "no time",
    "unknown_option": "“[text]” is none of [options]",
    "other_place": "“[place]” is not loaded",
    "timeline_not_understood": "cannot read “[text]”",
    "timeline_backwards": "backwards",
    "timeline_past": "[date] is before [start]",
    "timeline_which": "[one] or [other]",
    "timeline_too_far": "too far",
    "text_too_long": "[most] characters or fewer",
    "unknown_question": "no question “[name]”",
    "unknown_stage": "no stage “[name]”",
    "unknown_event": "no event “[name]”",
    "unknown_blank": "no blank “[name]”",
    "not_a_plain_date": "“[text]” is not a date",
    "send_in_past": "[date] is over",
    "unknown_message": "no message “[name]”",
    "sent_in_future": "[date] has not come",
    "ended_in_future": "[date] has not come",
    "too_many_days": "[most] days or fewer",
    "sent_without": "[step] is marked, [other] is not",
    "open_and_closed": "[date] is both",
    "too_early": "[date] is before [anchor]",
    "event_takes_no_answer": "“[event]” needs a date only",
    "unknown_version": "no version “[text]”",
    "unknown_language": "not written in “[text]”",
    "unknown_field": "nothing called “[name]”",
    "wrong_shape": "wrong shape",
    "today_missing": "no today",
}


@pytest.fixture(scope="module")
def content(guide: Callable[..., Mapped], wording: Mapped) -> Mapped:
    """A guide with something of everything that a request may name."""
    made = guide(
        rules={
            "rule": {"earliest": "2 business days after start", "latest": "1 week after start"},
            "again": {"earliest": ["1 week after act", "1 day after said"]},
            "seen": {"latest": "1 month after seen", "land_on": "next open day"},
        },
        stages={
            "act": {"timing": [{"rule": "rule"}], "messages": ["note"], "gives_way_to": "again"},
            "again": {
                "timing": [{"when": {"said": "given"}, "rule": "again"}, {"rule": "rule"}],
                "applies": {"over": "not happened"},
            },
            "watch": "seen",
            "rest": {"timing": "none"},
        },
        messages={"note": {"title": "Note", "channel": "letter", "body": "Dear [name],\n[day]"}},
        blanks={
            "name": {"asks": "Who?", "example": "Sam"},
            "day": {"day_of": "start", "example": "on Monday"},
        },
        wording={**wording, "errors": SENTENCES},
    )
    made["questions"]["other"]["required"] = "no"
    made["questions"]["colour"]["assumed"] = "red"
    return made


def problems(reply: Mapped) -> list[tuple[str, str]]:
    return [(problem["field"], problem["message"]) for problem in reply["problems"]]


HOSTILE = "a\x00b\r\nc\u202ed\u2066e\u2028f\ud800g\u0085h\x7f<script>alert(1)</script>"
