"""Promise: every message of the guide is offered by the plan of some reader, in every language.

The plans are made by the engine itself: each answer to the choices, each kind of time that was
named, and each thing that may have happened.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.reply.reply import make_reply
from followup_site.load.read import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.contract.reply import Reply
    from followup_site.load.read import Loaded

CONTENT = Path(__file__).parents[2] / "content"

MOST = 3
"""As many messages as one sees at a glance."""

SAID = {
    "en": {"none": "", "given": "2026-11-27", "soon": "soon", "no contact": "we will call you"},
    "es": {"none": "", "given": "2026-11-27", "soon": "pronto", "no contact": "le llamaremos"},
}
NOWHERE = BusinessCalendar.from_mapping(None)
DAY = "2026-11-20"


@pytest.fixture(scope="module", params=SAID)
def guide(request: pytest.FixtureRequest) -> Loaded:
    """The guide in one language."""
    return load(CONTENT, *([] if request.param == "en" else [request.param]))


@pytest.fixture(scope="module")
def replies(guide: Loaded) -> list[Reply]:
    """The plan of every reader, made once."""
    return list(every_plan(guide))


def every_plan(guide: Loaded) -> Iterator[Reply]:
    """The plan of every reader: their choices, what they were told, and one event or none."""
    questions = guide.guidebook.questions
    choices = {name: list(one.options) for name, one in questions.items() if one.kind == "choice"}
    date = next(name for name, one in questions.items() if one.kind == "date" and one.required)
    timeline = next(name for name, one in questions.items() if one.kind == "timeline")
    happened = [{}, *({name: {"date": DAY}} for name in guide.guidebook.events)]
    told = SAID[guide.guidebook.language].values()
    for *chosen, said, events in itertools.product(*choices.values(), told, happened):
        answers = {date: DAY, timeline: said, **dict(zip(choices, chosen, strict=True))}
        asked = {"version": 1, "today": DAY, "answers": answers, "events": events}
        reply = make_reply(guide.guidebook, NOWHERE, asked)
        assert reply["problems"] == [], asked
        yield reply


def test_every_letter_of_the_guide_is_in_some_plan_and_none_has_too_many(
    guide: Loaded, replies: list[Reply]
) -> None:
    offered = set()
    for reply in replies:
        for place in (*reply["steps"], *reply["happened"]):
            assert len(place["messages"]) <= MOST, place["id"]
            offered |= {message["id"] for message in place["messages"]}
    assert offered == set(guide.guidebook.messages)


def test_what_happened_has_one_letter_for_every_way_of_contact_or_none(
    guide: Loaded, replies: list[Reply]
) -> None:
    for reply in replies:
        for event in reply["happened"]:
            listed = guide.guidebook.events[event["id"]].messages
            assert len(event["messages"]) == bool(listed), event["id"]


def test_whoever_is_offered_letters_for_what_happened_is_led_to_a_page_on_it(
    guide: Loaded,
) -> None:
    events = [event for event in guide.guidebook.events.values() if event.messages]
    assert {event.id for event in events} == {"other_offer", "rejected", "withdrew"}
    pages = guide.mapping["pages"]
    for event in events:
        assert set(event.messages) <= set(pages[event.page]["messages"]), event.id


def test_after_a_final_round_the_thanks_say_so_and_lead_to_the_page_on_it(
    replies: list[Reply],
) -> None:
    found = set()
    for reply in replies:
        for step in reply["steps"]:
            letters = {message["id"] for message in step["messages"]}
            notes = {note["id"]: note["page"] for note in step["notes"]}
            if letters & {"final_round_email", "final_round_upwork"}:
                found |= letters
                assert notes["final_round"] == "after_final_round"
                assert not letters & {"thank_you_email", "thank_you_upwork"}
    assert found
