"""What has not the shape of a request is answered all the same, with every problem at its place."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from followup import api
from followup.request.fields import MOST_DAYS

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.request.conftest import START, problems

Mapped = dict[str, Any]


@pytest.mark.parametrize(
    ("request_", "field", "message"),
    [
        ({"version": 2}, "version", "no version “2”"),
        ({"version": "two"}, "version", "no version “two”"),
        ({"version": None}, "version", "no version “”"),
        ({"version": [1]}, "version", "no version “”"),
        ({"language": "xx"}, "language", "not written in “xx”"),
        ({"language": ["en"]}, "language", "not written in “”"),
        ({"language": {}}, "language", "not written in “”"),
        ({"today": None}, "today", "no today"),
        ({"today": ""}, "today", "no today"),
        ({"today": "today"}, "today", "no today"),
        ({"today": 20261120}, "today", "no today"),
        ({"today": ["2026-11-20"]}, "today", "no today"),
        ({"today": "2026-02-30"}, "today", "no today"),
        ({"today": "2200-01-01"}, "today", "no today"),
    ],
)
def test_what_cannot_be_read_at_all_is_answered_with_its_reason_alone(
    ask: Callable[..., Mapped], content: Mapped, request_: Mapped, field: str, message: str
) -> None:
    reply = ask(content, **request_)
    assert problems(reply) == [(field, message)]
    assert reply["understood"] == {"timeline": None, "dates": {}, "assumed": {}}
    assert (reply["next"], reply["steps"], reply["days"]) == (None, [], {})
    assert reply["calendar"]["weekend"] == [5, 6]


@pytest.mark.parametrize("language", ["en", "", None])
def test_the_guides_own_language_or_none_is_fine(
    ask: Callable[..., Mapped], content: Mapped, language: str | None
) -> None:
    assert problems(ask(content, language=language)) == []


def test_all_problems_are_told_at_once(ask: Callable[..., Mapped], content: Mapped) -> None:
    reply = ask(
        content,
        answers={"start": "soon", "colour": "green", "said": "31 November"},
        sent={"leap": "2026-11-20"},
        nonsense=1,
    )
    assert {field for field, _ in problems(reply)} == {
        "start", "colour", "said", "sent.leap", "nonsense",
    }  # fmt: skip


@pytest.mark.parametrize(
    "part",
    [
        "answers",
        "sent",
        "events",
        "send_on",
        "blanks",
        "texts",
        "earlier",
        "skipped",
        "open",
        "closed",
    ],
)
@pytest.mark.parametrize("wrong", ["text", 5, True, False, 0, ""])
def test_a_part_of_the_wrong_shape_is_a_problem(
    ask: Callable[..., Mapped], content: Mapped, part: str, wrong: object
) -> None:
    assert (part, "wrong shape") in problems(ask(content, **{part: wrong}))


@pytest.mark.parametrize(
    "part", ["answers", "sent", "events", "send_on", "blanks", "texts", "earlier"]
)
def test_a_list_is_no_mapping(ask: Callable[..., Mapped], content: Mapped, part: str) -> None:
    assert (part, "wrong shape") in problems(ask(content, **{part: []}))


@pytest.mark.parametrize("part", ["skipped", "open", "closed"])
@pytest.mark.parametrize("wrong", [{}, {"act": "x"}, [1], [None], ["2026-11-20", 5], [["act"]]])
def test_a_list_holds_texts(
    ask: Callable[..., Mapped], content: Mapped, part: str, wrong: object
) -> None:
    assert (part, "wrong shape") in problems(ask(content, **{part: wrong}))


def test_a_list_of_more_days_than_anyone_corrects_is_not_read(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    day = dt.date(2027, 1, 1)
    days = [(day + dt.timedelta(days=number)).isoformat() for number in range(MOST_DAYS + 1)]
    assert problems(ask(content, answers=START, closed=days)) == [("closed", "1000 days or fewer")]
    assert problems(ask(content, answers=START, closed=days[1:] + days[1:])) == []


@pytest.mark.parametrize(
    "part", ["sent", "events", "send_on", "blanks", "skipped", "open", "stamp"]
)
def test_a_part_that_is_null_is_left_out(
    ask: Callable[..., Mapped], content: Mapped, part: str
) -> None:
    assert problems(ask(content, **{part: None})) == []


@pytest.mark.parametrize("value", [5, 1.5, True, None, [], ["2026-11-20"], {}, {"date": "x"}])
@pytest.mark.parametrize(
    ("part", "field"),
    [
        ("answers", "start"),
        ("answers", "name"),
        ("sent", "sent.act"),
        ("send_on", "send_on.act"),
        ("blanks", "blank.name"),
    ],
)
def test_a_value_of_the_wrong_shape_is_one_problem_of_its_field(
    ask: Callable[..., Mapped], content: Mapped, part: str, field: str, value: object
) -> None:
    others = START if part == "answers" else {}
    found = problems(ask(content, **{part: {**others, field.rpartition(".")[2]: value}}))
    no_day = value is None and part in ("sent", "send_on")
    assert found == [(field, "“” is not a date" if no_day else "wrong shape")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[]",
        "null",
        '"text"',
        "{",
        '{"today": NaN}',
        "[" * 100_000,
        '{"a":' * 100_000,
        "9" * 5000,
        '{"version": ' + "9" * 5000 + "}",
    ],
)
def test_text_that_is_no_request_is_answered_too(content: Mapped, text: str) -> None:
    reply = json.loads(api.answer(json.dumps(content), "null", text))
    assert ("today", "no today") in problems(reply)
    assert api.calendar(json.dumps(content), "null", text) == "", "without entries there is none"


def test_deep_nesting_at_any_place_is_a_problem_of_its_shape(content: Mapped) -> None:
    deep = "[" * 300 + "]" * 300
    for part, field in (("sent", "sent.act"), ("events", "event.seen"), ("blanks", "blank.name")):
        name = field.partition(".")[2]
        request = f'{{"today": "2026-11-20", "{part}": {{"{name}": {deep}}}}}'
        reply = json.loads(api.answer(json.dumps(content), "null", request))
        assert (field, "wrong shape") in problems(reply)
