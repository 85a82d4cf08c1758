"""A slip in an answer or an event is named beside its field, and the plan goes on if it can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from followup.language.codes import ERRORS
from followup.request.fields import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.request.conftest import SENTENCES, START, problems

Mapped = dict[str, Any]


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
def test_any_other_mistake_is_a_problem_and_the_plan_goes_on_without_it(
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
