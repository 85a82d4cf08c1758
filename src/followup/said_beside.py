"""Days beside or within another time, `the week after [time]`: a function for each kind of pattern.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.stretches import (
    DAY,
    WEEK,
    Stretch,
    nth_day,
    one_day,
    part_of,
    part_of_year,
    weekday_from,
)
from followup.which_day import about

if TYPE_CHECKING:
    from followup.scenes import Scene, Slots

_QUARTERS = 4


def weekday_of(_: Scene, at: Slots) -> Stretch | None:
    """A weekday of a week, or from one to another."""
    if at.time[0].period != "week":
        return None
    first = weekday_from(at.time[0].start, at.weekday[0])
    return Stretch(first, weekday_from(first, at.weekday[-1]))


def nth_weekday(_: Scene, at: Slots) -> Stretch | None:
    """`the first Monday of [a month]`."""
    whole = at.time[0]
    day = weekday_from(whole.start, at.weekday[0]) + WEEK * (at.ordinal[0] - 1)
    return one_day(day) if whole.period == "month" and day <= whole.end else None


def last_weekday(_: Scene, at: Slots) -> Stretch | None:
    """`the last Friday of [a month]`."""
    whole = at.time[0]
    day = weekday_from(whole.end - WEEK + DAY, at.weekday[0])
    return one_day(day) if whole.period == "month" else None


def weekday_after(_: Scene, at: Slots) -> Stretch | None:
    """The first such weekday after a time."""
    return one_day(weekday_from(at.time[0].end + DAY, at.weekday[0]))


def weekday_before(_: Scene, at: Slots) -> Stretch | None:
    """The last such weekday before a time."""
    return one_day(weekday_from(at.time[0].start - WEEK, at.weekday[0]))


def nth_workday(scene: Scene, at: Slots) -> Stretch | None:
    """The first, second… day of a month on which the place is open."""
    whole = at.time[0]
    day = scene.calendar.add(whole.start - DAY, at.ordinal[0]).date
    return one_day(day) if whole.period == "month" and day <= whole.end else None


def quarter_of(_: Scene, at: Slots) -> Stretch | None:
    """`Q1 next year`."""
    year, number = at.time[0], at.ordinal[0]
    return part_of_year(year, number, "quarter") if number <= _QUARTERS else None


def month_of(_: Scene, at: Slots) -> Stretch | None:
    """`January of next year`."""
    return part_of_year(at.time[0], at.month[0], "month")


def day_of(_: Scene, at: Slots) -> Stretch | None:
    """The day of that number in a month."""
    day = nth_day(at.time[0], at.ordinal[0])
    return one_day(day) if day and at.time[0].period == "month" else None


def nth_week(_: Scene, at: Slots) -> Stretch | None:
    """The first, second… seven days of a month, quarter or year."""
    whole = at.time[0]
    start = whole.start + WEEK * (at.ordinal[0] - 1)
    has_weeks = whole.period in ("month", "quarter", "year") and start <= whole.end
    return Stretch(start, min(start + WEEK - DAY, whole.end)) if has_weeks else None


def week_of(scene: Scene, at: Slots) -> Stretch | None:
    """The week that holds the first day of a time; of a last free day, the week that begins then.

    Of another free day, `the week of Saturday 28 November`, it is asked which week is meant.
    """
    day = at.time[0].start
    coming = week_from(scene, at)
    if coming and coming.start > day + DAY:
        with about(at.said["time"]):
            scene.ask_which(day - DAY, coming.start)
    return coming


def week_from(scene: Scene, at: Slots) -> Stretch | None:
    """The week that begins with a time: of a free day, the one after it."""
    day = at.time[0].start
    whole = scene.period(day, "week")
    return scene.period(day, "week", 1) if whole and whole.end < day else whole


def week_to(scene: Scene, at: Slots) -> Stretch | None:
    """The week that ends with a time."""
    whole = scene.period(at.time[0].end, "week")
    return Stretch(whole.start, at.time[0].end) if whole else None


def week_like(scene: Scene, at: Slots) -> Stretch | None:
    """`in two weeks, on Friday`: that weekday of the week in which a length ends.

    Of a length in other units it is asked which of the two about its end is meant.
    """
    end = at.length[0].after(scene.day, scene.calendar).end
    following = weekday_from(end, at.weekday[0])
    if at.length[0].last.unit != "week" and following > end:
        scene.ask_which(following - WEEK, following)
    whole = scene.period(end, "week")
    return one_day(weekday_from(whole.start, at.weekday[0])) if whole else None


def same_weekday(scene: Scene, at: Slots) -> Stretch | None:
    """`this time next week`: the day of a week, month or year that is like the day it was said."""
    whole = at.time[0]
    if whole.period == "week":
        return one_day(weekday_from(whole.start, scene.day.weekday()))
    day = nth_day(whole, scene.day.day)
    return one_day(day) if day and whole.period == "month" else None


def week_after(scene: Scene, at: Slots) -> Stretch | None:
    """The week after the one that holds the last day of a time."""
    return scene.period(at.time[0].end, "week", 1)


def week_before(scene: Scene, at: Slots) -> Stretch | None:
    """The week before the one that holds the first day of a time."""
    return scene.period(at.time[0].start, "week", -1)


def day_after(_: Scene, at: Slots) -> Stretch | None:
    """The day after the last day of a time."""
    return one_day(at.time[0].end + DAY)


def day_before(_: Scene, at: Slots) -> Stretch | None:
    """The day before the first day of a time."""
    return one_day(at.time[0].start - DAY)


def length_after(scene: Scene, at: Slots) -> Stretch | None:
    """So long after the last day of a time."""
    return at.length[0].after(at.time[0].end, scene.calendar)


def first_lengths(scene: Scene, at: Slots) -> Stretch | None:
    """`the first two weeks of [a month]`."""
    whole = at.time[0]
    end = at.length[0].after(whole.start - DAY, scene.calendar).end
    return Stretch(whole.start, end) if whole.period and end <= whole.end else None


def last_lengths(scene: Scene, at: Slots) -> Stretch | None:
    """`the last two weeks of [a month]`."""
    whole = at.time[0]
    start = at.length[0].before(whole.end + DAY, scene.calendar).start
    return Stretch(start, whole.end) if whole.period and start >= whole.start else None


def day_itself(_: Scene, at: Slots) -> Stretch | None:
    """`the day of [a day]`."""
    return at.time[0]


def same_day(scene: Scene, at: Slots) -> Stretch | None:
    """`two weeks today`: so long after the day it was said."""
    return at.length[0].after(scene.day, scene.calendar)


def length_of(scene: Scene, at: Slots) -> Stretch | None:
    """`two weeks of [a day]`: so long after it. Two weeks of a month are no such thing."""
    return length_after(scene, at) if at.time[0].start == at.time[0].end else None


def length_before(scene: Scene, at: Slots) -> Stretch | None:
    """So long before the first day of a time."""
    return at.length[0].before(at.time[0].start, scene.calendar)


def later(scene: Scene, at: Slots) -> Stretch | None:
    """What is left of a period that has begun, the late part of any other."""
    whole = at.time[0]
    if whole.period and whole.start <= scene.day < whole.end:
        return Stretch(scene.day + DAY, whole.end)
    return part_of(whole, "late", scene.calendar)


READERS = {
    "weekday_of": weekday_of,
    "nth_weekday": nth_weekday,
    "last_weekday": last_weekday,
    "weekday_after": weekday_after,
    "weekday_before": weekday_before,
    "nth_workday": nth_workday,
    "quarter_of": quarter_of,
    "month_of": month_of,
    "first_lengths": first_lengths,
    "last_lengths": last_lengths,
    "day_itself": day_itself,
    "same_day": same_day,
    "day_of": day_of,
    "nth_week": nth_week,
    "week_of": week_of,
    "week_from": week_from,
    "week_to": week_to,
    "week_like": week_like,
    "same_weekday": same_weekday,
    "week_after": week_after,
    "week_before": week_before,
    "day_after": day_after,
    "day_before": day_before,
    "length_after": length_after,
    "length_of": length_of,
    "length_before": length_before,
    "later": later,
}
"""The function for each kind of pattern."""
