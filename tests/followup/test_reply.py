"""The reply holds what its contract says: these keys, these forms, for whatever is asked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup import door

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
    first, second = (door.answer(*texts) for _ in range(2))
    assert first == second
    assert ": " not in first.partition('"steps"')[0].replace('": "', "")  # compact, in one line
    assert "\n" not in first


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["2026-11-20", "2026-11-20 18:30", "2199-12-31", "1970-01-01", "2 weeks", "14 to 30 days",
     "red", "US", "last Friday", "20/11/2026", "31 Nov", "520 weeks", "we'll call you", "yesterday"]
)  # fmt: skip
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    ["start", "other", "colour", "said", "place", "name", "act", "thank", "look", "seen", "moved",
     "over", "when", "hat", ""]
)  # fmt: skip
PARTS = st.dictionaries(NAMES, TEXTS | ANYTHING, max_size=5)
EVENTS = st.dictionaries(
    NAMES, st.fixed_dictionaries({"date": TEXTS}, optional={"answer": TEXTS}) | ANYTHING, max_size=3
)
REQUESTS = st.fixed_dictionaries(
    {"version": st.just(1), "today": st.sampled_from(["2026-11-20", "2199-12-31", "1970-01-01"])},
    optional={
        "answers": PARTS | ANYTHING,
        "sent": PARTS | ANYTHING,
        "skipped": st.lists(NAMES, max_size=3) | ANYTHING,
        "events": EVENTS | ANYTHING,
        "open": st.lists(TEXTS, max_size=3) | ANYTHING,
        "closed": st.lists(TEXTS, max_size=3) | ANYTHING,
        "send_on": PARTS | ANYTHING,
        "blanks": PARTS | ANYTHING,
        "texts": st.dictionaries(NAMES, PARTS | ANYTHING, max_size=3) | ANYTHING,
        "earlier": st.dictionaries(NAMES, st.lists(TEXTS, max_size=3) | ANYTHING, max_size=3),
        "language": st.sampled_from(["en", "xx"]) | ANYTHING,
        "id": ANYTHING,
        "stamp": TEXTS | ANYTHING,
        "hat": ANYTHING,
    },
)


@given(REQUESTS | ANYTHING, st.booleans())
def test_nothing_a_reader_may_send_is_more_than_a_problem(
    content: Mapped,
    us: Mapped,
    asked: object,
    with_place: bool,  # noqa: FBT001 (drawn)
) -> None:
    texts = [json.dumps(part) for part in (content, us if with_place else None, asked)]
    assert_shaped(json.loads(door.answer(*texts)))
    door.calendar(*texts).encode()


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_half_a_character_is_no_more_than_a_problem_either(content: Mapped, text: str) -> None:
    asked = {"version": 1, "today": "2026-11-20", "blanks": {"name": text}}
    asked["answers"] = {"start": "2026-11-20", "name": text, "said": text}
    texts = [json.dumps(part) for part in (content, None, asked)]
    door.answer(*texts).encode()
    door.calendar(*texts).encode()
