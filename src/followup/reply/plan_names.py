"""The name that a plan's calendar entries hang on: given with it, or made of its answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from followup.contract.kinds import QuestionKind, TimelineKind
from followup.plan.model import Plan
from followup.reply.icalendar import make_digest
from followup.request.fields import keep_one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.request.answers import Problem


def name_plan(request: Mapping[str, object], plan: Plan | list[Problem]) -> str:
    """The `id` of a request; without one, a digest of what its plan rests on.

    The same answers have the same name, in whatever order they stand, however a date is written,
    and whether what is assumed anyway was answered or not.
    Another answer makes another name, and so does a blank that tells one plan from another: two
    plans share entries only if nothing tells them apart. What happened later, was sent or left out
    is no part of it, so the name stays while the reader follows the plan.
    """
    given = request.get("id")
    if isinstance(given, str) and given.strip():
        return given
    return make_digest(json.dumps(_rests_on(request, plan))) if isinstance(plan, Plan) else ""


def _rests_on(request: Mapping[str, object], plan: Plan) -> list[list[tuple[str, str]]]:
    answers, book = plan.answers, plan.guidebook
    dates = {name: day.iso for name, day in answers.dates.items() if name not in answers.assumed}
    given = request.get("answers")
    place = book.find_question(QuestionKind.PLACE)
    texts = {
        **(given if isinstance(given, dict) else {}),
        **answers.choices,
        **({place.id: answers.calendar.code} if place else {}),
    }
    texts = {name: text for name, text in texts.items() if name not in answers.dates}
    if answers.timeline.kind is TimelineKind.NONE and answers.timeline_id:
        texts.pop(answers.timeline_id, None)
    named = {blank: answers.blanks.get(blank, "") for blank in book.named_by}
    return [
        [(name, _normalize(text)) for name, text in sorted(part.items()) if text]
        for part in (dates, texts, named)
    ]


def _normalize(text: object) -> str:
    """A text without what makes no difference: spaces around and between its words, capitals."""
    return keep_one_line(str(text)).casefold()
