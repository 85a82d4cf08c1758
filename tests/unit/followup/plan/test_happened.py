"""What has happened brings its messages and its page, whether or not it ends the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


@pytest.fixture(scope="module")
def content(guide: Callable[..., Mapped]) -> Mapped:
    def note(body: str, **parts: Mapped) -> Mapped:
        return {"title": "Note", "channel": "letter", "body": body, **parts}

    return guide(
        rules={"rule": {"earliest": "2 days after start"}},
        stages={
            "act": {
                "timing": [{"rule": "rule"}],
                "messages": ["note"],
                "notes": {
                    "red": {"when": {"colour": "red"}, "says": "Red?", "page": "colours"},
                    "all": {"says": "All."},
                },
            }
        },
        events={
            "moved": {"title": "It moved", "asks": "timeline"},
            "seen": {"title": "It was seen", "messages": ["saw", "blue"], "page": "sights"},
            "over": {"title": "It is over", "says": "Good.", "ends": "yes", "messages": ["end"]},
        },
        messages={
            "note": note("Hello."),
            "saw": note("I saw it [seen day], [name]. We met [start day]."),
            "blue": note("Blue.", when={"colour": "blue"}),
            "end": note("Over [over day]."),
        },
        blanks={
            "name": {"asks": "Who?", "example": "Sam"},
            "start_day": {"day_of": "start", "example": "on Monday"},
            "seen_day": {"day_of": "seen", "example": "on Monday"},
            "over_day": {"day_of": "over", "example": "on Monday"},
        },
    )


SEEN = {"seen": {"date": "2026-11-19"}}


def test_what_happened_stands_in_the_reply_with_its_day_its_page_and_its_messages(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    (seen,) = ask(content, events=SEEN)["happened"]
    (saw,) = seen.pop("messages")
    assert seen == {
        "id": "seen", "title": "It was seen", "date": "2026-11-19", "says": None, "page": "sights",
    }  # fmt: skip
    assert (saw["id"], saw["blanks_left"]) == ("saw", ["name"])


def test_nothing_that_has_not_happened_stands_there(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    assert ask(content)["happened"] == []


def test_a_message_of_what_happened_is_there_only_where_its_own_condition_holds(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    answers = {"start": "2026-11-20", "colour": "blue"}
    (seen,) = ask(content, answers=answers, events=SEEN)["happened"]
    assert [message["id"] for message in seen["messages"]] == ["saw", "blue"]


def test_an_ending_leaves_no_step_and_its_messages_stay(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    over = {**SEEN, "over": {"date": "2026-11-20"}}
    reply = ask(content, today="2026-11-21", events=over)
    assert (reply["steps"], reply["next"]) == ([], None)
    assert [each["id"] for each in reply["happened"]] == ["seen", "over"]
    ended = reply["happened"][1]
    assert (ended["says"], ended["page"]) == ("Good.", None)
    assert ended["messages"][0]["body"] == "Over yesterday."


def test_its_messages_name_days_as_from_today_and_are_filled_edited_and_proofread(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    asked = {"events": SEEN, "today": "2026-11-21", "blanks": {"name": "Sam"}}
    (seen,) = ask(content, **asked)["happened"]
    assert seen["messages"][0]["body"] == "I saw it on Thursday, Sam. We met yesterday."
    (seen,) = ask(content, texts={"saw": {"body": "We met tomorrow, [name]."}}, **asked)["happened"]
    message = seen["messages"][0]
    assert (message["body"], message["text"]["edited"]) == ("We met tomorrow, Sam.", True)
    assert "name" in message["sentences"]


def test_without_a_plan_nothing_is_told_of_what_happened(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    reply = ask(content, answers={}, events=SEEN)
    assert reply["problems"]
    assert reply["happened"] == []


def test_a_note_names_the_page_that_says_more(content: Mapped, ask: Callable[..., Mapped]) -> None:
    (step,) = ask(content)["steps"]
    pages = {note["id"]: note["page"] for note in step["notes"]}
    assert (pages["red"], pages["all"]) == ("colours", None)
