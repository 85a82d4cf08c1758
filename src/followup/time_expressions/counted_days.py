"""Days that a length leads to, `two weeks after [time]`: a function for each kind of pattern.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    find_weekday_from,
    make_one_day,
)

if TYPE_CHECKING:
    from followup.time_expressions.context import Slots, TimeContext


def read_length_after(context: TimeContext, at: Slots) -> DateRange | None:
    """So long after the last day of a time."""
    return at.length[0].count_after(at.time[0].end, context.calendar)


def read_length_starting(context: TimeContext, at: Slots) -> DateRange | None:
    """`3 days starting Monday`: from that day on, so long with the day itself."""
    start = at.time[0].start
    end = at.length[0].count_after(start - DAY, context.calendar).end
    return DateRange(start, end) if at.time[0].end == start <= end else None


def read_first_lengths(context: TimeContext, at: Slots) -> DateRange | None:
    """`the first two weeks of [a month]`."""
    whole = at.time[0]
    end = at.length[0].count_after(whole.start - DAY, context.calendar).end
    return DateRange(whole.start, end) if whole.period and end <= whole.end else None


def read_last_lengths(context: TimeContext, at: Slots) -> DateRange | None:
    """`the last two weeks of [a month]`."""
    whole = at.time[0]
    start = at.length[0].count_before(whole.end + DAY, context.calendar).start
    return DateRange(start, whole.end) if whole.period and start >= whole.start else None


def read_same_day(context: TimeContext, at: Slots) -> DateRange | None:
    """`two weeks today`: so long after the day it was said."""
    return at.length[0].count_after(context.day, context.calendar)


def read_length_of(context: TimeContext, at: Slots) -> DateRange | None:
    """`two weeks of [a day]`: so long after it. Two weeks of a month are no such thing."""
    return read_length_after(context, at) if at.time[0].start == at.time[0].end else None


def read_length_before(context: TimeContext, at: Slots) -> DateRange | None:
    """So long before the first day of a time."""
    return at.length[0].count_before(at.time[0].start, context.calendar)


def read_from_tomorrow(context: TimeContext, at: Slots) -> DateRange | None:
    """`a week tomorrow`: so long after tomorrow."""
    return at.length[0].count_after(context.day + DAY, context.calendar)


def read_next_workday(context: TimeContext, _: Slots) -> DateRange | None:
    """The first day after the day it was said on which the place is open."""
    return make_one_day(context.calendar.add_business_days(context.day, 1).date)


def read_third_weekday(context: TimeContext, at: Slots) -> DateRange | None:
    """`Tuesday fortnight`: two weeks after the first one."""
    return make_one_day(context.find_coming(at.weekday[0]) + WEEK * 2)


def read_week_like(context: TimeContext, at: Slots) -> DateRange | None:
    """`in two weeks, on Friday`: that weekday of the week in which a length ends.

    Of a length in other units it is asked which of the two about its end is meant.
    """
    end = at.length[0].count_after(context.day, context.calendar).end
    following = find_weekday_from(end, at.weekday[0])
    if at.length[0].last.unit is not Unit.WEEK and following > end:
        context.ask_which(following - WEEK, following)
    whole = context.find_period(end, "week")
    return make_one_day(find_weekday_from(whole.start, at.weekday[0])) if whole else None


READERS = {
    "length_after": read_length_after,
    "length_starting": read_length_starting,
    "first_lengths": read_first_lengths,
    "last_lengths": read_last_lengths,
    "same_day": read_same_day,
    "from_tomorrow": read_from_tomorrow,
    "next_workday": read_next_workday,
    "third_weekday": read_third_weekday,
    "length_of": read_length_of,
    "length_before": read_length_before,
    "week_like": read_week_like,
}
"""The function for each kind of pattern."""
