"""A reply is what the contract promises, key by key and value by value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from followup import api

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.reply.conftest import assert_shaped

Mapped = dict[str, Any]


@pytest.mark.parametrize(
    "request_parts",
    [
        {},
        {"today": "2026-12-20"},
        {"today": "2026-10-01"},
        {"answers": {}},
        {"answers": {"start": "2026-11-20 18:30", "said": "14 to 30 days", "colour": "blue"}},
        {"sent": {"act": "2026-11-20"}, "skipped": ["thank"], "send_on": {"act": "2026-11-20"}},
        {"events": {"seen": {"date": "2026-11-20"}, "over": {"date": "2026-11-20"}}},
        {"answers": {"start": "soon", "said": "when pigs fly", "colour": "green", "hat": "yes"}},
        {"version": 2, "language": "xx", "today": ""},
    ],
)
@pytest.mark.parametrize("with_place", [True, False])
def test_a_reply_has_exactly_the_keys_of_its_contract(
    content: Mapped,
    ask: Callable[..., Mapped],
    us: Mapped,
    request_parts: Mapped,
    with_place: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    assert_shaped(ask(content, us if with_place else None, **request_parts))


def test_a_whole_step_is_this(content: Mapped, ask: Callable[..., Mapped], us: Mapped) -> None:
    reply = ask(content, us, today="2026-11-21", blanks={"name": "Ann"})
    step = next(step for step in reply["steps"] if step["id"] == "act")
    counted = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30"]
    weekends = [
        {"date": f"2026-11-{day}", "kind": "weekend", "why": ""} for day in (21, 22, 28, 29)
    ]
    thanksgiving = {"date": "2026-11-26", "kind": "holiday", "why": "Thanksgiving Day"}
    assert step == {
        "id": "act",
        "title": "Act",
        "entry": "Act",
        "state": "wait",
        "earliest": "2026-11-30",
        "aim": "2026-12-01",
        "latest": "2026-12-03",
        "on": "2026-12-01",
        "reminder": {"start": "2026-12-01T09:00", "end": "2026-12-01T09:15"},
        "sent": None,
        "says": "Wait.",
        "when": "from Monday 30 November to Thursday 3 December",
        "working": [
            {
                "for": "earliest",
                "rule": "first",
                "source": "us",
                "moment": "wait after start",
                "anchor": "start",
                "anchor_date": "2026-11-20",
                "date": "2026-11-30",
                "counted": counted,
                "skipped": [*weekends[:2], thanksgiving, *weekends[2:]],
                "rolled_from": None,
                "passed_over": [],
                "says": "5 business days after the start (Friday 20 November) is Monday 30 "
                "November, counting Mon 23 Nov, Tue 24 Nov, Wed 25 Nov, Fri 27 Nov and Mon 30 Nov. "
                "Not counted: Sat 21 Nov (weekend), Sun 22 Nov (weekend), Thu 26 Nov "
                "(Thanksgiving Day), Sat 28 Nov (weekend) and Sun 29 Nov (weekend).",
            },
            {
                "for": "earliest",
                "rule": "first",
                "source": "us",
                "moment": "2 days after start",
                "anchor": "start",
                "anchor_date": "2026-11-20",
                "date": "2026-11-23",
                "counted": ["2026-11-21", "2026-11-22"],
                "skipped": [],
                "rolled_from": "2026-11-22",
                "passed_over": [weekends[1]],
                "says": "2 days after the start (Friday 20 November) is Sunday 22 November. "
                "Closed: Sun 22 Nov (weekend). On to Monday 23 November.",
            },
            *step["working"][2:],
        ],
        "clashes": [
            {
                "for": "latest",
                "date": "2026-11-27",
                "says": "Other advice: Friday 27 November, a week is right.",
                "source": "us",
            }
        ],
        "notes": [{"id": "red", "says": "Red, is it?", "page": None}],
        "sending": {"on": "2026-12-01", "says": ""},
        "messages": [
            {
                "id": "note",
                "title": "Note",
                "channel": "letter",
                "subject": "To Ann",
                "body": "We met on Friday, November 20.",
                "blanks_left": [],
                "stand_ins": [],
                "sentences": {"name": "To Ann"},
                "text": {"subject": "To [name]", "body": "We met [when].", "edited": False},
                "notes": [],
            }
        ],
    }
    assert [entry["for"] for entry in step["working"]] == ["earliest", "earliest", "aim", "latest"]


def test_the_rest_of_a_reply_is_this(
    content: Mapped, ask: Callable[..., Mapped], us: Mapped
) -> None:
    answers = {"start": "20 Nov 2026 6:30 pm", "said": "2 weeks", "name": "Ann"}
    reply = ask(content, us, answers=answers)
    assert {name: part for name, part in reply.items() if name not in ("steps", "understood")} == {
        "version": 1,
        "name": None,
        "next": {"step": "pack", "state": "late", "on": "2026-11-20", "says": "Late."},
        "happened": [],
        "days": {"hear_by": {"date": "2026-11-27", "says": "Ahead: Friday 27 November."}},
        "not_before": {
            "sent.act": "2026-11-20",
            "sent.again": "2026-11-20",
            "sent.thank": "2026-11-20",
            "event.moved": "2026-11-20",
        },
        "calendar": {
            "code": "US",
            "name": "United States",
            "weekend": [5, 6],
            "years": [2026, 2027],
        },
        "problems": [],
        "questions": [],
    }
    assert reply["understood"] == {
        "timeline": {
            "kind": "given",
            "from": "2026-12-04",
            "to": "2026-12-04",
            "read_as": "2 weeks from Friday 20 November: Friday 4 December",
            "sentence": None,
        },
        "dates": {
            "start": {"date": "2026-11-20T18:30", "says": "Friday 20 November 2026 at 6:30 pm"}
        },
        "assumed": {"other": "no other day", "colour": "a red one", "place": "United States"},
    }


def test_with_a_required_answer_missing_nothing_is_next_and_no_step_is_there(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    reply = ask(content, answers={})
    assert (reply["next"], reply["steps"], reply["days"]) == (None, [], {})
    missing = {"field": "start", "message": "Enter the day of the start", "choices": []}
    assert reply["problems"] == [missing]


@pytest.mark.parametrize(
    ("request_parts", "field"),
    [
        ({"answers": {"start": "2026-11-20", "hat": "x"}}, "hat"),
        ({"sent": {"hat": "2026-11-20"}}, "sent.hat"),
        ({"skipped": ["hat"]}, "skip.hat"),
        ({"events": {"hat": {"date": "2026-11-20"}}}, "event.hat"),
        ({"send_on": {"hat": "2026-11-20"}}, "send_on.hat"),
        ({"blanks": {"hat": "x"}}, "blank.hat"),
        ({"hat": "x"}, "hat"),
    ],
)
def test_an_unknown_name_is_a_problem_at_its_field(
    content: Mapped, ask: Callable[..., Mapped], request_parts: Mapped, field: str
) -> None:
    assert field in [problem["field"] for problem in ask(content, **request_parts)["problems"]]


def test_a_place_nobody_named_is_null_in_the_calendar(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    assert ask(content)["calendar"] == {"code": None, "name": "", "weekend": [5, 6], "years": None}


def test_the_same_request_gives_the_same_bytes(content: Mapped, us: Mapped) -> None:
    request = {"version": 1, "today": "2026-11-23", "answers": {"start": "Fri 20 Nov 2026"}}
    texts = [json.dumps(part) for part in (content, us, request)]
    first, second = (api.answer(*texts) for _ in range(2))
    assert first == second
    assert ": " not in first.partition('"steps"')[0].replace('": "', "")  # compact, in one line
    assert "\n" not in first
