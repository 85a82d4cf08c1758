"""Every message stands on the pages word for word, beside what it is for."""

from __future__ import annotations

import re

from tests.unit.followup_site.pages.conftest import changed, loaded, rendered


def test_every_message_is_there_word_for_word_with_its_blanks_marked() -> None:
    page = rendered()["messages.md"]
    shown = page.replace("<mark>", "").replace("</mark>", "").replace("&#39;", "'")
    for name, message in loaded().mapping["messages"].items():
        assert message["body"].strip() in shown, name
        assert message.get("subject", "") in shown, name
    assert "<mark>[your name]</mark>" in page


def test_every_message_stands_once_on_the_page_of_messages_below_what_leads_to_it() -> None:
    page = rendered()["messages.md"]
    headings = re.findall(r'^<h[23] id="([\w-]+)"', page, re.MULTILINE)
    messages = loaded().mapping["messages"]
    shown = [name for name in headings if name in messages]
    assert sorted(shown) == sorted(messages)
    first_of = {name: item["messages"][0] for name, item in loaded().mapping["stages"].items()}
    for stage, message in first_of.items():
        assert headings[headings.index(message) - 1] == f"for-{stage}"


def test_a_message_of_an_event_alone_stands_below_that_event() -> None:
    pages_of_it = {
        name: {key: part for key, part in page.items() if key != "messages"}
        for name, page in loaded().mapping["pages"].items()
    }
    page = changed(pages=pages_of_it)["messages.md"]
    below = page[page.index('id="for-withdrew"') :]
    assert 'id="withdraw_email"' in below
    assert page.count('<h3 id="withdraw_email"') == 1


def test_a_checklist_stands_beside_every_message_of_its_channel() -> None:
    mapping = loaded().mapping
    points = [t["title"] for t in mapping["tips"].values() if t["topic"] == "phone_points"]
    shown = "\n".join(f"<li>{point}</li>" for point in points)
    by_phone = [one for one in mapping["messages"].values() if one["channel"] == "phone"]
    assert len(points) == 6
    assert rendered()["messages.md"].count(shown) == len(by_phone) > 0
    assert shown in rendered()["stages/first_follow_up.md"]
    assert "f-checklist" not in rendered()["stages/thank_you.md"]
