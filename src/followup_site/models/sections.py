"""Which model each kind of file has, what one thing of it is called, and the pages of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.content_files.layout import Holds, list_kinds_that_hold
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

MODELS: dict[str, type[Item]] = {
    "guide": Guide,
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
    "places": Places,
    "wording": Wording,
    "examples": Example,
    "phrases": Phrases,
}
"""The model of each kind of file, or of each thing that a file or folder of the kind holds."""


def _list_models(*holds: Holds) -> dict[str, type[Item]]:
    return {name: MODELS[name] for name in list_kinds_that_hold(*holds)}


WHOLE = _list_models(Holds.ONE_THING)
"""Files that are one thing."""

EACH = _list_models(Holds.BY_ID, Holds.ONE_A_FILE)
"""Files and folders that hold things by id."""

LISTED = _list_models(Holds.A_LIST)
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
