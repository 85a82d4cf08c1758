"""Every part of a guide stands on a page, with its source; from the same content the same text."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jinja2 import UndefinedError

from followup_site import glance, pages, places, worked
from followup_site.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup_site.load import Loaded
    from followup_site.place_days import Place

ROOT = Path(__file__).resolve().parents[2]
GUIDES = (ROOT / "content", ROOT / "tests" / "guides" / "return_a_purchase")


@cache
def loaded(folder: Path = GUIDES[0]) -> Loaded:
    """A guide that holds together."""
    found = load(folder)
    assert not found.problems
    return found


@cache
def baked(folder: Path = GUIDES[0]) -> dict[str, Place]:
    """The places of a guide."""
    content = loaded(folder).mapping
    years = content["guide"]["holiday_years"]
    return places.bake(content["places"], (int(years["from"]), int(years["to"])))


@cache
def rendered(folder: Path = GUIDES[0]) -> dict[str, str]:
    """The pages of a guide by their files."""
    guide = loaded(folder)
    made = pages.render(guide.mapping, guide.guidebook, baked(folder))
    return {page.path: page.markdown for page in made}


def changed(**parts: Any) -> dict[str, str]:  # noqa: ANN401 (any part of the content)
    """The pages of the guide with some parts of its content replaced."""
    content = {**loaded().mapping, **parts}
    made = pages.render(content, loaded().guidebook, baked())
    return {page.path: page.markdown for page in made}


def plain(text: str) -> str:
    """A text as one line, its placeholders and marks left out, for looking it up in a page."""
    return " ".join(text.split())


def everywhere() -> str:
    """All pages as one line of text."""
    return plain(" ".join(rendered().values())).replace("&#39;", "'").replace("&#34;", '"')


@pytest.mark.parametrize("folder", GUIDES)
def test_pages_elsewhere_get_the_planner_of_the_home_page(folder: Path) -> None:
    guide = loaded(folder)
    planner = pages.planner(guide.mapping, guide.guidebook, baked(folder))
    assert planner.strip() in rendered(folder)["index.md"]


def test_a_guide_has_a_page_for_every_stage_and_every_room() -> None:
    stages = [f"stages/{name}.md" for name in loaded().mapping["stages"]]
    rooms = ["messages", "channels", "reasons", "readings", "examples", "phrases", "sources"]
    own = [f"pages/{name}.md" for name in loaded().mapping.get("pages", {})]
    assert list(rendered()) == ["index.md", *stages, *own, *(f"{room}.md" for room in rooms)]


def test_a_page_of_its_own_has_its_text_its_source_and_what_to_write() -> None:
    own = {
        "title": "If it rains",
        "about": "Stay in.",
        "text": "See {{ link.pages.rain }} and {{ link.stages.move_on }}.",
        "messages": ["thank_you_email"],
        "source": "editors",
    }
    page = changed(pages={**loaded().mapping["pages"], "rain": own})["pages/rain.md"]
    assert "# If it rains" in page
    assert "See [If it rains](rain.md) and [Move on](../stages/move_on.md)." in page
    assert "../sources.md#editors" in page
    assert 'id="thank_you_email-text"' in page


def test_a_page_that_would_be_empty_is_left_out() -> None:
    assert "messages.md" not in rendered(GUIDES[1])
    assert "reasons.md" not in rendered(GUIDES[1])
    assert "phrases.md" not in rendered(GUIDES[1])


@pytest.mark.parametrize("folder", GUIDES, ids=["content", "another subject"])
def test_no_placeholder_is_left_on_any_page(folder: Path) -> None:
    for path, text in rendered(folder).items():
        assert "{{" not in text, path


@pytest.mark.parametrize("folder", GUIDES, ids=["content", "another subject"])
def test_the_same_content_gives_the_same_text(folder: Path) -> None:
    guide = loaded(folder)
    again = pages.render(guide.mapping, guide.guidebook, baked(folder))
    assert {page.path: page.markdown for page in again} == rendered(folder)


@pytest.mark.parametrize("room", ["stages", "pages", "messages", "channels", "tips", "reasons"])
def test_everything_in_a_room_stands_on_a_page(room: str) -> None:
    titles = [thing["title"] for thing in loaded().mapping.get(room, {}).values()]
    assert [title for title in titles if "{{" not in title and title not in everywhere()] == []


@pytest.mark.parametrize(
    ("room", "field"),
    [
        ("stages", "text"),
        ("pages", "text"),
        ("tips", "text"),
        ("reasons", "text"),
        ("readings", "decision"),
    ],
)
def test_prose_is_on_its_page_whole(room: str, field: str) -> None:
    texts = [plain(thing[field]) for thing in loaded().mapping.get(room, {}).values()]
    pieces = [piece for text in texts for piece in re.split(r"\{\{.*?\}\}", text)]
    assert [piece for piece in pieces if piece not in everywhere()] == []


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


def test_every_reading_has_an_address_and_names_the_examples_that_show_it() -> None:
    page = rendered()["readings.md"]
    for name in loaded().mapping["readings"]:
        assert f'<h2 id="{name}"' in page
    for example in loaded().mapping["examples"]:
        if example.get("shows"):
            assert f"(examples.md#{worked.anchor(example['name'])})" in page


def test_every_phrase_stands_beside_its_reading() -> None:
    page = rendered()["phrases.md"].replace("&#39;", "'")
    for phrase in loaded().mapping["phrases"]["phrases"]:
        assert f">{phrase['said']}</" in page, phrase["said"]
    row = '<tr><th scope="row">{}</th><td>{}</td></tr>'
    assert row.format("by the end of next week", "By Friday 27 November") in page
    assert row.format("early January", "Friday 1 January 2027 to Sunday 10 January 2027") in page
    assert "That could be Friday 27 November or Friday 4 December" in page
    assert "Friday 20 November 2026" in page


def test_every_source_that_is_named_stands_on_the_page_of_sources() -> None:
    for path, text in rendered().items():
        for name in re.findall(r"sources\.md#(\w+)\)", text):
            assert f'<h2 id="{name}"' in rendered()["sources.md"], path


def test_the_planner_stands_above_the_summary() -> None:
    home = rendered()["index.md"]
    assert 0 < home.index("<followup-planner") < home.index("Hiring is slow")


def test_the_planner_is_one_piece_of_html_that_markdown_leaves_alone() -> None:
    hero = rendered()["index.md"].split('<div class="f-hero">')[1].split("</followup-planner>")[0]
    assert "markdown=" not in hero


def test_the_table_of_dates_is_the_engines() -> None:
    tables = glance.tables(loaded().mapping, loaded().guidebook, baked())
    first = next(table for table in tables if "a first interview" in table.labels)
    rows = dict(first.rows)
    assert list(rows) == list(loaded().guidebook.words.weekdays)
    assert first.steps[:2] == ("Say thank you", "Ask for news")
    assert rows["Monday"][:2] == ("by Tuesday", "Monday to Wednesday the week after")
    assert rows["Friday"][:2] == ("by Saturday", "Friday the week after to Tuesday, 2 weeks on")
    assert rows["Sunday"][0] == "by Monday the week after"


def test_options_with_the_same_dates_share_a_table_and_none_is_left_out() -> None:
    tables = glance.tables(loaded().mapping, loaded().guidebook, baked())
    shown = [label for table in tables for label in table.labels]
    options = loaded().mapping["questions"]["round"]["options"].values()
    assert sorted(shown) == sorted(option["says"] for option in options)
    assert len({table.rows for table in tables}) == len(tables)


def test_a_guide_that_asks_for_no_table_has_none() -> None:
    guide = {k: v for k, v in loaded().mapping["guide"].items() if k != "glance"}
    form, below = changed(guide=guide)["index.md"].split("</followup-planner>")
    assert "<table" not in below
    assert 'href="#glance"' not in form


def test_a_worked_example_shows_what_was_given_and_how_each_date_came_about() -> None:
    shown = worked.examples(loaded().mapping, loaded().guidebook, baked())
    assert len(shown) == len(loaded().mapping["examples"])
    with_dates = [result for example in shown for result in example.results if result.working]
    assert with_dates
    page = rendered()["examples.md"]
    for result in with_dates:
        assert result.working[0].replace("'", "&#39;") in page


def test_an_example_may_show_what_is_not_in_the_plan() -> None:
    given = {"interview": "Mon 14 Sep 2026", "event.offer": "Fri 18 Sep 2026", "place": "US"}
    left_out = ("next", "hear_by", "first_follow_up")
    expect = dict.fromkeys(left_out, "not in the plan")
    content = {**loaded().mapping, "examples": [{"name": "x", "given": given, "expect": expect}]}
    (shown,) = worked.examples(content, loaded().guidebook, baked())
    assert [(result.title, result.when) for result in shown.results] == [
        ("Your plan", "There is nothing left to do."),
        ("You can expect to hear by", "Not in the plan"),
        ("Ask for news", "Not in the plan"),
    ]


def test_the_answers_of_an_example_are_said_and_not_coded() -> None:
    shown = worked.examples(loaded().mapping, loaded().guidebook, baked())
    said = {answer for example in shown for _, answer in example.given}
    codes = {"first", "final", "US", "DE-BY"}
    assert not said & codes
    assert "United States" in said


def test_words_of_the_content_are_written_out_and_never_become_tags() -> None:
    tips = {"x": {"title": "<b>&", "text": "<img src=x>", "topic": "tone", "source": "editors"}}
    blanks: Mapping[str, Any] = json.loads(json.dumps(loaded().mapping["blanks"]))
    blanks["role"]["asks"] = "<script>"
    text = changed(tips=tips, blanks=blanks)["messages.md"]
    assert "<img" not in text
    assert "<script" not in text
    assert "<b>" not in text


def test_a_word_that_is_missing_stops_the_page() -> None:
    wording = json.loads(json.dumps(loaded().mapping["wording"]))
    del wording["page"]["in_short"]
    with pytest.raises(UndefinedError):
        changed(wording=wording)


def test_a_page_knows_the_file_it_shows() -> None:
    guide = loaded()
    for page in pages.render(guide.mapping, guide.guidebook, baked()):
        assert (ROOT / "content" / page.source).is_file(), page.path
