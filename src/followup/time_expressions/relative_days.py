"""Days beside or within another time, `the week after [time]`: a function for each kind of pattern.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.time_expressions.ambiguity import about
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    from_to,
    nth_day,
    one_day,
    part_of,
    part_of_year,
    weekday_from,
)

if TYPE_CHECKING:
    from followup.time_expressions.context import Slots, TimeContext

_QUARTERS = 4


def weekday_of(_: TimeContext, at: Slots) -> DateRange | None:
    """A weekday of a week, or from one to another."""
    if at.time[0].period != "week":
        return None
    first = weekday_from(at.time[0].start, at.weekday[0])
    return DateRange(first, weekday_from(first, at.weekday[-1]))


def nth_weekday(_: TimeContext, at: Slots) -> DateRange | None:
    """`the first Monday of [a month]`."""
    whole = at.time[0]
    day = weekday_from(whole.start, at.weekday[0]) + WEEK * (at.ordinal[0] - 1)
    return one_day(day) if whole.period == "month" and day <= whole.end else None


def last_weekday(_: TimeContext, at: Slots) -> DateRange | None:
    """`the last Friday of [a month]`."""
    whole = at.time[0]
    day = weekday_from(whole.end - WEEK + DAY, at.weekday[0])
    return one_day(day) if whole.period == "month" else None


def weekday_after(_: TimeContext, at: Slots) -> DateRange | None:
    """The first such weekday after a time."""
    return one_day(weekday_from(at.time[0].end + DAY, at.weekday[0]))


def weekday_before(_: TimeContext, at: Slots) -> DateRange | None:
    """The last such weekday before a time."""
    return one_day(weekday_from(at.time[0].start - WEEK, at.weekday[0]))


def nth_workday(scene: TimeContext, at: Slots) -> DateRange | None:
    """The first, second… day of a month on which the place is open."""
    whole = at.time[0]
    day = scene.calendar.add_business_days(whole.start - DAY, at.ordinal[0]).date
    return one_day(day) if whole.period == "month" and day <= whole.end else None


def quarter_of(_: TimeContext, at: Slots) -> DateRange | None:
    """`Q1 next year`."""
    year, number = at.time[0], at.ordinal[0]
    return part_of_year(year, number, "quarter") if number <= _QUARTERS else None


def month_of(_: TimeContext, at: Slots) -> DateRange | None:
    """`January of next year`."""
    return part_of_year(at.time[0], at.month[0], "month")


def day_of(_: TimeContext, at: Slots) -> DateRange | None:
    """The day of that number in a month."""
    day = nth_day(at.time[0], at.ordinal[0])
    return one_day(day) if day and at.time[0].period == "month" else None


def days_of(_: TimeContext, at: Slots) -> DateRange | None:
    """`the 4th to the 8th of next month`."""
    start, end = (nth_day(at.time[0], number) for number in at.day)
    return from_to(start, end) if start and end and at.time[0].period == "month" else None


def dated_weekday(_: TimeContext, at: Slots) -> DateRange | None:
    """`next Monday the 4th`: its date tells which one, if that is such a weekday."""
    day = at.time[0]
    fits = day.start == day.end and day.start.weekday() == at.weekday[0]
    return one_day(day.start) if fits else None


def nth_week(_: TimeContext, at: Slots) -> DateRange | None:
    """The first, second… seven days of a month, quarter or year."""
    whole = at.time[0]
    start = whole.start + WEEK * (at.ordinal[0] - 1)
    has_weeks = whole.period in ("month", "quarter", "year") and start <= whole.end
    return DateRange(start, min(start + WEEK - DAY, whole.end)) if has_weeks else None


def week_of(scene: TimeContext, at: Slots) -> DateRange | None:
    """The week that holds the first day of a time; of a last free day, the week that begins then.

    Of another free day, `the week of Saturday 28 November`, it is asked which week is meant.
    """
    day = at.time[0].start
    coming = week_from(scene, at)
    is_feast = scene.is_feast(at.said["time"])
    if coming and coming.start > day + (DAY * 0 if is_feast else DAY):
        with about(at.said["time"]):
            scene.ask_which(day - DAY, coming.start)
    return coming


def week_from(scene: TimeContext, at: Slots) -> DateRange | None:
    """The week that begins with a time: of a free day, the one after it."""
    day = at.time[0].start
    whole = scene.period(day, "week")
    return scene.period(day, "week", 1) if whole and whole.end < day else whole


def week_to(scene: TimeContext, at: Slots) -> DateRange | None:
    """The week that ends with a time."""
    whole = scene.period(at.time[0].end, "week")
    return DateRange(whole.start, at.time[0].end) if whole else None


def same_weekday(scene: TimeContext, at: Slots) -> DateRange | None:
    """`this time next week`: the day of a week, month or year that is like the day it was said."""
    whole = at.time[0]
    if whole.period == "week":
        return one_day(weekday_from(whole.start, scene.day.weekday()))
    day = nth_day(whole, scene.day.day)
    return one_day(day) if day and whole.period == "month" else None


def week_after(scene: TimeContext, at: Slots) -> DateRange | None:
    """The week after the one that holds the last day of a time."""
    return scene.period(at.time[0].end, "week", 1)


def week_before(scene: TimeContext, at: Slots) -> DateRange | None:
    """The week before the one that holds the first day of a time; of a free day, that week."""
    day = at.time[0].start
    whole = scene.period(day, "week")
    return whole if whole and whole.end < day else scene.period(day, "week", -1)


def day_after(_: TimeContext, at: Slots) -> DateRange | None:
    """The day after the last day of a time."""
    return one_day(at.time[0].end + DAY)


def day_before(_: TimeContext, at: Slots) -> DateRange | None:
    """The day before the first day of a time."""
    return one_day(at.time[0].start - DAY)


def day_itself(_: TimeContext, at: Slots) -> DateRange | None:
    """`the day of [a day]`."""
    return at.time[0]


def later(scene: TimeContext, at: Slots) -> DateRange | None:
    """What is left of a period that has begun, the late part of any other."""
    whole = at.time[0]
    if whole.period and whole.start <= scene.day < whole.end:
        return DateRange(scene.day + DAY, whole.end)
    return part_of(whole, "late", scene.calendar)


READERS = {
    "weekday_of": weekday_of,
    "dated_weekday": dated_weekday,
    "nth_weekday": nth_weekday,
    "last_weekday": last_weekday,
    "weekday_after": weekday_after,
    "weekday_before": weekday_before,
    "nth_workday": nth_workday,
    "quarter_of": quarter_of,
    "month_of": month_of,
    "day_itself": day_itself,
    "day_of": day_of,
    "days_of": days_of,
    "nth_week": nth_week,
    "week_of": week_of,
    "week_from": week_from,
    "week_to": week_to,
    "same_weekday": same_weekday,
    "week_after": week_after,
    "week_before": week_before,
    "day_after": day_after,
    "day_before": day_before,
    "later": later,
}
"""The function for each kind of pattern."""
