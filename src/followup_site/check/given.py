"""Promise: a date that stands in for another, a pause, a day it was done: each can come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.guide.relative_dates import RelativeDate
from followup_site.content_files.did_you_mean import list_choices
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content
    from followup_site.models.questions import Question


def find_faults(content: Content) -> Iterator[Fault]:
    """Whatever names a question or an event that can give it no day."""
    for name, question in content.questions.items():
        if question.until_given:
            yield from _stands_in(content, name, question, RelativeDate.parse(question.until_given))
    yield from _check_pauses(content)
    for name, stage in content.stages.items():
        asked = content.questions.get(stage.done_on or "")
        if asked and asked.kind != "date":
            what = f"`{stage.done_on}` is a {asked.kind} question, which has no day"
            yield Fault(("stages", name, "done_on"), what, _say_date_question(content))


def _stands_in(
    content: Content, name: str, question: Question, relative_date: RelativeDate
) -> Iterator[Fault]:
    keys, anchor = ("questions", name, "until_given"), relative_date.anchor.name
    if question.kind != "date":
        what = f"`until_given` belongs to date questions, and this is a {question.kind} question"
        yield Fault(keys, what, "Take the line out, or write `kind: date`", at_name=True)
    elif question.required == "yes":
        what = "nothing can stand in for this date: with `required: yes` it is always given"
        yield Fault(keys, what, "Take out `until_given` or `required`", at_name=True)
    elif anchor in content.list_ids("events", "stages", "days") or (
        anchor in content.questions and content.questions[anchor].kind == "timeline"
    ):
        what = f"`until_given` counts from a date question, and `{anchor}` is none"
        yield Fault(keys, what, _say_date_question(content, name))


def _check_pauses(content: Content) -> Iterator[Fault]:
    for section in ("rules", "days"):
        for name, thing in getattr(content, section).items():
            for number, pause in enumerate(thing.paused or ()):
                if pause.start == pause.to:
                    what = f"the clock stops and goes on with the same event, `{pause.to}`"
                    fix = "Name another event under `to`: the one that ends the wait"
                    yield Fault((section, name, "paused", number, "to"), what, fix)


def _say_date_question(content: Content, but: str = "") -> str:
    dates = [name for name, asked in content.questions.items() if asked.kind == "date"]
    others = [name for name in dates if name != but]
    return f"Write {list_choices(others)}" if others else "Add a date question"
