"""When a calendar reminds of a step: neither before its window opens nor in the past."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from followup.dates.business_days import DAY

if TYPE_CHECKING:
    from followup.plan.model import Plan, Step

DAYS_APART = 2
"""The most days between today there and the reader's own: more is no present time."""


def find_reminder_time(step: Step, plan: Plan) -> dt.datetime | None:
    """When the calendar's entry of a step starts; None if nothing of it is to come.

    That is the guide's clock time on the day to do it. Where this is over, or the window opens
    later that day, it is the same time on the next day that serves, and if none does as soon as it
    may be: nothing is followed up from within. A day that the reader chose stays. The window is by
    the place's clock and a reminder by the reader's: no zone is known.
    """
    day, clock = step.to_come, plan.guidebook.rings_at
    if day is None:
        return None
    start = dt.datetime.combine(day, clock)
    soonest = _find_soonest(step, day, plan.answers.now, plan.answers.today)
    if soonest is None or soonest <= start:
        return start
    if step.chosen:
        return soonest
    following = soonest.date() + (DAY if soonest.time() > clock else DAY * 0)
    later = dt.datetime.combine(_find_next_day(following, step, plan), clock)
    return later if _is_in_time(later, soonest, step) else soonest


def _find_soonest(
    step: Step, day: dt.date, now: dt.datetime | None, today: dt.date
) -> dt.datetime | None:
    """The first time of a day, or after it, that is in the window and not over."""
    behind = [
        entry.start for entry in step.window.working if entry.relative_date.direction != "before"
    ]
    opens = [step.window.earliest, *behind]  # what comes after something waits for its hour
    times = [
        dt.datetime.combine(day, at.clock) for at in opens if at and at.clock and at.day == day
    ]
    if now and abs(now.date() - today) <= DAY * DAYS_APART:
        times.append(now)
    return max(times, default=None)


def _find_next_day(day: dt.date, step: Step, plan: Plan) -> dt.date:
    """The first day from a day on that the step may be done on, as its `on` is found."""
    if step.rule and plan.guidebook.rules[step.rule].lands_on_any_day:
        return day
    latest = step.window.latest
    return plan.answers.calendar.find_first_busy_day(day, latest.day if latest else None)


def _is_in_time(at: dt.datetime, soonest: dt.datetime, step: Step) -> bool:
    """Whether a time is in the window still, or that was over before the soonest time."""
    latest = step.window.latest
    closes = dt.datetime.combine(*latest.closes) if latest else None
    return closes is None or at <= closes or closes < soonest
