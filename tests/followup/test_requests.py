"""Requests: every slip is named beside its field, and nothing a reader sends can raise."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup import door
from followup.codes import ERRORS
from followup.fields import LONGEST_ECHO, LONGEST_TEXT

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
    "sent_without": "[step] is marked, [other] is not",
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


# Every code, beside its field


def test_these_are_sentences_for_all_codes() -> None:
    assert set(SENTENCES) == set(ERRORS)


@pytest.mark.parametrize(
    ("answers", "field", "message"),
    [
        ({"start": "soon"}, "start", "“soon” is no date"),
        ({"start": "31 November 2026"}, "start", "no such day as “31 November 2026”"),
        ({"start": "Mon 20 Nov 2026"}, "start", "Friday 20 November 2026 is no Monday"),
        ({"start": "3/4/2026"}, "start", "3 April or 4 March"),
        ({"start": "1 May 2500"}, "start", "“1 May 2500” is too far away"),
        ({"start": ""}, "start", "Enter the day of the start"),
        ({"start": " \n "}, "start", "Enter the day of the start"),
        ({}, "start", "Enter the day of the start"),
        (START | {"other": "2026-11-20 18:30"}, "other", "no time"),
        (START | {"other": "2026-11-20 00:00"}, "other", "no time"),
        (START | {"colour": "green"}, "colour", "“green” is none of red or blue"),
        (START | {"colour": "Red"}, "colour", "“Red” is none of red or blue"),
        (START | {"place": "DE"}, "place", "“DE” is not loaded"),
        (START | {"said": "30 to 14 days"}, "said", "backwards"),
        (START | {"said": "3661 days"}, "said", "too far"),
        (START | {"name": "x" * (LONGEST_TEXT + 1)}, "name", "5000 characters or fewer"),
    ],
)
def test_an_answer_that_cannot_be_read_is_a_problem_of_its_question_and_stops_the_plan(
    ask: Callable[..., Mapped], content: Mapped, answers: Mapped, field: str, message: str
) -> None:
    reply = ask(content, answers=answers)
    assert problems(reply) == [(field, message)]
    assert (reply["next"], reply["steps"], reply["days"]) == (None, [], {})


def test_a_day_that_may_be_meant_is_an_answer_to_choose(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    (question,) = ask(content, answers=START | {"said": "by next Friday"})["questions"]
    assert [choice["date"] for choice in question["choices"]] == ["2026-11-27", "2026-12-04"]
    for choice in question["choices"]:
        chosen = ask(content, answers=START | {"said": choice["answer"]})
        assert chosen["problems"] == chosen["questions"] == []
        assert chosen["understood"]["timeline"]["to"] == choice["date"]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("when pigs fly", "cannot read “when pigs fly”"),
        ("by 1 November 2026", "Sunday 1 November is before Friday 20 November"),
        ("by 19 November", "Thursday 19 November 2026 is over"),
        ("by 3/4/2026", "3 April or 4 March"),
    ],
)
def test_what_names_no_day_to_come_is_asked_about_and_the_plan_goes_on_without_it(
    ask: Callable[..., Mapped], content: Mapped, said: str, message: str
) -> None:
    reply = ask(content, answers=START | {"said": said})
    (question,) = reply["questions"]
    assert (question["field"], question["message"]) == ("said", f"{message}; as if nothing")
    assert reply["problems"] == []
    without = ask(content, answers=START)
    assert (reply["steps"], reply["next"]) == (without["steps"], without["next"])


@pytest.mark.parametrize("said", ["next Friday", "by next Friday", "by next week", "this Friday"])
def test_until_one_of_two_days_is_chosen_the_later_one_holds(
    ask: Callable[..., Mapped], content: Mapped, said: str
) -> None:
    reply = ask(content, answers=START | {"said": said})
    (question,) = reply["questions"]
    assert question["message"].endswith(" so far")
    later = ask(content, answers=START | {"said": question["choices"][-1]["answer"]})
    for part in ("steps", "next", "days"):
        assert reply[part] == later[part]
    assert reply["understood"] == later["understood"]


def test_of_several_times_in_a_mail_the_last_one_holds_until_one_is_chosen(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    mail = "We call you on December 4. The decision will be made by Monday."
    reply = ask(content, answers=START | {"said": mail})
    (question,) = reply["questions"]
    assert [choice["date"] for choice in question["choices"]] == ["2026-12-04", "2026-11-23"]
    assert reply["understood"]["timeline"]["to"] == "2026-12-04"


def test_an_event_that_names_no_day_is_asked_about(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    reply = ask(content, events={"moved": {"date": "2026-11-20", "answer": "when pigs fly"}})
    assert [question["field"] for question in reply["questions"]] == ["event.moved"]
    assert reply["steps"]


def test_a_time_in_a_longer_text_comes_with_its_sentence(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    mail = "Hi Ann, thank you for coming in on Friday. We will write by December 4. Best, Sam"
    reply = ask(content, answers=START | {"said": mail})
    assert reply["questions"] == []
    assert reply["understood"]["timeline"]["to"] == "2026-12-04"
    assert reply["understood"]["timeline"]["sentence"] == "We will write by December 4."


def test_without_words_of_its_own_a_missing_answer_repeats_the_question(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    questions = {
        **content["questions"],
        "name": {**content["questions"]["name"], "required": "yes"},
    }
    reply = ask({**content, "questions": questions})
    assert problems(reply) == [("name", "Answer: Who?")]
    assert reply["steps"] == []


@pytest.mark.parametrize(
    ("request_", "field", "message"),
    [
        ({"answers": START | {"shape": "round"}}, "shape", "no question “shape”"),
        ({"sent": {"leap": "2026-11-20"}}, "sent.leap", "no stage “leap”"),
        ({"sent": {"act": "2026-11-21"}}, "sent.act", "Saturday 21 November has not come"),
        ({"sent": {"act": ""}}, "sent.act", "“” is not a date"),
        ({"sent": {"act": None}}, "sent.act", "“” is not a date"),
        ({"sent": {"act": "soon"}}, "sent.act", "“soon” is no date"),
        ({"sent": {"act": "x" * (LONGEST_TEXT + 1)}}, "sent.act", "5000 characters or fewer"),
        ({"skipped": ["leap"]}, "skip.leap", "no stage “leap”"),
        ({"send_on": {"leap": "2026-11-20"}}, "send_on.leap", "no stage “leap”"),
        ({"send_on": {"act": "2026-11-19"}}, "send_on.act", "Thursday 19 November is over"),
        ({"texts": {"hat": {"body": "x"}}}, "text.hat", "no message “hat”"),
        ({"texts": {"note": {"hat": "x"}}}, "text.note.hat", "nothing called “hat”"),
        ({"texts": {"note": {"body": "x" * 5001}}}, "text.note", "5000 characters or fewer"),
        ({"texts": {"note": "x"}}, "text.note", "wrong shape"),
        ({"earlier": {"hat": ["x"]}}, "earlier.hat", "no blank “hat”"),
        ({"earlier": {"name": "x"}}, "earlier.name", "wrong shape"),
        ({"earlier": {"name": [1]}}, "earlier.name", "wrong shape"),
        ({"send_on": {"act": "31.11.2026"}}, "send_on.act", "no such day as “31.11.2026”"),
        ({"events": {"fire": {"date": "2026-11-20"}}}, "event.fire", "no event “fire”"),
        ({"open": ["soon"]}, "open", "“soon” is no date"),
        ({"closed": ["2026-02-30"]}, "closed", "no such day as “2026-02-30”"),
        ({"blanks": {"job": "x"}}, "blank.job", "no blank “job”"),
        ({"blanks": {"name": "x" * 5001}}, "blank.name", "5000 characters or fewer"),
        ({"shape": "round"}, "shape", "nothing called “shape”"),
    ],
)
def test_any_other_slip_is_a_problem_and_the_plan_goes_on_without_it(
    ask: Callable[..., Mapped], content: Mapped, request_: Mapped, field: str, message: str
) -> None:
    reply = ask(content, **request_)
    assert problems(reply) == [(field, message)]
    without = ask(content)
    assert (reply["next"], reply["steps"]) == (without["next"], without["steps"])


@pytest.mark.parametrize(
    ("event", "field", "message"),
    [
        ({"moved": {}}, "event.moved", "“” is not a date"),
        ({"moved": {"date": "soon"}}, "event.moved", "“soon” is no date"),
        ({"moved": {"date": "2026-11-20", "answer": 2}}, "event.moved", "wrong shape"),
        (
            {"moved": {"date": "2026-11-20", "answer": "x" * (LONGEST_TEXT + 1)}},
            "event.moved",
            "5000 characters or fewer",
        ),
        (
            {"seen": {"date": "2026-11-20", "answer": "2 weeks"}},
            "event.seen",
            "“It was seen” needs a date only",
        ),
        ({"seen": "2026-11-20"}, "event.seen", "wrong shape"),
    ],
)
def test_an_event_that_cannot_be_read_is_not_guessed_around(
    ask: Callable[..., Mapped], content: Mapped, event: Mapped, field: str, message: str
) -> None:
    reply = ask(content, events=event)
    assert problems(reply) == [(field, message)]
    assert (reply["next"], reply["steps"]) == (None, [])


def test_an_unknown_part_of_an_event_is_a_problem(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    reply = ask(content, events={"seen": {"date": "2026-11-20", "place": "x"}})
    assert problems(reply) == [("event.seen.place", "nothing called “place”")]
    assert reply["steps"] != []


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


# Wrong shapes at every place


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


# Hostile text


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
    reply = json.loads(door.answer(json.dumps(content), "null", text))
    assert ("today", "no today") in problems(reply)
    assert door.calendar(json.dumps(content), "null", text) == "", "without entries there is none"


def test_deep_nesting_at_any_place_is_a_problem_of_its_shape(content: Mapped) -> None:
    deep = "[" * 300 + "]" * 300
    for part, field in (("sent", "sent.act"), ("events", "event.seen"), ("blanks", "blank.name")):
        name = field.partition(".")[2]
        request = f'{{"today": "2026-11-20", "{part}": {{"{name}": {deep}}}}}'
        reply = json.loads(door.answer(json.dumps(content), "null", request))
        assert (field, "wrong shape") in problems(reply)


def test_marks_that_cannot_be_seen_keep_no_date_from_being_read(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    pasted = "\ufeff\u200e20\u200f/\u200e11/2026\u200b"
    assert ask(content, answers={"start": pasted})["understood"]["dates"]["start"]["date"] == (
        "2026-11-20"
    )


HOSTILE = "a\x00b\r\nc\u202ed\u2066e\u2028f\ud800g\u0085h\x7f<script>alert(1)</script>"


def test_what_is_repeated_is_one_plain_line_and_otherwise_as_it_was_typed(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    (found,) = problems(ask(content, answers={"start": HOSTILE}))
    assert found == ("start", "“a b cde f g h <script>alert(1)</script>” is no date")


def test_what_a_reader_wrote_reaches_a_message_as_one_plain_line(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    reply = ask(content, answers=START, blanks={"name": HOSTILE + "[day]"})
    body = reply["steps"][0]["messages"][0]["body"]
    assert body == "Dear a b cde f g h <script>alert(1)</script>[day],\non Friday"


def test_what_looks_like_a_blank_in_an_error_is_not_filled(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    assert problems(ask(content, answers=START | {"colour": "[options]"})) == [
        ("colour", "“[options]” is none of red or blue")
    ]


@pytest.mark.parametrize("length", [LONGEST_ECHO, LONGEST_ECHO + 1, LONGEST_TEXT])
def test_a_problem_repeats_only_so_much_of_a_text(
    ask: Callable[..., Mapped], content: Mapped, length: int
) -> None:
    (found,) = problems(ask(content, answers={"start": "x" * length}))
    shown = "x" * LONGEST_ECHO + ("" if length == LONGEST_ECHO else "…")
    assert found == ("start", f"“{shown}” is no date")


def test_a_name_of_any_length_is_repeated_in_part(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    (found,) = problems(ask(content, **{"y" * 100_000: 1}))
    assert found == ("y" * LONGEST_ECHO + "…", f"nothing called “{'y' * LONGEST_ECHO}…”")


def test_the_longest_text_that_may_be_given_is_kept_whole(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    text = "x" * LONGEST_TEXT
    reply = ask(content, blanks={"name": text})
    assert reply["problems"] == []
    assert reply["steps"][0]["messages"][0]["body"].startswith(f"Dear {text},")


# Any request at all

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["2026-11-20", "2026-11-25 18:30", "2 weeks", "act", "US", HOSTILE, "1970-01-01"]
    )
)
NAMES = st.sampled_from(
    ["start", "other", "colour", "said", "place", "name", "act", "again", "moved", "seen", "over",
     "date", "answer", HOSTILE]
) | st.text(max_size=5)  # fmt: skip
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
PARTS = st.dictionaries(
    st.sampled_from(
        ["id", "language", "answers", "sent", "skipped", "events", "open", "closed", "send_on",
         "blanks", "texts", "earlier", "stamp", "filed", "version", "today"]
    )
    | st.text(max_size=5),
    ANYTHING,
)  # fmt: skip


def hold(reply: Mapped) -> None:
    """Whatever was asked, the reply has its parts, and its text can be shown."""
    assert list(reply) == [
        "version", "name", "next", "steps", "happened", "days", "understood", "not_before",
        "calendar", "problems", "questions",
    ]  # fmt: skip
    for problem in reply["problems"]:
        assert problem["message"]
    text = json.dumps(reply, ensure_ascii=False).replace("\\n", "")
    assert not [char for char in text if unicodedata.category(char) in ("Cc", "Cs")]


def is_none_or_whole(calendar: str) -> bool:
    """Whether a calendar's text is one, or empty for want of entries; it can be written down."""
    text = calendar.encode().decode()
    return not text or (text.count("BEGIN:VEVENT") > 0 and text.endswith("END:VCALENDAR\r\n"))


@given(request_=ANYTHING)
def test_any_json_gets_a_reply(content: Mapped, request_: object) -> None:
    reply = door.answer(json.dumps(content), "null", json.dumps(request_))
    hold(json.loads(reply.encode().decode()))


@given(requests=ANYTHING, one=PARTS)
def test_any_json_gets_a_list_of_plans_and_a_calendar(
    content: Mapped, us: Mapped, requests: object, one: Mapped
) -> None:
    for asked in (requests, [requests, {"today": "2026-11-20", "answers": START} | one]):
        texts = json.dumps(content), json.dumps({"US": us}), json.dumps(asked)
        assert json.loads(door.overview(*texts).encode())["version"] == 1
        assert is_none_or_whole(door.calendar_of_all(*texts))


@given(request_=PARTS, today=st.dates().map(str))
def test_any_request_gets_a_reply_and_a_calendar(
    content: Mapped, us: Mapped, request_: Mapped, today: str
) -> None:
    asked = json.dumps({"today": today, "answers": START} | request_)
    for place in ("null", json.dumps(us)):
        hold(json.loads(door.answer(json.dumps(content), place, asked).encode().decode()))
        assert is_none_or_whole(door.calendar(json.dumps(content), place, asked))


@given(
    answers=st.dictionaries(
        st.sampled_from(["other", "colour", "said", "place", "name"]), st.text(max_size=30)
    ),
    start=st.dates().map(str),
    events=st.dictionaries(
        st.sampled_from(["moved", "seen", "over"]),
        st.fixed_dictionaries({"date": st.dates().map(str), "answer": st.text(max_size=10)}),
    ),
    days=st.lists(st.dates().map(str), max_size=5),
    today=st.dates().map(str),
)
def test_a_request_in_shape_gets_steps_or_what_stops_them(  # noqa: PLR0913 (parts)
    ask: Callable[..., Mapped],
    content: Mapped,
    *,
    answers: dict[str, str],
    start: str,
    events: Mapped,
    days: list[str],
    today: str,
) -> None:
    given_ = {"answers": {"start": start, **answers}, "events": events, "today": today}
    reply = ask(content, **given_, open=days[:2], closed=days[2:])
    hold(reply)
    assert reply["steps"] or reply["problems"] or "over" in events
