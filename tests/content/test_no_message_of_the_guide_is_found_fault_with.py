"""Promise: the planner never finds fault with what this guide itself tells its readers to write."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.reply.reply import make_reply

if TYPE_CHECKING:
    from followup.contract.reply import Message
    from followup_site.load.read import Loaded

INTERVIEW = dt.date(2026, 11, 20)
CONTACTS = ("email", "phone", "no_address", "recruiter", "social", "upwork")


def letters(loaded: Loaded, **request: Any) -> list[Message]:  # noqa: ANN401 (JSON)
    """The messages of a plan in which every blank is filled with its example."""
    asked = [blank for blank in loaded.guidebook.blanks.values() if blank.asks]
    blanks = {blank.id: blank.example for blank in asked} | {"answer_day": "the 4th"}
    told = {"version": 1, "blanks": blanks, **request}
    reply = make_reply(loaded.guidebook, BusinessCalendar(), told)
    assert reply["problems"] == []
    return [letter for step in reply["steps"] for letter in step["messages"]]


@pytest.mark.parametrize("contact", CONTACTS)
@pytest.mark.parametrize("timeline", ["", "2 weeks", "soon"])
def test_no_message_has_a_note_on_any_day(loaded: Loaded, contact: str, timeline: str) -> None:
    answers = {"interview": f"{INTERVIEW}", "contact": contact, "timeline": timeline}
    for later in range(50):
        day = f"{INTERVIEW + dt.timedelta(days=later)}"
        for letter in letters(loaded, today=day, answers=answers):
            assert letter["notes"] == [], letter["body"]


def test_no_message_of_a_page_has_a_note_either(loaded: Loaded) -> None:
    """Those are in no plan, so each takes the place of one that is."""
    answers = {"interview": f"{INTERVIEW}", "timeline": "2 weeks"}
    for name, message in loaded.guidebook.messages.items():
        texts = {"thank_you_email": {"subject": message.subject, "body": message.body}}
        letter, *_ = letters(loaded, today=f"{INTERVIEW}", answers=answers, texts=texts)
        assert letter["notes"] == [], name


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Thank you for your time yesterday.", "Write “on Friday”"),
        ("I enjoyed our interview yesterday.", "Write “on Friday”"),
        ("I write after our talk at Old Books.", "“New Books”"),
        ("Please let me know by Friday.", "presses"),
        ("Thank you again, [your name]", "Still blank: [your name]"),
    ],
)
def test_a_reader_is_told_of_what_is_certain(loaded: Loaded, text: str, note: str) -> None:
    request = {
        "today": "2026-11-23",
        "answers": {"interview": f"{INTERVIEW}"},
        "texts": {"first_follow_up_email": {"subject": "Interview", "body": text}},
        "send_on": {"first_follow_up": "2026-11-23"},
        "earlier": {"company": ["Old Books"]},
        "blanks": {"company": "New Books"},
    }
    reply = make_reply(loaded.guidebook, BusinessCalendar(), {"version": 1, **request})
    step = next(step for step in reply["steps"] if step["id"] == "first_follow_up")
    (found,) = step["messages"][0]["notes"]
    assert note in found["says"]
