"""Promise: every message does what the guide tells its reader to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from followup.language.blanks import fill, list_blanks

if TYPE_CHECKING:
    from followup_site.load.read import Loaded

EMAILS = ("thank_you_email", "first_follow_up_email", "second_follow_up_email")
CALLS = ("voicemail", "message_with_colleague", "phone_call", "missed_date_call")
THANKS = (
    "thank_you_email", "thank_you_upwork", "thank_you_social", "thank_you_panel_email",
    "thank_you_panel_upwork", "ask_timeline_email", "ask_timeline_social",
)  # fmt: skip
PUSHY = re.compile(
    r"\b(must|immediately|as soon as possible|asap|urgent|no later|demand)\b", re.IGNORECASE
)


def blanks(loaded: Loaded, name: str) -> set[str]:
    message = loaded.content.messages[name]
    return set(list_blanks(f"{message.subject or ''}\n{message.body}"))


def words(loaded: Loaded, name: str) -> int:
    examples = {key: blank.example for key, blank in loaded.content.blanks.items()}
    return len(fill(loaded.content.messages[name].body, examples).split())


def test_a_subject_has_the_name_and_says_that_it_follows_an_interview(loaded: Loaded) -> None:
    subjects = [one.subject for one in loaded.content.messages.values() if one.channel == "email"]
    for subject in subjects:
        assert subject is not None
        assert "[your name]" in subject
        assert "interview" in subject.casefold()


def test_no_message_presses_for_an_answer(loaded: Loaded) -> None:
    pressing = [n for n, one in loaded.content.messages.items() if PUSHY.search(one.body)]
    assert pressing == []


def test_what_the_article_does_not_have_is_marked_as_the_editors(loaded: Loaded) -> None:
    of_pages = {name for page in loaded.content.pages.values() for name in page.messages or ()}
    assert {loaded.content.messages[name].source for name in of_pages} == {"editors"}
    assert {page.source for page in loaded.content.pages.values()} == {"editors"}


@pytest.mark.parametrize("name", EMAILS)
def test_an_email_names_the_position_and_the_day(loaded: Loaded, name: str) -> None:
    assert "role" in blanks(loaded, name)
    assert blanks(loaded, name) & {"interview_day", "interview_date"}


@pytest.mark.parametrize("name", THANKS)
def test_a_thank_you_names_something_from_the_talk(loaded: Loaded, name: str) -> None:
    assert "detail" in blanks(loaded, name)


@pytest.mark.parametrize("name", CALLS)
def test_a_script_has_name_position_date_and_number(loaded: Loaded, name: str) -> None:
    assert {"your_name", "role", "interview_date", "your_number"} <= blanks(loaded, name)


@pytest.mark.parametrize("way", ["email", "upwork"])
def test_a_first_follow_up_says_more_than_a_thank_you(loaded: Loaded, way: str) -> None:
    assert words(loaded, f"first_follow_up_{way}") > words(loaded, f"thank_you_{way}")


def test_every_message_says_how_long_it_should_be(loaded: Loaded) -> None:
    assert [n for n, one in loaded.content.messages.items() if not one.length] == []
