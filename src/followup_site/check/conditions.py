"""Promise: `when` and `applies` ask only what can be known, and for answers that can be given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.contract.kinds import TimelineKind
from followup.guide.conditions import HAPPENED, NOT_HAPPENED
from followup_site.content_files.did_you_mean import suggest
from followup_site.models.all_texts import iterate_conditions
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup_site.content_files import Keys
    from followup_site.models import Content


def find_faults(content: Content) -> Iterator[Fault]:
    """Every equality that can never be asked."""
    if not content.is_known("questions", "events"):
        return
    for keys, equalities in iterate_conditions(content):
        for subject, value in equalities.items():
            yield from _check_equality(content, (*keys, subject), value)


def list_values(content: Content, subject: str) -> Sequence[str] | None:
    """What a subject of `when` may be equal to; None if it can be no subject."""
    if subject in content.list_ids("events"):
        return (HAPPENED, NOT_HAPPENED)
    question = content.questions.get(subject)
    if question is None or question.kind not in ("choice", "timeline"):
        return None
    return list(TimelineKind) if question.kind == "timeline" else list(question.options or {})


def _check_equality(content: Content, keys: Keys, value: str) -> Iterator[Fault]:
    subject = str(keys[-1])
    if subject in content.list_ids("questions") and not content.is_sound("questions", subject):
        return
    possible = list_values(content, subject)
    if possible is None:
        yield _report_no_subject(content, keys, subject)
    elif value not in possible:
        what = f"`{subject}` can never be `{value}`"
        yield Fault(keys, what, suggest(value, possible), unknown=f"{subject}={value}")


def _report_no_subject(content: Content, keys: Keys, subject: str) -> Fault:
    question = content.questions.get(subject)
    if question:
        what = f"`{subject}` is a {question.kind} question, and conditions cannot ask for it"
        fix = "Ask about a choice, the timeline or an event"
        return Fault(keys, what, fix, at_name=True)
    subjects = [
        name for name in content.list_ids("questions", "events") if list_values(content, name)
    ]
    what = f"there is no question or event `{subject}`"
    return Fault(keys, what, suggest(subject, subjects), at_name=True, unknown=subject)
