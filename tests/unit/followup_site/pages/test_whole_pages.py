"""Every stage and every section has its page, whole, and no page is empty."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from jinja2 import UndefinedError

from followup_site.pages import render as pages
from followup_site.pages import worked_examples

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


from tests.unit.followup_site.pages.conftest import GUIDES, ROOT, baked, changed, loaded, rendered


def plain(text: str) -> str:
    """A text as one line, its placeholders and marks left out, for looking it up in a page."""
    return " ".join(text.split())


def everywhere() -> str:
    """All pages as one line of text."""
    return plain(" ".join(rendered().values())).replace("&#39;", "'").replace("&#34;", '"')


@pytest.mark.parametrize("folder", GUIDES)
def test_pages_elsewhere_get_the_planner_of_the_home_page(folder: Path) -> None:
    guide = loaded(folder)
    planner = pages.render_planner(guide, baked(folder))
    assert planner.strip() in rendered(folder)["index.md"]


def test_a_guide_has_a_page_for_every_stage_and_every_section() -> None:
    stages = [f"stages/{name}.md" for name in loaded().mapping["stages"]]
    sections = ["messages", "channels", "reasons", "readings", "examples", "phrases", "sources"]
    own = [f"pages/{name}.md" for name in loaded().mapping.get("pages", {})]
    assert list(rendered()) == [
        "index.md",
        *stages,
        *own,
        *(f"{section}.md" for section in sections),
    ]


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
    again = pages.render(guide, baked(folder))
    assert {page.path: page.markdown for page in again} == rendered(folder)


@pytest.mark.parametrize("section", ["stages", "pages", "messages", "channels", "tips", "reasons"])
def test_everything_in_a_section_stands_on_a_page(section: str) -> None:
    titles = [thing["title"] for thing in loaded().mapping.get(section, {}).values()]
    assert [title for title in titles if "{{" not in title and title not in everywhere()] == []


@pytest.mark.parametrize(
    ("section", "field"),
    [
        ("stages", "text"),
        ("pages", "text"),
        ("tips", "text"),
        ("reasons", "text"),
        ("readings", "decision"),
    ],
)
def test_prose_is_on_its_page_whole(section: str, field: str) -> None:
    texts = [plain(thing[field]) for thing in loaded().mapping.get(section, {}).values()]
    pieces = [piece for text in texts for piece in re.split(r"\{\{.*?\}\}", text)]
    assert [piece for piece in pieces if piece not in everywhere()] == []


def test_every_reading_has_an_address_and_names_the_examples_that_show_it() -> None:
    page = rendered()["readings.md"]
    for name in loaded().mapping["readings"]:
        assert f'<h2 id="{name}"' in page
    for example in loaded().mapping["examples"]:
        if example.get("shows"):
            assert f"(examples.md#{worked_examples.make_anchor(example['name'])})" in page


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


@pytest.mark.parametrize("folder", GUIDES)
def test_every_assumption_stands_in_words_before_a_script_runs(folder: Path) -> None:
    home = rendered(folder)["index.md"]
    said = re.findall(r'data-assumption="(\w+)".*?<span data-slot="says">(.*?)</span>', home)
    assert said == [(name, words) for name, words in said if words]
    assert ("place", "United States") in said or "place" not in dict(said)


def test_the_planner_is_one_piece_of_html_that_markdown_leaves_alone() -> None:
    hero = rendered()["index.md"].split('<div class="f-hero">')[1].split("</followup-planner>")[0]
    assert "markdown=" not in hero


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
    for page in pages.render(guide, baked()):
        assert (ROOT / "content" / page.source).is_file(), page.path
