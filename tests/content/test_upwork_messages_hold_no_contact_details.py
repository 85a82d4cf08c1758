"""Promise: what goes through Upwork never asks for, or gives, a way round it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.wording import blanks_in

if TYPE_CHECKING:
    from followup_site.load import Loaded

DETAILS = {"your_number", "your_address", "your_email", "your_profile"}
WAYS_ROUND = re.compile(r"\b(call|phone|email|e-mail|linkedin|number|@)\b", re.IGNORECASE)


def test_messages_through_upwork_hold_no_contact_details(loaded: Loaded) -> None:
    messages = [one for one in loaded.content.messages.values() if one.channel == "upwork"]
    assert messages
    for message in messages:
        assert not DETAILS.intersection(blanks_in(message.body))
        assert not WAYS_ROUND.search(message.body)


def test_readers_who_talk_through_upwork_are_offered_nothing_else(loaded: Loaded) -> None:
    for message in loaded.content.messages.values():
        offered = message.when is None or any(
            one.get("contact", "upwork") == "upwork" for one in message.when
        )
        assert offered == (message.channel == "upwork")


def test_the_rule_is_dated_because_it_may_change(loaded: Loaded) -> None:
    guide = loaded.content.guide
    assert guide is not None
    sources = {tip.source for tip in loaded.content.tips.values() if "upwork" in tip.topic}
    assert any(guide.sources[name].checked_on for name in sources)
