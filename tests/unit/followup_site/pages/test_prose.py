"""Prose names its numbers, titles and links; nothing outside the closed list is looked up."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from followup_site.load.read import load
from followup_site.pages.prose import Prose, ProseError
from followup_site.pages.render import make_prose

ROOT = Path(__file__).resolve().parents[4]


@cache
def prose() -> Prose:
    """The placeholders of the guide in content/."""
    return make_prose(load(ROOT / "content"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ figures.shortest_wait }}", "5 business days"),
        ("{{ rules.usual_wait.window }}", "5 to 7 business days"),
        ("{{ rules.usual_wait.earliest }}", "5 business days"),
        ("{{ rules.usual_wait.latest }}", "7 business days"),
        ("{{ rules.thank_you.window }}", "24 hours"),
        ("{{ rules.after_final_round.window }}", "2 weeks and 5 business days"),
        ("{{ rules.first_round.other_advice }}", "1 week"),
        ("{{ stages.move_on.title }}", "Move on"),
        ("{{ sources.editors.title }}", "The editors of this guide"),
        ("{{figures.shortest_wait}}", "5 business days"),
        ("told {{ figures.told_weeks }}, wait", "told 2 weeks, wait"),
    ],
)
def test_a_placeholder_becomes_the_guides_own_words(text: str, said: str) -> None:
    assert prose().fill(text, "index.md") == said


@pytest.mark.parametrize(
    ("here", "link"),
    [("index.md", "stages/move_on.md"), ("stages/thank_you.md", "move_on.md")],
)
def test_a_link_leads_from_the_page_it_stands_on(here: str, link: str) -> None:
    assert prose().fill("{{ link.stages.move_on }}", here) == f"[Move on]({link})"


def test_a_link_to_a_page_has_that_pages_title() -> None:
    filled = prose().fill("see {{ link.pages.messages }}", "stages/thank_you.md")
    assert filled == "see [Messages](../messages.md)"


@pytest.mark.parametrize(
    "name",
    [
        "figures.nothing",
        "figures.shortest_wait.about",
        "rules.usual_wait",
        "rules.usual_wait.source",
        "rules.usual_wait.aim",
        "rules.usual_wait.other_advice",
        "rules.nothing.window",
        "stages.move_on.text",
        "sources.editors.url",
        "link.pages.nothing",
        "link",
        "guide.title",
        "7 * 7",
        "figures.__class__",
        "",
    ],
)
def test_what_the_closed_list_does_not_hold_is_refused_by_name(name: str) -> None:
    with pytest.raises(ProseError, match="names nothing in this guide"):
        prose().fill(f"{{{{ {name} }}}}", "index.md")


def test_prose_opens_no_tag() -> None:
    filled = prose().fill("<script>alert(1)</script> 3 < 4", "index.md")
    assert "<" not in filled


def test_what_a_placeholder_is_replaced_by_is_not_read_again() -> None:
    own = prose().sayings
    stage = replace(next(iter(own.guidebook.stages.values())), title="{{ stages.x.title }}")
    sayings = replace(own, guidebook=replace(own.guidebook, stages={"x": stage}))
    once = Prose(prose().content, sayings, {})
    filled = once.fill("{{ stages.x.title }}", "index.md")
    assert unescape(filled) == "{{ stages.x.title }}"
    assert "{" not in filled
