"""Which model each part of the content has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.models.examples import Example
from followup_site.models.guide import Guide
from followup_site.models.pages import Channel, Message, Page, Reading, Stage, Tip
from followup_site.models.phrases import Phrases
from followup_site.models.places import Places
from followup_site.models.questions import Blank, Event, Question
from followup_site.models.rules import Day, Figure, Rule
from followup_site.models.wording import Wording

if TYPE_CHECKING:
    from followup_site.models.fields import Item

WHOLE: dict[str, type[Item]] = {
    "guide": Guide,
    "places": Places,
    "wording": Wording,
    "phrases": Phrases,
}
"""Files that are one thing."""

EACH: dict[str, type[Item]] = {
    "questions": Question,
    "events": Event,
    "rules": Rule,
    "days": Day,
    "figures": Figure,
    "stages": Stage,
    "pages": Page,
    "messages": Message,
    "channels": Channel,
    "blanks": Blank,
    "tips": Tip,
    "reasons": Tip,
    "readings": Reading,
}
"""Files and folders that hold things by id."""

LISTED: dict[str, type[Item]] = {"examples": Example}
"""Files that hold a list of things."""

LIST_PAGES = {
    "messages": "blanks.yaml",
    "channels": "guide.yaml",
    "reasons": "reasons.yaml",
    "readings": "readings.yaml",
    "examples": "examples.yaml",
    "phrases": "phrases.yaml",
}
"""The pages a guide has if it has anything to put there, each with the file its words begin in."""

SITE_PAGES = ("home", *LIST_PAGES, "sources")
"""The pages of a site by name, those of stages and a guide's own apart."""

CALLED = {
    "questions": "question",
    "events": "event",
    "rules": "rule",
    "days": "day",
    "figures": "figure",
    "stages": "stage",
    "pages": "page",
    "messages": "message",
    "channels": "channel",
    "blanks": "blank",
    "tips": "tip",
    "reasons": "reason",
    "readings": "reading",
    "examples": "example",
    "sources": "source",
    "topics": "topic",
}
"""What one thing of a section is called."""
