"""Messages: blanks filled once, from a closed list; date words right for the day of sending."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.guide.messages import Blank, Edit, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words

Mapped = dict[str, Any]

BLANKS = {
    name: Blank.from_mapping(name, blank)
    for name, blank in {
        "who": {"asks": "Who?", "example": "Sam"},
        "greeting": {"asks": "How?", "example": "Dear all", "if_empty": "Hello"},
        "extra": {"asks": "More?", "example": "Thanks", "optional": "yes"},
    }.items()
}


def message(body: str, subject: str = "") -> Message:
    return Message.from_mapping(
        "note", {"title": "Note", "channel": "letter", "subject": subject, "body": body}
    )


def body(text: str, **values: str) -> str:
    return message(text).fill_in(BLANKS, values).body


def test_its_blanks_are_named_once_in_order() -> None:
    note = message("[greeting] [who], [greeting]\n[extra]", subject="For [who]")
    assert note.blanks == ["who", "greeting", "extra"]


def test_what_was_given_stands_in_its_blanks_in_subject_and_body() -> None:
    filled = message("[greeting] [who]", subject="For [who]").fill_in(
        BLANKS, {"who": "Sam", "greeting": "Dear"}
    )
    assert (filled.subject, filled.body, filled.blanks_left) == ("For Sam", "Dear Sam", ())


def test_a_blank_nobody_filled_stays_and_is_counted_once() -> None:
    filled = message("[who] [other one] [who]", subject="[who]").fill_in(BLANKS, {"who": "  "})
    assert filled.body == "[who] [other one] [who]"
    assert filled.blanks_left == ("who", "other one")


def test_a_blank_nobody_filled_stands_there_under_the_name_it_is_called() -> None:
    blanks = {"who": Blank.from_mapping("who", {"asks": "¿Quién?", "called": "su nombre"})}
    note = message("[who], [who] [other one]", subject="[who]").name_blanks(blanks)
    filled = note.fill_in(blanks, {})
    assert (filled.subject, filled.body) == ("[su nombre]", "[su nombre], [su nombre] [other one]")
    assert filled.blanks_left == ("su nombre", "other one")


def test_a_blank_is_filled_under_the_name_it_is_called_in_the_readers_words_too() -> None:
    blanks = {
        "who": Blank.from_mapping("who", {"called": "su nombre"}),
        "extra": Blank.from_mapping("extra", {"called": "algo más", "optional": "yes"}),
    }
    note = message("[who]\n[extra]").name_blanks(blanks)
    assert note.fill_in(blanks, {"who": "Sam"}).body == "Sam"
    edited = note.edit(Edit(body="Soy [su nombre] y [algo más]"))
    assert edited.fill_in(blanks, {"who": "Sam", "extra": "más"}).body == "Soy Sam y más"


def test_what_to_write_if_empty_is_written() -> None:
    assert body("[greeting]!") == "Hello!"
    assert body("[greeting]!", greeting="") == "Hello!"
    assert body("[greeting]!", greeting="Hi") == "Hi!"


def test_an_optional_blank_takes_its_line_with_it() -> None:
    text = "One\n\nAnd [extra].\n\nTwo"
    assert body(text) == "One\n\nTwo"
    assert body(text, extra="more") == "One\n\nAnd more.\n\nTwo"
    assert message("x", subject="On [extra]").fill_in(BLANKS, {}).subject == ""


def test_a_line_that_goes_leaves_no_second_empty_line_and_none_at_the_edges() -> None:
    assert body("[extra]\n\nOne\n[extra]\nTwo\n\n\n[extra]\n") == "One\nTwo"


@given(value=st.text(min_size=1).filter(str.strip))
def test_nothing_in_a_value_is_filled_or_taken_for_a_blank(value: str) -> None:
    filled = message("<[who]>").fill_in(BLANKS, {"who": value, "greeting": "GREETING"})
    assert (filled.body, filled.blanks_left) == (f"<{value}>", ())


def test_a_day_in_a_message_is_said_as_from_the_day_of_sending(words: Words) -> None:
    day, sent = dt.date(2026, 11, 20), dt.date(2026, 11, 24)
    near = Blank.from_mapping("day", {"day_of": "start", "example": "x"})
    full = Blank.from_mapping("day", {"day_of": "start", "style": "date", "example": "x"})
    assert near.say_day(day, sent, words) == "on Friday"
    assert full.say_day(day, sent, words) == "Friday, November 20"


@pytest.fixture(scope="module")
def content(guide: Callable[..., Mapped]) -> Mapped:
    return guide(
        rules={"rule": {"earliest": "2 business days after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "messages": ["note", "call", "either"]}},
        messages={
            "note": {
                "title": "Note",
                "channel": "letter",
                "subject": "From [name]",
                "body": "We spoke [day].",
                "when": {"colour": "red"},
            },
            "call": {
                "title": "Call",
                "channel": "letter",
                "body": "Sent [act day].",
                "when": {"colour": "blue"},
            },
            "either": {
                "title": "Either",
                "channel": "letter",
                "body": "[seen day]",
                "when": [{"colour": "blue"}, {"said": "none"}],
            },
        },
        blanks={
            "name": {"asks": "Who?", "example": "Sam"},
            "day": {"day_of": "start", "example": "on Monday"},
            "act_day": {"day_of": "act", "style": "date", "example": "Monday"},
            "seen_day": {"day_of": "seen", "example": "on Monday"},
        },
    )


def test_a_step_has_the_messages_that_fit_the_answers_in_order(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    def ids(**answers: str) -> list[str]:
        step = ask(content, answers={"start": "2026-11-20"} | answers)["steps"][0]
        return [message["id"] for message in step["messages"]]

    assert ids() == ["note", "either"]
    assert ids(colour="blue") == ["call", "either"]
    assert ids(said="1 week") == ["note"]


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ({"today": "2026-11-20"}, "on Friday"),
        ({"today": "2026-11-27"}, "on Friday, November 20"),
        ({"today": "2026-11-20", "send_on": {"act": "2026-11-21"}}, "yesterday"),
        ({"today": "2026-11-27", "sent": {"act": "2026-11-25"}}, "on Friday"),
        (
            {
                "today": "2026-11-27",
                "sent": {"act": "2026-11-25"},
                "send_on": {"act": "2026-11-21"},
            },
            "on Friday",
        ),
    ],
    ids=["on", "today is later", "send_on", "sent", "sent on another day than chosen"],
)
def test_date_words_are_for_the_day_it_was_sent_else_for_send_on_else_on(
    ask: Callable[..., Mapped], content: Mapped, request_: Mapped, said: str
) -> None:
    step = ask(content, **request_)["steps"][0]
    assert step["messages"][0]["body"] == f"We spoke {said}."


def test_blanks_are_the_readers_or_worked_out_or_left(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    answers = {"start": "2026-11-20", "colour": "blue"}
    call, either = ask(content, answers=answers)["steps"][0]["messages"]
    assert call["body"] == "Sent Tuesday, November 24."
    assert call["subject"] is None
    assert (either["body"], either["blanks_left"]) == ("[seen day]", ["seen day"])
    seen = {"events": {"seen": {"date": "2026-11-23"}}, "blanks": {"act_day": "some day"}}
    call, either = ask(content, answers=answers, **seen)["steps"][0]["messages"]
    assert (call["body"], either["body"]) == ("Sent some day.", "yesterday")


@pytest.mark.parametrize(
    ("day_of", "said"),
    [
        ("start", "today"),
        ("said", "on Friday, December 4"),
        ("seen", "tomorrow"),
        ("act", "today"),
        ("know", "on Monday, November 23"),
        ("other", "[day]"),
    ],
)
def test_a_day_is_worked_out_from_anything_that_has_one(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], day_of: str, said: str
) -> None:
    content = guide(
        rules={"rule": {"earliest": "2 business days after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "messages": ["note"]}},
        days={"know": "3 days after start"},
        messages={"note": {"title": "Note", "channel": "letter", "body": "[day]"}},
        blanks={"day": {"day_of": day_of, "example": "on Monday"}},
    )
    reply = ask(
        content,
        answers={"start": "2026-11-20", "said": "2 weeks"},
        events={"seen": {"date": "2026-11-21"}},
        send_on={"act": "2026-11-20"},
    )
    assert reply["steps"][0]["messages"][0]["body"] == said
