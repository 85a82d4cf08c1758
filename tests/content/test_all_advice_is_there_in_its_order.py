"""Promise: the guide carries its source's whole advice, and keeps the order where it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from followup_site.load.read import Loaded

ORDERED = {
    "practices": [
        "practice_thank_you",
        "practice_wait",
        "practice_email",
        "practice_timeline",
        "practice_no_flood",
        "practice_positive",
    ],
    "email_parts": ["part_subject", "part_introduction", "part_body", "part_sign_off"],
    "phone_points": [
        "point_name",
        "point_position",
        "point_date",
        "point_call_back",
        "point_number",
        "point_liked",
    ],
    "before_you_leave": ["ask_when", "ask_how", "ask_whom"],
}


@pytest.mark.parametrize(("topic", "expected"), ORDERED.items())
def test_a_topics_tips_are_all_there_in_order(
    loaded: Loaded, topic: str, expected: list[str]
) -> None:
    tips = loaded.content.tips.items()
    assert [name for name, tip in tips if tip.topic == topic] == expected


@pytest.mark.parametrize(("topic", "number"), [("silence", 4), ("long_silence", 3)])
def test_every_reason_for_a_silence_is_there(loaded: Loaded, topic: str, number: int) -> None:
    reasons = loaded.content.reasons.values()
    assert sum(reason.topic == topic for reason in reasons) == number


def test_the_stages_come_in_the_order_in_which_one_goes_through_them(loaded: Loaded) -> None:
    expected = ["thank_you", "first_follow_up", "second_follow_up", "move_on"]
    assert list(loaded.mapping["stages"]) == expected


def test_of_the_article_are_three_emails_and_a_script_for_each_way_a_call_may_go(
    loaded: Loaded,
) -> None:
    by_channel: dict[str, set[str]] = {}
    for name, message in loaded.content.messages.items():
        if message.source == "article":
            by_channel.setdefault(message.channel, set()).add(name)
    emails = {"thank_you_email", "first_follow_up_email", "second_follow_up_email"}
    assert by_channel == {"email": emails, "phone": {"voicemail", "message_with_colleague"}}
