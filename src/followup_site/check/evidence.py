"""Promise: every decision of the editors that moves a date is shown by an example."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.contract.states import StepState
from followup_site.content_files.did_you_mean import list_choices, suggest
from followup_site.examples.expectations import NOT_IN_THE_PLAN, can_be_expected
from followup_site.models.example_dates import is_date
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
"""A day in digits, perhaps with a clock time behind it: examples may give one as a request does."""

PLAIN = ("today", "open", "closed", "place")
"""What an example may give beside answers: the day it is, days that the reader opened or closed,
and the place."""

FORMS = (
    "Write a day like `Fri 20 Nov 2026`, `by` a day, `from` a day, `from` one `to` another, "
    f"`{NOT_IN_THE_PLAN}`, or one of {list_choices(StepState)}"
)
"""What to write as what is expected."""

PREFIXED = {"sent": "stages", "skip": "stages", "event": "events"}
"""What an example may give with the id of a thing behind a dot, and the section that has the
thing."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Decisions without an example, and examples that name what is not there."""
    if content.is_sound("examples"):
        shown = {name for example in content.examples.values() for name in example.shows or ()}
        for name, reading in content.readings.items():
            if reading.kind == "dates" and name not in shown:
                what = f"no example shows the reading `{name}`, which moves dates"
                fix = f"Add an example to examples.yaml with `{name}` under `shows`"
                yield Fault(("readings", name), what, fix, at_name=True)
    for number, example in content.examples.items():
        for name, value in example.given.items():
            yield from _check_given(content, ("examples", number, "given", name), name, value)
        for name, value in example.expect.items():
            yield from _check_expected(content, ("examples", number, "expect", name), name, value)


def _check_given(
    content: Content, keys: tuple[str | int, ...], name: str, value: str
) -> Iterator[Fault]:
    kind, dot, item = name.partition(".")
    if dot and kind in PREFIXED:
        section = PREFIXED[kind]
        if content.is_unknown(item, section):
            what = f"there is no {section[:-1]} `{item}`"
            fix = suggest(item, content.list_ids(section))
            yield Fault(keys, what, fix, at_name=True, unknown=item)
    elif name not in PLAIN:
        question = content.questions.get(name)
        known = [*content.list_ids("questions"), "today", *(f"{one}.…" for one in PREFIXED)]
        if content.is_unknown(name, "questions"):
            what = f"there is no question `{name}`"
            yield Fault(keys, what, suggest(name, known), at_name=True, unknown=name)
        elif question and not content.is_sound("questions", name):
            return
        elif question and question.options and value not in question.options:
            what = f"`{name}` has no option `{value}`"
            fix = suggest(value, question.options)
            yield Fault(keys, what, fix, unknown=f"{name}={value}")
        elif question and question.kind == "date" and not (is_date(value) or _ISO.match(value)):
            what = f"`{value}` is no day as examples write it"
            yield Fault(keys, what, "Write it like `Fri 20 Nov 2026`, with its weekday")


def _check_expected(
    content: Content, keys: tuple[str | int, ...], name: str, value: str
) -> Iterator[Fault]:
    known = [*content.list_ids("stages", "days"), "next"]
    if name != "next" and content.is_unknown(name, "stages", "days"):
        what = f"there is no stage or day `{name}`"
        yield Fault(keys, what, suggest(name, known), at_name=True, unknown=name)
    elif not can_be_expected(value) and not (
        name == "next" and value in content.list_ids("stages")
    ):
        what = f"`{value}` is nothing that an example can expect of `{name}`"
        yield Fault(keys, what, _describe_stage_form(content) if name == "next" else FORMS)


def _describe_stage_form(content: Content) -> str:
    return f"Write the stage that comes next: {list_choices(content.list_ids('stages'))}"
