"""Notes on a message: what is wrong for certain is found, and nothing else is ever said."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_blanks_left_are_one_note_and_what_is_no_blank_of_the_guide_is_none(notes: Notes) -> None:
    text = "Dear [who] of [house], [see my list]"
    assert notes(text, subject="[who]") == []
    left = notes(text, subject="[who]", blanks={"who": "", "house": " "})
    assert left == ["Blank: [who] and [house]"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please let me know by Friday.", "Please let me know by Friday"),
        ("Hello Sam, please  answer by tomorrow!", "please answer by tomorrow"),
        ("I need your answer by Monday, November 30.", "I need your answer by Monday, November 30"),
        ("I need a decision by 30 November", "I need a decision by 30 November"),
        ("So please reply by the end of the week.", "please reply by the end of the week"),
        ("I wait, and I must know by next Tuesday.", "I must know by next Tuesday"),
        ("Let me know before Thursday", "Let me know before Thursday"),
        ("It was good.\nYou must decide by this Friday.", "You must decide by this Friday"),
    ],
)
def test_a_demand_for_an_answer_by_a_day_is_found(notes: Notes, text: str, found: str) -> None:
    assert notes(text) == [f"“{found}” presses"]


def test_a_demand_in_the_subject_is_found_and_one_made_twice_is_said_once(notes: Notes) -> None:
    demand = "Please answer by Friday"
    assert notes(f"{demand}. {demand}.", subject=demand) == [f"“{demand}” presses"]


@pytest.mark.parametrize(
    "text",
    [
        "You said you would let me know by Friday.",
        "You said that you will look, and let me know by Friday.",
        "They asked me to answer by Friday, so I am telling you.",
        "They would like to have my answer by Friday, December 4.",
        "They wrote: please answer by Friday.",
        "They wrote:\n\nPlease answer by Friday.",
        "> Please answer by Friday.",
        "Their note said “please reply by Friday”, and I did.",
        "Please let me know by email.",
        "Please let me know if I should send my papers by Friday.",
        "I do not need an answer by Friday.",
        "There is no need to answer by Friday.",
        "Do you know whether you can answer by Friday?",
        "Could you tell me by when you will decide?",
        "I need to answer them by Friday.",
        "I will call you by Friday.",
        "Is there a date by which you expect to decide?",
        "Please confirm by return.",
        "I answer by Friday what others answer by Monday.",
    ],
)
def test_what_is_no_demand_for_certain_is_let_pass(notes: Notes, text: str) -> None:
    assert notes(text) == []


LED = "Thank you for your help"
CAME = "I came to Old House"


@pytest.mark.parametrize(
    ("text", "on", "said"),
    [
        (f"{LED} yesterday.", "2026-11-22", "“yesterday” is wrong, “on Friday” is right"),
        (f"{LED} today, Sam.", "2026-11-21", "“today” is wrong, “yesterday” is right"),
        (f"{LED} tomorrow.", "2026-11-20", "“tomorrow” is wrong, “today” is right"),
        (f"{LED} on Thursday.", "2026-11-23", "“on Thursday” is wrong, “on Friday” is right"),
        (f"{LED} last Monday.", "2026-11-25", "“last Monday” is wrong, “on Friday” is right"),
        (f"{LED} on November 19.", "2026-11-24", "“on November 19” is wrong, “on Friday” is right"),
        (f"{LED} on 21 November.", "2026-11-24", "“on 21 November” is wrong, “on Friday” is right"),
        (
            f"{LED} on Friday, November 13.",
            "2026-11-24",
            "“on Friday, November 13” is wrong, “on Friday” is right",
        ),
        (
            f"{LED} on Friday.",
            "2026-11-27",
            "“on Friday” is far, “on Friday, November 20” is right",
        ),
        (f"{CAME} yesterday.", "2026-11-24", "“yesterday” is wrong, “on Friday” is right"),
        (
            f"{CAME} on Fri.",
            "2026-12-02",
            "“on Fri” is far, “on Friday, November 20” is right",
        ),
        ("It was our start yesterday.", "2026-11-20", "“yesterday” is wrong, “today” is right"),
    ],
)
def test_a_day_that_is_wrong_on_the_day_of_sending_is_found_with_the_right_one(
    notes: Notes, text: str, on: str, said: str
) -> None:
    assert notes(text, on) == [f"today: {said}"]


def test_the_note_names_the_day_of_sending(notes: Notes) -> None:
    said = "“yesterday” is wrong, “on Friday” is right"
    assert notes(f"{LED} yesterday.", send_on={"act": "2026-11-25"}) == [f"tomorrow: {said}"]
    later = notes(f"{LED} yesterday.", send_on={"act": "2026-11-26"})
    assert later == [f"on Thursday 26 November: {said}"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (f"{LED} today.", "2026-11-20"),
        (f"{LED} yesterday.", "2026-11-21"),
        (f"{LED} on Friday.", "2026-11-26"),
        (f"{LED} on Friday.", "2026-11-20"),
        (f"{LED} last Friday.", "2026-11-25"),
        (f"{LED} on Friday last week.", "2026-11-30"),
        (f"{LED} on Friday, two weeks ago.", "2026-12-04"),
        (f"{LED} on Thursday and Friday.", "2026-11-24"),
        (f"{LED} yesterday and today.", "2026-11-20"),
        (f"{LED} on November 19 and 20.", "2026-11-24"),
        (f"{LED} on November 20.", "2026-11-24"),
        (f"{LED} on 20th of November 2026", "2026-11-24"),
        (f"{LED} on the 20th of November", "2026-11-24"),
        (f"{LED} from Monday to Friday.", "2026-11-24"),
        (f"{LED} last night.", "2026-11-24"),
        ("We spoke on the phone yesterday.", "2026-11-24"),
        ("I read about you yesterday. Today I write.", "2026-11-24"),
        ("Thank you for the call yesterday.", "2026-11-24"),
        ("It was our start on Monday.", "2026-11-24"),
        ("I look forward to our start on Thursday, November 26.", "2026-11-24"),
        ("Since our start I have thought of it. Yesterday I wrote.", "2026-11-24"),
        ("Your help yesterday", "2026-11-24"),
        (f"{LED}.\nYesterday I wrote.", "2026-11-24"),
    ],
)
def test_a_day_that_may_be_right_is_let_pass(notes: Notes, text: str, on: str) -> None:
    assert notes(text, on) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See you on Monday, November 24.", "“Monday, November 24” is a Tuesday"),
        ("See you on Tue, 25 November 2026.", "“Tue, 25 November 2026” is a Wednesday"),
        ("It was Friday the 1st of January 2027.", None),
        ("It was Monday the 1st of Feb. 2027.", None),
        ("See you on Monday, Nov. 24", "“Monday, Nov. 24” is a Tuesday"),
        ("See you on Tuesday, November 24.", None),
        ("Monday to Friday, November 16 to 20", None),
        ("Monday or Tuesday, November 23 or 24", None),
        ("Monday or Wednesday, November 24", None),
        ("It was Monday, May 4, when we began", None),
        ("It was Tuesday, May 4, when we began", None),
        ("Tuesday, November 31", None),
        ("Monday, February 29", None),
        ("On Monday 9 may come", None),
        ("I sat 5 March meetings", None),
        ("Mondays 24 November", None),
    ],
)
def test_a_weekday_that_is_not_its_dates_own_is_found(
    notes: Notes, text: str, said: str | None
) -> None:
    assert notes(text) == [said] * bool(said)


@pytest.mark.parametrize(
    ("text", "earlier", "now", "said"),
    [
        ("I like Old House.", ["Old House"], "New House", "“Old House” is now “New House”"),
        ("I like Old House.", ["x", "Old House"], "New House", "“Old House” is now “New House”"),
        ("I like House.", ["House"], "New House", "“House” is now “New House”"),
        ("I like [house].", ["House"], "New House", None),
        ("I like Old Houses.", ["Old House"], "New House", None),
        ("I like old house.", ["Old House"], "New House", None),
        ("I like Old House.", ["Old House"], "Old House", None),
        ("I like Old House.", ["Old House"], "", None),
        ("Hello, I came.", ["Hello"], "New House", None),
        ("I like X.", ["X"], "New House", None),
        (f"I like {'x' * 101}.", ["x" * 101], "New House", None),
    ],
)
def test_a_name_given_before_that_still_stands_is_found(
    notes: Notes, text: str, earlier: list[str], now: str, said: str | None
) -> None:
    found = notes(text, blanks={"house": now}, earlier={"house": earlier})
    assert found == [said] * bool(said)


def test_what_is_no_name_may_be_left_over(notes: Notes) -> None:
    assert notes("Dear Kim", blanks={"who": "Sam"}, earlier={"who": ["Kim"]}) == []


DAYS = st.integers(-40, 40).map(lambda back: dt.date(2026, 11, 20) + dt.timedelta(days=back))


@given(on=DAYS, start=DAYS, wait=st.integers(1, 40))
def test_the_guides_own_text_has_no_fault_on_any_day(
    ask: Callable[..., Mapped], content: Mapped, on: dt.date, start: dt.date, wait: int
) -> None:
    answers = {"start": f"{start}", "said": f"{start + dt.timedelta(days=wait)}"}
    blanks = {"who": "Sam", "house": "Old House", "other": "Kim"}
    reply = ask(content, answers=answers, today=f"{on}", blanks=blanks)
    assert [letter["notes"] for letter in reply["steps"][0]["messages"]] == [[]]


WORDS = """
    I we you they our the a on by Friday Monday today yesterday tomorrow week November 20 24 let
    know answer please need decide for your time help start last and or , . ?
"""
ANY_TEXT = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=30).map(" ".join)


@given(text=ANY_TEXT, on=DAYS.filter(lambda day: day >= dt.date(2026, 11, 20)))
def test_whatever_is_noted_stands_in_the_text(
    ask: Callable[..., Mapped], content: Mapped, text: str, on: dt.date
) -> None:
    asked = {"answers": {"start": FRIDAY}, "today": f"{on}", "texts": {"note": {"body": text}}}
    letter = ask(content, **asked, blanks={"who": "Sam"})["steps"][0]["messages"][0]
    for note in letter["notes"]:
        quoted = note["says"].split("“")[1].split("”")[0]
        assert quoted in " ".join(letter["body"].split())
