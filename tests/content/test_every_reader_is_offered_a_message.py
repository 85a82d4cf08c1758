"""Promise: whoever has something to say finds words for it, and never many to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup_site.check.situations import read_condition, say
from followup_site.check.timing import find_planned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.check.situations import Situation
    from followup_site.load.read import Loaded


MOST = 3
"""As many messages as one sees at a glance."""

STAGES = ["thank_you", "first_follow_up", "second_follow_up", "move_on"]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_has_a_message_in_every_situation_and_three_at_most(
    loaded: Loaded, stage: str
) -> None:
    for situation, fitting in offered(loaded, stage):
        assert 1 <= len(fitting) <= MOST, say(situation)


def test_a_date_they_named_is_spoken_of_where_one_was_given_and_nowhere_else(
    loaded: Loaded,
) -> None:
    for situation, fitting in offered(loaded, "first_follow_up"):
        speaks = [name for name in fitting if "[named date]" in loaded.content.messages[name].body]
        if situation["timeline"] != "given":
            assert speaks == [], say(situation)
        else:
            assert speaks == fitting[:1], say(situation)


def test_a_message_goes_the_way_the_reader_was_asked_to_go(loaded: Loaded) -> None:
    ways = {"social": {"social"}, "upwork": {"upwork"}, "recruiter": {"email"}, "email": {"email"}}
    called = {name: {"phone"} for name in ("phone", "no_address")}
    for stage in STAGES:
        news = {} if stage in ("thank_you", "move_on") else called  # a thank-you is never a call
        for situation, fitting in offered(loaded, stage):
            way = (ways | news).get(str(situation["contact"]), {"email"})
            channels = {loaded.content.messages[name].channel for name in fitting}
            assert channels == way, say(situation)


def test_who_was_given_no_date_may_ask_for_one_with_the_thanks(loaded: Loaded) -> None:
    for situation, fitting in offered(loaded, "thank_you"):
        asks = [name for name in fitting if "By when" in loaded.content.messages[name].body]
        assert bool(asks) == (situation["timeline"] in ("none", "soon")), say(situation)


def test_several_interviewers_are_thanked_at_once_where_they_are_met_at_once(
    loaded: Loaded,
) -> None:
    """On a network each of them is written to alone."""
    for situation, fitting in offered(loaded, "thank_you"):
        bodies = [loaded.content.messages[name].body for name in fitting]
        together = any("[interviewers]" in body for body in bodies)
        assert together == (situation["contact"] != "social"), say(situation)


def test_who_goes_through_a_recruiter_asks_the_recruiter(loaded: Loaded) -> None:
    for stage in STAGES[1:]:
        for situation, fitting in offered(loaded, stage):
            bodies = [loaded.content.messages[name].body for name in fitting]
            asked = ["[recruiter]" in body for body in bodies]
            assert asked == [situation["contact"] == "recruiter"] * len(bodies)


def offered(loaded: Loaded, stage: str) -> Iterator[tuple[Situation, list[str]]]:
    """Every situation of a stage's readers, with the messages they are offered."""
    content = loaded.content
    messages = {name: content.messages[name] for name in content.stages[stage].messages or ()}
    for situation in find_planned(content, content.stages[stage], "contact", "timeline", "round"):
        fitting = [
            name for name, one in messages.items() if read_condition(one.when).holds(situation)
        ]
        yield situation, fitting
