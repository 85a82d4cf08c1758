"""Promise: every reader gets a line of timing, and every line, message and note has its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.contract.kinds import TimelineKind
from followup.guide.conditions import HAPPENED, find_first_that_fits
from followup.guide.relative_dates import RelativeDate
from followup_site.check.situations import (
    in_plan,
    list_situations,
    list_subjects,
    read_condition,
    say,
)
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup_site.check.situations import Situation
    from followup_site.content_files import Keys
    from followup_site.models import Content
    from followup_site.models.pages import Stage

    When = Sequence[Mapping[str, str]] | None

WITHOUT: Mapping[str, tuple[str, ...]] = {
    TimelineKind.NONE: ("start", "end"),
    TimelineKind.SOON: ("start", "end"),
    TimelineKind.NO_CONTACT: ("start", "end"),
    TimelineKind.OPEN: ("end",),
    TimelineKind.GIVEN: ("start",),
}
"""The edges of a timeline that have no day, or may have none, by how it was read."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Readers without a line, and what no reader ever sees."""
    if not content.is_sound("questions") or not content.is_sound("events"):
        return
    for name, stage in content.stages.items():
        if content.is_sound("stages", name):
            yield from _check_stage(content, name, stage)
            yield from _check_notes(content, name, stage)
            yield from _find_waiting(content, name, stage)
    for name, day in content.days.items():
        if content.is_sound("days", name):
            lines = [line.when for line in day.timing]
            facts = list(list_situations(content, list_subjects(*lines)))
            yield from _find_unreached(("days", name, "timing"), lines, facts)
    yield from _check_messages(content)


def find_planned(content: Content, stage: Stage, *names: str) -> list[Situation]:
    """The situations in which a stage is in the plan, told apart by its conditions and `names`."""
    lines = [line.when for line in stage.timing]
    asked = dict.fromkeys((*list_subjects(stage.applies, *lines), *names))
    return [one for one in list_situations(content, asked) if in_plan(content, stage, one)]


def _check_stage(content: Content, name: str, stage: Stage) -> Iterator[Fault]:
    facts = find_planned(content, stage)
    keys: Keys = ("stages", name, "timing")
    if stage.timing:
        lines = [read_condition(line.when) for line in stage.timing]
        without = next((one for one in facts if find_first_that_fits(lines, one) is None), None)
        if without is not None:
            fix = "Add a last line without `when`: it holds for everybody else"
            yield Fault(keys, f"no line fits when {say(without)}", fix, at_name=True)
        yield from _find_unreached(keys, [line.when for line in stage.timing], facts)


def _find_unreached(
    keys: Keys, lines: Sequence[When], facts: Sequence[Situation]
) -> Iterator[Fault]:
    conditions = [read_condition(when) for when in lines]
    reached = {find_first_that_fits(conditions, fact) for fact in facts}
    for number in range(len(lines)):
        if number not in reached:
            always = any(not when for when in lines[:number])
            above = "the lines above it take all its readers"
            why = "a line above it has no `when`, so it always holds" if always else above
            what = f"line {number + 1} of `timing` is never reached: {why}"
            yield Fault((*keys, number), what, "Move it up, or take it out")


def _check_notes(content: Content, name: str, stage: Stage) -> Iterator[Fault]:
    for key, note in (stage.notes or {}).items():
        facts = find_planned(content, stage, *list_subjects(note.when))
        if facts and not any(read_condition(note.when).holds(fact) for fact in facts):
            what = f"the note `{key}` is never shown: its `when` never holds in this step's plan"
            keys = ("stages", name, "notes", key)
            yield Fault(keys, what, "Change its `when`, or take it out", at_name=True)


def _find_waiting(content: Content, name: str, stage: Stage) -> Iterator[Fault]:
    """Lines whose rule counts from a timeline that was not given: the step would wait forever."""
    timeline = next((key for key, one in content.questions.items() if one.kind == "timeline"), "")
    lines = [read_condition(line.when) for line in stage.timing]
    told: set[int] = set()
    for fact in find_planned(content, stage, timeline) if timeline else []:
        number, reading = find_first_that_fits(lines, fact), fact[timeline]
        if number is None or number in told:
            continue
        used = stage.timing[number].rule
        if _list_edges(content, used, timeline).intersection(WITHOUT.get(reading or "", ())):
            told.add(number)
            what = f"`{used}` counts from `{timeline}`, which has no such day when {say(fact)}"
            fix = f"Write a line above it for `{timeline}: {reading}` with another rule"
            yield Fault(("stages", name, "timing", number, "rule"), what, fix)


def _list_edges(content: Content, rule_id: str, timeline: str) -> set[str]:
    """The edges of the timeline that a rule's own bounds count from; a bare one is its end."""
    rule = content.rules.get(rule_id)
    bounds = (rule.earliest, rule.aim, rule.latest) if rule else ()
    anchors = [RelativeDate.parse(text).anchor for bound in bounds for text in bound or ()]
    return {anchor.edge or "end" for anchor in anchors if anchor.name == timeline}


def find_listing(content: Content, message: str, *names: str) -> Iterator[Situation]:
    """The situations in which a stage of the plan, or an event that happened, lists a message."""
    for stage in content.stages.values():
        if message in (stage.messages or ()):
            yield from find_planned(content, stage, *names)
    for name, event in content.events.items():
        if message in (event.messages or ()):
            facts = list_situations(content, dict.fromkeys((name, *names)))
            yield from (fact for fact in facts if fact[name] == HAPPENED)


def _check_messages(content: Content) -> Iterator[Fault]:
    if not content.is_sound("stages"):
        return
    lists = [one.messages for one in content.stages.values()]
    lists += [one.messages for one in content.events.values()]
    for name, message in content.messages.items():
        listed = any(name in (names or ()) for names in lists)
        facts = find_listing(content, name, *list_subjects(message.when))
        offered = any(read_condition(message.when).holds(fact) for fact in facts)
        if listed and content.is_sound("messages", name) and not offered:
            where = "in a stage or an event that lists it"
            what = f"this message is never offered: its `when` never holds {where}"
            fix = "Change its `when`, or take it out there"
            yield Fault(("messages", name, "when"), what, fix)
