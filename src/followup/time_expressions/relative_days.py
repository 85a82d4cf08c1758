"""Days beside or within another time, `the week after [time]`: a function for each kind of pattern.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.time_expressions.ambiguity import note_about
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    find_days,
    find_nth_day,
    find_part,
    find_part_of_year,
    find_weekday_from,
    make_one_day,
)

if TYPE_CHECKING:
    from followup.time_expressions.context import Slots, TimeContext

_QUARTERS = 4  # of a year: `the 5th quarter` is none
_MONTHS = 12  # of a year: `the 13th month` is none


def read_weekday_of(context: TimeContext, at: Slots) -> DateRange | None:
    """A weekday of a week, or from one to another. Of either of two weeks it is asked which.

    Not so of weeks by their dates, `Monday 23 November to Friday 4 December`: that is a range.
    """
    whole = at.time[0]
    is_dated = any(map(str.isdigit, at.said.get("time", "")))
    first = find_weekday_from(whole.start, at.weekday[0])
    one, other = (context.find_period(whole.start, "week", ahead) for ahead in (0, 1))
    weeks = one and other and not is_dated and (one.start, other.end)
    if weeks == (whole.start, whole.end):
        context.ask_which(first, first + WEEK)
    if whole.period != "week":
        return None
    return DateRange(first, find_weekday_from(first, at.weekday[-1]))


def read_nth_weekday(_: TimeContext, at: Slots) -> DateRange | None:
    """`the first Monday of [a month]`."""
    whole = at.time[0]
    day = find_weekday_from(whole.start, at.weekday[0]) + WEEK * (at.ordinal[0] - 1)
    return make_one_day(day) if whole.period == "month" and day <= whole.end else None


def read_last_weekday(_: TimeContext, at: Slots) -> DateRange | None:
    """`the last Friday of [a month]`."""
    whole = at.time[0]
    day = find_weekday_from(whole.end - WEEK + DAY, at.weekday[0])
    return make_one_day(day) if whole.period == "month" else None


def read_weekday_after(_: TimeContext, at: Slots) -> DateRange | None:
    """The first such weekday after a time."""
    return make_one_day(find_weekday_from(at.time[0].end + DAY, at.weekday[0]))


def read_weekday_before(_: TimeContext, at: Slots) -> DateRange | None:
    """The last such weekday before a time."""
    return make_one_day(find_weekday_from(at.time[0].start - WEEK, at.weekday[0]))


def read_nth_workday(context: TimeContext, at: Slots) -> DateRange | None:
    """The first, second… day of a month on which the place is open."""
    whole = at.time[0]
    day = context.calendar.add_business_days(whole.start - DAY, at.ordinal[0]).date
    return make_one_day(day) if whole.period == "month" and day <= whole.end else None


def read_quarter_of(_: TimeContext, at: Slots) -> DateRange | None:
    """`Q1 next year`."""
    year, number = at.time[0], at.ordinal[0]
    return find_part_of_year(year, number, "quarter") if number <= _QUARTERS else None


def read_month_of(_: TimeContext, at: Slots) -> DateRange | None:
    """`January of next year`."""
    return find_part_of_year(at.time[0], at.month[0], "month")


def read_nth_month(_: TimeContext, at: Slots) -> DateRange | None:
    """`the third month of 2027`."""
    return (
        find_part_of_year(at.time[0], at.ordinal[0], "month") if at.ordinal[0] <= _MONTHS else None
    )


def read_day_of(_: TimeContext, at: Slots) -> DateRange | None:
    """The day of that number in a month."""
    day = find_nth_day(at.time[0], at.ordinal[0])
    return make_one_day(day) if day and at.time[0].period == "month" else None


def read_days_of(_: TimeContext, at: Slots) -> DateRange | None:
    """`the 4th to the 8th of next month`."""
    return find_days(at.time[0], *at.day) if at.time[0].period == "month" else None


def read_dated_weekday(_: TimeContext, at: Slots) -> DateRange | None:
    """`next Monday the 4th`: its date tells which one, if that is such a weekday."""
    day = at.time[0]
    fits = day.start == day.end and day.start.weekday() == at.weekday[0]
    return make_one_day(day.start) if fits else None


def read_nth_week(_: TimeContext, at: Slots) -> DateRange | None:
    """The first, second… seven days of a month, quarter or year."""
    whole = at.time[0]
    start = whole.start + WEEK * (at.ordinal[0] - 1)
    has_weeks = whole.period in ("month", "quarter", "year") and start <= whole.end
    return DateRange(start, min(start + WEEK - DAY, whole.end)) if has_weeks else None


def read_week_of(context: TimeContext, at: Slots) -> DateRange | None:
    """The week that holds the first day of a time; of a last free day, the week that begins then.

    Of another free day, `the week of Saturday 28 November`, it is asked which week is meant.
    """
    day = at.time[0].start
    coming = read_week_from(context, at)
    is_feast = context.is_feast(at.said["time"])
    if coming and coming.start > day + (DAY * 0 if is_feast else DAY):
        with note_about(at.said["time"]):
            context.ask_which(day - DAY, coming.start)
    return coming


def read_weekend_of(context: TimeContext, at: Slots) -> DateRange | None:
    """The weekend that a day is in or right before: of another day it is asked which is meant."""
    day = at.time[0].start
    ahead, behind = (context.find_period(day, "weekend", weeks) for weeks in (0, -1))
    if ahead is None or behind is None or at.time[0].end != day:
        return None
    if day < ahead.start - DAY:
        with note_about(at.said["time"]):
            context.ask_which(behind.start, ahead.start)
    return ahead


def read_week_from(context: TimeContext, at: Slots) -> DateRange | None:
    """The week that begins with a time: of a free day, the one after it."""
    day = at.time[0].start
    whole = context.find_period(day, "week")
    return context.find_period(day, "week", 1) if whole and whole.end < day else whole


def read_week_to(context: TimeContext, at: Slots) -> DateRange | None:
    """The week that ends with a time."""
    whole = context.find_period(at.time[0].end, "week")
    return DateRange(whole.start, at.time[0].end) if whole else None


def read_same_weekday(context: TimeContext, at: Slots) -> DateRange | None:
    """`this time next week`: the day of a week, month or year that is like the day it was said."""
    whole = at.time[0]
    if whole.period == "week":
        return make_one_day(find_weekday_from(whole.start, context.day.weekday()))
    day = find_nth_day(whole, context.day.day)
    return make_one_day(day) if day and whole.period == "month" else None


def read_week_after(context: TimeContext, at: Slots) -> DateRange | None:
    """The week after the one that holds the last day of a time."""
    return context.find_period(at.time[0].end, "week", 1)


def read_week_before(context: TimeContext, at: Slots) -> DateRange | None:
    """The week before the one that holds the first day of a time; of a free day, that week."""
    day = at.time[0].start
    whole = context.find_period(day, "week")
    return whole if whole and whole.end < day else context.find_period(day, "week", -1)


def read_day_after(_: TimeContext, at: Slots) -> DateRange | None:
    """The day after the last day of a time."""
    return make_one_day(at.time[0].end + DAY)


def read_day_before(_: TimeContext, at: Slots) -> DateRange | None:
    """The day before the first day of a time."""
    return make_one_day(at.time[0].start - DAY)


def read_day_itself(_: TimeContext, at: Slots) -> DateRange | None:
    """`the day of [a day]`."""
    return at.time[0]


def read_later(context: TimeContext, at: Slots) -> DateRange | None:
    """What is left of a period that has begun, the late part of any other."""
    whole = at.time[0]
    if whole.period and whole.start <= context.day < whole.end:
        return DateRange(context.day + DAY, whole.end)
    return find_part(whole, "late", context.calendar)


READERS = {
    "weekday_of": read_weekday_of,
    "dated_weekday": read_dated_weekday,
    "nth_weekday": read_nth_weekday,
    "last_weekday": read_last_weekday,
    "weekday_after": read_weekday_after,
    "weekday_before": read_weekday_before,
    "nth_workday": read_nth_workday,
    "quarter_of": read_quarter_of,
    "month_of": read_month_of,
    "nth_month": read_nth_month,
    "day_itself": read_day_itself,
    "day_of": read_day_of,
    "days_of": read_days_of,
    "nth_week": read_nth_week,
    "week_of": read_week_of,
    "weekend_of": read_weekend_of,
    "week_from": read_week_from,
    "week_to": read_week_to,
    "same_weekday": read_same_weekday,
    "week_after": read_week_after,
    "week_before": read_week_before,
    "day_after": read_day_after,
    "day_before": read_day_before,
    "later": read_later,
}
"""The function for each kind of pattern."""
