"""Several plans of one reader: which of them needs the reader first, and one calendar for all."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup import __version__
from followup.contract.kinds import QuestionKind
from followup.contract.states import PlanState, StepState
from followup.dates.plain_datetime import PlainDateTime
from followup.letters.letters import Letters
from followup.plan.model import Plan
from followup.plan.reminder_time import find_reminder_time
from followup.reply.icalendar import Edition, Filing, write_calendar
from followup.reply.plan_names import name_plan
from followup.reply.reply import VERSION, map_plan, plan_request
from followup.reply.sentences import SentenceWriter
from followup.reply.steps import format_iso, map_letters

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from followup.contract.reply import CalendarEntry, Overview, PlanLine, Reply
    from followup.dates.business_days import BusinessCalendar
    from followup.guide.guidebook import Guidebook
    from followup.request.answers import Problem


_SECONDS = re.compile(r"(?<=:\d\d):([0-5]\d)$")
"""Of a stamp, behind its minutes. DTSTAMP has them (RFC 5545, 3.3.5), a `PlainDateTime` none."""


@dataclass(frozen=True)
class Asking:
    """One request of several, with the name its calendar entries hang on and its own calendar."""

    id: str
    request: Mapping[str, object]
    calendar: BusinessCalendar


def place_requests(
    guidebook: Guidebook,
    places: Mapping[str, BusinessCalendar],
    elsewhere: BusinessCalendar,
    requests: Sequence[Mapping[str, object]],
) -> list[Asking]:
    """Each request with the calendar of its place.

    `places` are calendars by the answer to the guide's question for a place. A place that is not
    among them is left out of the request, which then goes by `elsewhere`. Of requests with the
    same `id` the first counts; those without one are all different.
    """
    question = guidebook.find_question(QuestionKind.PLACE)
    found: dict[str | int, Asking] = {}
    for number, request in enumerate(requests):
        given, answers = request.get("id"), request.get("answers")
        name = given if isinstance(given, str) else ""
        told = answers if isinstance(answers, dict) else {}
        code = told.get(question.id) if question else None
        calendar = places.get(code) if isinstance(code, str) else None
        if calendar is None and question and question.id in told:
            rest = {key: answer for key, answer in told.items() if key != question.id}
            request = {**request, "answers": rest}  # noqa: PLW2901 (the request without its place)
        found.setdefault(name or number, Asking(name, request, calendar or elsewhere))
    return list(found.values())


def make_overview(guidebook: Guidebook, several: Sequence[Asking]) -> Overview:
    """Find the next step of each of several plans.

    Args:
        guidebook: the guide of all of them.
        several: the requests, each with the calendar of its place.

    Returns:
        A line for each plan: first those that are overdue or due today, then the others by the
        day of their next step, those whose next step has no day, those that cannot be worked out
        as they stand (`unclear`), and at last those that have `ended`.
    """
    lines = [
        _make_line(one.id, plan_request(guidebook, one.calendar, one.request)) for one in several
    ]
    return {"version": VERSION, "plans": sorted(lines, key=_sort_key)}


def make_calendar(guidebook: Guidebook, several: Sequence[Asking], edition: Edition) -> str:
    """Write one calendar with the steps to come of all plans, each entry as in its own file.

    Args:
        guidebook: the guide of all of them.
        several: the requests, each with the calendar of its place. What an earlier file held
            (`filed` of a request) is not in it again.
        edition: what the calendar is called, and when it was made.

    Returns:
        The text of an iCalendar file (RFC 5545); "" with nothing new.
    """
    filings: dict[str, Filing] = {}
    for one in several:
        plan = plan_request(guidebook, one.calendar, one.request)
        filing = Filing(_map_for_days(plan, one.calendar), read_filed(one.request))
        filings.setdefault(name_plan(one.request, plan), filing)
    return write_calendar(filings, edition)


def _map_for_days(plan: Plan | list[Problem], calendar: BusinessCalendar) -> Reply:
    """The reply of a plan, with each step's messages as they read on the day of its entry."""
    reply = map_plan(plan, calendar)
    if isinstance(plan, list):
        return reply
    letters = Letters(plan)
    for mapped, step in zip(reply["steps"], plan.steps.values(), strict=True):
        start = find_reminder_time(step, plan)
        if start and start.date() != letters.goes_out(step):
            mapped["messages"] = map_letters(step, letters, start.date())
    return reply


def make_edition(guidebook: Guidebook, request: Mapping[str, object]) -> Edition:
    """Say what a calendar file of a guide is called and when it was made.

    Args:
        guidebook: the guide, whose title the calendar bears.
        request: its `stamp` is the time in UTC; without one that is the start of its `today`.

    Returns:
        What `make_calendar` asks for.
    """
    product = f"Followup//Followup {__version__}"
    return Edition(name=guidebook.title, stamp=_read_stamp(request), product=product)


def _read_stamp(request: Mapping[str, object]) -> dt.datetime:
    for name in ("stamp", "today"):
        value = request.get(name)
        text = value.strip() if isinstance(value, str) else ""
        seconds = _SECONDS.search(text)
        date_time = PlainDateTime.from_iso(text[: seconds.start()] if seconds else text)
        if date_time:
            at = dt.datetime.combine(date_time.day, date_time.clock or dt.time.min)
            return at.replace(second=int(seconds[1]) if seconds else 0)
    # The start of Unix time: nothing here reads a clock, so that a request always gives the same.
    return dt.datetime.combine(dt.date(1970, 1, 1), dt.time.min)


def read_filed(request: Mapping[str, object]) -> Collection[tuple[str, str]]:
    """The entries that a request says earlier files held, as pairs of step and day.

    What is no such entry names none: it may have been kept by an older page.
    """
    filed = request.get("filed")
    entries = [item for item in filed if isinstance(item, dict)] if isinstance(filed, list) else []
    return {(str(entry.get("step")), str(entry.get("on"))) for entry in entries}


def _make_line(name: str, plan: Plan | object) -> PlanLine:
    line: PlanLine = {
        "id": name,
        "name": None,
        "state": PlanState.UNCLEAR,
        "step": None,
        "title": None,
        "on": None,
        "says": None,
        "coming": [],
    }
    if not isinstance(plan, Plan):
        return line
    writer, step = SentenceWriter(plan), plan.next
    line["name"] = writer.name() or None
    if step:
        line["state"], line["on"] = step.state, format_iso(step.on)
        line["step"], line["title"] = step.stage.id, step.stage.title
        line["says"], line["coming"] = writer.say_headline(step), _list_coming(plan)
    elif plan.answers.complete:
        line["state"], line["title"] = PlanState.ENDED, _find_ending(plan)
    return line


def _list_coming(plan: Plan) -> list[CalendarEntry]:
    """The steps that a calendar of this plan would hold."""
    return [
        {"step": step.stage.id, "title": step.stage.title, "on": start.date().isoformat()}
        for step in plan.steps.values()
        if (start := find_reminder_time(step, plan))
    ]


def _find_ending(plan: Plan) -> str | None:
    """The title of the event that ended a plan, the latest if there are several."""
    known, days = plan.guidebook.events, plan.answers.events
    ends = sorted((days[name], name) for name in days if known[name].ends)
    return known[ends[-1][1]].title if ends else None


def _sort_key(line: PlanLine) -> tuple[int, str, int, str, str]:
    state, on = line["state"], line["on"] or ""
    if isinstance(state, PlanState):
        rank = 4 if state is PlanState.ENDED else 3
    elif not on:
        rank = 2
    else:
        rank = 1 if state is StepState.WAIT else 0
    overdue = 0 if state is StepState.LATE else 1
    return rank, on if rank else "", overdue, line["name"] or "", line["id"]
