"""Promise: every blank in a sentence or a message will be filled, in every situation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.guide.conditions import HAPPENED, find_first_that_fits
from followup.guide.stages import DAY_BLANKS, LATEST_BLANKS, STAGE_BLANKS
from followup.language.blanks import name_blank, read_blank_id
from followup_site.check import timing
from followup_site.check.conditions import list_values
from followup_site.check.situations import list_subjects, read_condition, say
from followup_site.content_files.did_you_mean import find_likely
from followup_site.models.all_texts import iterate_texts
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup_site.models import Content
    from followup_site.models.all_texts import TextAt
    from followup_site.models.pages import Stage

_BLANK = re.compile(r"\[([^\[\]\n]*)\]")
"""A blank as a text writes it, what stands in it as a group: on one line, no bracket inside. It may
be empty, so that `[]` is told of."""

_OPEN = re.compile(r"\[[^\[\]\n]*$|^[^\[\]\n]*\]", re.MULTILINE)
"""A bracket without its other half on the same line: opened and not closed, or closed and not
opened."""

_WITH_A_DAY = ("given", HAPPENED)
"""The values of conditions by which a day is known: first of a question, then of an event, for they
are taken by whether it is one."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Blanks nobody fills, brackets that are no blanks, and blanks that cannot be told apart."""
    yield from _check_called(content)
    for at in iterate_texts(content):
        if at.form in ("plain", "markdown"):
            continue
        yield from _check_brackets(at)
        for found in _BLANK.finditer(at.text):
            yield from _check_blank(content, at, found)


def _check_called(content: Content) -> Iterator[Fault]:
    """Names of blanks that readers could not fill in: two alike, or brackets within brackets."""
    first: dict[str, str] = {}
    for name, blank in content.blanks.items():
        called = blank.called or name_blank(name)
        other = first.setdefault(called, name)
        if re.search(r"[\[\]_\n]", called):
            what = f"`{called}` stands between brackets itself"
            yield Fault(("blanks", name, "called"), what, "Write plain words, without brackets")
        elif other != name:
            which = name if blank.called else other
            what = f"`{name}` and `{other}` are both called `{called}`"
            fix = "Call them by names of their own: they are filled in apart"
            yield Fault(("blanks", which, "called"), what, fix)


def _check_brackets(at: TextAt) -> Iterator[Fault]:
    found = _OPEN.search(at.text)
    if found and at.form != "remark":
        what = f"a bracket is open here: `{found[0].strip()[:40]}`"
        fix = "Write a blank with both brackets, like `[its name]`, or take the bracket out"
        yield Fault(at.keys, what, fix, before=at.text[: found.start()])


def _check_blank(content: Content, at: TextAt, found: re.Match[str]) -> Iterator[Fault]:
    name, before = read_blank_id(found[1]), at.text[: found.start()]
    if at.form == "remark":
        what = f"`{found[0]}` is not filled in here: this text has no blanks"
        yield Fault(at.keys, what, "Say it without the blank", before=before)
        return
    known = _find_known(content, at)
    if known is None:
        return
    if name not in known:
        meant = find_likely(name, known)
        written = ", ".join(f"`[{name_blank(one)}]`" for one in known[:8])
        fix = f"Did you mean `[{name_blank(meant)}]`?" if meant else f"Blanks here are {written}"
        if at.form == "message":
            fix = (
                fix if meant else f"Write `{name}:` in blanks.yaml, with what to ask and an example"
            )
        yield Fault(at.keys, f"there is no blank `{found[0]}`", fix, before=before, unknown=name)
    elif at.form == "sentence" and at.keys[0] == "stages":
        yield from _find_missing(content, at, name, before)
    elif at.keys[0] == "messages":
        yield from _find_never_worked_out(content, at, name, before)


def _find_known(content: Content, at: TextAt) -> Sequence[str] | None:
    """The blanks that may stand in a text; None if they could not be read."""
    if at.form == "message":
        return content.list_ids("blanks") if content.is_known("blanks") else None
    if at.keys[0] == "days":
        return DAY_BLANKS
    if not content.is_known("questions", "events", "stages", "days"):
        return None
    dates = [key for key in content.list_ids("questions") if _has_day(content, key)]
    return [*STAGE_BLANKS, *content.list_ids("days"), *dates, *content.list_ids("events", "stages")]


def _has_day(content: Content, name: str) -> bool:
    question = content.questions.get(name)
    return question is None or question.kind == "date"


def _find_missing(content: Content, at: TextAt, name: str, before: str) -> Iterator[Fault]:
    """A blank that has nothing to stand in it in some situation; `late` implies a latest."""
    stage = content.stages[str(at.keys[1])]
    sections = ("questions", "events", "rules", "days")
    if (
        at.keys[-1] == "late"
        or not all(map(content.is_sound, sections))
        or not content.is_sound("stages")
    ):
        return
    reason = _find_reason(content, stage, name)
    if reason:
        what = f"`[{name_blank(name)}]` would stay empty: {reason}"
        yield Fault(at.keys, what, "Say it without the blank", before=before)


def _find_reason(content: Content, stage: Stage, name: str) -> str:
    if name in STAGE_BLANKS and not stage.timing:
        return "this stage has no timing"
    if name in LATEST_BLANKS:
        without = [line.rule for line in stage.timing if not content.rules[line.rule].latest]
        return f"the rule `{without[0]}` has no `latest`" if without else ""
    if name in content.days:
        return _find_dayless(content, stage, name)
    if name in content.events:
        return f"nobody has that day while `{name}` has not happened"
    return ""


def _find_dayless(content: Content, stage: Stage, name: str) -> str:
    """The situation in which a day to know has no line, though the stage is in the plan."""
    lines = [read_condition(line.when) for line in content.days[name].timing]
    asked = list_subjects(*(line.when for line in content.days[name].timing))
    for fact in timing.find_planned(content, stage, *asked):
        if find_first_that_fits(lines, fact) is None:
            situation = say({key: fact[key] for key in asked})
            return f"the day `{name}` has no line when {situation}"
    return ""


def _find_never_worked_out(content: Content, at: TextAt, name: str, before: str) -> Iterator[Fault]:
    """A worked-out blank of a message that a plan offers to readers who have no such day."""
    sections = ("questions", "events", "blanks", "stages")
    if not all(map(content.is_sound, sections)) or name not in content.blanks:
        return
    day_of = content.blanks[name].day_of
    if day_of is None or not list_values(content, day_of):
        return
    message = content.messages[str(at.keys[1])]
    asked, offered = (*list_subjects(message.when), day_of), read_condition(message.when)
    for fact in timing.find_listing(content, str(at.keys[1]), *asked):
        if offered.holds(fact) and fact[day_of] not in _WITH_A_DAY:
            situation = say({day_of: fact[day_of]})
            what = f"`[{name_blank(name)}]` would stay empty: there is no day when {situation}"
            wanted = _WITH_A_DAY[day_of in content.events]
            fix = f"Offer the message under `when: {{{day_of}: {wanted}}}`"
            yield Fault(at.keys, what, fix, before=before)
            return
