"""What is uncertain about a step's days: years not known, estimated holidays, quiet days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.business_days import DAY

if TYPE_CHECKING:
    import datetime as dt

    from followup.dates.business_days import BusinessCalendar
    from followup.guide.guidebook import Guidebook
    from followup.plan.model import Step


def goes_by_open_days(step: Step, guidebook: Guidebook) -> bool:
    """Whether open and closed days have a say in a step's dates; without dates they have none."""
    units = {
        entry.relative_date.span.unit for entry in step.window.working if entry.relative_date.span
    }
    lands = step.rule is not None and not guidebook.rules[step.rule].lands_on_any_day
    return bool(step.window.working) and (lands or Unit.BUSINESS_DAY in units)


def list_weekend_years(step: Step, calendar: BusinessCalendar) -> list[int]:
    """The years a step reaches into whose holidays are not known, in order."""
    return sorted({day.year for day in _list_days_touched(step) if not calendar.knows(day)})


def _list_days_touched(step: Step) -> list[dt.date]:
    counted = [day for entry in step.window.working for day in (*entry.counted, entry.date.day)]
    return [*counted, step.on] if step.on else counted


def list_place_notes(step: Step, calendar: BusinessCalendar) -> list[str]:
    """What is said of the place about days that a step reaches: nobody has decreed them yet."""
    days = _list_days_touched(step)
    return [note.says for note in calendar.notes if any(map(note.is_about, days))]


def list_estimated(step: Step, calendar: BusinessCalendar) -> list[dt.date]:
    """Holidays of this step's working whose day is an estimate (a moon to be sighted)."""
    closed = [
        day.date for entry in step.window.working for day in (*entry.skipped, *entry.passed_over)
    ]
    return sorted(calendar.estimated.intersection(closed))


def list_quiet_days(step: Step, calendar: BusinessCalendar) -> list[dt.date]:
    """Days of this step's window, and its `on`, on which many offices are quiet though open.

    Those passed over on the way to `on` are among them: they are why it is not sooner.
    """
    start, end = step.window.earliest, step.window.latest
    days = {day for day in (start and start.day, step.on) if day}
    if start and end:
        days |= {start.day + DAY * n for n in range((end.day - start.day).days + 1)}
    if start and step.on:
        days |= _list_passed_over(start.day, step.on, calendar)
    return sorted(filter(calendar.is_business_day, days & calendar.quiet.keys()))


def _list_passed_over(start: dt.date, on: dt.date, calendar: BusinessCalendar) -> set[dt.date]:
    """The run of quiet and closed days just before a day, down to the window's start."""
    days: set[dt.date] = set()
    day = on - DAY
    while day >= start and (day in calendar.quiet or not calendar.is_business_day(day)):
        days.add(day)
        day -= DAY
    return days
