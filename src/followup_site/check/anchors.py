"""Promise: every relative date is counted from something that has a date, by a span there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.time_expressions.spans import Span, read_figure
from followup_site.content_files.did_you_mean import suggest
from followup_site.models.all_texts import RelativeDateAt, iterate_relative_dates
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content

SECTIONS = ("questions", "events", "stages", "days")
"""The sections whose things relative dates may be counted from."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Every relative date that cannot be worked out."""
    for at in iterate_relative_dates(content):
        yield from _check_anchor(content, at)
        yield from _check_span(content, at)


def find_dated(content: Content) -> list[str]:
    """The ids of all that may have a date."""
    questions = [
        name
        for name in content.list_ids("questions")
        if name not in content.questions or content.questions[name].kind in ("date", "timeline")
    ]
    return [*questions, *content.list_ids("events", "stages", "days")]


def _check_anchor(content: Content, at: RelativeDateAt) -> Iterator[Fault]:
    name, edge = at.relative_date.anchor.name, at.relative_date.anchor.edge
    question, stage = content.questions.get(name), content.stages.get(name)
    if not content.is_sound("questions", name):
        return
    if question and question.kind not in ("date", "timeline"):
        what = f"`{name}` is a {question.kind} question, which has no date"
        yield Fault(at.keys, what, suggest(name, find_dated(content)))
    elif stage and not stage.timing:
        what = f"the stage `{name}` has no timing, so it has no date"
        yield Fault(at.keys, what, "Count from another stage, or give it a timing")
    elif content.is_unknown(name, *SECTIONS):
        what = f"there is no date question, timeline, event, stage or day `{name}`"
        yield Fault(at.keys, what, suggest(name, find_dated(content)), unknown=name)
    elif (
        edge
        and name in content.list_ids(*SECTIONS)
        and not (question and question.kind == "timeline")
    ):
        what = f"`{name}` is a single day: only a timeline has a start and an end"
        yield Fault(at.keys, what, f"Write `{name}` without `{edge} of`")


def _check_span(content: Content, at: RelativeDateAt) -> Iterator[Fault]:
    name = at.relative_date.figure
    if name is None:
        return
    if content.is_unknown(name, "figures"):
        fix = suggest(
            name, content.list_ids("figures"), none="Write a span, such as `5 business days`"
        )
        yield Fault(at.keys, f"there is no figure `{name}`", fix, unknown=name)
        return
    value = content.figures[name].value if name in content.figures else ""
    if value and not isinstance(read_figure(value), Span):
        what = f"the figure `{name}` is `{value}`, and a moment needs one span of time"
        yield Fault(at.keys, what, "Name a figure such as `5 business days`")
