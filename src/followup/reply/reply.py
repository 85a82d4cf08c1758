"""A plan and its words as the mapping that is handed to others: the contract's reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from followup.contract.kinds import TimelineKind
from followup.dates.plain_datetime import PlainDateTime
from followup.letters.letters import Letters
from followup.plan.scheduler import make_plan
from followup.reply.sentences import SentenceWriter
from followup.reply.steps import format_iso, map_letter, map_step
from followup.request.answers import Answers, Asked, Problem
from followup.request.contradictions import find_first_days, without_contradictions
from followup.request.fields import make_problem
from followup.request.reader import read_answers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from followup.contract import reply as reply_types
    from followup.dates.business_days import BusinessCalendar
    from followup.guide.guidebook import Guidebook
    from followup.guide.questions import Event
    from followup.plan.model import Plan

VERSION: Literal[1] = 1
"""That of the contract. A request for another is told so, not read by guess."""


def plan_request(
    guidebook: Guidebook, calendar: BusinessCalendar, request: Mapping[str, object]
) -> Plan | list[Problem]:
    """The plan for a request, or the problems that keep it from being read at all."""
    today = _read_today(request)
    problems = _find_unreadable(guidebook, request)
    if problems or today is None:
        return problems
    asked = Asked(
        guidebook.questions,
        guidebook.events,
        guidebook.stages,
        guidebook.blanks,
        guidebook.messages,
        guidebook.words,
    )
    answers = read_answers(request, today, asked, calendar)
    return make_plan(guidebook, without_contradictions(guidebook, answers))


def make_reply(
    guidebook: Guidebook, calendar: BusinessCalendar, request: Mapping[str, object]
) -> reply_types.Reply:
    """Answer a request. Never raises for what a reader may have sent.

    Args:
        guidebook: the guide in one language.
        calendar: the days of the place that the request names, or that the guide assumes.
        request: what a reader told; `followup.contract.request.Request` says what it holds.

    Returns:
        The reply. What is wrong with the request stands in its `problems`. Dates are ISO days, or
        `YYYY-MM-DDTHH:MM` where a clock time holds on the place's own clock; what is absent is
        None.
    """
    return map_plan(plan_request(guidebook, calendar, request), calendar)


def map_plan(plan: Plan | list[Problem], calendar: BusinessCalendar) -> reply_types.Reply:
    """The reply for what `plan_request` made of a request; `calendar` is that of its place."""
    if isinstance(plan, list):
        return _without_plan(calendar, plan)
    answers, writer, letters = plan.answers, SentenceWriter(plan), Letters(plan)
    return {
        "version": VERSION,
        "name": writer.name() or None,
        "next": _map_next(plan, writer),
        "steps": [map_step(step, writer, letters) for step in plan.steps.values()],
        "happened": [_map_event(event, plan, letters) for event in plan.happened],
        "days": {
            name: {"date": date_time.iso, "says": writer.say_day(name)}
            for name, date_time in plan.days.items()
        },
        "understood": _map_understood(answers, writer),
        "not_before": {
            field: day.isoformat()
            for field, day in find_first_days(plan.guidebook, answers).items()
        },
        "calendar": _map_calendar(answers.calendar),
        "problems": [_map_problem(problem) for problem in answers.problems],
        "questions": [_map_problem(question) for question in answers.questions],
    }


def _find_unreadable(guidebook: Guidebook, request: Mapping[str, object]) -> list[Problem]:
    """What keeps a request from being read: another version, another language, no today."""
    faults = {
        "unknown_version": ("version", request.get("version", VERSION) == VERSION),
        "unknown_language": ("language", _speaks(guidebook, request.get("language"))),
        "today_missing": ("today", _read_today(request) is not None),
    }
    return [
        make_problem(guidebook.words, name, code, text=_as_text(request.get(name)))
        for code, (name, holds) in faults.items()
        if not holds
    ]


def _speaks(guidebook: Guidebook, language: object) -> bool:
    """Whether the guide is in this language; a request that names none takes what there is."""
    return language in (None, "", guidebook.language)


def _read_today(request: Mapping[str, object]) -> dt.date | None:
    date_time = PlainDateTime.from_iso(_as_text(request.get("today")))
    return date_time.day if date_time else None


def _as_text(value: object) -> str:
    """A plain value as text; what is neither text nor a number cannot be repeated."""
    return str(value) if isinstance(value, str | int) else ""


def _without_plan(calendar: BusinessCalendar, problems: Sequence[Problem]) -> reply_types.Reply:
    return {
        "version": VERSION,
        "name": None,
        "next": None,
        "steps": [],
        "happened": [],
        "days": {},
        "understood": {"timeline": None, "dates": {}, "assumed": {}},
        "not_before": {},
        "calendar": _map_calendar(calendar),
        "problems": [_map_problem(problem) for problem in problems],
        "questions": [],
    }


def _map_calendar(calendar: BusinessCalendar) -> reply_types.Calendar:
    return {
        "code": calendar.code,
        "name": calendar.name,
        "weekend": sorted(calendar.weekend),
        "years": list(calendar.years) if calendar.years else None,
    }


def _map_problem(problem: Problem) -> reply_types.Problem:
    choices: list[reply_types.Choice] = [
        {"date": choice.date.isoformat(), "says": choice.says, "answer": choice.answer}
        for choice in problem.choices
    ]
    return {"field": problem.field, "message": problem.message, "choices": choices}


def _map_next(plan: Plan, writer: SentenceWriter) -> reply_types.Next | None:
    step = plan.next
    if step is None:
        return None
    return {
        "step": step.stage.id,
        "state": step.state,
        "on": format_iso(step.on),
        "says": writer.say_headline(step),
    }


def _map_event(event: Event, plan: Plan, letters: Letters) -> reply_types.Happened:
    return {
        "id": event.id,
        "title": event.title,
        "date": plan.answers.events[event.id].isoformat(),
        "says": event.says or None,
        "page": event.page,
        "messages": [map_letter(letter, letters) for letter in letters.list_for_event(event)],
    }


def _map_understood(answers: Answers, writer: SentenceWriter) -> reply_types.Understood:
    timeline = answers.timeline
    said = timeline.kind is not TimelineKind.NONE
    return {
        "timeline": {
            "kind": timeline.kind,
            "from": format_iso(timeline.start),
            "to": format_iso(timeline.end),
            "read_as": writer.read_as(),
            "sentence": timeline.sentence or None,
        }
        if said
        else None,
        "dates": {
            name: {"date": date_time.iso, "says": writer.words.say_full_date_time(date_time)}
            for name, date_time in answers.dates.items()
            if name not in answers.assumed
        },
        "assumed": {name: writer.say_assumed(name) for name in answers.assumed},
    }
