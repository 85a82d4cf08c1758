"""Promise: what goes through Upwork never asks for, or gives, a way round it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.language.blanks import list_blanks

if TYPE_CHECKING:
    from followup_site.load.read import Loaded

DETAILS = {"your_number", "your_address", "your_email", "your_profile"}
WAYS_ROUND = re.compile(r"\b(call|phone|email|e-mail|linkedin|number|@)\b", re.IGNORECASE)


def test_messages_through_upwork_hold_no_contact_details(loaded: Loaded) -> None:
    messages = [one for one in loaded.content.messages.values() if one.channel == "upwork"]
    assert messages
    for message in messages:
        assert not DETAILS.intersection(list_blanks(message.body))
        assert not WAYS_ROUND.search(message.body)


def test_readers_who_talk_through_upwork_are_offered_nothing_else(loaded: Loaded) -> None:
    content = loaded.content
    in_steps = {name for stage in content.stages.values() for name in stage.messages or ()}
    for name in in_steps:
        message = content.messages[name]
        offered = message.when is None or any(
            one.get("contact", "upwork") == "upwork" for one in message.when
        )
        assert offered == (message.channel == "upwork"), name


def test_a_page_has_a_message_through_upwork_or_says_that_it_is_not_for_such_readers(
    loaded: Loaded,
) -> None:
    content = loaded.content
    for name, page in content.pages.items():
        channels = {content.messages[one].channel for one in page.messages or ()}
        assert "upwork" in channels or "Upwork" in page.text, name


def test_the_rule_is_dated_because_it_may_change(loaded: Loaded) -> None:
    guide = loaded.content.guide
    assert guide is not None
    sources = {tip.source for tip in loaded.content.tips.values() if "upwork" in tip.topic}
    assert any(guide.sources[name].checked_on for name in sources)
